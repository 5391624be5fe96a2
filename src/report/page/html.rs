//! The report as an HTML page.

use super::document::{Block, Branch, Document, Fold, Run, Section, Side, Table, Target, Text};
use crate::report::explanation::Tone;
use crate::report::markup::{Piece, escape, pieces};
use crate::report::text::keep_dates_together;
use crate::verdict::Kind;

/// How the page looks, on a screen and on paper.
const STYLE: &str = include_str!("style.css");
/// Nothing is fetched and nothing runs, whatever may stand in the page.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/// Writes a report.
pub(super) fn write(document: &Document) -> String {
    let mut page = Page(String::new());
    let (title, engine) = (escape(&document.title), escape(&document.engine));
    page.line(&format!(
        r##"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="{engine}">
<title>{title}</title>
<style>
{STYLE}</style>
</head>
<body>
<a class="skip" href="#report">Skip to the report</a>
<header>
<p class="kicker">Anti-Personnel Mine Ban Convention of 1997: report on a scenario</p>
<h1>{title}</h1>
<p class="under">{}</p>"##,
        inline(&document.under)
    ));
    if let Some(question) = &document.question {
        page.line(&format!(
            r#"<p class="question"><b>Question:</b> {}</p>"#,
            inline(question)
        ));
    }
    page.line("</header>\n<nav aria-label=\"Sections\">\n<ol>");
    for Section { id, heading, .. } in &document.sections {
        page.line(&format!("<li><a href=\"#{id}\">{}</a></li>", escape(heading)));
    }
    page.line("</ol>\n</nav>\n<main id=\"report\" tabindex=\"-1\">");
    for section in &document.sections {
        page.section(section);
    }
    page.line(&format!(
        "</main>\n<footer>\n<p>Written by {engine}. Not legal advice.</p>\n</footer>\n</body>\n</html>"
    ));
    page.0
}

/// The page while it is written.
struct Page(String);

impl Page {
    fn line(&mut self, text: &str) {
        self.0.push_str(text);
        self.0.push('\n');
    }

    fn section(&mut self, Section { id, heading, blocks }: &Section) {
        let heading = escape(heading);
        self.line(&format!(
            "<section id=\"{id}\" aria-labelledby=\"{id}-heading\">\n<h2 id=\"{id}-heading\">{heading}</h2>"
        ));
        self.blocks(blocks, 3);
        self.line("</section>");
    }

    /// Blocks; `level` is that of a heading among them.
    fn blocks(&mut self, blocks: &[Block], level: usize) {
        for block in blocks {
            self.block(block, level);
        }
    }

    fn block(&mut self, block: &Block, level: usize) {
        match block {
            Block::Para(words) => self.line(&format!("<p>{}</p>", text(words))),
            Block::Note(words) => self.line(&format!("<p class=\"note\">{}</p>", text(words))),
            Block::Quote(whose, paragraphs) => {
                let paragraphs = paragraphs.iter().map(|it| format!("<p>{}</p>\n", inline(it)));
                let paragraphs: String = paragraphs.collect();
                self.line(&format!(
                    "<figure class=\"quote\">\n<figcaption>{}</figcaption>\n<blockquote>\n{paragraphs}</blockquote>\n</figure>",
                    escape(whose)
                ));
            }
            Block::Heading(heading) => self.heading(level, heading),
            Block::Points(items) => {
                let items = items.iter().map(|item| format!("<li>{}</li>\n", text(item)));
                self.line(&format!("<ul>\n{}</ul>", items.collect::<String>()));
            }
            Block::Numbered(list, items) => {
                let items = items.iter().enumerate();
                let items =
                    items.map(|(at, item)| format!("<li id=\"{list}-{}\">{}</li>\n", at + 1, text(item)));
                self.line(&format!(
                    "<ol class=\"numbered\">\n{}</ol>",
                    items.collect::<String>()
                ));
            }
            Block::Terms(items) => {
                let item = |(term, said): &(Text, Text)| {
                    format!("<div><dt>{}</dt><dd>{}</dd></div>\n", text(term), text(said))
                };
                self.line(&format!(
                    "<dl>\n{}</dl>",
                    items.iter().map(item).collect::<String>()
                ));
            }
            Block::Table(table) => self.table(table),
            Block::Fold(fold) => self.fold(fold, level),
            Block::Tree(root) => {
                self.line("<ul class=\"tree\">");
                self.branch(root);
                self.line("</ul>");
            }
            Block::Sides(sides) => self.sides(sides, level),
            Block::Picture { svg, words } => {
                self.line("<figure class=\"picture\">");
                self.line("<div class=\"wide\" role=\"region\" aria-label=\"Picture of the timeline\" tabindex=\"0\">");
                self.0.push_str(svg);
                self.line("</div>\n</figure>");
                self.line(&format!(
                    "<details class=\"words\">\n<summary>The same in words</summary>\n<pre>{}</pre>\n</details>",
                    words.lines().map(|line| escape(line) + "\n").collect::<String>()
                ));
            }
            Block::Place(target, heading, blocks) => {
                self.line(&format!("<div id=\"{}\" class=\"place\">", id(*target)));
                self.heading(level, heading);
                self.blocks(blocks, level + 1);
                self.line("</div>");
            }
        }
    }

    fn heading(&mut self, level: usize, heading: &str) {
        let level = level.min(6);
        self.line(&format!("<h{level}>{}</h{level}>", inline(heading)));
    }

    fn table(&mut self, table: &Table) {
        let caption = escape(&table.caption);
        let head = table
            .head
            .iter()
            .map(|it| format!("<th scope=\"col\">{}</th>", inline(it)));
        self.line(&format!(
            "<div class=\"wide\" role=\"region\" aria-label=\"{caption}\" tabindex=\"0\">\n<table>\n\
             <caption><span>{caption}</span></caption>\n<thead>\n<tr>{}</tr>\n</thead>\n<tbody>",
            head.collect::<String>()
        ));
        for row in &table.rows {
            let cell = |(at, cell): (usize, &Text)| match at {
                0 => format!("<th scope=\"row\">{}</th>", text(cell)),
                _ => format!("<td>{}</td>", text(cell)),
            };
            let cells: String = row.iter().enumerate().map(cell).collect();
            self.line(&format!("<tr>{cells}</tr>"));
        }
        self.line("</tbody>\n</table>\n</div>");
    }

    fn fold(&mut self, fold: &Fold, level: usize) {
        let (level, open) = (level.min(6), if fold.open { " open" } else { "" });
        let id = fold
            .target
            .map_or_else(String::new, |it| format!(" id=\"{}\"", id(it)));
        self.line(&format!(
            "<details{id}{open}>\n<summary><h{level}>{}</h{level}></summary>",
            text(&fold.title)
        ));
        self.line("<div class=\"folded\">");
        self.blocks(&fold.blocks, level + 1);
        self.line("</div>\n</details>");
    }

    fn branch(&mut self, branch: &Branch) {
        let cite = match branch.cite.as_str() {
            "" => String::new(),
            cite => format!(" <cite>{}</cite>", inline(cite)),
        };
        let (answer, said) = (escape(branch.answer), inline(&branch.text));
        self.0.push_str(&format!("<li><b>{answer}</b> {said}{cite}"));
        if !branch.parts.is_empty() {
            self.line("\n<ul>");
            for part in &branch.parts {
                self.branch(part);
            }
            self.0.push_str("</ul>");
        }
        self.line("</li>");
    }

    fn sides(&mut self, sides: &[Side], level: usize) {
        let level = level.min(6);
        self.line("<div class=\"sides\">");
        for Side { title, marks, blocks } in sides {
            let marks = match marks.as_str() {
                "" => String::new(),
                marks => format!(" <span class=\"mark\">{}</span>", escape(marks)),
            };
            let title = inline(title);
            self.line(&format!(
                "<div class=\"side\">\n<h{level}>{title}{marks}</h{level}>"
            ));
            self.blocks(blocks, level + 1);
            self.line("</div>");
        }
        self.line("</div>");
    }
}

fn id(target: Target) -> String {
    match target {
        Target::Answer(number) => format!("answer-{number}"),
        Target::Question(name) => format!("question-{name}"),
    }
}

fn text(text: &Text) -> String {
    let run = |run: &Run| match run {
        Run::Words(words) => inline(words),
        Run::Strong(words) => format!("<b>{}</b>", inline(words)),
        Run::Verdict(tone, words) => format!("<span class=\"{}\">{}</span>", class(*tone), inline(words)),
        Run::To(target, words) => format!("<a href=\"#{}\">{}</a>", id(*target), inline(words)),
    };
    text.0.iter().map(run).collect()
}

/// The class of a verdict: how it looks beside what it says.
fn class(tone: Tone) -> String {
    let kind = match tone.kind {
        Kind::Breach => "breach",
        Kind::PastBreach => "past",
        Kind::Undetermined | Kind::ForJudgement => "open",
        Kind::Pending => "pending",
        Kind::Excepted | Kind::Compliant => "kept",
        Kind::NotApplicable => "outside",
        Kind::Status(_) | Kind::Class(_) | Kind::Date(_) => "plain",
    };
    let contested = if tone.contested { " contested" } else { "" };
    format!("verdict {kind}{contested}")
}

/// Words of the engine or of the file: never markup, web addresses as links.
fn inline(words: &str) -> String {
    let piece = |piece: Piece<'_>| match piece {
        Piece::Words(words) => escape(&keep_dates_together(words)),
        Piece::Code(code) => format!("<code>{}</code>", escape(code)),
        Piece::Address(address) => {
            let address = escape(address);
            format!("<a href=\"{address}\" rel=\"noreferrer noopener external\">{address}</a>")
        }
    };
    pieces(words).into_iter().map(piece).collect()
}
