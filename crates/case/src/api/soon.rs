//! Stands in while the letters crate grows; goes away today.
use letters::{Block, Recipient, RenderFault, Sheet, Words};
pub struct Run { pub pages: u32 }
pub fn html(_: &[Block]) -> String { String::new() }
pub fn plain_text(_: &[Block]) -> String { String::new() }
pub fn reading_grade(_: &str) -> f32 { 0.0 }
pub fn merge_sheet_xlsx(_: &Words, _: &[Recipient]) -> Result<Vec<u8>, RenderFault> { Err(RenderFault::Stopped) }
pub fn eml(_: &Words, _: &Recipient, _: &str) -> Result<Vec<u8>, RenderFault> { Err(RenderFault::Stopped) }
pub fn print_run(_: &Words, _: &[Recipient], _: Sheet, _: &mut dyn std::io::Write, _: &mut dyn FnMut(u32, u32) -> bool) -> Result<Run, RenderFault> { Err(RenderFault::Stopped) }
