//! A scenario over time: the days of the data are those of the answers, and the pictures are reviewed like code.
//!
//! The texts and pictures in `tests/timeline/` are rewritten with `UPDATE=1`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use ottawa::assess::Phase;
use ottawa::scenario::Thing;
use ottawa::simulate::timeline::{Lane, StepKind, Timeline, View, timeline};
use ottawa::verdict::Kind;
use ottawa::vocabulary::Status;
use ottawa::{Ask, Assessor, Readings, Scenario, report};

use support::{day, load, taking};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn file(name: &str) -> Scenario {
    load(&fs::read_to_string(root().join("scenarios").join(name)).unwrap())
}

fn of(scenario: &Scenario) -> Timeline {
    timeline(&Assessor::new(scenario), &View::default()).unwrap()
}

fn under(scenario: &Scenario, readings: Readings) -> Timeline {
    timeline(&Assessor::under(scenario, readings), &View::default()).unwrap()
}

/// The stretch of a lane on a day.
fn on<'t>(lane: &'t Lane, on: &str) -> &'t ottawa::simulate::timeline::Stretch {
    let on = day(on);
    lane.standing
        .iter()
        .find(|it| it.from.is_none_or(|from| from <= on) && it.to.is_none_or(|to| on <= to))
        .unwrap()
}

fn step(lane: &Lane, what: StepKind) -> String {
    let step = lane.steps.iter().find(|step| step.what == what);
    step.and_then(|step| step.on.day())
        .map_or("none".to_owned(), |day| day.to_string())
}

fn every_scenario() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join("scenarios")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "toml") {
                found.push(path);
            }
        }
    }
    found.sort();
    assert!(found.len() > 100);
    found
}

#[test]
fn finland_and_poland_leave_on_the_corresponding_day_six_months_after_receipt() {
    for (name, received, left, eve) in [
        ("leaving/finland.toml", "2025-07-10", "2026-01-10", "2026-01-09"),
        ("leaving/poland.toml", "2025-08-20", "2026-02-20", "2026-02-19"),
    ] {
        let timeline = of(&file(name));
        let lane = &timeline.lanes[0];
        assert_eq!(step(lane, StepKind::NoticeReceived), received);
        assert_eq!(step(lane, StepKind::SixMonthsEnd), left);
        assert_eq!(step(lane, StepKind::WithdrawalEffect), left);
        assert_eq!(on(lane, received).phase, Some(Phase::WithdrawalPending));
        assert_eq!(
            (on(lane, eve).status, on(lane, eve).bound),
            (Some(Status::Party), Some(true))
        );
        assert_eq!(on(lane, left).status, Some(Status::FormerParty));
        // Only the day itself is contested.
        assert_eq!(on(lane, left).turns_on[0].question, "six-months");
        assert_eq!(on(lane, left).to, Some(day(left)));
        // A signature of 1997 and a deposit of 2012 do not squash a story of 2025.
        assert!(timeline.window.from >= day("2025-05-01"), "{:?}", timeline.window);
    }
}

#[test]
fn a_notified_suspension_is_bound_by_default_and_not_under_the_position_of_self_defence() {
    let scenario = file("leaving/ukraine-suspension.toml");
    let plain = of(&scenario);
    let ukraine = &plain.lanes[0];
    assert_eq!(step(ukraine, StepKind::SuspensionNotified), "2025-07-18");
    assert_eq!(on(ukraine, "2025-07-17").phase, Some(Phase::Party));
    let after = on(ukraine, "2025-07-18");
    assert_eq!(
        (after.phase, after.bound),
        (Some(Phase::SuspensionNotified), Some(true))
    );
    assert_eq!(after.turns_on[0].question, "suspension");
    assert_eq!(after.together.len(), 1, "{:?}", after.together);
    let breaches = |lane: &Lane| -> Vec<_> {
        let spans = lane.findings.iter().flat_map(|it| &it.breach);
        spans
            .map(|it| (it.from.to_string(), it.to == Some(it.from), it.certain))
            .collect()
    };
    let both = ["2025-07-10", "2025-12-20"].map(|day| (day.to_owned(), true, true));
    assert_eq!(breaches(ukraine), both);
    let readings = taking(
        Readings::default(),
        &ottawa::treaty::ottawa::questions::SUSPENSION,
        "self-defence",
    );
    let other = under(&scenario, readings);
    assert_eq!(on(&other.lanes[0], "2025-07-18").bound, Some(false));
    assert_eq!(breaches(&other.lanes[0]), both[..1]);
    assert_eq!(other.positions, ["suspension = self-defence"]);
    let svg = report::svg::timeline(&other);
    assert!(svg.contains("under the positions suspension = self-defence"));
    assert!(svg.contains("NOT BOUND while suspended"));
}

#[test]
fn a_war_of_which_nobody_knows_leaves_the_status_undetermined_and_hatched() {
    let timeline = of(&file("leaving/conflict-in-doubt.toml"));
    let lane = &timeline.lanes[0];
    let open = on(lane, "2026-02-01");
    assert_eq!((open.status, open.phase, open.bound), (None, None, None));
    assert_eq!(open.missing.len(), 1);
    assert_eq!(step(lane, StepKind::WithdrawalEffect), "none");
    let svg = report::svg::timeline(&timeline);
    assert!(svg.contains("status undetermined") && svg.contains("armed conflict, in doubt"));
    assert!(svg.contains("days that may be in breach"));
}

#[test]
fn time_that_was_granted_late_leaves_a_gap_and_the_gap_is_a_breach() {
    let timeline = of(&file("duties/ukraine-the-gap.toml"));
    let lane = &timeline.lanes[0];
    let limit = lane.limits.iter().find(|it| it.cite == "5(1)").unwrap();
    assert_eq!(limit.until.day(), Some(day("2016-06-01")));
    let until: Vec<_> = limit
        .extensions
        .iter()
        .map(|it| it.until.from.to_string())
        .collect();
    assert_eq!(until, ["2021-06-01", "2023-12-01", "2033-12-01"]);
    let breach = &lane.findings.iter().find(|it| it.cite == "5(1)").unwrap().breach;
    assert_eq!(
        (breach[0].from, breach[0].to),
        (day("2016-06-02"), Some(day("2018-10-31")))
    );
    // Granted some day in November: whether those days are in breach is open.
    assert!(breach[0].certain && !breach[1].certain);
    assert_eq!(breach[1].to, Some(day("2018-11-29")));
}

#[test]
fn of_an_act_on_some_day_of_a_range_every_day_of_it_may_be_the_day_of_the_breach() {
    let scenario = load(
        r#"
title = "Some day of a range"
as-of = 2031-12-31
[states.norland]
deposited = 2030-12-10
consent = "accession"
[acts.laying]
what = "use"
by = "norland"
on = "2031-05-01..2031-07-31"
"#,
    );
    // The Convention is in force from 1 June on: before it the laying is none of its breaches.
    let timeline = of(&scenario);
    let breach = &timeline.lanes[0]
        .findings
        .iter()
        .find(|it| it.cite == "1(1)(a)")
        .unwrap()
        .breach;
    assert_eq!(breach.len(), 1, "{breach:?}");
    assert_eq!(
        (breach[0].from, breach[0].to),
        (day("2031-06-01"), Some(day("2031-07-31")))
    );
    assert!(!breach[0].certain);
}

#[test]
fn every_stretch_of_every_scenario_is_the_standing_on_its_first_and_last_day() {
    for path in every_scenario() {
        let scenario = load(&fs::read_to_string(&path).unwrap());
        let assessor = Assessor::new(&scenario);
        let timeline = timeline(&assessor, &View::default()).unwrap();
        for lane in &timeline.lanes {
            let who = scenario.who(&lane.id).unwrap();
            for stretch in &lane.standing {
                let last = stretch.to.unwrap_or(scenario.as_of);
                for day in stretch.from.into_iter().chain([last]) {
                    let standing = assessor.standing(who, day).unwrap();
                    let told = format!("{}, {} on {day}", path.display(), lane.id);
                    let status = match standing.answer.verdict.kind {
                        Kind::Status(status) => Some(status),
                        _ => None,
                    };
                    assert_eq!(stretch.status, status, "{told}");
                    assert!(
                        stretch.phase.is_none_or(|phase| phase == standing.phase),
                        "{told}"
                    );
                    let contested = standing.answer.contested() || standing.bound.contested();
                    let turns = !stretch.turns_on.is_empty() || !stretch.together.is_empty();
                    assert_eq!(turns, contested, "{told}");
                }
            }
            for (one, next) in lane.standing.iter().zip(lane.standing.iter().skip(1)) {
                assert_eq!(
                    one.to.map(ottawa::Date::next),
                    next.from,
                    "{}: a gap",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn the_days_of_breach_of_every_scenario_are_those_on_which_the_verdict_is_a_breach() {
    for path in every_scenario() {
        let scenario = load(&fs::read_to_string(&path).unwrap());
        let assessor = Assessor::new(&scenario);
        for answer in assessor.answers() {
            let Ask::Provision {
                actor, cites, thing, ..
            } = &answer.ask
            else {
                continue;
            };
            let days = assessor.breach_days(&answer.ask);
            // What the answer says of the last days of breach is the last of these.
            if let (Some(span), Some(last)) = (answer.verdict.span(), days.iter().rfind(|it| it.certain)) {
                let lasts = matches!(thing, Thing::Act(_)) || span.to == last.to;
                assert!(lasts, "{}: {span:?}, {days:?}", path.display());
            }
            let edges = days.iter().flat_map(|it| {
                let last = it.to.unwrap_or(scenario.as_of);
                let middle = it.from.plus_days(it.from.days_until(last) / 2);
                [
                    it.from.previous(),
                    it.from,
                    it.from.next(),
                    middle,
                    last,
                    last.next(),
                ]
            });
            for day in edges.filter(|day| *day <= scenario.as_of) {
                let verdict = assessor.verdict(&Ask::Provision {
                    actor: *actor,
                    cites: cites.clone(),
                    thing: *thing,
                    on: Some(day),
                });
                let certain = days
                    .iter()
                    .find(|it| it.from <= day && it.to.is_none_or(|to| day <= to));
                let over = matches!(thing, Thing::Act(_)) && days.iter().any(|it| it.from < day);
                let told = format!("{}: {:?} on {day}, {days:?}", path.display(), answer.ask);
                // What is done on the first day too late was in breach on that day, and is over on it.
                let done_late =
                    verdict.kind == Kind::PastBreach && verdict.span().and_then(|it| it.to) == Some(day);
                match certain {
                    Some(_) if done_late => {}
                    Some(days) if days.certain => assert_eq!(verdict.kind, Kind::Breach, "{told}"),
                    None if !over => assert_ne!(verdict.kind, Kind::Breach, "{told}"),
                    _ => {}
                }
            }
        }
    }
}

/// Whether every element is closed in its order, and what stands between is text.
fn well_formed(svg: &str) -> Result<(), String> {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = svg;
    while let Some(at) = rest.find('<') {
        let (text, tag) = rest.split_at(at);
        if text.contains('>') {
            return Err(format!("markup in text: {text}"));
        }
        let end = tag.find('>').ok_or("an element without an end")?;
        let (inner, after) = (&tag[1..end], &tag[end + 1..]);
        if let Some(name) = inner.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Err(format!("</{name}> closes another element"));
            }
        } else if !inner.ends_with('/') {
            open.push(inner.split(' ').next().unwrap());
        }
        rest = after;
    }
    match open.as_slice() {
        [] => Ok(()),
        open => Err(format!("left open: {open:?}")),
    }
}

#[test]
fn a_picture_of_every_scenario_is_well_formed_complete_in_itself_and_the_same_each_time() {
    for path in every_scenario() {
        let scenario = load(&fs::read_to_string(&path).unwrap());
        let timeline = of(&scenario);
        let svg = report::svg::timeline(&timeline);
        well_formed(&svg).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert_eq!(svg, report::svg::timeline(&timeline), "{}", path.display());
        assert!(svg.contains("role=\"img\"") && svg.contains("<desc>") && svg.contains("Not legal advice"));
        for word in ["<script", "href", "NaN", "inf\"", "<style", "allowed", "lawful"] {
            assert!(!svg.contains(word), "{}: {word}", path.display());
        }
        let table = report::timeline::table(&timeline);
        let wide = table
            .lines()
            .find(|line| line.chars().count() > 80 && line.split_whitespace().count() > 1);
        assert_eq!(wide, None, "{}", path.display());
    }
}

#[test]
fn names_that_are_markup_or_act_on_a_reader_are_only_text() {
    let hostile = r##"
title = "</title><script>alert('1')</script> & \"so on\" \u001b[31m \u202Ereversed"
as-of = 2031-03-01
[states.norland]
name = "Nor<land onload=\"x\"> & ]]> <!-- "
in-force = 2004-09-01
[states.sudria]
deposited = "never"
[conflicts.war]
name = "War <![CDATA[ & ${x}"
kind = "international"
parties = ["norland", "sudria"]
since = 2031-01-10
[acts.trenches]
name = "<svg/onload=alert(1)>"
what = "use"
by = "norland"
who = "</text><image href='https://example.org/x'/>"
on = 2031-02-10
[[statements]]
by = "norland"
who = "<a href=\"javascript:x\">"
on = 2031-02-12
about = "trenches"
says = "denies"
"##;
    let scenario = load(hostile);
    let svg = report::svg::timeline(&of(&scenario));
    well_formed(&svg).unwrap();
    for word in [
        "<script",
        "<image",
        "<a ",
        "<!--",
        "<![CDATA[",
        "onload=\"",
        "href='",
        "\u{1b}",
        "\u{202e}",
    ] {
        assert!(!svg.contains(word), "{word}: {svg}");
    }
    assert!(
        svg.contains("&lt;/title&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;so on&quot;")
    );
}

#[test]
fn very_long_names_and_a_hundred_acts_still_make_a_picture() {
    let mut text = format!(
        "title = \"{}\"\nas-of = 2031-12-31\n[states.norland]\nname = \"{}\"\nin-force = 2004-09-01\n",
        "long ".repeat(200),
        "x".repeat(900)
    );
    for at in 0..100 {
        text.push_str(&format!(
            "[acts.act-{at}]\nwhat = \"use\"\nby = \"norland\"\non = 2031-{:02}-{:02}\n",
            at % 12 + 1,
            at % 28 + 1
        ));
    }
    let svg = report::svg::timeline(&of(&load(&text)));
    well_formed(&svg).unwrap();
    assert!(svg.contains("…"));
}

#[test]
fn a_window_is_chosen_or_asked_for_and_must_hold_a_day() {
    let scenario = file("leaving/finland.toml");
    let assessor = Assessor::new(&scenario);
    let view = |from: &str, to: &str| View {
        from: from.parse().ok(),
        to: to.parse().ok(),
        ..View::default()
    };
    let all = timeline(&assessor, &view("1997-12-03", "")).unwrap();
    assert!(all.window.asked && all.window.from == day("1997-12-03"));
    for (from, to) in [
        ("2026-01-01", "2025-12-31"),
        ("2026-01-01", "2026-01-01"),
        ("2030-01-01", ""),
        ("", "1990-01-01"),
    ] {
        let refused = timeline(&assessor, &view(from, to)).unwrap_err();
        assert!(
            refused.to_string().contains("before it begins") || from == to,
            "{refused}"
        );
    }
}

#[test]
fn as_known_on_a_day_leaves_out_what_became_known_later_and_says_so() {
    let scenario = load(
        r#"
title = "Found out later"
as-of = 2032-06-01
[states.norland]
in-force = 2004-09-01
withdrawal = { received = 2031-01-15 }
[states.sudria]
deposited = "never"
[conflicts.raids]
kind = "international"
parties = ["norland", "sudria"]
since = 2031-07-01
known-since = 2032-02-01
[acts.laying]
what = "use"
by = "norland"
on = 2031-02-10
known-since = 2032-03-01
[acts.help]
what = "use"
by = "norland"
on = 2032-05-01
[stocks.cellar]
held-by = "norland"
known-since = 2032-03-01
[places.hill]
territory-of = "norland"
mined = "known"
known-since = 2032-03-01
"#,
    );
    let known = |on: &str| {
        let (then, knowledge) = scenario.known_on(day(on));
        let view = View {
            knowledge: Some(knowledge),
            ..View::default()
        };
        let timeline = timeline(&Assessor::new(&then), &view).unwrap();
        (timeline.clone(), report::timeline::table(&timeline))
    };
    let breaches = |timeline: &Timeline| {
        timeline.lanes[0]
            .findings
            .iter()
            .filter(|it| !it.breach.is_empty())
            .count()
    };
    // Nobody knew of the raids, so nothing was known to hold the withdrawal back.
    let (early, text) = known("2031-12-31");
    assert_eq!(
        on(&early.lanes[0], "2031-07-15").status,
        Some(Status::FormerParty)
    );
    assert_eq!(
        (breaches(&early), early.lanes[0].acts.len(), early.conflicts.len()),
        (0, 0, 0)
    );
    assert!(
        early.lanes[0].findings.is_empty(),
        "{:?}",
        early.lanes[0].findings
    );
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        text.contains(
            "As known on 31 December 2031: 5 entries were not known yet: laying (since 1 March 2032)"
        )
    );
    // Later it was known that they had, from the first day of the war on.
    let (later, _) = known("2032-02-01");
    assert_eq!(
        on(&later.lanes[0], "2031-07-15").phase,
        Some(Phase::WithdrawalDelayed)
    );
    // In the end all is known, and what was found out late was a breach from its own day.
    let (all, text) = known("2032-06-01");
    assert!(breaches(&all) > 0 && text.contains("every entry of the file was known by then"));
    // Without the question, `known-since` changes nothing.
    let mut plain = of(&scenario);
    plain.knowledge = all.knowledge.clone();
    assert_eq!(plain, all);
}

#[test]
fn the_tables_and_pictures_are_those_beside_the_tests() {
    let mut parted = Vec::new();
    for (name, path) in [
        ("ukraine", "leaving/ukraine-suspension.toml"),
        ("finland", "leaving/finland.toml"),
        ("poland", "leaving/poland.toml"),
        ("delayed", "leaving/war-ends-later.toml"),
        ("gap", "duties/ukraine-the-gap.toml"),
        ("in-doubt", "leaving/conflict-in-doubt.toml"),
    ] {
        let timeline = of(&file(path));
        for (kind, text) in [
            ("txt", report::timeline::table(&timeline)),
            ("svg", report::svg::timeline(&timeline)),
        ] {
            let path = root().join("tests/timeline").join(format!("{name}.{kind}"));
            if std::env::var_os("UPDATE").is_some() {
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(&path, &text).unwrap();
            }
            let kept = fs::read_to_string(&path).unwrap_or_default();
            if kept != text {
                let at = kept.lines().zip(text.lines()).position(|(was, is)| was != is);
                parted.push(format!("{name}.{kind}, line {:?}", at.map(|at| at + 1)));
            }
        }
    }
    assert!(
        parted.is_empty(),
        "{}\n(UPDATE=1 rewrites; then look at the difference)",
        parted.join("\n")
    );
}
