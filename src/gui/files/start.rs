//! What the window shows first.

use std::path::PathBuf;

use egui::Context;

use crate::gui::app::App;
use crate::session::Session;

use super::open::{Asker, is_text};

/// Files up to this size are read before the first frame, so that nothing flashes by.
const SMALL_BYTES: u64 = 1024 * 1024;

impl App {
    /// Opens the file that was named, else the last project, else the sample.
    pub(in crate::gui) fn open_first(&mut self, _ctx: &Context, path: Option<PathBuf>) {
        let (path, asker) = match (path, self.settings.last.clone()) {
            (Some(path), _) => (path, Asker::Person),
            (None, Some(last)) => (last, Asker::LastTime),
            (None, None) => return self.open_sample(),
        };
        let is_small = std::fs::metadata(&path).is_ok_and(|file| file.len() <= SMALL_BYTES);
        if is_small && !is_text(&path) {
            let outcome = Session::open(&path, &self.holder);
            self.opened(&path, asker, outcome);
        } else {
            self.open_path(&path, asker);
        }
    }
}
