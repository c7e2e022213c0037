//! The page's types, which are written from the list of commands and kept with the page.

use crate::shell::{Failed, Outcome, cargo, root};

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

fn generated() -> Outcome<String> {
    Ok(String::new())
}
