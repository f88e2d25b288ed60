//! The shell driven by name and role, as a person would; pictures on demand.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use egui::{Key, Modifiers, ViewportCommand, ViewportEvent, ViewportId};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::*;
use crate::gui::app::{App, Start};
use crate::gui::command::Command;
use crate::gui::settings::ThemeChoice;
use crate::gui::testing::{Cpu, keep};
use crate::store::atomic;
use crate::typeset::SystemFonts;

type Shared = Rc<RefCell<Option<App>>>;

/// The window on `path`, its settings in `folder`.
pub(super) struct Window {
    pub(super) harness: Harness<'static, Shared>,
}

impl Window {
    pub(super) fn new(folder: &Path, path: Option<PathBuf>) -> Self {
        Self::sized(folder, path, [1100.0, 720.0])
    }

    fn sized(folder: &Path, path: Option<PathBuf>, size: [f32; 2]) -> Self {
        Self::in_language(folder, path, size, "en")
    }

    pub(super) fn in_language(folder: &Path, path: Option<PathBuf>, size: [f32; 2], tag: &str) -> Self {
        let start = Start {
            path,
            settings_folder: Some(folder.join("settings")),
            system_fonts: SystemFonts::Off,
            language: Some(tag.to_owned()),
        };
        let shared = Shared::default();
        let made = Rc::clone(&shared);
        let harness = Harness::builder()
            .with_size(size)
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
        window.settle();
        window
    }

    /// Lets frames pass until nothing more happens, jobs included.
    pub(super) fn settle(&mut self) {
        for _ in 0..400 {
            self.harness.step();
            let is_busy = self.with(|app| {
                app.files.is_busy()
                    || app.files.is_reading()
                    || app.aligning.progress().is_some()
                    || app.reviewing.is_looking()
            });
            if !is_busy {
                break;
            }
            std::thread::yield_now();
        }
        self.harness.run_steps(3);
    }

    pub(super) fn with<T>(&self, look: impl FnOnce(&App) -> T) -> T {
        look(self.harness.state().borrow().as_ref().unwrap())
    }

    pub(super) fn perform(&mut self, command: Command) {
        let ctx = self.harness.ctx.clone();
        if let Some(app) = self.harness.state().borrow_mut().as_mut() {
            app.perform(&ctx, command);
        }
        self.settle();
    }

    pub(super) fn click(&mut self, name: &str) {
        self.harness.get_by_label(name).click();
        self.settle();
    }

    fn type_in(&mut self, name: &str, words: &str) {
        let _ = name;
        self.harness.event(egui::Event::Text(words.to_owned()));
        self.settle();
    }

    pub(super) fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    pub(super) fn picture(&mut self, name: &str) {
        if std::env::var_os("HASHIYA_PICTURES").is_some() {
            keep(name, &self.harness.render().unwrap());
        }
    }

    pub(super) fn shows(&self, words: &str) -> bool {
        self.harness.query_all_by_label_contains(words).next().is_some()
    }
}

const ARTICLE: &str = "عنوان المقال\nهذه الفقرة الأولى عن المجاعة والفقر.\nوهذه الفقرة الثانية.\n";

fn write(path: &Path, bytes: &[u8]) {
    atomic::write(path, bytes, atomic::Replace::Anything).unwrap();
}

/// The article in windows-1256.
fn legacy() -> Vec<u8> {
    encoding_rs::WINDOWS_1256.encode(ARTICLE).0.into_owned()
}

#[test]
fn names_show_no_file_ending() {
    let locale = Locale::new("en");
    let path = Path::new("/كتب/مقال.hashiya.ron");
    assert_eq!(name_of("", Some(path), &locale), "مقال");
    assert_eq!(name_of("  ", Some(Path::new("a.ron")), &locale), "a");
    assert_eq!(name_of("العنوان", Some(path), &locale), "العنوان");
    assert_eq!(stem(Path::new("notes.txt")), "notes.txt");
}

#[test]
fn keys_are_shown_as_on_their_caps() {
    let shown = |modifiers, key| shown_keys(KeyboardShortcut::new(modifiers, key));
    if !cfg!(target_os = "macos") {
        assert_eq!(shown(Modifiers::COMMAND | Modifiers::SHIFT, Key::S), "Ctrl Shift S");
        assert_eq!(shown(Modifiers::COMMAND, Key::Plus), "Ctrl +");
    }
    assert_eq!(shown(Modifiers::NONE, Key::OpenBracket), "[");
}

#[test]
fn a_project_is_made_saved_and_found_again() {
    let folder = tempfile::tempdir().unwrap();
    let text = folder.path().join("article.txt");
    write(&text, &legacy());
    let mut window = Window::new(folder.path(), None);
    window.perform(Command::Close);
    window.picture("start");
    window.perform(Command::OpenPath(text.clone()));
    window.picture("new-from-file");
    let has_focus = window.harness.ctx.memory(|memory| memory.focused().is_some());
    assert!(has_focus, "the first line has the keyboard");
    window.click("Create");
    assert!(window.with(|app| app.session().unwrap().has_unsaved_work()));
    assert_eq!(window.with(|app| app.session().unwrap().project().title.clone()), "عنوان المقال");
    let encoding =
        window.with(|app| app.session().unwrap().project().source().unwrap().origin.encoding.clone());
    assert_eq!(encoding, "windows-1256");
    window.picture("new-project");

    window.perform(Command::Close);
    window.picture("unsaved");
    assert!(window.shows("Don’t save"));
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.with(|app| app.session().is_some() && app.dialog.is_none()));

    window.perform(Command::Save);
    window.picture("save-as");
    let path = folder.path().join("p.ron");
    window.with(|app| assert!(app.dialog.is_some()));
    {
        let shared = window.harness.state();
        let mut app = shared.borrow_mut();
        let app = app.as_mut().unwrap();
        assert!(app.dialog.as_mut().unwrap().take_path(None, path.clone()).is_none());
    }
    window.click("Save");
    assert!(path.is_file());
    assert!(!window.with(|app| app.session().unwrap().is_modified()));
    window.picture("saved");
    drop(window);

    let mut window = Window::new(folder.path(), None);
    assert_eq!(window.with(|app| app.session().unwrap().path().map(Path::to_owned)), Some(path));
    window.perform(Command::Close);
    window.picture("start-recent");
    assert!(window.with(|app| app.session().is_none()));
}

#[test]
fn the_window_does_not_close_over_unsaved_work_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let text = folder.path().join("article.txt");
    write(&text, ARTICLE.as_bytes());
    let mut window = Window::new(folder.path(), Some(text));
    window.click("Create");
    let close = |window: &mut Window| {
        let viewports = &mut window.harness.input_mut().viewports;
        viewports.entry(ViewportId::ROOT).or_default().events.push(ViewportEvent::Close);
        window.harness.step();
        let commands = &window.harness.output().viewport_output[&ViewportId::ROOT].commands;
        let is_stopped = commands.contains(&ViewportCommand::CancelClose);
        window.harness.input_mut().viewports.entry(ViewportId::ROOT).or_default().events.clear();
        window.settle();
        is_stopped
    };
    window.perform(Command::NewPasted);
    window.click("Don’t save");
    window.click("There is a translation");
    window.picture("new-pasted");
    window.press(Modifiers::NONE, Key::Escape);
    assert!(close(&mut window), "who turned back is asked again");
    window.click("Don’t save");
    assert!(!close(&mut window), "now it may close");
}

#[test]
fn a_project_that_someone_holds_opens_for_reading_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("p.ron");
    let mut session = crate::session::Session::new(crate::store::sample().unwrap());
    let request = session.save_request(Some(&path), false).unwrap();
    session.save_now(request, &crate::store::Holder::this_process("today")).unwrap();
    let mut window = Window::new(folder.path(), Some(path));
    window.picture("held");
    assert!(window.shows("open elsewhere") && window.shows("Read only"));
    window.perform(Command::Save);
    window.picture("held-save");
    assert!(window.shows("Save the project"));
    drop(session);
}

#[test]
fn the_first_start_shows_the_sample_as_an_unsaved_copy() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::new(folder.path(), None);
    window.picture("sample");
    assert!(window.shows("Not saved yet"));
    window.perform(Command::Close);
    assert!(window.with(|app| app.session().is_none() && app.dialog.is_none()), "nothing was done to it");
    window.click("Read the sample");
    assert!(window.with(|app| app.session().is_some()));
    for menu in ["View", "Annotate", "Help"] {
        window.click(menu);
        if menu == "View" {
            window.click("Translation shown");
        }
        window.picture(&format!("sample-{}", menu.to_lowercase()));
        window.press(Modifiers::NONE, Key::Escape);
    }
}

#[test]
fn a_broken_file_is_told_of_with_its_place_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("broken.ron");
    write(&path, b"(\n  format: 1,\n  nonsense\n)");
    let mut window = Window::new(folder.path(), None);
    window.perform(Command::OpenPath(path.clone()));
    window.picture("message");
    assert!(window.shows(&format!("{}:", path.display())));
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.with(|app| app.dialog.is_none()));

    window.perform(Command::Open);
    window.type_in("Project file", &folder.path().join("none.ron").display().to_string());
    window.press(Modifiers::NONE, Key::Enter);
    window.picture("open-error");
    assert!(window.shows("There is no file"), "the error stands inside the dialog");
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.with(|app| app.dialog.is_none()));
}

#[test]
fn what_is_there_is_replaced_only_when_asked() {
    let folder = tempfile::tempdir().unwrap();
    let text = folder.path().join("article.txt");
    write(&text, ARTICLE.as_bytes());
    let there = folder.path().join("there.ron");
    write(&there, b"mine");
    let mut window = Window::new(folder.path(), Some(text));
    window.click("Create");
    window.perform(Command::SaveAs);
    {
        let shared = window.harness.state();
        let mut app = shared.borrow_mut();
        app.as_mut().unwrap().dialog.as_mut().unwrap().take_path(None, there.clone());
    }
    window.click("Save");
    window.picture("replace");
    assert_eq!(std::fs::read(&there).unwrap(), b"mine");
    window.click("Replace");
    assert!(window.with(|app| app.dialog.is_none() && !app.session().unwrap().is_modified()));
    assert_ne!(std::fs::read(&there).unwrap(), b"mine");

    window.perform(Command::Export(crate::gui::command::Report::Markdown));
    window.picture("export");
    window.click("Export");
    assert!(folder.path().join("عنوان المقال.md").is_file());
}

#[test]
fn menus_and_dialogs_are_drawn() {
    let folder = tempfile::tempdir().unwrap();
    let text = folder.path().join("article.txt");
    write(&text, ARTICLE.as_bytes());
    let mut window = Window::new(folder.path(), Some(text));
    window.click("Create");
    for menu in ["File", "Edit", "View", "Annotate", "Help"] {
        window.click(menu);
        window.picture(&format!("menu-{}", menu.to_lowercase()));
        window.press(Modifiers::NONE, Key::Escape);
    }
    for (name, command) in [
        ("open", Command::Open),
        ("author", Command::AskAuthor),
        ("keys", Command::ShowKeys),
        ("about", Command::ShowAbout),
        ("add-translation", Command::AddTranslation),
        ("add-codebook", Command::AddCodebook),
    ] {
        window.perform(command);
        window.picture(&format!("dialog-{name}"));
        assert!(window.with(|app| app.dialog.is_some()), "{name}");
        window.press(Modifiers::NONE, Key::Escape);
        assert!(window.with(|app| app.dialog.is_none()), "{name}");
    }
    window.harness.set_size(egui::vec2(720.0, 480.0));
    window.perform(Command::Theme(ThemeChoice::HighContrast));
    window.picture("small-window");
    window.perform(Command::New);
    window.picture("small-unsaved");
    window.click("Don’t save");
    window.picture("small-new");
    window.click("There is a translation");
    window.picture("small-new-both");
    window.press(Modifiers::NONE, Key::Escape);
    window.harness.set_size(egui::vec2(1100.0, 720.0));
    window.perform(Command::Theme(ThemeChoice::Dark));
    window.click("File");
    window.picture("dark-menu");
    window.press(Modifiers::NONE, Key::Escape);
    window.perform(Command::ShowKeys);
    window.picture("dark-keys");
}

#[test]
fn escape_does_not_throw_a_pasted_text_away() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::new(folder.path(), None);
    window.perform(Command::NewPasted);
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.with(|app| app.dialog.is_none()), "an empty dialog closes");
    window.perform(Command::NewPasted);
    window.type_in("the text", "نص لا يوجد في مكان آخر");
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.with(|app| app.dialog.is_some()), "the pasted text is still there");
}

mod aligning;
mod beads;
mod comparing;
mod findings;
mod glosses;
mod projecting;
mod segments;
mod typing;
mod words;
