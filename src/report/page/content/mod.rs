//! What stands on the page, section by section, in the order in which a reader needs it.

mod answers;
mod checks;
mod open;
mod parties;
mod questions;
mod receipt;
mod sources;
mod summary;

use super::Page;
use super::document::{Block, Document, Run, Section, Target, Text};
use crate::assess::{Answer, Assessor, Standing};
use crate::report::explanation::{self, Tone};
use crate::report::json::engine;
use crate::report::{Explanation, procedure, svg, text, timeline};
use crate::scenario::Who;
use crate::simulate::timeline::View;

/// What the sections are made from, each judged once.
struct Told<'a> {
    assessor: &'a Assessor<'a>,
    page: &'a Page<'a>,
    /// The answers with their explanations, in the order in which they are numbered.
    answers: Vec<(Answer, Explanation)>,
    /// The standing of each State on the day judged.
    standings: Vec<Standing>,
}

impl Told<'_> {
    /// Whether a State or actor is among those wanted.
    fn wants(&self, who: Who) -> bool {
        self.page.only.is_empty() || self.page.only.contains(&who)
    }

    /// The answers with their numbers, from 1.
    fn numbered(&self) -> impl Iterator<Item = (usize, &Answer, &Explanation)> {
        let answers = self.answers.iter().enumerate();
        answers.map(|(at, (answer, explanation))| (at + 1, answer, explanation))
    }
}

/// The page.
pub(super) fn document(assessor: &Assessor<'_>, page: &Page<'_>) -> Document {
    let scenario = assessor.scenario();
    let mut told = Told {
        assessor,
        page,
        answers: Vec::new(),
        standings: Vec::new(),
    };
    let answers = assessor.answers().into_iter();
    let answers = answers.filter(|answer| answer.actor().is_none_or(|who| told.wants(who)));
    told.answers = answers
        .map(|answer| {
            let explanation = Explanation::new(assessor, &answer);
            (answer, explanation)
        })
        .collect();
    let states = (0..scenario.cast.len()).filter(|who| told.wants(*who));
    told.standings = states
        .filter_map(|who| assessor.standing(who, scenario.as_of))
        .collect();
    let sections = [
        Section::new("summary", "Summary", summary::blocks(&told)),
        Section::new("case", "The case as the file tells it", summary::case(&told)),
        Section::new("parties", "Parties and their status", parties::blocks(&told)),
        Section::new("timeline", "Timeline", picture(&told)),
        Section::new(
            "procedure",
            procedure::DATES,
            Block::points(procedure::dates(assessor)),
        ),
        Section::new("answers", "Answers and their reasons", answers::blocks(&told)),
        Section::new(
            "questions",
            "Contested questions of law",
            questions::blocks(&told),
        ),
        Section::new("missing", "What is missing", open::missing(&told)),
        Section::new("assumed", "What is assumed", open::assumed(&told)),
        Section::new(
            "change",
            "What would change the answers",
            open::would_change(&told),
        ),
        Section::new("other-law", "Other law", open::other_law(&told)),
        Section::new("not-judged", "What is not judged", open::not_judged(&told)),
        Section::new("claims", "Claims and expectations", checks::blocks(&told)),
        Section::new("variants", "What if", checks::variants(&told)),
        Section::new("sources", "Sources", sources::blocks(&told)),
        Section::new("receipt", "Receipt", receipt::blocks(&told)),
    ];
    let (title, under) = (scenario.title.clone(), text::under_title(assessor));
    Document {
        title,
        under,
        question: scenario.question.clone(),
        sections: sections.into_iter().filter(|it| !it.blocks.is_empty()).collect(),
        engine: engine(),
    }
}

/// The timeline, where its days are a window at all.
fn picture(told: &Told<'_>) -> Vec<Block> {
    let view = View {
        of: told.page.only.to_vec(),
        ..View::default()
    };
    let timeline = crate::simulate::timeline::timeline(told.assessor, &view);
    let picture = timeline.map(|it| Block::Picture {
        svg: svg::timeline(&it),
        words: timeline::table(&it),
    });
    picture.into_iter().collect()
}

/// The verdict of an answer.
fn verdict(answer: &Answer) -> Run {
    Run::Verdict(Tone::of(answer), explanation::verdict(answer))
}

/// Behind a text, the answers of which it is told: ` (answers 1 and 3)`. Nothing where it is told of no number.
fn of_answers(numbers: &[usize]) -> Text {
    let (lead, last) = match numbers {
        [] => return Text::default(),
        [one] => return Text::from(" (").then(answer(*one, "answer ")).words(")"),
        [first @ .., last] => (first, *last),
    };
    let mut text = Text::from(" (answers ");
    for (at, number) in lead.iter().enumerate() {
        let comma = if at == 0 { "" } else { ", " };
        text = text.words(comma).then(answer(*number, ""));
    }
    text.words(" and ").then(answer(last, "")).words(")")
}

/// A link to an answer.
fn answer(number: usize, lead: &str) -> Text {
    Text(vec![Run::To(Target::Answer(number), format!("{lead}{number}"))])
}

/// Texts of which each stands once, with the numbers of the answers that tell it.
fn once(told: impl IntoIterator<Item = (usize, String)>) -> Vec<(String, Vec<usize>)> {
    let mut once: Vec<(String, Vec<usize>)> = Vec::new();
    for (number, text) in told {
        match once.iter_mut().find(|(known, _)| *known == text) {
            Some((_, numbers)) if numbers.last() == Some(&number) => {}
            Some((_, numbers)) => numbers.push(number),
            None => once.push((text, vec![number])),
        }
    }
    once
}

/// A list of such texts.
fn points(told: impl IntoIterator<Item = (usize, String)>) -> Vec<Block> {
    let items = once(told).into_iter();
    Block::points(items.map(|(text, numbers)| Text::from(text).then(of_answers(&numbers))))
}

/// The paragraphs of a text of the file: a blank line parts them.
fn paragraphs(text: &str) -> Vec<String> {
    let text = text.replace("\r\n", "\n");
    let parts = text.split("\n\n").map(text::clean);
    parts.filter(|part| !part.is_empty()).collect()
}
