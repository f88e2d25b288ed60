//! What every widget may look at while a frame is drawn, and where it puts what is asked for.
//!
//! The main type is [`Scene`]. It holds no state of its own and changes nothing.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::locale::Locale;
use crate::messages::report::category_code;
use crate::model::{CategoryCode, Codebook, Project, Rgb};
use crate::store::codebooks;

use super::command::Command;
use super::settings::Settings;
use super::theme::Theme;

/// The project and its surroundings, to look at.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The project.
    pub project: &'a Project,
    /// Counts the project's changes: equal numbers, equal projects.
    pub revision: u64,
    /// Whether the project may be changed.
    pub is_editable: bool,
    /// Words.
    pub locale: &'a Locale,
    /// Colours and sizes.
    pub theme: &'a Theme,
    /// What is remembered of the person.
    pub settings: &'a Settings,
}

impl<'a> Scene<'a> {
    /// The codebooks of the project that are at hand, in its order.
    pub fn codebooks(&self) -> impl Iterator<Item = &'a Codebook> + use<'a> {
        self.project.codebooks.iter().filter_map(codebooks::resolve)
    }

    /// The codebook of a category.
    pub fn codebook_of(&self, category: &CategoryCode) -> Option<&'a Codebook> {
        self.codebooks().find(|book| book.id == category.codebook())
    }

    /// The short name of a category in the language of the interface; its code when it is unknown.
    pub fn category_name(&self, category: &CategoryCode) -> &'a str
    where
        'a: 'a,
    {
        self.codebook_of(category)
            .and_then(|book| book.category(category.code()))
            .map_or("", |found| found.name(self.locale.language()))
    }

    /// The code of a category as the interface writes it: `13.2`, `13-2` in Arabic.
    pub fn category_code(&self, category: &CategoryCode) -> String {
        category_code(self.locale, category)
    }

    /// The day of a time, here where the person is.
    pub fn date(&self, at: Timestamp) -> String {
        self.locale.date(at.to_zoned(TimeZone::system()).date())
    }

    /// Day and hour of a time, here where the person is.
    pub fn date_time(&self, at: Timestamp) -> String {
        self.locale.date_time(at.to_zoned(TimeZone::system()).datetime())
    }

    /// The colour of a category; a quiet one when it is unknown.
    pub fn category_colour(&self, category: &CategoryCode) -> egui::Color32 {
        let colour = self.codebook_of(category).and_then(|book| book.colour(category.code()));
        colour.map_or(self.theme.palette.muted, |Rgb([r, g, b])| {
            super::theme::rgb((u32::from(r) << 16) | (u32::from(g) << 8) | u32::from(b))
        })
    }
}

/// Where widgets put what a person asked for.
pub type Commands = Vec<Command>;
