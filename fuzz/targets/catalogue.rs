//! The reader of catalogues: any bytes are read or refused, and what is read is written and read
//! again as the same.

#![no_main]

use libfuzzer_sys::fuzz_target;
use waymark::catalogue::Catalogue;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(catalogue) = Catalogue::from_bytes(bytes) {
        let again = Catalogue::from_bytes(&catalogue.to_bytes());
        assert_eq!(again.as_ref(), Ok(&catalogue));
    }
});
