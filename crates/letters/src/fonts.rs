//! The bundled fonts, and nothing else: no page ever uses a font of the computer it is made on.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst_kit::fonts::FontStore;

macro_rules! fonts {
    ($($file:literal),+ $(,)?) => { [$(include_bytes!(concat!("../fonts/", $file, ".ttf")) as &'static [u8]),+] };
}

/// The bundled fonts, in the order in which a sign is looked for.
static FILES: [&[u8]; 15] = fonts![
    "NotoSans-Regular",
    "NotoSans-Bold",
    "NotoNaskhArabic-Regular",
    "NotoSansHebrew-Regular",
    "NotoSansArmenian-Regular",
    "NotoSansGeorgian-Regular",
    "NotoSansThai-Regular",
    "NotoSansLao-Regular",
    "NotoSansKhmer-Regular",
    "NotoSansGurmukhi-Regular",
    "NotoSansBengali-Regular",
    "NotoSansTamil-Regular",
    "NotoSansDevanagari-Regular",
    "NotoSansMalayalam-Regular",
    "DroidSansFallbackFull",
];

static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let mut store = FontStore::new();
    let mut all = Vec::new();
    let mut families = Vec::new();
    for font in FILES.iter().flat_map(|file| Font::iter(Bytes::new(*file))) {
        let info = font.info().clone();
        if !families.contains(&info.family) {
            families.push(info.family.clone());
        }
        all.push(font.clone());
        store.push((font, info));
    }
    Fonts { store, all, families }
});

struct Fonts {
    store: FontStore,
    all: Vec<Font>,
    families: Vec<String>,
}

/// What the typesetter looks fonts up in.
pub(crate) fn book() -> &'static LazyHash<FontBook> {
    FONTS.store.book()
}

/// The families, in the order in which a sign is looked for.
pub(crate) fn families() -> &'static [String] {
    &FONTS.families
}

/// All fonts; a font's place among them is its number.
pub(crate) fn all() -> &'static [Font] {
    &FONTS.all
}

/// The font that the typesetter knows by this number.
pub(crate) fn font(index: usize) -> Option<Font> {
    FONTS.store.font(index)
}

/// The number of a font: its place in [`all`].
pub(crate) fn number(font: &Font) -> Option<usize> {
    FONTS.all.iter().position(|other| other.data().as_ptr() == font.data().as_ptr() && other.index() == font.index())
}

/// Whether the bundled fonts have every sign in these words.
pub(crate) fn printable(words: &str) -> bool {
    words.chars().all(|c| c.is_ascii_graphic() || c.is_whitespace() || invisible(c) || has(c))
}

/// Joiners and direction marks: they shape their neighbours and show nothing themselves.
fn invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{202a}'..='\u{202e}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

fn has(c: char) -> bool {
    FONTS.all.iter().any(|font| font.info().coverage.contains(u32::from(c)))
}
