//! Draws egui's output without a graphics card: textures and clipped meshes to RGBA bytes.
//!
//! Main type: [`Canvas`]. The pictures of the README and of the tests come from here, so it follows
//! what egui's own painters do on a card: vertices snapped to 1/256 pixel, the top-left fill rule,
//! premultiplied blending in gamma space, clip rectangles rounded to the pixel.
//! It must not know what is drawn: neither widgets nor text.
//! Paint callbacks are not drawn, and there are no mipmaps.

use std::collections::BTreeMap;

use egui::{
    Color32, ColorImage, Mesh, TextureFilter, TextureId, TextureOptions, TextureWrapMode, TexturesDelta,
    epaint::{ClippedPrimitive, ImageData, Primitive, Vertex},
};

/// A finished picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Physical pixels from left to right.
    pub width: usize,
    /// Physical pixels from top to bottom.
    pub height: usize,
    /// Four bytes a pixel (red, green, blue, alpha; premultiplied), row by row from the top.
    pub rgba: Vec<u8>,
}

impl Picture {
    /// The colour at a pixel, or `None` outside the picture.
    pub fn pixel(&self, x: usize, y: usize) -> Option<[u8; 4]> {
        if x >= self.width || y >= self.height {
            return None;
        }
        let start = (y * self.width + x) * 4;
        self.rgba.get(start..start + 4)?.try_into().ok()
    }
}

/// The textures that egui has handed over so far, and the drawing of a frame with them.
#[derive(Default)]
pub struct Canvas {
    textures: BTreeMap<TextureId, Texture>,
    /// Freed by the last delta; dropped at the next, for the frame between still shows them.
    freed: Vec<TextureId>,
}

impl Canvas {
    /// Takes over the textures of a frame; call it for every frame, in order, before
    /// [`Self::paint`]. Leaves `delta` empty.
    pub fn update(&mut self, delta: &mut TexturesDelta) {
        for id in self.freed.drain(..) {
            self.textures.remove(&id);
        }
        for (id, images) in delta.set.drain() {
            for change in images {
                let ImageData::Color(image) = change.image;
                match change.pos {
                    None => {
                        let texture = Texture { image: (*image).clone(), options: change.options };
                        self.textures.insert(id, texture);
                    }
                    Some(corner) => {
                        if let Some(texture) = self.textures.get_mut(&id) {
                            texture.options = change.options;
                            texture.patch(corner, &image);
                        }
                    }
                }
            }
        }
        self.freed.extend(delta.free.drain());
    }

    /// Draws a frame of `size` physical pixels over `background`.
    pub fn paint(
        &self,
        primitives: &[ClippedPrimitive],
        size: [usize; 2],
        pixels_per_point: f32,
        background: Color32,
    ) -> Picture {
        let [width, height] = size;
        let mut frame =
            Frame { width, pixels: vec![background.to_array(); width * height], clip: Clip::default() };
        for primitive in primitives {
            let Primitive::Mesh(mesh) = &primitive.primitive else { continue };
            let Some(texture) = self.textures.get(&mesh.texture_id) else { continue };
            let edge = |value: f32, end: usize| {
                ((value * pixels_per_point).round().max(0.0) as i64).min(signed(end))
            };
            let rect = primitive.clip_rect;
            frame.clip = Clip {
                left: edge(rect.min.x, width),
                top: edge(rect.min.y, height),
                right: edge(rect.max.x, width),
                bottom: edge(rect.max.y, height),
            };
            frame.mesh(mesh, texture, pixels_per_point);
        }
        Picture { width, height, rgba: frame.pixels.into_flattened() }
    }
}

struct Texture {
    image: ColorImage,
    options: TextureOptions,
}

impl Texture {
    fn patch(&mut self, [left, top]: [usize; 2], part: &ColorImage) {
        let [stride, _] = self.image.size;
        let [part_width, part_height] = part.size;
        for row in 0..part_height {
            let from = row * part_width;
            let to = (top + row) * stride + left;
            let source = part.pixels.get(from..from + part_width);
            let target = self.image.pixels.get_mut(to..to + part_width);
            if let (Some(source), Some(target)) = (source, target) {
                target.copy_from_slice(source);
            }
        }
    }

    fn texel(&self, x: i64, y: i64) -> [f32; 4] {
        let [width, height] = self.image.size;
        let x = wrap(x, width, self.options.wrap_mode);
        let y = wrap(y, height, self.options.wrap_mode);
        let color = self.image.pixels.get(y * width + x).copied().unwrap_or_default();
        color.to_array().map(f32::from)
    }

    /// The colour at texture coordinates counted in texels.
    fn sample(&self, [u, v]: [f32; 2], filter: TextureFilter) -> [f32; 4] {
        match filter {
            TextureFilter::Nearest => self.texel(u.floor() as i64, v.floor() as i64),
            TextureFilter::Linear => {
                let (u, v) = (u - 0.5, v - 0.5);
                let (x, y) = (u.floor(), v.floor());
                let (right, down) = (u - x, v - y);
                let (x, y) = (x as i64, y as i64);
                let parts = [
                    (self.texel(x, y), (1.0 - right) * (1.0 - down)),
                    (self.texel(x + 1, y), right * (1.0 - down)),
                    (self.texel(x, y + 1), (1.0 - right) * down),
                    (self.texel(x + 1, y + 1), right * down),
                ];
                let mut sum = [0.0; 4];
                for (color, weight) in parts {
                    for (sum, channel) in sum.iter_mut().zip(color) {
                        *sum += channel * weight;
                    }
                }
                sum
            }
        }
    }
}

fn wrap(at: i64, size: usize, mode: TextureWrapMode) -> usize {
    let size = signed(size).max(1);
    let wrapped = match mode {
        TextureWrapMode::ClampToEdge => at.clamp(0, size - 1),
        TextureWrapMode::Repeat => at.rem_euclid(size),
        TextureWrapMode::MirroredRepeat => {
            let around = at.rem_euclid(2 * size);
            if around < size { around } else { 2 * size - 1 - around }
        }
    };
    wrapped as usize
}

/// Physical pixels; right and bottom are excluded.
#[derive(Clone, Copy, Default)]
struct Clip {
    left: i64,
    top: i64,
    right: i64,
    bottom: i64,
}

/// How many steps a pixel is divided into, as graphics cards do; edges then meet exactly.
const SUBPIXELS: i64 = 256;

/// A vertex in steps of [`SUBPIXELS`].
type Point = [i64; 2];

struct Frame {
    width: usize,
    pixels: Vec<[u8; 4]>,
    clip: Clip,
}

impl Frame {
    fn mesh(&mut self, mesh: &Mesh, texture: &Texture, scale: f32) {
        let corner = |index: &u32| mesh.vertices.get(*index as usize);
        let mut indices = mesh.indices.as_slice();
        while let [a, b, c, rest @ ..] = indices {
            indices = rest;
            let (Some(a), Some(b), Some(c)) = (corner(a), corner(b), corner(c)) else { continue };
            // egui builds its rectangles as (0, 1, 2), (2, 1, 3).
            if let [i, j, k, beyond @ ..] = rest
                && let (Some(i), Some(j), Some(d)) = (corner(i), corner(j), corner(k))
                && i == c
                && j == b
                && self.flat_rect([a, b, c, d], texture, scale)
            {
                indices = beyond;
                continue;
            }
            self.triangle([a, b, c], texture, scale);
        }
    }

    /// Fills an upright rectangle of one colour; false when the corners are anything else.
    fn flat_rect(&mut self, corners: [&Vertex; 4], texture: &Texture, scale: f32) -> bool {
        let [a, b, c, d] = corners;
        let flat = [b, c, d].iter().all(|v| v.color == a.color && v.uv == a.uv);
        let upright = a.pos.y == b.pos.y && c.pos.y == d.pos.y && a.pos.x == c.pos.x && b.pos.x == d.pos.x;
        if !(flat && upright) {
            return false;
        }
        let span = |one: f32, other: f32, low: i64, high: i64| {
            let (from, to) = (snap(one.min(other) * scale), snap(one.max(other) * scale));
            // Pixels whose centre lies in [from, to): the top-left rule for an upright edge.
            let first = ceil_div(from - SUBPIXELS / 2, SUBPIXELS).max(low);
            let end = ceil_div(to - SUBPIXELS / 2, SUBPIXELS).min(high);
            (first.max(0) as usize, end.max(0) as usize)
        };
        let (left, right) = span(a.pos.x, d.pos.x, self.clip.left, self.clip.right);
        let (top, bottom) = span(a.pos.y, d.pos.y, self.clip.top, self.clip.bottom);
        let color = flat_color(texture, a);
        for y in top..bottom {
            self.fill(y, left, right, color);
        }
        true
    }

    fn triangle(&mut self, corners: [&Vertex; 3], texture: &Texture, scale: f32) {
        let [a, mut b, mut c] = corners;
        let point = |v: &Vertex| [snap(v.pos.x * scale), snap(v.pos.y * scale)];
        let mut area = cross(point(a), point(b), point(c));
        if area == 0 {
            return;
        }
        if area < 0 {
            std::mem::swap(&mut b, &mut c);
            area = -area;
        }
        let points = [point(a), point(b), point(c)];
        let edges = [
            Edge::new(points[1], points[2]),
            Edge::new(points[2], points[0]),
            Edge::new(points[0], points[1]),
        ];
        let highest = points.iter().map(|p| p[1]).min().unwrap_or(0);
        let lowest = points.iter().map(|p| p[1]).max().unwrap_or(0);
        let top = highest.div_euclid(SUBPIXELS).max(self.clip.top);
        let bottom = (lowest.div_euclid(SUBPIXELS) + 1).min(self.clip.bottom);
        let flat = [b, c].iter().all(|v| v.color == a.color && v.uv == a.uv);
        let flat = flat.then(|| flat_color(texture, a));
        let shade = flat.is_none().then(|| Shade::new([a, b, c], edges, area, texture));
        for y in top..bottom {
            let (mut first, mut end) = (self.clip.left, self.clip.right);
            for edge in edges {
                edge.narrow(y, &mut first, &mut end);
            }
            if first >= end {
                continue;
            }
            let (y, first, end) = (y as usize, first as usize, end as usize);
            if let Some(color) = flat {
                self.fill(y, first, end, color);
            } else if let Some(shade) = &shade {
                let start = y * self.width;
                let Some(row) = self.pixels.get_mut(start + first..start + end) else { continue };
                shade.row(texture, first, y, row);
            }
        }
    }

    fn fill(&mut self, y: usize, left: usize, right: usize, color: [f32; 4]) {
        let start = y * self.width;
        let Some(row) = self.pixels.get_mut(start + left..start + right.max(left)) else { return };
        if color[3] >= 255.0 {
            row.fill(color.map(to_byte));
        } else if color[3] > 0.0 || color.iter().any(|channel| *channel > 0.0) {
            for pixel in row {
                blend(pixel, color);
            }
        }
    }
}

/// One edge of a triangle as `slope * x + rise * y + offset`, at least 0 for pixels inside.
#[derive(Clone, Copy)]
struct Edge {
    slope: i64,
    rise: i64,
    offset: i64,
    /// Taken from edges that are neither top nor left, so that a shared edge is drawn once.
    bias: i64,
}

impl Edge {
    fn new(from: Point, to: Point) -> Self {
        let (dx, dy) = (to[0] - from[0], to[1] - from[1]);
        let top_left = dy < 0 || (dy == 0 && dx > 0);
        let half = SUBPIXELS / 2;
        Self {
            slope: -dy * SUBPIXELS,
            rise: dx * SUBPIXELS,
            offset: dx * (half - from[1]) - dy * (half - from[0]),
            bias: i64::from(!top_left),
        }
    }

    /// Doubled area between the edge and the centre of a pixel.
    fn at(self, x: i64, y: i64) -> i64 {
        self.slope * x + self.rise * y + self.offset
    }

    /// Narrows `first..end` to the pixels of row `y` on the inner side.
    fn narrow(self, y: i64, first: &mut i64, end: &mut i64) {
        let start = self.rise * y + self.offset - self.bias;
        match self.slope {
            0 if start < 0 => *end = *first,
            0 => {}
            slope if slope > 0 => *first = (*first).max(ceil_div(-start, slope)),
            slope => *end = (*end).min(start.div_euclid(-slope) + 1),
        }
    }
}

/// Colour and texture coordinates over a triangle: their value at pixel (0, 0) and the steps.
struct Shade {
    origin: [f64; 6],
    step_x: [f64; 6],
    step_y: [f64; 6],
    filter: TextureFilter,
}

impl Shade {
    fn new(corners: [&Vertex; 3], edges: [Edge; 3], area: i64, texture: &Texture) -> Self {
        let [width, height] = texture.image.size.map(|side| side as f32);
        let (mut origin, mut step_x, mut step_y) = ([0.0; 6], [0.0; 6], [0.0; 6]);
        for (vertex, edge) in corners.into_iter().zip(edges) {
            let [r, g, b, a] = vertex.color.to_array().map(f32::from);
            let values = [r, g, b, a, vertex.uv.x * width, vertex.uv.y * height];
            for (index, value) in values.into_iter().enumerate() {
                let value = f64::from(value) / area as f64;
                origin[index] += value * edge.at(0, 0) as f64;
                step_x[index] += value * edge.slope as f64;
                step_y[index] += value * edge.rise as f64;
            }
        }
        let across = (step_x[4].powi(2) + step_x[5].powi(2)).sqrt();
        let down = (step_y[4].powi(2) + step_y[5].powi(2)).sqrt();
        let filter = if across.max(down) > 1.0 + 1e-3 {
            texture.options.minification
        } else {
            texture.options.magnification
        };
        Self { origin, step_x, step_y, filter }
    }

    fn row(&self, texture: &Texture, first: usize, y: usize, row: &mut [[u8; 4]]) {
        let mut values = self.origin;
        for (index, value) in values.iter_mut().enumerate() {
            *value += self.step_x[index] * first as f64 + self.step_y[index] * y as f64;
        }
        for pixel in row {
            let [red, green, blue, alpha, u, v] = values.map(|value| value as f32);
            let texel = texture.sample([u, v], self.filter);
            let mut source = [0.0; 4];
            for (index, vertex) in [red, green, blue, alpha].into_iter().enumerate() {
                source[index] = texel[index] * vertex.clamp(0.0, 255.0) / 255.0;
            }
            if source != [0.0; 4] {
                blend(pixel, source);
            }
            for (value, step) in values.iter_mut().zip(self.step_x) {
                *value += step;
            }
        }
    }
}

/// The colour of a triangle whose corners agree in colour and texture coordinates.
fn flat_color(texture: &Texture, vertex: &Vertex) -> [f32; 4] {
    let [width, height] = texture.image.size.map(|side| side as f32);
    let at = [vertex.uv.x * width, vertex.uv.y * height];
    let mut color = texture.sample(at, texture.options.magnification);
    for (channel, tint) in color.iter_mut().zip(vertex.color.to_array()) {
        *channel *= f32::from(tint) / 255.0;
    }
    color
}

fn blend(pixel: &mut [u8; 4], source: [f32; 4]) {
    let through = 1.0 - source[3] / 255.0;
    for (channel, source) in pixel.iter_mut().zip(source) {
        *channel = to_byte(source + f32::from(*channel) * through);
    }
}

fn to_byte(channel: f32) -> u8 {
    (channel + 0.5) as u8
}

fn signed(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn snap(pixels: f32) -> i64 {
    (pixels * SUBPIXELS as f32).round() as i64
}

fn cross(a: Point, b: Point, c: Point) -> i64 {
    (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

fn ceil_div(value: i64, by: i64) -> i64 {
    -(-value).div_euclid(by)
}

#[cfg(test)]
mod tests;
