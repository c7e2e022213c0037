//! The desktop program. Everything it does is in the library beside it; here it only sees to it that the window will not be blank.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    if std::env::args_os().nth(1).is_some_and(|first| first == stepback_shell::READER) {
        return stepback_shell::serve();
    }
    stepback_shell::start_log();
    #[cfg(target_os = "linux")]
    without_dmabuf();
    match stepback_shell::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(%error, "the window could not be opened");
            ExitCode::FAILURE
        }
    }
}

/// WebKitGTK's DMABUF renderer leaves the window blank on many machines. The switch must be set before GTK starts, and setting a
/// variable of a running process is unsafe, so the program replaces itself by itself with the variable set. A value the owner has
/// set is left alone. Only when the replacing fails does this return, and then the window may still come out right.
#[cfg(target_os = "linux")]
fn without_dmabuf() {
    use std::os::unix::process::CommandExt;

    const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(SWITCH).is_some() {
        return;
    }
    let error = match std::env::current_exe() {
        Ok(program) => std::process::Command::new(program).args(std::env::args_os().skip(1)).env(SWITCH, "1").exec(),
        Err(error) => error,
    };
    tracing::warn!(%error, "could not start again with {SWITCH} set");
}
