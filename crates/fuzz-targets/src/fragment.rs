//! Any link: a location, few notices, and the link written again gives the same location.

use corpus::Corpus;
use explore::{Catalogue, fragment as link};

use crate::fixture;

/// Notices at most; see [`explore::Notice`].
const NOTICES: usize = 9;

/// Bytes of a notice at most.
const NOTICE: usize = 400;

/// Reads a link, writes what it says, and reads that.
pub fn fragment(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let corpus = Corpus::open(fixture::collection()).expect("the fixture opens");
    let catalogue = Catalogue::read(&corpus).expect("the fixture is whole");
    let (location, notices) = link::parse(&text, &corpus, &catalogue);
    assert!(notices.len() <= NOTICES, "{} notices", notices.len());
    for notice in &notices {
        let notice = notice.to_string();
        assert!(notice.len() <= NOTICE && !notice.contains(char::is_control), "{notice:?}");
    }
    let written = link::encode(&location, &corpus, &catalogue).expect("the fixture is whole");
    assert!(written.bytes().all(|byte| byte.is_ascii_graphic()), "{written:?} is no fragment");
    if written.len() <= link::LONGEST {
        let (again, notices) = link::parse(&written, &corpus, &catalogue);
        assert_eq!(again, location, "{written:?} says something else");
        assert_eq!(notices, [], "{written:?} says something that is not there");
    }
}
