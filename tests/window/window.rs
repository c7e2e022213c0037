//! What a test may do with the window: find by the words a person reads, press, fill, look, and close it or have it killed.
//!
//! Everything waits until it is there, up to a limit, and none of it sleeps for luck. When something does not come, the message says
//! what the page offered instead, and a picture is left behind.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use crate::desktop::{Desktop, program, running, signal};
use crate::screen::Screen;

/// How long anything may take to appear.
const PATIENCE: Duration = Duration::from_secs(20);

/// The key under which the driver's protocol names an element of the page.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// The program's window, open.
pub struct Window {
    client: Option<Client>,
    desktop: Desktop,
    runtime: Runtime,
    data_dir: PathBuf,
    /// The paths that the next pickers answer with, one a line.
    picks: PathBuf,
    pictures: Option<PathBuf>,
    /// Everything is pressed and typed by keys alone.
    no_mouse: bool,
}

/// What something on the page is.
#[derive(Clone, Copy)]
pub enum Kind {
    Button,
    /// Something to type or choose in.
    Field,
    /// A radio button, a box to tick, an option, a tab.
    Choice,
    Heading,
    /// Any words.
    Text,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Kind::Button => "button",
            Kind::Field => "field",
            Kind::Choice => "choice",
            Kind::Heading => "heading",
            Kind::Text => "text",
        }
    }
}

impl Window {
    /// Opens the program on this data folder.
    pub fn open(data_dir: &Path) -> Window {
        let picks = data_dir.with_extension("picks");
        let log = data_dir.with_extension("log");
        let desktop =
            Desktop::start(&[("STEPBACK_DATA", data_dir.as_os_str()), ("STEPBACK_PICK", picks.as_os_str())], &log);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let client = runtime.block_on(session(&desktop.address()));
        let pictures = std::env::var_os("STEPBACK_LEAVE").map(|folder| PathBuf::from(folder).join("pictures"));
        let window = Window {
            client: Some(client),
            desktop,
            runtime,
            data_dir: data_dir.to_owned(),
            picks,
            pictures,
            no_mouse: false,
        };
        window.until("the page", || {
            let said = window.execute("return document.querySelector('h1, h2, [role=heading]') !== null", vec![]);
            said.as_bool().unwrap_or(false).then_some(())
        });
        window
    }

    /// Closes it as a person does, and opens it again.
    pub fn reopen(self) -> Window {
        let data_dir = self.data_dir.clone();
        self.close();
        Window::open(&data_dir)
    }

    /// Closes the window and waits until the program has ended.
    pub fn close(mut self) {
        if let Some(client) = self.client.take() {
            // The session ends with its only window, so the driver's answer may be that there is no session.
            let _ = self.runtime.block_on(client.close_window());
        }
        self.wait_for_end();
    }

    /// Kills the program where it stands, and opens it again.
    pub fn kill_and_reopen(mut self) -> Window {
        self.client = None;
        for process in running(&program(), &self.data_dir) {
            signal("KILL", &process);
        }
        self.wait_for_end();
        let data_dir = self.data_dir.clone();
        drop(self);
        Window::open(&data_dir)
    }

    fn wait_for_end(&self) {
        let deadline = Instant::now() + PATIENCE;
        while !running(&program(), &self.data_dir).is_empty() {
            assert!(Instant::now() < deadline, "the window is closed and the program still runs");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// From here on with the keyboard alone, or with the mouse again.
    pub fn without_mouse(&mut self, no_mouse: bool) {
        self.no_mouse = no_mouse;
    }

    /// Goes to a page of the open case by its address.
    pub fn go_to(&self, page: &str) -> &Window {
        let there = "document.querySelector('h1').dataset.left = 'yes';
            location.hash = location.hash.replace(/^(#\\/case\\/\\d+).*/, '$1') + (arguments[0] && '/' + arguments[0])";
        self.execute(there, vec![json!(page)]);
        self.until(&format!("the page {page}"), || {
            let there = "const head = document.querySelector('h1'); return !!head && !head.dataset.left";
            self.execute(there, vec![]).as_bool().unwrap_or(false).then_some(())
        });
        self
    }

    /// The next picker answers with this path.
    pub fn will_pick(&self, path: &Path) {
        let waiting = std::fs::read_to_string(&self.picks).unwrap_or_default();
        std::fs::write(&self.picks, format!("{waiting}{}\n", path.display())).expect("the picks can be written");
    }

    /// Waits for something by its name.
    pub fn find(&self, kind: Kind, name: &str) -> Element {
        self.until(&format!("the {} \"{name}\"", kind.name()), || self.now(kind, name))
    }

    /// Is it there just now?
    pub fn has(&self, kind: Kind, name: &str) -> bool {
        self.now(kind, name).is_some()
    }

    fn now(&self, kind: Kind, name: &str) -> Option<Element> {
        let found = self.execute(include_str!("find.js"), vec![json!(kind.name()), json!(name)]);
        let id = found.get(ELEMENT)?.as_str()?.to_owned();
        Some(Element::from_element_id(self.client().clone(), id.into()))
    }

    /// Waits for a heading.
    pub fn heading(&self, name: &str) -> &Window {
        self.find(Kind::Heading, name);
        self
    }

    /// Waits for words.
    pub fn says(&self, words: &str) -> &Window {
        self.find(Kind::Text, words);
        self
    }

    /// Presses a button.
    pub fn press(&self, name: &str) -> &Window {
        self.click(Kind::Button, name)
    }

    /// Ticks a box or takes an option.
    pub fn choose(&self, name: &str) -> &Window {
        self.click(Kind::Choice, name)
    }

    fn click(&self, kind: Kind, name: &str) -> &Window {
        // What is found may be drawn anew before it is pressed, so finding and pressing are tried together.
        self.until(&format!("the {} \"{name}\", to press it", kind.name()), || {
            let element = self.now(kind, name)?;
            let enabled = self.run(element.is_enabled()).ok()?;
            if enabled && self.no_mouse {
                self.press_by_keys(&element);
                return Some(());
            }
            (enabled && self.try_click(&element)).then_some(())
        });
        self
    }

    /// Brings it into sight and clicks. A radio button under its own drawing cannot be hit by the pointer; there the page is asked to
    /// click it.
    fn try_click(&self, element: &Element) -> bool {
        self.ask("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", element);
        self.run(element.click()).is_ok() || {
            let script = "const e = arguments[0]; const drawn = e.matches('input[type=radio], input[type=checkbox]');
                if (drawn) e.click(); return drawn;";
            self.ask(script, element).as_bool().unwrap_or(false)
        }
    }

    /// Types into a field, in place of what stood there.
    pub fn fill(&self, label: &str, value: &str) -> &Window {
        let element = self.find(Kind::Field, label);
        self.type_into(&element, value);
        self
    }

    /// Takes an option of a menu.
    pub fn pick(&self, label: &str, option: &str) -> &Window {
        let menu = self.find(Kind::Field, label);
        if self.no_mouse {
            self.pick_by_keys(&menu, option);
        } else {
            self.run(menu.select_by_label(option)).expect("a menu with this option");
        }
        self
    }

    fn type_into(&self, element: &Element, value: &str) {
        if self.no_mouse {
            return self.type_by_keys(element, value);
        }
        if self.run(element.prop("value")).ok().flatten().is_some_and(|old| !old.is_empty()) {
            self.run(element.clear()).expect("a field that can be emptied");
        }
        self.run(element.send_keys(value)).expect("a field that takes keys");
    }

    /// What stands in a field.
    pub fn value(&self, label: &str) -> String {
        let element = self.find(Kind::Field, label);
        self.run(element.prop("value")).ok().flatten().unwrap_or_default()
    }

    /// Sends keys to whatever has the focus.
    pub(crate) fn keys(&self, keys: &str) {
        let focused = self.run(self.client().active_element()).expect("something has the focus");
        self.run(focused.send_keys(keys)).expect("keys can be sent");
    }

    /// Runs a script about an element of the page.
    pub(crate) fn ask(&self, script: &str, element: &Element) -> Value {
        self.execute(script, vec![json!({ ELEMENT: element.element_id().to_string() })])
    }

    /// The same, with a word for the script.
    pub(crate) fn ask_with(&self, script: &str, element: &Element, word: &str) -> Value {
        self.execute(script, vec![json!({ ELEMENT: element.element_id().to_string() }), json!(word)])
    }

    /// Runs a script in the page.
    pub fn execute(&self, script: &str, args: Vec<Value>) -> Value {
        match self.run(self.client().execute(script, args)) {
            Ok(value) => value,
            // The page may be between two documents; whoever waits will ask again.
            Err(CmdError::Standard(_)) => Value::Null,
            Err(error) => panic!("the window does not answer: {error}"),
        }
    }

    /// Waits until `attempt` gives something.
    pub fn until<T>(&self, what: &str, mut attempt: impl FnMut() -> Option<T>) -> T {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(found) = attempt() {
                return found;
            }
            if Instant::now() > deadline {
                let left = self.leave_picture_of_failure();
                let outline = self.execute(include_str!("outline.js"), vec![]);
                let log = std::fs::read_to_string(self.data_dir.with_extension("log")).unwrap_or_default();
                let ours: Vec<&str> = log.lines().filter(|line| line.contains("stepback")).collect();
                panic!(
                    "{what} did not come. The page offers ({left}):\n{}\nThe program said:\n{}",
                    outline.as_str().unwrap_or("nothing"),
                    ours.join("\n")
                );
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Where pictures go, when they are wanted.
    pub(crate) fn pictures(&self) -> Option<&Path> {
        self.pictures.as_deref()
    }

    /// The screen, drawn to its end. The driver has a picture of its own to give, but without the renderer that the program does
    /// without it never comes.
    pub(crate) fn screen(&self) -> Screen {
        self.desktop.screen()
    }

    fn leave_picture_of_failure(&self) -> String {
        let place = std::env::temp_dir().join("stepback-window-failure.png");
        self.screen().save(&place);
        format!("picture: {}", place.display())
    }

    fn client(&self) -> &Client {
        self.client.as_ref().expect("an open window")
    }

    fn run<T>(&self, work: impl Future<Output = T>) -> T {
        let limit = PATIENCE * 3;
        let answer = self.runtime.block_on(async { tokio::time::timeout(limit, work).await });
        answer.unwrap_or_else(|_| panic!("the window has not answered for {limit:?}"))
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // Without this the driver would keep the program for its next session.
        if let Some(client) = self.client.take() {
            let _ = self.runtime.block_on(client.close());
        }
        for process in running(&program(), &self.data_dir) {
            signal("KILL", &process);
        }
    }
}

/// WebKitWebDriver refuses a session that names a browser, so the capability names only the program to start.
async fn session(address: &str) -> Client {
    let capabilities = json!({ "webkitgtk:browserOptions": { "binary": program(), "args": [] } });
    let Value::Object(capabilities) = capabilities else { unreachable!("an object was written") };
    ClientBuilder::new(HttpConnector::new())
        .capabilities(capabilities)
        .connect(address)
        .await
        .expect("the program opens a window that the driver can hold")
}
