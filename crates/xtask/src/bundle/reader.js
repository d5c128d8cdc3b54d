// The plain articles of a page with much text, drawn from the collection's bytes: so the page need
// not hold its text twice. `MAGIC`, `Section`, `ELEMENTS` and `STANDINGS` are written above this by
// crates/xtask/src/bundle/reader.rs; crates/corpus/src/layout.rs draws the bytes.
const BATCH = 20;

// Reads articles in place. Bytes that make no sense throw.
const opened = (bytes) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const text = (start, length) => utf8.decode(bytes.subarray(start, start + length));
  const u32 = (at) => view.getUint32(at, true);
  const start = (section) => u32(8 + 8 * section);
  const column = (section, row) => u32(start(section) + 4 * row);

  // The fields of a record, one after another, as postcard writes them.
  const record = (section, row) => {
    const offsets = start(section) + 4;
    let at = offsets + 4 * (u32(offsets - 4) + 1) + u32(offsets + 4 * row);
    const number = () => {
      let value = 0;
      for (let unit = 1; ; unit *= 128) {
        const byte = view.getUint8(at++);
        value += (byte & 127) * unit;
        if (byte < 128) return value;
      }
    };
    const string = () => {
      const length = number();
      at += length;
      return text(at - length, length);
    };
    const fact = () => {
      const value = number() === 0 ? undefined : string();
      const standing = STANDINGS[number()];
      string(); // the evidence
      return { value, standing };
    };
    return { number, string, fact };
  };

  const article = (row) => {
    const fields = record(Section.Articles, row);
    for (let i = 0; i < 3; i++) fields.string(); // slug, file, checksum
    const outlet = record(Section.Outlets, fields.number());
    outlet.string(); // its slug
    const from = outlet.string() + STANDINGS[fields.number()];
    fields.string(); // the evidence
    const title = fields.fact().value;
    const published = fields.fact();

    const base = start(Section.Text) + column(Section.ArticleText, row);
    const passages = [];
    const end = column(Section.ArticlePassages, row + 1);
    for (let passage = column(Section.ArticlePassages, row); passage < end; passage++) {
      const place = base + column(Section.PassageStart, passage);
      passages.push({
        text: text(place, column(Section.PassageLength, passage)),
        element: ELEMENTS[view.getUint8(start(Section.PassageKind) + passage)],
      });
    }
    return { from, title, published, passages };
  };

  if (text(0, 4) !== MAGIC) throw new Error("no collection");
  return { count: u32(start(Section.Articles)), article };
};

// An element whose direction follows its own text.
const element = ([name, className], textContent) =>
  Object.assign(document.createElement(name), { className, textContent, dir: "auto" });

// An article as crates/xtask/src/bundle/plain.rs writes it.
const drawn = ({ from, title, published, passages }) => {
  const article = document.createElement("article");
  const inText = passages.findIndex((passage) => passage.text === title);
  const about = [from];
  if (published.value !== undefined) about.push(published.value + published.standing);
  if (title === undefined) about.push("no title known: its first words stand for it");
  if (inText < 0) {
    const first = passages[0]?.text ?? "";
    const opening = /^[^]{1,70}(?!\S)/u.exec(first)?.[0] ?? /^[^]{0,70}/u.exec(first)[0];
    article.append(element(["h2", ""], title ?? opening + (opening === first ? "" : "…")));
  }
  article.append(element(["p", "plain-about"], about.join(" · ")));
  const text = document.createElement("div");
  text.className = "plain-text";
  text.append(...passages.map((passage, row) =>
    element(row === inText ? ["h2", ""] : passage.element, passage.text)));
  article.append(text);
  // Only what is near the screen is laid out; the rest is taken to be as high as its text is long.
  const length = passages.reduce((sum, passage) => sum + passage.text.length, 0);
  article.style.contentVisibility = "auto";
  article.style.containIntrinsicBlockSize = `auto ${Math.ceil(length / 36) + 10}rem`;
  return article;
};

// Called by the start when there will be no app. `collection` promises the bytes.
globalThis.crossreadReader = async (plain, collection) => {
  const [reason, note] = plain.querySelectorAll("#plain-why > *");
  const more = element(["button", ""], "Show more");
  const stop = () => {
    reason.textContent =
      "This file is incomplete or was altered on its way, so its articles cannot be shown. Get the file again.";
    note.remove();
    more.remove();
  };
  try {
    note.textContent = "The articles are being unpacked.";
    // Lets the browser show this first.
    await new Promise((shown) => setTimeout(shown, 50));
    const { count, article } = opened(await collection());
    let next = 0;
    // Without it the button remains.
    const near = globalThis.IntersectionObserver && new IntersectionObserver(
      (entries) => {
        if (entries[entries.length - 1].isIntersecting) draw();
      },
      { rootMargin: "100% 0px" },
    );
    const draw = () => {
      try {
        const end = Math.min(next + BATCH, count);
        for (; next < end; next++) more.before(drawn(article(next)));
      } catch {
        next = count;
        stop();
      }
      // Watching anew reports anew, for a batch that did not fill the screen.
      near?.disconnect();
      if (next === count) more.remove();
      else near?.observe(more);
    };
    more.addEventListener("click", draw);
    plain.append(more);
    note.textContent = "The articles follow in full, more of them as you scroll.";
    draw();
  } catch {
    stop();
  }
};
