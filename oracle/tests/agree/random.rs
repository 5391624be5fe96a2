//! Random scenarios, as text. They are drawn by dice: a die that shows nothing special leaves something out,
//! so that a failing scenario shrinks to a short one.

use std::fmt::Write as _;

use ottawa_oracle::day::{Day, day, months_later, written, years_later};
use ottawa_oracle::{cast::entry, positions::QUESTIONS};
use proptest::prelude::*;

/// How many parts of a scenario have dice of their own, and how many each.
const PARTS: usize = 17;
const EACH: usize = 16;

/// A random scenario, and days on which it is worth asking.
pub fn scenario() -> impl Strategy<Value = (String, Vec<Day>)> {
    prop::collection::vec(prop::collection::vec(0u16..1000, EACH), PARTS).prop_map(|dice| written_out(&dice))
}

/// The dice of one part.
struct Dice<'a> {
    faces: &'a [u16],
    next: usize,
}

impl Dice<'_> {
    /// One of so many, 0 the plainest.
    fn of(&mut self, many: usize) -> usize {
        let face = self.faces.get(self.next).copied().unwrap_or(0);
        self.next += 1;
        usize::from(face) % many
    }

    /// One of these, the first the plainest.
    fn one<T: Copy>(&mut self, these: &[T]) -> T {
        these[self.of(these.len())]
    }
}

/// Days on which treaty arithmetic is easily got wrong.
const DEPOSITS: &[(i32, i32, i32)] = &[
    (2004, 3, 15),
    (1997, 12, 3),
    (1998, 9, 16),
    (1998, 9, 17),
    (1998, 9, 30),
    (1998, 10, 1),
    (1999, 8, 31),
    (2000, 2, 29),
    (2003, 2, 28),
    (2005, 7, 1),
    (2005, 12, 31),
    (2010, 1, 1),
    (2010, 11, 30),
    (2004, 2, 29),
    (2008, 8, 31),
];

const RECEIPTS: &[(i32, i32, i32)] = &[
    (2025, 6, 27),
    (2025, 8, 31),
    (2027, 8, 31),
    (2026, 8, 29),
    (2028, 2, 29),
    (2026, 3, 31),
    (2026, 10, 31),
    (2025, 12, 31),
    (2026, 2, 28),
    (2025, 7, 1),
];

const AROUND: &[i32] = &[0, -1, 1, 2, -2, 30, -30, 181, 365, -400, 700];

fn on((year, month, of_month): (i32, i32, i32)) -> Day {
    day(year, month, of_month)
}

fn written_out(dice: &[Vec<u16>]) -> (String, Vec<Day>) {
    let mut parts = dice.iter().map(|faces| Dice { faces, next: 0 });
    let mut part = || parts.next().expect("dice for every part");
    let mut text = String::new();

    // The State everything is about: how it joined, and how it leaves.
    let mut die = part();
    let deposited = on(die.one(DEPOSITS));
    let in_force = entry(deposited);
    let received = on(die.one(RECEIPTS));
    let expiry = months_later(received, 6);
    let as_of = (expiry + die.one(AROUND)).max(in_force + 1);
    let mut days = vec![
        as_of,
        expiry,
        expiry - 1,
        expiry + 1,
        in_force,
        in_force - 1,
        deposited,
    ];

    let mut norland = String::new();
    match die.of(8) {
        1 => writeln!(norland, "in-force = {}", written(in_force)),
        2 => writeln!(norland, "deposited = \"never\"\nsigned = 1997-12-04"),
        3 if deposited > day(1997, 12, 4) => {
            writeln!(norland, "deposited = {}\nsigned = 1997-12-04", written(deposited))
        }
        4 => writeln!(norland, "deposited = {}\nprovisional = true", written(deposited)),
        _ => writeln!(norland, "deposited = {}", written(deposited)),
    }
    .expect("text");
    let joined = !norland.contains("never");
    let mut die = part();
    if joined && die.of(4) != 0 {
        let mut notices = vec![notice(&mut die, received, expiry)];
        let mut die = part();
        if die.of(4) == 3 {
            let again = received + die.one(&[30, 1, 200, 700]);
            notices.push(notice(&mut die, again, months_later(again, 6)));
            days.push(months_later(again, 6));
        }
        writeln!(norland, "withdrawal = [{}]", notices.join(", ")).expect("text");
    } else {
        part();
    }
    let mut die = part();
    if norland.contains("withdrawal") && die.of(6) == 5 {
        let again = expiry + die.one(&[30, 1, 200, 365]);
        writeln!(norland, "rejoined = [{{ deposited = {} }}]", written(again)).expect("text");
        days.extend([again, entry(again), entry(again) - 1]);
    }
    let mut die = part();
    if joined && die.of(6) == 5 {
        let notified = expiry + die.one(AROUND);
        let ground = die.one(&[
            "\"fundamental-change\"",
            "\"self-defence\"",
            "\"other\"",
            "\"fundamental-change\", \"self-defence\"",
        ]);
        writeln!(
            norland,
            "suspension = {{ notified = {}, ground = [{ground}] }}",
            written(notified)
        )
        .expect("text");
        days.push(notified);
    }
    // Reports.
    let mut die = part();
    if joined && die.of(3) == 2 {
        let due = in_force + 180;
        let sent = die.one(&["due", "late", "never"]);
        let sent = match sent {
            "never" => "\"never\"".to_string(),
            "late" => written(due + die.one(&[1, 2, 40, 0])),
            _ => written(due - die.one(&[0, 1, 40])),
        };
        let sent = match die.of(6) {
            5 => format!("\"{}..{}\"", written(due - 1), written(due + 1)),
            _ => sent,
        };
        writeln!(norland, "reports = [{{ for = \"initial\", sent = {sent} }}]").expect("text");
        days.extend([due, due + 1, due + 2]);
    }
    // More time to clear.
    let mut die = part();
    let ten = years_later(in_force, 10);
    if joined && die.of(3) == 2 {
        let granted = ten + die.one(&[-300, -1, 0, 1, 100]);
        let until = die.one(&[5, 10, 11]);
        let until = years_later(ten, until) + die.one(&[0, 0, 1]);
        // Sometimes renewed: in time, or a little late.
        let renewed = until + die.one(&[0, -100, 1, 30]);
        let again = match die.of(3) {
            2 => format!(
                ", {{ granted = {}, until = {} }}",
                written(renewed),
                written(years_later(until, 3))
            ),
            _ => String::new(),
        };
        writeln!(
            norland,
            "extensions = [{{ granted = {}, until = {} }}{again}]",
            written(granted),
            written(until)
        )
        .expect("text");
        days.extend([granted - 1, granted, until, until + 1]);
    }

    // Wars, about the day on which the six months end.
    let mut wars = String::new();
    let mut names = Vec::new();
    for name in ["war", "other-war", "third-war"] {
        let mut die = part();
        if die.of(3) == 0 {
            continue;
        }
        let since = expiry + die.one(&[-400, -30, -1, 0, 1, 2, 40]);
        let until = (expiry + die.one(&[60, -1, 0, 1, -20, 30, 365])).max(since);
        let kind = die.one(&["international", "internal"]);
        let doubt = die.of(12);
        let began = match doubt {
            3 => format!("\"{}..{}\"", written(since - 1), written(since)),
            1 => format!("\"{}..{}\"", written(since - 2), written(since + 2)),
            _ => written(since),
        };
        let least = if doubt == 1 { since + 2 } else { since };
        writeln!(wars, "[conflicts.{name}]\nkind = \"{kind}\"\nsince = {began}").expect("text");
        let closed = die.of(3) != 0;
        if closed {
            writeln!(wars, "until = {}", written(until.max(least))).expect("text");
            days.extend([until, until + 1]);
        }
        if doubt == 2 {
            let proof = die.one(&["alleged", "disputed", "unknown"]);
            writeln!(wars, "proof = \"{proof}\"").expect("text");
        }
        let role = die.of(8);
        let parties = match role {
            5 | 6 => "\"sudria\", \"estmark\"",
            _ => "\"norland\", \"sudria\"",
        };
        writeln!(wars, "parties = [{parties}]").expect("text");
        match role {
            4 => writeln!(wars, "roles = {{ norland = \"abroad\" }}"),
            5 => writeln!(wars, "roles = {{ norland = \"supporter\" }}"),
            6 => writeln!(wars, "roles = {{ norland = \"peacekeeper\" }}"),
            7 => writeln!(wars, "roles = {{ norland = \"occupier\" }}"),
            _ => Ok(()),
        }
        .expect("text");
        if die.of(3) == 2 {
            let ceasefire = (expiry + die.one(&[-1, 0, 1, -10, 20, 70])).max(least);
            writeln!(wars, "ceasefire = {}", written(ceasefire)).expect("text");
            days.push(ceasefire);
        }
        if die.of(3) == 2 {
            let peace = (expiry + die.one(&[100, 0, 1, 61, -1])).max(least);
            writeln!(wars, "peace = {}", written(peace)).expect("text");
            days.push(peace);
        }
        if die.of(5) == 4 {
            let end = (expiry + die.one(&[90, 0, 1, 200, -1])).max(least);
            writeln!(
                wars,
                "occupation-until = {}",
                if end == expiry + 200 {
                    "\"open\"".into()
                } else {
                    written(end)
                }
            )
            .expect("text");
            days.push(end);
        }
        // A relapse follows a war that had ended, between the same parties.
        let relapse = die.of(3) == 2;
        if let Some((earlier, ended, among)) = names.last()
            && relapse
            && *ended < since
            && *among == parties
        {
            writeln!(wars, "continues = \"{earlier}\"").expect("text");
        }
        names.push((name, if closed { until.max(least) } else { Day::MAX }, parties));
    }

    // A device, acts, a stock, a place.
    let device = device(&mut part());
    let mut acts = String::new();
    for name in ["deed", "other-deed"] {
        let mut die = part();
        act(
            &mut acts,
            &mut die,
            name,
            !device.is_empty(),
            expiry,
            in_force,
            &mut days,
        );
    }
    let mut die = part();
    let mut stock = String::new();
    if die.of(2) == 1 {
        let four = years_later(in_force, 4);
        let holder = die.one(&["norland", "estmark", "rebels", "norland", "norland"]);
        writeln!(stock, "[stocks.depot]\nheld-by = \"{holder}\"").expect("text");
        if die.of(4) == 3 {
            let since = in_force + die.one(&[-1, 0, 1, -400, 800]);
            writeln!(stock, "since = {}", written(since)).expect("text");
            days.push(since);
        }
        let gone = [
            four,
            four + 1,
            four + 2,
            four - 1,
            expiry,
            expiry + 1,
            expiry - 1,
            four + 400,
        ];
        let gone = die.one(&gone);
        if die.of(3) != 0 {
            let first = written(day(1980, 1, 1));
            let anew = gone + die.one(&[1, 200, 900]);
            let anew = match die.of(4) {
                3 => format!(", {{ since = {}, is = 40 }}", written(anew)),
                _ => String::new(),
            };
            writeln!(
                stock,
                "number = [{{ since = {first}, is = 500 }}, {{ since = {}, is = 0 }}{anew}]",
                written(gone)
            )
            .expect("text");
        }
        let purpose = die.one(&["none", "combat", "reserve", "training", "trade"]);
        writeln!(stock, "for = \"{purpose}\"").expect("text");
        match die.of(6) {
            1 => writeln!(stock, "judged = {{ minimum-number = true }}").expect("text"),
            2 => writeln!(stock, "judged = {{ minimum-number = false }}").expect("text"),
            3 => writeln!(stock, "proof = \"disputed\"").expect("text"),
            4 if !device.is_empty() => writeln!(stock, "device = \"thing\"").expect("text"),
            _ => {}
        }
        days.extend([four - 1, four, four + 1, four + 2]);
    }
    // Where the stock lies, and an island of another State's that is held for a time.
    let mut die = part();
    let at = die.one(&["", "island", "norland", "sudria", "island"]);
    if !stock.is_empty() && !at.is_empty() {
        writeln!(stock, "at = \"{at}\"").expect("text");
        match die.of(4) {
            2 => writeln!(stock, "owned-by = \"sudria\"").expect("text"),
            3 => writeln!(stock, "owned-by = \"rebels\"").expect("text"),
            _ => {}
        }
        match die.of(4) {
            2 => writeln!(stock, "host-can-remove = true").expect("text"),
            3 => writeln!(stock, "host-can-remove = false").expect("text"),
            _ => {}
        }
    } else {
        die.of(4);
        die.of(4);
    }
    let mut island = String::new();
    if at == "island" {
        let territory = die.one(&["sudria", "norland"]);
        let taken = die.one(&[in_force - 400, in_force + 1500, ten + 10, expiry + 10]);
        let lost = (expiry + die.one(&[-30, 0, 20])).max(taken + 5);
        let regained = lost + die.one(&[5, 300]);
        writeln!(
            island,
            "[places.island]\nterritory-of = \"{territory}\"\ncontrolled-by = [\
             {{ since = 1950-01-01, is = \"sudria\" }}, {{ since = {}, is = \"norland\" }}, \
             {{ since = {}, is = \"estmark\" }}, {{ since = {}, is = \"norland\" }}]",
            written(taken),
            written(lost),
            written(regained)
        )
        .expect("text");
        if die.of(2) == 1 {
            writeln!(
                island,
                "mined = \"known\"\nlaid-on = 1985-01-01\nfound-on = 1990-01-01\ncleared-on = \"never\""
            )
            .expect("text");
        } else {
            writeln!(island, "mined = \"no\"").expect("text");
        }
        days.extend([taken - 1, taken, lost - 1, lost, regained]);
    }
    let mut die = part();
    let mut place = String::new();
    if die.of(2) == 1 {
        let laid = die.one(&[day(1975, 1, 1), in_force, in_force + 300]);
        writeln!(
            place,
            "[places.ridge]\nterritory-of = \"norland\"\nmined = \"known\"\nlaid-on = {}",
            written(laid)
        )
        .expect("text");
        if die.of(3) != 0 {
            let cleared = ten + die.one(&[0, 1, 2, -1, 99, 100, 101, 1500]);
            writeln!(place, "cleared-on = {}", written(cleared.max(laid))).expect("text");
            days.extend([cleared - 1, cleared]);
        } else {
            writeln!(place, "cleared-on = \"never\"").expect("text");
        }
        match die.of(8) {
            7 => writeln!(place, "proof = \"disputed\"").expect("text"),
            6 => writeln!(place, "found-on = {}", written(laid.max(ten - 30))).expect("text"),
            _ => {}
        }
        days.extend([ten - 1, ten, ten + 1]);
    }

    // Positions.
    let mut die = part();
    let mut readings = Vec::new();
    for _ in 0..die.of(4) {
        let (question, positions) = die.one(QUESTIONS);
        let position = die.one(positions);
        if !readings
            .iter()
            .any(|earlier: &String| earlier.starts_with(&format!("{question} ")))
        {
            readings.push(format!("{question} = \"{position}\""));
        }
    }

    writeln!(text, "title = \"Drawn by dice\"\nas-of = {}", written(as_of)).expect("text");
    if !readings.is_empty() {
        writeln!(text, "readings = {{ {} }}", readings.join(", ")).expect("text");
    }
    write!(text, "[states.norland]\n{norland}").expect("text");
    write!(
        text,
        "[states.sudria]\ndeposited = \"never\"\n[states.estmark]\nin-force = 1999-03-01\n"
    )
    .expect("text");
    let link = ["controlled", "supported"][usize::from(dice[0][15]) % 2];
    write!(
        text,
        "[actors.rebels]\nkind = \"armed-group\"\nbased-in = \"sudria\"\nlinked-to = \"norland\"\n"
    )
    .expect("text");
    writeln!(text, "link = \"{link}\"").expect("text");
    for more in [wars, device, stock, island, place, acts] {
        text.push_str(&more);
    }
    days.retain(|day| *day <= as_of);
    days.sort_unstable();
    days.dedup();
    // A handful of them, spread by the dice.
    let (step, from) = (days.len() / 6 + 1, usize::from(dice[1][15]));
    let days = days.iter().copied().skip(from % step).step_by(step).collect();
    (text, days)
}

fn notice(die: &mut Dice<'_>, received: Day, expiry: Day) -> String {
    let mut notice = match die.of(12) {
        11 => format!(
            "received = \"{}..{}\"",
            written(received - 1),
            written(received + 1)
        ),
        _ => format!("received = {}", written(received)),
    };
    match die.of(5) {
        3 => notice.push_str(", reasons = \"some\""),
        4 => notice.push_str(", reasons = \"none\""),
        _ => {}
    }
    match die.of(6) {
        4 => notice.push_str(", sent-to = [\"depositary\", \"parties\"]"),
        5 => notice.push_str(", sent-to = [\"depositary\", \"security-council\"]"),
        _ => {}
    }
    if die.of(4) == 3 {
        write!(
            notice,
            ", circulated = {}",
            written(received + die.one(&[1, 20, 3]))
        )
        .expect("text");
    }
    if die.of(4) == 3 {
        let revoked = (expiry + die.one(&[-1, 0, 1, 30, 59, 60, 61])).max(received + 2);
        write!(notice, ", revoked = {}", written(revoked)).expect("text");
    }
    if die.of(4) == 3 {
        let confirmed = (expiry + die.one(&[61, 60, 59, 0, 400, 90])).max(received + 2);
        write!(notice, ", confirmed = {}", written(confirmed)).expect("text");
    }
    format!("{{ {notice} }}")
}

fn device(die: &mut Dice<'_>) -> String {
    if die.of(2) == 0 {
        return String::new();
    }
    let mut text = String::from("[devices.thing]\n");
    let triggers = die.one(&[
        "[\"person-weight\"]",
        "[\"tripwire\"]",
        "[\"vehicle-weight\"]",
        "[\"vehicle-weight\", \"tripwire\"]",
        "[\"tilt-rod\"]",
        "[\"magnetic\"]",
        "[\"command-wire\"]",
        "[\"timer\"]",
        "{ one-of = [[\"tripwire\"], [\"telephone\"]] }",
    ]);
    writeln!(text, "set-off-by = {triggers}").expect("text");
    let by_vehicle =
        triggers.contains("vehicle") || triggers.contains("tilt") || triggers.contains("magnetic");
    if by_vehicle {
        writeln!(text, "made-against = [\"vehicle\"]").expect("text");
        let handling = die.one(&["none", "tamper-only", "any-touch"]);
        writeln!(text, "anti-handling = \"{handling}\"").expect("text");
        match die.of(3) {
            1 => writeln!(text, "person-can-set-off = true").expect("text"),
            2 if !triggers.contains("tripwire") => {
                writeln!(text, "person-can-set-off = false").expect("text")
            }
            _ => {}
        }
    } else {
        die.of(3);
        die.of(3);
    }
    if triggers.contains("command-wire") && die.of(2) == 1 {
        let kept = die.one(&["with-it", "elsewhere", "destroyed"]);
        writeln!(text, "kit = [\"tripwire\"]\nkit-kept = \"{kept}\"").expect("text");
    } else {
        die.of(2);
        match die.of(8) {
            5 => writeln!(text, "made = \"improvised\"").expect("text"),
            6 => writeln!(text, "harms-people = false").expect("text"),
            7 => writeln!(text, "condition = \"inert\"").expect("text"),
            _ => {}
        }
    }
    text
}

fn act(
    text: &mut String,
    die: &mut Dice<'_>,
    name: &str,
    device: bool,
    expiry: Day,
    in_force: Day,
    days: &mut Vec<Day>,
) {
    let what = die.one(&[
        "", "use", "acquire", "transfer", "produce", "develop", "use", "transfer",
    ]);
    if what.is_empty() {
        return;
    }
    let base = die.one(&[expiry, expiry, in_force]);
    let day = (base + die.one(AROUND)).max(day(1998, 1, 5));
    writeln!(text, "[acts.{name}]\nwhat = \"{what}\"").expect("text");
    let by = die.one(&["norland", "norland", "rebels", "sudria", "estmark", "several"]);
    match by {
        "several" => writeln!(text, "by = {{ one-of = [\"norland\", \"estmark\"] }}"),
        by => writeln!(text, "by = \"{by}\""),
    }
    .expect("text");
    let when = die.of(10);
    let never = when == 9;
    match when {
        7 => writeln!(text, "on = \"{}..{}\"", written(day), written(day + 1)).expect("text"),
        8 => writeln!(text, "on = \"{}..{}\"", written(day - 3), written(day + 3)).expect("text"),
        9 => writeln!(text, "on = \"never\"").expect("text"),
        _ => writeln!(text, "on = {}", written(day)).expect("text"),
    }
    days.push(day);
    if what == "transfer" {
        let to = die.one(&["sudria", "estmark", "rebels", "norland"]);
        writeln!(text, "to = \"{}\"", if to == by { "sudria" } else { to }).expect("text");
        match die.of(6) {
            3 => writeln!(text, "title-passes = false").expect("text"),
            4 => writeln!(text, "crosses-border = false").expect("text"),
            5 => writeln!(text, "control-passes = false").expect("text"),
            _ => {}
        }
    } else {
        die.of(4);
        die.of(6);
    }
    let purposes: &[&str] = match what {
        "use" => &["none", "combat"],
        _ => &["none", "combat", "training", "destruction", "trade"],
    };
    writeln!(text, "for = \"{}\"", die.one(purposes)).expect("text");
    if what == "develop" {
        let how = die.one(&[
            "\"design\"",
            "\"study\"",
            "\"prototype\"",
            "\"counter-measure\"",
            "\"study\", \"counter-measure\"",
        ]);
        writeln!(text, "how = [{how}]").expect("text");
    } else {
        die.of(5);
    }
    match die.of(8) {
        4 if !never => writeln!(text, "proof = \"unknown\"").expect("text"),
        5 if !never => writeln!(text, "proof = \"alleged\"").expect("text"),
        6 => writeln!(text, "judged = {{ minimum-number = true }}").expect("text"),
        7 => writeln!(text, "judged = {{ minimum-number = false }}").expect("text"),
        _ => {}
    }
    if device && die.of(2) == 1 {
        writeln!(text, "device = \"thing\"").expect("text");
    }
}
