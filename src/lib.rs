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

#[cfg(any(feature = "csr", feature = "ssr"))]
pub mod app;
#[cfg(feature = "csr")]
mod frame;
#[cfg(any(feature = "csr", feature = "ssr"))]
mod parts;
#[cfg(any(feature = "csr", feature = "ssr"))]
pub mod screens;
