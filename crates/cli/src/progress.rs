//! How far long work is: a bar on standard error, and only where that is a terminal.

use std::io::{IsTerminal, Write};

use case::api::Progress;

/// The bar.
pub struct Bar {
    shown: bool,
}

impl Bar {
    pub fn new() -> Bar {
        Bar { shown: std::io::stderr().is_terminal() }
    }
}

impl Progress for Bar {
    fn report(&self, done: u32, total: u32) {
        if self.shown && total > 0 {
            let full = (u64::from(done) * 40 / u64::from(total)).min(40);
            let bar: String = (0..40).map(|at| if at < full { '#' } else { '.' }).collect();
            let end = if done >= total { "\n" } else { "" };
            // Where standard error is gone there is nobody to tell.
            let _ = write!(std::io::stderr(), "\r[{bar}] {done} of {total}{end}");
        }
    }

    fn stopped(&self) -> bool {
        false
    }
}
