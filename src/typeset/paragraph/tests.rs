//! Tests of layout, carets and rectangles.
