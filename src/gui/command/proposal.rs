//! What can be done with a proposed counterpart.
//!
//! The main type is [`ProposalCommand`]. It must not know how a counterpart is found.

/// One thing to do with the counterpart that is proposed for the open annotation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ProposalCommand {
    /// Make it a passage of the annotation.
    Take,
    /// Propose it no longer.
    Dismiss,
}

impl ProposalCommand {
    /// Both, in the order of the menu.
    pub const ALL: [Self; 2] = [Self::Take, Self::Dismiss];

    /// The id of its words in Fluent.
    pub(super) fn label(self) -> &'static str {
        match self {
            Self::Take => "command-take-proposal",
            Self::Dismiss => "command-dismiss-proposal",
        }
    }
}
