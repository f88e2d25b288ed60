//! What a key costs in a text of 200,000 words: `cargo bench --bench typing`.
//!
//! From the event to the triangles of the frame that shows it, the whole window drawn, on one thread; no
//! graphics card. The source is the sample's Arabic article over and over, the translation the English one,
//! aligned by paragraph, with 2,000 annotations. Medians and the worst of 300 keys in the middle of the text:
//! letters, Backspace, Enter and the Backspace that joins again; and a frame without any key. The last line
//! types while a save holds a snapshot, so that the whole project is copied once.

use std::time::{Duration, Instant};

use egui::{Context, Event, Key, Modifiers, Pos2, RawInput, Rect, vec2};
use hashiya::edit::{Selection, annotate};
use hashiya::gui::command::Command;
use hashiya::gui::{App, Start};
use hashiya::language::word_count;
use hashiya::model::{Alignment, Author, Language, Project, Role, Text, TextPos, TextRange};
use hashiya::session::{Session, fresh};
use hashiya::typeset::SystemFonts;

const WORDS: usize = 200_000;
const ANNOTATIONS: usize = 2_000;
const KEYS: usize = 300;
/// Frames to open the project, at most.
const OPENING: usize = 100_000;

fn main() {
    let folder = tempfile::tempdir().unwrap_or_else(|error| panic!("no folder for the project: {error}"));
    let path = folder.path().join("long.ron");
    let project = long_project();
    let (words, bytes) = project.source().map_or((0, 0), |text| (word_count(text.as_str()), text.byte_len()));
    let mut session = Session::new(project);
    let request = session.save_request(Some(&path), false);
    let saved = request.map(|request| session.save_now(request, &hashiya::store::Holder::default()));
    assert!(matches!(saved, Some(Ok(()))), "the project was not written: {saved:?}");
    drop(session);
    println!("{words} words, {bytes} bytes, {ANNOTATIONS} annotations");
    let mut window = Window::open(&path);
    for role in [Role::Translation, Role::Source] {
        window.edit_middle(role);
        for (name, keys) in [
            ("no key", vec![]),
            ("a letter", vec![text("b")]),
            ("a word's last letter and space", vec![text("b "), text("b")]),
            ("Backspace", vec![key(Key::Backspace)]),
            ("Enter, and Backspace", vec![key(Key::Enter), key(Key::Backspace)]),
        ] {
            let times: Vec<Duration> = (0..KEYS)
                .map(|n| window.frame(keys.get(n % keys.len().max(1)).cloned().into_iter().collect()))
                .collect();
            tell(&format!("{role:?}, {name}"), times);
        }
        let times = (0..20)
            .map(|_| {
                let snapshot = window.app.session().map(Session::snapshot);
                let time = window.frame(vec![text("b")]);
                drop(snapshot);
                time
            })
            .collect();
        tell(&format!("{role:?}, a letter while a snapshot is held"), times);
    }
}

fn long_project() -> Project {
    let mut project = Project::new(fresh::project_id(), "طويل");
    let long = |article: &str| {
        let count = WORDS / word_count(article).max(1) + 1;
        vec![article.trim_end(); count].join("\n")
    };
    let articles = [
        (Role::Source, "ar", include_str!("../assets/sample/article.ar.txt")),
        (Role::Translation, "en", include_str!("../assets/sample/article.en.txt")),
    ];
    for (role, language, article) in articles {
        let decoded = hashiya::formats::decode(long(article).as_bytes(), None);
        let text =
            hashiya::formats::text_of(fresh::text_id(), role, Language::new(language), &decoded, "long.txt");
        project.texts.push(text);
    }
    if let [source, translation] = project.texts.as_slice() {
        project.alignments.push(Alignment::by_paragraph(source, translation));
    }
    let author = fresh::author_id();
    project.authors.push(Author { id: author, name: "ليلى".to_owned() });
    annotate_all(&mut project, annotate::Hand::new(author, fresh::now()));
    project
}

/// Passages of some letters all over the source.
fn annotate_all(project: &mut Project, hand: annotate::Hand) {
    let Some(source) = project.source().map(|text| text.id) else { return };
    let mut session = Session::new(project.clone());
    let len = session.project().source().map_or(0, Text::byte_len);
    for n in 0..ANNOTATIONS {
        let project = session.project();
        let Some(text) = project.source() else { break };
        let start = text.as_str().floor_char_boundary(len / ANNOTATIONS * n);
        let end = text.as_str().floor_char_boundary(start + 40);
        let range = TextRange::new(start, end);
        let made =
            annotate::create(project, fresh::annotation_id(), source, range, vec![], String::new(), hand);
        let edit = made.unwrap_or_else(|error| panic!("no annotation: {error}"));
        let done =
            session.commit(hashiya::edit::Transaction::new(hashiya::edit::Label::Annotate, vec![edit]));
        assert!(done.is_ok(), "no annotation: {done:?}");
    }
    *project = session.project().clone();
}

fn text(words: &str) -> Event {
    Event::Text(words.to_owned())
}

fn key(key: Key) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE }
}

struct Window {
    ctx: Context,
    app: App,
    frames: u32,
}

impl Window {
    fn open(path: &std::path::Path) -> Self {
        let ctx = Context::default();
        let start = Start {
            path: Some(path.to_owned()),
            settings_folder: None,
            system_fonts: SystemFonts::Off,
            language: Some("en".to_owned()),
        };
        let app = App::new(&ctx, start);
        let mut window = Self { ctx, app, frames: 0 };
        for _ in 0..OPENING {
            window.frame(vec![]);
            if window.app.session().is_some_and(|session| session.project().source().is_some()) {
                return window;
            }
            std::thread::yield_now();
        }
        panic!("the project was not opened");
    }

    /// Unlocks a text and puts the caret in its middle.
    fn edit_middle(&mut self, role: Role) {
        let project = self.app.session().map(Session::project);
        let found = project.and_then(|project| project.texts.iter().find(|text| text.role == role));
        let Some((id, middle)) = found.map(|text| {
            let middle = text.paragraph_range(text.paragraph_count() / 2);
            (
                text.id,
                TextPos(text.as_str().floor_char_boundary(usize::midpoint(middle.start.0, middle.end.0))),
            )
        }) else {
            panic!("no such text");
        };
        let ctx = self.ctx.clone();
        self.app.perform(&ctx, Command::EditText(Some(id)));
        self.app.select(Selection { text: id, anchor: middle, head: middle });
        for _ in 0..30 {
            self.frame(vec![]);
        }
        let before = self.app.session().map(Session::revision);
        self.frame(vec![text("b")]);
        assert_ne!(self.app.session().map(Session::revision), before, "the key was not typed");
    }

    /// The time from input to triangles.
    fn frame(&mut self, events: Vec<Event>) -> Duration {
        self.frames += 1;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1600.0, 1000.0))),
            time: Some(f64::from(self.frames) / 60.0),
            events,
            ..RawInput::default()
        };
        let start = Instant::now();
        let mut output = self.ctx.run_ui(input, |ui| self.app.frame(ui));
        let triangles = self.ctx.tessellate(output.shapes, output.pixels_per_point);
        let time = start.elapsed();
        // No graphics card takes them here.
        output.textures_delta.clear();
        assert!(!triangles.is_empty(), "nothing was drawn");
        time
    }
}

fn tell(name: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at = |share: usize| times.get((times.len() * share / 100).min(times.len() - 1)).copied();
    let millis = |time: Option<Duration>| time.unwrap_or_default().as_secs_f64() * 1000.0;
    println!(
        "{name}: median {:.2} ms, 99 % {:.2} ms, worst {:.2} ms",
        millis(at(50)),
        millis(at(99)),
        millis(at(100))
    );
}
