//! Looking at a screen as it stands: the accessibility scan in both colour schemes, and its pictures.

use std::path::Path;

use serde_json::{Value, json};

use crate::window::Window;

/// The scan's own script, from the page's packages.
const AXE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/node_modules/axe-core/axe.min.js");

impl Window {
    /// Scans the screen, light and dark, and fails on what would keep somebody out; leaves both pictures where they are wanted.
    pub fn look(&self, name: &str) -> &Window {
        self.settle();
        for scheme in ["light", "dark"] {
            self.colour(scheme);
            let found = self.scan();
            assert!(
                found.is_empty(),
                "the screen \"{name}\" ({scheme}) would keep somebody out:\n{}",
                found.join("\n")
            );
            if let Some(folder) = self.pictures() {
                self.picture(&folder.join(scheme), name);
            }
        }
        self.colour("light");
        self
    }

    /// What the accessibility scan finds that is serious or worse, one finding a line.
    pub fn scan(&self) -> Vec<String> {
        if self.execute("return typeof axe", vec![]) != "object" {
            let axe = std::fs::read_to_string(AXE).expect("the page's packages are installed");
            self.execute(&axe, vec![]);
        }
        self.execute(
            "window.__found = null;
             axe.run(document, { resultTypes: ['violations'] }).then((result) => {
               window.__found = result.violations
                 .filter((violation) => ['serious', 'critical'].includes(violation.impact))
                 .flatMap((violation) => violation.nodes.map((node) =>
                   `${violation.id}: ${node.target.join(' ')}: ${node.failureSummary.replace(/\\s+/g, ' ')}`));
             }, (error) => { window.__found = [`the scan failed: ${error}`]; });",
            vec![],
        );
        let found = self.until("the end of the accessibility scan", || {
            let found = self.execute("return window.__found", vec![]);
            found.is_array().then_some(found)
        });
        serde_json::from_value(found).expect("a list of findings")
    }

    /// Waits until nothing moves: fonts are there, and no animation that ends is under way.
    fn settle(&self) {
        self.until("a page at rest", || {
            let at_rest = "return document.fonts.status === 'loaded' && document.getAnimations().every((animation) =>
                animation.playState !== 'running' || animation.effect?.getComputedTiming().iterations === Infinity)";
            self.execute(at_rest, vec![]).as_bool().unwrap_or(false).then_some(())
        });
    }

    /// Asks the page for a colour scheme as another window of it would: by what it keeps, and the news of the change.
    fn colour(&self, scheme: &str) {
        self.execute(
            "const key = 'mantine-color-scheme-value';
             localStorage.setItem(key, arguments[0]);
             window.dispatchEvent(new StorageEvent('storage', { storageArea: localStorage, key, newValue: arguments[0] }));",
            vec![json!(scheme)],
        );
        self.until(&format!("the {scheme} colours"), || {
            let now = "return document.documentElement.getAttribute('data-mantine-color-scheme')";
            // A page without colour schemes has nothing to wait for.
            let now = self.execute(now, vec![]);
            (now == scheme || now == Value::Null).then_some(())
        });
        self.settle();
    }

    /// The screen as the window shows it, and where it is longer than the window, what scrolling brings.
    fn picture(&self, folder: &Path, name: &str) {
        std::fs::create_dir_all(folder).expect("a folder for pictures");
        let rest =
            "const page = document.scrollingElement; return page.scrollHeight - page.scrollTop - innerHeight > 8";
        self.execute("document.scrollingElement.scrollTo({ top: 0, behavior: 'instant' })", vec![]);
        for part in 1..=8 {
            self.settle();
            let name = if part == 1 { format!("{name}.png") } else { format!("{name}-{part}.png") };
            self.screen().save(&folder.join(name));
            if !self.execute(rest, vec![]).as_bool().unwrap_or(false) {
                break;
            }
            let on = "document.scrollingElement.scrollBy({ top: innerHeight - 80, behavior: 'instant' })";
            self.execute(on, vec![]);
        }
        self.execute("document.scrollingElement.scrollTo({ top: 0, behavior: 'instant' })", vec![]);
    }
}
