//! Sentences as tokens: what the aligner compares.
//!
//! The main type is [`Tokens`]: each sentence of one side as numbers of types, the types by number. A
//! type is a word, a number or a sign as it is compared, not as it is written. Knows nothing of the
//! other side.

use std::collections::BTreeMap;

use crate::language::digits::digit_value;
use crate::language::{self, TATWEEL, is_tashkeel, skeleton, stem};

/// What a type is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Kind {
    /// A number, in ASCII digits without separators of thousands.
    Number,
    /// A sign; quotation marks, question marks and the like of all scripts are one.
    Sign,
    /// A word in Arabic script.
    Arabic,
    /// A word in another script.
    Latin,
}

/// A type of token.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct TokenType {
    /// What it is.
    pub kind: Kind,
    /// What is compared first: the stem, the number, the sign.
    pub key: String,
    /// The word without tashkeel and otherwise as it is written; empty where no lexicon is asked.
    pub surface: String,
    /// The folded word without clitics.
    pub word: String,
    /// Its consonants; empty where they would say little.
    pub skeleton: String,
    /// Whether it begins with a capital letter.
    pub is_capital: bool,
}

/// The tokens of one side.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Tokens {
    /// The types, by number.
    pub types: Vec<TokenType>,
    /// The key of each type, by number; types that differ in case or clitics share one.
    pub keys: Vec<u32>,
    /// How many keys there are.
    pub key_count: usize,
    /// The types of all sentences, one after another.
    pub flat: Vec<u32>,
    /// Where each sentence begins in `flat`, and the end.
    pub starts: Vec<usize>,
    /// Letters of each sentence: characters that are neither white space nor tashkeel; at least 1.
    pub letters: Vec<f64>,
}

impl Tokens {
    /// The tokens of `sentences`.
    pub(super) fn of(sentences: &[&str]) -> Self {
        let mut tokens = Self { starts: vec![0], ..Self::default() };
        let mut numbers: BTreeMap<TokenType, u32> = BTreeMap::new();
        let mut keys: BTreeMap<(Kind, String), u32> = BTreeMap::new();
        let mut surfaces: BTreeMap<String, u32> = BTreeMap::new();
        for sentence in sentences {
            let plain: String = sentence.chars().filter(|c| !is_tashkeel(*c) && *c != TATWEEL).collect();
            for surface in Surfaces::new(&plain) {
                let number = if let Some(number) = surfaces.get(surface) {
                    *number
                } else {
                    let of_type = TokenType::of(surface);
                    let next_key = keys.len() as u32;
                    let key = *keys.entry((of_type.kind, of_type.key.clone())).or_insert(next_key);
                    let next = numbers.len() as u32;
                    let number = *numbers.entry(of_type.clone()).or_insert(next);
                    if number == next {
                        tokens.types.push(of_type);
                        tokens.keys.push(key);
                    }
                    surfaces.insert(surface.to_owned(), number);
                    number
                };
                tokens.flat.push(number);
            }
            tokens.starts.push(tokens.flat.len());
            let letters = plain.chars().filter(|c| !c.is_whitespace()).count();
            tokens.letters.push(letters.max(1) as f64);
        }
        tokens.key_count = keys.len();
        tokens
    }

    /// How many sentences there are.
    pub(super) fn len(&self) -> usize {
        self.letters.len()
    }

    /// The types in a sentence, in order.
    pub(super) fn sentence(&self, index: usize) -> &[u32] {
        match (self.starts.get(index), self.starts.get(index + 1)) {
            (Some(start), Some(end)) => self.flat.get(*start..*end).unwrap_or_default(),
            _ => &[],
        }
    }

    /// The types in a sentence, ascending, each once.
    pub(super) fn distinct(&self, index: usize) -> Vec<u32> {
        let mut types = self.sentence(index).to_vec();
        types.sort_unstable();
        types.dedup();
        types
    }

    /// For each key the types that have it.
    pub(super) fn types_by_key(&self) -> Vec<Vec<u32>> {
        let mut by_key = vec![Vec::new(); self.key_count];
        for (number, key) in self.keys.iter().enumerate() {
            if let Some(list) = by_key.get_mut(*key as usize) {
                list.push(number as u32);
            }
        }
        by_key
    }

    /// For each type, where in `flat` it stands, ascending.
    pub(super) fn occurrences(&self) -> Vec<Vec<u32>> {
        let mut occurrences = vec![Vec::new(); self.types.len()];
        for (at, of_type) in self.flat.iter().enumerate() {
            if let Some(list) = occurrences.get_mut(*of_type as usize) {
                list.push(at as u32);
            }
        }
        occurrences
    }
}

impl TokenType {
    fn of(surface: &str) -> Self {
        let first = surface.chars().next().unwrap_or_default();
        if digit_value(first).is_some() {
            let number = plain_number(surface);
            return Self::bare(Kind::Number, number);
        }
        if !first.is_alphabetic() {
            return Self::bare(Kind::Sign, plain_sign(first).to_string());
        }
        let folded = language::fold(surface);
        let folded = folded.as_str();
        if is_arabic(first) {
            let word = stem::arabic_base(folded);
            return Self {
                kind: Kind::Arabic,
                key: stem::arabic_stem(folded).to_owned(),
                surface: surface.to_owned(),
                word: word.to_owned(),
                skeleton: skeleton::of_arabic(word),
                is_capital: false,
            };
        }
        let word = stem::latin_base(folded);
        let is_capital = first.is_uppercase();
        // Short common words have skeletons that any name has.
        let has_skeleton = is_capital || word.chars().count() >= 6;
        Self {
            kind: Kind::Latin,
            key: stem::latin_stem(folded).to_owned(),
            surface: String::new(),
            word: word.to_owned(),
            skeleton: if has_skeleton { skeleton::of_latin(word) } else { String::new() },
            is_capital,
        }
    }

    fn bare(kind: Kind, key: String) -> Self {
        Self {
            kind,
            word: key.clone(),
            surface: String::new(),
            key,
            skeleton: String::new(),
            is_capital: false,
        }
    }
}

fn is_arabic(letter: char) -> bool {
    matches!(letter, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// Digits in ASCII; separators of thousands go, that of decimals is a point.
fn plain_number(surface: &str) -> String {
    let letters: Vec<char> = surface.chars().collect();
    let mut number = String::with_capacity(letters.len());
    for (at, letter) in letters.iter().enumerate() {
        if let Some(digit) = digit_value(*letter).and_then(|value| char::from_digit(value, 10)) {
            number.push(digit);
            continue;
        }
        let group = letters.iter().skip(at + 1).take_while(|c| digit_value(**c).is_some()).count();
        if group != 3 {
            number.push('.');
        }
    }
    number
}

/// Signs that only differ by script or style as one.
fn plain_sign(sign: char) -> char {
    match sign {
        '؟' => '?',
        '؛' => ';',
        '“' | '”' | '„' | '«' | '»' => '"',
        '[' => '(',
        ']' => ')',
        '—' => '–',
        '٪' => '%',
        _ => sign,
    }
}

/// The tokens of a text as they are written: words, numbers, and the signs that translators keep. Full
/// stops and commas are left out, since every sentence has them.
struct Surfaces<'a> {
    rest: &'a str,
}

impl<'a> Surfaces<'a> {
    fn new(text: &'a str) -> Self {
        Self { rest: text }
    }
}

impl<'a> Iterator for Surfaces<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        loop {
            let first = self.rest.chars().next()?;
            let len = if digit_value(first).is_some() {
                number_len(self.rest)
            } else if first.is_alphabetic() {
                word_len(self.rest)
            } else if is_kept_sign(first) {
                first.len_utf8()
            } else {
                self.rest = self.rest.get(first.len_utf8()..)?;
                continue;
            };
            let (token, rest) = self.rest.split_at_checked(len)?;
            self.rest = rest;
            return Some(token);
        }
    }
}

fn is_kept_sign(c: char) -> bool {
    matches!(
        c,
        '؟' | '?'
            | '!'
            | ':'
            | '؛'
            | ';'
            | '%'
            | '٪'
            | '"'
            | '“'
            | '”'
            | '„'
            | '«'
            | '»'
            | '('
            | ')'
            | '['
            | ']'
            | '…'
            | '–'
            | '—'
    )
}

/// Bytes of the number at the start of `text`: digits, with single separators between them.
fn number_len(text: &str) -> usize {
    let mut end = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        let is_separator = matches!(c, '.' | ',' | '٫' | '٬')
            && letters.peek().is_some_and(|(_, next)| digit_value(*next).is_some());
        if digit_value(c).is_none() && !is_separator {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

/// Bytes of the word at the start of `text`: letters with their marks, and one apostrophe between them.
fn word_len(text: &str) -> usize {
    let mut end = 0;
    let mut has_apostrophe = false;
    let mut letters = text.char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        let is_apostrophe = matches!(c, '\'' | '’')
            && !has_apostrophe
            && letters.peek().is_some_and(|(_, next)| next.is_alphabetic());
        if !(c.is_alphabetic() || is_mark(c) || is_apostrophe) {
            break;
        }
        has_apostrophe |= is_apostrophe;
        end = at + c.len_utf8();
    }
    end
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}' | '\u{ad}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sentence: &str, expected: &[&str]) {
        let tokens = Tokens::of(&[sentence]);
        let keys: Vec<&str> =
            tokens.sentence(0).iter().map(|number| tokens.types[*number as usize].key.as_str()).collect();
        assert_eq!(keys, expected, "{sentence}");
    }

    #[test]
    fn a_sentence_is_words_numbers_and_telling_signs() {
        check("قال محمّدٌ: «نعم»؟", &["قال", "محمد", ":", "\"", "نعم", "\"", "?"]);
        check("It's 1,234.5 km, or ١٬٢٣٤٫٥.", &["it", "1234.5", "km", "or", "1234.5"]);
        check("L’eau (UIT) 2021.", &["eau", "(", "uit", ")", "2021"]);
        check("النهاية... 3.14", &["نها", "3.14"]);
        check("", &[]);
    }

    #[test]
    fn equal_words_are_one_type() {
        let tokens = Tokens::of(&["Water water", "water"]);
        assert_eq!(tokens.flat, [0, 1, 1]);
        assert_eq!((tokens.types.len(), tokens.key_count), (2, 1));
        assert_eq!(tokens.letters, [10.0, 5.0]);
        assert_eq!(tokens.occurrences(), [vec![0], vec![1, 2]]);
    }
}
