//! What of a long result is drawn.

use corpus::{ArticleId, PassageId};
use explore::{rank::Group, window::Window};
use proptest::prelude::*;

fn groups(sizes: &[u32]) -> Vec<Group> {
    let mut next = 0;
    let group = |(article, size): (u32, &u32)| {
        let hits = (next..next + size).map(PassageId).collect();
        next += size;
        Group { article: ArticleId(article), hits }
    };
    (0..).zip(sizes).map(group).collect()
}

fn drawn(window: Window, groups: &[Group]) -> Vec<u32> {
    window.of(groups).into_iter().flat_map(|(_, hits)| hits).map(|hit| hit.0).collect()
}

#[test]
fn the_beginning_is_drawn_and_grows() {
    let groups = groups(&[5, 40, 1]);
    let mut window = Window::default();
    assert_eq!(drawn(window, &groups), (0..12).collect::<Vec<_>>());
    window.grow();
    window.grow();
    assert_eq!(drawn(window, &groups), (0..46).collect::<Vec<_>>());
}

#[test]
fn a_far_place_is_drawn_without_all_that_comes_before() {
    let groups = groups(&[1_000, 10, 1_000]);
    let mut window = Window::around(&groups, Some(PassageId(1_004)));
    let first = drawn(window, &groups);
    assert_eq!(first.first(), Some(&1_000), "with the heading of its article");
    assert!(first.len() < 50 && first.contains(&1_004), "{first:?}");
    window.grow_backwards();
    assert_eq!(drawn(window, &groups).first(), Some(&976));
}

proptest! {
    #[test]
    fn a_place_is_always_drawn(
        sizes in prop::collection::vec(1_u32..60, 1..40),
        places in prop::collection::vec(any::<prop::sample::Index>(), 1..6),
    ) {
        let groups = groups(&sizes);
        let total = sizes.iter().sum::<u32>() as usize;
        let mut window = Window::default();
        for place in places {
            let place = place.index(total) as u32;
            window.reach(&groups, PassageId(place));
            let drawn = drawn(window, &groups);
            prop_assert!(drawn.contains(&place));
            prop_assert!(drawn.is_sorted());
        }
    }
}
