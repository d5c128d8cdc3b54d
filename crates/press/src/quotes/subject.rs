//! Who the subject of a verb is: the last name of the noun phrase before it or, inverted, behind it.
//!
//! 'Governor Lund said', 'Lund, the governor, said', 'the governor, Lund, said', 'said Governor
//! Lund' are Lund's words. 'Lund's aide said', 'an aide to Lund said', 'Lund officials said' are
//! not, and 'Lund and Winter said' are nobody's alone.

use core::ops::Range;

use super::{
    line::Line,
    words::{ATTENDANTS, BETWEEN, DETERMINERS, PREPOSITIONS, REPORT_NOUNS, SUBORDINATORS},
};
use crate::{
    figures::is_title,
    phrase::{CALENDAR, FUNCTION_WORDS, is_one_of},
};

/// How many parts of an apposition are looked through.
const LONGEST_APPOSITION: usize = 30;
/// How many words of a noun phrase are looked through.
const LONGEST_PHRASE: usize = 10;

/// The subject of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// A name, by place.
    Name(usize),
    /// He, she or it, by place.
    Pronoun(usize),
    /// A noun for a source's own report ('the report said'), by place.
    Report(usize),
    /// 'The' and a noun that may be a figure's role, the two places.
    Role(usize, usize),
    /// Somebody who is not named, or not listed, or several at once.
    Unnamed,
}

/// A subject and the first part of its noun phrase.
pub(super) type Phrase = (Subject, usize);

impl Line<'_> {
    /// The subject before a verb, not reaching before `from`.
    pub(super) fn subject_before(&self, verb: usize, from: usize) -> Phrase {
        let mut end = verb;
        while end > from && self.is_between(end - 1) {
            end -= 1;
        }
        if end > from && self.is_bracket(end - 1) {
            end -= 1;
        }
        let Some(last) = end.checked_sub(1).filter(|last| *last >= from) else {
            return (Subject::Unnamed, end);
        };
        if self.is_comma(last) {
            return self.behind_apposition(last, from, 3);
        }
        match self.word(last) {
            "he" | "she" | "it" => return (Subject::Pronoun(last), last),
            "who" | "which" => {
                let mut name = last;
                while name > from && (self.is_comma(name - 1) || self.is_bracket(name - 1)) {
                    name -= 1;
                }
                if name == from {
                    return (Subject::Unnamed, last);
                }
                if self.word(last) == "which"
                    && let Some(source) = self.source_before_which(name, from)
                {
                    return (Subject::Name(source), source);
                }
                return self.head(name - 1, from);
            }
            _ => {}
        }
        self.head(last, from)
    }

    /// Where 'as saying' stands behind 'quoted' or 'cited'.
    pub(super) fn as_saying(&self, quoted: usize) -> Option<usize> {
        if !matches!(self.word(quoted), "cited" | "cites" | "quoted" | "quotes") {
            return None;
        }
        (quoted + 1..quoted + LONGEST_PHRASE)
            .find(|place| self.word(*place) == "as" && self.word(*place + 1) == "saying")
    }

    /// Whether a part may stand between a subject and its verb.
    fn is_between(&self, place: usize) -> bool {
        let word = self.word(place);
        is_one_of(BETWEEN, word) || (word.ends_with("ly") && !self.is_capitalised(place))
    }

    /// The noun phrase that ends with a part.
    fn head(&self, last: usize, from: usize) -> Phrase {
        let mut start = last;
        while start > from
            && last - start < LONGEST_PHRASE
            && (self.is_content(start - 1) || self.name(start - 1).is_some())
            // 'On Monday Mr Lund said': the day is no part of the name.
            && !self.is_one_of(start - 1, CALENDAR)
        {
            start -= 1;
        }
        let phrase_start = start;
        if start > from && self.is_one_of(start - 1, DETERMINERS) {
            start -= 1;
        }
        if let Some(before) = self.named_before_place(start, last, from) {
            return self.head(before, from);
        }
        let subject = if self.name(last).is_some() {
            if self.is_possessive(last) || self.is_governed(start, phrase_start < last, from) {
                Subject::Unnamed
            } else {
                Subject::Name(last)
            }
        } else if self.is_one_of(last, REPORT_NOUNS)
            && start < last
            && self.is_one_of(start, DETERMINERS)
            && last - start <= 2
        {
            Subject::Report(last)
        } else if self.word(start) == "the" && self.is_role(start, last, from) {
            Subject::Role(start, last)
        } else {
            Subject::Unnamed
        };
        (subject, start)
    }

    /// The source that 'which' stands for, a day looked through: 'leaked to the Courier on Friday,
    /// which said'.
    fn source_before_which(&self, end: usize, from: usize) -> Option<usize> {
        let mut last = end.checked_sub(1).filter(|last| *last >= from)?;
        let day = self.is_one_of(last, CALENDAR) || self.is_one_of(last, &["today", "yesterday"]);
        if day {
            last = last.checked_sub(1)?;
            if matches!(self.word(last), "on" | "last") {
                last = last.checked_sub(1)?;
            }
        }
        let joined = last.checked_sub(1).is_some_and(|before| {
            let before = if self.word(before) == "the" { before.saturating_sub(1) } else { before };
            matches!(self.word(before), "and" | "or")
        });
        (last >= from && self.source(last).is_some() && !self.is_possessive(last) && !joined)
            .then_some(last)
    }

    /// Whether a phrase from 'the' to its last part is by itself: no part of another, and all words.
    fn is_role(&self, start: usize, last: usize, from: usize) -> bool {
        let own = (start..=last).all(|place| self.is_word(place) && !self.is_possessive(place));
        let joined = start.checked_sub(1).filter(|before| *before >= from).is_some_and(|before| {
            matches!(self.word(before), "and" | "or" | "nor")
                || self.name(before).is_some()
                // 'In Farland the minister said' may be another.
                || (self.is_word(before)
                    && self.is_capitalised(before)
                    && !self.begins_sentence(before)
                    && !self.is_one_of(before, CALENDAR))
        });
        own && start < last
            && self.is_content(last)
            && !joined
            && !self.is_governed(start, false, from)
    }

    /// 'Lund of the Harbour Office': the person before the house or place.
    fn named_before_place(&self, start: usize, last: usize, from: usize) -> Option<usize> {
        let before = start.checked_sub(2).filter(|before| *before >= from)?;
        let person = self.name(before).is_some_and(|name| name.person);
        let house = self.name(last).map_or(self.is_capitalised(last), |name| !name.person);
        let joined = matches!(self.word(start - 1), "of" | "from" | "at");
        (person && house && joined && !self.is_possessive(before)).then_some(before)
    }

    /// Whether something before a noun phrase makes it a part of another: a preposition, or 'and'
    /// behind another name.
    fn is_governed(&self, start: usize, longer: bool, from: usize) -> bool {
        let Some(before) = start.checked_sub(1).filter(|before| *before >= from) else {
            return false;
        };
        if matches!(self.word(before), "and" | "or" | "nor") {
            return before.checked_sub(1).is_some_and(|other| {
                self.name(other).is_some() || (self.is_word(other) && self.is_capitalised(other))
            });
        }
        // 'Nobody but Lund said'.
        if matches!(self.word(before), "but" | "except" | "than" | "only") {
            return before.checked_sub(1).is_none_or(|other| self.mark(other).is_none());
        }
        let fronted = self.begins_sentence(before) && longer;
        self.is_one_of(before, PREPOSITIONS)
            && !is_one_of(SUBORDINATORS, self.word(before))
            && !fronted
    }

    /// The subject before an apposition that ends with a comma.
    fn behind_apposition(&self, comma: usize, from: usize, depth: usize) -> Phrase {
        let lowest = comma.saturating_sub(LONGEST_APPOSITION).max(from);
        let open = (lowest..comma)
            .rev()
            .take_while(|place| self.quote(*place).is_none())
            .find(|place| self.is_comma(*place));
        let Some(open) = open.filter(|open| *open > from) else {
            return (Subject::Unnamed, comma);
        };
        let mut before = open - 1;
        while before > from && self.is_bracket(before) {
            before -= 1;
        }
        if let Some(name) = self.only_name(open + 1, comma) {
            let start = self.phrase_start(open, from);
            // 'Lund and his wife, Hall, said' and 'Lund, Hall, said' are not Hall's words alone.
            let joined = (start..open).any(|place| matches!(self.word(place), "and" | "or"))
                && (start..open)
                    .any(|place| self.name(place).is_some() && !self.is_possessive(place));
            let competes = joined || (self.name(before).is_some() && !self.is_possessive(before));
            let subject = if competes { Subject::Unnamed } else { Subject::Name(name) };
            return (subject, start);
        }
        if self.can_begin_apposition(open + 1) && self.name(before).is_some() {
            // 'Lund, who succeeded Winter, the pilot, said': what is apposed to Winter leaves Lund.
            let outer = (from..before)
                .rev()
                .take(LONGEST_APPOSITION)
                .find(|place| self.is_comma(*place))
                .filter(|comma| matches!(self.word(*comma + 1), "who" | "whose" | "whom" | "which"))
                .and_then(|comma| comma.checked_sub(1))
                .filter(|outer| *outer >= from);
            return match outer {
                Some(outer) if self.name(outer).is_some() => self.head(outer, from),
                Some(outer) => (Subject::Unnamed, outer),
                None => self.head(before, from),
            };
        }
        if depth > 0 {
            return self.behind_apposition(open, from, depth - 1);
        }
        (Subject::Unnamed, comma)
    }

    /// Where the clause before a comma begins: behind a quotation or another mark.
    pub(super) fn phrase_start(&self, end: usize, from: usize) -> usize {
        let mut start = end;
        while start > from
            && end - start < LONGEST_APPOSITION
            && self.mark(start - 1).is_none()
            && self.quote(start - 1).is_none()
        {
            start -= 1;
        }
        start
    }

    /// The name that a stretch consists of, titles before it.
    pub(super) fn only_name(&self, start: usize, end: usize) -> Option<usize> {
        let mut last = end.checked_sub(1)?;
        while last > start && self.is_bracket(last) {
            last -= 1;
        }
        let named = last >= start && self.name(last).is_some() && !self.is_possessive(last);
        let titled = (start..last).all(|place| {
            is_title(self.word(place)) || self.is_possessive(place) || self.word(place) == "the"
        });
        (named && titled).then_some(last)
    }

    fn can_begin_apposition(&self, place: usize) -> bool {
        let word = self.word(place);
        is_one_of(DETERMINERS, word)
            || is_one_of(PREPOSITIONS, word)
            || is_title(word)
            || self.is_possessive(place)
            || ["ing", "ed", "ly"].iter().any(|ending| word.ends_with(ending))
            || matches!(
                word,
                "who"
                    | "whose"
                    | "which"
                    | "one"
                    | "also"
                    | "meanwhile"
                    | "however"
                    | "then"
                    | "now"
                    | "once"
                    | "too"
                    | "though"
                    | "when"
                    | "while"
                    | "as"
            )
            || word.starts_with(|first: char| first.is_ascii_digit())
            // 'landlord of the inn', 'professor at the college'.
            || matches!(self.word(place + 1), "of" | "at" | "for" | "with")
    }

    /// The subject behind an inverted verb, not reaching beyond `to`.
    pub(super) fn subject_after(&self, verb: usize, to: usize) -> Subject {
        let start = verb + 1;
        if matches!(self.word(start), "he" | "she" | "it") {
            return Subject::Pronoun(start);
        }
        let mut end = start;
        while end < to
            && end - start < LONGEST_PHRASE
            && (self.is_content(end)
                || self.name(end).is_some()
                || self.is_one_of(end, DETERMINERS)
                || self.word(end) == "former")
        {
            end += 1;
        }
        let Some(last) = end.checked_sub(1).filter(|last| *last >= start) else {
            return Subject::Unnamed;
        };
        // 'said the minister': what follows tells no more of him.
        if self.word(start) == "the"
            && start < last
            && (end >= to
                || self.mark(end).is_some_and(|mark| mark != ',')
                || self.quote(end).is_some())
            && (start..=last).all(|place| self.is_word(place) && !self.is_possessive(place))
            && !self.is_one_of(last, REPORT_NOUNS)
        {
            return Subject::Role(start, last);
        }
        if self.name(last).is_some() {
            let joined = matches!(self.word(end), "and" | "or" | "&")
                && (self.name(end + 1).is_some() || self.is_capitalised(end + 1));
            return if joined || self.is_possessive(last) {
                Subject::Unnamed
            } else {
                Subject::Name(last)
            };
        }
        if self.is_capitalised(last) {
            return Subject::Unnamed;
        }
        if self.is_one_of(last, REPORT_NOUNS) && last == start + 1 {
            return Subject::Report(last);
        }
        // The office first, the name behind a comma: 'said the head of the harbour, Lund.'
        let limit = (end + LONGEST_PHRASE).min(to);
        let comma = (end..limit)
            .take_while(|place| self.quote(*place).is_none())
            .find(|place| self.mark(*place).is_some())
            .filter(|place| self.mark(*place) == Some(','));
        comma
            .and_then(|comma| {
                let close = (comma + 1..(comma + LONGEST_PHRASE).min(to))
                    .find(|place| self.mark(*place).is_some())?;
                self.only_name(comma + 1, close)
            })
            .map_or(Subject::Unnamed, Subject::Name)
    }

    /// The subject of a sentence: the name that its main clause begins with.
    pub(super) fn main_subject(&self, sentence: &Range<usize>) -> Option<Subject> {
        let mut start = sentence.start;
        for _ in 0..4 {
            if let Some(subject) = self.opening_subject(start, sentence.end) {
                return Some(subject);
            }
            let fronted = self.is_one_of(start, PREPOSITIONS)
                || self.is_one_of(start, SUBORDINATORS)
                || self.is_one_of(
                    start,
                    &[
                        "yet",
                        "still",
                        "instead",
                        "meanwhile",
                        "however",
                        "and",
                        "but",
                        "then",
                        "later",
                        "earlier",
                        "today",
                    ],
                )
                || self.word(start).ends_with("ing")
                || self.word(start).ends_with("ed")
                || self.word(start).ends_with("ly")
                || self.cue_of_according(start);
            if !fronted {
                return None;
            }
            if self.is_one_of(start, &["and", "but", "yet", "then", "still"]) {
                start += 1;
                continue;
            }
            let comma = (start..sentence.end)
                .take(LONGEST_APPOSITION)
                .take_while(|place| self.quote(*place).is_none())
                .find(|place| self.is_comma(*place))?;
            start = comma + 1;
        }
        None
    }

    fn cue_of_according(&self, place: usize) -> bool {
        self.word(place) == "according"
    }

    /// The subject that a clause begins with, if it is a name or a pronoun.
    pub(super) fn opening_subject(&self, start: usize, end: usize) -> Option<Subject> {
        if matches!(self.word(start), "he" | "she" | "it") {
            return Some(Subject::Pronoun(start));
        }
        let mut place = start;
        // 'Lund's brother, Winter, said': the owner is no subject.
        let owner = (start..start + 3).find(|at| !is_title(self.word(*at))).unwrap_or(start);
        if self.name(owner).is_some() && self.is_possessive(owner) {
            place = owner + 1;
        }
        while place < end
            && place - start < LONGEST_PHRASE
            && (self.is_word(place)
                && (!self.is_one_of(place, FUNCTION_WORDS)
                    || is_title(self.word(place))
                    || self.is_one_of(place, DETERMINERS)
                    || self.word(place) == "former"
                    // 'sister-in-law'
                    || (self.word(place) == "in" && self.word(place + 1) == "law")))
        {
            place += 1;
        }
        // 'The head of the harbour, Lund, said': the name in apposition.
        if self.is_comma(place) && place > start {
            let close = (place + 1..(place + LONGEST_PHRASE).min(end))
                .find(|close| self.is_comma(*close))?;
            return self.only_name(place + 1, close).map(Subject::Name);
        }
        // 'In parliament on Monday Ms Lund said': what is fronted ends with a day.
        if self.is_one_of(start, PREPOSITIONS)
            && let Some(day) = (start + 1..end.min(start + LONGEST_PHRASE))
                .take_while(|at| self.is_word(*at))
                .filter(|at| {
                    self.is_one_of(*at, CALENDAR)
                        || self.is_one_of(*at, &["today", "year", "yesterday"])
                })
                .last()
            && self.mark(day + 1).is_none()
        {
            return self.opening_subject(day + 1, end);
        }
        // An organisation or a possessive before titles before the name itself.
        let mut name = place;
        self.name(name)?;
        loop {
            let mut next = name + 1;
            while next < end && is_title(self.word(next)) {
                next += 1;
            }
            if next > name + 1 && self.name(next).is_some() {
                name = next;
            } else {
                break;
            }
        }
        // What stands before a name at the start of a clause must belong to it.
        let titled = (start..name).all(|place| {
            self.is_capitalised(place)
                || is_title(self.word(place))
                || self.is_one_of(place, DETERMINERS)
                || self.is_possessive(place)
                || self.name(place).is_some()
        });
        let joined = matches!(self.word(name + 1), "and" | "or" | "&")
            && (self.name(name + 2).is_some() || self.is_capitalised(name + 2));
        let compound = self.is_content(name + 1) && self.is_noun_behind(name + 1);
        (titled && !joined && !self.is_possessive(name) && !compound).then_some(Subject::Name(name))
    }

    /// Whether the word behind a name is a noun that the name describes: 'Harbour officials'.
    fn is_noun_behind(&self, place: usize) -> bool {
        is_title(self.word(place))
            || self.is_capitalised(place)
            || self.is_one_of(place, ATTENDANTS)
    }
}
