//! What needs the desktop: asking the owner for a file or a folder, and opening a paper the program has made.
//!
//! The page may open only what the program has made or what lies in a folder the owner has picked, in this sitting, and only kinds of
//! file that are read and not run.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use case::api::{Code, Problem};
use serde::Deserialize;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::{DialogExt, FilePath};
use tauri_plugin_opener::OpenerExt;

/// What a file is wanted for; it decides which kinds the picker shows first.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Purpose {
    /// The list of customers.
    Contacts,
    /// The provider's list of activation codes.
    Codes,
    /// The provider's report of who has enrolled.
    Enrolments,
    /// Anything that may prove something later.
    Evidence,
}

impl Purpose {
    /// The kinds of file that are usual for it; none means any.
    fn kinds(self) -> &'static [&'static str] {
        match self {
            Purpose::Contacts => &["csv", "tsv", "txt", "xlsx", "xls", "ods", "vcf"],
            Purpose::Codes | Purpose::Enrolments => &["csv", "tsv", "txt"],
            Purpose::Evidence => &[],
        }
    }
}

/// The kinds of paper the program makes, and no other is opened: none of them runs.
const PAPERS: [&str; 9] = ["pdf", "docx", "xlsx", "csv", "eml", "ics", "txt", "toml", "json"];
/// A page can hold a script, so only the very page that was made is opened, and no other in the same folder.
const PAGE: &str = "html";

/// The papers, and the folders of papers, that may be opened.
#[derive(Default)]
pub(crate) struct Allowed {
    places: Mutex<Vec<PathBuf>>,
}

impl Allowed {
    /// A paper that was made, or a folder that was picked.
    pub(crate) fn add(&self, place: &Path) {
        self.places.lock().unwrap_or_else(PoisonError::into_inner).push(place.to_owned());
    }

    /// Both sides are resolved first, so that neither `..` nor a link leads out of an allowed place.
    fn admits(&self, path: &Path) -> bool {
        let Ok(path) = path.canonicalize() else { return false };
        let kind = path.extension().and_then(|kind| kind.to_str()).unwrap_or_default().to_ascii_lowercase();
        let is_read = path.is_dir() || PAPERS.contains(&kind.as_str());
        let places = self.places.lock().unwrap_or_else(PoisonError::into_inner);
        places
            .iter()
            .filter_map(|place| place.canonicalize().ok())
            .any(|place| if kind == PAGE { path == place } else { is_read && path.starts_with(place) })
    }
}

/// Asks the owner for a file. Nothing is given back when they think better of it.
///
/// # Errors
/// When the path is one the page cannot carry.
#[tauri::command(async)]
pub(crate) fn pick_file(app: AppHandle, purpose: Purpose) -> Result<Option<String>, Problem> {
    let picked = picked_for_a_test().or_else(|| {
        let dialog = app.dialog().file();
        let dialog = match purpose.kinds() {
            [] => dialog,
            kinds => dialog.add_filter(kinds.join(", "), kinds),
        };
        dialog.blocking_pick_file().and_then(on_this_computer)
    });
    picked.map(carried).transpose()
}

/// Asks the owner for a folder, and allows the papers in it to be opened.
///
/// # Errors
/// When the path is one the page cannot carry.
#[tauri::command(async)]
pub(crate) fn pick_folder(app: AppHandle, allowed: State<'_, Allowed>) -> Result<Option<String>, Problem> {
    let picked = picked_for_a_test().or_else(|| app.dialog().file().blocking_pick_folder().and_then(on_this_computer));
    if let Some(folder) = &picked {
        allowed.add(folder);
    }
    picked.map(carried).transpose()
}

/// Opens a paper, or the folder it lies in, with the program the desktop has for it.
///
/// # Errors
/// When it is not a paper of ours, or the desktop has nothing that opens it.
#[tauri::command(async)]
pub(crate) fn open_path(app: AppHandle, allowed: State<'_, Allowed>, path: PathBuf) -> Result<(), Problem> {
    if !allowed.admits(&path) {
        return Err(unreadable(&path));
    }
    app.opener().open_path(path.to_string_lossy(), None::<&str>).map_err(|error| {
        tracing::warn!(%error, "the desktop could not open a paper");
        unreadable(&path)
    })
}

fn on_this_computer(path: FilePath) -> Option<PathBuf> {
    path.into_path().ok()
}

fn carried(path: PathBuf) -> Result<String, Problem> {
    path.into_os_string().into_string().map_err(|path| unreadable(Path::new(&path)))
}

fn unreadable(path: &Path) -> Problem {
    let name = path.file_name().unwrap_or_default();
    Problem::new(Code::FileUnreadable).with("name", name.to_string_lossy())
}

/// A test cannot press the buttons of a system dialog, so in a debug build it may leave its answers in a file, one path a line:
/// each dialog takes the first one.
#[cfg(debug_assertions)]
fn picked_for_a_test() -> Option<PathBuf> {
    let answers = std::env::var_os("STEPBACK_PICK")?;
    let lines = std::fs::read_to_string(&answers).ok()?;
    let (first, rest) = lines.split_once('\n').unwrap_or((&lines, ""));
    std::fs::write(&answers, rest).ok()?;
    (!first.is_empty()).then(|| PathBuf::from(first))
}

#[cfg(not(debug_assertions))]
fn picked_for_a_test() -> Option<PathBuf> {
    None
}

#[cfg(test)]
mod tests {
    use super::Allowed;

    #[test]
    fn only_papers_in_allowed_folders_are_opened() {
        let ours = tempfile::tempdir().expect("a folder");
        let theirs = tempfile::tempdir().expect("another folder");
        for folder in [ours.path(), theirs.path()] {
            for name in ["letter.pdf", "letter.sh", "notice.html", "other.html"] {
                std::fs::write(folder.join(name), "x").expect("a file");
            }
        }
        let allowed = Allowed::default();
        allowed.add(ours.path());
        allowed.add(&ours.path().join("notice.html"));
        let check = |path: &std::path::Path, admitted: bool, why: &str| {
            assert_eq!(allowed.admits(path), admitted, "{why}: {}", path.display());
        };
        check(&ours.path().join("letter.pdf"), true, "a paper in a picked folder");
        check(ours.path(), true, "the picked folder itself");
        check(&ours.path().join("letter.sh"), false, "something that runs");
        check(&ours.path().join("notice.html"), true, "the page that was made");
        check(&ours.path().join("other.html"), false, "a page that was not, for it may hold a script");
        check(&ours.path().join("missing.pdf"), false, "nothing there");
        check(&theirs.path().join("letter.pdf"), false, "a folder nobody picked");
        let outside = theirs.path().file_name().expect("a name");
        check(&ours.path().join("..").join(outside).join("letter.pdf"), false, "a way out by dots");
    }
}
