//! Which annotations the list shows: by words, category, text and author.

use egui::{Align, Layout, Ui, vec2};

use crate::gui::announce;
use crate::gui::cards;
use crate::gui::scene::Scene;
use crate::gui::theme::metrics;
use crate::gui::widgets::icon::Icon;
use crate::gui::widgets::input::Input;
use crate::gui::widgets::pill::Pill;
use crate::language::fold;
use crate::model::{Annotation, AnnotationId, AuthorId, CategoryCode, Direction, Role, TextId};

use super::{EDGE, caption};

/// The filter and what it lets through.
#[derive(Default)]
pub(super) struct Filter {
    words: String,
    category: Option<CategoryCode>,
    role: Option<Role>,
    author: Option<AuthorId>,
    /// Rises with every change of the filter.
    version: u64,
    found: Option<(Key, Vec<AnnotationId>)>,
    /// The version of the filter whose count was said.
    said: Option<u64>,
}

/// What a result was worked out for: revision, version of the filter, order.
type Key = (u64, u64, Option<TextId>);

impl Filter {
    /// The category that is filtered by.
    pub fn category(&self) -> Option<&CategoryCode> {
        self.category.as_ref()
    }

    /// Filters by a category, or no longer.
    pub fn toggle_category(&mut self, category: &CategoryCode) {
        let is_same = self.category.as_ref() == Some(category);
        self.category = (!is_same).then(|| category.clone());
        self.version += 1;
    }

    /// Draws the filter with the count of what it lets through.
    pub fn show(&mut self, ui: &mut Ui, scene: &Scene<'_>) {
        ui.add_space(8.0);
        let all = scene.project.annotations.len();
        let count = match &self.found {
            Some((_, found)) if found.len() != all => {
                scene.locale.format("list-some", &[("count", found.len().into()), ("all", all.into())])
            }
            _ => scene.locale.format("list-all", &[("count", all.into())]),
        };
        caption(ui, scene, &count);
        self.say(ui, &count);
        let before = (self.words.clone(), self.category.clone(), self.role, self.author);
        self.field(ui, scene);
        ui.add_space(4.0);
        self.pills(ui, scene);
        if before != (self.words.clone(), self.category.clone(), self.role, self.author) {
            self.version += 1;
        }
    }

    /// Says how many are left when the filter was changed.
    fn say(&mut self, ui: &Ui, count: &str) {
        let found = self.found.as_ref().map(|((_, version, _), _)| *version);
        if found.is_some() && found != self.said {
            if self.said.is_some() {
                announce::say(ui.ctx(), count);
            }
            self.said = found;
        }
    }

    /// The words to look for, with a way to take them out again.
    fn field(&mut self, ui: &mut Ui, scene: &Scene<'_>) {
        let builder = egui::UiBuilder::new().max_rect(room(ui, metrics::CONTROL)).layout(row(scene));
        ui.scope_builder(builder, |ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            let cross = if self.words.is_empty() { 0.0 } else { metrics::TARGET + 4.0 };
            let hint = scene.locale.text("list-filter");
            let input = Input::new(&mut self.words).id_salt("list filter").hint(&hint).label(&hint);
            let field = input.width(ui.available_width() - cross).show(ui);
            if cross > 0.0 && Icon::Cross.show(ui, &scene.locale.text("list-filter-clear")).clicked() {
                self.words.clear();
                field.request_focus();
            }
        });
    }

    fn pills(&mut self, ui: &mut Ui, scene: &Scene<'_>) {
        let layout = row(scene).with_main_wrap(true);
        let builder = egui::UiBuilder::new().max_rect(room(ui, 28.0)).layout(layout);
        ui.scope_builder(builder, |ui| {
            ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
            for (role, id) in [(Role::Source, "list-source"), (Role::Translation, "list-translation")] {
                let is_on = self.role == Some(role);
                if Pill::new(&scene.locale.text(id)).selected(is_on).show(ui).clicked() {
                    self.role = (!is_on).then_some(role);
                }
            }
            if scene.project.authors.len() > 1 {
                for author in &scene.project.authors {
                    let is_on = self.author == Some(author.id);
                    if Pill::new(&author.name).selected(is_on).show(ui).clicked() {
                        self.author = (!is_on).then_some(author.id);
                    }
                }
            }
            if let Some(category) = self.category.clone() {
                let words =
                    scene.locale.format("list-only", &[("code", scene.category_code(&category).into())]);
                if Pill::new(&words).selected(true).show(ui).clicked() {
                    self.category = None;
                }
            }
        });
    }

    /// The annotations that pass.
    pub fn matches(&self) -> &[AnnotationId] {
        self.found.as_ref().map(|(_, found)| found.as_slice()).unwrap_or_default()
    }

    /// Works out what passes, in the order of `text`, if anything changed.
    pub fn update(&mut self, scene: &Scene<'_>, text: Option<TextId>) {
        let key = (scene.revision, self.version, text);
        if self.found.as_ref().is_none_or(|(known, _)| *known != key) {
            let order = match text {
                Some(text) => scene.project.annotations_in_text_order(text),
                None => scene.project.annotations.values().collect(),
            };
            let wanted = fold(&self.words);
            let wanted: Vec<&str> = wanted.as_str().split_whitespace().collect();
            let found = order
                .into_iter()
                .filter(|annotation| self.passes(scene, annotation, &wanted))
                .map(|annotation| annotation.id)
                .collect();
            self.found = Some((key, found));
        }
    }

    /// What in an annotation holds the words that are looked for, when its passages do not show it: a
    /// part of its note, a category, its author.
    pub fn reason(&self, scene: &Scene<'_>, annotation: &Annotation) -> Option<String> {
        let wanted = fold(&self.words);
        let first = wanted.as_str().split_whitespace().next()?;
        let holds = |words: &str| fold(words).as_str().contains(first);
        let quotes = annotation.targets.iter().map(|target| target.quote.exact.display());
        if quotes.into_iter().any(|quote| holds(&quote)) {
            return None;
        }
        if holds(&annotation.note) {
            return Some(around(&annotation.note, holds));
        }
        let mut categories = annotation.categories.iter().map(|category| cards::named(scene, category));
        let author = || scene.project.author(annotation.author).map(|author| author.name.clone());
        categories.find(|name| holds(name)).or_else(author)
    }

    fn passes(&self, scene: &Scene<'_>, annotation: &Annotation, wanted: &[&str]) -> bool {
        let has_category = self.category.as_ref().is_none_or(|category| {
            annotation.categories.iter().any(|has| has == category || has.top() == *category)
        });
        let has_role = self.role.is_none_or(|role| {
            annotation
                .targets
                .iter()
                .filter_map(|target| scene.project.text(target.text))
                .any(|text| text.role == role)
        });
        let has_author = self.author.is_none_or(|author| annotation.author == author);
        has_category && has_role && has_author && (wanted.is_empty() || says(scene, annotation, wanted))
    }
}

/// The room between the panel's edges below what is there.
fn room(ui: &Ui, height: f32) -> egui::Rect {
    let whole = ui.max_rect();
    let at = egui::pos2(whole.left() + EDGE, ui.cursor().top());
    egui::Rect::from_min_size(at, vec2(whole.width() - 2.0 * EDGE, height))
}

fn row(scene: &Scene<'_>) -> Layout {
    if scene.locale.direction() == Direction::RightToLeft {
        Layout::right_to_left(Align::Center)
    } else {
        Layout::left_to_right(Align::Center)
    }
}

/// A note from shortly before the first word that `holds` what is looked for.
fn around(note: &str, holds: impl Fn(&str) -> bool) -> String {
    let words: Vec<&str> = note.split_whitespace().collect();
    let at = words.iter().position(|word| holds(word)).unwrap_or(0);
    let from = if at < 4 { 0 } else { at - 2 };
    let rest = words.get(from..).unwrap_or_default().join(" ");
    if from == 0 { rest } else { format!("…{rest}") }
}

/// Whether an annotation's words, note, names of categories or author hold every wanted word, folded.
fn says(scene: &Scene<'_>, annotation: &Annotation, wanted: &[&str]) -> bool {
    let mut all = annotation.note.clone();
    for target in &annotation.targets {
        all.push(' ');
        all.push_str(&target.quote.exact.display());
    }
    for category in &annotation.categories {
        all.push(' ');
        all.push_str(&cards::named(scene, category));
    }
    if let Some(author) = scene.project.author(annotation.author) {
        all.push(' ');
        all.push_str(&author.name);
    }
    let folded = fold(&all);
    wanted.iter().all(|word| folded.as_str().contains(word))
}
