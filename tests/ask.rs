//! The interview: it reaches the answer of the teaching cases with few questions, ends whatever is replied, and what
//! it ends with is a scenario that holds what it expects.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use ottawa::edit::{Draft, Edit};
use ottawa::scenario::Thing;
use ottawa::simulate::ask::{Finished, FreeForm, Interview, LeadsTo};
use ottawa::verdict::{Kind, Verdict};
use ottawa::vocabulary::Word;
use ottawa::{Answer, Ask, Assessor, Scenario};

/// A teaching case: what somebody who knows its facts would reply, and which keys of its file decide.
struct Case {
    file: &'static str,
    /// What the interview may ask about, with the reply that the facts give; `?` is *I don't know*.
    facts: &'static [(&'static str, &'static str)],
    /// The keys of the file that decide.
    deciding: &'static [&'static str],
    /// Whose answer under which paragraph the case is about; `status` for a standing.
    actor: &'static str,
    under: &'static str,
}

const NOT_KNOWN: &str = "?";

#[rustfmt::skip]
const CASES: &[Case] = &[
    Case {
        file: "01-republican-guard",
        facts: &[("who", "YEM"), ("what", "use"), ("when", "2011"), ("device.set-off-by", "person-weight"), ("laying", "yes")],
        deciding: &["states.YEM", "acts.camp-minefields.what", "acts.camp-minefields.on", "acts.camp-minefields.proof", "devices.pmn.set-off-by"],
        actor: "YEM", under: "1(1)(a)",
    },
    Case {
        file: "02-izium",
        facts: &[("who", "Ukraine"), ("what", "use"), ("when", "2022-02-24..2022-09-30"), ("device.set-off-by", "person-weight"), ("laying", "yes")],
        deciding: &["states.UKR", "acts.rockets.what", "acts.rockets.on", "acts.rockets.proof", "devices.pfm.set-off-by"],
        actor: "UKR", under: "1(1)(a)",
    },
    Case {
        file: "04-sirnak-documents",
        facts: &[("who", "TUR"), ("what", "use"), ("when", "2009-04-09"), ("device.set-off-by", "person-weight"), ("laying", NOT_KNOWN)],
        deciding: &["states.TUR", "acts.sirnak-mines.what", "acts.sirnak-mines.on", "acts.sirnak-mines.proof"],
        actor: "TUR", under: "1(1)(a)",
    },
    Case {
        file: "06-angola-signatory",
        facts: &[
            ("who", "Angola"), ("what", "use"), ("when", "1999-01..2000-06"), ("device.set-off-by", "person-weight"),
            ("laying.judged.large-scale", "yes"), ("laying", "yes"),
        ],
        deciding: &["states.AGO", "acts.army-mines.what", "acts.army-mines.on", "acts.army-mines.proof", "acts.army-mines.judged.large-scale"],
        actor: "AGO", under: "VCLT 18",
    },
    Case {
        file: "07-marshall-islands",
        facts: &[("who", "MHL"), ("what", "standing"), ("as-of", "2025-06-15")],
        deciding: &["states.MHL", "as-of"],
        actor: "MHL", under: "status",
    },
    Case {
        file: "09-greece-lets-it-pass",
        facts: &[
            ("who", "Greece"), ("what", "keep"), ("as-of", "2012-10-11"), ("device.set-off-by", "person-weight"),
            ("stock.for", "none"), ("stock.since", "..2004-03-01"), ("stock", "yes"),
        ],
        deciding: &["states.GRC", "stocks.greek-stock.held-by", "stocks.greek-stock.number", "stocks.greek-stock.proof", "as-of"],
        actor: "GRC", under: "4",
    },
    Case {
        file: "12-seventy-thousand-retained",
        facts: &[
            ("who", "TKM"), ("what", "keep"), ("as-of", "2003-06-01"), ("device.set-off-by", "person-weight"),
            ("stock.for", "training"), ("stock.judged.minimum-number", "no"), ("stock.since", "..1999-03-01"), ("stock", "yes"),
        ],
        deciding: &["states.TKM", "stocks.kept-back.held-by", "as-of", "stocks.kept-back.for", "stocks.kept-back.judged.minimum-number"],
        actor: "TKM", under: "1(1)(b)",
    },
    Case {
        file: "13-used-up-in-training",
        facts: &[
            ("who", "HRV"), ("what", "keep"), ("as-of", "2011-06-01"), ("device.set-off-by", "person-weight"),
            ("stock.for", "training"), ("stock.judged.minimum-number", "yes"), ("stock.since", "..1999-03-01"), ("stock", "yes"),
        ],
        deciding: &["states.HRV", "stocks.croatian-mines.held-by", "as-of", "stocks.croatian-mines.for", "stocks.croatian-mines.judged.minimum-number"],
        actor: "HRV", under: "1(1)(b)",
    },
    Case {
        file: "14-ukraine-receives",
        facts: &[
            ("who", "UKR"), ("what", "acquire"), ("when", "2024-11-20..2024-11-30"), ("device.set-off-by", "person-weight"),
            ("intake.for", "combat"), ("intake", "yes"),
        ],
        deciding: &["states.UKR", "acts.delivery.what", "acts.delivery.on", "acts.delivery.for", "acts.delivery.proof"],
        actor: "UKR", under: "1(1)(b)",
    },
    Case {
        file: "15-the-supplier",
        facts: &[("who", "United States"), ("what", "transfer"), ("when", "2024-11-20..2024-11-30")],
        deciding: &["states.USA", "acts.supply.what", "acts.supply.on"],
        actor: "USA", under: "1(1)(b)",
    },
    Case {
        file: "16-sent-to-bulgaria",
        facts: &[
            ("who", "GRC"), ("what", "move"), ("when", "2008-03-02..2014-06-10"), ("device.set-off-by", "person-weight"),
            ("movement.for", "destruction"), ("movement.title-passes", "no"), ("movement.control-passes", "yes"),
            ("movement.crosses-border", "yes"), ("movement", "yes"),
        ],
        deciding: &["states.GRC", "acts.shipment.what", "acts.shipment.on", "acts.shipment.for", "acts.shipment.title-passes"],
        actor: "GRC", under: "1(1)(b)",
    },
    Case {
        file: "17-planning-with-an-ally",
        facts: &[
            ("who", "GBR"), ("what", "assist"), ("helped", "use"), ("whom", "a coalition ally"), ("whom-is", "outside"),
            ("when", "2003-01-01..2003-01-09"), ("help.how", "take-part"), ("help.knows", "it knew"),
            ("device.set-off-by", "person-weight"), ("help", "yes"),
        ],
        deciding: &[
            "states.GBR", "acts.planning.what", "acts.ally-mines.what", "acts.ally-mines.by", "states.ally.deposited",
            "acts.planning.on", "acts.planning.how",
        ],
        actor: "GBR", under: "1(1)(c)",
    },
    Case {
        file: "18-asking-the-ally",
        facts: &[
            ("who", "GBR"), ("what", "assist"), ("helped", "use"), ("whom", "a coalition ally"), ("whom-is", "outside"),
            ("when", "2003-01-07"), ("help.how", "request"), ("help.knows", "meant"),
            ("device.set-off-by", "person-weight"), ("help", "yes"),
        ],
        deciding: &[
            "states.GBR", "acts.request.what", "acts.ally-mines.what", "acts.ally-mines.by", "states.ally.deposited",
            "acts.request.on", "acts.request.how", "acts.request.knows",
        ],
        actor: "GBR", under: "1(1)(c)",
    },
    Case {
        file: "20-ordinary-anti-handling",
        facts: &[
            ("who", "Party X"), ("who-is", "1999-03-01"), ("what", "acquire"), ("when", "2002-01-15"),
            ("device.set-off-by", "vehicle-weight"), ("device.anti-handling", "tamper-only"), ("intake.for", "reserve"),
        ],
        deciding: &[
            "states.party-x.in-force", "acts.purchase.what", "acts.purchase.on", "devices.guarded-mine.set-off-by",
            "devices.guarded-mine.anti-handling",
        ],
        actor: "party-x", under: "1(1)(b)",
    },
    Case {
        file: "21-directional-charges",
        facts: &[
            ("who", "Party C"), ("who-is", "1999-03-01"), ("what", "use"), ("when", "2004-06-10"),
            ("device.set-off-by", "command-wire"),
        ],
        deciding: &[
            "states.party-c.in-force", "acts.ambush.what", "acts.ambush.on", "devices.directional-charge.set-off-by",
        ],
        actor: "party-c", under: "1(1)(a)",
    },
    Case {
        file: "22-mines-that-switch-off",
        facts: &[
            ("who", "Party S"), ("who-is", "1999-03-01"), ("what", "acquire"), ("when", "2004-02-01"),
            ("device.set-off-by", "touch"), ("intake.for", "combat"), ("party-s.withdrawal.received", "never"), ("intake", "yes"),
        ],
        deciding: &[
            "states.party-s.in-force", "acts.purchase.what", "acts.purchase.on", "acts.purchase.for", "acts.purchase.proof",
            "devices.short-lived-mine.set-off-by",
        ],
        actor: "party-s", under: "1(1)(b)",
    },
    Case {
        file: "24-telephone-bomb",
        facts: &[
            ("who", "Party I"), ("who-is", "1999-03-01"), ("what", "use"), ("when", "2019-10-01"),
            ("device.set-off-by", "telephone"),
        ],
        deciding: &[
            "states.party-i.in-force", "acts.roadside.what", "acts.roadside.on", "devices.telephone-bomb.set-off-by",
        ],
        actor: "party-i", under: "1(1)(a)",
    },
    Case {
        file: "25-one-month-without",
        facts: &[
            ("who", "COG"), ("what", "mined-area"), ("as-of", "2011-11-15"), ("mined-area.cleared-on", "never"),
            ("device.set-off-by", "person-weight"), ("mined-area", "yes"),
        ],
        deciding: &["states.COG", "places.suspected-areas.mined", "places.suspected-areas.cleared-on", "places.suspected-areas.proof", "as-of"],
        actor: "COG", under: "5(1)",
    },
    Case {
        file: "30-polisario-deed",
        facts: &[("who", "Polisario Front"), ("who-is", "an entity that cannot become a party"), ("what", "keep"), ("as-of", "2017-06-12")],
        deciding: &["actors.polisario.kind", "stocks.old-stock.held-by", "as-of"],
        actor: "polisario-front", under: "1(1)(b)",
    },
    Case {
        file: "32-three-baltic-withdrawals",
        facts: &[("who", "Estonia"), ("what", "standing"), ("as-of", "2025-12-28"), ("war", "no")],
        deciding: &["states.EST", "as-of"],
        actor: "EST", under: "status",
    },
    Case {
        file: "33-the-waiting-period",
        facts: &[
            ("who", "FIN"), ("what", "acquire"), ("when", "2025-10-01"), ("device.set-off-by", "person-weight"),
            ("intake.for", "combat"), ("intake", "yes"),
        ],
        deciding: &["states.FIN", "acts.finnish-import.what", "acts.finnish-import.on", "acts.finnish-import.for", "acts.finnish-import.proof"],
        actor: "FIN", under: "1(1)(b)",
    },
    Case {
        file: "35-war-one-week-later",
        facts: &[
            ("who", "State F"), ("who-is", "2012-07-01"), ("what", "standing"), ("as-of", "2031-07-15"),
            ("state-f.withdrawal.received", "2031-01-05"), ("war", "no"),
        ],
        deciding: &["states.state-f.in-force", "states.state-f.withdrawal.received", "conflicts.attack.since", "as-of"],
        actor: "state-f", under: "status",
    },
];

/// What the file of a case says, and what it expects of the answer that the case is about.
fn file(case: &Case) -> (String, Scenario) {
    let path = format!(
        "{}/scenarios/teaching/{}.toml",
        env!("CARGO_MANIFEST_DIR"),
        case.file
    );
    let text = std::fs::read_to_string(path).unwrap();
    let scenario = ottawa::read(&text).unwrap().scenario;
    (text, scenario)
}

/// Replies as the facts say, until no question is left.
fn told(interview: &mut Interview, facts: &[(&str, &str)]) {
    while let Some(question) = interview.question().cloned() {
        let fact = facts.iter().find(|(path, _)| *path == question.path);
        let Some((_, reply)) = fact else {
            panic!("nobody told {}: {}", question.path, question.asks);
        };
        if *reply == NOT_KNOWN {
            interview.dont_know();
        } else if let Err(refused) = interview.reply(reply) {
            panic!("{}: {refused}", question.path);
        }
    }
}

fn about<'a>(finished: &'a Finished, actor: &str, under: &str) -> &'a Answer {
    let who = finished.scenario.who(actor).unwrap();
    let found = finished.answers.iter().find(|answer| match &answer.ask {
        Ask::Status { state, .. } => under == "status" && *state == who,
        _ => answer.actor() == Some(who) && answer.cite() == under,
    });
    found.unwrap_or_else(|| panic!("no answer on {actor} under {under}"))
}

/// The verdict that the file of a case has for its own expectation.
fn in_the_file(scenario: &Scenario, case: &Case) -> Vec<Verdict> {
    let assessor = Assessor::new(scenario);
    let named = |who: usize| {
        let entry = scenario.entry(Thing::Member(who)).unwrap();
        entry.id == case.actor || entry.name.replace(' ', "-").to_lowercase() == case.actor
    };
    let expected = scenario.expects.iter().filter(|it| it.actor.is_some_and(named));
    let expected = expected.filter(|it| match case.under {
        "status" => it.answer.status.is_some() && it.on.is_none(),
        under => it.provisions.iter().any(|cite| cite == under),
    });
    let verdict = |it: &ottawa::scenario::Expectation| {
        let ask = match case.under {
            "status" => Ask::Status {
                state: it.actor.unwrap(),
                on: scenario.as_of,
            },
            _ => {
                let cite = ottawa::treaty::rules()
                    .find(|rule| rule.heading.cite == case.under)
                    .unwrap();
                Ask::provision(it.actor.unwrap(), cite.heading.cite, it.about.unwrap())
            }
        };
        assessor.answer(&ask).verdict
    };
    expected.filter(|it| it.on.is_none()).map(verdict).collect()
}

#[test]
fn the_teaching_cases_are_reached_with_few_questions() {
    for case in CASES {
        let (text, scenario) = file(case);
        let draft = Draft::new(&text).unwrap();
        for key in case.deciding {
            let without = draft.with(&[Edit::not_stated(key)]).unwrap();
            assert_ne!(without.text(), text, "{}: the file has no {key}", case.file);
        }
        let expected = in_the_file(&scenario, case);
        assert!(!expected.is_empty(), "{}: nothing is expected", case.file);

        let mut interview = Interview::new();
        told(&mut interview, case.facts);
        let finished = interview.finish().unwrap();
        let verdict = &about(&finished, case.actor, case.under).verdict;
        let same = |it: &Verdict| {
            it.kind == verdict.kind && it.why() == verdict.why() && it.exception() == verdict.exception()
        };
        assert!(
            expected.iter().any(same),
            "{}: {} and not {expected:?}",
            case.file,
            verdict.printed()
        );

        let (asked, decide) = (finished.asked.len(), case.deciding.len());
        assert!(
            asked <= decide + 3,
            "{}: {asked} questions for {decide} facts",
            case.file
        );
    }
    assert!(CASES.len() >= 10);
}

fn holds_what_it_expects(finished: &Finished) {
    let read = ottawa::read(&finished.text).unwrap().scenario;
    assert_eq!(read, finished.scenario);
    for checked in Assessor::new(&read).check() {
        assert!(checked.is_met(), "{:?} in\n{}", checked.unmet, finished.text);
    }
}

#[test]
fn what_is_saved_reads_well_and_holds_what_it_expects() {
    for case in CASES {
        let mut interview = Interview::new();
        told(&mut interview, case.facts);
        holds_what_it_expects(&interview.finish().unwrap());
    }
}

#[test]
fn who_knows_nothing_is_left_with_what_is_open() {
    // A stock of which nothing at all is known has so many possibilities that a debug build takes minutes over it.
    let has_a_stock = |case: &&Case| case.facts.contains(&("what", "keep")) && case.facts.len() > 4;
    for case in CASES.iter().filter(|case| !has_a_stock(case)) {
        let mut interview = Interview::new();
        let opening = [
            "who", "who-is", "what", "helped", "whom", "whom-is", "when", "as-of",
        ];
        let mut questions = 0;
        while let Some(question) = interview.question().cloned() {
            questions += 1;
            assert!(interview.finish().is_none(), "what is not finished has no answer");
            assert!(questions < 40, "{}: it does not end", case.file);
            match case.facts.iter().find(|(path, _)| *path == question.path) {
                Some((_, reply)) if opening.contains(&question.path.as_str()) => {
                    interview.reply(reply).unwrap()
                }
                _ => interview.dont_know(),
            }
        }
        let finished = interview.finish().unwrap();
        holds_what_it_expects(&finished);
        let unknown = finished.asked.iter().filter(|it| it.reply.is_none()).count();
        let open = finished
            .answers
            .iter()
            .filter(|it| !it.verdict.is_determined())
            .count();
        assert_eq!(
            unknown > 0,
            open > 0,
            "{}: {unknown} not known, {open} open",
            case.file
        );
        // What is told to be missing was asked; the day of an act, by the opening.
        for missing in finished
            .answers
            .iter()
            .filter(|it| !it.capped)
            .flat_map(|it| &it.missing)
        {
            assert!(
                missing.fact.ends_with(".on") || finished.asked.iter().any(|it| it.path == missing.fact),
                "{}: {}",
                case.file,
                missing.fact
            );
        }
    }
}

#[test]
fn an_interview_in_which_nothing_is_known_ends() {
    let mut interview = Interview::new();
    for _ in 0..20 {
        interview.dont_know();
    }
    assert!(interview.question().is_none());
    assert!(
        interview.finish().is_none(),
        "nobody is named whom the Convention could bind"
    );
}

#[test]
fn an_unknown_author_is_kept_open_and_the_state_that_may_have_done_it_is_judged() {
    let mut interview = Interview::new();
    interview.dont_know();
    for reply in ["UKR", "use", "2015-04"] {
        interview.reply(reply).unwrap();
    }
    while interview.question().is_some() {
        interview.dont_know();
    }
    let finished = interview.finish().unwrap();
    let answer = about(&finished, "UKR", "1(1)(a)");
    assert_eq!(answer.verdict.kind, Kind::Undetermined);
    assert!(
        answer.missing.iter().any(|it| it.fact == "laying.by"),
        "{:?}",
        answer.missing
    );
}

#[test]
fn the_same_replies_in_the_file_and_in_the_interview_lead_to_the_same() {
    // The open doubts of finished files, each settled by its first, then by its last reply.
    let files = [
        "teaching/03-donbas-author-unknown",
        "teaching/39-command-or-tripwire",
        "conduct/help-without-knowing",
        "leaving/conflict-in-doubt",
        "joining/sometime-in-august",
        "conduct/transit-nothing-said",
    ];
    for name in files {
        let path = format!("{}/scenarios/{name}.toml", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).unwrap();
        for first in [true, false] {
            let mut interview = Interview::of(&Draft::new(&text).unwrap()).unwrap();
            let mut led: Vec<LeadsTo> = Vec::new();
            while let Some(question) = interview.question().cloned() {
                let reply = if first {
                    question.replies.first()
                } else {
                    question.replies.last()
                }
                .unwrap();
                interview.reply(&reply.is).unwrap();
                led = reply.leads_to.clone();
            }
            let finished = interview.finish().unwrap();
            holds_what_it_expects(&finished);
            let open = finished
                .answers
                .iter()
                .filter(|it| it.verdict.kind == Kind::Undetermined);
            assert_eq!(open.count(), 0, "{name}: {}", finished.text);
            // What the last reply was said to lead to is what it led to; what is no concern of the file any more is
            // not among the answers.
            for lead in led {
                let same = |answer: &&Answer| {
                    let (who, cite) = lead.about.split_once(", ").unwrap();
                    answer
                        .actor()
                        .map(|who| finished.scenario.name(Thing::Member(who)))
                        == Some(who)
                        && answer.cite() == cite
                };
                for answer in finished.answers.iter().filter(same) {
                    assert_eq!(answer.verdict.printed(), lead.verdict, "{name}");
                }
            }
        }
    }
}

#[test]
fn a_reply_can_be_taken_back() {
    let mut interview = Interview::new();
    assert!(!interview.back(), "nothing was replied yet");
    interview.reply("UKR").unwrap();
    interview.reply("use").unwrap();
    let question = interview.question().cloned();
    interview.reply("2024-11-25").unwrap();
    assert_ne!(interview.question().cloned(), question);
    assert!(interview.back());
    assert_eq!(interview.question().cloned(), question);
    assert_eq!(interview.asked().len(), 2);
}

#[test]
fn a_date_is_refused_as_the_reader_of_files_refuses_it() {
    let mut interview = Interview::new();
    interview.reply("UKR").unwrap();
    interview.reply("use").unwrap();
    for (wrong, help) in [
        ("2024-02-30", "no day"),
        ("3 May 2024", "2024-05-03"),
        ("2024-12..2024-11", "before"),
        ("never", "a day"),
    ] {
        let refused = interview.reply(wrong).unwrap_err();
        let said = format!("{}; {}", refused.message, refused.help.unwrap_or_default());
        assert!(said.contains(help), "{wrong}: {said}");
        assert_eq!(interview.question().unwrap().path, "when");
        assert_eq!(interview.question().unwrap().free, Some(FreeForm::Date));
    }
}

#[test]
fn why_a_question_is_asked_is_told_from_the_paragraphs_that_turn_on_it() {
    let mut interview = Interview::new();
    for reply in ["FIN", "acquire", "2025-10-01"] {
        interview.reply(reply).unwrap();
    }
    let purpose = interview.question().unwrap();
    assert_eq!(purpose.path, "intake.for");
    assert!(
        purpose
            .why
            .iter()
            .any(|it| it.contains("never acquire") && it.contains("EXCEPTED by 3(1)")),
        "{:?}",
        purpose.why
    );
    let training = purpose.replies.iter().find(|it| it.is == "training").unwrap();
    assert!(
        training.leads_to[0].verdict.starts_with("FOR JUDGEMENT"),
        "{training:?}"
    );
    interview.reply("combat").unwrap();
    let device = interview.question().unwrap();
    assert_eq!(device.touches, ["2(1)", "2(2)", "1(1)(b)"]);
    // With a vehicle's weight, what protects it against handling may matter: that comes after.
    interview.reply("vehicle-weight").unwrap();
    assert_eq!(interview.question().unwrap().path, "device.anti-handling");
}

#[test]
fn a_misspelt_state_is_asked_about() {
    let mut interview = Interview::new();
    interview.reply("Ukrain").unwrap();
    let question = interview.question().unwrap();
    assert!(
        question.replies[0].text.starts_with("Ukraine (UKR)"),
        "{:?}",
        question.replies[0]
    );
    interview.reply("slip").unwrap();
    interview.reply("standing").unwrap();
    interview.reply("2026-03-01").unwrap();
    assert!(interview.so_far().unwrap().contains("[states.UKR]"));
}

#[test]
fn names_are_kept_apart_from_what_the_interview_names() {
    for name in [
        "device",
        "war",
        "laying",
        "a \"quoted\" \\ name",
        "État du Nord",
        "東",
        "x\u{202e}y",
    ] {
        let mut interview = Interview::new();
        let Ok(()) = interview.reply(name) else { continue };
        for reply in ["1999-03-01", "use", "2004-06-10", "tripwire"] {
            interview
                .reply(reply)
                .unwrap_or_else(|refused| panic!("{name}: {refused}"));
        }
        while interview.question().is_some() {
            interview.dont_know();
        }
        holds_what_it_expects(&interview.finish().unwrap());
    }
}

#[test]
fn a_war_on_the_day_holds_the_withdrawal_back_and_its_end_is_asked_for() {
    let mut interview = Interview::new();
    for reply in ["Norland", "2004-09-01", "standing", "2031-03-01", "2030-06-11"] {
        interview.reply(reply).unwrap();
    }
    assert_eq!(interview.question().unwrap().path, "war");
    assert!(interview.question().unwrap().asks.contains("11 December 2030"));
    interview.reply("yes").unwrap();
    assert_eq!(interview.question().unwrap().path, "war.until");
    interview.reply("open").unwrap();
    let finished = interview.finish().unwrap();
    holds_what_it_expects(&finished);
    assert_eq!(about(&finished, "norland", "status").verdict.word(), "party");
}

#[test]
fn an_interview_about_a_settled_file_asks_nothing() {
    let draft = Draft::new(include_str!("../scenarios/teaching/01-republican-guard.toml")).unwrap();
    let interview = Interview::of(&draft).unwrap();
    assert!(interview.question().is_none());
    holds_what_it_expects(&interview.finish().unwrap());
}

#[test]
fn words_are_the_words_of_the_format() {
    let mut interview = Interview::new();
    interview.reply("UKR").unwrap();
    for reply in &interview.question().unwrap().replies {
        let known = ottawa::vocabulary::What::parse(&reply.is).is_some();
        assert!(
            known || matches!(reply.is.as_str(), "keep" | "mined-area" | "standing"),
            "{}",
            reply.is
        );
    }
}
