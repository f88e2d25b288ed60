//! A project in numbers: its languages, paragraphs, words, and annotations for each category.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use crate::language;
use crate::model::{CategoryCode, Language, Project, Role, TextId};

/// One text in numbers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TextInfo {
    /// Its id.
    pub id: TextId,
    /// Source or translation.
    pub role: Role,
    /// Its language.
    pub language: Language,
    /// How many paragraphs have words.
    pub paragraph_count: usize,
    /// How many sentences it has; as many as paragraphs before it is segmented.
    pub segment_count: usize,
    /// How many words it has (UAX #29).
    pub word_count: usize,
    /// How many letters, tashkeel not counted.
    pub letter_count: usize,
    /// How many annotations have a passage in it that is in place.
    pub annotation_count: usize,
}

/// A project in numbers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ProjectInfo {
    /// Its title.
    pub title: String,
    /// Its texts in order.
    pub texts: Vec<TextInfo>,
    /// How many annotations it has.
    pub annotation_count: usize,
    /// How many annotations have each category that is used, in the order of codes; one that has several
    /// counts for each.
    pub by_category: Vec<(CategoryCode, usize)>,
    /// How many annotations have no category.
    pub without_category: usize,
    /// How many annotations are in no text any more.
    pub orphan_count: usize,
    /// The names of its authors.
    pub authors: Vec<String>,
}

impl ProjectInfo {
    /// Counts `project`.
    pub fn of(project: &Project) -> Self {
        let texts = project.texts.iter().map(|text| TextInfo {
            id: text.id,
            role: text.role,
            language: text.language.clone(),
            paragraph_count: (0..text.paragraph_count())
                .filter(|index| !text.paragraph_text(*index).trim().is_empty())
                .count(),
            segment_count: text.segment_count(),
            word_count: language::word_count(text.as_str()),
            letter_count: language::letter_count(text.as_str()),
            annotation_count: project.annotations.values().filter(|a| a.range_in(text.id).is_some()).count(),
        });
        let mut by_category: BTreeMap<&CategoryCode, usize> = BTreeMap::new();
        for category in project.annotations.values().flat_map(|annotation| &annotation.categories) {
            *by_category.entry(category).or_default() += 1;
        }
        let mut by_category: Vec<(CategoryCode, usize)> =
            by_category.into_iter().map(|(code, count)| (code.clone(), count)).collect();
        by_category.sort_by(|(a, _), (b, _)| natural_cmp(a.as_str(), b.as_str()));
        Self {
            title: project.title.clone(),
            texts: texts.collect(),
            annotation_count: project.annotations.len(),
            by_category,
            without_category: project.annotations.values().filter(|a| a.categories.is_empty()).count(),
            orphan_count: project.annotations.values().filter(|a| a.is_orphan()).count(),
            authors: project.authors.iter().map(|author| author.name.clone()).collect(),
        }
    }
}

/// Codes in the order a person counts: `sdg/2` before `sdg/13`, `13.2` before `13.10` and `13.a`.
pub fn natural_cmp(a: &str, b: &str) -> Ordering {
    let (mut a, mut b) = (a, b);
    while !a.is_empty() && !b.is_empty() {
        let (number_a, rest_a) = split_number(a);
        let (number_b, rest_b) = split_number(b);
        let order = if number_a.is_empty() || number_b.is_empty() {
            let (mut chars_a, mut chars_b) = (a.chars(), b.chars());
            let order = chars_a.next().cmp(&chars_b.next());
            (a, b) = (chars_a.as_str(), chars_b.as_str());
            order
        } else {
            (a, b) = (rest_a, rest_b);
            // Longer numbers are greater once the noughts before them are gone.
            number_a.len().cmp(&number_b.len()).then(number_a.cmp(number_b))
        };
        if order.is_ne() {
            return order;
        }
    }
    a.len().cmp(&b.len())
}

/// The number at the head of `text`, noughts before it left out, and what follows it.
fn split_number(text: &str) -> (&str, &str) {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.get(..text.len() - rest.len()).unwrap_or_default();
    let number = digits.trim_start_matches('0');
    if number.is_empty() && !digits.is_empty() { ("0", rest) } else { (number, rest) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_sorted_as_a_person_counts() {
        let mut codes = ["sdg/13.a", "sdg/13.10", "sdg/2", "sdg/13", "sdg/13.2", "mine/1", "sdg/1"];
        codes.sort_by(|a, b| natural_cmp(a, b));
        assert_eq!(codes, ["mine/1", "sdg/1", "sdg/2", "sdg/13", "sdg/13.2", "sdg/13.10", "sdg/13.a"]);
    }
}
