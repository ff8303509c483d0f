//! Waymark: the widget.
//!
//! Pure rooms compile everywhere and know nothing of the web: [`catalogue`], [`finder`], [`place`],
//! [`hours`], [`language`]. What touches the page is behind the features `csr` (in the browser) and
//! `ssr` (rendered by the build).

pub mod catalogue;
pub mod finder;
pub mod hours;
pub mod language;
pub mod place;
