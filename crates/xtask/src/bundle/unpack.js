// Unpacks a raw LZMA stream with lc = 3, lp = 0, pb = 0 and no end mark, by the LZMA specification
// (Igor Pavlov). Whatever the bytes are, `length` bytes come out; a checksum tells whether they are
// the right ones.
const unpackLzma = (input, length) => {
  const out = new Uint8Array(length);
  // One probability after another; where each kind begins:
  const MATCH = 0, REP = 12, REP0 = 24, REP1 = 36, REP2 = 48, REP0_LONG = 60;
  const LENGTH = 72, REP_LENGTH = 346, SLOT = 620, SPECIAL = 876, ALIGN = 991, LITERAL = 1007;
  const probabilities = new Uint16Array(LITERAL + 0x300 * 8).fill(1024);
  // Range and code: unsigned numbers of 32 bits, kept as signed ones, which engines compute with
  // fastest; below zero is above all others.
  const coder = new Int32Array([-1, 0]);
  const LEAST = -0x80000000;
  let at = 1;
  while (at < 5) coder[1] = (coder[1] << 8) | input[at++];

  // So many decisions down a tree, whose nodes are numbered from 1.
  const tree = (place, bits) => {
    let range = coder[0], code = coder[1], node = 1;
    for (let i = 0; i < bits; i++) {
      const probability = probabilities[place + node];
      const bound = Math.imul(range >>> 11, probability);
      if ((code ^ LEAST) < (bound ^ LEAST)) {
        range = bound;
        probabilities[place + node] = probability + ((2048 - probability) >> 5);
        node <<= 1;
      } else {
        range = (range - bound) | 0;
        code = (code - bound) | 0;
        probabilities[place + node] = probability - (probability >> 5);
        node = (node << 1) | 1;
      }
      if (range >>> 24 === 0) {
        range <<= 8;
        code = (code << 8) | input[at++];
      }
    }
    coder[0] = range;
    coder[1] = code;
    return node - (1 << bits);
  };
  const bit = (place) => tree(place - 1, 1);
  const reversed = (place, bits) => {
    let node = 1, value = 0;
    for (let i = 0; i < bits; i++) {
      const next = bit(place + node);
      node = (node << 1) | next;
      value |= next << i;
    }
    return value;
  };
  const direct = (bits) => {
    let value = 0;
    while (bits--) {
      const half = coder[0] >>> 1;
      const one = (coder[1] ^ LEAST) >= (half ^ LEAST) ? 1 : 0;
      coder[0] = half;
      if (one) coder[1] -= half;
      value = (value << 1) | one;
      if (half >>> 24 === 0) {
        coder[0] <<= 8;
        coder[1] = (coder[1] << 8) | input[at++];
      }
    }
    return value;
  };
  const lengthAt = (place) => {
    if (!bit(place)) return tree(place + 2, 3);
    return bit(place + 1) ? 16 + tree(place + 18, 8) : 8 + tree(place + 10, 3);
  };

  let state = 0, rep0 = 0, rep1 = 0, rep2 = 0, rep3 = 0, to = 0;
  while (to < length) {
    if (!bit(MATCH + state)) {
      const place = LITERAL + 0x300 * ((to > 0 ? out[to - 1] : 0) >> 5);
      if (state < 7) {
        out[to++] = tree(place, 8);
      } else {
        let symbol = 1;
        let matched = out[to - rep0 - 1];
        do {
          const expected = (matched >> 7) & 1;
          matched <<= 1;
          const next = bit(place + ((1 + expected) << 8) + symbol);
          symbol = (symbol << 1) | next;
          if (next !== expected) break;
        } while (symbol < 256);
        while (symbol < 256) symbol = (symbol << 1) | bit(place + symbol);
        out[to++] = symbol;
      }
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let count;
    if (bit(REP + state)) {
      if (!bit(REP0 + state)) {
        if (!bit(REP0_LONG + state)) {
          state = state < 7 ? 9 : 11;
          out[to] = out[to - rep0 - 1];
          to++;
          continue;
        }
      } else {
        let distance = rep1;
        if (bit(REP1 + state)) {
          distance = rep2;
          if (bit(REP2 + state)) {
            distance = rep3;
            rep3 = rep2;
          }
          rep2 = rep1;
        }
        rep1 = rep0;
        rep0 = distance;
      }
      count = lengthAt(REP_LENGTH);
      state = state < 7 ? 8 : 11;
    } else {
      rep3 = rep2;
      rep2 = rep1;
      rep1 = rep0;
      count = lengthAt(LENGTH);
      state = state < 7 ? 7 : 10;
      const slot = tree(SLOT + 64 * Math.min(count, 3), 6);
      rep0 = slot;
      if (slot >= 4) {
        const bits = (slot >> 1) - 1;
        rep0 = (2 | (slot & 1)) << bits;
        rep0 += slot < 14
          ? reversed(SPECIAL + rep0 - slot, bits)
          : (direct(bits - 4) << 4) + reversed(ALIGN, 4);
      }
    }
    for (count += 2; count > 0; count--, to++) out[to] = out[to - rep0 - 1];
  }
  return out;
};
