//! Tests across crates. `seeds/` holds those of the collection that comes with the project, `browser/`
//! those of the finished page; the crates' own tests stand beside their code.
