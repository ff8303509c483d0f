//! What a host sends, byte for byte: asked over the wire from a server that reads `_headers`, and
//! compared with what is written down here.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use waymark_tests::servers::widget::Widget;

/// For every file. `HASH` stands for a hash that changes with its script or style.
const ALL: &str = "\
Content-Security-Policy: default-src 'none'; script-src 'self' ORIGIN 'HASH' 'HASH' 'wasm-unsafe-eval'; style-src 'self' ORIGIN 'HASH' 'HASH'; img-src 'self' ORIGIN; connect-src 'self' ORIGIN; base-uri 'none'; form-action 'none'; frame-ancestors PARTNER; require-trusted-types-for 'script'; trusted-types 'none'
Strict-Transport-Security: max-age=63072000; includeSubDomains; preload
X-Content-Type-Options: nosniff
Referrer-Policy: no-referrer
Permissions-Policy: accelerometer=(), autoplay=(), camera=(), display-capture=(), fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(), screen-wake-lock=(), browsing-topics=()
Cross-Origin-Resource-Policy: cross-origin
Cross-Origin-Embedder-Policy: require-corp
Cross-Origin-Opener-Policy: same-origin
Access-Control-Allow-Origin: *
X-Robots-Tag: noindex, nofollow
Cache-Control: CACHE
Vary: Accept-Encoding";

/// How long each kind of file may be kept.
const KINDS: [(&str, &str); 4] = [
    ("/en/", "no-store"),
    ("/en/all.html", "no-store"),
    ("/a/", "public, max-age=31536000, immutable"),
    ("/embed.js", "public, max-age=3600"),
];

/// The head of an answer, without what every answer has.
fn head(widget: &Widget, path: &str) -> Vec<String> {
    let mut stream = TcpStream::connect(widget.address()).expect("the server listens");
    let request = format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).expect("it reads");
    let mut bytes = Vec::new();
    let mut part = [0; 4096];
    while !bytes.windows(4).any(|end| end == b"\r\n\r\n") {
        let length = stream.read(&mut part).expect("it answers");
        assert!(length > 0, "{path}: no answer");
        bytes.extend(&part[..length]);
    }
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, _) = text.split_once("\r\n\r\n").expect("a head");
    let mut lines: Vec<_> = head.split("\r\n").map(str::to_owned).collect();
    assert_eq!(lines.remove(0), "HTTP/1.1 200 OK", "{path}");
    let own =
        |line: &String| line.starts_with("Content-Length") || line.starts_with("Content-Type");
    lines.retain(|line| !own(line));
    lines.sort();
    lines
}

/// Each hash replaced by its name.
fn without_hashes(line: &str) -> String {
    let part = |word: &str| {
        let hash = word.trim_start_matches('\'').starts_with("sha384-");
        if hash {
            format!("'HASH'{}", if word.ends_with(';') { ";" } else { "" })
        } else {
            word.to_owned()
        }
    };
    line.split(' ').map(part).collect::<Vec<_>>().join(" ")
}

/// The sites that may embed the widget, each with a space before it.
pub(super) fn partners() -> String {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../data/partners.toml");
    let list = fs::read_to_string(file).expect("the list of partners");
    let origins = list.lines().filter_map(|line| line.strip_prefix("origin = \""));
    origins.map(|one| format!(" {}", one.trim_end_matches('"'))).collect()
}

#[test]
fn the_served_headers_are_these_and_no_others() {
    let partner = "http://partner.localhost:1";
    let widget = Widget::start(&super::dist(), 0, partner).expect("the site is built");
    let asset = fs::read_dir(super::dist().join("a")).expect("the site is built").flatten();
    let mut asset = asset.map(|one| one.file_name().to_string_lossy().into_owned());
    let asset = asset.find(|name| name.ends_with(".wasm")).expect("a module");
    for (path, cache) in KINDS {
        let wanted = ALL
            .replace("ORIGIN", &widget.origin())
            .replace("PARTNER", &format!("{partner} 'self'{}", partners()))
            .replace("CACHE", cache);
        let mut wanted: Vec<_> = wanted.lines().map(str::to_owned).collect();
        wanted.sort();
        let path = if path == "/a/" { format!("/a/{asset}") } else { path.to_owned() };
        let sent: Vec<_> = head(&widget, &path).iter().map(|line| without_hashes(line)).collect();
        assert_eq!(sent, wanted, "{path}");
    }
}
