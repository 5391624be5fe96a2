//! A change of a file in words: "the notice of withdrawal of Finland received 100 days earlier, on 1 April 2025".

use crate::report::names::{called, list, of, small};
use crate::scenario::{Scenario, Thing, Who, thousands};
use crate::simulate::{Change, Setting};

/// A change as something that might have been otherwise.
pub(super) fn words(scenario: &Scenario, change: &Change) -> String {
    let told = Told::new(scenario, &change.path);
    match &change.to {
        Setting::Position(position) => {
            format!("{}: {}", position.question.name, position.view().short)
        }
        Setting::Day { day, margin } => {
            let event = told.event();
            match margin {
                None => format!("{event} on {}", day.in_words()),
                Some(days) => {
                    let way = if *days < 0 { "earlier" } else { "later" };
                    format!("{event} {} {way}, on {}", count(*days), day.in_words())
                }
            }
        }
        Setting::Never => told.never(),
        Setting::Value(value) => {
            let first = told.value(value);
            let others: Vec<String> = change.also.iter().map(|value| told.word(value)).collect();
            match others.len() {
                0 => first,
                1..=4 => format!("{first} (or {})", others.join(", ")),
                more => {
                    let shown: Vec<String> = others.iter().take(3).cloned().collect();
                    format!("{first} (or {}, and {} more)", shown.join(", "), more - 3)
                }
            }
        }
    }
}

/// "1 day", "4,840 days".
pub(super) fn count(days: i32) -> String {
    let days = u64::from(days.unsigned_abs());
    let s = if days == 1 { "" } else { "s" };
    format!("{} day{s}", thousands(days))
}

/// A key, with the entry under which it stands.
struct Told<'s> {
    scenario: &'s Scenario,
    path: &'s str,
    /// How the entry is called.
    name: String,
    /// The key, and the list or table in which it stands, if any.
    key: &'s str,
    within: &'s str,
}

impl<'s> Told<'s> {
    fn new(scenario: &'s Scenario, path: &'s str) -> Told<'s> {
        let (id, below) = path.split_once('.').unwrap_or((path, ""));
        let (within, key) = below.rsplit_once('.').unwrap_or(("", below));
        Told {
            scenario,
            path,
            name: entry(scenario, id),
            key,
            within: within.split('.').next().unwrap_or(""),
        }
    }

    fn is(&self, kind: fn(&Thing) -> bool) -> bool {
        let entry = self.path.split('.').next().unwrap_or("");
        self.scenario.thing(entry).as_ref().is_some_and(kind)
    }

    fn is_conflict(&self) -> bool {
        self.is(|thing| matches!(thing, Thing::Conflict(_)))
    }

    /// What happens on the day of this key.
    fn event(&self) -> String {
        let name = &self.name;
        match (self.within, self.key) {
            (_, "received") => format!("the notice of withdrawal of {name} received"),
            (_, "circulated") => format!("the notice of withdrawal of {name} circulated"),
            (_, "confirmed") => format!("the withdrawal of {name} confirmed"),
            (_, "revoked") => format!("the notice of withdrawal of {name} revoked"),
            (_, "notified") => format!("the suspension by {name} notified"),
            (_, "deposited") => format!("the instrument of consent of {name} deposited"),
            (_, "in-force") => format!("entry into force for {name}"),
            (_, "signed") => format!("signature by {name}"),
            ("extensions", "new") => format!("more time for clearance granted to {name}"),
            ("extensions", "granted") => format!("the extension for {name} granted"),
            ("extensions", "until") => format!("the extension for {name} ending"),
            ("reports", "new") => format!("a first report by {name} sent"),
            (_, "sent") => format!("the report of {name} sent"),
            ("laws", "new") => format!("a law of {name} with penal sanctions in force"),
            ("laws", _) => format!("the law of {name} in force"),
            ("number", _) => format!("the number in {name} reached"),
            ("controlled-by", _) => format!("control over {name} changing hands"),
            (_, "number") => format!("{name} gone, destroyed or handed over,"),
            ("another-conflict", _) => "an armed conflict that the file does not describe, begun".to_owned(),
            (_, "since") if self.is_conflict() => format!("{name} begun"),
            (_, "until") if self.is_conflict() => format!("{name} over"),
            (_, "occupation-until") => format!("the occupation in {name} over"),
            (_, "ceasefire") => format!("a ceasefire in {name}"),
            (_, "peace") => format!("peace in {name}"),
            (_, "on") => format!("{name} taking place"),
            (_, "notice") => format!("{name} announced"),
            (_, "due") => format!("the time set for {name} ending"),
            (_, "since") => format!("{name} begun"),
            (_, "until") => format!("{name} over"),
            (_, "cleared-on") => format!("{name} cleared"),
            (_, "found-on") => format!("{name} found"),
            (_, "laid-on") => format!("the mines at {name} laid"),
            (_, "reported-on") => format!("the other Parties told of {name}"),
            (_, "marked-on") => format!("{name} marked"),
            (_, "fenced-on") => format!("{name} fenced"),
            (_, "monitored-on") => format!("{name} monitored"),
            (_, "apii-consented") => format!("consent of {name} to Amended Protocol II"),
            (_, "apii-denounced") => format!("denunciation of Amended Protocol II by {name}"),
            (_, key) => format!("{key} of {name}"),
        }
    }

    /// That it does not happen, or has no end.
    fn never(&self) -> String {
        let name = &self.name;
        match (self.within, self.key) {
            (_, "received") => format!("no notice of withdrawal by {name}"),
            (_, "notified") => format!("no suspension by {name}"),
            ("extensions", "granted") => format!("the extension for {name} not granted"),
            (_, "sent") => format!("the report of {name} not sent"),
            (_, "since") if self.is_conflict() => format!("{name} never begun"),
            (_, "occupation-until") => format!("the occupation in {name} still going on"),
            (_, "until") => format!("{name} still going on"),
            (_, "cleared-on") => format!("{name} not cleared"),
            (_, "found-on") => format!("{name} not found"),
            (_, "reported-on") => format!("the other Parties not told of {name}"),
            _ => format!("not {}", self.event()),
        }
    }

    /// What it is that has this value.
    fn value(&self, value: &str) -> String {
        let name = &self.name;
        let word = self.word(value);
        let yes = matches!(value, "true");
        let or_not = |yes_words: &str, no_words: &str| {
            if yes {
                yes_words.to_owned()
            } else {
                no_words.to_owned()
            }
        };
        match (self.within, self.key) {
            // A whole entry in doubt.
            (_, "") => or_not(&format!("{name} established"), &format!("{name} disproved")),
            ("judged", _) => {
                let judged = crate::vocabulary::Word::parse(self.key)
                    .map_or(self.key, |it: crate::vocabulary::Appraisal| {
                        crate::vocabulary::Word::means(it)
                    });
                or_not(&format!("judged: {judged}"), &format!("judged: not {judged}"))
            }
            ("roles", _) => format!(
                "another part of {} in {name}: {word}",
                entry(self.scenario, self.key)
            ),
            (_, "for") => format!("another purpose, {word}"),
            (_, "by") => format!("done by {word}"),
            (_, "from") => format!("handed over by {word}"),
            (_, "to") => format!("received by {word}"),
            (_, "held-by") => format!("held by {word}"),
            (_, "owned-by") => format!("owned by {word}"),
            (_, "laid-by") => format!("the mines laid by {word}"),
            (_, "controlled-by") => format!("{name} controlled by {word}"),
            (_, "link") => format!("another link of {name} to the State: {word}"),
            (_, "how") => format!("done in another way: {word}"),
            (_, "knows") => match value {
                "meant" => "the act helped known and wanted".to_owned(),
                "true" => "the act helped known".to_owned(),
                _ => "the act helped not known".to_owned(),
            },
            (_, "set-off-by") => format!("another mechanism, {name} set off by {word}"),
            (_, "made-against") => format!("{name} made against {word}"),
            (_, "anti-handling") => format!("another protection of {name} against handling: {word}"),
            (_, "person-can-set-off") => or_not(
                &format!("{name} such that a person could set it off without meaning to"),
                &format!("{name} such that no person could set it off without meaning to"),
            ),
            (_, "device") => format!("another device: {word}"),
            (_, "placed") => or_not(
                &format!("{name} made to lie under, on or near a surface"),
                &format!("{name} not made to lie under, on or near a surface"),
            ),
            (_, "harms-people") => or_not(
                &format!("{name} able to harm people"),
                &format!("{name} harmless to people"),
            ),
            (_, "condition" | "made" | "mined") => format!("{name} {word}"),
            (_, "kit-kept") => format!("the kit of {name} kept {word}"),
            (_, "title-passes") => or_not("title passing", "title not passing"),
            (_, "control-passes") => or_not("control passing", "control not passing"),
            (_, "crosses-border") => or_not("a border crossed", "no border crossed"),
            (_, "reasons") => format!("a notice with {word}"),
            (_, "sent-to") => format!("the notice sent to {word}"),
            (_, "ground") => format!("the suspension based on {word}"),
            (_, "kind") => format!("{name} fought {word}"),
            (_, "agreed-by") => format!("{name} let in by {word}"),
            (_, "host-can-remove") => or_not(
                "the host able to order removal",
                "the host not able to order removal",
            ),
            ("laws", "penal") => or_not("a law with penal sanctions", "a law without penal sanctions"),
            (_, "provisional") => or_not(
                "provisional application declared",
                "provisional application not declared",
            ),
            (_, "omits") => format!("nothing left out of the report of {name}"),
            (_, key) => format!("{} of {name}: {word}", key.replace('-', " ")),
        }
    }

    /// A value in words.
    fn word(&self, value: &str) -> String {
        match (self.key, value) {
            (_, "not-stated") => "nobody".to_owned(),
            ("for", "destruction") => "for destruction".to_owned(),
            ("for", "training") => "for training in detection, clearance or destruction".to_owned(),
            ("for", "combat") => "for combat".to_owned(),
            ("for", "reserve") => "as a reserve".to_owned(),
            ("for", "trade") => "for trade".to_owned(),
            ("for", "none") => "none stated".to_owned(),
            ("device", "command-fired-charge") => "one fired only by an operator".to_owned(),
            (_, "somebody-else") => "somebody else, on nobody's behalf".to_owned(),
            _ => {
                let means = |word: &str| self.scenario.meaning_at(self.path, word).map(str::to_owned);
                let words: Vec<String> = value
                    .split(", ")
                    .map(|word| means(word).unwrap_or_else(|| entry(self.scenario, word)))
                    .collect();
                list(&words)
            }
        }
    }
}

/// How an entry is called within a sentence: `the shipment`, `Finland`, `the minefield in the dunes`.
pub(super) fn entry(scenario: &Scenario, id: &str) -> String {
    let name = match scenario.thing(id) {
        Some(Thing::Member(who)) => return called(scenario, who),
        Some(thing) => scenario.name(thing),
        None => return id.replace('-', " "),
    };
    let name = if name == id {
        name.replace('-', " ")
    } else {
        small(name)
    };
    let has_article = ["the ", "a ", "an "]
        .iter()
        .any(|article| name.starts_with(article));
    if has_article || name.starts_with(char::is_uppercase) {
        name
    } else {
        format!("the {name}")
    }
}

/// A State in the possessive.
pub(super) fn possessive(scenario: &Scenario, who: Who) -> String {
    of(&called(scenario, who))
}
