// The loader: puts the widget into a partner's page. One file, no global name, nothing stored.
//
//   <waymark-panel mode="button"></waymark-panel>    anywhere, any number of times; or
//   <script src="https://…/embed.js" data-mode="button"></script>   to have one put after the script
//
// It makes the frame with the right sandbox, hears the exit keys in the host's page, leaves that
// page when the frame says so (a page may always replace itself; a frame may not always), and shows
// a small floor if the frame stays silent. Elements are styled through their style object only, so
// a partner's content policy needs no more than script-src and frame-src.
// The build fills the words between double underscores from data/ and i18n/.
(() => {
  const NAME = 'waymark-panel';
  const page = document;
  const root = page.documentElement, { style } = root;
  // A module has no current script, and other vendors have an embed.js too.
  const base = (page.currentScript || 0).src || new Error().stack.match(/http\S+?\/embed\.js/)[0];

  // Settings: what is missing or wrong is left to the default -------------------------------------

  // The first five go on to the widget, which knows the values and checks them.
  const SETTINGS = ['area', 'start', 'exit', 'accent', 'radius', 'mode', 'lang', 'label', 'height'];
  const ADDRESS = /^(https:\/\/|http:\/\/[a-z.]+\.localhost[:/])[^@\s]+$/;
  // For each language its tag, then in that language: a neutral title, "leave", "close".
  const words = '__WORDS__'.split('|');

  // Where the words of a language begin, if it is there: en-GB finds en, en-simple is one of its own.
  const find = (tag) => words.indexOf(tag.split(/-(?!si)/)[0]) + 1;

  const make = (parent, name, css, properties) => {
    const element = Object.assign(page.createElement(name), properties);
    element.style.cssText = css;
    return parent.appendChild(element);
  };

  // Leaving ---------------------------------------------------------------------------------------

  // The link that is left of the page.
  let left;

  // The page goes first, with every panel in it; it is replaced, so that Back skips it. If the other site does
  // not come, a link to it is there, in focus.
  const leave = (exit) => {
    // Or the next site learns which page was left.
    make(page.head, 'meta', '', { name: 'referrer', content: 'no-referrer' });
    left = make(root, 'a', '', { href: exit, textContent: exit, was: page.body });
    left.was.remove();
    left.focus();
    location.replace(exit);
  };

  // While leaving, neither Escape nor the host's own question whether to stay may stop it. Back after leaving
  // finds the host's page as it was, without what the widget showed.
  const guard = (event) => {
    if (!left) return;
    if (event.persisted) left = left.replaceWith(left.was);
    else if (event.key == 'Escape') event.preventDefault();
    else if (!event.key) event.stopImmediatePropagation();
  };
  ['beforeunload', 'keydown', 'pageshow'].forEach((name) => addEventListener(name, guard, true));

  // One panel -------------------------------------------------------------------------------------

  const start = (element) => {
    const setting = (name) => {
      const value = element.getAttribute(name) || '';
      return name != 'exit' || ADDRESS.test(value) ? value : '';
    };
    const at = [setting('lang'), ...navigator.languages].map(find).find((one) => one) || 1;
    const lang = words[at - 1];
    const title = setting('label') || words[at];
    const address = new URL(lang + '/', base);
    const own = element.shadowRoot || element.attachShadow({ mode: 'open' });
    // Out of the reach of the host's transforms, z-indexes, hidden containers and styles.
    const outside = make(root, 'div', 'all:initial;display:block!important;color-scheme:light dark');
    const above = outside.attachShadow({ mode: 'open' });
    let exit = setting('exit') || '__EXIT__';
    let seen, frame, dialog, floor, pin, timer, before;

    const go = () => leave(exit);

    // A button, or a link as large.
    const press = (parent, text, act, css) =>
      make(parent, act.call ? 'button' : 'a', 'font:16px/3 sans-serif;min-height:48px;padding:0 1em;' + css, {
        lang,
        textContent: text,
        onclick: act,
        href: act,
        rel: 'noreferrer'
      });

    // An opaque origin cannot be named as the target; the words tell nothing.
    const say = (word) => frame && frame.contentWindow.postMessage(word, '*');

    const show = (parent, css) => {
      SETTINGS.slice(0, 5).forEach((name) => {
        if (setting(name)) address.searchParams.set(name, setting(name));
      });
      floor = make(parent, 'div', 'display:grid');
      // Scripts yes, own origin no: so there can be no storage and no cookies.
      frame = make(parent, 'iframe', 'border:0;display:block;width:100%;' + css, {
        sandbox: 'allow-scripts allow-top-navigation allow-popups allow-popups-to-escape-sandbox allow-modals',
        referrerPolicy: 'no-referrer',
        src: address,
        title
      });
      // A frame that fails says nothing, not even an error.
      timer = setTimeout(() => {
        address.search = '';
        press(floor, '__EMERGENCY__', 'tel:__EMERGENCY__');
        press(floor, title, address);
        press(floor, words[at + 1], go);
      }, 8000);
    };

    // Opening and closing ---------------------------------------------------------------------------

    const open = () => {
      if (frame) return frame.focus();
      page.querySelectorAll(NAME).forEach((other) => other.close());
      seen = true;
      dialog = make(above, 'dialog', 'width:min(460px,100%);height:min(760px,100%);padding:0;border:0', {
        lang,
        title,
        onclose: close
      });
      press(dialog, words[at + 2], close, 'float:right;background:none');
      show(dialog, 'height:calc(100% - 48px)');
      // The host's page keeps its place and its width.
      before = style.cssText;
      style.cssText += ';overflow:hidden' + (root.clientWidth < innerWidth ? ';scrollbar-gutter:stable' : '');
      dialog.showModal();
    };

    // What was read is not kept: who opens it again may be someone else.
    const close = () => {
      if (!dialog) return;
      // Gives the focus back too.
      dialog.close();
      clear();
      style.cssText = before;
      // A second Escape still leaves.
      setTimeout(() => { seen = frame; }, 1000);
    };

    const clear = () => {
      clearTimeout(timer);
      if (frame) frame.remove();
      frame = dialog = dialog && dialog.remove();
    };

    // Messages of the frame: only from it, only these words -----------------------------------------

    const message = (event) => {
      const data = event.data;
      if (!frame || event.source != frame.contentWindow || event.origin != 'null' || typeof data != 'string') return;
      if (data == 'w:hello') {
        clearTimeout(timer);
        floor.remove();
        say('w:host');
        if (dialog) frame.focus();
      } else if (data == 'w:exit') go();
      else if (data == 'w:close') escape(event);
      else if (data.startsWith('w:to:') && ADDRESS.test(data.slice(5))) exit = data.slice(5);
    };

    // Keys in the host's page: the rules of the exit script, once the widget has been seen ----------

    let alone, escaped = -1000, pressed = 0, presses = 0;

    const key = (event) => {
      look();
      if (!seen || event.repeat || !event.isTrusted) return;
      const down = event.type == 'keydown';
      const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.composedPath()[0].matches(':read-write,select,[role$=box]');
      if (event.key != 'Shift') {
        alone = false;
        if (down) count(0);
      } else if (down) alone = plain;
      else if (alone) {
        alone = false;
        count(event.timeStamp - pressed > 5000 ? 1 : presses + 1);
        pressed = event.timeStamp;
      }
      // Heard last: an Escape that something else used is not ours.
      if (down && event.key == 'Escape' && plain && !event.shiftKey && !event.defaultPrevented && !event.target.closest('dialog,[aria-modal=true]')) escape(event);
    };

    const escape = (event) => {
      if (escaped + 1000 < (escaped = event.timeStamp)) return dialog ? close() : say('w:keys:3');
      // Or the browser stops the page that is about to load.
      event.preventDefault();
      go();
    };

    const count = (n) => {
      if (n > 2) return go();
      if (n || presses) say('w:keys:' + n);
      presses = n;
    };

    // The frame's own exit is at its top: when that is scrolled away, the page shows one.
    const look = () => {
      if (!pin) return;
      const { top, bottom } = frame.getBoundingClientRect();
      if (top < innerHeight) seen = true;
      pin.hidden = bottom < 0 || top > -8;
    };

    // Life ------------------------------------------------------------------------------------------

    // Scrolling is heard in any part of the page; keys last, after the page's own use of them.
    const each = (act) => {
      act('message', message);
      act('keydown', key);
      act('keyup', key);
      act('scroll', look, true);
    };
    each(addEventListener);
    Object.assign(element, { open, close, stop() {
      close();
      clear();
      own.textContent = '';
      outside.remove();
      each(removeEventListener);
    } });

    // For the web editor, without a word about what the widget is for.
    element.getAttributeNames().forEach((name) => {
      if (SETTINGS.includes(name) ? !setting(name) : !/-|class/.test(name) && !(name in element)) console.info(NAME, 'ignores', name);
    });

    // A browser without dialogs (Firefox before 98, Safari before 15.4) shows it in the page.
    if (setting('mode') == 'button' && page.createElement('dialog').close) {
      press(own, title, open, 'font:inherit;color:inherit;background:none;border:1px solid');
    } else {
      element.style.display = 'block';
      // Never grows with what is read: a size would tell the host's page.
      show(own, 'height:min(' + ([480, 800].find((step) => step == setting('height')) || 640) + 'px,85vh)');
      pin = press(above, words[at + 1], go, 'position:fixed;right:16px;bottom:16px;z-index:9999999999');
      look();
    }
  };

  // The element -----------------------------------------------------------------------------------

  if (!customElements.get(NAME)) {
    customElements.define(NAME, class extends HTMLElement {
      connectedCallback() {
        start(this);
      }
      disconnectedCallback() {
        this.stop();
      }
    });
  }

  // <script data-mode>: one panel for each such script, after it; from the head, at the page's end.
  const put = () => [...page.scripts].forEach((script) => {
    if (!script.src.startsWith(base) || !script.dataset.mode || script.panel) return;
    const element = (script.panel = page.createElement(NAME));
    SETTINGS.forEach((name) => {
      if (script.dataset[name]) element.setAttribute(name, script.dataset[name]);
    });
    if (page.body.contains(script)) script.after(element);
    else page.body.appendChild(element);
  });
  if (page.body) put();
  else addEventListener('DOMContentLoaded', put);
})();
