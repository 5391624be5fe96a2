//! An interview that builds a scenario: it asks only for facts that can still change the answer, the most decisive
//! first, says why it asks and what each reply would lead to, and ends with a file that can be checked.
//!
//! The law decides which questions come. A fact is asked for because it is a doubt of the scenario as it stands, and
//! because some answer has another kind of outcome with it settled one way than another. An interview that starts
//! from nothing begins with who, what and when; what silence would then take for granted is doubted in turn.
//!
//! Needs the feature `edit`.
//!
//! ```
//! use ottawa::simulate::ask::Interview;
//! use ottawa::Assessor;
//!
//! let mut interview = Interview::new();
//! for reply in ["UKR", "use", "2024-11-25"] {
//!     interview.reply(reply).unwrap();
//! }
//! // Ukraine is bound on that day: now the mechanism matters.
//! let question = interview.question().unwrap();
//! assert_eq!(question.path, "device.set-off-by");
//! let wire = question.replies.iter().find(|it| it.is == "command-wire").unwrap();
//! assert_eq!(wire.leads_to[0].verdict, "OUTSIDE THE DEFINITION");
//!
//! interview.reply("command-wire").unwrap();
//! assert!(interview.question().is_none(), "no other fact could change that");
//! let finished = interview.finish().unwrap();
//! assert_eq!(finished.answers[0].verdict.word(), "not-applicable");
//! // The file is a test of itself.
//! assert!(Assessor::new(&finished.scenario).check().iter().all(|it| it.is_met()));
//!
//! // A reply that cannot be read is refused with a remedy, and the question stays.
//! let mut interview = Interview::new();
//! interview.reply("UKR").unwrap();
//! assert!(interview.reply("something else").is_err());
//! assert_eq!(interview.question().unwrap().path, "what");
//! ```

mod finish;
mod frame;
mod open;

pub use finish::Finished;

use serde::Serialize;

use self::frame::{Frame, Step};
use self::open::{Opening, openings};
use crate::assess::{Ask, Assessor, Decisive};
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::edit::Draft;
use crate::report::ask as words;
use crate::scenario::{Choice, KeyKind, Scenario, Thing};

/// A question of an interview. *I don't know* is always a reply beside those that it lists.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Question {
    /// What is asked about: the entry and key as a file writes them, or the word of an opening question.
    pub path: String,
    /// The question, in plain words.
    pub asks: String,
    /// Why it is asked: which paragraph turns on it, and between which outcomes.
    pub why: Vec<String>,
    /// The replies to choose from.
    pub replies: Vec<Reply>,
    /// What may be given in one's own words instead.
    pub free: Option<FreeForm>,
    /// The paragraphs that turn on it.
    pub touches: Vec<&'static str>,
}

/// A reply to choose.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Reply {
    /// The value by which it is given.
    pub is: String,
    /// What it says, in plain words.
    pub text: String,
    /// What it would lead to, all else being as it stands.
    pub leads_to: Vec<LeadsTo>,
}

/// What a reply would lead to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct LeadsTo {
    /// Whose answer, under which paragraph: `Ukraine, 1(1)(b)`.
    pub about: String,
    /// The verdict as printed; with what it still turns on, where it is open.
    pub verdict: String,
}

/// What may be given in one's own words.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FreeForm {
    /// A date as a file writes it: a day, a month, a year, a range.
    Date,
    /// A number, or a range of numbers.
    Number,
    /// The code or name of a State, or another name.
    Name,
    /// Several of the words listed, with commas between them.
    Words,
}

/// A question that was asked, and the reply.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Asked {
    /// What was asked about, as in [`Question::path`].
    pub path: String,
    /// The question.
    pub asks: String,
    /// The reply as it was given; `None`: it is not known.
    pub reply: Option<String>,
}

/// Why a reply is not taken. The question stays.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, thiserror::Error)]
#[error("{message}")]
pub struct Refused {
    /// What is wrong.
    pub message: String,
    /// What to reply instead.
    pub help: Option<String>,
}

impl Refused {
    fn new(message: impl Into<String>) -> Refused {
        Refused {
            message: message.into(),
            help: None,
        }
    }

    fn help(self, help: impl Into<String>) -> Refused {
        Refused {
            help: Some(help.into()),
            ..self
        }
    }

    /// As the reader of files complains.
    fn of(errors: &[Diagnostic]) -> Refused {
        match errors.first() {
            Some(error) => Refused {
                message: error.message.clone(),
                help: error.help.clone(),
            },
            None => Refused::new("this cannot be read"),
        }
    }
}

/// On what an interview that started from nothing turns.
#[derive(Clone, Debug)]
struct Focus {
    /// The State or actor that is judged.
    actor: String,
    /// Whether it is a State that the record does not have.
    is_invented: bool,
    /// The act, stock or place.
    thing: Option<String>,
    /// The act that is helped.
    helped: Option<String>,
    /// The day of the act, or the day judged.
    when: Date,
}

impl Focus {
    /// Whether the opening has asked about a key: who, when, and since when the State is bound.
    fn covers(&self, path: &str) -> bool {
        let is_of = |entry: &str, keys: &[&str]| {
            let key = path.strip_prefix(entry).and_then(|rest| rest.strip_prefix('.'));
            key.is_some_and(|key| keys.contains(&key))
        };
        let acts = self.thing.iter().chain(&self.helped);
        is_of(&self.actor, &["in-force"]) || acts.into_iter().any(|act| is_of(act, &["on", "by"]))
    }
}

/// What an author expects of a file beside what is answered unasked: so the interview asks for it too.
#[derive(Clone, Debug)]
enum Wanted {
    Status(String, Date),
    Class(String),
}

/// A scenario in the making.
#[derive(Clone, Debug)]
struct Case {
    draft: Draft,
    scenario: Scenario,
    /// What is judged; `None`: all that a file calls for.
    focus: Option<Focus>,
    wanted: Vec<Wanted>,
}

#[derive(Clone, Debug)]
enum Stage {
    Frame(Box<Frame>),
    Case(Box<Case>),
}

/// The question that stands, and how its reply is taken.
#[derive(Clone, Debug)]
struct Standing {
    question: Question,
    way: Way,
}

#[derive(Clone, Debug)]
enum Way {
    Frame(Step),
    Doubt(Box<Doubtful>),
}

/// A doubt that is asked about, in the draft in which it is one.
#[derive(Clone, Debug)]
struct Doubtful {
    draft: Draft,
    scenario: Scenario,
    choice: Choice,
    /// The option of each reply; `None`: days in a row, told by a range.
    options: Vec<Option<usize>>,
    default: Option<&'static str>,
}

/// An interview.
///
/// It is driven from outside: look at [`Interview::question`], give a [`Interview::reply`] or say
/// [`Interview::dont_know`], until there is no question left. No question is asked twice, so it ends.
#[derive(Clone, Debug)]
pub struct Interview {
    stage: Stage,
    asked: Vec<Asked>,
    standing: Option<Standing>,
    before: Vec<(Stage, Vec<Asked>)>,
}

impl Default for Interview {
    fn default() -> Self {
        Interview::new()
    }
}

impl Interview {
    /// An interview that starts from nothing: who, what, when, and then what still matters.
    #[must_use]
    pub fn new() -> Interview {
        Interview::at(Stage::Frame(Box::default()))
    }

    /// An interview about the open doubts of a file. Its silences stand for their defaults, as they do when it is
    /// judged. What it expects and claims, and its variants, are left out: they are about the file as it was.
    ///
    /// # Errors
    /// The facts of the file cannot be read without the rest of it.
    pub fn of(draft: &Draft) -> Result<Interview, Vec<Diagnostic>> {
        let whole = draft.read()?.scenario;
        let draft = draft.of_facts_alone();
        let scenario = draft.read()?.scenario;
        let case = Case {
            wanted: wanted(&whole),
            focus: None,
            draft,
            scenario,
        };
        Ok(Interview::at(Stage::Case(Box::new(case))))
    }

    fn at(stage: Stage) -> Interview {
        let mut interview = Interview {
            stage,
            asked: Vec::new(),
            standing: None,
            before: Vec::new(),
        };
        interview.standing = interview.look();
        interview
    }

    /// The question that stands; `None` when nothing that can still be asked could change the answer.
    #[must_use]
    pub fn question(&self) -> Option<&Question> {
        self.standing.as_ref().map(|it| &it.question)
    }

    /// What was asked so far, with the replies.
    #[must_use]
    pub fn asked(&self) -> &[Asked] {
        &self.asked
    }

    /// Replies to the question that stands: by the value or the text of one of its replies, or in one's own words
    /// where it takes them. Without a question nothing happens.
    ///
    /// # Errors
    /// The reply is none of those listed, or cannot be read; the question stays.
    pub fn reply(&mut self, reply: &str) -> Result<(), Refused> {
        let Some(standing) = &self.standing else {
            return Ok(());
        };
        let reply = reply.trim();
        if reply == "unknown" {
            return self.take(None);
        }
        let same = |it: &&Reply| it.is == reply || it.text.to_lowercase() == reply.to_lowercase();
        let chosen = standing
            .question
            .replies
            .iter()
            .find(same)
            .map(|it| it.is.clone());
        match (chosen, standing.question.free) {
            (Some(is), _) => self.take(Some(is)),
            (None, Some(_)) if !reply.is_empty() => self.take(Some(reply.to_owned())),
            (None, _) => Err(none_of_these(&standing.question, reply)),
        }
    }

    /// Leaves the question that stands open: it is not asked again, and the answer says what is missing.
    pub fn dont_know(&mut self) {
        // Leaving open what is open already cannot fail; where it did, the question would be given up all the same.
        if self.take(None).is_err()
            && let Some(standing) = self.standing.take()
        {
            self.asked.push(Asked {
                path: standing.question.path,
                asks: standing.question.asks,
                reply: None,
            });
            self.standing = self.look();
        }
    }

    /// Takes the last reply back. Whether there was one.
    pub fn back(&mut self) -> bool {
        let Some((stage, asked)) = self.before.pop() else {
            return false;
        };
        self.stage = stage;
        self.asked = asked;
        self.standing = self.look();
        true
    }

    /// The file as it stands while the interview goes on, which expects nothing and says that it is not finished;
    /// `None` before who, what and when are known.
    #[must_use]
    pub fn so_far(&self) -> Option<String> {
        match &self.stage {
            Stage::Case(case) => Some(finish::so_far(case, &self.asked)),
            Stage::Frame(_) => None,
        }
    }

    /// The scenario with its answers; `None` while a question stands, and where nobody is known whom the
    /// Convention could bind.
    #[must_use]
    pub fn finish(&self) -> Option<Finished> {
        match (&self.stage, &self.standing) {
            (Stage::Case(case), None) => finish::finish(case, &self.asked),
            _ => None,
        }
    }

    fn take(&mut self, reply: Option<String>) -> Result<(), Refused> {
        let Some(standing) = &self.standing else {
            return Ok(());
        };
        let stage = match (&standing.way, &self.stage) {
            (Way::Frame(step), Stage::Frame(frame)) => {
                let mut frame = frame.as_ref().clone();
                frame.answer(*step, reply.as_deref())?;
                stage_of(frame)?
            }
            (Way::Doubt(doubtful), Stage::Case(case)) => Stage::Case(Box::new(settled(
                case,
                doubtful,
                &standing.question,
                reply.as_deref(),
            )?)),
            _ => return Ok(()),
        };
        let asked = Asked {
            path: standing.question.path.clone(),
            asks: standing.question.asks.clone(),
            reply,
        };
        let before = (std::mem::replace(&mut self.stage, stage), self.asked.clone());
        self.before.push(before);
        self.asked.push(asked);
        self.standing = self.look();
        Ok(())
    }

    fn look(&self) -> Option<Standing> {
        match &self.stage {
            Stage::Frame(frame) => {
                let step = frame.step()?;
                Some(Standing {
                    question: frame.question(step),
                    way: Way::Frame(step),
                })
            }
            Stage::Case(case) => case.look(&self.asked),
        }
    }
}

/// The frame, or the first scenario once it is complete.
fn stage_of(frame: Frame) -> Result<Stage, Refused> {
    if frame.step().is_some() || frame.is_stuck() {
        return Ok(Stage::Frame(Box::new(frame)));
    }
    let Some((draft, focus)) = frame.build() else {
        return Ok(Stage::Frame(Box::new(frame)));
    };
    let draft = draft.map_err(|errors| Refused::of(&errors))?;
    let scenario = draft.read().map_err(|errors| Refused::of(&errors))?.scenario;
    let wanted = match focus.thing {
        None => vec![Wanted::Status(focus.actor.clone(), scenario.as_of)],
        Some(_) => Vec::new(),
    };
    Ok(Stage::Case(Box::new(Case {
        draft,
        scenario,
        focus: Some(focus),
        wanted,
    })))
}

/// The case once a doubt is settled, or left open.
fn settled(
    case: &Case,
    doubtful: &Doubtful,
    question: &Question,
    reply: Option<&str>,
) -> Result<Case, Refused> {
    let choice = &doubtful.choice;
    let drafted = |edits: &[crate::edit::Edit]| {
        doubtful
            .draft
            .with(edits)
            .map_err(|error| Refused::new(error.to_string()).help(error.help()))
    };
    let draft = match reply {
        None => doubtful.draft.clone(),
        Some(is) if doubtful.default == Some(is) => case.draft.clone(),
        Some(is) => {
            let at = question.replies.iter().position(|it| it.is == is);
            let option = at.and_then(|at| doubtful.options.get(at).copied().flatten());
            match option {
                Some(option) => {
                    let edits = doubtful.draft.settling(&doubtful.scenario, choice, option);
                    drafted(&edits.map_err(|error| Refused::new(error.to_string()).help(error.help()))?)?
                }
                None => drafted(&[doubtful
                    .draft
                    .stating_in_words(&doubtful.scenario, &choice.path, is)])?,
            }
        }
    };
    let scenario = draft.read().map_err(|errors| Refused::of(&errors))?.scenario;
    Ok(Case {
        draft,
        scenario,
        ..case.clone()
    })
}

fn none_of_these(question: &Question, reply: &str) -> Refused {
    let near = crate::scenario::nearest(reply, question.replies.iter().map(|it| it.is.as_str()));
    let refused = Refused::new(format!("`{reply}` is none of the replies"));
    match near {
        Some(near) => refused.help(format!("did you mean `{near}`?")),
        None => refused.help("choose one of those listed, or say that you do not know"),
    }
}

/// What a file expects of the standing of States and the class of devices.
fn wanted(scenario: &Scenario) -> Vec<Wanted> {
    let id = |thing: Thing| scenario.entry(thing).map(|it| it.id.clone());
    let of = |it: &crate::scenario::Expectation| {
        let on = it.on.unwrap_or(scenario.as_of);
        match (it.actor, it.about) {
            (Some(actor), _) if it.answer.status.is_some() => {
                Some(Wanted::Status(id(Thing::Member(actor))?, on))
            }
            (_, Some(about @ Thing::Device(_))) if it.answer.class.is_some() => {
                Some(Wanted::Class(id(about)?))
            }
            _ => None,
        }
    };
    scenario.expects.iter().filter_map(of).collect()
}

impl Case {
    /// What is to be answered.
    fn asks(&self, assessor: &Assessor<'_>) -> Vec<Ask> {
        let scenario = assessor.scenario();
        let judged = self.focus.as_ref().and_then(|focus| scenario.who(&focus.actor));
        let concerns = |ask: &Ask| match ask {
            Ask::Provision { actor, .. } => self.focus.is_none() || Some(*actor) == judged,
            _ => true,
        };
        let wanted = self.wanted.iter().filter_map(|it| match it {
            Wanted::Status(state, on) => Some(Ask::Status {
                state: scenario.who(state)?,
                on: *on,
            }),
            Wanted::Class(device) => match scenario.thing(device)? {
                Thing::Device(device) => Some(Ask::Class { device }),
                _ => None,
            },
        });
        assessor.called_for().filter(concerns).chain(wanted).collect()
    }

    /// The most decisive question that was not asked yet.
    fn look(&self, asked: &[Asked]) -> Option<Standing> {
        let told_before = |path: &str| self.focus.as_ref().is_some_and(|focus| focus.covers(path));
        let is_new = |path: &str| !told_before(path) && asked.iter().all(|it| it.path != path);
        let openings = self
            .focus
            .iter()
            .flat_map(|focus| openings(&self.scenario, focus));
        let (last, first): (Vec<Opening>, Vec<Opening>) =
            openings.filter(|it| is_new(&it.path)).partition(|it| it.last);
        let given_up = |path: &str| !is_new(path);
        let stated = self.heaviest(&self.draft, &self.scenario, None, &given_up);
        let silent = first.iter().map(|opening| self.opened(opening, &given_up));
        heaviest(std::iter::once(stated).chain(silent))
            .or_else(|| heaviest(last.iter().map(|opening| self.opened(opening, &given_up))))
    }

    /// A default as a doubt, if the answer turns on it.
    fn opened(&self, opening: &Opening, given_up: &dyn Fn(&str) -> bool) -> Option<(u64, Standing)> {
        let draft = self.draft.with(&opening.edits).ok()?;
        let scenario = draft.read().ok()?.scenario;
        self.heaviest(&draft, &scenario, Some(opening), given_up)
    }

    /// The heaviest doubt of a draft that is not given up, as a question; of an opened default, that one alone.
    fn heaviest(
        &self,
        draft: &Draft,
        scenario: &Scenario,
        opening: Option<&Opening>,
        given_up: &dyn Fn(&str) -> bool,
    ) -> Option<(u64, Standing)> {
        let assessor = Assessor::new(scenario);
        let asks = self.asks(&assessor);
        let only = opening.map(|it| scenario.choices.iter().position(|choice| choice.path == it.path));
        let only = match only {
            None => None,
            Some(at) => Some(u16::try_from(at?).ok()?),
        };
        let decisive = assessor.decisive(&asks, only, given_up);
        decisive.iter().find_map(|doubt| {
            let choice = scenario.choices.get(usize::from(doubt.choice))?;
            if given_up(&choice.path) {
                return None;
            }
            let asks_as = match (opening, &self.focus) {
                (Some(opening), _) if opening.asks.is_some() => opening.asks.clone(),
                (_, Some(_)) => open::asks(&choice.path).map(str::to_owned),
                _ => None,
            };
            let asked = asks_as.unwrap_or_else(|| choice.asks.clone());
            let default = opening.and_then(|it| it.default);
            let standing = standing(draft, &assessor, &asks, doubt, choice, asked, default)?;
            Some((doubt.weight, standing))
        })
    }
}

/// Of several doubts the heaviest, and of those that weigh the same the first.
fn heaviest(found: impl Iterator<Item = Option<(u64, Standing)>>) -> Option<Standing> {
    let heavier = |best: (u64, Standing), next: (u64, Standing)| if next.0 > best.0 { next } else { best };
    found.flatten().reduce(heavier).map(|(_, standing)| standing)
}

/// A doubt as a question; `None` where no change of the file settles it.
fn standing(
    draft: &Draft,
    assessor: &Assessor<'_>,
    asks: &[Ask],
    doubt: &Decisive,
    choice: &Choice,
    asked: String,
    default: Option<&'static str>,
) -> Option<Standing> {
    let scenario = assessor.scenario();
    let asks: Vec<&Ask> = doubt.asks.iter().filter_map(|at| asks.get(*at)).collect();
    let mut replies = Vec::new();
    let mut options = Vec::new();
    for side in &doubt.sides {
        let (first, last) = (*side.options.start(), *side.options.end());
        let is_one = first == last;
        if is_one && draft.settling(scenario, choice, first).is_err() {
            continue;
        }
        let (is, text) = words::side(scenario, choice, first, last);
        let led = asks.iter().zip(&side.verdicts);
        replies.push(Reply {
            is,
            text,
            leads_to: led
                .map(|(ask, verdict)| words::leads_to(scenario, ask, verdict))
                .collect(),
        });
        options.push(is_one.then_some(first));
    }
    if replies.is_empty() {
        return None;
    }
    let key = scenario.key_at(&choice.path);
    let free = match key.map(|key| key.kind) {
        Some(KeyKind::Date | KeyKind::OpenDate) => Some(FreeForm::Date),
        Some(KeyKind::Count) => Some(FreeForm::Number),
        Some(KeyKind::WordList(_)) => Some(FreeForm::Words),
        _ => None,
    };
    let question = Question {
        path: choice.path.clone(),
        asks: asked,
        why: words::why(assessor, choice, &asks, &doubt.sides),
        replies,
        free,
        touches: words::touches(scenario, choice, &asks),
    };
    Some(Standing {
        question,
        way: Way::Doubt(Box::new(Doubtful {
            draft: draft.clone(),
            scenario: scenario.clone(),
            choice: choice.clone(),
            options,
            default,
        })),
    })
}
