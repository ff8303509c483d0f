// Put into each page before anything of its own runs; keeps what happens when in `window.probe`.
if (window === top) {
  const probe = (window.probe = { shift: 0, largest: 0, tasks: [], ready: 0, pressed: 0 });
  const watch = (type, act, more) => new PerformanceObserver((list) => list.getEntries().forEach(act))
    .observe({ type, buffered: true, ...more });
  watch('layout-shift', (one) => { if (!one.hadRecentInput) probe.shift += one.value; });
  watch('longtask', (one) => probe.tasks.push([one.startTime, one.duration]));
  watch('largest-contentful-paint', (one) => { probe.largest = one.startTime; });

  // The widget, a counter, a page with GOV.UK's component: each is ready when its own script has run.
  const READY = 'html[data-state=ready], body > button, [data-govuk-exit-this-page-init]';
  new MutationObserver(() => {
    if (!probe.ready && document.querySelector(READY)) probe.ready = performance.now();
    if (probe.lang && document.documentElement.lang === probe.lang) {
      probe.lang = '';
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => tell(performance.now() - probe.pressed);
        channel.port2.postMessage(0);
      });
    }
  }).observe(document, { subtree: true, childList: true, attributes: true });

  // To the console, since the page may be on its way out and cannot be asked.
  const tell = (took) => console.info(`probe ${took}`);
  // Until the first frame after what a press did is on the screen: Event Timing, to 8 ms. The browser
  // says nothing of presses below 16 ms.
  let quick;
  watch('event', (one) => {
    if (one.name !== 'click' || probe.lang) return;
    clearTimeout(quick);
    tell(one.duration);
  }, { durationThreshold: 16 });
  // First in line, before anybody takes the press away.
  addEventListener('click', (event) => {
    probe.pressed = event.timeStamp;
    if (!probe.lang) quick = setTimeout(tell, 1000, 16);
  }, true);

  // How much memory the module has.
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...args) => {
      const made = await real.apply(WebAssembly, args);
      const all = Object.values((made.instance || made).exports);
      probe.memory = all.find((one) => one instanceof WebAssembly.Memory);
      return made;
    };
  }
}
