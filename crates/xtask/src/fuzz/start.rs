//! Inputs that a target begins with, beside those kept in `fuzz/seeds/`: the cases of `tests/suite/`,
//! and for damaged corpora a change in each section.

use std::{fs, path::Path};

use corpus::layout::SECTIONS;

use super::Target;
use crate::{Error, Result, places::Places};

/// Writes the inputs of a target into `fuzz/corpus/TARGET/`.
pub(super) fn write(places: &Places, target: Target) -> Result<()> {
    let folder = places.root.join("fuzz/corpus").join(target.name());
    fs::create_dir_all(&folder).map_err(Error::file(&folder, "make the folder"))?;
    let suite = places.root.join("tests/suite");
    let mut inputs: Vec<Vec<u8>> = Vec::new();
    match target {
        Target::Segmenter | Target::Quotes => {
            for name in ["quotes.txt", "dates.txt", "sources.txt", "figures.txt", "topics.txt"] {
                inputs.extend(cases(&suite.join(name))?.iter().map(|case| unmarked(case).into()));
            }
            let passages = cases(&suite.join("passages.txt"))?;
            inputs.extend(passages.iter().map(|case| without_kinds(case).into()));
        }
        Target::Cost => {
            for case in cases(&suite.join("quotes.txt"))? {
                inputs.extend(unmarked(&case).lines().map(Into::into));
            }
        }
        Target::Seeds => {
            for case in cases(&suite.join("problems.txt"))? {
                let files = case.split("--- errors").next().unwrap_or_default();
                inputs.push(files.split("--- warnings").next().unwrap_or_default().into());
            }
        }
        Target::Decoder | Target::Views => {
            for section in 0..=SECTIONS as u8 {
                // What to do: see the module `damage` of the targets.
                for (what, value) in [(0, 0xff), (2, u32::MAX), (5, 1), (7, 0xff)] {
                    let row = u16::from(section) * 3;
                    let mut change = vec![section, what];
                    change.extend(row.to_le_bytes());
                    change.extend(value.to_le_bytes());
                    inputs.push(change);
                }
            }
        }
        Target::Fragment | Target::Query => {}
    }
    for (number, input) in inputs.iter().enumerate() {
        let path = folder.join(format!("start-{number:03}"));
        fs::write(&path, input).map_err(Error::file(&path, "write"))?;
    }
    Ok(())
}

/// The cases of a file of the suite, without their names.
fn cases(path: &Path) -> Result<Vec<String>> {
    let text = fs::read_to_string(path).map_err(Error::file(path, "read"))?;
    let cases = text.split("\n=== ").skip(1).filter_map(|case| case.split_once('\n'));
    Ok(cases.map(|(_, case)| case.to_owned()).collect())
}

/// A case without its marks, `{words|meaning}`.
fn unmarked(case: &str) -> String {
    let mut text = String::new();
    for part in case.split('{') {
        match part.split_once('}') {
            Some((marked, rest)) => {
                text.push_str(marked.split_once('|').map_or(marked, |(words, _)| words));
                text.push_str(rest);
            }
            None => text.push_str(part),
        }
    }
    text
}

/// A case without the kinds before its lines.
fn without_kinds(case: &str) -> String {
    let lines = case.lines().map(|line| line.split_once("| ").map_or("", |(_, line)| line));
    lines.collect::<Vec<_>>().join("\n")
}
