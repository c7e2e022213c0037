//! Pictures of the screen, read from the memory the display draws into: what a person would see, to the pixel.

use std::fs::File;
use std::io::BufWriter;
use std::path::Path;

/// The fields of the X window dump's header that are needed, by their place in it.
const HEADER_SIZE: usize = 0;
const WIDTH: usize = 4;
const HEIGHT: usize = 5;
const BYTES_PER_LINE: usize = 12;
const COLOURS: usize = 19;
/// Each entry of the colour table is this long.
const COLOUR: usize = 12;

/// The screen at one moment, as red, green and blue.
#[derive(PartialEq, Eq)]
pub struct Screen {
    width: u32,
    height: u32,
    pixels: Vec<u8>,
}

impl Screen {
    /// Reads what the display has drawn into `frame`.
    pub fn read(frame: &Path) -> Screen {
        let dump = std::fs::read(frame).expect("the display shows its memory");
        let field = |at: usize| {
            let bytes = dump[at * 4..at * 4 + 4].try_into().expect("four bytes");
            u32::from_be_bytes(bytes)
        };
        let size = |at| usize::try_from(field(at)).expect("a size that fits");
        let start = size(HEADER_SIZE) + size(COLOURS) * COLOUR;
        let (width, height) = (field(WIDTH), field(HEIGHT));
        let line = size(WIDTH) * 4;
        let mut pixels = Vec::with_capacity(size(HEIGHT) * size(WIDTH) * 3);
        for row in dump[start..].chunks(size(BYTES_PER_LINE)).take(size(HEIGHT)) {
            for pixel in row[..line].chunks_exact(4) {
                pixels.extend([pixel[2], pixel[1], pixel[0]]);
            }
        }
        Screen { width, height, pixels }
    }

    /// Keeps it as a PNG.
    pub fn save(&self, place: &Path) {
        let file = BufWriter::new(File::create(place).expect("a picture can be written"));
        let mut encoder = png::Encoder::new(file, self.width, self.height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        // There are hundreds, and this is a debug build.
        encoder.set_compression(png::Compression::Fast);
        encoder.set_filter(png::Filter::Sub);
        let mut writer = encoder.write_header().expect("a picture has a head");
        writer.write_image_data(&self.pixels).expect("a picture has pixels");
    }
}
