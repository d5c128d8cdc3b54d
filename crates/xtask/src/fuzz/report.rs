//! What a run of libFuzzer reached, read from what it prints.

use core::fmt::Write as _;

/// The figures of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Report {
    target: String,
    executions: u64,
    per_second: u64,
    /// Edges of the program that were taken.
    edges: u64,
    /// Edges by how often they were taken, and other signs of something new.
    features: u64,
    /// Inputs kept since each reaches something that no other does.
    inputs: u64,
    seconds: u64,
    found: bool,
}

impl Report {
    /// Of a target that has not run.
    pub(super) fn of(target: String) -> Self {
        Self { target, ..Self::default() }
    }

    /// Takes note of a line.
    pub(super) fn read(&mut self, line: &str) {
        let stat = |name: &str| line.strip_prefix(name)?.trim().parse().ok();
        if let Some(count) = stat("stat::number_of_executed_units:") {
            self.executions = count;
        } else if let Some(rate) = stat("stat::average_exec_per_sec:") {
            self.per_second = rate;
        } else if let Some(rest) = line.strip_prefix("Done ") {
            self.seconds = number_before(rest, "second");
        } else if line.starts_with('#') {
            let after = |name| line.split_once(name).map(|(_, rest)| first_number(rest));
            self.edges = after(" cov: ").unwrap_or(self.edges);
            self.features = after(" ft: ").unwrap_or(self.features);
            self.inputs = after(" corp: ").unwrap_or(self.inputs);
        }
        self.found |= line.contains("ERROR: libFuzzer");
    }
}

/// The reports as a table in Markdown.
pub(super) fn table(reports: &[Report]) -> String {
    let mut table =
        "| target | executions | a second | edges | features | inputs kept | minutes |\n\
                     |---|---:|---:|---:|---:|---:|---:|\n"
            .to_owned();
    for report in reports {
        let Report { target, executions, per_second, edges, features, inputs, seconds, found } =
            report;
        let minutes = seconds / 60;
        let found = if *found { " **found something**" } else { "" };
        // A string takes whatever is written.
        let _ = writeln!(
            table,
            "| {target}{found} | {executions} | {per_second} | {edges} | {features} | {inputs} | {minutes} |"
        );
    }
    table
}

fn first_number(text: &str) -> u64 {
    let end = text.find(|character: char| !character.is_ascii_digit()).unwrap_or(text.len());
    text.get(..end).and_then(|digits| digits.parse().ok()).unwrap_or_default()
}

fn number_before(text: &str, word: &str) -> u64 {
    let before = text.split_once(word).map_or("", |(before, _)| before).trim_end();
    before.rsplit(' ').next().and_then(|digits| digits.parse().ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Report, table};

    #[test]
    fn the_figures_are_read() {
        let mut report = Report::of("query".into());
        for line in [
            "#8192\tpulse  cov: 4383 ft: 5671 corp: 61/10Kb exec/s: 4 rss: 38Mb",
            "#9000\tDONE   cov: 4400 ft: 5700 corp: 63/10Kb lim: 400 exec/s: 5 rss: 39Mb",
            "Done 9000 runs in 121 second(s)",
            "stat::number_of_executed_units: 9000",
            "stat::average_exec_per_sec:     74",
        ] {
            report.read(line);
        }
        let table = table(&[report]);
        assert_eq!(table.lines().last(), Some("| query | 9000 | 74 | 4400 | 5700 | 63 | 2 |"));
    }
}
