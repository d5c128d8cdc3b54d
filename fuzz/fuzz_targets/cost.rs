//! See `fuzz_targets::cost`.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| fuzz_targets::cost::cost(input));
