//! The file that grows: objects, pages and, at the end, all that holds them together.
//!
//! Everything is written as it comes and forgotten; eight bytes an object stay in memory. Size, fonts and forms are named once, on
//! the tree of pages, and every page inherits them.

use std::fmt::Write as _;
use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;

use super::type_case::Used;
use crate::RenderFault;

const CATALOG: u32 = 1;
const TREE: u32 = 2;
const ABOUT: u32 = 3;
const RESOURCES: u32 = 4;

/// How many pages hang on one branch of the tree.
const BRANCH: usize = 128;

/// A PDF that is being written.
pub(crate) struct PdfFile<'a> {
    out: &'a mut dyn Write,
    written: u64,
    /// Where each object begins; object `n` is at `n - 1`.
    offsets: Vec<u64>,
    /// Finished branches: the object, and how many pages are on it.
    branches: Vec<(u32, usize)>,
    /// The branch that grows, and its pages.
    branch: u32,
    leaves: Vec<u32>,
    forms: u32,
    form_objects: String,
    size: (f64, f64),
}

impl<'a> PdfFile<'a> {
    /// Begins a file whose pages are all of one size, in points.
    pub(crate) fn begin(out: &'a mut dyn Write, size: (f64, f64)) -> Result<Self, RenderFault> {
        let mut file = Self {
            out,
            written: 0,
            offsets: vec![0; 4],
            branches: Vec::new(),
            branch: 0,
            leaves: Vec::new(),
            forms: 0,
            form_objects: String::new(),
            size,
        };
        file.put(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")?;
        Ok(file)
    }

    /// Adds a page; without content it is a blank one.
    pub(crate) fn page(&mut self, content: Option<&[u8]>, packed: bool) -> Result<(), RenderFault> {
        if self.leaves.is_empty() {
            self.branch = self.next_number();
        }
        let body = match content {
            Some(content) => {
                let content = if packed { self.stream("", content)? } else { self.plain_stream(content)? };
                format!("<</Type/Page/Parent {} 0 R/Contents {content} 0 R>>", self.branch)
            }
            None => format!("<</Type/Page/Parent {} 0 R>>", self.branch),
        };
        let page = self.next_number();
        self.object(page, body.as_bytes())?;
        self.leaves.push(page);
        if self.leaves.len() == BRANCH { self.end_branch() } else { Ok(()) }
    }

    /// Adds content that many pages call by the number given back (`/x1 Do`).
    pub(crate) fn form(&mut self, content: &[u8]) -> Result<u32, RenderFault> {
        let (width, height) = self.size;
        let about = format!("/Type/XObject/Subtype/Form/BBox[0 0 {width:.3} {height:.3}]/Resources {RESOURCES} 0 R");
        let object = self.stream(&about, content)?;
        self.forms += 1;
        let _ = write!(self.form_objects, "/x{} {object} 0 R", self.forms);
        Ok(self.forms)
    }

    /// Writes what holds the pages together, and says how long the file is.
    pub(crate) fn finish(mut self, title: &str, language: &str, used: &Used) -> Result<u64, RenderFault> {
        self.end_branch()?;
        let fonts = used.write(&mut self)?;
        let forms = std::mem::take(&mut self.form_objects);
        self.object(RESOURCES, format!("<</Font<<{fonts}>>/XObject<<{forms}>>>>").as_bytes())?;
        let (width, height) = self.size;
        let branches = std::mem::take(&mut self.branches);
        let count: usize = branches.iter().map(|(_, pages)| pages).sum();
        let mut kids = String::new();
        for (branch, _) in &branches {
            let _ = write!(kids, "{branch} 0 R ");
        }
        let tree = format!(
            "<</Type/Pages/Count {count}/Kids[{kids}]/MediaBox[0 0 {width:.3} {height:.3}]/Resources {RESOURCES} 0 R>>"
        );
        self.object(TREE, tree.as_bytes())?;
        let catalog = format!(
            "<</Type/Catalog/Pages {TREE} 0 R/Lang {}/ViewerPreferences<</DisplayDocTitle true>>>>",
            text(language)
        );
        self.object(CATALOG, catalog.as_bytes())?;
        self.object(ABOUT, format!("<</Title {}/Creator {}>>", text(title), text("Stepback")).as_bytes())?;
        let table_at = self.written;
        let size = self.offsets.len() + 1;
        self.put(format!("xref\n0 {size}\n0000000000 65535 f\r\n").as_bytes())?;
        for offset in std::mem::take(&mut self.offsets) {
            self.put(format!("{offset:010} 00000 n\r\n").as_bytes())?;
        }
        let end =
            format!("trailer\n<</Size {size}/Root {CATALOG} 0 R/Info {ABOUT} 0 R>>\nstartxref\n{table_at}\n%%EOF\n");
        self.put(end.as_bytes())?;
        self.out.flush()?;
        Ok(self.written)
    }

    fn end_branch(&mut self) -> Result<(), RenderFault> {
        if self.leaves.is_empty() {
            return Ok(());
        }
        let leaves = std::mem::take(&mut self.leaves);
        let mut kids = String::new();
        for page in &leaves {
            let _ = write!(kids, "{page} 0 R ");
        }
        let body = format!("<</Type/Pages/Parent {TREE} 0 R/Count {}/Kids[{kids}]>>", leaves.len());
        self.object(self.branch, body.as_bytes())?;
        self.branches.push((self.branch, leaves.len()));
        Ok(())
    }

    /// A number for an object that is written later.
    pub(super) fn next_number(&mut self) -> u32 {
        self.offsets.push(0);
        u32::try_from(self.offsets.len()).unwrap_or(u32::MAX)
    }

    /// A packed stream as a new object.
    pub(super) fn stream(&mut self, about: &str, content: &[u8]) -> Result<u32, RenderFault> {
        let mut packed = ZlibEncoder::new(Vec::new(), Compression::default());
        packed.write_all(content)?;
        let packed = packed.finish()?;
        let number = self.next_number();
        self.head(number)?;
        self.put(format!("<<{about}/Filter/FlateDecode/Length {}>>stream\n", packed.len()).as_bytes())?;
        self.put(&packed)?;
        self.put(b"\nendstream\nendobj\n")?;
        Ok(number)
    }

    /// A stream as it is, for what is too short to be worth packing.
    fn plain_stream(&mut self, content: &[u8]) -> Result<u32, RenderFault> {
        let number = self.next_number();
        self.head(number)?;
        self.put(format!("<</Length {}>>stream\n", content.len()).as_bytes())?;
        self.put(content)?;
        self.put(b"\nendstream\nendobj\n")?;
        Ok(number)
    }

    pub(super) fn object(&mut self, number: u32, body: &[u8]) -> Result<(), RenderFault> {
        self.head(number)?;
        self.put(body)?;
        self.put(b"\nendobj\n")
    }

    fn head(&mut self, number: u32) -> Result<(), RenderFault> {
        if let Some(offset) = (number as usize).checked_sub(1).and_then(|at| self.offsets.get_mut(at)) {
            *offset = self.written;
        }
        self.put(format!("{number} 0 obj\n").as_bytes())
    }

    fn put(&mut self, bytes: &[u8]) -> Result<(), RenderFault> {
        self.out.write_all(bytes)?;
        self.written += bytes.len() as u64;
        Ok(())
    }
}

/// A text string that is safe whatever it holds: UTF-16 in hexadecimal.
fn text(words: &str) -> String {
    words.encode_utf16().fold("<FEFF".to_owned(), |hex, unit| hex + &format!("{unit:04X}")) + ">"
}
