//! A drawing: the page draws its shapes and the sheet colours them; a file carries its own colours.
//!
//! Only what the charts need: rectangles, lines, discs and words.

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
    /// The class that the page's sheet colours.
    pub fn class(self) -> &'static str {
        match self {
            Self::Text => "ink-text",
            Self::Soft => "ink-soft",
            Self::Rule => "ink-rule",
            Self::Data => "ink-data",
            Self::Wash => "ink-wash",
        }
    }

    /// The colour in a file.
    fn colour(self) -> &'static str {
        match self {
            Self::Text => "#1b1a17",
            Self::Soft => "#55524a",
            Self::Rule => "#8b877b",
            Self::Data => "#0c5561",
            Self::Wash => "#b9d6d8",
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

impl Anchor {
    /// As SVG says it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// One of the shapes of a drawing; places in pixels from the upper left corner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A rectangle.
    Rectangle {
        /// Its upper left corner.
        at: (i32, i32),
        /// Width and height.
        size: (u32, u32),
        /// What it stands for.
        ink: Ink,
        /// How dense it is, in hundredths.
        opacity: u32,
    },
    /// A straight line.
    Line {
        /// Where it begins.
        from: (i32, i32),
        /// Where it ends.
        to: (i32, i32),
        /// What it stands for.
        ink: Ink,
    },
    /// A disc.
    Disc {
        /// Its middle.
        at: (i32, i32),
        /// Its radius.
        radius: u32,
        /// What it stands for.
        ink: Ink,
    },
    /// Words on one line, their baseline at the place.
    Words {
        /// Their place.
        at: (i32, i32),
        /// Where they stand relative to it.
        anchor: Anchor,
        /// What they stand for.
        ink: Ink,
        /// The words.
        words: String,
    },
    /// Shapes that are one thing to a reader.
    Group {
        /// Its number, for whoever is told of a click.
        number: usize,
        /// What shows while hovering.
        title: String,
        /// What it consists of.
        shapes: Vec<Shape>,
    },
}

impl Shape {
    fn write(&self, svg: &mut String) {
        // Writing to a string cannot fail.
        let _ = match self {
            Self::Rectangle { at: (x, y), size: (width, height), ink, opacity } => write!(
                svg,
                "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{}\" fill-opacity=\"{opacity}%\"/>",
                ink.colour()
            ),
            Self::Line { from, to, ink } => write!(
                svg,
                "<path d=\"M{} {}L{} {}\" stroke=\"{}\"/>",
                from.0,
                from.1,
                to.0,
                to.1,
                ink.colour()
            ),
            Self::Disc { at: (x, y), radius, ink } => write!(
                svg,
                "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"{}\"/>",
                ink.colour()
            ),
            Self::Words { at: (x, y), anchor, ink, words } => write!(
                svg,
                "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{}\" fill=\"{}\">{}</text>",
                anchor.as_str(),
                ink.colour(),
                escaped(words)
            ),
            Self::Group { title, shapes, .. } => {
                let _ = write!(svg, "<g><title>{}</title>", escaped(title));
                for shape in shapes {
                    shape.write(svg);
                }
                svg.write_str("</g>")
            }
        };
    }
}

/// Characters of a cell of a table that are drawn.
const LONGEST_CELL: usize = 36;
/// The height of a row of a table, in pixels.
const CELL_HEIGHT: u32 = 24;

/// What stands above a drawing in a file, in pixels.
pub const HEADER: u32 = 52;

/// A drawing of a size in pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// What it shows.
    pub title: String,
    /// What is drawn, the lowest first.
    pub shapes: Vec<Shape>,
}

impl Picture {
    /// An empty drawing; the title says what it shows.
    pub fn new(width: u32, height: u32, title: &str) -> Self {
        Self { width, height, title: title.to_owned(), shapes: Vec::new() }
    }

    /// A table of words: the first row its head, the first column its rows' names.
    pub fn of_table(title: &str, table: &[Vec<String>]) -> Self {
        let columns = table.iter().map(Vec::len).max().unwrap_or_default();
        let longest = |column: usize| {
            let cells = table.iter().filter_map(|row| row.get(column));
            cells.map(|cell| cell.chars().count()).max().unwrap_or_default().min(LONGEST_CELL)
        };
        let widths: Vec<u32> = (0..columns).map(|column| longest(column) as u32 * 8 + 16).collect();
        let rows = table.len() as u32;
        let mut picture = Self::new(widths.iter().sum(), rows * CELL_HEIGHT + 8, title);
        for (number, row) in (0..).zip(table) {
            let baseline = number * CELL_HEIGHT.cast_signed() + 17;
            let ink = if number == 0 { Ink::Soft } else { Ink::Text };
            let mut left = 8;
            for (cell, width) in row.iter().zip(&widths) {
                picture.words((left, baseline), Anchor::Start, ink, &shortened(cell, LONGEST_CELL));
                left += width.cast_signed();
            }
        }
        picture
    }

    /// Adds a rectangle. `opacity` in hundredths.
    pub fn rectangle(&mut self, at: (i32, i32), size: (u32, u32), ink: Ink, opacity: u32) {
        self.shapes.push(Shape::Rectangle { at, size, ink, opacity });
    }

    /// Adds a line.
    pub fn line(&mut self, from: (i32, i32), to: (i32, i32), ink: Ink) {
        self.shapes.push(Shape::Line { from, to, ink });
    }

    /// Adds a disc.
    pub fn disc(&mut self, at: (i32, i32), radius: u32, ink: Ink) {
        self.shapes.push(Shape::Disc { at, radius, ink });
    }

    /// Adds words on one line, their baseline at the place.
    pub fn words(&mut self, at: (i32, i32), anchor: Anchor, ink: Ink, words: &str) {
        self.shapes.push(Shape::Words { at, anchor, ink, words: words.to_owned() });
    }

    /// Shapes that are one thing to a reader: its number, for whoever is told of a click, and what
    /// shows while hovering.
    pub fn group(&mut self, number: usize, title: &str, draw: impl FnOnce(&mut Self)) {
        let mut inside = Self::new(self.width, self.height, title);
        draw(&mut inside);
        let Self { title, shapes, .. } = inside;
        self.shapes.push(Shape::Group { number, title, shapes });
    }

    /// Words above a place, broken into at most three lines of so many characters.
    pub fn head(&mut self, at: (i32, i32), most: usize, words: &str) {
        let mut lines: Vec<String> = Vec::new();
        for word in words.split_whitespace() {
            match lines.last_mut() {
                Some(line) if line.chars().count() + word.chars().count() < most => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        lines.truncate(3);
        let mut above = at.1;
        for line in lines.iter().rev() {
            self.words((at.0, above), Anchor::Middle, Ink::Soft, &shortened(line, most + 2));
            above -= 15;
        }
    }

    /// The drawing as the content of an SVG file, [`HEADER`] pixels higher: its title stands above
    /// it, and a note that says of what it is.
    pub fn to_svg(&self, note: &str) -> String {
        let Self { width, height, title, shapes } = self;
        let height = height + HEADER;
        let [text, soft] = [Ink::Text, Ink::Soft].map(Ink::colour);
        let heading = escaped(title);
        let note = escaped(note);
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-family=\"system-ui,sans-serif\" font-size=\"13\"><title>{heading}</title><text x=\"8\" y=\"20\" font-weight=\"700\" font-size=\"15\" fill=\"{text}\">{heading}</text><text x=\"8\" y=\"38\" fill=\"{soft}\">{note}</text><g transform=\"translate(0 {HEADER})\">"
        );
        for shape in shapes {
            shape.write(&mut svg);
        }
        svg.push_str("</g></svg>");
        svg
    }
}

/// At most so many characters of a name.
pub fn shortened(name: &str, most: usize) -> String {
    if name.chars().count() <= most {
        return name.to_owned();
    }
    name.chars().take(most.saturating_sub(1)).chain(['…']).collect()
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
