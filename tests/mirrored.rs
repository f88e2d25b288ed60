//! The window in Arabic: what mirrors, what stays, and that no other language is left over.
//!
//! `HASHIYA_PICTURES=FOLDER cargo test --test mirrored` keeps the pictures to look at.
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

use egui::{Key, Modifiers, Rect};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, SnapshotOptions, SnapshotResults};
use hashiya::edit::Selection;
use hashiya::gui::command::Command;
use hashiya::gui::settings::{Arrangement, ThemeChoice};
use hashiya::gui::{App, Start};
use hashiya::locale::Locale;
use hashiya::model::TextPos;
use hashiya::typeset::SystemFonts;
use support::picture::{Cpu, keep};

type Shared = Rc<RefCell<Option<App>>>;

struct Window {
    harness: Harness<'static, Shared>,
    locale: Locale,
}

impl Window {
    /// The window on the sample in a language; settings live in `folder`.
    fn open(folder: &Path, language: &str, size: [f32; 2], scale: f32) -> Self {
        let start = Start {
            path: None,
            settings_folder: Some(folder.join(language)),
            system_fonts: SystemFonts::Off,
            language: Some(language.to_owned()),
        };
        let shared = Shared::default();
        let made = Rc::clone(&shared);
        let harness = Harness::builder()
            .with_size(size)
            .with_pixels_per_point(scale)
            .with_step_dt(1.0 / 60.0)
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
        let mut window = Self { harness, locale: Locale::new(language) };
        window.harness.run_steps(6);
        window
    }

    fn arabic(folder: &Path) -> Self {
        Self::open(folder, "ar", [1280.0, 820.0], 1.0)
    }

    fn perform(&mut self, command: Command) {
        let ctx = self.harness.ctx.clone();
        if let Some(app) = self.harness.state().borrow_mut().as_mut() {
            app.perform(&ctx, command);
        }
        self.harness.run_steps(6);
    }

    fn key(&mut self, key: Key) {
        self.harness.key_press_modifiers(Modifiers::NONE, key);
        self.harness.run_steps(4);
    }

    /// Where the thing with these words is.
    fn rect(&self, id: &str) -> Rect {
        self.harness.get_by_label(&self.locale.text(id)).rect()
    }

    fn click(&mut self, id: &str) {
        self.harness.get_by_label(&self.locale.text(id)).click();
        self.harness.run_steps(4);
    }

    fn hover(&mut self, id: &str) {
        self.harness.get_by_label(&self.locale.text(id)).hover();
        self.harness.run_steps(6);
    }

    fn picture(&mut self, name: &str) {
        if std::env::var_os("HASHIYA_PICTURES").is_some() {
            keep(name, &self.harness.render().unwrap());
        }
    }

    /// Opens the Nth annotation of the source in text order.
    fn open_annotation(&mut self, n: usize) {
        let id = {
            let state = self.harness.state().borrow();
            let project = state.as_ref().unwrap().session().unwrap().project();
            project.annotations_in_text_order(project.source().unwrap().id)[n].id
        };
        self.perform(Command::OpenAnnotation(id));
    }

    fn select(&mut self, words: &str) {
        if let Some(app) = self.harness.state().borrow_mut().as_mut() {
            let text = app.session().unwrap().project().source().unwrap();
            let at = text.as_str().find(words).unwrap();
            let selection = Selection { text: text.id, anchor: TextPos(at), head: TextPos(at + words.len()) };
            app.select(selection);
        }
        self.harness.run_steps(6);
    }

    /// Every name and value that the window says, the texts themselves left out.
    fn words(&self) -> Vec<String> {
        let mut words = Vec::new();
        for node in self.harness.root().children_recursive() {
            let node = node.accesskit_node();
            words.extend(node.label());
            if !matches!(node.role(), egui::accesskit::Role::Document | egui::accesskit::Role::TextRun) {
                words.extend(node.value());
            }
        }
        words
    }
}

/// Words in Latin letters, names of keys and of formats left out.
fn latin_words(all: &[String], allowed: &[&str]) -> Vec<String> {
    let is_latin = |word: &str| word.chars().filter(char::is_ascii_alphabetic).count() > 1;
    let mut found: Vec<String> = all
        .iter()
        .filter(|words| {
            let words = allowed.iter().fold((*words).clone(), |words, allowed| words.replace(allowed, " "));
            words.split(|c: char| !c.is_alphanumeric()).any(is_latin)
        })
        .cloned()
        .collect();
    found.dedup();
    found
}

#[test]
fn the_window_mirrors_and_the_arabic_text_stays_on_the_right() {
    let folder = tempfile::tempdir().unwrap();
    for (language, is_mirrored) in [("en", false), ("ar", true)] {
        let window = Window::open(folder.path(), language, [1280.0, 820.0], 1.0);
        let pane = |role: &str, tag: &str| {
            let language = window.locale.format("pane-language", &[("tag", tag.into())]);
            let name = window.locale.list(&[window.locale.text(role), language]);
            window.harness.get_by_label(&name).rect()
        };
        let (source, translation) = (pane("pane-source", "ar"), pane("pane-translation", "en"));
        assert!(source.left() > translation.right(), "{language}: {source} {translation}");

        // All else begins on the side where the language does.
        let in_order = |before: Rect, after: Rect| {
            let (first, second) = if is_mirrored { (after, before) } else { (before, after) };
            assert!(first.right() <= second.left(), "{language}: {before} then {after}");
        };
        let filter = window.harness.get_by_label(&window.locale.text("list-filter")).rect();
        in_order(filter, source);
        in_order(filter, translation);
        let menus = ["file", "edit", "view", "annotate", "help"]
            .map(|name| window.rect(&format!("window-menu-{name}")));
        for pair in menus.windows(2) {
            in_order(pair[0], pair[1]);
        }
        in_order(window.rect("status-not-saved-yet"), window.rect("status-no-author"));
        let bars: Vec<Rect> = window
            .harness
            .get_all_by_role(egui::accesskit::Role::ScrollBar)
            .map(|bar| bar.rect())
            .filter(|bar| bar.x_range().intersects(filter.x_range().expand(20.0)))
            .collect();
        let [bar] = bars.as_slice() else { panic!("{language}: {bars:?}") };
        assert_eq!(bar.center().x < filter.center().x, is_mirrored, "{language}: {bar} {filter}");
    }
}

#[test]
fn menus_open_to_the_left_by_pointer_and_by_key() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::arabic(folder.path());
    window.click("window-menu-view");
    let word = window.rect("window-menu-view");
    let entry = window.rect("window-menu-theme");
    // The menu hangs from the right edge of its word.
    assert!((entry.right() - word.right()).abs() < 24.0, "{entry} {word}");
    window.hover("window-menu-theme");
    let inner = window.rect("command-theme-dark");
    assert!(inner.right() <= entry.left(), "{inner} {entry}");
    window.picture("menu-theme");
    window.key(Key::Escape);
    window.key(Key::Escape);

    // By keys alone: down to the entry that opens, and left, the way its arrow points.
    window.harness.get_by_label(&window.locale.text("window-menu-file")).focus();
    window.key(Key::Enter);
    window.key(Key::ArrowDown);
    for _ in 0..20 {
        let name = window.locale.text("window-menu-export");
        if window.harness.get_by_label(&name).is_focused() {
            break;
        }
        window.key(Key::ArrowDown);
    }
    window.key(Key::ArrowLeft);
    let csv = window.locale.text("command-export-csv");
    let markdown = window.locale.text("command-export-markdown");
    window.picture("menu-export");
    let has_focus = |window: &Window, name: &str| window.harness.get_by_label(name).is_focused();
    assert!(has_focus(&window, &csv) || has_focus(&window, &markdown));
    window.key(Key::ArrowRight);
    assert!(has_focus(&window, &window.locale.text("window-menu-export")));
}

#[test]
fn nothing_is_left_in_another_language() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::arabic(folder.path());
    // Names of keys, of formats and licences, and what the sample itself says.
    let allowed: Vec<&str> =
        "Ctrl Shift Alt Enter Escape Tab PageUp PageDown Up Down Left Right Delete Space \
        Home End F1 F6 CSV Markdown RON SDG UIT REFI-QDA Hashiya MIT Apache SIL Language"
            .split(' ')
            .collect();
    let mut left_over = Vec::new();
    let mut look = |window: &Window, place: &str, own: &[String]| {
        let is_own = |words: &String| {
            own.iter()
                .any(|own| words.contains(own.as_str()) || own.contains(words.as_str()) && words.len() > 20)
        };
        let words: Vec<String> = window.words().into_iter().filter(|words| !is_own(words)).collect();
        left_over.extend(latin_words(&words, &allowed).into_iter().map(|words| format!("{place}: {words}")));
    };
    let own: Vec<String> = {
        let state = window.harness.state().borrow();
        let project = state.as_ref().unwrap().session().unwrap().project();
        let quotes = project.annotations.values().flat_map(|annotation| &annotation.targets);
        quotes
            .map(|target| target.quote.exact.display().chars().take(20).collect())
            .chain(project.annotations.values().map(|annotation| annotation.note.clone()))
            .chain(project.texts.iter().map(|text| text.as_str().to_owned()))
            // The file of keys is named, with a line of it.
            .chain(["keys.ron".to_owned()])
            .filter(|words: &String| !words.is_empty())
            .collect()
    };
    look(&window, "window", &own);
    for menu in ["file", "edit", "view", "annotate", "help"] {
        window.click(&format!("window-menu-{menu}"));
        window.picture(&format!("menu-{menu}"));
        look(&window, menu, &own);
        window.key(Key::Escape);
    }
    window.open_annotation(1);
    window.picture("annotation");
    look(&window, "annotation", &own);
    window.perform(Command::Dismiss);
    window.select("المجاعة");
    window.picture("selection");
    look(&window, "selection", &own);
    window.perform(Command::PickCategory);
    window.picture("picker");
    look(&window, "picker", &own);
    window.key(Key::Escape);
    window.perform(Command::Dismiss);
    for (name, command) in [
        ("keys", Command::ShowKeys),
        ("about", Command::ShowAbout),
        ("new", Command::New),
        ("author", Command::AskAuthor),
        ("codebook", Command::AddCodebook),
        ("translation", Command::AddTranslation),
    ] {
        window.perform(command);
        window.picture(&format!("dialog-{name}"));
        look(&window, name, &own);
        window.key(Key::Escape);
        window.key(Key::Escape);
    }
    window.perform(Command::Close);
    window.picture("start");
    look(&window, "start", &own);
    assert_eq!(left_over, Vec::<String>::new());
}

#[test]
fn pictures_of_the_arabic_window() {
    let mut results = SnapshotResults::new();
    let accepted = SnapshotOptions::new().output_path("tests/pictures");
    for (name, theme) in
        [("window-arabic-light", ThemeChoice::Light), ("window-arabic-dark", ThemeChoice::Dark)]
    {
        let folder = tempfile::tempdir().unwrap();
        let mut window = Window::arabic(folder.path());
        window.perform(Command::Theme(theme));
        window.harness.snapshot_options(name, &accepted);
        results.extend(window.harness.take_snapshot_results());
        window.picture(name);
        if theme == ThemeChoice::Dark {
            window.open_annotation(1);
            window.picture("annotation-dark");
        }
    }
    if std::env::var_os("HASHIYA_PICTURES").is_some() {
        let folder = tempfile::tempdir().unwrap();
        let mut small = Window::open(folder.path(), "ar", [800.0, 600.0], 1.0);
        small.picture("small");
        small.perform(Command::Arrange(Arrangement::Stacked));
        small.select("المجاعة");
        small.picture("small-stacked");
        let mut stacked = Window::arabic(folder.path());
        stacked.perform(Command::Arrange(Arrangement::Stacked));
        stacked.select("المجاعة");
        stacked.picture("stacked");
        let mut english = Window::open(folder.path(), "en", [1280.0, 820.0], 1.0);
        english.picture("window-english");
        english.click("window-menu-view");
        english.hover("window-menu-theme");
        english.picture("menu-english");
    }
}
