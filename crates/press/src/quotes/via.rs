//! The sources that a quote is attributed to in its sentence, or in brackets behind it.

use corpus::SourceId;

use super::{
    line::{Line, PartKind},
    sieves::Place,
    subject::Subject,
};

/// Verbs whose object a source is: 'told', 'quoted by'.
#[rustfmt::skip]
const CARRIED_BY: &[&str] = &[
    "broadcast", "carried", "cited", "published", "quoted", "reported", "aired",
];
/// Nouns for an occasion to speak.
#[rustfmt::skip]
const OCCASIONS: &[&str] = &[
    "column", "comments", "interview", "remarks", "statement", "article", "op-ed", "briefing",
];

impl Place<'_> {
    /// The sources of the quote, in the order they are named.
    pub(super) fn via(&self) -> Vec<SourceId> {
        let line = self.line;
        let mut via: Vec<SourceId> = Vec::new();
        let mut add = |source| {
            if !via.contains(&source) {
                via.push(source);
            }
        };
        let lowest = self.quote.saturating_sub(60).max(self.sentence.start);
        let mut accepted: Option<usize> = None;
        for place in lowest..self.sentence.end.min(self.quote + 60) {
            match line.parts.get(place).map(|part| &part.kind) {
                Some(PartKind::Bracket(sources, true)) if place > self.quote => {
                    sources.iter().copied().for_each(&mut add);
                }
                Some(PartKind::Name(_)) => {
                    let Some(source) = line.source(place) else { continue };
                    let goes_on =
                        accepted.is_some_and(|before| follows_in_list(line, before, place));
                    if goes_on || self.is_credited(place) {
                        add(source);
                        accepted = Some(place);
                    }
                }
                _ => {}
            }
        }
        via
    }

    fn is_credited(&self, place: usize) -> bool {
        let line = self.line;
        let mut before = place;
        while before > self.sentence.start && line.word(before - 1) == "the" {
            before -= 1;
        }
        if self.cues.according(line, before).is_some() {
            return true;
        }
        let Some(preposition) = before.checked_sub(1).filter(|at| *at >= self.sentence.start)
        else {
            return self.reports(place);
        };
        let verb = preposition.checked_sub(1).map_or("", |at| line.word(at));
        match line.word(preposition) {
            "told" | "tells" | "tell" | "telling" => true,
            "by" => {
                CARRIED_BY.contains(&verb)
                    || (verb == "saying" && preposition > self.sentence.start + 2)
                    || self.report_by(place + 1).is_some()
            }
            "with" | "to" => {
                OCCASIONS.contains(&verb)
                    || matches!(verb, "speaking" | "spoke")
                    || self.reports(place)
            }
            "in" | "for" | "on" => {
                let lowest = preposition.saturating_sub(6).max(self.sentence.start);
                (lowest..preposition).any(|at| matches!(line.word(at), "wrote" | "writing"))
            }
            _ => self.reports(place),
        }
    }

    /// Whether a source is the subject of a verb of reporting.
    fn reports(&self, place: usize) -> bool {
        let line = self.line;
        (place + 1..self.sentence.end.min(place + 20))
            .take_while(|at| line.quote(*at).is_none())
            .filter_map(|at| self.cues.verb(line, at))
            .take(2)
            .any(|verb| {
                line.subject_before(verb.place, self.sentence.start).0 == Subject::Name(place)
            })
            || place
                .checked_sub(1)
                .is_some_and(|verb| self.cues.verb(line, verb).is_some() && self.is_inverted(verb))
    }
}

/// Whether a name follows another in a list: 'Reuters and AFP', 'Reuters, AFP and AP'.
fn follows_in_list(line: &Line<'_>, before: usize, place: usize) -> bool {
    (before + 1..place).all(|between| {
        line.mark(between) == Some(',') || matches!(line.word(between), "and" | "the")
    }) && place - before <= 4
}
