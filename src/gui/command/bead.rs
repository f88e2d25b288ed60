//! What a hand can do to the alignment: the bead meant is that of the caret, or of the current row.
//!
//! The main type is [`BeadCommand`]. It must not know how a bead is found, nor how it is changed.

use crate::edit::beads::Way;
use crate::model::Role;

/// A change of the bead that one stands in, or a way to another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BeadCommand {
    /// Make it one with the next.
    Merge,
    /// Part it where the caret stands.
    SplitHere,
    /// Move the edge between it and the next by a sentence of one side.
    MoveBoundary(Role, Way),
    /// Make a bead of the sentences that are chosen in both texts. The first time it is asked for, it
    /// chooses those of one text.
    Link,
    /// Part its two sides.
    Unlink,
    /// Vouch for it.
    Confirm,
    /// Take that back.
    Unconfirm,
    /// Vouch for it and go to the next to look at.
    ConfirmAndNext,
    /// Go to the next to look at: doubtful, else not confirmed.
    NextDoubtful,
}

impl BeadCommand {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 12] = [
        Self::ConfirmAndNext,
        Self::Confirm,
        Self::Unconfirm,
        Self::NextDoubtful,
        Self::Merge,
        Self::SplitHere,
        Self::MoveBoundary(Role::Source, Way::Later),
        Self::MoveBoundary(Role::Source, Way::Earlier),
        Self::MoveBoundary(Role::Translation, Way::Later),
        Self::MoveBoundary(Role::Translation, Way::Earlier),
        Self::Link,
        Self::Unlink,
    ];

    /// The id of its words in Fluent.
    pub(in crate::gui) fn label(self) -> &'static str {
        match self {
            Self::Merge => "command-merge-beads",
            Self::SplitHere => "command-split-bead",
            Self::MoveBoundary(Role::Source, Way::Later) => "command-take-source",
            Self::MoveBoundary(Role::Source, Way::Earlier) => "command-give-source",
            Self::MoveBoundary(Role::Translation, Way::Later) => "command-take-translation",
            Self::MoveBoundary(Role::Translation, Way::Earlier) => "command-give-translation",
            Self::Link => "command-link-sentences",
            Self::Unlink => "command-unlink-sentences",
            Self::Confirm => "command-confirm",
            Self::Unconfirm => "command-unconfirm",
            Self::ConfirmAndNext => "command-confirm-and-next",
            Self::NextDoubtful => "command-next-doubtful",
        }
    }
}
