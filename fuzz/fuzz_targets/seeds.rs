//! See `fuzz_targets::seeds`.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| fuzz_targets::seeds::seeds(input));
