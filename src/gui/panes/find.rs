//! A small bar over a pane to find words in its text, folded as Arabic is searched for: without tashkeel, one
//! alif, one ya.
//!
//! The main type is [`Find`]. What is found is selected; all that is found is tinted. It changes nothing.

use egui::{FontId, Id, Key, Modifiers, Rect, RichText, Ui, pos2, vec2};

use crate::gui::announce;
use crate::gui::scene::Scene;
use crate::gui::theme::metrics;
use crate::gui::widgets::icon::Icon;
use crate::gui::widgets::input::Input;
use crate::language::fold::{Folded, fold};
use crate::model::{Direction, Text, TextRange};

use super::pane::{MARGIN, Pane};

/// Height of the bar, in points.
const BAR: f32 = 36.0;
/// Widest field in it, in points.
const FIELD: f32 = 260.0;
/// Room beside the field, in points: the count and three signs.
const BESIDE: f32 = 180.0;

/// What is looked for in a text, and where it stands.
#[derive(Default)]
pub(super) struct Find {
    words: String,
    hits: Vec<TextRange>,
    /// The text folded, and the revision that it stands for.
    folded: Option<(u64, Folded)>,
    /// Revision and words that the hits stand for.
    looked: Option<(u64, String)>,
    wants_focus: bool,
    /// What was said of it last.
    said: String,
}

impl Find {
    /// The hits that reach into `range`; none while the text has changed since.
    pub fn hits_in(&self, revision: u64, range: TextRange) -> &[TextRange] {
        if self.looked.as_ref().is_none_or(|(known, _)| *known != revision) {
            return &[];
        }
        let from = self.hits.partition_point(|hit| hit.end <= range.start);
        let to = self.hits.partition_point(|hit| hit.start < range.end);
        self.hits.get(from..to).unwrap_or_default()
    }

    /// Looks through the text, unless nothing changed since.
    fn look(&mut self, text: &Text, revision: u64) {
        if self.looked.as_ref().is_some_and(|(known, words)| *known == revision && *words == self.words) {
            return;
        }
        self.looked = Some((revision, self.words.clone()));
        if self.folded.as_ref().is_none_or(|(known, _)| *known != revision) {
            self.folded = Some((revision, fold(text.as_str())));
        }
        self.hits = self.folded.as_ref().map(|(_, folded)| hits(folded, &self.words)).unwrap_or_default();
    }
}

/// Where `words` stand in a folded text, one after the other.
fn hits(folded: &Folded, words: &str) -> Vec<TextRange> {
    let wanted = fold(words.trim());
    if wanted.as_str().is_empty() {
        return Vec::new();
    }
    let found = folded.as_str().match_indices(wanted.as_str());
    found
        .map(|(at, hit)| folded.original_range(at..at + hit.len()))
        .map(|range| TextRange::new(range.start, range.end))
        .collect()
}

impl Pane {
    /// Opens the bar to find words, with what is selected in it, and gives it the keyboard.
    pub(in crate::gui) fn open_find(&mut self, text: &Text) {
        let selected = self.selection().and_then(|selection| text.slice(selection.range()));
        let find = self.find.get_or_insert_default();
        if let Some(words) = selected.filter(|words| !words.contains('\n')) {
            words.clone_into(&mut find.words);
        }
        find.wants_focus = true;
    }

    /// Whether the bar to find words is open.
    pub(in crate::gui) fn is_finding(&self) -> bool {
        self.find.is_some()
    }

    /// Selects the next hit after what is selected, or the one before; from the other end of the text when
    /// there is none.
    fn go_to_hit(&mut self, forward: bool) {
        let here = self.place().range();
        let Some(find) = &self.find else { return };
        let next = if forward {
            let is_passed =
                |hit: &TextRange| hit.start < here.start || (hit.start == here.start && !here.is_empty());
            let ahead = find.hits.partition_point(is_passed);
            find.hits.get(ahead).or(find.hits.first())
        } else {
            let behind = find.hits.partition_point(|hit| hit.start < here.start);
            behind.checked_sub(1).and_then(|index| find.hits.get(index)).or(find.hits.last())
        };
        if let Some(hit) = next.copied() {
            self.select(hit.start, hit.end);
        }
    }

    /// Selects the first hit from the start of what is selected on.
    fn go_to_first(&mut self) {
        let from = self.place().range().start;
        let Some(find) = &self.find else { return };
        let ahead = find.hits.partition_point(|hit| hit.start < from);
        if let Some(hit) = find.hits.get(ahead).or(find.hits.first()).copied() {
            self.select(hit.start, hit.end);
        }
    }
}

/// Draws the bar at the top of `rect`, if it is open, and gives the room that is left.
pub(super) fn bar(pane: &mut Pane, ui: &mut Ui, scene: &Scene<'_>, text: &Text, rect: Rect) -> Rect {
    if pane.find.is_none() {
        return rect;
    }
    let place = Rect::from_min_size(rect.min, vec2(rect.width(), BAR));
    let inner = place.shrink2(vec2(MARGIN, 4.0));
    let mirrored = scene.locale.direction() == Direction::RightToLeft;
    let center = egui::Align::Center;
    let layout =
        if mirrored { egui::Layout::right_to_left(center) } else { egui::Layout::left_to_right(center) };
    let salt = Id::unique("find in").with(text.id);
    let mut ui = ui.new_child(egui::UiBuilder::new().max_rect(inner).layout(layout).id_salt(salt));
    ui.set_clip_rect(ui.clip_rect().intersect(place));
    ui.spacing_mut().item_spacing.x = 6.0;
    let asked = field(pane, &mut ui, scene, text, inner.width());
    let (back, on) = if mirrored { (Icon::Right, Icon::Left) } else { (Icon::Left, Icon::Right) };
    let goes_back = back.show(&mut ui, &scene.locale.text("pane-find-previous")).clicked();
    let goes_on = on.show(&mut ui, &scene.locale.text("pane-find-next")).clicked();
    let closes = Icon::Cross.show(&mut ui, &scene.locale.text("pane-find-close")).clicked();
    match asked {
        Asked::Forward(forward) => pane.go_to_hit(forward),
        Asked::First => pane.go_to_first(),
        Asked::Nothing if goes_back || goes_on => {
            if let Some(find) = &mut pane.find {
                find.look(text, scene.revision);
            }
            pane.go_to_hit(goes_on);
        }
        Asked::Nothing | Asked::Close => {}
    }
    count(pane, &mut ui, scene);
    if closes || asked == Asked::Close {
        pane.find = None;
        pane.take_focus();
        return rect;
    }
    Rect::from_min_max(pos2(rect.left(), place.bottom()), rect.max)
}

/// What is asked for in the field.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    Nothing,
    First,
    Forward(bool),
    Close,
}

fn field(pane: &mut Pane, ui: &mut Ui, scene: &Scene<'_>, text: &Text, room: f32) -> Asked {
    let Some(find) = &mut pane.find else { return Asked::Nothing };
    let label = scene.locale.text("pane-find");
    let width = FIELD.min(room - BESIDE).max(3.0 * metrics::TARGET);
    let id = Id::unique("find in field").with(text.id);
    let field = Input::new(&mut find.words).id(id).hint(&label).label(&label).width(width);
    let field = field.select_all_on_focus().show(ui);
    let mut asked = Asked::Nothing;
    if std::mem::take(&mut find.wants_focus) {
        field.request_focus();
        find.look(text, scene.revision);
        asked = Asked::First;
    }
    if field.changed() {
        find.look(text, scene.revision);
        asked = Asked::First;
    }
    if field.lost_focus() {
        // Taken out of the queue: neither key is a command here.
        let pressed = |held: Modifiers, key| ui.input_mut(|input| input.consume_key(held, key));
        if pressed(Modifiers::NONE, Key::Escape) {
            return Asked::Close;
        }
        let forward = !ui.input(|input| input.modifiers.shift);
        if pressed(Modifiers::SHIFT, Key::Enter) || pressed(Modifiers::NONE, Key::Enter) {
            find.look(text, scene.revision);
            field.request_focus();
            return Asked::Forward(forward);
        }
    }
    asked
}

/// How many there are, and which of them is selected; said when it changes.
fn count(pane: &mut Pane, ui: &mut Ui, scene: &Scene<'_>) {
    let selected = pane.place().range();
    let Some(find) = &mut pane.find else { return };
    if find.words.trim().is_empty() {
        find.said.clear();
        return;
    }
    let place = find.hits.binary_search(&selected).ok();
    let words = match (find.hits.len(), place) {
        (0, _) => scene.locale.text("pane-find-none"),
        (count, Some(place)) => {
            let about = [("place", (place + 1).into()), ("count", count.into())];
            scene.locale.format("pane-find-place", &about)
        }
        (count, None) => scene.locale.format("pane-find-count", &[("count", count.into())]),
    };
    let muted = scene.theme.palette.muted;
    ui.label(RichText::new(&words).font(FontId::proportional(12.0)).color(muted));
    if find.said != words {
        announce::say(ui.ctx(), &words);
        find.said = words;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_however_they_are_written() {
        let folded = fold("قرأَ المَقالَ أمسِ، ومقالَ اليومِ Été");
        let found = |words: &str| hits(&folded, words).len();
        assert_eq!((found("مقال"), found("امس"), found("ete"), found("كتاب"), found(" ")), (2, 1, 1, 0, 0));
        let hit = hits(&folded, "المقال")[0];
        assert_eq!(&"قرأَ المَقالَ أمسِ، ومقالَ اليومِ Été"[hit.bytes()], "المَقالَ");
    }
}
