//! What the tests of the front ends share: a Bot API server and the program under test.
#![allow(dead_code, reason = "each test file uses its own part of this")]

pub mod bot_api;
pub mod emulator;
pub mod office;
pub mod post;
pub mod program;
pub mod telegram_html;
pub mod terminal;
