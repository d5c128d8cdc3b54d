//! Numbers, alone and with what they count. A language with other plurals changes them here.

/// A number of things: '1 passage', '2 passages'.
pub fn counted(count: usize, thing: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {thing}{plural}")
}

/// '1 passage', '2 passages'.
pub fn passages(count: usize) -> String {
    counted(count, "passage")
}

/// '1 article', '2 articles'.
pub fn articles(count: usize) -> String {
    counted(count, "article")
}

/// '1 outlet', '2 outlets'.
pub fn outlets(count: usize) -> String {
    counted(count, "outlet")
}

/// '1 word', '2 words'.
pub fn words(count: usize) -> String {
    counted(count, "word")
}

/// '1 quote', '2 quotes'.
pub fn quotes(count: usize) -> String {
    counted(count, "quote")
}

/// '1 date', '2 dates'.
pub fn dates(count: usize) -> String {
    counted(count, "date")
}

/// '1 sentence', '2 sentences'.
pub fn sentences(count: usize) -> String {
    counted(count, "sentence")
}

/// On a button that goes on with a list; `left`: how much there is still.
pub fn show_more(left: &str) -> String {
    format!("Show more ({left} left)")
}

/// At the end of a list that is cut.
pub fn and_more(count: usize) -> String {
    format!("and {count} more")
}

/// A weight or score as a decimal number: 60 is '0.6'.
pub fn hundredths(score: i16) -> String {
    let (sign, size) = (if score < 0 { "−" } else { "" }, score.unsigned_abs());
    match size % 100 {
        part if part % 10 == 0 => format!("{sign}{}.{}", size / 100, part / 10),
        part => format!("{sign}{}.{part:02}", size / 100),
    }
}
