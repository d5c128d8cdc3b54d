//! The brief.

use explore::{Facet, Selection};
use export::brief;

use crate::{
    selected::with_all,
    valley::{hostile, valley},
};

#[test]
fn passages_stand_under_their_outlets() {
    let mut selection = Selection::default();
    selection.choose(Facet::Topic, 0);
    with_all(&valley(), &selection, |selected| {
        let expected = "\
# The \\*valley\\*

- Topic: Floods
- 2 passages in 2 articles
- [This selection](<https://example.org/#>)
- Edition of the collection: c0ffee00

## The Valley Post

### ‘Floods in the valley’

17 October 2025

[The outlet’s own copy](<https://post.example/floods?a=1&b=%7B2%7D>)

> “The mill stands still,” said Ansel Ruge. “Élan\\!”
>
> — [passage 2](<https://example.org/#1>)

Note: ★ \\=note

## Weir \\& Mill

### ‘A weir, 50 % done’

15–16 October 2025 \\[date inferred\\] \\[outlet inferred\\]

> The weir is repaired \\& open
>
> — [passage 1](<https://example.org/#2>)
";
        assert_eq!(brief::markdown(selected).unwrap(), expected);
    });
}

#[test]
fn an_unknown_outlet_and_title_are_said_to_be_unknown() {
    let mut selection = Selection::default();
    selection.choose(Facet::Outlet, 2);
    with_all(&valley(), &selection, |selected| {
        let text = brief::markdown(selected).unwrap();
        let title = "### \\[title unknown; begins ‘Hay was cut in the meadows below the mill’\\]";
        assert!(text.contains(title), "{text}");
        let date = "\\[date unknown, not before 18 October 2025\\] \\[outlet unknown\\]";
        assert!(text.contains(date), "{text}");
    });
}

#[test]
fn no_line_begins_as_the_articles_want() {
    with_all(&hostile(), &Selection::default(), |selected| {
        for line in brief::markdown(selected).unwrap().lines() {
            let ours = ["#", "- ", "> ", ">", "[The outlet’s own copy]", "Note: ", ""];
            assert!(
                ours.iter().any(|ours| line.starts_with(ours))
                    && !line.replace("\\<", "").contains("<script"),
                "{line}"
            );
        }
    });
}
