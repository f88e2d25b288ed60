//! The reader as the segment view shows it: the same carets and cards over rows in the place of panes.
//!
//! It must not know how a row is drawn.

use egui::{Context, Rect, Ui};

use crate::gui::beads::BeadHere;
use crate::gui::panes::{self, Pane, Shown};
use crate::gui::scene::{Commands, Scene};
use crate::gui::segments::{SegmentView, Texts};
use crate::gui::settings::WorkView;
use crate::model::{Project, TextId, TextPos};

use super::Reader;

impl Reader {
    /// Whether rows show, and not the panes.
    pub(in crate::gui) fn shows_rows(&self) -> bool {
        self.view == WorkView::Segments && self.source.is_some() && self.translation.is_some()
    }

    /// Tells which view shows; the place that one stands in stays, and the keyboard goes there.
    pub(in crate::gui) fn change_view(&mut self, project: &Project, view: WorkView) {
        self.follow(project);
        self.view = view;
        if let Some(pane) = self.focused.and_then(|text| self.pane_mut(text)) {
            pane.reveal(pane.caret());
        }
        self.give_keyboard_back();
    }

    /// Goes to the first row that is not translated yet, to write in it.
    pub(in crate::gui) fn go_to_first_empty(&mut self) {
        self.segments.go_to_first_empty();
    }

    /// Goes to the row after the one that is worked on; gives whether there is one.
    pub(in crate::gui) fn go_to_next_row(&mut self) -> bool {
        let next = self.segments.next();
        if let Some(row) = next {
            self.segments.go_to(row);
        }
        next.is_some()
    }

    /// The bead whose row is worked on.
    pub(super) fn row_here(&self, project: &Project) -> Option<BeadHere> {
        let (source, translation) = (self.source?, self.translation?);
        let index = self.segments.current();
        let alignment = project.alignments.iter().find(|alignment| alignment.translation == translation)?;
        alignment.beads.get(index)?;
        let text = self.focused.filter(|text| [source, translation].contains(text)).unwrap_or(source);
        let caret = self.pane(text).map_or(TextPos(0), Pane::caret);
        Some(BeadHere { translation, index, caret: (text, caret) })
    }

    /// Whether the rows have the keyboard, and nothing is typed.
    pub(super) fn rows_have_keyboard(&self, ctx: &Context) -> bool {
        self.shows_rows() && SegmentView::list_has_keyboard(ctx)
    }

    /// Whether the translation of a row is being typed.
    pub(in crate::gui) fn types_in_row(&self, ctx: &Context) -> bool {
        self.shows_rows() && SegmentView::field_has_keyboard(ctx)
    }

    /// How many cells of rows are laid out.
    #[cfg(test)]
    pub(in crate::gui) fn laid_out_rows(&self) -> usize {
        self.segments.laid_out()
    }

    /// Draws the rows; nothing when there is no translation.
    pub(super) fn show_rows(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        rect: Rect,
        commands: &mut Commands,
    ) -> Vec<(TextId, Shown)> {
        let source_first = self.source_is_on_the_left(scene) != scene.settings.swapped;
        let texts = |id: Option<TextId>| id.and_then(|id| scene.project.text(id));
        let (Some(source), Some(translation)) = (texts(self.source), texts(self.translation)) else {
            panes::empty(ui, scene, rect, "");
            Self::show_no_text(ui, scene, rect, commands);
            return Vec::new();
        };
        let Self { panes, segments, focused, active, .. } = self;
        let mut texts = Texts { source, translation, source_first, active: *active, panes, focused };
        segments.show(ui, scene, rect, &mut texts, commands)
    }
}
