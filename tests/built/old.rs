//! Old browsers: what is built reads, leaves and starts in Chrome 80, Firefox 78 and Safari 14, the
//! oldest ones whose sites a partner can still open. What they lack and can do without is listed here.

use serde_json::{Value, json};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use wasmparser::types::EntityType;
use wasmparser::{ValType, Validator, WasmFeatures};

/// What some of these browsers have not got, and why nobody misses it.
const HARMLESS: [(&str, &str); 23] = [
    ("css :focus-visible", "the browser's own ring shows where the focus is"),
    ("css :has", "words of an easy text begin beside their picture, not under it"),
    ("css @media forced-colors", "the exit has a border in any case"),
    ("css accent-color", "boxes have the browser's own colour"),
    ("css color-scheme", "fields have colours of their own"),
    ("css color-scheme: dark", "the same"),
    ("css color-scheme: light", "the same"),
    ("css forced-color-adjust", "no picture in colours that the person forces"),
    ("css forced-color-adjust: none", "the same"),
    ("css gap of flex", "buttons stand closer together"),
    ("css outline", "it has square corners"),
    ("css print-color-adjust", "no picture on paper; the words say all"),
    ("css print-color-adjust: exact", "the same"),
    ("css scroll-padding-block-start", "a heading that was jumped to may begin under the bar"),
    ("css text-decoration-thickness", "a line is thinner"),
    ("css text-size-adjust", "it stands there with a prefix too"),
    ("css text-underline-offset", "a line is closer to its word"),
    ("js FinalizationRegistry", "asked for before it is used"),
    ("js detached", "is then undefined, and the next question settles it"),
    ("js encodeInto", "has a substitute in the glue"),
    ("js requestIdleCallback", "asked for before it is used"),
    ("js showModal", "only where there are dialogs"),
    ("js to", "a name of our own in the data of a link"),
];

/// Names of what the three browsers have not got, in these styles and scripts.
fn too_new(styles: &[&str], scripts: &[&str]) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut node = Command::new("node")
        .arg("tests/built/old.mjs")
        .current_dir(root)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Node.js");
    let browsers = json!({ "chrome": 80, "firefox": 78, "safari": 14 });
    let asked = json!({ "browsers": browsers, "css": styles, "js": scripts }).to_string();
    node.stdin.take().expect("an input").write_all(asked.as_bytes()).expect("it listens");
    let output = node.wait_with_output().expect("it ends");
    assert!(output.status.success(), "npm packages are missing: run `cargo xtask setup`");
    let answer: Value = serde_json::from_slice(&output.stdout).expect("a list");
    let names = answer.as_array().into_iter().flatten().filter_map(Value::as_str);
    names.map(str::to_owned).collect()
}

#[test]
fn styles_and_scripts_are_what_old_browsers_read() {
    let page = super::read(&super::documents()[1]);
    let mut styles = vec![super::between(&page, "<style>", "</style>").to_owned()];
    styles.extend(assets("css").iter().map(|path| super::read(path)));
    assert_eq!(styles.len(), 2, "that of every page, and for easy words");
    let styles: Vec<&str> = styles.iter().map(String::as_str).collect();
    let mut scripts = vec![super::read(&super::dist().join("embed.js"))];
    let inlined = page.split("<script").skip(1).filter_map(|rest| rest.split_once('>'));
    scripts.extend(inlined.map(|(_, text)| super::between(text, "", "</script>").to_owned()));
    scripts.extend(assets("js").iter().map(|path| super::read(path)));
    assert_eq!(scripts.len(), 5, "loader, exit, early, start and the start's empty tag");
    let scripts: Vec<&str> = scripts.iter().map(String::as_str).collect();
    let allowed: Vec<&str> = HARMLESS.iter().map(|(name, _)| *name).collect();
    assert_eq!(too_new(&styles, &scripts), allowed);
}

#[test]
fn what_old_browsers_do_not_read_is_found() {
    let style = "a { inset: 0; margin-inline: 1px } :is(a) { width: clamp(1px, 2px, 3px) }
        b { overflow-wrap: anywhere } i { overflow-wrap: break-word; overflow-wrap: anywhere }";
    let found = too_new(&[style], &["a ??= b", "a.replaceAll(b); new WeakRef(a); a.replace(b)"]);
    let names = [":is", "inset", "margin-inline", "overflow-wrap: anywhere"];
    let mut wanted: Vec<String> = names.iter().map(|name| format!("css {name}")).collect();
    wanted.extend(
        ["js WeakRef", "js replaceAll", "js syntax: Unexpected token (1:4) in a ??= b"]
            .map(str::to_owned),
    );
    assert_eq!(found, wanted);
}

fn assets(extension: &str) -> Vec<PathBuf> {
    let mut all = super::files(&super::dist().join("a"));
    all.retain(|path| path.extension().is_some_and(|end| end == extension));
    all
}

/// What a module may use: the first version of WebAssembly, and globals that change.
const WASM: WasmFeatures = WasmFeatures::MUTABLE_GLOBAL.union(WasmFeatures::FLOATS);

/// What keeps a module from starting in old browsers; nothing if it starts.
fn refused(bytes: &[u8]) -> Option<String> {
    let types = match Validator::new_with_features(WASM).validate_all(bytes) {
        Ok(types) => types,
        Err(error) => return Some(error.to_string()),
    };
    let types = types.as_ref();
    let imports = types.core_imports()?.map(|(_, name, kind)| (name, kind));
    // Numbers of 64 bits between module and script came with Chrome 85 and Safari 14.1.
    let wide = imports.chain(types.core_exports()?).find(|(_, kind)| {
        let EntityType::Func(id) = kind else { return false };
        let function = types[*id].unwrap_func();
        function.params().iter().chain(function.results()).any(|one| *one == ValType::I64)
    });
    wide.map(|(name, _)| format!("{name} passes 64 bits"))
}

#[test]
fn the_module_starts_in_old_browsers() {
    let all = assets("wasm");
    assert!(!all.is_empty(), "a module");
    for path in all {
        let bytes = std::fs::read(&path).expect("a module");
        assert_eq!(refused(&bytes), None, "{}", path.display());
    }
}

#[test]
fn a_module_that_would_not_start_is_found() {
    // (module (func (param i32) (drop (i32.extend8_s (local.get 0))))), then one that imports a
    // function of 64 bits.
    let extends = b"\0asm\x01\0\0\0\x01\x05\x01\x60\x01\x7f\0\x03\x02\x01\0\x0a\x08\x01\x06\0\x20\0\xc0\x1a\x0b";
    assert!(refused(extends).is_some_and(|words| words.contains("sign extension")));
    let wide = b"\0asm\x01\0\0\0\x01\x05\x01\x60\x01\x7e\0\x02\x07\x01\x01m\x01a\0\0";
    assert_eq!(refused(wide), Some("a passes 64 bits".to_owned()));
}
