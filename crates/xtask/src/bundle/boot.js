// The start: data blocks become bytes, the bytes become the program, the program takes over.
(async () => {
  const plain = document.getElementById("plain");

  // Shows the plain articles at once, and says why there is nothing else. The app calls it too,
  // when it cannot open its collection.
  let failed = false;
  const instead = (reason) => {
    failed = true;
    document.getElementById("app").replaceChildren();
    plain.querySelector("#plain-reason").textContent = reason;
    plain.classList.add("plain-now");
  };

  globalThis.crossreadFailed = instead;

  if (typeof WebAssembly !== "object") {
    instead("WebAssembly is switched off in this browser (Lockdown Mode does so), so the filters cannot run.");
    return;
  }
  if (typeof DecompressionStream !== "function") {
    instead("This browser is too old for the filters: DecompressionStream is missing.");
    return;
  }

  const decode = Uint8Array.fromBase64
    ? (text) => Uint8Array.fromBase64(text)
    : (text) => {
        const characters = atob(text);
        const bytes = new Uint8Array(characters.length);
        for (let i = 0; i < bytes.length; i++) bytes[i] = characters.charCodeAt(i);
        return bytes;
      };

  // The bytes of a part; undefined when the page has none.
  const part = async (name) => {
    const blocks = [...document.querySelectorAll(`script[data-part="${name}"]`)];
    if (blocks.length === 0) return undefined;
    const pieces = blocks.map((block) => decode(block.textContent));
    for (const block of blocks) block.remove();
    const stream = new Blob(pieces).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  };

  let app, glue;
  try {
    let style, corpus;
    [app, glue, style, corpus] = await Promise.all(["app", "glue", "style", "corpus"].map(part));
    if (app === undefined || glue === undefined || style === undefined) throw new Error("no program");
    const sheet = document.createElement("style");
    sheet.textContent = new TextDecoder().decode(style);
    document.head.append(sheet);
    if (corpus !== undefined) globalThis.crossreadCorpus = corpus;
  } catch {
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
  performance.mark("crossread:started");
})();
