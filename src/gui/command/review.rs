//! What can be asked about the findings before delivery.
//!
//! The main type is [`ReviewCommand`]. It must not know what is found, nor how it is shown.

/// One thing to do with what there is to look at before delivery.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ReviewCommand {
    /// Show the findings in place of the annotations, or the annotations again.
    Toggle,
    /// Go to the next finding.
    Next,
    /// Go to the one before.
    Previous,
    /// Leave the finding that one went to out, until the project is opened again.
    Dismiss,
}

impl ReviewCommand {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 4] = [Self::Toggle, Self::Next, Self::Previous, Self::Dismiss];

    /// The id of its words in Fluent.
    pub(super) fn label(self) -> &'static str {
        match self {
            Self::Toggle => "command-findings",
            Self::Next => "command-next-finding",
            Self::Previous => "command-previous-finding",
            Self::Dismiss => "command-dismiss-finding",
        }
    }
}
