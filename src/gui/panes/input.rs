//! The mouse in a pane: placing the caret, selecting, clicking highlights, dragging their ends, scrolling.

use egui::{CursorIcon, Id, PointerButton, Pos2, Rect, Response, Sense, Ui};

use crate::gui::command::{Command, ProposalCommand};
use crate::gui::motion;
use crate::gui::scene::Commands;
use crate::language::gloss;
use crate::model::{AnnotationId, TextPos, TextRange};
use crate::typeset::Caret;

use super::highlights::Spot;
use super::pane::{Frame, Pane, locate, square};

/// Longest time between the clicks of a double or triple click, in seconds.
const CLICK_SECS: f64 = 0.4;
/// Furthest that the clicks may lie apart, in points.
const CLICK_POINTS: f32 = 6.0;
/// Side of the square around the end of a passage that can be dragged, in points.
const HANDLE: f32 = 24.0;

/// What a selection by mouse grows by.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Grain {
    #[default]
    Letter,
    /// Letters inside one word, and whole words once the hand has gone on to another.
    WordOnceLeft,
    Word,
    Paragraph,
}

/// What the mouse is doing in a pane.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Mouse {
    grain: Option<Grain>,
    /// What the first click took: the selection never becomes smaller.
    kept: TextRange,
    clicks: u32,
    clicked_at: f64,
    clicked_pos: Pos2,
    /// The end of the open annotation's passage that is being dragged, and where it would go.
    dragged_end: Option<(Spot, TextRange)>,
}

impl Mouse {
    /// Whether a selection is being drawn.
    pub(super) fn is_selecting(&self) -> bool {
        self.grain.is_some() || self.dragged_end.is_some()
    }

    /// Where the passage whose end is being dragged would stand.
    pub(super) fn preview(&self) -> Option<(AnnotationId, TextRange)> {
        self.dragged_end.map(|(spot, range)| (spot.annotation, range))
    }
}

/// Scrolls by wheel and touch, and by a selection that leaves the pane.
pub(super) fn scroll(pane: &mut Pane, ui: &Ui, response: &Response, frame: &Frame<'_>) {
    let rect = frame.rect;
    if ui.rect_contains_pointer(rect) {
        let wheel = motion::wheel(ui.ctx());
        if wheel != 0.0 {
            pane.column.scroll_by(-wheel * frame.scale);
        }
    }
    if pane.mouse.is_selecting()
        && let Some(pos) = response.interact_pointer_pos()
    {
        let beyond = (pos.y - rect.bottom()).max(0.0) - (rect.top() - pos.y).max(0.0);
        if beyond != 0.0 {
            pane.column.scroll_by(beyond * 0.2 * frame.scale);
            ui.ctx().request_repaint();
        }
    }
}

/// Places the caret and selects; gives the annotations that were clicked, if a click ended here.
pub(super) fn point(
    pane: &mut Pane,
    ui: &Ui,
    response: &Response,
    frame: &Frame<'_>,
    commands: &mut Commands,
) -> Option<Vec<AnnotationId>> {
    if response.hovered() {
        let is_on_proposal = response.hover_pos().is_some_and(|pos| is_on_proposal(pane, frame, pos));
        let cursor = if is_on_proposal { CursorIcon::PointingHand } else { CursorIcon::Text };
        ui.ctx().set_cursor_icon(cursor);
    }
    let (pressed, down, shift, alt, now, origin, pos) = ui.input(|input| {
        (
            input.pointer.button_pressed(PointerButton::Primary),
            input.pointer.button_down(PointerButton::Primary),
            input.modifiers.shift,
            input.modifiers.alt,
            input.time,
            input.pointer.press_origin(),
            input.pointer.interact_pos(),
        )
    });
    let pos = pos?;
    if pressed && response.is_pointer_button_down_on() {
        response.request_focus();
        // A quick hand has moved on before the frame is drawn: what counts is where it went down.
        let pos = origin.unwrap_or(pos);
        let (place, caret) = hit(pane, frame, pos)?;
        pane.interrupt_composing();
        let mouse = &mut pane.mouse;
        let again = now - mouse.clicked_at < CLICK_SECS && mouse.clicked_pos.distance(pos) < CLICK_POINTS;
        mouse.clicks = if again && !shift { mouse.clicks % 3 + 1 } else { 1 };
        (mouse.clicked_at, mouse.clicked_pos) = (now, pos);
        let grain = match mouse.clicks {
            2 => Grain::Word,
            3 => Grain::Paragraph,
            _ => Grain::Letter,
        };
        mouse.grain = Some(grain);
        pane.goal_x = None;
        if shift {
            (pane.head, pane.upstream) = (place, caret.upstream);
            pane.mouse.kept = TextRange { start: pane.anchor, end: pane.anchor };
        } else {
            let kept = grown(pane, frame, place, grain);
            pane.mouse.kept = kept;
            (pane.anchor, pane.head) = (kept.start, kept.end);
            pane.upstream = if kept.is_empty() { caret.upstream } else { true };
        }
        return None;
    }
    let grain = match pane.mouse.grain? {
        Grain::Letter if frame.scene.settings.whole_words && !alt => Grain::WordOnceLeft,
        grain => grain,
    };
    // In the frame of the release too: the hand may have moved since the last one.
    extend_to(pane, frame, pos, grain);
    if down {
        return None;
    }
    pane.mouse.grain = None;
    if let Some(selection) = pane.selection() {
        log::debug!("selected text={:?}", frame.text.slice(selection.range()).unwrap_or_default());
        return None;
    }
    if frame.rect.contains(pos) && pane.mouse.clicks == 1 {
        // Where one types a click is for the caret, and no card covers the words.
        let clicked = if pane.editing { Vec::new() } else { annotations_at(pane, frame, pos) };
        match clicked.as_slice() {
            [] if is_on_proposal(pane, frame, pos) => {
                commands.push(Command::Proposal(ProposalCommand::Take));
            }
            [] => commands.push(Command::Dismiss),
            [only] => commands.push(Command::OpenAnnotation(*only)),
            _ => return Some(clicked),
        }
    }
    None
}

/// Extends the selection from where the mouse went down to `pos`.
fn extend_to(pane: &mut Pane, frame: &Frame<'_>, pos: Pos2, grain: Grain) {
    let Some((place, caret)) = hit(pane, frame, pos) else { return };
    let kept = pane.mouse.kept;
    if grain == Grain::WordOnceLeft {
        let (start, end) = whole_words(pane, frame, kept.start, place);
        (pane.anchor, pane.head, pane.upstream) = (start, end, caret.upstream);
        return;
    }
    if grain == Grain::Letter && place == kept.start {
        (pane.anchor, pane.head) = (place, place);
        return;
    }
    let here = grown(pane, frame, place, grain);
    if here.start < kept.start {
        (pane.anchor, pane.head) = (kept.end, here.start);
    } else {
        (pane.anchor, pane.head) = (kept.start, here.end.max(kept.end));
    }
    pane.upstream = if grain == Grain::Letter { caret.upstream } else { pane.head > pane.anchor };
}

/// A selection from one place to another: exact inside one word, else with the words at both ends whole.
/// Spaces and signs stay as the hand left them.
fn whole_words(pane: &Pane, frame: &Frame<'_>, from: TextPos, to: TextPos) -> (TextPos, TextPos) {
    // The word that a place lies inside of, not at an edge.
    let word = |place: TextPos| {
        let word = grown(pane, frame, place, Grain::Word);
        let is_word = frame.text.slice(word).is_some_and(|words| words.contains(char::is_alphanumeric));
        (is_word && word.start < place && place < word.end).then_some(word)
    };
    let (first, last) = (word(from), word(to));
    let stays_inside = first.is_some_and(|word| word.start <= to && to <= word.end)
        || last.is_some_and(|word| word.start <= from && from <= word.end);
    if stays_inside {
        return (from, to);
    }
    if to >= from {
        (first.map_or(from, |word| word.start), last.map_or(to, |word| word.end))
    } else {
        (first.map_or(from, |word| word.end), last.map_or(to, |word| word.start))
    }
}

/// The place in the text nearest to a point of the screen.
fn hit(pane: &Pane, frame: &Frame<'_>, pos: Pos2) -> Option<(TextPos, Caret)> {
    let (x, y) = in_pane(frame, pos);
    let (index, caret) = pane.column.hit(x, y.clamp(0.0, frame.rect.height() * frame.scale - 1.0))?;
    let byte = pane.composing.as_ref().map_or(caret.byte, |composing| composing.meant(index, caret.byte));
    Some((TextPos(frame.text.paragraph_range(index).start.0 + byte), caret))
}

fn in_pane(frame: &Frame<'_>, pos: Pos2) -> (f32, f32) {
    ((pos.x - frame.column_left) * frame.scale, (pos.y - frame.rect.top()) * frame.scale)
}

/// What a click of a grain takes at a place.
fn grown(pane: &Pane, frame: &Frame<'_>, place: TextPos, grain: Grain) -> TextRange {
    let (index, byte) = locate(frame.text, place);
    let whole = frame.text.paragraph_range(index);
    match grain {
        Grain::Letter | Grain::WordOnceLeft => TextRange { start: place, end: place },
        Grain::Paragraph => whole,
        Grain::Word => {
            let word = pane.column.paragraph(index).map_or(byte..byte, |paragraph| paragraph.word_at(byte));
            TextRange::new(whole.start.0 + word.start, whole.start.0 + word.end)
        }
    }
}

/// The annotations whose passages lie under a point, the narrowest first.
fn annotations_at(pane: &Pane, frame: &Frame<'_>, pos: Pos2) -> Vec<AnnotationId> {
    let Some(grapheme) = grapheme_at(pane, frame, pos) else { return Vec::new() };
    let mut spots: Vec<&Spot> = pane.index.in_range(grapheme).collect();
    spots.sort_by_key(|spot| spot.range.byte_len());
    let mut ids: Vec<AnnotationId> = Vec::new();
    for spot in spots {
        if !ids.contains(&spot.annotation) {
            ids.push(spot.annotation);
        }
    }
    ids
}

/// Whether a point is on words that are proposed as a counterpart.
fn is_on_proposal(pane: &Pane, frame: &Frame<'_>, pos: Pos2) -> bool {
    let letter = || grapheme_at(pane, frame, pos);
    pane.proposed.is_some_and(|range| letter().is_some_and(|letter| letter.overlaps(range)))
}

/// The letter whose picture lies under a point.
fn grapheme_at(pane: &Pane, frame: &Frame<'_>, pos: Pos2) -> Option<TextRange> {
    let (x, y) = in_pane(frame, pos);
    let (index, _) = pane.column.hit(x, y)?;
    let top = pane.column.top_of(index)?;
    let grapheme = pane.column.paragraph(index)?.grapheme_at(x, y - top)?;
    let start = frame.text.paragraph_range(index).start.0;
    Some(TextRange::new(start + grapheme.start, start + grapheme.end))
}

/// The word under the pointer; none while a button is down, between words and over what lies above.
pub(super) fn pointed_word(
    pane: &Pane,
    ui: &Ui,
    response: &Response,
    frame: &Frame<'_>,
) -> Option<TextRange> {
    if !response.hovered() || ui.input(|input| input.pointer.any_down()) {
        return None;
    }
    let letter = grapheme_at(pane, frame, response.hover_pos()?)?;
    let word = gloss::word_near(frame.text.as_str(), letter.start.0)?;
    let word = TextRange::new(word.start, word.end);
    word.overlaps(letter).then_some(word)
}

/// The ends of the open annotation's passages, to be dragged.
pub(super) fn handles(pane: &mut Pane, ui: &Ui, frame: &Frame<'_>, commands: &mut Commands) {
    if !frame.scene.is_editable {
        return;
    }
    let Some(active) = frame.active else { return };
    let spots: Vec<Spot> =
        pane.index.spots().iter().filter(|spot| spot.annotation == active).copied().collect();
    for spot in spots {
        for is_end in [false, true] {
            let range = match pane.mouse.dragged_end {
                Some((dragged, range)) if dragged == spot => range,
                _ => spot.range,
            };
            let edge = if is_end { range.end } else { range.start };
            let Some(at) = handle_at(pane, frame, edge, is_end) else { continue };
            // By the mouse alone: the keyboard has keys and the card has buttons for it.
            let id = Id::unique("passage end").with((spot.annotation, spot.target, is_end));
            let response = ui.interact(square(at, HANDLE), id, Sense::DRAG);
            if response.hovered() || response.dragged() {
                ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
            }
            let palette = frame.scene.theme.palette;
            let radius = if response.hovered() || response.dragged() { 6.0 } else { 4.5 };
            let painter = ui.painter_at(frame.rect);
            painter.circle(at, radius, palette.page, egui::Stroke::new(2.0, palette.accent));
            if response.dragged()
                && let Some(pos) = response.interact_pointer_pos()
                && let Some((place, _)) = hit(pane, frame, pos)
            {
                let moved = if is_end {
                    TextRange { start: range.start, end: place }
                } else {
                    TextRange { start: place, end: range.end }
                };
                if moved.start < moved.end {
                    pane.mouse.dragged_end = Some((spot, moved));
                }
            }
            if response.drag_stopped()
                && let Some((spot, moved)) = pane.mouse.dragged_end.take()
                && moved != spot.range
            {
                commands.push(Command::MoveTarget(spot.annotation, spot.target, moved));
            }
        }
    }
}

/// Where the handle of a passage's edge stands: at the foot of the letters, beside them.
fn handle_at(pane: &Pane, frame: &Frame<'_>, edge: TextPos, is_end: bool) -> Option<Pos2> {
    let (index, byte) = locate(frame.text, edge);
    let top = pane.column.top_of(index)?;
    let caret = pane.column.paragraph(index)?.caret_rect(Caret { byte, upstream: is_end });
    let rect: Rect = frame.on_screen(top, caret);
    Some(rect.center_bottom())
}
