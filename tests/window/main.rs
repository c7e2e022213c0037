//! The program in its real window: the page inside the web view inside the shell, driven as a person would, on a display in memory.
//!
//! `desktop` starts and ends what a desktop would give (display, session bus, driver), `window` is what a test may do with the
//! window, `look` scans a screen and `screen` pictures it, and the rest are the tests. They are ignored by a plain `cargo test`,
//! for they need the built program; `cargo xtask test` builds it and asks for them. `STEPBACK_PROGRAM` names another program to drive, `STEPBACK_LEAVE` a folder for pictures and papers.
#![expect(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by failing")]

mod desktop;
mod journey;
mod keyboard;
mod law;
mod look;
mod offers;
mod opening;
mod people;
mod screen;
mod tour;
mod window;
