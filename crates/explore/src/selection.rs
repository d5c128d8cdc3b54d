//! All that the reader chose.

use core::ops::Range;

use corpus::{MentionKind, Zone, facts::Use};

use crate::query::{self, Query};

/// What can be filtered by. A value of a facet is a number: the outlet's, topic's, figure's or
/// source's id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// Who published the article. Every passage has exactly one.
    Outlet,
    /// What the passage is about.
    Topic,
    /// Who is named in the passage.
    Figure,
    /// Whom the passage credits.
    Source,
}

impl Facet {
    /// Every facet, in the order they are shown.
    pub const ALL: [Self; 4] = [Self::Outlet, Self::Topic, Self::Figure, Self::Source];

    /// The name used in links and by programs.
    #[inline]
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Outlet => "outlet",
            Self::Topic => "topic",
            Self::Figure => "figure",
            Self::Source => "source",
        }
    }
}

/// How the chosen values of one facet are joined.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Mode {
    /// A passage with any of them.
    #[default]
    Any,
    /// A passage with all of them. Means nothing for outlets: a passage has one.
    All,
}

/// Where everything selected must come together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Scope {
    /// In one passage.
    #[default]
    Passage,
    /// In the passages of one article together.
    Article,
}

/// Which names count beside the usual ones. A figure's are usual in running text, quotes and captions
/// where they stand for the person; a source's there and in reference lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Uses {
    /// Names that describe something else ('the Smith government').
    pub attributive: bool,
    /// Names in photo credits, of figures and of sources.
    pub credits: bool,
    /// Figures' names in reference lists.
    pub references: bool,
}

/// What is chosen in one facet. A value stands in at most one of the two lists, at most once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Choice {
    /// How the chosen values are joined.
    pub mode: Mode,
    /// Values a passage must have, in the order the reader chose them.
    pub chosen: Vec<u32>,
    /// Values a passage must not have.
    pub excluded: Vec<u32>,
}

/// One thing the reader asked for, as a chip shows it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Criterion {
    /// A value of a facet.
    Value {
        /// The facet.
        facet: Facet,
        /// The value.
        value: u32,
        /// Whether passages with the value are left out instead of asked for.
        excluded: bool,
    },
    /// A part of the query.
    Words {
        /// The part as it is written.
        written: String,
        /// Where it stands in the query, in bytes.
        span: Range<usize>,
    },
}

/// All that the reader chose.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Selection {
    /// Outlets.
    pub outlets: Choice,
    /// Topics.
    pub topics: Choice,
    /// Figures.
    pub figures: Choice,
    /// Sources.
    pub sources: Choice,
    /// Words, as the reader wrote them; [`crate::query`] says how they are read.
    pub query: String,
    /// Where everything must come together.
    pub scope: Scope,
    /// Which names count.
    pub uses: Uses,
}

/// A switch of [`Uses`] with the name that links and the page's interface give it.
pub type UseSwitch = (&'static str, fn(&mut Uses) -> &mut bool);

impl Uses {
    /// Every switch.
    pub const NAMED: [UseSwitch; 3] = [
        ("attributive", |uses| &mut uses.attributive),
        ("credits", |uses| &mut uses.credits),
        ("references", |uses| &mut uses.references),
    ];

    /// Whether a mention of this kind in this zone counts. An attributive use in a credit or a
    /// reference needs both switches; boilerplate never counts.
    pub fn admit(self, kind: MentionKind, zone: Zone) -> bool {
        let zone = match zone {
            Zone::Body | Zone::Quote => true,
            Zone::Credit => self.credits,
            Zone::References => self.references,
            Zone::Boilerplate => false,
        };
        zone && (kind == MentionKind::Person || self.attributive)
    }

    /// Whether a citation in this zone counts. A reference list is a usual place to credit a source;
    /// boilerplate never counts.
    pub fn admit_citation(self, zone: Zone) -> bool {
        match zone {
            Zone::Body | Zone::Quote | Zone::References => true,
            Zone::Credit => self.credits,
            Zone::Boilerplate => false,
        }
    }

    /// Whether a name counts, by [`Use::index`].
    pub fn admitted(self) -> [bool; Use::COUNT] {
        let mut admitted = [false; Use::COUNT];
        for &kind in MentionKind::ALL {
            for &zone in Zone::ALL {
                let usage = Use::new(kind, zone).map(Use::index);
                if let Some(admitted) = usage.and_then(|usage| admitted.get_mut(usage)) {
                    *admitted = self.admit(kind, zone);
                }
            }
        }
        admitted
    }
}

impl Choice {
    /// Whether nothing is chosen and nothing excluded.
    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty() && self.excluded.is_empty()
    }
}

impl Selection {
    /// Whether nothing is asked for, no value and no word: everything is selected.
    pub fn is_empty(&self) -> bool {
        self.filters() == 0 && !self.has_words()
    }

    /// How many values are chosen or excluded.
    pub fn filters(&self) -> usize {
        let choices = Facet::ALL.iter().map(|&facet| self.choice(facet));
        choices.map(|choice| choice.chosen.len() + choice.excluded.len()).sum()
    }

    /// Whether the query asks for anything.
    pub fn has_words(&self) -> bool {
        !Query::read(&self.query).is_empty()
    }

    /// What is chosen in a facet.
    pub fn choice(&self, facet: Facet) -> &Choice {
        match facet {
            Facet::Outlet => &self.outlets,
            Facet::Topic => &self.topics,
            Facet::Figure => &self.figures,
            Facet::Source => &self.sources,
        }
    }

    /// What is chosen in a facet, to change it.
    pub fn choice_mut(&mut self, facet: Facet) -> &mut Choice {
        match facet {
            Facet::Outlet => &mut self.outlets,
            Facet::Topic => &mut self.topics,
            Facet::Figure => &mut self.figures,
            Facet::Source => &mut self.sources,
        }
    }

    /// The parts of the query, then every value chosen or excluded, by facet, in the order chosen.
    pub fn criteria(&self) -> Vec<Criterion> {
        let mut criteria = Vec::new();
        for (part, _) in Query::read(&self.query).parts() {
            let span = part.span.clone();
            let written = self.query.get(span.clone()).unwrap_or_default().to_owned();
            criteria.push(Criterion::Words { written, span });
        }
        for facet in Facet::ALL {
            let choice = self.choice(facet);
            for (values, excluded) in [(&choice.chosen, false), (&choice.excluded, true)] {
                criteria.extend(values.iter().map(|&value| Criterion::Value {
                    facet,
                    value,
                    excluded,
                }));
            }
        }
        criteria
    }

    /// The same without one criterion.
    #[must_use]
    pub fn without(&self, criterion: &Criterion) -> Self {
        let mut selection = self.clone();
        match criterion {
            Criterion::Value { facet, value, excluded } => {
                let choice = selection.choice_mut(*facet);
                let values = if *excluded { &mut choice.excluded } else { &mut choice.chosen };
                values.retain(|other| other != value);
            }
            Criterion::Words { span, .. } => selection.query = query::without(&self.query, span),
        }
        selection
    }

    /// Takes a value out, whether chosen or excluded.
    pub fn remove(&mut self, facet: Facet, value: u32) {
        let choice = self.choice_mut(facet);
        choice.chosen.retain(|&other| other != value);
        choice.excluded.retain(|&other| other != value);
    }

    /// Asks for a value; where it was excluded, no longer.
    pub fn choose(&mut self, facet: Facet, value: u32) {
        self.remove(facet, value);
        self.choice_mut(facet).chosen.push(value);
    }

    /// Leaves passages with a value out; where it was chosen, no longer.
    pub fn exclude(&mut self, facet: Facet, value: u32) {
        self.remove(facet, value);
        self.choice_mut(facet).excluded.push(value);
    }

    /// Takes every value and every word out. Modes, scope and uses stay: they are how the reader works.
    pub fn clear(&mut self) {
        for facet in Facet::ALL {
            let choice = self.choice_mut(facet);
            choice.chosen.clear();
            choice.excluded.clear();
        }
        self.query.clear();
    }
}
