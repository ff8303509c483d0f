// "Get the panel": from choices to the exact lines, and the panel itself to try. No server, no storage.
(() => {
  const WIDGET = document.body.dataset.widget;
  const SANDBOX = 'allow-scripts allow-top-navigation allow-popups allow-popups-to-escape-sandbox allow-modals';
  const NEUTRAL = 'Local information';
  const at = (id) => document.getElementById(id);
  const read = (id) => {
    try {
      return JSON.parse(at(id).textContent);
    } catch (error) {
      return [];
    }
  };

  // Choices -----------------------------------------------------------------------------------------

  function option(select, value, text, lang) {
    const item = document.createElement('option');
    item.value = value;
    item.textContent = text;
    if (lang) item.lang = lang;
    at(select).append(item);
  }
  read('languages').forEach((language) => option('lang', language.tag, language.name, language.tag));
  read('districts').forEach((district) => option('area', district.id, district.name));
  at('lang').value = document.body.dataset.lang;

  // What the loader would refuse is not put into the lines, and said.
  function chosen() {
    const all = { mode: at('mode').value, lang: at('lang').value || document.body.dataset.lang, label: at('label').value.trim() };
    const wrong = [];
    if (at('area').value) all.area = at('area').value;
    if (at('start').value) all.start = at('start').value;
    if (at('coloured').checked) all.accent = at('accent').value;
    const radius = at('radius').value;
    if (/^\d+$/.test(radius) && +radius <= 24) all.radius = radius;
    else if (radius) wrong.push('Corners: a number from 0 to 24.');
    const exit = at('exit').value.trim();
    if (/^https:\/\/[^@\s]+$/.test(exit)) all.exit = exit;
    else if (exit) wrong.push('The address must start with https://.');
    if (/inline|iframe/.test(all.mode) && at('height').value !== '640') all.height = at('height').value;
    at('wrong').textContent = wrong.join(' ');
    return all;
  }

  // Lines -------------------------------------------------------------------------------------------

  const quote = (text) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

  function address(all) {
    const url = new URL(`${WIDGET}/${all.lang}/`);
    for (const name of ['area', 'start', 'exit', 'accent', 'radius']) {
      if (all[name]) url.searchParams.set(name, all[name].replace('#', ''));
    }
    return url.href;
  }

  function lines(all) {
    const words = quote(all.label || NEUTRAL);
    const link = `<a href="${quote(address(all))}" rel="noreferrer">${words}</a>`;
    if (all.mode === 'link') return link;
    if (all.mode === 'iframe') {
      const height = all.height || '640';
      return `<iframe src="${quote(address(all))}" title="${words}"\n  sandbox="${SANDBOX}"\n  referrerpolicy="no-referrer" width="100%" height="${height}"></iframe>\n<p>${link}</p>`;
    }
    const attributes = ['mode', 'lang', 'label', 'area', 'start', 'exit', 'accent', 'radius', 'height']
      .filter((name) => all[name])
      .map((name) => ` ${name}="${quote(all[name])}"`)
      .join('');
    return `<script src="${WIDGET}/embed.js" referrerpolicy="no-referrer" async></script>\n<waymark-panel${attributes}>\n  <a href="${quote(`${WIDGET}/${all.lang}/`)}" rel="noreferrer">${words}</a>\n</waymark-panel>`;
  }

  // The place that the panel takes, by its height in the loader.
  const place = (all) =>
    `waymark-panel { display: block; min-height: ${all.mode === 'inline' ? `min(${all.height || 640}px, 85vh)` : '48px'}; }`;

  // The same made of elements, so that it can be tried ------------------------------------------------

  let loader;
  function stage(all) {
    const words = all.label || NEUTRAL;
    let made;
    if (all.mode === 'link') {
      made = Object.assign(document.createElement('a'), { href: address(all), rel: 'noreferrer', textContent: words });
    } else if (all.mode === 'iframe') {
      made = Object.assign(document.createElement('iframe'), { title: words, referrerPolicy: 'no-referrer', className: 'panel' });
      made.setAttribute('sandbox', SANDBOX);
      made.style.height = `${all.height || 640}px`;
      made.src = address(all);
    } else {
      if (!loader) {
        loader = Object.assign(document.createElement('script'), { src: `${WIDGET}/embed.js`, async: true, referrerPolicy: 'no-referrer' });
        document.head.append(loader);
      }
      made = document.createElement('waymark-panel');
      for (const name of Object.keys(all)) if (all[name]) made.setAttribute(name, all[name]);
    }
    at('stage').replaceChildren(made);
  }

  // All together ------------------------------------------------------------------------------------

  let shown = '';
  function update() {
    const all = chosen();
    const text = lines(all);
    if (text === shown) return;
    shown = text;
    at('snippet').textContent = text;
    at('place').textContent = place(all);
    const frame = `frame-src ${WIDGET}`;
    at('csp').textContent = all.mode === 'iframe' ? `${frame};` : `script-src ${WIDGET}; ${frame};`;
    document.querySelectorAll('[data-for]').forEach((part) => {
      part.hidden = !part.dataset.for.split(' ').includes(all.mode);
    });
    stage(all);
  }

  let wait;
  at('choices').addEventListener('input', () => {
    clearTimeout(wait);
    wait = setTimeout(update, 300);
  });

  // By way of a selection: it works from a file too, where the clipboard's own interface does not.
  document.querySelectorAll('[data-copy]').forEach((button) => {
    button.addEventListener('click', () => {
      const range = document.createRange();
      range.selectNodeContents(at(button.dataset.copy));
      const selection = getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
      const done = document.execCommand('copy');
      button.nextElementSibling.textContent = done ? 'Copied' : 'Selected: copy it with your keyboard';
    });
  });

  at('refused').hidden = location.protocol !== 'file:';
  update();
})();
