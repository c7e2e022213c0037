//! Running other programs from the project's root, with the reason in hand when one fails.

use std::ffi::OsStr;
use std::fmt;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Why a command of ours could not do its work, in one sentence for the person at the terminal.
#[derive(Debug)]
pub struct Failed(String);

/// What a command of ours comes to.
pub type Outcome<T = ()> = Result<T, Failed>;

impl Failed {
    pub fn new(why: impl Into<String>) -> Self {
        Failed(why.into())
    }
}

impl fmt::Display for Failed {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

impl From<std::io::Error> for Failed {
    fn from(error: std::io::Error) -> Self {
        Failed(error.to_string())
    }
}

/// The project's root.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// Where everything that is built or left behind goes.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(dir) => root().join(dir),
        None => root().join("target"),
    }
}

/// A program about to be run.
pub struct Program {
    command: Command,
    said: String,
}

/// `name` with `args`, from the project's root.
pub fn program<A: AsRef<OsStr>>(name: &str, args: impl IntoIterator<Item = A>) -> Program {
    let mut command = Command::new(name);
    command.current_dir(root());
    let mut said = name.to_owned();
    for arg in args {
        said.push(' ');
        said.push_str(&arg.as_ref().to_string_lossy());
        command.arg(arg);
    }
    Program { command, said }
}

/// The same cargo that runs us.
pub fn cargo<A: AsRef<OsStr>>(args: impl IntoIterator<Item = A>) -> Program {
    let name = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let mut program = program(&name, args);
    program.said = program.said.replacen(&name, "cargo", 1);
    program
}

/// npm in the page's folder.
pub fn npm<A: AsRef<OsStr>>(args: impl IntoIterator<Item = A>) -> Program {
    let mut program = program("npm", args);
    program.command.current_dir(root().join("ui"));
    program
}

impl Program {
    /// One more argument.
    pub fn arg(mut self, arg: impl AsRef<OsStr>) -> Self {
        self.said.push(' ');
        self.said.push_str(&arg.as_ref().to_string_lossy());
        self.command.arg(arg);
        self
    }

    /// Sets a variable of its environment.
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Runs it in sight and waits.
    pub fn run(mut self) -> Outcome {
        println!("$ {}", self.said);
        let status = self.command.status().map_err(|error| self.missing(&error))?;
        if status.success() { Ok(()) } else { Err(Failed(format!("`{}` failed ({status})", self.said))) }
    }

    /// Runs it in sight, and shows every line of its standard output to `listener` too.
    pub fn run_heard(mut self, mut listener: impl FnMut(&str)) -> Outcome {
        println!("$ {}", self.said);
        let mut child = self.command.stdout(Stdio::piped()).spawn().map_err(|error| self.missing(&error))?;
        if let Some(output) = child.stdout.take() {
            for line in BufReader::new(output).split(b'\n') {
                let line = line?;
                let line = String::from_utf8_lossy(&line);
                println!("{line}");
                listener(&line);
            }
        }
        let status = child.wait()?;
        if status.success() { Ok(()) } else { Err(Failed(format!("`{}` failed ({status})", self.said))) }
    }

    /// What it prints, run out of sight; nothing when it fails or is not there.
    pub fn output(mut self) -> Option<String> {
        let output = self.command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }

    fn missing(&self, error: &std::io::Error) -> Failed {
        Failed(format!("`{}` could not be started: {error}", self.said))
    }
}

/// Is there a program of this name?
pub fn on_path(name: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|paths| std::env::split_paths(&paths).any(|dir| dir.join(name).is_file()))
}

/// An empty folder at this place, whatever was there before.
pub fn emptied(folder: PathBuf) -> Outcome<PathBuf> {
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}
