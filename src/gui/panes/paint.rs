//! Painting a pane: tints, selection, rules, letters, the goals' numbers, the caret.
//!
//! All rectangles come from laid-out paragraphs and lie under the letters: no highlight re-shapes text.

use std::collections::BTreeMap;
use std::ops::Range;

use egui::{Align2, Painter, Rect, Shape, Stroke, pos2, vec2};

use crate::gui::glyphs::SharedGlyphs;
use crate::gui::theme::metrics;
use crate::gui::widgets::invisible;
use crate::model::TextRange;
use crate::typeset::{Caret, Paragraph, RectPx};

use super::editing::Composing;
use super::highlights::Spot;
use super::marks::{LocalSpot, Marks};
use super::pane::{Frame, MARGIN, Pane, union};

/// Where passages stood on the screen.
#[derive(Default)]
pub(super) struct Painted {
    pub selection: Option<Rect>,
    pub active: Option<Rect>,
}

/// Size of the goals' numbers in the margin, in points.
const NUMBER_SIZE: f32 = 10.5;
/// Length of a dash under what is proposed, in points.
const DASH: f32 = 5.0;
/// Between two dashes, in points.
const GAP: f32 = 4.0;
/// Room for them between the column and the pane's edge, in points.
const ROOM: f32 = MARGIN - 12.0;

/// Paints the placed paragraphs.
pub(super) fn paint(
    pane: &Pane,
    painter: &Painter,
    frame: &Frame<'_>,
    glyphs: &SharedGlyphs,
    has_focus: bool,
) -> Painted {
    let mut places = Painted::default();
    let palette = frame.scene.theme.palette;
    for placed in &frame.placed {
        let Some(paragraph) = pane.column.paragraph(placed.index) else { continue };
        let whole = frame.text.paragraph_range(placed.index);
        let composing = pane.composing.as_ref().filter(|composing| composing.index == placed.index);
        let part = Part { frame, paragraph, top: placed.top_px, whole, composing };
        let spots = part.spots(pane);
        part.lit(painter);
        let tinted = part.with_marks(|marks| marks.tints(painter, &spots));
        places.active = union(places.active.into_iter().chain(tinted));
        part.found(painter, pane);
        if let Some(selection) = pane.selection()
            && let Some(local) = part.local(selection.range())
        {
            let rects: Vec<Rect> = part
                .paragraph
                .range_rects(local)
                .iter()
                .map(|range| frame.on_screen(part.top, range.rect))
                .collect();
            for rect in &rects {
                painter.rect_filled(*rect, 0.0, palette.selection);
            }
            places.selection = union(places.selection.into_iter().chain(rects));
        }
        part.with_marks(|marks| marks.rules(painter, &spots));
        part.proposal(painter, pane);
        part.letters(painter, glyphs);
        part.composed(painter);
        if frame.scene.settings.show_invisibles {
            part.invisibles(painter);
        }
        part.numbers(painter, &spots);
    }
    if has_focus && frame.scene.project.text(pane.text).is_some() {
        caret(pane, painter, frame);
    }
    places
}

/// One paragraph on the screen.
struct Part<'a> {
    frame: &'a Frame<'a>,
    paragraph: &'a Paragraph,
    /// Its top in pixels from the top of the pane.
    top: f32,
    /// Its range in the text.
    whole: TextRange,
    /// What an input method is at work on in it.
    composing: Option<&'a Composing>,
}

impl<'a> Part<'a> {
    fn local(&self, range: TextRange) -> Option<Range<usize>> {
        let start = range.start.0.max(self.whole.start.0);
        let end = range.end.0.min(self.whole.end.0);
        (start < end).then(|| self.shown(start - self.whole.start.0)..self.shown(end - self.whole.start.0))
    }

    /// What was looked for, wherever it stands.
    fn found(&self, painter: &Painter, pane: &Pane) {
        let Some(find) = &pane.find else { return };
        let scene = self.frame.scene;
        for local in find.hits_in(scene.revision, self.visible()).iter().filter_map(|hit| self.local(*hit)) {
            for found in self.paragraph.range_rects(local) {
                let rect = self.frame.on_screen(self.top, found.rect);
                painter.rect_filled(rect, 2.0, scene.theme.palette.accent_soft);
            }
        }
    }

    /// Where a byte of the paragraph stands in what is laid out.
    fn shown(&self, byte: usize) -> usize {
        self.composing.map_or(byte, |composing| composing.shown(composing.index, byte))
    }

    /// A line under the letters of an input method, a thicker one under those that are being chosen.
    fn composed(&self, painter: &Painter) {
        let Some(Composing { at, preedit, .. }) = self.composing else { return };
        let accent = self.frame.scene.theme.palette.accent;
        let active = at + preedit.active.start..at + preedit.active.end;
        for (range, width) in [(*at..at + preedit.text.len(), 1.0), (active, 2.0)] {
            for found in self.paragraph.range_rects(range) {
                let under = self.frame.on_screen(self.top, found.ink);
                painter.hline(under.x_range(), under.bottom() + 1.0, Stroke::new(width, accent));
            }
        }
    }

    /// The bytes of the lines that can be seen.
    fn visible(&self) -> TextRange {
        let height = self.frame.rect.height() * self.frame.scale;
        let line_of = |y: f32| self.paragraph.line(self.paragraph.line_at(y)).map(|line| line.range);
        let first = line_of(-self.top).map_or(0, |range| range.start);
        let last = line_of(height - self.top).map_or(0, |range| range.end);
        TextRange::new(self.whole.start.0 + first, self.whole.start.0 + last.max(first))
    }

    fn spots(&self, pane: &Pane) -> Vec<LocalSpot<'a>> {
        let project = self.frame.scene.project;
        let preview = pane.mouse.preview();
        pane.index
            .in_range(self.visible())
            .filter_map(|spot: &Spot| {
                let annotation = project.annotations.get(&spot.annotation)?;
                let range = match preview {
                    Some((id, range)) if id == spot.annotation && Some(id) == self.frame.active => range,
                    _ => spot.range,
                };
                Some(LocalSpot {
                    annotation: spot.annotation,
                    range: self.local(range)?,
                    begins_here: range.start >= self.whole.start,
                    categories: &annotation.categories,
                })
            })
            .collect()
    }

    /// A soft tint behind the sentences that are dwelt on, as high as their lines.
    fn lit(&self, painter: &Painter) {
        let Some(local) = self.frame.lit.and_then(|range| self.local(range)) else { return };
        let colour = self.frame.scene.theme.palette.counterpart;
        for range in self.paragraph.range_rects(local) {
            painter.rect_filled(self.frame.on_screen(self.top, range.rect), 0.0, colour);
        }
    }

    /// A dashed rule in accent and nothing else under what is proposed: highlights have a tint and a whole
    /// rule in the colour of their category.
    fn proposal(&self, painter: &Painter, pane: &Pane) {
        let Some(local) = pane.proposed.and_then(|range| self.local(range)) else { return };
        let stroke = Stroke::new(2.0, self.frame.scene.theme.palette.accent);
        for range in self.paragraph.range_rects(local) {
            let ink = self.frame.on_screen(self.top, range.ink);
            let y = ink.bottom() + 1.5;
            let line = [pos2(ink.left(), y), pos2(ink.right(), y)];
            painter.extend(Shape::dashed_line(&line, stroke, DASH, GAP));
        }
    }

    /// Lends what paints its passages to `paint`.
    fn with_marks<T>(&self, paint: impl FnOnce(&Marks<'_>) -> T) -> T {
        let place = |rect: RectPx| self.frame.on_screen(self.top, rect);
        let Frame { scene, active, .. } = self.frame;
        paint(&Marks { scene, active: *active, paragraph: self.paragraph, place: &place })
    }

    fn letters(&self, painter: &Painter, glyphs: &SharedGlyphs) {
        let glyphs = &mut *glyphs.lock();
        let mut mesh = glyphs.mesh();
        let scale = self.frame.scale;
        let origin = self.frame.on_screen(self.top, RectPx::default()).min;
        let ink = self.frame.scene.theme.palette.ink;
        let height = self.frame.rect.height() * scale;
        self.paragraph.glyphs(-self.top..height - self.top, |glyph| {
            glyphs.push(&mut mesh, [glyph], origin, scale, |_| ink);
        });
        if !mesh.is_empty() {
            painter.add(mesh);
        }
    }

    /// Signs for characters without a picture of their own, over the letters.
    fn invisibles(&self, painter: &Painter) {
        let height = self.frame.rect.height() * self.frame.scale;
        let place = |at| self.frame.on_screen(self.top, at);
        let muted = self.frame.scene.theme.palette.muted;
        invisible::paint(painter, self.paragraph, -self.top..height - self.top, place, muted);
    }

    /// The numbers of the goals that begin on each line, in the margin where the lines begin.
    fn numbers(&self, painter: &Painter, spots: &[LocalSpot<'_>]) {
        let mut lines: BTreeMap<usize, Vec<String>> = BTreeMap::new();
        for spot in spots.iter().filter(|spot| spot.begins_here) {
            let line = self.paragraph.caret_line(Caret::at(spot.range.start));
            let codes = lines.entry(line).or_default();
            for category in spot.categories {
                let code = self.frame.scene.category_code(category);
                if !codes.contains(&code) {
                    codes.push(code);
                }
            }
        }
        let palette = self.frame.scene.theme.palette;
        for (line, codes) in lines {
            let Some(info) = self.paragraph.line(line).filter(|_| !codes.is_empty()) else { continue };
            let ink = RectPx { x0: 0.0, y0: info.ink_top, x1: 0.0, y1: info.ink_bottom };
            let y = self.frame.on_screen(self.top, ink).center().y;
            let (x, align) = if self.frame.view.is_rtl() {
                (self.frame.column_left + self.frame.column_width + 6.0, Align2::LEFT_CENTER)
            } else {
                (self.frame.column_left - 6.0, Align2::RIGHT_CENTER)
            };
            let font = crate::gui::fonts::bold(NUMBER_SIZE);
            let width =
                |words: &str| painter.layout_no_wrap(words.to_owned(), font.clone(), palette.muted).size().x;
            let rows = match codes.as_slice() {
                [first, second] if width(&format!("{first} {second}")) > ROOM => {
                    vec![first.clone(), second.clone()]
                }
                [first, rest @ ..] if rest.len() > 1 && width(&format!("{first}…")) > ROOM => {
                    vec![first.clone(), "…".to_owned()]
                }
                [first, rest @ ..] if rest.len() > 1 => vec![format!("{first}…")],
                codes => vec![codes.join(" ")],
            };
            // What does not fit beside each other stands below each other, inside the line.
            let top = y - NUMBER_SIZE * 1.1 * (rows.len() - 1) as f32 / 2.0;
            for (index, words) in rows.into_iter().enumerate() {
                let at = pos2(x, top + index as f32 * NUMBER_SIZE * 1.1);
                painter.text(at, align, words, font.clone(), palette.muted);
            }
        }
    }
}

fn caret(pane: &Pane, painter: &Painter, frame: &Frame<'_>) {
    let Some(rect) = pane.caret_on_screen(frame) else { return };
    let accent = frame.scene.theme.palette.accent;
    let line = Rect::from_center_size(rect.center(), vec2(metrics::CARET, rect.height() + 2.0));
    painter.rect_filled(line, 0.0, accent);
}
