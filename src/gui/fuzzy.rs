//! How well a name fits what a person typed, letters folded (`أ` is `ا`, `é` is `e`).
//!
//! The main type is [`Wanted`]. It must not know whose names they are.

use crate::language::fold;

/// What was typed, folded.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Wanted(String);

/// A name, folded once to be compared often.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Name(String);

impl Name {
    /// Folds a name.
    pub fn new(name: &str) -> Self {
        Self(fold(name).as_str().to_owned())
    }
}

impl Wanted {
    /// Folds what was typed.
    pub fn new(typed: &str) -> Self {
        Self(fold(typed.trim()).as_str().to_owned())
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How well the best of several names fits; smaller is better, `None` is not at all. Of two names that
    /// fit alike the first is better.
    pub fn rank<'a>(&self, names: impl IntoIterator<Item = &'a Name>) -> Option<u32> {
        let ranks = names.into_iter().zip(0..).filter_map(|(name, nth)| Some(self.fit(&name.0)? * 8 + nth));
        ranks.min()
    }

    fn fit(&self, name: &str) -> Option<u32> {
        let wanted = self.0.as_str();
        let starts_word = |part: &str| {
            name.match_indices(part).any(|(at, _)| {
                let before = name.get(..at).unwrap_or_default();
                // The Arabic article is no part of the word one looks for.
                let before = before.strip_suffix("ال").unwrap_or(before);
                before.chars().next_back().is_none_or(|c| !c.is_alphanumeric())
            })
        };
        if wanted.is_empty() || name.starts_with(wanted) {
            return Some(0);
        }
        if starts_word(wanted) {
            return Some(1);
        }
        if wanted.split_whitespace().all(starts_word) {
            return Some(2);
        }
        if wanted.split_whitespace().all(|part| name.contains(part)) {
            return Some(3);
        }
        // Letters in their order with others between them, as one types in a hurry; the first begins a word.
        let first = wanted.chars().next()?;
        let skips = name.match_indices(first).any(|(at, _)| {
            let begins = name.get(..at).and_then(|before| before.chars().next_back());
            begins.is_none_or(|c| !c.is_alphanumeric())
                && is_spread(wanted, name.get(at..).unwrap_or_default())
        });
        (wanted.chars().count() > 1 && skips).then_some(4)
    }
}

/// Whether the letters of `wanted` stand in `name` in this order.
fn is_spread(wanted: &str, name: &str) -> bool {
    let mut rest = name.chars();
    wanted.chars().filter(|c| !c.is_whitespace()).all(|c| rest.any(|other| other == c))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names that fit, the best first.
    fn check(typed: &str, names: &[&str], expected: &[&str]) {
        let wanted = Wanted::new(typed);
        let rank = |name: &&&str| wanted.rank([&Name::new(name)]);
        let mut found: Vec<&&str> = names.iter().filter(|name| rank(name).is_some()).collect();
        found.sort_by_key(rank);
        assert_eq!(found.into_iter().copied().collect::<Vec<_>>(), expected, "{typed}");
    }

    #[test]
    fn the_nearest_name_comes_first() {
        let names = ["Save", "Save as…", "Go to the next sentence", "Larger text", "Undo"];
        check("sa", &names, &["Save", "Save as…"]);
        check("text", &names, &["Larger text", "Go to the next sentence"]);
        check("sentence next", &names, &["Go to the next sentence"]);
        check("gns", &names, &["Go to the next sentence"]);
        check("ex", &names, &["Go to the next sentence", "Larger text"]);
        check("xyz", &names, &[]);
        check("", &names, &names);
    }

    #[test]
    fn letters_are_folded_in_every_script() {
        check("اضافه", &["إضافة ترجمة…", "حفظ"], &["إضافة ترجمة…"]);
        check("جملة", &["الانتقال إلى الجملة", "حفظ"], &["الانتقال إلى الجملة"]);
        check("défaire", &["Defaire"], &["Defaire"]);
        check("ETIQ", &["Étiqueter"], &["Étiqueter"]);
    }

    #[test]
    fn the_first_of_several_names_counts_more() {
        let (own, english) = (Name::new("حفظ"), Name::new("Save"));
        let wanted = Wanted::new("save");
        assert!(wanted.rank([&english, &own]) < wanted.rank([&own, &english]));
        assert_eq!(Wanted::new("zz").rank([&own, &english]), None);
    }
}
