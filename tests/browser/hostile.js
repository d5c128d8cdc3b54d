// What markup and code that had found their way into the page could try. Each attempt asks a server
// for a path of its own name, or leaves its name in `ran`, or both.
globalThis.ran = [];
globalThis.refused = [];
addEventListener("securitypolicyviolation", (event) =>
  refused.push(`${event.effectiveDirective} ${event.blockedURI}`));

const put = (html) => {
  const made = document.createRange().createContextualFragment(html);
  const pressed = made.querySelector("button, a");
  document.body.append(made);
  pressed?.click();
};

const attempts = (away) => {
  const run = (name) => `globalThis.ran.push(&quot;${name}&quot;)`.replaceAll("&quot;", "'");
  const at = (name) => `${away}/${name}`;
  const blob = (code) => URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  const svg = (content) => `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${content}</svg>`;

  const markup = {
    "script": `<script>${run("script")}<\/script>`,
    "module": `<script type="module">${run("module")}<\/script>`,
    "script-src": `<script src="${at("script-src")}"><\/script>`,
    "module-src": `<script type="module" src="${at("module-src")}"><\/script>`,
    "script-data": `<script src="data:text/javascript,${run("script-data")}"><\/script>`,
    "script-svg": svg(`<script>${run("script-svg")}<\/script>`),
    "onerror": `<img src="data:," onerror="${run("onerror")}">`,
    "onload": svg(`<image href="data:image/gif;base64,R0lGODlhAQABAAAAACw=" onload="${run("onload")}" onerror="${run("onload")}"/>`),
    "onclick": `<button onclick="${run("onclick")}">x</button>`,
    "link-javascript": `<a href="javascript:${run("link-javascript")}">x</a>`,
    "image": `<img src="${at("image")}">`,
    "srcset": `<img srcset="${at("srcset")} 1x">`,
    "picture": `<picture><source srcset="${at("picture")}"><img></picture>`,
    "image-svg": svg(`<image href="${at("image-svg")}" width="9" height="9"/>`),
    "use-svg": svg(`<use href="${at("use-svg")}#x"/>`),
    "input": `<input type="image" src="${at("input")}">`,
    "video": `<video src="${at("video")}" preload="auto"></video>`,
    "poster": `<video poster="${at("poster")}"></video>`,
    "audio": `<audio src="${at("audio")}" preload="auto"></audio>`,
    "embed": `<embed src="${at("embed")}">`,
    "object": `<object data="${at("object")}"></object>`,
    "frame": `<iframe src="${at("frame")}"></iframe>`,
    "frame-data": `<iframe src="data:text/html,<img src='${at("frame-data")}'>"></iframe>`,
    "frame-srcdoc": `<iframe srcdoc="<script>parent.ran.push('frame-srcdoc')<\/script><img src='${at("frame-srcdoc")}'>"></iframe>`,
    "frame-javascript": `<iframe src="javascript:parent.ran.push('frame-javascript')"></iframe>`,
    "stylesheet": `<link rel="stylesheet" href="${at("stylesheet")}">`,
    "prefetch": `<link rel="prefetch" href="${at("prefetch")}">`,
    "preload": `<link rel="preload" as="image" href="${at("preload")}">`,
    "modulepreload": `<link rel="modulepreload" href="${at("modulepreload")}">`,
    "manifest": `<link rel="manifest" href="${at("manifest")}">`,
    "icon": `<link rel="icon" href="${at("icon")}">`,
    "style-import": `<style>@import url("${at("style-import")}");</style>`,
    "style-image": `<style>body { background-image: url("${at("style-image")}") }</style>`,
    "style-font": `<style>@font-face { font-family: x; src: url("${at("style-font")}") } #app { font-family: x }</style>`,
    "style-attribute": `<p style="position: fixed; background-image: url('${at("style-attribute")}')">x</p>`,
    "ping": `<a href="#" ping="${at("ping")}">x</a>`,
    "base": `<base href="${away}/base/">`,
  };

  const code = {
    "fetch": () => fetch(at("fetch"), { mode: "no-cors" }),
    "request": () => {
      const request = new XMLHttpRequest();
      request.open("GET", at("request"));
      request.send();
    },
    "socket": () => new WebSocket(at("socket").replace("http", "ws")),
    "events": () => new EventSource(at("events")),
    "beacon": () => navigator.sendBeacon(at("beacon"), "x"),
    "image-code": () => (new Image().src = at("image-code")),
    "import": () => import(at("import")),
    "worker": () => new Worker(blob(`fetch("${at("worker")}")`)),
    "worker-shared": () => new SharedWorker(blob(`fetch("${at("worker-shared")}")`)),
    "font": () => new FontFace("y", `url("${at("font")}")`).load(),
    "sheet": () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`#plain, #app { list-style-image: url("${at("sheet")}"); display: list-item }`);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    },
    "eval": () => (0, eval)(run("eval")),
    "function": () => new Function(run("function"))(),
    "timer": () => setTimeout(run("timer"), 0),
  };

  for (const html of Object.values(markup)) put(html);
  for (const attempt of Object.values(code)) {
    // What is refused at once throws.
    try {
      attempt()?.catch?.(() => {});
    } catch {}
  }
};

// From a timer of the page's own: nothing of what asked for it, a driver maybe, stands above.
globalThis.attack = (away) => setTimeout(() => attempts(away), 0);
// A request that would replace the page, and ends what is under way where it is let through.
globalThis.leave = (away) =>
  setTimeout(() => put(`<form action="${away}/form" method="post"><button>x</button></form>`), 0);
