//! Any bytes to the reader of files.

#![no_main]

use libfuzzer_sys::{Corpus, fuzz_target};
use ottawa_fuzz::hold;

fuzz_target!(|bytes: &[u8]| -> Corpus {
    hold::load(bytes);
    Corpus::Keep
});
