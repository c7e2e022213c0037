//! The page's types, which are written from the list of commands and kept with the page.

use crate::shell::{Failed, Outcome, cargo, program, root, target};

const TYPES: &str = "ui/src/api/generated.ts";

/// Writes them anew.
pub fn write() -> Outcome {
    std::fs::write(root().join(TYPES), generated()?)?;
    println!("{TYPES} is written.");
    Ok(())
}

/// Fails when what is kept is not what would be written.
pub fn agree() -> Outcome {
    if std::fs::read_to_string(root().join(TYPES))? == generated()? {
        return Ok(());
    }
    Err(Failed::new(format!("{TYPES} is not what the list of commands says. `cargo xtask types` writes it anew.")))
}

/// An example of the tests' crate prints them. The whole workspace is built, as everywhere, so that nothing is compiled a second time.
fn generated() -> Outcome<String> {
    cargo(["build", "--workspace", "--all-targets"]).run()?;
    let printer = target().join("debug/examples/types");
    let types = program(&printer.to_string_lossy(), [""; 0]).output();
    types.ok_or_else(|| Failed::new("the types could not be printed"))
}
