//! Who answers now: the same from one key press to the next, so it is worked out once a minute.

use super::Query;
use crate::catalogue::{Catalogue, Channel};
use crate::hours::{Local, answers};
use std::sync::{Arc, Mutex, PoisonError};

/// Whether somebody answers at each service; nothing where it is not known.
pub(super) type Open = Vec<Option<bool>>;

/// A time and a channel.
type Asked = (Option<Local>, Option<Channel>);

/// What was asked and worked out last.
#[derive(Debug, Default)]
pub(super) struct Openings(Mutex<(Asked, Arc<Open>)>);

impl Openings {
    /// At the time of the query, over its channel.
    pub(super) fn at(&self, catalogue: &Catalogue, query: &Query) -> Arc<Open> {
        let asked = (query.now, query.channel);
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if last.0 != asked || last.1.is_empty() {
            let services = catalogue.services.iter();
            let open = |service| answers(service, &catalogue.holidays, query.now, query.channel);
            *last = (asked, Arc::new(services.map(open).collect()));
        }
        last.1.clone()
    }
}
