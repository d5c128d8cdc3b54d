//! See `fuzz_targets::views`.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| fuzz_targets::views::views(input));
