//! The sieves that look at the sentence of a quote, strictest first.

use core::ops::Range;

use super::{
    line::Line,
    rules,
    subject::Subject,
    verbs::{Cues, Use, Verb},
    words::{
        BE, BREAKERS, DENYING, DETERMINERS, NEGATIONS, PREPOSITIONS, SPEECH_NOUNS, SUBORDINATORS,
        UNSPOKEN,
    },
};
use crate::phrase::{CALENDAR, is_one_of};

/// How far a cue may stand from its quote, in parts.
const FARTHEST: usize = 60;
/// How far a weak verb may stand before its quote.
const NEAR: usize = 10;
/// How far behind a quote its own clause of attribution may reach.
const BEHIND: usize = 30;

/// How many commas behind a quote are tried.
const MOST_COMMAS: usize = 6;

/// Who is shown to speak.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cue {
    pub(super) subject: Subject,
    pub(super) rule: &'static str,
    /// The verb or preposition that shows it.
    pub(super) place: usize,
    /// Whether the verb counts only right beside a quote.
    pub(super) weak: bool,
}

/// A quote in its sentence.
pub(super) struct Place<'p> {
    pub(super) line: &'p Line<'p>,
    pub(super) cues: &'p Cues,
    pub(super) sentence: Range<usize>,
    /// The quote's part.
    pub(super) quote: usize,
}

impl Place<'_> {
    /// Whether the quote's own end or a comma parts it from what follows.
    pub(super) fn is_set_off(&self) -> bool {
        let inside = self.line.quote(self.quote).and_then(|quote| self.line.last_of(quote));
        self.line.is_comma(self.quote + 1)
            || inside.is_some_and(|mark| matches!(mark, ',' | '.' | '?' | '!' | '…' | '—'))
    }

    /// '"...", said X', '"...", X said', '"...", according to X'.
    pub(super) fn behind(&self) -> Option<Cue> {
        let (line, end) = (self.line, self.sentence.end);
        let mut start = self.quote + 1;
        if line.is_comma(start) {
            start += 1;
        }
        if start >= end {
            return None;
        }
        let whole = self.quote == self.sentence.start;
        self.attribution(start, whole && self.is_set_off(), whole)
    }

    /// A clause of attribution farther behind, between commas: 'a "..." of trade, X said.'
    pub(super) fn trailing(&self) -> Option<Cue> {
        let end = self.sentence.end.min(self.quote + FARTHEST);
        (self.quote + 2..end)
            .filter(|place| self.line.is_comma(*place) && place + 1 < end)
            .take(MOST_COMMAS)
            .find_map(|comma| self.attribution(comma + 1, false, false).filter(|cue| !cue.weak))
    }

    /// A clause of attribution that begins at a place. `inverted`: the verb may stand first.
    /// `whole`: the quote is the sentence, so that whatever the verb has behind it is about it.
    fn attribution(&self, start: usize, inverted: bool, whole: bool) -> Option<Cue> {
        let (line, end) = (self.line, self.sentence.end);
        let mut from = start;
        if let Some(place) = self.behind_according(from, end) {
            return Some(Cue {
                subject: self.according_subject(place, end),
                rule: rules::ACCORDING,
                place,
                weak: false,
            });
        }
        if line.word(from) == "as" {
            from += 1;
        }
        if let Some(verb) = self.cues.verb(line, from)
            && verb.usage == Use::Finite
            && (inverted || self.is_set_off() || from > start)
        {
            return Some(Cue {
                subject: line.subject_after(from, end),
                rule: rules::QUOTE_VERB_SPEAKER,
                place: from,
                weak: verb.weak,
            });
        }
        // What goes on with the quote's own clause attributes nothing: '"..." and called for'.
        if is_one_of(PREPOSITIONS, line.word(from))
            || matches!(line.word(from), "and" | "but" | "or" | "that" | "which" | "who")
        {
            return None;
        }
        let reach = end.min(from + BEHIND);
        let verbs = (from + 1..reach)
            .take_while(|place| {
                line.quote(*place).is_none()
                    && !matches!(line.mark(*place), Some(';' | ':' | '.' | '!' | '?' | '…'))
            })
            .filter_map(|place| self.cues.verb(line, place))
            .take(3);
        for verb in verbs {
            let saying = line.as_saying(verb.place);
            let (subject, begins) = match (verb.usage, saying) {
                (Use::Passive, _) => {
                    let mut be = verb.place;
                    while be > from && !line.is_one_of(be, BE) {
                        be -= 1;
                    }
                    let (subject, begins) = line.subject_before(be, from);
                    (if saying.is_some() { subject } else { Subject::Unnamed }, begins)
                }
                // 'the agency quoted X as saying': X speaks.
                (Use::Finite, Some(saying)) => {
                    let named = line.only_name(verb.place + 1, saying);
                    (named.map_or(Subject::Unnamed, Subject::Name), from)
                }
                (Use::Finite, None) => line.subject_before(verb.place, from),
                (Use::Dependent, _) => continue,
            };
            // 'An aide to X said': the phrase begins before the name.
            let begins = match subject {
                Subject::Unnamed => begins.min(line.phrase_start(verb.place, from)),
                _ => begins,
            };
            if begins == from && (whole || self.is_parenthetical(verb.place)) {
                let rule = rules::QUOTE_SPEAKER_VERB;
                return Some(Cue { subject, rule, place: verb.place, weak: verb.weak });
            }
        }
        if whole { self.any_verb(from) } else { None }
    }

    /// '"...," X sobbed', whatever the verb: behind a comma, and with nothing that it governs.
    fn any_verb(&self, start: usize) -> Option<Cue> {
        let line = self.line;
        let comma = line.is_comma(self.quote + 1)
            || line.quote(self.quote).and_then(|quote| line.last_of(quote)) == Some(',');
        if !comma {
            return None;
        }
        let cue = |subject, rule, place| Some(Cue { subject, rule, place, weak: true });
        if is_spoken_past(line.word(start)) {
            let subject @ Subject::Name(name) = line.subject_after(start, self.sentence.end) else {
                return None;
            };
            let ends = name + 1 >= self.sentence.end || line.mark(name + 1).is_some();
            return if ends { cue(subject, rules::QUOTE_VERB_SPEAKER, start) } else { None };
        }
        let mut name = start;
        while crate::figures::is_title(line.word(name)) {
            name += 1;
        }
        let subject = match line.word(name) {
            "he" | "she" if name == start => Subject::Pronoun(name),
            _ if line.name(name).is_some_and(|name| name.person) && !line.is_possessive(name) => {
                Subject::Name(name)
            }
            _ => return None,
        };
        let mut verb = name + 1;
        if line.word(verb).ends_with("ly") {
            verb += 1;
        }
        let spoken = is_spoken_past(line.word(verb)) && line.word(verb + 1) != "and";
        if spoken && self.is_parenthetical(verb) {
            cue(subject, rules::QUOTE_SPEAKER_VERB, verb)
        } else {
            None
        }
    }

    /// Where the words 'according to' at a place end.
    fn behind_according(&self, start: usize, end: usize) -> Option<usize> {
        (start + 1..end.min(start + 6))
            .find(|place| self.cues.according(self.line, *place) == Some(place - start))
    }

    fn according_subject(&self, start: usize, end: usize) -> Subject {
        self.line.subject_after(start - 1, end)
    }

    /// Whether what follows a verb says when, where or to whom, and not what.
    fn is_parenthetical(&self, verb: usize) -> bool {
        let (line, end) = (self.line, self.sentence.end);
        let mut place = verb + 1;
        if is_one_of(&["told", "tells", "tell"], line.word(verb)) {
            while place < end
                && place - verb < 8
                && (line.name(place).is_some()
                    || line.is_content(place)
                    || line.is_bracket(place)
                    || is_one_of(DETERMINERS, line.word(place)) && line.word(place) != "that"
                    || is_one_of(&["him", "them", "us", "me"], line.word(place)))
            {
                place += 1;
            }
        }
        let word = line.word(place);
        place >= end
            || line.mark(place).is_some()
            || line.quote(place).is_some()
            || line.is_bracket(place)
            || is_one_of(PREPOSITIONS, word)
            || is_one_of(CALENDAR, word)
            || word.ends_with("ly")
            || is_one_of(
                &[
                    "when",
                    "while",
                    "as",
                    "last",
                    "earlier",
                    "later",
                    "today",
                    "yesterday",
                    "and",
                    "but",
                    "this",
                    "again",
                ],
                word,
            )
    }

    /// The nearest verb of reporting before the quote, and who its subject is.
    pub(super) fn before(&self) -> Option<Cue> {
        let line = self.line;
        let lowest = self.quote.saturating_sub(FARTHEST).max(self.sentence.start);
        for place in (lowest..self.quote).rev() {
            if line.mark(place) == Some(';') {
                return None;
            }
            if self.is_break(place) {
                return None;
            }
            if let Some(verb) = self.cues.verb(line, place) {
                if verb.weak && (self.quote - place > NEAR || self.is_in_target(place)) {
                    return None;
                }
                return self.governing(verb);
            }
            if let Some(cue) = self.report_by(place) {
                return Some(cue);
            }
            if let Some(cue) = self.noun(place) {
                return Some(cue);
            }
            if self.cues.according(line, place + 1).is_some() {
                return Some(Cue {
                    subject: self.according_subject(place + 1, self.quote),
                    rule: rules::ACCORDING,
                    place,
                    weak: false,
                });
            }
        }
        None
    }

    /// Whether the quote belongs to whom or what a verb is aimed at: 'raged at the "fat" clerks'.
    fn is_in_target(&self, verb: usize) -> bool {
        let line = self.line;
        matches!(line.word(verb + 1), "at" | "back")
            && !self
                .quote
                .checked_sub(1)
                .is_some_and(|mark| line.is_comma(mark) || line.mark(mark) == Some(':'))
    }

    /// Whether a clause with a subject of its own begins at a place, behind a comma, so that no
    /// verb before it governs the quote.
    fn is_break(&self, place: usize) -> bool {
        let line = self.line;
        let begins = line.is_one_of(place, BREAKERS)
            && place.checked_sub(1).is_some_and(|comma| line.is_comma(comma));
        let participle =
            (place + 1..self.quote.min(place + 3)).any(|next| line.word(next).ends_with("ing"));
        // A verb of reporting in the clause itself is found before its beginning is; and 'X said it
        // was good, but "difficult"' has no clause.
        begins && !participle && self.quote - place > 3
    }

    /// 'A report by X found "..."', where X is an organisation or a source.
    pub(super) fn report_by(&self, verb: usize) -> Option<Cue> {
        let line = self.line;
        let finds = matches!(line.word(verb), "found" | "finds")
            && self.quote.checked_sub(verb).is_some_and(|apart| apart <= NEAR);
        let house = verb.checked_sub(1).filter(|house| finds && *house > self.sentence.start)?;
        let who = line.name(house).filter(|name| !name.person && !line.is_possessive(house))?;
        let mut by = house.checked_sub(1)?;
        if line.word(by) == "the" {
            by = by.checked_sub(1)?;
        }
        let work = by.checked_sub(1).filter(|work| *work >= self.sentence.start)?;
        let report = matches!(line.word(by), "by" | "from")
            && is_one_of(
                &[
                    "analysis",
                    "audit",
                    "inquiry",
                    "investigation",
                    "poll",
                    "report",
                    "review",
                    "study",
                    "survey",
                ],
                line.word(work),
            );
        (report && who.who.is_some()).then_some(Cue {
            subject: Subject::Name(house),
            rule: rules::SPEAKER_VERB_QUOTE,
            place: verb,
            weak: true,
        })
    }

    /// 'X's promise to "..."'.
    fn noun(&self, place: usize) -> Option<Cue> {
        let line = self.line;
        // 'In X's view the gates are "shut"'.
        if is_one_of(&["eyes", "opinion", "view", "words"], line.word(place))
            && let Some(owner) = place.checked_sub(1)
            && owner
                .checked_sub(1)
                .is_some_and(|at| at == self.sentence.start && line.word(at) == "in")
        {
            let subject = match line.word(owner) {
                "her" | "his" => Subject::Pronoun(owner),
                _ if line.name(owner).is_some() && line.is_possessive(owner) => {
                    Subject::Name(owner)
                }
                _ => return None,
            };
            return Some(Cue { subject, rule: rules::NOUN, place, weak: true });
        }
        // 'X's answer was "no"', but 'X's claim was "a lie"'.
        let quoting =
            is_one_of(&["answer", "message", "reply", "response", "words"], line.word(place));
        let leads = place + 1 == self.quote
            || line.mark(place + 1) == Some(':')
            || is_one_of(&["as", "of", "that", "to"], line.word(place + 1))
            || (quoting && (line.is_comma(place + 1) || line.is_one_of(place + 1, BE)));
        if !leads || !line.is_one_of(place, SPEECH_NOUNS) || self.quote - place > NEAR {
            return None;
        }
        let name = (place.saturating_sub(3).max(self.sentence.start)..place)
            .rev()
            .find(|name| line.name(*name).is_some() || !line.is_content(*name))?;
        (line.name(name).is_some() && line.is_possessive(name)).then_some(Cue {
            subject: Subject::Name(name),
            rule: rules::NOUN,
            place,
            weak: true,
        })
    }

    fn governing(&self, verb: Verb) -> Option<Cue> {
        let line = self.line;
        let start = self.sentence.start;
        let cue = |subject| {
            Some(Cue {
                subject,
                rule: rules::SPEAKER_VERB_QUOTE,
                place: verb.place,
                weak: verb.weak,
            })
        };
        // What is denied, or not said, is somebody else's as often as not.
        if self.is_denied(verb.place) {
            return cue(Subject::Unnamed);
        }
        match verb.usage {
            Use::Passive if line.as_saying(verb.place).is_some() => {
                cue(line.subject_before(verb.place.saturating_sub(1), start).0)
            }
            // Who is asked says nothing, and who asks is no witness.
            Use::Passive if line.word(verb.place) == "asked" => cue(Subject::Unnamed),
            Use::Passive => {
                let by = (verb.place + 1..self.quote.min(verb.place + 4))
                    .find(|place| line.word(*place) == "by");
                cue(by.map_or(Subject::Unnamed, |by| line.subject_after(by, self.quote)))
            }
            Use::Dependent => cue(self.subject_of_dependent(verb.place)),
            Use::Finite if line.as_saying(verb.place).is_some() => {
                let name = line
                    .as_saying(verb.place)
                    .and_then(|saying| line.only_name(verb.place + 1, saying));
                cue(name.map_or(Subject::Unnamed, Subject::Name))
            }
            Use::Finite if self.is_inverted(verb.place) => {
                // 'said X' belongs to the quote before; what it governs beyond follows at once.
                let open = (verb.place..self.quote).all(|place| {
                    !is_one_of(&["who", "whose", "which", "as", "while", "after"], line.word(place))
                });
                if open { cue(line.subject_after(verb.place, self.quote)) } else { None }
            }
            Use::Finite => {
                let (subject, _) = line.subject_before(verb.place, start);
                if subject == Subject::Unnamed && self.is_coordinated(verb.place) {
                    return cue(self.main(verb.place));
                }
                // 'It was, said X, "..."'.
                if subject == Subject::Unnamed
                    && verb.place.checked_sub(1).is_some_and(|comma| line.is_comma(comma))
                    && let behind @ Subject::Name(name) = line.subject_after(verb.place, self.quote)
                    && line.is_comma(name + 1)
                {
                    return cue(behind);
                }
                cue(subject)
            }
        }
    }

    /// Whether a verb denies what follows, or is negated itself: 'never said', 'declined to say'.
    fn is_denied(&self, verb: usize) -> bool {
        let line = self.line;
        let lowest = verb.saturating_sub(3).max(self.sentence.start);
        let negated = (lowest..verb)
            .rev()
            .take_while(|place| line.is_word(*place))
            .any(|place| is_one_of(NEGATIONS, line.word(place)));
        let turned_down = is_one_of(DENYING, line.word(verb))
            && !(self.quote.saturating_sub(3).max(verb)..self.quote)
                .any(|place| line.word(place) == "as");
        negated || turned_down
    }

    /// Whether a verb follows a quotation and so stands before its subject.
    pub(super) fn is_inverted(&self, verb: usize) -> bool {
        let line = self.line;
        let Some(before) = verb.checked_sub(1).filter(|before| *before >= self.sentence.start)
        else {
            return false;
        };
        line.quote(before).is_some()
            || (line.is_comma(before)
                && before.checked_sub(1).is_some_and(|quote| line.quote(quote).is_some()))
    }

    /// Whether a verb without a subject of its own follows 'and' or a comma.
    fn is_coordinated(&self, verb: usize) -> bool {
        let line = self.line;
        let mut place = verb;
        while place > self.sentence.start
            && (line.word(place - 1).ends_with("ly")
                || is_one_of(&["then", "also", "later", "has", "had"], line.word(place - 1)))
        {
            place -= 1;
        }
        place > self.sentence.start && matches!(line.word(place - 1), "and" | "but")
    }

    /// The subject of a participle or infinitive: that of the verb of reporting before it, of the
    /// clause behind the quote where it opens the sentence, or of the sentence.
    fn subject_of_dependent(&self, place: usize) -> Subject {
        let line = self.line;
        let lowest = place.saturating_sub(FARTHEST).max(self.sentence.start);
        let opens = place == self.sentence.start
            || (place == self.sentence.start + 1
                && is_one_of(&["by", "while", "in", "when"], line.word(self.sentence.start)));
        if opens {
            return line
                .main_subject(
                    &(self.quote + 1 + usize::from(line.is_comma(self.quote + 1))
                        ..self.sentence.end),
                )
                .unwrap_or(Subject::Unnamed);
        }
        // 'A shirt saying "..."': the noun's own.
        let noun = place.checked_sub(1).is_some_and(|noun| {
            (line.is_content(noun) && !line.word(noun).ends_with("ly")) || line.name(noun).is_some()
        });
        if noun && line.word(place).ends_with("ing") {
            return Subject::Unnamed;
        }
        // 'He was promising "..."'.
        if line.word(place).ends_with("ing")
            && place.checked_sub(1).is_some_and(|be| line.is_one_of(be, &["is", "was", "been"]))
        {
            return line.subject_before(place - 1, self.sentence.start).0;
        }
        let finite = (lowest..place)
            .rev()
            .filter_map(|before| self.cues.verb(line, before))
            .find(|verb| verb.usage == Use::Finite);
        if let Some(verb) = finite {
            if let Some(saying) = line.as_saying(verb.place) {
                let named = line.only_name(verb.place + 1, saying);
                return named.map_or(Subject::Unnamed, Subject::Name);
            }
            if self.is_inverted(verb.place) {
                return line.subject_after(verb.place, place);
            }
            let (subject, _) = line.subject_before(verb.place, self.sentence.start);
            if subject != Subject::Unnamed || !self.is_coordinated(verb.place) {
                return subject;
            }
        }
        self.main(place)
    }

    /// The subject of the sentence, where no clause between it and a place has one of its own.
    fn main(&self, place: usize) -> Subject {
        let line = self.line;
        let Some(subject) = line.main_subject(&self.sentence) else { return Subject::Unnamed };
        let (Subject::Name(name) | Subject::Pronoun(name)) = subject else { return subject };
        let crossed = place.saturating_sub(name) > FARTHEST
            || (name + 1..place).any(|between| {
                is_one_of(
                    &["who", "which", "whom", "whose", "that", "because", "he", "she", "they"],
                    line.word(between),
                ) || (is_one_of(SUBORDINATORS, line.word(between)) && line.word(between) != "as")
                    || self.cues.verb(line, between).is_some_and(|verb| {
                        verb.usage == Use::Finite
                            && !verb.weak
                            && line.subject_before(between, self.sentence.start).0 != subject
                    })
            });
        // A relative clause right behind the name leaves it the subject.
        let apposed = line.is_comma(name + 1);
        if crossed && !apposed { Subject::Unnamed } else { subject }
    }

    /// 'Lund: "..."', as headlines and transcripts have it.
    pub(super) fn colon(&self) -> Option<Cue> {
        let line = self.line;
        let colon = self.quote.checked_sub(1)?;
        if line.mark(colon) != Some(':') {
            return None;
        }
        let start = self.sentence.start;
        let subject = line
            .only_name(start, colon)
            .map(Subject::Name)
            .or_else(|| self.colon_behind_verb(start, colon))?;
        Some(Cue { subject, rule: rules::SPEAKER_VERB_QUOTE, place: colon, weak: false })
    }

    /// 'Lund, a pilot, sobbed: "..."', whatever the verb: one word right before the colon.
    fn colon_behind_verb(&self, start: usize, colon: usize) -> Option<Subject> {
        let line = self.line;
        let mut verb = colon.checked_sub(1).filter(|verb| *verb > start)?;
        if line.word(verb).ends_with("ly") {
            verb = verb.checked_sub(1).filter(|verb| *verb > start)?;
        }
        if !is_spoken_past(line.word(verb)) || self.is_denied(verb) {
            return None;
        }
        let passive = verb.checked_sub(1).is_some_and(|be| line.is_one_of(be, BE));
        if passive || (start..colon).any(|place| line.quote(place).is_some()) {
            return None;
        }
        let (subject, begins) = line.subject_before(verb, start);
        // 'A friend whom Lund trusted: "..."'.
        let relative = begins.checked_sub(1).is_some_and(|before| {
            is_one_of(&["that", "which", "who", "whom", "whose"], line.word(before))
        });
        if relative {
            return None;
        }
        let person = match subject {
            Subject::Name(name) => line.name(name).is_some_and(|name| name.person),
            Subject::Pronoun(place) => line.word(place) != "it",
            _ => false,
        };
        person.then_some(subject)
    }

    /// Whether a sentence is two quotes with a few words between commas: '"...", X said, "..."'.
    pub(super) fn is_second_half(&self) -> bool {
        let line = self.line;
        let comma = self
            .quote
            .checked_sub(1)
            .is_some_and(|mark| line.is_comma(mark) || line.mark(mark) == Some(':'));
        let first = self.sentence.start;
        let short = self.quote.saturating_sub(first) <= NEAR;
        let only = (first + 1..self.quote).all(|place| line.quote(place).is_none());
        comma && short && only && line.quote(first).is_some()
    }

    /// Whether the quote stands alone in its sentence. One of more than [`LONGEST_ALONE`] parts has
    /// others beside it: each of them asks, and each would look at all.
    pub(super) fn is_alone(&self) -> bool {
        self.sentence.len() <= LONGEST_ALONE
            && self.sentence.clone().all(|place| {
                self.line.quote(place).is_some()
                    || self.line.mark(place).is_some()
                    || self.line.is_bracket(place)
            })
    }
}

/// Parts of a sentence in which a quote can stand alone: quotes, marks, brackets.
const LONGEST_ALONE: usize = 64;

/// Whether a word is a past form that may be one of speaking: 'sobbed', and not 'received'.
fn is_spoken_past(word: &str) -> bool {
    word.len() > 3 && word.ends_with("ed") && !is_one_of(UNSPOKEN, word)
}
