// Runs before anything of a page does: waits for its interface, asks it the first question, and
// notes what the page did meanwhile. FIRST stands for that question.
(() => {
  const bench = { answered: null, failed: null, memory: null, tasks: [], events: [], keys: [] };
  Object.defineProperty(window, "bench", { value: bench });

  const first = async (api) => {
    try {
      await api.ready;
      api.query(FIRST);
      bench.answered = performance.now();
    } catch (error) {
      bench.failed = String(error);
    }
  };
  for (const name of ["crossread", "peer"]) {
    let held;
    Object.defineProperty(window, name, {
      configurable: true,
      enumerable: true,
      get: () => held,
      set: (api) => {
        held = api;
        first(api);
      },
    });
  }

  // The memory of a module is reached through what it exports.
  if (typeof WebAssembly === "object") {
    const instantiate = WebAssembly.instantiate;
    WebAssembly.instantiate = async (...given) => {
      const made = await instantiate.apply(WebAssembly, given);
      bench.memory = (made.instance ?? made).exports.memory ?? bench.memory;
      return made;
    };
  }

  const watch = (type, options, into) => {
    new PerformanceObserver((list) => {
      for (const { name, startTime, duration } of list.getEntries()) into.push({ name, startTime, duration });
    }).observe({ type, buffered: true, ...options });
  };
  watch("longtask", {}, bench.tasks);
  watch("event", { durationThreshold: 16 }, bench.events);

  // From a key to the first frame after the last change that it made. Only from the call on, since
  // watching a large page being parsed costs time.
  bench.watchKeys = () => {
    const painted = new MessageChannel();
    painted.port1.onmessage = ({ data: key }) => (bench.keys[key].painted = performance.now());
    addEventListener("keydown", ({ timeStamp }) => bench.keys.push({ at: timeStamp, painted: null }), true);
    new MutationObserver(() => {
      const key = bench.keys.length - 1;
      // A message sent from a frame's callback arrives when the frame is out.
      if (key >= 0) requestAnimationFrame(() => painted.port2.postMessage(key));
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  };
})();
