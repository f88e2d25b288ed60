use egui::{
    Align, Color32, FontId, Label, Layout, Rect, RichText, Stroke, TextFormat, Vec2,
    epaint::TextShape,
    text::{LayoutJob, TextWrapping},
};
use egui_kittest::{Harness, kittest::Queryable as _};

use super::*;
use crate::gui::{
    fonts,
    testing::{harness, keep},
    theme::{Mode, Theme, metrics},
};
use crate::typeset::{BUNDLED, Engine, Face, Paragraph, ParagraphStyle, Space};

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
fn ink(harness: &Harness<'_>) -> Rect {
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

/// A glyph that is a letter or a digit: the font file it is from, its number, its left edge in pixels.
type Letter = (usize, u16, f32);

/// The letters of a glyph sequence; spaces and signs may come from either of two faces.
fn letters<'a>(glyphs: impl Iterator<Item = (&'a crate::typeset::GlyphFont, u16, f32)>) -> Vec<Letter> {
    let is_sign = |file: usize, id: u16| {
        let font = swash::FontRef::from_index(BUNDLED[file].bytes, 0).unwrap();
        " .,:;!?()[]«»،؛؟-–…/%".chars().any(|sign| font.charmap().map(sign) == id)
    };
    let file = |font: &crate::typeset::GlyphFont| {
        BUNDLED.iter().position(|bundled| bundled.bytes == font.data.data.data()).unwrap()
    };
    glyphs
        .map(|(font, id, x)| (file(font), id, x))
        .filter(|(file, id, _)| *id != 0 && !is_sign(*file, *id))
        .collect()
}

/// Lays `job` out as egui does, and then as the plugin does.
fn shaped(job: LayoutJob, scale: f32) -> Shaped {
    let mut harness = harness([900.0, 100.0], scale, Theme::default()).build_ui(|_| {});
    harness.run();
    let galley = harness.ctx.fonts_mut(|fonts| fonts.layout_job(job));
    let glyphs = SharedGlyphs::of(&harness.ctx);
    let mut glyphs = glyphs.lock();
    shape::shape(&mut glyphs.engine, &galley, scale)
}

/// The letters of each line of a label, from left to right.
fn by_plugin(job: LayoutJob, scale: f32) -> Vec<Vec<Letter>> {
    let of_line = |line: &shape::ShapedLine| {
        letters(line.runs.iter().flat_map(|run| run.glyphs.iter().map(|(id, x, _)| (&run.font, *id, *x))))
    };
    shaped(job, scale).lines.iter().map(of_line).collect()
}

/// The same text through the layout of the panes.
fn by_paragraph(text: &str, width: f32, scale: f32) -> Vec<Vec<Letter>> {
    let style = ParagraphStyle {
        face: Face::Interface,
        size: metrics::INTERFACE_ARABIC,
        latin_scale: metrics::INTERFACE / metrics::INTERFACE_ARABIC,
        ..ParagraphStyle::default()
    };
    let space = Space { width: width * scale, scale, wrap: width.is_finite() };
    let paragraph = Paragraph::new(&mut Engine::new(SystemFonts::Off), text, &style, space);
    let mut lines = vec![Vec::new(); paragraph.line_count()];
    paragraph.glyphs(0.0..f32::INFINITY, |glyph| {
        lines[glyph.line].extend(letters(std::iter::once((glyph.font, glyph.id, glyph.x))));
    });
    lines
}

fn simple(text: &str, width: f32) -> LayoutJob {
    LayoutJob::simple(text.to_owned(), FontId::proportional(metrics::INTERFACE), Color32::BLACK, width)
}

#[test]
fn labels_show_the_glyphs_of_a_pane_in_the_same_order() {
    let check = |text: &str| {
        let ids = |lines: Vec<Vec<Letter>>| -> Vec<(usize, u16)> {
            lines.into_iter().flatten().map(|(file, id, _)| (file, id)).collect()
        };
        let (ours, theirs) = (by_plugin(simple(text, f32::INFINITY), 1.0), by_paragraph(text, 9999.0, 1.0));
        assert!(!ours.concat().is_empty(), "{text}");
        assert_eq!(ids(ours), ids(theirs), "{text}");
    };
    check("حفظ");
    check("حفظ الصفحة 3 من 120 بصيغة PDF [إغلاق]");
    check("وَقَدْ أَصْبَحَ الذَّكَاءُ الاصْطِنَاعِيُّ");
    check("فتح \u{2068}report (2024).pdf\u{2069} الآن");
    check("‏2024/11/24 – العمل المناخي 13.2");
    check("The word «العمل» and 12 (عربي) in it");
    check("لا إله إلا الله");
}

#[test]
fn letters_of_a_word_stand_where_a_pane_has_them() {
    for (text, scale) in [("المستدامة", 1.0), ("وَالمُسْتَدَامَةُ", 2.0), ("الاصطناعي", 1.5)]
    {
        let at =
            |lines: Vec<Vec<Letter>>| -> Vec<f32> { lines.concat().iter().map(|letter| letter.2).collect() };
        let (ours, theirs) =
            (at(by_plugin(simple(text, f32::INFINITY), scale)), at(by_paragraph(text, 9999.0, scale)));
        let first = theirs[0] - ours[0];
        for (ours, theirs) in ours.iter().zip(&theirs) {
            assert!((theirs - ours - first).abs() < 0.01, "{text} {scale}: {ours} {theirs}");
        }
        assert_eq!(ours.len(), theirs.len(), "{text}");
    }
}

#[test]
fn a_label_takes_the_rows_that_egui_made_room_for() {
    for width in [120.0, 173.0, 240.0, 333.0] {
        let lines = by_plugin(simple(SENTENCE, width), 1.0);
        let joined: Vec<(usize, u16)> = lines.concat().iter().map(|letter| (letter.0, letter.1)).collect();
        let all = by_paragraph(SENTENCE, 99_999.0, 1.0).concat().len();
        assert!(lines.len() > 2, "{width}");
        // Nothing is lost where lines break.
        assert_eq!(joined.len(), all, "{width}");
    }
}

#[test]
fn a_cut_keeps_the_beginning_and_ends_with_its_sign() {
    let cut = |text: &str, width: f32| {
        let mut job = simple(text, width);
        job.wrap = TextWrapping::truncate_at_width(width);
        by_plugin(job, 1.0).concat()
    };
    let text = "ملف طويل جدا لا يتسع له هذا المكان الضيق";
    let (whole, short) = (cut(text, 900.0), cut(text, 100.0));
    assert!(short.len() < whole.len() && short.len() > 5, "{} of {}", short.len(), whole.len());
    // The beginning stands on the right: its last glyphs are those of the whole.
    let tail = |letters: &[Letter]| letters[letters.len() - 4..].iter().map(|l| l.1).collect::<Vec<_>>();
    assert_eq!(tail(&short), tail(&whole));
    let right = |letters: &[Letter]| letters.iter().map(|letter| letter.2).fold(0.0, f32::max);
    assert!(right(&short) < 100.0, "{}", right(&short));
    // A mark never stays without its letter, nor a letter without its mark.
    for width in 20..60 {
        assert_eq!(cut("مَمَمَمَمَمَمَمَمَمَمَمَمَ", width as f32).len() % 2, 0, "{width}");
    }
}

#[test]
fn the_sign_of_a_cut_stands_behind_an_isolate_that_was_cut() {
    let mut job = simple("فتح \u{2068}a_very_long_name_of_a_report.pdf\u{2069}", 120.0);
    job.wrap = TextWrapping::truncate_at_width(120.0);
    let shaped = shaped(job, 1.0);
    let sans = swash::FontRef::from_index(BUNDLED[4].bytes, 0).unwrap();
    let sign = sans.charmap().map('…');
    let all: Vec<(u16, f32)> =
        shaped.lines[0].runs.iter().flat_map(|run| run.glyphs.iter().map(|(id, x, _)| (*id, *x))).collect();
    let leftmost = all.iter().min_by(|a, b| a.1.total_cmp(&b.1)).unwrap();
    assert_eq!(leftmost.0, sign, "{all:?}");
}

#[test]
fn justified_lines_fill_their_width_and_leading_space_is_kept() {
    let mut job = simple(SENTENCE, 200.0);
    job.justify = true;
    let lines = shaped(job, 1.0).lines;
    let (last, others) = lines.split_last().unwrap();
    for line in others {
        assert!((line.width - 200.0).abs() < 1.0 && line.left.abs() < 0.5, "{} {}", line.left, line.width);
    }
    // The last one stands on the right.
    assert!(last.width < 190.0 && (last.left + last.width - 200.0).abs() < 1.0, "{}", last.left);

    let plain = shaped(simple("نعم", f32::INFINITY), 1.0).lines[0].width;
    let mut job = LayoutJob::default();
    let format = TextFormat { font_id: FontId::proportional(metrics::INTERFACE), ..TextFormat::default() };
    job.append("نعم", 0.0, format.clone());
    job.append("نعم", 30.0, TextFormat { color: Color32::RED, ..format });
    let spaced = shaped(job, 1.0).lines[0].clone();
    assert!((spaced.width - 2.0 * plain - 30.0).abs() < 4.0, "{} {plain}", spaced.width);
}

/// The rectangles and lines of one colour in a shape.
fn gather(shape: &Shape, accent: Color32, rects: &mut Vec<Rect>, lines: &mut Vec<[egui::Pos2; 2]>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| gather(shape, accent, rects, lines)),
        Shape::Rect(rect) if rect.fill == accent => rects.push(rect.rect),
        Shape::LineSegment { points, stroke } if stroke.color == accent => lines.push(*points),
        _ => {}
    }
}

#[test]
fn backgrounds_and_lines_lie_under_their_own_words() {
    let accent = Color32::LIGHT_RED;
    let mut harness = harness([400.0, 60.0], 1.0, Theme::default()).build_ui(move |ui| {
        let format = TextFormat {
            font_id: FontId::proportional(metrics::INTERFACE),
            color: Color32::BLACK,
            ..TextFormat::default()
        };
        let mut job = LayoutJob::default();
        job.append("أول ", 0.0, format.clone());
        job.append(
            "ثان",
            0.0,
            TextFormat {
                background: accent,
                underline: Stroke::new(1.0, accent),
                strikethrough: Stroke::new(1.0, accent),
                ..format.clone()
            },
        );
        job.append(" ثالث", 0.0, format);
        let galley = ui.painter().layout_job(job);
        ui.painter().add(TextShape::new(pos2(50.0, 20.0), galley, Color32::BLACK));
    });
    harness.run();
    let whole = ink(&harness);
    let mut rects = Vec::new();
    let mut lines = Vec::new();
    for clipped in &harness.output().shapes {
        gather(&clipped.shape, accent, &mut rects, &mut lines);
    }
    let [rect] = rects.as_slice() else { panic!("{rects:?}") };
    // The second of three words stands in the middle, whichever way they read.
    assert!(rect.left() > whole.left() + 10.0 && rect.right() < whole.right() - 10.0, "{rect} {whole}");
    assert_eq!(lines.len(), 2);
    for [from, to] in lines {
        assert!((from.x - rect.left()).abs() < 2.0 && (to.x - rect.right()).abs() < 2.0);
    }
    assert!(rect.size() != Vec2::ZERO);
}
