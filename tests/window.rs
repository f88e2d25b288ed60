//! The whole window, driven as a person drives it: mouse, keys, names and roles; no display.
//!
//! `HASHIYA_PICTURES=FOLDER cargo test --test window` keeps the pictures to look at.
#![cfg(feature = "gui")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may panic, in its helpers too"
)]

mod support;

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use egui::{Event, Key, Modifiers, PointerButton, Pos2};
use egui_kittest::kittest::Queryable as _;
use egui_kittest::{Harness, SnapshotOptions, SnapshotResults};
use hashiya::gui::command::Command;
use hashiya::gui::settings::{Arrangement, ThemeChoice};
use hashiya::gui::{App, Start};
use hashiya::model::{Annotation, CategoryCode, Project, TextId, TextRange};
use hashiya::store;
use hashiya::typeset::SystemFonts;
use support::picture::{Cpu, keep};

type Shared = Rc<RefCell<Option<App>>>;

/// A file as the system drops it.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

struct Window {
    harness: Harness<'static, Shared>,
}

impl Window {
    /// The window on `path`, or on the sample; settings live in `folder`.
    fn open(folder: &Path, path: Option<PathBuf>) -> Self {
        Self::sized(folder, path, [1280.0, 820.0], 1.0)
    }

    fn sized(folder: &Path, path: Option<PathBuf>, size: [f32; 2], scale: f32) -> Self {
        let start = Start {
            path,
            settings_folder: Some(folder.join("settings")),
            system_fonts: SystemFonts::Off,
            language: Some("en".to_owned()),
        };
        let shared = Shared::default();
        let made = Rc::clone(&shared);
        let harness = Harness::builder()
            .with_size(size)
            .with_pixels_per_point(scale)
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
        window.steps(6);
        window
    }

    fn steps(&mut self, count: usize) {
        self.harness.run_steps(count);
    }

    fn with<T>(&self, look: impl FnOnce(&App) -> T) -> T {
        look(self.harness.state().borrow().as_ref().unwrap())
    }

    fn project(&self) -> Project {
        self.with(|app| app.session().unwrap().project().clone())
    }

    fn perform(&mut self, command: Command) {
        let ctx = self.harness.ctx.clone();
        if let Some(app) = self.harness.state().borrow_mut().as_mut() {
            app.perform(&ctx, command);
        }
        self.steps(4);
    }

    fn key(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.steps(4);
    }

    fn type_words(&mut self, words: &str) {
        self.harness.event(Event::Text(words.to_owned()));
        self.steps(3);
    }

    fn button(&mut self, at: Pos2, pressed: bool) {
        self.harness.event(Event::PointerMoved(at));
        self.harness.event(Event::PointerButton {
            pos: at,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        });
        self.steps(2);
    }

    /// Where `words` stand in a text, scrolled into view.
    fn find(&mut self, text: TextId, words: &str) -> TextRange {
        let project = self.project();
        let at = project.text(text).unwrap().as_str().find(words).expect("the words are in the text");
        TextRange::new(at, at + words.len())
    }

    fn rects(&self, text: TextId, range: TextRange) -> Vec<egui::Rect> {
        self.with(|app| {
            let project = app.session().unwrap().project();
            app.reader().pane(text).unwrap().rects_of(project.text(text).unwrap(), range)
        })
    }

    /// Drags the mouse over `words` from their first letter to their last.
    fn drag_over(&mut self, text: TextId, words: &str) {
        let range = self.find(text, words);
        let rects = self.rects(text, range);
        let is_rtl = self.project().text(text).unwrap().direction == hashiya::model::Direction::RightToLeft;
        let (first, last) = (rects[0].shrink(0.5), rects[rects.len() - 1].shrink(0.5));
        let (from, to) = if is_rtl {
            (first.right_center(), last.left_center())
        } else {
            (first.left_center(), last.right_center())
        };
        self.button(from, true);
        self.harness.event(Event::PointerMoved(from.lerp(to, 0.5)));
        self.steps(1);
        self.harness.event(Event::PointerMoved(to));
        self.steps(1);
        self.button(to, false);
    }

    /// Drops a file and lets frames pass until `is_done`: a job reads it.
    fn drop_file(&mut self, path: &Path, is_done: impl Fn(&Self) -> bool) {
        self.harness.input_mut().dropped_files.push(std::sync::Arc::new(Dropped(path.to_owned())));
        for _ in 0..5000 {
            self.steps(1);
            if is_done(self) {
                return;
            }
            std::thread::yield_now();
        }
        panic!("{} was not taken up", path.display());
    }

    fn picture(&mut self, name: &str) {
        if std::env::var_os("HASHIYA_PICTURES").is_some() {
            keep(name, &self.harness.render().unwrap());
        }
    }

    fn selected(&self) -> Option<String> {
        self.with(|app| app.reader().selected_words(app.session().unwrap().project()))
    }
}

fn source(project: &Project) -> TextId {
    project.source().unwrap().id
}

fn quotes(annotation: &Annotation) -> Vec<String> {
    annotation.targets.iter().map(|target| target.quote.exact.display()).collect()
}

/// The annotation made last.
fn newest(project: &Project) -> Annotation {
    project.annotations.values().next_back().unwrap().clone()
}

const CTRL: Modifiers = Modifiers::COMMAND;

#[test]
fn a_passage_is_selected_tagged_noted_saved_and_found_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path(), None);
    let sample = window.project();
    let text = source(&sample);
    let words = "أعلن المغرب والولايات المتحدة";

    // A drag of the mouse selects exactly these words, and a card offers the goals by number and name.
    window.drag_over(text, words);
    assert_eq!(window.selected().as_deref(), Some(words));
    window.harness.get_by_role_and_label(egui::Role::Group, "Tag the selection");
    window.harness.get_by_label("13 Climate action");
    window.picture("selection");

    // The first annotation asks for the name; then it is made.
    window.key(Modifiers::NONE, Key::Num3);
    window.type_words("ليلى");
    window.key(Modifiers::NONE, Key::Enter);
    let made = newest(&window.project());
    assert_eq!((quotes(&made), made.categories[0].as_str()), (vec![words.to_owned()], "sdg/3"));

    // Another key adds a second category to it, N writes its note, Ctrl+Enter goes back to the text.
    window.key(Modifiers::NONE, Key::G);
    window.key(Modifiers::NONE, Key::Num1);
    window.key(Modifiers::NONE, Key::Num7);
    window.key(Modifiers::NONE, Key::N);
    window.type_words("ملاحظة about 2024");
    window.picture("note");
    window.key(CTRL, Key::Enter);
    let noted = newest(&window.project());
    assert_eq!(noted.note, "ملاحظة about 2024");
    assert_eq!(noted.categories.len(), 2);

    // Undo takes all of it back, redo brings it again.
    for _ in 0..3 {
        window.key(CTRL, Key::Z);
    }
    assert_eq!(window.project(), sample);
    assert_eq!(window.selected().as_deref(), Some(words), "undo brings the selection back");
    for _ in 0..3 {
        window.key(CTRL, Key::Y);
    }
    assert_eq!(newest(&window.project()), noted);
    assert_eq!(window.selected(), None, "redo lets go of what it tagged");

    // Saved under a name, and opened again by the next start.
    let path = folder.path().join("مقال.hashiya.ron");
    window.key(CTRL, Key::S);
    window.key(CTRL, Key::A);
    window.type_words(path.to_str().unwrap());
    window.key(Modifiers::NONE, Key::Enter);
    for _ in 0..500 {
        window.steps(1);
        if window.with(|app| !app.session().unwrap().is_modified()) {
            break;
        }
        std::thread::yield_now();
    }
    let saved = window.project();
    assert_eq!(store::open(&path).unwrap().project, saved);
    drop(window);
    let again = Window::open(folder.path(), None);
    assert_eq!(again.project(), saved);
}

#[test]
fn clicking_a_highlight_opens_its_card_and_clicking_elsewhere_closes_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path(), None);
    let text = source(&window.project());
    let first = window.project().annotations_in_text_order(text)[0].clone();
    let range = first.range_in(text).unwrap();
    let at = window.rects(text, range)[0].center();
    window.button(at, true);
    window.button(at, false);
    window.steps(4);
    assert_eq!(window.with(|app| app.reader().active()), Some(first.id));
    window.harness.get_by_label("Annotation");
    window.picture("annotation");
    window.key(Modifiers::NONE, Key::Escape);
    assert_eq!(window.with(|app| app.reader().active()), None);
}

#[test]
fn the_caret_goes_through_the_whole_title_by_arrows_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path(), None);
    let project = window.project();
    let text = source(&project);
    let title = project.text(text).unwrap().paragraph_range(0);
    let caret = |window: &Window| window.with(|app| app.reader().pane(text).unwrap().caret());
    // Left goes on in Arabic: over the title's end into the next paragraph without sticking.
    let mut last = caret(&window);
    for _ in 0..200 {
        window.harness.key_press(Key::ArrowLeft);
        window.steps(1);
        let now = caret(&window);
        assert!(now > last, "the caret stuck at {last:?}");
        last = now;
        if now > title.end {
            break;
        }
    }
    assert!(last > title.end);
    // And back again.
    window.harness.key_press(Key::ArrowRight);
    window.harness.key_press(Key::ArrowRight);
    window.steps(2);
    assert!(caret(&window) <= title.end);
    // Shift selects, Escape lets go.
    window.key(CTRL.plus(Modifiers::SHIFT), Key::Home);
    assert!(window.selected().is_some_and(|words| words.starts_with("المغرب وأمريكا")));
    window.key(Modifiers::NONE, Key::Escape);
    assert_eq!(window.selected(), None);
}

#[test]
fn what_is_selected_in_the_other_text_is_linked() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path(), None);
    let project = window.project();
    let text = source(&project);
    let english = project.translations().next().unwrap().id;
    window.drag_over(text, "أعلن المغرب");
    window.key(Modifiers::NONE, Key::Num9);
    window.type_words("ليلى");
    window.key(Modifiers::NONE, Key::Enter);
    window.drag_over(english, "have officially");
    window.key(Modifiers::NONE, Key::L);
    assert_eq!(quotes(&newest(&window.project())), ["أعلن المغرب", "have officially"]);
    window.picture("linked");
}

#[test]
fn the_start_of_a_passage_moves_past_its_clitic_by_one_key() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path(), None);
    let text = source(&window.project());
    window.drag_over(text, "والولايات المتحدة");
    window.key(Modifiers::NONE, Key::C);
    assert_eq!(window.selected().as_deref(), Some("الولايات المتحدة"));
}

#[test]
fn a_category_is_found_by_number_and_by_word_in_either_language() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path(), None);
    let text = source(&window.project());
    for (wanted, expected) in [("13.2", "sdg/13.2"), ("climate act", "sdg/13"), ("الجوع", "sdg/2")] {
        window.drag_over(text, "أعلن المغرب");
        window.key(CTRL, Key::K);
        window.type_words(wanted);
        if wanted == "13.2" {
            window.picture("search");
        }
        window.key(Modifiers::NONE, Key::Enter);
        if window.harness.query_by_label("Your name").is_some() {
            window.type_words("ليلى");
            window.key(Modifiers::NONE, Key::Enter);
        }
        let made = newest(&window.project());
        assert_eq!(made.categories.first().map(CategoryCode::as_str), Some(expected), "{wanted}");
        window.key(Modifiers::NONE, Key::Escape);
    }
}

#[test]
fn the_list_filters_by_words_and_jumps_to_the_passage() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path(), None);
    window.harness.get_by_label("Filter by words").focus();
    window.steps(2);
    // Folded: no hamza, no tashkeel, another language's word.
    window.type_words("المناخيه");
    let rows: Vec<_> = window.harness.query_all_by_role(egui::Role::ListItem).collect();
    assert_eq!(rows.len(), 1);
    rows[0].click();
    drop(rows);
    window.steps(6);
    let project = window.project();
    let active = window.with(|app| app.reader().active()).expect("its card is open");
    let range = project.annotations[&active].range_in(source(&project)).unwrap();
    assert!(!window.rects(source(&project), range).is_empty(), "its passage is in view");

    // Also while a text has the keyboard: a click in the list brings the passage into view.
    window.harness.get_by_label("Filter by words").focus();
    window.key(CTRL, Key::A);
    window.type_words("الأمن الغذائي");
    window.key(Modifiers::NONE, Key::F6);
    let rows: Vec<_> = window.harness.query_all_by_role(egui::Role::ListItem).collect();
    rows[0].click();
    drop(rows);
    window.steps(6);
    let active = window.with(|app| app.reader().active()).expect("its card is open");
    let range = project.annotations[&active].range_in(source(&project)).unwrap();
    assert!(!window.rects(source(&project), range).is_empty(), "the last paragraph is in view");
}

#[test]
fn the_window_is_drawn_in_every_theme_size_and_arrangement() {
    for (scale, theme, arrangement, name) in [
        (1.0, ThemeChoice::Light, Arrangement::Beside, "light-1x"),
        (2.0, ThemeChoice::Light, Arrangement::Beside, "light-2x"),
        (1.0, ThemeChoice::Dark, Arrangement::Beside, "dark-1x"),
        (2.0, ThemeChoice::Dark, Arrangement::Stacked, "dark-stacked-2x"),
        (1.5, ThemeChoice::HighContrast, Arrangement::SourceAlone, "contrast-alone-1.5x"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let mut window = Window::sized(folder.path(), None, [1280.0, 820.0], scale);
        window.perform(Command::Theme(theme));
        window.perform(Command::Arrange(arrangement));
        let text = source(&window.project());
        let shown = window.rects(text, TextRange::new(0, 40));
        let is_shown = arrangement != Arrangement::TranslationAlone;
        assert_eq!(shown.is_empty(), !is_shown, "{name}");
        window.picture(name);
    }
}

#[test]
fn clicks_select_a_word_a_paragraph_and_up_to_a_place() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path(), None);
    let text = source(&window.project());
    let word = window.find(text, "والولايات");
    let at = window.rects(text, word)[0].center();
    for _ in 0..2 {
        window.button(at, true);
        window.button(at, false);
    }
    assert_eq!(window.selected().as_deref(), Some("والولايات"));
    window.button(at, true);
    window.button(at, false);
    let paragraph = window.selected().unwrap();
    assert!(paragraph.starts_with("أعلن المغرب") && paragraph.ends_with("غرينفيلد."), "{paragraph}");

    window.key(Modifiers::NONE, Key::Escape);
    let first = window.find(text, "أعلن المغرب");
    let rect = window.rects(text, first)[0];
    window.button(rect.right_center() - egui::vec2(0.5, 0.0), true);
    window.button(rect.right_center() - egui::vec2(0.5, 0.0), false);
    let to = rect.left_center() + egui::vec2(0.5, 0.0);
    window.harness.event(Event::PointerMoved(to));
    for pressed in [true, false] {
        let button = PointerButton::Primary;
        window.harness.event_modifiers(
            Event::PointerButton { pos: to, button, pressed, modifiers: Modifiers::SHIFT },
            Modifiers::SHIFT,
        );
        window.steps(2);
    }
    assert_eq!(window.selected().as_deref(), Some("أعلن المغرب"));
}

#[test]
fn where_passages_overlap_a_click_offers_the_choice() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path(), None);
    let text = source(&window.project());
    for (words, key) in [("أعلن المغرب والولايات المتحدة", Key::Num8), ("المغرب والولايات", Key::Num9)]
    {
        window.drag_over(text, words);
        window.key(Modifiers::NONE, key);
        if window.harness.query_by_label("Your name").is_some() {
            window.type_words("ليلى");
            window.key(Modifiers::NONE, Key::Enter);
        }
        window.key(Modifiers::NONE, Key::Escape);
    }
    let both = window.find(text, "والولايات");
    let at = window.rects(text, both)[0].center();
    window.button(at, true);
    window.button(at, false);
    window.steps(3);
    window.harness.get_by_role_and_label(egui::Role::Group, "2 annotations here");
    window.picture("choice");
    window.harness.get_by_label("أعلن المغرب والولايات المتحدة").click();
    window.steps(4);
    let active = window.with(|app| app.reader().active()).unwrap();
    assert_eq!(quotes(&window.project().annotations[&active]), ["أعلن المغرب والولايات المتحدة"]);
}

#[test]
fn a_project_dropped_on_the_window_opens_and_a_broken_one_is_told_of() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path(), None);
    let path = folder.path().join("dropped.ron");
    let project = Project { title: "مشروع آخر".to_owned(), ..window.project() };
    store::save(&path, &project, store::Expected::Absent, uuid::Uuid::nil()).unwrap();
    let broken = folder.path().join("broken.ron");
    std::fs::copy(&path, &broken).unwrap();
    let text = std::fs::read_to_string(&broken).unwrap().replacen("texts: [", "texts: {", 1);
    store::atomic::write(&broken, text.as_bytes(), store::atomic::Replace::Anything).unwrap();

    window.drop_file(&path, |window| window.project().title == "مشروع آخر");
    // The message names file, line and column.
    window.drop_file(&broken, |window| {
        window.harness.query_all_by_label_contains("broken.ron:").next().is_some()
    });
    assert_eq!(window.project().title, "مشروع آخر", "what was open stays open");
    assert_eq!(std::fs::read_to_string(&broken).unwrap(), text, "the file is left as it is");
}

#[test]
fn the_end_of_a_passage_is_dragged_to_another_place() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path(), None);
    let text = source(&window.project());
    window.drag_over(text, "أعلن المغرب");
    window.key(Modifiers::NONE, Key::Num4);
    window.type_words("ليلى");
    window.key(Modifiers::NONE, Key::Enter);
    let (now, wanted) = (window.find(text, "أعلن المغرب"), window.find(text, "أعلن المغرب والولايات"));
    let (from, to) = (window.rects(text, now)[0].left_bottom(), window.rects(text, wanted)[0].left_center());
    window.button(from, true);
    for share in [0.3, 0.7, 1.0] {
        window.harness.event(Event::PointerMoved(from.lerp(to + egui::vec2(0.5, 0.0), share)));
        window.steps(1);
    }
    window.button(to + egui::vec2(0.5, 0.0), false);
    window.steps(3);
    assert_eq!(quotes(&newest(&window.project())), ["أعلن المغرب والولايات"]);
}

/// Both panes as they were looked at and accepted: `tests/pictures`, made anew with `UPDATE_SNAPSHOTS=1`.
#[test]
fn both_panes_look_as_they_were_accepted() {
    let mut results = SnapshotResults::new();
    let accepted = SnapshotOptions::new().output_path("tests/pictures").max_failed_pixels(200);
    for (scale, theme, name) in [
        (1.0, ThemeChoice::Light, "panes-light-1x"),
        (2.0, ThemeChoice::Light, "panes-light-2x"),
        (1.0, ThemeChoice::Dark, "panes-dark-1x"),
        (2.0, ThemeChoice::Dark, "panes-dark-2x"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let mut window = Window::sized(folder.path(), None, [1000.0, 620.0], scale);
        window.perform(Command::Theme(theme));
        window.perform(Command::ToggleSidePanel);
        // The paragraph that names five goals, with nothing open over it.
        let project = window.project();
        let text = source(&project);
        let named = project
            .annotations_in_text_order(text)
            .into_iter()
            .find(|annotation| annotation.categories.iter().any(|category| category.as_str() == "sdg/5"));
        window.perform(Command::OpenAnnotation(named.unwrap().id));
        window.perform(Command::Dismiss);
        window.steps(4);
        window.harness.snapshot_options(name, &accepted);
        results.extend(window.harness.take_snapshot_results());
    }
}

/// A drag from inside one word to inside another.
#[test]
fn a_drag_takes_whole_words_once_it_has_left_the_first_unless_alt_or_the_choice_says_letters() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path(), None);
    let text = source(&window.project());
    let drag = |window: &mut Window, words: &str, modifiers: Modifiers| {
        // Long enough after the last one to be no double click.
        window.steps(60);
        window.harness.event(Event::ModifiersChanged(modifiers));
        window.drag_over(text, words);
        window.harness.event(Event::ModifiersChanged(Modifiers::NONE));
        window.steps(2);
        let selected = window.selected();
        window.key(Modifiers::NONE, Key::Escape);
        selected.unwrap_or_default()
    };
    // «أعلن المغرب والولايات المتحدة»: from the second letter of one word to the middle of another.
    let (inside, across, whole) = ("مغر", "علن المغر", "أعلن المغرب");
    assert_eq!(drag(&mut window, inside, Modifiers::NONE), inside, "inside one word letters count");
    assert_eq!(drag(&mut window, across, Modifiers::NONE), whole);
    assert_eq!(drag(&mut window, across, Modifiers::ALT), across);
    let ctx = window.harness.ctx.clone();
    window.harness.state().borrow_mut().as_mut().unwrap().perform(&ctx, Command::ToggleWholeWords);
    window.steps(2);
    assert_eq!(drag(&mut window, across, Modifiers::NONE), across, "by choice letters everywhere");
}
