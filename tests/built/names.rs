//! Names of files, titles and styles: nothing that tells the topic, nothing that an ad-blocker's list
//! would stop, nothing that hangs on a font or a picture.

use super::{between, dist, documents, files, read};

/// Words that must not stand where somebody beside the reader, or a log, could see them.
const TOPIC: [&str; 8] =
    ["abuse", "violence", "domestic", "assault", "rape", "refuge", "victim", "helpline"];

/// Parts of addresses that the lists of ad-blockers stop on any site, as they write them.
const LISTED: [&str; 48] = [
    "/ad/",
    "/ads/",
    "/ad-",
    "/ad_",
    "/ads-",
    "/ads.",
    "/ads_",
    "-ad-",
    "-ad.",
    "-ads-",
    "-ads.",
    "_ad_",
    "_ad.",
    "_ads",
    "adserv",
    "advert",
    "affiliat",
    "analytic",
    "banner",
    "beacon",
    "campaign",
    "clicktrack",
    "collect",
    "cookie",
    "consent",
    "count.js",
    "counter",
    "event",
    "fingerprint",
    "googletag",
    "gtm",
    "hit.js",
    "impression",
    "log.js",
    "logger",
    "matomo",
    "measure",
    "metric",
    "piwik",
    "pixel",
    "popup",
    "promo",
    "sponsor",
    "stat.js",
    "stats",
    "tag.js",
    "telemetry",
    "track",
];

#[test]
fn titles_and_names_of_files_tell_nothing() {
    for path in documents() {
        let title = between(&read(&path), "<title>", "</title>").to_lowercase();
        assert!(!title.is_empty() && !TOPIC.iter().any(|word| title.contains(word)), "{title}");
    }
    for path in files(&dist()) {
        let name = path.strip_prefix(dist()).expect("within").to_string_lossy().to_lowercase();
        assert!(!TOPIC.iter().any(|word| name.contains(word)), "{name}");
    }
    let loader = read(&dist().join("embed.js")).to_lowercase();
    assert!(!TOPIC.iter().any(|word| loader.contains(word)), "the loader names the topic");
}

#[test]
fn no_address_looks_like_an_advertisement() {
    let mut asked = 0;
    for path in files(&dist()) {
        let name = path.strip_prefix(dist()).expect("within").to_string_lossy().to_lowercase();
        // What partners' people open themselves is not asked for by the widget.
        if name.starts_with("partners/") {
            continue;
        }
        let address = format!("/{name}");
        let listed: Vec<_> = LISTED.iter().filter(|part| address.contains(*part)).collect();
        assert!(listed.is_empty(), "{address}: {listed:?}");
        asked += 1;
    }
    assert!(asked > 50);
    let loader = read(&dist().join("embed.js"));
    for setting in between(&loader, "[\"area\"", "]").split('"') {
        assert!(!LISTED.iter().any(|part| setting.contains(part)), "{setting}");
    }
}

#[test]
fn nothing_hangs_on_a_font_or_a_picture() {
    for path in documents() {
        let style = between(&read(&path), "<style>", "</style>").to_lowercase();
        for outside in ["url(", "@import", "@font-face", "image-set("] {
            assert!(!style.contains(outside), "{}: {outside}", path.display());
        }
        assert!(style.contains("system-ui"), "{}", path.display());
    }
}
