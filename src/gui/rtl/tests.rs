use egui::{FontId, Label, Layout, RichText, Stroke, TextFormat, text::LayoutJob};
use egui_kittest::kittest::Queryable as _;

use super::*;
use crate::gui::{
    fonts,
    testing::{harness, keep},
    theme::{Mode, Theme},
};

const SENTENCE: &str = "وكانت الجمعية العامة للأمم المتحدة قد اعتمدت يوم 21 مارس 2024، بتوافق الآراء، أول قرار أممي (UIT) \
    بشأن الذكاء الاصطناعي كان قد حظي بدعم 123 دولة عضوا حين اعتماده.";

fn page(ui: &mut Ui) {
    egui::CentralPanel::default().show(ui, |ui| {
        ui.with_layout(Layout::top_down(Align::RIGHT), |ui| {
            ui.heading("الملاحظات (12)");
            ui.add(Label::new(SENTENCE).wrap());
            ui.add(Label::new(RichText::new(SENTENCE).size(16.0)).wrap().halign(Align::RIGHT));
            ui.add(Label::new(RichText::new(SENTENCE)).wrap().halign(Align::Center));
            ui.add(Label::new(SENTENCE).truncate());
            ui.add(Label::new("ملف طويل جدا 2024 report_final_version_with_long_name.pdf لا يتسع").truncate());
            let _ = ui.button("حفظ الصفحة 3 من 120 بصيغة PDF [إغلاق]");
            let mut job = LayoutJob::default();
            let colour = ui.visuals().text_color();
            let format =
                TextFormat { font_id: FontId::proportional(13.0), color: colour, ..TextFormat::default() };
            job.append("تنبيه: ", 0.0, TextFormat { font_id: fonts::bold(13.0), ..format.clone() });
            let accent = ui.visuals().hyperlink_color;
            let underline =
                TextFormat { underline: Stroke::new(1.0, accent), color: accent, ..format.clone() };
            job.append("الملف report_2024.pdf", 0.0, underline);
            let marked = TextFormat { background: ui.visuals().selection.bg_fill, ..format.clone() };
            job.append(" غير ", 0.0, format.clone());
            job.append("موجود", 0.0, marked);
            job.append(" كبير", 0.0, TextFormat { font_id: FontId::proportional(20.0), ..format });
            ui.label(job);
            let _ = ui.link("رابط إلى (الصفحة 5)");
            ui.label("سطر أول: 1\nEnglish line with عربي 12 inside\nسطر ثالث!");
            ui.add_enabled_ui(false, |ui| ui.button("لا يعمل 7"));
        });
    });
}

#[test]
fn a_page_of_labels() {
    for (mode, name) in [(Mode::Light, "rtl-light"), (Mode::Dark, "rtl-dark")] {
        for scale in [1.0, 2.0] {
            let mut harness = harness([420.0, 560.0], scale, Theme::new(mode)).build_ui(page);
            harness.run();
            assert!(harness.query_by_label("حفظ الصفحة 3 من 120 بصيغة PDF [إغلاق]").is_some());
            keep(&format!("{name}-{scale}x"), &harness.render().unwrap());
        }
    }
}

/// The bounds of all glyph quads in the last frame, in points.
fn ink(harness: &egui_kittest::Harness<'_>) -> Rect {
    fn add(shape: &Shape, texture: TextureId, bounds: &mut Rect) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| add(shape, texture, bounds)),
            Shape::Mesh(mesh) if mesh.texture_id == texture => *bounds |= mesh.calc_bounds(),
            _ => {}
        }
    }
    let texture = SharedGlyphs::of(&harness.ctx).lock().texture();
    let mut bounds = Rect::NOTHING;
    for clipped in &harness.output().shapes {
        add(&clipped.shape, texture, &mut bounds);
    }
    bounds
}

#[test]
fn lines_stand_where_the_job_wants_them() {
    let left_of = |align: Align| {
        let mut harness = harness([300.0, 100.0], 1.0, Theme::default()).build_ui(move |ui| {
            let mut job =
                LayoutJob::simple_singleline("نعم".to_owned(), FontId::proportional(13.0), Color32::BLACK);
            job.halign = align;
            let galley = ui.painter().layout_job(job);
            ui.painter().add(TextShape::new(pos2(150.0, 20.0), galley, Color32::BLACK));
        });
        harness.run();
        ink(&harness)
    };
    assert!((left_of(Align::Min).left() - 150.0).abs() < 3.0);
    assert!((left_of(Align::Max).right() - 150.0).abs() < 3.0);
    assert!((left_of(Align::Center).center().x - 150.0).abs() < 3.0);
}

#[test]
fn nested_shapes_are_found_and_latin_is_left_alone() {
    let mut harness = harness([300.0, 100.0], 1.0, Theme::default()).build_ui(|ui| {
        let galley = |text: &str| {
            let job =
                LayoutJob::simple_singleline(text.to_owned(), FontId::proportional(13.0), Color32::BLACK);
            ui.painter().layout_job(job)
        };
        let shape = |text: &str| Shape::Text(TextShape::new(pos2(9.0, 9.0), galley(text), Color32::BLACK));
        ui.painter().add(Shape::Vec(vec![
            Shape::Vec(vec![shape("نعم"), shape("yes")]),
            shape("עברית".get(..0).unwrap()),
        ]));
    });
    harness.run();
    assert_eq!(harness.ctx.plugin::<Rtl>().lock().repainted(), 1);
}

#[test]
fn opacity_and_override_hold() {
    let mut harness = harness([300.0, 100.0], 1.0, Theme::default()).build_ui(|ui| {
        let job = LayoutJob::simple_singleline("نعم".to_owned(), FontId::proportional(13.0), Color32::BLACK);
        let galley = ui.painter().layout_job(job);
        let shape = TextShape::new(pos2(9.0, 9.0), galley, Color32::BLACK);
        ui.painter().add(shape.with_override_text_color(Color32::RED).with_opacity_factor(0.5));
    });
    harness.run();
    let texture = SharedGlyphs::of(&harness.ctx).lock().texture();
    let colours: Vec<Color32> = harness
        .output()
        .shapes
        .iter()
        .filter_map(|clipped| match &clipped.shape {
            Shape::Mesh(mesh) if mesh.texture_id == texture => Some(mesh.vertices[0].color),
            _ => None,
        })
        .collect();
    assert_eq!(colours, [Color32::RED.gamma_multiply(0.5)]);
}

#[test]
fn what_is_kept_does_not_grow_without_bound() {
    let mut count = 0;
    let mut harness = harness([300.0, 100.0], 1.0, Theme::default()).build_ui(move |ui| {
        count += 1;
        for line in 0..4 {
            ui.label(format!("سطر {}", count * 4 + line));
        }
    });
    harness.run_steps(300);
    let plugin = harness.ctx.plugin::<Rtl>();
    assert_eq!(plugin.lock().repainted(), 4);
    assert!(plugin.lock().kept() <= 4 * (KEPT_FRAMES as usize + 2), "{}", plugin.lock().kept());
}
