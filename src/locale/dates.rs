//! Dates as a language and region write them.
//!
//! The main type is [`DateStyle`]. Names and order are those of the Unicode CLDR 46
//! (`common/main/{ar,en,es,fr}*.xml`, `dates`, the Gregorian calendar: medium dates; in Arabic the month is
//! written out). Hours are of 24 everywhere. Which zone a time is in, is the caller's matter.

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use super::numbers::region;
use crate::model::Language;

/// Which names the months have in an Arabic interface.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub enum Months {
    /// Those of the region.
    #[default]
    Region,
    /// يناير … أغسطس: Egypt, the Gulf, the Sudan, Libya, and Arabic without a region.
    Common,
    /// كانون الثاني … آب: Iraq, Jordan, Lebanon, Palestine, Syria.
    Levantine,
    /// جانفي … أوت: Algeria, Tunisia.
    Algerian,
    /// يناير … غشت: Morocco.
    Moroccan,
}

const COMMON: [&str; 12] = [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
];
const LEVANTINE: [&str; 12] = [
    "كانون الثاني",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
];
const ALGERIAN: [&str; 12] = [
    "جانفي",
    "فيفري",
    "مارس",
    "أفريل",
    "ماي",
    "جوان",
    "جويلية",
    "أوت",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
];
const MOROCCAN: [&str; 12] = [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "ماي",
    "يونيو",
    "يوليوز",
    "غشت",
    "شتنبر",
    "أكتوبر",
    "نونبر",
    "دجنبر",
];
const MAURITANIAN: [&str; 12] = [
    "يناير",
    "فبراير",
    "مارس",
    "إبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغشت",
    "شتمبر",
    "أكتوبر",
    "نوفمبر",
    "دجمبر",
];
const ENGLISH: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const FRENCH: [&str; 12] =
    ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];
const SPANISH: [&str; 12] =
    ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"];

/// How dates are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct DateStyle {
    months: &'static [&'static str; 12],
    /// Whether the month stands before the day, as in the United States.
    month_first: bool,
}

impl DateStyle {
    /// The style of `language`, with the names of months that a person chose.
    pub fn new(language: &Language, months: Months) -> Self {
        let of = |months| Self { months, month_first: false };
        match (language.primary(), months) {
            ("ar", Months::Common) => of(&COMMON),
            ("ar", Months::Levantine) => of(&LEVANTINE),
            ("ar", Months::Algerian) => of(&ALGERIAN),
            ("ar", Months::Moroccan) => of(&MOROCCAN),
            ("ar", Months::Region) => of(match region(language) {
                Some("dz" | "tn") => &ALGERIAN,
                Some("ma") => &MOROCCAN,
                Some("mr") => &MAURITANIAN,
                Some("iq" | "jo" | "lb" | "ps" | "sy") => &LEVANTINE,
                _ => &COMMON,
            }),
            ("fr", _) => of(&FRENCH),
            ("es", _) => of(&SPANISH),
            _ => Self { months: &ENGLISH, month_first: matches!(region(language), None | Some("us")) },
        }
    }

    /// A day, with 0–9.
    pub fn date(self, date: Date) -> String {
        let at = usize::try_from(date.month() - 1).unwrap_or_default();
        let month = self.months.get(at).copied().unwrap_or_default();
        if self.month_first {
            format!("{month} {}, {}", date.day(), date.year())
        } else {
            format!("{} {month} {}", date.day(), date.year())
        }
    }
}

/// A time of the day, with 0–9.
pub(super) fn time(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(tag: &str, months: Months, expect: &str) {
        let style = DateStyle::new(&Language::new(tag), months);
        assert_eq!(style.date(jiff::civil::date(2026, 8, 5)), expect, "{tag}");
    }

    #[test]
    fn months_are_those_of_the_region() {
        check("ar", Months::Region, "5 أغسطس 2026");
        check("ar-eg", Months::Region, "5 أغسطس 2026");
        check("ar-ma", Months::Region, "5 غشت 2026");
        check("ar-dz", Months::Region, "5 أوت 2026");
        check("ar-tn", Months::Region, "5 أوت 2026");
        check("ar-lb", Months::Region, "5 آب 2026");
        check("en", Months::Region, "Aug 5, 2026");
        check("en-gb", Months::Region, "5 Aug 2026");
        check("fr", Months::Region, "5 août 2026");
        check("es", Months::Region, "5 ago 2026");
    }

    #[test]
    fn months_of_arabic_can_be_chosen_and_others_stay() {
        check("ar-ma", Months::Levantine, "5 آب 2026");
        check("ar-sy", Months::Moroccan, "5 غشت 2026");
        check("ar", Months::Algerian, "5 أوت 2026");
        check("fr", Months::Moroccan, "5 août 2026");
    }
}
