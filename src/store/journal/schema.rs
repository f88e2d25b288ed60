//! Format 1 of the journal, as types of their own.
//!
//! A line is one [`Line`]. What is small and the same in the project file (authors, codebooks, texts,
//! paragraphs, runs of beads) is written as it is there; a passage's place is a range of bytes of the flat
//! text, since an edit is applied to the text as it was then. Knows no files.

use serde::Deserialize;
use uuid::Uuid;

use super::super::schema::{Code, Status, Time, strict};
use crate::edit;
use crate::model::{AnnotationId, AuthorId, ParagraphId, ProjectId, TextId};

/// The format of journals that this program writes.
pub(super) const FORMAT: u32 = 1;

/// The first line: which file the changes follow.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Header {
    pub journal: u32,
    pub project: ProjectId,
    pub save_id: Uuid,
    pub hash: String,
    pub byte_len: u64,
    /// The number of the last change that the file holds already.
    #[serde(default)]
    pub after: u64,
}

/// What a line after the first says, under its number and checksum.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum Entry {
    Commit(Change),
    Undo(Change),
    Redo(Change),
    /// A file with these marks holds all changes up to `through`.
    Checkpoint {
        save_id: Uuid,
        hash: String,
        byte_len: u64,
        through: u64,
    },
}

/// The edits of one thing a person did.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Change {
    pub label: Label,
    /// Whether a new step of the history begins here, though it typed what could join the last.
    #[serde(default)]
    pub begins: bool,
    #[serde(default)]
    pub before: Option<Selection>,
    #[serde(default)]
    pub after: Option<Selection>,
    #[serde(default)]
    pub edits: Vec<Edit>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Selection {
    pub text: TextId,
    pub anchor: usize,
    pub head: usize,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum Edit {
    Title {
        before: String,
        after: String,
    },
    Author {
        index: usize,
        #[serde(default)]
        before: Option<strict::Author>,
        #[serde(default)]
        after: Option<strict::Author>,
    },
    Codebook {
        index: usize,
        #[serde(default)]
        before: Option<strict::CodebookUse>,
        #[serde(default)]
        after: Option<strict::CodebookUse>,
    },
    Text {
        index: usize,
        #[serde(default)]
        before: Option<strict::Text>,
        #[serde(default)]
        after: Option<strict::Text>,
    },
    Alignment {
        index: usize,
        #[serde(default)]
        before: Option<strict::Alignment>,
        #[serde(default)]
        after: Option<strict::Alignment>,
    },
    Beads {
        translation: TextId,
        at: usize,
        before: Vec<strict::BeadRun>,
        after: Vec<strict::BeadRun>,
    },
    Breaks {
        text: TextId,
        index: usize,
        paragraph: ParagraphId,
        before: Breaks,
        after: Breaks,
    },
    Annotation {
        id: AnnotationId,
        #[serde(default)]
        before: Option<Annotation>,
        #[serde(default)]
        after: Option<Annotation>,
    },
    Words {
        text: TextId,
        changes: Vec<Op>,
        first: usize,
        before: Vec<strict::Paragraph>,
        after: Vec<strict::Paragraph>,
    },
}

/// Breaks by who made them, as in a paragraph of the file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Breaks {
    #[serde(default, rename = "breaks")]
    pub rule: Vec<usize>,
    #[serde(default)]
    pub split: Vec<usize>,
    #[serde(default)]
    pub joined: Vec<usize>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum Op {
    Keep(usize),
    Delete(String),
    Insert(String),
}

/// An annotation as in the file but for its targets.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Annotation {
    pub id: AnnotationId,
    pub targets: Vec<Target>,
    #[serde(default)]
    pub categories: Vec<Code>,
    #[serde(default)]
    pub note: String,
    #[serde(default)]
    pub replies: Vec<strict::Reply>,
    pub author: AuthorId,
    pub modified_by: Option<AuthorId>,
    pub created: Time,
    pub modified: Option<Time>,
    #[serde(default)]
    pub status: Status,
}

/// A passage: in place `at` these bytes of the text, or lost and seen `last` there.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Target {
    pub text: TextId,
    pub at: Option<(usize, usize)>,
    pub last: Option<(usize, usize)>,
    pub exact: Option<String>,
    pub digest: Option<strict::Digest>,
    #[serde(default)]
    pub prefix: String,
    #[serde(default)]
    pub suffix: String,
}

macro_rules! labels {
    ($($name:ident),* $(,)?) => {
        /// What a change did.
        #[derive(Clone, Copy, Debug, Deserialize)]
        pub(super) enum Label { $($name,)* }

        impl Label {
            /// The word that stands in the file.
            pub fn word(label: edit::Label) -> &'static str {
                match label { $(edit::Label::$name => stringify!($name),)* }
            }
        }

        impl From<Label> for edit::Label {
            fn from(label: Label) -> Self {
                match label { $(Label::$name => Self::$name,)* }
            }
        }
    };
}

labels!(
    Annotate,
    Tag,
    Note,
    MoveEdge,
    Link,
    Unlink,
    DeleteAnnotation,
    Retitle,
    RenameAuthor,
    AddText,
    RemoveText,
    AddCodebook,
    SplitSentence,
    JoinSentences,
    Resegment,
    Align,
    MergeBeads,
    SplitBead,
    MoveBeadEdge,
    LinkSentences,
    UnlinkSentences,
    Confirm,
    Unconfirm,
    Typing,
);
