// What every peer needs beside its index: the passages with their facet values, the little language of
// the search box, and counts as Crossread defines them. One pass over the found passages counts for
// each facet all that satisfies the other two.
//
// `search` takes a parsed query, {all, any, not} of words that may end in `*`, and gives row numbers.
const makePeer = (data, search) => {
  const facets = ["outlets", "topics", "figures"].map((name) => {
    const { slugs, first, values } = data[name];
    const numbers = new Map(slugs.map((slug, number) => [slug, number]));
    return { name, slugs, numbers, first: Uint32Array.from(first), values: Uint16Array.from(values) };
  });
  const [outlets, topics, figures] = facets;
  // Every passage has exactly one outlet, so that its values are a column.
  const outletOf = outlets.values;
  const { ids: names, texts } = data;
  const total = names.length;

  const parse = (text) => {
    const words = text.split(" ").filter((word) => word !== "");
    if (words.includes("OR")) return { all: [], any: words.filter((word) => word !== "OR"), not: [] };
    return {
      all: words.filter((word) => !word.startsWith("-")),
      any: [],
      not: words.filter((word) => word.startsWith("-")).map((word) => word.slice(1)),
    };
  };

  // Which values of a facet are asked for; null where any will do.
  const wanted = (facet, slugs) => {
    if (slugs === undefined || slugs.length === 0) return null;
    const flags = new Uint8Array(facet.slugs.length);
    for (const slug of slugs) {
      if (!facet.numbers.has(slug)) throw new TypeError(`${facet.name}: there is no "${slug}" here`);
      flags[facet.numbers.get(slug)] = 1;
    }
    return flags;
  };
  const has = ({ first, values }, flags, row) => {
    for (let place = first[row], end = first[row + 1]; place < end; place++) {
      if (flags[values[place]] === 1) return true;
    }
    return false;
  };
  const count = ({ first, values }, counts, row) => {
    for (let place = first[row], end = first[row + 1]; place < end; place++) counts[values[place]]++;
  };
  const named = ({ slugs }, counts) => {
    const object = {};
    for (let value = 0; value < slugs.length; value++) object[slugs[value]] = counts[value];
    return object;
  };

  const query = (asked = {}) => {
    const rows = asked.q ? search(parse(asked.q)) : null;
    const outletsWanted = wanted(outlets, asked.outlets);
    const topicsWanted = wanted(topics, asked.topics);
    const figuresWanted = wanted(figures, asked.figures);
    const outletCounts = new Uint32Array(outlets.slugs.length);
    const topicCounts = new Uint32Array(topics.slugs.length);
    const figureCounts = new Uint32Array(figures.slugs.length);
    const ids = [];
    const length = rows === null ? total : rows.length;
    for (let place = 0; place < length; place++) {
      const row = rows === null ? place : rows[place];
      const outlet = outletsWanted === null || outletsWanted[outletOf[row]] === 1;
      const topic = topicsWanted === null || has(topics, topicsWanted, row);
      const figure = figuresWanted === null || has(figures, figuresWanted, row);
      if (topic && figure) outletCounts[outletOf[row]]++;
      if (outlet && figure) count(topics, topicCounts, row);
      if (outlet && topic) count(figures, figureCounts, row);
      if (outlet && topic && figure) ids.push(names[row]);
    }
    return {
      ids,
      counts: {
        outlets: named(outlets, outletCounts),
        topics: named(topics, topicCounts),
        figures: named(figures, figureCounts),
      },
    };
  };
  return { query, text: (row) => texts[row] };
};

// A data block, read once and let go.
const block = (id) => {
  const element = document.getElementById(id);
  const value = JSON.parse(element.textContent);
  element.remove();
  return value;
};
