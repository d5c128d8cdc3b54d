//! Drawings as files: what stands in them, and that nothing in them is markup.

use collate::picture::{Anchor, HEADER, Ink, Picture};

#[test]
fn a_table_is_drawn_cell_by_cell() {
    let table = [["outlet", "word"], ["North & South", "<tide>"]].map(|row| row.map(str::to_owned));
    let table: Vec<Vec<String>> = table.iter().map(|row| row.to_vec()).collect();
    let picture = Picture::of_table("Words", &table);
    assert!(picture.width > 0 && picture.height > 48);
    let svg = picture.to_svg("Tides · Crossread");
    for shown in [">Words<", ">Tides · Crossread<", ">North &amp; South<", ">&lt;tide&gt;<"] {
        assert!(svg.contains(shown), "{shown} in {svg}");
    }
    assert!(!svg.contains("<tide>"));
    assert!(svg.contains(&format!("height=\"{}\"", picture.height + HEADER)));
    Picture::of_table("Nothing", &[]).to_svg("");
}

#[test]
fn a_head_breaks_into_three_lines_at_most() {
    let mut picture = Picture::new(100, 100, "Heads");
    picture.head((50, 40), 8, "The Daily Post of the Northern Strait and its Islands");
    assert_eq!(picture.shapes.len(), 3);
    picture.words((0, 0), Anchor::Start, Ink::Text, "\u{0}\u{fffe}");
    assert!(!picture.to_svg("").contains('\u{0}'), "no character that XML cannot hold");
}
