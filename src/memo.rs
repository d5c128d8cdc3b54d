//! Memos of one type.
//!
//! Leptos compiles a memo's workings anew for every type it holds, some two kilobytes each. Here all
//! memos hold one type, a value of which only its own memo knows more.

use core::{any::Any, marker::PhantomData};
use std::sync::Arc;

use leptos::prelude::{Effect, Get, GetUntracked, Signal};

/// Does something now, and again whenever what it reads has changed.
pub fn keep(doing: Box<dyn Fn()>) {
    Effect::new(move |_| doing());
}

/// A value that is computed anew only when what it was computed from has changed, and that counts as
/// changed only when it is another.
pub struct Memo<T> {
    memo: leptos::prelude::Memo<Erased>,
    kind: PhantomData<fn() -> T>,
}

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Memo<T> {}

type AnyValue = dyn Any + Send + Sync;

/// A value with the comparison of its type.
#[derive(Clone)]
struct Erased {
    value: Arc<AnyValue>,
    same: fn(&AnyValue, &AnyValue) -> bool,
}

impl PartialEq for Erased {
    fn eq(&self, other: &Self) -> bool {
        (self.same)(&*self.value, &*other.value)
    }
}

fn same<T: PartialEq + 'static>(one: &AnyValue, other: &AnyValue) -> bool {
    one.downcast_ref::<T>() == other.downcast_ref::<T>()
}

/// The one place where Leptos' memo is compiled.
fn erased(now: Box<dyn Fn() -> Erased + Send + Sync>) -> leptos::prelude::Memo<Erased> {
    leptos::prelude::Memo::new(move |_| now())
}

impl<T: PartialEq + Send + Sync + 'static> Memo<T> {
    /// What a function gives, kept.
    pub fn new(now: impl Fn() -> T + Send + Sync + 'static) -> Self {
        let erase = move || Erased { value: Arc::new(now()), same: same::<T> };
        Self { memo: erased(Box::new(erase)), kind: PhantomData }
    }

    /// Looks at the value; what reads it here follows it.
    pub fn with<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        look(held(&self.memo.get()))
    }

    /// Looks at the value as it is now.
    pub fn with_untracked<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        look(held(&self.memo.get_untracked()))
    }
}

impl<T: Clone + PartialEq + Send + Sync + 'static> Memo<T> {
    /// The value; what reads it here follows it.
    pub fn get(&self) -> T {
        self.with(T::clone)
    }

    /// The value as it is now.
    pub fn get_untracked(&self) -> T {
        self.with_untracked(T::clone)
    }
}

impl<T: Clone + PartialEq + Send + Sync + 'static> From<Memo<T>> for Signal<T> {
    fn from(memo: Memo<T>) -> Self {
        Signal::derive(move || memo.get())
    }
}

#[expect(clippy::expect_used, reason = "the function of a `Memo<T>` gives a `T`")]
fn held<T: 'static>(erased: &Erased) -> &T {
    erased.value.downcast_ref().expect("a memo holds the type it was made with")
}
