//! The quotes of an article, passage by passage.
//!
//! Each quote goes through the sieves of its sentence. What they leave open is decided by what was
//! read before: a quote that stands alone goes on from the one before it in its paragraph, one that
//! an open quotation or a colon announces belongs to whoever spoke there, and 'he' is the only
//! figure that fits.

use core::ops::Range;

use corpus::{PassageKind, Quote, QuoteKind, SourceId, Speaker};

use super::{
    Said,
    focus::{Fit, Focus, Genders, History},
    kind,
    line::{Line, Named},
    roles::Roles,
    rules,
    sieves::{Cue, Place},
    subject::Subject,
    words::{BEATS, BETWEEN, SUBORDINATORS},
};
use crate::{quotation::Quotation, reading::PassageReading};

/// How many passages back a source's report is still 'the report'.
const REPORT_REACH: usize = 2;

/// How many parts a sentence between two quotes of one speaker has.
const LONGEST_BEAT: usize = 9;

/// How many parts of its sentence may stand before a pronoun.
const LONGEST_LOOK: usize = 100;

/// What is carried from passage to passage.
pub(super) struct Reader<'s> {
    said: &'s Said<'s>,
    history: History,
    genders: Genders,
    /// Which pronouns stood for each figure where no other could be meant: 'she', 'he'.
    votes: Vec<(bool, bool)>,
    roles: Roles,
    /// The source or organisation quoted last, and in which passage: whose 'the report' is.
    report: Option<(usize, Speaker)>,
    /// The speaker of a quotation that goes on in the next passage, where known.
    carried: Option<Speaker>,
    /// The speaker that the paragraph before ends by naming: 'Lund said:'.
    introduced: Option<Speaker>,
}

/// What is decided about a quote.
struct Decision {
    kind: QuoteKind,
    speaker: Option<Speaker>,
    rule: &'static str,
    via: Vec<SourceId>,
}

impl Decision {
    fn without(kind: QuoteKind, rule: &'static str) -> Self {
        Self { kind, speaker: None, rule, via: Vec::new() }
    }
}

impl<'s> Reader<'s> {
    pub(super) fn new(said: &'s Said<'s>, genders: Genders) -> Self {
        Self {
            said,
            history: History::default(),
            genders,
            votes: vec![(false, false); said.figures.len()],
            roles: Roles::new(said.reading, said.figures, said.found),
            report: None,
            carried: None,
            introduced: None,
        }
    }

    /// The quotes of the next passage, by start.
    pub(super) fn passage(
        &mut self,
        number: usize,
        passage: &PassageReading,
        quotations: &[Quotation],
    ) -> Vec<Quote> {
        let said = self.said;
        let (outer, nested) = outermost(quotations);
        let of = |list: &'_ [Vec<corpus::Mention>]| list.get(number).cloned().unwrap_or_default();
        let (figures, organisations) = (of(&said.found.mentions), of(&said.found.organisations));
        let line = Line::new(
            said.reading,
            passage,
            outer,
            &Named {
                figures: &figures,
                organisations: &organisations,
                sources: said.credited.get(number).map_or(&[], Vec::as_slice),
            },
        );
        if !passage.is_running_text() {
            self.history.clear();
        }
        let mut quotes = Vec::new();
        let mut before: Option<Speaker> = None;
        let mut alone = false;
        for sentence in line.sentences.clone() {
            let mut decided: Vec<(usize, Decision)> = Vec::new();
            for place in sentence.clone().filter(|place| line.quote(*place).is_some()) {
                let at = Place {
                    line: &line,
                    cues: said.cues,
                    sentence: sentence.clone(),
                    quote: place,
                };
                let decision = self.decide(
                    number,
                    passage.kind,
                    &at,
                    before,
                    decided.last().map(|(_, decision)| decision),
                );
                decided.push((place, decision));
            }
            self.vote(&line, &sentence);
            let speaker = spoken(&decided).ok().flatten();
            before = if decided.is_empty() {
                before
                    .filter(|speaker| {
                        (alone || line.begins_with_name(&sentence))
                            && self.is_beat(&line, &sentence, *speaker)
                    })
                    .or_else(|| self.reported(number, &line, &sentence))
            } else {
                // Another person in the sentence may be who paused.
                alone = !goes_on(&decided) && !line.names_another(&sentence, speaker)
                    || goes_on(&decided) && alone;
                speaker
            };
            let focus = match spoken(&decided) {
                // What goes on leaves the persons of the sentence before.
                Ok(Some(speaker)) if goes_on(&decided) => {
                    self.history.newest().unwrap_or(Focus::On(speaker))
                }
                Ok(Some(speaker)) if line.has_rival(&sentence, speaker) => {
                    if self.has_double(&line, &sentence, speaker) {
                        Focus::Unclear
                    } else {
                        Focus::Rivalled(speaker)
                    }
                }
                Ok(Some(speaker)) => Focus::On(speaker),
                Err(()) => Focus::Unclear,
                Ok(None) => line.focus(&sentence, &self.genders, |place| {
                    self.resolve(&line, &sentence, place, None).map(|(speaker, _)| speaker)
                }),
            };
            self.history.push(number, focus);
            for (place, decision) in decided {
                let Some(quotation) = line.quote(place).and_then(|quote| line.outer.get(quote))
                else {
                    continue;
                };
                if let Some(speaker) = decision.speaker.filter(|speaker| self.can_report(*speaker))
                {
                    self.report = Some((number, speaker));
                }
                if kind::has_words(said.reading, quotation.inside) {
                    quotes.push(Quote {
                        span: quotation.inside,
                        kind: decision.kind,
                        speaker: decision.speaker,
                        via: decision.via,
                        rule: decision.rule.into(),
                    });
                }
            }
        }
        quotes.extend(self.nested(passage.kind, &nested));
        quotes.sort_by_key(|quote| (quote.span.start, core::cmp::Reverse(quote.span.end)));
        let open =
            quotations.iter().find(|quotation| quotation.inside.end == quotation.outside.end);
        self.carried =
            open.and_then(|open| quotes.iter().find(|quote| quote.span == open.inside)?.speaker);
        self.introduced = self.introduces(&line);
        quotes
    }

    /// The quotes inside others.
    fn nested(&self, kind: PassageKind, nested: &[Quotation]) -> Vec<Quote> {
        let text = |quotation: &Quotation| {
            self.said.reading.text.get(quotation.inside.range()).unwrap_or_default()
        };
        nested
            .iter()
            .filter(|quotation| kind::has_words(self.said.reading, quotation.inside))
            .map(|quotation| Quote {
                span: quotation.inside,
                kind: if kind != PassageKind::Reference && kind::looks_spoken(text(quotation)) {
                    QuoteKind::Speech
                } else {
                    QuoteKind::Scare
                },
                speaker: None,
                via: Vec::new(),
                rule: rules::NESTED.into(),
            })
            .collect()
    }

    /// What the reader has learnt: its genders, and what pronouns show besides.
    pub(super) fn learnt(self) -> (Genders, Vec<(bool, bool)>) {
        (self.genders, self.votes)
    }

    /// Counts a pronoun that a sentence begins with, where only one figure can be meant.
    fn vote(&mut self, line: &Line<'_>, sentence: &Range<usize>) {
        let quoted = line.quote(sentence.start).is_some();
        let start = sentence.start
            + usize::from(quoted)
            + usize::from(quoted && line.is_comma(sentence.start + 1));
        let (she, he) = match line.word(start) {
            "she" | "her" => (true, false),
            "he" | "his" => (false, true),
            _ => return,
        };
        if let Some(Speaker::Figure(figure)) = self.history.sole()
            && let Some(vote) = self.votes.get_mut(figure.index())
        {
            *vote = (vote.0 || she, vote.1 || he);
        }
    }

    /// Whether a sentence names another who is known to be of the speaker's gender.
    fn has_double(&self, line: &Line<'_>, sentence: &Range<usize>, speaker: Speaker) -> bool {
        sentence
            .clone()
            .filter_map(|place| line.name(place).filter(|_| !line.is_possessive(place)))
            .any(|name| {
                name.who.is_some_and(|who| who != speaker && self.genders.agree(who, speaker))
            })
    }

    /// Whether a sentence between two quotes only says what the speaker did: 'She paused.'
    fn is_beat(&self, line: &Line<'_>, sentence: &Range<usize>, speaker: Speaker) -> bool {
        let Some(subject) = line.main_subject(sentence) else { return false };
        let (Subject::Name(place) | Subject::Pronoun(place)) = subject else { return false };
        let same = match subject {
            Subject::Name(place) => line.name(place).is_some_and(|name| name.who == Some(speaker)),
            _ => self.genders.fit(line.word(place), speaker, self.said.figures) != Fit::Refused,
        };
        let short = sentence.len() <= LONGEST_BEAT;
        let others = (place + 1..sentence.end).any(|at| {
            line.name(at).is_some() || line.is_one_of(at, &["her", "him", "me", "them", "us"])
        });
        let beat = line.is_one_of(place + 1, BEATS)
            || (line.is_one_of(place + 1, BETWEEN) && line.is_one_of(place + 2, BEATS))
            || (line.is_one_of(place + 1, &["takes", "took"])
                && line.word(place + 2) == "it"
                && line.word(place + 3) == "back");
        same && short && !others && beat && sentence.end > place + 1
    }

    /// The speaker of a sentence that ends by saying so: 'The gates were shut, he said.'
    fn reported(&self, number: usize, line: &Line<'_>, sentence: &Range<usize>) -> Option<Speaker> {
        let verb =
            (sentence.start..sentence.end).rev().find(|place| line.mark(*place).is_none())?;
        if !line.is_one_of(verb, &["added", "said", "says"]) || line.mark(verb + 1) != Some('.') {
            return None;
        }
        let cue = self.said.cues.verb(line, verb)?;
        let (subject, start) = line.subject_before(verb, sentence.start);
        let apart = start > sentence.start && line.is_comma(start - 1);
        if !apart || cue.usage != super::verbs::Use::Finite {
            return None;
        }
        match subject {
            Subject::Name(place) => line.name(place)?.who,
            Subject::Pronoun(place) => {
                self.resolve(line, sentence, place, None).map(|found| found.0)
            }
            Subject::Role(start, last) => self.holder(number, line, start, last),
            _ => None,
        }
    }

    /// Whether a speaker is one whose words are a report: a source or an organisation.
    fn can_report(&self, speaker: Speaker) -> bool {
        match speaker {
            Speaker::Source(_) => true,
            Speaker::Figure(figure) => {
                self.said.figures.get(figure.index()).is_some_and(|figure| figure.organisation)
            }
        }
    }

    /// Whom a passage that ends with a colon announces.
    fn introduces(&self, line: &Line<'_>) -> Option<Speaker> {
        let last = line.parts.len().checked_sub(1)?;
        let sentence = line.sentences.last()?.clone();
        if line.mark(last) != Some(':') {
            return None;
        }
        let at = Place { line, cues: self.said.cues, sentence: sentence.clone(), quote: last };
        match at.before()?.subject {
            Subject::Name(name) => line.name(name)?.who,
            _ => None,
        }
    }

    fn decide(
        &self,
        number: usize,
        kind: PassageKind,
        at: &Place<'_>,
        before: Option<Speaker>,
        same: Option<&Decision>,
    ) -> Decision {
        let line = at.line;
        let span = line.quote(at.quote).and_then(|quote| line.outer.get(quote)).map(|q| q.inside);
        let text =
            span.and_then(|span| self.said.reading.text.get(span.range())).unwrap_or_default();
        if kind == PassageKind::Reference {
            return Decision::without(QuoteKind::Title, rules::TITLE);
        }
        if kind::is_whole_passage(line, kind) {
            return Decision::without(QuoteKind::PullQuote, rules::PULL_QUOTE);
        }
        if at.is_title(text) {
            return Decision::without(QuoteKind::Title, rules::TITLE);
        }
        if at.is_named(text) {
            return Decision::without(QuoteKind::Scare, rules::NO_SPEECH);
        }
        if at.is_displayed() {
            return Decision::without(QuoteKind::Speech, rules::UNNAMED);
        }
        let behind = at.behind();
        // A verb between an earlier quote and this one that the earlier one took is not this one's.
        let taken = behind.is_some()
            && same.is_some_and(|same| {
                matches!(same.rule, rules::QUOTE_VERB_SPEAKER | rules::QUOTE_SPEAKER_VERB)
            });
        let ahead = if taken { None } else { at.before().or_else(|| at.colon()) };
        let cues = match (behind, ahead) {
            (None, None) => [at.trailing(), None],
            both => [both.0, both.1],
        };
        let found: Vec<(Cue, Option<(Speaker, &'static str)>)> =
            cues.into_iter().flatten().map(|cue| (cue, self.speaker(number, at, &cue))).collect();
        if found.is_empty() {
            // '"The gates," X sobbed, "are shut."'
            if let Some(same) = same.filter(|same| at.is_second_half() && is_attributed(same)) {
                return Decision {
                    kind: QuoteKind::Speech,
                    speaker: same.speaker,
                    rule: rules::SPLIT,
                    via: at.via(),
                };
            }
            return self.without_cue(at, text, before);
        }
        let mut via = at.via();
        let speech = |speaker, rule, via| Decision { kind: QuoteKind::Speech, speaker, rule, via };
        let mut decision = match found.as_slice() {
            [(_, Some((speaker, rule)))] => speech(Some(*speaker), *rule, Vec::new()),
            [(one, Some((first, rule))), (other, Some((second, other_rule)))] => {
                if first == second {
                    speech(Some(*first), *rule, Vec::new())
                } else if matches!(first, Speaker::Source(_)) && !other.weak {
                    speech(Some(*second), *other_rule, Vec::new())
                } else if matches!(first, Speaker::Source(_))
                    || matches!(second, Speaker::Source(_)) && !one.weak
                {
                    speech(Some(*first), *rule, Vec::new())
                } else {
                    speech(None, rules::COMPETE, Vec::new())
                }
            }
            [(one, first), (other, second)] => match (first, second) {
                (Some((speaker, rule)), None) if is_pronoun(other) => {
                    speech(Some(*speaker), *rule, Vec::new())
                }
                (None, Some((speaker, rule))) if is_pronoun(one) => {
                    speech(Some(*speaker), *rule, Vec::new())
                }
                (None, None) => speech(None, rules::UNNAMED, Vec::new()),
                _ => speech(None, rules::COMPETE, Vec::new()),
            },
            _ => speech(None, rules::UNNAMED, Vec::new()),
        };
        if let (Some(same), Some(speaker)) = (same, decision.speaker)
            && same.speaker == Some(speaker)
            && behind.is_none()
            && decision.rule == rules::SPEAKER_VERB_QUOTE
            && at.quote.checked_sub(1).is_some_and(|comma| line.is_comma(comma))
        {
            decision.rule = rules::SPLIT;
        }
        decision.via.append(&mut via);
        decision
    }

    fn without_cue(&self, at: &Place<'_>, text: &str, before: Option<Speaker>) -> Decision {
        let alone = at.is_alone();
        let speech = |speaker, rule| Decision {
            kind: QuoteKind::Speech,
            speaker: Some(speaker),
            rule,
            via: at.via(),
        };
        if at.quote == 0 {
            if let Some(speaker) = self.carried {
                return speech(speaker, rules::GOES_ON_PARAGRAPH);
            }
            if let Some(speaker) = self.introduced {
                return speech(speaker, rules::INTRODUCED);
            }
        }
        if let Some(speaker) = before.filter(|_| alone) {
            return speech(speaker, rules::GOES_ON);
        }
        if alone || kind::looks_spoken(text) || kind::heads_a_title(at.line, at.quote, text) {
            let mut decision = Decision::without(QuoteKind::Speech, rules::UNNAMED);
            decision.via = at.via();
            return decision;
        }
        Decision::without(QuoteKind::Scare, rules::NO_SPEECH)
    }

    /// The speaker that a cue shows.
    fn speaker(&self, number: usize, at: &Place<'_>, cue: &Cue) -> Option<(Speaker, &'static str)> {
        let line = at.line;
        match cue.subject {
            Subject::Name(place) => {
                let who = line.name(place)?.who?;
                let rule = if matches!(who, Speaker::Source(_)) { rules::REPORT } else { cue.rule };
                Some((who, rule))
            }
            Subject::Pronoun(place) => self.resolve(line, &at.sentence, place, Some(cue.place)),
            Subject::Report(_) => self
                .report
                .filter(|(passage, _)| number - passage <= REPORT_REACH)
                .map(|(_, speaker)| (speaker, rules::REPORT)),
            Subject::Role(start, last) => {
                self.holder(number, line, start, last).map(|speaker| (speaker, rules::ROLE))
            }
            Subject::Unnamed => None,
        }
    }

    /// Whom 'the' and a noun for a role stand for.
    fn holder(&self, number: usize, line: &Line<'_>, start: usize, last: usize) -> Option<Speaker> {
        let words: Vec<&str> = (start + 1..=last).map(|place| line.word(place)).collect();
        let place = line.word_number(start)?;
        self.roles.holder(&words, (number, place)).map(Speaker::Figure)
    }

    /// Whom a pronoun stands for: never somebody that the words are addressed to.
    fn resolve(
        &self,
        line: &Line<'_>,
        sentence: &core::ops::Range<usize>,
        place: usize,
        verb: Option<usize>,
    ) -> Option<(Speaker, &'static str)> {
        if place.saturating_sub(sentence.start) > LONGEST_LOOK {
            return None;
        }
        let mut named: Vec<(usize, Option<Speaker>)> = (sentence.start..place)
            .filter_map(|at| Some((at, line.name(at).filter(|name| name.person)?.who)))
            .collect();
        named.dedup_by_key(|(_, who)| *who);
        let fits = |who| self.genders.fit(line.word(place), who, self.said.figures);
        let found = match named.as_slice() {
            [] => self.history.focus(fits)?,
            [(at, Some(who))] => {
                let main = line.main_subject(sentence) == Some(Subject::Name(*at))
                    || (line.is_one_of(sentence.start, SUBORDINATORS)
                        && !line.is_comma(at + 1)
                        && line.opening_subject(sentence.start + 1, sentence.end)
                            == Some(Subject::Name(*at)));
                if !main {
                    return None;
                }
                *who
            }
            _ => return None,
        };
        if fits(found) == Fit::Refused {
            return None;
        }
        if let Some(verb) = verb {
            let replies = matches!(
                line.word(verb),
                "replied" | "responded" | "answered" | "retorted" | "countered"
            );
            let addressed = (verb + 1..sentence.end.min(verb + 6))
                .take_while(|at| line.mark(*at).is_none() && line.quote(*at).is_none())
                .any(|at| line.name(at).and_then(|name| name.who) == Some(found));
            if replies || addressed {
                return None;
            }
        }
        Some((found, rules::PRONOUN))
    }
}

/// Whether a quote was attributed by what follows it.
fn is_attributed(decision: &Decision) -> bool {
    matches!(decision.rule, rules::QUOTE_VERB_SPEAKER | rules::QUOTE_SPEAKER_VERB | rules::PRONOUN)
}

fn is_pronoun(cue: &Cue) -> bool {
    matches!(cue.subject, Subject::Pronoun(_))
}

/// Whether all of a sentence's quotes go on from the one before.
fn goes_on(decided: &[(usize, Decision)]) -> bool {
    decided.iter().all(|(_, decision)| decision.rule == rules::GOES_ON)
}

/// The speaker of a sentence's speech: an error where there are several or an unknown one.
fn spoken(decided: &[(usize, Decision)]) -> Result<Option<Speaker>, ()> {
    let mut speakers = decided
        .iter()
        .filter(|(_, decision)| decision.kind == QuoteKind::Speech)
        .map(|(_, decision)| decision.speaker);
    let Some(first) = speakers.next() else { return Ok(None) };
    let first = first.ok_or(())?;
    if speakers.all(|speaker| speaker == Some(first)) { Ok(Some(first)) } else { Err(()) }
}

/// The quotations that lie in no other, and those that do, each by start.
fn outermost(quotations: &[Quotation]) -> (Vec<Quotation>, Vec<Quotation>) {
    let mut sorted = quotations.to_vec();
    sorted.sort_by_key(|quotation| {
        (quotation.outside.start, core::cmp::Reverse(quotation.outside.end))
    });
    let mut reached = 0;
    sorted.into_iter().partition(|quotation| {
        let outer = quotation.outside.start >= reached;
        if outer {
            reached = quotation.outside.end;
        }
        outer
    })
}
