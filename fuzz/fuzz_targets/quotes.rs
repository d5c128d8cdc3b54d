//! See `fuzz_targets::quotes`.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| fuzz_targets::quotes::quotes(input));
