//! Random work: what the journal brings back is what was there after the last whole line.

use super::*;

/// One thing that a hand does, told by numbers.
#[derive(Clone, Debug)]
enum Deed {
    Retitle(String),
    Annotate(usize, usize, String),
    Delete(usize),
    Type(usize, usize, String),
    Split(usize),
    Align,
    Book(String),
    Undo,
    Redo,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let words = "[ابتّ \"\\\\\u{202e}\u{200f}\n\t👍a]{0,6}";
    let deed = prop_oneof![
        words.prop_map(Deed::Retitle),
        (0usize..60, 1usize..30, words).prop_map(|(at, len, note)| Deed::Annotate(at, len, note)),
        (0usize..4).prop_map(Deed::Delete),
        (0usize..60, 0usize..12, words).prop_map(|(at, len, words)| Deed::Type(at, len, words)),
        (0usize..3, "[اب]").prop_map(|(at, words)| Deed::Type(4 + 2 * at, 0, words)),
        (0usize..60).prop_map(Deed::Split),
        Just(Deed::Align),
        words.prop_map(Deed::Book),
        Just(Deed::Undo),
        Just(Deed::Redo),
    ];
    prop::collection::vec(deed, 1..12)
}

/// The work so far.
struct Work {
    project: Project,
    history: History,
    made: u128,
}

impl Work {
    fn range(&self, at: usize, len: usize) -> TextRange {
        let content = self.project.texts[0].as_str();
        let boundary =
            |n: usize| (0..=n.min(content.len())).rev().find(|n| content.is_char_boundary(*n)).unwrap();
        TextRange::new(boundary(at), boundary(at + len))
    }

    /// The transaction of a deed, unless nothing comes of it.
    fn make(&mut self, deed: &Deed) -> Option<Transaction> {
        let (project, text) = (&self.project, TextId(uuid(10)));
        self.made += 1;
        let (label, edits) = match deed {
            Deed::Retitle(title) => return Some(retitle(project, title)),
            Deed::Annotate(at, len, note) => {
                let hand =
                    Hand::new(AuthorId(uuid(2)), jiff::Timestamp::from_second(self.made as i64).unwrap());
                let id = AnnotationId(uuid(100 + self.made));
                let categories = vec![CategoryCode::new("sdg", "13.2")];
                let range = self.range(*at, *len);
                let edit = annotate::create(project, id, text, range, categories, note.clone(), hand).ok()?;
                (Label::Annotate, vec![edit])
            }
            Deed::Delete(nth) => {
                let id = *project.annotations.keys().nth(*nth)?;
                (Label::DeleteAnnotation, vec![Edit::annotation(project, id, None)])
            }
            Deed::Type(at, len, typed) => {
                let mut fresh = 1000 * self.made as u64;
                let fresh = || {
                    fresh += 1;
                    ParagraphId(fresh)
                };
                (Label::Typing, words::replace(project, text, self.range(*at, *len), typed, fresh).ok()?)
            }
            Deed::Split(at) => {
                (Label::SplitSentence, segment::split(project, text, self.range(*at, 0).start).ok()?)
            }
            Deed::Align => {
                let mut beads = vec![Bead::proposed(self.made as usize, 1); 3];
                beads[1].score = Some(0.1 + 0.2);
                beads[2].status =
                    BeadStatus::Confirmed { by: AuthorId(uuid(2)), at: jiff::Timestamp::UNIX_EPOCH };
                let alignment = Alignment { translation: TextId(uuid(11)), beads };
                (Label::Align, vec![Edit::alignment(project, alignment)])
            }
            Deed::Book(name) => {
                let names = [("ar".to_owned(), name.clone())].into();
                let book = CodebookUse::Embedded(Codebook {
                    id: format!("b{}", self.made),
                    version: String::new(),
                    names,
                    categories: Vec::new(),
                });
                let index = project.codebooks.len();
                (
                    Label::AddCodebook,
                    vec![Edit::Codebook { index, before: None, after: Some(Box::new(book)) }],
                )
            }
            Deed::Undo | Deed::Redo => return None,
        };
        let selection = Selection { text, anchor: TextPos(1), head: TextPos(0) };
        Some(Transaction::new(label, edits).taking(selection))
    }

    /// Does it; gives the line of the journal, unless nothing came of it.
    fn perform(&mut self, deed: &Deed, sequence: u64) -> Option<String> {
        match deed {
            Deed::Undo => {
                let inverse = self.history.undoable()?.invert();
                inverse.apply(&mut self.project).unwrap();
                self.history.mark_undone();
                Some(encode::change(sequence, Kind::Undo, &inverse))
            }
            Deed::Redo => {
                let again = self.history.redoable()?.clone();
                again.apply(&mut self.project).unwrap();
                self.history.mark_redone();
                Some(encode::change(sequence, Kind::Redo, &again))
            }
            deed => {
                let transaction = self.make(deed)?;
                transaction.apply(&mut self.project).ok()?;
                // Every third key comes after a pause.
                if self.made.is_multiple_of(3) {
                    self.history.part();
                }
                let begins = transaction.label == Label::Typing && self.history.is_parted();
                let line = encode::change(sequence, Kind::Commit { begins }, &transaction);
                self.history.push(transaction);
                Some(line)
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn a_cut_at_any_byte_of_the_last_lines_gives_a_state_that_was(deeds in deeds()) {
        let mut work = Work { project: project(), history: History::default(), made: 0 };
        let follows = here(&work.project);
        let mut bytes = encode::header(work.project.id, follows, 0).into_bytes();
        let mut states = vec![work.project.clone()];
        let mut ends = vec![bytes.len()];
        for deed in &deeds {
            if let Some(line) = work.perform(deed, states.len() as u64) {
                prop_assert_eq!(line.matches('\n').count(), 1);
                bytes.extend(line.bytes());
                ends.push(bytes.len());
                states.push(work.project.clone());
            }
        }
        // All of it, with what can be undone and redone.
        let back = replay(&bytes, &states[0], follows).unwrap();
        prop_assert_eq!(&back.project, &work.project);
        prop_assert_eq!((back.changes, back.damage), (states.len() - 1, None));
        prop_assert_eq!(back.history.undoable(), work.history.undoable());
        prop_assert_eq!(back.history.redoable(), work.history.redoable());
        // Every byte of the last two lines.
        let from = ends[ends.len().saturating_sub(3)];
        for cut in from..bytes.len() {
            let whole = ends.iter().filter(|end| **end <= cut).count() - 1;
            let back = replay(&bytes[..cut], &states[0], follows).unwrap();
            prop_assert_eq!(back.changes, whole, "cut at byte {}", cut);
            prop_assert_eq!(back.damage, None);
            prop_assert_eq!(&back.project, &states[whole]);
        }
    }

    #[test]
    fn no_bytes_make_a_panic(junk in prop::collection::vec(any::<u8>(), 0..200), at in 0usize..2000) {
        let (mut bytes, states, follows) = retitled(&["ب", "ج"]);
        let at = at.min(bytes.len());
        bytes.splice(at..at, junk);
        if let Ok(back) = replay(&bytes, &project(), follows) {
            prop_assert!(states.contains(&back.project));
        }
    }
}
