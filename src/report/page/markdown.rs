//! The report as Markdown.

use super::document::{Block, Branch, Document, Fold, Run, Side, Table, Text};
use crate::report::markup::{Piece, harmless, pieces};
use crate::report::text::clean;

/// Writes a report.
pub(super) fn write(document: &Document) -> String {
    let mut page = Page(String::new());
    page.line(&format!("# {}", words(&document.title)));
    page.line(&words(&document.under));
    if let Some(question) = &document.question {
        page.line(&format!("**Question:** {}", words(question)));
    }
    for section in &document.sections {
        page.line(&format!("## {}", section.heading));
        page.blocks(&section.blocks, 3);
    }
    page.0
        .push_str(&format!("---\n\nWritten by {}.\n", words(&document.engine)));
    page.0
}

/// The page while it is written.
struct Page(String);

impl Page {
    /// A block of its own.
    fn line(&mut self, text: &str) {
        self.0.push_str(text);
        self.0.push_str("\n\n");
    }

    fn blocks(&mut self, blocks: &[Block], level: usize) {
        for block in blocks {
            self.block(block, level);
        }
    }

    fn block(&mut self, block: &Block, level: usize) {
        match block {
            Block::Para(words) => self.line(&beginning(&text(words))),
            Block::Note(words) => self.line(&format!("*{}*", text(words))),
            Block::Quote(whose, paragraphs) => {
                let lines = paragraphs.iter().map(|it| format!("> {}", beginning(&words(it))));
                let lines: Vec<String> = lines.collect();
                self.line(&format!("> **{whose}**\n>\n{}", lines.join("\n>\n")));
            }
            Block::Heading(heading) => self.heading(level, &words(heading)),
            Block::Points(items) => self.list(items.iter().map(|item| ("-".to_owned(), text(item)))),
            Block::Numbered(_, items) => {
                let items = items.iter().enumerate();
                self.list(items.map(|(at, item)| (format!("{}.", at + 1), text(item))));
            }
            Block::Terms(items) => {
                let item = |(term, said): &(Text, Text)| format!("**{}** {}", text(term), text(said));
                self.list(items.iter().map(|it| ("-".to_owned(), item(it))));
            }
            Block::Table(table) => self.table(table),
            Block::Fold(Fold { title, blocks, .. }) => {
                self.heading(level, &text(title));
                self.blocks(blocks, level + 1);
            }
            Block::Tree(root) => {
                self.branch(root, 0);
                self.0.push('\n');
            }
            Block::Sides(sides) => {
                for Side { title, marks, blocks } in sides {
                    let marks = if marks.is_empty() {
                        String::new()
                    } else {
                        format!(" ({marks})")
                    };
                    self.heading(level, &words(&format!("{title}{marks}")));
                    self.blocks(blocks, level + 1);
                }
            }
            Block::Picture { words, .. } => {
                let lines = words.lines().map(|line| harmless(line).replace('`', "'"));
                let lines: Vec<String> = lines.collect();
                self.line(&format!("```text\n{}\n```", lines.join("\n")));
            }
            Block::Place(_, heading, blocks) => {
                self.heading(level, &words(heading));
                self.blocks(blocks, level + 1);
            }
        }
    }

    fn heading(&mut self, level: usize, heading: &str) {
        self.line(&format!("{} {heading}", "#".repeat(level.min(6))));
    }

    fn list(&mut self, items: impl Iterator<Item = (String, String)>) {
        for (mark, item) in items {
            self.0.push_str(&format!("{mark} {}\n", beginning(&item)));
        }
        self.0.push('\n');
    }

    fn table(&mut self, table: &Table) {
        self.line(&format!("*{}*", words(&table.caption)));
        let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
        self.0
            .push_str(&row(table.head.iter().map(|it| words(it)).collect()));
        self.0
            .push_str(&row(table.head.iter().map(|_| "---".to_owned()).collect()));
        for cells in &table.rows {
            self.0.push_str(&row(cells.iter().map(text).collect()));
        }
        self.0.push('\n');
    }

    fn branch(&mut self, branch: &Branch, depth: usize) {
        let cite = match branch.cite.as_str() {
            "" => String::new(),
            cite => format!(" ({})", words(cite)),
        };
        let (indent, said) = ("  ".repeat(depth), words(&branch.text));
        self.0
            .push_str(&format!("{indent}- **{}** {said}{cite}\n", words(branch.answer)));
        for part in &branch.parts {
            self.branch(part, depth + 1);
        }
    }
}

fn text(text: &Text) -> String {
    let run = |run: &Run| match run {
        Run::Words(it) | Run::To(_, it) => spaced(it, words(it)),
        Run::Strong(it) | Run::Verdict(_, it) => format!("**{}**", words(it)),
    };
    text.0.iter().map(run).collect()
}

/// Words keep the space at their ends, at which another run begins.
fn spaced(words: &str, written: String) -> String {
    let at = |is: bool| if is { " " } else { "" };
    match written.is_empty() {
        true => at(!words.is_empty()).to_owned(),
        false => format!(
            "{}{written}{}",
            at(words.starts_with(' ')),
            at(words.ends_with(' '))
        ),
    }
}

/// Words as they stand within a line: nothing in them is Markdown or HTML.
fn words(words: &str) -> String {
    let one_line = clean(words);
    let piece = |piece: Piece<'_>| match piece {
        Piece::Words(words) => escape(words),
        Piece::Code(code) if code.contains('|') => escape(code),
        Piece::Code(code) => format!("`{}`", harmless(code)),
        Piece::Address(address) => format!("<{}>", address.replace('|', "%7C")),
    };
    pieces(&one_line).into_iter().map(piece).collect()
}

fn escape(words: &str) -> String {
    let mut safe = String::with_capacity(words.len());
    for letter in harmless(words).chars() {
        if r"\`*_[]<>#|~&$".contains(letter) {
            safe.push('\\');
        }
        safe.push(letter);
    }
    safe
}

/// What begins a block and would make it a list or a rule is escaped.
fn beginning(text: &str) -> String {
    let number = text.chars().take_while(char::is_ascii_digit).count();
    let after = text.get(number..).unwrap_or("");
    match text.chars().next() {
        Some('-' | '+' | '=') => format!("\\{text}"),
        Some('0'..='9') if after.starts_with(['.', ')']) => {
            format!("{}\\{after}", text.get(..number).unwrap_or(""))
        }
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_text_is_markdown() {
        assert_eq!(
            words("<b> [x](javascript:y) *z* a_b `c|d` | &lt; #"),
            r"\<b\> \[x\](javascript:y) \*z\* a\_b c\|d \| \&lt; \#"
        );
        assert_eq!(words("see http://a.org/x_y."), "see <http://a.org/x_y>.");
        assert_eq!(beginning("2. second"), r"2\. second");
        assert_eq!(beginning("- point"), r"\- point");
        assert_eq!(beginning("5(1) says"), "5(1) says");
    }
}
