//! One row on the screen: its number, its words in both texts, the mark of its state.
//!
//! The main type is [`Frame`], where things are in this frame. The row that is worked on has a field in the
//! place of its translation, which is the matter of `field`; the mouse is that of `mouse`.

use egui::{
    Align2, FontId, Id, Pos2, Rect, Role as Part, Sense, Shape, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use crate::gui::glyphs::SharedGlyphs;
use crate::gui::panes::Shown;
use crate::gui::scene::{Commands, Scene};
use crate::gui::theme::metrics;
use crate::gui::widgets::input::PASSAGE_MARGIN;
use crate::gui::widgets::invisible;
use crate::model::{Role, TextId, TextRange};
use crate::typeset::RectPx;

use super::ground::{Ground, local};
use super::ladder::Rung;
use super::layout::{Layout, view};
use super::rows::{Row, State};
use super::{SegmentView, Texts, cells, field_id, list_id, row_words};

/// Radius of the mark of a state, in points.
const MARK: f32 = 5.5;

/// Where things are in this frame.
pub(super) struct Frame<'a> {
    pub scene: &'a Scene<'a>,
    /// The room of the rows.
    pub body: Rect,
    pub layout: Layout,
    pub glyphs: SharedGlyphs,
}

impl Frame<'_> {
    /// The height of a row that was never laid out, in pixels.
    pub(super) fn estimate(&self, texts: &Texts<'_>, row: &Row) -> f32 {
        let height = |role: Role| {
            cells::estimate(&view(self.scene, texts, role), row.side(role).byte_len(), self.layout.space())
        };
        self.height(height(Role::Source), height(Role::Translation))
    }

    /// The height in whole pixels of a row whose texts are that high, in pixels.
    fn height(&self, source: f32, translation: f32) -> f32 {
        let scale = self.layout.scale;
        (self.layout.height(source / scale, translation / scale) * scale).ceil()
    }
}

/// A row, and where the words of one text stand in it.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub number: usize,
    pub row: &'a Row,
    /// The top left of the words.
    pub origin: Pos2,
}

/// What the rows of one text showed, for the cards beside passages.
pub(super) struct Seen {
    pub selection: Option<Rect>,
    pub active: Option<Rect>,
}

impl SegmentView {
    /// Lays out and draws the rows near the screen.
    pub(super) fn show_rows(
        &mut self,
        ui: &mut Ui,
        frame: &Frame<'_>,
        texts: &mut Texts<'_>,
        commands: &mut Commands,
    ) -> Vec<(TextId, Shown)> {
        self.cells.begin_frame();
        let viewport = (frame.body.height() * frame.layout.scale).round();
        let mut ladder = std::mem::take(&mut self.ladder);
        let rungs = ladder.lay_out(viewport, |at| self.measure(frame, texts, at));
        self.page = rungs.len().saturating_sub(2).max(1);
        let at_current = self.shown.partition_point(|row| *row < self.current);
        let mut seen =
            [Role::Source, Role::Translation].map(|role| (role, Seen { selection: None, active: None }));
        let clip = ui.clip_rect().intersect(frame.body);
        let mut ui = ui.new_child(UiBuilder::new().max_rect(frame.body).id_salt("segment rows"));
        ui.set_clip_rect(clip);
        for rung in &rungs {
            self.show_row(&mut ui, frame, texts, *rung, &mut seen, commands);
        }
        let is_typed = self.wants_keyboard || ui.memory(|memory| memory.has_focus(field_id()));
        if is_typed && !rungs.iter().any(|rung| rung.row == at_current) {
            // What is typed out of view goes to its field nevertheless.
            let height = self.measure(frame, texts, at_current);
            let rung = Rung { row: at_current, top_px: -2.0 * height - viewport };
            self.show_row(&mut ui, frame, texts, rung, &mut seen, commands);
        }
        self.ladder = {
            if std::mem::take(&mut self.reveals) {
                ladder.reveal(at_current);
            }
            ladder
        };
        let has_focus = ui.memory(|memory| memory.has_focus(list_id()) || memory.has_focus(field_id()));
        let is_dragging = self.drag.is_some();
        seen.into_iter()
            .map(|(role, seen)| {
                let left = frame.layout.left(role);
                let x = left..=left + frame.layout.width;
                let rect = Rect::from_x_y_ranges(x, frame.body.y_range());
                let id = texts.of(role).id;
                let Seen { selection, active } = seen;
                let has_focus = has_focus && *texts.focused == Some(id);
                (id, Shown { rect, selection, active, clicked: None, pointed: None, has_focus, is_dragging })
            })
            .collect()
    }

    /// The height in pixels of a row that shows, laid out.
    fn measure(&mut self, frame: &Frame<'_>, texts: &Texts<'_>, at: usize) -> f32 {
        let Some((number, row)) = self.shown.get(at).and_then(|row| Some((*row, *self.rows.get(*row)?)))
        else {
            return 0.0;
        };
        let space = frame.layout.space();
        let mut height = |role: Role| {
            let view = view(frame.scene, texts, role);
            let glyphs = &mut *frame.glyphs.lock();
            let text = (texts.of(role), &view);
            self.cells.lay_out(&mut glyphs.engine, text, number, row.side(role), space).height()
        };
        let (source, mut translation) = (height(Role::Source), height(Role::Translation));
        if number == self.current {
            let margins = PASSAGE_MARGIN.sum().y;
            translation = translation.max((self.field_height - margins) * frame.layout.scale);
        }
        frame.height(source, translation)
    }

    fn show_row(
        &mut self,
        ui: &mut Ui,
        frame: &Frame<'_>,
        texts: &mut Texts<'_>,
        rung: Rung,
        seen: &mut [(Role, Seen); 2],
        commands: &mut Commands,
    ) {
        let Some(number) = self.shown.get(rung.row).copied() else { return };
        let Some(row) = self.rows.get(number).copied() else { return };
        let scale = frame.layout.scale;
        let height = self.measure(frame, texts, rung.row) / scale;
        let top = frame.body.top() + rung.top_px / scale;
        let rect = Rect::from_x_y_ranges(frame.body.x_range(), top..=top + height);
        let palette = frame.scene.theme.palette;
        let is_current = number == self.current;
        self.name_row(ui, frame, texts, (number, &row), rect);
        if is_current {
            ui.painter().rect_filled(rect, 0.0, palette.accent_soft);
        }
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, palette.line));
        let number_words = frame.scene.locale.plain_number(number + 1);
        let first_line = top + super::layout::PAD + 14.0;
        let at = pos2(frame.layout.number, first_line);
        let small = FontId::proportional(metrics::SMALL);
        ui.painter().text(at, Align2::CENTER_CENTER, number_words, small, palette.muted);
        mark(ui, frame, number, row.state, pos2(frame.layout.mark, first_line));

        let source_height = self.cells.get(Role::Source, number).map_or(0.0, cells::Cell::height) / scale;
        let origin = |role: Role| pos2(frame.layout.left(role), top + frame.layout.top(role, source_height));
        let place = |role: Role| Place { number, row: &row, origin: origin(role) };
        self.source_mouse(ui, frame, texts, &place(Role::Source), commands);
        let has_field = is_current && frame.scene.is_editable;
        if !has_field {
            self.target_mouse(ui, frame, &place(Role::Translation));
        }
        for (role, seen) in seen {
            let place = place(*role);
            if *role == Role::Translation && has_field {
                self.field(ui, frame, texts, &place, seen, commands);
            } else {
                self.paint_cell(ui, frame, texts, &place, *role, seen);
            }
        }
    }

    /// The row as screen readers hear it; a click works on it.
    fn name_row(
        &mut self,
        ui: &Ui,
        frame: &Frame<'_>,
        texts: &Texts<'_>,
        (number, row): (usize, &Row),
        rect: Rect,
    ) {
        let response = ui.interact(rect, Id::unique("segment row").with(number), Sense::CLICK);
        let words = |role: Role| texts.of(role).slice(row.side(role)).unwrap_or_default();
        let count = self.rows.len();
        response.widget_info(|| {
            let parts = [
                row_words(frame.scene, number, count, row),
                words(Role::Translation).to_owned(),
                words(Role::Source).to_owned(),
            ];
            let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            WidgetInfo::selected(Part::ListItem, true, number == self.current, parts.join("\n"))
        });
        let place = self.shown.partition_point(|shown| *shown < number);
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_position_in_set(place + 1));
        if response.clicked() {
            self.enter(number, super::Entry::End);
            (self.types, self.wants_keyboard) = (true, true);
            ui.ctx().request_repaint();
        }
    }

    fn paint_cell(
        &self,
        ui: &Ui,
        frame: &Frame<'_>,
        texts: &Texts<'_>,
        place: &Place<'_>,
        role: Role,
        seen: &mut Seen,
    ) {
        let Place { number, row, origin } = *place;
        let Some(cell) = self.cells.get(role, number) else { return };
        let palette = frame.scene.theme.palette;
        let range = row.side(role);
        let painter = ui.painter();
        if range.is_empty() {
            let id = if role == Role::Translation { "segments-empty-hint" } else { "segments-no-source" };
            let size = view(frame.scene, texts, role).size().min(16.0);
            let is_rtl = view(frame.scene, texts, role).is_rtl();
            let (at, align) = if is_rtl {
                (origin + vec2(frame.layout.width, 4.0), Align2::RIGHT_TOP)
            } else {
                (origin + vec2(0.0, 4.0), Align2::LEFT_TOP)
            };
            painter.text(at, align, frame.scene.locale.text(id), FontId::proportional(size), palette.muted);
            return;
        }
        let scale = frame.layout.scale;
        let selection = texts.pane(role).and_then(crate::gui::panes::Pane::selection);
        for piece in cell.pieces() {
            let top = piece.top;
            let place = |at: RectPx| {
                let min = origin + vec2(at.x0, at.y0 + top) / scale;
                Rect::from_min_max(min, origin + vec2(at.x1, at.y1 + top) / scale)
            };
            let start = range.start.0 + piece.start;
            let whole = TextRange::new(start, start + piece.paragraph.text().len());
            let ground = Ground { frame, view: self, texts, role, whole };
            let active = ground.paint(painter, &piece.paragraph, &place, |painter| {
                let chosen = selection.and_then(|selection| local(whole, selection.range()));
                for found in chosen.map(|chosen| piece.paragraph.range_rects(chosen)).unwrap_or_default() {
                    let rect = place(found.rect);
                    painter.rect_filled(rect, 0.0, palette.selection);
                    seen.selection = Some(seen.selection.map_or(rect, |all| all.union(rect)));
                }
            });
            seen.active = seen.active.into_iter().chain(active).reduce(Rect::union);
            let glyphs = &mut *frame.glyphs.lock();
            let mut mesh = glyphs.mesh();
            let height = piece.paragraph.height();
            piece.paragraph.glyphs(0.0..height, |glyph| {
                glyphs.push(&mut mesh, [glyph], place(RectPx::default()).min, scale, |_| palette.ink);
            });
            painter.add(Shape::mesh(mesh));
            if frame.scene.settings.show_invisibles {
                invisible::paint(painter, &piece.paragraph, 0.0..height, place, palette.muted);
            }
        }
    }
}

/// The mark of a state: a tick, a question mark, a dot, a ring; told in words as well.
fn mark(ui: &Ui, frame: &Frame<'_>, number: usize, state: State, at: Pos2) {
    let palette = frame.scene.theme.palette;
    let rect = Rect::from_center_size(at, vec2(metrics::TARGET, metrics::TARGET));
    let response = ui.interact(rect, Id::unique("segment mark").with(number), Sense::hover());
    let words = frame.scene.locale.text(state.words());
    response.widget_info(|| WidgetInfo::labeled(Part::Image, true, &words));
    let painter = ui.painter();
    let stroke = Stroke::new(1.8, palette.accent);
    match state {
        State::Confirmed => {
            let points = [(-5.0, 0.0), (-1.5, 4.0), (5.0, -4.5)].map(|(x, y)| at + vec2(x, y));
            painter.add(Shape::line(points.to_vec(), stroke));
        }
        State::Doubtful => {
            let font = crate::gui::fonts::bold(metrics::HEADING);
            painter.text(at, Align2::CENTER_CENTER, "?", font, palette.doubtful);
        }
        State::Proposed => drop(painter.circle_filled(at, MARK, palette.muted)),
        State::Empty => drop(painter.circle_stroke(at, MARK, Stroke::new(1.3, palette.muted))),
    }
    crate::gui::widgets::name_on_hover(response, &words);
}
