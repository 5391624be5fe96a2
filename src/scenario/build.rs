//! Building a scenario in code, without a file.
//!
//! Unlike a file, which is a whole story, a scenario built in code says nothing about armed conflicts until
//! somebody does: while that is open, a withdrawal whose six months have ended is undetermined.

use super::{
    Act, Choice, Consent, Count, Device, Doubt, Entry, Judged, Knows, Member, MemberKind, Notice, Origin,
    Scenario, State, Thing, Time, Value, Where, Who,
};
use crate::date::{Date, When};
use crate::registry::Recorded;
use crate::scenario::Conflict;
use crate::vocabulary::{
    Addressee, AntiHandling, Appraisal, BoobyTrap, Condition, ConflictKind, ConsentKind, DeliveredBy, Made,
    Proof, Purpose, Reasons, Trigger, What, Word,
};

/// Builds a [`Scenario`].
///
/// ```
/// use ottawa::{Assessor, Date};
/// use ottawa::scenario::build::Builder;
/// use ottawa::vocabulary::What;
///
/// let day = |text: &str| text.parse::<Date>().unwrap();
/// let mut builder = Builder::new("An import", day("2031-01-01"));
/// let norland = builder.state("norland", day("2004-03-15"));
/// builder.act("import", What::Acquire, norland, day("2030-05-05"));
/// let scenario = builder.finish();
/// assert_eq!(Assessor::new(&scenario).answers()[0].verdict.printed(), "BREACH");
/// ```
#[derive(Debug)]
pub struct Builder {
    scenario: Scenario,
    conflicts_told: bool,
}

impl Builder {
    /// A scenario with a title, judged on a day.
    #[must_use]
    pub fn new(title: &str, as_of: Date) -> Self {
        Builder {
            scenario: Scenario::empty(title.to_owned(), as_of),
            conflicts_told: false,
        }
    }

    /// Adds an invented State that deposited its consent on this day.
    pub fn state(&mut self, name: &str, deposited: Date) -> Who {
        let consent = Consent {
            kind: ConsentKind::Accession,
            deposited: Some(built(When::On(deposited))),
            in_force: None,
            provisional: Value::silent(false),
        };
        self.member(name, MemberKind::State(Box::new(state(vec![consent]))))
    }

    /// Adds an invented State outside the Convention.
    pub fn outsider(&mut self, name: &str) -> Who {
        self.member(name, MemberKind::State(Box::new(state(Vec::new()))))
    }

    /// Adds a State from the built-in record by its code, such as `UKR`; `None` when there is none.
    pub fn recorded(&mut self, code: &str) -> Option<Who> {
        Recorded::of(code).map(|recorded| self.add(&recorded))
    }

    fn add(&mut self, recorded: &Recorded) -> Who {
        let state = MemberKind::State(Box::new(recorded.state.clone()));
        let who = self.member(&recorded.code, state);
        if let Some(member) = self.scenario.cast.get_mut(who) {
            member.entry.name.clone_from(&recorded.name);
            member.entry.origin = Origin::Record;
        }
        who
    }

    /// Adds a notice of withdrawal with full reasons, sent to all, received on this day.
    pub fn notice(&mut self, of: Who, received: Date) -> &mut Self {
        let notice = Notice {
            received: built(When::On(received)),
            reasons: built(Reasons::Full),
            sent_to: built(vec![
                Addressee::Depositary,
                Addressee::Parties,
                Addressee::SecurityCouncil,
            ]),
            circulated: Value::silent(When::Never),
            confirmed: Value::silent(When::Never),
            revoked: Value::silent(When::Never),
            origin: Origin::Built,
        };
        if let Some(MemberKind::State(state)) = self.scenario.cast.get_mut(of).map(|it| &mut it.kind) {
            state.notices.push(notice);
        }
        self
    }

    /// Adds an international armed conflict.
    pub fn conflict(&mut self, name: &str, parties: &[Who], since: Date, until: Option<Date>) -> &mut Self {
        self.scenario.conflicts.push(Conflict {
            entry: entry(name),
            took_place: built(true),
            proof: Proof::Stated,
            kind: built(ConflictKind::International),
            parties: parties.to_vec(),
            roles: Vec::new(),
            since: built(When::On(since)),
            until: built(until.map_or(When::Never, When::On)),
            ceasefire: Value::silent(When::Never),
            peace: Value::silent(When::Never),
            occupation_until: None,
            continues: None,
        });
        self
    }

    /// Says that there is no other armed conflict than those added.
    pub fn no_other_conflicts(&mut self) -> &mut Self {
        self.conflicts_told = true;
        self
    }

    /// Adds an act with an ordinary anti-personnel mine.
    pub fn act(&mut self, name: &str, what: What, by: Who, on: Date) -> usize {
        let judged = [
            (
                Appraisal::MinimumNumber,
                "Was it the minimum number absolutely necessary?",
            ),
            (
                Appraisal::LargeScale,
                "Was it on a scale that would defeat the object and purpose?",
            ),
            (Appraisal::ParticularCare, "Was particular care taken?"),
        ];
        let judged = judged.into_iter().map(|(appraisal, asks)| Judged {
            appraisal,
            is: self.open(
                &format!("{name}.judged.{}", appraisal.name()),
                Doubt::Appraisal,
                asks.to_owned(),
            ),
        });
        let judged = judged.collect();
        let act = Act {
            entry: entry(name),
            took_place: built(true),
            proof: Proof::Stated,
            what,
            by: built(vec![by]),
            who: None,
            time: Time::On(built(When::On(on))),
            at: Some(Where::State(by)),
            through: Vec::new(),
            device: None,
            number: Value::silent(Count::Some),
            stock: None,
            from: None,
            to: None,
            title_passes: Value::silent(what == What::Transfer),
            control_passes: Value::silent(what == What::Transfer),
            crosses_border: Value::silent(false),
            purpose: Value::silent(Purpose::None),
            helps: None,
            how: None,
            knows: Value::silent(Knows::No),
            passages: Vec::new(),
            aimed_at: None,
            recorded: None,
            watched: Value::silent(false),
            hours: None,
            about: None,
            in_favour: None,
            parties: None,
            notice: None,
            due: None,
            judged,
        };
        self.scenario.acts.push(act);
        self.scenario.acts.len() - 1
    }

    /// Adds a complete, factory-made device that is laid and harms people, set off in these ways.
    ///
    /// Whether a person could set off a tilt rod, a magnetic fuze or a sensor without meaning to stays open.
    pub fn device(&mut self, name: &str, triggers: &[Trigger]) -> usize {
        let unclear = |it: &Trigger| matches!(it, Trigger::TiltRod | Trigger::Magnetic | Trigger::Sensor);
        let person = triggers.iter().any(unclear).then(|| {
            let asks = format!("Could a person set off {name} without meaning to?");
            self.open(&format!("{name}.person-can-set-off"), Doubt::NotStated, asks)
        });
        let mut not_stated = |key: &str, asks: &str| {
            self.open(
                &format!("{name}.{key}"),
                Doubt::NotStated,
                asks.replace("{}", name),
            )
        };
        let device = Device {
            entry: entry(name),
            set_off_by: built(triggers.to_vec()),
            person_can_set_off: person,
            made_against: Value::silent(Vec::new()),
            anti_handling: Value::silent(AntiHandling::None),
            placed: built(true),
            harms_people: built(true),
            condition: Value::silent(Condition::Live),
            kit: Vec::new(),
            kit_kept: None,
            made: Value::silent(Made::Factory),
            mines_inside: 1,
            delivered_by: Value::silent(DeliveredBy::Hand),
            life: None,
            battery: None,
            self_destructs: not_stated("self-destructs", "Does {} destroy itself?"),
            self_deactivates: not_stated("self-deactivates", "Does {} disable itself?"),
            keeps_failure_rates: not_stated("keeps-failure-rates", "Does {} keep the failure rates?"),
            left_after_30_days: None,
            working_after_120_days: None,
            made_on: None,
            handling_outlives: Value::silent(false),
            directional: Value::silent(false),
            booby_trap: Value::silent(BoobyTrap::None),
            detectable: not_stated("detectable", "Can {} be detected?"),
        };
        self.scenario.devices.push(device);
        self.scenario.devices.len() - 1
    }

    /// Says with which device an act was done; without this it is an ordinary anti-personnel mine.
    pub fn with_device(&mut self, act: usize, device: usize) -> &mut Self {
        if let Some(act) = self
            .scenario
            .acts
            .get_mut(act)
            .filter(|_| device < self.scenario.devices.len())
        {
            act.device = Some(device);
        }
        self
    }

    /// A yes or no that nobody has answered.
    fn open(&mut self, path: &str, doubt: Doubt, asks: String) -> Value<bool> {
        let choice = u16::try_from(self.scenario.choices.len()).ok();
        let options = vec!["true".to_owned(), "false".to_owned()];
        self.scenario.choices.push(Choice {
            path: path.to_owned(),
            doubt,
            asks,
            options,
            origin: Origin::Silent,
        });
        Value {
            options: vec![true, false],
            choice,
            origin: Origin::Silent,
        }
    }

    /// Adds a hand-over of mines from one State to another, with title and control.
    pub fn transfer(&mut self, name: &str, from: Who, to: Who, on: Date, purpose: Purpose) -> usize {
        let index = self.act(name, What::Transfer, from, on);
        if let Some(act) = self.scenario.acts.get_mut(index) {
            act.to = Some(to);
            act.purpose = built(purpose);
            act.crosses_border = Value::silent(from != to);
        }
        index
    }

    /// The scenario. Where conflicts were not told, each State that gave notice may have had one.
    #[must_use]
    pub fn finish(mut self) -> Scenario {
        if !self.conflicts_told {
            let leaving = |who: &Who| {
                self.scenario
                    .cast
                    .get(*who)
                    .and_then(|it| it.state())
                    .is_some_and(|it| !it.notices.is_empty())
            };
            for who in (0..self.scenario.cast.len()).filter(leaving).collect::<Vec<_>>() {
                untold_conflict(&mut self.scenario, who);
            }
        }
        self.scenario
    }

    fn member(&mut self, name: &str, kind: MemberKind) -> Who {
        self.scenario.cast.push(Member {
            entry: entry(name),
            kind,
        });
        self.scenario.cast.len() - 1
    }
}

/// A scenario with one State of the built-in record, judged on a day.
///
/// The record knows of a withdrawal's effect only where a source reports it; that is taken as its word that
/// no armed conflict stood in the way. Otherwise conflicts are not told.
#[must_use]
pub fn recorded(code: &str, as_of: Date) -> Option<Scenario> {
    Recorded::of(code).map(|recorded| of(&recorded, as_of))
}

/// The same for a State that has been looked up already.
#[must_use]
pub fn of(recorded: &Recorded, as_of: Date) -> Scenario {
    let mut builder = Builder::new("The built-in record", as_of);
    builder.add(recorded);
    if recorded.effect_reported.is_some() {
        builder.no_other_conflicts();
    }
    builder.finish()
}

fn built<T>(value: T) -> Value<T> {
    Value::certain(value, Origin::Built)
}

fn entry(name: &str) -> Entry {
    Entry {
        id: name.to_owned(),
        name: name.to_owned(),
        origin: Origin::Built,
        ..Entry::default()
    }
}

fn state(consents: Vec<Consent>) -> State {
    State {
        consents,
        ..State::outside()
    }
}

/// A conflict nobody has told of, which may or may not have been going on.
fn untold_conflict(scenario: &mut Scenario, who: Who) {
    let name = scenario.name(Thing::Member(who)).to_owned();
    let Ok(choice) = u16::try_from(scenario.choices.len()) else {
        return;
    };
    scenario.choices.push(Choice {
        path: "conflicts".to_owned(),
        doubt: Doubt::NotStated,
        asks: format!("Was {name} engaged in an armed conflict when the six months ended, and since?"),
        options: vec!["true".to_owned(), "false".to_owned()],
        origin: Origin::Silent,
    });
    scenario.conflicts.push(Conflict {
        entry: entry("an armed conflict of which nothing is said"),
        took_place: Value {
            options: vec![true, false],
            choice: Some(choice),
            origin: Origin::Silent,
        },
        proof: Proof::Unknown,
        kind: Value::silent(ConflictKind::International),
        parties: vec![who],
        roles: Vec::new(),
        since: Value::silent(When::On(crate::date::LONG_AGO)),
        until: Value::silent(When::Never),
        ceasefire: Value::silent(When::Never),
        peace: Value::silent(When::Never),
        occupation_until: None,
        continues: None,
    });
}
