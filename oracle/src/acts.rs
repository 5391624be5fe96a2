//! Article 1(1)(a) and (b) on acts, with Article 3.

use crate::cast::{Act, Cast, attributes};
use crate::day::{Day, NEVER};
use crate::device::{Class, named};
use crate::positions::Positions;
use crate::status::bound;
use crate::verdict::Verdict;

/// Whether an act is one of this actor's: it did it, or one did whose conduct is its own.
fn does(cast: &Cast, actor: &str, by: &str) -> bool {
    by == actor
        || cast
            .actors
            .get(by)
            .is_some_and(|group| attributes(group) && group.linked_to.as_deref() == Some(actor))
}

/// 1(1)(a), use, on an act. `judgement` is how a measure of degree on which the file is silent goes.
pub fn use_of_mines(cast: &Cast, actor: &str, act: &Act, on: Day, positions: &Positions) -> Verdict {
    prohibited(cast, actor, act, on, positions, |_| {
        let its_act = act.by.iter().any(|by| does(cast, actor, by));
        if !its_act {
            return Verdict::not("not-its-act");
        }
        let how = |word: &str| act.how.as_ref().is_some_and(|how| how.contains(word));
        let used = match act.what.as_str() {
            // RD-44: laying live mines out in a training lane, controlled and closed to civilians, is not
            // use.
            "use" if act.purpose == "training" && positions.takes("training-lanes", "not-use") => {
                let lane = act.at.as_ref().and_then(|at| cast.places.get(at));
                let day = act.days.0;
                let since = |limb: Option<Day>| limb.is_some_and(|limb| limb <= day);
                let controlled = lane.is_some_and(|lane| {
                    since(lane.marked_on) && since(lane.fenced_on) && since(lane.monitored_on)
                });
                !controlled
            }
            "use" => true,
            // RD-24: maintaining mines for effect is use; relying on them is on one position.
            "rely-on-mines" => how("maintained") || positions.takes("existing-mines", "reliance-is-use"),
            _ => false,
        };
        if used {
            Verdict::plain("breach")
        } else {
            Verdict::not("not-engaged")
        }
    })
}

/// 1(1)(b), develop, produce, acquire, transfer, on an act: the gravest of what each verb gives.
pub fn making_and_trade(
    cast: &Cast,
    actor: &str,
    act: &Act,
    on: Day,
    positions: &Positions,
    judgement: bool,
) -> Verdict {
    let minimum = act.judged.get("minimum-number").copied().unwrap_or(judgement);
    prohibited(cast, actor, act, on, positions, |_| {
        let author = act.by.iter().any(|by| does(cast, actor, by));
        let taker = act.to.as_ref().is_some_and(|to| does(cast, actor, to));
        let handed = act.what == "transfer" || act.what == "move";
        if !(author || taker && handed) {
            return Verdict::not("not-its-act");
        }
        let mut all = Vec::new();
        // 3(1): retention or transfer of the minimum number absolutely necessary for training. 3(2): transfer
        // for destruction.
        let excepted = |breach: bool| match act.purpose.as_str() {
            _ if !breach => Verdict::not("not-engaged"),
            "destruction" => Verdict::excepted("3(2)"),
            "training" if minimum => Verdict::excepted("3(1)"),
            _ => Verdict::plain("breach"),
        };
        if author && (act.what == "develop" || act.what == "produce") {
            // RD-31: design, prototype, test; on one position a study on paper; never a counter-measure.
            // Article 3 excepts neither.
            let counts = |how: &String| match how.as_str() {
                "counter-measure" => false,
                "study" => positions.takes("research", "paper-too"),
                _ => true,
            };
            let made = act.how.as_ref().is_none_or(|how| how.iter().any(counts));
            all.push(if made {
                Verdict::plain("breach")
            } else {
                Verdict::not("not-engaged")
            });
        }
        if author && handed {
            // 2(4): movement out of a territory, and title, and control (RD-02).
            let transferred = if positions.takes("transfer", "either") {
                act.crosses_border || act.title_passes
            } else {
                act.crosses_border && act.title_passes && act.control_passes
            };
            all.push(excepted(transferred));
        }
        if (author && act.what == "acquire") || (taker && handed && (act.control_passes || act.title_passes))
        {
            // RD-25: receipt, by title or by possession, is acquisition unless for prompt destruction.
            let disposal = act.purpose == "destruction" && positions.takes("acquire", "unless-for-disposal");
            let verdict = if act.what == "acquire" && act.purpose == "destruction" {
                // No transfer, so 3(2) has nothing to except.
                if disposal {
                    Verdict::not("not-engaged")
                } else {
                    Verdict::plain("breach")
                }
            } else {
                excepted(true)
            };
            all.push(verdict);
        }
        let rank = |verdict: &Verdict| {
            ["breach", "excepted"]
                .iter()
                .position(|word| *word == verdict.word)
                .unwrap_or(9)
        };
        all.into_iter()
            .min_by_key(rank)
            .unwrap_or(Verdict::not("not-engaged"))
    })
}

/// The questions in their order: is the actor bound on the day of the act, is it its act, is the object an
/// anti-personnel mine, is the act forbidden.
fn prohibited(
    cast: &Cast,
    actor: &str,
    act: &Act,
    on: Day,
    positions: &Positions,
    forbidden: impl Fn(Day) -> Verdict,
) -> Verdict {
    let (first, last) = act.days;
    // What never took place, or has not by the day judged, has no day on which anybody could have been bound.
    if first == NEVER || first > on {
        return Verdict::not("not-engaged");
    }
    let bound = bound(cast, actor, on, true, positions);
    let judge = |day: Day| {
        if let Some(why) = bound.why_not(day) {
            return Verdict::not(why);
        }
        let verdict = forbidden(day);
        if verdict.why != Some("not-its-act")
            && named(cast, act.device.as_ref(), positions) != Class::AntiPersonnelMine
        {
            return Verdict::not("not-a-mine");
        }
        if !act.stands && verdict.why != Some("not-its-act") {
            return Verdict::not("not-engaged");
        }
        verdict
    };
    if !act.lasting {
        return judge(first);
    }
    // A lasting act is forbidden on each of its days.
    let last = last.min(on);
    for day in first..=last {
        let verdict = judge(day);
        if verdict.word == "breach" {
            return verdict;
        }
    }
    judge(last)
}
