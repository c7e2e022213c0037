//! Steps run one after another whatever becomes of the ones before, and the one table at the end.

use std::time::{Duration, Instant};

use crate::shell::{Failed, Outcome, Program};

/// What a step came to. A step that runs tests counts each of them; any other counts as one.
struct Line {
    name: &'static str,
    took: Duration,
    passed: u32,
    failed: u32,
}

/// The steps done so far.
#[derive(Default)]
pub struct Summary {
    lines: Vec<Line>,
}

impl Summary {
    /// A step that holds or does not.
    pub fn step(&mut self, name: &'static str, work: impl FnOnce() -> Outcome) {
        let (outcome, took) = timed(name, work);
        let passed = u32::from(outcome);
        self.lines.push(Line { name, took, passed, failed: 1 - passed });
    }

    /// A step whose program runs tests and prints how many passed and failed.
    pub fn tests(&mut self, name: &'static str, program: impl FnOnce() -> Outcome<Program>) {
        let (mut passed, mut failed) = (0, 0);
        let (outcome, took) = timed(name, || {
            program()?.run_heard(|line| {
                let (p, f) = counts(line);
                passed += p;
                failed += f;
            })
        });
        // A program that fails without naming a failed test still failed; one that ran no test proved nothing.
        if failed == 0 && (!outcome || passed == 0) {
            failed = 1;
        }
        self.lines.push(Line { name, took, passed, failed });
    }

    /// Prints the table and the last line, and fails if anything did.
    pub fn finish(self) -> Outcome {
        let width = self.lines.iter().map(|line| line.name.len()).max().unwrap_or(0);
        println!("\n{:width$}  {:>8}  {:>6}  {:>6}", "step", "time", "passed", "failed");
        for line in &self.lines {
            let mark = if line.failed == 0 { "" } else { "  <-- failed" };
            println!("{:width$}  {:>8}  {:>6}  {:>6}{mark}", line.name, clock(line.took), line.passed, line.failed);
        }
        let took: Duration = self.lines.iter().map(|line| line.took).sum();
        println!("{:width$}  {:>8}", "all", clock(took));
        let passed: u32 = self.lines.iter().map(|line| line.passed).sum();
        let failed: u32 = self.lines.iter().map(|line| line.failed).sum();
        println!("\n{passed} passed, {failed} failed");
        if failed == 0 { Ok(()) } else { Err(Failed::new("")) }
    }
}

fn timed(name: &str, work: impl FnOnce() -> Outcome) -> (bool, Duration) {
    println!("\n== {name}");
    let start = Instant::now();
    let outcome = work();
    if let Err(failed) = &outcome {
        println!("{failed}");
    }
    (outcome.is_ok(), start.elapsed())
}

fn clock(time: Duration) -> String {
    let seconds = time.as_secs();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// How many passed and failed, where a line says so: cargo's `test result: ok. 3 passed; 0 failed; …` and
/// the page's `Tests  1 failed | 3 passed (4)`.
fn counts(line: &str) -> (u32, u32) {
    let line = line.trim_start();
    if !line.starts_with("test result:") && !line.starts_with("Tests  ") {
        return (0, 0);
    }
    let words: Vec<&str> = line.split([' ', ';', '|', '.']).filter(|word| !word.is_empty()).collect();
    let before = |what: &str| {
        words
            .iter()
            .position(|word| *word == what)
            .and_then(|at| words.get(at.checked_sub(1)?)?.parse().ok())
            .unwrap_or(0)
    };
    (before("passed"), before("failed"))
}

#[cfg(test)]
mod tests {
    use super::counts;

    #[test]
    fn counts_are_read_from_both_kinds_of_last_line() {
        let check = |line: &str, expected: (u32, u32)| assert_eq!(counts(line), expected, "in {line:?}");
        check("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.1s", (12, 0));
        check("test result: FAILED. 3 passed; 2 failed; 0 ignored", (3, 2));
        check("      Tests  7 passed (7)", (7, 0));
        check("      Tests  1 failed | 6 passed (7)", (6, 1));
        check(" Test Files  2 passed (2)", (0, 0));
        check("test a_dozen_passed ... ok", (0, 0));
    }
}
