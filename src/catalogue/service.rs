//! Services and how to reach them.

use super::Kind;
use super::layout::{Layout, Reader, Writer, fields, variants};
use super::link;
use super::{Districts, Group, Need, Role, Sex, Text};
use serde::{Deserialize, Serialize};

/// One service that a person can turn to.
#[derive(Clone, Debug, PartialEq)]
pub struct Service {
    /// Stable id: the name of its data file.
    pub id: String,
    /// The organisation's own name; never translated.
    pub name: String,
    /// What it does for you, one or two sentences.
    pub summary: Text,
    /// How to get it when there is no number to call (through a doctor, the police, a school …).
    pub route: Option<Text>,
    /// What happens when you get in touch, where known.
    pub expect: Option<Text>,
    /// What sort of service it is.
    pub kind: Kind,
    /// Where it serves.
    pub area: Coverage,
    /// With [`Coverage::Neighbour`]: the areas outside where it serves, by the names that
    /// [`super::Outcode::neighbours`] uses; else empty.
    pub neighbours: Vec<String>,
    /// What it helps with, most fitting first.
    pub needs: Vec<Need>,
    /// In which part people come to it.
    pub roles: Vec<Role>,
    /// Whom it takes by sex; empty means anyone.
    pub sex: Vec<Sex>,
    /// Youngest age it takes, in years; 0 when there is none.
    pub min_age: u8,
    /// Oldest age it takes, in years; 255 when there is none.
    pub max_age: u8,
    /// Groups it knows well.
    pub groups: Vec<Group>,
    /// True when it takes these groups only.
    pub groups_only: bool,
    /// Languages its people speak, BCP 47 (`bfi` is British Sign Language).
    pub languages: Vec<String>,
    /// True when a source says that it brings in interpreters.
    pub interpreters: bool,
    /// Ways to reach it that may be shown.
    pub contacts: Vec<Contact>,
}

impl Service {
    /// Year and month of the newest dated source of a contact, 0 when no source is dated.
    #[must_use]
    pub fn checked(&self) -> Month {
        self.contacts.iter().map(|contact| contact.checked).max().unwrap_or_default()
    }
}

#[cfg(test)]
impl Service {
    /// A national helpline for everybody, of which nothing else is known.
    pub(crate) fn plain(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            name: id.to_owned(),
            summary: Text::default(),
            route: None,
            expect: None,
            kind: Kind::Helpline,
            area: Coverage::National,
            neighbours: Vec::new(),
            needs: Vec::new(),
            roles: Vec::new(),
            sex: Vec::new(),
            min_age: 0,
            max_age: u8::MAX,
            groups: Vec::new(),
            groups_only: false,
            languages: Vec::new(),
            interpreters: false,
            contacts: Vec::new(),
        }
    }
}

/// A month: year × 12 + (month − 1); 0 is unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(pub u16);

impl Month {
    /// The month of a year; `month` is 1 to 12.
    #[must_use]
    pub const fn new(year: u16, month: u16) -> Self {
        Self(year * 12 + month - 1)
    }

    /// Year and month (1 to 12), or nothing when unknown.
    #[must_use]
    pub const fn parts(self) -> Option<(u16, u16)> {
        if self.0 == 0 { None } else { Some((self.0 / 12, self.0 % 12 + 1)) }
    }
}

/// Where a service works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coverage {
    /// The whole country.
    National,
    /// These districts only.
    Local(Districts),
    /// Just outside the area: shown only to people there.
    Neighbour,
}

/// One way to reach a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// How one gets in touch.
    pub channel: Channel,
    /// As it is shown: a number in groups, an address, a street.
    pub value: String,
    /// What to press or say once it is answered.
    pub then: Option<String>,
    /// What a tap opens: `tel:`, `sms:`, `mailto:` or `https:`; none for a place to go to.
    pub link: Option<String>,
    /// When somebody answers, where known.
    pub hours: Option<Hours>,
    /// What it costs.
    pub cost: Cost,
    /// Whether it may be seen on a bill.
    pub bill: Bill,
    /// One thing to know before using it.
    pub note: Option<Text>,
    /// True when two sources agree.
    pub sure: bool,
    /// Month of the newest dated source.
    pub checked: Month,
}

/// Opening hours, London time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hours {
    /// Open intervals of a week, in minutes from Monday 00:00: start inclusive, end exclusive,
    /// ascending, not overlapping, each within 0..=10080. An interval over Sunday midnight is split.
    pub weekly: Vec<(u16, u16)>,
    /// What holds on bank holidays.
    pub holidays: Holidays,
}

impl Hours {
    /// True when it never closes.
    #[must_use]
    pub fn always(&self) -> bool {
        self.weekly.iter().map(|(start, end)| u32::from(end.saturating_sub(*start))).sum::<u32>()
            >= 7 * 24 * 60
    }

    /// The spans of a day (0 is Monday) as `09:00–17:00`, joined by commas; empty when closed.
    #[must_use]
    pub fn on_day(&self, day: usize) -> String {
        let midnight = day as u16 * 24 * 60;
        let mut out = String::new();
        for (start, end) in &self.weekly {
            let (start, end) = (*start.max(&midnight), *end.min(&(midnight + 24 * 60)));
            if start < end {
                if !out.is_empty() {
                    out.push_str(", ");
                }
                clock(&mut out, start - midnight);
                out.push('–');
                clock(&mut out, end - midnight);
            }
        }
        out
    }
}

/// Writes minutes after midnight as `09:30`.
pub fn clock(out: &mut String, minutes: u16) {
    let (hour, minute) = (minutes / 60 % 24, minutes % 60);
    for digit in [hour / 10, hour % 10, 10, minute / 10, minute % 10] {
        out.push(if digit == 10 { ':' } else { char::from(b'0' + digit as u8) });
    }
}

/// Opening on bank holidays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Holidays {
    /// No source says: on such a day the answer is "unknown".
    #[default]
    Unknown,
    /// As on any day of that week.
    AsUsual,
    /// Closed all day.
    Closed,
}

/// What a call, text or visit costs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cost {
    /// No source says.
    #[default]
    Unknown,
    /// Free from landlines and mobiles.
    Free,
    /// Standard rate, mostly inside call bundles.
    Standard,
}

/// Whether a contact may be seen on an itemised bill.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bill {
    /// Not known: the page warns.
    #[default]
    Unknown,
    /// A source says that it does not show.
    Hidden,
    /// It shows.
    Shown,
}

/// Ways to get in touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// Voice call.
    Phone,
    /// Text message (SMS).
    Text,
    /// Typed chat on a website.
    Chat,
    /// Sign language, mostly by video relay.
    Bsl,
    /// E-mail.
    Email,
    /// A page to read or a form to fill in.
    Web,
    /// Face to face.
    Place,
    /// Textphone or Relay UK.
    Relay,
}

fields! {
    Service { id as name, name, summary, route, expect, kind, area, neighbours, needs, roles, sex, min_age, max_age, groups, groups_only, languages, interpreters, contacts }
    Hours { weekly, holidays }
}

variants! {
    Holidays { Unknown, AsUsual, Closed }
    Cost { Unknown, Free, Standard }
    Bill { Unknown, Hidden, Shown }
    Channel { Phone, Text, Chat, Bsl, Email, Web, Place, Relay }
}

/// The link is not written: it follows from the value.
impl Layout for Contact {
    fn read(from: &mut Reader) -> Self {
        let (channel, value): (Channel, String) = Layout::read(from);
        let link = bool::read(from).then(|| link::of(channel, &value));
        if link.as_ref().is_some_and(String::is_empty) {
            from.spoil();
        }
        Self {
            channel,
            value,
            link,
            then: Layout::read(from),
            hours: Layout::read(from),
            cost: Layout::read(from),
            bill: Layout::read(from),
            note: Layout::read(from),
            sure: Layout::read(from),
            checked: Layout::read(from),
        }
    }
    fn write(&self, out: &mut Writer) {
        self.channel.write(out);
        self.value.write(out);
        self.link.is_some().write(out);
        self.then.write(out);
        self.hours.write(out);
        self.cost.write(out);
        self.bill.write(out);
        self.note.write(out);
        self.sure.write(out);
        self.checked.write(out);
    }
}

impl Layout for Month {
    fn read(from: &mut Reader) -> Self {
        Self(u16::read(from))
    }
    fn write(&self, out: &mut Writer) {
        self.0.write(out);
    }
}

/// A set of districts; none of them is the neighbour, all bits the country.
impl Layout for Coverage {
    fn read(from: &mut Reader) -> Self {
        match u16::read(from) {
            0 => Self::Neighbour,
            u16::MAX => Self::National,
            districts => Self::Local(Districts(districts)),
        }
    }
    fn write(&self, out: &mut Writer) {
        match self {
            Self::Neighbour => 0,
            Self::National => u16::MAX,
            Self::Local(districts) => districts.0,
        }
        .write(out);
    }
}
