//! What the black-box tests share.
//!
//! Main module: [`picture`]. It must not know what is tested.

#![allow(dead_code, reason = "each test takes what it needs")]

use hashiya::{
    gui::{fonts, raster, rtl, theme},
    typeset::SystemFonts,
};

pub mod picture;
