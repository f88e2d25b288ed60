//! The context menu of an input.
//!
//! Main function: [`show`]. It opens by the secondary button at the pointer, or by a key at the caret;
//! then the keyboard goes to its first entry, and comes back to the input when the menu closes. It must
//! not know the language: its words are those of [`Preferences`].

use egui::{
    Align, Atom, Button, EventFilter, Key, Layout, Modifiers, Popup, Pos2, Rect, Response, Separator,
    SetOpenCommand, Ui, ViewportCommand, containers::menu::SubMenuButton, vec2,
};

use super::{
    direction::InputDirection,
    marks::Mark,
    preferences::{Preferences, Words},
    state::Editor,
    steps,
    undo::Kind,
};
use crate::gui::{
    theme::metrics,
    widgets::menu_entry::{self, arrow, button, entries_style, gathered, tick},
};

/// What was chosen.
#[derive(Clone, Copy)]
enum Choice {
    Cut,
    Copy,
    Paste,
    SelectAll,
    Direction(InputDirection),
    Insert(Mark),
}

/// Least width of the menu, in points.
const WIDTH: f32 = 200.0;
/// Room for the text's end and the key in the menu of marks, in points.
const MARKS_WIDTH: f32 = 230.0;

/// Shows the menu when it is asked for, and does what is chosen. `caret` is where it stands when
/// `by_key` asks for it; `direction` is how the paragraphs run now.
pub(super) fn show(
    response: &Response,
    preferences: &Preferences,
    by_key: bool,
    caret: Rect,
    direction: InputDirection,
    editor: &mut Editor<'_>,
) {
    let Some(words) = &preferences.words else { return };
    let ctx = &response.ctx;
    let mut popup = Popup::context_menu(response);
    let id = popup.get_id();
    if response.secondary_clicked() {
        editor.state.menu.by_key = false;
    }
    if by_key {
        (editor.state.menu.by_key, editor.state.menu.takes_focus) = (true, true);
        popup = popup.open_memory(Some(SetOpenCommand::Bool(true)));
    }
    if editor.state.menu.by_key {
        popup = popup.at_position(below(response, caret));
    }
    let align = if preferences.is_mirrored { Align::Max } else { Align::Min };
    let mut entries = Entries { words, mirrored: preferences.is_mirrored, chosen: None, first: None };
    popup.layout(Layout::top_down_justified(align)).show(|ui| {
        ui.set_min_width(WIDTH);
        entries_style(ui);
        entries.show(ui, direction, editor);
        // While it is only measured, nothing in it can have the keyboard.
        if !ui.is_sizing_pass()
            && std::mem::take(&mut editor.state.menu.takes_focus)
            && let Some(first) = &entries.first
        {
            first.request_focus();
        }
    });
    let chosen = entries.chosen;
    if let Some(choice) = chosen {
        perform(ctx, choice, editor);
    }
    let is_open = Popup::is_id_open(ctx, id);
    let was_open = std::mem::replace(&mut editor.state.menu.is_open, is_open);
    if was_open && !is_open {
        // Escape closes the menu and nothing else.
        let escaped = ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        if escaped || chosen.is_some() {
            response.request_focus();
        }
        editor.state.menu.by_key = false;
    }
}

/// While the menu is open its keys are its own, though the input has the keyboard still.
pub(super) fn filter() -> EventFilter {
    EventFilter { escape: true, ..EventFilter::default() }
}

/// Below the caret, on the screen.
fn below(response: &Response, caret: Rect) -> Pos2 {
    let to_global = response.ctx.layer_transform_to_global(response.layer_id).unwrap_or_default();
    to_global * caret.left_bottom()
}

fn perform(ctx: &egui::Context, choice: Choice, editor: &mut Editor<'_>) {
    match choice {
        Choice::Cut => {
            ctx.copy_text(editor.selected().to_owned());
            editor.erase(steps::backspace, Kind::Whole);
        }
        Choice::Copy => ctx.copy_text(editor.selected().to_owned()),
        // The clipboard answers as an event of a later frame.
        Choice::Paste => ctx.send_viewport_cmd(ViewportCommand::RequestPaste),
        Choice::SelectAll => editor.select(0..editor.text.len()),
        Choice::Direction(direction) => editor.state.direction = Some(direction),
        Choice::Insert(mark) => editor.insert_mark(mark),
    }
}

struct Entries<'a> {
    words: &'a Words,
    mirrored: bool,
    chosen: Option<Choice>,
    /// The first entry that can be chosen.
    first: Option<Response>,
}

impl Entries<'_> {
    fn show(&mut self, ui: &mut Ui, direction: InputDirection, editor: &Editor<'_>) {
        let words = self.words;
        let selection = editor.selection();
        let has_selection = !selection.is_empty();
        let can_select = !editor.text.is_empty() && selection != (0..editor.text.len());
        let command = if ui.ctx().os().is_mac() { "Cmd" } else { "Ctrl" };
        let key = |letter: &str| format!("{command} {letter}");
        self.entry(ui, &words.cut, Some(&key("X")), None, has_selection, Choice::Cut);
        self.entry(ui, &words.copy, Some(&key("C")), None, has_selection, Choice::Copy);
        self.entry(ui, &words.paste, Some(&key("V")), None, true, Choice::Paste);
        self.entry(ui, &words.select_all, Some(&key("A")), None, can_select, Choice::SelectAll);
        ui.add(Separator::default().spacing(7.0));
        for (way, name) in [
            (InputDirection::Automatic, &words.automatic),
            (InputDirection::LeftToRight, &words.left_to_right),
            (InputDirection::RightToLeft, &words.right_to_left),
        ] {
            let mark = Some((way == direction, true));
            self.entry(ui, name, None, mark, true, Choice::Direction(way));
        }
        ui.add(Separator::default().spacing(7.0));
        self.marks(ui);
    }

    fn marks(&mut self, ui: &mut Ui) {
        let words = self.words;
        let mut atoms: Vec<Atom<'_>> =
            vec![tick(false), words.insert.as_str().into(), Atom::grow(), arrow(self.mirrored)];
        if self.mirrored {
            atoms.reverse();
        }
        let head = Button::new(gathered(atoms)).min_size(vec2(0.0, metrics::TARGET));
        let (head, _) = SubMenuButton::from_button(head).ui(ui, |ui| {
            ui.set_min_width(MARKS_WIDTH);
            entries_style(ui);
            for (mark, name) in Mark::ALL.into_iter().zip(&words.marks) {
                self.entry(ui, name, None, None, true, Choice::Insert(mark));
            }
        });
        menu_entry::name(&head, &words.insert, None, None);
    }

    fn entry(
        &mut self,
        ui: &mut Ui,
        words: &str,
        keys: Option<&str>,
        mark: Option<(bool, bool)>,
        is_enabled: bool,
        choice: Choice,
    ) {
        // Entries of the menu itself keep room for a tick; a menu of marks has none.
        let mark = mark.or((!matches!(choice, Choice::Insert(_))).then_some((false, false)));
        let button = button(self.mirrored, words.to_owned(), keys.map(str::to_owned), mark);
        let response = ui.add_enabled(is_enabled, button);
        menu_entry::name(&response, words, keys, mark);
        if response.clicked() {
            self.chosen = Some(choice);
            ui.close();
        }
        if is_enabled && self.first.is_none() {
            self.first = Some(response);
        }
    }
}
