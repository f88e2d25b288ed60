//! The mouse in the rows: selecting in the source, and going to where one clicks.
//!
//! Rows of the list itself are clicked in `row`, the field takes its own mouse.

use egui::{CursorIcon, Id, PointerButton, Pos2, Rect, Sense, Ui, vec2};

use crate::gui::command::Command;
use crate::gui::panes::Pane;
use crate::gui::scene::Commands;
use crate::model::{Role, TextPos, TextRange};

use super::row::{Frame, Place};
use super::{Entry, SegmentView, Texts};

impl SegmentView {
    /// Selecting in the source, and working on its row.
    pub(super) fn source_mouse(
        &mut self,
        ui: &Ui,
        frame: &Frame<'_>,
        texts: &mut Texts<'_>,
        place: &Place<'_>,
        commands: &mut Commands,
    ) {
        let Place { number, row, origin } = *place;
        let Some(cell) = self.cells.get(Role::Source, number) else { return };
        let scale = frame.layout.scale;
        let rect = Rect::from_min_size(origin, vec2(frame.layout.width, cell.height() / scale));
        let response =
            ui.interact(rect, Id::unique("segment source").with(number), Sense::CLICK | Sense::DRAG);
        if response.hovered() {
            ui.ctx().set_cursor_icon(CursorIcon::Text);
        }
        let Some(pointer) = ui.input(|input| input.pointer.interact_pos()) else { return };
        let hit = |at: Pos2| {
            let local = (at - origin) * scale;
            cell.hit(local.x, local.y)
        };
        let at_byte = |byte: usize| TextPos((row.source.start.0 + byte).min(row.source.end.0));
        let is_pressed =
            response.is_pointer_button_down_on() && ui.input(|input| input.pointer.primary_pressed());
        if is_pressed {
            let at = ui.input(|input| input.pointer.press_origin()).unwrap_or(pointer);
            let byte = hit(at);
            let is_word = ui.input(|input| {
                input.pointer.button_double_clicked(PointerButton::Primary)
                    || input.pointer.primary_down() && response.double_clicked()
            });
            let kept = if is_word { cell.word_at(byte) } else { byte..byte };
            let (start, end) = (at_byte(kept.start), at_byte(kept.end));
            if number != self.current {
                // The carets are put where the mouse says, not where the row begins.
                self.enter(number, Entry::Stay);
            }
            self.types = false;
            self.wants_keyboard = true;
            self.drag = Some((number, kept));
            select(texts, Role::Source, start, end);
            self.told = Some(texts.carets());
            return;
        }
        let Some((_, kept)) = self.drag.clone().filter(|(row, _)| *row == number) else { return };
        let byte = hit(pointer);
        let whole_words = frame.scene.settings.whole_words && !ui.input(|input| input.modifiers.alt);
        let word = |byte: usize| if whole_words { cell.word_at(byte) } else { byte..byte };
        // Letters inside one word, whole words once the hand has gone on to another.
        let stays = kept.is_empty() && cell.word_at(kept.start) == cell.word_at(byte);
        let (from, to) = match (stays, byte >= kept.start) {
            (true, _) => (kept.start, byte),
            (false, true) => (word(kept.start).start.min(kept.start), word(byte).end.max(byte)),
            (false, false) => (word(kept.end).end.max(kept.end), word(byte).start.min(byte)),
        };
        let is_down = ui.input(|input| input.pointer.primary_down());
        let selects = from != to || !kept.is_empty();
        if selects && (is_down || response.drag_stopped()) {
            select(texts, Role::Source, at_byte(from), at_byte(to));
            self.told = Some(texts.carets());
        }
        if is_down {
            return;
        }
        self.drag = None;
        let is_click = texts.pane(Role::Source).and_then(Pane::selection).is_none();
        if is_click {
            let at = TextRange { start: at_byte(byte), end: TextPos(at_byte(byte).0 + 1) };
            let narrowest =
                self.rows.index(Role::Source).in_range(at).min_by_key(|spot| spot.range.byte_len());
            commands.push(match narrowest {
                Some(spot) => Command::OpenAnnotation(spot.annotation),
                None => Command::Dismiss,
            });
        }
        ui.ctx().request_repaint();
    }

    /// A click in a translation that is not worked on puts the caret there.
    pub(super) fn target_mouse(&mut self, ui: &Ui, frame: &Frame<'_>, place: &Place<'_>) {
        let Place { number, row, origin } = *place;
        let Some(cell) = self.cells.get(Role::Translation, number) else { return };
        let scale = frame.layout.scale;
        let rect = Rect::from_min_size(origin, vec2(frame.layout.width, cell.height() / scale));
        let response = ui.interact(rect, Id::unique("segment target").with(number), Sense::CLICK);
        if response.hovered() && frame.scene.is_editable {
            ui.ctx().set_cursor_icon(CursorIcon::Text);
        }
        let Some(pointer) = response.interact_pointer_pos().filter(|_| response.clicked()) else { return };
        let local = (pointer - origin) * scale;
        let byte = cell.hit(local.x, local.y).min(row.target.byte_len());
        self.enter(number, Entry::At(byte));
        (self.types, self.wants_keyboard) = (true, true);
        ui.ctx().request_repaint();
    }
}

/// Selects in one text and lets go of what was selected in the other.
pub(super) fn select(texts: &mut Texts<'_>, role: Role, anchor: TextPos, head: TextPos) {
    if let Some(other) = texts.pane_mut(role.other()) {
        other.collapse();
    }
    if let Some(pane) = texts.pane_mut(role) {
        pane.select(anchor, head);
    }
    *texts.focused = Some(texts.of(role).id);
}
