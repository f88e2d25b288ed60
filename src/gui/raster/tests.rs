use egui::{Rect, Shape, epaint::ImageDelta, pos2, vec2};

use super::*;

const WHITE: Color32 = Color32::WHITE;

fn canvas(options: TextureOptions) -> Canvas {
    let image = ColorImage::new([2, 1], vec![Color32::WHITE, Color32::BLACK]);
    let mut delta = TexturesDelta::default();
    delta.push(TextureId::default(), ImageDelta::full(image, options));
    let mut canvas = Canvas::default();
    canvas.update(&mut delta);
    assert!(delta.is_empty());
    canvas
}

fn paint(canvas: &Canvas, mesh: Mesh, clip: Rect) -> Picture {
    let primitive = ClippedPrimitive { clip_rect: clip, primitive: Primitive::Mesh(mesh) };
    canvas.paint(&[primitive], [8, 8], 1.0, Color32::BLACK)
}

fn everything() -> Rect {
    Rect::from_min_size(pos2(0.0, 0.0), vec2(8.0, 8.0))
}

/// Corners of the texture's white half.
fn vertex(x: f32, y: f32, color: Color32) -> Vertex {
    Vertex { pos: pos2(x, y), uv: pos2(0.25, 0.5), color }
}

#[test]
fn a_translucent_fan_draws_every_pixel_once() {
    // Eight triangles around an odd centre: a gap would stay black, an overlap would be brighter.
    let canvas = canvas(TextureOptions::NEAREST);
    let half = Color32::from_white_alpha(128);
    let mut mesh = Mesh::default();
    mesh.vertices.push(vertex(3.37, 4.11, half));
    let ring =
        [(0.0, 0.0), (4.0, 0.0), (8.0, 0.0), (8.0, 4.0), (8.0, 8.0), (4.0, 8.0), (0.0, 8.0), (0.0, 4.0)];
    for (x, y) in ring {
        mesh.vertices.push(vertex(x, y, half));
    }
    for index in 0..8 {
        mesh.add_triangle(0, 1 + index, 1 + (index + 1) % 8);
    }
    let picture = paint(&canvas, mesh, everything());
    for pixel in picture.rgba.as_chunks::<4>().0 {
        assert_eq!(pixel, &[128, 128, 128, 255]);
    }
}

#[test]
fn a_rectangle_covers_the_pixels_whose_centres_it_holds() {
    let canvas = canvas(TextureOptions::NEAREST);
    let quad = |shift: f32| {
        let mut mesh = Mesh::default();
        for (x, y) in [(1.5, 1.5), (3.5, 1.5), (1.5, 4.4), (3.5, 4.4)] {
            mesh.vertices.push(vertex(x + shift, y, WHITE));
        }
        mesh
    };
    // The fast path, and the same as two triangles in another order.
    let mut fast = quad(0.0);
    fast.indices = vec![0, 1, 2, 2, 1, 3];
    let mut slow = quad(0.0);
    slow.indices = vec![0, 2, 1, 3, 2, 1];
    let fast = paint(&canvas, fast, everything());
    assert_eq!(fast, paint(&canvas, slow, everything()));
    let lit: Vec<_> = (0..8).filter(|x| fast.pixel(*x, 1) == Some([255; 4])).collect();
    assert_eq!(lit, [1, 2], "centres at 1.5 and 2.5; the right edge at 3.5 is excluded");
    let lit: Vec<_> = (0..8).filter(|y| fast.pixel(1, *y) == Some([255; 4])).collect();
    assert_eq!(lit, [1, 2, 3]);
}

#[test]
fn clip_rectangles_hold() {
    let canvas = canvas(TextureOptions::NEAREST);
    let mut mesh = Mesh::default();
    for (x, y) in [(-9.0, -9.0), (99.0, -9.0), (0.0, 99.0)] {
        mesh.vertices.push(vertex(x, y, WHITE));
    }
    mesh.indices = vec![0, 1, 2];
    let clip = Rect::from_min_max(pos2(2.0, 3.0), pos2(5.0, 6.0));
    let picture = paint(&canvas, mesh, clip);
    let lit = picture.rgba.as_chunks::<4>().0.iter().filter(|pixel| pixel[0] == 255).count();
    assert_eq!(lit, 9);
    assert_eq!(picture.pixel(2, 3), Some([255; 4]));
    assert_eq!(picture.pixel(5, 6), Some([0, 0, 0, 255]));
    assert_eq!(picture.pixel(8, 0), None);
}

#[test]
fn filters_follow_the_texture() {
    let stretched = |options| {
        let mut mesh = Mesh::default();
        let uv = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        mesh.add_rect_with_uv(everything(), uv, WHITE);
        let picture = paint(&canvas(options), mesh, everything());
        (0..8).map(|x| picture.pixel(x, 0).unwrap()[0]).collect::<Vec<_>>()
    };
    assert_eq!(stretched(TextureOptions::NEAREST), [255, 255, 255, 255, 0, 0, 0, 0]);
    assert_eq!(stretched(TextureOptions::LINEAR), [255, 255, 223, 159, 96, 32, 0, 0]);
}

#[test]
fn a_patch_changes_its_part_and_a_freed_texture_lasts_one_frame() {
    let mut canvas = canvas(TextureOptions::NEAREST);
    let mut delta = TexturesDelta::default();
    let patch = ColorImage::filled([1, 1], Color32::RED);
    delta.push(TextureId::default(), ImageDelta::partial([1, 0], patch, TextureOptions::NEAREST));
    delta.free(TextureId::default());
    canvas.update(&mut delta);
    let mut mesh = Mesh::default();
    let uv = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    mesh.add_rect_with_uv(everything(), uv, WHITE);
    let picture = paint(&canvas, mesh.clone(), everything());
    assert_eq!(picture.pixel(0, 0), Some([255; 4]));
    assert_eq!(picture.pixel(7, 0), Some([255, 0, 0, 255]));
    canvas.update(&mut TexturesDelta::default());
    assert_eq!(paint(&canvas, mesh, everything()).pixel(0, 0), Some([0, 0, 0, 255]));
}

#[test]
fn egui_shapes_come_out() {
    let ctx = egui::Context::default();
    let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
        let rect = Rect::from_min_max(pos2(1.0, 1.0), pos2(7.0, 7.0));
        ui.painter().add(Shape::rect_filled(rect, 0.0, Color32::GREEN));
    });
    let mut canvas = Canvas::default();
    canvas.update(&mut output.textures_delta);
    let primitives = ctx.tessellate(output.shapes, 1.0);
    let picture = canvas.paint(&primitives, [8, 8], 1.0, Color32::BLACK);
    assert_eq!(picture.pixel(4, 4), Some([0, 255, 0, 255]));
    assert_eq!(picture.pixel(0, 0), Some([0, 0, 0, 255]));
}

#[test]
#[ignore = "a measurement, for a person to read"]
fn how_long_a_window_takes() {
    let ctx = egui::Context::default();
    crate::gui::fonts::install(&ctx);
    let mut canvas = Canvas::default();
    let size = vec2(1440.0, 900.0);
    let input =
        egui::RawInput { screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), size)), ..Default::default() };
    for frame in 0..3 {
        let mut output = ctx.run_ui(input.clone(), |ui| {
            for _ in 0..60 {
                ui.label("She stressed that the aim of the initiative is to rally efforts. ".repeat(3));
                let _ = ui.button("Press");
            }
        });
        canvas.update(&mut output.textures_delta);
        let primitives = ctx.tessellate(output.shapes, 1.0);
        let start = std::time::Instant::now();
        canvas.paint(&primitives, [1440, 900], 1.0, Color32::BLACK);
        println!("frame {frame}: {:?}", start.elapsed());
    }
}
