//! Which types of one side may render which of the other, and how likely.
//!
//! The main type is [`Pairs`]: a sparse table. Each ingredient of it is a function of its own that can
//! be switched off ([`Ingredients`]). Knows nothing of where the types stand.

use std::collections::BTreeMap;

use super::Ingredients;
use super::tokens::{Kind, TokenType, Tokens};

/// A type of the source, one of the target, and how likely they render each other, from 0 to 1.
pub(super) type Triple = (u32, u32, f32);

/// The sparse table, readable from both sides. Each list is ascending.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Pairs {
    /// For each type of the source, types of the target with how likely the pair is, from 0 to 1.
    pub forward: Vec<Vec<(u32, f32)>>,
    /// The same from the other side.
    pub backward: Vec<Vec<(u32, f32)>>,
}

/// More pairs than this from one skeleton say nothing; they also would make a long book slow.
const CROWD: usize = 2_000;

impl Pairs {
    /// The pairs that the ingredients find.
    pub(super) fn of(source: &Tokens, target: &Tokens, ingredients: Ingredients) -> Self {
        let mut found: Vec<Triple> = Vec::new();
        if ingredients.numbers {
            same_key(
                source,
                target,
                Kind::Number,
                |ours, _| if ours.key.len() > 1 { 0.9 } else { 0.6 },
                &mut found,
            );
        }
        if ingredients.signs {
            same_key(source, target, Kind::Sign, |_, _| 0.6, &mut found);
        }
        if ingredients.latin {
            same_word(source, target, &mut found);
            same_beginning(source, target, &mut found);
        }
        if ingredients.transliteration {
            same_sound(source, target, false, &mut found);
            same_sound(target, source, true, &mut found);
        }
        Self::from_triples(source.types.len(), target.types.len(), found)
    }

    /// These pairs and others; where both know a pair the likelier holds.
    pub(super) fn with(&self, others: Vec<Triple>) -> Self {
        let mut all = others;
        for (at, list) in self.forward.iter().enumerate() {
            all.extend(list.iter().map(|(other, likely)| (at as u32, *other, *likely)));
        }
        Self::from_triples(self.forward.len(), self.backward.len(), all)
    }

    fn from_triples(source: usize, target: usize, mut triples: Vec<Triple>) -> Self {
        triples.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)).then(b.2.total_cmp(&a.2)));
        triples.dedup_by_key(|(a, b, _)| (*a, *b));
        let mut pairs = Self { forward: vec![Vec::new(); source], backward: vec![Vec::new(); target] };
        for (a, b, likely) in triples {
            if let (Some(forward), Some(backward)) =
                (pairs.forward.get_mut(a as usize), pairs.backward.get_mut(b as usize))
            {
                forward.push((b, likely));
                backward.push((a, likely));
            }
        }
        pairs
    }
}

/// The types of one kind by something they have in common; those without it are left out.
fn by<'a>(
    tokens: &'a Tokens,
    kind: Kind,
    common: impl Fn(&'a TokenType) -> Option<&'a str>,
) -> BTreeMap<&'a str, Vec<(u32, &'a TokenType)>> {
    let mut map: BTreeMap<&str, Vec<(u32, &TokenType)>> = BTreeMap::new();
    for (number, of_type) in tokens.types.iter().enumerate().filter(|(_, of_type)| of_type.kind == kind) {
        if let Some(common) = common(of_type) {
            map.entry(common).or_default().push((number as u32, of_type));
        }
    }
    map
}

/// Numbers and signs that are equal.
fn same_key(
    source: &Tokens,
    target: &Tokens,
    kind: Kind,
    likely: impl Fn(&TokenType, &TokenType) -> f32,
    found: &mut Vec<Triple>,
) {
    let theirs = by(target, kind, |of_type| Some(of_type.key.as_str()));
    for (key, ours) in by(source, kind, |of_type| Some(of_type.key.as_str())) {
        for (a, of_a) in &ours {
            for (b, of_b) in theirs.get(key).into_iter().flatten() {
                found.push((*a, *b, likely(of_a, of_b)));
            }
        }
    }
}

/// Words in Latin script that both texts have: names, abbreviations, words that were left as they are.
fn same_word(source: &Tokens, target: &Tokens, found: &mut Vec<Triple>) {
    let theirs = by(target, Kind::Latin, |of_type| Some(of_type.word.as_str()));
    for (word, ours) in by(source, Kind::Latin, |of_type| Some(of_type.word.as_str())) {
        let is_long = word.chars().nth(3).is_some();
        for (a, of_a) in &ours {
            for (b, of_b) in theirs.get(word).into_iter().flatten() {
                if is_long || of_a.is_capital && of_b.is_capital {
                    found.push((*a, *b, 0.85));
                }
            }
        }
    }
}

/// Words in Latin script with the same five first letters: kin of two languages.
fn same_beginning(source: &Tokens, target: &Tokens, found: &mut Vec<Triple>) {
    fn beginning(of_type: &TokenType) -> Option<&str> {
        let (at, letter) = of_type.word.char_indices().nth(4)?;
        of_type.word.get(..at + letter.len_utf8())
    }
    let theirs = by(target, Kind::Latin, beginning);
    for (letters, ours) in by(source, Kind::Latin, beginning) {
        let theirs = theirs.get(letters).map(Vec::as_slice).unwrap_or_default();
        if ours.len() * theirs.len() <= CROWD {
            found.extend(ours.iter().flat_map(|(a, _)| theirs.iter().map(|(b, _)| (*a, *b, 0.35))));
        }
    }
}

/// Arabic words of `arabic` and Latin ones of `latin` that sound alike; `is_turned` tells that `latin`
/// is the source.
fn same_sound(arabic: &Tokens, latin: &Tokens, is_turned: bool, found: &mut Vec<Triple>) {
    fn sound(of_type: &TokenType) -> Option<&str> {
        Some(of_type.skeleton.as_str()).filter(|skeleton| skeleton.len() >= 2)
    }
    let mut push = |a: u32, b: u32, likely: f32| {
        if likely > 0.0 {
            found.push(if is_turned { (b, a, likely) } else { (a, b, likely) });
        }
    };
    let ours = by(arabic, Kind::Arabic, sound);
    let theirs = by(latin, Kind::Latin, sound);
    for (skeleton, ours) in &ours {
        let theirs = theirs.get(skeleton).map(Vec::as_slice).unwrap_or_default();
        if ours.len() * theirs.len() > CROWD {
            continue;
        }
        for (a, of_a) in ours {
            for (b, of_b) in theirs {
                push(*a, *b, likely_name(skeleton.len(), of_a, of_b));
            }
        }
    }
    // One consonant apart: both become the same when it is left out or made a blank.
    let mut near: BTreeMap<String, Vec<(u32, usize)>> = BTreeMap::new();
    for (skeleton, list) in &theirs {
        for (b, of_b) in list.iter().filter(|(_, of_b)| of_b.is_capital) {
            if of_b.skeleton.len() >= 3 {
                for form in nearby(skeleton) {
                    near.entry(form).or_default().push((*b, skeleton.len()));
                }
            }
        }
    }
    for (skeleton, ours) in ours.iter().filter(|(skeleton, _)| skeleton.len() >= 4) {
        let mut others: Vec<(u32, f32)> = Vec::new();
        for form in nearby(skeleton) {
            for (b, len) in near.get(&form).into_iter().flatten() {
                let is_deletion = !form.contains('*');
                let apart = skeleton.len().abs_diff(*len);
                let likely = match (is_deletion, apart, *len) {
                    (false, 0, 4..) | (true, 1, 4..) => 0.45,
                    // The last three of four consonants.
                    (true, 1, 3) if skeleton.get(1..) == Some(form.as_str()) => 0.4,
                    _ => continue,
                };
                others.push((*b, likely));
            }
        }
        if ours.len() * others.len() <= CROWD {
            for (a, _) in ours {
                for (b, likely) in &others {
                    push(*a, *b, *likely);
                }
            }
        }
    }
}

/// How likely a capitalised or long word is the name that an Arabic word of the same skeleton spells.
fn likely_name(consonants: usize, arabic: &TokenType, latin: &TokenType) -> f32 {
    let lengths_apart = arabic.word.chars().count().abs_diff(latin.word.chars().count());
    match (consonants, latin.is_capital) {
        (4.., true) | (5.., false) => 0.8,
        (4, false) => 0.4,
        (3, true) => 0.6,
        (2, true) if lengths_apart <= 3 => 0.2,
        _ => 0.0,
    }
}

/// The skeleton itself, with each consonant left out, and with each made a blank.
fn nearby(skeleton: &str) -> Vec<String> {
    let mut forms = vec![skeleton.to_owned()];
    for at in 0..skeleton.len() {
        if let (Some(before), Some(after)) = (skeleton.get(..at), skeleton.get(at + 1..)) {
            forms.push(format!("{before}{after}"));
            forms.push(format!("{before}*{after}"));
        }
    }
    forms
}
