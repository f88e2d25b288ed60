use egui::{FontId, Label, Layout, RichText, Stroke, TextFormat, text::LayoutJob, vec2};
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
            let mut harness = harness([420.0, 420.0], scale, Theme::new(mode)).build_ui(page);
            harness.run();
            assert!(harness.query_by_label("حفظ الصفحة 3 من 120 بصيغة PDF [إغلاق]").is_some());
            keep(&format!("{name}-{scale}x"), &harness.render().unwrap());
        }
    }
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
    let _ = vec2(0.0, 0.0);
}
