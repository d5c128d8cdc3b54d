//! The JSON writer writes what a reader of JSON reads.

use export::json::Json;
use proptest::prelude::*;
use serde_json::{Value, json};

#[test]
fn members_and_items_are_separated() {
    let mut json = Json::new();
    json.open('{');
    json.texts("empty", &[]);
    json.texts("two", &["a", ""]);
    json.flag("yes", true);
    json.text_or_null("nothing", None);
    json.name("inner");
    json.open('[');
    json.open('{');
    json.count("n", u32::MAX);
    json.close('}');
    json.open('{');
    json.close('}');
    json.null();
    json.number(0);
    json.close(']');
    json.close('}');
    let text = json.into_text();
    let expected = json!({
        "empty": [], "two": ["a", ""], "yes": true, "nothing": null,
        "inner": [{ "n": u32::MAX }, {}, null, 0]
    });
    assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), expected, "{text}");
    assert!(!text.contains(char::is_whitespace));
}

#[test]
fn what_ends_lines_elsewhere_is_escaped() {
    let mut json = Json::new();
    json.string("a\u{2028}b\u{2029}c\n\r\t\0\u{1f}\\\"");
    let expected = "\"a\\u2028b\\u2029c\\n\\r\\t\\u0000\\u001f\\\\\\\"\"";
    assert_eq!(json.into_text(), expected);
}

/// Any value of what the writer can write.
fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<u32>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map(any::<String>(), inner, 0..5)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

fn write(json: &mut Json, value: &Value) {
    match value {
        Value::Null => json.null(),
        Value::Bool(value) => json.boolean(*value),
        Value::Number(value) => json.number(value.as_u64().unwrap() as u32),
        Value::String(value) => json.string(value),
        Value::Array(values) => {
            json.open('[');
            for value in values {
                write(json, value);
            }
            json.close(']');
        }
        Value::Object(members) => {
            json.open('{');
            for (name, value) in members {
                json.name(name);
                write(json, value);
            }
            json.close('}');
        }
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read(value in any_value()) {
        let mut json = Json::new();
        write(&mut json, &value);
        let text = json.into_text();
        prop_assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), value, "{}", text);
        prop_assert!(!text.contains('\n'), "one line");
    }
}
