//! Blocks as plain text and as HTML: for emails, for reading a letter aloud, and for a page.

use crate::markdown::plain;
use crate::{Block, Run};

/// The blocks as plain text, in the same words and the same order as on paper.
pub fn plain_text(blocks: &[Block]) -> String {
    let mut text = String::new();
    for block in blocks {
        let part = match block {
            Block::Sender { name, lines } => stacked([name].into_iter().chain(lines)),
            Block::Address { lines } => stacked(lines),
            Block::Date { text } | Block::Heading { text, .. } => text.clone(),
            Block::Paragraph { runs } => told(runs),
            Block::Steps { items } => {
                stacked(items.iter().enumerate().map(|(at, item)| format!("{}. {}", at + 1, told(item))))
            }
            Block::Bullets { items } => stacked(items.iter().map(|item| format!("- {}", told(item)))),
            Block::Checklist { items } => stacked(items.iter().map(|item| format!("[ ] {}", told(item)))),
            Block::Table { header, rows } => rows
                .iter()
                .map(|row| stacked(header.iter().zip(row).map(|(name, cell)| format!("{name}: {cell}"))))
                .collect::<Vec<_>>()
                .join("\n\n"),
            Block::Facts { rows } => stacked(rows.iter().map(|(label, value)| format!("{label}: {value}"))),
            Block::CodeBox { label, code, note } => stacked([format!("{label}: {}", plain(code)), note.clone()]),
            Block::Signature { name, role, business } => stacked([name, role, business]),
            Block::PageBreak => String::new(),
        };
        if !part.is_empty() {
            text.push_str(&part);
            text.push_str("\n\n");
        }
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

/// A line in plain words; a link that reads unlike its target shows both.
fn told(runs: &[Run]) -> String {
    runs.iter()
        .map(|run| match run {
            Run::Link { text, url } if !url.contains(text.as_str()) => format!("{text} ({url})"),
            other => other.plain().to_owned(),
        })
        .collect()
}

fn stacked<T: AsRef<str>>(lines: impl IntoIterator<Item = T>) -> String {
    let mut text = String::new();
    for line in lines {
        let line = line.as_ref();
        if !line.is_empty() {
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(line);
        }
    }
    text
}

/// The blocks as HTML: one column, every style in the element, as mail programs want it.
pub fn html(blocks: &[Block]) -> String {
    let mut page = String::new();
    for block in blocks {
        match block {
            Block::Sender { name, lines } => {
                page.push_str(&format!("<p style=\"{PARAGRAPH}\"><strong>{}</strong><br>{}</p>\n", safe(name), broken_lines(lines)));
            }
            Block::Address { lines } => page.push_str(&format!("<p style=\"{PARAGRAPH}\">{}</p>\n", broken_lines(lines))),
            Block::Date { text } => page.push_str(&format!("<p style=\"{PARAGRAPH}\">{}</p>\n", safe(text))),
            Block::Heading { level, text } => {
                let level = (*level).clamp(1, 3);
                let size = [22, 17, 15][usize::from(level) - 1];
                page.push_str(&format!(
                    "<h{level} style=\"margin:24px 0 8px;font-size:{size}px;line-height:1.3;color:#1d4e6b\">{}</h{level}>\n",
                    safe(text)
                ));
            }
            Block::Paragraph { runs } => page.push_str(&format!("<p style=\"{PARAGRAPH}\">{}</p>\n", dressed(runs))),
            Block::Steps { items } => page.push_str(&list("ol", "", items)),
            Block::Bullets { items } => page.push_str(&list("ul", "", items)),
            Block::Checklist { items } => page.push_str(&list("ul", "list-style:square;", items)),
            Block::Table { header, rows } => {
                page.push_str("<table style=\"border-collapse:collapse;margin:0 0 16px\">\n<tr>");
                for name in header {
                    page.push_str(&format!("<th scope=\"col\" style=\"{CELL};background:#eaf0f4\">{}</th>", safe(name)));
                }
                page.push_str("</tr>\n");
                for row in rows {
                    let cells: String = row.iter().map(|cell| format!("<td style=\"{CELL}\">{}</td>", safe(cell))).collect();
                    page.push_str(&format!("<tr>{cells}</tr>\n"));
                }
                page.push_str("</table>\n");
            }
            Block::Facts { rows } => {
                page.push_str("<dl style=\"margin:0 0 16px\">\n");
                for (label, value) in rows {
                    page.push_str(&format!(
                        "<dt style=\"color:#4d5b68\">{}</dt><dd style=\"margin:0 0 8px\"><strong>{}</strong></dd>\n",
                        safe(label),
                        safe(value)
                    ));
                }
                page.push_str("</dl>\n");
            }
            Block::CodeBox { label, code, note } => page.push_str(&format!(
                "<div style=\"margin:0 0 16px;padding:14px 16px;border:1px solid #1d4e6b;border-radius:6px;background:#f1f5f8\">\
                 <div>{}</div><div style=\"font-size:22px;font-weight:bold;letter-spacing:1px\">{}</div><div>{}</div></div>\n",
                safe(label),
                dressed(code),
                safe(note)
            )),
            Block::Signature { name, role, business } => page.push_str(&format!(
                "<p style=\"{PARAGRAPH}\"><strong>{}</strong><br>{}</p>\n",
                safe(name),
                broken_lines(&[role.clone(), business.clone()])
            )),
            Block::PageBreak => page.push_str("<hr>\n"),
        }
    }
    page
}

const PARAGRAPH: &str = "margin:0 0 14px";
const CELL: &str = "padding:6px 10px;border:1px solid #b9c3cc;text-align:left;vertical-align:top";

fn list(tag: &str, style: &str, items: &[Vec<Run>]) -> String {
    let items: String =
        items.iter().map(|item| format!("<li style=\"margin:0 0 8px\">{}</li>\n", dressed(item))).collect();
    format!("<{tag} style=\"{style}margin:0 0 16px;padding-left:26px\">\n{items}</{tag}>\n")
}

fn dressed(runs: &[Run]) -> String {
    runs.iter()
        .map(|run| match run {
            Run::Strong { text } => format!("<strong>{}</strong>", safe(text)),
            Run::Link { text, url }
                if ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| url.starts_with(scheme)) =>
            {
                format!("<a href=\"{}\" style=\"color:#1d4e6b\">{}</a>", safe(url), safe(text))
            }
            other => safe(other.plain()),
        })
        .collect()
}

fn broken_lines(lines: &[String]) -> String {
    lines.iter().filter(|line| !line.is_empty()).map(|line| safe(line)).collect::<Vec<_>>().join("<br>")
}

/// Text that can only ever be text in HTML, also inside a quoted attribute.
pub(crate) fn safe(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}
