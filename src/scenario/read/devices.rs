//! `[devices.NAME]`: a device, described by its mechanism.

use super::super::{Device, Doubt, Value};
use super::cursor::Tab;
use crate::vocabulary::{AntiHandling, BoobyTrap, Condition, DeliveredBy, Made, Trigger};

/// Reads a device.
pub(super) fn device(tab: &Tab<'_>) -> Device {
    let set_off_by = tab
        .doubtful_words("set-off-by")
        .unwrap_or_else(|| Value::silent(vec![Trigger::PersonWeight]));
    let kit = tab.words("kit").unwrap_or_default();
    let person_can_set_off = tab.flag("person-can-set-off").or_else(|| {
        let worked = set_off_by.options.iter().flatten().chain(&kit);
        let unclear = worked
            .into_iter()
            .any(|trigger| matches!(trigger, Trigger::TiltRod | Trigger::Magnetic | Trigger::Sensor));
        let open = || tab.not_stated("person-can-set-off", vec![true, false], bool::to_string);
        (unclear && !tab.has("person-can-set-off")).then(open)
    });
    let anti_handling = tab
        .doubtful_word("anti-handling")
        .unwrap_or_else(|| Value::silent(AntiHandling::None));
    let self_deactivates = stated_or_open(tab, "self-deactivates", "disable itself");
    let handling_outlives = tab.flag("handling-outlives").unwrap_or_else(|| {
        let protected = anti_handling.options.iter().any(|it| *it != AntiHandling::None);
        if protected && self_deactivates.options.contains(&true) {
            flag_or_open(tab, "handling-outlives")
        } else {
            Value::silent(false)
        }
    });
    let device = Device {
        entry: tab.entry(),
        set_off_by,
        person_can_set_off,
        made_against: tab
            .doubtful_words("made-against")
            .unwrap_or_else(|| Value::silent(Vec::new())),
        anti_handling,
        placed: tab.flag("placed").unwrap_or_else(|| Value::silent(true)),
        harms_people: tab.flag("harms-people").unwrap_or_else(|| Value::silent(true)),
        condition: tab
            .doubtful_word("condition")
            .unwrap_or_else(|| Value::silent(Condition::Live)),
        kit,
        kit_kept: tab.doubtful_word("kit-kept"),
        made: tab
            .doubtful_word("made")
            .unwrap_or_else(|| Value::silent(Made::Factory)),
        mines_inside: mines_inside(tab),
        delivered_by: tab
            .doubtful_word("delivered-by")
            .unwrap_or_else(|| Value::silent(DeliveredBy::Hand)),
        life: time(tab, "self-destructs"),
        battery: time(tab, "self-deactivates"),
        self_destructs: stated_or_open(tab, "self-destructs", "destroy itself"),
        self_deactivates,
        keeps_failure_rates: flag_or_open(tab, "keeps-failure-rates"),
        left_after_30_days: tab.percent("left-after-30-days"),
        working_after_120_days: tab.percent("working-after-120-days"),
        made_on: tab.date("made-on"),
        handling_outlives,
        directional: tab.flag("directional").unwrap_or_else(|| Value::silent(false)),
        booby_trap: tab
            .doubtful_word("booby-trap")
            .unwrap_or_else(|| Value::silent(BoobyTrap::None)),
        detectable: flag_or_open(tab, "detectable"),
    };
    check_kit(tab);
    device
}

/// The time that a text states, unless it says that none is known.
fn time(tab: &Tab<'_>, name: &'static str) -> Option<String> {
    let text = tab.text_or_false(name).flatten();
    text.filter(|text| text != "unknown")
}

/// Whether a text that may be `false` is stated; an open choice where it is not, or is `"unknown"`.
fn stated_or_open(tab: &Tab<'_>, name: &'static str, does: &str) -> Value<bool> {
    let kind = match tab.text_or_false(name) {
        Some(Some(text)) if text == "unknown" => Doubt::Unknown,
        Some(text) => return Value::certain(text.is_some(), tab.desk.origin(&tab.value_span(name))),
        None => Doubt::NotStated,
    };
    let asks = format!("Does {} {does}?", tab.called);
    tab.leave_open(kind, tab.path_of(name), asks, vec![true, false], bool::to_string)
}

fn flag_or_open(tab: &Tab<'_>, name: &'static str) -> Value<bool> {
    tab.flag(name)
        .unwrap_or_else(|| tab.not_stated(name, vec![true, false], bool::to_string))
}

fn mines_inside(tab: &Tab<'_>) -> u64 {
    match tab.number("mines-inside") {
        Some(0) => {
            let span = tab.value_span("mines-inside");
            tab.desk.object(
                "bad-number",
                "a device without a mine inside is none",
                span,
                "0 mines",
                "write how many mines one container holds, or leave the key out for one",
            );
            1
        }
        Some(number) => number,
        None => 1,
    }
}

fn check_kit(tab: &Tab<'_>) {
    for (name, partner, help) in [
        (
            "kit",
            "kit-kept",
            "write where the part is: `kit-kept = \"with-it\"`, `\"elsewhere\"` or `\"destroyed\"`",
        ),
        (
            "kit-kept",
            "kit",
            "write the triggers that the part would add: `kit = [\"tripwire\"]`",
        ),
    ] {
        if tab.has(name) && !tab.has(partner) && !tab.is_strange() {
            let message = format!("`{name}` stands without `{partner}`");
            tab.desk.object(
                "missing-key",
                message,
                tab.name_span(name),
                "one says nothing without the other",
                help,
            );
        }
    }
}
