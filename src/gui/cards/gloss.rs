//! The card of a word: its stem and its usual renderings, beside the word and never over it.
//!
//! The main type is [`GlossCard`]. It shows for the word that the pointer rests on, and for the one that
//! a key asked about. Nothing in it can be clicked, and the pointer goes through it. It must not know how
//! a word is looked up ([`crate::language::gloss`]).

use std::time::Duration;

use egui::{Align, Area, Id, Layout, Order, Rect, Ui, vec2};

use crate::gui::fonts;
use crate::gui::panes::Shown;
use crate::gui::scene::Scene;
use crate::gui::theme::metrics;
use crate::gui::widgets::tell_bounds;
use crate::language::Gloss;
use crate::language::gloss;
use crate::language::lexicon::{Entry, PartOfSpeech};
use crate::model::{Language, Project, Text, TextId, TextPos, TextRange};

use super::{is_mirrored, muted, paper, place};

/// How long the pointer rests on a word before its card shows.
const REST: Duration = Duration::from_millis(500);
/// Width of the card's content, in points.
const WIDTH: f32 = 250.0;
/// Room for the name of a language, in points.
const NAME: f32 = 64.0;
/// How many words that are spelled alike are told.
const ENTRIES: usize = 2;
/// Size of the stem, in points.
const STEM: f32 = 18.0;
/// The languages that the lexicon renders into.
const LANGUAGES: [&str; 3] = ["en", "fr", "es"];

/// A word of a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Word {
    /// The text.
    pub text: TextId,
    /// Where it stands in the text.
    pub range: TextRange,
}

/// What the card shows.
#[derive(Default)]
pub struct GlossCard {
    /// The word that a key asked about, at which revision, and the caret then.
    asked: Option<(Word, u64, TextPos)>,
    /// The word that the pointer came to rest on.
    rested: Option<Word>,
    /// The word whose card was sent away while the pointer stayed on it.
    sent_away: Option<Word>,
}

impl GlossCard {
    /// Shows a word's card until the caret leaves its place or the text changes.
    pub fn ask(&mut self, word: Word, revision: u64, caret: TextPos) {
        self.asked = Some((word, revision, caret));
    }

    /// Shows nothing until another word is asked about or rested on.
    pub fn dismiss(&mut self) {
        self.sent_away = self.rested.take();
        self.asked = None;
    }

    /// Draws the card if one is due. `caret` tells where the caret of a text is, `rects` where a word
    /// stands on the screen, `translation` into which language is rendered first.
    pub fn show(
        &mut self,
        ui: &Ui,
        scene: &Scene<'_>,
        around: &super::Around<'_>,
        translation: Option<&Text>,
        caret: impl Fn(TextId) -> Option<TextPos>,
        rects: impl Fn(Word) -> Vec<Rect>,
    ) {
        self.asked = self
            .asked
            .filter(|(word, revision, at)| *revision == scene.revision && caret(word.text) == Some(*at));
        self.follow_pointer(ui, scene, around.shown);
        let Some(word) = self.rested.or(self.asked.map(|(word, ..)| word)) else { return };
        let Some(gloss) = of(scene.project, word) else { return };
        let rects = rects(word);
        let pane = around.shown.iter().find(|(text, _)| *text == word.text);
        // A word that is broken over two lines has its card at the first.
        let (Some(stands), Some((_, shown))) = (rects.first(), pane) else { return };
        if !shown.rect.intersects(*stands) {
            return;
        }
        let id = Id::unique("gloss card");
        let size = egui::AreaState::load(ui.ctx(), id).and_then(|state| state.size);
        let size = size.unwrap_or(vec2(WIDTH + 24.0, 110.0));
        let at = place::beside(*stands, shown.rect, around.rect, size);
        let area = Area::new(id).order(Order::Tooltip).fixed_pos(at).constrain(true).interactable(false);
        let languages = languages(scene, translation);
        let name = words(scene, &gloss, &languages).join("\n");
        area.show(ui.ctx(), |ui| {
            let group =
                egui::UiBuilder::new().accessibility_role(egui::Role::Tooltip).accessibility_label(name);
            ui.scope_builder(group, |ui| {
                let shown = paper(ui, scene).show(ui, |ui| {
                    ui.set_width(super::fitted(ui, WIDTH));
                    ui.spacing_mut().item_spacing = vec2(8.0, 2.0);
                    let align = if is_mirrored(scene) { Align::Max } else { Align::Min };
                    ui.with_layout(Layout::top_down(align), |ui| content(ui, scene, &gloss, &languages));
                });
                tell_bounds(ui, shown.response.rect);
            });
        });
    }

    /// Takes up the word that the pointer rests on, and lets go of it when the pointer leaves it.
    fn follow_pointer(&mut self, ui: &Ui, scene: &Scene<'_>, shown: &[(TextId, Shown)]) {
        let pointed = shown
            .iter()
            .find_map(|(text, shown)| Some(Word { text: *text, range: shown.pointed? }))
            .filter(|_| scene.settings.glosses)
            .filter(|word| scene.project.text(word.text).is_some_and(is_arabic));
        self.rested = self.rested.filter(|word| pointed == Some(*word));
        self.sent_away = self.sent_away.filter(|word| pointed == Some(*word));
        if pointed.is_none() || self.rested.is_some() || self.sent_away.is_some() {
            return;
        }
        let rests = ui.input(|input| input.pointer.time_since_last_movement());
        let left = REST.as_secs_f32() - rests;
        if left <= 0.0 {
            self.rested = pointed;
        } else {
            ui.ctx().request_repaint_after(Duration::from_secs_f32(left));
        }
    }
}

/// Whether the words of a text are those that the lexicon knows.
pub fn is_arabic(text: &Text) -> bool {
    text.language.primary() == "ar"
}

/// What is known of an Arabic word of a text.
pub fn of(project: &Project, word: Word) -> Option<Gloss> {
    let text = project.text(word.text).filter(|text| is_arabic(text))?;
    gloss::at(text.as_str(), word.range.start.0)
}

/// The languages that renderings are shown in: that of `translation` first, then the interface's.
pub fn languages(scene: &Scene<'_>, translation: Option<&Text>) -> Vec<Language> {
    let first = translation.map(|text| text.language.primary());
    let wanted = first.into_iter().chain([scene.locale.language().primary()]).chain(LANGUAGES);
    let mut languages: Vec<Language> = Vec::new();
    for tag in wanted.filter(|tag| LANGUAGES.contains(tag)) {
        let language = Language::new(tag);
        if !languages.contains(&language) {
            languages.push(language);
        }
    }
    languages
}

/// A word's glosses to be heard, one for each of the words that are spelled so.
pub fn words(scene: &Scene<'_>, gloss: &Gloss, languages: &[Language]) -> Vec<String> {
    gloss.entries.iter().take(ENTRIES).map(|entry| spoken(scene, entry, languages)).collect()
}

fn spoken(scene: &Scene<'_>, entry: &Entry, languages: &[Language]) -> String {
    let in_each = languages.iter().filter_map(|language| renderings(entry, language));
    let values = [
        ("stem", entry.headword().into()),
        ("part", parts(scene, entry).into()),
        ("renderings", in_each.collect::<Vec<_>>().join("; ").into()),
    ];
    scene.locale.format("card-gloss", &values)
}

/// Renderings as a dictionary writes them; they are in Latin script in every interface.
fn renderings(entry: &Entry, language: &Language) -> Option<String> {
    let all: Vec<&str> = entry.renderings(language).collect();
    (!all.is_empty()).then(|| all.join(", "))
}

fn parts(scene: &Scene<'_>, entry: &Entry) -> String {
    let name = |part| {
        scene.locale.text(match part {
            PartOfSpeech::Noun => "card-gloss-noun",
            PartOfSpeech::Verb => "card-gloss-verb",
            PartOfSpeech::Adjective => "card-gloss-adjective",
            PartOfSpeech::Function => "card-gloss-function",
            PartOfSpeech::Number => "card-gloss-number",
            PartOfSpeech::Name => "card-gloss-name",
        })
    };
    scene.locale.list(&entry.parts_of_speech().map(name).collect::<Vec<_>>())
}

fn content(ui: &mut Ui, scene: &Scene<'_>, gloss: &Gloss, languages: &[Language]) {
    let palette = scene.theme.palette;
    for (index, entry) in gloss.entries.iter().take(ENTRIES).enumerate() {
        if index > 0 {
            ui.add_space(6.0);
        }
        row(ui, scene, |ui| {
            let stem = egui::RichText::new(entry.headword()).font(fonts::bold(STEM)).color(palette.ink);
            ui.label(stem);
            ui.label(muted(ui, &parts(scene, entry)));
        });
        let known = languages.iter().filter_map(|language| Some((language, renderings(entry, language)?)));
        for (at, (language, renderings)) in known.enumerate() {
            row(ui, scene, |ui| {
                let tag = language.primary().to_owned();
                let name = scene.locale.format("pane-language", &[("tag", tag.into())]);
                ui.allocate_ui_with_layout(vec2(NAME, 0.0), ui.layout().to_owned(), |ui| {
                    ui.set_width(NAME);
                    ui.label(muted(ui, &name));
                });
                // The language of the translation in ink, the others to compare with.
                let colour = if at == 0 { palette.ink } else { palette.muted };
                let words = egui::RichText::new(renderings).size(metrics::INTERFACE).color(colour);
                ui.add(egui::Label::new(words).wrap());
            });
        }
    }
}

/// A row from where the interface begins.
fn row(ui: &mut Ui, scene: &Scene<'_>, content: impl FnOnce(&mut Ui)) {
    let layout = if is_mirrored(scene) {
        Layout::right_to_left(Align::Min)
    } else {
        Layout::left_to_right(Align::Min)
    };
    ui.allocate_ui_with_layout(vec2(super::fitted(ui, WIDTH), 0.0), layout, |ui| {
        ui.set_width(super::fitted(ui, WIDTH));
        content(ui);
    });
}
