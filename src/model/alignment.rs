//! Which segments of a translation answer which of the source.

use jiff::Timestamp;

use super::{AuthorId, Text, TextId};

/// Whether a person has vouched for a bead.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BeadStatus {
    /// The program's proposal.
    Proposed,
    /// A person's decision.
    Confirmed {
        /// Who confirmed it.
        by: AuthorId,
        /// When, in whole seconds.
        at: Timestamp,
    },
}

/// Beads less sure than this are doubtful: a person should look.
pub const DOUBTFUL: f32 = 0.5;

/// `source` consecutive source segments answer `target` consecutive translation segments.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Bead {
    /// How many source segments it takes.
    pub source: u32,
    /// How many translation segments it takes.
    pub target: u32,
    /// How sure the aligner was, from 0 to 1; `None` when it was not asked.
    pub score: Option<f32>,
    /// Proposed or confirmed.
    pub status: BeadStatus,
}

impl Bead {
    /// A proposed bead that no aligner has scored.
    pub fn proposed(source: usize, target: usize) -> Self {
        Self { source: source as u32, target: target as u32, score: None, status: BeadStatus::Proposed }
    }

    /// This bead and the one beside it as one.
    ///
    /// Confirmed where both are, by whoever confirmed the later: what a person said of each holds of both
    /// together. Not so where each has sentences of one side only, and not of the same one: there a person
    /// said that nothing answers them, and together they would answer each other. No aligner has scored it.
    #[must_use]
    pub fn merged(self, other: Self) -> Self {
        let both =
            Self::proposed((self.source + other.source) as usize, (self.target + other.target) as usize);
        let lack_each_other =
            (self.source == 0 && other.target == 0) || (self.target == 0 && other.source == 0);
        let status = match (self.status, other.status) {
            (BeadStatus::Confirmed { at: first, .. }, BeadStatus::Confirmed { at: second, .. })
                if !lack_each_other =>
            {
                if first > second {
                    self.status
                } else {
                    other.status
                }
            }
            _ => BeadStatus::Proposed,
        };
        Self { status, ..both }
    }

    /// Whether a person has vouched for it.
    pub fn is_confirmed(&self) -> bool {
        self.status != BeadStatus::Proposed
    }

    /// Whether the aligner was asked and is not sure, and no person has vouched for it since.
    pub fn is_doubtful(&self) -> bool {
        !self.is_confirmed() && self.score.is_some_and(|score| score < DOUBTFUL)
    }
}

/// The alignment of one translation: its beads partition both lists of segments, in order.
#[derive(Clone, PartialEq, Debug)]
pub struct Alignment {
    /// The translation; the other side is always the source.
    pub translation: TextId,
    /// The beads, in order.
    pub beads: Vec<Bead>,
}

impl Alignment {
    /// The alignment before anything is known: paragraphs pair one to one where both texts have as many
    /// paragraphs with words, else everything answers everything in one bead.
    pub fn by_paragraph(source: &Text, translation: &Text) -> Self {
        let counts = |text: &Text| -> Vec<usize> {
            (0..text.paragraph_count()).map(|i| text.segment_count_in(i)).filter(|count| *count > 0).collect()
        };
        let (ours, theirs) = (counts(source), counts(translation));
        let beads = if ours.len() == theirs.len() {
            ours.into_iter().zip(theirs).map(|(a, b)| Bead::proposed(a, b)).collect()
        } else {
            vec![Bead::proposed(ours.iter().sum(), theirs.iter().sum())]
        };
        Self { translation: translation.id, beads }
    }

    /// How many segments of the source and of the translation the beads take.
    pub fn segment_counts(&self) -> (usize, usize) {
        self.beads.iter().fold((0, 0), |(source, target), bead| {
            (source + bead.source as usize, target + bead.target as usize)
        })
    }
}
