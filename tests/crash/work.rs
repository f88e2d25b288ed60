//! Work that comes out the same whenever it starts from the same project and seed.

use hashiya::edit::annotate::{self, Hand};
use hashiya::edit::{Edit, Label, Transaction, words};
use hashiya::model::{
    AnnotationId, Author, AuthorId, CategoryCode, Direction, Language, Origin, ParagraphId, ParagraphRow,
    Project, ProjectId, Role, Text, TextId, TextRange,
};
use hashiya::session::Session;
use jiff::Timestamp;
use uuid::Uuid;

/// Chance that comes out the same (xorshift).
pub struct Chance(pub u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// One of the numbers below `count`.
    fn below(&mut self, count: usize) -> usize {
        (self.next() % count.max(1) as u64) as usize
    }

    /// From 0 to 1.
    pub fn share(&mut self) -> f64 {
        (self.next() % 10_000) as f64 / 10_000.0
    }
}

/// What comes with a step, beside the change.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    Plain,
    /// A save begins.
    Save,
    /// Nobody waits for it.
    Burst,
}

/// A session and what is done with it.
pub struct Work {
    pub session: Session,
    chance: Chance,
    seed: u64,
    number: u64,
    /// How many changes of this work can be undone, and redone.
    depth: (usize, usize),
}

fn text_id() -> TextId {
    TextId(Uuid::from_u128(10))
}

/// The project that the first work starts from.
pub fn project() -> Project {
    let mut project = Project::new(ProjectId(Uuid::from_u128(1)), "مشروع");
    let author = Author { id: AuthorId(Uuid::from_u128(2)), name: "ليلى".into() };
    project.authors.push(author);
    let rows = (1..40).map(|id| ParagraphRow::body(ParagraphId(id), "قرأ الناسُ المقالَ أمس، ثم ناموا."));
    let (language, origin) = (Language::new("ar"), Origin::default());
    let rows = rows.collect();
    project.texts.push(Text::new(text_id(), Role::Source, language, Direction::RightToLeft, origin, rows));
    project
}

impl Work {
    pub fn new(session: Session, seed: u64) -> Self {
        let chance = Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        Self { session, chance, seed, number: 0, depth: (0, 0) }
    }

    /// One change, undo or redo.
    pub fn step(&mut self) -> Step {
        self.number += 1;
        match self.chance.below(10) {
            0 if self.depth.0 > 0 => {
                self.session.undo().unwrap();
                self.depth = (self.depth.0 - 1, self.depth.1 + 1);
            }
            1 if self.depth.1 > 0 => {
                self.session.redo().unwrap();
                self.depth = (self.depth.0 + 1, self.depth.1 - 1);
            }
            2 => self.type_words(),
            3 => self.delete(),
            4 | 5 => self.retitle(),
            _ => self.annotate(),
        }
        match self.chance.below(12) {
            0 => Step::Save,
            1..=4 => Step::Burst,
            _ => Step::Plain,
        }
    }

    fn commit(&mut self, label: Label, edits: Vec<Edit>) {
        self.session.commit(Transaction::new(label, edits)).unwrap();
        self.depth = (self.depth.0 + 1, 0);
    }

    fn retitle(&mut self) {
        let before = self.session.project().title.clone();
        let after = format!("عنوان {} \u{202b}{}", self.seed, self.number);
        self.commit(Label::Retitle, vec![Edit::Title { before, after }]);
    }

    /// A range of some letters in the text.
    fn range(&mut self) -> TextRange {
        let len = self.session.project().text(text_id()).unwrap().byte_len();
        let (start, end) = (self.chance.below(len), 2 + self.chance.below(60));
        let content = self.session.project().text(text_id()).unwrap().as_str();
        let boundary = |at: usize| (0..=at.min(len)).rev().find(|at| content.is_char_boundary(*at)).unwrap();
        TextRange::new(boundary(start), boundary(start + end))
    }

    fn annotate(&mut self) {
        let range = self.range();
        let hand = Hand::new(
            AuthorId(Uuid::from_u128(2)),
            Timestamp::from_second(self.number.cast_signed()).unwrap(),
        );
        let id = AnnotationId(Uuid::from_u128(u128::from(self.seed) << 64 | u128::from(self.number)));
        let note = format!("ملاحظة {}", self.number);
        let categories = vec![CategoryCode::new("sdg", "13")];
        match annotate::create(self.session.project(), id, text_id(), range, categories, note, hand) {
            Ok(edit) => self.commit(Label::Annotate, vec![edit]),
            Err(_) => self.retitle(),
        }
    }

    fn delete(&mut self) {
        let annotations = &self.session.project().annotations;
        let nth = self.chance.below(annotations.len());
        let Some(id) = annotations.keys().nth(nth).copied() else { return self.retitle() };
        let edit = Edit::annotation(self.session.project(), id, None);
        self.commit(Label::DeleteAnnotation, vec![edit]);
    }

    fn type_words(&mut self) {
        let range = self.range();
        let range = TextRange::new(range.start.0, range.start.0);
        let words = format!(" كلمة{} ", self.number);
        let edits =
            words::replace(self.session.project(), text_id(), range, &words, || ParagraphId(u64::MAX));
        // Or it might join a word, and what can be undone would have to be counted otherwise.
        self.session.end_typing();
        match edits {
            Ok(edits) => self.commit(Label::Typing, edits),
            Err(_) => self.retitle(),
        }
    }
}
