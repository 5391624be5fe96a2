//! A scenario before it is written down, so that a law can change one thing in it.

use std::fmt::Write as _;

use ottawa::{Date, Scenario, date};

use crate::support::load;

/// A story. The first State is the one it is about; `sudria` never joined, and is the enemy.
#[derive(Clone, Debug)]
pub struct Story {
    pub states: Vec<StateCase>,
    pub wars: Vec<War>,
    pub devices: Vec<&'static str>,
    pub acts: Vec<Deed>,
    pub stocks: Vec<Depot>,
    pub fields: Vec<Field>,
    /// Further tables, as text.
    pub more: Vec<String>,
    pub as_of: Date,
}

#[derive(Clone, Debug)]
pub struct StateCase {
    pub name: String,
    /// `None`: it never joined.
    pub deposited: Option<Date>,
    pub provisional: bool,
    pub notice: Option<Notice>,
    pub second: Option<Notice>,
    pub rejoined: Option<Date>,
    /// The day of the first report; `Some(None)`: never sent. `None`: not described.
    pub first_report: Option<Option<Date>>,
    /// More time to clear: granted on, until.
    pub extension: Option<(Date, Date)>,
    /// Further keys, as text.
    pub more: String,
}

impl StateCase {
    pub fn new(name: &str, deposited: Option<Date>) -> StateCase {
        StateCase {
            name: name.to_owned(),
            deposited,
            provisional: false,
            notice: None,
            second: None,
            rejoined: None,
            first_report: None,
            extension: None,
            more: String::new(),
        }
    }

    fn text(&self) -> String {
        let mut text = format!("[states.{}]\n", self.name);
        match self.deposited {
            Some(day) => writeln!(
                text,
                "deposited = {day}\nconsent = \"accession\"\nprovisional = {}",
                self.provisional
            ),
            None => writeln!(text, "deposited = \"never\""),
        }
        .unwrap();
        let notices: Vec<String> = self.notice.iter().chain(&self.second).map(Notice::text).collect();
        if !notices.is_empty() {
            let _ = writeln!(text, "withdrawal = [ {} ]", notices.join(", "));
        }
        if let Some(day) = self.rejoined {
            let _ = writeln!(text, "rejoined = [ {{ deposited = {day} }} ]");
        }
        if let Some(sent) = self.first_report {
            let sent = sent.map_or("\"never\"".to_owned(), |day| day.to_string());
            let _ = writeln!(text, "reports = [ {{ for = \"initial\", sent = {sent} }} ]");
        }
        if let Some((granted, until)) = self.extension {
            let _ = writeln!(
                text,
                "extensions = [ {{ granted = {granted}, until = {until} }} ]"
            );
        }
        text.push_str(&self.more);
        text
    }
}

#[derive(Clone, Debug)]
pub struct Notice {
    pub received: Date,
    pub reasons: &'static str,
    pub sent_to: &'static str,
    pub revoked: Option<Date>,
}

impl Notice {
    /// With everything that 20(2) asks for.
    pub fn full(received: Date) -> Notice {
        Notice {
            received,
            reasons: "full",
            sent_to: "[\"depositary\", \"parties\", \"security-council\"]",
            revoked: None,
        }
    }

    fn text(&self) -> String {
        let revoked = self
            .revoked
            .map_or(String::new(), |day| format!(", revoked = {day}"));
        format!(
            "{{ received = {}, reasons = \"{}\", sent-to = {}{revoked} }}",
            self.received, self.reasons, self.sent_to
        )
    }
}

#[derive(Clone, Debug)]
pub struct War {
    pub kind: &'static str,
    pub disputed: bool,
    pub since: Date,
    pub until: Option<Date>,
    pub ceasefire: Option<Date>,
    pub peace: Option<Date>,
}

impl War {
    /// An international war with nothing else about it.
    pub fn plain(since: Date, until: Option<Date>) -> War {
        War {
            kind: "international",
            disputed: false,
            since,
            until,
            ceasefire: None,
            peace: None,
        }
    }
}

#[derive(Clone, Debug)]
pub struct Deed {
    pub what: &'static str,
    /// The number of a State; one more than there are is `sudria`.
    pub by: usize,
    /// The first and last day on which it may have been.
    pub on: (Date, Date),
    pub disputed: bool,
    pub purpose: &'static str,
    pub device: Option<usize>,
    /// Further keys, as text.
    pub more: &'static str,
}

#[derive(Clone, Debug)]
pub struct Depot {
    pub held_by: usize,
    pub purpose: &'static str,
    pub since: Option<Date>,
    /// How many, and the day on which they were gone, if they ever were.
    pub number: Option<(u32, Option<Date>)>,
    pub disputed: bool,
    /// Whether somebody judged it the minimum number.
    pub minimum: Option<bool>,
}

impl Depot {
    pub fn plain(held_by: usize) -> Depot {
        Depot {
            held_by,
            purpose: "none",
            since: None,
            number: None,
            disputed: false,
            minimum: None,
        }
    }
}

/// A mined area.
#[derive(Clone, Debug)]
pub struct Field {
    pub of: usize,
    pub mined: &'static str,
    pub laid: Date,
    pub cleared: Option<Date>,
}

impl Story {
    /// The name of a State of the story by its number.
    pub fn name(&self, at: usize) -> &str {
        self.states.get(at).map_or("sudria", |state| &state.name)
    }

    /// The keys at the head of the file.
    pub fn head(&self) -> String {
        format!("title = \"A story\"\nas-of = {}\n", self.as_of)
    }

    /// Every table, one a text.
    pub fn tables(&self) -> Vec<String> {
        let mut tables: Vec<String> = self.states.iter().map(StateCase::text).collect();
        tables.push("[states.sudria]\ndeposited = \"never\"\n".to_owned());
        let first = self.name(0);
        for (at, war) in self.wars.iter().enumerate() {
            let end =
                |day: Option<Date>, open: &str| day.map_or(format!("\"{open}\""), |day| day.to_string());
            let mut text = format!(
                "[conflicts.war-{at}]\nkind = \"{}\"\nparties = [\"{first}\", \"sudria\"]\nsince = {}\nuntil = {}\nceasefire = {}\npeace = {}\n",
                war.kind,
                war.since,
                end(war.until, "open"),
                end(war.ceasefire, "never"),
                end(war.peace, "never")
            );
            if war.disputed {
                text.push_str("proof = \"disputed\"\n");
            }
            tables.push(text);
        }
        for (at, device) in self.devices.iter().enumerate() {
            tables.push(format!("[devices.device-{at}]\n{device}\n"));
        }
        for (at, stock) in self.stocks.iter().enumerate() {
            tables.push(self.stock_text(&format!("depot-{at}"), stock));
        }
        for (at, field) in self.fields.iter().enumerate() {
            let cleared = field
                .cleared
                .map_or("\"never\"".to_owned(), |day| day.to_string());
            tables.push(format!(
                "[places.field-{at}]\nterritory-of = \"{}\"\nmined = \"{}\"\nlaid-on = {}\ncleared-on = {cleared}\n",
                self.name(field.of),
                field.mined,
                field.laid
            ));
        }
        for (at, deed) in self.acts.iter().enumerate() {
            let by = self.name(deed.by);
            let on = if deed.on.0 == deed.on.1 {
                deed.on.0.to_string()
            } else {
                format!("\"{}..{}\"", deed.on.0, deed.on.1)
            };
            let mut text = format!(
                "[acts.act-{at}]\nwhat = \"{}\"\nby = \"{by}\"\non = {on}\nfor = \"{}\"\n",
                deed.what, deed.purpose
            );
            if deed.what == "transfer" {
                let _ = writeln!(text, "to = \"{}\"", if by == "sudria" { first } else { "sudria" });
            }
            if deed.disputed {
                text.push_str("proof = \"disputed\"\n");
            }
            if let Some(device) = deed.device {
                let _ = writeln!(text, "device = \"device-{device}\"");
            }
            text.push_str(deed.more);
            tables.push(text);
        }
        tables.extend(self.more.iter().cloned());
        tables
    }

    /// A stock of that name, as a table.
    pub fn stock_text(&self, name: &str, stock: &Depot) -> String {
        let mut text = format!(
            "[stocks.{name}]\nheld-by = \"{}\"\nfor = \"{}\"\n",
            self.name(stock.held_by),
            stock.purpose
        );
        if let Some(since) = stock.since {
            let _ = writeln!(text, "since = {since}");
        }
        if let Some((number, gone)) = stock.number {
            let first = stock.since.unwrap_or(Date::new(1980, 1, 1).unwrap());
            let gone = gone.map_or(String::new(), |day| {
                format!(", {{ since = {}, is = 0 }}", day.max(first.next()))
            });
            let _ = writeln!(text, "number = [ {{ since = {first}, is = {number} }}{gone} ]");
        }
        if let Some(minimum) = stock.minimum {
            let _ = writeln!(text, "judged = {{ minimum-number = {minimum} }}");
        }
        if stock.disputed {
            text.push_str("proof = \"disputed\"\n");
        }
        text
    }

    /// The whole file.
    pub fn text(&self) -> String {
        self.head() + &self.tables().concat()
    }

    pub fn scenario(&self) -> Scenario {
        load(&self.text())
    }

    /// The day on which the six months of the first State's notice end.
    pub fn expiry(&self) -> Option<Date> {
        self.states[0]
            .notice
            .as_ref()
            .map(|notice| date::six_months_expire(notice.received))
    }

    /// Entry into force for the first State.
    pub fn in_force(&self) -> Date {
        date::entry_into_force(self.states[0].deposited.unwrap())
    }

    /// The same with less in it, for laws that judge many copies of a story.
    pub fn slim(&self) -> Story {
        self.with(|it| {
            it.states.truncate(1);
            it.wars.truncate(1);
            it.acts.truncate(1);
            it.acts.iter_mut().for_each(|deed| deed.by = 0);
            it.stocks.retain(|stock| stock.held_by == 0);
            it.fields.retain(|field| field.of == 0);
        })
    }

    /// The first State alone: bound since long ago, never leaving, and nothing happens.
    pub fn quiet(&self) -> Story {
        self.with(|it| {
            it.states.truncate(1);
            let first = &it.states[0];
            it.states = vec![StateCase::new(&first.name, first.deposited)];
            it.wars.clear();
            it.devices.clear();
            it.acts.clear();
            it.stocks.clear();
            it.fields.clear();
            it.more.clear();
        })
    }

    /// The same with one change.
    pub fn with(&self, change: impl FnOnce(&mut Story)) -> Story {
        let mut story = self.clone();
        change(&mut story);
        story
    }

    /// The same story with one doubt settled, in every way in which it can be.
    pub fn learned(&self) -> Vec<Story> {
        let mut all = Vec::new();
        for (at, deed) in self.acts.iter().enumerate() {
            if deed.on.0 != deed.on.1 {
                let between = deed.on.0.plus_days(deed.on.0.days_until(deed.on.1) / 2);
                for day in [deed.on.0, deed.on.0.next(), between, deed.on.1] {
                    all.push(self.with(|it| it.acts[at].on = (day, day)));
                }
            }
            if deed.disputed {
                all.push(self.with(|it| it.acts[at].disputed = false));
            }
            if deed.purpose == "unknown" {
                for purpose in ["none", "combat", "destruction", "training"] {
                    all.push(self.with(|it| it.acts[at].purpose = purpose));
                }
            }
        }
        for (at, device) in self.devices.iter().enumerate() {
            if device.contains("one-of") {
                for device in ["set-off-by = [\"tripwire\"]", "set-off-by = [\"telephone\"]"] {
                    all.push(self.with(|it| it.devices[at] = device));
                }
            }
        }
        for (at, war) in self.wars.iter().enumerate() {
            if war.disputed {
                all.push(self.with(|it| it.wars[at].disputed = false));
            }
        }
        for (at, stock) in self.stocks.iter().enumerate() {
            if stock.disputed {
                all.push(self.with(|it| it.stocks[at].disputed = false));
            }
        }
        let reasons = |it: &StateCase| {
            it.notice
                .as_ref()
                .is_some_and(|notice| notice.reasons == "unknown")
        };
        for at in (0..self.states.len()).filter(|at| reasons(&self.states[*at])) {
            for reasons in ["full", "some", "none"] {
                all.push(self.with(|it| it.states[at].notice.as_mut().unwrap().reasons = reasons));
            }
        }
        all
    }
}
