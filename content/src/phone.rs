//! Phone numbers: which are right, and what a tap on them opens.
//!
//! A number is written as it is shown, in groups of digits with single spaces. The numbering plan
//! is the phone library's. It does not know numbers that belong to no subscriber, so these are
//! allowed by rule:
//! - emergency and public services: 999, 112, 101, 105, 111, 119;
//! - harmonised helplines: 116 and three more digits;
//! - the relay: 18000 (emergency by textphone), and 18001 before any other number;
//! - text codes: five digits from 60000 on, for text messages only.
//!
//! Numbers that cost more than a usual call (09, 118, and those with a service charge: 084, 087) are
//! refused: nobody may be led to a bill.

use phonenumber::metadata::DATABASE;
use phonenumber::{PhoneNumber, Type, country};
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
    let called = dialled.strip_prefix("18001").filter(|_| channel == Channel::Relay);
    let called = called.filter(|rest| !rest.is_empty()).unwrap_or(&dialled);
    if is_short(channel, called) {
        return Ok(dialled);
    }
    match subscriber(called) {
        _ if called.starts_with("118") => Err(dear(value)),
        None => Err(format!(
            "`{value}` is no number of this country: compare it with its source, digit by digit"
        )),
        Some(number) if is_dear(&number) => Err(dear(value)),
        Some(_) => Ok(dialled),
    }
}

fn dear(value: &str) -> String {
    format!("a call to `{value}` costs more than a usual one: find another number, or leave it out")
}

/// True for a number that belongs to no subscriber.
fn is_short(channel: Channel, digits: &str) -> bool {
    PUBLIC.contains(&digits)
        || digits == "18000"
        || digits.len() == 6 && digits.starts_with("116")
        || channel == Channel::Text && digits.len() == 5 && digits.as_bytes()[0] >= b'6'
}

/// A subscriber's number of this country, national or with +44.
fn subscriber(digits: &str) -> Option<PhoneNumber> {
    let number = phonenumber::parse(Some(country::GB), digits).ok()?;
    (number.code().value() == 44 && number.is_valid()).then_some(number)
}

/// True for a premium rate, and where part of the price goes to who is called.
fn is_dear(number: &PhoneNumber) -> bool {
    matches!(number.number_type(&DATABASE), Type::PremiumRate | Type::SharedCost)
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
    fn refuses_what_costs_more_than_a_usual_call() {
        for number in [
            "0906 701 0000",
            "118 118",
            "118500",
            "0845 089 6262",
            "0844 453 0000",
            "0871 200 2233",
            "+44 906 701 0000",
        ] {
            let message = link(Phone, number).expect_err(number);
            assert!(message.contains("costs more"), "{message}");
        }
        assert!(link(Relay, "18001 0906 701 0000").is_err());
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
