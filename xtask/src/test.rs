//! Everything that must hold, in one run and one table. CI runs this and nothing else.

use crate::shell::{Outcome, cargo, npm, program, root};
use crate::summary::Summary;
use crate::{machine, page, types, window};

/// Runs every step. The whole workspace is always built with the same features and profile, so that everything compiles once.
pub fn run() -> Outcome {
    let mut summary = Summary::default();
    summary.step("system packages", || machine::provide(machine::For::Tests));
    summary.step("page: build", page::build);
    summary.step("rustfmt", || cargo(["fmt", "--all", "--check"]).run());
    summary.step("page: types", || npm(["run", "--silent", "check"]).run());
    summary.step("page: biome", || npm(["run", "--silent", "lint"]).run());
    summary.step("page: knip", || npm(["run", "--silent", "knip"]).run());
    summary.tests("page: vitest", || Ok(npm(["run", "--silent", "test"]).env("NO_COLOR", "1").env("CI", "true")));
    summary.step("rust: build", || cargo(["build", "--workspace", "--all-targets"]).run());
    summary.tests("rust: tests", || Ok(cargo(["test", "--workspace", "--no-fail-fast"])));
    summary.step("types agree", types::agree);
    // The tour of every screen takes ten minutes and has a command of its own.
    summary.tests("real window", || window::tests(&["--skip", "tour"]));
    summary.step("clippy", || cargo(["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]).run());
    summary.step("cargo-deny", deny);
    summary.finish()
}

fn deny() -> Outcome {
    let tool = machine::cargo_deny()?;
    let manifest = root().join("Cargo.toml");
    program(&tool, ["--manifest-path"]).arg(manifest).arg("check").arg("licenses").arg("bans").arg("sources").run()
}
