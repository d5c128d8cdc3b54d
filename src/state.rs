//! The one source of truth, what derives from it, and what the reader can do to it.
//!
//! The fragment says everything a link holds. [`Explorer`] mirrors it in one signal; location,
//! selection and outcome are memos below it. The reader's intents are methods: each makes a new
//! [`Location`], writes it to the history, and lets the memos follow. Nothing sets a signal from an
//! effect.

use core::ops::Deref;
use std::sync::Arc;

use corpus::{ArticleId, Damage, PassageId, QuoteId};
use explore::{
    Criterion, Evidence, Facet, Location, Mode, Notes, Order, Query, Scope, Selection, Settings,
    Side, Uses, View,
    digest::{self, Digest},
    fragment::{self, Notice},
    notes::{grouped, new_among},
    query::while_typing,
    rank::{self, Group},
    select::{self, Outcome},
    window::Window,
};
use leptos::prelude::*;

use crate::{
    embedded::Library,
    memo::Memo,
    notes::OwnNotes,
    platform::{
        focus, history,
        scroll::{self, Motion},
    },
    wrong,
};

/// The element that holds the view.
pub const CONTENT: &str = "content";

/// The class of every passage on the page; its id is [`passage_element`].
pub const PASSAGE_CLASS: &str = "passage";

/// A passage has been reached when it goes on below this many pixels from the top: a little more than
/// what sticks there covers (`--stuck`), where going to a passage puts its first line.
const COVERED: f64 = 72.0;

/// The id of the first words that the link points at.
pub const LINKED: &str = "linked";

/// The id of a passage's element.
pub fn passage_element(passage: PassageId) -> String {
    format!("passage-{}", passage.0)
}

/// The passage whose element has this id.
pub fn passage_of_element(id: &str) -> Option<PassageId> {
    id.strip_prefix("passage-")?.parse().ok().map(PassageId)
}

/// Where the page should stand after a step.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// Where it stands.
    Stay,
    /// At the top of a view just opened.
    Top,
    /// At the location's place, with the keyboard there too.
    Place,
}

/// What the fragment says, read.
#[derive(Clone, PartialEq)]
struct Reading {
    location: Location,
    notices: Vec<Notice>,
}

/// The state of the page, and the reader's intents. It lives as long as the page, and is handed on as a
/// pointer: every handler and every memo holds one.
#[derive(Clone, Copy)]
pub struct Explorer(&'static State);

impl Deref for Explorer {
    type Target = State;

    fn deref(&self) -> &State {
        self.0
    }
}

/// What an [`Explorer`] points at.
pub struct State {
    /// The collection.
    pub library: &'static Library,
    fragment: RwSignal<String>,
    reading: Memo<Reading>,
    /// What the reader chose.
    pub selection: Memo<Selection>,
    /// What is on the screen.
    pub view: Memo<View>,
    /// Whether the view stands alone, as inside another page.
    pub embed: Memo<bool>,
    /// The passage the reader has reached.
    pub place: Memo<Option<PassageId>>,
    /// The words that the link points at.
    pub evidence: Memo<Option<Evidence>>,
    /// Whether the page has come to what its link points at.
    pub arrived: RwSignal<bool>,
    /// What the selection selects, with the counts of every facet.
    pub outcome: Memo<Result<Arc<Outcome>, Damage>>,
    /// The words asked for, read.
    pub query: Memo<Query>,
    /// The order of the passages.
    pub order: Memo<Order>,
    /// How words in context are sorted.
    pub side: Memo<Side>,
    /// What the reader set in the views that read across outlets.
    pub settings: Memo<Settings>,
    /// The order and the side as the link has them.
    arrangement: Memo<(Option<Order>, Side)>,
    /// The hits under their articles, in that order.
    pub groups: Memo<Arc<Vec<Group>>>,
    /// Which of the hits are drawn.
    pub window: RwSignal<Window>,
    /// The reader's own notes, and what can be done with them.
    pub own: OwnNotes,
    /// The same, by passage.
    pub notes: Memo<Arc<Notes>>,
    /// The notes that the link brings and that are not among the own ones.
    pub brought: Memo<Arc<Notes>>,
    /// Whether the sheet of filters is open, on screens too narrow to show it beside the text.
    pub sheet_open: RwSignal<bool>,
}

impl Explorer {
    /// The state as the address has it.
    pub fn new(library: &'static Library) -> Self {
        let fragment = RwSignal::new(wrong::opened_at(library));
        let reading = Memo::new(move || {
            let (location, notices) =
                fragment.with(|text| fragment::parse(text, &library.corpus, &library.catalogue));
            Reading { location, notices }
        });
        let selection = Memo::new(move || reading.with(|read| read.location.selection.clone()));
        let outcome = Memo::new(move || {
            selection.with(|chosen| {
                if *chosen == Selection::default() {
                    return Ok(Arc::clone(&library.everything));
                }
                select::select(&library.corpus, chosen).map(Arc::new)
            })
        });
        let query = Memo::new(move || {
            selection
                .with(|chosen| Query::read_in(&library.corpus, &chosen.query))
                .unwrap_or_default()
        });
        let order = Memo::new(move || reading.with(|read| read.location.order()));
        let groups = Memo::new(move || {
            // With nothing selected there is an overview, not a list of everything. What is damaged
            // is said once, where the outcome is read.
            if selection.with(Selection::is_empty) {
                return Arc::default();
            }
            let outcome = outcome.get().unwrap_or_default();
            let groups =
                query.with(|query| rank::groups(&library.corpus, query, &outcome, order.get()));
            Arc::new(groups.unwrap_or_default())
        });
        let own = OwnNotes::kept(library);
        let notes = own.notes();
        let brought = Memo::new(move || {
            let new = |own: &Arc<Notes>| reading.with(|read| new_among(&read.location.notes, own));
            Arc::new(notes.with(new))
        });
        let explorer = Self(Box::leak(Box::new(State {
            library,
            fragment,
            reading,
            selection,
            view: Memo::new(move || reading.with(|read| read.location.view)),
            embed: Memo::new(move || reading.with(|read| read.location.embed)),
            place: Memo::new(move || reading.with(|read| place_of(library, &read.location))),
            evidence: Memo::new(move || reading.with(|read| read.location.evidence)),
            arrived: RwSignal::new(false),
            outcome,
            query,
            order,
            side: Memo::new(move || reading.with(|read| read.location.side)),
            settings: Memo::new(move || reading.with(|read| read.location.settings.clone())),
            arrangement: Memo::new(move || {
                reading.with(|read| (read.location.order, read.location.side))
            }),
            groups,
            window: RwSignal::new(Window::default()),
            own,
            notes,
            brought,
            sheet_open: RwSignal::new(false),
        })));
        explorer.draw_again();
        explorer
    }

    /// What of the link could not be used.
    pub fn notices(self) -> Vec<Notice> {
        self.reading.with(|read| read.notices.clone())
    }

    /// Follows the browser: back, forward, a fragment edited by hand, and reading itself.
    pub fn listen(self) {
        history::take_over_scrolling();
        history::on_change(move || self.follow());
        history::on_leave(history::remember_scroll);
        scroll::on_rest(move || self.keep_place());
    }

    /// Goes to where the page was opened at.
    pub fn arrive(self) {
        let place = self.place.get_untracked();
        let linked = self.here().place.is_none() && self.evidence.get_untracked().is_some();
        scroll::after_render(move || {
            match (history::scrolled(), place) {
                (Some(pixels), _) => scroll::to_distance(pixels),
                (None, Some(place)) => {
                    let id = passage_element(place);
                    scroll::to(&id, Motion::None);
                    if linked {
                        scroll::to(LINKED, Motion::None);
                        focus::to(&id);
                    }
                }
                (None, None) => {}
            }
            self.arrived.set(true);
        });
    }

    fn follow(self) {
        let fragment = history::fragment();
        if self.fragment.with_untracked(|known| *known == fragment) {
            return;
        }
        self.fragment.set(fragment);
        self.draw_again();
        // What lay over the view that was left.
        self.sheet_open.set(false);
        focus::close_dialogs();
        self.arrive();
        scroll::after_render(|| focus::unless_somewhere(CONTENT));
    }

    /// Draws the beginning of what is selected, or what surrounds a place.
    fn draw_to(self, place: Option<PassageId>) {
        let groups = self.groups.get_untracked();
        self.draw(Window::around(&groups, place));
    }

    /// Draws what was drawn when the present entry of the history was left, else what surrounds its
    /// place.
    fn draw_again(self) {
        match history::drawn() {
            Some((first, end)) if first < end => self.draw(Window { first, end }),
            _ => self.draw_to(self.place.get_untracked()),
        }
    }

    fn draw(self, window: Window) {
        history::set_drawn(window.first, window.end);
        self.window.set(window);
    }

    /// Changes what is drawn.
    pub fn redraw(self, change: impl FnOnce(&mut Window)) {
        let mut window = self.window.get_untracked();
        change(&mut window);
        self.draw(window);
    }

    /// The fragment of a location, as a link's target. From a view that stands alone it leads to
    /// another that does.
    pub fn href(self, location: &Location) -> String {
        format!("#{}", self.encoded(location, self.embed.get()))
    }

    /// What is on the screen, as the target of a link to the whole page.
    pub fn href_of_whole(self) -> String {
        format!("#{}", self.reading.with(|read| self.encoded(&read.location, false)))
    }

    /// A location as a fragment. One that damaged bytes keep from being written is the start.
    fn encoded(self, location: &Location, embed: bool) -> String {
        let location = Location { embed, ..location.clone() };
        fragment::encode(&location, &self.library.corpus, &self.library.catalogue)
            .unwrap_or_default()
    }

    /// A passage in its article, with the present selection.
    pub fn at_passage(self, article: ArticleId, passage: PassageId) -> Location {
        Location { place: Some(passage), ..self.at(View::Article(article)) }
    }

    /// A view from its beginning, with the present selection.
    pub fn at(self, view: View) -> Location {
        self.located(self.selection.get(), view)
    }

    /// A selection in a view, with the present order.
    fn located(self, selection: Selection, view: View) -> Location {
        let (order, side) = self.arrangement.get();
        let settings = self.settings.get().of(view);
        Location { selection, view, order, side, settings, ..Location::default() }
    }

    /// The present view with something set otherwise.
    pub fn at_setting(self, set: impl FnOnce(&mut Settings)) -> Location {
        let mut location = self.at(self.view.get());
        set(&mut location.settings);
        location
    }

    /// Sets something in the present view.
    pub fn set(self, set: impl FnOnce(&mut Settings)) {
        let mut location = Location { place: None, ..self.here() };
        set(&mut location.settings);
        self.go(&location, Arrival::Stay);
    }

    /// Calls the attribution of a quote wrong, or takes that back. What is drawn stays.
    pub fn toggle_wrong(self, quote: QuoteId) {
        let was = self.settings.with_untracked(|now| now.wrong.binary_search(&quote).is_ok());
        self.set_wrong(&|wrong| match wrong.binary_search(&quote) {
            Ok(place) if was => drop(wrong.remove(place)),
            Err(place) if !was => wrong.insert(place, quote),
            _ => {}
        });
    }

    /// Believes every attribution again.
    pub fn clear_wrong(self) {
        self.set_wrong(&Vec::clear);
    }

    fn set_wrong(self, change: &dyn Fn(&mut Vec<QuoteId>)) {
        let mut location = Location { place: None, ..self.here() };
        change(&mut location.settings.wrong);
        self.write(&location, history::push);
        wrong::keep(self.library, change);
    }

    /// Whether the reader called the attribution of a quote wrong.
    pub fn is_wrong(self, quote: QuoteId) -> bool {
        self.settings.with(|now| now.wrong.binary_search(&quote).is_ok())
    }

    /// The present view with a value chosen, or taken back where it is chosen.
    pub fn at_toggled(self, facet: Facet, value: u32) -> Location {
        let selection = self.selection.with(|now| toggled(now, facet, value));
        Location { evidence: self.evidence.get(), ..self.located(selection, self.view.get()) }
    }

    /// The order and the side as the link has them, followed.
    pub fn follow_arrangement(self) {
        self.arrangement.with(|_| ());
    }

    /// Whether a value is chosen.
    pub fn is_chosen(self, facet: Facet, value: u32) -> bool {
        self.selection.with(|now| now.choice(facet).chosen.contains(&value))
    }

    /// What a view needs of an article.
    pub fn digest(self, article: ArticleId) -> Result<Digest, Damage> {
        digest::digest(&self.library.corpus, article)
    }

    /// What the selection selects; nothing where the collection is damaged, which the page says.
    pub fn outcome_or_nothing(self) -> Arc<Outcome> {
        self.outcome.get().unwrap_or_default()
    }

    /// The fragment of what is on the screen, in the whole page, without what of it could not be used.
    pub fn fragment(self) -> String {
        self.reading.with_untracked(|read| self.encoded(&read.location, false))
    }

    /// Takes the notes that the link brought out of the address.
    pub fn dismiss_brought(self) {
        self.write(&Location { notes: Notes::new(), ..self.here() }, history::replace);
    }

    /// Takes out of the address what could not be used.
    pub fn dismiss_notices(self) {
        let location = self.reading.with_untracked(|read| read.location.clone());
        self.write(&location, history::replace);
    }

    /// The selection as it stands, for a handler.
    fn chosen(self) -> Selection {
        self.selection.get_untracked()
    }

    /// Chooses a value, or takes it back where it is chosen.
    pub fn toggle(self, facet: Facet, value: u32) {
        self.choose(toggled(&self.chosen(), facet, value));
    }

    /// Leaves passages with a value out, or lets them in again.
    pub fn toggle_exclusion(self, facet: Facet, value: u32) {
        let mut selection = self.chosen();
        if selection.choice(facet).excluded.contains(&value) {
            selection.remove(facet, value);
        } else {
            selection.exclude(facet, value);
        }
        self.choose(selection);
    }

    /// Takes one thing out of what was asked for.
    pub fn remove(self, criterion: &Criterion) {
        self.choose(self.chosen().without(criterion));
    }

    /// Asks for words while they are typed: the last one may go on, and the history keeps only what
    /// the typing ends with, and what was selected when it `begins`.
    pub fn type_query(self, text: &str, begins: bool) {
        let chosen = self.chosen();
        let keep = if begins && !chosen.is_empty() { history::push } else { history::replace };
        let selection = Selection { query: while_typing(text), ..chosen };
        self.write(&Location { selection, place: None, ..self.here() }, keep);
        self.draw_to(None);
    }

    /// Asks for words as they stand.
    pub fn search(self, text: &str) {
        self.choose(Selection { query: text.to_owned(), ..self.chosen() });
    }

    /// In what order the passages come.
    pub fn set_order(self, order: Order) {
        let location = Location { order: Some(order), place: None, ..self.here() };
        self.go(&location, Arrival::Stay);
    }

    /// By what words in context are sorted.
    pub fn set_side(self, side: Side) {
        self.go(&Location { side, place: None, ..self.here() }, Arrival::Stay);
    }

    /// Takes every value and word out.
    pub fn clear(self) {
        let mut selection = self.chosen();
        selection.clear();
        // What shows only beside a selection must not wait unseen for the next one.
        selection.scope = Scope::default();
        let location = Location { selection, place: None, order: None, ..self.here() };
        self.go(&location, Arrival::Stay);
    }

    /// How the values of a facet are joined.
    pub fn set_mode(self, facet: Facet, mode: Mode) {
        let mut selection = self.chosen();
        selection.choice_mut(facet).mode = mode;
        self.choose(selection);
    }

    /// Where everything must come together.
    pub fn set_scope(self, scope: Scope) {
        self.choose(Selection { scope, ..self.chosen() });
    }

    /// Which mentions count.
    pub fn set_uses(self, uses: Uses) {
        self.choose(Selection { uses, ..self.chosen() });
    }

    /// Selects something else, in the view that is open.
    pub fn choose(self, selection: Selection) {
        self.go(&Location { selection, place: None, ..self.here() }, Arrival::Stay);
    }

    /// Goes where another program asks. What the reader set stays where it has a meaning.
    pub fn show(
        self,
        selection: Selection,
        view: View,
        order: Option<Order>,
        place: Option<PassageId>,
    ) {
        let here = self.here();
        let arrival = match place {
            Some(_) => Arrival::Place,
            None if view == here.view => Arrival::Stay,
            None => Arrival::Top,
        };
        let evidence = here.evidence.filter(|_| view == here.view);
        let settings = here.settings.of(view);
        let location = Location { selection, view, order, place, settings, evidence, ..here };
        self.go(&location, arrival);
    }

    /// Where the reader is, for a handler.
    pub fn here(self) -> Location {
        self.reading.with_untracked(|read| read.location.clone())
    }

    /// Moves within the view, without an entry in the history.
    pub fn step_to(self, place: PassageId) {
        self.write(&Location { place: Some(place), ..self.here() }, history::replace);
        self.redraw(|window| window.reach(&self.groups.get_untracked(), place));
        settle(Arrival::Place, Some(place), false, Motion::Smooth);
    }

    /// The passage before or after the one reached, among those that matter in this view: the hits,
    /// or every passage of an open article when nothing is selected.
    pub fn neighbour(self, forward: bool) -> Option<PassageId> {
        let (previous, next) = digest::neighbours(&self.stops(), self.place.get_untracked());
        if forward { next } else { previous }
    }

    fn stops(self) -> Vec<PassageId> {
        let corpus = &self.library.corpus;
        let Ok(outcome) = self.outcome.get_untracked() else { return Vec::new() };
        match self.view.get_untracked() {
            View::Passages if self.chosen().is_empty() => Vec::new(),
            View::Passages => {
                let groups = self.groups.get_untracked();
                groups.iter().flat_map(|group| group.hits.iter().copied()).collect()
            }
            View::Article(article) => match outcome.hits_of(article) {
                [] => corpus.passages_of(article).map(Iterator::collect).unwrap_or_default(),
                hits => hits.to_vec(),
            },
            View::Notes => {
                let (own, brought) = (self.notes.get_untracked(), self.brought.get_untracked());
                let groups = grouped(&own, &brought, None, corpus).unwrap_or_default();
                groups.into_iter().flat_map(|(_, passages)| passages).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Goes to a location with an entry of its own in the history. Notes that a link brought stay until
    /// they are dismissed; links within the page are too many to repeat them.
    pub fn go(self, location: &Location, arrival: Arrival) {
        let location = &Location { notes: self.here().notes, ..location.clone() };
        self.write(location, history::push);
        let place = place_of(self.library, location);
        self.draw_to(place);
        let linked = location.place.is_none() && location.evidence.is_some();
        settle(arrival, place, linked, Motion::None);
    }

    fn write(self, location: &Location, keep: impl Fn(&str)) {
        let fragment = self.encoded(location, self.embed.get_untracked());
        if self.fragment.with_untracked(|known| *known != fragment) {
            keep(&fragment);
            self.fragment.set(fragment);
        }
    }

    /// Keeps in the link how far the reader has read. A link with a notice stays as it is until the
    /// reader has seen to it: writing it anew would take the notice away unread.
    fn keep_place(self) {
        if self.reading.with_untracked(|read| !read.notices.is_empty()) {
            history::remember_scroll();
            return;
        }
        let place = scroll::reached(PASSAGE_CLASS, COVERED).and_then(|id| passage_of_element(&id));
        self.write(&Location { place, ..self.here() }, history::replace);
        history::remember_scroll();
    }
}

/// The passage of a location: the one reached, else that of the words it points at.
fn place_of(library: &Library, location: &Location) -> Option<PassageId> {
    let pointed = || location.evidence?.passage(&library.corpus).ok()?;
    location.place.or_else(pointed)
}

fn toggled(selection: &Selection, facet: Facet, value: u32) -> Selection {
    let mut selection = selection.clone();
    if selection.choice(facet).chosen.contains(&value) {
        selection.remove(facet, value);
    } else {
        selection.choose(facet, value);
    }
    selection
}

/// `linked`: the place is that of words pointed at.
fn settle(arrival: Arrival, place: Option<PassageId>, linked: bool, motion: Motion) {
    scroll::after_render(move || {
        match (arrival, place) {
            (Arrival::Top, _) => scroll::to_distance(0.0),
            (Arrival::Place, Some(place)) => {
                let id = passage_element(place);
                scroll::to(&id, motion);
                if linked {
                    scroll::to(LINKED, motion);
                }
                focus::to(&id);
            }
            _ => {}
        }
        // What was pressed may be gone with the view that was left.
        focus::unless_somewhere(CONTENT);
    });
}

/// The state of the page, wherever a view needs it.
pub fn use_explorer() -> Explorer {
    expect_context::<Explorer>()
}
