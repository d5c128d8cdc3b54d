//! Any files of a collection: it is pressed, or each thing wrong is said with its file and remedy.

use press::{Severity, SourceFile, press};

use crate::{fixture::file, sound};

/// The most bytes of a problem: names and lists of the seeds stand in it, so it grows with them.
const PROBLEM: usize = 2_000;

/// Presses the files in the input, each under a line `--- name`; `a.txt` is there without being named.
pub fn seeds(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let mut files: Vec<SourceFile> = Vec::new();
    for part in text.split("--- ").skip(1) {
        let (name, text) = part.split_once('\n').unwrap_or((part, ""));
        files.push(file(name, text));
    }
    if !files.iter().any(|file| file.name.starts_with("articles/")) {
        files.push(file("articles/a.txt", "“The gates opened,” said Ilya Borovin of the Courier."));
    }
    let (problems, worst) = match press(&files) {
        Ok(pressed) => {
            sound::check(&pressed.draft);
            // What the format cannot hold is refused with a message.
            if let Ok(bytes) = corpus::write(&pressed.draft) {
                corpus::Corpus::open(&bytes).expect("what is written opens");
            }
            (pressed.warnings, Severity::Warning)
        }
        Err(problems) => {
            assert!(!problems.0.is_empty(), "a refusal says why");
            (problems.0, Severity::Error)
        }
    };
    for problem in problems {
        assert_eq!(problem.severity, worst, "{problem}");
        assert!(!problem.message.is_empty() && !problem.remedy.is_empty(), "{problem:?}");
        assert!(problem.to_string().len() <= PROBLEM + 2 * input.len(), "{problem}");
        if let (Some(line), Some(file)) =
            (problem.line, files.iter().find(|file| file.name == problem.file))
        {
            let lines = String::from_utf8_lossy(&file.bytes).split('\n').count();
            assert!(line >= 1 && line as usize <= lines, "{problem}");
        }
    }
}
