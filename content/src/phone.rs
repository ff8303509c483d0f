//! Phone numbers: which are right, and what a tap on them opens.
//!
//! A number is written as it is shown, in groups of digits with single spaces. The numbering plan
//! is the phone library's. It does not know numbers that belong to no subscriber, so these are
//! allowed by rule:
//! - emergency and public services: 999, 112, 101, 105, 111, 119;
//! - harmonised helplines: 116 and three more digits;
//! - the relay: 18000 (emergency by textphone), and 18001 before any other number;
//! - text codes: five digits from 60000 on, for text messages only.

use phonenumber::country;
use waymark::catalogue::Channel;

const PUBLIC: [&str; 6] = ["999", "112", "101", "105", "111", "119"];

/// What a tap opens, or what is wrong with the number.
pub(crate) fn link(channel: Channel, value: &str) -> Result<String, String> {
    let scheme = if channel == Channel::Text { "sms" } else { "tel" };
    let dialled = check(channel, value)?;
    Ok(format!("{scheme}:{dialled}"))
}

/// The digits to dial, or what is wrong.
fn check(channel: Channel, value: &str) -> Result<String, String> {
    let body = value.strip_prefix('+').unwrap_or(value);
    if !body.split(' ').all(|group| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit()))
    {
        return Err(format!(
            "`{value}` is not a phone number: write groups of digits with single spaces, words go into `then` or `note`"
        ));
    }
    let dialled: String = value.chars().filter(|c| *c != ' ').collect();
    if is_short(channel, &dialled) || is_subscriber(&dialled) {
        return Ok(dialled);
    }
    if let Some(rest) = dialled.strip_prefix("18001").filter(|_| channel == Channel::Relay)
        && (is_short(channel, rest) || is_subscriber(rest))
    {
        return Ok(dialled);
    }
    Err(format!(
        "`{value}` is no number of this country: compare it with its source, digit by digit"
    ))
}

/// True for a number that belongs to no subscriber.
fn is_short(channel: Channel, digits: &str) -> bool {
    PUBLIC.contains(&digits)
        || digits == "18000"
        || digits.len() == 6 && digits.starts_with("116")
        || channel == Channel::Text && digits.len() == 5 && digits.as_bytes()[0] >= b'6'
}

/// True for a subscriber's number of this country, national or with +44.
fn is_subscriber(digits: &str) -> bool {
    phonenumber::parse(Some(country::GB), digits)
        .is_ok_and(|number| number.code().value() == 44 && number.is_valid())
}

#[cfg(test)]
mod tests {
    use super::*;
    use Channel::{Phone, Relay, Text};

    #[test]
    fn takes_numbers_of_the_country() {
        for number in
            ["0808 200 0247", "01223 245888", "020 7008 0151", "+44 20 7008 0151", "0345 605 0888"]
        {
            assert!(link(Phone, number).is_ok(), "{number}");
        }
        assert_eq!(link(Phone, "0808 200 0247").as_deref(), Ok("tel:08082000247"));
        assert_eq!(link(Phone, "+44 20 7008 0151").as_deref(), Ok("tel:+442070080151"));
    }

    #[test]
    fn takes_public_short_numbers() {
        for number in ["999", "112", "101", "105", "111", "119", "116 123", "116 000", "116 006"] {
            assert!(link(Phone, number).is_ok(), "{number}");
        }
        assert_eq!(link(Text, "85258").as_deref(), Ok("sms:85258"));
        assert!(link(Phone, "85258").is_err(), "a text code cannot be called");
        assert_eq!(link(Relay, "18001 0808 200 0247").as_deref(), Ok("tel:1800108082000247"));
        assert!(link(Phone, "18001 0808 200 0247").is_err());
    }

    #[test]
    fn refuses_what_is_no_number() {
        for number in [
            "",
            "0808",
            "0808 200 02477",
            "01223  245888",
            " 999",
            "0808-200-0247",
            "123",
            "00000 000000",
            "+1 202 456 1111",
            "999 then 55",
        ] {
            assert!(link(Phone, number).is_err(), "{number}");
        }
    }
}
