//! How the segment view keeps in step: with the project, with the panes' carets, with what is typed.
//!
//! It draws nothing.

use egui::Context;

use crate::gui::panes::Pane;
use crate::gui::scene::Scene;
use crate::gui::widgets::input::passage;
use crate::model::{Role, TextPos};

use super::{Entry, SegmentView, Texts, field_id};

impl SegmentView {
    /// Brings the rows in line with the project, and the row that is worked on in line with the panes'
    /// carets.
    pub(super) fn follow(&mut self, ctx: &Context, scene: &Scene<'_>, texts: &mut Texts<'_>) {
        let changed = self.rows.update(scene.project, scene.revision, texts.source, texts.translation);
        if std::mem::take(&mut self.seeks_change)
            && let Some(row) = changed
        {
            if row == self.current {
                // What the panes' carets were pushed to by the change says nothing.
                self.told = Some(texts.carets());
            } else {
                self.enter(row, Entry::End);
            }
        }
        if std::mem::take(&mut self.seeks_empty) {
            let is_empty = |row: &usize| self.rows.get(*row).is_some_and(|row| row.target.is_empty());
            self.enter((0..self.rows.len()).find(is_empty).unwrap_or(0), Entry::Start);
        }
        let before = self.current;
        let entered = self.entered.take();
        match entered {
            Some((row, _)) => self.work_on(row),
            None => self.follow_panes(ctx, texts),
        }
        self.current = self.current.min(self.rows.len().saturating_sub(1));
        let words = self.words(texts).to_owned();
        let is_one = !words.contains('\n');
        let normal = self.draft.trim().replace(|c| is_one && matches!(c, '\n' | '\r'), " ");
        if normal != words {
            if self.current == before && entered.is_none() {
                let caret = end_of_change(&self.draft, &words);
                passage::select(ctx, field_id(), caret, caret);
            }
            self.draft = words;
        }
        if let Some((_, entry)) = entered {
            self.reveals |= entry != Entry::Stay;
            self.arrive(ctx, texts, entry);
        }
        let shown_for = (scene.revision, Some(texts.translation.id), self.filter, self.current);
        if self.shown_for != Some(shown_for) {
            self.shown_for = Some(shown_for);
            self.shown = self.rows.shown(self.filter, self.current);
        }
        if std::mem::take(&mut self.reveals) {
            self.ladder.reveal(self.shown.partition_point(|row| *row < self.current));
        }
    }

    fn work_on(&mut self, row: usize) {
        if row != self.current {
            self.current = row;
            self.field_height = 0.0;
            self.draft.clear();
        }
    }

    /// Goes where a caret was put by something else than this view.
    fn follow_panes(&mut self, ctx: &Context, texts: &Texts<'_>) {
        let carets = texts.carets();
        if self.told == Some(carets) {
            return;
        }
        let is_target = *texts.focused == Some(texts.translation.id);
        let (role, caret) = if is_target { (Role::Translation, carets.1) } else { (Role::Source, carets.0) };
        self.told = Some(carets);
        let pane = texts.pane(role).and_then(Pane::selection);
        let place = pane.map_or(caret, |selection| selection.range().start);
        let Some(row) = self.rows.at(role, place) else { return };
        if row != self.current {
            self.work_on(row);
            self.reveals = true;
        }
        let Some(found) = self.rows.get(row).filter(|_| is_target) else { return };
        let byte =
            |pos: TextPos| pos.0.clamp(found.target.start.0, found.target.end.0) - found.target.start.0;
        let anchor = pane.map_or(caret, |selection| selection.anchor);
        passage::select(ctx, field_id(), byte(anchor), byte(caret));
    }

    /// Puts the carets where the row that is worked on begins.
    fn arrive(&mut self, ctx: &Context, texts: &mut Texts<'_>, entry: Entry) {
        let Some(row) = self.rows.get(self.current).copied() else { return };
        let end = self.draft.len();
        let caret = match entry {
            Entry::Start => 0,
            Entry::End | Entry::Stay => end,
            Entry::At(byte) => byte.min(end),
        };
        passage::select(ctx, field_id(), caret, caret);
        if entry == Entry::Stay {
            self.told = Some(texts.carets());
            return;
        }
        if let Some(pane) = texts.pane_mut(Role::Source) {
            pane.put_caret(row.source.start);
        }
        if let Some(pane) = texts.pane_mut(Role::Translation) {
            pane.put_caret(TextPos((row.target.start.0 + caret).min(row.target.end.0)));
        }
        let role = if row.target.is_empty() { Role::Source } else { Role::Translation };
        *texts.focused = Some(texts.of(role).id);
        self.told = Some(texts.carets());
    }

    /// The words of the row that is worked on, in the translation.
    fn words<'a>(&self, texts: &Texts<'a>) -> &'a str {
        let row = self.rows.get(self.current);
        row.and_then(|row| texts.translation.slice(row.target)).unwrap_or_default()
    }
}

/// Where in `new` the last of it stands that is not in `old`.
fn end_of_change(old: &str, new: &str) -> usize {
    let same = new.chars().rev().zip(old.chars().rev()).take_while(|(one, other)| one == other);
    new.len() - same.map(|(c, _)| c.len_utf8()).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_caret_goes_to_the_end_of_what_a_step_brought_back() {
        for (old, new, end) in [
            ("", "قرأ", "قرأ".len()),
            ("قرأ المقال", "قرأ", "قرأ".len()),
            ("one two", "one big two", "one big".len()),
            ("aaa", "aa", 0),
        ] {
            assert_eq!(end_of_change(old, new), end, "{old} -> {new}");
        }
    }
}
