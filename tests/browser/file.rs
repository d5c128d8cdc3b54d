//! The file itself: its size, what it names, and that it is the same every time.

use std::fs;

use xtask::{build, bundle::Carrier, places::Places};

use crate::harness::{Outcome, page, strange_seeds};

/// Bytes. The page was to stay below 500,000 and takes some 85,000 more: docs/decisions/0012 says what
/// takes them.
const LIMIT: usize = 590_000;

#[test]
fn the_file_is_small() -> Outcome {
    let size =
        build::assemble(&Places::here(), &Places::here().seeds(), Carrier::Module)?.html.len();
    assert!(size <= LIMIT, "{size} bytes; `cargo xtask bench` says what takes them");
    Ok(())
}

/// The same module and seeds give the same page, byte for byte.
#[test]
fn the_same_page_every_time() -> Outcome {
    let again = || build::assemble(&Places::here(), &strange_seeds(), Carrier::Page);
    assert!(again()?.html == again()?.html);
    Ok(())
}

/// Panics name source files, and those must not say where a person's folders lie.
#[test]
fn the_module_names_no_folder_of_this_machine() -> Outcome {
    let places = Places::here();
    let path = places.optimised();
    let module = fs::read(&path).map_err(|source| xtask::Error::File {
        path: path.clone(),
        action: "read",
        source,
    })?;
    let home = std::env::home_dir().unwrap_or_default();
    for folder in [places.root, home.join(".cargo"), home.join(".rustup")] {
        let folder = folder.display().to_string();
        let found = module.windows(folder.len()).any(|window| window == folder.as_bytes());
        assert!(!found, "{folder}");
    }
    Ok(())
}

/// The policy forbids everything that is not named, and the page keeps to it: no `style=` and no
/// handler stands in its markup, which the policy would block without a word.
#[test]
fn the_policy_is_strict_and_kept() -> Outcome {
    let html = fs::read_to_string(page()?).unwrap();
    let policy = html.split("http-equiv=\"Content-Security-Policy\" content=\"").nth(1).unwrap();
    let policy = policy.split('"').next().unwrap();
    for part in ["default-src 'none'", "base-uri 'none'", "form-action 'none'"] {
        assert!(policy.contains(part), "{policy}");
    }
    for part in ["unsafe-inline", "'unsafe-eval'", "http:", "https:", "*", "'self'"] {
        assert!(!policy.contains(part), "{policy}");
    }
    let body = html.split("<body>").nth(1).unwrap();
    for attribute in [" style=", " onerror=", " onload=", " onclick="] {
        let markup = body.split('<').skip(1).filter_map(|tag| tag.split('>').next());
        assert_eq!(markup.filter(|tag| tag.contains(attribute)).count(), 0, "{attribute}");
    }
    Ok(())
}
