//! Ours beside other programs, by the clock on the wall, in a release build: one folder of `bench/` a subject. What is measured there, and
//! what the others are, is told by its README.

use crate::shell::{Failed, Outcome, cargo, program, root, target};

/// A folder of `bench/`, and the example that drives ours.
struct Part {
    folder: &'static str,
    package: &'static str,
    example: &'static str,
}

const PARTS: &[Part] = &[
    Part { folder: "people", package: "case", example: "measure" },
    Part { folder: "letters", package: "letters", example: "bench" },
];

/// Measures the parts that are named, or all of them, and prints their tables.
pub fn run() -> Outcome {
    let named: Vec<String> = std::env::args().skip(2).collect();
    if let Some(unknown) = named.iter().find(|name| !PARTS.iter().any(|part| part.folder == *name)) {
        return Err(Failed::new(format!("bench/ has no part \"{unknown}\"")));
    }
    for part in PARTS.iter().filter(|part| named.is_empty() || named.iter().any(|name| name == part.folder)) {
        cargo(["build", "--release", "--package", "stepback-cli"]).run()?;
        cargo(["build", "--release", "--package", part.package, "--example", part.example]).run()?;
        println!("\n{}", part.folder);
        program("python3", [root().join("bench").join(part.folder).join("run.py")])
            .arg(target().join("release/examples").join(part.example))
            .arg(root())
            .arg(target().join("bench").join(part.folder))
            .run()?;
    }
    Ok(())
}
