//! The mouse: carets, words, paragraphs, drags beyond the end.

use super::*;

#[test]
fn the_mouse_places_drags_and_takes_words() {
    let mut field = Field::line("قال المعلم نعم");
    let right = field.at(0);
    field.click(right);
    assert_eq!(field.shows(), "‸قال المعلم نعم");
    field.0.run_steps(40);
    let to = field.at("قال".len());
    field.button(right, true, Modifiers::NONE);
    field.0.event(Event::PointerMoved(to));
    field.0.step();
    field.button(to, false, Modifiers::NONE);
    assert_eq!(field.shows(), "⟦قال⟧ المعلم نعم");
    field.0.run_steps(40);
    let word = field.at("قال الم".len());
    field.click(word).click(word);
    assert_eq!(field.shows(), "قال ⟦المعلم⟧ نعم");
    field.click(word);
    assert_eq!(field.shows(), "⟦قال المعلم نعم⟧");
    field.type_text("لا");
    assert_eq!(field.shows(), "لا‸");
}

#[test]
fn a_double_click_dragged_on_takes_whole_words_both_ways() {
    let mut field = Field::line("one two three four");
    let at = field.at(5);
    field.click(at).button(at, true, Modifiers::NONE);
    assert_eq!(field.shows(), "one ⟦two⟧ three four");
    for (byte, shows) in
        [(10, "one ⟦two three⟧ four"), (5, "one ⟦two⟧ three four"), (1, "⟦one two⟧ three four")]
    {
        let to = field.at(byte);
        field.0.event(Event::PointerMoved(to));
        field.0.step();
        assert_eq!(field.shows(), shows);
    }
    let to = field.at(1);
    field.button(to, false, Modifiers::NONE);
    assert_eq!(field.shows(), "⟦one two⟧ three four");
    // The caret is at the end that moves.
    field.key(Modifiers::SHIFT, Key::ArrowRight);
    assert_eq!(field.shows(), "o⟦ne two⟧ three four");
}

#[test]
fn shift_and_click_extends_from_where_the_caret_was() {
    let mut field = Field::line("قال المعلم UN نعم");
    let from = field.at("قال ".len());
    field.click(from);
    field.0.run_steps(40);
    let to = field.at("قال المعلم UN ".len());
    field.button(to, true, Modifiers::SHIFT).button(to, false, Modifiers::SHIFT);
    assert_eq!(field.shows(), "قال ⟦المعلم UN ⟧نعم");
    field.0.run_steps(40);
    let to = field.at(0);
    field.button(to, true, Modifiers::SHIFT).button(to, false, Modifiers::SHIFT);
    assert_eq!(field.shows(), "⟦قال ⟧المعلم UN نعم");
}

#[test]
fn a_press_let_go_in_the_same_frame_focuses_and_places() {
    let mut field = Field::line("abc def");
    let at = field.at("abc ".len());
    field.press(Key::Escape);
    assert!(!field.0.get_by_label("field").is_focused());
    let button = egui::PointerButton::Primary;
    field.0.event(Event::PointerMoved(at));
    for pressed in [true, false] {
        field.0.event(Event::PointerButton { pos: at, button, pressed, modifiers: Modifiers::NONE });
    }
    field.0.step();
    field.0.step();
    assert!(field.0.get_by_label("field").is_focused());
    field.type_text("-");
    assert_eq!(field.shows(), "abc -‸def");
}

#[test]
fn a_drag_beyond_the_end_scrolls_on_by_itself() {
    let long =
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen";
    let mut field = Field::line(long);
    field.press(Key::Home);
    let from = field.at(4);
    field.button(from, true, Modifiers::NONE);
    let beyond = pos2(field.rect().right() + 30.0, field.rect().center().y);
    field.0.event(Event::PointerMoved(beyond));
    field.0.step();
    let mut carets = vec![field.state(|state| state.caret.byte)];
    // The hand does not move any more.
    for _ in 0..8 {
        field.0.run_steps(4);
        carets.push(field.state(|state| state.caret.byte));
    }
    assert!(carets.is_sorted() && carets[0] < long.len(), "step by step: {carets:?}");
    assert!(carets[2] > carets[0], "{carets:?}");
    field.0.run_steps(200);
    field.button(beyond, false, Modifiers::NONE);
    assert_eq!(field.shows(), format!("one ⟦{}⟧", &long[4..]));
}

#[test]
fn the_secondary_button_keeps_the_selection_under_it() {
    let mut field = Field::line("one two three");
    field.key(Modifiers::COMMAND, Key::A);
    let inside = field.at(5);
    let press = |field: &mut Field, at: Pos2| {
        for pressed in [true, false] {
            let button = egui::PointerButton::Secondary;
            field.0.event(Event::PointerMoved(at));
            field.0.event(Event::PointerButton { pos: at, button, pressed, modifiers: Modifiers::NONE });
            field.0.step();
        }
    };
    press(&mut field, inside);
    assert_eq!(field.shows(), "⟦one two three⟧");
    let outside = pos2(field.rect().right() - 20.0, field.rect().center().y);
    press(&mut field, outside);
    assert_eq!(field.shows(), "one two three‸");
}
