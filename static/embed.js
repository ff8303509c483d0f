// The loader: puts the widget into a partner's page. One file, no global name, nothing stored.
//
//   <waymark-panel mode="button"></waymark-panel>    anywhere, any number of times; or
//   <script src="https://…/embed.js" data-mode="button"></script>   to have one put after the script
//
// It makes the frame with the right sandbox, hears the exit keys in the host's page, leaves the
// host's page when the frame says so (a page may always replace itself; a frame may not always),
// and shows a small floor if the frame stays silent. It styles elements through their style object
// only, so a partner's policy needs no more than script-src and frame-src.
// The build fills the words between double underscores from data/ and i18n/.
(function () {
  'use strict';

  var NAME = 'waymark-panel';
  var page = document;
  var root = page.documentElement;
  // A module has no current script.
  var scripts = page.querySelectorAll('script[src*="/embed.js"]');
  var base = (page.currentScript || scripts[0] || {}).src;

  // Settings: each checked, each with a default (what is missing or wrong is left to the widget) ---

  var ADDRESS = /^(https:\/\/|http:\/\/[a-z.]+\.localhost\b)[^@\s]+$/i;
  var SETTINGS = {
    mode: /^(inline|button)$/,
    lang: /^[a-z]{2,3}(-[a-z\d]+)*$/i,
    area: /^[a-z-]{1,40}$/,
    start: /^(home|help|worried|find|device)$/,
    exit: ADDRESS,
    accent: /^#?([\da-f]{3}){1,2}$/i,
    radius: /^(1?\d|2[0-4])$/,
    label: /^.{1,60}$/,
    height: /^(fixed|steps)$/
  };
  // Of each language: its tag, the neutral title, "leave", "close".
  var words = '__WORDS__'.split(';').map(function (line) {
    return line.split('|');
  });
  var told;

  function find(tag) {
    tag = (tag || '').toLowerCase();
    return words.filter(function (line) {
      return line[0].toLowerCase() === tag;
    })[0] || (/-/.test(tag) && find(tag.replace(/-[^-]*$/, '')));
  }

  // For the web editor, once, and without a word about what the widget is for.
  function complain(element) {
    var odd = [].filter.call(element.attributes, function (attribute) {
      var check = SETTINGS[attribute.name];
      return check
        ? !check.test(attribute.value)
        : !/^(id|class|style|hidden|dir|title|role|slot|part|tabindex|data-.*|aria-.*)$/.test(attribute.name);
    });
    if (odd[0] && !told) {
      told = true;
      console.info(NAME + ': not understood: ' + odd.map(function (attribute) {
        return attribute.name;
      }).join(', '));
    }
  }

  // Elements -----------------------------------------------------------------------------------

  function make(parent, name, css, attributes) {
    var element = page.createElement(name);
    element.style.cssText = css;
    for (var key in attributes) element.setAttribute(key, attributes[key]);
    return parent ? parent.appendChild(element) : element;
  }

  // Out of the reach of the host's transforms, z-indexes, hidden containers and styles.
  function outside() {
    return make(page.body, 'div', 'all:initial').attachShadow({ mode: 'open' });
  }

  var FONT = 'font:16px/1.4 system-ui,sans-serif;';
  var BUTTON = FONT + 'min-width:48px;min-height:48px;padding:0 16px;border:2px solid #111;border-radius:4px;background:#fff;color:#111;cursor:pointer;';

  // Leaving --------------------------------------------------------------------------------------

  var left = false;

  // What was shown goes first, then the page; replaced, so that Back skips it.
  function leave(exit) {
    left = true;
    root.style.setProperty('display', 'none', 'important');
    live.forEach(function (panel) {
      panel.end(true);
    });
    location.replace(exit);
  }

  // Back after leaving finds the host's page as it was, without the widget.
  addEventListener('pageshow', function (event) {
    if (event.persisted && left) {
      left = false;
      root.style.removeProperty('display');
    }
  });

  // One panel ------------------------------------------------------------------------------------

  var live = [];

  function start(element) {
    function setting(name) {
      var value = element.getAttribute(name);
      return SETTINGS[name].test(value || '') ? value : '';
    }

    var line = find(setting('lang')) || find(root.lang) || words[0];
    var title = setting('label') || line[1];
    var exit = setting('exit') || '__EXIT__';
    var button = setting('mode') === 'button';
    var own = element.shadowRoot || element.attachShadow({ mode: 'open' });
    var address = new URL(line[0] + '/', base);
    var seen, frame, dialog, holder, floor, pin, watch, timer, before, overflow, gutter;

    function frameIn(parent, css) {
      address.search = '?c=1';
      ['area', 'start', 'exit', 'accent', 'radius'].forEach(function (name) {
        var value = setting(name);
        if (value) address.searchParams.set(name, value.replace('#', ''));
      });
      // Complete before it is put in. Scripts yes, own origin no: so no storage and no cookies.
      frame = make(null, 'iframe', 'display:block;box-sizing:border-box;border:0;width:100%;' + css, {
        sandbox: 'allow-scripts allow-top-navigation allow-popups allow-popups-to-escape-sandbox',
        referrerpolicy: 'no-referrer',
        loading: 'eager',
        allow: '',
        title: title,
        src: address.href
      });
      parent.appendChild(frame);
      // A frame that fails says nothing, not even an error.
      timer = setTimeout(function () {
        floor = make(null, 'p', FONT + 'margin:8px', { lang: line[0], dir: 'auto' });
        floor.textContent = '__EMERGENCY__ \u00a0 ';
        var link = make(floor, 'a', 'margin:8px', {
          href: address.href.split('?')[0],
          target: '_blank',
          rel: 'noopener noreferrer'
        });
        link.textContent = title;
        exitIn(floor, '');
        parent.insertBefore(floor, frame);
      }, 8000);
    }

    function exitIn(parent, css) {
      var control = make(parent, 'button', BUTTON + css, { type: 'button', lang: line[0] });
      control.textContent = line[2];
      control.onclick = go;
      return control;
    }

    function go() {
      if (!left) leave(exit);
    }

    function say(word) {
      // An opaque origin cannot be named as target; the words tell nothing.
      if (frame && frame.contentWindow) frame.contentWindow.postMessage(word, '*');
    }

    function drop() {
      clearTimeout(timer);
      if (frame) frame.remove();
      if (floor) floor.remove();
      frame = floor = null;
    }

    // Opening and closing --------------------------------------------------------------------------

    function open() {
      if (!button) return frame && frame.focus();
      if (dialog) return;
      seen = true;
      before = page.activeElement;
      holder = outside();
      dialog = make(holder, 'dialog', 'position:fixed;top:0;right:0;bottom:0;left:0;z-index:2147483647;box-sizing:border-box;display:flex;flex-direction:column;width:min(100%,460px);height:min(100%,760px);max-width:none;max-height:none;margin:auto;padding:0;border:0;background:#fff;overflow:hidden', {
        'aria-label': title,
        'aria-modal': true,
        role: 'dialog',
        lang: line[0]
      });
      var shut = make(dialog, 'button', BUTTON + 'align-self:flex-end;border-color:transparent', { type: 'button', 'aria-label': line[3] });
      shut.textContent = '\u2715';
      shut.onclick = close;
      dialog.oncancel = close;
      frameIn(dialog, 'flex:1;min-height:0');
      // The host's page keeps its place and its width.
      var style = root.style;
      overflow = style.overflow;
      gutter = style.scrollbarGutter;
      if (innerWidth > root.clientWidth) style.scrollbarGutter = 'stable';
      style.overflow = 'hidden';
      if (dialog.showModal) dialog.showModal();
      shut.focus();
    }

    // What was read is not kept: who opens it again may be someone else.
    function close() {
      if (!dialog) return;
      drop();
      holder.host.remove();
      dialog = null;
      root.style.overflow = overflow;
      root.style.scrollbarGutter = gutter || '';
      if (before) before.focus();
    }

    // Messages of the frame: only from it, only these words -----------------------------------------

    function hear(event) {
      var word = event.data;
      if (!frame || event.source !== frame.contentWindow || typeof word !== 'string') return;
      if (event.origin !== 'null' && event.origin !== address.origin) return;
      if (word === 'w:hello') {
        clearTimeout(timer);
        if (floor) floor.remove();
        say('w:host');
        if (dialog) frame.focus();
      } else if (word === 'w:exit') go();
      else if (word === 'w:close') escape();
      else if (/^w:h[123]$/.test(word) && !dialog && setting('height') === 'steps') {
        frame.style.height = 'min(' + [480, 640, 800][word[3] - 1] + 'px,85vh)';
      } else if (/^w:to:/.test(word) && ADDRESS.test(word.slice(5))) exit = word.slice(5);
    }

    // Keys in the host's page: the rules of the exit script, once the widget has been seen ----------

    var presses = 0;
    var alone = false;
    var pressed = 0;
    var escaped = 0;

    function escape() {
      var now = Date.now();
      if (now - escaped < 1000) return go();
      escaped = now;
      close();
    }

    function key(event) {
      if (!seen || left) return;
      var target = event.composedPath()[0];
      var typing = target.isContentEditable || (target.matches && target.matches('input:not([type=checkbox]):not([type=radio]),textarea,select,[role=textbox],[role=combobox],[role=listbox]'));
      var modified = event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat;
      if (event.key !== 'Shift') {
        alone = false;
        if (event.type === 'keydown') count(0);
      } else if (event.type === 'keydown') {
        if (!event.repeat) alone = !modified && !typing;
      } else if (alone) {
        alone = false;
        count(Date.now() - pressed > 5000 ? 1 : presses + 1);
        pressed = Date.now();
      }
      // Heard last: an Escape that something else used is not ours.
      if (event.key === 'Escape' && event.type === 'keydown' && !modified && !event.shiftKey && !typing && !event.defaultPrevented && !page.querySelector('dialog[open],[aria-modal=true]')) {
        if (dialog || Date.now() - escaped < 1000) event.preventDefault();
        escape();
      }
    }

    function count(n) {
      if (n > 2) return go();
      if (n || presses) say('w:keys:' + n);
      presses = n;
    }

    // Life ------------------------------------------------------------------------------------------

    var heard = { message: hear, keydown: key, keyup: key };
    for (var name in heard) addEventListener(name, heard[name]);

    function end(leaving) {
      close();
      drop();
      if (pin) pin.host.remove();
      if (watch) watch.disconnect();
      pin = watch = null;
      if (leaving) return;
      own.textContent = '';
      for (var name in heard) removeEventListener(name, heard[name]);
      live.splice(live.indexOf(panel), 1);
    }

    complain(element);
    if (button) {
      var opener = make(own, 'button', 'font:inherit;color:inherit;min-height:44px;padding:8px 16px;border:1px solid;border-radius:' + (setting('radius') || 4) + 'px;background:none;cursor:pointer', {
        type: 'button',
        part: 'button',
        lang: line[0],
        dir: 'auto',
        'aria-haspopup': 'dialog'
      });
      opener.textContent = title;
      opener.onclick = open;
    } else {
      element.style.display = 'block';
      frameIn(own, 'height:min(640px,85vh)');
      // The frame's own exit is at its top: when that is scrolled away, the page shows one.
      watch = new IntersectionObserver(function (entries) {
        var entry = entries.pop();
        seen = seen || entry.isIntersecting;
        var wanted = entry.isIntersecting && entry.boundingClientRect.top < -8;
        if (wanted && !pin) {
          pin = outside();
          exitIn(pin, 'position:fixed;right:16px;bottom:16px;z-index:2147483647');
        } else if (!wanted && pin) {
          pin.host.remove();
          pin = null;
        }
      }, { threshold: [0, 0.5, 0.9, 0.98, 1] });
      watch.observe(frame);
    }

    var panel = { open: open, close: close, say: say, end: end };
    live.push(panel);
    return panel;
  }

  // The element ------------------------------------------------------------------------------------

  if (!customElements.get(NAME)) {
    var panels = new WeakMap();
    var call = function (element, name, value) {
      var panel = panels.get(element);
      if (panel) panel[name](value);
    };
    customElements.define(NAME, class extends HTMLElement {
      static get observedAttributes() {
        return ['lang'];
      }
      connectedCallback() {
        panels.set(this, start(this));
      }
      disconnectedCallback() {
        call(this, 'end');
        panels.delete(this);
      }
      attributeChangedCallback(name, old, value) {
        if (find(value)) call(this, 'say', 'w:lang:' + find(value)[0]);
      }
      open() {
        call(this, 'open');
      }
      close() {
        call(this, 'close');
      }
    });
  }

  // <script data-mode>: one panel for each such script, after it; from the head, at the page's end.
  [].forEach.call(scripts, function (script) {
    if (!script.dataset.mode || script.panel) return;
    var element = (script.panel = page.createElement(NAME));
    for (var name in SETTINGS) {
      if (script.dataset[name]) element.setAttribute(name, script.dataset[name]);
    }
    if (page.body && page.body.contains(script)) {
      script.parentNode.insertBefore(element, script.nextSibling);
    } else if (page.body) {
      page.body.appendChild(element);
    } else {
      addEventListener('DOMContentLoaded', function () {
        page.body.appendChild(element);
      });
    }
  });
})();
