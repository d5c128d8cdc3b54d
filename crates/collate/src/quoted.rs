//! Who is quoted in the selected passages, in whose rendering.
//!
//! Goes in: a corpus, what is selected, and the settings of the view. Comes out: [`Quoted`], the
//! quotes in the order in which they are shown, and the counts of what they can be narrowed by.
//!
//! - Speech that several selected quotes render (an utterance) stands together, whoever the speaker
//!   with most quotes is first; then speech of which there is one rendering, by speaker; then speech
//!   whose speaker no rule shows.
//! - Words that nobody is quoted for (framing), titles and pull quotes stand by outlet, each phrase
//!   once with all its places.
//!
//! A quote whose attribution the reader calls wrong ([`Settings::wrong`]) counts as unattributed, in
//! the counts, the table and the choice of a speaker. It keeps its place among the others, so that
//! nothing jumps when the reader changes their mind.
//!
//! One pass over the selected passages; what a quote says is read only where it is shown.

mod chart;

use std::collections::BTreeMap;

use corpus::{
    ArticleId, Corpus, Damage, FigureId, OutletId, PassageId, PassageKind, Quote, QuoteId,
    QuoteKind, SourceId, Span, Speaker, Utterance, text::tokens,
};

use crate::counter::Counter;
use explore::{
    context::{shown_after, shown_before},
    order::{greatest_first, least_first},
    select::Outcome,
    selection::Uses,
    settings::Settings,
};

pub use chart::{Chart, chart, name};

/// Bytes on either side of a quote that are shown at most.
const BESIDE: usize = 110;

/// A quote at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rendering {
    /// The quote.
    pub id: QuoteId,
    /// Who published it.
    pub outlet: OutletId,
    /// The article it stands in.
    pub article: ArticleId,
    /// The passage it stands in.
    pub passage: PassageId,
    /// The words, in bytes of the article's text.
    pub span: Span,
    /// Who said them, by the rules.
    pub speaker: Option<Speaker>,
}

/// Quotes that render the same words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Who said them, by the rules.
    pub speaker: Option<Speaker>,
    /// The renderings, in reading order; at least one.
    pub renderings: Vec<Rendering>,
    /// How many more renderings there are in passages that are not shown.
    pub elsewhere: u32,
    /// Of several renderings, hundredths: how much of their content words the weakest link shares.
    pub score: u8,
}

/// Words in quotation marks that are nobody's, with every place where an outlet has them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The places, in reading order; at least one. The first says how it is written.
    pub places: Vec<Rendering>,
}

/// The quotes of the selected passages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quoted {
    /// Speech that several quotes render.
    pub shared: Vec<Group>,
    /// Speech of which there is one rendering, with its speaker; a group each.
    pub single: Vec<Group>,
    /// Speech whose speaker no rule shows; a group each.
    pub unattributed: Vec<Group>,
    /// Words that are no speech, by outlet.
    pub phrases: Vec<(OutletId, Vec<Phrase>)>,
    /// How much speech each speaker has, most first. The choice of a speaker does not change it.
    pub speakers: Vec<(Speaker, u32)>,
    /// How much speech has no speaker, counted likewise.
    pub without_speaker: u32,
    /// In how many quotes each figure is named, most first. The choice of a figure does not change
    /// it.
    pub named: Vec<(FigureId, u32)>,
    /// Which outlet quotes whom.
    pub chart: Chart,
}

impl Quoted {
    /// Whether no quote is left.
    pub fn is_empty(&self) -> bool {
        let speech = [&self.shared, &self.single, &self.unattributed];
        self.phrases.is_empty() && speech.into_iter().all(Vec::is_empty)
    }

    /// How many groups of speech and how many other phrases there are.
    pub fn lengths(&self) -> (usize, usize) {
        let speech = self.shared.len() + self.single.len() + self.unattributed.len();
        (speech, self.phrases.iter().map(|(_, phrases)| phrases.len()).sum())
    }
}

/// The speaker of a quote, unless the reader calls the attribution wrong.
fn believed(speaker: Option<Speaker>, id: QuoteId, settings: &Settings) -> Option<Speaker> {
    speaker.filter(|_| settings.wrong.binary_search(&id).is_err())
}

/// The quotes of the selected passages. `uses` says which mentions name a figure.
///
/// # Errors
/// When the corpus is damaged where it is read.
pub fn quoted(
    corpus: &Corpus<'_>,
    outcome: &Outcome,
    uses: Uses,
    settings: &Settings,
) -> Result<Quoted, Damage> {
    let utterances = corpus.utterances()?;
    let figures = corpus.figures()?;
    let bound = figures.len() + corpus.source_count()?;
    let mut gathering = Gathering {
        settings,
        groups: vec![None; utterances.len()],
        all: Vec::new(),
        places: BTreeMap::new(),
        phrases: vec![Vec::new(); corpus.outlet_count()?],
        figures: figures.len() as u32,
        bound,
        speakers: Counter::new(bound),
        order: Counter::new(bound),
        spoken: Vec::new(),
        named: Counter::new(figures.len()),
        without_speaker: 0,
    };
    for article in &outcome.articles {
        let outlet = corpus.outlet_of(article.article)?;
        let hits = outcome.hits.get(article.range()).unwrap_or_default();
        for &passage in hits {
            gathering.passage(corpus, article.article, outlet, passage, uses)?;
        }
    }
    // An organisation speaks, and is no figure that quotes could be chosen by.
    for (number, figure) in (0..).zip(&figures) {
        if figure.organisation {
            gathering.named.clear(number);
        }
    }
    let mut outlets: Vec<OutletId> = Vec::new();
    for article in &outcome.articles {
        let outlet = corpus.outlet_of(article.article)?;
        if let Err(place) = outlets.binary_search(&outlet) {
            outlets.insert(place, outlet);
        }
    }
    Ok(gathering.finish(&utterances, &outlets))
}

/// What stands before and after a quote in its passage, with its marks, and whether more does.
///
/// # Errors
/// When the corpus is damaged where it is read.
pub fn beside(
    corpus: &Corpus<'_>,
    rendering: &Rendering,
) -> Result<([Span; 2], [bool; 2]), Damage> {
    let within = corpus.passage(rendering.passage)?.span;
    let text = corpus.text(rendering.article, within)?;
    let place = |at: u32| at.saturating_sub(within.start) as usize;
    let before = shown_before(text, place(rendering.span.start), BESIDE);
    let after = shown_after(text, place(rendering.span.end), BESIDE);
    let base = within.start as usize;
    let cut = [before.start > 0, after.end < text.len()];
    let spans = [before, after].map(|range| Span::new(base + range.start, base + range.end));
    Ok((spans, cut))
}

/// The quotes of a figure in the selected passages, and those in which it is named.
///
/// # Errors
/// When the corpus is damaged where it is read.
pub fn by_and_about(
    corpus: &Corpus<'_>,
    outcome: &Outcome,
    uses: Uses,
    settings: &Settings,
    figure: FigureId,
) -> Result<[Vec<Group>; 2], Damage> {
    let asked = [(Some(Speaker::Figure(figure)), None), (None, Some(figure))];
    let [by, about] = asked.map(|(speaker, about)| {
        let kind = Some(QuoteKind::Speech);
        let settings = Settings { speaker, about, kind, ..settings.clone() };
        let quoted = quoted(corpus, outcome, uses, &settings)?;
        Ok([quoted.shared, quoted.single, quoted.unattributed].concat())
    });
    Ok([by?, about?])
}

/// The quotes while they are read.
struct Gathering<'a> {
    settings: &'a Settings,
    /// By utterance, its group's place in `all`.
    groups: Vec<Option<usize>>,
    /// Speech in the order of first renderings.
    all: Vec<Group>,
    /// The places of other phrases in `phrases`, by outlet and folded words.
    places: BTreeMap<String, usize>,
    /// By outlet.
    phrases: Vec<Vec<Phrase>>,
    /// How many figures there are: the speakers that are sources count on from there.
    figures: u32,
    /// How many speakers there could be.
    bound: usize,
    speakers: Counter,
    /// The same, whatever the reader hid: groups keep their places.
    order: Counter,
    /// Every quote that has a speaker, with who published it.
    spoken: Vec<(u32, OutletId)>,
    named: Counter,
    without_speaker: u32,
}

impl Gathering<'_> {
    fn passage(
        &mut self,
        corpus: &Corpus<'_>,
        article: ArticleId,
        outlet: OutletId,
        passage: PassageId,
        uses: Uses,
    ) -> Result<(), Damage> {
        let mut mentions = None;
        // What stands in the title of somebody else's work is no framing of this outlet.
        let reference = corpus.passage(passage)?.kind == PassageKind::Reference;
        for id in corpus.quotes_of(passage)? {
            let quote = corpus.quote(id)?;
            let asked = match self.settings.kind {
                None => matches!(quote.kind, QuoteKind::Speech | QuoteKind::Scare),
                Some(kind) => quote.kind == kind,
            };
            if !asked || quote.kind == QuoteKind::Scare && reference {
                continue;
            }
            if mentions.is_none() {
                mentions = Some(corpus.mentions(passage)?);
            }
            let mut named: Vec<FigureId> = Vec::new();
            for mention in mentions.iter().flatten() {
                if let Some(figure) = mention.figure
                    && quote.span.contains(mention.span)
                    && uses.admit(mention.kind, mention.zone)
                    && !named.contains(&figure)
                {
                    named.push(figure);
                }
            }
            let rendering = Rendering {
                id,
                outlet,
                article,
                passage,
                span: quote.span,
                speaker: quote.speaker,
            };
            self.quote(corpus, rendering, &quote, &named)?;
        }
        Ok(())
    }

    fn quote(
        &mut self,
        corpus: &Corpus<'_>,
        rendering: Rendering,
        quote: &Quote,
        named: &[FigureId],
    ) -> Result<(), Damage> {
        let speaker = believed(quote.speaker, rendering.id, self.settings);
        let speech = quote.kind == QuoteKind::Speech;
        let chosen = self.settings.speaker;
        let spoken = chosen.is_none() || speech && speaker == chosen;
        if spoken {
            for figure in named {
                self.named.add(figure.0);
            }
        }
        if self.settings.about.is_some_and(|about| !named.contains(&about)) {
            return Ok(());
        }
        if speech {
            if let Some(speaker) = quote.speaker {
                self.order.add(self.number(speaker));
            }
            match speaker {
                None => self.without_speaker += 1,
                Some(speaker) => {
                    let number = self.number(speaker);
                    self.speakers.add(number);
                    self.spoken.push((number, rendering.outlet));
                }
            }
        }
        if !spoken {
            return Ok(());
        }
        if !speech {
            let folded = tokens(corpus.text(rendering.article, rendering.span)?);
            let words: Vec<String> = folded.into_iter().map(|token| token.folded).collect();
            self.phrase(rendering, &words.join(" "));
            return Ok(());
        }
        let utterance = corpus.utterance_of(rendering.id)?;
        let next = self.all.len();
        let known = utterance.and_then(|number| self.groups.get_mut(number as usize));
        let place = known.map_or(next, |place| *place.get_or_insert(next));
        match self.all.get_mut(place) {
            Some(group) => group.renderings.push(rendering),
            None => self.all.push(Group {
                speaker: quote.speaker,
                renderings: vec![rendering],
                elsewhere: 0,
                score: 0,
            }),
        }
        Ok(())
    }

    fn phrase(&mut self, rendering: Rendering, folded: &str) {
        let outlet = rendering.outlet;
        let Some(phrases) = self.phrases.get_mut(outlet.index()) else { return };
        let place = *self.places.entry(format!("{} {folded}", outlet.0)).or_insert(phrases.len());
        match phrases.get_mut(place) {
            Some(phrase) => phrase.places.push(rendering),
            None => phrases.push(Phrase { places: vec![rendering] }),
        }
    }

    /// The number a speaker is counted under.
    fn number(&self, speaker: Speaker) -> u32 {
        match speaker {
            Speaker::Figure(figure) => figure.0,
            Speaker::Source(source) => self.figures.saturating_add(source.0),
        }
    }

    fn speaker(&self, number: u32) -> Speaker {
        match number.checked_sub(self.figures) {
            None => Speaker::Figure(FigureId(number)),
            Some(source) => Speaker::Source(SourceId(source)),
        }
    }

    fn finish(mut self, utterances: &[Utterance], outlets: &[OutletId]) -> Quoted {
        for (place, utterance) in self.groups.iter().zip(utterances) {
            if let Some(group) = place.and_then(|place| self.all.get_mut(place)) {
                let left = utterance.quotes.len().saturating_sub(group.renderings.len());
                group.elsewhere = left as u32;
                group.score = utterance.score;
            }
        }
        let speakers = self.speakers.most_first();
        let mut ranks = vec![u32::MAX; self.bound];
        for (rank, (number, _)) in (0..).zip(&self.order.most_first()) {
            if let Some(slot) = ranks.get_mut(*number as usize) {
                *slot = rank;
            }
        }
        let all = core::mem::take(&mut self.all);
        let rank = |group: &Group| {
            let number = group.speaker.map(|speaker| self.number(speaker) as usize);
            number.and_then(|number| ranks.get(number)).copied().unwrap_or(u32::MAX)
        };
        let all = least_first(all, rank);
        let several = |group: &Group| {
            let first = group.renderings.first().map(|rendering| rendering.article);
            group.renderings.iter().any(|rendering| Some(rendering.article) != first)
        };
        let (shared, rest): (Vec<_>, Vec<_>) = all.into_iter().partition(several);
        // What a selection leaves in one article renders nothing anew.
        let mut single = Vec::new();
        for group in rest {
            for rendering in &group.renderings {
                let renderings = vec![*rendering];
                single.push(Group { renderings, score: 0, ..group.clone() });
            }
        }
        let (single, unattributed) = single.into_iter().partition(|group| group.speaker.is_some());
        let mut phrases = Vec::new();
        for (outlet, of_outlet) in (0..).zip(core::mem::take(&mut self.phrases)) {
            if !of_outlet.is_empty() {
                let frequent = greatest_first(of_outlet, |phrase| phrase.places.len() as u32);
                phrases.push((OutletId(outlet), frequent));
            }
        }
        let chart = Chart::new(&speakers, outlets, &self.spoken, |number| self.speaker(number));
        let speakers = speakers.into_iter().map(|(number, count)| (self.speaker(number), count));
        let named = self.named.most_first();
        Quoted {
            shared,
            single,
            unattributed,
            phrases,
            chart,
            speakers: speakers.collect(),
            without_speaker: self.without_speaker,
            named: named.into_iter().map(|(figure, count)| (FigureId(figure), count)).collect(),
        }
    }
}
