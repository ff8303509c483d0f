//! Clocks that are wrong, and time zones far away: hours are London's, and "open now" is said only
//! while the clock can be believed.

use crate::everywhere;
use crate::replaced::shipped;
use serde_json::json;
use waymark_tests::browsers::Engine;
use waymark_tests::world::World;

const DAY: i64 = 86_400_000;

/// The finder's first answers with the device's clock at a moment.
fn answers(w: &World, now: i64) -> String {
    w.tab.run(&format!("window.Date.now = () => {now}"));
    w.go_to("find", "find");
    let text = w.tab.text_of("return document.getElementById('view').innerText");
    w.go_to("home", "home");
    text
}

/// Whether a card says if somebody answers now.
const SAYS: &str = "return document.querySelectorAll('#view .open').length > 0";

#[test]
fn open_now_is_said_only_while_the_clock_can_be_believed() {
    let built = i64::from(shipped("en").built) * DAY;
    let moments = [
        ("1970", 0, false),
        ("before 1970", -DAY, false),
        ("the day before the build", built - DAY, false),
        ("the day after the build", built + DAY, true),
        ("a year after the build", built + 365 * DAY, true),
        ("three years after the build", built + 3 * 365 * DAY, false),
        ("2099", 129 * 365 * DAY, false),
        ("the end of all clocks", 8_640_000_000_000_000, false),
    ];
    everywhere(|w| {
        w.tab.open(&w.address("en", ""));
        w.ready();
        for (moment, now, believed) in moments {
            w.tab.run(&format!("window.Date.now = () => {now}"));
            w.go_to("find", "find");
            assert_eq!(w.tab.holds(SAYS), believed, "{moment}");
            // The hours themselves stand there as text whatever the clock says.
            let hours = "return [...document.querySelectorAll('#view .notes')]
                .some(one => /\\d\\d:\\d\\d|day and night/.test(one.textContent))";
            w.tab.until("hours show", hours);
            w.go_to("home", "home");
        }
    });
}

#[test]
fn what_nobody_renewed_for_a_year_says_so_on_every_screen() {
    let built = i64::from(shipped("en").built) * DAY;
    const SAID: &str =
        "return document.querySelectorAll('#view > .warning:first-child').length === 1";
    everywhere(|w| {
        w.tab.open(&w.address("en", ""));
        w.ready();
        for (days, old) in [(1, false), (364, false), (367, true), (4000, true)] {
            w.tab.run(&format!("window.Date.now = () => {}", built + days * DAY));
            for screen in ["help", "emergency", "home"] {
                w.go_to(screen, screen);
                assert_eq!(w.tab.holds(SAID), old, "{screen}, {days} days after the build");
            }
            // However old it is, the numbers stay.
            assert!(
                w.tab.holds(
                    "return document.querySelectorAll('#view a[href^=\"tel:\"]').length > 0"
                )
            );
        }
    });
}

#[test]
fn the_devices_time_zone_changes_no_hour() {
    everywhere(|w| {
        // Only Chromium's driver can be taken elsewhere.
        if w.tab.engine != Engine::Chromium {
            return;
        }
        let moment = i64::from(shipped("en").built) * DAY + DAY + DAY / 2;
        let zone = |zone: &str| {
            w.tab.devtools("Emulation.setTimezoneOverride", &json!({ "timezoneId": zone }))
        };
        let mut first = None;
        for place in [
            "Europe/London",
            "Pacific/Kiritimati",
            "Pacific/Apia",
            "Pacific/Pago_Pago",
            "Asia/Kathmandu",
        ] {
            zone(place);
            w.tab.open(&w.address("en", ""));
            w.ready();
            let text = answers(w, moment);
            assert_eq!(first.get_or_insert(text.clone()), &text, "{place}");
        }
        zone("");
    });
}
