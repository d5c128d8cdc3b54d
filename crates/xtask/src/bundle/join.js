// Puts a module together from its streams; crates/xtask/src/bundle/streams.rs takes it apart.
const joinModule = (streams) => {
  const REST = 0, SHAPES = 1, BLOCKS = 2, LABELS = 3, CALLS = 4, SIGNATURES = 5, LOCALS = 6;
  const CONSTANTS = 7, LONG_CONSTANTS = 8, LOADS = 9, STORES = 10, STREAMS = 11;
  const lengths = new DataView(streams.buffer);
  const at = [4 * STREAMS];
  for (let i = 0; i < STREAMS - 1; i++) at[i + 1] = at[i] + lengths.getUint32(4 * i, true);
  const module = new Uint8Array(streams.length - 4 * STREAMS);
  let to = 0;
  const bytes = (count) => {
    module.set(streams.subarray(at[REST], at[REST] + count), to);
    at[REST] += count;
    to += count;
  };
  const byte = () => (module[to++] = streams[at[REST]++]);
  // Moves a number, and tells it.
  const number = (stream) => {
    let place = at[stream], value = 0, shift = 0, byte;
    do {
      byte = module[to++] = streams[place++];
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    at[stream] = place;
    return value;
  };
  const instruction = () => {
    const code = byte();
    if (code >= 0x20 && code <= 0x22) number(LOCALS);
    else if (code === 0x41) number(CONSTANTS);
    else if (code === 0x42) number(LONG_CONSTANTS);
    else if (code >= 0x28 && code <= 0x3e) {
      number(REST);
      number(code < 0x36 ? LOADS : STORES);
    } else if (code >= 2 && code <= 4) number(BLOCKS);
    else if (code === 0x0c || code === 0x0d) number(LABELS);
    else if (code === 0x10) number(CALLS);
    else if (code === 0x11) {
      number(SIGNATURES);
      number(SIGNATURES);
    } else if (code === 0x0e || code === 0x1c) {
      for (let count = number(LABELS) + (code === 0x0e); count > 0; count--) number(LABELS);
    } else if (code === 0x43) bytes(4);
    else if (code === 0x44) bytes(8);
    else if (code === 0xfc) {
      const kind = number(REST);
      if (kind > 7) number(REST);
      if (kind > 7 && kind < 16 && kind % 2 === 0) number(REST);
    } else if (
      (code >= 0x23 && code <= 0x26) || code === 0x3f || code === 0x40 || code === 0xd0 || code === 0xd2
    ) number(REST);
  };
  bytes(8);
  while (to < module.length) {
    const kind = byte();
    const length = number(REST);
    if (kind !== 10) {
      bytes(length);
      continue;
    }
    for (let functions = number(REST); functions > 0; functions--) {
      const body = number(SHAPES);
      const end = to + body;
      for (let kinds = number(SHAPES); kinds > 0; kinds--) {
        number(SHAPES);
        number(SHAPES);
      }
      while (to < end) instruction();
    }
  }
  return module;
};
