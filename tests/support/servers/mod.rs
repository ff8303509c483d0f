//! Servers on loopback: the widget as it is released, a partner's site, the page one leaves to.
//!
//! Each is a site of its own for a browser (`widget.localhost` and `partner.localhost` share no
//! cookie, no storage and no process), each keeps a log of what it was asked for.

pub mod exit;
pub mod headers;
pub mod http;
pub mod partner;
pub mod proxy;
pub mod widget;
