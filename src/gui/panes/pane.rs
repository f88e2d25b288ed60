//! One text on the screen: its column, its caret and selection.
//!
//! The main type is [`Pane`]; drawing is in `paint`, the mouse in `input`, the keyboard in `keys`.

use egui::{Context, Id, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::edit::Selection;
use crate::gui::command::Motion;
use crate::gui::glyphs::SharedGlyphs;
use crate::gui::scene::{Commands, Scene};
use crate::gui::sentences::Sentences;
use crate::model::{AnnotationId, Text, TextId, TextPos, TextRange};
use crate::typeset::{Caret, Column, Placed, RectPx};

use super::highlights::Index;
use super::{TextView, access, chrome, editing, find, input, keys, paint};

/// Widest column, in multiples of the letter size: some seventy letters.
const MEASURE: f32 = 34.0;
/// Air between a pane's edge and its column, in points; the goals' numbers stand in it.
pub(super) const MARGIN: f32 = 34.0;
/// Space after a paragraph, in multiples of the letter size.
const PARAGRAPH_GAP: f32 = 0.6;

/// What a pane showed, for the cards that stand beside its passages.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The pane's text area.
    pub rect: Rect,
    /// Where the selection stands on the screen, when something is selected.
    pub selection: Option<Rect>,
    /// Where the open annotation's passage stands on the screen.
    pub active: Option<Rect>,
    /// The passages under the pointer when it was clicked.
    pub clicked: Option<Vec<AnnotationId>>,
    /// The word under the pointer, when the pointer is on its letters and nothing is pressed.
    pub pointed: Option<TextRange>,
    /// Whether the pane has the keyboard.
    pub has_focus: bool,
    /// Whether the mouse is selecting right now.
    pub is_dragging: bool,
}

/// A place in the text to bring into view.
#[derive(Clone, Copy, Debug)]
pub(super) enum Reveal {
    /// Wherever the caret is.
    Caret,
    /// The paragraph and line of a position.
    Place(TextPos),
}

/// One text on the screen.
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Pane {
    pub(super) text: TextId,
    pub(super) column: Column,
    pub(super) index: Index,
    /// Where the selection began; equal to the caret's place when nothing is selected.
    pub(super) anchor: TextPos,
    /// The caret.
    pub(super) head: TextPos,
    /// Which side of a change of direction or of a wrap the caret shows on.
    pub(super) upstream: bool,
    /// The x that up and down keep to, in pixels of the column.
    pub(super) goal_x: Option<f32>,
    pub(super) mouse: input::Mouse,
    pub(super) reveal: Option<Reveal>,
    pub(super) wants_focus: bool,
    pub(super) access: access::Access,
    /// A step of the caret that was asked for by name.
    pub(super) asked: Option<(Motion, bool)>,
    pub(super) sentences: Sentences,
    /// What is proposed as the counterpart of the open annotation.
    pub(super) proposed: Option<TextRange>,
    /// Whether one types in it.
    pub(super) editing: bool,
    /// What an input method is at work on.
    pub(super) composing: Option<editing::Composing>,
    /// Whether an input method is to let go of that.
    pub(super) interrupts: bool,
    /// The bar to find words, when it is open.
    pub(super) find: Option<find::Find>,
    /// What assistive technology typed, to be done in the next frame.
    pub(super) dictated: Vec<egui::Event>,
    /// The revision whose words column and caret stand for.
    pub(super) seen: Option<u64>,
    /// How the text was set when it was laid out, to see when that changes.
    set_as: Option<(u32, usize)>,
    facts: chrome::Facts,
    /// Where the last frame put the text: area, left edge of the column, pixels a point.
    ground: Option<(Rect, f32, f32)>,
}

/// Where things are in this frame.
pub(super) struct Frame<'a> {
    pub scene: &'a Scene<'a>,
    pub text: &'a Text,
    pub view: TextView<'a>,
    /// The pane's text area.
    pub rect: Rect,
    /// Left edge of the column, in points.
    pub column_left: f32,
    /// Width of the column, in points.
    pub column_width: f32,
    /// Pixels a point.
    pub scale: f32,
    pub placed: Vec<Placed>,
    pub active: Option<AnnotationId>,
    /// The sentences that are dwelt on, here or in the other text.
    pub lit: Option<TextRange>,
}

impl Frame<'_> {
    /// A rectangle of paragraph `index`, whose top is `top_px`, on the screen in points.
    pub fn on_screen(&self, top_px: f32, rect: RectPx) -> Rect {
        on_screen(self.rect, self.column_left, self.scale, top_px, rect)
    }
}

/// A rectangle of a paragraph whose top is `top_px`, in points on the screen.
fn on_screen(area: Rect, column_left: f32, scale: f32, top_px: f32, rect: RectPx) -> Rect {
    let at = |x: f32, y: f32| pos2(column_left + x / scale, area.top() + (top_px + y) / scale);
    Rect::from_min_max(at(rect.x0, rect.y0), at(rect.x1, rect.y1))
}

impl Pane {
    /// A pane on a text, at its beginning.
    pub fn new(text: TextId) -> Self {
        Self {
            text,
            column: Column::new(1.0, 1.0, 0.0),
            index: Index::default(),
            anchor: TextPos(0),
            head: TextPos(0),
            upstream: false,
            goal_x: None,
            mouse: input::Mouse::default(),
            reveal: None,
            wants_focus: false,
            access: access::Access::default(),
            asked: None,
            sentences: Sentences::default(),
            proposed: None,
            editing: false,
            composing: None,
            interrupts: false,
            dictated: Vec::new(),
            find: None,
            seen: None,
            set_as: None,
            facts: chrome::Facts::default(),
            ground: None,
        }
    }

    /// The text it shows.
    pub fn text(&self) -> TextId {
        self.text
    }

    /// Its id in egui, which has the keyboard when the pane has.
    pub fn id(&self) -> Id {
        Id::unique("pane").with(self.text)
    }

    /// What is selected, when something is.
    pub fn selection(&self) -> Option<Selection> {
        (self.anchor != self.head).then_some(Selection {
            text: self.text,
            anchor: self.anchor,
            head: self.head,
        })
    }

    /// The passages of its text.
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// Where the caret is.
    pub fn caret(&self) -> TextPos {
        self.head
    }

    /// Where a range of its text stood on the screen in the last frame, a rectangle a line; nothing for
    /// what is out of view.
    pub fn rects_of(&self, text: &Text, range: TextRange) -> Vec<Rect> {
        let Some((rect, column_left, scale)) = self.ground else { return Vec::new() };
        let mut rects = Vec::new();
        for placed in self.column.placed() {
            let whole = text.paragraph_range(placed.index);
            let start = range.start.0.clamp(whole.start.0, whole.end.0) - whole.start.0;
            let end = range.end.0.clamp(whole.start.0, whole.end.0) - whole.start.0;
            let Some(paragraph) = self.column.paragraph(placed.index) else { continue };
            rects.extend(
                paragraph
                    .range_rects(start..end)
                    .iter()
                    .map(|range| on_screen(rect, column_left, scale, placed.top_px, range.rect)),
            );
        }
        rects
    }

    /// Where the last frame put the text: area and left edge of the column in points, pixels a point.
    pub(in crate::gui) fn ground(&self) -> Option<(Rect, f32, f32)> {
        self.ground
    }

    /// Selects from `anchor` to `head` and brings the caret into view.
    pub fn select(&mut self, anchor: TextPos, head: TextPos) {
        (self.anchor, self.head, self.upstream) = (anchor, head, head > anchor);
        self.goal_x = None;
        self.reveal = Some(Reveal::Caret);
    }

    /// Lets go of the selection; the caret stays.
    pub fn collapse(&mut self) {
        self.anchor = self.head;
    }

    /// Brings a range into view and puts the caret at its start, unless the caret is in it already.
    pub fn go_to(&mut self, range: TextRange) {
        if range.contains(self.head) && self.anchor == self.head {
            self.reveal = Some(Reveal::Caret);
            return;
        }
        (self.anchor, self.head, self.upstream) = (range.start, range.start, false);
        self.goal_x = None;
        self.reveal = Some(Reveal::Place(range.start));
    }

    /// Moves the caret in the next frame, as a key does.
    pub fn step(&mut self, motion: Motion) {
        self.asked = Some((motion, false));
    }

    /// Puts the caret at a place and brings it into view.
    pub fn put_caret(&mut self, pos: TextPos) {
        self.select(pos, pos);
    }

    /// Brings a place into view, wherever the caret is.
    pub fn reveal(&mut self, pos: TextPos) {
        self.reveal = Some(Reveal::Place(pos));
    }

    /// Shows a range as the proposed counterpart of the open annotation, or none.
    pub fn propose(&mut self, range: Option<TextRange>) {
        self.proposed = range;
    }

    /// Takes the keyboard in the next frame.
    pub fn take_focus(&mut self) {
        self.wants_focus = true;
    }

    /// Keeps caret and selection inside a text that has changed.
    pub fn clamp(&mut self, text: &Text) {
        for pos in [&mut self.anchor, &mut self.head] {
            pos.0 = text.as_str().floor_char_boundary(pos.0.min(text.byte_len()));
        }
    }

    /// Draws the pane in `rect` and lets mouse and keyboard work in it.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        rect: Rect,
        active: Option<AnnotationId>,
        lit: Option<TextRange>,
        commands: &mut Commands,
    ) -> Option<Shown> {
        let text = scene.project.text(self.text)?;
        self.index.update(scene.project, scene.revision, self.text);
        ui.painter().rect_filled(rect, 0.0, scene.theme.palette.page);
        let header = chrome::header(ui, scene, text, &mut self.facts, self.editing, rect, commands);
        let rect = Rect::from_min_max(pos2(rect.left(), header.bottom()), rect.max);
        let rect = find::bar(self, ui, scene, text, rect);
        access::listen(self, ui, text, commands);
        let response = ui.interact(rect, self.id(), Sense::click_and_drag());
        Self::name(scene, text, &response);
        if std::mem::take(&mut self.wants_focus) {
            response.request_focus();
        }
        let glyphs = SharedGlyphs::of(ui.ctx());
        let mut frame = Frame { active, lit, ..self.frame(ui.ctx(), scene, text, rect) };
        keys::read(self, ui, &response, &frame, &glyphs);
        input::scroll(self, ui, &response, &frame);
        self.carry_out_reveal(&frame, &glyphs);
        frame.placed =
            self.column.layout_visible(&mut glyphs.lock().engine, &frame.view, rect.height() * frame.scale);
        let clicked = input::point(self, ui, &response, &frame, commands);
        self.ground = Some((rect, frame.column_left, frame.scale));
        access::tell(self, ui.ctx(), &frame, &glyphs);
        let painter = ui.painter_at(rect);
        let shown = paint::paint(self, &painter, &frame, &glyphs, response.has_focus());
        input::handles(self, ui, &frame, commands);
        chrome::scroll_bar(self, ui, &frame);
        if response.has_focus() {
            chrome::focus_mark(ui, &frame);
            if self.editing {
                self.tell_input_method(ui, &frame);
            }
        } else if self.composing.is_some() {
            self.interrupt_composing();
        }
        Some(Shown {
            rect,
            selection: shown.selection,
            active: shown.active,
            clicked,
            pointed: input::pointed_word(self, ui, &response, &frame),
            has_focus: response.has_focus(),
            is_dragging: self.mouse.is_selecting(),
        })
    }

    fn frame<'a>(&mut self, ctx: &Context, scene: &'a Scene<'a>, text: &'a Text, rect: Rect) -> Frame<'a> {
        let scale = ctx.pixels_per_point();
        // The texts keep their size when the interface around them grows.
        let zoom = scene.settings.reading_zoom / scene.settings.interface_zoom;
        let view = TextView::new(text, scene.theme.reading, zoom).composing(self.composing.as_ref());
        let room = (rect.width() - 2.0 * MARGIN).max(80.0);
        let width = room.min(MEASURE * view.size());
        // A narrow column stands at the side where the text begins, with air up to a wide pane's middle.
        let air = ((room - width) / 2.0).min(3.0 * MARGIN);
        let column_left =
            if view.is_rtl() { rect.right() - MARGIN - air - width } else { rect.left() + MARGIN + air };
        let column_left = (column_left * scale).round() / scale;
        self.column.set_geometry((width * scale).round(), scale, view.size() * PARAGRAPH_GAP * scale);
        let set_as = (view.size().to_bits(), text.paragraph_count());
        if self.set_as.is_some_and(|before| before.1 != set_as.1) {
            self.column.reset();
        } else if self.set_as.is_some_and(|before| before != set_as) {
            self.column.restyle();
        }
        self.set_as = Some(set_as);
        let (placed, column_width) = (Vec::new(), width);
        Frame { scene, text, view, rect, column_left, column_width, scale, placed, active: None, lit: None }
    }

    /// Takes note of how many paragraphs the column now stands for.
    pub(super) fn count_again(&mut self, text: &Text) {
        if let Some((_, count)) = &mut self.set_as {
            *count = text.paragraph_count();
        }
    }

    fn name(scene: &Scene<'_>, text: &Text, response: &Response) {
        let name = chrome::name(scene, text);
        response.widget_info(|| WidgetInfo::labeled(Role::Document, true, &name));
    }

    fn carry_out_reveal(&mut self, frame: &Frame<'_>, glyphs: &SharedGlyphs) {
        let Some(reveal) = self.reveal.take() else { return };
        let (pos, upstream) = match reveal {
            Reveal::Caret => (self.head, self.upstream),
            Reveal::Place(pos) => (pos, false),
        };
        let (index, byte) = locate(frame.text, pos);
        let glyphs = &mut *glyphs.lock();
        let Some(paragraph) = self.column.ensure(&mut glyphs.engine, &frame.view, index, byte) else {
            return;
        };
        let line = paragraph.line(paragraph.caret_line(Caret { byte, upstream }));
        let (top, bottom) = line.map_or((0.0, 0.0), |line| (line.top, line.bottom));
        // A line's height to spare, so that the reader sees what follows.
        self.column.reveal(index, (top - (bottom - top)).max(0.0), bottom + (bottom - top));
    }

    /// The caret inside its paragraph: (paragraph, caret).
    pub(super) fn caret_in(&self, text: &Text) -> (usize, Caret) {
        let (index, byte) = locate(text, self.head);
        (index, Caret { byte, upstream: self.upstream })
    }

    /// Puts the caret at a place of paragraph `index`; `extend` keeps the anchor.
    pub(super) fn put(&mut self, text: &Text, index: usize, caret: Caret, extend: bool) {
        self.head = TextPos(text.paragraph_range(index).start.0 + caret.byte);
        self.upstream = caret.upstream;
        if !extend {
            self.anchor = self.head;
        }
    }
}

/// The paragraph of a position and the byte inside it.
pub(super) fn locate(text: &Text, pos: TextPos) -> (usize, usize) {
    let index = text.paragraph_at(pos);
    (index, pos.0 - text.paragraph_range(index).start.0)
}

/// The union of rectangles.
pub(super) fn union(rects: impl IntoIterator<Item = Rect>) -> Option<Rect> {
    rects.into_iter().reduce(Rect::union)
}

/// A square around a point.
pub(super) fn square(center: egui::Pos2, side: f32) -> Rect {
    Rect::from_center_size(center, vec2(side, side))
}
