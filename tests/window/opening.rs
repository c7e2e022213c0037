//! The window opens, a second copy of the program does not, and the page can do no more than its list of commands says.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::json;

use crate::desktop::{program, running};
use crate::window::Window;

#[test]
#[ignore = "drives the built program: cargo xtask test"]
fn opens() {
    let folder = tempfile::tempdir().expect("a folder");
    let window = Window::open(&folder.path().join("desk"));
    window.look("first-screen");
    window.close();
}

#[test]
#[ignore = "drives the built program: cargo xtask test"]
fn a_second_copy_ends_and_the_first_stays() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = folder.path().join("desk");
    let window = Window::open(&desk);
    let [first] = &running(&program(), &desk)[..] else { panic!("one copy runs") };
    let mut second = started_beside(first);
    let deadline = Instant::now() + Duration::from_secs(20);
    let status = loop {
        if let Some(status) = second.try_wait().expect("it can be asked") {
            break status;
        }
        assert!(Instant::now() < deadline, "the second copy is still there");
        std::thread::sleep(Duration::from_millis(20));
    };
    assert!(status.success(), "a second copy is no error: {status}");
    assert_eq!(running(&program(), &desk), std::slice::from_ref(first), "the first copy stays as it was");
    assert_eq!(window.execute("return 1 + 1", vec![]), 2, "and its window still answers");
}

#[test]
#[ignore = "drives the built program: cargo xtask test"]
fn the_page_can_do_no_more_than_its_list_says() {
    let folder = tempfile::tempdir().expect("a folder");
    let window = Window::open(&folder.path().join("desk"));
    let came_of = |script: &str| {
        window.execute("window.__came = null", vec![]);
        window.execute(script, vec![]);
        window.until("an answer to the attempt", || {
            let came = window.execute("return window.__came", vec![]);
            came.as_str().map(str::to_owned)
        })
    };
    let invoke = |command: &str, body: serde_json::Value| {
        came_of(&format!(
            "window.__TAURI_INTERNALS__.invoke('{command}', {body})
                .then(() => {{ window.__came = 'done' }}, (error) => {{ window.__came = 'refused ' + JSON.stringify(error) }});"
        ))
    };
    for command in [
        "plugin:fs|read_text_file",
        "plugin:dialog|open",
        "plugin:opener|open_path",
        "plugin:opener|open_url",
        "plugin:window|set_title",
        "plugin:webview|create_webview_window",
        "plugin:event|emit",
        "plugin:path|resolve_directory",
    ] {
        let came = invoke(command, json!({ "path": "/etc/passwd", "url": "https://example.com" }));
        assert!(came.starts_with("refused"), "the page must not reach {command}: {came}");
    }
    let came = invoke("open_path", json!({ "path": "/etc/passwd" }));
    assert!(came.contains("file_unreadable"), "only papers that were made are opened: {came}");

    let came = came_of(
        "const s = document.createElement('script'); s.textContent = `window.__came = 'ran'`; document.head.append(s);
         setTimeout(() => { window.__came ??= 'refused'; }, 200);",
    );
    assert_eq!(came, "refused", "an inline script must not run: the control of this test is that 'ran' would show");
    let came = came_of(
        "fetch('https://example.com/').then(() => { window.__came = 'reached' }, () => { window.__came = 'refused' });",
    );
    assert_eq!(came, "refused", "the page reaches nothing outside");
    let came =
        came_of("try { window.__came = String((0, eval)('1 + 1')) } catch (error) { window.__came = 'refused' }");
    assert_eq!(came, "refused", "no code is made from words");
}

/// Starts the program once more on the same desktop, which only the first copy's own surroundings name.
fn started_beside(first: &str) -> std::process::Child {
    let surroundings = std::fs::read(Path::new("/proc").join(first).join("environ")).expect("our own process");
    let variables = surroundings.split(|byte| *byte == 0).filter_map(|variable| {
        let (name, value) = std::str::from_utf8(variable).ok()?.split_once('=')?;
        Some((name.to_owned(), value.to_owned()))
    });
    Command::new(program())
        .env_clear()
        .envs(variables)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .spawn()
        .expect("the program starts")
}
