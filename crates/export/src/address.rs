//! Web addresses that can be written into another format as a link.

/// The address with everything percent-encoded that a format could read as its own mark: white space,
/// control characters, quotation marks, brackets other than round ones, backslashes. `None` for what
/// is no address of the web: there is no link to `javascript:`.
pub fn safe(address: &str) -> Option<String> {
    let scheme = address.split_once(':')?.0.to_ascii_lowercase();
    if !matches!(scheme.as_str(), "http" | "https") {
        return None;
    }
    let mut safe = String::with_capacity(address.len());
    for character in address.chars() {
        let mark = matches!(
            character,
            '"' | '\'' | '<' | '>' | '[' | ']' | '{' | '}' | '\\' | '^' | '`' | '|'
        );
        if !mark && (character.is_ascii_graphic() || character.is_alphanumeric()) {
            safe.push(character);
            continue;
        }
        let mut bytes = [0; 4];
        for byte in character.encode_utf8(&mut bytes).bytes() {
            safe.push('%');
            for half in [byte >> 4, byte & 0xf] {
                safe.extend(
                    char::from_digit(u32::from(half), 16).map(|digit| digit.to_ascii_uppercase()),
                );
            }
        }
    }
    Some(safe)
}
