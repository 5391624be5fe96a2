//! The standing of a State on a day, with the dates that led to it.

use super::table::Table;
use super::{Answer, Ask, Assessor, Missing, TurnsOn};
use crate::condition::Cond::Term;
use crate::condition::{Cond, Logic};
use crate::date::{self, Date, When};
use crate::fact::At;
use crate::logic::{Truth, Truths};
use crate::reading::{Position, Readings};
use crate::scenario::{Consent, Origin, State, Value, Who, World};
use crate::treaty::ottawa::article_20::{SUSPENSION_NOTIFIED, WITHDRAWAL_DELAYED, WITHDRAWAL_UNDER_WAY};
use crate::verdict::{Kind, Verdict};
use crate::vocabulary::{ConsentKind, DateOf, Status};

static UNDER_WAY: Cond = Term(&WITHDRAWAL_UNDER_WAY);
static DELAYED: Cond = Term(&WITHDRAWAL_DELAYED);

/// The phase in which a State is: finer than its status. Pending and delayed withdrawals bind in full.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Phase {
    /// Outside the Convention.
    NotParty,
    /// Signed, no consent.
    Signatory,
    /// Consent deposited, before entry into force.
    ConsentDeposited,
    /// Article 1(1) applies provisionally.
    ProvisionalApplication,
    /// State Party within the four years for stocks.
    FirstFourYears,
    /// State Party within the ten years for mined areas.
    FirstTenYears,
    /// State Party after those.
    Party,
    /// Withdrawal received, six months running.
    WithdrawalPending,
    /// Withdrawal held back by an armed conflict.
    WithdrawalDelayed,
    /// A suspension was notified.
    SuspensionNotified,
    /// Has left.
    FormerParty,
}

impl Phase {
    /// The word used in data.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Phase::NotParty => "not-party",
            Phase::Signatory => "signatory",
            Phase::ConsentDeposited => "consent-deposited",
            Phase::ProvisionalApplication => "provisional-application",
            Phase::FirstFourYears => "party-first-four-years",
            Phase::FirstTenYears => "party-first-ten-years",
            Phase::Party => "party",
            Phase::WithdrawalPending => "withdrawal-pending",
            Phase::WithdrawalDelayed => "withdrawal-delayed",
            Phase::SuspensionNotified => "suspension-notified",
            Phase::FormerParty => "former-party",
        }
    }
}

impl serde::Serialize for Phase {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// The dates of one notice of withdrawal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NoticeDates {
    /// Receipt by the depositary.
    pub received: Option<Date>,
    /// The end of the six months.
    pub expiry: Option<Date>,
    /// Revocation.
    pub revoked: Option<Date>,
    /// Confirmation after a conflict.
    pub confirmed: Option<Date>,
}

/// The standing of a State on a day.
#[derive(Debug)]
pub struct Standing {
    /// The State.
    pub state: Who,
    /// The day.
    pub on: Date,
    /// The status, with what it turns on.
    pub answer: Answer,
    /// Whether Article 1 binds it, with what that turns on.
    pub bound: Answer,
    /// The phase.
    pub phase: Phase,
    /// Signature, if it had signed by that day.
    pub signed: Option<Date>,
    /// Deposit and kind of the instrument that counts on that day.
    pub deposited: Option<Date>,
    /// The kind of instrument.
    pub consent: Option<ConsentKind>,
    /// Entry into force for the State, also when it is still to come.
    pub entry_into_force: Option<Date>,
    /// Whether entry into force is stated rather than computed.
    pub entry_stated: bool,
    /// Notices received by that day, in order.
    pub notices: Vec<NoticeDates>,
    /// The day on which a withdrawal took effect, up to the day asked.
    pub withdrawal_effective: Option<Date>,
    /// Notification of a suspension by that day.
    pub suspension: Option<Date>,
}

/// What a State is on a day.
#[derive(Debug)]
pub(crate) struct Footing {
    /// Its status.
    pub status: Verdict,
    /// Whether Article 1 binds it.
    pub bound: Verdict,
    /// Its phase.
    pub phase: Phase,
    /// Whether the status is firm, so that what follows is about whether it is bound.
    pub status_is_firm: bool,
    /// The questions on which the status turns, or else whether it is bound.
    pub turns_on: Vec<TurnsOn>,
    /// Pairs of positions that change it together, though neither does alone.
    pub together: Vec<(Vec<Position>, Verdict)>,
    /// The facts on which it is open.
    pub missing: Vec<Missing>,
}

/// The instrument of consent that counts on a day.
fn consent_on<'s>(file: &'s State, on: Date, world: &World) -> Option<&'s Consent> {
    let by = |value: Option<&Value<When>>| value.and_then(|it| it.get(world)).is_some_and(|it| it.by(on));
    let mut consents = file.consents.iter().rev();
    consents
        .find(|consent| by(consent.deposited.as_ref()) || by(consent.in_force.as_ref()))
        .or(file.consents.first().filter(|it| it.deposited.is_none()))
}

impl Assessor<'_> {
    /// The standing of a State on a day. `None` when the index is no State of the scenario.
    #[must_use]
    pub fn standing(&self, state: Who, on: Date) -> Option<Standing> {
        let file = self.scenario().cast.get(state)?.state()?;
        let answer = self.answer(&Ask::Status { state, on });
        let world = &answer.world;
        let by = |when: Option<&When>| when.and_then(|when| when.day()).filter(|day| *day <= on);
        let consent = consent_on(file, on, world);
        let entry = consent
            .and_then(|it| it.entry_into_force(world))
            .and_then(When::day);
        let notices = file
            .notices
            .iter()
            .filter(|it| by(it.received.get(world)).is_some())
            .map(|notice| {
                let received = notice.received.get(world).and_then(|it| it.day());
                NoticeDates {
                    received,
                    expiry: received.map(date::six_months_expire),
                    revoked: by(notice.revoked.get(world)),
                    confirmed: by(notice.confirmed.get(world)),
                }
            });
        let notices: Vec<_> = notices.collect();
        let left = answer.verdict.kind == Kind::Status(Status::FormerParty);
        // Of a State that has not left there is no such day, and to look for one on each day takes long.
        let effect = || Ask::Date {
            state,
            which: DateOf::WithdrawalEffect,
            on,
        };
        let effective = match left.then(|| self.verdict(&effect()).kind) {
            Some(Kind::Date(When::On(day))) if day <= on => Some(day),
            _ => None,
        };
        Some(Standing {
            state,
            on,
            bound: self.answer(&Ask::Bound { state, on }),
            phase: self.phase(state, on, &answer.verdict, world, entry),
            signed: by(file.signed.get(world)),
            deposited: consent
                .and_then(|it| it.deposited.as_ref())
                .and_then(|it| by(it.get(world))),
            consent: consent.map(|it| it.kind),
            entry_into_force: entry,
            entry_stated: consent
                .is_some_and(|it| it.in_force.as_ref().is_some_and(|it| it.origin != Origin::Silent)),
            notices,
            withdrawal_effective: effective,
            suspension: file.suspensions.iter().find_map(|it| by(it.notified.get(world))),
            answer,
        })
    }

    /// The verdict alone, without its summary.
    #[must_use]
    pub fn verdict(&self, ask: &Ask) -> Verdict {
        Table::read(self, ask).verdict(self, self.readings())
    }

    /// The verdict under the positions taken, without reading any others.
    #[cfg(feature = "edit")]
    pub(crate) fn verdict_alone(&self, ask: &Ask) -> Verdict {
        Table::under(self, ask).verdict(self, self.readings())
    }

    /// Whether a State Party's withdrawal is surely pending or delayed on a day, under these positions.
    #[cfg(feature = "edit")]
    pub(crate) fn leaving(&self, state: Who, on: Date, readings: Readings) -> Option<Phase> {
        let case = self.docket().case(self.start());
        let logic = Truths {
            findings: &case,
            readings,
        };
        let holds = |cond: &'static Cond| logic.read(cond, At::new(state, None, on)) == Truth::True;
        if !holds(&UNDER_WAY) {
            None
        } else if holds(&DELAYED) {
            Some(Phase::WithdrawalDelayed)
        } else {
            Some(Phase::WithdrawalPending)
        }
    }

    /// What a State is on a day, without the dates and trials of a [`Standing`]: for reading many days.
    pub(crate) fn footing(&self, state: Who, on: Date) -> Option<Footing> {
        let file = self.scenario().cast.get(state)?.state()?;
        let status = Table::read(self, &Ask::Status { state, on });
        let bound = Table::read(self, &Ask::Bound { state, on });
        let verdict = status.verdict(self, self.readings());
        let world = status.told_in(self, &verdict);
        let entry = consent_on(file, on, &world)
            .and_then(|it| it.entry_into_force(&world))
            .and_then(When::day);
        let phase = self.phase(state, on, &verdict, &world, entry);
        let bound_verdict = bound.verdict(self, self.readings());
        let firm = |table: &Table, verdict: &Verdict| {
            let kind = |readings: &Readings| table.verdict(self, *readings).kind;
            table
                .readings
                .iter()
                .all(|readings| kind(readings) == verdict.kind)
        };
        let turns = |table: &Table, verdict: &Verdict| match firm(table, verdict) {
            true => (Vec::new(), Vec::new()),
            false => {
                let sets = table.turning_sets(self, self.readings(), verdict);
                let turns = self.turns_on(table, self.readings(), &sets);
                (turns, sets.into_iter().filter(|(set, _)| set.len() > 1).collect())
            }
        };
        let (of_status, of_bound) = (turns(&status, &verdict), turns(&bound, &bound_verdict));
        let status_is_firm = firm(&status, &verdict);
        let (turns_on, together) = match status_is_firm {
            true => of_bound,
            false => of_status,
        };
        let missing = match verdict.is_determined() {
            true => self.missing(&bound, self.readings(), &bound_verdict),
            false => self.missing(&status, self.readings(), &verdict),
        };
        Some(Footing {
            status: verdict,
            bound: bound_verdict,
            phase,
            status_is_firm,
            turns_on,
            together,
            missing,
        })
    }

    fn phase(&self, state: Who, on: Date, status: &Verdict, world: &World, entry: Option<Date>) -> Phase {
        static SUSPENDING: Cond = Term(&SUSPENSION_NOTIFIED);
        let case = self.docket().case(world);
        let logic = Truths {
            findings: &case,
            readings: self.readings(),
        };
        let holds = |cond: &'static Cond| logic.read(cond, At::new(state, None, on)) == Truth::True;
        let status = match status.kind {
            Kind::Status(status) => status,
            // Open between party and former party: it is bound while nobody knows better.
            _ => Status::Party,
        };
        match status {
            Status::NotParty => Phase::NotParty,
            Status::Signatory => Phase::Signatory,
            Status::Contracting => Phase::ConsentDeposited,
            Status::Provisional => Phase::ProvisionalApplication,
            Status::FormerParty => Phase::FormerParty,
            Status::Party if holds(&DELAYED) => Phase::WithdrawalDelayed,
            Status::Party if holds(&UNDER_WAY) => Phase::WithdrawalPending,
            Status::Party if holds(&SUSPENDING) => Phase::SuspensionNotified,
            Status::Party => match entry {
                Some(entry) if on <= date::stockpile_deadline(entry) => Phase::FirstFourYears,
                Some(entry) if on <= date::clearance_deadline(entry) => Phase::FirstTenYears,
                _ => Phase::Party,
            },
        }
    }
}
