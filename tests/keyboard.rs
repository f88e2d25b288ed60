//! The window by the keyboard alone: keys of three keyboards, the caret, the palette, the file of keys.
//!
//! `HASHIYA_PICTURES=FOLDER cargo test --test keyboard` keeps the pictures to look at.
#![cfg(feature = "gui")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may panic, in its helpers too"
)]

mod support;

use std::cell::RefCell;
use std::path::Path;
use std::rc::Rc;

use egui::{Event, Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{AccessKitNode, NodeT as _, Queryable as _};
use hashiya::edit::Selection;
use hashiya::gui::command::Command;
use hashiya::gui::settings::Arrangement;
use hashiya::gui::{App, Start};
use hashiya::model::{Annotation, Project, TextId, TextPos, TextRange};
use hashiya::store::atomic;
use hashiya::typeset::SystemFonts;
use support::picture::{Cpu, keep};

type Shared = Rc<RefCell<Option<App>>>;

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;
const ALT: Modifiers = Modifiers::ALT;
const SHIFT: Modifiers = Modifiers::SHIFT;

struct Window {
    harness: Harness<'static, Shared>,
}

impl Window {
    /// The window on the sample; settings and keys live in `folder`.
    fn open(folder: &Path) -> Self {
        Self::in_language(folder, "en")
    }

    fn in_language(folder: &Path, language: &str) -> Self {
        let start = Start {
            path: None,
            settings_folder: Some(folder.to_owned()),
            system_fonts: SystemFonts::Off,
            language: Some(language.to_owned()),
        };
        let shared = Shared::default();
        let made = Rc::clone(&shared);
        let harness = Harness::builder()
            .with_size([1280.0, 820.0])
            .with_step_dt(1.0 / 60.0)
            .with_max_steps(40)
            .with_render_cursor(false)
            .renderer(Cpu::default())
            .with_context_setup(move |ctx| *made.borrow_mut() = Some(App::new(ctx, start)))
            .build_ui_state(
                |ui, shared: &mut Shared| {
                    if let Some(app) = shared.borrow_mut().as_mut() {
                        app.frame(ui);
                    }
                },
                shared,
            );
        let mut window = Self { harness };
        window.harness.run_steps(6);
        window
    }

    fn with<T>(&self, look: impl FnOnce(&App) -> T) -> T {
        look(self.harness.state().borrow().as_ref().unwrap())
    }

    fn project(&self) -> Project {
        self.with(|app| app.session().unwrap().project().clone())
    }

    fn source(&self) -> TextId {
        self.project().source().unwrap().id
    }

    fn translation(&self) -> TextId {
        self.project().translations().next().unwrap().id
    }

    /// A key as egui-winit reports it: what the layout says, the position on a US keyboard, and the text
    /// that it types (empty for none).
    fn press(&mut self, modifiers: Modifiers, key: Key, position: Key, text: &str) {
        let event =
            |pressed| Event::Key { key, physical_key: Some(position), pressed, repeat: false, modifiers };
        self.harness.event(Event::ModifiersChanged(modifiers));
        self.harness.event(event(true));
        if !text.is_empty() {
            self.harness.event(Event::Text(text.to_owned()));
        }
        self.harness.event(event(false));
        self.harness.event(Event::ModifiersChanged(NONE));
        self.harness.run_steps(4);
    }

    /// A key of a US keyboard.
    fn key(&mut self, modifiers: Modifiers, key: Key) {
        self.press(modifiers, key, key, "");
    }

    fn type_words(&mut self, words: &str) {
        self.harness.event(Event::Text(words.to_owned()));
        self.harness.run_steps(3);
    }

    fn perform(&mut self, command: Command) {
        let ctx = self.harness.ctx.clone();
        if let Some(app) = self.harness.state().borrow_mut().as_mut() {
            app.perform(&ctx, command);
        }
        self.harness.run_steps(4);
    }

    /// Selects words of the source, as by mouse or keys.
    fn select(&mut self, words: &str) {
        let text = self.source();
        let at = self.project().text(text).unwrap().as_str().find(words).unwrap();
        let (anchor, head) = (TextPos(at), TextPos(at + words.len()));
        if let Some(app) = self.harness.state().borrow_mut().as_mut() {
            app.select(Selection { text, anchor, head });
        }
        self.harness.run_steps(4);
    }

    fn selected(&self) -> Option<String> {
        self.with(|app| app.reader().selected_words(app.session().unwrap().project()))
    }

    fn caret(&self, text: TextId) -> TextPos {
        self.with(|app| app.reader().pane(text).unwrap().caret())
    }

    /// The words from the caret on.
    fn at_caret(&self, text: TextId) -> String {
        let project = self.project();
        let whole = project.text(text).unwrap();
        let rest = TextRange::new(self.caret(text).0, whole.byte_len());
        whole.slice(rest).unwrap().chars().take(30).collect()
    }

    fn focused(&self) -> Option<TextId> {
        let focused = self.harness.ctx.memory(egui::Memory::focused)?;
        self.with(|app| {
            let texts = app.session()?.project().texts.iter().map(|text| text.id);
            texts.into_iter().find(|text| app.reader().pane(*text).is_some_and(|pane| pane.id() == focused))
        })
    }

    /// Gives the name when it is asked for, once.
    fn introduce(&mut self) {
        if self.harness.query_by_label("Your name").is_some() {
            self.type_words("ليلى");
            self.key(NONE, Key::Enter);
        }
    }

    fn newest(&self) -> Annotation {
        self.project().annotations.values().next_back().unwrap().clone()
    }

    fn categories(&self) -> Vec<String> {
        self.newest().categories.iter().map(|category| category.code().to_owned()).collect()
    }

    fn shows(&self, words: &str) -> bool {
        self.harness.query_all_by_label_contains(words).next().is_some()
    }

    /// What has the keyboard, by its name.
    fn place(&self) -> String {
        let focused = self.focused();
        if focused == Some(self.source()) {
            return "source".to_owned();
        }
        if focused == Some(self.translation()) {
            return "translation".to_owned();
        }
        let focused = self.harness.query_by(|node: &AccessKitNode<'_>| node.is_focused());
        focused.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
    }

    fn picture(&mut self, name: &str) {
        if std::env::var_os("HASHIYA_PICTURES").is_some() {
            keep(name, &self.harness.render().unwrap());
        }
    }
}

/// A key of each keyboard: (what the layout says, position, text).
type Press = (Key, Key, &'static str);

/// Goes through annotating by letters and digits on one keyboard. `keys` are Z, W, A, Q, R, G, 1, 3, 4.
fn check_keyboard(name: &str, teaches: Option<Press>, keys: [Press; 9]) {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path());
    if let Some((key, position, text)) = teaches {
        window.press(NONE, key, position, text);
    }
    let [undo, close, all, quit, again, prefix, one, three, four] = keys;
    let press = |window: &mut Window, held: Modifiers, key: Press, types: bool| {
        window.press(held, key.0, key.1, if types { key.2 } else { "" });
    };
    // Digits by position, in the pane and after the prefix.
    window.select("أعلن المغرب");
    press(&mut window, NONE, four, true);
    window.introduce();
    assert_eq!(window.categories(), ["4"], "{name}");
    press(&mut window, NONE, prefix, true);
    press(&mut window, NONE, one, true);
    press(&mut window, NONE, three, true);
    assert_eq!(window.categories(), ["4", "13"], "{name}");
    // Undo, twice, by the letter Z; "tag like last" by R.
    let before = window.project().annotations.len();
    press(&mut window, CTRL, undo, false);
    assert_eq!(window.categories(), ["4"], "{name}: Ctrl+Z");
    press(&mut window, CTRL, undo, false);
    assert_eq!(window.project().annotations.len(), before - 1, "{name}: Ctrl+Z");
    assert_eq!(window.selected().as_deref(), Some("أعلن المغرب"), "{name}");
    press(&mut window, NONE, again, true);
    assert_eq!(window.categories(), ["13"], "{name}: R");
    // A selects the whole text, W closes the project and asks first, Q would ask to leave: letters, too.
    press(&mut window, CTRL, all, false);
    let whole = window.project().source().unwrap().byte_len();
    assert_eq!(window.selected().map(|words| words.len()), Some(whole), "{name}: Ctrl+A");
    press(&mut window, CTRL, close, false);
    assert!(window.shows("Save “"), "{name}: Ctrl+W asks");
    window.key(NONE, Key::Escape);
    press(&mut window, CTRL, quit, false);
    assert!(window.shows("Save “"), "{name}: Ctrl+Q asks");
    window.key(NONE, Key::Escape);
    // Ctrl and a digit, by position.
    press(&mut window, CTRL, four, false);
    assert_eq!(window.with(|app| app.settings().arrangement), Arrangement::TranslationAlone, "{name}");
}

#[test]
fn a_us_keyboard_works() {
    let key = |key, text| (key, key, text);
    check_keyboard(
        "us",
        None,
        [
            key(Key::Z, "z"),
            key(Key::W, "w"),
            key(Key::A, "a"),
            key(Key::Q, "q"),
            key(Key::R, "r"),
            key(Key::G, "g"),
            key(Key::Num1, "1"),
            key(Key::Num3, "3"),
            key(Key::Num4, "4"),
        ],
    );
}

#[test]
fn a_french_keyboard_works() {
    check_keyboard(
        "azerty",
        None,
        [
            (Key::Z, Key::W, "z"),
            (Key::W, Key::Z, "w"),
            (Key::A, Key::Q, "a"),
            (Key::Q, Key::A, "q"),
            (Key::R, Key::R, "r"),
            (Key::G, Key::G, "g"),
            // & and " have no key in egui, ' has.
            (Key::Num1, Key::Num1, "&"),
            (Key::Num3, Key::Num3, "\""),
            (Key::Quote, Key::Num4, "'"),
        ],
    );
}

#[test]
fn an_arabic_layout_works_over_a_us_keyboard() {
    let key = |key, text| (key, key, text);
    check_keyboard(
        "arabic",
        None,
        [
            key(Key::Z, "ئ"),
            key(Key::W, "ص"),
            key(Key::A, "ش"),
            key(Key::Q, "ض"),
            key(Key::R, "ق"),
            key(Key::G, "ل"),
            key(Key::Num1, "١"),
            key(Key::Num3, "٣"),
            key(Key::Num4, "٤"),
        ],
    );
}

#[test]
fn an_arabic_layout_works_over_a_french_keyboard() {
    let at = |position, text| (position, position, text);
    // Some French letter was typed before; the keys then come by their positions.
    check_keyboard(
        "arabic over azerty",
        Some((Key::Z, Key::W, "z")),
        [
            at(Key::W, "ص"),
            at(Key::Z, "ئ"),
            at(Key::Q, "ض"),
            at(Key::A, "ش"),
            at(Key::R, "ق"),
            at(Key::G, "ل"),
            at(Key::Num1, "١"),
            at(Key::Num3, "٣"),
            at(Key::Num4, "٤"),
        ],
    );
}

#[test]
fn what_was_learned_of_the_keyboard_is_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path());
    window.press(NONE, Key::Z, Key::W, "z");
    drop(window);
    let mut window = Window::open(folder.path());
    // Ctrl and the key of a French A with Arabic on.
    window.key(CTRL, Key::Q);
    let whole = window.project().source().unwrap().byte_len();
    assert_eq!(window.selected().map(|words| words.len()), Some(whole));
}

#[test]
fn targets_and_digits_of_other_scripts_follow_the_prefix() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path());
    window.select("أعلن المغرب");
    window.key(NONE, Key::Num4);
    window.introduce();
    for key in [Key::G, Key::Num1, Key::Num3, Key::Period, Key::Num2, Key::Enter] {
        window.key(NONE, key);
    }
    assert_eq!(window.categories(), ["4", "13.2"]);
    window.key(CTRL, Key::Z);
    assert_eq!(window.categories(), ["4", "13"], "one step back is the goal");
    // ١ and ٧ as an input method gives them, and ۵ of a Persian layout.
    window.key(NONE, Key::G);
    window.type_words("١");
    window.type_words("٧");
    window.key(NONE, Key::G);
    window.type_words("۵");
    assert_eq!(window.categories(), ["4", "13", "17", "5"]);
    window.key(NONE, Key::G);
    for key in [Key::Num9, Key::Period, Key::Num9] {
        window.key(NONE, key);
    }
    assert!(window.shows("no category 9.9"));
}

#[test]
fn bare_digits_count_in_a_text_only_and_alt_digits_while_one_types() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path());
    let before = window.project().annotations.len();
    window.select("أعلن المغرب");
    // With the keyboard elsewhere a digit tags nothing.
    window.key(NONE, Key::F6);
    window.key(NONE, Key::F6);
    assert_eq!(window.focused(), None);
    window.key(NONE, Key::Num3);
    assert_eq!(window.project().annotations.len(), before);
    // In the note the card shows Alt and the place (as `card-alt` pictures), and they work.
    window.key(NONE, Key::N);
    window.picture("card-alt");
    window.key(ALT, Key::Num4);
    window.introduce();
    assert_eq!(window.categories(), ["4"]);
    assert_eq!(window.project().annotations.len(), before + 1);
}

#[test]
fn the_caret_goes_by_every_unit_and_selects_with_shift() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path());
    let text = window.source();
    let project = window.project();
    let whole = project.text(text).unwrap();
    let body = whole.paragraph_range(1).start;
    window.key(CTRL, Key::ArrowDown);
    assert_eq!(window.caret(text), body, "the next paragraph");
    window.key(NONE, Key::ArrowLeft);
    assert_eq!(window.at_caret(text).chars().next(), whole.as_str()[body.0..].chars().nth(1), "a letter on");
    window.key(NONE, Key::Home);
    assert_eq!(window.caret(text), body, "the start of the line");
    window.key(CTRL, Key::ArrowLeft);
    assert!(window.at_caret(text).starts_with("المغرب"), "a word on: {}", window.at_caret(text));
    window.key(NONE, Key::Home);
    window.key(NONE, Key::End);
    let line_end = window.caret(text);
    assert!(line_end > body && line_end < whole.paragraph_range(1).end);
    window.key(NONE, Key::Home);
    window.key(NONE, Key::ArrowDown);
    assert!(window.caret(text) > body, "a line on");
    window.key(NONE, Key::ArrowUp);
    assert_eq!(window.caret(text), body);
    window.key(NONE, Key::PageDown);
    let page = window.caret(text);
    assert!(whole.paragraph_at(page) > 2, "a page on");
    window.key(NONE, Key::PageUp);
    assert_eq!(window.caret(text), body);
    window.key(CTRL, Key::End);
    assert_eq!(window.caret(text).0, whole.byte_len());
    window.key(CTRL, Key::Home);
    assert_eq!(window.caret(text).0, 0);

    // Sentences: left goes on in Arabic, over the edges of paragraphs, and right back.
    window.key(CTRL, Key::ArrowDown);
    window.key(ALT, Key::ArrowLeft);
    let second = window.caret(text);
    let before = &whole.as_str()[body.0..second.0];
    assert!(second > body && before.trim_end().ends_with(['.', '؟', '!', '\u{6d4}']), "{before}");
    window.key(ALT, Key::ArrowRight);
    assert_eq!(window.caret(text), body);
    window.key(ALT, Key::ArrowRight);
    assert_eq!(window.caret(text).0, 0, "the title is the sentence before");

    // Each with Shift selects what it passes.
    for (held, key) in [
        (NONE, Key::ArrowLeft),
        (CTRL, Key::ArrowLeft),
        (ALT, Key::ArrowLeft),
        (NONE, Key::ArrowDown),
        (CTRL, Key::ArrowDown),
        (NONE, Key::PageDown),
        (NONE, Key::End),
        (CTRL, Key::End),
    ] {
        window.key(CTRL, Key::Home);
        window.key(held | SHIFT, key);
        let caret = window.caret(text);
        let passed = whole.slice(TextRange::new(0, caret.0)).map(str::to_owned);
        assert!(caret.0 > 0, "{held:?} {key:?}");
        assert_eq!(window.selected(), passed, "{held:?} {key:?}");
    }
    window.key(NONE, Key::Escape);
    window.key(CTRL, Key::Home);
    window.key(CTRL, Key::ArrowDown);
    window.key(NONE, Key::S);
    assert_eq!(window.selected().as_deref(), Some(before.trim_end()), "S selects the sentence");
}

#[test]
fn an_arrow_right_after_the_text_was_entered_is_not_lost() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path());
    window.key(SHIFT, Key::F6);
    window.harness.run_steps(2);
    window.harness.key_press(Key::F6);
    window.harness.step();
    window.harness.step();
    window.harness.key_press(Key::ArrowLeft);
    window.harness.run_steps(4);
    assert_eq!(window.focused(), Some(window.source()));
    assert!(window.caret(window.source()).0 > 0);
}

#[test]
fn f6_goes_round_the_parts_of_the_window_and_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path());
    assert_eq!(window.place(), "source");
    let mut forward = Vec::new();
    for _ in 0..5 {
        window.key(NONE, Key::F6);
        forward.push(window.place());
    }
    assert_eq!(forward[0], "translation");
    assert!(forward[1].starts_with("1 No poverty"), "{forward:?}");
    assert_eq!(forward[2], "File");
    assert!(!forward[3].is_empty() && forward[3] != "File", "{forward:?}");
    assert_eq!(forward[4], "source");
    let mut back = Vec::new();
    for _ in 0..5 {
        window.key(SHIFT, Key::F6);
        back.push(window.place());
    }
    forward.rotate_right(1);
    forward.reverse();
    assert_eq!(back, forward, "Shift+F6 goes the same way back");
}

#[test]
fn the_counterpart_takes_caret_and_keyboard() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path());
    let (source, translation) = (window.source(), window.translation());
    for _ in 0..3 {
        window.key(CTRL, Key::ArrowDown);
    }
    let project = window.project();
    let index = project.text(source).unwrap().paragraph_at(window.caret(source));
    window.key(CTRL, Key::J);
    assert_eq!(window.focused(), Some(translation));
    let there = project.text(translation).unwrap();
    assert_eq!(there.paragraph_at(window.caret(translation)), index);
    let range = TextRange::new(window.caret(translation).0, window.caret(translation).0 + 1);
    let rects = window.with(|app| app.reader().pane(translation).unwrap().rects_of(there, range));
    assert!(!rects.is_empty(), "it is in view");
    window.key(CTRL, Key::J);
    assert_eq!(window.focused(), Some(source));
    assert_eq!(project.text(source).unwrap().paragraph_at(window.caret(source)), index);
    // With one text alone the other comes to show.
    window.key(CTRL, Key::Num3);
    window.key(CTRL, Key::J);
    assert_eq!(window.with(|app| app.settings().arrangement), Arrangement::TranslationAlone);
    assert_eq!(window.focused(), Some(translation));
}

#[test]
fn invisible_characters_show_by_their_key_on_three_keyboards() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path());
    let shows = |window: &Window| window.with(|app| app.settings().show_invisibles);
    // egui has no name for the star of a US keyboard, and tells the position.
    for (key, expected) in [(Key::Num8, true), (Key::Num8, false), (Key::Exclamationmark, true)] {
        window.press(CTRL | SHIFT, key, Key::Num8, "");
        assert_eq!(shows(&window), expected, "{key:?}");
    }
}

#[test]
fn the_palette_writes_codes_as_the_window_does_and_finds_them_as_they_are_typed() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_language(folder.path(), "ar-EG");
    for typed in ["13.2", "13.b"] {
        window.key(CTRL | SHIFT, Key::P);
        window.type_words(typed);
        let shown = if typed == "13.2" { "١٣-٢" } else { "١٣-ب" };
        assert!(window.harness.query_all_by_label_contains(shown).next().is_some(), "{typed}");
        assert!(window.harness.query_all_by_label_contains(&format!("{typed} ")).next().is_none(), "{typed}");
        window.key(NONE, Key::Escape);
    }
}

#[test]
fn help_tells_of_the_keys_where_one_types() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_language(folder.path(), "en");
    window.key(NONE, Key::F1);
    for words in
        ["Where one types", "Write from right to left", "Ctrl right Shift", "Show invisible characters"]
    {
        window.type_words(words);
        assert!(window.harness.query_by_label(words).is_some() || words.starts_with("Where"), "{words}");
        window.key(CTRL, Key::A);
    }
}

#[test]
fn annotations_are_gone_through_and_opened_by_keys() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path());
    let text = window.source();
    let project = window.project();
    let order: Vec<_> = project
        .annotations_in_text_order(text)
        .iter()
        .filter(|annotation| annotation.range_in(text).is_some())
        .map(|annotation| annotation.id)
        .collect();
    let active = |window: &Window| window.with(|app| app.reader().active());
    window.key(ALT, Key::ArrowDown);
    assert_eq!(active(&window), Some(order[0]));
    window.key(ALT, Key::ArrowDown);
    assert_eq!(active(&window), Some(order[1]));
    window.key(ALT, Key::ArrowUp);
    assert_eq!(active(&window), Some(order[0]));
    window.key(NONE, Key::Escape);
    assert_eq!(active(&window), None);
    window.key(NONE, Key::Enter);
    assert_eq!(active(&window), Some(order[0]), "Enter opens what the caret is in");
    window.key(NONE, Key::Escape);
    window.key(CTRL, Key::Home);
    window.key(NONE, Key::Enter);
    assert!(active(&window).is_some() || window.shows("no annotation at the caret"));
}

#[test]
fn the_palette_finds_commands_in_both_languages_and_performs_them() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_language(folder.path(), "ar");
    let options = |window: &Window| -> Vec<(String, bool)> {
        let all = window.harness.get_all_by_role(Role::ListBoxOption);
        all.map(|node| node.accesskit_node())
            .map(|node| (node.label().unwrap_or_default(), node.is_selected() == Some(true)))
            .collect()
    };
    window.key(CTRL | SHIFT, Key::P);
    window.picture("palette-ar");
    assert!(window.harness.query_by_role(Role::ListBox).is_some());
    let first = options(&window);
    assert!(first.len() > 5 && first[0].1 && !first[1].1, "the first is chosen: {first:?}");
    window.key(NONE, Key::ArrowDown);
    window.key(NONE, Key::ArrowDown);
    window.key(NONE, Key::ArrowUp);
    assert!(options(&window)[1].1);
    // Folded Arabic, then English, in the same list.
    for wanted in ["اللوحه الجانبيه", "side panel"] {
        let shown = window.with(|app| app.settings().side_panel);
        if window.harness.query_by_role(Role::ListBox).is_none() {
            window.key(CTRL | SHIFT, Key::P);
        }
        window.type_words(wanted);
        assert!(options(&window)[0].0.contains("F9"), "its key is told: {:?}", options(&window));
        window.key(NONE, Key::Enter);
        assert!(window.harness.query_by_role(Role::ListBox).is_none(), "it closes");
        assert_eq!(window.with(|app| app.settings().side_panel), !shown, "{wanted}");
        assert_eq!(window.focused(), Some(window.source()), "the keyboard goes back to the text");
    }
    // Escape leaves it, and does nothing else.
    window.select("أعلن المغرب");
    window.key(CTRL | SHIFT, Key::P);
    window.key(NONE, Key::Escape);
    assert!(window.harness.query_by_role(Role::ListBox).is_none());
    assert_eq!(window.selected().as_deref(), Some("أعلن المغرب"));
}

#[test]
fn the_palette_tags_and_tells_why_something_cannot_be_done() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path());
    let before = window.project().annotations.len();
    window.key(CTRL | SHIFT, Key::P);
    window.type_words("climate action");
    window.picture("palette-en");
    assert!(window.shows("Tag with 13 Climate action. Select a passage first"));
    window.key(NONE, Key::Enter);
    assert!(window.harness.query_by_role(Role::ListBox).is_some(), "what cannot be done is not chosen");
    window.key(NONE, Key::Escape);
    window.select("أعلن المغرب");
    window.key(CTRL | SHIFT, Key::P);
    window.type_words("المناخ");
    window.key(NONE, Key::Enter);
    window.introduce();
    assert_eq!(window.project().annotations.len(), before + 1);
    assert_eq!(window.categories(), ["13"]);
}

#[test]
fn what_cannot_be_done_is_told_when_its_key_is_pressed() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path());
    window.key(NONE, Key::R);
    assert!(window.shows("Nothing was tagged yet"));
    window.key(NONE, Key::L);
    assert!(window.shows("Open an annotation and select a passage"));
    window.key(NONE, Key::Delete);
    assert!(window.shows("Open an annotation first"));
    // Without a translation there is nothing to show alone.
    let path = folder.path().join("alone.ron");
    let mut project = window.project();
    project.texts.retain(|text| text.role == hashiya::model::Role::Source);
    project.alignments.clear();
    project.annotations.clear();
    hashiya::store::save(&path, &project, hashiya::store::Expected::Absent, uuid::Uuid::nil()).unwrap();
    window.perform(Command::OpenPath(path));
    for _ in 0..500 {
        window.harness.run_steps(1);
        if window.project().texts.len() == 1 {
            break;
        }
        std::thread::yield_now();
    }
    window.key(CTRL, Key::Num4);
    assert_eq!(window.with(|app| app.settings().arrangement), Arrangement::Beside);
    assert!(window.shows("no translation yet"));
}

#[test]
fn the_category_search_filters_when_nothing_is_to_be_tagged() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path());
    let before = window.harness.get_all_by_role(Role::ListItem).count();
    window.key(CTRL, Key::K);
    assert!(window.shows("Show the annotations of one category"));
    window.type_words("13");
    window.key(NONE, Key::Enter);
    let shown = window.harness.get_all_by_role(Role::ListItem).count();
    assert!(shown < before && shown > 0, "{shown} of {before}");
    assert!(window.shows("Only 13") || window.shows("13"));
}

#[test]
fn help_lists_the_keys_with_a_search_and_marks_a_persons_own() {
    let folder = tempfile::tempdir().unwrap();
    let own = "(keys: { \"tag-again\": [\"T\"], \"swap-sides\": [\"Ctrl+Shift+X\"] })";
    atomic::write(&folder.path().join("keys.ron"), own.as_bytes(), atomic::Replace::Nothing).unwrap();
    for language in ["en", "ar"] {
        let mut window = Window::in_language(folder.path(), language);
        window.key(NONE, Key::F1);
        window.picture(&format!("help-{language}"));
        assert!(window.shows("Ctrl Shift S") && window.shows("keys.ron"));
        window.type_words("tag as last time");
        window.picture(&format!("help-search-{language}"));
        assert!(!window.shows("Ctrl Shift S"));
        let mark = if language == "en" { "your own" } else { "من اختيارك" };
        assert!(window.shows(mark), "{language}");
        window.key(NONE, Key::Escape);
        // The person's key works, and the one it replaced does not.
        window.key(CTRL | SHIFT, Key::X);
        assert!(window.with(|app| app.settings().swapped), "{language}");
        window.key(CTRL | SHIFT, Key::X);
    }
}

#[test]
fn a_conflict_in_the_file_of_keys_is_told_once_at_the_start() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.ron");
    let own = "(keys: {\n  \"next-pane\": [\"Ctrl+S\"],\n})";
    atomic::write(&path, own.as_bytes(), atomic::Replace::Nothing).unwrap();
    let mut window = Window::open(folder.path());
    let place = format!("{}:2:3", path.display());
    assert!(window.shows(&place) && window.shows("“save”") && window.shows("“next-pane”"));
    window.picture("keys-conflict");
    window.key(NONE, Key::F6);
    assert_eq!(window.focused(), Some(window.translation()), "the built-in keys hold");
    drop(window);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), own, "the file is left as it is");
}

#[test]
fn the_open_passage_stays_in_view_however_the_texts_are_zoomed() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path());
    let text = window.source();
    for _ in 0..6 {
        window.key(ALT, Key::ArrowDown);
    }
    let project = window.project();
    let id = window.with(|app| app.reader().active()).unwrap();
    let start = project.annotations[&id].range_in(text).unwrap().start.0;
    let first = TextRange::new(start, start + 2);
    for key in [[Key::Plus; 7].as_slice(), &[Key::Minus; 11], &[Key::Num0]].concat() {
        window.key(CTRL, key);
        let visible = window.with(|app| {
            let pane = app.reader().pane(text).unwrap();
            let rects = pane.rects_of(project.text(text).unwrap(), first);
            rects.iter().any(|rect| rect.top() > 40.0 && rect.bottom() < 800.0)
        });
        assert!(visible, "after {key:?} at {}", window.with(|app| app.settings().reading_zoom));
    }
}
