//! The interview on plain lines: it needs no terminal, and works in a pipe.

use ottawa::simulate::ask::{FreeForm, Interview, LeadsTo, Question, Refused};

use super::End;
use super::save::Save;
use crate::failure::Failure;
use crate::output::Output;
use crate::paint;

/// How wide a line is.
const WIDTH: usize = 80;
/// Where a verdict begins that stands beside its reply.
const BESIDE: usize = 46;

/// Asks until no question is left, or somebody leaves.
pub fn run(
    interview: &mut Interview,
    next: &mut dyn FnMut() -> Option<String>,
    mut save: Option<&mut Save>,
    out: &mut Output,
) -> Result<End, Failure> {
    out.text("Type a number or your own words; ? says more, - is \"I don't know\", back, quit.\n");
    let mut shown: Option<Question> = None;
    while let Some(question) = interview.question().cloned() {
        if shown.as_ref() != Some(&question) {
            print(interview.asked().len() + 1, &question, out);
            shown = Some(question.clone());
        }
        out.text("> ");
        out.flush();
        let Some(line) = next() else {
            return Ok(End::Stopped);
        };
        match line.trim() {
            "" => {}
            "?" => explain(&question, out),
            "quit" | "q" => return Ok(End::Stopped),
            "back" | "b" => {
                if !interview.back() {
                    out.text("This is the first question.\n");
                }
                shown = None;
            }
            "-" => interview.dont_know(),
            text => match interview.reply(&meant(&question, text)) {
                Ok(()) => {}
                Err(refused) => refuse(&refused, out),
            },
        }
        if let (Some(save), Some(so_far)) = (save.as_deref_mut(), interview.so_far()) {
            save.keep(&so_far)?;
        }
    }
    Ok(End::Finished)
}

/// The reply that a number stands for. Where a number may be the reply itself, none does.
fn meant(question: &Question, text: &str) -> String {
    let number = text.parse::<usize>().ok().filter(|_| is_numbered(question));
    let reply = number.and_then(|number| question.replies.get(number.checked_sub(1)?));
    reply.map_or_else(|| text.to_owned(), |reply| reply.is.clone())
}

fn is_numbered(question: &Question) -> bool {
    question.free != Some(FreeForm::Number)
}

fn print(number: usize, question: &Question, out: &mut Output) {
    out.painted(&format!(
        "\n{}\n",
        paint::styled(
            paint::HEADING,
            &wrapped(&format!("{number}. {}", question.asks), "", "   ")
        )
    ));
    for why in &question.why {
        out.text(&format!("{}\n", wrapped(why, "   ", "   ")));
    }
    if one_subject(question)
        && let Some(lead) = question.replies.iter().find_map(|reply| reply.leads_to.first())
    {
        out.text(&format!(
            "\n{}\n",
            wrapped(
                &format!("What a reply would lead to for {}:", lead.about),
                "   ",
                "   "
            )
        ));
    }
    let subject = one_subject(question);
    for (at, reply) in question.replies.iter().enumerate() {
        let mark = match is_numbered(question) {
            true => format!("{:>5}  ", at + 1),
            false => format!("{:>5}  ", '*'),
        };
        let text = wrapped(&reply.text, &mark, "       ");
        let leads: Vec<String> = reply.leads_to.iter().map(|lead| led(lead, subject)).collect();
        match leads.as_slice() {
            [] => out.text(&format!("{text}\n")),
            [lead] if lead.len() + BESIDE <= WIDTH && text.chars().count() < BESIDE => {
                out.text(&format!("{text:<width$}{lead}\n", width = BESIDE));
            }
            leads => {
                out.text(&format!("{text}\n"));
                for lead in leads {
                    out.text(&format!("{}\n", wrapped(lead, "         -> ", "            ")));
                }
            }
        }
    }
    let free = free(question);
    if !free.is_empty() {
        out.text(&format!("{}\n", wrapped(&free, "       ", "       ")));
    }
}

/// What a reply leads to; for whom is said once above where it is the same for all.
fn led(lead: &LeadsTo, one_subject: bool) -> String {
    match one_subject {
        true => lead.verdict.clone(),
        false => format!("{}: {}", lead.about, lead.verdict),
    }
}

/// Whether every reply leads to something for the same actor and paragraph.
fn one_subject(question: &Question) -> bool {
    let mut about = question
        .replies
        .iter()
        .flat_map(|it| &it.leads_to)
        .map(|it| &it.about);
    about.next().is_some_and(|first| about.all(|it| it == first))
}

/// What may be typed instead of a number.
fn free(question: &Question) -> String {
    let own = match question.free {
        Some(FreeForm::Date) => {
            "a date: 2024-12-02, a month 2024-12, a year 2024, a range 2024-11-19..2024-12-02"
        }
        Some(FreeForm::Number) => "a number, or a range such as 3000..5000",
        Some(FreeForm::Name) => "the code or name of a State, such as UKR, or any other name",
        Some(FreeForm::Words) => "several in words, with commas between them; ? lists the words",
        None => return String::new(),
    };
    match question.replies.is_empty() {
        true => format!("({own})"),
        false => format!("(or {own})"),
    }
}

/// Says more: where the fact stands in the file and in the law, and by which words the replies are given.
fn explain(question: &Question, out: &mut Output) {
    let mut lines = vec![format!("In the file it is `{}`.", question.path)];
    if !question.replies.is_empty() {
        let words: Vec<&str> = question.replies.iter().map(|it| it.is.as_str()).collect();
        lines.push(format!("The replies can be typed as {}.", words.join(", ")));
    }
    for cite in &question.touches {
        lines.push(format!("`ottawa rules \"{cite}\"` tells what is made of {cite}."));
    }
    lines.push("Who does not know types -, and the answer says what is missing.".to_owned());
    for line in lines {
        out.text(&format!("{}\n", wrapped(&line, "   ", "   ")));
    }
}

fn refuse(refused: &Refused, out: &mut Output) {
    let help = refused
        .help
        .as_deref()
        .map_or_else(String::new, |help| format!("; {help}"));
    out.text(&format!(
        "{}\n",
        wrapped(&format!("{}{help}", refused.message), "   ", "   ")
    ));
}

fn wrapped(text: &str, first: &str, rest: &str) -> String {
    textwrap::fill(
        text,
        textwrap::Options::new(WIDTH)
            .initial_indent(first)
            .subsequent_indent(rest)
            .break_words(false)
            .word_splitter(textwrap::WordSplitter::NoHyphenation)
            .word_separator(textwrap::WordSeparator::AsciiSpace),
    )
}
