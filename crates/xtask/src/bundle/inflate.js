// Unpacks gzip (RFC 1952, RFC 1951) where the browser has no DecompressionStream. The file is one
// member without a name, as crates/xtask/src/bundle/data.rs writes it. Bytes that make no sense throw.
const gunzip = (input) => {
  const altered = () => new Error("altered");
  const trailer = new DataView(input.buffer, input.byteOffset + input.length - 8);
  const length = trailer.getUint32(4, true);
  // Deflate makes nothing shorter than this.
  if (length > 1032 * input.length) throw altered();
  const out = new Uint8Array(length);
  let at = 10, to = 0, held = 0, count = 0;

  // So many bits, the lowest first.
  const take = (wanted) => {
    for (; count < wanted; count += 8) {
      if (at === input.length) throw altered();
      held |= input[at++] << count;
    }
    const value = held & ((1 << wanted) - 1);
    held >>>= wanted;
    count -= wanted;
    return value;
  };

  // A canonical Huffman code: how many symbols there are of each length, and the symbols in order.
  const codeOf = (lengths) => {
    const counts = new Uint16Array(16), places = new Uint16Array(16), symbols = [];
    for (const length of lengths) counts[length]++;
    counts[0] = 0;
    for (let i = 1; i < 15; i++) places[i + 1] = places[i] + counts[i];
    lengths.forEach((length, symbol) => {
      if (length > 0) symbols[places[length]++] = symbol;
    });
    return { counts, symbols };
  };
  const symbol = ({ counts, symbols }) => {
    let code = 0, first = 0, place = 0;
    for (let length = 1; length < 16; length++) {
      code |= take(1);
      const here = counts[length];
      if (code - first < here) return symbols[place + code - first];
      place += here;
      first = (first + here) << 1;
      code <<= 1;
    }
    throw altered();
  };

  // Bases and extra bits of lengths and distances follow a rule, but for the longest length.
  const lengthOf = (code) => {
    if (code < 8) return code + 3;
    if (code === 28) return 258;
    const extra = (code >> 2) - 1;
    return (((code & 3) + 4) << extra) + 3 + take(extra);
  };
  const distanceOf = (code) => {
    if (code < 4) return code + 1;
    const extra = (code >> 1) - 1;
    return (((code & 1) + 2) << extra) + 1 + take(extra);
  };

  const fixed = [
    codeOf([...Array(288).keys()].map((i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))),
    codeOf(Array(30).fill(5)),
  ];
  const dynamic = () => {
    const literals = take(5) + 257, distances = take(5) + 1, codes = take(4) + 4;
    const lengths = Array(19).fill(0);
    const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    for (let i = 0; i < codes; i++) lengths[order[i]] = take(3);
    const code = codeOf(lengths);
    const all = [];
    while (all.length < literals + distances) {
      const next = symbol(code);
      if (next < 16) all.push(next);
      else if (next === 16) all.push(...Array(take(2) + 3).fill(all[all.length - 1] ?? 0));
      else all.push(...Array(next === 17 ? take(3) + 3 : take(7) + 11).fill(0));
    }
    return [codeOf(all.slice(0, literals)), codeOf(all.slice(literals, literals + distances))];
  };

  for (let last = 0; last === 0; ) {
    last = take(1);
    const kind = take(2);
    if (kind === 0) {
      // Stored, from the next whole byte on; none of `held` is one.
      held = count = 0;
      const size = take(16);
      take(16);
      if (at + size > input.length || to + size > length) throw altered();
      out.set(input.subarray(at, at + size), to);
      at += size;
      to += size;
      continue;
    }
    const [literals, distances] = kind === 1 ? fixed : dynamic();
    for (let next; (next = symbol(literals)) !== 256; ) {
      if (next < 256) out[to++] = next;
      else {
        const size = lengthOf(next - 257);
        const from = to - distanceOf(symbol(distances));
        if (from < 0 || to + size > length) throw altered();
        for (let i = 0; i < size; i++) out[to++] = out[from + i];
      }
    }
  }

  const table = Int32Array.from({ length: 256 }, (_, byte) => {
    for (let i = 0; i < 8; i++) byte = byte & 1 ? (byte >>> 1) ^ 0xedb88320 : byte >>> 1;
    return byte;
  });
  let sum = -1;
  for (const byte of out) sum = table[(sum ^ byte) & 255] ^ (sum >>> 8);
  if (to !== length || ~sum >>> 0 !== trailer.getUint32(0, true)) throw altered();
  return out;
};
