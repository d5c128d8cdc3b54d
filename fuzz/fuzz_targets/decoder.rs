//! See `fuzz_targets::decoder`.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| fuzz_targets::decoder::decoder(input));
