//! See `fuzz_targets::fragment`.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| fuzz_targets::fragment::fragment(input));
