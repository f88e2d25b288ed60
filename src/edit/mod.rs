//! The only way a project changes: edits with their inverses, grouped in transactions, kept in a history.
//!
//! An [`Edit`] carries what was there *before* and what is there *after*, so that its inverse is itself
//! turned round and a stale edit is refused instead of guessed at. Builders ([`words`], [`segment`], [`beads`],
//! [`annotate`]) make the edits for what a person does. Knows the model alone: fresh ids, times and authors come in.

pub mod annotate;
pub mod beads;
#[cfg(test)]
mod bitext;
mod change_set;
mod history;
pub(crate) mod hunks;
mod part;
pub mod segment;
mod transaction;
pub mod translation;
pub mod typing;
pub mod words;

pub use change_set::{Bias, ChangeSet, Op};
pub use history::History;
pub use part::{Edit, EditError};
pub use transaction::{Label, Selection, Transaction};
