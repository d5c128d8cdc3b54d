//! Which outlet writes how much on what: a table of outlets by topics, figures or sources.
//!
//! Goes in: a selection and the settings of the view. Comes out: a [`Coverage`], its rows and columns
//! in order. The chosen outlets do not narrow what is looked through, only the columns that are
//! shown; nor do the chosen values of the facet that has the rows, as long as they are joined by
//! *any*. Everything else selected applies, exclusions too; what is excluded has no row and no
//! column.
//!
//! **Measure.** Of a topic: the words of the passages that have it. Of a figure: its mentions, as the
//! person. Of a source: the times it is credited, reference lists included. Each of them in
//! proportion to the outlet's words in running text ([`corpus::PassageKind::is_running_text`]), whatever is
//! selected, so that cells of different selections can be compared; what stands in pull quotes
//! counts in neither, nor do figures in references. Beside the measure a cell knows how many
//! passages it opens: exactly the hits of [`cell`].
//!
//! **Unevenness** is the coefficient of variation across the outlets shown: the standard deviation
//! (of a population) divided by the mean, of shares, not of counts, since an outlet that wrote
//! twice as much would else seem to care twice as much.

mod order;
mod paper;

use corpus::{
    Corpus, Damage, OutletId, PassageId, PassageKind, Zone,
    facts::{Fact, FactTable, Use},
};

pub use order::variation;
pub use paper::{cells_in_words, picture};

use explore::{
    catalogue::Catalogue,
    query::Query,
    select::each_group,
    selection::{Facet, Mode, Scope, Selection},
    settings::{Across, Measure, Settings},
};

/// How many shades tell more from less.
pub const SHADES: u32 = 5;

/// An outlet, with what it wrote altogether.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// The outlet.
    pub outlet: OutletId,
    /// Its words in running text.
    pub words: u32,
    /// Its articles.
    pub articles: u32,
}

/// What an outlet has on a topic, figure or source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Words on a topic, mentions of a figure, passages that credit a source.
    pub amount: u32,
    /// The passages that the cell opens.
    pub passages: u32,
}

/// A topic, figure or source across the outlets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number.
    pub value: u32,
    /// By column.
    pub cells: Vec<Cell>,
}

/// What only one outlet writes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alone {
    /// The outlet.
    pub outlet: OutletId,
    /// The topics, figures or sources that no other outlet has, those with most first.
    pub values: Vec<u32>,
}

/// The table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// What has a row.
    pub across: Across,
    /// What a cell says.
    pub measure: Measure,
    /// The outlets, in order.
    pub columns: Vec<Column>,
    /// The topics, figures or sources, in order.
    pub rows: Vec<Row>,
    /// What one outlet has and no other of the collection, of the rows and columns shown, by column.
    pub alone: Vec<Alone>,
    /// The rows that no outlet shown has.
    pub nowhere: Vec<u32>,
}

/// The facet whose values have rows.
pub fn facet_of(across: Across) -> Facet {
    match across {
        Across::Topics => Facet::Topic,
        Across::Figures => Facet::Figure,
        Across::Sources => Facet::Source,
    }
}

/// What a cell opens: the selection with exactly this outlet and exactly this value chosen. Where the
/// values of the facet are joined by *all*, this one beside the others.
pub fn cell(selection: &Selection, across: Across, value: u32, outlet: OutletId) -> Selection {
    let mut cell = base(selection, across);
    cell.choose(Facet::Outlet, outlet.0);
    cell.choose(facet_of(across), value);
    cell
}

/// What is looked through for the whole table.
fn base(selection: &Selection, across: Across) -> Selection {
    let mut base = selection.clone();
    base.outlets.chosen.clear();
    let rows = base.choice_mut(facet_of(across));
    if rows.mode == Mode::Any {
        rows.chosen.clear();
    }
    base
}

/// The table for a selection.
///
/// # Errors
/// When the corpus is damaged where it is read.
pub fn coverage(
    corpus: &Corpus<'_>,
    catalogue: &Catalogue,
    selection: &Selection,
    settings: &Settings,
) -> Result<Coverage, Damage> {
    let across = settings.across;
    let sizes = sizes(corpus)?;
    let tally = Tally::new(corpus, catalogue, selection, across)?;
    let outlets = &selection.outlets;
    let everyone: Vec<&Column> =
        sizes.iter().filter(|column| !outlets.excluded.contains(&column.outlet.0)).collect();
    let chosen =
        |column: &Column| outlets.chosen.is_empty() || outlets.chosen.contains(&column.outlet.0);
    let columns: Vec<Column> =
        everyone.iter().filter(|column| chosen(column)).map(|column| **column).collect();
    let mut found = Coverage { across, measure: settings.measure, columns, ..Coverage::default() };
    found.alone = found.columns.iter().map(|column| Alone::new(column.outlet)).collect();
    let choice = selection.choice(facet_of(across));
    let narrowed = choice.mode == Mode::Any && !choice.chosen.is_empty();
    for value in catalogue.values(facet_of(across)) {
        if choice.excluded.contains(&value) || narrowed && !choice.chosen.contains(&value) {
            continue;
        }
        let at = |column: &Column| tally.cell(column.outlet, value);
        let row = Row { value, cells: found.columns.iter().map(at).collect() };
        let mut having = everyone.iter().filter(|column| at(column).passages > 0);
        if let (Some(only), None) = (having.next(), having.next())
            && everyone.len() > 1
            && let Some(alone) = found.alone.iter_mut().find(|alone| alone.outlet == only.outlet)
        {
            alone.values.push(value);
        }
        found.rows.push(row);
    }
    for alone in &mut found.alone {
        let amount = |value: &u32| tally.cell(alone.outlet, *value).amount;
        alone.values = explore::order::greatest_first(core::mem::take(&mut alone.values), amount);
    }
    found.alone.retain(|alone| !alone.values.is_empty());
    order::sort(&mut found, catalogue, settings);
    Ok(found)
}

impl Alone {
    fn new(outlet: OutletId) -> Self {
        Self { outlet, values: Vec::new() }
    }
}

impl Coverage {
    /// What a cell says: under [`Measure::Share`] tenths, of a percent of the outlet's words for a
    /// topic, else per 1,000 of them; under [`Measure::Count`] passages for a topic, else mentions
    /// or crediting passages.
    pub fn value(&self, cell: Cell, column: &Column, measure: Measure) -> u32 {
        match (measure, self.across) {
            (Measure::Count, Across::Topics) => cell.passages,
            (Measure::Count, _) => cell.amount,
            (Measure::Share, Across::Topics) => in_proportion(cell, column, 1_000),
            (Measure::Share, _) => in_proportion(cell, column, 10_000),
        }
    }

    /// The rows to show: what no outlet has needs none, unless the reader `asked` for some values or
    /// there is nothing else.
    pub fn shown(&self, asked: bool) -> Vec<&Row> {
        let all = asked || self.nowhere.len() == self.rows.len();
        self.rows.iter().filter(|row| all || !self.nowhere.contains(&row.value)).collect()
    }

    /// The largest value of the table.
    pub fn largest(&self) -> u32 {
        let row = |row: &Row| {
            let cells = row.cells.iter().zip(&self.columns);
            cells.map(|(cell, column)| self.value(*cell, column, self.measure)).max()
        };
        self.rows.iter().filter_map(row).max().unwrap_or_default()
    }

    /// How dark a cell is: 1 to [`SHADES`], in equal steps of the `largest` value; 0 for nothing.
    pub fn shade(&self, cell: Cell, column: &Column, largest: u32) -> u32 {
        let value = self.value(cell, column, self.measure);
        let shade = u64::from(value.min(largest)) * u64::from(SHADES);
        shade.div_ceil(u64::from(largest.max(1))) as u32
    }
}

/// A cell's amount for so many of the outlet's words, rounded.
fn in_proportion(cell: Cell, column: &Column, of: u64) -> u32 {
    let words = u64::from(column.words.max(1));
    let value = (u64::from(cell.amount) * of + words / 2) / words;
    value.min(u64::from(u32::MAX)) as u32
}

/// What each outlet wrote altogether.
fn sizes(corpus: &Corpus<'_>) -> Result<Vec<Column>, Damage> {
    let outlets = 0..corpus.outlet_count()? as u32;
    let mut sizes: Vec<Column> =
        outlets.map(|outlet| Column { outlet: OutletId(outlet), words: 0, articles: 0 }).collect();
    let table = FactTable::new(corpus);
    for article in corpus.article_ids() {
        let Some(size) = sizes.get_mut(table.outlet(article)?.index()) else { continue };
        size.articles += 1;
        for passage in corpus.passages_of(article)? {
            if table.kind(passage)?.is_running_text() {
                size.words = size.words.saturating_add(table.words(passage)?);
            }
        }
    }
    Ok(sizes)
}

/// Every cell, by outlet and then by value.
struct Tally {
    cells: Vec<Cell>,
    values: usize,
    /// By value: what was seen of it last.
    seen: Vec<Seen>,
}

/// What was seen of a value last.
#[derive(Clone, Copy, Default)]
struct Seen {
    /// The number of the group, from 1.
    group: u32,
    /// The number of the passage, from 1.
    passage: u32,
}

impl Tally {
    fn new(
        corpus: &Corpus<'_>,
        catalogue: &Catalogue,
        selection: &Selection,
        across: Across,
    ) -> Result<Self, Damage> {
        let values = match across {
            Across::Topics => catalogue.topics.len(),
            Across::Figures => catalogue.figures.len(),
            Across::Sources => catalogue.sources.len(),
        };
        let cells = vec![Cell::default(); values * corpus.outlet_count()?];
        let mut tally = Self { cells, values, seen: vec![Seen::default(); values] };
        let base = base(selection, across);
        let table = FactTable::new(corpus);
        let admitted = selection.uses.admitted();
        let admits = |usage: Use| admitted.get(usage.index()) == Some(&true);
        // The hits in an article are what satisfies any clause: beside the passages that have the
        // value of a cell those that satisfy another clause, where there is one.
        let together = base.scope == Scope::Article && asks(corpus, &base)?;
        let mut group = 0;
        each_group(corpus, &base, &mut |article, remaining, hits| {
            group += 1;
            let outlet = table.outlet(article)?;
            let hits = if together { hits } else { &[] };
            for &passage in remaining {
                let mut any = false;
                let hit = hits.binary_search_by_key(&passage, |(hit, _)| *hit).is_ok();
                for fact in table.of(passage)?.iter() {
                    let value = match (across, fact) {
                        (Across::Topics, Fact::Topic(topic)) => topic.0,
                        (Across::Figures, Fact::Figure(figure, usage)) if admits(usage) => figure.0,
                        (Across::Sources, Fact::Source(source, usage)) if admits(usage) => source.0,
                        _ => continue,
                    };
                    any = true;
                    let Some(seen) = tally.seen.get_mut(value as usize) else { continue };
                    let (number, before) = (passage.0 + 1, *seen);
                    *seen = Seen { group, passage: number };
                    let mut passages = u32::from(before.passage != number && !hit);
                    if before.group != group {
                        passages += hits.len() as u32;
                    }
                    tally.add(outlet, value, Cell { amount: 0, passages });
                }
                if any {
                    tally.measure(corpus, across, outlet, passage)?;
                }
            }
            Ok(())
        })?;
        Ok(tally)
    }

    /// Adds what a passage has to the amounts.
    fn measure(
        &mut self,
        corpus: &Corpus<'_>,
        across: Across,
        outlet: OutletId,
        passage: PassageId,
    ) -> Result<(), Damage> {
        let kind = corpus.passage(passage)?.kind;
        if !(kind.is_running_text() || across == Across::Sources && kind == PassageKind::Reference)
        {
            return Ok(());
        }
        let mut add = |value, amount| self.add(outlet, value, Cell { amount, passages: 0 });
        match across {
            Across::Topics => {
                let words = corpus.words_in(passage)?;
                for score in corpus.topic_scores(passage)? {
                    let score = score?;
                    if score.decided {
                        add(score.topic.0, words);
                    }
                }
            }
            Across::Figures => {
                for (figure, usage) in corpus.named_in(passage)? {
                    if usage == Use::USUAL {
                        add(figure.0, 1);
                    }
                }
            }
            Across::Sources => {
                // 'Name (ABBR)' and the two names of a reference are one credit.
                let mut credited = Vec::new();
                for citation in corpus.citations(passage)? {
                    let usual = !matches!(citation.zone, Zone::Credit | Zone::Boilerplate);
                    if usual && !credited.contains(&citation.source) {
                        credited.push(citation.source);
                        add(citation.source.0, 1);
                    }
                }
            }
        }
        Ok(())
    }

    fn add(&mut self, outlet: OutletId, value: u32, more: Cell) {
        let place = outlet.index() * self.values + value as usize;
        if (value as usize) < self.values
            && let Some(cell) = self.cells.get_mut(place)
        {
            cell.amount = cell.amount.saturating_add(more.amount);
            cell.passages = cell.passages.saturating_add(more.passages);
        }
    }

    fn cell(&self, outlet: OutletId, value: u32) -> Cell {
        let place = outlet.index() * self.values + value as usize;
        self.cells.get(place).copied().unwrap_or_default()
    }
}

/// Whether a selection asks for values other than outlets, or for words.
fn asks(corpus: &Corpus<'_>, selection: &Selection) -> Result<bool, Damage> {
    let values = Facet::ALL
        .iter()
        .any(|&facet| facet != Facet::Outlet && !selection.choice(facet).chosen.is_empty());
    Ok(values || !Query::read_in(corpus, &selection.query)?.wanted.is_empty())
}
