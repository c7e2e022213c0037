//! The window's page: its packages and its build, each only when something has changed.

use std::path::Path;
use std::time::SystemTime;

use crate::shell::{Outcome, npm, root};

/// Packages as the lock file says.
pub fn packages() -> Outcome {
    let ui = root().join("ui");
    let installed = modified(&ui.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= modified(&ui.join("package-lock.json")) {
        return Ok(());
    }
    npm(["ci", "--no-audit", "--no-fund"]).run()
}

/// The page as the program embeds it.
pub fn build() -> Outcome {
    packages()?;
    let ui = root().join("ui");
    let built = modified(&ui.join("dist/index.html"));
    let sources = ["src", "public", "index.html", "package-lock.json", "vite.config.ts", "tsconfig.json"];
    let newest = sources.iter().filter_map(|name| newest_below(&ui.join(name))).max();
    if built.is_some() && built >= newest {
        return Ok(());
    }
    npm(["run", "--silent", "build"]).run()
}

fn modified(path: &Path) -> Option<SystemTime> {
    path.metadata().and_then(|data| data.modified()).ok()
}

/// When anything at or below this path last changed; a folder counts too, for what was removed from it.
fn newest_below(path: &Path) -> Option<SystemTime> {
    let here = modified(path);
    let Ok(entries) = path.read_dir() else { return here };
    entries.flatten().filter_map(|entry| newest_below(&entry.path())).max().max(here)
}
