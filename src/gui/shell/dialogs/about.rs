//! What this program is.

use egui::{Label, Ui};

use crate::gui::shell::muted;

use super::form::Ending;
use super::{Answer, Around, form};

pub(super) fn show(ui: &mut Ui, around: &Around<'_>, answers: &mut Vec<Answer>) {
    let locale = around.locale;
    let version = locale.format("dialog-about-version", &[("version", env!("CARGO_PKG_VERSION").into())]);
    ui.label(muted(version, &around.theme.palette));
    for id in
        ["start-what", "start-what-for", "dialog-about-name", "dialog-about-files", "dialog-about-licence"]
    {
        ui.add(Label::new(locale.text(id)).wrap());
    }
    let close = Ending::primary(locale.text("dialog-close"), true).focused(around.is_new);
    let [closes] = form::footer(ui, around, [close]);
    if closes {
        answers.push(Answer::Cancel);
    }
}
