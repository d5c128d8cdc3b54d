// What each query answers, as one short text a query: how many ids, and sums that tell two sets of ids
// and two sets of counts apart without moving them. An order of the ids makes no difference.
const [queries, from, budget] = [window.bench.queries, arguments[0], arguments[1]];
const api = window.crossread ?? window.peer;
const hash = (text) => {
  let value = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) {
    value = Math.imul(value ^ text.charCodeAt(place), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
};
const digests = [];
const begun = performance.now();
for (let number = from; number < queries.length && performance.now() - begun < budget; number++) {
  try {
    const { ids, counts } = api.query(queries[number]);
    let [sum, mixed, counted] = [0, 0, 0];
    for (const id of ids) {
      const value = hash(id);
      sum = (sum + value) >>> 0;
      mixed = (mixed ^ Math.imul(value, 0x9e3779b1)) >>> 0;
    }
    for (const facet of ["outlets", "topics", "figures"]) {
      for (const slug in counts[facet]) {
        if (counts[facet][slug] > 0) counted = (counted + hash(`${facet}/${slug}=${counts[facet][slug]}`)) >>> 0;
      }
    }
    digests.push([ids.length, `${sum.toString(16)}-${mixed.toString(16)}`, counted.toString(16)]);
  } catch (error) {
    digests.push([-1, String(error), ""]);
  }
}
return digests;
