//! Codebooks: the categories that may be used.

use std::collections::BTreeMap;
use std::fmt;

use super::Language;

/// A colour in sRGB, eight bits a channel, as codebooks write it (`#E5243B`).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Rgb(pub [u8; 3]);

impl Rgb {
    /// Reads `#RRGGBB`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
        let channel = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Self([channel(0)?, channel(2)?, channel(4)?]))
    }
}

impl fmt::Display for Rgb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [r, g, b] = self.0;
        write!(f, "#{r:02X}{g:02X}{b:02X}")
    }
}

/// The address of a category: codebook and code, `sdg/13` or `sdg/13.2`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct CategoryCode(String);

impl CategoryCode {
    /// The category `code` of the codebook `codebook`.
    pub fn new(codebook: &str, code: &str) -> Self {
        Self(format!("{codebook}/{code}"))
    }

    /// Reads `codebook/code`; both must be there, without spaces.
    pub fn parse(text: &str) -> Option<Self> {
        let (codebook, code) = text.split_once('/')?;
        let is_word =
            |part: &str| !part.is_empty() && !part.contains(|c: char| c.is_whitespace() || c == '/');
        (is_word(codebook) && is_word(code)).then(|| Self(text.to_owned()))
    }

    /// The whole address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The codebook's id.
    pub fn codebook(&self) -> &str {
        self.0.split_once('/').map_or("", |(codebook, _)| codebook)
    }

    /// The code inside the codebook.
    pub fn code(&self) -> &str {
        self.0.split_once('/').map_or(&self.0, |(_, code)| code)
    }

    /// The category above it: `sdg/13` of `sdg/13.2`.
    pub fn parent(&self) -> Option<Self> {
        let (parent, _) = self.code().rsplit_once('.')?;
        Some(Self::new(self.codebook(), parent))
    }

    /// The top of its branch: `sdg/13` of `sdg/13.2` and of `sdg/13`.
    #[must_use]
    pub fn top(&self) -> Self {
        let code = self.code().split('.').next().unwrap_or_default();
        Self::new(self.codebook(), code)
    }
}

impl fmt::Display for CategoryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One category of a codebook.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Category {
    /// Its code; a dot parts it from the category above (`13.2`).
    pub code: String,
    /// Its colour; a category without one takes that of the category above.
    pub colour: Option<Rgb>,
    /// Its short name by primary language.
    pub names: BTreeMap<String, String>,
    /// What it means, at length, by primary language.
    pub descriptions: BTreeMap<String, String>,
}

/// A set of categories.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Codebook {
    /// Its id, the first part of a [`CategoryCode`].
    pub id: String,
    /// Its version.
    pub version: String,
    /// Its name by primary language.
    pub names: BTreeMap<String, String>,
    /// Its categories in their own order, each after the one above it.
    pub categories: Vec<Category>,
}

impl Codebook {
    /// The category with this code.
    pub fn category(&self, code: &str) -> Option<&Category> {
        self.categories.iter().find(|category| category.code == code)
    }

    /// The colour of a category: its own or that of the nearest one above that has one.
    pub fn colour(&self, code: &str) -> Option<Rgb> {
        let category = self.category(code)?;
        category.colour.or_else(|| self.colour(code.rsplit_once('.')?.0))
    }

    /// The categories at the top, in order.
    pub fn top_categories(&self) -> impl Iterator<Item = &Category> {
        self.categories.iter().filter(|category| !category.code.contains('.'))
    }
}

/// The name for `language`, else the English one, else the first there is.
pub(super) fn name_in<'a>(names: &'a BTreeMap<String, String>, language: &Language) -> Option<&'a str> {
    names
        .get(language.primary())
        .or_else(|| names.get("en"))
        .or_else(|| names.values().next())
        .map(String::as_str)
}

impl Category {
    /// Its short name for a reader of `language`; its code when it has no name at all.
    pub fn name(&self, language: &Language) -> &str {
        name_in(&self.names, language).unwrap_or(&self.code)
    }
}

impl Codebook {
    /// Its name for a reader of `language`; its id when it has no name at all.
    pub fn name(&self, language: &Language) -> &str {
        name_in(&self.names, language).unwrap_or(&self.id)
    }
}

/// How a project uses a codebook.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CodebookUse {
    /// One that comes with the program.
    BuiltIn {
        /// Its id.
        id: String,
        /// The version the project was made with.
        version: String,
    },
    /// One that the project carries with it.
    Embedded(Codebook),
}

impl CodebookUse {
    /// The codebook's id.
    pub fn id(&self) -> &str {
        match self {
            Self::BuiltIn { id, .. } => id,
            Self::Embedded(codebook) => &codebook.id,
        }
    }

    /// Its version.
    pub fn version(&self) -> &str {
        match self {
            Self::BuiltIn { version, .. } => version,
            Self::Embedded(codebook) => &codebook.version,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn categories_are_addressed_by_codebook_and_code() {
        let target = CategoryCode::parse("sdg/13.2").unwrap();
        assert_eq!((target.codebook(), target.code()), ("sdg", "13.2"));
        assert_eq!(target.parent(), CategoryCode::parse("sdg/13"));
        assert_eq!(target.top().as_str(), "sdg/13");
        for bad in ["", "13", "/13", "sdg/", "sdg/13 2", "a/b/c"] {
            assert_eq!(CategoryCode::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn colours_are_read_as_written() {
        assert_eq!(Rgb::parse("#E5243B").unwrap().to_string(), "#E5243B");
        for bad in ["E5243B", "#E5243", "#E5243G", "#é5243"] {
            assert_eq!(Rgb::parse(bad), None, "{bad}");
        }
    }
}
