// The start: data blocks become bytes, the bytes become the program, the program takes over.
(async () => {
  const plain = document.getElementById("plain");

  // Shows the plain articles at once, and says why there is nothing else. The app calls it too,
  // when it cannot open its collection.
  let failed = false;
  const instead = (reason) => {
    // Where the text is much, they lie in the collection's bytes alone: reader.js draws them.
    if (!failed && plain) globalThis.crossreadReader?.(plain, collection);
    failed = true;
    document.getElementById("app").replaceChildren();
    // A file cut short may lack even these.
    (plain?.querySelector("#plain-reason") ?? document.body).textContent = reason;
    plain?.classList.add("plain-now");
  };

  globalThis.crossreadFailed = instead;

  const fromBase64 = Uint8Array.fromBase64
    ? (text) => Uint8Array.fromBase64(text)
    : (text) => {
        const characters = atob(text);
        const bytes = new Uint8Array(characters.length);
        for (let i = 0; i < bytes.length; i++) bytes[i] = characters.charCodeAt(i);
        return bytes;
      };

  // 13 bits in two characters, the lowest first; see crates/xtask/src/bundle/data.rs.
  const fromBase91 = (text, length) => {
    const bytes = new Uint8Array(length);
    const digit = (code) => code - 35 - (code > 60);
    let bits = 0, held = 0, at = 0;
    for (let i = 0; i < text.length; i += 2) {
      bits |= (digit(text.charCodeAt(i)) + 91 * digit(text.charCodeAt(i + 1))) << held;
      for (held += 13; held >= 8; held -= 8) {
        bytes[at++] = bits;
        bits >>>= 8;
      }
    }
    return bytes;
  };

  // RFC 1950.
  const adler32 = (bytes) => {
    let low = 1, high = 0;
    for (let i = 0; i < bytes.length; i++) {
      low = (low + bytes[i]) % 65521;
      high = (high + low) % 65521;
    }
    return ((high << 16) | low) >>> 0;
  };

  // The bytes of a part; undefined when the page has none.
  const part = async (name) => {
    const blocks = [...document.querySelectorAll(`script[data-part="${name}"]`)];
    if (blocks.length === 0) return undefined;
    const texts = blocks.map((block) => block.textContent);
    const { packed, bytes, sum, streams } = blocks[0].dataset;
    for (const block of blocks) block.remove();
    if (packed) {
      const unpacked = unpackLzma(fromBase91(texts.join(""), +packed), +bytes);
      if (adler32(unpacked) !== +sum) throw new Error("altered");
      return streams ? joinModule(unpacked) : unpacked;
    }
    const gzip = new Blob(texts.map(fromBase64));
    if (!globalThis.DecompressionStream) return gunzip(new Uint8Array(await gzip.arrayBuffer()));
    const stream = gzip.stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  };

  // The collection's bytes, unpacked once; let go when the app has its own copy.
  let held;
  const collection = () => (held ??= part("corpus"));

  if (typeof WebAssembly !== "object") {
    instead("WebAssembly is switched off in this browser (Lockdown Mode does so), so the filters cannot run.");
    return;
  }

  let app, glue;
  try {
    let style, corpus;
    [app, glue, style, corpus] = await Promise.all([...["app", "glue", "style"].map(part), collection()]);
    if (app === undefined || glue === undefined || style === undefined) throw new Error("no program");
    const sheet = document.createElement("style");
    sheet.textContent = new TextDecoder().decode(style);
    document.head.append(sheet);
    if (corpus !== undefined) globalThis.crossreadCorpus = corpus;
  } catch {
    const note = plain?.querySelector("#plain-reason + p");
    if (note) note.textContent = "What has come of the articles follows.";
    instead("This file is incomplete or was altered on its way, so the filters cannot run. Get the file again.");
    return;
  }

  try {
    const initialise = await new Promise((resolve, reject) => {
      globalThis.crossreadGlue = resolve;
      addEventListener("error", (event) => reject(event.error ?? event.message), { once: true });
      const script = document.createElement("script");
      script.type = "module";
      script.textContent = new TextDecoder().decode(glue);
      document.head.append(script);
    });
    delete globalThis.crossreadGlue;
    await initialise({ module_or_path: app });
  } catch (error) {
    console.error(error);
    instead(`The filters did not start in this browser (${error.message ?? error}).`);
    return;
  }
  if (failed) return;
  // The app has mounted in this very task, so no frame ever shows both.
  plain.remove();
  held = undefined;
  delete globalThis.crossreadCorpus;
  performance.mark("crossread:started");
})();
