//! How the articles write a name: its spellings, counted.

use std::collections::BTreeMap;

use corpus::{DraftArticle, DraftPassage, Span, text::is_hyphen};

/// How each name is written, the most frequent spelling first; of spellings that differ only in case
/// or in the kind of hyphen, the first. `names` gives whose names stand in a passage, and where.
pub(crate) fn spellings<Id: Copy + Ord>(
    articles: &[DraftArticle],
    names: impl Fn(&DraftPassage) -> Vec<(Id, Span)>,
) -> BTreeMap<Id, Vec<String>> {
    // Under a spelling in lower case: how often it occurs, and how it is written first.
    let mut counted: BTreeMap<Id, BTreeMap<String, (u32, String)>> = BTreeMap::new();
    for article in articles {
        for (id, span) in article.passages.iter().flat_map(&names) {
            let Some(text) = article.text.get(span.range()) else { continue };
            let plain: String = text.chars().map(|c| if is_hyphen(c) { '-' } else { c }).collect();
            let spelling = counted.entry(id).or_default().entry(plain.to_lowercase());
            spelling.or_insert((0, plain)).0 += 1;
        }
    }
    let ordered = |spellings: BTreeMap<String, (u32, String)>| {
        let mut spellings: Vec<_> = spellings.into_values().collect();
        spellings.sort_by(|one, two| two.0.cmp(&one.0).then_with(|| one.1.cmp(&two.1)));
        spellings.into_iter().map(|(_, spelling)| spelling).collect()
    };
    counted.into_iter().map(|(id, spellings)| (id, ordered(spellings))).collect()
}
