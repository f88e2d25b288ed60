//! Inputs as a person works with them; the harness that all tests here share.

mod compose;
mod direction;
mod menu;
mod model;
mod mouse;
mod pictures;

use egui::Rect;
use egui::{Event, Key, Modifiers, OutputCommand, Pos2};
use egui_kittest::{Harness, kittest::Queryable as _};

use super::*;
use crate::gui::{
    testing::{harness, keep},
    theme::Mode,
};

/// A window with one input, named "field", that has the focus.
struct Field(Harness<'static, String>);

impl Field {
    fn new(text: &str, rows: Option<usize>) -> Self {
        Self::with(text, rows, Preferences::default())
    }

    fn with(text: &str, rows: Option<usize>, preferences: Preferences) -> Self {
        Self::sized([400.0, 200.0], text, rows, preferences)
    }

    fn sized(size: [f32; 2], text: &str, rows: Option<usize>, preferences: Preferences) -> Self {
        let harness = harness(size, 1.0, Theme::default()).with_step_dt(0.02).build_ui_state(
            move |ui, text: &mut String| {
                preferences.clone().install(ui.ctx());
                let input = Input::new(text).id_salt("field").label("field").width(360.0);
                if let Some(rows) = rows { input.multiline(rows) } else { input }.show(ui);
            },
            text.to_owned(),
        );
        let mut field = Self(harness);
        field.0.get_by_label("field").focus();
        field.0.run();
        field
    }

    fn line(text: &str) -> Self {
        Self::new(text, None)
    }

    fn key(&mut self, modifiers: Modifiers, key: Key) -> &mut Self {
        self.0.key_press_modifiers(modifiers, key);
        self.0.run();
        self
    }

    fn press(&mut self, key: Key) -> &mut Self {
        self.key(Modifiers::NONE, key)
    }

    fn event(&mut self, event: Event) -> &mut Self {
        self.0.event(event);
        self.0.run();
        self
    }

    fn type_text(&mut self, text: &str) -> &mut Self {
        self.event(Event::Text(text.to_owned()))
    }

    fn state<R>(&self, read: impl FnOnce(&State) -> R) -> R {
        let id = self.0.ctx.memory(egui::Memory::focused).unwrap();
        let shared = memory(&self.0.ctx, id);
        let state = shared.lock();
        read(&state)
    }

    /// The text with `‸` at the caret, and the selection in `⟦⟧`.
    fn shows(&self) -> String {
        let (caret, anchor) = self.state(|state| (state.caret.byte, state.anchor));
        let mut text = self.0.state().clone();
        let (start, end) = (caret.min(anchor), caret.max(anchor));
        if start == end {
            text.insert(caret, '‸');
        } else {
            text.insert(end, '⟧');
            text.insert(start, '⟦');
        }
        text
    }

    /// Ctrl held with Shift, then let go: the keys alone.
    fn chord(&mut self, shift: Key) -> &mut Self {
        for (key, pressed) in
            [(Key::ControlLeft, true), (shift, true), (shift, false), (Key::ControlLeft, false)]
        {
            let physical_key = Some(key);
            let modifiers = Modifiers::NONE;
            self.0.event(Event::Key { key, physical_key, pressed, repeat: false, modifiers });
        }
        self.0.run();
        self
    }

    fn rect(&self) -> Rect {
        self.0.get_by_label("field").rect()
    }

    /// Presses or lets go the mouse, a frame each.
    fn button(&mut self, at: Pos2, pressed: bool, modifiers: Modifiers) -> &mut Self {
        let button = egui::PointerButton::Primary;
        self.0.event(Event::PointerMoved(at));
        self.0.event(Event::PointerButton { pos: at, button, pressed, modifiers });
        self.0.step();
        self
    }

    fn click(&mut self, at: Pos2) -> &mut Self {
        self.button(at, true, Modifiers::NONE).button(at, false, Modifiers::NONE)
    }

    /// Where a byte of a single line stands on the screen.
    fn at(&self, byte: usize) -> Pos2 {
        let x = self.state(|state| {
            let page = state.page.as_ref().unwrap();
            page.caret_rect(crate::typeset::Caret::at(byte)).x0 - state.scroll
        });
        pos2(self.rect().left() + 8.0 + x, self.rect().center().y)
    }

    fn copied(&self) -> Option<String> {
        self.0.output().platform_output.commands.iter().find_map(|command| match command {
            OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        })
    }

    fn caret_x(&self) -> f32 {
        self.state(|state| state.page.as_ref().unwrap().caret_rect(state.caret).x0)
    }
}

const SHIFT_CTRL: Modifiers = Modifiers::SHIFT.plus(Modifiers::COMMAND);

#[test]
fn arabic_is_typed_at_the_end_and_the_value_is_told() {
    let mut field = Field::line("");
    field.type_text("سلام").type_text(" ").type_text("UIT 12");
    assert_eq!(field.shows(), "سلام UIT 12‸");
    assert_eq!(field.0.get_by_label("field").value().as_deref(), Some("سلام UIT 12"));
    field.press(Key::Backspace).press(Key::Backspace);
    assert_eq!(field.shows(), "سلام UIT ‸");
}

#[test]
fn arrows_go_where_they_point() {
    let mut field = Field::line("وفق (UIT) عدد 123");
    field.press(Key::Home);
    assert_eq!(field.shows(), "‸وفق (UIT) عدد 123");
    let mut xs = vec![field.caret_x()];
    for _ in 0..17 {
        field.press(Key::ArrowLeft);
        xs.push(field.caret_x());
    }
    assert!(xs.windows(2).all(|pair| pair[1] < pair[0]), "{xs:?}");
    let end = field.caret_x();
    field.press(Key::ArrowLeft);
    assert_eq!(field.caret_x(), end, "at the end it stays");
    for _ in 0..17 {
        field.press(Key::ArrowRight);
    }
    assert_eq!(field.shows(), "‸وفق (UIT) عدد 123");
}

#[test]
fn words_and_ends() {
    let mut field = Field::line("قال المعلم نعم");
    field.press(Key::Home).key(Modifiers::COMMAND, Key::ArrowLeft);
    assert_eq!(field.shows(), "قال ‸المعلم نعم");
    field.key(SHIFT_CTRL, Key::ArrowLeft);
    assert_eq!(field.shows(), "قال ⟦المعلم ⟧نعم");
    field.press(Key::ArrowRight);
    assert_eq!(field.shows(), "قال ‸المعلم نعم", "right ends the selection at its right");
    field.key(Modifiers::SHIFT, Key::End);
    assert_eq!(field.shows(), "قال ⟦المعلم نعم⟧");
    field.key(Modifiers::COMMAND, Key::Backspace).type_text("x");
    assert_eq!(field.shows(), "قال x‸");
    field.key(Modifiers::COMMAND, Key::Backspace);
    assert_eq!(field.shows(), "قال ‸");
}

#[test]
fn selection_copies_in_logical_order() {
    let mut field = Field::line("وفق (UIT) عدد 123 دولة");
    field.key(Modifiers::COMMAND, Key::A);
    field.0.event(Event::Copy);
    field.0.step();
    assert_eq!(field.copied().as_deref(), Some("وفق (UIT) عدد 123 دولة"));
    field.0.event(Event::Cut);
    field.0.step();
    assert_eq!(field.copied().as_deref(), Some("وفق (UIT) عدد 123 دولة"));
    assert_eq!(field.shows(), "‸");
    field.event(Event::Paste("سطر\r\nثان".to_owned()));
    assert_eq!(field.shows(), "سطر ثان‸", "one line stays one line");
}

#[test]
fn undo_is_taken_from_the_window() {
    let mut field = Field::line("");
    for letter in "سلام عليكم".chars() {
        field.type_text(&letter.to_string());
    }
    field.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(field.shows(), "سلام ‸");
    field.0.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    field.0.step();
    let undo_left = field.0.ctx.input(|input| input.key_pressed(Key::Z));
    assert!(!undo_left, "the window does not see it");
    assert_eq!(field.shows(), "‸");
    field.key(Modifiers::COMMAND, Key::Y).key(SHIFT_CTRL, Key::Z);
    assert_eq!(field.shows(), "سلام عليكم‸");
    assert!(is_typing(&field.0.ctx));
}

#[test]
fn enter_ends_a_line_and_starts_a_paragraph() {
    let mut field = Field::line("نعم");
    field.press(Key::Enter);
    assert!(!field.0.get_by_label("field").is_focused());
    assert!(!is_typing(&field.0.ctx));

    let mut note = Field::new("", Some(3));
    note.type_text("أول").press(Key::Enter);
    let (x, y) = note.state(|state| {
        let caret = state.page.as_ref().unwrap().caret_rect(state.caret);
        (caret.x0, caret.y0)
    });
    assert!(y > page::LINE, "the caret is on the second line");
    assert!(x > 300.0, "a new paragraph follows the direction of the one above");
    note.type_text("second").press(Key::Enter).press(Key::Enter).type_text("ثالث");
    assert_eq!(note.shows(), "أول\nsecond\n\nثالث‸");
    // Left goes forward in Arabic and back in English, over the edges of paragraphs.
    note.key(Modifiers::COMMAND, Key::Home);
    let mut seen = vec![note.shows()];
    for _ in 0..4 {
        note.press(Key::ArrowLeft);
        seen.push(note.shows());
    }
    assert_eq!(seen[4], "أول\n‸second\n\nثالث");
    note.key(Modifiers::COMMAND, Key::Home);
    for _ in 0..3 {
        note.press(Key::ArrowDown);
    }
    assert!(note.shows().starts_with("أول\nsecond\n\n"), "{}", note.shows());
    note.press(Key::ArrowUp).press(Key::ArrowUp).press(Key::ArrowUp).press(Key::ArrowUp);
    assert_eq!(note.shows(), "‸أول\nsecond\n\nثالث");
    note.key(Modifiers::COMMAND, Key::A);
    keep("input-selected", &note.0.render().unwrap());
    note.press(Key::Delete);
    assert_eq!(note.shows(), "‸");
}

#[test]
fn a_long_line_scrolls_with_the_caret() {
    let long = "نص طويل جدا لا يتسع له السطر الواحد في هذا الحقل مهما فعلنا به وفيه كلمات كثيرة 2024";
    let mut field = Field::line(long);
    let visible = |field: &Field| {
        let area = field.0.output().platform_output.ime.unwrap().cursor_rect;
        field.0.get_by_label("field").rect().expand(1.0).contains_rect(area)
    };
    field.press(Key::End);
    assert!(visible(&field));
    keep("input-scrolled", &field.0.render().unwrap());
    field.press(Key::Home);
    assert!(visible(&field));
}

#[test]
fn assistive_technology_sets_the_value() {
    let mut field = Field::line("قديم");
    field.0.get_by_label("field").set_text_value_accesskit("جديد");
    field.0.run();
    assert_eq!(field.0.state(), "جديد");
    field.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(field.0.state(), "قديم");
}

#[test]
fn screen_readers_get_the_text_in_runs_of_one_direction() {
    use egui::accesskit::{ActionData, ActionRequest, TextPosition, TextSelection, TreeId};
    use egui_kittest::kittest::NodeT as _;

    let mut field = Field::new("وفق UIT 12\n\nab", Some(3));
    field.key(Modifiers::COMMAND, Key::End);
    let input = field.0.get_by_label("field");
    let runs: Vec<_> = input
        .accesskit_node()
        .children()
        .map(|node| {
            let data = node.data();
            assert_eq!(data.character_lengths().len(), data.character_positions().unwrap().len());
            (data.value().unwrap_or_default().to_owned(), format!("{:?}", data.text_direction().unwrap()))
        })
        .collect();
    let run = |text: &str, direction: &str| (text.to_owned(), direction.to_owned());
    let expected = [
        run("وفق ", "RightToLeft"),
        run("UIT 12\n", "LeftToRight"),
        run("\n", "RightToLeft"),
        run("ab", "LeftToRight"),
    ];
    assert_eq!(runs, expected);
    let selection = *input.accesskit_node().data().text_selection().unwrap();
    assert_eq!(selection.focus.character_index, 2);
    // Back to the second letter of the first run.
    let first = input.accesskit_node().data().children()[0];
    let at = TextPosition { node: first, character_index: 1 };
    let (target_node, _) = input.accesskit_node().locate();
    let request = ActionRequest {
        action: Action::SetTextSelection,
        target_node,
        target_tree: TreeId::ROOT,
        data: Some(ActionData::SetTextSelection(TextSelection { anchor: at, focus: at })),
    };
    field.event(Event::AccessKitActionRequest(request));
    assert_eq!(field.shows(), "و‸فق UIT 12\n\nab");
}

#[test]
fn escape_and_tab_leave() {
    for key in [Key::Escape, Key::Tab] {
        let mut field = Field::line("نعم");
        field.press(key);
        assert!(!is_typing(&field.0.ctx) || key == Key::Tab, "one input alone gets Tab's focus back");
        assert_eq!(field.0.state(), "نعم");
    }
}

#[test]
fn the_owner_may_change_the_text() {
    let mut field = Field::line("طويل جدا");
    field.press(Key::End);
    "عا".clone_into(field.0.state_mut());
    field.0.run();
    assert_eq!(field.shows(), "عا‸");
    field.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(field.shows(), "عا‸", "what others did is not this input's to take back");
}
