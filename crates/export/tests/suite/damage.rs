//! Altered bytes give an error or another text, never a panic.

use std::{collections::BTreeMap, slice};

use corpus::{ArticleId, Corpus, Damage, PassageId, QuoteId, Span, write};
use explore::{Catalogue, Selection};
use export::{
    Selected, brief,
    citation::{Cited, bibtex, csl_json},
    documents::Documents,
    selected, table,
};
use proptest::prelude::*;

use crate::{
    corpora::{Alteration, any_selection},
    valley::{hostile, valley},
};

/// Asks for everything. An error of one question does not keep the others from being asked.
fn ask(bytes: &[u8], selection: &Selection) -> Result<(), Damage> {
    let corpus = Corpus::open(bytes)?;
    let catalogue = Catalogue::read(&corpus)?;
    let passages: Vec<_> = (0..8).map(PassageId).collect();
    for &passage in &passages {
        if let Ok(cited) = Cited::passage(&corpus, &catalogue, passage, String::new()) {
            let _ = (cited.plain(), cited.markdown());
            let _ = (bibtex(slice::from_ref(&cited)), csl_json(&[cited]));
        }
        let _ = Cited::quote(&corpus, &catalogue, QuoteId(passage.0), String::new());
        // Not on the boundaries of characters, and the wrong way round.
        let span = Span { start: passage.0 * 7, end: 30 };
        let _ = Cited::stretch(&corpus, &catalogue, ArticleId(1), span, String::new());
    }
    let _ = Documents::new(&corpus, &catalogue, "").take(40).count();
    let selected = Selected {
        corpus: &corpus,
        catalogue: &catalogue,
        selection,
        passages: &passages,
        version: "",
        link: "",
        link_to: &|_| String::new(),
        notes: &BTreeMap::new(),
    };
    let _ = selected::json(&selected);
    let _ = table::selection(&selected);
    let _ = brief::markdown(&selected);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn altered_bytes_never_panic(
        strange in any::<bool>(),
        selection in any_selection(),
        alteration in Alteration::any(),
    ) {
        let mut bytes = write(&if strange { hostile() } else { valley() }).unwrap();
        alteration.apply(&mut bytes);
        let _ = ask(&bytes, &selection);
    }
}
