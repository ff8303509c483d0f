//! What a tap on a contact opens.

use super::Channel;

/// The only sorts of links there are. The build lets nothing else pass; what did not come from it must
/// not run a script or put another page into the frame.
const SCHEMES: [&str; 4] = ["https:", "tel:", "sms:", "mailto:"];

/// True for a link that a tap may open.
pub(super) fn may_open(link: &str) -> bool {
    SCHEMES.iter().any(|scheme| link.starts_with(scheme))
}

/// What a tap opens, as it follows from the value.
pub(super) fn usual(channel: Channel, value: &str) -> String {
    let scheme = match channel {
        Channel::Phone | Channel::Relay => "tel:",
        Channel::Text => "sms:",
        Channel::Email => "mailto:",
        _ => return value.to_owned(),
    };
    let spaces = |c: &char| *c != ' ';
    scheme.chars().chain(value.chars().filter(spaces)).collect()
}
