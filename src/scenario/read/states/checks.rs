//! What cannot be true of a State: dates out of time, or in an impossible order.

use super::super::super::{Consent, Extension, Notice, State, Value};
use super::super::cursor::Tab;
use super::super::dates;
use crate::date::{self, CONVENTION_IN_FORCE, Date, OPENED_FOR_SIGNATURE, When};
use crate::vocabulary::{ConsentKind, Word};

/// Whether a date is a day, and this holds of it, whatever the doubts.
fn always(value: &Value<When>, holds: impl Fn(Date) -> bool) -> bool {
    value.options.iter().all(|when| when.day().is_some_and(&holds))
}

/// The first possible day, in words.
fn first_day(value: &Value<When>) -> String {
    dates::earliest(value)
        .and_then(When::day)
        .map_or_else(|| "never".to_owned(), Date::in_words)
}

/// Refuses a signature or deposit before the Convention could be signed.
fn before_opening(tab: &Tab<'_>, name: &'static str) {
    let message = format!("`{name}` is before the Convention was open for signature");
    let label = format!(
        "the Convention was opened for signature on {}",
        OPENED_FOR_SIGNATURE.in_words()
    );
    let help = format!("check the year; the earliest possible day is {OPENED_FOR_SIGNATURE}");
    tab.desk
        .object("before-opening", message, tab.value_span(name), label, help);
}

/// Refuses signatures and instruments at impossible times or in an impossible order.
pub(super) fn consent(tab: &Tab<'_>, state: &State, means_it: bool) {
    signature(tab, &state.signed);
    match state.consents.first() {
        Some(consent) => {
            kind(tab, consent, &state.signed, means_it);
            deposit(tab, consent, &state.signed);
            in_force(tab, consent, means_it);
        }
        None if tab.has("provisional") && !tab.has("deposited") && !tab.is_strange() => {
            let message = "`provisional` stands without any consent";
            let (label, help) = (
                "it is declared with the consent (18)",
                "write `deposited` as well",
            );
            tab.desk
                .object("no-consent", message, tab.name_span("provisional"), label, help);
        }
        None if tab.has("deposited") && tab.has("in-force") => {
            let (message, label) = (
                "`in-force` stands beside a deposit that never came",
                "nothing was deposited",
            );
            let help = "write the day of the deposit, or leave `deposited` out";
            tab.desk
                .object("contradiction", message, tab.value_span("in-force"), label, help);
        }
        None => {}
    }
}

fn signature(tab: &Tab<'_>, signed: &Value<When>) {
    if !tab.has("signed") {
        return;
    }
    if always(signed, |day| day < OPENED_FOR_SIGNATURE) {
        before_opening(tab, "signed");
    }
    if always(signed, |day| day >= CONVENTION_IN_FORCE) {
        let last = CONVENTION_IN_FORCE.previous();
        let message = "`signed` is after the closing date for signature";
        let label = format!("the last day for signature was {} (15)", last.in_words());
        let help = "since then a State joins by accession alone: write `deposited`, without `signed`";
        tab.desk
            .object("after-closing", message, tab.value_span("signed"), label, help);
    }
}

fn kind(tab: &Tab<'_>, consent: &Consent, signed: &Value<When>, means_it: bool) {
    // What differs from the record is said already.
    let is_recorded = tab.desk.recorded(&tab.path).is_some() && !means_it;
    if !tab.has("consent") || tab.is_strange() || is_recorded {
        return;
    }
    let span = tab.value_span("consent");
    let never_signed = dates::earliest(signed) == Some(When::Never);
    let surely_signed = dates::latest(signed) != Some(When::Never);
    match consent.kind {
        ConsentKind::Ratification | ConsentKind::Acceptance | ConsentKind::Approval
            if never_signed && !tab.has("signed") =>
        {
            let message = format!("{} needs a signature", consent.kind.name());
            let label = "only a State that has signed can do this (16(1))";
            let help = "add `signed`, or write `consent = \"accession\"`";
            tab.desk.object("no-signature", message, span, label, help);
        }
        ConsentKind::Accession if surely_signed && !means_it => {
            let message = "accession is for States that have not signed";
            let label = "a State that has signed ratifies, accepts or approves (16)";
            let help = "leave out `consent` or `signed`";
            tab.desk.object("signed-and-acceded", message, span, label, help);
        }
        ConsentKind::Succession if consent.in_force.is_none() && !tab.has("in-force") => {
            let label = "the six-month rule of 17(2) does not govern it";
            let help = "add `in-force`, the day from which the State is bound";
            tab.desk
                .object("missing-key", "a succession needs `in-force`", span, label, help);
        }
        _ => {}
    }
}

fn deposit(tab: &Tab<'_>, consent: &Consent, signed: &Value<When>) {
    let Some(deposited) = consent
        .deposited
        .as_ref()
        .filter(|_| tab.has_any(&["deposited", "signed"]))
    else {
        return;
    };
    if always(deposited, |day| day < OPENED_FOR_SIGNATURE) {
        before_opening(tab, "deposited");
    } else if dates::surely_before(deposited, signed) {
        let label = format!("signed on {}", first_day(signed));
        let help = "signature comes first, or on the same day: check both days";
        let span = tab.value_span("deposited");
        tab.desk.object(
            "deposit-before-signature",
            "`deposited` is before `signed`",
            span,
            label,
            help,
        );
    }
}

fn in_force(tab: &Tab<'_>, consent: &Consent, means_it: bool) {
    let Some(stated) = consent.in_force.as_ref().filter(|_| tab.has("in-force")) else {
        return;
    };
    let span = tab.value_span("in-force");
    if always(stated, |day| day < CONVENTION_IN_FORCE) {
        let message = "`in-force` is before the Convention was in force for anybody";
        let label = format!(
            "the Convention entered into force on {} (17(1))",
            CONVENTION_IN_FORCE.in_words()
        );
        let help = "check the year; if this is the day of the deposit, write `deposited`";
        tab.desk.object("before-entry", message, span, label, help);
        return;
    }
    let deposited = consent
        .deposited
        .as_ref()
        .map(|deposited| deposited.options.as_slice());
    let (Some([When::On(deposited)]), [When::On(stated)]) = (deposited, stated.options.as_slice()) else {
        return;
    };
    let computed = date::entry_into_force(*deposited);
    if computed != *stated && consent.kind != ConsentKind::Succession && !means_it {
        let label = format!("from the deposit follows {} (17)", computed.in_words());
        let help = "leave `in-force` out, or write `consent = \"succession\"`";
        tab.desk.object(
            "contradiction",
            "`in-force` contradicts `deposited`",
            span,
            label,
            help,
        );
    }
}

/// Refuses a notice that was circulated, confirmed or revoked before it was received.
pub(super) fn notice(tab: &Tab<'_>, notice: &Notice) {
    let received = ("received", &notice.received);
    order(tab, received, ("circulated", &notice.circulated));
    order(tab, received, ("confirmed", &notice.confirmed));
    order(tab, received, ("revoked", &notice.revoked));
}

/// Refuses an extension that was granted before it was asked for, or that ended before that.
pub(super) fn extension(tab: &Tab<'_>, extension: &Extension) {
    let asked = ("asked", &extension.asked);
    order(tab, asked, ("granted", &extension.granted));
    order(tab, asked, ("until", &extension.until));
    let granted = extension.granted.options.iter().any(|when| *when != When::Never);
    if granted && !tab.has("until") && !tab.is_strange() {
        tab.desk.object(
            "missing-key",
            "an extension is granted to no day",
            tab.value_span("granted"),
            "`granted` needs `until`",
            "write the new time limit: `until = 2019-09-01`; if it is not known, `until = \"unknown\"`",
        );
    }
}

/// Refuses a withdrawal by a State that was not bound, and a return without a withdrawal.
pub(super) fn withdrawal(tab: &Tab<'_>, state: &State) {
    if tab.has("rejoined") {
        rejoined(tab, state);
    }
    let Some(notice) = state
        .notices
        .first()
        .filter(|_| tab.has("withdrawal") && !tab.is_strange())
    else {
        return;
    };
    let span = tab.value_span("withdrawal");
    let joined = tab.has_any(&["deposited", "in-force"]) || tab.desk.recorded(&tab.path).is_some();
    match state.consents.first().and_then(entry_into_force) {
        None if joined && state.consents.is_empty() => {
            let message = format!("{} withdraws from a Convention that it never joined", tab.shown);
            let label = "only a State Party can withdraw (20(2))";
            let help = "write `deposited`, or leave `withdrawal` out";
            tab.desk
                .object("withdrawal-too-early", message, span, label, help);
        }
        Some(entry) if dates::surely_before(&notice.received, &entry) => {
            let message = "the notice of withdrawal is before entry into force";
            let label = format!("in force for the State on {}", first_day(&entry));
            tab.desk.object(
                "withdrawal-too-early",
                message,
                span,
                label,
                "check `received` and `deposited`",
            );
        }
        _ => {}
    }
}

/// Entry into force, stated or computed, on each day that is possible.
fn entry_into_force(consent: &Consent) -> Option<Value<When>> {
    let computed = || Some(on_each_day(consent.deposited.as_ref()?, date::entry_into_force));
    consent.in_force.clone().or_else(computed)
}

fn rejoined(tab: &Tab<'_>, state: &State) {
    let message = match (state.notices.first(), state.consents.last()) {
        (None, _) => "`rejoined` stands without any `withdrawal`",
        (
            Some(notice),
            Some(Consent {
                deposited: Some(deposited),
                ..
            }),
        ) if dates::surely_before(deposited, &notice.received) => "`rejoined` is before the withdrawal",
        _ => return while_a_party(tab, state),
    };
    let label = "a State can come back only after it has left";
    let span = tab.value_span("rejoined");
    tab.desk.object(
        "rejoined-too-early",
        message,
        span,
        label,
        "write `withdrawal` first",
    );
}

/// Refuses a new instrument before any notice can have taken effect, whatever is held of wars and notices: a State
/// that is still a Party has nothing to join (16(2)), and taking a notice back is a fact of its own.
fn while_a_party(tab: &Tab<'_>, state: &State) {
    let expiries = || {
        state
            .notices
            .iter()
            .map(|notice| on_each_day(&notice.received, date::six_months_expire))
    };
    let too_early =
        |deposited: &Value<When>| expiries().all(|expiry| dates::surely_before(deposited, &expiry));
    let mut deposits = state
        .consents
        .iter()
        .skip(1)
        .filter_map(|consent| consent.deposited.as_ref());
    if let (Some(deposited), Some(first)) = (deposits.find(|it| too_early(it)), expiries().next()) {
        let message = format!(
            "`rejoined` on {} is before the withdrawal can take effect",
            first_day(deposited)
        );
        let label = format!("still a Party until {} at least (20(3))", first_day(&first));
        let help = "a Party cannot join (16(2)): if it took its notice back, write `revoked` in `withdrawal`";
        let span = tab.value_span("rejoined");
        tab.desk.object("rejoined-too-early", message, span, label, help);
    }
}

/// A date that follows from another, on each day that is possible.
fn on_each_day(value: &Value<When>, rule: impl Fn(Date) -> Date) -> Value<When> {
    Value {
        options: value.options.iter().map(|when| when.map(&rule)).collect(),
        choice: None,
        origin: value.origin,
    }
}

/// Refuses a date that surely lies before another of the same entry.
pub(in crate::scenario::read) fn order(
    tab: &Tab<'_>,
    first: (&str, &Value<When>),
    then: (&'static str, &Value<When>),
) {
    if dates::surely_before(then.1, first.1) {
        let message = format!("`{}` is before `{}`", then.0, first.0);
        let label = format!("`{}` is {}", first.0, first_day(first.1));
        tab.desk.object(
            "out-of-order",
            message,
            tab.value_span(then.0),
            label,
            "check both days",
        );
    }
}
