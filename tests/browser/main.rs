//! What users see, in Chromium, Firefox and WebKit.

mod harness;
