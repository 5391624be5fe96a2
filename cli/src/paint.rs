//! Colour, sparingly: the verdict word, and headings in bold.

use anstyle::{AnsiColor, Style};

use crate::plain::clean;

/// A heading.
pub const HEADING: Style = Style::new().bold();
/// What is wrong.
pub const ERROR: Style = AnsiColor::Red.on_default().bold();
/// What helps.
pub const HELP: Style = AnsiColor::Cyan.on_default().bold();
/// What does not hold.
pub const UNMET: Style = AnsiColor::Red.on_default().bold();
/// What holds.
pub const MET: Style = AnsiColor::Green.on_default();

/// A text in a style, made safe.
pub fn styled(style: Style, text: &str) -> String {
    format!("{style}{}{style:#}", clean(text))
}

/// An answer in a line, its verdict coloured: "BREACH: Ukraine, 1(1)(b), acquiring mines".
pub fn answer(line: &str) -> String {
    let line = clean(line);
    match verdict(&line) {
        Some((word, rest)) => {
            let style = style_of(word);
            format!("{style}{word}{style:#}{rest}")
        }
        None => line.into_owned(),
    }
}

/// A report: its title and the heading of each answer bold, the verdict coloured.
pub fn report(text: &str) -> String {
    let text = clean(text);
    let paint = |(at, line): (usize, &str)| match verdict(line) {
        Some((word, rest)) => {
            let style = style_of(word).bold();
            format!("{style}{word}{style:#}{HEADING}{rest}{HEADING:#}\n")
        }
        None if at == 0 && !line.is_empty() => format!("{HEADING}{line}{HEADING:#}\n"),
        None => format!("{line}\n"),
    };
    text.lines().enumerate().map(paint).collect()
}

/// The verdict at the beginning of a line, and the rest.
fn verdict(line: &str) -> Option<(&str, &str)> {
    let (word, rest) = line.split_at(line.find(':')?);
    let capital = |letter: char| letter.is_ascii_uppercase();
    let first = word.split([' ', ',', ';']).next()?;
    (first.len() > 2 && first.chars().all(|letter| capital(letter) || letter == '-')).then_some((word, rest))
}

fn style_of(word: &str) -> Style {
    let starts = |words: &[&str]| words.iter().any(|it| word.starts_with(it));
    if starts(&["BREACH", "PAST BREACH"]) {
        AnsiColor::Red.on_default()
    } else if starts(&["EXCEPTED", "COMPLIANT"]) {
        AnsiColor::Green.on_default()
    } else if starts(&["UNDETERMINED", "FOR JUDGEMENT", "PENDING"]) {
        AnsiColor::Yellow.on_default()
    } else {
        Style::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_verdict_is_coloured() {
        assert_eq!(answer("BREACH: Norland"), "\u{1b}[31mBREACH\u{1b}[0m: Norland");
        assert_eq!(answer("NOT BOUND: Sudria"), "NOT BOUND: Sudria");
        assert_eq!(answer("Read: nothing"), "Read: nothing");
        assert_eq!(
            answer("EXCEPTED by 3(2): Norland"),
            "\u{1b}[32mEXCEPTED by 3(2)\u{1b}[0m: Norland"
        );
    }

    #[test]
    fn a_report_keeps_its_words() {
        let text = "A title\nJudged on a day.\n\nBREACH: Norland\n\n  Why\n    20(3)  A step: one.\n";
        let painted = anstream::adapter::strip_str(&report(text)).to_string();
        assert_eq!(painted, text);
    }
}
