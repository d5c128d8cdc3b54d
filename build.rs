//! Presses the seeds folder into the collection the page embeds. Errors in the seeds stop the build;
//! warnings are for `press check`.

use std::{env, error::Error, fs, path::PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed=CROSSREAD_SEEDS");
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let seeds = env::var_os("CROSSREAD_SEEDS").map_or_else(|| root.join("seeds"), PathBuf::from);
    println!("cargo::rerun-if-changed={}", seeds.display());
    let pressed = press::press(&press::read_folder(&seeds)?)?;
    let bytes = corpus::write(&pressed.draft)?;
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("corpus.bin"), bytes)?;
    Ok(())
}
