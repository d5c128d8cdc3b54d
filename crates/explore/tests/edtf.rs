//! Dates as a reader reads them.

use explore::edtf::in_words;

#[test]
fn dates_and_intervals() {
    for (edtf, words) in [
        ("2025-10-15", "15 Oct 2025"),
        ("2025-10", "Oct 2025"),
        ("2025", "2025"),
        ("2025-10-15/2025-10-16", "15–16 Oct 2025"),
        ("2025-10-31/2025-11-01", "31 Oct 2025 – 1 Nov 2025"),
        ("2025-10-18/..", "not before 18 Oct 2025"),
        ("../2025-10-18", "not after 18 Oct 2025"),
        ("195X", "1950s"),
        ("17XX", "18th century"),
        ("10XX", "11th century"),
        ("20XX", "21st century"),
        ("1950/195X", "1950 – 1950s"),
        ("long ago", "long ago"),
        ("2025-13-40", "2025-13-40"),
        ("", ""),
    ] {
        assert_eq!(in_words(edtf), words, "{edtf}");
    }
}
