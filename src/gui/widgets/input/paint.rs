//! How an input looks.
//!
//! Main function: [`paint`]. It must not change anything.

use std::ops::Range;

use egui::{Color32, Pos2, Rect, Response, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

use super::{Page, focus_ring, passage::Ground};
use crate::{
    gui::{
        glyphs::SharedGlyphs,
        theme::{Theme, metrics},
        widgets::invisible,
    },
    typeset::RectPx,
};

/// All that is to be seen of an input. Lengths in points.
pub(super) struct Scene<'a> {
    pub rect: Rect,
    pub inner: Rect,
    /// The top left of the page.
    pub origin: Pos2,
    pub page: &'a Page,
    pub hint: Option<&'a Page>,
    pub selection: Range<usize>,
    /// What an input method is at work on, and what of it is being chosen.
    pub preedit: Option<(Range<usize>, Range<usize>)>,
    pub caret: Option<Rect>,
    pub shows_invisibles: bool,
    pub scale: f32,
    /// Paints what lies under the letters of a passage.
    pub ground: Option<&'a Ground<'a>>,
}

/// Paints frame, selection, text and caret.
pub(super) fn paint(ui: &Ui, theme: &Theme, response: &Response, scene: &Scene<'_>, glyphs: &SharedGlyphs) {
    let palette = theme.palette;
    let line = if response.hovered() { palette.muted } else { palette.edge };
    let is_sunk = ui.is_enabled() && scene.ground.is_none();
    let fill = if is_sunk { palette.background } else { palette.page };
    ui.painter().rect(scene.rect, metrics::CORNER, fill, Stroke::new(1.0, line), StrokeKind::Inside);
    focus_ring(ui.painter(), theme, response, scene.rect.shrink(1.0), metrics::CORNER);

    // Letters may lean out of their box a little.
    let painter = ui.painter().with_clip_rect(scene.rect.shrink2(vec2(4.0, 1.0)).intersect(ui.clip_rect()));
    if scene.caret.is_some() {
        for found in scene.page.rects(&scene.selection) {
            painter.rect_filled(scene.points(found), 0.0, palette.selection);
        }
    }
    if let Some(ground) = scene.ground {
        for (start, (top, paragraph)) in scene.page.starts().zip(scene.page.paragraphs()) {
            let place = |at: RectPx| scene.points(RectPx { y0: at.y0 + top, y1: at.y1 + top, ..at });
            ground(&painter, start, paragraph, &place);
        }
    }
    if let Some(hint) = scene.hint {
        painter.add(text(scene, hint, pos2(scene.inner.left(), scene.origin.y), palette.muted, glyphs));
    }
    painter.add(text(scene, scene.page, scene.origin, palette.ink, glyphs));
    if scene.shows_invisibles {
        for (top, paragraph) in scene.page.paragraphs() {
            let place = |at: RectPx| scene.points(RectPx { y0: at.y0 + top, y1: at.y1 + top, ..at });
            invisible::paint(&painter, paragraph, 0.0..paragraph.height(), place, palette.muted);
        }
    }
    if let Some((whole, active)) = &scene.preedit {
        for (range, width) in [(whole, 1.0), (active, 2.0)] {
            for found in scene.page.rects(range) {
                let under = scene.points(found);
                painter.hline(under.x_range(), under.bottom() - 2.0, Stroke::new(width, palette.accent));
            }
        }
    }
    if let Some(caret) = scene.caret {
        let caret = Rect::from_center_size(caret.center(), vec2(metrics::CARET, caret.height() + 2.0));
        let width = caret.width() / 2.0;
        let x = caret.center().x.clamp(scene.inner.left() - 1.0 + width, scene.inner.right() + 1.0 - width);
        let at = Rect::from_center_size(pos2(x, caret.center().y), caret.size());
        painter.rect_filled(at, 0.0, palette.accent);
    }
}

fn text(scene: &Scene<'_>, page: &Page, origin: Pos2, ink: Color32, glyphs: &SharedGlyphs) -> Shape {
    let mut glyphs = glyphs.lock();
    let mut mesh = glyphs.mesh();
    for (top, paragraph) in page.paragraphs() {
        let origin = pos2(origin.x, origin.y + top / scene.scale);
        paragraph.glyphs(0.0..paragraph.height(), |glyph| {
            glyphs.push(&mut mesh, [glyph], origin, scene.scale, |_| ink);
        });
    }
    Shape::mesh(mesh)
}

impl Scene<'_> {
    fn points(&self, rect: RectPx) -> Rect {
        Rect::from_min_max(
            self.origin + vec2(rect.x0, rect.y0) / self.scale,
            self.origin + vec2(rect.x1, rect.y1) / self.scale,
        )
    }
}
