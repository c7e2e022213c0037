//! What the tests that need more than one crate share.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail loudly, in its helpers too")]

pub mod script;
pub mod vault;
