//! Who answers now: the same from one key press to the next, so it is worked out once a minute.

use super::Query;
use crate::catalogue::{Catalogue, Channel};
use crate::hours::{Local, answers};
use std::cell::{Ref, RefCell};

/// Whether somebody answers at each service; nothing where it is not known.
pub(super) type Open = Vec<Option<bool>>;

/// What was worked out last, for a time and a channel.
#[derive(Clone, Debug, Default)]
pub(super) struct Openings(RefCell<((Option<Local>, Option<Channel>), Open)>);

impl Openings {
    /// At the time of the query, over its channel.
    pub(super) fn at(&self, catalogue: &Catalogue, query: &Query) -> Ref<'_, Open> {
        let asked = (query.now, query.channel);
        let mut last = self.0.borrow_mut();
        if last.0 != asked || last.1.is_empty() {
            let services = catalogue.services.iter();
            let open = |service| answers(service, &catalogue.holidays, query.now, query.channel);
            *last = (asked, services.map(open).collect());
        }
        drop(last);
        Ref::map(self.0.borrow(), |last| &last.1)
    }
}
