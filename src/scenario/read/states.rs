//! `[states.NAME]`: a State with its file at the depositary, completed by the built-in record.
//!
//! A code of three capitals is looked up in the record. What the file adds completes it; what contradicts it
//! is an error unless `override = true` says that another history is meant.

mod checks;
mod extensions;
mod record;

pub(super) use checks::order;

use super::super::{Consent, Doubt, Law, Notice, Report, State, Suspension, Value};
use super::cursor::Tab;
use super::{dates, messages, words};
use crate::date::When;
use crate::vocabulary::{Addressee, Appraisal, ConsentKind, Deferral, OtherTreaty, Reach, Reasons, Word};

/// Reads a State.
pub(super) fn state(tab: &Tab<'_>) -> State {
    let recorded = tab.desk.recorded(&tab.path);
    let record = recorded.map(|recorded| &recorded.state);
    let means_it = tab.is_true("override").unwrap_or(false);
    let written = Written::read(tab);
    let notices = notices(tab, record.map_or(&[], |state| state.notices.as_slice()));
    let rejoined = rejoined(tab);
    let extensions = extensions::written(tab);
    let reports = tab
        .tables("reports")
        .map(|tabs| tabs.iter().filter_map(report).collect());
    let laws = tab.tables("laws").map(|tabs| tabs.iter().map(law).collect());
    let suspensions = tab
        .tables("suspension")
        .map(|tabs| tabs.iter().map(suspension).collect::<Vec<_>>());
    let succeeds = tab.state("succeeds");
    let other_treaties = tab.words("other-treaties");
    let judged = tab.judged_or_open(&[
        Appraisal::AppropriateMeasures,
        Appraisal::ExtentPossible,
        Appraisal::InAPosition,
    ]);

    match recorded {
        Some(recorded) if !means_it => record::contradictions(tab, recorded, &written, notices.as_deref()),
        Some(_) => {}
        None => record::standing(tab, means_it),
    }
    let mut state = record.cloned().unwrap_or_else(State::outside);
    state.consents = written.consents(record);
    state.signed = written.signed.unwrap_or(state.signed);
    checks::consent(tab, &state, means_it);
    state.consents.extend(rejoined);
    state.notices = notices.unwrap_or(state.notices);
    checks::withdrawal(tab, &state);
    state.succeeds = succeeds;
    state.suspensions = suspensions.unwrap_or(state.suspensions);
    state.extensions_told = extensions.is_some();
    state.extensions = extensions.unwrap_or_else(|| match recorded {
        Some(recorded) if !means_it => extensions::recorded(tab, recorded),
        _ => Vec::new(),
    });
    let yearly = reports
        .as_ref()
        .is_some_and(|reports: &Vec<Report>| reports.iter().any(|it| it.year.is_some()));
    state.reports_untold = (!yearly).then(|| {
        let which = if reports.is_some() {
            "yearly reports"
        } else {
            "reports"
        };
        let asks = format!("Did {} send its {which} in time?", tab.called);
        let label = |sent: &bool| if *sent { "sent in time" } else { "never sent" }.to_owned();
        tab.leave_open(
            Doubt::NotStated,
            tab.path_of("reports"),
            asks,
            vec![true, false],
            label,
        )
    });
    state.reports = reports;
    state.laws = laws;
    state.other_treaties = other_treaties.or(state.other_treaties);
    state.apii_consented = tab.date("apii-consented").or(state.apii_consented);
    state.apii_denounced = tab.date("apii-denounced");
    state.apii_applies = never_unless(tab, "apii-applies");
    state.apii_defers = tab
        .doubtful_words("apii-defers")
        .or(state.apii_defers)
        .or_else(|| Some(deferral_open(tab)));
    // Who states a day of consent states the treaty.
    if let (true, Some(_)) = (state.other_treaties.is_none(), &state.apii_consented) {
        state.other_treaties = Some(vec![OtherTreaty::Apii]);
    }
    state.treaties_untold = state.other_treaties.is_none().then(|| {
        let asks = format!("Do other treaties on mines bind {}?", tab.called);
        let path = tab.path_of("other-treaties");
        tab.leave_open(Doubt::NotStated, path, asks, vec![true, false], bool::to_string)
    });
    state.judged = judged;
    state
}

/// What the file writes about signature and consent.
struct Written {
    signed: Option<Value<When>>,
    deposited: Option<Value<When>>,
    in_force: Option<Value<When>>,
    kind: Option<ConsentKind>,
    provisional: Option<Value<bool>>,
}

impl Written {
    fn read(tab: &Tab<'_>) -> Written {
        Written {
            signed: tab.date("signed"),
            deposited: tab.date("deposited"),
            in_force: tab.date("in-force"),
            kind: tab.word("consent"),
            provisional: tab.flag("provisional"),
        }
    }

    /// The first instrument of consent: as the file has it, completed by the record; none if none was
    /// deposited.
    fn consents(&self, record: Option<&State>) -> Vec<Consent> {
        let recorded = record.and_then(|state| state.consents.first());
        let signed = self.signed.as_ref().or(record.map(|state| &state.signed));
        let has_signed = signed.is_some_and(|signed| dates::earliest(signed) != Some(When::Never));
        let usual = if has_signed {
            ConsentKind::Ratification
        } else {
            ConsentKind::Accession
        };
        let deposited = self
            .deposited
            .clone()
            .or_else(|| recorded.and_then(|it| it.deposited.clone()));
        let in_force = self
            .in_force
            .clone()
            .or_else(|| recorded.and_then(|it| it.in_force.clone()));
        let never = |value: &Option<Value<When>>| {
            value
                .as_ref()
                .is_none_or(|value| dates::earliest(value) == Some(When::Never))
        };
        if never(&deposited) && (never(&in_force) || self.deposited.is_some()) {
            return Vec::new();
        }
        vec![Consent {
            kind: self.kind.or_else(|| recorded.map(|it| it.kind)).unwrap_or(usual),
            deposited,
            in_force,
            provisional: self.provisional.clone().unwrap_or_else(|| Value::silent(false)),
        }]
    }
}

/// The notices of withdrawal that the file writes; the first is completed by the record.
fn notices(tab: &Tab<'_>, record: &[Notice]) -> Option<Vec<Notice>> {
    let tabs = tab.tables("withdrawal")?;
    let completes = tabs.len() == 1;
    let notice = |tab: &Tab<'_>| {
        let recorded = record.first().filter(|_| completes);
        if recorded.is_none() {
            tab.need("received");
        }
        let received = tab
            .date("received")
            .or_else(|| recorded.map(|notice| notice.received.clone()));
        Notice {
            received: received.unwrap_or_else(|| Value::silent(When::Never)),
            reasons: tab
                .doubtful_word("reasons")
                .unwrap_or_else(|| Value::silent(Reasons::Full)),
            sent_to: tab
                .doubtful_words("sent-to")
                .unwrap_or_else(|| Value::silent(Addressee::ALL.to_vec())),
            circulated: never_unless(tab, "circulated"),
            confirmed: never_unless(tab, "confirmed"),
            revoked: never_unless(tab, "revoked"),
            origin: tab.origin(),
        }
    };
    let read: Vec<Notice> = tabs.iter().map(notice).collect();
    for (tab, notice) in tabs.iter().zip(&read) {
        checks::notice(tab, notice);
    }
    for (tab, pair) in tabs.iter().skip(1).zip(read.windows(2)) {
        if let [before, after] = pair
            && dates::surely_before(&after.received, &before.received)
        {
            tab.desk
                .complain(messages::out_of_order(tab.value_span("received")));
        }
    }
    Some(read)
}

pub(super) fn never_unless(tab: &Tab<'_>, name: &'static str) -> Value<When> {
    tab.date(name).unwrap_or_else(|| Value::silent(When::Never))
}

/// Silence about a deferral: everything that could be put off was, or nothing.
fn deferral_open(tab: &Tab<'_>) -> Value<Vec<Deferral>> {
    let options = vec![Deferral::ALL.to_vec(), Vec::new()];
    tab.not_stated("apii-defers", options, |put_off: &Vec<Deferral>| {
        words::list_label(put_off)
    })
}

fn rejoined(tab: &Tab<'_>) -> Vec<Consent> {
    let tabs = tab.tables("rejoined").unwrap_or_default();
    tabs.iter()
        .map(|tab| {
            if !tab.has("in-force") {
                tab.need("deposited");
            }
            Consent {
                kind: tab.word("consent").unwrap_or(ConsentKind::Accession),
                deposited: tab.date("deposited"),
                in_force: tab.date("in-force"),
                provisional: tab.flag("provisional").unwrap_or_else(|| Value::silent(false)),
            }
        })
        .collect()
}

fn report(tab: &Tab<'_>) -> Option<Report> {
    tab.need_required();
    let year = tab.report_year("for");
    let report = Report {
        year: year.flatten(),
        sent: never_unless(tab, "sent"),
        stock: tab.number("stock"),
        retained: tab.number("retained"),
        omits: tab.things("omits").unwrap_or_default(),
        origin: tab.origin(),
    };
    year.map(|_| report)
}

fn law(tab: &Tab<'_>) -> Law {
    tab.need_required();
    Law {
        since: never_unless(tab, "since"),
        penal: tab.flag("penal").unwrap_or_else(|| Value::silent(false)),
        reaches: tab.words("reaches").unwrap_or_else(|| vec![Reach::Territory]),
        origin: tab.origin(),
    }
}

fn suspension(tab: &Tab<'_>) -> Suspension {
    tab.need_required();
    Suspension {
        notified: never_unless(tab, "notified"),
        grounds: tab
            .doubtful_words("ground")
            .unwrap_or_else(|| Value::silent(Vec::new())),
        objected: tab.state_names("objected").unwrap_or_default(),
        origin: tab.origin(),
    }
}
