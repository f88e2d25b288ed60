//! The seed lexicon: a few thousand frequent Arabic words with their usual renderings.
//!
//! The main type is [`Lexicon`]; its text is `assets/lexicons/arabic.tsv`, whose head tells the columns.
//! It answers two questions: what an Arabic word as written may mean (a gloss for readers), and whether
//! a Latin word renders it (evidence for the aligner). It is no analysis of the language: a word is
//! looked for whole, then without clitics, then without endings, and the first of these that is known
//! counts. It must not know of sentences, of alignment or of a window.

use std::sync::LazyLock;

use super::{TATWEEL, edges_of_word, fold, is_tashkeel};
use crate::model::Language;

/// The lexicon that comes with the program.
static SEED: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::parse(include_str!("../../assets/lexicons/arabic.tsv")));

/// Endings of nouns and verbs, the longest first; a second one may stand before the first.
const SUFFIXES: [&str; 22] = [
    "هما", "كما", "تما", "ها", "هم", "هن", "كم", "كن", "نا", "ني", "وا", "ون", "ين", "ان", "ات", "تم", "ية",
    "ه", "ك", "ي", "ا", "ت",
];
/// How many letters stay when an ending is taken off.
const STEM_LETTERS: usize = 3;
/// How many endings a word may have: one of number and one of person.
const ENDINGS: usize = 2;

/// What kind of word an entry is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PartOfSpeech {
    /// كتاب
    Noun,
    /// كتب
    Verb,
    /// كبير
    Adjective,
    /// Prepositions, pronouns, conjunctions and the like, which say little about what a sentence tells.
    Function,
    /// ثلاثة
    Number,
    /// A person, a place, a month.
    Name,
}

impl PartOfSpeech {
    /// As it stands in the file.
    fn parse(code: &str) -> Option<Self> {
        Some(match code {
            "n" => Self::Noun,
            "v" => Self::Verb,
            "a" => Self::Adjective,
            "f" => Self::Function,
            "num" => Self::Number,
            "name" => Self::Name,
            _ => return None,
        })
    }
}

/// A row of the lexicon.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    headword: &'static str,
    forms: &'static str,
    parts: &'static str,
    english: &'static str,
    french: &'static str,
    spanish: &'static str,
}

impl Entry {
    /// The entry of a line; `None` when it has not six columns.
    fn parse(line: &'static str) -> Option<Self> {
        let mut columns = line.split('\t');
        let entry = Self {
            headword: columns.next()?,
            forms: columns.next()?,
            parts: columns.next()?,
            english: columns.next()?,
            french: columns.next()?,
            spanish: columns.next()?,
        };
        columns.next().is_none().then_some(entry)
    }

    /// The word as a dictionary has it, without tashkeel; of a verb the past.
    pub fn headword(&self) -> &'static str {
        self.headword
    }

    /// Further forms that point here: plurals, feminines, the imperfect.
    pub fn forms(&self) -> impl Iterator<Item = &'static str> + use<> {
        split(self.forms)
    }

    /// What kinds of word are spelled so.
    pub fn parts_of_speech(&self) -> impl Iterator<Item = PartOfSpeech> + use<> {
        split(self.parts).filter_map(PartOfSpeech::parse)
    }

    /// Whether it may be of this kind.
    pub fn is(&self, part: PartOfSpeech) -> bool {
        self.parts_of_speech().any(|own| own == part)
    }

    /// Whether it can be nothing but a function word, so that its presence says little.
    pub fn is_function_word(&self) -> bool {
        self.parts_of_speech().all(|part| part == PartOfSpeech::Function)
    }

    /// The usual renderings in `language`, the likeliest first; none in a language that the lexicon
    /// lacks. A rendering may be of several words.
    pub fn renderings(&self, language: &Language) -> impl Iterator<Item = &'static str> + use<> {
        split(match language.primary() {
            "en" => self.english,
            "fr" => self.french,
            "es" => self.spanish,
            _ => "",
        })
    }
}

/// One spelling that leads to an entry.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Key {
    folded: Box<str>,
    is_form: bool,
    spelled: &'static str,
    /// Its place among the entries.
    entry: usize,
}

/// How near a stem must come to a spelling that is known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Spelling {
    Exact,
    Folded,
}

/// Entries in the order of their headwords, and all spellings that lead to them.
#[derive(Clone, Debug)]
pub struct Lexicon {
    entries: Vec<Entry>,
    /// Ascending, so that spellings that fold alike stand together.
    keys: Vec<Key>,
}

impl Lexicon {
    /// The lexicon that comes with the program; read when first asked for.
    pub fn seed() -> &'static Self {
        &SEED
    }

    /// Reads a lexicon; lines that begin with `#` and lines without six columns are passed over.
    pub fn parse(text: &'static str) -> Self {
        let entries: Vec<Entry> =
            text.lines().filter(|line| !line.starts_with('#')).filter_map(Entry::parse).collect();
        let mut keys = Vec::with_capacity(entries.len() * 3);
        for (at, entry) in entries.iter().enumerate() {
            let spellings =
                std::iter::once((entry.headword, false)).chain(entry.forms().map(|form| (form, true)));
            keys.extend(spellings.map(|(spelled, is_form)| Key {
                folded: fold(spelled).as_str().into(),
                is_form,
                spelled,
                entry: at,
            }));
        }
        keys.sort_unstable();
        Self { entries, keys }
    }

    /// All entries, in the order of their headwords.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entries that `stem` leads to as it is, with nothing taken off: by headword before by form.
    /// `stem` is folded here, so a stem that was folded before is as good.
    pub fn with_stem(&self, stem: &str) -> impl Iterator<Item = &Entry> {
        self.found(stem, Spelling::Folded, None).into_iter()
    }

    /// The entries for a word of running text: with tashkeel or without, with clitics before it and
    /// endings after it. Those that are spelled as the word is come first. Empty when it is not known.
    pub fn lookup(&self, word: &str) -> impl Iterator<Item = &Entry> {
        let bare: String = word.chars().filter(|c| !is_tashkeel(*c) && *c != TATWEEL).collect();
        let stems = without_clitics(&bare);
        self.first_found(&stems, None)
            .or_else(|| self.first_found(&imperfects(&stems), Some(PartOfSpeech::Verb)))
            .or_else(|| self.without_endings(stems))
            .unwrap_or_default()
            .into_iter()
    }

    /// What is found when endings are taken off, one after the other; an imperfect is tried with each.
    fn without_endings(&self, mut stems: Vec<String>) -> Option<Vec<&Entry>> {
        for _ in 0..ENDINGS {
            stems = stems.iter().flat_map(|stem| without_ending(stem)).collect();
            let found = self
                .first_found(&stems, None)
                .or_else(|| self.first_found(&imperfects(&stems), Some(PartOfSpeech::Verb)));
            if found.is_some() {
                return found;
            }
        }
        None
    }

    /// What the first of `candidates` finds that is known; one spelled as an entry is goes before all that
    /// only fold alike, or الأم would be pains (آلام) before it is the mother.
    fn first_found(&self, candidates: &[String], part: Option<PartOfSpeech>) -> Option<Vec<&Entry>> {
        [Spelling::Exact, Spelling::Folded].into_iter().find_map(|spelling| {
            candidates.iter().map(|stem| self.found(stem, spelling, part)).find(|found| !found.is_empty())
        })
    }

    /// Entries by one stem, each once; none by an exact spelling that no entry has.
    fn found(&self, stem: &str, spelling: Spelling, part: Option<PartOfSpeech>) -> Vec<&Entry> {
        let folded = fold(stem);
        let start = self.keys.partition_point(|key| &*key.folded < folded.as_str());
        let mut keys: Vec<&Key> = self
            .keys
            .get(start..)
            .unwrap_or_default()
            .iter()
            .take_while(|key| &*key.folded == folded.as_str())
            .collect();
        if spelling == Spelling::Exact && keys.iter().all(|key| key.spelled != stem) {
            return Vec::new();
        }
        keys.sort_by_key(|key| (key.spelled != stem, key.is_form));
        let mut places: Vec<usize> = Vec::with_capacity(keys.len());
        for key in keys {
            if !places.contains(&key.entry) {
                places.push(key.entry);
            }
        }
        places
            .into_iter()
            .filter_map(|place| self.entries.get(place))
            .filter(|entry| part.is_none_or(|part| entry.is(part)))
            .collect()
    }
}

fn split(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split(';').filter(|item| !item.is_empty())
}

/// The word and what stays of it after each clitic it may begin with, the whole word first.
fn without_clitics(bare: &str) -> Vec<String> {
    let mut stems = vec![bare.to_owned()];
    for edge in edges_of_word(bare) {
        let (before, rest) = bare.split_at(edge);
        // للصين: the alef of the article comes back, for names that never go without it.
        if before.ends_with("لل") {
            stems.push(format!("ال{rest}"));
        }
        stems.push(rest.to_owned());
    }
    stems
}

/// Imperfects with any person and with the س of the future, as the one that the lexicon has: يكتب.
fn imperfects(stems: &[String]) -> Vec<String> {
    let third_person = |stem: &String| {
        let present = stem.strip_prefix('س').unwrap_or(stem);
        let root = present.strip_prefix(['ي', 'ت', 'ن', 'أ'])?;
        (root.chars().count() >= 2).then(|| format!("ي{root}"))
    };
    stems.iter().filter_map(third_person).collect()
}

/// What `stem` may be without its last ending, with the letters that an ending changes put back.
fn without_ending(stem: &str) -> Vec<String> {
    let mut stems = Vec::new();
    for suffix in SUFFIXES {
        let Some(rest) = stem.strip_suffix(suffix) else { continue };
        if rest.chars().count() + usize::from(suffix == "ات") < STEM_LETTERS {
            continue;
        }
        let put_back = |end: &str, letter: char| rest.strip_suffix(end).map(|rest| format!("{rest}{letter}"));
        // سيارته, طاولات, أصدقائه, مستواها.
        stems.extend(put_back("ت", 'ة'));
        if suffix == "ات" {
            stems.extend(put_back("", 'ة'));
        }
        stems.push(rest.to_owned());
        stems.extend(put_back("ئ", 'ء').or_else(|| put_back("ؤ", 'ء')).or_else(|| put_back("ا", 'ى')));
    }
    stems
}

#[cfg(test)]
mod tests;
