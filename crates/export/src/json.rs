//! Writing JSON (RFC 8259), and nothing else of it.
//!
//! Strings, whole numbers, true, false and null, in objects and arrays; commas come by themselves.
//! The caller opens and closes; what it does not close is not closed. U+2028 and U+2029 are
//! escaped: JSON allows them, older JavaScript does not.

/// A JSON text while it is written.
#[derive(Clone, Debug, Default)]
pub struct Json {
    text: String,
}

impl Json {
    /// An empty text.
    pub fn new() -> Self {
        Self::default()
    }

    /// The text as written so far.
    pub fn into_text(self) -> String {
        self.text
    }

    /// Begins an object or an array: `{` or `[`.
    pub fn open(&mut self, bracket: char) {
        self.separate();
        self.text.push(bracket);
    }

    /// Ends an object or an array: `}` or `]`.
    pub fn close(&mut self, bracket: char) {
        self.text.push(bracket);
    }

    /// The name of the member that follows.
    pub fn name(&mut self, name: &str) {
        self.string(name);
        self.text.push(':');
    }

    /// A string.
    pub fn string(&mut self, value: &str) {
        self.separate();
        self.text.push('"');
        for character in value.chars() {
            match character {
                '"' => self.text.push_str("\\\""),
                '\\' => self.text.push_str("\\\\"),
                '\n' => self.text.push_str("\\n"),
                '\r' => self.text.push_str("\\r"),
                '\t' => self.text.push_str("\\t"),
                '\u{2028}' => self.text.push_str("\\u2028"),
                '\u{2029}' => self.text.push_str("\\u2029"),
                character if character < ' ' => self.control(character as u8),
                character => self.text.push(character),
            }
        }
        self.text.push('"');
    }

    /// A whole number.
    pub fn number(&mut self, value: u32) {
        self.separate();
        self.text.push_str(&value.to_string());
    }

    /// True or false.
    pub fn boolean(&mut self, value: bool) {
        self.word(if value { "true" } else { "false" });
    }

    /// Null.
    pub fn null(&mut self) {
        self.word("null");
    }

    /// A string, or null.
    pub fn string_or_null(&mut self, value: Option<&str>) {
        match value {
            Some(value) => self.string(value),
            None => self.null(),
        }
    }

    /// A member that is a string.
    pub fn text(&mut self, name: &str, value: &str) {
        self.name(name);
        self.string(value);
    }

    /// A member that is a string or null.
    pub fn text_or_null(&mut self, name: &str, value: Option<&str>) {
        self.name(name);
        self.string_or_null(value);
    }

    /// A member that is a whole number.
    pub fn count(&mut self, name: &str, value: u32) {
        self.name(name);
        self.number(value);
    }

    /// A member that is true or false.
    pub fn flag(&mut self, name: &str, value: bool) {
        self.name(name);
        self.boolean(value);
    }

    /// A member that is an array of strings.
    pub fn texts(&mut self, name: &str, values: &[&str]) {
        self.name(name);
        self.open('[');
        for value in values {
            self.string(value);
        }
        self.close(']');
    }

    /// A value follows another one after a comma; every value ends in something else than these.
    fn separate(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(['{', '[', ':']) {
            self.text.push(',');
        }
    }

    fn word(&mut self, word: &str) {
        self.separate();
        self.text.push_str(word);
    }

    fn control(&mut self, code: u8) {
        self.text.push_str("\\u00");
        for half in [code >> 4, code & 0xf] {
            self.text.extend(char::from_digit(u32::from(half), 16));
        }
    }
}
