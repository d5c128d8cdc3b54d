//! The examples of docs/api.md: each runs on the page and gives what it says, and is well-typed.
//!
//! A block of ```` ```js ```` is a function's body. A line `EXPRESSION; // => VALUE` says what the
//! expression gives, or `// => TypeError: MESSAGE` what it throws.

use std::fmt::Write as _;

use std::{fs, process::Command};

use serde_json::json;
use xtask::{browser::Launch, places::Places, tools};

use crate::harness::{Engine, Outcome, Result, failed, open_file};

/// What stands between an expression and what it gives.
const GIVES: &str = "// =>";

/// Written in JavaScript, and the last one that is.
const TYPESCRIPT: &str = "5.9.3";

/// The fenced blocks of a language in docs/api.md.
pub(crate) fn blocks(language: &str) -> Result<Vec<String>> {
    let path = Places::here().root.join("docs/api.md");
    let text = fs::read_to_string(&path).map_err(failed(&path))?;
    let fence = format!("```{language}\n");
    let blocks = text.split(&fence).skip(1).map(|rest| rest.split("```").next());
    Ok(blocks.flatten().map(str::to_owned).collect())
}

/// A block as a function's body that gives, for each line that says what it gives, the line, what it
/// gave, and what it said.
fn checked(block: &str) -> String {
    let mut body = "const seen = [];\n".to_owned();
    for line in block.lines() {
        let Some((expression, said)) = line.split_once(GIVES) else {
            body.push_str(line);
            body.push('\n');
            continue;
        };
        let (expression, said) = (expression.trim().trim_end_matches(';'), said.trim());
        let value =
            if said.starts_with("TypeError") { json!(said).to_string() } else { said.to_owned() };
        let line = json!(line);
        let _ = writeln!(
            body,
            "seen.push([{line}, await (async () => ({expression}))().catch(String), {value}]);"
        );
    }
    format!("return (async () => {{ {body} return seen; }})();")
}

#[test]
fn the_examples_give_what_they_say() -> Outcome {
    let browser = open_file(Launch::new(Engine::Chromium))?;
    let mut count = 0;
    for block in blocks("js")? {
        let seen = browser.script(&checked(&block), &[])?;
        for line in seen.as_array().into_iter().flatten() {
            assert_eq!(line[1], line[2], "{}", line[0]);
            count += 1;
        }
    }
    assert!(count > 25, "{count} lines of docs/api.md say what they give");
    Ok(())
}

/// TypeScript reads the declarations, finds the examples well-typed, and finds the members of the page
/// declared and no others.
#[test]
fn the_declarations_hold() -> Outcome {
    let browser = open_file(Launch::new(Engine::Chromium))?;
    let members = browser
        .value("Object.fromEntries(Object.keys(crossread).map(name => [name, name]))", &[])?;
    let places = Places::here();
    let declarations = places.root.join("docs/crossread.d.ts");
    let mut source = format!(
        "import type {{ Crossread }} from {};\nconst members: Record<keyof Crossread, string> = {};\n",
        json!(declarations.with_extension("").with_extension("js")),
        members,
    );
    for block in blocks("js")? {
        let _ = write!(source, "async () => {{\n{block}}};\n");
    }
    let compiler = tools::npm_package(&places, "typescript", TYPESCRIPT)?;
    let folder = places.work.join("tests/declarations");
    fs::create_dir_all(&folder).map_err(failed(&folder))?;
    let file = folder.join("examples.ts");
    fs::write(&file, source).map_err(failed(&file))?;
    let output = Command::new("node")
        .arg(compiler.join("bin/tsc"))
        .args(["--noEmit", "--strict", "--target", "es2022", "--module", "es2022"])
        .args(["--moduleResolution", "bundler", "--lib", "es2022,dom"])
        .args([&declarations, &file])
        .output()
        .map_err(failed(&file))?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    Ok(())
}
