//! Input methods: letters that are not yet written, where they stand, and what becomes of them.

use egui::ImeEvent;

use super::*;

fn preedit(text: &str, active: Option<Range<usize>>) -> Event {
    Event::Ime(ImeEvent::Preedit { text: text.to_owned(), active_range_chars: active })
}

fn commit(text: &str) -> Event {
    Event::Ime(ImeEvent::Commit(text.to_owned()))
}

/// Where the input method is told that the caret is.
fn told(field: &Field) -> Rect {
    field.0.output().platform_output.ime.unwrap().cursor_rect
}

#[test]
fn letters_at_work_stand_at_the_caret_and_are_told() {
    for (name, text, composed, after) in [
        ("latin-in-arabic", "قال المعلم", "abc", "قال abcالمعلم"),
        ("arabic-in-latin", "one two", "نعم", "one نعمtwo"),
        ("arabic", "قال المعلم", "نعم", "قال نعمالمعلم"),
    ] {
        let mut field = Field::line(text);
        let at = text.find(' ').unwrap() + 1;
        field.click(field.at(at));
        field.event(preedit(composed, None));
        assert_eq!(field.0.state(), text, "not yet in the text");
        let (shown, letters) = field.state(|state| {
            let page = state.page.as_ref().unwrap();
            (page.text.clone(), page.rects(&(at..at + composed.len()))[0])
        });
        assert_eq!(shown, after);
        // The caret is where the next letter will stand: right of Latin, left of Arabic.
        let end = if composed == "abc" { letters.x1 } else { letters.x0 };
        let area = told(&field);
        assert!(field.rect().contains_rect(area), "{area:?}");
        assert!(
            (area.center().x - field.rect().left() - 8.0 - end).abs() < 0.6,
            "{name}: {area:?} {letters:?}"
        );
        keep(&format!("input-preedit-{name}"), &field.0.render().unwrap());
        field.event(preedit("", None)).event(commit(composed));
        assert_eq!(field.0.state(), after);
        field.key(Modifiers::COMMAND, Key::Z);
        assert_eq!(field.0.state(), text, "one step of undo");
    }
}

#[test]
fn the_caret_follows_what_is_being_chosen() {
    let mut field = Field::line("");
    field.event(preedit("abcdef", Some(1..3)));
    let at = |field: &Field| told(field).center().x;
    let third = at(&field);
    field.event(preedit("abcdef", Some(0..1)));
    assert!(at(&field) < third);
    field.event(preedit("abcdef", None));
    assert!(at(&field) > third);
    // In Arabic the other way round.
    field.event(preedit("قالالمعلم", Some(1..3)));
    let third = at(&field);
    field.event(preedit("قالالمعلم", Some(0..1)));
    assert!(at(&field) > third);
}

#[test]
fn a_composition_that_is_given_up_leaves_text_and_selection_alone() {
    let mut field = Field::line("قال UN نعم");
    let from = field.at("قال ".len());
    field.click(from);
    field.key(SHIFT_CTRL, Key::ArrowLeft);
    let before = field.shows();
    assert!(before.contains('⟦'));
    field.event(preedit("ab", None)).event(preedit("abc", None)).event(preedit("", None));
    assert_eq!(field.shows(), before);
    // Committed, it stands in place of the selection.
    let without: String = {
        let (start, end) = (before.find('⟦').unwrap(), before.find('⟧').unwrap());
        format!("{}x{}", &before[..start], &before[end + '⟧'.len_utf8()..])
    };
    field.event(preedit("x", None)).event(preedit("", None)).event(commit("x"));
    assert_eq!(field.0.state(), &without);
}

#[test]
fn keys_are_the_input_methods_while_it_is_at_work() {
    let mut field = Field::line("one two");
    field.press(Key::End).event(preedit("سل", None));
    field.press(Key::Backspace).press(Key::ArrowLeft).press(Key::Enter).press(Key::Escape);
    assert_eq!(field.shows(), "one two‸");
    assert!(field.0.get_by_label("field").is_focused());
    field.event(preedit("", None)).event(commit("سلام"));
    assert_eq!(field.shows(), "one twoسلام‸");
}

#[test]
fn a_click_takes_the_letters_away_and_tells_the_input_method() {
    let mut field = Field::line("one two");
    field.press(Key::End).event(preedit("سل", None));
    let at = field.at(1);
    field.button(at, true, Modifiers::NONE);
    assert!(field.0.output().platform_output.ime.unwrap().should_interrupt_composition);
    assert_eq!(field.shows(), "o‸ne two");
}

#[test]
fn text_around_the_caret_is_deleted_when_asked() {
    let mut field = Field::line("قال المعلم");
    let at = field.at("قال ".len());
    field.click(at);
    field.event(Event::Ime(ImeEvent::DeleteSurrounding { before_chars: 2, after_chars: 3 }));
    assert_eq!(field.shows(), "قا‸علم");
}
