//! Transactions: the edits of one thing a person did, undone and redone as one.

use crate::model::{Project, TextId, TextPos, TextRange};

use super::{Edit, EditError};

/// What a transaction did, as the Undo menu names it. The words come from Fluent.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Label {
    /// Made an annotation.
    Annotate,
    /// Gave or took a category.
    Tag,
    /// Changed a note.
    Note,
    /// Moved an edge of a passage.
    MoveEdge,
    /// Added a passage of the other text to an annotation.
    Link,
    /// Took a passage from an annotation.
    Unlink,
    /// Deleted an annotation.
    DeleteAnnotation,
    /// Changed the title.
    Retitle,
    /// Changed an author's name.
    RenameAuthor,
    /// Added a text.
    AddText,
    /// Took a text away.
    RemoveText,
    /// Added a codebook.
    AddCodebook,
    /// Parted a sentence in two.
    SplitSentence,
    /// Made two sentences one.
    JoinSentences,
    /// Ran the segmentation rules again.
    Resegment,
    /// Aligned the sentences of a translation.
    Align,
    /// Made two beads one.
    MergeBeads,
    /// Parted a bead in two.
    SplitBead,
    /// Moved a segment from one bead to its neighbour.
    MoveBeadEdge,
    /// Made chosen segments one bead.
    LinkSentences,
    /// Parted the two sides of a bead.
    UnlinkSentences,
    /// Vouched for a bead.
    Confirm,
    /// Took that back.
    Unconfirm,
    /// Changed the words of a text.
    Typing,
}

/// What is selected in one text: from where to where, the hand being at `head`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Selection {
    /// The text.
    pub text: TextId,
    /// Where the selection began.
    pub anchor: TextPos,
    /// Where the caret is.
    pub head: TextPos,
}

impl Selection {
    /// What lies between anchor and head.
    pub fn range(self) -> TextRange {
        TextRange::new(self.anchor.0, self.head.0)
    }
}

/// The edits of one thing a person did.
#[derive(Clone, PartialEq, Debug)]
pub struct Transaction {
    /// What it did.
    pub label: Label,
    /// How, in order.
    pub edits: Vec<Edit>,
    /// What was selected before, brought back by undo.
    pub selection_before: Option<Selection>,
    /// What is selected after, brought back by redo.
    pub selection_after: Option<Selection>,
}

impl Transaction {
    /// A transaction that leaves the selection alone.
    pub fn new(label: Label, edits: Vec<Edit>) -> Self {
        Self { label, edits, selection_before: None, selection_after: None }
    }

    /// The same with the selection that it takes up: undo brings it back, redo lets go of it again.
    #[must_use]
    pub fn taking(mut self, selection: Selection) -> Self {
        self.selection_before = Some(selection);
        self
    }

    /// The transaction that takes this one back.
    #[must_use]
    pub fn invert(&self) -> Self {
        Self {
            label: self.label,
            edits: self.edits.iter().rev().map(Edit::invert).collect(),
            selection_before: self.selection_after,
            selection_after: self.selection_before,
        }
    }

    /// Changes `project` by all edits, or by none when one does not fit.
    pub(crate) fn apply(&self, project: &mut Project) -> Result<(), EditError> {
        for (index, edit) in self.edits.iter().enumerate() {
            if let Err(error) = edit.apply(project) {
                // What was just applied can be taken back: nothing happened in between.
                for edit in self.edits.iter().take(index).rev() {
                    if let Err(error) = edit.invert().apply(project) {
                        log::error!("an edit could not be taken back: {error}");
                    }
                }
                return Err(error);
            }
        }
        Ok(())
    }
}
