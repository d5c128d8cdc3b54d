//! A reader's notes: as they are kept, in another edition, and in a link.

use corpus::{Corpus, Draft, DraftArticle, PassageId, write};
use explore::{
    Catalogue, Location, Note, Notebook, Notes, Notice, View, fragment,
    notes::{LONGEST, MOST, Place, new_among},
};
use proptest::prelude::*;

use crate::corpora::{any_draft, article, draft};

const OLD: &str = "0011aabb";
const NEW: &str = "9922eeff";

const HERON: &str = "The heron stands in the reeds until the evening, and nobody sees it.";
const PIKE: &str = "A pike passes — élan vital.";

fn bytes(hash: &str, articles: Vec<DraftArticle>) -> Vec<u8> {
    let mut draft: Draft = draft(1, 0, 0, articles);
    draft.collection.hash = hash.into();
    write(&draft).unwrap()
}

fn old() -> Vec<u8> {
    bytes(OLD, vec![article("pond", 0, &["Birds", HERON, PIKE, "Birds"])])
}

fn note(star: &str, text: &str) -> Note {
    Note { starred: star == "*", text: text.into() }
}

/// What is kept of notes made in an edition.
fn kept(bytes: &[u8], notes: &[(u32, Note)]) -> String {
    let corpus = Corpus::open(bytes).unwrap();
    let mut notebook = Notebook::default();
    for (passage, note) in notes {
        assert!(notebook.set(PassageId(*passage), note.clone(), &corpus, OLD));
    }
    notebook.write()
}

fn read(kept: &str, bytes: &[u8], edition: &str) -> Notebook {
    Notebook::read(kept, &Corpus::open(bytes).unwrap(), edition)
}

fn all(notebook: &Notebook) -> Vec<(u32, Note)> {
    notebook.notes().into_iter().map(|(passage, note)| (passage.0, note)).collect()
}

#[test]
fn notes_are_kept_as_lines() {
    let notes = vec![(1, note("*", "Which evening?\n\t\\o/")), (2, note("", "née"))];
    let kept = kept(&old(), &notes);
    let lines: Vec<&str> = kept.lines().collect();
    assert_eq!(lines.len(), 2, "{kept}");
    assert!(lines[0].starts_with("1\tpond\t6-74\t"), "{kept}");
    let end = ".68\t0011aabb\tThe heron stands in the reeds until the evening,\t*\tWhich evening?\\n\\t\\\\o/";
    assert!(lines[0].ends_with(end), "{kept}");
    let notebook = read(&kept, &old(), OLD);
    assert_eq!(all(&notebook), notes);
    assert_eq!((notebook.lost().len(), notebook.unread()), (0, 0));
    assert_eq!(notebook.write(), kept);
}

#[test]
fn an_empty_note_takes_the_one_before_away() {
    let bytes = old();
    let corpus = Corpus::open(&bytes).unwrap();
    let mut notebook = read(&kept(&bytes, &[(1, note("*", "a"))]), &bytes, OLD);
    assert!(notebook.set(PassageId(1), note("", " b\n"), &corpus, OLD));
    assert_eq!(all(&notebook), [(1, note("", "b"))]);
    assert!(notebook.set(PassageId(1), note("", " \n "), &corpus, OLD));
    assert!(notebook.is_empty());
    assert_eq!(notebook.write(), "");
}

/// What becomes of notes on four passages in another edition; none is lost without being said.
#[test]
fn another_edition_has_a_note_at_its_passage_or_lists_it() {
    let made = kept(&old(), &[(0, note("*", "")), (1, note("", "h")), (2, note("*", "p"))]);
    let edited = HERON.replace("sees", "saw");
    let joined = format!("{PIKE} {HERON}");
    for (what, articles, here, lost) in [
        (
            "nothing changed",
            vec![article("pond", 0, &["Birds", HERON, PIKE])],
            vec![(0, "*"), (1, "h"), (2, "*p")],
            vec![],
        ),
        (
            "a paragraph more, other line breaks",
            vec![article("pond", 0, &["New.", "Birds", PIKE, &HERON.replace(' ', "\u{a0} ")])],
            vec![(1, "*"), (2, "*p"), (3, "h")],
            vec![],
        ),
        (
            // Which of the two headings is meant nobody can tell.
            "edited, and twice",
            vec![article("pond", 0, &["Birds", "Birds", &edited, PIKE])],
            vec![(3, "*p")],
            vec![("*", Place::Changed(PassageId(0))), ("h", Place::Changed(PassageId(2)))],
        ),
        (
            "a heading's words in a sentence",
            vec![article("pond", 0, &["No Birds here", &joined])],
            vec![],
            vec![
                ("*", Place::Changed(PassageId(0))),
                ("h", Place::Changed(PassageId(1))),
                ("*p", Place::Changed(PassageId(1))),
            ],
        ),
        (
            // Only what is long enough to be no other words.
            "the article by another name",
            vec![article("mere", 0, &["Birds", HERON, PIKE])],
            vec![(1, "h")],
            vec![("*", Place::Gone), ("*p", Place::Gone)],
        ),
        (
            "the article still there, the words in another",
            vec![article("pond", 0, &["Frogs"]), article("mere", 0, &["Birds", HERON, PIKE])],
            vec![],
            vec![("*", Place::Gone), ("h", Place::Gone), ("*p", Place::Gone)],
        ),
    ] {
        let bytes = bytes(NEW, articles);
        let notebook = read(&made, &bytes, NEW);
        let short = |note: &Note| format!("{}{}", if note.starred { "*" } else { "" }, note.text);
        let found: Vec<(u32, String)> =
            all(&notebook).iter().map(|(passage, note)| (*passage, short(note))).collect();
        let here: Vec<(u32, String)> =
            here.into_iter().map(|(passage, note)| (passage, note.to_owned())).collect();
        assert_eq!(found, here, "{what}");
        let listed: Vec<(String, Place)> =
            notebook.lost().iter().map(|entry| (short(&entry.note), entry.place)).collect();
        let lost: Vec<(String, Place)> =
            lost.into_iter().map(|(note, place)| (note.to_owned(), place)).collect();
        assert_eq!(listed, lost, "{what}");
        assert_eq!(notebook.write(), made, "{what}");
    }
}

#[test]
fn what_is_in_no_edition_can_be_taken_away() {
    let made = kept(&old(), &[(1, note("*", "h")), (2, note("", "p"))]);
    let bytes = bytes(NEW, vec![article("pond", 0, &[PIKE])]);
    let mut notebook = read(&made, &bytes, NEW);
    let words = notebook.lost()[0].words.clone();
    assert!(words.begins.starts_with("The heron"));
    notebook.forget(&words);
    assert_eq!((all(&notebook), notebook.lost().len()), (vec![(0, note("", "p"))], 0));
}

#[test]
fn what_is_not_understood_is_kept_as_it_is() {
    let made = kept(&old(), &[(1, note("*", "h"))]);
    let line = made.trim_end();
    let long = line.replace("\th", &format!("\t{}", "é".repeat(LONGEST + 1)));
    for strange in [
        "nonsense",
        "\t\t\t\t\t\t\t",
        &line.replacen('1', "2", 1),
        &line.replace("\t*\t", "\t?\t"),
        &line.replace("\t*\th", "\t\t"),
        &line.replace("\th", "\th\\"),
        &line.replace("\th", "\th\\q"),
        &line.replace("\th", "\th\th"),
        &line.replace("6-74", "6"),
        &line.replace("6-74", "99999999999999999999999-74"),
        &long,
    ] {
        let kept = format!("{strange}\n{made}");
        let notebook = read(&kept, &old(), OLD);
        assert_eq!(all(&notebook), [(1, note("*", "h"))], "{strange}");
        assert_eq!(notebook.unread(), 1, "{strange}");
        assert_eq!(notebook.write(), format!("{made}{strange}\n"));
    }
    // A place that is not there, and words that are not those: they are nobody's.
    for strange in [
        line.replace("6-74", "70-1"),
        line.replace("6-74", "0-99999999999"),
        line.replace("pond", ""),
    ] {
        let notebook = read(&strange, &old(), "");
        assert_eq!((all(&notebook).len() + notebook.lost().len(), notebook.unread()), (1, 0));
    }
    let tampered = line.replace("\tThe heron", "\tThe crane");
    assert_eq!(all(&read(&tampered, &old(), OLD)), []);
}

#[test]
fn two_lines_on_one_passage_are_joined() {
    let bytes = old();
    let one = kept(&bytes, &[(1, note("*", "one"))]);
    let other = kept(&bytes, &[(1, note("", "two"))]);
    let notebook = read(&format!("{one}{other}{one}"), &bytes, OLD);
    assert_eq!(all(&notebook), [(1, note("*", "one\ntwo"))]);
    let long = kept(&bytes, &[(1, note("", &"x".repeat(LONGEST)))]);
    let notebook = read(&format!("{one}{long}"), &bytes, OLD);
    assert_eq!((all(&notebook).len(), notebook.unread()), (1, 1));
    assert_eq!(notebook.write(), format!("{one}{long}"));
}

#[test]
fn notes_are_not_without_end() {
    let bytes = old();
    let corpus = Corpus::open(&bytes).unwrap();
    let one = kept(&bytes, &[(0, note("", "h"))]);
    let many: String =
        (0..MOST + 5).map(|number| one.replace("pond", &format!("mere-{number}"))).collect();
    let mut notebook = read(&many, &bytes, OLD);
    assert_eq!(notebook.unread(), 5);
    assert_eq!(notebook.write(), many);
    assert!(!notebook.set(PassageId(2), note("*", ""), &corpus, OLD));
    let mut notebook = Notebook::default();
    assert!(!notebook.set(PassageId(2), note("*", &"x".repeat(LONGEST + 1)), &corpus, OLD));
    assert!(!notebook.set(PassageId(9), note("*", ""), &corpus, OLD));
    assert!(notebook.is_empty());
}

#[test]
fn notes_of_a_link_are_joined_to_the_own_ones() {
    let bytes = old();
    let corpus = Corpus::open(&bytes).unwrap();
    let mut notebook = Notebook::default();
    let full = "y".repeat(LONGEST);
    for (passage, own) in [(0, note("*", "")), (1, note("", "own words")), (2, note("", &full))] {
        assert!(notebook.set(PassageId(passage), own, &corpus, OLD));
    }
    let brought: Notes = [
        (PassageId(0), note("", "theirs")),
        (PassageId(1), note("*", "own")),
        (PassageId(2), note("*", "too much")),
        (PassageId(3), note("*", "new")),
    ]
    .into();
    assert_eq!(new_among(&brought, &notebook.notes()), brought);
    assert_eq!(notebook.keep(&brought, &corpus, OLD), 1);
    // What there was no room for is still only in the link.
    let left: Vec<PassageId> = new_among(&brought, &notebook.notes()).into_keys().collect();
    assert_eq!(left, [PassageId(2)]);
    assert_eq!(notebook.keep(&brought, &corpus, OLD), 1);
    assert_eq!(
        all(&notebook),
        [
            (0, note("*", "theirs")),
            (1, note("*", "own words")),
            (2, note("", &full)),
            (3, note("*", "new"))
        ]
    );
}

fn encode(notes: Notes, bytes: &[u8]) -> String {
    let corpus = Corpus::open(bytes).unwrap();
    let location = Location { view: View::Notes, notes, ..Location::default() };
    fragment::encode(&location, &corpus, &Catalogue::read(&corpus).unwrap()).unwrap()
}

fn parse(text: &str, bytes: &[u8]) -> (Vec<(u32, Note)>, Vec<Notice>) {
    let corpus = Corpus::open(bytes).unwrap();
    let (location, notices) = fragment::parse(text, &corpus, &Catalogue::read(&corpus).unwrap());
    let notes = location.notes.into_iter().map(|(passage, note)| (passage.0, note)).collect();
    (notes, notices)
}

#[test]
fn a_link_brings_notes() {
    let notes = vec![(1, note("*", "")), (2, note("", "a & b\n100%, *"))];
    let map: Notes =
        notes.iter().map(|(passage, note)| (PassageId(*passage), note.clone())).collect();
    let text = encode(map, &old());
    let (_, parts) = text.split_once("v=1&view=notes&note=pond.2.").unwrap();
    let (star, parts) = parts.split_once("*&note=pond.3.").unwrap();
    assert_eq!(star.len(), 8);
    assert_eq!(&parts[8..], ":a%20%2526%20b%0a100%2525%2c%20*");
    assert_eq!(parse(&text, &old()), (notes.clone(), vec![]));
    // Another edition has the same passages elsewhere, or says that it has not.
    let moved = bytes(NEW, vec![article("pond", 0, &[PIKE, "Birds"])]);
    let began = Notice::Note(text.split_once("note=").unwrap().1[..15].to_owned());
    assert_eq!(parse(&text, &moved), (vec![(0, notes[1].1.clone())], vec![began]));
    let gone = bytes(NEW, vec![article("pond", 0, &[HERON])]);
    let began = Notice::Note("a & b\u{fffd}100%, *".into());
    assert_eq!(parse(&text, &gone), (vec![(0, notes[0].1.clone())], vec![began]));
}

#[test]
fn a_part_that_is_no_note_is_said() {
    let star = encode([(PassageId(1), note("*", ""))].into(), &old());
    let part = star.split_once("note=").unwrap().1;
    let name = part.trim_end_matches('*');
    let long = format!("{name}:{}", "x".repeat(LONGEST + 1));
    for strange in ["x", "pond.2", "pond.2.*", ".2.00000000*", "pond.2.00000000*", name, &long] {
        let (notes, notices) = parse(&format!("note={strange}"), &old());
        assert_eq!((notes, notices.len()), (vec![], 1), "{strange}");
        assert!(matches!(notices[0], Notice::Note(_)), "{strange}");
    }
    let (notes, notices) = parse(&format!("note={part}&note={name}:again"), &old());
    assert_eq!(notes, [(1, note("*", ""))]);
    assert_eq!(notices, [Notice::Repeated(name.into())]);
}

fn any_note() -> impl Strategy<Value = Note> {
    let texts = "(\\PC|[\t\n\r\\\\&%:,*=+ ]){0,12}";
    (any::<bool>(), texts).prop_map(|(starred, text)| Note { starred, text: text.trim().into() })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn what_is_kept_is_read_again(
        draft in any_draft(),
        notes in prop::collection::vec((any::<prop::sample::Index>(), any_note()), 0..6),
    ) {
        let bytes = write(&draft).unwrap();
        let corpus = Corpus::open(&bytes).unwrap();
        let catalogue = Catalogue::read(&corpus).unwrap();
        let mut notebook = Notebook::default();
        for (place, note) in notes.into_iter().filter(|_| corpus.passage_count() > 0) {
            let passage = PassageId(place.index(corpus.passage_count()) as u32);
            notebook.set(passage, note, &corpus, catalogue.collection.edition());
        }
        let kept = notebook.write();
        prop_assert_eq!(&Notebook::read(&kept, &corpus, catalogue.collection.edition()), &notebook);
        let location = Location { notes: notebook.notes(), ..Location::default() };
        let text = fragment::encode(&location, &corpus, &catalogue).unwrap();
        prop_assert_eq!(fragment::parse(&text, &corpus, &catalogue), (location, vec![]));
    }

    #[test]
    fn whatever_is_kept_nothing_is_lost(
        strange in "((1\tpond|1\tmere|\t[0-9]{1,3}-[0-9]{1,9}|\t[0-9a-f]{8}\\.[0-9]{1,20}|\t0011aabb|\tBirds|\tThe heron|\t\\*|\t|\\\\n|\\\\|\n|\\PC)){0,30}",
    ) {
        let bytes = old();
        let notebook = read(&strange, &bytes, OLD);
        let written = notebook.write();
        prop_assert_eq!(&read(&written, &bytes, OLD).write(), &written);
        let lines = |text: &str| text.split('\n').filter(|line| !line.is_empty()).count();
        prop_assert!(lines(&written) == lines(&strange) || notebook.unread() < lines(&strange));
        let _ = parse(&format!("note={strange}"), &bytes);
    }
}
