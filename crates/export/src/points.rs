//! Byte offsets of a text as numbers of Unicode code points, as every exported offset is counted.

/// A text, and how far it was counted.
pub(crate) struct Points<'a> {
    text: &'a str,
    byte: usize,
    point: u32,
}

impl<'a> Points<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, byte: 0, point: 0 }
    }

    /// The code points before a byte. Linear in the distance from the last one asked for; one that
    /// lies before it is counted from the beginning.
    pub(crate) fn before(&mut self, byte: u32) -> u32 {
        let byte = byte as usize;
        if byte < self.byte {
            (self.byte, self.point) = (0, 0);
        }
        let between = self.text.get(self.byte..byte).unwrap_or_default();
        self.point += between.chars().count() as u32;
        self.byte = byte;
        self.point
    }
}
