//! Two copies of a project made one, three ways: against the state that both began from.
//!
//! The main function is [`merge`]. Texts are merged by the ids of their paragraphs and then by their
//! words, alignments as sets of the places where beads meet, annotations by id and field. Nothing of
//! either copy is dropped: what both changed in two ways is a [`Conflict`] in the project. The result is
//! the same whichever copy is called ours. Knows no files and no clock.
//!
//! The laws that `tests` hold are those that git's merge drivers are held to: identity, symmetry, locality,
//! no loss, no invention, idempotence.

mod annotations;
mod beads;
mod pick;
#[cfg(test)]
mod tests;
mod texts;
mod words;

use thiserror::Error;

use crate::model::{Author, AuthorId, Category, Codebook, CodebookUse, Conflict, Dispute, Project, TextId};
use pick::{Pick, pick};
use texts::MergedText;

/// Why two copies cannot be made one.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
pub enum MergeError {
    /// The three are not copies of one project.
    #[error("these are not copies of one project")]
    OtherProject,
}

/// `ours` and `theirs` made one, both having begun as `base`. Offsets are bytes of each copy's own texts.
///
/// The conflicts that are new, and those that the copies held and nobody settled, are in
/// [`Project::conflicts`].
pub fn merge(base: &Project, ours: &Project, theirs: &Project) -> Result<Project, MergeError> {
    if base.id != ours.id || ours.id != theirs.id {
        return Err(MergeError::OtherProject);
    }
    let sides = Sides { base, ours, theirs };
    let mut conflicts = Vec::new();
    let title = sides.strings(|project| &project.title, Dispute::Title, &mut conflicts);
    let mut merged = Project::new(ours.id, title);
    merged.authors = authors(&sides, &mut conflicts);
    merged.codebooks = codebooks(&sides, &mut conflicts);
    let texts = texts::merge(&sides, &mut conflicts);
    merged.texts = texts.iter().map(|text| text.text.clone()).collect();
    merged.alignments = beads::merge(&sides, &texts, &mut conflicts);
    merged.annotations = annotations::merge(&sides, &texts, &mut conflicts);
    merged.conflicts = conflicts_kept(&sides, conflicts);
    Ok(merged)
}

/// The three copies.
struct Sides<'a> {
    base: &'a Project,
    ours: &'a Project,
    theirs: &'a Project,
}

/// A value of each copy; `None` where the copy does not have it.
type Three<T> = [Option<T>; 3];

impl<'a> Sides<'a> {
    /// The value of each copy: base, ours, theirs.
    fn each<T>(&self, value: impl Fn(&'a Project) -> T) -> [T; 3] {
        [value(self.base), value(self.ours), value(self.theirs)]
    }

    /// A string that every copy has.
    fn strings(
        &self,
        value: impl Fn(&'a Project) -> &'a String,
        about: Dispute,
        conflicts: &mut Vec<Conflict>,
    ) -> String {
        let [base, ours, theirs] = self.each(value);
        pick::words(base, ours, theirs, about, conflicts)
    }

    /// The keys that any copy has: those of the base in its order, then what came since, ascending.
    fn keys<K: Ord + Clone>(&self, keys: impl Fn(&'a Project) -> Vec<K>) -> Vec<K> {
        let [base, ours, theirs] = self.each(keys);
        let mut since: Vec<K> = ours.into_iter().chain(theirs).filter(|key| !base.contains(key)).collect();
        since.sort();
        since.dedup();
        base.into_iter().chain(since).collect()
    }
}

/// Authors are never taken away: somebody's work names them.
fn authors(sides: &Sides<'_>, conflicts: &mut Vec<Conflict>) -> Vec<Author> {
    let ids: Vec<AuthorId> = sides.keys(|project| project.authors.iter().map(|author| author.id).collect());
    let one = |id: AuthorId, conflicts: &mut Vec<Conflict>| {
        let [base, ours, theirs] = sides.each(|project| project.author(id).map(|author| &author.name));
        let name = match (ours, theirs) {
            (Some(ours), Some(theirs)) => {
                let base = base.or(Some(ours)).filter(|_| base.is_some() || ours == theirs);
                match base {
                    Some(base) => pick::words(base, ours, theirs, Dispute::Author(id), conflicts),
                    None => pick::both(ours, theirs, Dispute::Author(id), conflicts),
                }
            }
            (one, other) => one.or(other).or(base)?.clone(),
        };
        Some(Author { id, name })
    };
    ids.into_iter().filter_map(|id| one(id, conflicts)).collect()
}

/// Codebooks by id. One that was taken away and is as it was stays away; its categories are kept by their code.
fn codebooks(sides: &Sides<'_>, conflicts: &mut Vec<Conflict>) -> Vec<CodebookUse> {
    let ids =
        sides.keys(|project| project.codebooks.iter().map(|used| used.id().to_owned()).collect::<Vec<_>>());
    let mut merged = Vec::new();
    for id in ids {
        let [base, ours, theirs] =
            sides.each(|project| project.codebooks.iter().find(|used| used.id() == id));
        merged.extend(match pick(base, ours, theirs) {
            Pick::One(used) => used.cloned(),
            Pick::Both(ours, theirs) => {
                let version = |used: Option<&CodebookUse>| used.map(|used| used.version().to_owned());
                if ours.is_none() || theirs.is_none() || version(ours) != version(theirs) {
                    let about = Dispute::Codebook(id.clone());
                    conflicts.push(Conflict::new(about, version(ours), version(theirs)));
                }
                both_codebooks([base, ours, theirs], conflicts)
            }
        });
    }
    merged
}

/// A codebook that both changed: the newer version, with the categories of both.
fn both_codebooks(
    [base, ours, theirs]: Three<&CodebookUse>,
    conflicts: &mut Vec<Conflict>,
) -> Option<CodebookUse> {
    let newer = [ours, theirs]
        .into_iter()
        .flatten()
        .max_by_key(|used| (used.version(), category_codes(Some(used))))?;
    let CodebookUse::Embedded(book) = newer else { return Some(newer.clone()) };
    let find = |used: Option<&CodebookUse>, code: &str| match used {
        Some(CodebookUse::Embedded(book)) => book.category(code).cloned(),
        _ => None,
    };
    let [known, mine, other] = [base, ours, theirs].map(category_codes);
    let mut merged = Codebook { categories: Vec::new(), ..book.clone() };
    for code in pick::set(&known, &mine, &other) {
        match pick(find(base, &code), find(ours, &code), find(theirs, &code)) {
            Pick::One(category) => merged.categories.extend(category),
            Pick::Both(mine, other) => {
                let shown = [mine, other].map(|category| category.map(|category| described(&category)));
                let [one, another] = &shown;
                let about = Dispute::Codebook(book.id.clone());
                conflicts.push(Conflict::new(about, one.clone(), another.clone()));
                merged.categories.extend(find(Some(newer), &code));
            }
        }
    }
    Some(CodebookUse::Embedded(merged))
}

fn category_codes(used: Option<&CodebookUse>) -> Vec<String> {
    match used {
        Some(CodebookUse::Embedded(book)) => {
            book.categories.iter().map(|category| category.code.clone()).collect()
        }
        _ => Vec::new(),
    }
}

/// A category on one line, for a person to read.
fn described(category: &Category) -> String {
    let colour = category.colour.map(|colour| colour.to_string());
    let words = category.names.values().chain(category.descriptions.values()).cloned();
    [category.code.clone()].into_iter().chain(colour).chain(words).collect::<Vec<_>>().join(" · ")
}

/// New conflicts, and those the copies held: one that a copy has settled is settled.
fn conflicts_kept(sides: &Sides<'_>, new: Vec<Conflict>) -> Vec<Conflict> {
    let [base, ours, theirs] = sides.each(|project| &project.conflicts);
    let held = ours.iter().chain(theirs).filter(|conflict| {
        !base.contains(conflict) || (ours.contains(conflict) && theirs.contains(conflict))
    });
    let mut all: Vec<Conflict> = held.cloned().chain(new).collect();
    all.sort();
    all.dedup();
    all
}

/// The merged text with this id.
fn merged_text(texts: &[MergedText], id: TextId) -> Option<&MergedText> {
    texts.iter().find(|text| text.text.id == id)
}
