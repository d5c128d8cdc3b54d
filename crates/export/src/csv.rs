//! Tables as comma-separated values (RFC 4180) and as lines with tabs.
//!
//! Lines end in CRLF, the last too. A cell with a comma, a quotation mark, a line break or white
//! space at an end stands in quotation marks, which are doubled inside. Control characters other than
//! tabs and line breaks become U+FFFD.
//!
//! **Formula injection.** A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a
//! line break for a formula, quoted or not, and a formula of a stranger's can send the rest of the
//! table away. As OWASP advises (*CSV Injection*), such a cell gets an apostrophe before it, also
//! where white space or an invisible mark stands before the sign, and before the signs of full width.
//! The apostrophe is part of the cell to every program but a spreadsheet: whoever reads the file with
//! another takes it away again. Numbers made here are not negative and so stay numbers.

/// What a file can begin with to be read as UTF-8 by spreadsheets that else take it for an older
/// encoding. Not part of what [`comma_separated`] gives.
pub const BYTE_ORDER_MARK: char = '\u{feff}';

/// Rows as CSV.
pub fn comma_separated(table: &[Vec<String>]) -> String {
    let mut text = String::new();
    for row in table {
        for (place, cell) in row.iter().enumerate() {
            if place > 0 {
                text.push(',');
            }
            push_cell(&mut text, &guarded(cell));
        }
        text.push_str("\r\n");
    }
    text
}

/// Rows as lines, cells apart by tabs, for pasting into a spreadsheet; what would break a cell
/// becomes a space.
pub fn tab_separated(table: &[Vec<String>]) -> String {
    let mut text = String::new();
    for (number, row) in table.iter().enumerate() {
        if number > 0 {
            text.push('\n');
        }
        for (place, cell) in row.iter().enumerate() {
            if place > 0 {
                text.push('\t');
            }
            text.push_str(&guarded(&cell.replace(['\t', '\n', '\r'], " ")));
        }
    }
    text
}

fn push_cell(text: &mut String, cell: &str) {
    let ends = cell.starts_with(char::is_whitespace) || cell.ends_with(char::is_whitespace);
    if !ends && !cell.contains([',', '"', '\r', '\n']) {
        text.push_str(cell);
        return;
    }
    text.push('"');
    text.push_str(&cell.replace('"', "\"\""));
    text.push('"');
}

/// The cell, without what spreadsheets would run.
fn guarded(cell: &str) -> String {
    let mut guarded = String::with_capacity(cell.len() + 1);
    if begins_a_formula(cell) {
        guarded.push('\'');
    }
    for character in cell.chars() {
        let kept = !character.is_control() || matches!(character, '\t' | '\n' | '\r');
        guarded.push(if kept { character } else { '\u{fffd}' });
    }
    guarded
}

fn begins_a_formula(cell: &str) -> bool {
    let invisible = |character: char| {
        character.is_whitespace() || character.is_control() || INVISIBLE.contains(&character)
    };
    cell.starts_with(['\t', '\r', '\n'])
        || cell
            .trim_start_matches(invisible)
            .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

/// Marks of direction, joiners and the byte order mark: nobody sees them before a sign.
const INVISIBLE: [char; 16] = [
    '\u{61c}', '\u{200b}', '\u{200c}', '\u{200d}', '\u{200e}', '\u{200f}', '\u{202a}', '\u{202b}',
    '\u{202c}', '\u{202d}', '\u{202e}', '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}', '\u{feff}',
];
