//! The beads between the two texts that show, and the one that somebody stands in.
//!
//! The main type is [`Beads`]. What it knows is made once for a state of the project, so that a frame asks
//! by place and walks nothing. It must not know how a bead is drawn.

use std::ops::Range;

use crate::model::{Alignment, Bead, BeadSpans, Project, Role, TextId, TextPos, TextRange};

/// The beads between the source and the translation that shows.
#[derive(Default)]
pub(super) struct Beads {
    /// The revision and the translation that all this is about.
    known: Option<(u64, TextId)>,
    spans: Option<BeadSpans>,
    /// How many are confirmed, and how many there are.
    confirmed: (usize, usize),
    /// Sentences of one text that were chosen to be linked, by number.
    chosen: Option<(TextId, Range<usize>)>,
    /// The bead under the pointer or the caret.
    lit: Option<usize>,
    /// Where the caret was when it was looked at last.
    caret: Option<(TextId, TextPos)>,
    /// Where the pointer was.
    pointer: Option<egui::Pos2>,
    /// Whether the pointer has moved since the caret has.
    pointer_leads: bool,
}

/// What the pointer is over.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Pointed {
    /// The bead, in a text or between them.
    pub(super) bead: Option<usize>,
    /// Where it is, in points.
    pub(super) at: Option<egui::Pos2>,
}

/// The bead that somebody stands in.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct BeadHere {
    /// The translation whose alignment holds it.
    pub(super) translation: TextId,
    /// Its place among the beads, counted from 0.
    pub(super) index: usize,
    /// The text and the place in it where one stands.
    pub(super) caret: (TextId, TextPos),
}

impl Beads {
    /// Brings what is known in line with the project.
    pub(super) fn follow(&mut self, project: &Project, revision: u64, translation: Option<TextId>) {
        let wanted = translation.map(|translation| (revision, translation));
        if self.known == wanted {
            return;
        }
        self.known = wanted;
        self.chosen = None;
        self.lit = None;
        let beads = translation.map(|translation| beads_of(project, translation)).unwrap_or_default();
        self.confirmed = (beads.iter().filter(|bead| bead.is_confirmed()).count(), beads.len());
        self.spans = translation.and_then(|translation| {
            let alignment = alignment(project, translation)?;
            BeadSpans::of(project.source()?, project.text(translation)?, alignment)
        });
    }

    /// The beads by place, if they count the sentences that are there.
    pub(super) fn spans(&self) -> Option<&BeadSpans> {
        self.spans.as_ref()
    }

    /// How many are confirmed, and how many there are; `None` when there is none.
    pub(super) fn confirmed(&self) -> Option<(usize, usize)> {
        Some(self.confirmed).filter(|(_, total)| *total > 0)
    }

    /// Where bead `index` stands in the text of the side `role`; empty, but in its place, without sentences.
    pub(super) fn range_in(&self, role: Role, index: usize) -> Option<TextRange> {
        Some(self.spans.as_ref()?.get(index)?.side(role))
    }

    /// The bead that is dwelt on.
    pub(super) fn lit(&self) -> Option<usize> {
        self.lit
    }

    /// Its sentences in the text of the side `role`.
    pub(super) fn lit_in(&self, role: Role) -> Option<TextRange> {
        self.range_in(role, self.lit?).filter(|range| !range.is_empty())
    }

    /// Lights the bead under the pointer, or that of the caret once it has moved after the pointer; gives
    /// whether another one is lit now.
    pub(super) fn light(&mut self, pointed: Pointed, caret: Option<(TextId, Role, TextPos)>) -> bool {
        let place = caret.map(|(text, _, pos)| (text, pos));
        if pointed.at != self.pointer {
            self.pointer = pointed.at;
            self.pointer_leads = true;
        }
        if place != self.caret {
            self.caret = place;
            self.pointer_leads = false;
        }
        let spans = self.spans.as_ref().filter(|spans| spans.tells());
        let at_caret = || {
            let (_, role, pos) = caret?;
            spans?.at(role, pos)
        };
        let lit = pointed.bead.filter(|_| self.pointer_leads).or_else(at_caret);
        std::mem::replace(&mut self.lit, lit) != lit
    }

    /// The sentences of one text that were chosen to be linked.
    pub(super) fn chosen(&self) -> Option<(TextId, Range<usize>)> {
        self.chosen.clone()
    }

    /// Chooses sentences of a text to be linked; `None` lets go of them.
    pub(super) fn choose(&mut self, chosen: Option<(TextId, Range<usize>)>) {
        self.chosen = chosen;
    }
}

/// The alignment of a translation.
pub(super) fn alignment(project: &Project, translation: TextId) -> Option<&Alignment> {
    project.alignments.iter().find(|alignment| alignment.translation == translation)
}

/// The beads of a translation, in order.
pub(super) fn beads_of(project: &Project, translation: TextId) -> &[Bead] {
    alignment(project, translation).map(|alignment| alignment.beads.as_slice()).unwrap_or_default()
}
