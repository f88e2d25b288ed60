//! Where a person types.

mod steps;
mod undo;
