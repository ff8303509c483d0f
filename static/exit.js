// Leaving at once and leaving nothing. The build inlines this script first in the widget's head, so
// that it works before, during and after everything else, and when everything else has failed. It
// knows no language: its few words come from data attributes of the exit link.
//
// The ladder: empty this page in the same task; tell the page around us, whose loader replaces that
// page; replace it ourselves; and if all is refused, stay blank with one neutral link in focus.
(function () {
  'use strict';

  var root = document.documentElement;
  var framed = window.top !== window;
  var asked = new URLSearchParams(location.search);

  // The frame: what the page around us may say and be told ---------------------------------------

  // The words are the same whatever is read here, so any page may hear them. Our origin is opaque
  // and the host's is unknown to us (no referrer), so there is no origin to name.
  function tell(word) {
    if (framed) parent.postMessage(word, '*');
  }

  function hear(event) {
    // The source is the proof: only the page that frames us may speak, and only these words.
    if (!framed || event.source !== parent || typeof event.data !== 'string') return;
    if (event.data === 'w:host') root.setAttribute('data-host', '');
    else if (event.data === 'w:leave') wipe(destination());
    else if (event.data === 'w:keys:3') once();
    else if (/^w:keys:[012]$/.test(event.data)) count(+event.data[7]);
  }

  // Where to --------------------------------------------------------------------------------------

  // Only https, no password in it, never back to ourselves. Loopback names are for tests.
  function address(text) {
    try {
      var url = new URL(text);
      var local = url.protocol === 'http:' && /\.localhost$/.test(url.hostname);
      var fine = url.protocol === 'https:' || local;
      return fine && !url.username && !url.password && url.origin !== location.origin ? url.href : '';
    } catch (error) {
      return '';
    }
  }

  function link() {
    return document.querySelector('a.exit');
  }

  function text(name) {
    return (link() && link().getAttribute(name)) || '';
  }

  // The partner's address: the app takes it from here as the first value of the link.
  var partners = address(asked.get('exit'));
  if (partners) root.setAttribute('data-exit', partners);

  function usual() {
    return address(root.getAttribute('data-exit')) || address(text('data-default'));
  }

  // What the person chose, which the link shows, else the partner's address, else the default.
  // Someone who chooses the default over the partner's: the app removes data-exit.
  function destination() {
    var shown = address(text('href'));
    return (shown !== address(text('data-default')) && shown) || usual() || shown;
  }

  // The link works without this script too (middle click, busy page), so it carries the address.
  function mark() {
    // Firefox says that the page is complete when it is stopped: the last rung's link must stay.
    if (offered) offer();
    else if (gone) clear();
    else if (partners && link()) link().setAttribute('href', partners);
  }

  // Leaving ---------------------------------------------------------------------------------------

  var FRAME = 20;
  var gone = false;
  var sent = false;
  var offered = false;
  var goal = '';

  function clear() {
    var body = document.createElement('body');
    if (document.body) root.replaceChild(body, document.body);
    else root.appendChild(body);
    return body;
  }

  // Empties the page in this very task: what is painted next is blank, and so is what the browser
  // keeps for Back. Stopping ends every load, so nothing arrives afterwards to fill it again.
  function wipe(to) {
    if (gone) return;
    gone = true;
    goal = to;
    var word = text('data-done');
    // Emptied first: a new state would have the whole old page styled once more before it goes.
    var body = clear();
    root.setAttribute('data-state', 'gone');
    document.title = word || '\u200b';
    window.stop();
    // After the first frame, which is blank the sooner. An alert, because screen readers lose their place
    // when the page is emptied. Neutral.
    setTimeout(function () {
      var note = document.createElement('p');
      note.setAttribute('role', 'alert');
      note.textContent = word;
      if (!offered) body.appendChild(note);
    }, FRAME);
    // Browsers that refuse do not all say so. And a page that is off-line stays here for good.
    setTimeout(function () {
      if (!offered) offer();
    }, 1000);
  }

  // The last rung: Enter on a link is allowed where a script is not. Its text is only the address.
  function offer() {
    if (!gone || !goal) return;
    offered = true;
    var a = document.createElement('a');
    a.className = 'exit';
    a.href = goal;
    a.target = '_top';
    a.rel = 'noopener noreferrer nofollow';
    a.referrerPolicy = 'no-referrer';
    a.dir = 'ltr';
    a.textContent = new URL(goal).host;
    clear().appendChild(a);
    a.focus();
  }

  // Replaced, not opened: Back then skips the page that was left. True unless refused at once.
  function go() {
    sent = true;
    try {
      window.top.location.replace(goal);
      return true;
    } catch (error) {
      offer();
      return false;
    }
  }

  function leave() {
    var again = gone;
    var standard = usual();
    wipe(destination());
    // The loader knows the partner's address but not what the person chose here.
    if (goal && goal !== standard) tell('w:to:' + goal);
    tell('w:exit');
    if (again || !goal) return !!goal && go();
    // Asking for the other page takes as long as all the rest: the blank page is painted first. A timer
    // and no frame: only with it does every browser still know that a person asked for it.
    setTimeout(function () {
      if (!sent) go();
    }, FRAME);
    return true;
  }

  // Pressing the link -----------------------------------------------------------------------------

  function onLink(target) {
    return target && target.closest && target.closest('a.exit');
  }

  function press(event) {
    if (!onLink(event.target)) {
      // Another exit was chosen for this visit: the keys in the host's page shall lead there too.
      var choice = event.target.closest && event.target.closest('button[data-exit]');
      if (choice) tell('w:to:' + address(choice.getAttribute('data-exit')));
      return;
    }
    var again = gone;
    // With Ctrl or Shift held it would open elsewhere and leave this page open: it is always an
    // exit. Only the link of the last rung may act by itself when the script is refused again.
    if (leave() || !again) event.preventDefault();
    event.stopImmediatePropagation();
  }

  // Keys ------------------------------------------------------------------------------------------
  // Shift three times follows GOV.UK's "exit this page": 5 seconds for each gap; Shift held for a
  // capital, a shortcut or a selection never counts; any other key starts afresh. It differs in one
  // thing: not while typing in a field, because on-screen keyboards send Shift for capitals.
  // Escape twice within a second follows NSW's "quick exit".

  var presses = 0;
  var alone = false;
  var escaped = -Infinity;
  var timer = 0;

  function say(name, n) {
    var status = document.getElementById('exit-status');
    if (!status || gone) return;
    status.textContent = name ? text(name).replace('{n}', n) : '';
    clearTimeout(timer);
    if (name) timer = setTimeout(name === 'data-expired' ? say : forget, 5000);
    uncover();
  }

  // What has the focus moves out from under the words, when they come and when it comes there.
  function uncover() {
    var status = document.getElementById('exit-status');
    var one = document.activeElement;
    if (!status || !one || one.tabIndex < 0 || one.closest('.menu')) return;
    var words = status.getBoundingClientRect();
    var top = one.getBoundingClientRect().top - 5;
    if (top > words.top && top < words.bottom) window.scrollBy(0, top - words.bottom);
  }

  function forget() {
    if (presses) count(0);
    else say();
  }

  // Where letters go: text fields, editable parts, lists that jump to a typed letter.
  function typing(target) {
    return target && target.matches && target.matches(':read-write,select,[role$=box]');
  }

  // Whatever was copied here: that it was, in a neutral word.
  function copied() {
    if (!presses) say('data-copied');
  }

  function modified(event) {
    return event.ctrlKey || event.altKey || event.metaKey;
  }

  function keydown(event) {
    var key = event.key;
    if (gone) {
      // Escape stops a page that is loading: here that would be the one we are leaving for.
      if (key === 'Escape') event.preventDefault();
    } else if (key === 'Shift') {
      if (!event.repeat) alone = !modified(event) && !event.isComposing && !typing(event.target);
      if (!alone && presses) forget();
    } else {
      alone = false;
      if (presses) forget();
      // A link takes Enter by itself; whoever sees a button presses Space.
      if (key === ' ' && onLink(event.target)) press(event);
    }
  }

  function keyup(event) {
    if (event.key === 'Tab') uncover();
    if (event.key !== 'Shift' || !alone || gone) return;
    alone = false;
    count(presses + 1);
  }

  // Presses in the host's page count on here: the loader tells of them.
  function count(n) {
    presses = n;
    if (n > 2) leave();
    else if (n === 2) say('data-one');
    else if (n) say('data-more', 2);
    else say('data-expired');
  }

  // Heard last, after everything that may have used this Escape for itself.
  function escape(event) {
    if (event.key !== 'Escape' || gone) return;
    var taken =
      event.defaultPrevented ||
      event.repeat ||
      event.isComposing ||
      event.shiftKey ||
      modified(event) ||
      typing(event.target) ||
      document.querySelector('dialog[open],[aria-modal=true]');
    var now = event.timeStamp;
    if (taken) {
      escaped = -Infinity;
    } else if (now - escaped <= 1000) {
      event.preventDefault();
      leave();
    } else {
      escaped = now;
      once();
      // The panel of the page around us closes at one Escape, but the key is heard only here.
      tell('w:close');
    }
  }

  // One more Escape leaves. Too late after a second, and quietly: it is pressed for many other reasons.
  function once() {
    say('data-one');
    clearTimeout(timer);
    timer = setTimeout(say, 1000);
  }

  // Coming back -----------------------------------------------------------------------------------

  // Whatever takes this page away: what the browser keeps of it is blank.
  var left = false;

  function hidden() {
    left = !gone;
    wipe('');
  }

  // Back after leaving stays blank: who presses Back may be someone else. Back after an ordinary
  // link starts afresh; a reload, because any other navigation would show in the history.
  function shown(event) {
    presses = 0;
    escaped = -Infinity;
    if (event.persisted && left) location.reload();
  }

  // Colours of the partner ------------------------------------------------------------------------

  function luminance(rgb) {
    var l = rgb.map(function (part) {
      part /= 255;
      return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    });
    return 0.2126 * l[0] + 0.7152 * l[1] + 0.0722 * l[2];
  }

  // Moves the colour towards black (light page) or white (dark page) until its contrast with the
  // page, and of the text on it, is at least 7:1. No wish of a partner can make it unreadable.
  function readable(hex, dark) {
    var rgb = [0, 2, 4].map(function (at) {
      return parseInt(hex.slice(at, at + 2), 16);
    });
    var end = dark ? 255 : 0;
    var mixed = rgb;
    for (var step = 1; step <= 50 && !fits(mixed); step++) {
      mixed = rgb.map(toEnd);
    }
    function toEnd(part) {
      return Math.round(part + ((end - part) * step) / 50);
    }
    function fits(colour) {
      return dark ? luminance(colour) >= 0.48 : luminance(colour) <= 0.1;
    }
    return 'rgb(' + mixed.join(',') + ')';
  }

  var scheme = window.matchMedia('(prefers-color-scheme: dark)');

  function colours() {
    var hex = (asked.get('accent') || '').replace('#', '');
    if (/^[0-9a-f]{3}$/i.test(hex)) hex = hex.replace(/./g, '$&$&');
    if (/^[0-9a-f]{6}$/i.test(hex)) {
      root.style.setProperty('--accent', readable(hex, scheme.matches));
      root.style.setProperty('--on-accent', scheme.matches ? '#000' : '#fff');
    }
    var radius = asked.get('radius') || '';
    if (/^\d{1,2}$/.test(radius) && radius <= 24) root.style.setProperty('--radius', radius + 'px');
  }

  // Start -----------------------------------------------------------------------------------------

  // Capture on the window: before any other listener, and none can keep a press from us.
  addEventListener('click', press, true);
  addEventListener('keydown', keydown, true);
  addEventListener('keyup', keyup, true);
  addEventListener('keydown', escape);
  addEventListener('mousedown', function () {
    alone = false;
  }, true);
  addEventListener('copy', copied);
  addEventListener('message', hear);
  addEventListener('pagehide', hidden);
  addEventListener('pageshow', shown);
  document.addEventListener('DOMContentLoaded', mark);
  if (scheme.addEventListener) scheme.addEventListener('change', colours);
  colours();
  tell('w:hello');
})();
