//! See `fuzz_targets::query`.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| fuzz_targets::query::query(input));
