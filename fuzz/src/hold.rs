//! What is held of any file: nothing ends in a panic, what is written is well formed, and the same file gives the
//! same again.

use std::ops::ControlFlow;

use ottawa::edit::{Draft, Edit};
use ottawa::report::{self, Document, Page, WhatIf};
use ottawa::simulate::ask::Interview;
use ottawa::simulate::sample::Sample;
use ottawa::simulate::timeline::{View, timeline};
use ottawa::simulate::vary::Vary;
use ottawa::simulate::{Axis, Distribution, Limits, Progress, Wanted, compare, flip, rewritten};
use ottawa::{Ask, Assessor, Diagnostic, Loaded, Scenario};
use rand_pcg::Pcg32;
use rand_pcg::rand_core::{Rng, SeedableRng};
use serde_json::Value as Json;

#[path = "../../tests/support/markup.rs"]
mod markup;

/// The most changed files that a flip tries here.
const TRIALS: u32 = 12;
/// The most questions that an interview is replied here.
const REPLIES: usize = 6;
/// The most variants judged here.
const VARIANTS: u64 = 30;

/// Any bytes: they are refused with places that lie within the text, or make a scenario that can be judged.
pub fn load(bytes: &[u8]) -> bool {
    match ottawa::read_bytes(bytes) {
        Ok(loaded) => {
            told_well(&loaded.notes, bytes);
            assert_eq!(
                ottawa::read_bytes(bytes).ok().as_ref(),
                Some(&loaded),
                "read twice"
            );
            true
        }
        Err(errors) => {
            assert!(!errors.is_empty(), "refused without a word");
            told_well(&errors, bytes);
            assert_eq!(ottawa::read_bytes(bytes).err(), Some(errors), "read twice");
            false
        }
    }
}

/// Every complaint has a place in the text, between characters, and words.
fn told_well(complaints: &[Diagnostic], bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for complaint in complaints {
        let Some(span) = &complaint.span else {
            panic!("{complaint:?} has no place")
        };
        assert!(
            span.start <= span.end && span.end <= bytes.len(),
            "{complaint:?} lies outside"
        );
        if let Ok(text) = std::str::from_utf8(bytes) {
            assert!(
                text.is_char_boundary(span.start) && text.is_char_boundary(span.end),
                "{complaint:?}"
            );
        }
        assert!(
            !complaint.message.is_empty() && !complaint.code.is_empty(),
            "{complaint:?}"
        );
        let (line, column) = ottawa::diagnostic::line_and_column(&text, span.start.min(text.len()));
        assert!(line >= 1 && column >= 1);
    }
}

/// A file that is read: its text, what it says, and choices that are the same for the same file.
struct File {
    loaded: Loaded,
    draft: Draft,
    random: Pcg32,
}

impl File {
    fn new(bytes: &[u8]) -> Option<File> {
        let loaded = ottawa::read_bytes(bytes).ok()?;
        let text = std::str::from_utf8(bytes).ok()?;
        let draft = Draft::new(text).unwrap_or_else(|errors| panic!("read, and not opened: {errors:?}"));
        let seed = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
            (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Some(File {
            loaded,
            draft,
            random: Pcg32::seed_from_u64(seed),
        })
    }

    fn one<'v, T>(&mut self, of: &'v [T]) -> Option<&'v T> {
        let at = self.random.next_u32() as usize;
        of.get(at.checked_rem(of.len())?)
    }
}

/// Every answer, expectation, claim and report.
pub fn judge(bytes: &[u8]) -> bool {
    let Some(file) = File::new(bytes) else {
        return false;
    };
    let scenario = &file.loaded.scenario;
    let told = told(scenario, bytes);
    assert_eq!(told, self::told(scenario, bytes), "judged twice");
    true
}

/// Everything that is written of a scenario, each held to be well formed.
fn told(scenario: &Scenario, bytes: &[u8]) -> Vec<String> {
    let assessor = Assessor::new(scenario);
    let answers = assessor.answers();
    let mut told = vec![
        report::short(&assessor, &answers),
        report::full(&assessor, &answers),
        report::matrix(&assessor, &answers),
        report::procedure(&assessor).unwrap_or_default(),
    ];
    let checked = assessor.check();
    assert_eq!(checked.len(), scenario.expects.len());
    let claims = assessor.claims();
    assert_eq!(claims.len(), scenario.claims.len());
    told.push(json(&report::json::explain("a file", &assessor, &answers)));
    for (who, member) in scenario.cast.iter().enumerate() {
        let standing = assessor.standing(who, scenario.as_of);
        assert_eq!(
            standing.is_some(),
            member.state().is_some(),
            "{}",
            member.entry.id
        );
        if let Some(standing) = standing {
            told.push(report::standing(&assessor, &standing));
            told.push(json(&report::json::standing(&assessor, &standing)));
        }
        told.extend(report::agenda(&assessor, who, scenario.as_of));
        told.extend(
            report::agenda_json(&assessor, who, scenario.as_of)
                .as_ref()
                .map(json),
        );
    }
    for answer in &answers {
        assert!(!answer.verdict.printed().is_empty());
        let _ = assessor.breach_days(&answer.ask);
    }
    if let Ok(timeline) = timeline(&assessor, &View::default()) {
        let svg = report::svg::timeline(&timeline);
        markup::picture(&svg);
        told.extend([
            report::timeline::table(&timeline),
            json(&report::timeline::json(&timeline)),
            svg,
        ]);
    }
    let page = Page {
        file: Some(bytes),
        ..Page::default()
    };
    let document = Document::new(&assessor, &page);
    let html = document.html();
    markup::page(&html);
    told.extend([html, document.markdown()]);
    told
}

/// JSON as text; read again it is the same.
fn json(value: &Json) -> String {
    let text = value.to_string();
    let again: Json = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error} in {text}"));
    assert!(again == *value, "{value} is read again as {again}");
    text
}

fn go(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Flips, an interview, variants, samples, and the file as it was known on a day, each with little effort.
pub fn simulate(bytes: &[u8]) -> bool {
    let Some(mut file) = File::new(bytes) else {
        return false;
    };
    let scenario = file.loaded.scenario.clone();
    let assessor = Assessor::new(&scenario);
    let asks: Vec<Ask> = assessor.answers().into_iter().map(|answer| answer.ask).collect();
    if let Some(ask) = file.one(&asks).cloned() {
        flips(&file, &assessor, &ask);
        varied(&mut file, &ask);
        sampled(&mut file, &ask);
    }
    interviewed(&mut file);
    let (then, knowledge) = scenario.known_on(scenario.as_of);
    let view = View {
        knowledge: Some(knowledge),
        ..View::default()
    };
    if let Ok(timeline) = timeline(&Assessor::new(&then), &view) {
        markup::picture(&report::svg::timeline(&timeline));
    }
    for variant in file.draft.variants().iter().take(2) {
        let Ok(changed) = file.draft.variant(&variant.name) else {
            continue;
        };
        let Ok(changed) = changed.read() else { continue };
        let after = Assessor::new(&changed.scenario);
        let comparison = compare(&assessor, &after);
        let changes: Vec<String> = variant.changes.iter().map(ToString::to_string).collect();
        let told = WhatIf::new(&assessor, &after, &comparison, &variant.title, &changes);
        assert!(!report::comparison(&told).is_empty());
        let variants = [told];
        let page = Page {
            variants: &variants,
            ..Page::default()
        };
        markup::page(&report::html(&assessor, &page));
    }
    true
}

/// What turns an answer turns it; the file that says so is well formed and gets what it expects.
fn flips(file: &File, assessor: &Assessor<'_>, ask: &Ask) {
    let limits = Limits { trials: TRIALS };
    let found =
        flip(&file.draft, ask, Wanted::Round, limits, &mut go).unwrap_or_else(|errors| panic!("{errors:?}"));
    // What is tried for the earliest day is bounded by itself.
    let answer = assessor.answer(ask);
    assert_eq!(answer.verdict, found.verdict);
    assert!(!report::flip::flips(assessor, &answer, Wanted::Round, &found).is_empty());
    json(&report::flip::flips_as_data(assessor, &answer, &found));
    for flip in found.found.iter().take(2) {
        let saved = rewritten(
            &file.draft,
            ask,
            flip,
            assessor.scenario(),
            "one thing is otherwise",
        )
        .unwrap_or_else(|error| panic!("{error}"))
        .text();
        let loaded = ottawa::read(&saved).unwrap_or_else(|errors| panic!("{errors:?}\n{saved}"));
        let checked = Assessor::new(&loaded.scenario).check();
        assert!(checked.iter().all(|it| it.is_met()), "{checked:?}\n{saved}");
    }
}

fn interviewed(file: &mut File) {
    let Ok(mut interview) = Interview::of(&file.draft) else {
        panic!("no interview about a file that is read")
    };
    for _ in 0..REPLIES {
        let Some(question) = interview.question() else {
            break;
        };
        assert!(!question.asks.is_empty());
        let replies: Vec<String> = question.replies.iter().map(|it| it.is.clone()).collect();
        match file.one(&replies) {
            Some(reply) => {
                if interview.reply(reply).is_err() {
                    interview.dont_know();
                }
            }
            None => interview.dont_know(),
        }
    }
    if let Some(text) = interview.so_far() {
        assert!(
            ottawa::read(&text).is_ok(),
            "what is kept cannot be read:\n{text}"
        );
    }
    if let Some(finished) = interview.finish() {
        let checked = Assessor::new(&finished.scenario).check();
        assert!(
            checked.iter().all(|it| it.is_met()),
            "{checked:?}\n{}",
            finished.text
        );
    }
}

/// The axes of the file, or one of positions, as far as they are few.
fn varied(file: &mut File, ask: &Ask) {
    let scenario = &file.loaded.scenario;
    let ask = scenario
        .vary
        .as_ref()
        .and_then(|it| it.asked.ask(scenario, None).ok())
        .unwrap_or_else(|| ask.clone());
    let written = match &scenario.vary {
        Some(vary) => vary.axes.clone(),
        None => vec!["reading:suspension=all".to_owned()],
    };
    let Ok(axes) = written
        .iter()
        .map(|it| it.parse())
        .collect::<Result<Vec<Axis>, _>>()
    else {
        return;
    };
    let Ok(vary) = Vary::new(&file.draft, &ask, &[], axes) else {
        return;
    };
    if vary.variants() > VARIANTS {
        return;
    }
    let varied = vary.run(&mut go);
    let lines = vary.lines();
    markup::picture(&report::chart::heat::svg(scenario, &varied));
    assert!(!report::vary::report(scenario, &varied, &lines).is_empty());
    json(&report::vary::json("a file", scenario, &varied, &lines));
    // One line of names, then one for each variant; text of the file may have lines of its own within quotes.
    assert_eq!(report::vary::csv(&varied).count() as u64, varied.variants() + 1);
}

fn sampled(file: &mut File, ask: &Ask) {
    let scenario = &file.loaded.scenario;
    let Some(sample) = &scenario.sample else { return };
    let ask = sample.asked.ask(scenario, None).unwrap_or_else(|_| ask.clone());
    let facts = sample
        .facts
        .iter()
        .map(|it| it.parse())
        .collect::<Result<Vec<Distribution>, _>>();
    let Ok(facts) = facts else { return };
    let Ok(sample) = Sample::new(&file.draft, &ask, &[], facts) else {
        return;
    };
    let draw = || sample.draw(VARIANTS, 7, &mut go);
    let sampled = draw();
    assert_eq!(sampled, draw(), "drawn twice");
    markup::picture(&report::chart::histogram::svg(scenario, &sampled));
    assert!(!report::sample::report(scenario, &sampled).is_empty());
    json(&report::sample::json("a file", scenario, &sampled));
}

/// A file that is changed is changed there and nowhere else, and taken back it is as it was.
pub fn round_trip(bytes: &[u8]) -> bool {
    let Some(mut file) = File::new(bytes) else {
        return false;
    };
    let text = file.draft.text();
    let again =
        ottawa::read(&text).unwrap_or_else(|errors| panic!("written back and refused: {errors:?}\n{text}"));
    assert_same(&again.scenario, &file.loaded.scenario);
    let draft = Draft::new(&text).unwrap_or_else(|errors| panic!("{errors:?}"));
    assert_eq!(draft.text(), text, "written back twice");
    settled(&mut file);
    replaced(&mut file);
    for variant in file.draft.variants() {
        let Ok(changed) = file.draft.variant(&variant.name) else {
            continue;
        };
        read_or_refused(&changed.text());
    }
    let scenario = &file.loaded.scenario;
    let assessor = Assessor::new(scenario);
    let answers = assessor.answers();
    json(&report::json::explain("a file", &assessor, &answers));
    for answer in &answers {
        let told = report::json::answer(&assessor, answer);
        assert_eq!(told["verdict"].as_str(), Some(answer.verdict.word().as_ref()));
    }
    true
}

/// The same scenario, but for the lines on which things stand.
fn assert_same(one: &Scenario, other: &Scenario) {
    assert!(
        one == other,
        "written back, another scenario:\n{one:?}\n{other:?}"
    );
}

/// A doubt settled by the file's own means is no longer one of the file, or the file is refused.
fn settled(file: &mut File) {
    let scenario = file.loaded.scenario.clone();
    let Some(choice) = file.one(&scenario.choices).cloned() else {
        return;
    };
    for option in 0..choice.options.len().min(3) {
        let Ok(edits) = file.draft.settling(&scenario, &choice, option) else {
            continue;
        };
        let Ok(changed) = file.draft.with(&edits) else {
            continue;
        };
        if let Ok(loaded) = changed.read() {
            let still = loaded
                .scenario
                .choices
                .iter()
                .any(|it| it.path == choice.path && it.options == choice.options);
            assert!(
                !still,
                "{} is settled and still in doubt:\n{}",
                choice.path,
                changed.text()
            );
        }
        read_or_refused(&changed.text());
    }
}

/// A change that is written as text, read as a change and made, gives the same file each time.
fn replaced(file: &mut File) {
    let paths: Vec<String> = file
        .loaded
        .scenario
        .choices
        .iter()
        .map(|it| it.path.clone())
        .collect();
    let fixed = ["as-of", "title", "note", "readings.suspension", "somebody.name"].map(str::to_owned);
    let path = file
        .one(&paths)
        .cloned()
        .or_else(|| file.one(&fixed).cloned())
        .unwrap_or_default();
    for value in [
        "not-stated",
        "2030-06-11",
        "\"a \\\"quoted\\\" word\"",
        "[1, 2]",
        "unknown",
        "= ]",
    ] {
        let edit = Edit::set(&path, value);
        let Ok(changed) = file.draft.with(std::slice::from_ref(&edit)) else {
            continue;
        };
        let told: Edit = edit
            .to_string()
            .parse()
            .unwrap_or_else(|error| panic!("{edit}: {error}"));
        if let Ok(by_text) = file.draft.with(&[told]) {
            assert_eq!(by_text.text(), changed.text(), "{edit}");
        }
        read_or_refused(&changed.text());
    }
}

/// A file that was changed can be read, or is refused with places in it.
fn read_or_refused(text: &str) {
    match ottawa::read(text) {
        Ok(loaded) => told_well(&loaded.notes, text.as_bytes()),
        Err(errors) => told_well(&errors, text.as_bytes()),
    }
}
