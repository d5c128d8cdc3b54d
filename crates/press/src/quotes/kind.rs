//! What the words between quotation marks are, where no cue shows that somebody said them.

use corpus::PassageKind;

use super::{
    line::Line,
    sieves::Place,
    subject::Subject,
    words::{DETERMINERS, DISPLAYS, MAKERS, NAMING, TITLED, WORKS, WRITTEN},
};
use crate::{
    figures::is_title,
    phrase::{is_capitalised, is_one_of, is_title_case, length, shows_capital},
    reading::Reading,
};
use corpus::text::tokens;

/// The most words that stand in marks without being a sentence of somebody's.
const FEW: usize = 7;

/// The same of words in another script than Latin: no list here knows what stands beside them, and
/// scare quotes hold a term.
const FEW_ELSEWHERE: usize = 3;

/// The most words of a nickname.
const FEW_IN_A_NICKNAME: usize = 4;

/// The most words for those who call something a name.
const LONGEST_NAMER: usize = 5;

/// Whether a quotation is all of its passage.
pub(super) fn is_whole_passage(line: &Line<'_>, kind: PassageKind) -> bool {
    kind == PassageKind::PullQuote
        && line
            .parts
            .iter()
            .filter(|part| !matches!(part.kind, super::line::PartKind::Mark(_)))
            .count()
            == 1
}

impl Place<'_> {
    /// Whether a quotation is the title of a work: right behind a word for one and written as
    /// titles are.
    pub(super) fn is_title(&self, text: &str) -> bool {
        let line = self.line;
        let mut before = self.quote;
        while before > self.sentence.start
            && (line.is_comma(before - 1)
                || line.mark(before - 1) == Some(':')
                || matches!(line.word(before - 1), "called" | "named"))
        {
            before -= 1;
        }
        let Some(before) = before.checked_sub(1).filter(|before| *before >= self.sentence.start)
        else {
            return self.is_work_behind() && is_title_case(text);
        };
        // 'Hall's "The Long Quay"', but 'Hall's "Open Quay" policy'.
        let owned = before + 1 == self.quote
            && line.is_possessive(before)
            && line.is_capitalised(before)
            && line.source(before).is_none()
            && tokens(text).len() > 1
            && is_title_case(text)
            && has_capital(text)
            && !looks_spoken(text)
            && !line.is_content(self.quote + 1)
            && line.quote(self.quote + 1).is_none();
        let written = before + 1 == self.quote
            && !self.is_displayed()
            && line.is_one_of(before, WRITTEN)
            && tokens(text).len() > 1
            && is_title_case(text)
            && has_capital(text)
            && !looks_spoken(text);
        written
            || owned
            || line.is_one_of(before, TITLED)
            || ((line.is_one_of(before, WORKS) || self.is_work_behind() || self.is_made(before))
                && has_capital(text)
                && (is_title_case(text) || tokens(text).len() == 1)
                && !looks_spoken(text))
    }

    /// Whether the words before a quotation are 'author of' and the like.
    fn is_made(&self, before: usize) -> bool {
        let maker = before.checked_sub(1).filter(|maker| *maker >= self.sentence.start);
        self.line.word(before) == "of"
            && maker.is_some_and(|maker| self.line.is_one_of(maker, MAKERS))
    }

    /// What a banner or a letter reads: somebody's words, and nobody is named for them.
    pub(super) fn is_displayed(&self) -> bool {
        let line = self.line;
        let mut verb = self.quote;
        while verb > self.sentence.start
            && (line.is_comma(verb - 1)
                || line.mark(verb - 1) == Some(':')
                || line.word(verb - 1) == "simply")
        {
            verb -= 1;
        }
        let Some(verb) = verb.checked_sub(1) else { return false };
        matches!(line.word(verb), "read" | "reads" | "reading")
            && (self.sentence.start..verb)
                .rev()
                .take(FEW)
                .any(|place| line.is_one_of(place, DISPLAYS))
    }

    /// '"...", a novel by X'.
    fn is_work_behind(&self) -> bool {
        let line = self.line;
        let start = self.quote + 1 + usize::from(line.is_comma(self.quote + 1));
        line.is_one_of(start, DETERMINERS)
            && (start + 1..start + 4).take_while(|place| line.is_content(*place)).any(|place| {
                line.is_one_of(place, WORKS) && self.cues.verb(line, place + 1).is_none()
            })
    }

    /// Whether the words before a quotation only give something a name: 'the so-called', 'a
    /// group known as', or a nickname between the parts of a name.
    pub(super) fn is_named(&self, text: &str) -> bool {
        let line = self.line;
        let Some(mut before) =
            self.quote.checked_sub(1).filter(|before| *before >= self.sentence.start)
        else {
            return false;
        };
        if self.is_nickname(before, text) {
            return true;
        }
        // 'what pilots call the "..."'.
        if line.word(before) == "the"
            && let Some(naming) = before.checked_sub(1)
            && (is_one_of(NAMING, line.word(naming)) || line.word(naming) == "call")
        {
            before = naming;
        }
        let second = before.checked_sub(1).map_or("", |second| line.word(second));
        let word = line.word(before);
        let is_name = |place: usize| {
            line.name(place).is_some()
                || (line.is_word(place) && shows_capital(line.written(place)))
        };
        let nickname = is_name(before)
            && is_name(self.quote + 1)
            && !line.is_possessive(before)
            && self.cues.verb(line, before).is_none()
            && self.cues.verb(line, self.quote + 1).is_none()
            && !self.is_set_off()
            && !line.begins_sentence(before);
        if nickname || (word == "called" && second == "so") || (word == "as" && second == "known") {
            return true;
        }
        // What people in general call something is its name.
        let general = word == "call"
            && self.cues.verb(line, before).is_some()
            && line.subject_before(before, self.sentence.start).0 == Subject::Unnamed
            && self.follows_what(before);
        general || (is_one_of(NAMING, word) && !self.names_by_somebody(before))
    }

    /// A few words between a title and a verb ('Captain "Calm" was'), or between the first name and
    /// the surname of a figure.
    fn is_nickname(&self, before: usize, text: &str) -> bool {
        let line = self.line;
        let words = tokens(text);
        let few = words.len() <= FEW_IN_A_NICKNAME && !self.is_set_off();
        let capitalised =
            words.iter().all(|word| text.get(word.span.clone()).is_some_and(is_capitalised));
        let titled = is_title(line.word(before))
            && line.is_capitalised(before)
            && capitalised
            && (line.is_word(self.quote + 1) || line.name(self.quote + 1).is_some());
        few && (titled || line.is_inside_name(self.quote))
    }

    /// Whether the clause of a verb begins with 'what'.
    fn follows_what(&self, verb: usize) -> bool {
        let lowest = verb.saturating_sub(LONGEST_NAMER).max(self.sentence.start);
        (lowest..verb)
            .rev()
            .take_while(|place| self.line.is_word(*place))
            .any(|place| self.line.word(place) == "what")
    }

    /// Whether a verb that names has a subject that is somebody: 'what he called'.
    fn names_by_somebody(&self, verb: usize) -> bool {
        let line = self.line;
        let (subject, start) = line.subject_before(verb, self.sentence.start);
        let what = start.checked_sub(1).is_some_and(|place| line.word(place) == "what")
            || start.checked_sub(2).is_some_and(|place| line.word(place) == "what");
        let passive =
            self.cues.verb(line, verb).is_some_and(|verb| verb.usage == super::verbs::Use::Passive);
        let named = !matches!(subject, Subject::Unnamed | Subject::Role(..));
        !passive && (what || named)
    }
}

/// Whether words in marks that nobody is named for are a sentence of somebody's.
pub(super) fn looks_spoken(text: &str) -> bool {
    let words = tokens(text);
    let speaks = words.iter().any(|word| {
        matches!(
            word.folded.as_str(),
            "i" | "we"
                | "us"
                | "our"
                | "my"
                | "me"
                | "you"
                | "your"
                | "im"
                | "ive"
                | "weve"
                | "were"
        )
    });
    let end = text.trim_end();
    let sentence = has_capital(text)
        && ((words.len() > 2 && end.ends_with(['.', '…', ',']))
            || (words.len() > 1 && end.ends_with(['!', '?'])));
    let latin = |letter: char| letter < '\u{250}';
    let few = match text.chars().find(|letter| letter.is_alphabetic()) {
        Some(letter) if !latin(letter) => FEW_ELSEWHERE,
        _ => FEW,
    };
    length(&words) > few || sentence || (speaks && words.len() > 1)
}

/// Whether a headline begins with words of somebody's: '"They held the gates": a night at sea'.
pub(super) fn heads_a_title(line: &Line<'_>, quote: usize, text: &str) -> bool {
    line.is_heading()
        && quote == 0
        && line.mark(1) == Some(':')
        && tokens(text).len() > 3
        && !is_title_case(text)
}

fn has_capital(text: &str) -> bool {
    is_capitalised(text.trim_start())
}

/// Whether there is a word between the marks.
pub(super) fn has_words(reading: &Reading, span: corpus::Span) -> bool {
    reading.text.get(span.range()).is_some_and(|text| text.chars().any(char::is_alphanumeric))
}
