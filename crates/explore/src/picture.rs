//! A drawing as SVG text: for the page, where the sheet colours it by class, and for a file, which
//! carries its colours itself.
//!
//! Only what the charts need: rectangles, lines, circles and words.

use core::fmt::Write;

/// What a shape stands for; the page's sheet has a class of each name, a file a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Words, and what must be read.
    Text,
    /// Words that matter less.
    Soft,
    /// Axes and grids.
    Rule,
    /// The data.
    Data,
    /// The same, faint: what lies under words.
    Wash,
}

impl Ink {
    /// Class and colour.
    fn named(self) -> (&'static str, &'static str) {
        match self {
            Self::Text => ("ink-text", "#1b1a17"),
            Self::Soft => ("ink-soft", "#55524a"),
            Self::Rule => ("ink-rule", "#8b877b"),
            Self::Data => ("ink-data", "#0c5561"),
            Self::Wash => ("ink-wash", "#b9d6d8"),
        }
    }
}

/// Where words stand relative to their place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// They begin there.
    Start,
    /// It is their middle.
    Middle,
    /// They end there.
    End,
}

/// A drawing of a size in pixels.
#[derive(Clone, Debug)]
pub struct Picture {
    width: u32,
    height: u32,
    title: String,
    shapes: String,
}

impl Picture {
    /// An empty drawing; the title says what it shows.
    pub fn new(width: u32, height: u32, title: &str) -> Self {
        Self { width, height, title: escaped(title), shapes: String::new() }
    }

    /// Its width in pixels.
    pub fn width(&self) -> u32 {
        self.width
    }

    /// Its height in pixels.
    pub fn height(&self) -> u32 {
        self.height
    }

    /// A rectangle. `opacity` in hundredths.
    pub fn rectangle(&mut self, at: (i32, i32), size: (u32, u32), ink: Ink, opacity: u32) {
        let (class, fill) = ink.named();
        let (x, y) = at;
        let (width, height) = size;
        self.put(format_args!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" class=\"{class}\" fill=\"{fill}\" fill-opacity=\"{opacity}%\"/>"
        ));
    }

    /// A line.
    pub fn line(&mut self, from: (i32, i32), to: (i32, i32), ink: Ink) {
        let (class, stroke) = ink.named();
        self.put(format_args!(
            "<path d=\"M{} {}L{} {}\" class=\"{class} line\" stroke=\"{stroke}\"/>",
            from.0, from.1, to.0, to.1
        ));
    }

    /// A disc.
    pub fn disc(&mut self, at: (i32, i32), radius: u32, ink: Ink) {
        let (class, fill) = ink.named();
        self.put(format_args!(
            "<circle cx=\"{}\" cy=\"{}\" r=\"{radius}\" class=\"{class}\" fill=\"{fill}\"/>",
            at.0, at.1
        ));
    }

    /// Words on one line, their baseline at the place.
    pub fn words(&mut self, at: (i32, i32), anchor: Anchor, ink: Ink, words: &str) {
        let (class, fill) = ink.named();
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let words = escaped(words);
        self.put(format_args!(
            "<text x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\" class=\"{class}\" fill=\"{fill}\">{words}</text>",
            at.0, at.1
        ));
    }

    /// Shapes that are one thing to a reader: its number, for whoever is told of a click, and what
    /// shows while hovering.
    pub fn group(&mut self, number: usize, title: &str, draw: impl FnOnce(&mut Self)) {
        let title = escaped(title);
        self.put(format_args!("<g data-number=\"{number}\"><title>{title}</title>"));
        draw(self);
        self.put(format_args!("</g>"));
    }

    fn put(&mut self, shape: core::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.shapes.write_fmt(shape);
    }

    /// The drawing as an SVG element, or as the content of a file.
    pub fn to_svg(&self) -> String {
        let Self { width, height, title, shapes } = self;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-family=\"system-ui,sans-serif\" font-size=\"13\"><title>{title}</title>{shapes}</svg>"
        )
    }
}

/// Text as it can stand in XML. Characters that XML cannot hold are left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' | '\t' => escaped.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            character if character < ' ' => {}
            character => escaped.push(character),
        }
    }
    escaped
}
