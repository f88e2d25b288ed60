//! A label that was laid out anew, as shapes: backgrounds, glyphs, lines under and through.
//!
//! Main function: [`paint`]. It must not know how the label was laid out.

use std::ops::Range;

use egui::{Color32, Rect, Shape, Stroke, epaint::TextShape, pos2, text::TextFormat, vec2};

use super::shape::{Shaped, ShapedLine, ShapedRun};
use crate::gui::glyphs::Glyphs;
use crate::typeset::{Brush, GlyphInstance};

/// What `text` shows, with its lines drawn from `shaped`.
pub(super) fn paint(text: &TextShape, shaped: &Shaped, glyphs: &mut Glyphs, scale: f32) -> Shape {
    let painter = Painter(text);
    let (mut below, mut above) = (Vec::new(), Vec::new());
    let mut mesh = glyphs.mesh();
    for line in &shaped.lines {
        let left = text.pos.x + line.left;
        for run in &line.runs {
            painter.background(line, run, &mut below);
            let colour = painter.glyph_colour(run.section);
            let instances = run.glyphs.iter().map(|(id, x, y)| GlyphInstance {
                font: &run.font,
                id: *id,
                x: *x,
                y: *y,
                brush: Brush::default(),
                line: line.row,
            });
            let origin = pos2(left, text.pos.y + run.extent.baseline);
            glyphs.push(&mut mesh, instances, origin, scale, |_| colour);
            painter.lines(line, run, &mut above);
        }
        if !text.underline.is_empty() {
            let stroke = Stroke::new(text.underline.width, painter.fade(text.underline.color));
            above.push(Shape::hline(left..=left + line.width, text.pos.y + line.bottom, stroke));
        }
    }
    if below.is_empty() && above.is_empty() {
        return Shape::mesh(mesh);
    }
    below.push(Shape::mesh(mesh));
    below.append(&mut above);
    Shape::Vec(below)
}

struct Painter<'a>(&'a TextShape);

impl Painter<'_> {
    fn format(&self, section: usize) -> Option<&TextFormat> {
        self.0.galley.job.sections.get(section).map(|section| &section.format)
    }

    fn glyph_colour(&self, section: usize) -> Color32 {
        let own = self.format(section).map(|format| format.color);
        self.fade(self.0.override_text_color.or(own).unwrap_or(self.0.fallback_color))
    }

    /// With the placeholder filled in, and the opacity of the whole.
    fn fade(&self, colour: Color32) -> Color32 {
        let colour = if colour == Color32::PLACEHOLDER { self.0.fallback_color } else { colour };
        let opacity = self.0.opacity_factor;
        if opacity < 1.0 { colour.gamma_multiply(opacity) } else { colour }
    }

    /// From the left to the right edge of a run on the screen.
    fn span(&self, line: &ShapedLine, run: &ShapedRun) -> Range<f32> {
        let left = self.0.pos.x + line.left;
        left + run.x.start..left + run.x.end
    }

    fn background(&self, line: &ShapedLine, run: &ShapedRun, out: &mut Vec<Shape>) {
        let Some(format) = self.format(run.section) else { return };
        if format.background != Color32::TRANSPARENT {
            let x = self.span(line, run);
            let at = vec2(0.0, self.0.pos.y);
            let rect = Rect::from_min_max(pos2(x.start, run.extent.top), pos2(x.end, run.extent.bottom));
            let rect = rect.translate(at).expand(format.expand_bg);
            out.push(Shape::rect_filled(rect, 0.0, self.fade(format.background)));
        }
    }

    fn lines(&self, line: &ShapedLine, run: &ShapedRun, out: &mut Vec<Shape>) {
        let Some(format) = self.format(run.section) else { return };
        let x = self.span(line, run);
        let middle = f32::midpoint(run.extent.top, run.extent.bottom);
        for (stroke, y) in [(format.underline, run.extent.bottom), (format.strikethrough, middle)] {
            if !stroke.is_empty() {
                let stroke = Stroke::new(stroke.width, self.fade(stroke.color));
                out.push(Shape::hline(x.start..=x.end, self.0.pos.y + y, stroke));
            }
        }
    }
}
