//! Components used by several screens.
//!
//! They are plain functions: one component, the app, draws all. Nothing carries a listener of its
//! own; the app hears clicks and typing once and reads `data-` attributes.

mod bar;
mod card;
mod contact;
mod link;
mod node;
mod prose;
mod words;

pub(crate) use bar::{bar, exit_hint};
pub(crate) use card::{card, named};
pub(crate) use contact::{contact, contacts};
pub(crate) use link::{link, topic_link, unreviewed};
pub(crate) use node::{el, group, keyed, lit, made, val, with};
pub(crate) use prose::{block, blocks, inlines, lead};
pub(crate) use words::{digits, english, filled, ltr, month, say, tell, text};
