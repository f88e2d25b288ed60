//! The codebooks that come with the program, and those in files of their own.
//!
//! The main functions are [`built_in`] and [`read_codebook`]. Touches no file: the built-in ones are
//! part of the program, others are handed in as bytes.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use thiserror::Error;

use super::build;
use super::read::{ReadError, Spot, as_utf8, options};
use super::schema::{FORMAT, strict};
use crate::model::{CategoryCode, Codebook, CodebookUse};

const SDG: &str = include_str!("../../assets/codebooks/sdg.ron");

/// Why a codebook could not be read. The sentence a person reads is made in [`crate::messages`].
#[derive(Debug, Error)]
pub enum CodebookError {
    /// It is not UTF-8, or not RON in the form of a codebook.
    #[error(transparent)]
    Unreadable(#[from] ReadError),
    /// Its id or one of its codes is empty or holds a space or a slash.
    #[error("{code:?} cannot be a code, {spot:?}")]
    CodeUnusable {
        /// The code.
        code: String,
        /// Where it stands.
        spot: Spot,
    },
    /// Two categories have the same code.
    #[error("code {code} twice, {spot:?}")]
    CodeTwice {
        /// The code.
        code: String,
        /// The second of them.
        spot: Spot,
    },
    /// The category above one is missing or comes after it.
    #[error("{code} without {parent}, {spot:?}")]
    ParentMissing {
        /// The code.
        code: String,
        /// The code of the category that should stand before it.
        parent: String,
        /// Where the category stands.
        spot: Spot,
    },
}

/// The built-in codebook with this id (`sdg`).
pub fn built_in(id: &str) -> Option<&'static Codebook> {
    static SDG_BOOK: OnceLock<Option<Codebook>> = OnceLock::new();
    let book = SDG_BOOK.get_or_init(|| match read_codebook(SDG.as_bytes()) {
        Ok(book) => Some(book),
        Err(error) => {
            log::error!("the built-in codebook sdg: {error}");
            None
        }
    });
    book.as_ref().filter(|book| book.id == id)
}

/// Whether a built-in codebook has this code: what [`Project::faults`](crate::model::Project::faults)
/// asks.
pub fn knows_category(codebook: &str, code: &str) -> bool {
    built_in(codebook).is_some_and(|book| book.category(code).is_some())
}

/// The codebook that a project means: the one it carries, or the built-in one of that name.
pub fn resolve(used: &CodebookUse) -> Option<&Codebook> {
    match used {
        CodebookUse::BuiltIn { id, .. } => built_in(id),
        CodebookUse::Embedded(book) => Some(book),
    }
}

/// Reads a codebook from its file, in the form of `assets/codebooks/sdg.ron`.
pub fn read_codebook(bytes: &[u8]) -> Result<Codebook, CodebookError> {
    let source = as_utf8(bytes)?;
    let file: strict::CodebookFile = options()
        .from_str(source)
        .map_err(|error| ReadError::Syntax { spot: Spot::of_error(&error), cause: error.code })?;
    if file.format != FORMAT {
        return Err(ReadError::NoSuchFormat { format: file.format }.into());
    }
    let spot = |code: &str, nth| Spot::find(source, &["categories:", &format!("code: \"{code}\"")], nth);
    let mut codes: BTreeSet<&str> = BTreeSet::new();
    for category in &file.categories {
        let code = category.code.as_str();
        let is_usable = CategoryCode::parse(&format!("{}/{code}", file.id)).is_some();
        if !is_usable {
            return Err(CodebookError::CodeUnusable { code: code.to_owned(), spot: spot(code, 1) });
        }
        if let Some((parent, _)) = code.rsplit_once('.')
            && !codes.contains(parent)
        {
            let (code, parent, spot) = (code.to_owned(), parent.to_owned(), spot(code, 1));
            return Err(CodebookError::ParentMissing { code, parent, spot });
        }
        if !codes.insert(code) {
            return Err(CodebookError::CodeTwice { code: code.to_owned(), spot: spot(code, 2) });
        }
    }
    Ok(Codebook {
        id: file.id,
        version: file.version,
        names: file.names,
        categories: file.categories.into_iter().map(build::category).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;

    #[test]
    fn the_goals_are_built_in() {
        let book = built_in("sdg").unwrap();
        assert_eq!(book.top_categories().count(), 17);
        assert_eq!(book.categories.len(), 17 + 169);
        assert!(book.top_categories().all(|goal| goal.colour.is_some() && goal.names.len() == 4));
        assert_eq!(book.category("13").unwrap().name(&Language::new("en")), "Climate action");
        assert!(knows_category("sdg", "13.2") && !knows_category("sdg", "18") && !knows_category("x", "1"));
    }

    fn check(categories: &str, is_expected: impl Fn(&CodebookError) -> bool) {
        let file = format!("(format: 1, id: \"x\", categories: [\n{categories}])");
        let error = read_codebook(file.as_bytes()).unwrap_err();
        assert!(is_expected(&error), "{error}");
    }

    #[test]
    fn an_unsound_codebook_is_refused_with_its_place() {
        check(
            "(code: \"1\"),\n(code: \"1\")",
            |error| matches!(error, CodebookError::CodeTwice { code, spot: Spot { line: 3, column: 2 } } if code == "1"),
        );
        check(
            "(code: \"1.1\"),\n(code: \"1\")",
            |error| matches!(error, CodebookError::ParentMissing { parent, spot: Spot { line: 2, .. }, .. } if parent == "1"),
        );
        check("(code: \"a b\")", |error| matches!(error, CodebookError::CodeUnusable { .. }));
        check("(code: \"1\", colour: \"red\")", |error| {
            matches!(error, CodebookError::Unreadable(ReadError::Syntax { spot: Spot { line: 2, .. }, .. }))
        });
        check("(code: \"1\", color: \"#FFFFFF\")", |error| {
            matches!(error, CodebookError::Unreadable(ReadError::Syntax { .. }))
        });
    }
}
