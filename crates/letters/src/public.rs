//! An approved notice for those who cannot be written to one by one: as a page for a website, and as a text for the press. The
//! words are the letter's own; what belongs to one person (address, code, reference) is left out.

use crate::block::filled;
use crate::plain::{html, plain_text, safe};
use crate::{Block, Field, Recipient, RenderFault, Run, Words, language};

/// The notice as a whole web page: one file, no scripts, nothing fetched from anywhere.
///
/// # Errors
/// None that approved words can have; a fault of the program's own.
pub fn web_page(words: &Words) -> Result<String, RenderFault> {
    let blocks = of_nobody(words)?;
    let titled = blocks.iter().any(|block| matches!(block, Block::Heading { level: 1, .. }));
    let title = if titled { String::new() } else { html(&[Block::heading(1, &words.subject)]) };
    let band = if words.practice {
        format!("<p class=\"band\"><strong>{}</strong></p>\n", safe(language::practice_band(&words.language)))
    } else {
        String::new()
    };
    Ok(format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n<style>\n{STYLE}</style>\n\
         </head>\n<body>\n<main>\n{band}{title}{}</main>\n</body>\n</html>\n",
        safe(&words.language),
        safe(&words.subject),
        html(&blocks),
    ))
}

const STYLE: &str = "\
body { margin: 0; background: #fff; color: #1b2733; font: 1.0625rem/1.6 system-ui, sans-serif; }
main { max-width: 42rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: break-word; }
a { color: #1d4e6b; }
.band { padding: .5rem 1rem; border: 2px solid #8a5a00; background: #fff1c9; color: #5c3b00; }
";

/// The notice as a text for newspapers and radio.
///
/// # Errors
/// As [`web_page`].
pub fn press_text(words: &Words) -> Result<String, RenderFault> {
    let blocks = of_nobody(words)?;
    let band = if words.practice { format!("{}\n\n", language::practice_band(&words.language)) } else { String::new() };
    Ok(format!("{band}{}\n\n{}", words.subject, plain_text(&blocks)))
}

/// The blocks with nobody's own facts in them.
fn of_nobody(words: &Words) -> Result<Vec<Block>, RenderFault> {
    let open: Vec<Block> = words.blocks.iter().filter(|block| !is_of_one_person(block)).cloned().collect();
    filled(&open, &Recipient::default())
}

fn is_of_one_person(block: &Block) -> bool {
    let own = |runs: &Vec<Run>| {
        runs.iter().any(|run| matches!(run, Run::Field(Field::FullName | Field::Code | Field::Reference)))
    };
    match block {
        Block::Address { .. } | Block::CodeBox { .. } => true,
        Block::Paragraph { runs } => own(runs),
        Block::Steps { items } | Block::Bullets { items } | Block::Checklist { items } => items.iter().any(own),
        _ => false,
    }
}
