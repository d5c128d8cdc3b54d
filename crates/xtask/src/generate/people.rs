//! Who is named: 500 people, a few of them often and most of them rarely.
//!
//! Given names and surnames are shared as real ones are: of 500 figures some sixty bear a surname
//! that another bears too. An article has a cast, drawn by Zipf's law, in which no surname stands
//! twice, so that a surname alone can be told from the names in full.

use std::collections::HashSet;

use super::{
    random::{Random, Zipf},
    words::{Coiner, capitalised},
};

const FIGURES: usize = 500;
const GIVEN_NAMES: usize = 80;
const SURNAMES: usize = 460;
/// Offices that stand before a name.
pub(super) const TITLES: &[&str] = &["Minister", "Senator", "Ambassador", "Governor", "General"];

/// One figure.
pub(super) struct Person {
    pub(super) given: String,
    pub(super) surname: String,
    /// The office, of every third.
    pub(super) title: Option<&'static str>,
}

impl Person {
    pub(super) fn name(&self) -> String {
        format!("{} {}", self.given, self.surname)
    }
}

/// All figures, the most frequent first.
pub(super) struct People {
    pub(super) list: Vec<Person>,
    ranks: Zipf,
}

impl People {
    pub(super) fn new(random: &mut Random, coiner: &mut Coiner) -> Self {
        let mut names = |count: usize, syllables: usize| -> Vec<String> {
            // A diacritic would make a slug of other letters than the name.
            core::iter::repeat_with(|| coiner.word(random, syllables))
                .filter(|word| word.is_ascii())
                .take(count)
                .map(|word| capitalised(&word))
                .collect()
        };
        let (given_names, surnames) = (names(GIVEN_NAMES, 2), names(SURNAMES, 3));
        let mut taken = HashSet::new();
        let mut list = Vec::with_capacity(FIGURES);
        while list.len() < FIGURES {
            // The first bearers get a surname each, the rest share.
            let surname = if list.len() < SURNAMES { list.len() } else { random.below(SURNAMES) };
            let given = random.below(GIVEN_NAMES);
            let (Some(given), Some(surname)) = (given_names.get(given), surnames.get(surname))
            else {
                break;
            };
            let (given, surname) = (given.clone(), surname.clone());
            if taken.insert((given.clone(), surname.clone())) {
                let title = random.chance(0.34).then(|| random.of(TITLES)).flatten();
                list.push(Person { given, surname, title });
            }
        }
        Self { ranks: Zipf::new(list.len() as u32), list }
    }

    /// Those an article names, no two of one surname.
    pub(super) fn cast(&self, random: &mut Random) -> Vec<&Person> {
        let wanted = random.between(2, 9);
        let mut cast: Vec<&Person> = Vec::new();
        for _ in 0..wanted {
            let drawn = self.list.get(self.ranks.draw(random));
            cast.extend(
                drawn.filter(|person| cast.iter().all(|other| other.surname != person.surname)),
            );
        }
        cast
    }
}
