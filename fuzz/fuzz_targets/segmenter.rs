//! See `fuzz_targets::segmenter`.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| fuzz_targets::segmenter::segmenter(input));
