//! The kept inputs, each given to its target: what was found once is not found again.

use std::{fs, path::Path};

use fuzz_targets::TARGETS;

#[test]
fn every_kept_input_is_taken() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/seeds");
    let mut size = 0;
    for (name, target) in TARGETS {
        let inputs = fs::read_dir(folder.join(name)).expect("every target has kept inputs");
        let mut count = 0;
        for input in inputs {
            let path = input.expect("the folder is read").path();
            let bytes = fs::read(&path).expect("the input is read");
            // Shown where the target panics.
            println!("{}", path.display());
            target(&bytes);
            count += 1;
            size += bytes.len();
        }
        assert!(count > 0, "{name} has kept inputs");
    }
    assert!(size < 50_000, "{size} bytes are more than a handful of small inputs");
}

#[test]
fn every_target_is_built_for_fuzzing() {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/fuzz_targets");
    let mut files: Vec<String> = fs::read_dir(fuzz)
        .expect("the folder is there")
        .map(|file| file.expect("the folder is read").path())
        .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
        .collect();
    files.sort();
    assert_eq!(files, TARGETS.map(|(name, _)| name));
}
