//! What all inputs of a window have in common: the words of their menu, and what the person chose.
//!
//! Main type: [`Preferences`]. The window installs them; an input finds them by its context. It must
//! not know where the words come from.

use std::sync::Arc;

use egui::{Context, Id};

use super::marks::Mark;

/// Which way the arrows to the left and to the right go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arrows {
    /// Where they point, on the screen.
    #[default]
    Visual,
    /// Forward and back in the text; forward is where the paragraph reads to.
    Logical,
}

/// What all inputs of a window have in common.
#[derive(Clone, Debug, Default)]
pub struct Preferences {
    /// The words of the context menu; without them there is none.
    pub words: Option<Words>,
    /// Whether menus begin on the right.
    pub is_mirrored: bool,
    /// Whether characters without a picture of their own get a small sign.
    pub shows_invisibles: bool,
    /// Which way the arrows go.
    pub arrows: Arrows,
}

impl Preferences {
    /// Makes them those of a window.
    pub fn install(self, ctx: &Context) {
        ctx.data_mut(|data| data.insert_temp(Id::NULL, Arc::new(self)));
    }

    /// Those of a window.
    pub fn of(ctx: &Context) -> Arc<Self> {
        ctx.data(|data| data.get_temp(Id::NULL)).unwrap_or_default()
    }
}

/// What the entries of the context menu are called.
#[derive(Clone, Debug)]
pub struct Words {
    pub(super) cut: String,
    pub(super) copy: String,
    pub(super) paste: String,
    pub(super) select_all: String,
    pub(super) automatic: String,
    pub(super) left_to_right: String,
    pub(super) right_to_left: String,
    pub(super) insert: String,
    pub(super) marks: [String; Mark::ALL.len()],
}

impl Words {
    /// The words, each asked for by its Fluent id.
    pub fn new(word: impl Fn(&str) -> String) -> Self {
        Self {
            cut: word("input-cut"),
            copy: word("input-copy"),
            paste: word("input-paste"),
            select_all: word("input-select-all"),
            automatic: word("input-direction-automatic"),
            left_to_right: word("input-left-to-right"),
            right_to_left: word("input-right-to-left"),
            insert: word("input-insert-mark"),
            marks: Mark::ALL.map(|mark| word(mark.word())),
        }
    }
}
