// MiniSearch as its documentation has it: the index is loaded from JSON, and a query is a tree of
// combinations.
const OPTIONS = {
  fields: ["text"],
  tokenize: (text) => text.split(" "),
  processTerm: (term) => term,
};
const build = (texts) => {
  const index = new MiniSearch(OPTIONS);
  index.addAll(texts.map((text, id) => ({ id, text })));
  return JSON.stringify(index);
};
const open = (loaded) => {
  const index = MiniSearch.loadJS(loaded, OPTIONS);
  const word = (text) => (text.endsWith("*") ? { queries: [text.slice(0, -1)], prefix: true } : text);
  return ({ all, any, not }) => {
    let tree =
      any.length > 0
        ? { combineWith: "OR", queries: any.map(word) }
        : { combineWith: "AND", queries: all.map(word) };
    if (not.length > 0) tree = { combineWith: "AND_NOT", queries: [tree, ...not.map(word)] };
    return index.search(tree).map(({ id }) => id);
  };
};
