//! What Stepback does, asked through its one list of commands with JSON, as the window asks.
//!
//! [`owner`] is somebody with a book of their own in a folder of their own; each module tests one promise.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail loudly, in its helpers too")]

mod alike;
mod bad_input;
mod balance;
mod codes;
mod enrolments;
mod exports;
mod held_back;
mod law;
mod mended;
mod notices;
mod owner;
mod packs;
mod path;
mod unfinished;
