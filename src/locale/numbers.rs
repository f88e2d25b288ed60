//! Numbers and percentages as a language and region write them.
//!
//! The main type is [`NumberStyle`]. Signs and separators are those of the Unicode CLDR 46
//! (`common/main/{ar,en,es,fr}*.xml`, `numbers`); one thing differs: Arabic without a region has 0–9, as
//! they are read everywhere. Only the styles that the languages in `locales/` need are known.

use fluent::concurrent::FluentBundle;
use fluent::types::{FluentNumber, FluentNumberStyle};
use fluent::{FluentResource, FluentValue};
use serde::{Deserialize, Serialize};

use crate::language;
use crate::model::Language;

/// Regions of Arabic where the CLDR has 0–9.
const WESTERN_REGIONS: [&str; 6] = ["ae", "dz", "eh", "ly", "ma", "tn"];
/// Of those, the ones that set off decimals by a comma.
const MAGHREB: [&str; 5] = ["dz", "eh", "ly", "ma", "tn"];
/// Regions of Spanish that set off decimals by a point.
const POINT_REGIONS: [&str; 13] =
    ["419", "bz", "cu", "do", "gt", "hn", "mx", "ni", "pa", "pe", "pr", "sv", "us"];
/// Digits after the decimal sign at most, unless a message asks for more.
const FRACTION_DIGITS: usize = 3;

/// Which digits an Arabic interface has.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub enum Digits {
    /// Those of the region.
    #[default]
    Region,
    /// 0–9.
    Western,
    /// ٠–٩.
    ArabicIndic,
}

/// How numbers are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum NumberStyle {
    English,
    French,
    Spanish,
    SpanishOfAmerica,
    ArabicWestern,
    ArabicOfMaghreb,
    ArabicIndic,
}

struct Signs {
    minus: &'static str,
    decimal: &'static str,
    group: &'static str,
    percent: &'static str,
    /// Integers of fewer digits are not parted into groups.
    grouped_from: usize,
}

impl NumberStyle {
    /// The style of `language`, with the digits that a person chose.
    pub fn new(language: &Language, digits: Digits) -> Self {
        let region = region(language);
        let is_in = |regions: &[&str]| region.is_some_and(|region| regions.contains(&region));
        match language.primary() {
            "ar" => {
                let has_western = match digits {
                    Digits::Western => true,
                    Digits::ArabicIndic => false,
                    Digits::Region => region.is_none() || is_in(&WESTERN_REGIONS),
                };
                match has_western {
                    true if is_in(&MAGHREB) => Self::ArabicOfMaghreb,
                    true => Self::ArabicWestern,
                    false => Self::ArabicIndic,
                }
            }
            "es" if is_in(&POINT_REGIONS) => Self::SpanishOfAmerica,
            "es" => Self::Spanish,
            "fr" => Self::French,
            _ => Self::English,
        }
    }

    fn signs(self) -> Signs {
        let of = |minus, decimal, group, percent| Signs { minus, decimal, group, percent, grouped_from: 4 };
        match self {
            Self::English => of("-", ".", ",", "%"),
            Self::French => of("-", ",", "\u{202f}", "\u{202f}%"),
            Self::Spanish => Signs { grouped_from: 5, ..of("-", ",", ".", "\u{a0}%") },
            Self::SpanishOfAmerica => of("-", ".", ",", "\u{a0}%"),
            Self::ArabicWestern => of("\u{200e}-", ".", ",", "\u{200e}%\u{200e}"),
            Self::ArabicOfMaghreb => of("\u{200e}-", ",", ".", "\u{200e}%\u{200e}"),
            Self::ArabicIndic => of("\u{61c}-", "٫", "٬", "٪\u{61c}"),
        }
    }

    /// `text` with its digits in this style.
    pub fn digits(self, text: &str) -> String {
        if self == Self::ArabicIndic { language::to_arabic_indic(text) } else { text.to_owned() }
    }

    /// Lets `bundle` write numbers so; it chooses plural forms by the numbers themselves.
    pub fn apply(self, bundle: &mut FluentBundle<FluentResource>) {
        // A bundle takes a function that holds no state, so there is one for each style.
        bundle.set_formatter(Some(match self {
            Self::English => |value, _| Self::English.value(value),
            Self::French => |value, _| Self::French.value(value),
            Self::Spanish => |value, _| Self::Spanish.value(value),
            Self::SpanishOfAmerica => |value, _| Self::SpanishOfAmerica.value(value),
            Self::ArabicWestern => |value, _| Self::ArabicWestern.value(value),
            Self::ArabicOfMaghreb => |value, _| Self::ArabicOfMaghreb.value(value),
            Self::ArabicIndic => |value, _| Self::ArabicIndic.value(value),
        }));
    }

    /// `value` so that the right plural form is chosen for it: `intl_pluralrules` 7.0.2 asks whether an Arabic
    /// number itself is from 3 to 10 or from 11 to 99, where the CLDR asks it of the last two digits (103 is
    /// "few"). Those two digits choose, and the number to show travels as the name of a currency, which we
    /// have no use for.
    pub fn for_choice<'a>(self, value: &FluentValue<'a>) -> FluentValue<'a> {
        let is_arabic = matches!(self, Self::ArabicWestern | Self::ArabicOfMaghreb | Self::ArabicIndic);
        match value {
            FluentValue::Number(number)
                if is_arabic && number.value >= 100.0 && number.value % 100.0 >= 3.0 =>
            {
                let mut last_two = number.clone();
                last_two.value = number.value % 100.0;
                last_two.options.currency = Some(number.value.to_string());
                FluentValue::Number(last_two)
            }
            value => value.clone(),
        }
    }

    fn value(self, value: &FluentValue<'_>) -> Option<String> {
        match value {
            FluentValue::Number(number) => Some(self.number(number)),
            _ => None,
        }
    }

    /// A number, with the options of Fluent's `NUMBER` that are about its style and its fraction.
    pub fn number(self, number: &FluentNumber) -> String {
        let (signs, options) = (self.signs(), &number.options);
        let is_percent = options.style == FluentNumberStyle::Percent;
        let number_shown = options.currency.as_deref().and_then(|number| number.parse().ok());
        let value = number_shown.unwrap_or(number.value) * if is_percent { 100.0 } else { 1.0 };
        let least = options.minimum_fraction_digits.unwrap_or(0);
        let most = options.maximum_fraction_digits.unwrap_or(if is_percent { 0 } else { FRACTION_DIGITS });
        let rounded = format!("{:.*}", most.max(least), value.abs());
        let (integer, fraction) = rounded.split_once('.').unwrap_or((&rounded, ""));
        let kept = fraction.trim_end_matches('0').len().max(least);
        let is_negative = value < 0.0 && rounded.bytes().any(|byte| matches!(byte, b'1'..=b'9'));

        let mut text = String::from(if is_negative { signs.minus } else { "" });
        let is_grouped = options.use_grouping && integer.len() >= signs.grouped_from;
        for (at, digit) in integer.chars().enumerate() {
            if is_grouped && at > 0 && (integer.len() - at).is_multiple_of(3) {
                text.push_str(signs.group);
            }
            text.push(digit);
        }
        if let Some(fraction) = fraction.get(..kept).filter(|fraction| !fraction.is_empty()) {
            text.push_str(signs.decimal);
            text.push_str(fraction);
        }
        text = self.digits(&text);
        if is_percent {
            text.push_str(signs.percent);
        }
        text
    }
}

/// The region of a language tag (`ma` of `ar-ma`, `419` of `es-419`), in lower case.
pub(super) fn region(language: &Language) -> Option<&str> {
    language.as_str().split('-').skip(1).find(|part| {
        let is_all = |test: fn(&u8) -> bool| part.as_bytes().iter().all(test);
        (part.len() == 2 && is_all(u8::is_ascii_alphabetic))
            || (part.len() == 3 && is_all(u8::is_ascii_digit))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(tag: &str, digits: Digits, number: f64, expect: &str) {
        let style = NumberStyle::new(&Language::new(tag), digits);
        assert_eq!(style.number(&number.into()), expect, "{tag}");
    }

    #[test]
    fn numbers_are_written_as_the_region_writes_them() {
        for (tag, expect) in [
            ("en", "1,234,567.5"),
            ("fr", "1\u{202f}234\u{202f}567,5"),
            ("es", "1.234.567,5"),
            ("es-mx", "1,234,567.5"),
            ("ar", "1,234,567.5"),
            ("ar-ma", "1.234.567,5"),
            ("ar-dz", "1.234.567,5"),
            ("ar-ae", "1,234,567.5"),
            ("ar-eg", "١٬٢٣٤٬٥٦٧٫٥"),
            ("ar-sy", "١٬٢٣٤٬٥٦٧٫٥"),
        ] {
            check(tag, Digits::Region, 1_234_567.5, expect);
        }
        check("es", Digits::Region, 1234.0, "1234");
        check("fr", Digits::Region, 1234.0, "1\u{202f}234");
        check("en", Digits::Region, -0.0001, "0");
        check("ar-eg", Digits::Region, -3.0, "\u{61c}-٣");
    }

    #[test]
    fn digits_of_arabic_can_be_chosen_and_others_stay() {
        check("ar-eg", Digits::Western, 1234.5, "1,234.5");
        check("ar-ma", Digits::ArabicIndic, 1234.5, "١٬٢٣٤٫٥");
        check("en", Digits::ArabicIndic, 7.0, "7");
    }

    #[test]
    fn the_region_is_found_behind_a_script() {
        for (tag, expect) in [("ar", None), ("ar-latn-eg", Some("eg")), ("es-419", Some("419"))] {
            assert_eq!(region(&Language::new(tag)), expect, "{tag}");
        }
    }
}
