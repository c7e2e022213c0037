//! The long tests: the same ones that `test` runs briefly, at the counts a release needs.

use crate::shell::{Outcome, cargo};
use crate::summary::Summary;
use crate::{machine, page};

/// Runs them. `STEPBACK_KILLS` and its like scale the tests; whoever sets one already is heard.
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
    summary.finish()
}
