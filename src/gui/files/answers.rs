//! What comes of the answers that dialogs give.

use egui::Context;

use crate::edit::{Edit, Label, Transaction};
use crate::gui::app::App;
use crate::gui::scene::Commands;
use crate::gui::settings::Me;
use crate::gui::shell::dialogs::{Answer, Dialog, Kind, Purpose};
use crate::session::fresh;

use super::open::Asker;

impl App {
    /// Does what was decided in the dialog; commands go to the others of the frame.
    pub(in crate::gui) fn answer(&mut self, _ctx: &Context, answer: Answer, commands: &mut Commands) {
        match answer {
            Answer::Cancel => {
                self.dialog = None;
                // Whoever turns back has agreed to lose nothing.
                self.files.agreed_to_lose = None;
            }
            Answer::Open(path) => self.open_path(&path, Asker::Person),
            Answer::Write { path, replace } => self.write(path, replace),
            Answer::Create { title, source, translation } => {
                self.create(title, &source, translation.as_deref());
            }
            Answer::AddTranslation(draft) => self.add_translation(&draft),
            Answer::StartTranslation(language) => self.start_translation(language),
            Answer::Name(name) => self.take_name(&name, commands),
            Answer::Save => {
                if let Some(Dialog { kind: Kind::Unsaved(unsaved), .. }) = self.dialog.take() {
                    self.save(Some(unsaved.then));
                }
            }
            Answer::Discard => {
                if let Some(Dialog { kind: Kind::Unsaved(unsaved), .. }) = self.dialog.take() {
                    self.files.agreed_to_lose = self.session.as_ref().map(crate::session::Session::revision);
                    commands.push(unsaved.then);
                }
            }
            Answer::Browse(what) => self.choose(what),
            Answer::Read { slot, path, encoding } => self.read_text(slot, path, encoding),
        }
    }

    fn write(&mut self, path: std::path::PathBuf, replace: bool) {
        let Some(Dialog { kind: Kind::Path(ask), .. }) = &self.dialog else { return };
        match ask.purpose.clone() {
            Purpose::Save(then) => self.save_to(path, replace, then),
            Purpose::Export(report) => self.export_to(report, path, replace),
            Purpose::Codebook => self.read_codebook(&path),
        }
    }

    /// Whoever annotates gave their name: it is remembered, and changed in the project if it is there.
    fn take_name(&mut self, name: &str, commands: &mut Commands) {
        let Some(Dialog { kind: Kind::Author(ask), .. }) = self.dialog.take() else { return };
        let id = self.settings.me.as_ref().map_or_else(fresh::author_id, |me| me.id);
        self.settings.me = Some(Me { id, name: name.to_owned() });
        self.author_agreed = true;
        let in_project = self.session.as_ref().and_then(|session| {
            let project = session.project();
            let author = project.author(id).filter(|author| author.name != name)?;
            Some(Edit::author(project, author.id, name))
        });
        if let Some(edit) =
            in_project.filter(|_| self.session.as_ref().is_some_and(|s| s.read_only().is_none()))
        {
            self.commit(Transaction::new(Label::RenameAuthor, vec![edit]));
        }
        commands.extend(ask.then);
    }
}
