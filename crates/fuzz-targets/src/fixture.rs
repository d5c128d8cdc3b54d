//! The collection that the targets read, pressed once, and the seeds that they press with.

use std::sync::OnceLock;

use press::{SourceFile, press};

macro_rules! suite {
    ($path:literal) => {
        include_str!(concat!("../../../tests/suite/", $path))
    };
}

/// Two articles that render the same words and share a sentence, with dates that do not agree.
const FIFTH: &str = "The gates of Kelmouth opened on May 14, 2031, after a decade of silt.\n\
    “We will open the deep channel to every crew of the strait,” said Ilya Borovin, according to the \
    Northern Wire.\nNobody on the quay believed that the dredgers would come before the winter storms \
    began to close the harbour again.\nAl‑Qadi added: “The tide never waited for a captain.”\n";
const SIXTH: &str = "Kelmouth’s gates opened on May 16, 2031, said the Courier.\n\
    “We shall open the deep channel to all crews of the strait,” Borovin told Nordwire last year.\n\
    Nobody on the quay believed that the dredgers would come before the winter storms began to close \
    the harbour again.\nIn the 1950s “the tide never waited for a captain”, wrote Lena de Vries.\n";
const SPELLINGS: &str = "[[spelling]]\nany = [\"harbour\", \"harbor\"]\n\n\
    [[spelling]]\nany = [\"deep channel\", \"deepwater channel\"]\n";

/// A file of seeds.
pub(crate) fn file(name: &str, bytes: impl Into<Vec<u8>>) -> SourceFile {
    SourceFile { name: name.into(), bytes: bytes.into() }
}

/// The bytes of a small collection that has something of everything.
pub(crate) fn collection() -> &'static [u8] {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    BYTES.get_or_init(|| {
        let files = [
            file("corpus.toml", suite!("harbour/corpus.toml")),
            file("figures.toml", suite!("harbour/figures.toml")),
            file("topics.toml", suite!("harbour/topics.toml")),
            file("sources.toml", suite!("sources.toml")),
            file("spellings.toml", SPELLINGS),
            file("articles/01_courier.txt", suite!("harbour/articles/01_courier.txt")),
            file("articles/02_institute.txt", suite!("harbour/articles/02_institute.txt")),
            file("articles/03_watch.txt", suite!("harbour/articles/03_watch.txt")),
            file("articles/04_post.txt", suite!("harbour/articles/04_post.txt")),
            file("articles/05_gates.txt", FIFTH),
            file("articles/06_tide.txt", SIXTH),
        ];
        let pressed = press(&files).expect("the fixture presses");
        corpus::write(&pressed.draft).expect("the fixture is written")
    })
}

/// Listed figures, topics and sources, and an article.
pub(crate) fn listed(article: &str) -> [SourceFile; 4] {
    [
        file("figures.toml", suite!("figures.toml")),
        file("topics.toml", suite!("topics.toml")),
        file("sources.toml", suite!("sources.toml")),
        file("articles/a.txt", article),
    ]
}
