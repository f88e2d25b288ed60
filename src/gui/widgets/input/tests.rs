use egui::{Event, ImeEvent, Key, Modifiers, OutputCommand};
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
        let harness = harness([400.0, 200.0], 1.0, Theme::default()).with_step_dt(0.02).build_ui_state(
            move |ui, text: &mut String| {
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
fn the_mouse_places_drags_and_takes_words() {
    let mut field = Field::line("قال المعلم نعم");
    let rect = field.0.get_by_label("field").rect();
    let right = pos2(rect.right() - 9.0, rect.center().y);
    let click = |field: &mut Field, at: Pos2, modifiers: Modifiers| {
        for pressed in [true, false] {
            let button = egui::PointerButton::Primary;
            field.0.event(Event::PointerMoved(at));
            field.0.event(Event::PointerButton { pos: at, button, pressed, modifiers });
            field.0.step();
        }
    };
    click(&mut field, right, Modifiers::NONE);
    assert_eq!(field.shows(), "‸قال المعلم نعم");
    field.0.run_steps(40);
    // A drag to the left over the first word.
    field.0.drag_at(right);
    field.0.step();
    field.0.event(Event::PointerMoved(pos2(rect.right() - 31.0, rect.center().y)));
    field.0.step();
    field.0.drop_at(pos2(rect.right() - 31.0, rect.center().y));
    field.0.run();
    assert_eq!(field.shows(), "⟦قال⟧ المعلم نعم");
    field.0.run_steps(40);
    let word = pos2(rect.right() - 60.0, rect.center().y);
    click(&mut field, word, Modifiers::NONE);
    click(&mut field, word, Modifiers::NONE);
    assert_eq!(field.shows(), "قال ⟦المعلم⟧ نعم");
    click(&mut field, word, Modifiers::NONE);
    assert_eq!(field.shows(), "⟦قال المعلم نعم⟧");
    field.type_text("لا");
    assert_eq!(field.shows(), "لا‸");
}

#[test]
fn an_input_method_shows_its_letters_at_the_caret() {
    let mut field = Field::line("وفق (UIT) عدد");
    field.press(Key::Home).key(Modifiers::COMMAND, Key::ArrowLeft);
    let preedit = |text: &str| Event::Ime(ImeEvent::Preedit { text: text.into(), active_range_chars: None });
    field.event(preedit("abc"));
    assert_eq!(field.0.state(), "وفق (UIT) عدد", "not yet in the text");
    let area = field.0.output().platform_output.ime.unwrap().cursor_rect;
    let rect = field.0.get_by_label("field").rect();
    assert!(rect.contains_rect(area), "{area:?} in {rect:?}");
    keep("input-preedit", &field.0.render().unwrap());
    field.event(preedit("")).event(Event::Ime(ImeEvent::Commit("تجربة ".to_owned())));
    assert!(field.0.state().contains("تجربة "));
    assert_eq!(field.0.state().chars().count(), "وفق (UIT) عدد".chars().count() + 6);
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
fn the_menu_cuts_and_marks() {
    let words = MenuWords {
        cut: "قص",
        copy: "نسخ",
        paste: "لصق",
        select_all: "تحديد الكل",
        left_to_right_mark: "LRM",
        right_to_left_mark: "RLM",
    };
    let mut harness = harness([400.0, 300.0], 1.0, Theme::default()).build_ui_state(
        move |ui, text: &mut String| {
            Input::new(text).id_salt("field").label("field").menu(words).show(ui);
        },
        "قال نعم".to_owned(),
    );
    let choose = |harness: &mut Harness<'_, String>, word: &str| {
        harness.get_by_label("field").click_secondary();
        harness.run();
        harness.get_by_label(word).click();
        harness.run();
        assert!(harness.get_by_label("field").is_focused(), "after {word}");
    };
    choose(&mut harness, "RLM");
    assert_eq!(harness.state(), "\u{200F}قال نعم");
    choose(&mut harness, "تحديد الكل");
    choose(&mut harness, "قص");
    assert_eq!(harness.state(), "");
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

#[test]
fn inputs_in_three_themes() {
    for (mode, name) in [(Mode::Light, "light"), (Mode::Dark, "dark"), (Mode::HighContrast, "contrast")] {
        let texts = [
            "بحث في (UIT) عام 2024",
            "",
            "",
            "Une note en français, avec عربي 12 dedans.\n\nثم فقرة ثانية بالعربية [2024]: الأمم المتحدة UN والنص يلتف على أكثر من سطر واحد هنا.\n3. Third",
        ];
        let mut harness = harness([400.0, 340.0], 2.0, Theme::new(mode)).build_ui_state(
            |ui, texts: &mut [String; 4]| {
                egui::CentralPanel::default().show(ui, |ui| {
                    let [search, empty, hint, note] = texts;
                    Input::new(search).id_salt(0).label("search").show(ui);
                    Input::new(empty).id_salt(1).label("empty").hint("إضافة ملاحظة (3)…").show(ui);
                    Input::new(hint).id_salt(2).label("hint").hint("Add a note…").multiline(2).show(ui);
                    Input::new(note).id_salt(3).label("note").multiline(3).width(f32::INFINITY).show(ui);
                });
            },
            texts.map(str::to_owned),
        );
        harness.get_by_label("note").focus();
        harness.run();
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Home);
        harness.run();
        for _ in 0..3 {
            harness.key_press_modifiers(SHIFT_CTRL, Key::ArrowRight);
        }
        harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowDown);
        harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowDown);
        harness.run();
        keep(&format!("inputs-{name}"), &harness.render().unwrap());
    }
}
