//! Letters from facts to files: what they say, that everybody gets their own and nobody else's, and that nothing is left blank.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail loudly, in its helpers too")]
mod check;
mod files;
mod labels;
mod languages;
mod pages;
mod public;
mod run;
mod scripts;
mod source;
mod support;
mod words;
