// Starts the widget over the prerendered page. Whatever fails, that page stays as it is.
import init, { change, heard, rest, start, warm } from "./glue.js";

// Filled in by the build: name and integrity of the wasm module, of each language's catalogue and of the
// style that languages in easy words need, with the tags of those languages.
const FILES = __FILES__;

const root = document.getElementById("root");
const wanted = new URLSearchParams(location.search);
// What was asked for before this script came, each to be used once.
const early = document.querySelector("script[data-files]").files || {};

// The browser itself refuses bytes that do not match the integrity.
async function load([name, integrity], again = true) {
  try {
    const asked = early[name];
    delete early[name];
    const reply = await (asked || fetch(new URL(name, import.meta.url), {
      integrity, credentials: "omit", referrerPolicy: "no-referrer",
    }));
    if (!reply.ok) throw reply.status;
    return new Uint8Array(await reply.arrayBuffer());
  } catch (error) {
    if (again) return load([name, integrity], false);
    throw error;
  }
}

// An error that nobody caught is ours: a panic leaves the module unusable, and not every browser says
// that it was one. The topic is taken away, the plain page comes back.
function fall(event) {
  const html = document.documentElement;
  if (html.dataset.state !== "ready") return;
  event.preventDefault();
  html.dataset.state = "floor";
  const now = document.getElementById("root");
  if (now && now !== root) now.replaceWith(root);
  scrollTo(0, 0);
}

// The finder's index is made when nothing else is to be done, or when it is needed; then the first screens
// are rehearsed, where the browser says that it is idle.
const idle = window.requestIdleCallback;
const later = () => idle ? idle(() => { warm(); idle(() => warm()); }) : setTimeout(warm);

// The rest of a screen is drawn when its first frame has been made. A frame that nobody sees makes none.
function soon() {
  requestAnimationFrame(() => setTimeout(rest));
  setTimeout(rest, 200);
}

// To take over before the first picture is on the screen would only delay it. Unseen frames have none.
function painted() {
  return new Promise((done) => {
    setTimeout(done, 200);
    new PerformanceObserver(done).observe({ type: "paint", buffered: true });
  }).catch(() => {});
}

async function boot() {
  const html = document.documentElement;
  addEventListener("error", fall);
  addEventListener("unhandledrejection", fall);
  const language = FILES.catalogues[html.lang];
  if (!root || !language || typeof WebAssembly === "undefined") return;
  const [module, catalogue] = await Promise.all([load(FILES.wasm).then(WebAssembly.compile), load(language), painted()]);
  await init({ module_or_path: module });
  if (html.dataset.state !== "floor") return;
  const fresh = document.createElement("div");
  fresh.id = "root";
  fresh.addEventListener("click", heard, true);
  fresh.addEventListener("input", heard, true);
  const began = start(catalogue, fresh, wanted.get("start") || "", wanted.get("area") || "", soon);
  if (!began) return;
  html.dataset.state = "ready";
  later();
  if (parent !== window) parent.postMessage("w:ready", "*");
}

// The pages of those languages have it already; whether it comes or not, the words are shown.
let dressed = FILES.variants.includes(document.documentElement.lang);
function dress(tag) {
  if (dressed || !FILES.variants.includes(tag)) return null;
  dressed = true;
  const [name, integrity] = FILES.easy;
  const link = Object.assign(document.createElement("link"), {
    rel: "stylesheet", href: new URL(name, import.meta.url).href, integrity, crossOrigin: "anonymous", referrerPolicy: "no-referrer",
  });
  document.head.append(link);
  return new Promise((done) => { link.onload = link.onerror = done; });
}

// The languages menu: another catalogue, the same page. Without it the link leads to the other page.
let changing = false;
function speak(tag) {
  const file = FILES.catalogues[tag];
  if (!file || changing) return;
  changing = true;
  Promise.all([load(file), dress(tag)]).then(([bytes]) => change(bytes)).then(later).catch(() => {}).then(() => { changing = false; });
}

addEventListener("click", (event) => {
  if (document.documentElement.dataset.state !== "ready") return;
  const choice = event.target.closest && event.target.closest("[data-language],[data-to]");
  if (!choice) return;
  if (choice.dataset.to) {
    // The second press of a double click would hit whatever has come under the finger meanwhile.
    if (event.detail > 1) { event.preventDefault(); event.stopPropagation(); }
    return;
  }
  event.preventDefault();
  const menu = choice.closest("details");
  if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
  speak(choice.dataset.language);
}, true);
// Left open it would lie over what the keyboard reaches next.
addEventListener("focusin", (event) => {
  const menu = document.getElementById("languages");
  if (menu && !menu.contains(event.target)) menu.open = false;
});
// A choice that was taken back by its button leaves the face of its list, which Firefox would keep.
addEventListener("click", (event) => {
  if (!event.target.closest("[data-set]")) return;
  setTimeout(() => document.querySelectorAll("option").forEach((one) => { one.selected = one.defaultSelected; }));
});
addEventListener("message", (event) => {
  if (event.source !== parent || typeof event.data !== "string" || !event.data.startsWith("w:lang:")) return;
  if (document.documentElement.dataset.state === "ready") speak(event.data.slice(7));
});

boot().catch(() => {});
