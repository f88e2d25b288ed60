//! The place to write in: the translation of the row that is worked on.
//!
//! What is typed is asked for at once; what comes of it shows in the next frame. The panes' caret follows
//! that of the field.

use egui::{Align, Painter, Rect, Ui, UiBuilder, vec2};

use crate::gui::command::Command;
use crate::gui::scene::Commands;
use crate::gui::widgets::input::{Input, InputDirection, PASSAGE_MARGIN, Passage, passage};
use crate::model::{Role, TextPos, TextRange};
use crate::typeset::{Paragraph, RectPx};

use super::ground::Ground;
use super::layout::view;
use super::mouse::select;
use super::row::{Frame, Place, Seen};
use super::rows::Row;
use super::{SegmentView, Texts, cells, field_id};

impl SegmentView {
    /// The place to write the translation in.
    pub(super) fn field(
        &mut self,
        ui: &mut Ui,
        frame: &Frame<'_>,
        texts: &mut Texts<'_>,
        place: &Place<'_>,
        seen: &mut Seen,
        commands: &mut Commands,
    ) {
        let Place { row, origin, .. } = *place;
        let scene = frame.scene;
        let target = view(scene, texts, Role::Translation);
        let is_rtl = target.is_rtl();
        let paragraph = texts.translation.paragraph_at(row.target.start);
        let style = cells::style(&target, paragraph);
        let corner = origin - vec2(f32::from(PASSAGE_MARGIN.left), f32::from(PASSAGE_MARGIN.top));
        let size = vec2(frame.layout.width + PASSAGE_MARGIN.sum().x, frame.body.height());
        let align =
            if is_rtl { egui::Layout::top_down(Align::Max) } else { egui::Layout::top_down(Align::Min) };
        let room = UiBuilder::new().max_rect(Rect::from_min_size(corner, size)).layout(align);
        let label = scene
            .locale
            .format("segments-field", &[("place", scene.locale.plain_number(self.current + 1).into())]);
        let hint = scene.locale.text("segments-empty-hint");
        let mut draft = std::mem::take(&mut self.draft);
        let lead = draft.len() - draft.trim_start().len();
        let active = std::cell::Cell::new(None);
        let response = {
            let (view, texts) = (&*self, &*texts);
            let is_in_step = row.target.byte_len() == draft.trim().len();
            let ground =
                |painter: &Painter, start: usize, paragraph: &Paragraph, place: &dyn Fn(RectPx) -> Rect| {
                    // While an input method is at work, or a change is on its way, passages stand elsewhere.
                    if !is_in_step || start < lead {
                        return;
                    }
                    let start = row.target.start.0 + start - lead;
                    let end = (start + paragraph.text().len()).min(row.target.end.0);
                    let whole = TextRange::new(start, end.max(start));
                    let ground = Ground { frame, view, texts, role: Role::Translation, whole };
                    active.set(ground.paint(painter, paragraph, place, |_| {}).or(active.get()));
                };
            ui.scope_builder(room, |ui| {
                Input::new(&mut draft)
                    .id(field_id())
                    .label(&label)
                    .hint(&hint)
                    .width(size.x)
                    .direction(InputDirection::Automatic)
                    .passage(Passage { style, ground: &ground })
                    .show(ui)
            })
            .inner
        };
        seen.active = seen.active.into_iter().chain(active.get()).reduce(Rect::union);
        let tag = texts.translation.language.as_str().to_owned();
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_language(tag));
        if (response.rect.height() - self.field_height).abs() > 0.1 {
            self.field_height = response.rect.height();
            ui.ctx().request_repaint();
        }
        if response.changed() {
            self.reveals = true;
            let (translation, bead, words) = (texts.translation.id, self.current, draft.clone());
            commands.push(Command::SetSegment { translation, bead, words });
        }
        let has_words_in_step = !response.changed() && row.target.byte_len() == draft.trim().len();
        self.draft = draft;
        if std::mem::take(&mut self.wants_keyboard) {
            response.request_focus();
        }
        if response.has_focus() {
            self.types = true;
            if has_words_in_step {
                self.tell_caret(ui, texts, row, lead, seen, response.rect);
            }
            self.field_keys(ui, scene);
        } else if response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Escape)) {
            (self.types, self.wants_keyboard) = (false, true);
        }
    }

    /// Puts the panes' caret where that of the field is.
    fn tell_caret(
        &mut self,
        ui: &Ui,
        texts: &mut Texts<'_>,
        row: &Row,
        lead: usize,
        seen: &mut Seen,
        rect: Rect,
    ) {
        if self.entered.is_some() {
            return;
        }
        let (anchor, caret) = passage::selection_of(ui.ctx(), field_id());
        let place =
            |byte: usize| TextPos((row.target.start.0 + byte.saturating_sub(lead)).min(row.target.end.0));
        let role = if row.target.is_empty() { Role::Source } else { Role::Translation };
        *texts.focused = Some(texts.of(role).id);
        if anchor != caret {
            seen.selection = Some(rect);
        }
        let before = texts.pane(Role::Translation).map(|pane| (pane.selection(), pane.caret()));
        let wanted = (place(anchor), place(caret));
        let is_same = before.is_some_and(|(selection, at)| {
            at == wanted.1 && selection.map_or(at, |selection| selection.anchor) == wanted.0
        });
        if !is_same {
            select(texts, Role::Translation, wanted.0, wanted.1);
        }
        self.told = Some(texts.carets());
    }
}
