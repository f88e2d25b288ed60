//! What the mouse does to an input: places the caret, selects by letters, words and paragraphs, and
//! scrolls a line that is dragged beyond its end.
//!
//! Main function: [`pointer`]. A press is read from the event itself, so that one which is let go
//! within the same frame counts as well. It must not know painting.

use std::ops::Range;

use egui::{CursorIcon, Event, Modifiers, PointerButton, Pos2, Rect, Response, Ui, Vec2, vec2};

use super::{page, state::Editor, steps};
use crate::typeset::Caret;

/// What the mouse is at.
#[derive(Clone, Debug, Default)]
pub(super) struct Mouse {
    /// What a drag selects by, while the button is down.
    by: Option<By>,
    last: Option<Press>,
}

/// What was pressed stays selected while the drag goes on; bytes of the text.
#[derive(Clone, Debug)]
enum By {
    Letters,
    Words(Range<usize>),
    Paragraphs(Range<usize>),
}

#[derive(Clone, Copy, Debug)]
struct Press {
    /// Seconds.
    time: f64,
    at: Pos2,
    /// How many came in quick succession.
    count: usize,
}

/// How fast a line scrolls for each point that the pointer is beyond its end, in points a second.
const SCROLL_SPEED: f32 = 12.0;

/// Acts on the pointer. `inner` is where the text shows; the page begins at its left, `scroll` pixels
/// further out.
pub(super) fn pointer(ui: &Ui, response: &Response, inner: Rect, editor: &mut Editor<'_>) {
    if response.hovered() {
        ui.ctx().set_cursor_icon(CursorIcon::Text);
        ui.ctx().output_mut(|output| output.mutable_text_under_cursor = true);
    }
    if response.is_pointer_button_down_on() || response.clicked() || response.secondary_clicked() {
        for (at, button, modifiers) in presses(ui, response.rect) {
            if button == PointerButton::Primary {
                let count = editor.state.mouse.count(ui, at);
                press(editor, local(editor, inner, at), count, modifiers.shift && response.has_focus());
                response.request_focus();
            } else if !response.has_focus() || !is_selected(editor, local(editor, inner, at)) {
                // The menu is about what was clicked.
                let Vec2 { x, y } = local(editor, inner, at);
                let caret = editor.page().hit(x, y);
                editor.go(caret, false);
                response.request_focus();
            }
        }
    }
    drag(ui, response, inner, editor);
    if !ui.input(|input| input.pointer.primary_down()) {
        editor.state.mouse.by = None;
    }
}

impl Mouse {
    /// Counts a press: one, two for a word, three for a paragraph.
    fn count(&mut self, ui: &Ui, at: Pos2) -> usize {
        let (delay, distance) = ui.ctx().options(|options| {
            (options.input_options.max_double_click_delay, options.input_options.max_click_dist)
        });
        let time = ui.input(|input| input.time);
        let again = self
            .last
            .filter(|last| time - last.time <= delay + f64::EPSILON && last.at.distance(at) <= distance);
        let count = again.map_or(1, |last| last.count % 3 + 1);
        self.last = Some(Press { time, at, count });
        count
    }
}

/// The presses of this frame inside the input.
fn presses(ui: &Ui, rect: Rect) -> Vec<(Pos2, PointerButton, Modifiers)> {
    let to_local = ui.ctx().layer_transform_from_global(ui.layer_id()).unwrap_or_default();
    ui.input(|input| {
        let press = |event: &Event| match *event {
            Event::PointerButton { pos, button, pressed: true, modifiers }
                if matches!(button, PointerButton::Primary | PointerButton::Secondary) =>
            {
                Some((to_local * pos, button, modifiers))
            }
            _ => None,
        };
        input.events.iter().filter_map(press).filter(|(at, ..)| rect.contains(*at)).collect()
    })
}

/// A place on the screen in pixels of the page.
fn local(editor: &Editor<'_>, inner: Rect, at: Pos2) -> Vec2 {
    let scale = editor.setting.scale;
    let top = page::top(inner, editor.setting.multiline);
    vec2((at.x - inner.left()) * scale + editor.state.scroll, (at.y - top) * scale)
}

fn is_selected(editor: &mut Editor<'_>, Vec2 { x, y }: Vec2) -> bool {
    let selection = editor.selection();
    editor.page().rects(&selection).iter().any(|r| r.x0 <= x && x < r.x1 && r.y0 <= y && y < r.y1)
}

fn press(editor: &mut Editor<'_>, Vec2 { x, y }: Vec2, count: usize, extend: bool) {
    editor.state.preedit = None;
    let caret = editor.page().hit(x, y);
    editor.state.mouse.by = Some(match count {
        2 => By::Words(editor.page().word_at(x, y)),
        3 => By::Paragraphs(steps::paragraph_at(editor.text, caret.byte)),
        _ => By::Letters,
    });
    match editor.state.mouse.by.clone() {
        Some(By::Words(range) | By::Paragraphs(range)) => editor.select(range),
        _ => editor.go(caret, extend),
    }
}

fn drag(ui: &Ui, response: &Response, inner: Rect, editor: &mut Editor<'_>) {
    let Some(by) = editor.state.mouse.by.clone() else { return };
    let Some(mut at) = response.interact_pointer_pos() else { return };
    let still = ui.input(|input| input.pointer.delta() == Vec2::ZERO && !input.pointer.any_released());
    let beyond = at.x - at.x.clamp(inner.left(), inner.right());
    if still && (beyond == 0.0 || editor.setting.multiline) {
        return;
    }
    if beyond != 0.0 && !editor.setting.multiline {
        let scale = editor.setting.scale;
        let most = (editor.page().width() - inner.width() * scale).max(0.0);
        let seconds = ui.input(|input| input.stable_dt.min(0.1));
        let scrolled = editor.state.scroll + beyond * SCROLL_SPEED * seconds * scale;
        editor.state.scroll = scrolled.clamp(0.0, most);
        at.x = at.x.clamp(inner.left(), inner.right());
        ui.ctx().request_repaint();
    }
    let Vec2 { x, y } = local(editor, inner, at);
    match by {
        By::Letters => {
            let caret: Caret = editor.page().hit(x, y);
            if caret != editor.state.caret {
                editor.go(caret, true);
            }
        }
        By::Words(first) => {
            let word = editor.page().word_at(x, y);
            editor.select_over(&first, &word);
        }
        By::Paragraphs(first) => {
            let byte = editor.page().hit(x, y).byte;
            let paragraph = steps::paragraph_at(editor.text, byte);
            editor.select_over(&first, &paragraph);
        }
    }
}

/// Whether a drag goes on, so that the line stays where the drag has scrolled it.
pub(super) fn is_dragging(editor: &Editor<'_>) -> bool {
    editor.state.mouse.by.is_some()
}
