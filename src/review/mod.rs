//! Looking over what was made: the checks before delivery.
//!
//! The main function is [`checks::delivery`]. Findings hold data; the sentences that people read are made
//! elsewhere. Knows no files, no window and no words of the interface.

pub mod checks;
pub mod merge;
