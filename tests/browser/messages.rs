//! Messages: ten thousand wrong ones change nothing, in the widget and in the page around; right
//! ones from the wrong window change nothing either.

use crate::everywhere;
use waymark_tests::browsers::Engine;
use waymark_tests::servers::http::Reply;
use waymark_tests::world::{SANDBOX, Way, World};

/// Makes `wrong(n)`: random values and strings close to the grammar, never one of its words.
const WRONG: &str = "let seed = 20_26;
    const random = n => {
        seed ^= seed << 13; seed ^= seed >>> 17; seed ^= seed << 5;
        return (seed >>> 0) % n;
    };
    const words = ['w:hello', 'w:ready', 'w:exit', 'w:close', 'w:to:https://example.org/', 'w:host',
        'w:leave', 'w:keys:0', 'w:keys:1', 'w:keys:2', 'w:keys:3', 'w:lang:en', 'w:lang:ar'];
    const right = /^w:(hello|ready|exit|close|host|leave|keys:[0123]|lang:(en|pl|ar)|to:https:\\/\\/[^@\\s]+)$/;
    const bad = ['w:to:javascript:alert(1)', 'w:to:http://example.org/', 'w:to:data:text/html,x',
        'w:to:https://a@b.example/', 'w:to:', 'w:to:https://', 'w:keys:4', 'w:keys:9', 'w:keys:', 'w:keys:11',
        'w:keys:2\\n', 'w:lang:', 'w:lang:xx', 'w:lang:__proto__', 'w:lang:constructor', 'w:LEAVE',
        'w:exit ', ' w:leave', 'W:leave', 'w:leave\\0', 'leave', 'w:', '', 'w:to: https://x.example/'];
    const letters = 'w:exitlavkyshodnrcg0129/. \\n\\u200f<>{}[]\"\\'';
    const make = () => {
        const word = words[random(words.length)];
        const at = random(word.length + 1);
        const letter = letters[random(letters.length)];
        switch (random(12)) {
            case 0: return random(2) ? null : random(1e9) / 7;
            case 1: return { data: word, type: word, toString: undefined };
            case 2: return [word];
            case 3: return new String(word);
            case 4: return bad[random(bad.length)];
            case 5: return word.repeat(1 + random(3)) + letter;
            case 6: return word.slice(0, at) + letter + word.slice(at);
            case 7: return word.slice(0, at) + letter + word.slice(at + 1);
            case 8: return word.slice(0, at);
            case 9: return word.toUpperCase();
            case 10: return new Uint8Array(random(64));
            default: return Array.from({ length: random(40) }, () => letters[random(letters.length)]).join('');
        }
    };
    const wrong = () => {
        for (;;) {
            const value = make();
            if (typeof value !== 'string' || !right.test(value)) return value;
        }
    };";

/// All that a window shows and holds, shadow roots too.
const STATE: &str = "const tell = root => [...root.children].map(one =>
        one.outerHTML + (one.shadowRoot ? tell(one.shadowRoot) : '')).join();
    return tell(document) + location.href + document.title + history.length";

/// Counts errors from now on.
const ERRORS: &str = "window.errors = 0;
    for (const name of ['error', 'unhandledrejection']) addEventListener(name, () => { errors += 1 })";

#[test]
fn ten_thousand_wrong_messages_do_not_change_the_widget() {
    everywhere(|w| {
        w.tab.open(&w.page("/loud", &w.frame(&format!("sandbox='{SANDBOX}'"))));
        w.enter();
        w.ready();
        w.go_to("help", "help");
        w.tab.run(ERRORS);
        let before = w.tab.text_of(STATE);
        w.tab.to_top();
        w.tab.run(&format!(
            "{WRONG} for (let n = 0; n < 10000; n++) frames[0].postMessage(wrong(), '*');
            frames[0].postMessage('w:leave'.repeat(1e6), '*');
            frames[0].postMessage('w:host', '*')"
        ));
        w.enter();
        // The last one is a right one: all before it have been heard.
        let heard = "return document.documentElement.hasAttribute('data-host')";
        w.tab.until("all are heard", heard);
        w.tab.run("document.documentElement.removeAttribute('data-host')");
        assert_eq!(w.tab.text_of(STATE), before);
        assert!(w.tab.holds("return errors === 0"), "an error");
        // Right words of another window than the parent.
        w.tab.run(
            "for (const word of ['w:leave', 'w:host', 'w:keys:2', 'w:lang:pl']) postMessage(word, '*')",
        );
        let other = "const box = document.createElement('iframe');
            box.srcdoc = `<script>for (const word of ['w:leave', 'w:host', 'w:keys:2', 'w:lang:pl'])
                parent.frames[0].postMessage(word, '*'); parent.told = true</script>`;
            document.body.append(box)";
        w.tab.to_top();
        w.tab.run(other);
        w.tab.until("the other frame has spoken", "return window.told === true");
        w.enter();
        assert_eq!(w.tab.run_async("setTimeout(() => done(errors), 300)"), 0);
        assert_eq!(w.tab.text_of(STATE), before);
    });
}

#[test]
fn ten_thousand_wrong_messages_do_not_change_the_page_around() {
    everywhere(|w| {
        for way in [Way::Inline, Way::Button] {
            let url = w.open(way);
            w.ready();
            w.tab.to_top();
            w.tab.run(ERRORS);
            w.tab.run("addEventListener('message', event => { if (event.data === 'last') window.last = true })");
            let before = w.tab.text_of(STATE);
            w.enter();
            w.tab.run(&format!(
                "{WRONG} for (let n = 0; n < 10000; n++) parent.postMessage(wrong(), '*');
                parent.postMessage('last', '*')"
            ));
            w.tab.to_top();
            w.tab.until("all are heard", "return window.last === true");
            assert_eq!(w.tab.text_of(STATE), before, "{way:?}");
            assert!(w.tab.holds("return errors === 0"), "an error");
            foreign(w);
            assert_eq!(w.tab.url(), url, "{way:?}: a word of another window counts");
            // And none of them has changed where the exit leads.
            w.enter();
            w.tab.click("#exit");
            w.left(way);
        }
    });
}

/// Right words, from the page itself and from a frame that is not the widget's.
#[track_caller]
fn foreign(w: &World) {
    const WORDS: &str = "['w:to:https://evil.example/', 'w:close', 'w:hello', 'w:exit']";
    let script = format!(
        "<!doctype html><script>for (const word of {WORDS}) parent.postMessage(word, '*');
        parent.postMessage('done', '*')</script>"
    );
    let frame = w.partner.put("/foreign", Reply::html(script));
    w.tab.run(&format!(
        "addEventListener('message', event => {{ if (event.data === 'done') window.done = true }});
        for (const word of {WORDS}) postMessage(word, '*');
        const box = document.createElement('iframe');
        box.setAttribute('sandbox', 'allow-scripts');
        box.src = '{frame}';
        document.body.append(box)"
    ));
    w.tab.until("the other frame has spoken", "return window.done === true");
    w.tab.run("document.querySelector('body > iframe').remove()");
    // A page that leaves would be gone by now in any engine but this one.
    let patience = if w.tab.engine == Engine::WebKit { 600 } else { 300 };
    w.tab.run_async(&format!("setTimeout(done, {patience})"));
}
