//! The package people install: made, installed, started, and taken away again.

use std::path::PathBuf;

use crate::shell::{Failed, Outcome, cargo, program, target};
use crate::{machine, page, window};

const TAURI_CLI: &str = "@tauri-apps/cli@2.12.5";

/// Makes the .deb and tries it on this machine.
pub fn run() -> Outcome {
    machine::provide(machine::For::Tests)?;
    page::build()?;
    program("npx", ["--yes", TAURI_CLI, "build", "--bundles", "deb"]).env("CI", "true").run()?;
    let package = newest_deb()?;
    println!("{} ({} kB)", package.display(), package.metadata()?.len() / 1000);
    let path = package.to_string_lossy();
    cargo(["build", "--workspace", "--all-targets"]).run()?;
    machine::as_root("dpkg", &["-i", &path])?;
    let tried = window::tests(&["opens"])?.env("STEPBACK_PROGRAM", "/usr/bin/stepback").run();
    machine::as_root("dpkg", &["-r", "stepback"])?;
    tried?;
    if std::path::Path::new("/usr/bin/stepback").exists() {
        return Err(Failed::new("removing the package left /usr/bin/stepback behind"));
    }
    println!("It installs, starts and goes away again.");
    Ok(())
}

fn newest_deb() -> Outcome<PathBuf> {
    target()
        .join("release/bundle/deb")
        .read_dir()?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "deb"))
        .max_by_key(|path| path.metadata().and_then(|data| data.modified()).ok())
        .ok_or_else(|| Failed::new("the bundler left no .deb"))
}
