//! A report as data: sections of blocks of text, before it is HTML or Markdown.

use crate::report::explanation::Tone;

/// A report on a scenario, judged once and ready to be written in either format.
pub struct Document {
    pub(super) title: String,
    /// The line under the title.
    pub(super) under: String,
    /// What is asked of the reader, in the words of the file.
    pub(super) question: Option<String>,
    pub(super) sections: Vec<Section>,
    /// The engine that wrote it.
    pub(super) engine: String,
}

impl std::fmt::Debug for Document {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Document")
            .field("title", &self.title)
            .finish_non_exhaustive()
    }
}

/// A section, under a heading of its own.
pub(super) struct Section {
    /// Its name in addresses: small letters.
    pub id: &'static str,
    pub heading: &'static str,
    pub blocks: Vec<Block>,
}

/// A part of a section.
pub(super) enum Block {
    /// A paragraph.
    Para(Text),
    /// A remark of less weight.
    Note(Text),
    /// Words of the file: whose they are, and the paragraphs.
    Quote(&'static str, Vec<String>),
    /// A heading within the section.
    Heading(String),
    /// A list.
    Points(Vec<Text>),
    /// A numbered list whose items can be pointed at, by the name of the list.
    Numbered(&'static str, Vec<Text>),
    /// Terms, each with what is said of it.
    Terms(Vec<(Text, Text)>),
    /// A table.
    Table(Table),
    /// A part that can be folded away.
    Fold(Fold),
    /// A tree of steps.
    Tree(Branch),
    /// Positions side by side, none before the other.
    Sides(Vec<Side>),
    /// A picture as SVG, and the same in words, laid out in lines.
    Picture { svg: String, words: String },
    /// What can be pointed at: its heading, and what stands under it.
    Place(Target, String, Vec<Block>),
}

/// A table. The first cell of a row is its heading.
pub(super) struct Table {
    pub caption: String,
    pub head: Vec<String>,
    pub rows: Vec<Vec<Text>>,
}

/// A part that can be folded away.
pub(super) struct Fold {
    pub target: Option<Target>,
    pub title: Text,
    pub open: bool,
    pub blocks: Vec<Block>,
}

/// A step of a tree.
pub(super) struct Branch {
    pub answer: &'static str,
    pub text: String,
    /// The paragraph, and the line of the file.
    pub cite: String,
    pub parts: Vec<Branch>,
}

/// One of several positions.
pub(super) struct Side {
    pub title: String,
    /// What is said of it beside its name: that it is the default, that it is taken here.
    pub marks: String,
    pub blocks: Vec<Block>,
}

/// What a link leads to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    Answer(usize),
    Question(&'static str),
}

/// Text in runs.
#[derive(Clone, Default)]
pub(super) struct Text(pub Vec<Run>);

/// A run of text.
#[derive(Clone)]
pub(super) enum Run {
    Words(String),
    /// Words with weight.
    Strong(String),
    /// A verdict.
    Verdict(Tone, String),
    /// Words that lead to another part of the report.
    To(Target, String),
}

impl<T: Into<String>> From<T> for Text {
    fn from(words: T) -> Text {
        Text(vec![Run::Words(words.into())])
    }
}

impl Text {
    /// The text with another run after it.
    pub fn with(mut self, run: Run) -> Text {
        self.0.push(run);
        self
    }

    /// The text with more words after it.
    pub fn words(self, words: impl Into<String>) -> Text {
        self.with(Run::Words(words.into()))
    }

    /// The text with another after it.
    pub fn then(mut self, more: Text) -> Text {
        self.0.extend(more.0);
        self
    }
}

impl Section {
    pub fn new(id: &'static str, heading: &'static str, blocks: Vec<Block>) -> Section {
        Section { id, heading, blocks }
    }
}

impl Block {
    /// A heading and the blocks under it; nothing where there are none.
    pub fn under(heading: &str, blocks: Vec<Block>) -> Vec<Block> {
        if blocks.is_empty() {
            return Vec::new();
        }
        std::iter::once(Block::Heading(heading.to_owned()))
            .chain(blocks)
            .collect()
    }

    /// A list; nothing where it is empty.
    pub fn points<T: Into<Text>>(items: impl IntoIterator<Item = T>) -> Vec<Block> {
        let items: Vec<Text> = items.into_iter().map(Into::into).collect();
        if items.is_empty() {
            return Vec::new();
        }
        vec![Block::Points(items)]
    }

    /// Paragraphs.
    pub fn paragraphs<T: Into<Text>>(items: impl IntoIterator<Item = T>) -> Vec<Block> {
        items.into_iter().map(|item| Block::Para(item.into())).collect()
    }

    /// Terms; nothing where there are none.
    pub fn terms(items: impl IntoIterator<Item = (String, String)>) -> Vec<Block> {
        let items: Vec<(Text, Text)> = items
            .into_iter()
            .map(|(term, said)| (term.into(), said.into()))
            .collect();
        if items.is_empty() {
            return Vec::new();
        }
        vec![Block::Terms(items)]
    }
}
