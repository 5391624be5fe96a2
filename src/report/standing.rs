//! The standing of a State on a day, in words.

use super::duty::SUSPENSION_READ;
use super::names::{called, list, starting, title};
use super::reservation;
use super::sections;
use super::text::{positions, wrap};
use super::why::{conflict_name, wars_on};
use crate::assess::{Answer, Assessor, Phase, Standing};
use crate::date;
use crate::fact::At;
use crate::logic::Truth;
use crate::scenario::Scenario;
use crate::treaty::ottawa::article_20::SUSPENDED;
use crate::vocabulary::{ConsentKind, Status, Why, Word};

/// The standing of a State: status, how it came about, what it turns on, what binds.
#[must_use]
pub fn standing(assessor: &Assessor<'_>, standing: &Standing) -> String {
    let scenario = assessor.scenario();
    let mut page = vec![
        wrap(
            &format!(
                "{} on {}, under {}. Not legal advice.",
                starting(scenario, standing.state),
                standing.on.in_words(),
                positions(assessor.readings())
            ),
            "",
            "",
        ),
        String::new(),
        format!("{}: {}", status_words(standing), title(scenario, standing.state)),
        String::new(),
        wrap(&lead(assessor, standing), "  ", "  "),
    ];
    let dates = dates(assessor, standing).into_iter();
    let dates = dates.map(|(day, text)| wrap(&text, &format!("    {day:<20}"), &" ".repeat(24)));
    section(&mut page, "How it came about", dates.collect());
    let firmness = firmness(standing);
    for (heading, lines) in sections::turns_on(firmness) {
        let lines = lines
            .iter()
            .enumerate()
            .map(|(at, line)| wrap(line, "    ", if at == 0 { "    " } else { "      " }));
        section(&mut page, &heading, lines.collect());
    }
    let either = sections::either_way(&standing.answer)
        .into_iter()
        .flat_map(|(asks, outcomes)| {
            let rows = outcomes
                .into_iter()
                .map(|(is, outcome)| wrap(&format!("{is}: {outcome}"), "      ", "        "));
            std::iter::once(wrap(&asks, "    ", "    ")).chain(rows)
        });
    section(&mut page, "Either way", either.collect());
    let binds = binds(assessor, standing);
    let binds = binds.iter().map(|it| wrap(it, "    - ", "      "));
    section(&mut page, "What binds", binds.collect());
    let firm = sections::how_firm(assessor, firmness);
    section(
        &mut page,
        "How firm",
        firm.iter()
            .take(1)
            .map(|line| wrap(line, "    ", "    "))
            .collect(),
    );
    let assumed = sections::assumed(&standing.answer);
    section(
        &mut page,
        "Assumed",
        assumed
            .iter()
            .map(|line| wrap(line, "    - ", "      "))
            .collect(),
    );
    let notes = record_notes(scenario, standing);
    section(
        &mut page,
        "Notes of the record",
        notes.map(|note| wrap(note, "    - ", "      ")).collect(),
    );
    let change = sections::would_change(assessor, &standing.answer);
    section(
        &mut page,
        "What would change the answer",
        change.iter().map(|line| wrap(line, "    - ", "      ")).collect(),
    );
    page.push(String::new());
    page.join("\n")
}

/// What every page on a State that succeeded says.
const SUCCESSION: &str = "the Convention has no rule on succession, and practice is not uniform: read from the day of \
    succession or from the sixth month after the notice (17(2)), the day of entry into force differs; the one reported for \
    this State is taken";

fn section(page: &mut Vec<String>, heading: &str, lines: Vec<String>) {
    if !lines.is_empty() {
        page.extend([String::new(), format!("  {heading}")]);
        page.extend(lines);
    }
}

/// The answer that says how firm it is: whether Article 1 binds the State, where that is contested.
pub(super) fn firmness(standing: &Standing) -> &Answer {
    if standing.bound.contested() {
        &standing.bound
    } else {
        &standing.answer
    }
}

/// What the record notes about a State.
pub(super) fn record_notes<'a>(scenario: &'a Scenario, standing: &Standing) -> impl Iterator<Item = &'a str> {
    let state = scenario.cast.get(standing.state).and_then(|it| it.state());
    let notes = state.map_or(&[][..], |it| &it.record_notes);
    let succession = standing.consent == Some(ConsentKind::Succession);
    notes
        .iter()
        .map(String::as_str)
        .chain(succession.then_some(SUCCESSION))
}

/// `STATE PARTY, CONTESTED, its withdrawal pending`.
pub(super) fn status_words(standing: &Standing) -> String {
    let contested = if standing.answer.contested() {
        ", CONTESTED"
    } else {
        ""
    };
    let verdict = &standing.answer.verdict;
    let phase = match standing.phase {
        Phase::WithdrawalPending => ", its withdrawal pending",
        Phase::WithdrawalDelayed => ", its withdrawal delayed by armed conflict",
        Phase::SuspensionNotified if suspended(standing) => ", suspended on the position taken (contested)",
        Phase::SuspensionNotified => ", a suspension notified (contested)",
        _ => "",
    };
    format!("{}{contested}{phase}", verdict.printed())
}

/// Whether Article 1 is suspended for the State, on the positions taken.
fn suspended(standing: &Standing) -> bool {
    standing.bound.verdict.why() == Some(Why::Suspended)
}

/// What is suspended on the positions taken: the whole Convention, or its bans alone.
fn suspension(assessor: &Assessor<'_>, standing: &Standing) -> &'static str {
    let at = At::new(standing.state, None, standing.on);
    if super::other_law::holds(assessor, &SUSPENDED, at) == Truth::True {
        "the Convention"
    } else {
        "Article 1(1)"
    }
}

/// What the State is on the day, in a sentence or two.
pub(super) fn lead(assessor: &Assessor<'_>, standing: &Standing) -> String {
    let scenario = assessor.scenario();
    let name = called(scenario, standing.state);
    let on = standing.on.in_words();
    let status = match standing.answer.verdict.kind {
        crate::verdict::Kind::Status(status) => status,
        _ => {
            return format!(
                "Whether {name} was still a State Party on {on} cannot be said: {}. Until that is known, nobody can say that \
                 it has left.",
                "a fact is missing"
            );
        }
    };
    let entry = standing
        .entry_into_force
        .map_or_else(String::new, date::Date::in_words);
    if matches!(status, Status::NotParty | Status::Signatory)
        && reservation::fails(assessor, standing.state, standing.on)
    {
        let rest = if status == Status::Signatory {
            "Article 1 does not bind it; having signed, it must not defeat the object and purpose of the Convention (VCLT 18)."
        } else {
            "The Convention makes no duties for it; other law may."
        };
        return format!(
            "{} joined with a reservation, which the Convention does not permit; on the position taken, its consent fails \
             with it. {rest}",
            starting(scenario, standing.state)
        );
    }
    match (status, standing.phase) {
        (Status::Party, Phase::WithdrawalPending) => {
            let expiry = standing
                .notices
                .last()
                .and_then(|it| it.expiry)
                .map_or_else(String::new, date::Date::in_words);
            format!(
                "On {on} {name} is bound by every article of the Convention. Its withdrawal can take effect on {expiry} at the \
                 earliest; if it is then engaged in an armed conflict, not before that conflict ends."
            )
        }
        (Status::Party, Phase::WithdrawalDelayed) => {
            let expiry = standing.notices.last().and_then(|it| it.expiry);
            let wars = expiry
                .map(|day| wars_on(scenario, standing.state, day))
                .unwrap_or_default();
            let expiry = expiry.map_or_else(String::new, date::Date::in_words);
            format!(
                "On {on} {name} is bound by every article of the Convention. Its withdrawal would have taken effect on \
                 {expiry}; {} put it off, and the new date is open.",
                list(&wars)
            )
        }
        (Status::Party, Phase::SuspensionNotified) if suspended(standing) => format!(
            "On {on} {name} is a State Party, under every position: suspension is no withdrawal. On the positions taken, {} \
             does not bind it while suspended; by default it is bound by every article. {SUSPENSION_READ}",
            suspension(assessor, standing)
        ),
        (Status::Party, Phase::SuspensionNotified) => format!(
            "On {on} {name} is bound by every article of the Convention. It has given notice of suspension, not of \
             withdrawal, and by default that changes nothing."
        ),
        (Status::Party, _) => format!(
            "On {on} {name} is bound by every article of the Convention, in force for it since {entry}."
        ),
        (Status::FormerParty, _) => {
            let left = standing
                .withdrawal_effective
                .map_or_else(String::new, |day| format!(" on {}", day.in_words()));
            format!(
                "{} left the Convention{left}. What it did before is still judged by it; what it does now is judged by other \
                 law, which leaving did not touch (20(4)).",
                starting(scenario, standing.state)
            )
        }
        (Status::Provisional, _) => format!(
            "{} applies Article 1(1) provisionally. The Convention enters into force for it on {entry}.",
            starting(scenario, standing.state)
        ),
        (Status::Contracting, _) => format!(
            "{} has consented, and the Convention is not yet in force for it: it will be on {entry}. Until then it must not \
             defeat the object and purpose of the Convention (VCLT 18).",
            starting(scenario, standing.state)
        ),
        (Status::Signatory, _) => format!(
            "{} has signed and not consented to be bound. Article 1 does not bind it; it must not defeat the object and \
             purpose of the Convention (VCLT 18).",
            starting(scenario, standing.state)
        ),
        (Status::NotParty, _) => format!(
            "{} has neither signed nor consented. The Convention makes no duties for it; other law may.",
            starting(scenario, standing.state)
        ),
    }
}

/// The dated steps, each with its day and its paragraph.
pub(super) fn dates(assessor: &Assessor<'_>, standing: &Standing) -> Vec<(String, String)> {
    let scenario = assessor.scenario();
    let mut rows: Vec<(date::Date, String, &str)> = Vec::new();
    if let Some(day) = standing.signed {
        rows.push((day, "Signed.".to_owned(), "15"));
    }
    if let Some(day) = standing.deposited {
        let kind = standing.consent.map_or("consent", |kind| kind.name());
        rows.push((day, format!("Deposited its instrument of {kind}."), "16"));
    }
    let reserved = scenario
        .reservation(standing.state, scenario.consent_by(standing.state, standing.on))
        .and_then(|made| made.on.as_ref())
        .filter(|on| on.options.len() == 1)
        .and_then(|on| on.options.first().and_then(|when| when.day()));
    if let Some(day) = reserved.filter(|day| *day <= standing.on) {
        rows.push((
            day,
            "Made a reservation. The Convention permits none.".to_owned(),
            "19",
        ));
    }
    let fails = reservation::fails(assessor, standing.state, standing.on);
    if let Some(day) = standing.entry_into_force.filter(|_| !fails) {
        let how = match (standing.deposited, standing.entry_stated) {
            (Some(deposited), false) if deposited <= date::FORTIETH_DEPOSIT => {
                "In force, with the Convention itself: the first day of the sixth month after the month of the fortieth deposit."
            }
            (Some(_), false) => "In force: the first day of the sixth month after the deposit.",
            _ => "In force, as stated.",
        };
        let cite = match standing.deposited {
            Some(deposited) if deposited <= date::FORTIETH_DEPOSIT => "17(1)",
            _ => "17(2)",
        };
        rows.push((
            day,
            how.to_owned(),
            if standing.entry_stated { "17" } else { cite },
        ));
    }
    for notice in &standing.notices {
        if let Some(day) = notice.received {
            rows.push((
                day,
                "The depositary receives its notice of withdrawal; the six months begin.".to_owned(),
                "20(2)",
            ));
        }
        if let Some(day) = notice.revoked {
            rows.push((day, "It revokes the notice.".to_owned(), "VCLT 68"));
        }
        if let Some(day) = notice.expiry.filter(|day| *day <= standing.on) {
            let wars = wars_on(scenario, standing.state, day);
            let text = if wars.is_empty() {
                "The six months end.".to_owned()
            } else {
                format!("The six months end. It is a party to {}.", list(&wars))
            };
            rows.push((day, text, "20(3)"));
        }
    }
    for conflict in scenario
        .conflicts
        .iter()
        .filter(|it| it.parties.contains(&standing.state))
    {
        if standing.notices.is_empty() || conflict.entry.id.contains("nothing is said") {
            continue;
        }
        let name = super::names::capital(&conflict_name(scenario, conflict, standing.state));
        let day = |value: &crate::scenario::Value<date::When>| {
            value.get(&standing.answer.world).and_then(|it| it.day())
        };
        if let Some(begin) = day(&conflict.since).filter(|begin| *begin <= standing.on) {
            rows.push((begin, format!("{name} begins."), ""));
        }
        if let Some(end) = day(&conflict.until).filter(|end| *end <= standing.on) {
            let text = match &conflict.occupation_until {
                None => format!("{name} ends."),
                Some(_) => format!(
                    "Military operations close in {}; an occupation is stated too.",
                    super::names::small(&name)
                ),
            };
            rows.push((end, text, ""));
        }
    }
    if let Some(day) = standing.suspension {
        rows.push((
            day,
            "It notifies a suspension. No article provides for that step.".to_owned(),
            "20",
        ));
    }
    if let Some(day) = standing.withdrawal_effective {
        rows.push((day, "The withdrawal takes effect.".to_owned(), "20(3)"));
    }
    rows.sort_by_key(|(day, ..)| *day);
    rows.iter()
        .map(|(day, text, cite)| {
            let later = if *day > standing.on {
                " (still to come)"
            } else {
                ""
            };
            let cite = if cite.is_empty() {
                String::new()
            } else {
                format!(" ({cite})")
            };
            (day.in_words(), format!("{text}{cite}{later}"))
        })
        .collect()
}

/// What binds the State on the day.
pub(super) fn binds(assessor: &Assessor<'_>, standing: &Standing) -> Vec<String> {
    let status = match standing.answer.verdict.kind {
        crate::verdict::Kind::Status(status) => status,
        _ => Status::Party,
    };
    let convention = match status {
        Status::Party if suspended(standing) => match suspension(assessor, standing) {
            "the Convention" => "on the positions taken, nothing in the Convention while it is suspended; what was overdue is \
                                 not discharged"
                .to_owned(),
            part => format!("the Convention but for {part}, which is suspended on the positions taken"),
        },
        Status::Party => match standing.entry_into_force {
            Some(entry) => {
                let stock = date::stockpile_deadline(entry);
                let area = date::clearance_deadline(entry);
                format!(
                    "the Convention, in full. Its dates: first report by {}; stocks by {} (4); mined areas by {}, unless extended \
                     (5)",
                    date::first_report_due(entry).in_words(),
                    stock.in_words(),
                    area.in_words()
                )
            }
            None => "the Convention, in full".to_owned(),
        },
        Status::Provisional => "Article 1(1), provisionally (18)".to_owned(),
        Status::Contracting | Status::Signatory => {
            "the interim duty not to defeat the object and purpose (Vienna Convention on the Law of Treaties, 18)".to_owned()
        }
        Status::FormerParty => "responsibility for what happened while it was bound (Vienna Convention on the Law of Treaties, \
                                70)"
            .to_owned(),
        Status::NotParty => "nothing in the Convention (Vienna Convention on the Law of Treaties, 34)".to_owned(),
    };
    let protocol = super::other_law::protocol_on(assessor, standing.state, standing.on);
    let custom = "customary humanitarian law, in armed conflict (ICRC study, rules 81 to 83)".to_owned();
    std::iter::once(convention)
        .chain(protocol)
        .chain([custom])
        .collect()
}
