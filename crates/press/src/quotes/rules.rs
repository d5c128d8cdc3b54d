//! The rules that show a speaker, as the reader sees them.

pub(super) const QUOTE_VERB_SPEAKER: &str = "quote, verb, speaker";
pub(super) const QUOTE_SPEAKER_VERB: &str = "quote, speaker, verb";
pub(super) const SPEAKER_VERB_QUOTE: &str = "speaker, verb, quote";
pub(super) const ACCORDING: &str = "according to";
pub(super) const NOUN: &str = "speaker’s promise, claim or words";
pub(super) const SPLIT: &str = "split quote";
pub(super) const GOES_ON: &str = "goes on from the quote before";
pub(super) const GOES_ON_PARAGRAPH: &str = "goes on over paragraphs";
pub(super) const INTRODUCED: &str = "speaker, verb, colon at the end of the paragraph before";
pub(super) const PRONOUN: &str = "he or she: the only figure that fits";
pub(super) const ROLE: &str = "the only one with that role in this article";
pub(super) const REPORT: &str = "agency report";
pub(super) const UNNAMED: &str = "nobody is named";
pub(super) const COMPETE: &str = "two speakers compete";
pub(super) const NESTED: &str = "inside another quotation";
pub(super) const NO_SPEECH: &str = "nobody is quoted for it";
pub(super) const TITLE: &str = "title of a work";
pub(super) const PULL_QUOTE: &str = "set off on a line of its own";
