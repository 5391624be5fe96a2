//! A verdict in one world, and what several worlds make of it.

use crate::day::Day;

/// A verdict, in the words of the JSON contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    pub word: &'static str,
    pub why: Option<&'static str>,
    pub exception: Option<&'static str>,
    /// First day of a breach that lasts, and its last day; with `pending`, the time limit is `to`.
    pub from: Option<Day>,
    pub to: Option<Day>,
}

impl Verdict {
    /// A verdict of one word.
    pub fn plain(word: &'static str) -> Verdict {
        Verdict {
            word,
            why: None,
            exception: None,
            from: None,
            to: None,
        }
    }

    /// Not applicable, and why.
    pub fn not(why: &'static str) -> Verdict {
        Verdict {
            why: Some(why),
            ..Verdict::plain("not-applicable")
        }
    }

    /// Excepted, by which paragraph.
    pub fn excepted(paragraph: &'static str) -> Verdict {
        Verdict {
            exception: Some(paragraph),
            ..Verdict::plain("excepted")
        }
    }
}

/// The verdict on what lasts: a breach on the day judged runs from the first day of its run; one that ended
/// is past; `otherwise` if there never was one. `done` says that what was due has been done by the day
/// judged.
pub fn lasting(
    first: Day,
    on: Day,
    done: bool,
    mut breach: impl FnMut(Day) -> bool,
    otherwise: impl Fn() -> Verdict,
) -> Verdict {
    let mut run = None;
    let mut past = None;
    for today in first..=on {
        if breach(today) {
            run = run.or(Some(today));
            past = run.map(|from| (from, today));
        } else {
            run = None;
        }
    }
    if done {
        run = None;
    }
    match (run, past) {
        (Some(from), _) => Verdict {
            from: Some(from),
            ..Verdict::plain("breach")
        },
        (None, Some((from, to))) => Verdict {
            from: Some(from),
            to: Some(to),
            ..Verdict::plain("past-breach")
        },
        (None, None) => otherwise(),
    }
}

/// What the verdicts of all worlds, under the judgement that the engine does not make going either way, come
/// to. `yes` and `no` hold one verdict a world.
pub fn together(yes: &[Verdict], no: &[Verdict]) -> Verdict {
    let same = |all: &[Verdict]| {
        all.windows(2)
            .all(|pair| matches!(pair, [a, b] if a.word == b.word))
    };
    let (Some(first), Some(other)) = (yes.first(), no.first()) else {
        return Verdict::plain("undetermined");
    };
    if !same(yes) || !same(no) {
        return Verdict::plain("undetermined");
    }
    if first.word != other.word {
        return Verdict::plain("for-judgement");
    }
    // Determined by kind. Details on which the worlds differ are left out.
    let all = || yes.iter().chain(no);
    let mut verdict = first.clone();
    if all().any(|one| one.why != verdict.why) {
        verdict.why = Some("several");
    }
    if all().any(|one| one.exception != verdict.exception) {
        verdict.exception = Some("several");
    }
    if all().any(|one| one.from != verdict.from) {
        verdict.from = Some(Day::MIN);
    }
    if all().any(|one| one.to != verdict.to) {
        verdict.to = Some(Day::MIN);
    }
    verdict
}
