//! Pictures to look at: `HASHIYA_PICTURES=FOLDER cargo test --lib input::tests::pictures`.

use super::*;

#[test]
fn inputs_in_three_themes() {
    for (mode, name) in [(Mode::Light, "light"), (Mode::Dark, "dark"), (Mode::HighContrast, "contrast")] {
        let texts = [
            "بحث في (UIT) عام 2024",
            "",
            "",
            "Une note en français, avec عربي 12 dedans.\n\nثم فقرة ثانية بالعربية [2024]: الأمم المتحدة UN والنص يلتف على أكثر من سطر واحد هنا.\n3. Third",
        ];
        let mut harness = harness([400.0, 340.0], 2.0, Theme::new(mode)).build_ui_state(
            |ui, texts: &mut [String; 4]| {
                egui::CentralPanel::default().show(ui, |ui| {
                    let [search, empty, hint, note] = texts;
                    Input::new(search).id_salt(0).label("search").show(ui);
                    Input::new(empty).id_salt(1).label("empty").hint("إضافة ملاحظة (3)…").show(ui);
                    Input::new(hint).id_salt(2).label("hint").hint("Add a note…").multiline(2).show(ui);
                    Input::new(note).id_salt(3).label("note").multiline(3).width(f32::INFINITY).show(ui);
                });
            },
            texts.map(str::to_owned),
        );
        harness.get_by_label("note").focus();
        harness.run();
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Home);
        harness.run();
        for _ in 0..3 {
            harness.key_press_modifiers(SHIFT_CTRL, Key::ArrowRight);
        }
        harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowDown);
        harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowDown);
        harness.run();
        keep(&format!("inputs-{name}"), &harness.render().unwrap());
    }
}

/// Every sign, in both directions and at both sizes of pixels; over it the same text without signs,
/// which must stand exactly so.
#[test]
fn invisible_characters_show_without_moving_a_letter() {
    let texts = [
        "a\u{200E}b \u{200F}c \u{2066}iso\u{2069} \u{2067}عزل\u{2069} \u{2068}x\u{2069} n\u{A0}b",
        "مي\u{200C}خواهم لـلـه \u{2066}lri\u{2069} \u{200F}(\u{200E}) ه\u{200D} مـــد\u{A0}د \u{061C}12\u{202F}%",
        "قال \u{2067}\u{200F}\u{2066}several\u{2069}\u{2069} here\u{200B}and\u{2060}there \u{202B}old\u{202C}",
    ];
    for scale in [1.0, 2.0] {
        let mut harness = harness([420.0, 250.0], scale, Theme::default()).build_ui_state(
            |ui, (texts, shows): &mut ([String; 3], bool)| {
                egui::CentralPanel::default().show(ui, |ui| {
                    for (index, text) in texts.iter_mut().enumerate() {
                        for shows_invisibles in [false, *shows] {
                            Preferences { shows_invisibles, ..Preferences::default() }.install(ui.ctx());
                            let label = format!("{index} {shows_invisibles}");
                            Input::new(text).id_salt(&label).label(&label).width(f32::INFINITY).show(ui);
                        }
                    }
                });
            },
            (texts.map(str::to_owned), true),
        );
        harness.run();
        let image = harness.render().unwrap();
        keep(&format!("input-invisible-{scale}x"), &image);
        // Signs only add: where a letter is dark without them, it is dark with them.
        for index in 0..3 {
            let [plain, signed] = [false, true]
                .map(|shows| harness.get_by_label(&format!("{index} {shows}")).rect().shrink(4.0) * scale);
            let size = plain.size().floor();
            let (mut letters, mut signs) = (0, 0);
            for y in 0..size.y as u32 {
                for x in 0..size.x as u32 {
                    let pixel =
                        |rect: Rect| image.get_pixel(rect.left() as u32 + x, rect.top() as u32 + y).0[0];
                    let (plain, signed) = (pixel(plain), pixel(signed));
                    letters += u32::from(plain < 80);
                    signs += u32::from(plain > 230 && signed < 200);
                    assert!(plain >= 80 || signed <= 150, "a letter moved at {x},{y} of {index}");
                }
            }
            assert!(letters > 50 && signs > 20, "{index}: {letters} {signs}");
        }
    }
}

#[test]
fn the_menu_in_english_and_arabic() {
    for tag in ["en", "ar"] {
        let locale = crate::locale::Locale::new(tag);
        let is_mirrored = locale.direction() == crate::model::Direction::RightToLeft;
        let preferences = Preferences {
            words: Some(Words::new(|id| locale.text(id))),
            is_mirrored,
            ..Preferences::default()
        };
        let mut field = Field::sized([640.0, 460.0], "قال (UIT) نعم", None, preferences);
        field.key(SHIFT_CTRL, Key::ArrowRight).key(Modifiers::SHIFT, Key::F10);
        // From Paste, the first that can be chosen.
        for _ in 0..5 {
            field.press(Key::ArrowDown);
        }
        field.press(Key::ArrowRight);
        keep(&format!("input-menu-{tag}"), &field.0.render().unwrap());
    }
}

#[test]
fn a_selection_over_changes_of_direction() {
    let text = "وفق (UIT 2024) عدد 123 دولة abc";
    let mut field = Field::line(text);
    let [from, to] = ["IT", "دد"].map(|part| field.at(text.find(part).unwrap()));
    field.click(from);
    field.0.run_steps(40);
    field.button(to, true, Modifiers::SHIFT).button(to, false, Modifiers::SHIFT);
    assert_eq!(field.shows(), "وفق (U⟦IT 2024) ع⟧دد 123 دولة abc");
    keep("input-selection", &field.0.render().unwrap());
    let rects = field.state(|state| {
        let (caret, anchor) = (state.caret.byte, state.anchor);
        state.page.as_ref().unwrap().rects(&(caret.min(anchor)..caret.max(anchor))).len()
    });
    assert!(rects >= 2, "a logical range in pieces: {} {rects}", field.shows());
}
