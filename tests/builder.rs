//! A scenario that is built in Rust is judged like the file that says the same.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use ottawa::scenario::build::Builder;
use ottawa::scenario::{Scenario, Thing};
use ottawa::vocabulary::{Purpose, Trigger, What};
use ottawa::{Assessor, report};
use support::{day, load};

const FILE: &str = r#"
title = "Built"
as-of = 2031-12-31

[states.norland]
deposited = 2004-03-15
withdrawal = { received = 2030-06-11, reasons = "full" }

[states.farland]
deposited = "never"

[states.FIN]

[states.sudria]
deposited = 2005-01-10

[conflicts.war]
kind = "international"
parties = ["norland", "farland"]
since = 2030-03-20
until = 2031-02-01

[devices.pole-mine]
set-off-by = ["tilt-rod"]

[devices.wire-mine]
set-off-by = ["tripwire", "command-wire"]

[acts.sale]
what = "transfer"
by = "norland"
to = "sudria"
crosses-border = true
for = "trade"
on = 2030-05-01

[acts.within]
what = "transfer"
by = "sudria"
to = "sudria"
on = 2030-05-01

[acts.poles]
what = "use"
by = "norland"
at = "norland"
device = "pole-mine"
on = 2031-01-15

[acts.wires]
what = "use"
by = "sudria"
at = "sudria"
device = "wire-mine"
on = 2031-01-15

[acts.mines]
what = "produce"
by = "farland"
at = "farland"
on = 2031-01-15
"#;

fn built() -> Scenario {
    let mut builder = Builder::new("Built", day("2031-12-31"));
    let norland = builder.state("norland", day("2004-03-15"));
    let farland = builder.outsider("farland");
    let finland = builder.recorded("FIN").unwrap();
    let sudria = builder.state("sudria", day("2005-01-10"));
    assert_eq!((norland, farland, finland, sudria), (0, 1, 2, 3));
    assert_eq!(builder.recorded("XXX"), None);
    builder.notice(norland, day("2030-06-11"));
    builder.conflict(
        "war",
        &[norland, farland],
        day("2030-03-20"),
        Some(day("2031-02-01")),
    );
    let poles = builder.device("pole-mine", &[Trigger::TiltRod]);
    let wires = builder.device("wire-mine", &[Trigger::Tripwire, Trigger::CommandWire]);
    assert_eq!((poles, wires), (0, 1));
    let sale = builder.transfer("sale", norland, sudria, day("2030-05-01"), Purpose::Trade);
    let within = builder.transfer("within", sudria, sudria, day("2030-05-01"), Purpose::None);
    let laid = builder.act("poles", What::Use, norland, day("2031-01-15"));
    let others = builder.act("wires", What::Use, sudria, day("2031-01-15"));
    let made = builder.act("mines", What::Produce, farland, day("2031-01-15"));
    assert_eq!((sale, within, laid, others, made), (0, 1, 2, 3, 4));
    builder.with_device(laid, poles).with_device(others, wires);
    // There is no such device, and the act stays as it was.
    builder.with_device(made, 2).with_device(made, 9);
    builder.finish()
}

fn told(scenario: &Scenario) -> Vec<String> {
    let assessor = Assessor::new(scenario);
    let lines = assessor
        .answers()
        .into_iter()
        .map(|it| report::answer_line(&assessor, &it));
    let devices = (0..scenario.devices.len()).map(|device| {
        let answer = assessor.answer(&ottawa::Ask::Class { device });
        format!(
            "{}: {}",
            scenario.name(Thing::Device(device)),
            answer.verdict.word()
        )
    });
    lines.chain(devices).collect()
}

#[test]
fn what_is_built_is_judged_as_the_file_that_says_the_same() {
    let (file, built) = (load(FILE), built());
    assert_eq!(told(&built), told(&file));
    let names = |scenario: &Scenario| -> Vec<String> {
        (0..scenario.cast.len())
            .map(|who| scenario.name(Thing::Member(who)).to_owned())
            .collect()
    };
    assert_eq!(names(&built), ["norland", "farland", "Finland", "sudria"]);
    // What nobody has said is open: the pole, and whether another war was on for each of the two that gave notice.
    let asked: Vec<&str> = built.choices.iter().map(|it| it.path.as_str()).collect();
    let asked: Vec<&str> = asked
        .into_iter()
        .filter(|it| it.contains("person-can") || it.contains("conflicts"))
        .collect();
    assert_eq!(asked, ["pole-mine.person-can-set-off", "conflicts", "conflicts"]);
}
