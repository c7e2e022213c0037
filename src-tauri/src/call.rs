//! The one command of the window: every request of the page goes through here to the desk, off the main thread.

use case::api::{Desk, Problem};
use serde_json::Value;
use tauri::State;
use tauri::ipc::Channel;

use crate::progress::{Jobs, Progress};

/// Answers one request. Its name and body are checked by the desk; nothing is looked at here.
///
/// # Errors
/// The desk's own.
#[tauri::command(async)]
pub(crate) fn call(
    desk: State<'_, Desk>,
    jobs: State<'_, Jobs>,
    name: String,
    body: Value,
    progress: Channel<Progress>,
) -> Result<Value, Problem> {
    desk.call(&name, body, &jobs.begin(progress))
}

/// Asks the job under way to stop.
#[tauri::command]
pub(crate) fn stop_job(jobs: State<'_, Jobs>) {
    jobs.stop();
}
