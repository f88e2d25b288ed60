//! What the window says to those who do not see it, made from what was done.
//!
//! The main type is [`Noticed`]: where the reader was in the last frame, so that what is new can be said.
//! How it is said is the matter of [`super::announce`]. Nothing here changes the project.

use egui::Context;

use crate::edit::{Edit, Label, Transaction};
use crate::model::{Annotation, AnnotationId, TextId, TextPos, TextRange};

use super::app::App;
use super::projecting::Proposal;
use super::scene::Scene;
use super::{announce, cards, panes, shell};

/// How much of a passage is said, in characters.
const QUOTE_CHARS: usize = 120;

/// What has been said about where the reader is.
#[derive(Debug, Default)]
pub(super) struct Noticed {
    /// The annotations whose passages the caret stands in.
    at_caret: Vec<AnnotationId>,
    /// The annotation whose card is open.
    active: Option<AnnotationId>,
    /// The digits of a goal's number that was begun.
    number: Option<String>,
    /// The counterpart that is proposed.
    pub(super) proposal: Option<Proposal>,
    reading_zoom: f32,
    /// What was done since, to be said next.
    said: Vec<String>,
}

impl App {
    /// Says `words` after this frame's commands.
    pub(super) fn announce(&mut self, words: String) {
        self.noticed.said.push(words);
    }

    /// Says what the transaction that was just committed did.
    pub(super) fn announce_commit(&mut self, transaction: &Transaction) {
        let words = self.done(transaction);
        self.announce(words);
        if let Some(made) = changed(transaction) {
            // What was just said of it need not be said once more when its card opens.
            self.noticed.active = Some(made.id);
            self.noticed.at_caret.push(made.id);
        }
    }

    /// Says that the last change was taken back, or done again.
    pub(super) fn announce_undo(&mut self, label: Label, back: bool) {
        let what = self.locale.text(shell::change(label));
        let id = if back { "announce-undone" } else { "announce-redone" };
        self.announce(self.locale.format(id, &[("what", what.into())]));
    }

    /// Says where in the other text the caret went, and the words that stand there.
    pub(super) fn announce_counterpart(&mut self, text: TextId, range: TextRange) {
        let Some(scene) = self.scene() else { return };
        let Some(text) = scene.project.text(text) else { return };
        let words = text.slice(range).unwrap_or_default();
        let said = self.locale.format(
            "announce-counterpart",
            &[
                ("text", panes::name(&scene, text).into()),
                ("place", (text.paragraph_at(range.start) + 1).into()),
                ("count", text.paragraph_count().into()),
                ("quote", cards::shortened(words.trim(), QUOTE_CHARS).into()),
            ],
        );
        self.announce(said);
    }

    /// What a transaction did, in the words of the interface.
    fn done(&self, transaction: &Transaction) -> String {
        let scene = self.scene();
        match (transaction.label, scene, changed(transaction)) {
            (Label::Annotate, Some(scene), Some(made)) => {
                self.categories(&scene, made, "announce-annotated", "announce-annotated-bare")
            }
            (Label::Tag, Some(scene), Some(changed)) => {
                self.categories(&scene, changed, "announce-categories", "announce-no-category")
            }
            (Label::Note, _, Some(changed)) if changed.note.is_empty() => {
                self.locale.text("announce-note-empty")
            }
            (Label::Note, ..) => self.locale.text("announce-noted"),
            (Label::MoveEdge, _, Some(changed)) => self.quote("announce-passage", changed),
            (Label::Link, _, Some(changed)) => self.quote("announce-linked", changed),
            (Label::Unlink, ..) => self.locale.text("announce-unlinked"),
            (Label::DeleteAnnotation, ..) => self.locale.text("announce-deleted"),
            // Named in the Undo menu, and told by the dialogs that asked for it.
            (label, ..) => self.locale.text(shell::change(label)),
        }
    }

    fn categories(&self, scene: &Scene<'_>, annotation: &Annotation, some: &str, none: &str) -> String {
        let names: Vec<String> = annotation.categories.iter().map(|code| cards::named(scene, code)).collect();
        if names.is_empty() {
            return self.locale.text(none);
        }
        self.locale.format(some, &[("categories", self.locale.list(&names).into())])
    }

    /// The passage that was changed last.
    fn quote(&self, id: &str, annotation: &Annotation) -> String {
        let target = annotation.targets.last();
        let words = target.map(|target| target.quote.exact.display()).unwrap_or_default();
        self.locale.format(id, &[("quote", cards::shortened(&words, QUOTE_CHARS).into())])
    }

    /// Says what is new about where the reader is, and puts all that was said into the tree.
    pub(super) fn announce_place(&mut self, ctx: &Context) {
        let language = self.locale.language().as_str().to_owned();
        if panes::is_read(ctx) {
            let root = egui::accesskit_root_id();
            ctx.accesskit_node_builder(root, |node| node.set_language(language.as_str()));
            self.announce_news(ctx);
        }
        for words in self.noticed.said.drain(..) {
            announce::say(ctx, words);
        }
        announce::show(ctx, &language);
    }

    fn announce_news(&mut self, ctx: &Context) {
        let mut noticed = std::mem::take(&mut self.noticed);
        if let Some(scene) = self.scene() {
            let active = self.reader.active();
            let at_caret = self.annotations_at_caret();
            let news = if active == noticed.active { None } else { active };
            let entered = at_caret.iter().filter(|id| !noticed.at_caret.contains(id));
            for id in news.iter().chain(entered.filter(|id| Some(**id) != active)) {
                if let Some(annotation) = scene.project.annotations.get(id) {
                    announce::say(ctx, panes::annotation_words(&scene, annotation));
                }
            }
            (noticed.active, noticed.at_caret) = (active, at_caret);
            let number = self.number_keys.pending().map(str::to_owned);
            if number != noticed.number
                && let Some(typed) = &number
            {
                let typed = typed.as_str();
                announce::say(ctx, self.locale.format("status-number", &[("typed", typed.into())]));
            }
            noticed.number = number;
        }
        let zoom = self.settings.reading_zoom;
        if noticed.reading_zoom != zoom && noticed.reading_zoom != 0.0 {
            announce::say(ctx, self.locale.format("status-zoom", &[("zoom", f64::from(zoom).into())]));
        }
        noticed.reading_zoom = zoom;
        self.noticed = noticed;
    }

    /// The annotations whose passages hold the caret of the pane that has the keyboard.
    fn annotations_at_caret(&self) -> Vec<AnnotationId> {
        let Some(pane) = self.reader.focused().and_then(|text| self.reader.pane(text)) else {
            return Vec::new();
        };
        let caret = pane.caret();
        let here = TextRange { start: caret, end: TextPos(caret.0 + 1) };
        let mut ids: Vec<AnnotationId> = pane.index().in_range(here).map(|spot| spot.annotation).collect();
        ids.dedup();
        ids
    }
}

/// The annotation that a transaction made or changed.
fn changed(transaction: &Transaction) -> Option<&Annotation> {
    transaction.edits.iter().rev().find_map(|edit| match edit {
        Edit::Annotation { after: Some(after), .. } => Some(after.as_ref()),
        _ => None,
    })
}
