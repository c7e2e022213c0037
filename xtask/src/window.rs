//! The real window: opened for a person, or driven on a virtual display by the tests of `tests/window`.

use std::path::Path;

use crate::shell::{Outcome, Program, cargo, emptied, program, target};
use crate::{machine, page};

/// Opens the program; without a display, drives the practice case through it and says where the pictures and papers are.
pub fn run() -> Outcome {
    machine::provide(machine::For::Running)?;
    page::build()?;
    if ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some()) || !cfg!(target_os = "linux")
    {
        // All of the workspace, so that its packages are built as the tests build them, and only once.
        cargo(["build", "--workspace", "--all-targets"]).run()?;
        return program(&target().join("debug/stepback").to_string_lossy(), [""; 0]).run();
    }
    println!(
        "There is no display here, so the window cannot be shown. The practice case is driven through it instead,"
    );
    println!("on a display that exists in memory only.");
    machine::provide(machine::For::Tests)?;
    let folder = emptied(target().join("practice-run"))?;
    driven(&["journey"], &folder)?;
    println!("\nPictures of every page: {}", folder.join("pictures").display());
    println!("Everything that was made: {}", folder.join("papers").display());
    Ok(())
}

/// Pictures of every screen, light and dark.
pub fn tour() -> Outcome {
    machine::provide(machine::For::Tests)?;
    page::build()?;
    let folder = emptied(target().join("tour"))?;
    driven(&["journey", "tour"], &folder)?;
    println!("\nPictures of every page: {}", folder.join("pictures").display());
    Ok(())
}

/// The tests in the real window, or those of them that are named.
pub fn tests(names: &[&str]) -> Outcome<Program> {
    let mut program = cargo(["test", "--workspace", "--test", "window", "--", "--ignored", "--test-threads=1"]);
    for name in names {
        program = program.arg(name);
    }
    Ok(program)
}

/// Drives the window by these tests, which leave their pictures and papers in `folder`.
fn driven(names: &[&str], folder: &Path) -> Outcome {
    cargo(["build", "--workspace", "--all-targets"]).run()?;
    tests(names)?.env("STEPBACK_LEAVE", folder).run()
}
