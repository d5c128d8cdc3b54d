//! Numbers that name things inside one corpus. A number of one kind is not a number of another.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize,
        )]
        pub struct $name(pub u32);

        impl $name {
            /// The position in the table of its kind.
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

ids! {
    /// An outlet: who published an article.
    OutletId;
    /// A topic of the collection.
    TopicId;
    /// A named person, or an organisation that speaks.
    FigureId;
    /// A news outlet, agency or think-tank that articles credit.
    SourceId;
    /// A quote, numbered through the whole collection in reading order.
    QuoteId;
    /// An article, in the order of the collection.
    ArticleId;
    /// A passage, numbered through the whole collection in reading order.
    PassageId;
}
