//! Words, and movement from one to the next.

use super::{marked, plain};
use crate::typeset::{Caret, Logical, Side};

#[test]
fn words() {
    let check = |fixture: &str| {
        let (text, word, caret) = marked(fixture);
        assert_eq!(plain(&text).word_at(caret), word, "{fixture}");
    };
    check("قرأ ⟦الم‸قال⟧ أمس");
    check("قرأ ⟦‸المقال⟧ أمس");
    check("قرأ⟦‸ ⟧المقال");
    check("قرأ ⟦المقال‸⟧");
    check("⟦ق‸ُلْ⟧ هُوَ");
    check("قُلْ ⟦هُ‸وَ⟧");
    check("in ⟦20‸24.5⟧ it");
    check("(⟦UN‸DP⟧)");
    check("‸⟦⟧");
}

#[test]
fn word_movement_stops_at_the_start_of_each_word() {
    let stops = |text: &str, side| {
        let paragraph = plain(text);
        let mut caret = if (side == Side::Left) == paragraph.is_rtl() {
            paragraph.visual_start()
        } else {
            paragraph.visual_end()
        };
        let mut stops = Vec::new();
        while let Some(next) = paragraph.move_word(caret, side) {
            caret = next;
            stops.push(caret.byte);
        }
        stops
    };
    let text = "قُلْ هُوَ، اللهُ";
    assert_eq!(stops(text, Side::Left), [9, 20, text.len()]);
    assert_eq!(stops(text, Side::Right), [20, 9, 0]);
    assert_eq!(stops("one two", Side::Right), [4, 7]);
    assert_eq!(stops("one two", Side::Left), [4, 0]);
}

#[test]
fn word_movement_stops_once_at_a_word_that_runs_the_other_way() {
    let paragraph = plain("في 2024 عام");
    let first = paragraph.move_word(Caret::at(0), Side::Left).unwrap();
    assert_eq!(first, Caret { byte: 5, upstream: true });
    assert_eq!(paragraph.move_word(first, Side::Left).unwrap().byte, 10);
    // A mark before a word belongs to the word.
    let paragraph = plain("one \u{200E}two");
    assert_eq!(paragraph.move_word(Caret::at(0), Side::Right), Some(Caret::at(4)));
}

#[test]
fn logical_word_movement_goes_by_the_text() {
    let stops = |text: &str, towards, from| {
        let paragraph = plain(text);
        let mut caret = Caret::at(from);
        let mut stops = Vec::new();
        while let Some(next) = paragraph.move_word_logical(caret, towards) {
            caret = next;
            stops.push(caret.byte);
        }
        stops
    };
    let text = "في 2024 (UN) عام";
    assert_eq!(stops(text, Logical::Forward, 0), [5, 11, 15, text.len()]);
    assert_eq!(stops(text, Logical::Backward, text.len()), [15, 11, 5, 0]);
}
