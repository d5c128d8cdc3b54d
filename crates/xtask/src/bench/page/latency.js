// How long each query takes, from the one numbered `from` until the budget is spent. The page's clock
// is coarser than a query, so a query is repeated until the batch takes LEAST milliseconds.
const [queries, from, budget] = [window.bench.queries, arguments[0], arguments[1]];
const LEAST = 1.5;
const api = window.crossread ?? window.peer;
const times = [];
const begun = performance.now();
for (let number = from; number < queries.length && performance.now() - begun < budget; number++) {
  const query = queries[number];
  let repeats = 1;
  let took = 0;
  for (;;) {
    const start = performance.now();
    for (let repeat = 0; repeat < repeats; repeat++) api.query(query);
    took = performance.now() - start;
    if (took >= LEAST) break;
    repeats = took > 0.2 ? Math.ceil((repeats * LEAST * 1.2) / took) : repeats * 4;
  }
  times.push(took / repeats);
}
return times;
