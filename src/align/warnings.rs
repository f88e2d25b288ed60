//! What a person should know before they trust an alignment.

use std::collections::BTreeSet;

use super::{Aligned, DOUBTFUL, Request};

/// A reason to look twice.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Warning {
    /// One side has no words at all.
    EmptySide,
    /// One side has so many times more letters than the other, rounded.
    Lopsided {
        /// How many times.
        times: usize,
    },
    /// Most sentences of the translation stand in the source as they are.
    SameText,
    /// So large a share of the beads is doubtful that the texts may not be translations of each other.
    LittleInCommon {
        /// How many beads are doubtful.
        doubtful: usize,
        /// Of how many.
        of: usize,
    },
}

/// Letters that one side may have more than the other, as a factor.
const LOPSIDED: usize = 4;

/// Fewer beads than these say nothing of two texts, however doubtful they are.
const FEW: usize = 4;

/// What is to be said of `beads`, which are the answer to `request`.
pub fn warnings(request: &Request<'_>, beads: &[Aligned]) -> Vec<Warning> {
    let letters = |side: &[&str]| -> usize {
        side.iter().map(|sentence| sentence.chars().filter(|c| c.is_alphanumeric()).count()).sum()
    };
    let (ours, theirs) = (letters(request.source), letters(request.target));
    if ours == 0 || theirs == 0 {
        return vec![Warning::EmptySide];
    }
    let mut warnings = Vec::new();
    let times = ours.max(theirs) / ours.min(theirs);
    if times >= LOPSIDED {
        warnings.push(Warning::Lopsided { times });
    }
    let known: BTreeSet<&str> = request.source.iter().map(|sentence| sentence.trim()).collect();
    let same = request.target.iter().filter(|sentence| known.contains(sentence.trim())).count();
    if same * 2 > request.target.len() {
        warnings.push(Warning::SameText);
    }
    let doubtful = beads.iter().filter(|bead| bead.sureness < DOUBTFUL).count();
    if doubtful * 2 > beads.len() && beads.len() >= FEW {
        warnings.push(Warning::LittleInCommon { doubtful, of: beads.len() });
    }
    warnings
}
