//! Support for the tests: the servers that stand in for the world, and the browsers that visit it.
//!
//! The servers need nothing but the standard library, so the build program uses them too (to show
//! the site on a person's own machine). The browsers are behind the feature `browsers`.

#[cfg(feature = "browsers")]
pub mod browsers;
#[cfg(feature = "crowd")]
pub mod crowd;
#[cfg(feature = "browsers")]
pub mod screens;
pub mod servers;
#[cfg(feature = "browsers")]
pub mod walk;
#[cfg(feature = "browsers")]
pub mod world;
