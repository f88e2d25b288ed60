//! Annotations: passages with their categories, a note and replies.

use jiff::Timestamp;

use super::{AnnotationId, AuthorId, CategoryCode, Quote, ReplyId, TextId, TextRange};

/// Where a target stands in its text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// At a range of the text.
    At(TextRange),
    /// Nowhere any more: its words were deleted or not found again. It was last seen at `last`.
    Orphaned {
        /// The range it had when it was last seen, in the text as it was then.
        last: TextRange,
    },
}

/// One passage of one text that an annotation is about.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Target {
    /// The text.
    pub text: TextId,
    /// Where in the text.
    pub place: Place,
    /// What it says there; for a target that is in place it always equals the text.
    pub quote: Quote,
}

impl Target {
    /// The range, unless the target is an orphan.
    pub fn range(&self) -> Option<TextRange> {
        match self.place {
            Place::At(range) => Some(range),
            Place::Orphaned { .. } => None,
        }
    }
}

/// Whether an annotation still asks for something.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum AnnotationStatus {
    /// Stands as it was made.
    #[default]
    Open,
    /// Discussed and settled.
    Resolved,
}

/// An answer under an annotation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reply {
    /// Its id.
    pub id: ReplyId,
    /// Who wrote it.
    pub author: AuthorId,
    /// When, in whole seconds.
    pub created: Timestamp,
    /// What it says.
    pub text: String,
}

/// One annotation: one or more targets, categories, a note.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Annotation {
    /// Its id.
    pub id: AnnotationId,
    /// Its passages, in the order they were added; at least one.
    pub targets: Vec<Target>,
    /// Its categories in the order they were given, without repetition.
    pub categories: Vec<CategoryCode>,
    /// Its note; empty when there is none. Paragraphs are parted by LF.
    pub note: String,
    /// Answers, oldest first.
    pub replies: Vec<Reply>,
    /// Who made it.
    pub author: AuthorId,
    /// Who changed it last, when that is not who made it.
    pub modified_by: Option<AuthorId>,
    /// When it was made, in whole seconds.
    pub created: Timestamp,
    /// When it was changed last, in whole seconds.
    pub modified: Timestamp,
    /// Open or settled.
    pub status: AnnotationStatus,
}

impl Annotation {
    /// Its first target in `text`, with its range.
    pub fn range_in(&self, text: TextId) -> Option<TextRange> {
        self.ranges_in(text).next()
    }

    /// The ranges of all its targets that are in place in `text`.
    pub fn ranges_in(&self, text: TextId) -> impl Iterator<Item = TextRange> + '_ {
        self.targets.iter().filter(move |target| target.text == text).filter_map(Target::range)
    }

    /// Whether none of its targets is in place any more.
    pub fn is_orphan(&self) -> bool {
        self.targets.iter().all(|target| target.range().is_none())
    }
}
