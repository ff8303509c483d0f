//! Reads facts and words, checks them, compiles the catalogue of each language.
