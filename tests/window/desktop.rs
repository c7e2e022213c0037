//! What a desktop gives a program, in memory: a display, a session bus, and a driver that holds the window.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::screen::Screen;

/// The screen is as large as the window opens, so that a picture of it is a picture of the window.
const SCREEN: &str = "1200x860x24";

/// A desktop with nothing on it yet. It ends with everything on it.
pub struct Desktop {
    display: Child,
    driver: Child,
    port: u16,
    /// Where the display draws.
    memory: TempDir,
}

impl Desktop {
    /// Starts one; programs on it get these variables, and what they say goes to `log`.
    pub fn start(variables: &[(&str, &OsStr)], log: &Path) -> Desktop {
        let log = File::create(log).expect("a place for the log");
        let memory = tempfile::tempdir().expect("a folder for the display's memory");
        let (display, name) = start_display(memory.path());
        let port = free_port();
        let mut driver = Command::new("dbus-run-session");
        driver
            .args(["--", "WebKitWebDriver", "--host=127.0.0.1"])
            .arg(format!("--port={port}"))
            .env("DISPLAY", name)
            .env_remove("WAYLAND_DISPLAY")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            // Drawing in memory: there is no graphics card to ask.
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("NO_AT_BRIDGE", "1")
            .envs(variables.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .process_group(0);
        let driver = driver.spawn().expect("dbus-run-session is installed");
        let desktop = Desktop { display, driver, port, memory };
        desktop.wait_for_driver();
        desktop
    }

    /// Where the driver listens.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// What the screen shows, once it shows the same for two looks in a row.
    pub fn screen(&self) -> Screen {
        let frame = self.memory.path().join("Xvfb_screen0");
        let deadline = Instant::now() + Duration::from_secs(3);
        let mut before = Screen::read(&frame);
        loop {
            std::thread::sleep(Duration::from_millis(80));
            let now = Screen::read(&frame);
            if now == before || Instant::now() > deadline {
                return now;
            }
            before = now;
        }
    }

    fn wait_for_driver(&self) {
        let deadline = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            assert!(Instant::now() < deadline, "WebKitWebDriver does not listen");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        // The bus, the driver and the program are one group; a minus sign before its number ends all of them.
        signal("TERM", &format!("-{}", self.driver.id()));
        let _ = self.driver.wait();
        let _ = self.display.kill();
        let _ = self.display.wait();
    }
}

/// The processes that run `program` with `data_dir` as their data folder.
pub fn running(program: &Path, data_dir: &Path) -> Vec<String> {
    let program = program.canonicalize().expect("the program is built");
    let setting = format!("STEPBACK_DATA={}", data_dir.display());
    let processes = Path::new("/proc").read_dir().expect("a Linux system");
    processes
        .flatten()
        .map(|entry| entry.path())
        .filter(|process| process.join("exe").read_link().is_ok_and(|exe| exe == program))
        .filter(|process| {
            let environment = std::fs::read(process.join("environ")).unwrap_or_default();
            environment.split(|byte| *byte == 0).any(|variable| variable == setting.as_bytes())
        })
        .filter_map(|process| Some(process.file_name()?.to_str()?.to_owned()))
        .collect()
}

/// Sends a signal to a process, or to a group by its number with a minus sign.
pub fn signal(name: &str, process: &str) {
    let _ = Command::new("kill").args([&format!("-{name}"), "--", process]).stderr(Stdio::null()).status();
}

/// The program under test.
pub fn program() -> PathBuf {
    if let Some(program) = std::env::var_os("STEPBACK_PROGRAM") {
        return PathBuf::from(program);
    }
    // The tests lie in target/<profile>/deps, the program two floors up.
    let here = std::env::current_exe().expect("a running test knows its place");
    let program = here.parent().and_then(Path::parent).expect("a test in a target folder").join("stepback");
    assert!(program.is_file(), "{} is not built: cargo build --workspace --all-targets", program.display());
    program
}

/// The display picks a free number itself and tells it when it is ready.
fn start_display(memory: &Path) -> (Child, String) {
    let mut display = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp", "-nocursor", "-fbdir"])
        .arg(memory)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("Xvfb is installed");
    let mut number = String::new();
    BufReader::new(display.stdout.take().expect("its output is piped"))
        .read_line(&mut number)
        .expect("Xvfb says its number");
    (display, format!(":{}", number.trim()))
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("a bound port").port()
}
