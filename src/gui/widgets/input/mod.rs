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
//! It must not know the project, nor any word but those it is given.

mod access;
mod keys;
mod menu;
mod page;
mod paint;
mod state;
mod steps;
mod undo;

use std::sync::Arc;

use egui::{
    Context, CursorIcon, IMEPurpose, Id, IdSalt, Margin, Pos2, Rect, Response, Sense, Ui, Vec2, WidgetInfo,
    accesskit::{Action, Role},
    mutex::Mutex,
    output::IMEOutput,
    pos2, vec2,
};

use self::{
    page::{Page, Setting},
    state::{Editor, State},
};
use super::focus_ring;
use crate::{
    gui::{
        glyphs::SharedGlyphs,
        theme::{Theme, metrics},
    },
    typeset::Caret,
};
pub use menu::MenuWords;

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
    menu: Option<MenuWords<'a>>,
}

/// Space around the text, inside the frame.
const MARGIN: Margin = Margin { left: 8, right: 8, top: 3, bottom: 3 };

impl<'a> Input<'a> {
    /// A single line for `text`.
    pub fn new(text: &'a mut String) -> Self {
        Self { text, id: None, salt: None, label: "", hint: "", rows: None, width: None, menu: None }
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

    /// The words of its context menu; without them it has none.
    pub fn menu(mut self, words: MenuWords<'a>) -> Self {
        self.menu = Some(words);
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
        let wanted = self.width.unwrap_or(ui.spacing().text_edit_width);
        let width = wanted.min(ui.available_width()).max(3.0 * metrics::TARGET);
        let setting = Setting {
            width: ((width - MARGIN.sum().x) * scale).round(),
            scale,
            multiline: self.rows.is_some(),
            rtl: ui.layout().prefer_right_to_left(),
        };
        let before = self.text.clone();
        let mut editor =
            Editor { text: self.text, state: &mut state, glyphs: &glyphs, setting, changed: false };
        editor.catch_up();

        let enabled = ui.is_enabled();
        let had_focus = enabled && ctx.memory(|memory| memory.has_focus(id));
        if had_focus {
            ctx.memory_mut(|memory| memory.set_focus_lock_filter(id, keys::filter()));
        } else {
            editor.state.preedit = None;
        }
        let (was, was_anchor) = (editor.state.caret, editor.state.anchor);
        if enabled {
            keys::events(ui, id, had_focus, &mut editor);
        }

        let lines =
            self.rows.map_or(1.0, |rows| (rows as f32).max(editor.shown().0.height() / scale / page::LINE));
        let size = vec2(width, lines * page::LINE + MARGIN.sum().y);
        let (_, rect) = ui.allocate_space(size);
        let sense = if enabled { Sense::click_and_drag() } else { Sense::hover() };
        let mut response = ui.interact(rect, id, sense);
        let inner = rect - MARGIN;
        if enabled {
            pointer(ui, &response, inner, &mut editor);
            if let Some(words) = &self.menu {
                menu::show(&response, words, &mut editor);
            }
        }

        let (page, caret) = editor.shown();
        let moved = was != editor.state.caret || was_anchor != editor.state.anchor || editor.changed;
        let focused = ctx.memory(|memory| memory.has_focus(id));
        let caret_px = page.caret_rect(caret);
        editor.state.scroll =
            scroll(&page, editor.state.scroll, caret_px.x0, inner.width() * scale, scale, focused);
        // A single line stands in the middle, several begin at the top.
        let top = if setting.multiline { inner.top() } else { inner.center().y - page::LINE / 2.0 };
        let origin = pos2(inner.left() - editor.state.scroll / scale, top);
        let caret_rect = Rect::from_min_max(
            origin + vec2(caret_px.x0, caret_px.y0) / scale,
            origin + vec2(caret_px.x1, caret_px.y1) / scale,
        );
        let changed = editor.changed;
        let selection = editor.selection();
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
                preedit: editor.state.preedit.as_ref().map(|preedit| {
                    let at = editor.state.caret.byte;
                    at..at + preedit.text.len()
                }),
                caret: focused.then_some(caret_rect),
                scale,
            };
            paint::paint(ui, &theme, &response, &scene, &glyphs);
        }
        if focused {
            if moved {
                ui.scroll_to_rect(caret_rect.expand(metrics::RHYTHM), None);
            }
            tell_input_method(ui, rect, caret_rect);
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

/// Where the id of the input that last had the focus is kept.
const TYPING: &str = "input with the focus";

/// Whether some input has the keyboard, so that bare letters and undo are its own.
pub fn is_typing(ctx: &Context) -> bool {
    let last: Option<Id> = ctx.data(|data| data.get_temp(Id::unique(TYPING)));
    last.is_some() && ctx.memory(egui::Memory::focused) == last
}

fn memory(ctx: &Context, id: Id) -> Arc<Mutex<State>> {
    ctx.data_mut(|data| data.get_temp_mut_or_default::<Arc<Mutex<State>>>(id).clone())
}

fn pointer(ui: &Ui, response: &Response, inner: Rect, editor: &mut Editor<'_>) {
    if response.hovered() {
        ui.ctx().set_cursor_icon(CursorIcon::Text);
        ui.ctx().output_mut(|output| output.mutable_text_under_cursor = true);
    }
    let Some(at) = response.interact_pointer_pos() else { return };
    let (pressed, shift) = ui.input(|input| (input.pointer.primary_pressed(), input.modifiers.shift));
    let primary = ui.input(|input| input.pointer.primary_down() || input.pointer.primary_released());
    if !primary {
        return;
    }
    let scale = editor.setting.scale;
    let vertical = if editor.setting.multiline { inner.top() } else { inner.center().y - page::LINE / 2.0 };
    let scrolled = editor.state.scroll;
    let local = |at: Pos2| vec2((at.x - inner.left()) * scale + scrolled, (at.y - vertical) * scale);
    let Vec2 { x, y } = local(at);
    if response.triple_clicked() {
        let caret = editor.page().hit(x, y);
        editor.select(steps::paragraph_at(editor.text, caret.byte));
    } else if response.double_clicked() {
        let word = editor.page().word_at(x, y);
        editor.select(word);
    } else if pressed && response.is_pointer_button_down_on() {
        editor.state.preedit = None;
        let caret = editor.page().hit(x, y);
        editor.go(caret, shift && response.has_focus());
        response.request_focus();
    } else if response.dragged() {
        let caret: Caret = editor.page().hit(x, y);
        if caret != editor.state.caret {
            editor.go(caret, true);
        }
    }
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

/// Where the window of an input method may stand.
fn tell_input_method(ui: &Ui, rect: Rect, caret: Rect) {
    let to_global = ui.ctx().layer_transform_to_global(ui.layer_id()).unwrap_or_default();
    ui.ctx().output_mut(|output| {
        output.ime = Some(IMEOutput {
            purpose: IMEPurpose::Normal,
            rect: to_global * rect,
            cursor_rect: to_global * caret,
            should_interrupt_composition: false,
        });
    });
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
