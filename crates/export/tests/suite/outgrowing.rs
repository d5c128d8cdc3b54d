//! The mappings of docs/outgrowing.md name the fields that documents have, each of them and no other.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::{documents::documents, valley::valley};

const PAGE: &str = include_str!("../../../../docs/outgrowing.md");

/// The first block of a language.
fn block(language: &str) -> &'static str {
    let (_, rest) = PAGE.split_once(&format!("\n```{language}\n")).unwrap();
    rest.split_once("\n```").unwrap().0
}

/// The paths of every field of every document; `whole` ones are not looked into.
fn fields(whole: &[&str]) -> BTreeSet<String> {
    fn collect(value: &Value, path: &str, whole: &[&str], fields: &mut BTreeSet<String>) {
        match value {
            Value::Object(members) if !whole.contains(&path) => {
                for (name, value) in members {
                    let dot = if path.is_empty() { "" } else { "." };
                    collect(value, &format!("{path}{dot}{name}"), whole, fields);
                }
            }
            // An empty list says nothing of what it could hold.
            Value::Array(values) if path == "quotes" && !whole.contains(&path) => {
                for value in values {
                    collect(value, path, whole, fields);
                }
            }
            _ => {
                fields.insert(path.to_owned());
            }
        }
    }
    let mut found = BTreeSet::new();
    for document in documents(&valley()) {
        collect(&document, "", whole, &mut found);
    }
    found
}

#[test]
fn the_mapping_for_opensearch_names_every_field() {
    fn collect(mapping: &Value, path: &str, found: &mut BTreeSet<String>) {
        let Some(properties) = mapping.get("properties").and_then(Value::as_object) else {
            assert!(mapping["type"].is_string(), "{path} has a type");
            found.insert(path.to_owned());
            return;
        };
        for (name, value) in properties {
            let dot = if path.is_empty() { "" } else { "." };
            collect(value, &format!("{path}{dot}{name}"), found);
        }
    }
    let mapping: Value = serde_json::from_str(block("json")).unwrap();
    let mut found = BTreeSet::new();
    collect(&mapping["mappings"], "", &mut found);
    assert_eq!(found, fields(&[]));
}

#[test]
fn every_json_block_can_be_read() {
    let blocks = PAGE.split("\n```json\n").skip(1).map(|rest| rest.split_once("\n```").unwrap().0);
    let blocks: Vec<&str> = blocks.collect();
    assert_eq!(blocks.len(), 2);
    for block in blocks {
        serde_json::from_str::<Value>(block).unwrap();
    }
}

#[test]
fn the_configuration_for_quickwit_names_every_field() {
    // Every field begins `- name:`; what is indented further stands in it.
    let mut found = BTreeSet::new();
    let mut open: Vec<(usize, &str)> = Vec::new();
    let lines: Vec<&str> = block("yaml").lines().collect();
    for (number, line) in lines.iter().enumerate() {
        assert!(!line.contains('\t'));
        let Some(name) = line.trim_start().strip_prefix("- name: ") else { continue };
        let indent = line.len() - line.trim_start().len();
        open.retain(|(other, _)| *other < indent);
        open.push((indent, name));
        let kind = lines[number + 1].trim_start().strip_prefix("type: ").unwrap();
        if kind != "object" {
            let path: Vec<&str> = open.iter().map(|(_, name)| *name).collect();
            found.insert(path.join("."));
        }
    }
    assert_eq!(found, fields(&["quotes"]));
}
