// MiniSearch and Fuse.js on the same data, each in several settings. In node, reads
// {lang: {docs, words}} from standard input and writes {setting: {lang: [[id, …], …]}}.
// The same settings serve the page that measures time.

const FIELDS = ["name", "summary", "needs", "search"];

/** A function from words to ids, best first, for each setting. */
export function rivals(MiniSearch, Fuse) {
  const mini = (options) => (docs) => {
    const index = new MiniSearch({ fields: FIELDS });
    index.addAll(docs);
    return (words) => index.search(words, options).map((hit) => hit.id);
  };
  const fuse = (options, query = (words) => words) => (docs) => {
    const keys = FIELDS.map((name) => ({ name, weight: name === "name" ? 2 : 1 }));
    const index = new Fuse(docs, { keys, ignoreLocation: true, ...options });
    return (words) => index.search(query(words)).map((hit) => hit.item.id);
  };
  const anyWord = (words) => words.split(/\s+/).filter(Boolean).join(" | ");
  return {
    "MiniSearch prefix fuzzy .2": mini({ prefix: true, fuzzy: 0.2, boost: { name: 2 } }),
    "MiniSearch prefix long": mini({
      prefix: (term) => term.length > 3,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      boost: { name: 2, search: 2 },
    }),
    "MiniSearch exact": mini({ boost: { name: 2 } }),
    "Fuse.js threshold .4": fuse({ threshold: 0.4 }),
    "Fuse.js any word": fuse({ threshold: 0.3, useExtendedSearch: true }, anyWord),
    "Fuse.js tokens": fuse({ threshold: 0.3, useTokenSearch: true }),
  };
}

if (typeof process !== "undefined" && process.argv[2]) {
  const { createRequire } = await import("node:module");
  const require = createRequire(process.argv[2] + "/");
  const settings = rivals(require("minisearch"), require("fuse.js"));
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const asked = JSON.parse(Buffer.concat(chunks));
  const out = {};
  for (const [setting, make] of Object.entries(settings)) {
    out[setting] = {};
    for (const [lang, { docs, words }] of Object.entries(asked)) {
      const find = make(docs);
      out[setting][lang] = words.map((text) => find(text).slice(0, 40));
    }
  }
  process.stdout.write(JSON.stringify(out));
}
