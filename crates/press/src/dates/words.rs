//! Words of date expressions and words beside them, as data. All folded.

use super::expression::Unit;

/// Months by name, in the order of the year.
#[rustfmt::skip]
const MONTHS: &[&str] = &[
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
];

/// Months abbreviated, with their number.
#[rustfmt::skip]
const SHORT_MONTHS: &[(&str, u8)] = &[
    ("apr", 4), ("aug", 8), ("dec", 12), ("feb", 2), ("jan", 1), ("jul", 7), ("jun", 6),
    ("mar", 3), ("nov", 11), ("oct", 10), ("sep", 9), ("sept", 9),
];

/// Days of the week by name, from Monday.
#[rustfmt::skip]
const WEEKDAYS: &[&str] = &[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
];

/// Days of the week abbreviated, with the days after Monday.
#[rustfmt::skip]
const SHORT_WEEKDAYS: &[(&str, u8)] = &[
    ("fri", 4), ("mon", 0), ("sat", 5), ("sun", 6), ("thu", 3), ("thur", 3), ("thurs", 3),
    ("tue", 1), ("tues", 1), ("wed", 2),
];

/// A month, and whether it is abbreviated.
pub(super) fn month(word: &str) -> Option<(u8, bool)> {
    let full = MONTHS.iter().position(|month| *month == word).map(|at| (at as u8 + 1, false));
    full.or_else(|| {
        SHORT_MONTHS.iter().find(|(month, _)| *month == word).map(|(_, number)| (*number, true))
    })
}

/// Days after Monday, and whether the name is abbreviated.
pub(super) fn weekday(word: &str) -> Option<(u8, bool)> {
    let full = WEEKDAYS.iter().position(|day| *day == word).map(|at| (at as u8, false));
    full.or_else(|| {
        SHORT_WEEKDAYS.iter().find(|(day, _)| *day == word).map(|(_, number)| (*number, true))
    })
}

/// Units of time, in singular and plural.
pub(super) fn unit(word: &str) -> Option<Unit> {
    Some(match word {
        "day" | "days" => Unit::Day,
        "week" | "weeks" => Unit::Week,
        "weekend" => Unit::Weekend,
        "month" | "months" => Unit::Month,
        "year" | "years" => Unit::Year,
        "decade" | "decades" => Unit::Decade,
        "century" | "centuries" => Unit::Century,
        _ => return None,
    })
}

/// Numbers in words that count years or days back.
#[rustfmt::skip]
const NUMBERS: &[(&str, u16)] = &[
    ("a", 1), ("an", 1), ("eight", 8), ("eighteen", 18), ("eleven", 11), ("fifteen", 15),
    ("fifty", 50), ("five", 5), ("forty", 40), ("four", 4), ("fourteen", 14), ("nine", 9),
    ("nineteen", 19), ("one", 1), ("seven", 7), ("seventeen", 17), ("six", 6), ("sixteen", 16),
    ("ten", 10), ("thirteen", 13), ("thirty", 30), ("three", 3), ("twelve", 12), ("twenty", 20),
    ("two", 2),
];

/// A number in words.
pub(super) fn number(word: &str) -> Option<u16> {
    NUMBERS.iter().find(|(name, _)| *name == word).map(|(_, number)| *number)
}

/// Ordinals of centuries in words. Below the fifth they rather count something else.
#[rustfmt::skip]
const ORDINALS: &[(&str, u16)] = &[
    ("eighteenth", 18), ("eighth", 8), ("eleventh", 11), ("fifteenth", 15), ("fifth", 5),
    ("fourteenth", 14), ("nineteenth", 19), ("ninth", 9), ("seventeenth", 17), ("seventh", 7),
    ("sixteenth", 16), ("sixth", 6), ("tenth", 10), ("thirteenth", 13), ("twelfth", 12),
    ("twentieth", 20),
];

/// An ordinal in digits (`15th`) or in words.
pub(super) fn ordinal(word: &str) -> Option<u16> {
    numeric_ordinal(word)
        .or_else(|| ORDINALS.iter().find(|(name, _)| *name == word).map(|(_, number)| *number))
}

/// An ordinal in digits: `15th`.
pub(super) fn numeric_ordinal(word: &str) -> Option<u16> {
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending))?;
    let short = (1..=2).contains(&digits.len());
    if short && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        digits.parse().ok()
    } else {
        None
    }
}

/// Parts of a period that a date is narrowed to.
pub(super) const PARTS: &[&str] = &["early", "late", "mid"];

/// Seasons, and the parts of a business year.
pub(super) const SEASONS: &[&str] = &["autumn", "fall", "spring", "summer", "winter"];

/// Prepositions before a month that make it one.
#[rustfmt::skip]
pub(super) const BEFORE_MONTHS: &[&str] = &[
    "after", "around", "before", "between", "by", "during", "early", "following", "for", "from",
    "in", "late", "mid", "next", "of", "past", "since", "through", "throughout", "till", "to",
    "until", "last", "this",
];

/// Prepositions before a year that nothing else follows so well.
#[rustfmt::skip]
pub(super) const BEFORE_YEARS: &[&str] = &[
    "autumn", "circa", "during", "early", "fall", "in", "late", "mid", "since", "spring", "summer",
    "throughout", "till", "until", "winter", "year",
];

/// Prepositions before a year, or before a number of things.
#[rustfmt::skip]
pub(super) const BEFORE_NUMBERS: &[&str] = &[
    "after", "around", "before", "between", "by", "for", "from", "into", "of", "pre", "through",
    "to",
];

/// Determiners before `2015 war`.
#[rustfmt::skip]
pub(super) const DETERMINERS: &[&str] = &[
    "a", "an", "each", "her", "his", "its", "my", "our", "that", "the", "their", "these", "this",
    "those", "whose", "your",
];

/// Words that make the number behind them one of things, or about so many.
#[rustfmt::skip]
pub(super) const QUANTIFIERS: &[&str] = &[
    "about", "additional", "almost", "another", "approximately", "around", "estimated", "every",
    "extra", "first", "last", "least", "nearly", "only", "other", "over", "remaining", "roughly",
    "some", "than", "to", "total", "under",
];

/// Nouns whose number stands behind them: `Resolution 2254`.
#[rustfmt::skip]
pub(super) const NUMBERED: &[&str] = &[
    "act", "agenda", "article", "bill", "bus", "case", "chapter", "channel", "decree", "extension",
    "figure", "flight", "form", "highway", "law", "line", "lot", "model", "no", "nos", "number",
    "order", "p", "page", "pages", "pp", "protocol", "resolution", "room", "route", "section",
    "table", "train", "unit", "verse", "vision", "vol", "volume",
];

/// What is counted in thousands: people and what they lose.
#[rustfmt::skip]
pub(super) const COUNTED: &[&str] = &[
    "aircraft", "arrests", "buildings", "bodies", "cases", "casualties", "children", "civilians",
    "companies", "copies", "deaths", "delegates", "demonstrators", "detainees", "drones",
    "employees", "families", "fighters", "flats", "guests", "homes", "houses", "households",
    "inhabitants", "injured", "jobs", "locations", "men", "members", "migrants", "missiles",
    "officers", "passengers", "patients", "people", "personnel", "police", "prisoners", "protesters",
    "pupils", "recruits", "refugees", "residents", "rounds", "seats", "settlers", "shells", "ships",
    "sites", "soldiers", "spectators", "staff", "students", "tanks", "tents", "tickets", "trees",
    "troops", "vehicles", "victims", "villages", "volunteers", "votes", "voters", "women",
    "workers",
];

/// Units of measure, money and the clock.
#[rustfmt::skip]
pub(super) const UNITS: &[&str] = &[
    "acres", "barrels", "bc", "bce", "billion", "bushels", "calories", "cent", "centimetres", "cm",
    "copies", "cubic", "days", "degrees", "dollars", "est", "euros", "feet", "francs", "ft",
    "gallons", "gmt", "grams", "ha", "hectares", "horsepower", "hours", "hrs", "inches", "kg",
    "kilograms", "kilometers", "kilometres", "kilos", "km", "kroner", "kwh", "lb", "lbs", "liters",
    "litres", "meters", "metres", "metric", "miles", "million", "minutes", "mm", "months", "mph",
    "mw", "nautical", "pc", "per", "percent", "points", "pounds", "roubles", "rubles", "rupees",
    "seconds", "shekels", "square", "strong", "times", "ton", "tonnes", "tons", "trillion", "utc",
    "volts", "watts", "weeks", "words", "yards", "year", "years", "yuan",
];

/// Verbs behind a year that is their subject: `2015 was`.
#[rustfmt::skip]
pub(super) const SINGULAR_VERBS: &[&str] = &[
    "became", "began", "brings", "brought", "came", "could", "gave", "had", "has", "is", "looks",
    "may", "might", "promises", "proved", "saw", "should", "was", "went", "will", "would",
];

/// What the day of a well-known event names without its year: `the 5 June attacks`.
#[rustfmt::skip]
pub(super) const EVENTS: &[&str] = &[
    "attack", "attacks", "atrocities", "coup", "insurrection", "massacre", "massacres", "movement",
    "plot", "pogrom", "putsch", "revolution", "riot", "riots", "uprising",
];

/// Words before a day of the week that make it a name, a kind or a habit.
#[rustfmt::skip]
pub(super) const NAMED_DAYS: &[&str] = &[
    "a", "any", "ash", "black", "bloody", "cyber", "each", "easter", "every", "giving", "good",
    "holy", "maundy", "most", "one", "palm", "per", "shrove", "some", "super", "whit",
];

/// Words behind a day of the week that make it a newspaper's name.
#[rustfmt::skip]
pub(super) const PAPERS: &[&str] = &[
    "express", "herald", "independent", "mail", "mercury", "mirror", "people", "post", "star",
    "sun", "telegraph", "times", "tribune",
];

/// Verbs that move an event from one date to another.
#[rustfmt::skip]
pub(super) const MOVING: &[&str] = &[
    "changed", "delayed", "moved", "moving", "postponed", "rescheduled", "shifted", "switched",
];

/// Words that speak of what is to come, timetables in the present tense among them.
#[rustfmt::skip]
pub(super) const COMING: &[&str] = &[
    "adjourned", "aims", "arrives", "begins", "closes", "coming", "convenes", "deferred", "delayed",
    "departs", "due", "ends", "expected", "expects", "expires", "falls", "forthcoming", "hopes",
    "intends", "opens", "plan", "planned", "planning", "plans", "postponed", "reopens",
    "rescheduled", "resumes", "runs", "scheduled", "shall", "slated", "starts", "tomorrow", "upcoming", "will", "wont",
];

/// Words that speak of what was, apart from those in -ed.
#[rustfmt::skip]
pub(super) const BYGONE: &[&str] = &[
    "ago", "already", "became", "began", "been", "bought", "brought", "built", "came", "caught",
    "did", "drew", "fell", "fled", "flew", "fought", "found", "gave", "given", "got", "grew",
    "had", "held", "hit", "kept", "knew", "laid", "led", "left", "lost", "made", "met",
    "overthrew", "paid", "ran", "rose", "said", "sank", "sat", "saw", "seen", "sent",
    "shot", "shut", "since", "sold", "spent", "spoke", "stood", "struck", "taken", "threw", "told",
    "took", "was", "went", "were", "won", "wrote",
];

/// Nouns that narrow a date behind `of`: `end of 2031`.
pub(super) const PARTS_OF: &[&str] = &["beginning", "close", "end", "middle", "start"];

/// Decades in words, from the twenties.
#[rustfmt::skip]
const TENS: &[&str] = &[
    "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties",
];

/// The tens of a decade in words.
pub(super) fn tens(word: &str) -> Option<i32> {
    TENS.iter().position(|tens| *tens == word).and_then(|at| i32::try_from(at + 2).ok())
}

/// Whose age it is: `in her eighties`.
#[rustfmt::skip]
pub(super) const POSSESSIVES: &[&str] = &[
    "her", "his", "its", "my", "our", "their", "whose", "your",
];

/// What is measured in tens: `temperatures in the eighties`.
#[rustfmt::skip]
pub(super) const MEASURED: &[&str] = &[
    "age", "aged", "degrees", "gusts", "heat", "highs", "humidity", "lows", "marks", "mercury",
    "score", "scored", "scores", "speed", "speeds", "temperature", "temperatures", "thermometer",
    "thermometers", "winds",
];

/// Modal verbs that speak of what is to come, given the verb they govern.
pub(super) const MODALS: &[&str] = &["may", "might", "must", "should"];

/// Adverbs between a verb and the one it governs.
#[rustfmt::skip]
pub(super) const BETWEEN: &[&str] = &[
    "again", "also", "even", "not", "now", "once", "only", "soon", "still", "then", "yet",
];

/// Verbs of timetables in the plural: `Polls open Sunday`.
#[rustfmt::skip]
pub(super) const TIMETABLE: &[&str] = &[
    "begin", "close", "end", "open", "reopen", "resume", "start",
];

/// Verbs and adverbs of amounts, before `to`: `grew to 2012`.
#[rustfmt::skip]
pub(super) const CHANGING: &[&str] = &[
    "amounted", "amounting", "came", "climbed", "climbing", "climbs", "cut", "declined", "decreased",
    "doubled", "down", "dropped", "expanded", "fallen", "falling", "falls", "fell", "grew", "grow",
    "growing", "grown", "grows", "increased", "increasing", "jumped", "raised", "reduced", "rise",
    "risen", "rises", "rising", "rose", "shrank", "shrunk", "soared", "surged", "swelled", "swollen",
    "tripled", "up",
];

/// What a title names: `the novel 1984`.
#[rustfmt::skip]
pub(super) const TITLED: &[&str] = &[
    "album", "bestseller", "book", "classic", "dystopia", "film", "movie", "musical", "novel",
    "play", "poem", "song",
];

/// Words before a month that make it one of many.
#[rustfmt::skip]
pub(super) const HABITUAL: &[&str] = &["another", "any", "each", "every", "per"];
