//! Where a person types: notes, names, paths, searches.
//!
//! Main type: [`Input`]. egui's own `TextEdit` puts the caret in the wrong place in Arabic, so this
//! one lays text out with `typeset`, one layout a paragraph, each in its own direction. It behaves
//! as `TextEdit` does towards its owner: Enter ends a single line, Escape and Tab leave, and
//! `changed()`, `lost_focus()` tell.
//!
//! Keys that it acts on, undo above all, are taken out of egui's input. A window that reads its
//! shortcuts before it shows its panes asks [`is_typing`] first.
//!
//! What all inputs of a window have in common, the words of their menu above all, is installed once as
//! [`Preferences`].
//!
//! It must not know the project, nor any word but those it is given.

mod access;
mod direction;
mod keys;
mod marks;
mod menu;
mod mouse;
mod page;
mod paint;
pub mod passage;
mod preferences;
mod state;
pub(in crate::gui) mod steps;
mod undo;

use std::{ops::Range, sync::Arc};

use egui::{
    Context, Id, IdSalt, Margin, Response, Sense, Ui, WidgetInfo,
    accesskit::{Action, Role},
    mutex::Mutex,
    pos2, vec2,
};

use self::{
    page::{Page, Setting},
    state::{Editor, State},
};
use super::{composing, focus_ring};
use crate::gui::{
    glyphs::SharedGlyphs,
    theme::{Theme, metrics},
};
pub use direction::InputDirection;
pub use passage::{PASSAGE_MARGIN, Passage};
pub use preferences::{Arrows, Preferences, Words};

/// A field to type in.
///
/// ```no_run
/// # fn f(ui: &mut egui::Ui, note: &mut String) {
/// use hashiya::gui::widgets::input::Input;
/// let response = Input::new(note).id_salt("note").label("Note").hint("Add a note…").multiline(3).show(ui);
/// if response.changed() { /* … */ }
/// # }
/// ```
#[must_use = "an input shows with `show`"]
pub struct Input<'a> {
    text: &'a mut String,
    id: Option<Id>,
    salt: Option<IdSalt>,
    label: &'a str,
    hint: &'a str,
    rows: Option<usize>,
    width: Option<f32>,
    direction: InputDirection,
    selects_all: bool,
    passage: Option<Passage<'a>>,
}

/// Space around the text, inside the frame.
const MARGIN: Margin = Margin { left: 8, right: 8, top: 3, bottom: 3 };

impl<'a> Input<'a> {
    /// A single line for `text`.
    pub fn new(text: &'a mut String) -> Self {
        Self {
            text,
            id: None,
            salt: None,
            label: "",
            hint: "",
            rows: None,
            width: None,
            direction: InputDirection::Automatic,
            selects_all: false,
            passage: None,
        }
    }

    /// What the input's memory is found by; unique among its siblings.
    pub fn id_salt(mut self, salt: impl std::hash::Hash + std::fmt::Debug) -> Self {
        self.salt = Some(IdSalt::new(salt));
        self
    }

    /// The whole id, for an owner that must know it beforehand (to give it the focus).
    pub fn id(mut self, id: Id) -> Self {
        self.id = Some(id);
        self
    }

    /// What a screen reader calls it. Without one the hint serves.
    pub fn label(mut self, label: &'a str) -> Self {
        self.label = label;
        self
    }

    /// Words that stand in it while it is empty.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// Several paragraphs, wrapped, at least `rows` lines high; it grows with the text.
    pub fn multiline(mut self, rows: usize) -> Self {
        self.rows = Some(rows.max(1));
        self
    }

    /// Width in points, frame included; never more than there is room.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// How its paragraphs run until the person chooses otherwise.
    pub fn direction(mut self, direction: InputDirection) -> Self {
        self.direction = direction;
        self
    }

    /// Selects all of the text whenever the keyboard comes to it, unless by the mouse, so that typing
    /// replaces what was suggested.
    pub fn select_all_on_focus(mut self) -> Self {
        self.selects_all = true;
        self
    }

    /// Makes it the field of a [`Passage`], wrapped and as high as its words.
    pub fn passage(mut self, passage: Passage<'a>) -> Self {
        self.rows = Some(1);
        self.passage = Some(passage);
        self
    }

    /// Shows it. `changed()` tells that the person changed the text in this frame.
    pub fn show(self, ui: &mut Ui) -> Response {
        let ctx = ui.ctx().clone();
        let theme = Theme::of(&ctx);
        let glyphs = SharedGlyphs::of(&ctx);
        let id = self.find_id(ui);
        let shared = memory(&ctx, id);
        let mut state = shared.lock();

        let scale = ctx.pixels_per_point();
        let (width, setting) = self.setting(ui, state.direction.unwrap_or(self.direction));
        let preferences = Preferences::of(&ctx);
        let margin = self.margin();
        let before = self.text.clone();
        let mut editor = Editor {
            text: self.text,
            state: &mut state,
            glyphs: &glyphs,
            setting,
            arrows: preferences.arrows,
            page_lines: (ui.clip_rect().height() / setting.line()) as usize,
            changed: false,
        };
        editor.catch_up();

        let enabled = ui.is_enabled();
        let had_focus = enabled && ctx.memory(|memory| memory.has_focus(id));
        let menu_open = editor.state.menu.is_open;
        hold_keys(&ctx, id, had_focus, self.passage.is_some(), editor.state);
        let asks_menu = had_focus && !menu_open && keys::ask_for_menu(ui);
        let (was, was_anchor) = (editor.state.caret, editor.state.anchor);
        if enabled {
            keys::events(ui, id, had_focus && !menu_open, &mut editor);
        }

        let height = height(&mut editor, self.rows) + margin.sum().y;
        let (_, rect) = ui.allocate_space(vec2(width, height));
        let sense = if enabled { Sense::click_and_drag() } else { Sense::hover() };
        let mut response = ui.interact(rect, id, sense);
        let inner = rect - margin;
        let mut interrupts = false;
        if enabled {
            if self.selects_all && response.gained_focus() {
                editor.select(0..editor.text.len());
            }
            let was_composing = editor.state.preedit.is_some();
            mouse::pointer(ui, &response, inner, &mut editor);
            interrupts = was_composing && editor.state.preedit.is_none();
            let caret = editor.caret_on_screen(inner);
            menu::show(&response, &preferences, asks_menu, caret, setting.direction, &mut editor);
        }
        if editor.turn(self.direction) {
            ctx.request_repaint();
        }
        let setting = editor.setting;

        let (page, caret) = editor.shown();
        let moved = was != editor.state.caret || was_anchor != editor.state.anchor || editor.changed;
        let focused = ctx.memory(|memory| memory.has_focus(id));
        let caret_px = page.caret_rect(caret);
        if !mouse::is_dragging(&editor) {
            editor.state.scroll =
                scroll(&page, editor.state.scroll, caret_px.x0, inner.width() * scale, scale, focused);
        }
        let top = page::top(inner, setting.multiline);
        let origin = pos2(inner.left() - editor.state.scroll / scale, top);
        let caret_rect = editor.caret_on_screen(inner);
        let changed = editor.changed;
        let selection = if editor.state.preedit.is_some() { 0..0 } else { editor.selection() };
        if ui.is_rect_visible(rect) {
            let hint = (page.text.is_empty() && !self.hint.is_empty())
                .then(|| editor.state.hint(self.hint, setting, &glyphs));
            let scene = paint::Scene {
                rect,
                inner,
                origin,
                page: &page,
                hint: hint.as_deref(),
                selection,
                preedit: preedit_ranges(&editor),
                caret: focused.then_some(caret_rect),
                shows_invisibles: preferences.shows_invisibles,
                scale,
                ground: self.passage.as_ref().map(|passage| passage.ground),
            };
            paint::paint(ui, &theme, &response, &scene, &glyphs);
        }
        if focused {
            if moved {
                ui.scroll_to_rect(caret_rect.expand(metrics::RHYTHM), None);
            }
            composing::tell_input_method(ui, rect, caret_rect, interrupts);
            ctx.data_mut(|data| data.insert_temp(Id::unique(TYPING), id));
        }
        let selected = (editor.state.anchor, editor.state.caret.byte);
        drop(state);

        if changed {
            response.mark_changed();
        }
        describe(&response, &self.label_text(), &before, self.text, self.hint, setting.multiline);
        if page.text == *self.text {
            access::tell(ui, id, &page, selected, origin, scale);
        } else {
            // As many as `tell` takes.
            ui.skip_ahead_auto_ids(1);
        }
        response
    }

    /// The width that it takes, in points, and how its text is set.
    fn setting(&self, ui: &Ui, direction: InputDirection) -> (f32, Setting) {
        let scale = ui.ctx().pixels_per_point();
        let wanted = self.width.unwrap_or(ui.spacing().text_edit_width);
        let width = wanted.min(ui.available_width()).max(3.0 * metrics::TARGET);
        let setting = Setting {
            width: ((width - self.margin().sum().x) * scale).round(),
            scale,
            multiline: self.rows.is_some(),
            rtl: ui.layout().prefer_right_to_left(),
            direction,
            style: self.passage.as_ref().map(|passage| passage.style),
        };
        (width, setting)
    }

    fn margin(&self) -> Margin {
        if self.passage.is_some() { PASSAGE_MARGIN } else { MARGIN }
    }

    fn find_id(&self, ui: &mut Ui) -> Id {
        if let Some(id) = self.id {
            return id;
        }
        if let Some(salt) = self.salt {
            return ui.make_persistent_id(salt);
        }
        let id = ui.next_auto_id();
        ui.skip_ahead_auto_ids(1);
        id
    }

    fn label_text(&self) -> String {
        if self.label.is_empty() { self.hint.to_owned() } else { self.label.to_owned() }
    }
}

/// Height of the text in points: at least as many lines as `rows`, a single one where there are none.
fn height(editor: &mut Editor<'_>, rows: Option<usize>) -> f32 {
    let Setting { scale, .. } = editor.setting;
    let line = editor.setting.line();
    rows.map_or(line, |least| (least as f32 * line).max(editor.shown().0.height() / scale))
}

/// Where the text of an input method stands, and the part of it that is worked on.
fn preedit_ranges(editor: &Editor<'_>) -> Option<(Range<usize>, Range<usize>)> {
    let preedit = editor.state.preedit.as_ref()?;
    let at = editor.selection().start;
    Some((at..at + preedit.text.len(), at + preedit.active.start..at + preedit.active.end))
}

/// Keeps the keys that an input acts on from moving the keyboard elsewhere; without the keyboard nothing is
/// half typed.
fn hold_keys(ctx: &Context, id: Id, has_focus: bool, is_passage: bool, state: &mut State) {
    if has_focus {
        // An open menu has the arrows, and Escape closes it alone.
        let holds_tab = is_passage || state.preedit.is_some();
        let filter = if state.menu.is_open {
            menu::filter()
        } else {
            keys::filter(holds_tab, state.preedit.is_some())
        };
        ctx.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    } else {
        state.preedit = None;
        state.chord = direction::Chord::default();
    }
}

/// Where the id of the input that last had the focus is kept.
const TYPING: &str = "input with the focus";

/// Whether some input has the keyboard, or its menu has, so that bare letters and undo are its own.
pub fn is_typing(ctx: &Context) -> bool {
    let last: Option<Id> = ctx.data(|data| data.get_temp(Id::unique(TYPING)));
    last.is_some_and(|last| {
        ctx.memory(|memory| memory.has_focus(last)) || memory(ctx, last).lock().menu.is_open
    })
}

fn memory(ctx: &Context, id: Id) -> Arc<Mutex<State>> {
    ctx.data_mut(|data| data.get_temp_mut_or_default::<Arc<Mutex<State>>>(id).clone())
}

/// How far a page must be scrolled to the right of its left edge, in pixels.
fn scroll(page: &Page, now: f32, caret: f32, room: f32, scale: f32, focused: bool) -> f32 {
    let most = (page.width() - room).max(0.0);
    if !focused {
        // Where reading begins.
        return if page.is_rtl(0) { most } else { 0.0 };
    }
    // Some letters beyond the caret, so that one sees what it is moving into.
    let spare = (room / 8.0).min(page::LINE * scale);
    now.clamp((caret + spare - room).min(most).max(0.0), (caret - spare).max(0.0).min(most)).clamp(0.0, most)
}

/// Tells AccessKit what this is and holds.
fn describe(response: &Response, label: &str, before: &str, text: &str, hint: &str, multiline: bool) {
    response.widget_info(|| {
        let mut info = WidgetInfo::text_edit(response.enabled(), before, text, hint);
        info.label = Some(label.to_owned());
        info
    });
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_role(if multiline { Role::MultilineTextInput } else { Role::TextInput });
        if response.enabled() {
            node.add_action(Action::SetValue);
            node.add_action(Action::ReplaceSelectedText);
        }
    });
}

#[cfg(test)]
mod tests;
