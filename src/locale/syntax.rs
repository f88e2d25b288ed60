//! Files of words taken apart: their ids, the values they show and the forms they choose between.
//!
//! The main function is [`shapes`]. It tells what is wrong with a file by byte; it must not know where
//! files lie, nor say anything to a person.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
pub use fluent_syntax::parser::ErrorKind;

/// What the words of one id are made of.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Shape {
    /// The names of the values in them, whether shown or chosen by.
    pub values: BTreeSet<String>,
    /// Each choice by the size or the text of a value.
    pub choices: Vec<Choice>,
}

/// A choice between forms.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Choice {
    /// The value that is looked at; empty when it is no plain value.
    pub value: String,
    /// The forms: plural categories, numbers or words.
    pub keys: Vec<String>,
}

/// Why a file is no Fluent file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum SyntaxFault {
    /// Something else was expected.
    Unexpected {
        /// Where, in bytes from the start of the file.
        byte: usize,
        /// What is wrong.
        kind: ErrorKind,
    },
    /// An id that stands in the file before.
    Twice {
        /// The id.
        id: String,
    },
}

/// The ids of a file with the shapes of their words; the first fault when there is one.
pub fn shapes(source: &str) -> Result<BTreeMap<String, Shape>, SyntaxFault> {
    let resource = fluent_syntax::parser::parse(source).map_err(|(_, errors)| {
        let first = errors.into_iter().min_by_key(|error| error.pos.start);
        let (byte, kind) = first.map_or((0, ErrorKind::MissingValue), |error| (error.pos.start, error.kind));
        SyntaxFault::Unexpected { byte, kind }
    })?;
    let mut found = BTreeMap::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut shape = Shape::default();
        let attributes = message.attributes.iter().map(|attribute| &attribute.value);
        for pattern in message.value.iter().chain(attributes) {
            shape.add_pattern(pattern);
        }
        if found.insert(message.id.name.to_owned(), shape).is_some() {
            return Err(SyntaxFault::Twice { id: message.id.name.to_owned() });
        }
    }
    Ok(found)
}

impl Shape {
    fn add_pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.add_expression(expression);
            }
        }
    }

    fn add_expression(&mut self, expression: &Expression<&str>) {
        let (selector, variants) = match expression {
            Expression::Inline(inline) => return self.add_inline(inline),
            Expression::Select { selector, variants } => (selector, variants),
        };
        self.add_inline(selector);
        let value = match selector {
            InlineExpression::VariableReference { id } => id.name.to_owned(),
            _ => String::new(),
        };
        let key = |key: &VariantKey<&str>| match key {
            VariantKey::Identifier { name } => (*name).to_owned(),
            VariantKey::NumberLiteral { value } => (*value).to_owned(),
        };
        let keys = variants.iter().map(|variant| key(&variant.key)).collect();
        self.choices.push(Choice { value, keys });
        for variant in variants {
            self.add_pattern(&variant.value);
        }
    }

    fn add_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.values.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|argument| self.add_inline(argument));
            }
            InlineExpression::Placeable { expression } => self.add_expression(expression),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_and_choices_are_found_wherever_they_stand() {
        let source = "a = { $x } { $n ->\n    [one] { NUMBER($y) }\n   *[other] b\n}\nc = d\n";
        let found = shapes(source).unwrap();
        let values: Vec<&str> = found["a"].values.iter().map(String::as_str).collect();
        assert_eq!(values, ["n", "x", "y"]);
        let choice = Choice { value: "n".to_owned(), keys: vec!["one".to_owned(), "other".to_owned()] };
        assert_eq!(found["a"].choices, [choice]);
        assert_eq!(found["c"], Shape::default());
    }

    #[test]
    fn the_first_fault_is_told_by_its_byte() {
        let fault = shapes("a = b\nc = { $x\nd = e\n").unwrap_err();
        assert!(
            matches!(fault, SyntaxFault::Unexpected { byte, .. } if (10..=16).contains(&byte)),
            "{fault:?}"
        );
        assert_eq!(shapes("a = b\na = c\n"), Err(SyntaxFault::Twice { id: "a".to_owned() }));
    }
}
