//! One thing on the page.

use serde_json::{Value, json};

use super::wire::Wire;
use crate::Result;

/// The key under which WebDriver passes an element.
pub(super) const REFERENCE: &str = "element-6066-11e4-a52e-4f735466cecf";

/// An element that was on the page when it was found.
#[derive(Clone, Debug)]
pub struct Element {
    pub(super) wire: Wire,
    pub(super) id: String,
}

impl Element {
    /// Clicks its middle, as a person would: it must be visible and not covered. Out of sight, it is
    /// brought there first, at once: the driver's own way may be a slow one, whose end it does not
    /// wait for.
    pub fn click(&self) -> Result<()> {
        let there = "const box = arguments[0].getBoundingClientRect();
            if (box.top < 0 || box.bottom > innerHeight)
              arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });";
        let script = json!({ "script": there, "args": [self.reference()] });
        self.wire.post("/execute/sync", &script)?;
        self.wire.post(&self.path("click"), &json!({})).map(drop)
    }

    /// Its text as a reader sees it.
    pub fn text(&self) -> Result<String> {
        self.string("text")
    }

    /// Its accessible name.
    pub fn label(&self) -> Result<String> {
        self.string("computedlabel")
    }

    /// An attribute; `None` when it has none of this name.
    pub fn attribute(&self, name: &str) -> Result<Option<String>> {
        let value = self.wire.get(&self.path(&format!("attribute/{name}")))?;
        Ok(value.as_str().map(str::to_owned))
    }

    /// Whether a reader sees it.
    pub fn is_displayed(&self) -> Result<bool> {
        Ok(self.wire.get(&self.path("displayed"))? == json!(true))
    }

    /// Focuses it and types.
    pub fn type_text(&self, text: &str) -> Result<()> {
        self.wire.post(&self.path("value"), &json!({ "text": text })).map(drop)
    }

    /// As an argument of [`super::Browser::script`].
    pub fn reference(&self) -> Value {
        json!({ REFERENCE: self.id })
    }

    fn string(&self, what: &str) -> Result<String> {
        let value = self.wire.get(&self.path(what))?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }

    fn path(&self, rest: &str) -> String {
        format!("/element/{}/{rest}", self.id)
    }
}
