//! Support for the tests: browsers, servers, the built site.
