//! A TOML table whose every value knows its line.
//!
//! A [`Table`] is asked for its keys one by one; what it was asked for is what it knows, so that
//! [`Table::finish`] can report every other key together with the nearest known one. A value of
//! the wrong type is a problem and counts as absent; nothing stops at the first problem.

use std::collections::BTreeSet;

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::problem::Problem;

/// A value and the line it stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Located<T> {
    pub(crate) value: T,
    pub(crate) line: u32,
}

/// Where problems of one file go.
pub(crate) struct Document<'a> {
    file: &'static str,
    /// Where the lines end, in bytes.
    breaks: Vec<usize>,
    problems: &'a mut Vec<Problem>,
}

impl<'a> Document<'a> {
    /// Parses a file and hands its top table to `read`. Every syntax error becomes a problem; what
    /// could be parsed is read all the same, for the sake of the problems in it.
    pub(crate) fn read(
        file: &'static str,
        text: &'a str,
        problems: &'a mut Vec<Problem>,
        read: impl FnOnce(&mut Self, Table<'_>),
    ) {
        let (root, errors) = DeTable::parse_recoverable(text);
        let breaks = text.match_indices('\n').map(|(place, _)| place).collect();
        let mut document = Self { file, breaks, problems };
        for error in &errors {
            let line = error.span().map_or(1, |span| document.line(span.start));
            document.error(
                line,
                format!("is not valid TOML: {}", error.message().replace('\n', ", ")),
                "mend the line; https://toml.io shows the syntax",
            );
        }
        if errors.is_empty() {
            let table = Table { entries: root.get_ref(), line: 1, known: BTreeSet::new() };
            read(&mut document, table);
        }
    }

    /// Reports an error.
    pub(crate) fn error(
        &mut self,
        line: u32,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.problems.push(Problem::error(self.file, Some(line), message, remedy));
    }

    /// The line of a byte, counted from 1.
    fn line(&self, byte: usize) -> u32 {
        self.breaks.partition_point(|place| *place < byte) as u32 + 1
    }
}

/// A table that remembers what it was asked for.
pub(crate) struct Table<'t> {
    entries: &'t DeTable<'t>,
    pub(crate) line: u32,
    known: BTreeSet<&'static str>,
}

impl<'t> Table<'t> {
    fn value(&mut self, key: &'static str) -> Option<&'t Spanned<DeValue<'t>>> {
        self.known.insert(key);
        self.entries.get(key)
    }

    /// Whether a key is there, of whatever type.
    pub(crate) fn has(&mut self, key: &'static str) -> bool {
        self.value(key).is_some()
    }

    /// Reports that a key must be there.
    pub(crate) fn missing(&self, document: &mut Document<'_>, key: &str, example: &str) {
        document.error(
            self.line,
            format!("the key `{key}` is missing"),
            format!("add {key} = {example}"),
        );
    }

    /// A string.
    pub(crate) fn string(
        &mut self,
        document: &mut Document<'_>,
        key: &'static str,
    ) -> Option<Located<String>> {
        let value = self.value(key)?;
        let line = document.line(value.span().start);
        let text = string(document, key, value)?;
        Some(Located { value: text, line })
    }

    /// A string that must be there and not be blank.
    pub(crate) fn required(
        &mut self,
        document: &mut Document<'_>,
        key: &'static str,
        example: &str,
    ) -> Option<Located<String>> {
        if self.value(key).is_none() {
            self.missing(document, key, example);
            return None;
        }
        let found = self.string(document, key)?;
        if found.value.trim().is_empty() {
            document.error(
                found.line,
                format!("`{key}` is blank"),
                format!("write {key} = {example}"),
            );
            return None;
        }
        Some(found)
    }

    /// A list of strings; empty when absent.
    pub(crate) fn strings(
        &mut self,
        document: &mut Document<'_>,
        key: &'static str,
    ) -> Vec<Located<String>> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let Some(items) = value.get_ref().as_array() else {
            wrong_type(document, key, "a list of strings", value);
            return Vec::new();
        };
        items
            .iter()
            .filter_map(|item| {
                let line = document.line(item.span().start);
                string(document, key, item).map(|value| Located { value, line })
            })
            .collect()
    }

    /// A truth value; false when absent.
    pub(crate) fn flag(&mut self, document: &mut Document<'_>, key: &'static str) -> bool {
        let Some(value) = self.value(key) else { return false };
        value.get_ref().as_bool().unwrap_or_else(|| {
            wrong_type(document, key, "true or false", value);
            false
        })
    }

    /// A number, in hundredths.
    pub(crate) fn hundredths(
        &mut self,
        document: &mut Document<'_>,
        key: &'static str,
    ) -> Option<Located<i16>> {
        let value = self.value(key)?;
        let line = document.line(value.span().start);
        let number = match value.get_ref() {
            DeValue::Float(float) => float.as_str().replace('_', "").parse::<f64>().ok(),
            DeValue::Integer(integer) => integer.as_str().replace('_', "").parse::<f64>().ok(),
            _ => None,
        };
        let Some(number) = number else {
            wrong_type(document, key, "a number such as 0.5", value);
            return None;
        };
        let scaled = (number * 100.0).round();
        if !(-10_000.0..=10_000.0).contains(&scaled) {
            document.error(
                line,
                format!("`{key}` is {number}, out of range"),
                "choose a number from -100 to 100",
            );
            return None;
        }
        Some(Located { value: scaled as i16, line })
    }

    /// A table inside this one.
    pub(crate) fn table(
        &mut self,
        document: &mut Document<'_>,
        key: &'static str,
    ) -> Option<Table<'t>> {
        let value = self.value(key)?;
        let line = document.line(value.span().start);
        if let DeValue::Table(entries) = value.get_ref() {
            return Some(Table { entries, line, known: BTreeSet::new() });
        }
        wrong_type(document, key, "a table such as { id = \"...\" }", value);
        None
    }

    /// The tables of a list, `[[key]]` or `key = [{ ... }]`; empty when absent.
    pub(crate) fn tables(
        &mut self,
        document: &mut Document<'_>,
        key: &'static str,
    ) -> Vec<Table<'t>> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let Some(items) = value.get_ref().as_array() else {
            wrong_type(document, key, "a list of tables", value);
            return Vec::new();
        };
        items
            .iter()
            .filter_map(|item| {
                if let DeValue::Table(entries) = item.get_ref() {
                    let line = document.line(item.span().start);
                    return Some(Table { entries, line, known: BTreeSet::new() });
                }
                wrong_type(document, key, "a list of tables", item);
                None
            })
            .collect()
    }

    /// Reports every key that nobody asked for.
    pub(crate) fn finish(self, document: &mut Document<'_>) {
        for key in self.entries.keys() {
            let name = key.get_ref().as_ref();
            if self.known.contains(name) {
                continue;
            }
            let line = document.line(key.span().start);
            let remedy = match nearest(name, &self.known) {
                Some(known) => format!("did you mean `{known}`?"),
                None => format!(
                    "remove it; known here: {}",
                    self.known.iter().copied().collect::<Vec<_>>().join(", ")
                ),
            };
            document.error(line, format!("the key `{name}` is unknown"), remedy);
        }
    }
}

fn string(document: &mut Document<'_>, key: &str, value: &Spanned<DeValue<'_>>) -> Option<String> {
    let text = value.get_ref().as_str();
    if text.is_none() {
        wrong_type(document, key, "a string in quotation marks", value);
    }
    text.map(str::to_owned)
}

fn wrong_type(document: &mut Document<'_>, key: &str, wanted: &str, value: &Spanned<DeValue<'_>>) {
    let line = document.line(value.span().start);
    let found = value.get_ref().type_str();
    document.error(line, format!("`{key}` is of type {found}"), format!("write {wanted}"));
}

/// The known key that the fewest changes turn into, when they are few for its length.
fn nearest<'k>(name: &str, known: &BTreeSet<&'k str>) -> Option<&'k str> {
    known
        .iter()
        .map(|key| (distance(name, key), *key))
        .min()
        .filter(|(changes, key)| *changes <= key.chars().count().div_ceil(2).min(3))
        .map(|(_, key)| key)
}

/// Letters to add, remove or replace to make one word of the other (Levenshtein 1966).
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (number, letter) in left.chars().enumerate() {
        let mut previous = number;
        let mut next = vec![number + 1];
        for (other, above) in right.iter().zip(row.iter().skip(1)) {
            let beside = next.last().copied().unwrap_or_default();
            let replaced = previous + usize::from(letter != *other);
            next.push(replaced.min(above + 1).min(beside + 1));
            previous = *above;
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}
