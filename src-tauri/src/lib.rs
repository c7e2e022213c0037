//! The shell: the only Rust that names Tauri.
//!
//! Here is one window, the way calls from its page reach [`case::api::Desk`] (`call`), how far along a long job is (`progress`), and
//! what needs the desktop: pickers and opening a paper that was made (`dialogs`). No rule of the domain is here. Start at [`run`].

mod call;
mod dialogs;
mod progress;

use std::path::{Path, PathBuf};

use case::api::{Desk, Surroundings};
pub use case::reader::{ARGUMENT as READER, serve};
use case::vault::Cost;
use tauri::{App, AppHandle, Manager, WebviewWindowBuilder};
use tauri_plugin_window_state::StateFlags;

/// Names another folder for the case book, for development and tests.
const DATA_DIR: &str = "STEPBACK_DATA";

/// Opens the window and stays until it is closed.
///
/// # Errors
/// When the desktop gives no window, or no folder for the program's data.
pub fn run() -> Result<(), tauri::Error> {
    tauri::Builder::default()
        // First, so that a second copy ends before it touches anything.
        .plugin(tauri_plugin_single_instance::init(|app, _, _| show(app)))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .setup(|app| Ok(set_up(app)?))
        .invoke_handler(tauri::generate_handler![
            call::call,
            call::stop_job,
            dialogs::pick_file,
            dialogs::pick_folder,
            dialogs::open_path,
        ])
        .run(tauri::generate_context!())
}

/// Sends the log to standard error. What is logged are happenings and error chains, never what the owner typed.
pub fn start_log() {
    let level = if cfg!(debug_assertions) { tracing::Level::INFO } else { tracing::Level::WARN };
    tracing_subscriber::fmt().with_max_level(level).with_writer(std::io::stderr).init();
}

fn set_up(app: &App) -> Result<(), tauri::Error> {
    let data_dir = data_dir(app)?;
    std::fs::create_dir_all(&data_dir)?;
    app.manage(Desk::new(Surroundings {
        data_dir: data_dir.clone(),
        now,
        cost: Cost::REAL,
        reader: std::env::current_exe().ok(),
    }));
    app.manage(progress::Jobs::default());
    app.manage(dialogs::Allowed::default());
    open_window(app, &data_dir)
}

#[expect(clippy::disallowed_methods, reason = "the outermost layer: here the time comes in")]
fn now() -> chrono::DateTime<chrono::FixedOffset> {
    chrono::Local::now().fixed_offset()
}

fn data_dir(app: &App) -> Result<PathBuf, tauri::Error> {
    match std::env::var_os(DATA_DIR) {
        Some(dir) => Ok(PathBuf::from(dir)),
        None => app.path().app_local_data_dir(),
    }
}

/// The window is built here and not by the configuration, so that all it keeps (its place on the screen, the page's colour scheme)
/// lies in the data folder too, and a test has a desk of its own.
fn open_window(app: &App, data_dir: &Path) -> Result<(), tauri::Error> {
    app.handle().plugin(
        tauri_plugin_window_state::Builder::new()
            .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
            .with_filename(data_dir.join("window.json").to_string_lossy())
            .build(),
    )?;
    for window in &app.config().app.windows {
        WebviewWindowBuilder::from_config(app, window)?
            .data_directory(data_dir.join("webview"))
            // The page names itself anew on every screen; a title bar that lags behind misleads a screen reader.
            .on_document_title_changed(|window, title| {
                let _ = window.set_title(&title);
            })
            .build()?;
    }
    Ok(())
}

/// Brings the window of the first copy to the front when a second one is started.
fn show(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        let shown = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus());
        if let Err(error) = shown {
            tracing::warn!(%error, "the window could not be brought to the front");
        }
    }
}
