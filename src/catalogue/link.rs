//! What a tap on a contact opens: it follows from how one gets in touch, and from the value.
//!
//! So a catalogue cannot hold a link that runs a script or puts another page into the frame.

use super::Channel;

/// What a tap opens; empty when it may open nothing.
pub(super) fn of(channel: Channel, value: &str) -> String {
    let scheme = match channel {
        Channel::Phone | Channel::Relay => "tel:",
        Channel::Text => "sms:",
        Channel::Email => "mailto:",
        _ if value.starts_with("https:") => return value.to_owned(),
        _ => return String::new(),
    };
    let spaces = |c: &char| *c != ' ';
    scheme.chars().chain(value.chars().filter(spaces)).collect()
}
