//! Web addresses in running text: a name inside one is no mention, and a line that is nothing else
//! is site furniture.
//!
//! An address is a run of characters without white space, quotation marks, or em dashes that has a
//! scheme (`https://`), begins with `www.`, holds an `@` before a dot, or is a bare domain: labels
//! joined by full stops, the last of them a top-level domain of [`ENDINGS`] in lower case, with or
//! without a path.

use corpus::Span;

/// Top-level domains that stand in running text without a scheme. Two-letter ones that are English
/// words (`it`, `is`, `be`) are left out: a missing space after a full stop would look like them.
#[rustfmt::skip]
const ENDINGS: &[&str] = &[
    "com", "org", "net", "edu", "gov", "mil", "int", "info", "news", "co", "uk", "io", "tv", "ru",
    "de", "fr", "eu", "es", "nl", "se", "pl", "cz", "ch", "tr", "il", "ir", "sy", "lb", "jo", "iq",
    "sa", "ae", "qa", "eg", "cn", "jp", "in", "au", "ca", "nz", "ie", "ua", "ly", "cx", "gl",
    "page", "blog", "press", "media", "online", "site", "app", "dev", "africa", "world",
];

/// Every web address in a text, in order.
pub(crate) fn addresses(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = 0;
    for (end, character) in text
        .char_indices()
        .filter(|(_, character)| is_border(*character))
        .chain([(text.len(), ' ')])
    {
        if let Some(chunk) = text.get(start..end)
            && let Some(address) = address(chunk)
        {
            found.push(Span::new(start + address.start, start + address.end));
        }
        start = (end + character.len_utf8()).min(text.len());
    }
    found
}

/// Whether a text consists of web addresses alone.
pub(crate) fn is_only_addresses(text: &str) -> bool {
    let mut rest = 0;
    let mut bare = String::new();
    let addresses = addresses(text);
    for span in &addresses {
        bare.push_str(text.get(rest..span.start as usize).unwrap_or_default());
        rest = span.end as usize;
    }
    bare.push_str(text.get(rest..).unwrap_or_default());
    !addresses.is_empty() && !bare.chars().any(char::is_alphanumeric)
}

fn is_border(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '“' | '”'
                | '"'
                | '«'
                | '»'
                | '‘'
                | '—'
                | '('
                | ')'
                | '['
                | ']'
                | '<'
                | '>'
                | '|'
                | '{'
                | '}'
        )
}

fn address(chunk: &str) -> Option<core::ops::Range<usize>> {
    let trimmed = chunk.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '’']);
    let start = trimmed.len() - trimmed.trim_start_matches(['\'', '‘', ',']).len();
    let body = trimmed.get(start..)?;
    let is_address = body.contains("://")
        || (body.len() > 4 && body.get(..4).is_some_and(|head| head.eq_ignore_ascii_case("www.")))
        || is_mail(body)
        || is_domain(body.split(['/', '?', '#', ':']).next().unwrap_or_default());
    is_address.then_some(start..trimmed.len())
}

fn is_mail(body: &str) -> bool {
    body.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
}

fn is_domain(host: &str) -> bool {
    let Some((labels, ending)) = host.rsplit_once('.') else { return false };
    ENDINGS.contains(&ending)
        && labels.split('.').all(|label| {
            !label.is_empty()
                && label.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-')
        })
}
