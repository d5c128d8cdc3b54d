//! The entries of a timeline in a row: what the axis has columns for, where it is cut, and its
//! drawing.
//!
//! Method: an axis to scale shows nothing when one date lies in 1957 and thirty in one autumn. Here
//! every date has the same room, and where more than a year lies between two dates and more than
//! [`FAR`] times what usually does, the axis is visibly cut and says how much is left out. Many dates
//! are put together by month, year, decade or century, the finest that gives few enough columns.

use corpus::OutletId;

use super::Entry;
use crate::{
    picture::{Anchor, Ink, Picture, shortened},
    words,
};
use explore::{edtf::in_words, order::greatest_first};

/// Most columns.
pub const COLUMNS: usize = 26;
/// Most cuts: the widest gaps.
pub const CUTS: usize = 5;
/// A gap this many times as long as the median is cut.
pub const FAR: u32 = 4;
/// Most lanes; of more outlets, those with the fewest dates share the last.
pub const LANES: usize = 10;

/// A day, month, year, decade or century of the axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// It as a date: `2025-10-15`, `2025-10`, `2025`, `195X`, `17XX`.
    pub date: String,
    /// Its first entry.
    pub first: usize,
    /// The one after its last entry.
    pub end: usize,
    /// Whole years that are left out before it.
    pub cut: Option<u32>,
}

/// How many characters of a date the columns differ in: days, months, years, decades, centuries.
const LEVELS: [usize; 5] = [10, 7, 4, 3, 2];

/// The columns of some entries, which are in order.
pub fn columns(entries: &[Entry]) -> Vec<Column> {
    let mut columns = Vec::new();
    for level in LEVELS {
        columns = columns_by(entries, level);
        if columns.len() <= COLUMNS {
            break;
        }
    }
    cut(&mut columns, entries);
    columns
}

fn columns_by(entries: &[Entry], level: usize) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    for (place, entry) in entries.iter().enumerate() {
        let date = entry.when.value.split('/').next().unwrap_or_default();
        let mut date: String = date.chars().take(level).collect();
        while date.len() < 4 {
            date.push('X');
        }
        match columns.last_mut().filter(|last| last.date == date) {
            Some(last) => last.end = place + 1,
            None => columns.push(Column { date, first: place, end: place + 1, cut: None }),
        }
    }
    columns
}

/// Says where the axis is cut.
fn cut(columns: &mut [Column], entries: &[Entry]) {
    let mut gaps = Vec::new();
    let mut reached = None;
    for (number, column) in columns.iter().enumerate() {
        let own = entries.get(column.first..column.end).unwrap_or_default();
        let first = own.iter().map(|entry| entry.when.first).min().unwrap_or_default();
        if let Some(reached) = reached {
            gaps.push((number, first.saturating_sub(reached)));
        }
        let last = own.iter().map(|entry| entry.when.last).max();
        reached = reached.max(last);
    }
    let gaps = greatest_first(gaps, |(_, days)| *days);
    let median = gaps.get(gaps.len() / 2).map_or(0, |(_, days)| *days);
    for (number, days) in gaps.into_iter().take(CUTS) {
        let years = days / 365;
        if years > 0
            && days > FAR.saturating_mul(median)
            && let Some(column) = columns.get_mut(number)
        {
            column.cut = Some(years);
        }
    }
}

/// The outlets that mention dates, as the axis has lanes for them: the last may stand for several.
pub fn lanes(entries: &[Entry]) -> Vec<Vec<OutletId>> {
    let mut counts: Vec<(OutletId, u32)> = Vec::new();
    for entry in entries {
        for (outlet, _) in entry.by_outlet() {
            match counts.iter_mut().find(|(known, _)| *known == outlet) {
                Some((_, count)) => *count += 1,
                None => counts.push((outlet, 1)),
            }
        }
    }
    let counts = greatest_first(counts, |(_, count)| *count);
    let mut lanes: Vec<Vec<OutletId>> =
        counts.into_iter().map(|(outlet, _)| vec![outlet]).collect();
    if lanes.len() > LANES {
        let rest = lanes.split_off(LANES - 1).into_iter().flatten().collect();
        lanes.push(rest);
    }
    lanes
}

/// Width of the drawing in pixels, and of what it is made of.
const WIDTH: i32 = 960;
const MARGIN: i32 = 16;
const LABELS: i32 = 208;
const CUT: i32 = 44;
const WIDEST: i32 = 72;
const LANE: i32 = 36;
const TOP: i32 = 24;

/// Draws the axis: a lane for each outlet, a disc where it mentions a date of the column, larger the
/// more passages do. `name` gives an outlet's name. A column's number is its first entry's.
pub fn draw(entries: &[Entry], name: &dyn Fn(OutletId) -> String, title: &str) -> Picture {
    let columns = columns(entries);
    let lanes = lanes(entries);
    let cuts = pixels(columns.iter().filter(|column| column.cut.is_some()).count());
    let room = WIDTH - LABELS - 2 * MARGIN - cuts * CUT;
    let wide = (room / pixels(columns.len()).max(1)).min(WIDEST);
    let bottom = TOP + LANE * pixels(lanes.len());
    let mut picture = Picture::new(extent(WIDTH), extent(bottom + 64), title);

    let left = MARGIN + LABELS;
    let right = left + wide * pixels(columns.len()) + CUT * cuts;
    let mut below = TOP;
    for lane in &lanes {
        let label = match lane.as_slice() {
            [outlet] => name(*outlet),
            others => words::other_outlets(others.len()),
        };
        picture.words(
            (left - 8, below + 26),
            Anchor::End,
            Ink::Soft,
            &shortened(&label, (LABELS / 7) as usize),
        );
        picture.rectangle((left, below + 22), (extent(right - left), 1), Ink::Wash, 100);
        below += LANE;
    }
    picture.line((left, bottom), (right, bottom), Ink::Rule);

    let mut ticks = Ticks { before: ["", "", ""], free: [i32::MIN; 3] };
    let mut at = left;
    for column in &columns {
        if let Some(years) = column.cut {
            draw_cut(&mut picture, (at + CUT / 2, bottom), years);
            ticks.before = ["", "", ""];
            at += CUT;
        }
        let own = entries.get(column.first..column.end).unwrap_or_default();
        let passages: usize = own.iter().map(|entry| entry.places.len()).sum();
        let date = match own {
            [entry] => entry.when.in_words(),
            _ => in_words(&column.date),
        };
        picture.group(column.first, &words::mentions(&date, passages), |picture| {
            // What can be clicked: the whole column.
            picture.rectangle((at, TOP), (extent(wide), extent(bottom - TOP)), Ink::Wash, 0);
            let mut below = TOP + 22;
            for lane in &lanes {
                let places = own.iter().flat_map(|entry| &entry.places);
                let count = places.filter(|place| lane.contains(&place.outlet)).count();
                if count > 0 {
                    picture.disc((at + wide / 2, below), 3 + count.min(6) as u32, Ink::Data);
                }
                below += LANE;
            }
        });
        ticks.draw(&mut picture, &column.date, (at + wide / 2, bottom));
        at += wide;
    }
    picture
}

/// A count, to reckon with; all of them are small.
fn pixels(count: usize) -> i32 {
    i32::try_from(count).unwrap_or_default()
}

/// A length that is not negative.
fn extent(length: i32) -> u32 {
    length.max(0).unsigned_abs()
}

/// A zigzag through the axis, and what it leaves out.
fn draw_cut(picture: &mut Picture, (middle, bottom): (i32, i32), years: u32) {
    picture.words((middle, 12), Anchor::Middle, Ink::Soft, &words::years(years));
    let mut side = 4;
    for top in (TOP..bottom + 6).step_by(6) {
        picture.line((middle - side, top), (middle + side, top + 6), Ink::Rule);
        side = -side;
    }
}

/// The words below the axis: years, months and days, each said once where it changes and fits.
struct Ticks<'a> {
    before: [&'a str; 3],
    free: [i32; 3],
}

impl<'a> Ticks<'a> {
    fn draw(&mut self, picture: &mut Picture, date: &'a str, (middle, bottom): (i32, i32)) {
        picture.line((middle, bottom), (middle, bottom + 5), Ink::Rule);
        let mut changed = false;
        let rows = self.before.iter_mut().zip(&mut self.free).zip([4, 7, 10]).zip(20_i32..);
        for (((before, free), end), row) in rows {
            let part = date.get(..end).unwrap_or_default();
            changed |= *before != part;
            let label = match row {
                20 => words::year_in_short(part),
                21 => words::month_in_short(part),
                _ => part.get(8..).unwrap_or_default().trim_start_matches('0').to_owned(),
            };
            // Eight pixels a character leave some room beside most words.
            let half = pixels(label.chars().count()) * 8 / 2;
            let middle = middle.max(half);
            if part.is_empty() || !changed || middle - half < *free {
                continue;
            }
            (*before, *free) = (part, middle + half);
            let below = bottom + 20 + (row - 20) * 16;
            let ink = if row == 20 { Ink::Text } else { Ink::Soft };
            picture.words((middle, below), Anchor::Middle, ink, &label);
        }
    }
}
