//! Small signs over characters that have no picture of their own: bidi marks and isolates, no-break
//! and zero-width characters, and the tatweel, which looks like part of a letter.
//!
//! Main function: [`paint`]. The signs are lines over the text; nothing is laid out again for them. It
//! must not know where the paragraph comes from, nor what may be changed in it.

use std::ops::Range;

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, pos2, vec2};

use crate::typeset::{GraphemeBox, LineInfo, Paragraph, RectPx};

/// What a sign looks like. Those without width are a staff with a head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    /// A staff with a flag towards where the text is turned.
    Mark(Way),
    /// A staff with a triangle that opens an isolate.
    Isolate(Way),
    /// A staff with a filled triangle that opens an embedding or override of older times.
    Embedding(Way),
    /// A staff with a bar that ends any of them.
    End,
    /// A staff that parts.
    Part,
    /// A staff with a cross that joins.
    Join,
    /// A bracket under a space that must not break.
    NoBreak,
    /// A line under a stretched letter.
    Stretch,
}

/// Where a sign points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Left,
    Right,
    /// By the first strong letter.
    Both,
}

impl Sign {
    fn of(c: char) -> Option<Self> {
        Some(match c {
            '\u{200E}' => Self::Mark(Way::Right),
            '\u{200F}' | '\u{061C}' => Self::Mark(Way::Left),
            '\u{2066}' => Self::Isolate(Way::Right),
            '\u{2067}' => Self::Isolate(Way::Left),
            '\u{2068}' => Self::Isolate(Way::Both),
            '\u{202A}' | '\u{202D}' => Self::Embedding(Way::Right),
            '\u{202B}' | '\u{202E}' => Self::Embedding(Way::Left),
            '\u{2069}' | '\u{202C}' => Self::End,
            '\u{200B}' | '\u{200C}' | '\u{AD}' => Self::Part,
            '\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{034F}' => Self::Join,
            '\u{A0}' | '\u{202F}' | '\u{2007}' => Self::NoBreak,
            '\u{0640}' => Self::Stretch,
            _ => return None,
        })
    }

    fn has_width(self) -> bool {
        matches!(self, Self::NoBreak | Self::Stretch)
    }
}

/// A sign and where it stands: a stretch of a line, in pixels of the paragraph.
#[derive(Clone, Debug, PartialEq)]
struct Placed {
    sign: Sign,
    x: Range<f32>,
    /// How many signs stand above it at the same place.
    level: usize,
}

/// How large the head of a sign is, in points.
const HEAD: f32 = 4.0;
/// How many signs are told apart at one place.
const LEVELS: usize = 4;

/// Paints the signs of the lines that touch `y_range` (pixels from the top of the paragraph). `place`
/// gives the points on the screen of a rectangle in the paragraph.
pub(in crate::gui) fn paint(
    painter: &Painter,
    paragraph: &Paragraph,
    y_range: Range<f32>,
    place: impl Fn(RectPx) -> Rect,
    ink: Color32,
) {
    let visible = |line: &LineInfo| line.bottom > y_range.start && line.top < y_range.end;
    for (index, line) in paragraph.lines().enumerate().filter(|(_, line)| visible(line)) {
        for placed in signs(paragraph.text(), paragraph.graphemes(index)) {
            let rect =
                place(RectPx { x0: placed.x.start, y0: line.ink_top, x1: placed.x.end, y1: line.ink_bottom });
            draw(painter, placed.sign, rect, placed.level, ink);
        }
    }
}

/// The signs of a line, whose graphemes come from left to right.
fn signs(text: &str, graphemes: &[GraphemeBox]) -> Vec<Placed> {
    let mut found: Vec<Placed> = Vec::new();
    let mut logical: Vec<&GraphemeBox> = graphemes.iter().collect();
    logical.sort_by_key(|grapheme| grapheme.start);
    for grapheme in logical {
        let Some(letters) = text.get(grapheme.start..grapheme.end) else { continue };
        for (at, c) in letters.char_indices() {
            let Some(sign) = Sign::of(c) else { continue };
            let is_inside = at > 0 && at + c.len_utf8() < letters.len();
            if sign == Sign::Join && is_inside {
                // A joiner between two pictures makes one of them; there is nothing to be told.
                continue;
            }
            let x = if sign.has_width() {
                grapheme.x0..grapheme.x1
            } else {
                // What hangs on a letter stands behind it.
                let x = match (at > 0, grapheme.rtl) {
                    (true, true) => grapheme.x0,
                    (true, false) => grapheme.x1,
                    (false, _) => f32::midpoint(grapheme.x0, grapheme.x1),
                };
                x..x
            };
            let level = found.iter().filter(|other| !other.sign.has_width() && close(&other.x, &x)).count();
            found.push(Placed { sign, x, level: level.min(LEVELS - 1) });
        }
    }
    found
}

fn close(one: &Range<f32>, other: &Range<f32>) -> bool {
    (one.start - other.start).abs() < 1.5
}

fn draw(painter: &Painter, sign: Sign, rect: Rect, level: usize, ink: Color32) {
    let stroke = Stroke::new(1.0, ink);
    let line = |from: Pos2, to: Pos2| painter.line_segment([from, to], stroke);
    if sign == Sign::NoBreak {
        let (left, right) = (rect.left() + 0.5, rect.right().max(rect.left() + 3.0) - 0.5);
        let bottom = rect.bottom() - 1.0;
        painter.add(Shape::line(
            vec![
                pos2(left, bottom - 3.0),
                pos2(left, bottom),
                pos2(right, bottom),
                pos2(right, bottom - 3.0),
            ],
            stroke,
        ));
        return;
    }
    if sign == Sign::Stretch {
        let bottom = rect.bottom() - 1.0;
        let (left, right) = (rect.left() + 0.5, rect.right() - 0.5);
        line(pos2(left, bottom), pos2(right, bottom));
        for x in [left, right] {
            line(pos2(x, bottom - 1.5), pos2(x, bottom + 1.5));
        }
        return;
    }
    let x = rect.center().x;
    // The staff crosses letters and is fainter than its head.
    let staff = Stroke::new(1.0, ink.gamma_multiply(0.6));
    painter.line_segment([pos2(x, rect.top()), pos2(x, rect.bottom())], staff);
    let head = pos2(x, rect.top() + level as f32 * (HEAD + 2.0));
    let side = |way: Way| match way {
        Way::Left => [-1.0].as_slice(),
        Way::Right => &[1.0],
        Way::Both => &[-1.0, 1.0],
    };
    match sign {
        Sign::Mark(way) => {
            for side in side(way) {
                line(head, head + vec2(side * HEAD, 0.0));
                line(head + vec2(side * HEAD, 0.0), head + vec2(side * (HEAD - 2.0), 2.0));
            }
        }
        Sign::Isolate(way) | Sign::Embedding(way) => {
            for side in side(way) {
                let triangle = vec![head, head + vec2(side * HEAD, HEAD / 2.0), head + vec2(0.0, HEAD)];
                painter.add(if matches!(sign, Sign::Embedding(_)) {
                    Shape::convex_polygon(triangle, ink, Stroke::NONE)
                } else {
                    Shape::closed_line(triangle, stroke)
                });
            }
        }
        Sign::End => {
            line(head - vec2(HEAD / 2.0, 0.0), head + vec2(HEAD / 2.0, 0.0));
            let foot = pos2(x, rect.bottom());
            line(foot - vec2(HEAD / 2.0, 0.0), foot + vec2(HEAD / 2.0, 0.0));
        }
        Sign::Part => {
            // Two arms that lean away from each other.
            line(head, head + vec2(-HEAD / 2.0, -HEAD / 2.0));
            line(head, head + vec2(HEAD / 2.0, -HEAD / 2.0));
        }
        Sign::Join => {
            let arm = HEAD / 2.0;
            line(head - vec2(arm, arm), head + vec2(arm, arm));
            line(head - vec2(arm, -arm), head + vec2(arm, -arm));
        }
        Sign::NoBreak | Sign::Stretch => {}
    }
}
