//! The language of the interface, and files of a person's own that are broken.

use egui_kittest::kittest::By;

use super::*;

/// Opens a menu and, in it, another, and waits until it stands there.
fn open_menus(window: &mut Window, menu: &str, inner: &str) {
    for name in [menu, inner] {
        window.click(name);
        window.harness.run_steps(20);
    }
}

/// How many messages and errors say `words`.
fn told(window: &Window, words: &str) -> usize {
    let alerts = By::new().role(egui::accesskit::Role::Alert).label_contains(words);
    window.harness.query_all(alerts).count()
}

/// The titles that the window was given while `act` ran.
fn titles(window: &mut Window, act: impl FnOnce(&mut Harness<'static, Shared>)) -> Vec<String> {
    act(&mut window.harness);
    let mut titles = Vec::new();
    for _ in 0..8 {
        window.harness.step();
        let commands = &window.harness.output().viewport_output[&ViewportId::ROOT].commands;
        titles.extend(commands.iter().filter_map(|command| match command {
            ViewportCommand::Title(title) => Some(title.clone()),
            _ => None,
        }));
    }
    titles
}

#[test]
fn the_language_changes_at_once_and_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::new(folder.path(), None);
    window.perform(Command::Close);
    assert!(window.shows("Open a project"));

    open_menus(&mut window, "View", "Language");
    window.picture("language-menu");
    let title = titles(&mut window, |harness| harness.get_by_label("العربية").click());
    assert_eq!(title, ["حاشية"]);
    assert!(window.shows("ملف") && window.shows("فتح مشروع"));
    assert!(!window.shows("Open a project"));
    assert_eq!(window.with(|app| app.settings.language.clone()), Some("ar".to_owned()));
    window.press(Modifiers::NONE, Key::Escape);
    window.press(Modifiers::NONE, Key::Escape);
    window.picture("language-arabic");

    // It is remembered, and there is a way back that can be read in either language.
    open_menus(&mut window, "عرض", "اللغة (Language)");
    let title = titles(&mut window, |harness| harness.get_by_label("English").click());
    assert_eq!(title, ["Hashiya"]);
    assert!(window.shows("Open a project") && !window.shows("فتح مشروع"));
}

#[test]
fn digits_and_months_of_arabic_are_chosen_in_the_menu() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::new(folder.path(), None);
    window.click("View");
    assert!(!window.shows("Digits"), "they are a matter of Arabic");
    window.press(Modifiers::NONE, Key::Escape);
    window.perform(Command::Language(Some("ar")));
    let count = |window: &Window, words: &str| window.shows(words);
    assert!(count(&window, "19\u{2069} حاشيةً"));
    open_menus(&mut window, "عرض", "الأرقام");
    window.click("٠١٢٣٤٥٦٧٨٩");
    assert!(count(&window, "١٩\u{2069} حاشيةً") && !count(&window, "19\u{2069} حاشيةً"));
    window.press(Modifiers::NONE, Key::Escape);
    window.picture("arabic-indic");
    let dates = |window: &Window| window.with(|app| app.locale.date(jiff::civil::date(2026, 8, 5)));
    assert_eq!(dates(&window), "٥ أغسطس ٢٠٢٦");
    window.perform(Command::Months(crate::locale::Months::Moroccan));
    assert_eq!(dates(&window), "٥ غشت ٢٠٢٦");
    window.perform(Command::Language(Some("fr")));
    assert_eq!(dates(&window), "5 août 2026");
    assert!(window.shows("Fichier"));
}

#[test]
fn broken_settings_are_told_once_with_file_and_line_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("settings")).unwrap();
    let path = folder.path().join("settings/settings.ron");
    let broken = b"(\n  side_panel: perhaps,\n)";
    write(&path, broken);
    let mut window = Window::new(folder.path(), None);
    assert_eq!(told(&window, &format!("{}:2:", path.display())), 1);
    assert!(window.with(|app| app.settings.side_panel), "the built-in settings hold");
    window.perform(Command::ToggleSidePanel);
    assert_eq!(std::fs::read(&path).unwrap(), broken);
    window.picture("broken-settings");
}

#[test]
fn broken_words_are_told_once_with_file_and_line_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("settings/locales/en");
    std::fs::create_dir_all(&own).unwrap();
    let path = own.join("mine.ftl");
    let broken = b"window-menu-file = Folder\nwindow-menu-view = { $x\n";
    write(&path, broken);
    write(&own.join("sound.ftl"), b"window-menu-help = Aid\n");
    let mut window = Window::new(folder.path(), None);
    assert_eq!(told(&window, &format!("{}:2:", path.display())), 1);
    assert!(window.shows("File") && !window.shows("Folder"), "the built-in words stand in for it");
    assert!(window.shows("Aid"), "the sound file counts");
    assert_eq!(std::fs::read(&path).unwrap(), broken);
    window.picture("broken-words");
}

#[test]
fn a_broken_codebook_is_told_with_file_and_line_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("themes.ron");
    let broken = b"(format: 1, id: \"themes\", categories: [\n  (code: \"1\"),\n  (code: \"1\"),\n])";
    write(&path, broken);
    let mut window = Window::new(folder.path(), None);
    window.perform(Command::AddCodebook);
    {
        let shared = window.harness.state();
        let mut app = shared.borrow_mut();
        assert!(app.as_mut().unwrap().dialog.as_mut().unwrap().take_path(None, path.clone()).is_none());
    }
    window.click("Add");
    assert_eq!(told(&window, &format!("{}:3:", path.display())), 1);
    let books = window.with(|app| app.session().unwrap().project().codebooks.len());
    assert_eq!(books, 1, "the goals that are built in stay");
    assert_eq!(std::fs::read(&path).unwrap(), broken);
    window.picture("broken-codebook");
}
