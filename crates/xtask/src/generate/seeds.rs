//! The three files beside the articles: `corpus.toml`, `figures.toml`, `topics.toml`.
//!
//! Everything written is letters, digits and hyphens between quotation marks, so nothing needs an
//! escape.

use std::fmt::Write as _;

use press::SourceFile;

use super::{
    people::People,
    random::Random,
    subjects::{Subject, Subjects},
};

const OUTLETS: [&str; 12] = [
    "Morning Ledger",
    "Harbour Gazette",
    "Northern Courier",
    "Valley Sentinel",
    "Daily Beacon",
    "Weekly Lantern",
    "Capital Register",
    "Coast Telegraph",
    "Union Herald",
    "Meridian Post",
    "Plain Observer",
    "Evening Compass",
];
/// Months of this many days have every day that is drawn.
const DAYS: usize = 28;

/// The name of an article's file, without its folder.
pub(super) fn file_name(number: usize) -> String {
    format!("{}.txt", slug(&format!("article {number:05}")))
}

/// The three files.
pub(super) fn files(
    random: &mut Random,
    count: usize,
    people: &People,
    subjects: &Subjects,
) -> Vec<SourceFile> {
    [
        ("corpus.toml", collection(random, count)),
        ("figures.toml", figures(people)),
        ("topics.toml", topics(subjects)),
    ]
    .map(|(name, text)| SourceFile { name: name.to_owned(), bytes: text.into_bytes() })
    .into()
}

// Writing into a string has no way to fail, so its results are passed over here and below.
fn collection(random: &mut Random, count: usize) -> String {
    let mut text = format!(
        "title = \"{count} articles made up\"\n\
         description = \"Written by chance, to measure the page with.\"\n"
    );
    for name in OUTLETS {
        let _ = write!(text, "\n[[outlet]]\nid = \"{}\"\nname = \"{name}\"\n", slug(name));
    }
    for number in 0..count {
        let outlet = OUTLETS.get(random.below(OUTLETS.len())).copied().unwrap_or_default();
        let standing = random.of(&["stated", "confirmed", "inferred"]).unwrap_or("stated");
        let (month, day) = (random.between(1, 12), random.between(1, DAYS));
        let date = format!("date = \"2031-{month:02}-{day:02}\", standing = \"{standing}\"");
        let _ = write!(
            text,
            "\n[[article]]\nfile = \"{}\"\n\
             outlet = {{ id = \"{}\", standing = \"{standing}\" }}\n\
             published = {{ {date} }}\nreference_date = {{ {date} }}\n",
            file_name(number),
            slug(outlet)
        );
    }
    text
}

fn figures(people: &People) -> String {
    let mut text = String::new();
    for person in &people.list {
        let name = person.name();
        let _ = write!(text, "[[figure]]\nid = \"{}\"\nname = \"{name}\"\n", slug(&name));
        if let Some(title) = person.title {
            let _ = writeln!(text, "titles = [\"{title}\"]");
        }
        let role = person.title.unwrap_or("Witness");
        let _ = writeln!(text, "roles = [\"{role} of the story\"]\n");
    }
    text
}

fn topics(subjects: &Subjects) -> String {
    let mut text = String::new();
    for (number, subject) in subjects.list.iter().enumerate() {
        let Subject { label, strong, open, phrase, weak } = subject;
        let quoted = |words: &[String]| {
            words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(", ")
        };
        let _ = write!(
            text,
            "[[topic]]\nid = \"topic-{number:02}\"\nlabel = \"{label}\"\n\
             about = \"What is said of it.\"\nthreshold = 1.0\nterms = [\n  \
             {{ weight = 1.0, any = [{}, \"{open}*\", \"{phrase}\"] }},\n  \
             {{ weight = 0.6, any = [{}] }},\n]\n\n",
            quoted(strong),
            quoted(weak)
        );
    }
    text
}

fn slug(name: &str) -> String {
    name.to_ascii_lowercase().replace(' ', "-")
}
