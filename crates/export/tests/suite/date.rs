//! Days of publication.

use export::date::Published;

/// EDTF, in words, earliest, latest.
const DATES: [(&str, &str, &str, &str); 12] = [
    ("2025", "2025", "2025-01-01", "2025-12-31"),
    ("2024-02", "February 2024", "2024-02-01", "2024-02-29"),
    ("2100-02", "February 2100", "2100-02-01", "2100-02-28"),
    ("2025-10-15", "15 October 2025", "2025-10-15", "2025-10-15"),
    ("2025-10-15/2025-10-16", "15–16 October 2025", "2025-10-15", "2025-10-16"),
    ("2025-10-15/2025-10-15", "15 October 2025", "2025-10-15", "2025-10-15"),
    ("2025-09-30/2025-10-02", "30 September 2025 – 2 October 2025", "2025-09-30", "2025-10-02"),
    ("2024-10-15/2025-10-16", "15 October 2024 – 16 October 2025", "2024-10-15", "2025-10-16"),
    ("2025-09/2025-10", "September 2025 – October 2025", "2025-09-01", "2025-10-31"),
    ("2025-10-18/..", "not before 18 October 2025", "2025-10-18", ""),
    ("../2025-04", "not after April 2025", "", "2025-04-30"),
    ("0999", "999", "0999-01-01", "0999-12-31"),
];

#[test]
fn dates_and_intervals_are_read() {
    for (edtf, words, earliest, latest) in DATES {
        let published = Published::read(edtf).unwrap();
        assert_eq!(published.in_words(), words);
        assert_eq!(published.earliest().unwrap_or_default(), earliest, "{edtf}");
        assert_eq!(published.latest().unwrap_or_default(), latest, "{edtf}");
    }
}

#[test]
fn what_is_no_date_is_none() {
    let none = [
        "",
        "/",
        "..",
        "../..",
        "25",
        "2025-",
        "2025-13",
        "2025-00",
        "2025-02-30",
        "2025-10-15-1",
        "+2025",
        "2025-1-1",
        "195X",
        "2025-10-15T10:00",
        "２０２５",
        "soon",
    ];
    for text in none {
        assert_eq!(Published::read(text), None, "{text}");
    }
}
