// FlexSearch with its tokenizer for whole words, no ranking and no suggestions, which is its smallest
// and fastest way to answer exactly. It has beginnings of words only in an index of every beginning,
// in which a whole word finds longer ones too; so the words with a beginning are looked up in the
// sorted vocabulary and joined.
const OPTIONS = { tokenize: "strict", resolution: 1, encode: (text) => text.split(" ") };
const build = (texts) => {
  const index = new FlexSearch.Index(OPTIONS);
  texts.forEach((text, row) => index.add(row, text));
  const parts = { reg: [], map: [] };
  index.export((key, part) => parts[key.split(".").pop()]?.push(...JSON.parse(part)));
  parts.map.sort((one, two) => (one[0] < two[0] ? -1 : 1));
  return JSON.stringify(parts);
};
const open = ({ reg, map }) => {
  const index = new FlexSearch.Index(OPTIONS);
  index.import("reg", reg);
  index.import("map", map);
  const total = reg.length;
  const words = map.map(([word]) => word);
  const found = (text) => index.search(text, { limit: total });
  const marks = new Uint8Array(total);

  // The rows of several lists, each once.
  const union = (lists) => {
    const rows = [];
    for (const list of lists) {
      for (const row of list) {
        if (marks[row] === 0) {
          marks[row] = 1;
          rows.push(row);
        }
      }
    }
    for (const row of rows) marks[row] = 0;
    return rows;
  };
  const beginning = (text) => {
    let [low, high] = [0, words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle] < text) low = middle + 1;
      else high = middle;
    }
    const lists = [];
    for (; low < words.length && words[low].startsWith(text); low++) lists.push(found(words[low]));
    return union(lists);
  };
  const rows = (word) => (word.endsWith("*") ? beginning(word.slice(0, -1)) : found(word));

  return ({ all, any, not }) => {
    if (any.length > 0) return union(any.map(rows));
    const open = all.some((word) => word.endsWith("*"));
    let answer;
    if (!open) {
      answer = found(all.join(" "));
    } else {
      answer = rows(all[0]);
      for (const word of all.slice(1)) {
        const others = new Set(rows(word));
        answer = answer.filter((row) => others.has(row));
      }
    }
    for (const word of not) {
      const others = rows(word);
      for (const row of others) marks[row] = 1;
      answer = answer.filter((row) => marks[row] === 0);
      for (const row of others) marks[row] = 0;
    }
    return answer;
  };
};
