//! The bundled fonts, and nothing else: no page ever uses a font of the computer it is made on.
//!
//! Han signs differ from country to country, so the fonts that hold them stand in another order for Japan and for Korea.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst_kit::fonts::FontStore;

macro_rules! fonts {
    ($($file:literal),+ $(,)?) => { [$(include_bytes!(concat!("../fonts/", $file, ".ttf")) as &'static [u8]),+] };
}

/// The bundled fonts, in the order in which a sign is looked for.
static FILES: [&[u8]; 39] = fonts![
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
    "NotoSansTelugu-Regular",
    "NotoSansKannada-Regular",
    "NotoSansGujarati-Regular",
    "NotoSansOriya-Regular",
    "NotoSansSinhala-Regular",
    "NotoSansMyanmar-Regular",
    "NotoSansEthiopic-Regular",
    "NotoSerifTibetan-Regular",
    "NotoSansCherokee-Regular",
    "NotoSansThaana-Regular",
    "NotoSansSyriac-Regular",
    "NotoSansMongolian-Regular",
    "NotoSansCanadianAboriginal-Regular",
    "NotoSansNKo-Regular",
    "NotoSansTifinagh-Regular",
    "NotoSansAdlam-Regular",
    "NotoSansOlChiki-Regular",
    "NotoSansMeeteiMayek-Regular",
    "NotoSansChakma-Regular",
    "NotoSansYi-Regular",
    "NotoSansJavanese-Regular",
    "DroidSansFallbackFull",
    "MTLc3m",
    "NanumSquareR",
    "NanumSquareB",
];

/// How many families, from the end, hold Han signs: the Chinese, the Japanese and the Korean.
const HAN_FAMILIES: usize = 3;

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

/// Where Han signs have a form of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Han {
    Chinese,
    Japanese,
    Korean,
}

impl Han {
    /// The form that readers of a language know.
    pub(crate) fn of_language(language: &str) -> Self {
        match language.get(..2) {
            Some("ja") => Self::Japanese,
            Some("ko") => Self::Korean,
            _ => Self::Chinese,
        }
    }

    /// The form that some words need because of where somebody lives; none where they hold no Han signs.
    pub(crate) fn of_words(words: &str, country: Option<&str>) -> Option<Self> {
        let han = |c: char| matches!(c, '\u{2e80}'..='\u{2fdf}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}');
        words.contains(han).then_some(match country {
            Some("JP") => Self::Japanese,
            Some("KR") => Self::Korean,
            _ => Self::Chinese,
        })
    }

    /// The families, in the order in which a sign is looked for.
    pub(crate) fn families(self) -> Vec<&'static str> {
        let (others, han) = FONTS.families.split_at(FONTS.families.len().saturating_sub(HAN_FAMILIES));
        let mut families: Vec<&str> = others.iter().map(String::as_str).collect();
        let order = match self {
            Self::Chinese => [0, 1, 2],
            Self::Japanese => [1, 0, 2],
            Self::Korean => [2, 0, 1],
        };
        families.extend(order.iter().filter_map(|at| han.get(*at)).map(String::as_str));
        // These two have commas and full stops of their own kind, which must not stand among Han signs.
        families.sort_by_key(|family| ["Noto Sans Mongolian", "Noto Sans Yi"].contains(family));
        families
    }
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
