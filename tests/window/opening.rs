//! The window opens, and a second copy of the program does not.

use crate::window::Window;

#[test]
#[ignore = "drives the built program: cargo xtask test"]
fn opens() {
    let folder = tempfile::tempdir().expect("a folder");
    let window = Window::open(&folder.path().join("desk"));
    let title = window.execute("return document.title", vec![]);
    assert_eq!(title, "Stepback", "the page inside the window is ours");
    window.close();
}
