// Builds a peer's index outside the browser: node build.cjs LIBRARY ADAPTER TEXTS OUT. The library's
// script runs among the globals of the language alone, so that it defines its own as on a page.
const fs = require("node:fs");
const vm = require("node:vm");
const [library, adapter, texts, out] = process.argv.slice(2);
const read = (path) => fs.readFileSync(path, "utf8");
const page = vm.createContext({ console });
vm.runInContext(read(library), page);
const build = vm.runInContext(`${read(adapter)}\nbuild;`, page);
fs.writeFileSync(out, build(JSON.parse(read(texts))));
