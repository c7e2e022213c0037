//! Tells Tauri where this project keeps its capability and its list of commands, and refuses early when the page is not built.

use std::error::Error;
use std::path::Path;

use tauri_build::{AppManifest, Attributes};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=src-tauri/permissions");
    println!("cargo:rerun-if-changed=ui/dist");
    if !Path::new("ui/dist/index.html").exists() {
        return Err(
            "ui/dist is missing: the page is not built yet. `cargo xtask run` and `cargo xtask test` build it.".into(),
        );
    }
    let manifest = AppManifest::new().permissions_path_pattern("src-tauri/permissions/*.toml");
    tauri_build::try_build(
        Attributes::new().capabilities_path_pattern("src-tauri/capabilities/*.json").app_manifest(manifest),
    )?;
    Ok(())
}
