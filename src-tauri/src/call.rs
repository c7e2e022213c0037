//! The one command of the window: every request of the page goes through here to the desk, off the main thread.

use case::api::wire::Produced;
use case::api::{Desk, Problem};
use serde::Deserialize;
use serde_json::Value;
use tauri::State;
use tauri::ipc::Channel;

use crate::dialogs::Allowed;
use crate::progress::{Jobs, Progress};

/// Answers one request. Its name and body are checked by the desk; all that is looked at here is whether papers were made, because
/// the owner may open those.
///
/// # Errors
/// The desk's own.
#[tauri::command(async)]
pub(crate) fn call(
    desk: State<'_, Desk>,
    jobs: State<'_, Jobs>,
    allowed: State<'_, Allowed>,
    name: String,
    body: Value,
    progress: Channel<Progress>,
) -> Result<Value, Problem> {
    let answer = desk.call(&name, body, &jobs.begin(progress))?;
    if let Ok(made) = Produced::deserialize(&answer) {
        made.paths.iter().for_each(|path| allowed.add(path.as_ref()));
    }
    Ok(answer)
}

/// Asks the job under way to stop.
#[tauri::command]
pub(crate) fn stop_job(jobs: State<'_, Jobs>) {
    jobs.stop();
}
