//! What is wrong with a folder of seeds, said so that its author can mend it.
//!
//! A [`Problem`] names the file and the line, says what happened, and what to do. An error stops
//! the pressing, a warning does not. All errors are gathered before any is reported.

use core::fmt;

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The collection cannot be pressed.
    Error,
    /// The collection is pressed, but its author may have meant something else.
    Warning,
}

/// Something the author of the seeds should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, as [`crate::SourceFile::name`] gives it.
    pub file: String,
    /// The line in the file, counted from 1, where one is to blame.
    pub line: Option<u32>,
    /// Whether it stops the pressing.
    pub severity: Severity,
    /// What happened.
    pub message: String,
    /// What to do.
    pub remedy: String,
}

impl Problem {
    /// An error.
    pub(crate) fn error(
        file: &str,
        line: Option<u32>,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self {
            file: file.into(),
            line,
            severity: Severity::Error,
            message: message.into(),
            remedy: remedy.into(),
        }
    }

    /// A warning.
    pub(crate) fn warning(
        file: &str,
        line: Option<u32>,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self { severity: Severity::Warning, ..Self::error(file, line, message, remedy) }
    }

    /// The same problem, its file named from outside the folder: `seeds` makes `figures.toml`
    /// into `seeds/figures.toml`.
    #[must_use]
    pub fn within(mut self, folder: &str) -> Self {
        self.file = format!("{}/{}", folder.trim_end_matches('/'), self.file);
        self
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:", self.file)?;
        if let Some(line) = self.line {
            write!(formatter, "{line}:")?;
        }
        if self.severity == Severity::Warning {
            formatter.write_str(" warning:")?;
        }
        write!(formatter, " {}; {}", self.message, self.remedy)
    }
}

/// Every error found, in the order of files and lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl Problems {
    /// The same problems, their files named from outside the folder.
    #[must_use]
    pub fn within(self, folder: &str) -> Self {
        Self(self.0.into_iter().map(|problem| problem.within(folder)).collect())
    }

    /// Sorts by file and line, so that no order of arrival shows.
    pub(crate) fn sorted(mut self) -> Self {
        self.0.sort_by(|left, right| (&left.file, left.line).cmp(&(&right.file, right.line)));
        self
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, problem) in self.0.iter().enumerate() {
            if number > 0 {
                formatter.write_str("\n")?;
            }
            problem.fmt(formatter)?;
        }
        Ok(())
    }
}

impl core::error::Error for Problems {}
