//! What a source file says to a reader: the string literals and the text in markup that hold words.
//!
//! Method: comments, attributes and characters are taken out, then every string literal with a letter
//! counts, unless it is the value of a markup attribute that nobody reads ([`SILENT`]). What stands in
//! braces in it (`{name}`) is no word. Text in markup that is in no quotes counts as well: behind a
//! tag, and before one.

/// Attributes of markup whose values are for the browser, not for a reader.
const SILENT: [&str; 15] = [
    "aria-autocomplete",
    "aria-hidden",
    "autocomplete",
    "class",
    "dir",
    "id",
    "name",
    "preserveAspectRatio",
    "role",
    "scope",
    "spellcheck",
    "tabindex",
    "text-anchor",
    "type",
    "viewBox",
];

/// What a source file says.
pub fn said(source: &str) -> Vec<String> {
    let characters: Vec<char> = source.chars().collect();
    let mut said = Vec::new();
    let code = without_literals(&characters, |literal, code| {
        if !is_silent(code) && has_words(literal) {
            said.push(literal.to_owned());
        }
    });
    said.extend(bare_text(&code));
    said
}

/// The code without comments, attributes and what is in quotes; each literal is given away together
/// with the code before it.
fn without_literals(source: &[char], mut give: impl FnMut(&str, &str)) -> String {
    let mut code = String::new();
    let mut at = 0;
    let begins =
        |at: usize, with: &str| with.chars().zip(at..).all(|(c, at)| source.get(at) == Some(&c));
    while let Some(&character) = source.get(at) {
        if begins(at, "//") {
            while source.get(at).is_some_and(|c| *c != '\n') {
                at += 1;
            }
        } else if begins(at, "/*") {
            let mut depth = 0;
            while at < source.len() {
                depth += i32::from(begins(at, "/*")) - i32::from(begins(at, "*/"));
                at += if begins(at, "/*") || begins(at, "*/") { 2 } else { 1 };
                if depth == 0 {
                    break;
                }
            }
        } else if begins(at, "#[") || begins(at, "#![") {
            let mut depth = 0;
            while let Some(&c) = source.get(at) {
                depth += i32::from(c == '[') - i32::from(c == ']');
                at = if c == '"' { after_string(source, at) } else { at + 1 };
                if c == ']' && depth == 0 {
                    break;
                }
            }
        } else if character == '\'' && begins(at + 1, "\\") {
            at += 3;
            while source.get(at).is_some_and(|c| *c != '\'') {
                at += 1;
            }
            at += 1;
        } else if character == '\'' && begins(at + 2, "'") {
            at += 3;
        } else if character == '"' {
            let hashes = code.chars().rev().take_while(|c| *c == '#').count();
            let raw = code.trim_end_matches('#').ends_with('r');
            let end = if raw {
                let close = ['"'].into_iter().chain(std::iter::repeat_n('#', hashes));
                let close: String = close.collect();
                (at + 1..source.len()).find(|&at| begins(at, &close)).unwrap_or(source.len()) + 1
            } else {
                after_string(source, at)
            };
            let inside = source.get(at + 1..end.saturating_sub(1)).unwrap_or_default();
            let literal: String = inside.iter().collect();
            give(&if raw { literal } else { unescaped(&literal) }, &code);
            code.push_str("\"\"");
            at = end;
        } else {
            code.push(character);
            at += 1;
        }
    }
    code
}

/// The place behind a string that begins at a place.
fn after_string(source: &[char], begin: usize) -> usize {
    let mut at = begin + 1;
    while let Some(&c) = source.get(at) {
        at += if c == '\\' { 2 } else { 1 };
        if c == '"' {
            break;
        }
    }
    at
}

/// A literal as it is shown; a line break in it with what follows is a space.
fn unescaped(literal: &str) -> String {
    let mut shown = String::new();
    let mut rest = literal.chars();
    while let Some(character) = rest.next() {
        match (character, (character == '\\').then(|| rest.next()).flatten()) {
            (_, Some('n' | 't' | 'r' | '0' | '\n')) => shown.push(' '),
            (_, Some('u')) => {
                let digits: String = rest.by_ref().skip(1).take_while(|c| *c != '}').collect();
                shown.extend(u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32));
            }
            (_, Some(escaped)) => shown.push(escaped),
            (character, None) => shown.push(character),
        }
    }
    shown
}

/// Whether code ends before the value of a silent attribute: `class=`, `class=format!(`.
fn is_silent(code: &str) -> bool {
    let code = code.strip_suffix("format!(").unwrap_or(code);
    let Some(code) = code.strip_suffix('=') else { return false };
    let name = |c: char| !(c.is_ascii_alphanumeric() || "-_:".contains(c));
    let name = code.rsplit(name).next().unwrap_or_default();
    SILENT.contains(&name)
}

/// Whether a literal has a letter outside of its placeholders.
fn has_words(literal: &str) -> bool {
    let mut parts = literal.split('{');
    let first = parts.next().unwrap_or_default();
    let mut outside = vec![first];
    for part in parts {
        // A placeholder has no spaces in it.
        outside.push(match part.split_once('}') {
            Some((inside, behind)) if !inside.contains(' ') => behind,
            _ => part,
        });
    }
    outside.concat().chars().any(char::is_alphabetic)
}

/// Text in markup without quotes: behind the end of a tag and before the beginning of one.
fn bare_text(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut report = |at: usize| {
        let before = code.get(..at).unwrap_or_default().chars().rev().take(20);
        let before: String = before.collect::<Vec<_>>().into_iter().rev().collect();
        let behind: String = code.get(at..).unwrap_or_default().chars().take(20).collect();
        found.push(format!("{before}{behind}"));
    };
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    for (at, _) in code.match_indices('<') {
        let (before, behind) = code.split_at(at);
        let mut inside = behind.chars().skip(1);
        let first = inside.next();
        let closes = first == Some('/');
        // `Vec<u32>` is none, and neither is `a < b`.
        let spaced = !before.ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':');
        let opens = first.is_some_and(char::is_alphabetic) && (spaced || closes);
        if !closes && !opens {
            continue;
        }
        if letter(before.trim_end().chars().next_back()) {
            report(at);
        }
        if let Some(end) = end_of_tag(behind)
            && letter(behind.get(end..).unwrap_or_default().trim_start().chars().next())
        {
            report(at + end);
        }
    }
    found
}

/// The place behind the `>` of a tag.
fn end_of_tag(tag: &str) -> Option<usize> {
    let mut depth = 0;
    let mut before = ' ';
    for (at, character) in tag.char_indices() {
        match character {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            '>' if depth == 0 && !"=-".contains(before) => return Some(at + 1),
            _ if depth < 0 => return None,
            _ => {}
        }
        before = character;
    }
    None
}

#[test]
fn words_are_found_wherever_they_stand() {
    for (source, expected) in [
        ("view! { <p>\"Two words\"</p> }", &["Two words"][..]),
        ("choice(\"any\", pressed)", &["any"]),
        (
            "let said = format!(\"{count} of {total:?} passages\");",
            &["{count} of {total:?} passages"],
        ),
        ("view! { <a class=\"quiet\" title=\"See it\" /> }", &["See it"]),
        ("view! { <input aria-label=\"Search\" type=\"search\" /> }", &["Search"]),
        ("const NAME: &str = r#\"a \"quoted\" word\"#;", &["a \"quoted\" word"]),
        ("let long = \"one \\\n    two\";", &["one      two"]),
        ("let mark = '\"'; let word = \"word\";", &["word"]),
        ("let quote = '\\''; let word = \"\\\"Word\\\"\";", &["\"Word\""]),
        ("let letter = \"\\u{41}\";", &["A"]),
        ("let other = \"Straße\"; // \"comment\"", &["Straße"]),
        ("let braces = \"{not a name}\";", &["{not a name}"]),
    ] {
        assert_eq!(said(source), expected, "{source}");
    }
    for bare in [
        "view! { <p>Two words</p> }",
        "view! { <p>{count} words</p> }",
        "view! { <p on:click=move |_| go(1 > 0)>Words {count}</p> }",
        "view! { <p><b>{name}</b> and more {count}</p> }",
        "view! { <p>{count} passages <b>{name}</b></p> }",
        "view! { <p><Link to />word</p> }",
    ] {
        assert_ne!(said(bare), [""; 0], "{bare}");
    }
}

#[test]
fn what_is_no_word_is_not_taken_for_one() {
    for source in [
        "//! \"A comment\" and 'another\n/* \"one\" /* more */ \"two\" */ let a = 1;",
        "#![allow(clippy::x, reason = \"a reason with ] in it\")]\nuse a::b;",
        "fn f<'a>(x: &'a str) -> Vec<u32> { x.len() < 3 && y > 2 }",
        "view! { <p class=\"aside\">{count}\" · \"{format!(\"{a}: {b:02}\")}</p> }",
        "view! { <li id=format!(\"{LIST}-entry-{number}\") role=\"option\"><b>{name}</b></li> }",
        "view! { <Rows each=Arc::new(move |id| a > b) /> {text(move || said)} }",
        "let each: Vec<_> = all.into_iter().collect::<Result<_, Damage>>()?;",
        "let nbsp = \"¶\\u{a0}{number}\";",
        "match x { Some(y) if y < z => view! { <p>{y}</p> }.into_any(), _ => a }",
    ] {
        assert_eq!(said(source), [""; 0], "{source}");
    }
}
