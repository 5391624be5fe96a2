//! A State against the built-in record: who is in it, and what contradicts it.

use std::ops::Range;

use super::super::super::{Consent, Notice, Value};
use super::super::cursor::Tab;
use super::super::desk::is_code;
use super::Written;
use crate::date::{self, Date, When};
use crate::diagnostic::Diagnostic;
use crate::registry::{Recorded, Registry};
use crate::vocabulary::Word;

/// Refuses a State without any standing: an invented one must state it, a code must be in the record.
pub(super) fn standing(tab: &Tab<'_>, means_it: bool) {
    if means_it {
        let message = format!("`override` says nothing of {}, an invented State", tab.shown);
        let note = Diagnostic::note("override-invented", message, tab.name_span("override"));
        tab.desk.complain(
            note.label("there is no record to differ from")
                .help("leave the key out"),
        );
    }
    if tab.has_any(&["in-force", "deposited", "signed"]) || tab.is_strange() {
        return;
    }
    if is_code(&tab.path) {
        unknown_code(tab);
    } else {
        no_standing(tab);
    }
}

fn unknown_code(tab: &Tab<'_>) {
    let near = tab.desk.registry().nearest(&tab.path);
    let near = near.map_or_else(String::new, |near| {
        format!("did you mean `{}`, {}? ", near.code, near.name)
    });
    let help = format!("{near}an invented State needs `in-force`, `deposited` or `signed`");
    let message = format!("no State has the code `{}`", tab.path);
    tab.desk.object(
        "no-such-state",
        message,
        tab.header.clone(),
        "not in the built-in record",
        help,
    );
}

fn no_standing(tab: &Tab<'_>) {
    let registry = tab.desk.registry();
    let written = tab.path.to_lowercase().replace('-', " ");
    let plain = |recorded: &Recorded| recorded.name.to_lowercase().replace('-', " ");
    let meant = |recorded: &&Recorded| recorded.code.to_lowercase() == written || plain(recorded) == written;
    let near = |recorded: &&Recorded| strsim::osa_distance(&plain(recorded), &written) == 1;
    let invented = "write `in-force`, `deposited` or `signed`; for a State outside the Convention `deposited = \"never\"`";
    let help = match registry.iter().find(meant).or_else(|| registry.iter().find(near)) {
        Some(recorded) => {
            format!(
                "if {} is meant, write `[states.{}]`; else {invented}",
                recorded.called(),
                recorded.code
            )
        }
        None => invented.to_owned(),
    };
    let message = format!("{} has no standing", tab.shown);
    tab.desk.object(
        "no-standing",
        message,
        tab.header.clone(),
        "an invented State must state its standing",
        help,
    );
}

/// Refuses what differs from the record.
pub(super) fn contradictions(
    tab: &Tab<'_>,
    recorded: &Recorded,
    written: &Written,
    notices: Option<&[Notice]>,
) {
    let state = &recorded.state;
    let consent = state.consents.first();
    let certain = |value: Option<&Value<When>>| value.and_then(|value| value.options.first().copied());
    let differs = |name: &'static str, what: &str, ours: Option<&Value<When>>, theirs: Option<When>| {
        let theirs = theirs.unwrap_or(When::Never);
        if ours.is_some_and(|ours| ours.options.iter().any(|ours| contradicts(*ours, theirs))) {
            contradiction(tab, tab.value_span(name), recorded, what, &in_words(theirs));
        }
    };
    differs(
        "signed",
        "signature",
        written.signed.as_ref(),
        certain(Some(&state.signed)),
    );
    let deposited = certain(consent.and_then(|consent| consent.deposited.as_ref()));
    differs("deposited", "deposit", written.deposited.as_ref(), deposited);
    if written.deposited.is_none() {
        let in_force = consent.and_then(entry_into_force);
        differs(
            "in-force",
            "entry into force",
            written.in_force.as_ref(),
            in_force,
        );
    }
    if let (Some(ours), Some(consent)) = (written.kind, consent)
        && ours != consent.kind
    {
        contradiction(
            tab,
            tab.value_span("consent"),
            recorded,
            "instrument",
            consent.kind.name(),
        );
    }
    if let Some(notices) = notices {
        let received = |notice: &Notice| notice.received.options.first().copied();
        let ours = notices.first().and_then(received).unwrap_or(When::Never);
        let theirs = state.notices.first().and_then(received).unwrap_or(When::Never);
        if contradicts(ours, theirs) {
            contradiction(
                tab,
                tab.value_span("withdrawal"),
                recorded,
                "notice of withdrawal",
                &in_words(theirs),
            );
        }
    }
}

/// Whether a day contradicts the record: where the record has none, only a day within its time does.
fn contradicts(ours: When, recorded: When) -> bool {
    match (ours, recorded) {
        (When::On(ours), When::Never) => ours <= Registry::ends(),
        (ours, recorded) => ours != recorded,
    }
}

fn in_words(when: When) -> String {
    when.day().map_or_else(|| "none".to_owned(), Date::in_words)
}

fn contradiction(tab: &Tab<'_>, span: Range<usize>, recorded: &Recorded, what: &str, theirs: &str) {
    let message = match theirs {
        "none" => format!("the record of {} has no {what}", recorded.called()),
        theirs => format!("the record of {} has another {what}: {theirs}", recorded.called()),
    };
    let help = "leave the key out, or add `override = true` if another history is meant";
    tab.desk.object(
        "against-the-record",
        message,
        span,
        "differs from the record",
        help,
    );
}

/// The day of entry into force, stated or computed.
fn entry_into_force(consent: &Consent) -> Option<When> {
    let first = |value: &Option<Value<When>>| value.as_ref().and_then(|value| value.options.first().copied());
    first(&consent.in_force).or_else(|| first(&consent.deposited).map(|day| day.map(date::entry_into_force)))
}
