//! The view of coverage: outlets by topics, figures or sources.

use explore::settings::{Across, Measure, Sorting};

/// Above the view.
pub fn title(across: Across) -> &'static str {
    match across {
        Across::Topics => "Which outlet writes how much on which topic",
        Across::Figures => "Which outlet names whom how often",
        Across::Sources => "Which outlet credits which source how often",
    }
}

/// Before the choice of rows.
pub const ROWS: &str = "Rows:";

/// Before the choice of what the cells say.
pub const CELLS: &str = "Cells:";

/// Before the orders of the rows.
pub const SORT_ROWS: &str = "Sort rows:";

/// Before the orders of the columns.
pub const SORT_OUTLETS: &str = "Sort outlets:";

/// What has a row.
pub fn rows(across: Across) -> &'static str {
    match across {
        Across::Topics => "topics",
        Across::Figures => "figures",
        Across::Sources => "sources",
    }
}

/// What a cell says.
pub fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::Share => "share",
        Measure::Count => "count",
    }
}

/// An order of the rows.
pub fn row_order(sorting: Sorting) -> &'static str {
    match sorting {
        Sorting::Usual => "most covered",
        Sorting::Uneven => "most uneven",
        Sorting::Name => "by name",
    }
}

/// An order of the columns.
pub fn column_order(sorting: Sorting) -> &'static str {
    match sorting {
        Sorting::Usual => "as listed",
        Sorting::Uneven => "most uneven",
        Sorting::Name => "by name",
    }
}

/// The table, for a screen reader.
pub const TABLE: &str = "Coverage by outlet";

/// What the head of the rows does.
pub const SORT_BY_NAME: &str = "Sort by name, or no longer";

/// The head of the table's rows.
pub fn row_heading(across: Across) -> &'static str {
    match across {
        Across::Topics => "Topic",
        Across::Figures => "Figure",
        Across::Sources => "Source",
    }
}

/// Before how much each outlet wrote.
pub const WROTE: &str = "Wrote altogether";

/// Shows all rows.
pub fn show_all_rows(total: usize) -> String {
    format!("Show all {total} rows")
}

/// Shows all columns.
pub fn show_all_outlets(total: usize) -> String {
    format!("Show all {total} outlets")
}

/// What the coverage table shows, in a line.
pub fn caption(across: Across, measure: Measure) -> &'static str {
    match (across, measure) {
        (Across::Topics, Measure::Share) => {
            "Share of the outlet’s words in passages on the topic; below it, how many passages"
        }
        (Across::Topics, Measure::Count) => {
            "Passages on the topic; below them, their share of the outlet’s words"
        }
        (Across::Figures, Measure::Share) => {
            "Mentions per 1,000 words of the outlet; below them, how many mentions"
        }
        (Across::Figures, Measure::Count) => {
            "Mentions of the figure; below them, how many per 1,000 words"
        }
        (Across::Sources, Measure::Share) => {
            "Passages that credit the source, per 1,000 words of the outlet; below, how many they are"
        }
        (Across::Sources, Measure::Count) => {
            "Times the source is credited; below them, how many per 1,000 words"
        }
    }
}

/// What a number of the table counts, said after it; `one`: the number is 1.
pub fn unit(across: Across, measure: Measure, one: bool) -> &'static str {
    match (across, measure) {
        (Across::Topics, Measure::Share) => " of its words",
        (Across::Topics | Across::Sources, Measure::Count) if one => " passage",
        (Across::Topics | Across::Sources, Measure::Count) => " passages",
        (_, Measure::Share) => " per 1,000 words",
        (Across::Figures, Measure::Count) if one => " mention",
        (Across::Figures, Measure::Count) => " mentions",
    }
}

/// How the coverage table is measured.
pub fn measured(across: Across) -> &'static str {
    match across {
        Across::Topics => {
            "A cell says what share of the outlet’s words stands in passages on the topic; a passage \
             on two topics counts for both. References, boilerplate, bylines and pull quotes count \
             neither there nor among the outlet’s words. The number of passages is that of the \
             passages the cell opens."
        }
        Across::Figures => {
            "A cell says how often the outlet names the figure, for every 1,000 words it wrote: as \
             the person, in running text, quotes and captions. References, photo credits, \
             boilerplate and pull quotes count neither there nor among the outlet’s words."
        }
        Across::Sources => {
            "A cell says in how many passages the outlet credits the source, for every 1,000 words it \
             wrote, in its text or in a reference list. The words are those of running text: without \
             references, boilerplate and pull quotes."
        }
    }
}

/// Said of the coverage table where something is selected.
pub const MEASURED_WITHIN: &str = "Only passages of your selection are counted, in proportion to all \
    that the outlet wrote. Chosen outlets narrow the columns, chosen values the rows.";

/// What an empty cell of the coverage table means.
pub const NONE_FOUND: &str = "‘None found’ is not ‘not covered’: it says only that no passage here \
    counts. On a topic, the cell opens the passages that come nearest to it.";

/// What unevenness is.
pub const UNEVEN: &str = "‘Most uneven’ goes by the coefficient of variation: how far the outlets’ \
    shares lie apart (their standard deviation), divided by their mean.";

/// Said before what no outlet has.
pub const NOWHERE: &str = "None found in any of these outlets: ";

/// How many topics, figures or sources only one outlet has.
pub fn only_one_outlet(across: Across, count: usize) -> String {
    let (thing, things) = match across {
        Across::Topics => ("topic", "topics"),
        Across::Figures => ("figure", "figures"),
        Across::Sources => ("source", "sources"),
    };
    match count {
        0 => format!("In what you selected no {thing} is found in one outlet alone."),
        1 => format!("In what you selected 1 {thing} is found in only one outlet."),
        _ => format!("In what you selected {count} {things} are found in only one outlet each."),
    }
}

/// Before an outlet that alone has what follows.
pub const ONLY_IN: &str = "Only in ";

/// At the end of a list within a sentence that is cut.
pub fn and_more(count: usize) -> String {
    format!(" and {count} more")
}

/// Said in place of a coverage table without rows or columns.
pub fn no_rows(across: Across) -> &'static str {
    match across {
        Across::Topics => "There is no topic or no outlet left to show.",
        Across::Figures => "There is no figure or no outlet left to show.",
        Across::Sources => "There is no source or no outlet left to show.",
    }
}

/// The same of a collection that has none at all.
pub fn none_listed(across: Across) -> &'static str {
    match across {
        Across::Topics => {
            "This collection lists no topics: there is nothing to set against its outlets."
        }
        Across::Figures => {
            "This collection lists no figures: there is nobody to set against its outlets."
        }
        Across::Sources => {
            "This collection lists no sources: there is nothing to set against its outlets."
        }
    }
}
