//! What the system must have, why, and how to get it: asked of the system's own package manager, and only for what is not there.

use std::io::IsTerminal;

use crate::shell::{Failed, Outcome, cargo, on_path, program, target};

/// What the machine is to be able to do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum For {
    /// Build and open the program.
    Running,
    /// Run every test too.
    Tests,
}

/// How one sees that something is there.
enum Sign {
    /// A program of this name.
    Program(&'static str),
    /// A library that pkg-config knows.
    Library(&'static str),
}

struct Need {
    sign: Sign,
    why: &'static str,
    from: For,
    /// The package that brings it, for apt, dnf and pacman. An empty name: we know of none.
    packages: [&'static str; 3],
}

const NEEDS: [Need; 10] = [
    Need {
        sign: Sign::Program("cc"),
        why: "to link the program and build its encrypted store",
        from: For::Running,
        packages: ["build-essential", "gcc", "base-devel"],
    },
    Need {
        sign: Sign::Program("make"),
        why: "to build the store's cryptography",
        from: For::Running,
        packages: ["build-essential", "make", "base-devel"],
    },
    Need {
        sign: Sign::Program("perl"),
        why: "to configure the store's cryptography",
        from: For::Running,
        packages: ["perl", "perl-core", "perl"],
    },
    Need {
        sign: Sign::Program("pkg-config"),
        why: "to find the system's libraries",
        from: For::Running,
        packages: ["pkg-config", "pkgconf-pkg-config", "pkgconf"],
    },
    Need {
        sign: Sign::Library("webkit2gtk-4.1"),
        why: "to show the window",
        from: For::Running,
        packages: ["libwebkit2gtk-4.1-dev", "webkit2gtk4.1-devel", "webkit2gtk-4.1"],
    },
    Need {
        sign: Sign::Program("WebKitWebDriver"),
        why: "to drive the real window in tests",
        from: For::Tests,
        packages: ["webkit2gtk-driver", "", "webkit2gtk-4.1"],
    },
    Need {
        sign: Sign::Program("Xvfb"),
        why: "to have a display where there is none",
        from: For::Tests,
        packages: ["xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb"],
    },
    Need {
        sign: Sign::Program("dbus-run-session"),
        why: "to give the window a desktop session of its own",
        from: For::Tests,
        packages: ["dbus-daemon", "dbus-daemon", "dbus"],
    },
    Need {
        sign: Sign::Program("pdftotext"),
        why: "to read the letters that were made",
        from: For::Tests,
        packages: ["poppler-utils", "poppler-utils", "poppler"],
    },
    Need {
        sign: Sign::Program("qpdf"),
        why: "to check the print runs that were made",
        from: For::Tests,
        packages: ["qpdf", "qpdf", "qpdf"],
    },
];

/// Chromium runs the page's component tests. It is no program of ours, so one named by CHROMIUM will do.
const CHROMIUM: Need = Need {
    sign: Sign::Program("chromium"),
    why: "to run the tests of the page's components",
    from: For::Tests,
    packages: ["chromium", "chromium", "chromium"],
};

/// Sees to it that everything is there, fetching what is not.
pub fn provide(purpose: For) -> Outcome {
    node_is_new_enough()?;
    let missing: Vec<&Need> =
        NEEDS.iter().chain([&CHROMIUM]).filter(|need| need.from <= purpose && !is_there(&need.sign)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let (manager, column) = manager()?;
    println!("This machine lacks:");
    let mut packages = Vec::new();
    for need in missing {
        let (Sign::Program(name) | Sign::Library(name)) = need.sign;
        let package = need.packages[column];
        println!("  {name}, {} (package {package})", need.why);
        if package.is_empty() {
            return Err(Failed::new(format!("We know of no {manager} package that brings {name}. Please install it.")));
        }
        if !packages.contains(&package) {
            packages.push(package);
        }
    }
    println!("Asking {manager} for {}.", packages.join(", "));
    match manager {
        "apt-get" => {
            as_root("apt-get", &["update", "-qq"])?;
            let mut words = vec!["install", "-y", "-qq", "--no-install-recommends"];
            words.extend(packages);
            as_root("apt-get", &words)
        }
        "dnf" => {
            let mut words = vec!["install", "-y"];
            words.extend(packages);
            as_root("dnf", &words)
        }
        _ => {
            let mut words = vec!["-S", "--needed", "--noconfirm"];
            words.extend(packages);
            as_root("pacman", &words)
        }
    }
}

/// Runs a program as root, asking for it only when we are not root already.
pub fn as_root(name: &str, args: &[&str]) -> Outcome {
    if program("id", ["-u"]).output().is_some_and(|id| id.trim() == "0") {
        return program(name, args).env("DEBIAN_FRONTEND", "noninteractive").run();
    }
    if !on_path("sudo") {
        return Err(Failed::new(format!("This needs root. Please run as root: {name} {}", args.join(" "))));
    }
    // With nobody to type a password, sudo must say no at once and not wait.
    let mut words = if std::io::stdin().is_terminal() { vec![] } else { vec!["-n"] };
    words.extend(["env", "DEBIAN_FRONTEND=noninteractive", name]);
    words.extend(args);
    program("sudo", words).run()
}

/// cargo-deny, which no distribution packages: built once, and kept with all else that is built.
pub fn cargo_deny() -> Outcome<String> {
    const VERSION: &str = "0.20.2";
    let home = target().join("tools");
    let tool = home.join("bin").join("cargo-deny");
    if tool.is_file() {
        return Ok(tool.to_string_lossy().into_owned());
    }
    if on_path("cargo-deny") {
        return Ok("cargo-deny".to_owned());
    }
    println!("cargo-deny, to check licences and sources, is not here: building it once.");
    cargo(["install", "cargo-deny", "--version", VERSION, "--locked", "--debug", "--no-default-features", "--root"])
        .arg(&home)
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .run()?;
    Ok(tool.to_string_lossy().into_owned())
}

fn is_there(sign: &Sign) -> bool {
    match sign {
        Sign::Program("chromium") => std::env::var_os("CHROMIUM").is_some() || on_path("chromium"),
        Sign::Program(name) => on_path(name),
        Sign::Library(name) => program("pkg-config", ["--exists", name]).output().is_some(),
    }
}

fn manager() -> Outcome<(&'static str, usize)> {
    for (column, name) in ["apt-get", "dnf", "pacman"].into_iter().enumerate() {
        if on_path(name) {
            return Ok((name, column));
        }
    }
    Err(Failed::new(
        "Something is missing, and this system has neither apt-get, dnf nor pacman. CONTRIBUTING.md lists what is needed.",
    ))
}

fn node_is_new_enough() -> Outcome {
    let version = program("node", ["--version"]).output().unwrap_or_default();
    let mut parts = version.trim().trim_start_matches('v').split('.').map_while(|part| part.parse::<u32>().ok());
    match (parts.next(), parts.next()) {
        (Some(20), Some(minor)) if minor >= 19 => Ok(()),
        (Some(major), _) if major > 20 => Ok(()),
        (Some(_), _) => Err(Failed::new(format!("Node {version} is too old: the page needs 20.19 or newer."))),
        (None, _) => Err(Failed::new("Node is not here: the page needs 20.19 or newer, with npm.")),
    }
}
