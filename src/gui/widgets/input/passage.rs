//! A field that holds a passage of a longer text, as a sentence of a translation.
//!
//! The main type is [`Passage`]. Its owner has the history, and the passages before and after it: Undo, Tab,
//! Enter, the pages, and the arrows that lead out of it are left to the owner. It never holds a line end
//! that its owner did not put there. It must not know the text that the passage comes from.

use egui::{Context, Id, Key, Margin, Modifiers, Painter, Rect};

use super::{
    memory,
    state::{Editor, State},
};
use crate::typeset::{Caret, Paragraph, ParagraphStyle, RectPx, Vertical};

/// Space around the words of a passage, inside the frame.
pub const PASSAGE_MARGIN: Margin = Margin { left: 14, right: 14, top: 6, bottom: 6 };

/// Paints under the letters of one paragraph: its first byte in the passage, its layout, and where a
/// rectangle of it stands on the screen.
pub type Ground<'a> = dyn Fn(&Painter, usize, &Paragraph, &dyn Fn(RectPx) -> Rect) + 'a;

/// What parts such a field from others.
pub struct Passage<'a> {
    /// How its paragraphs are set; their direction is the field's.
    pub style: ParagraphStyle,
    /// Paints what lies under the letters.
    pub ground: &'a Ground<'a>,
}

/// Whether a key is left to the owner.
pub(super) fn leaves(editor: &mut Editor<'_>, key: Key, modifiers: Modifiers) -> bool {
    let Modifiers { shift, command, .. } = modifiers;
    match key {
        Key::Enter | Key::Tab | Key::PageUp | Key::PageDown => true,
        Key::Z | Key::Y => command,
        Key::ArrowUp | Key::ArrowDown if command => true,
        Key::ArrowUp => !shift && is_last(editor, Vertical::Up),
        Key::ArrowDown => !shift && is_last(editor, Vertical::Down),
        _ => false,
    }
}

/// Whether there is no line above, or below, that of the caret.
fn is_last(editor: &mut Editor<'_>, direction: Vertical) -> bool {
    let page = editor.page();
    let caret = editor.state.caret;
    let goal = editor.state.goal.unwrap_or_else(|| page.caret_rect(caret).x0);
    page.move_line(caret, goal, direction).is_none()
}

/// The selection of the field `id`, as bytes of its text: where it began, and the caret.
pub fn selection_of(ctx: &Context, id: Id) -> (usize, usize) {
    let shared = memory(ctx, id);
    let state = shared.lock();
    (state.anchor, state.caret.byte)
}

/// Selects in the field `id`, from the byte `anchor` to the caret's; what an input method is at work on is
/// let go of. The bytes are brought inside the text when it is shown.
pub fn select(ctx: &Context, id: Id, anchor: usize, caret: usize) {
    let shared = memory(ctx, id);
    let mut state = shared.lock();
    let State { goal, preedit, .. } = &mut *state;
    (*goal, *preedit) = (None, None);
    (state.anchor, state.caret) = (anchor, Caret { byte: caret, upstream: caret > anchor });
}
