// Measures, in the page, the time per keystroke of the finder, of MiniSearch and of Fuse.js.
import init, { Bench } from "/glue.js";
import MiniSearch from "/minisearch.js";
import Fuse from "/fuse.js";
import { rivals } from "/rivals.mjs";

const wasm = await init({ module_or_path: "/speed.wasm" });

/** Settings that find best, by `cargo xtask bench relevance`. */
const SETTINGS = { "MiniSearch": "MiniSearch prefix fuzzy .2", "Fuse.js": "Fuse.js tokens" };

function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Median and 95th percentile of the time per keystroke. */
function measure(ask, keystrokes, most) {
  for (const words of keystrokes.slice(0, 20)) ask(words);
  const step = Math.max(1, Math.floor(keystrokes.length / most));
  const times = keystrokes.filter((_, at) => at % step === 0).map((words) => timed(() => ask(words)));
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return { median: at(0.5), p95: at(0.95), count: times.length };
}

window.measure = async (count) => {
  const keystrokes = await (await fetch("/keystrokes.json")).json();
  const bytes = new Uint8Array(await (await fetch(`/${count}.bin`)).arrayBuffer());
  const docs = await (await fetch(`/${count}.json`)).json();
  const out = {};
  const bench = new Bench(bytes);
  // The start of the page and of the module is measured elsewhere.
  await new Promise((done) => setTimeout(done, 1000));
  const before = wasm.memory.buffer.byteLength;
  const ready = timed(() => bench.index());
  const memory = wasm.memory.buffer.byteLength - before;
  out["Waymark"] = { ready, memory, ...measure((words) => bench.ask(words), keystrokes, 600) };
  bench.free();
  const settings = rivals(MiniSearch, Fuse);
  for (const [name, setting] of Object.entries(SETTINGS)) {
    let find;
    const ready = timed(() => { find = settings[setting](docs); });
    const most = count > 1000 ? (name === "Fuse.js" ? 20 : 200) : 300;
    out[name] = { ready, ...measure(find, keystrokes, most) };
  }
  return out;
};
