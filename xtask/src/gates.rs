//! The long tests: the same ones that `test` runs briefly, at the counts a release needs.

use crate::shell::{Outcome, cargo};
use crate::summary::Summary;
use crate::{machine, page};

/// Runs them. `STEPBACK_KILLS` and `STEPBACK_LETTERS` scale the tests; whoever sets one already is heard.
pub fn run() -> Outcome {
    machine::provide(machine::For::Tests)?;
    page::build()?;
    let kills = std::env::var("STEPBACK_KILLS").unwrap_or_else(|_| "2000".to_owned());
    let mut summary = Summary::default();
    summary.step("rust: build", || cargo(["build", "--workspace", "--all-targets"]).run());
    summary.tests("kills and faults", || {
        Ok(cargo(["test", "--workspace", "--test", "faults", "--", "--include-ignored", "--nocapture"])
            .env("STEPBACK_KILLS", &kills))
    });
    let letters = std::env::var("STEPBACK_LETTERS").unwrap_or_else(|_| "100000".to_owned());
    summary.tests("letters, each with a canary", || {
        Ok(cargo(["test", "--workspace", "--test", "it", "--", "run::"]).env("STEPBACK_LETTERS", &letters))
    });
    summary.finish()
}
