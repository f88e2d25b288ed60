//! Short messages that stand at the bottom for a while, over the texts and in nobody's way.
//!
//! The main type is [`Notices`]. News goes by itself; what went wrong stays until it is closed.

use egui::accesskit::{Live, Role};
use egui::{Align2, Area, Frame, Id, Label, Margin, Order, Shape, Stroke, Ui, UiBuilder, UiKind, vec2};

use crate::gui::announce;
use crate::gui::theme::{Theme, metrics};
use crate::gui::widgets::icon::Icon;
use crate::locale::Locale;

use super::row;

/// How long news stays, in seconds, and how much longer for each letter of it.
const STAYS: f64 = 2.0;
const STAYS_A_LETTER: f64 = 0.05;
/// No more stand at once; the oldest give way.
const MOST: usize = 4;
/// Width of a message's words, in points.
const WIDTH: f32 = 420.0;

#[derive(Debug)]
struct Notice {
    id: u64,
    words: String,
    is_warning: bool,
    /// Seconds it has been looked at; the pointer over it stops them.
    shown_for: f64,
}

/// The messages that stand now.
#[derive(Debug, Default)]
pub struct Notices {
    list: Vec<Notice>,
    last_id: u64,
}

impl Notices {
    /// Tells news, which goes by itself.
    pub fn tell(&mut self, words: impl Into<String>) {
        self.push(words.into(), false);
    }

    /// Tells what went wrong, which stays until it is closed.
    pub fn warn(&mut self, words: impl Into<String>) {
        self.push(words.into(), true);
    }

    fn push(&mut self, words: String, is_warning: bool) {
        // The same again is the same message, looked at anew.
        self.list.retain(|notice| notice.words != words);
        self.last_id += 1;
        self.list.push(Notice { id: self.last_id, words, is_warning, shown_for: 0.0 });
        let too_many = self.list.len().saturating_sub(MOST);
        self.list.drain(..too_many);
    }

    /// Draws them at the bottom of what `ui` has left.
    pub fn show(&mut self, ui: &mut Ui, locale: &Locale, theme: &Theme) {
        if self.list.is_empty() {
            return;
        }
        let passed = f64::from(ui.input(|input| input.stable_dt).min(0.1));
        let mut closed = Vec::new();
        let area = Area::new(Id::unique("notices"))
            .order(Order::Foreground)
            .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -44.0))
            .kind(UiKind::GenericArea);
        area.show(ui.ctx(), |ui| {
            for notice in &mut self.list {
                let (is_over, wants_close) = show_one(ui, notice, locale, theme);
                notice.shown_for += if is_over { 0.0 } else { passed };
                if wants_close {
                    closed.push(notice.id);
                }
            }
        });
        let is_over = |notice: &Notice| {
            !notice.is_warning
                && notice.shown_for > STAYS + STAYS_A_LETTER * notice.words.chars().count() as f64
        };
        self.list.retain(|notice| !closed.contains(&notice.id) && !is_over(notice));
        if self.list.iter().any(|notice| !notice.is_warning) {
            ui.ctx().request_repaint_after(std::time::Duration::from_millis(100));
        }
    }
}

/// Draws one; tells whether the pointer is over it and whether it was closed.
fn show_one(ui: &mut Ui, notice: &Notice, locale: &Locale, theme: &Theme) -> (bool, bool) {
    let palette = theme.palette;
    let colour = if notice.is_warning { palette.danger } else { palette.accent };
    let role = if notice.is_warning { Role::Alert } else { Role::Status };
    let builder = UiBuilder::new()
        .id_salt(notice.id)
        .accessibility_role(role)
        .accessibility_label(notice.words.clone());
    let mut wants_close = false;
    let live = if notice.is_warning { Live::Assertive } else { Live::Polite };
    let shown = ui.scope_builder(builder, |ui| {
        announce::make_live(ui.ctx(), ui.unique_id(), live);
        let frame = Frame::popup(ui.style()).inner_margin(Margin::symmetric(14, 8));
        frame.show(ui, |ui| {
            let width = WIDTH.min(ui.ctx().content_rect().width() - 48.0);
            let size = vec2(width, metrics::TARGET);
            ui.allocate_ui_with_layout(size, row(locale), |ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(8.0, 8.0), egui::Sense::hover());
                if notice.is_warning {
                    let at = rect.center();
                    let points = vec![at + vec2(0.0, -4.5), at + vec2(5.0, 4.0), at + vec2(-5.0, 4.0)];
                    ui.painter().add(Shape::convex_polygon(points, colour, Stroke::NONE));
                } else {
                    ui.painter().circle_filled(rect.center(), 3.5, colour);
                }
                let most = width - 4.0 * metrics::TARGET;
                let galley = egui::WidgetText::from(notice.words.as_str()).into_galley(
                    ui,
                    Some(egui::TextWrapMode::Wrap),
                    most,
                    egui::TextStyle::Body,
                );
                ui.add(Label::new(galley));
                let words = locale.text("notice-close");
                wants_close = Icon::Cross.show(ui, &words).clicked();
            });
        });
    });
    (shown.response.contains_pointer(), wants_close)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_again_stands_once_and_few_stand_at_once() {
        let mut notices = Notices::default();
        for words in ["a", "b", "a", "c", "d", "e"] {
            notices.tell(words);
        }
        let words: Vec<&str> = notices.list.iter().map(|notice| notice.words.as_str()).collect();
        assert_eq!(words, ["a", "c", "d", "e"]);
    }
}
