// Asks for the module and for this page's catalogue while the start script is still on its way: on a
// slow line that saves a whole round trip. The start script takes the answers from this element, so
// nothing is asked for twice and there is no global name. The browser checks the integrity.
(function () {
  'use strict';
  var own = document.currentScript;
  if (typeof WebAssembly === 'undefined' || !window.fetch) return;
  own.files = {};
  own.dataset.files.split(' ').forEach(function (file) {
    var parts = file.split('=');
    var options = { integrity: parts[1], credentials: 'omit', referrerPolicy: 'no-referrer' };
    var asked = fetch(own.dataset.a + parts[0], options);
    // Whoever takes it hears of a failure; before that nobody needs to.
    asked.catch(function () {});
    own.files[parts[0]] = asked;
  });
})();
