//! The opening of an interview that starts from nothing: who, what, when. It ends in a first scenario; which
//! questions come then, the law decides.

use toml_edit::Value;

use super::{Focus, FreeForm, Question, Refused, Reply};
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::edit::Draft;
use crate::registry::Registry;
use crate::scenario::{last_day, nearest};
use crate::vocabulary::{ActorKind, What, Word};

/// What is answered so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Frame {
    who: Part,
    /// The State that may have done it, where nobody knows who did.
    suspect: Part,
    deed: Option<&'static Deed>,
    helped: Option<Helped>,
    whom: Part,
    when: Option<String>,
    as_of: Option<Date>,
}

/// Who takes part.
#[derive(Clone, Debug, Default)]
enum Part {
    #[default]
    Unasked,
    /// A name that is no State of the record; the State that may be meant.
    Named {
        name: String,
        near: Option<(String, String)>,
    },
    Recorded {
        code: String,
        name: String,
    },
    /// An invented State, with entry into force as the file writes it.
    State {
        name: String,
        in_force: String,
    },
    Actor {
        name: String,
        kind: &'static str,
    },
    NotKnown,
}

/// The act that is helped; not known which: a use of mines that may not have been.
#[derive(Clone, Copy, Debug)]
enum Helped {
    Is(&'static Deed),
    NotKnown,
}

/// Something that happened, or a thing that is there.
#[derive(Debug)]
struct Deed {
    /// The word by which it is chosen.
    is: &'static str,
    /// The entry of the scenario.
    entry: &'static str,
    /// What it is, in plain words.
    text: &'static str,
    /// The title of the scenario, after the name.
    title: &'static str,
    kind: DeedKind,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum DeedKind {
    Act(What),
    Stock,
    Area,
    /// Nothing happened; whether the State is bound is asked.
    Standing,
}

const fn act(
    what: What,
    is: &'static str,
    entry: &'static str,
    title: &'static str,
    text: &'static str,
) -> Deed {
    Deed {
        is,
        entry,
        text,
        title,
        kind: DeedKind::Act(what),
    }
}

static DEEDS: [Deed; 11] = [
    act(
        What::Use,
        "use",
        "laying",
        "using mines",
        "it used mines: laid, scattered or armed them",
    ),
    act(
        What::RelyOnMines,
        "rely-on-mines",
        "reliance",
        "relying on mines already laid",
        "it kept mines that were already laid, or relied on them",
    ),
    act(
        What::Acquire,
        "acquire",
        "intake",
        "taking mines in",
        "it took mines in: bought, received or captured them",
    ),
    act(
        What::Transfer,
        "transfer",
        "delivery",
        "handing mines over",
        "it handed mines over to somebody else",
    ),
    act(
        What::Move,
        "move",
        "movement",
        "moving mines",
        "it moved mines, and kept title to them",
    ),
    act(
        What::Produce,
        "produce",
        "production",
        "producing mines",
        "it produced mines",
    ),
    act(
        What::Develop,
        "develop",
        "development",
        "developing mines",
        "it developed mines",
    ),
    act(
        What::Assist,
        "assist",
        "help",
        "helping another",
        "it helped, encouraged or asked somebody else to do one of these",
    ),
    Deed {
        is: "keep",
        entry: "stock",
        text: "it keeps mines in store",
        title: "keeping mines",
        kind: DeedKind::Stock,
    },
    Deed {
        is: "mined-area",
        entry: "mined-area",
        text: "there is mined ground on its territory",
        title: "mined ground",
        kind: DeedKind::Area,
    },
    Deed {
        is: "standing",
        entry: "",
        text: "nothing of these: only whether it is a Party is asked (joining, leaving)",
        title: "a Party or not",
        kind: DeedKind::Standing,
    },
];

/// A question of the frame.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Step {
    Who,
    WhoIs,
    Suspect,
    SuspectIs,
    What,
    Helped,
    Whom,
    WhomIs,
    When,
    AsOf,
}

/// A State outside the Convention.
const OUTSIDE: &str = "outside";
/// The recorded State whose name was misspelt.
const SLIP: &str = "slip";

impl Frame {
    /// The next question; `None` when all are answered, or when nothing can be built on the answers.
    pub fn step(&self) -> Option<Step> {
        let first = part(&self.who, Step::Who, Step::WhoIs);
        let suspect = match self.who {
            Part::NotKnown => part(&self.suspect, Step::Suspect, Step::SuspectIs),
            _ => None,
        };
        if first.is_some() || suspect.is_some() {
            return first.or(suspect);
        }
        if self.is_stuck() {
            return None;
        }
        let Some(deed) = self.deed else {
            return Some(Step::What);
        };
        if deed.kind == DeedKind::Act(What::Assist) {
            if self.helped.is_none() {
                return Some(Step::Helped);
            }
            if let Some(step) = part(&self.whom, Step::Whom, Step::WhomIs) {
                return Some(step);
            }
        }
        let is_act = matches!(deed.kind, DeedKind::Act(_));
        match (is_act, &self.when, self.as_of) {
            (true, None, _) => Some(Step::When),
            (_, _, None) => Some(Step::AsOf),
            _ => None,
        }
    }

    /// Whether nobody is known whom the Convention could bind: there is nothing to judge.
    pub fn is_stuck(&self) -> bool {
        matches!((&self.who, &self.suspect), (Part::NotKnown, Part::NotKnown))
    }

    /// A question of the frame in words.
    pub fn question(&self, step: Step) -> Question {
        let name = self.judged().called();
        let ask =
            |path: &str, asks: String, why: &str, replies: Vec<Reply>, free: Option<FreeForm>| Question {
                path: path.to_owned(),
                asks,
                why: vec![why.to_owned()],
                replies,
                free,
                touches: Vec::new(),
            };
        let of_whom = "The Convention binds the States that are Parties to it, each for its own conduct.";
        match step {
            Step::Who => ask(
                "who",
                "Whose conduct is to be judged?".to_owned(),
                of_whom,
                Vec::new(),
                Some(FreeForm::Name),
            ),
            Step::Suspect => ask(
                "suspect",
                "Which State may have done it?".to_owned(),
                "Without a State there is nothing to judge; that it is not known who did it is kept open.",
                Vec::new(),
                Some(FreeForm::Name),
            ),
            Step::WhoIs => what_is("who-is", &self.who),
            Step::SuspectIs => what_is("suspect-is", &self.suspect),
            Step::WhomIs => what_is("whom-is", &self.whom),
            Step::What => ask(
                "what",
                format!("What did {name} do, or what is it said to have done?"),
                "Each conduct has its own paragraph. Whether it is established is asked later, if it matters.",
                DEEDS.iter().map(Deed::reply).collect(),
                None,
            ),
            Step::Helped => ask(
                "helped",
                "What did the other do, or what was it to do?".to_owned(),
                "Help is judged by what is helped: an act that the Convention prohibits to a Party (1(1)(c)).",
                DEEDS
                    .iter()
                    .filter(|deed| deed.can_be_helped())
                    .map(Deed::reply)
                    .collect(),
                None,
            ),
            Step::Whom => ask(
                "whom",
                "Who was helped?".to_owned(),
                "Nobody may be helped, whether a Party, another State or a group (1(1)(c)).",
                Vec::new(),
                Some(FreeForm::Name),
            ),
            Step::When => ask(
                "when",
                "On which day did it happen?".to_owned(),
                "An act is judged by the law of its own day.",
                Vec::new(),
                Some(FreeForm::Date),
            ),
            Step::AsOf => ask(
                "as-of",
                "On which day is it to be judged?".to_owned(),
                "Nothing later is used. If you do not know, the last day that the built-in record covers is taken.",
                Vec::new(),
                Some(FreeForm::Date),
            ),
        }
    }

    /// Takes the reply to a question; `None`: it is not known.
    pub fn answer(&mut self, step: Step, reply: Option<&str>) -> Result<(), Refused> {
        match step {
            Step::Who => self.who = named(reply)?,
            Step::Suspect => self.suspect = named(reply)?,
            Step::Whom => self.whom = named(reply)?,
            Step::WhoIs => self.who = told(&self.who, reply)?,
            Step::SuspectIs => self.suspect = told(&self.suspect, reply)?,
            Step::WhomIs => self.whom = told(&self.whom, reply)?,
            Step::What => {
                // Where nobody knows what happened, no act is judged, and whether the State is bound still can be.
                let deed = reply.unwrap_or("standing");
                self.deed = DEEDS.iter().find(|it| it.is == deed);
            }
            Step::Helped => {
                let found = reply.and_then(|reply| DEEDS.iter().find(|it| it.is == reply));
                self.helped = Some(found.map_or(Helped::NotKnown, Helped::Is));
            }
            Step::When => {
                let when = reply.unwrap_or("unknown").trim();
                check_when(when)?;
                self.as_of = last_day(when);
                self.when = Some(when.to_owned());
            }
            Step::AsOf => {
                let day = reply.map(|reply| day(reply.trim())).transpose()?;
                self.as_of = Some(day.unwrap_or_else(Registry::ends));
            }
        }
        Ok(())
    }

    /// The State or actor that is judged.
    fn judged(&self) -> &Part {
        match self.who {
            Part::NotKnown => &self.suspect,
            _ => &self.who,
        }
    }

    /// The first scenario, and on what its questions turn.
    pub fn build(&self) -> Option<(Result<Draft, Vec<Diagnostic>>, Focus)> {
        let (deed, as_of) = (self.deed?, self.as_of?);
        let judged = self.judged();
        let id = judged.id("the-actor");
        let title = format!("{}: {}", judged.called(), deed.title);
        let mut text = format!("title = {}\nas-of = {as_of}\n", quoted(&title));
        text.push_str(&judged.entry(&id));
        let by = match self.who {
            Part::NotKnown => "unknown",
            _ => &id,
        };
        let mut helped = None;
        let when = self
            .when
            .as_deref()
            .map_or_else(String::new, |when| format!("on = {}\n", value(when)));
        match deed.kind {
            DeedKind::Act(what) => {
                if what == What::Assist {
                    let (entry, more) = self.helped_act(&id, &when)?;
                    text.push_str(&more);
                    helped = Some(entry);
                }
                text.push_str(&format!(
                    "\n[acts.{}]\nwhat = \"{}\"\nby = {}\n{when}",
                    deed.entry,
                    what.name(),
                    quoted(by)
                ));
                if let Some(helped) = &helped {
                    text.push_str(&format!("helps = \"{helped}\"\nhow = \"unknown\"\n"));
                }
                // Without the other side nobody can tell whether a border was crossed.
                if matches!(what, What::Transfer | What::Move) {
                    text.push_str("crosses-border = \"unknown\"\n");
                }
            }
            DeedKind::Stock => {
                text.push_str(&format!("\n[stocks.{}]\nheld-by = {}\n", deed.entry, quoted(&id)))
            }
            DeedKind::Area => text.push_str(&format!(
                "\n[places.{}]\nname = \"the mined area\"\nterritory-of = {}\nmined = \"known\"\n",
                deed.entry,
                quoted(&id)
            )),
            DeedKind::Standing => {}
        }
        let focus = Focus {
            thing: (!deed.entry.is_empty()).then(|| deed.entry.to_owned()),
            helped,
            is_invented: matches!(judged, Part::State { .. }),
            actor: id,
            when: as_of,
        };
        Some((Draft::new(&text), focus))
    }

    /// The act that is helped, and who does it.
    fn helped_act(&self, helper: &str, when: &str) -> Option<(String, String)> {
        let (deed, is_sure) = match self.helped? {
            Helped::Is(deed) => (deed, true),
            Helped::NotKnown => (DEEDS.first()?, false),
        };
        let DeedKind::Act(what) = deed.kind else {
            return None;
        };
        let by = self.whom.id("somebody");
        let is_helper = by == helper;
        let mut text = if is_helper {
            String::new()
        } else {
            self.whom.entry(&by)
        };
        text.push_str(&format!(
            "\n[acts.{}]\nwhat = \"{}\"\nby = {}\n{when}",
            deed.entry,
            what.name(),
            quoted(&by)
        ));
        if !is_sure {
            text.push_str("proof = \"unknown\"\n");
        }
        Some((deed.entry.to_owned(), text))
    }
}

impl Deed {
    fn reply(&self) -> Reply {
        Reply {
            is: self.is.to_owned(),
            text: self.text.to_owned(),
            leads_to: Vec::new(),
        }
    }

    fn can_be_helped(&self) -> bool {
        matches!(self.kind, DeedKind::Act(what) if !matches!(what, What::Assist | What::Move))
    }
}

impl Part {
    fn name(&self) -> Option<&str> {
        match self {
            Part::Unasked | Part::NotKnown => None,
            Part::Named { name, .. }
            | Part::Recorded { name, .. }
            | Part::State { name, .. }
            | Part::Actor { name, .. } => Some(name),
        }
    }

    fn called(&self) -> String {
        self.name().unwrap_or("it").to_owned()
    }

    /// The name of its entry.
    fn id(&self, otherwise: &str) -> String {
        match self {
            Part::Recorded { code, .. } => code.clone(),
            _ => self.name().map_or_else(|| otherwise.to_owned(), slug),
        }
    }

    /// Its entry.
    fn entry(&self, id: &str) -> String {
        let name = |name: &str| format!("name = {}\n", quoted(name));
        match self {
            Part::Recorded { code, .. } => format!("\n[states.{code}]\n"),
            Part::State {
                name: called,
                in_force,
            } => {
                let standing = match in_force.as_str() {
                    OUTSIDE => "deposited = \"never\"\n".to_owned(),
                    day => format!("in-force = {}\n", value(day)),
                };
                format!("\n[states.{id}]\n{}{standing}", name(called))
            }
            Part::Actor { name: called, kind } => {
                format!("\n[actors.{id}]\n{}kind = \"{kind}\"\n", name(called))
            }
            Part::Unasked | Part::Named { .. } | Part::NotKnown => {
                format!("\n[actors.{id}]\nname = \"somebody not known\"\nkind = \"person\"\n")
            }
        }
    }
}

fn part(part: &Part, who: Step, what_it_is: Step) -> Option<Step> {
    match part {
        Part::Unasked => Some(who),
        Part::Named { .. } => Some(what_it_is),
        _ => None,
    }
}

/// A State of the record by its code or name, or a name of somebody else.
fn named(reply: Option<&str>) -> Result<Part, Refused> {
    let Some(name) = reply.map(str::trim) else {
        return Ok(Part::NotKnown);
    };
    let is_name = name.chars().any(char::is_alphanumeric) && name.chars().count() <= 80;
    if !is_name || name.chars().any(char::is_control) {
        return Err(Refused::new("a name has letters, and eighty of them at most")
            .help("type the code or name of a State, such as UKR, or any other name"));
    }
    let registry = Registry::built_in();
    let same = |a: &str| a.to_lowercase() == name.to_lowercase();
    let found = registry
        .iter()
        .find(|it| same(&it.code) || same(&it.name) || same(&it.called()));
    if let Some(found) = found {
        return Ok(Part::Recorded {
            code: found.code.clone(),
            name: found.called(),
        });
    }
    let by_name = nearest(name, registry.iter().map(|it| it.name.as_str()));
    let by_name = registry.iter().find(|it| Some(it.name.as_str()) == by_name);
    let is_code = name.len() == 3 && name.bytes().all(|byte| byte.is_ascii_uppercase());
    let near = by_name.or_else(|| registry.nearest(name).filter(|_| is_code));
    Ok(Part::Named {
        name: name.to_owned(),
        near: near.map(|it| (it.code.clone(), it.called())),
    })
}

/// What somebody is whom the record does not have.
fn what_is(path: &str, part: &Part) -> Question {
    let reply = |is: &str, text: String| Reply {
        is: is.to_owned(),
        text,
        leads_to: Vec::new(),
    };
    let mut replies = Vec::new();
    if let Part::Named {
        near: Some((code, name)),
        ..
    } = part
    {
        replies.push(reply(
            SLIP,
            format!("{name} ({code}), of the built-in record: the name was a slip"),
        ));
    }
    replies.push(reply(
        OUTSIDE,
        "an invented State that never joined the Convention".to_owned(),
    ));
    replies.extend(
        ActorKind::ALL
            .iter()
            .map(|kind| reply(kind.name(), kind.means().to_owned())),
    );
    Question {
        path: path.to_owned(),
        asks: format!(
            "What is {}? For an invented State Party, type the day on which the Convention entered into force for it.",
            part.called()
        ),
        why: vec![
            "The built-in record has no State of that name. Only a State can be bound, and from a day on."
                .to_owned(),
        ],
        replies,
        free: Some(FreeForm::Date),
        touches: vec!["17(1)", "17(2)"],
    }
}

fn told(part: &Part, reply: Option<&str>) -> Result<Part, Refused> {
    let name = part.called();
    let reply = reply.map(str::trim);
    if let (
        Some(SLIP),
        Part::Named {
            near: Some((code, name)),
            ..
        },
    ) = (reply, part)
    {
        return Ok(Part::Recorded {
            code: code.clone(),
            name: name.clone(),
        });
    }
    if let Some(kind) = reply.and_then(ActorKind::parse) {
        return Ok(Part::Actor {
            name,
            kind: kind.name(),
        });
    }
    let in_force = reply.unwrap_or("unknown");
    if !matches!(in_force, OUTSIDE | "unknown") {
        day_as_the_reader_has_it(&format!(
            "title = \"x\"\nas-of = 2000-01-01\n[states.x]\nin-force = {}\n",
            value(in_force)
        ))?;
    }
    Ok(Part::State {
        name,
        in_force: in_force.to_owned(),
    })
}

/// The day of an act, as the reader of files takes it.
fn check_when(when: &str) -> Result<(), Refused> {
    if matches!(when, "never" | "open") {
        return Err(
            Refused::new("what never happened is not judged").help("type a day, a month, a year or a range")
        );
    }
    day_as_the_reader_has_it(&format!(
        "title = \"x\"\nas-of = 2000-01-01\n[states.x]\ndeposited = \"never\"\n[acts.y]\nwhat = \"use\"\nby = \"x\"\n\
         on = {}\n",
        value(when)
    ))
}

fn day_as_the_reader_has_it(text: &str) -> Result<(), Refused> {
    Draft::new(text)
        .map(|_| ())
        .map_err(|errors| Refused::of(&errors))
}

/// A full day.
fn day(text: &str) -> Result<Date, Refused> {
    text.parse().map_err(|_| {
        Refused::new("this needs one full day").help("write it as year-month-day, such as 2024-12-02")
    })
}

/// A value as a file writes it: what is no TOML is text.
fn value(text: &str) -> String {
    let read: Value = text.parse().unwrap_or_else(|_| Value::from(text));
    read.to_string()
}

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

/// A name as the name of an entry, apart from those that the interview gives.
fn slug(name: &str) -> String {
    let mut id = String::new();
    for letter in name.chars() {
        if letter.is_ascii_alphanumeric() {
            id.extend(letter.to_lowercase());
        } else if !id.ends_with('-') && !id.is_empty() {
            id.push('-');
        }
    }
    let id = id.trim_end_matches('-');
    let is_taken = DEEDS.iter().any(|deed| deed.entry == id) || super::open::ENTRIES.contains(&id);
    match id {
        "" => "party".to_owned(),
        id if is_taken || matches!(id, "unknown" | "none" | "somebody") => format!("party-{id}"),
        id => id.to_owned(),
    }
}
