use egui::{Align, Key, Layout, Panel, RichText, Ui, accesskit::Toggled, vec2};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};

use super::{chip::Chip, input::Input, kbd::kbd, pill::Pill, tile::Tile};
use crate::gui::{
    testing::{harness, keep},
    theme::{Mode, Theme, rgb},
};

const GOALS: [u32; 17] = [
    0x00E5_243B,
    0x00DD_A63A,
    0x004C_9F38,
    0x00C5_192D,
    0x00FF_3A21,
    0x0026_BDE2,
    0x00FC_C30B,
    0x00A2_1942,
    0x00FD_6925,
    0x00DD_1367,
    0x00FD_9D24,
    0x00BF_8B2E,
    0x003F_7E44,
    0x000A_97D9,
    0x0056_C02B,
    0x0000_689D,
    0x0019_486A,
];

#[derive(Default)]
struct Board {
    selected: usize,
    french: bool,
    note: String,
    name: String,
    tick: bool,
    level: f32,
}

fn words(rtl: bool, english: &'static str, arabic: &'static str) -> &'static str {
    if rtl { arabic } else { english }
}

fn board(ui: &mut Ui, rtl: bool, board: &mut Board) {
    let w = |english, arabic| words(rtl, english, arabic);
    let (along, down) = if rtl {
        (Layout::right_to_left(Align::Center), Layout::top_down(Align::RIGHT))
    } else {
        (Layout::left_to_right(Align::Center), Layout::top_down(Align::LEFT))
    };
    Panel::top("bar").show(ui, |ui| {
        ui.with_layout(along, |ui| {
            for name in [w("File", "ملف"), w("Edit", "تحرير"), w("Help", "مساعدة")] {
                ui.menu_button(name, |ui| {
                    let _ = ui.button(w("Open…", "فتح ملف (1)…"));
                    let _ = ui.button(w("Save as…", "حفظ باسم PDF…"));
                });
            }
            kbd(ui, "Ctrl F");
        });
    });
    egui::CentralPanel::default().show(ui, |ui| {
        ui.with_layout(down, |ui| {
            ui.heading(w("Sustainable Development Goals", "أهداف التنمية المستدامة"));
            for row in 0..3 {
                ui.allocate_ui_with_layout(vec2(ui.available_width(), 40.0), along, |ui| {
                    for (index, goal) in GOALS.into_iter().enumerate().skip(row * 6).take(6) {
                        let number = (index + 1).to_string();
                        let count = if index % 4 == 0 { number.clone() } else { String::new() };
                        let name = format!("{number} {}", w("Goal", "هدف"));
                        let tile = Tile::new(&number, rgb(goal)).count(&count).name(&name);
                        if tile.selected(board.selected == index).show(ui).clicked() {
                            board.selected = index;
                        }
                    }
                });
            }
            ui.add_space(4.0);
            ui.allocate_ui_with_layout(vec2(ui.available_width(), 24.0), along, |ui| {
                Pill::new("English").selected(!board.french).show(ui);
                if Pill::new("Français").selected(board.french).show(ui).clicked() {
                    board.french = !board.french;
                }
                Pill::new("+").name(w("Add a translation", "إضافة ترجمة")).show(ui);
                Chip::new("13", rgb(GOALS[12])).show(ui);
                Chip::new("13.2", rgb(GOALS[6])).show(ui);
            });
            ui.label(RichText::new(w("Note, 3 of 12", "ملاحظة، 3 من 12")).weak());
            Input::new(&mut board.note).id_salt("note").label("note").multiline(2).show(ui);
            Input::new(&mut board.name).id_salt("name").hint(w("Your name", "اسمك (UN)")).show(ui);
            ui.checkbox(&mut board.tick, w("Show 25 % tints", "أظهر الظلال 25%"));
            ui.radio_value(&mut board.tick, true, w("One", "خيار واحد"));
            ui.add(egui::Slider::new(&mut board.level, 0.0..=100.0).text(w("Size", "الحجم")));
            ui.allocate_ui_with_layout(vec2(ui.available_width(), 28.0), along, |ui| {
                let _ = ui.button(w("Cancel", "إلغاء"));
                let _ = ui.button(w("Save 3 pages", "حفظ 3 صفحات"));
                let _ = ui.selectable_label(true, w("Read", "قراءة"));
                ui.add_enabled(false, egui::Button::new(w("Off", "معطل")));
            });
        });
    });
}

fn shown(mode: Mode, rtl: bool, scale: f32) -> Harness<'static, Board> {
    let state = Board {
        selected: 12,
        note: words(rtl, "A note on (UIT) and عربي 12.", "ملاحظة عن (UIT) وعن 12 دولة.").to_owned(),
        level: 40.0,
        tick: true,
        ..Board::default()
    };
    harness([360.0, 520.0], scale, Theme::new(mode))
        .build_ui_state(move |ui, state: &mut Board| board(ui, rtl, state), state)
}

#[test]
fn the_board_in_every_theme_and_direction() {
    for (mode, name) in [(Mode::Light, "light"), (Mode::Dark, "dark"), (Mode::HighContrast, "contrast")] {
        for (rtl, language) in [(false, "en"), (true, "ar")] {
            let mut harness = shown(mode, rtl, 2.0);
            harness.get_by_label(words(rtl, "8 Goal", "8 هدف")).focus();
            harness.run();
            keep(&format!("board-{language}-{name}"), &harness.render().unwrap());
            harness.get_by_label(words(rtl, "File", "ملف")).click();
            harness.run();
            keep(&format!("board-{language}-{name}-menu"), &harness.render().unwrap());
        }
    }
}

#[test]
fn tiles_and_pills_are_named_and_pressed() {
    let mut harness = shown(Mode::Light, false, 1.0);
    let toggled =
        |harness: &Harness<'_, Board>, label: &str| harness.get_by_label(label).accesskit_node().toggled();
    assert_eq!(toggled(&harness, "13 Goal"), Some(Toggled::True));
    harness.get_by_label("4 Goal").click();
    harness.run();
    assert_eq!(harness.state().selected, 3);
    assert_eq!(toggled(&harness, "13 Goal"), Some(Toggled::False));
    harness.get_by_label("5 Goal").focus();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().selected, 4);
    harness.get_by_label("Français").click();
    harness.run();
    assert_eq!(toggled(&harness, "Français"), Some(Toggled::True));
    for label in ["5 Goal", "Français", "Add a translation", "note", "Your name"] {
        let size = harness.get_by_label(label).rect().size();
        assert!(size.x >= 24.0 && size.y >= 24.0, "{label}: {size:?}");
    }
}
