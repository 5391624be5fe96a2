//! `[acts.NAME]`: what somebody did, or did not do.

mod settle;

use toml::de::DeValue;

pub(super) use self::settle::settle;
use super::super::keys::Target;
use super::super::{Act, Count, Knows, Time, Value};
use super::cursor::Tab;
use super::doubt::firmness;
use super::states::order;
use super::{dates, words};
use crate::date::When;
use crate::vocabulary::{AimedAt, Appraisal, How, Proof, Purpose, What, Word};

/// Reads an act.
pub(super) fn act(tab: &Tab<'_>) -> Act {
    tab.need_required();
    let what = tab.word("what");
    let by = tab.authors("by");
    let who = tab.text("who");
    let time = time(tab);
    let how = tab.doubtful_words_of("how", what.map_or(How::ALL, indicators));
    let asking = |manners: &Vec<How>| {
        !manners.is_empty()
            && manners
                .iter()
                .all(|it| matches!(it, How::Request | How::Order | How::Reward | How::Threaten))
    };
    let only_asks = how.as_ref().is_some_and(|how| how.options.iter().all(asking));
    let knows = knows(tab);
    let helps = tab.index("helps", Target::Act);
    if let Some(what) = what {
        check_helps(tab, what);
        check_how(tab, what, how.as_ref());
        check_procedure(tab, what);
    }
    let what = what.unwrap_or(What::Other);
    let assists = what == What::Assist;
    let by = by.unwrap_or_else(|| Value::silent(Vec::new()));
    let (proof, took_place) = firmness(tab, || asks(tab, what, &by, who.as_deref()));
    check_proof(tab, proof, &time);
    let began = match &time {
        Time::On(on) => ("on", on),
        Time::Lasting { since, .. } => ("since", since),
    };
    let entry = tab.dated_entry(Some(began));
    let passes = |name| {
        tab.flag(name)
            .unwrap_or_else(|| Value::silent(what == What::Transfer))
    };
    Act {
        entry,
        took_place,
        proof,
        what,
        by,
        who,
        time,
        at: tab.place_or_state("at"),
        through: tab.places_and_states("through").unwrap_or_default(),
        device: tab.index("device", Target::Device),
        number: tab.count("number").unwrap_or_else(|| Value::silent(Count::Some)),
        stock: tab.index("stock", Target::Stock),
        from: tab.member("from"),
        to: tab.member("to"),
        title_passes: passes("title-passes"),
        control_passes: passes("control-passes"),
        // Unless it is written, `settle` computes it when all entries are known.
        crosses_border: tab.flag("crosses-border").unwrap_or_else(|| Value::silent(false)),
        purpose: tab
            .doubtful_word("for")
            .unwrap_or_else(|| Value::silent(Purpose::None)),
        helps,
        how: how.or_else(|| (assists && !tab.has("how")).then(|| open_how(tab))),
        knows: knows.unwrap_or_else(|| {
            if assists && only_asks {
                // Who asks for an act, or orders it, wants it.
                Value::silent(Knows::Meant)
            } else if assists {
                open_knows(tab)
            } else {
                Value::silent(Knows::No)
            }
        }),
        passages: Vec::new(),
        aimed_at: tab
            .doubtful_word("aimed-at")
            .or_else(|| (what == What::Use).then(|| open_aim(tab))),
        recorded: tab.flag("recorded").or_else(|| {
            let open = || tab.not_stated("recorded", vec![true, false], bool::to_string);
            (what == What::Use).then(open)
        }),
        watched: tab
            .flag("watched")
            .unwrap_or_else(|| tab.not_stated("watched", vec![true, false], bool::to_string)),
        hours: tab.number("hours"),
        about: tab.thing("about"),
        in_favour: tab.number("in-favour"),
        parties: tab.number("parties"),
        notice: tab.day("notice"),
        due: tab.day("due"),
        judged: tab.judged_or_open(appraisals(what)),
    }
}

/// The judgements that rules ask for about each kind of act.
fn appraisals(what: What) -> &'static [Appraisal] {
    use Appraisal::{EveryEffort, FullCooperation, ReasonableTime};
    match what {
        What::Use => &USE,
        What::Refuse => &[EveryEffort, FullCooperation],
        What::RequestMeasures => &[ReasonableTime],
        _ => &ANY,
    }
}

/// The judgements that may be asked of any act.
const ANY: [Appraisal; 3] = [
    Appraisal::MinimumNumber,
    Appraisal::LargeScale,
    Appraisal::ParticularCare,
];

/// The judgements that may be asked of use.
const USE: [Appraisal; 8] = [
    Appraisal::MinimumNumber,
    Appraisal::LargeScale,
    Appraisal::ParticularCare,
    Appraisal::FeasiblePrecautions,
    Appraisal::EffectiveWarning,
    Appraisal::ExcessiveHarm,
    Appraisal::SuperfluousInjury,
    Appraisal::RecordedAsPossible,
];

/// One day, or a lasting time: exactly one of `on` and `since`.
fn time(tab: &Tab<'_>) -> Time {
    let never = || Value::silent(When::Never);
    let (on, since, until) = (tab.date("on"), tab.date("since"), tab.date("until"));
    if tab.has("on") && tab.has_any(&["since", "until"]) {
        let other = if tab.has("since") { "since" } else { "until" };
        let message = format!("`on` stands together with `{other}`");
        let help = "write `on` for one day; `since`, and `until` if it has ended, for a lasting act";
        tab.desk.object(
            "two-times",
            message,
            tab.name_span(other),
            "an act takes one day, or lasts",
            help,
        );
    } else if !tab.has_any(&["on", "since"]) && !tab.is_strange() {
        let message = format!("{} has no date", tab.shown);
        let help = "write `on = 2024-12-02` for one day, `since = 2024-12-02` for a lasting act, or `on = \"unknown\"`";
        tab.desk.object(
            "missing-key",
            message,
            tab.header.clone(),
            "an act needs `on` or `since`",
            help,
        );
    }
    match since {
        Some(since) if !tab.has("on") => {
            let until = until.unwrap_or_else(never);
            order(tab, ("since", &since), ("until", &until));
            Time::Lasting { since, until }
        }
        _ => Time::On(on.unwrap_or_else(never)),
    }
}

/// The options of `knows`, as a file writes them.
fn knows_label(knows: &Knows) -> String {
    match knows {
        Knows::No => "false",
        Knows::Knew => "true",
        Knows::Meant => "meant",
    }
    .to_owned()
}

const ALL_KNOWS: [Knows; 3] = [Knows::No, Knows::Knew, Knows::Meant];

fn knows(tab: &Tab<'_>) -> Option<Value<Knows>> {
    let key = tab.key("knows");
    tab.doubtful(
        "knows",
        |node| match node.get_ref() {
            DeValue::Boolean(true) => Some(Knows::Knew),
            DeValue::Boolean(false) => Some(Knows::No),
            DeValue::String(word) if word == "meant" => Some(Knows::Meant),
            _ => tab.wrong(key, node),
        },
        || ALL_KNOWS.to_vec(),
        knows_label,
    )
}

fn open_knows(tab: &Tab<'_>) -> Value<Knows> {
    tab.not_stated("knows", ALL_KNOWS.to_vec(), knows_label)
}

fn open_aim(tab: &Tab<'_>) -> Value<AimedAt> {
    let label = |aim: &AimedAt| aim.name().to_owned();
    tab.not_stated("aimed-at", AimedAt::ALL.to_vec(), label)
}

/// Silence about how somebody helped: a share in the act itself, a share in the wider operation, or a mere
/// benefit are the three that law keeps apart.
fn open_how(tab: &Tab<'_>) -> Value<Vec<How>> {
    let options = vec![vec![How::Plan], vec![How::TakePart], vec![How::Benefit]];
    tab.not_stated("how", options, |how: &Vec<How>| words::list_label(how))
}

fn check_helps(tab: &Tab<'_>, what: What) {
    let (has, assists) = (tab.has("helps"), what == What::Assist);
    if assists && !has && !tab.is_strange() {
        let message = format!("{} does not say which act it helps", tab.shown);
        let help = "write `helps = \"…\"` with the name of an act; one that was refused has `on = \"never\"`";
        tab.desk.object(
            "missing-key",
            message,
            tab.header.clone(),
            "`assist` needs `helps`",
            help,
        );
    } else if has && !assists {
        let help = "write `what = \"assist\"`, or `about` for what is investigated or answered";
        tab.desk.object(
            "contradiction",
            format!("`helps` does not go with `{}`", what.name()),
            tab.name_span("helps"),
            "only an act of `assist` helps another",
            help,
        );
    }
}

/// The indicators that say something about each kind of act.
pub(in crate::scenario) fn indicators(what: What) -> &'static [How] {
    use How::*;
    match what {
        What::Use => &[Laid, Scattered, ReArmed, CapturedField],
        What::RelyOnMines => &[Silent, Maintained, Guarded],
        What::Develop | What::Produce => &[Study, Design, Prototype, Assembly, Conversion, CounterMeasure],
        What::Acquire => &[Purchase, Gift, Capture, Seizure, Find, Inheritance],
        What::Assist => &[
            Plan,
            Order,
            Request,
            Reward,
            Threaten,
            Permit,
            Escort,
            Guard,
            Carry,
            Store,
            Train,
            SupplyParts,
            Intelligence,
            EarmarkedFunds,
            Shareholding,
            Benefit,
            TakePart,
        ],
        What::Aid => &[Victims, Clearance, Stocks],
        What::Refuse => &[Persons, Sensitive, Constitutional, Safety],
        _ => &[],
    }
}

fn check_how(tab: &Tab<'_>, what: What, how: Option<&Value<Vec<How>>>) {
    let Some(how) = how.filter(|how| how.is_stated()) else {
        return;
    };
    let fit = indicators(what);
    let Some(stranger) = how.options.iter().flatten().find(|word| !fit.contains(word)) else {
        return;
    };
    let words = super::messages::list(fit.iter().map(|word| word.name()));
    let other = What::ALL
        .iter()
        .find(|other| indicators(**other).contains(stranger));
    let help = match other {
        _ if !fit.is_empty() => format!("the words for `{}` are {words}", what.name()),
        Some(other) => {
            format!(
                "leave `how` out; `{}` goes with `what = \"{}\"`",
                stranger.name(),
                other.name()
            )
        }
        None => "leave `how` out".to_owned(),
    };
    let message = format!(
        "`how` of an act of `{}` cannot be `{}`",
        what.name(),
        stranger.name()
    );
    tab.desk.object(
        "unknown-word",
        message,
        tab.value_span("how"),
        "this word says nothing about it",
        help,
    );
}

/// The keys of Article 8 go each with one kind of act, and a refusal names what is refused.
fn check_procedure(tab: &Tab<'_>, what: What) {
    if what == What::Refuse && !tab.has("about") && !tab.is_strange() {
        tab.desk.object(
            "missing-key",
            format!("{} does not say which mission it refuses", tab.shown),
            tab.header.clone(),
            "`refuse` needs `about`",
            "write `about = \"…\"` with the name of an act of `mission`",
        );
    }
    for (name, wanted) in [
        ("in-favour", What::ProposeMeeting),
        ("parties", What::ProposeMeeting),
        ("notice", What::Mission),
        ("due", What::RequestMeasures),
    ] {
        if tab.has(name) && what != wanted {
            tab.desk.object(
                "contradiction",
                format!("`{name}` does not go with `{}`", what.name()),
                tab.name_span(name),
                format!("only an act of `{}` has it", wanted.name()),
                format!("leave `{name}` out, or write `what = \"{}\"`", wanted.name()),
            );
        }
    }
}

/// What was not done cannot be alleged or admitted as done.
fn check_proof(tab: &Tab<'_>, proof: Proof, time: &Time) {
    let Time::On(on) = time else { return };
    let never = tab.has("on") && dates::earliest(on) == Some(When::Never);
    if never
        && matches!(
            proof,
            Proof::Admitted | Proof::Alleged | Proof::Disputed | Proof::Unknown
        )
    {
        let message = format!(
            "`on` says that it did not happen, and `proof` that it is {}",
            proof.means()
        );
        tab.desk.object("contradiction", message, tab.value_span("proof"), "one of the two cannot be", "to say that it did not happen write `on = \"never\"` alone; to leave it open write the day, and `proof`");
    }
}

/// Whether the act took place, asked as a question: "Did Norland use mines, as `ridge` says?".
fn asks(tab: &Tab<'_>, what: What, by: &Value<Vec<usize>>, who: Option<&str>) -> String {
    let doer = match (who, by.options.as_slice()) {
        (Some(who), _) => who.to_owned(),
        (None, [authors]) if !authors.is_empty() => {
            let names: Vec<String> = authors.iter().map(|who| tab.called_of(*who)).collect();
            match names.split_last() {
                Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
                _ => names.concat(),
            }
        }
        _ => "somebody".to_owned(),
    };
    let did = match what {
        What::Use => "use mines",
        What::RelyOnMines => "keep or rely on mines already laid",
        What::Develop => "develop mines",
        What::Produce => "produce mines",
        What::Acquire => "take mines in",
        What::Transfer => "hand mines over",
        What::Move => "move mines",
        What::Assist => "help with the act",
        What::Offer => "offer mines",
        What::Contract => "sign a contract for mines",
        What::Budget => "set money aside for mines",
        What::Investigate => "investigate",
        What::Punish => "punish anybody",
        What::AskClarification => "ask for clarification",
        What::Answer => "answer the request",
        What::ProposeMeeting => "propose a special meeting",
        What::InviteMission => "invite a mission",
        What::AuthoriseMission => "authorise a mission",
        What::Mission => "come as a mission",
        What::Refuse => "refuse the mission",
        What::RequestMeasures => "ask for measures",
        What::Aid => "give assistance",
        What::Other => "do what is told",
    };
    format!("Did {doer} {did}, as `{}` says?", tab.path)
}
