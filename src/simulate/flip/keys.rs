//! From a finding to the keys of the file behind it.
//!
//! Every fact a rule can read is here, so that the compiler asks for a new one. A fact without a key is one that
//! cannot sensibly be otherwise while it stays the same case: that somebody is a State, whose land it is, what was
//! done.

use super::levers::Lever;
use crate::fact::{At, Fact, Kind, Moment, Role};
use crate::scenario::find::Case;
use crate::scenario::{Scenario, State, Thing, Time, Where, Who};
use crate::vocabulary::{What, Word};

/// The paths of the keys that decide a fact.
pub(super) fn behind(fact: Fact, at: At, case: &Case<'_>) -> Vec<String> {
    let found = Behind {
        scenario: case.scenario(),
        at,
    };
    found.fact(fact).unwrap_or_default()
}

/// What might be there besides: an entry of a kind that the file does not have.
pub(super) fn another(kind: Kind, at: At, case: &Case<'_>) -> Option<Lever> {
    let found = Behind {
        scenario: case.scenario(),
        at,
    };
    let state = found.state();
    let key = |key: &str| found.member(key).map(Lever::Key);
    match kind {
        Kind::Consent => state
            .filter(|it| it.consents.is_empty())
            .and_then(|_| key("deposited")),
        Kind::Notice => state
            .filter(|it| it.notices.is_empty() && !it.consents.is_empty())
            .and_then(|_| key("withdrawal.received")),
        Kind::Conflict => state
            .filter(|it| !it.notices.is_empty())
            .map(|_| Lever::War(at.actor)),
        Kind::Extension => state
            .filter(|it| it.extensions.is_empty())
            .and_then(|_| key("extensions.new")),
        Kind::Report => state
            .filter(|it| it.reports.as_ref().is_none_or(Vec::is_empty))
            .and_then(|_| key("reports.new")),
        // A suspension that nobody notified is no change of this case; whom somebody helped is what was done.
        Kind::Suspension | Kind::HelpedAct | Kind::HomeState | Kind::Subject | Kind::Site => None,
        Kind::Opponent | Kind::Recipient => None,
    }
}

struct Behind<'s> {
    scenario: &'s Scenario,
    at: At,
}

impl Behind<'_> {
    fn id(&self, thing: Thing) -> Option<&str> {
        self.scenario.entry(thing).map(|entry| entry.id.as_str())
    }

    fn state(&self) -> Option<&State> {
        self.scenario.cast.get(self.at.actor)?.state()
    }

    /// A key of the actor.
    fn member(&self, key: &str) -> Option<String> {
        Some(format!("{}.{key}", self.id(Thing::Member(self.at.actor))?))
    }

    /// A key of the thing judged.
    fn thing(&self, key: &str) -> Option<String> {
        Some(format!("{}.{key}", self.id(self.at.thing?)?))
    }

    /// A key of one of several inline tables of the actor.
    fn nth(&self, list: &str, at: Option<u8>, count: usize, key: &str) -> Option<String> {
        match count {
            1 if list == "withdrawal" || list == "suspension" => self.member(&format!("{list}.{key}")),
            _ => self.member(&format!("{list}.{}.{key}", usize::from(at?) + 1)),
        }
    }

    fn notice(&self, key: &str) -> Option<String> {
        self.nth("withdrawal", self.at.notice, self.state()?.notices.len(), key)
    }

    fn suspension(&self, key: &str) -> Option<String> {
        self.nth(
            "suspension",
            self.at.suspension,
            self.state()?.suspensions.len(),
            key,
        )
    }

    fn extension(&self, key: &str) -> Option<String> {
        self.nth(
            "extensions",
            self.at.extension,
            self.state()?.extensions.len(),
            key,
        )
    }

    fn report(&self, key: &str) -> Option<String> {
        self.nth(
            "reports",
            self.at.report,
            self.state()?.reports.as_ref()?.len(),
            key,
        )
    }

    /// The day of consent, or of entry into force where that is what the file states.
    fn consent(&self) -> Option<String> {
        let index = usize::from(self.at.consent?);
        // What the record says of a State's consent is no assumption of this case.
        let state = self.state().filter(|it| it.code.is_none() || index > 0)?;
        let consent = state.consents.get(index)?;
        let key = if consent.in_force.is_some() {
            "in-force"
        } else {
            "deposited"
        };
        match index {
            0 => self.member(key),
            later => self.member(&format!("rejoined.{later}.{key}")),
        }
    }

    fn conflict(&self, key: &str) -> Option<String> {
        Some(format!(
            "{}.{key}",
            self.id(Thing::Conflict(usize::from(self.at.conflict?)))?
        ))
    }

    /// Another part of the same conflict: the first, in which it began, or the last, in which it is to end.
    fn part(&self, first: bool, key: &str) -> Option<String> {
        let conflicts = &self.scenario.conflicts;
        let mut index = usize::from(self.at.conflict?);
        for _ in conflicts {
            let next = if first {
                conflicts.get(index)?.continues
            } else {
                conflicts.iter().position(|later| later.continues == Some(index))
            };
            match next {
                Some(next) => index = next,
                None => break,
            }
        }
        Some(format!("{}.{key}", self.id(Thing::Conflict(index))?))
    }

    /// A key of the device; where none is named, the naming of one.
    fn device(&self, key: &str) -> Vec<String> {
        let device = self.at.thing.and_then(|thing| self.scenario.device_of(thing));
        let named = device.and_then(|device| self.id(Thing::Device(device)));
        match (named, self.at.thing) {
            (Some(id), _) => vec![format!("{id}.{key}")],
            (None, Some(Thing::Act(_) | Thing::Stock(_) | Thing::Place(_))) => {
                self.thing("device").into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    /// When the act took place: nothing else judged has a day of its own that a file states.
    fn today(&self) -> Option<String> {
        let Thing::Act(act) = self.at.thing? else {
            return None;
        };
        self.thing(match self.scenario.acts.get(act)?.time {
            Time::On(_) => "on",
            Time::Lasting { .. } => "since",
        })
    }

    fn players(&self, role: Role) -> Vec<String> {
        let act = match self.at.thing {
            Some(Thing::Act(act)) => self.scenario.acts.get(act),
            _ => None,
        };
        let taken = act.is_some_and(|act| act.what == What::Acquire);
        let from = act.is_some_and(|act| act.from.is_some());
        let key = match role {
            Role::Author => "by",
            Role::Giver if taken || from => "from",
            Role::Giver => "by",
            Role::Receiver if taken => "by",
            Role::Receiver => "to",
            Role::Holder => "held-by",
            Role::Owner => "owned-by",
            Role::Host => "at",
            // Whose way it was, who is asked, whose land it is: another case.
            Role::Crossed | Role::Asked | Role::Itself | Role::Sovereign => return Vec::new(),
        };
        let owner = (role == Role::Owner).then(|| self.thing("held-by")).flatten();
        self.thing(key).into_iter().chain(owner).collect()
    }

    /// The links of those who have a part in the thing to the actor.
    fn links(&self) -> Vec<String> {
        let linked = self.scenario.cast.iter().filter(|member| {
            member
                .actor()
                .is_some_and(|it| it.linked_to == Some(self.at.actor))
        });
        linked.map(|member| format!("{}.link", member.entry.id)).collect()
    }

    /// The numbers of a stock over time, and since when it is held.
    fn number(&self) -> Vec<String> {
        let Some(Thing::Stock(stock)) = self.at.thing else {
            return self.thing("number").into_iter().collect();
        };
        let Some(stock) = self.scenario.stocks.get(stock) else {
            return Vec::new();
        };
        let dated = stock.number.iter().filter(|entry| entry.since.is_some()).count();
        let since = stock.since.is_some().then(|| self.thing("since")).flatten();
        let numbers: Vec<Option<String>> = match dated {
            0 => vec![self.thing("number")],
            count => (1..=count)
                .map(|at| self.thing(&format!("number.{at}.since")))
                .collect(),
        };
        numbers.into_iter().flatten().chain(since).collect()
    }

    fn controllers(&self) -> Vec<String> {
        let place = match self.at.thing {
            Some(Thing::Place(place)) => Some(place),
            Some(Thing::Stock(stock)) => match self.scenario.stocks.get(stock).and_then(|it| it.at) {
                Some(Where::Place(place)) => Some(place),
                _ => None,
            },
            _ => None,
        };
        let Some(place) = place else {
            return Vec::new();
        };
        let key = |key: &str| Some(format!("{}.{key}", self.id(Thing::Place(place))?));
        let dated = self.scenario.places.get(place).map_or(0, |it| {
            it.controlled_by
                .iter()
                .filter(|entry| entry.since.is_some())
                .count()
        });
        match dated {
            0 => key("controlled-by").into_iter().collect(),
            count => (1..=count)
                .filter_map(|at| key(&format!("controlled-by.{at}.since")))
                .collect(),
        }
    }

    fn laid(&self) -> Vec<String> {
        let place: Option<Who> = match self.at.thing {
            Some(Thing::Act(act)) => match self.scenario.acts.get(act).and_then(|it| it.at) {
                Some(Where::Place(place)) => Some(place),
                _ => None,
            },
            _ => None,
        };
        let id = place.and_then(|place| self.id(Thing::Place(place)));
        id.map_or_else(Vec::new, |id| {
            vec![format!("{id}.laid-by"), format!("{id}.laid-on")]
        })
    }

    fn laws(&self) -> Vec<String> {
        let laws = self.state().and_then(|it| it.laws.as_ref()).map_or(0, Vec::len);
        let each = (1..=laws).flat_map(|at| [format!("laws.{at}.since"), format!("laws.{at}.penal")]);
        let keys: Vec<String> = if laws == 0 {
            vec!["laws.new".to_owned()]
        } else {
            each.collect()
        };
        keys.iter().filter_map(|key| self.member(key)).collect()
    }

    fn answer(&self) -> Option<String> {
        let Some(Thing::Act(request)) = self.at.thing else {
            return None;
        };
        let answers =
            |act: &&crate::scenario::Act| act.what == What::Answer && act.about == Some(Thing::Act(request));
        let answer = self.scenario.acts.iter().find(answers)?;
        Some(format!("{}.on", answer.entry.id))
    }

    fn fact(&self, fact: Fact) -> Option<Vec<String>> {
        let one = |path: Option<String>| path.map(|path| vec![path]);
        match fact {
            // Another case: who is a State, what was done, who was asked, whose land it is.
            Fact::IsState
            | Fact::ActorIs(_)
            | Fact::Did(_)
            | Fact::HasReceiver
            | Fact::Reserved
            | Fact::CameFromAnother
            | Fact::OwnTerritory
            | Fact::YearlyReport
            | Fact::ReceiverIsState => None,
            // An entry that is alleged is settled under its own name, as the doubt about it says.
            Fact::TookPlace | Fact::ConflictTookPlace | Fact::PassagePermitted => None,
            // Told by describing more than one key.
            Fact::AidGiven(_) => None,
            Fact::FirstReportSent | Fact::YearlyReportsTold | Fact::AreaProtected => None,
            Fact::BoundBy(_) | Fact::Within72Hours => None,
            Fact::LaidByActor => one(self.thing("laid-by")),
            Fact::Left(_) => one(self.thing("left-how")),
            Fact::Defers(_) => one(self.member("apii-defers")),
            Fact::Directed(_) => one(self.thing("aimed-at")),
            Fact::Recorded => one(self.thing("recorded")),
            Fact::WatchedByUnit => one(self.thing("watched")),
            Fact::Dated(first, _, second) => Some(
                self.moment(first)
                    .into_iter()
                    .chain(self.moment(second))
                    .collect(),
            ),
            Fact::ProvisionalDeclared => one(self.member("provisional")),
            Fact::NoticeOfThisConsent => one(self.notice("received")),
            Fact::ReasonsGiven(_) => one(self.notice("reasons")),
            Fact::SentToParties | Fact::SentToSecurityCouncil => one(self.notice("sent-to")),
            Fact::GroundGiven(_) => one(self.suspension("ground")),
            Fact::ConflictIs(_) => one(self.conflict("kind")),
            Fact::PartyToConflict | Fact::PartInConflict(_) => {
                let id = self.id(Thing::Member(self.at.actor))?;
                one(self.conflict(&format!("roles.{id}")))
            }
            Fact::Occupation => one(self.part(false, "occupation-until")),
            Fact::Manner(_) | Fact::OnlyManner(_) | Fact::HandedOver => one(self.thing("how")),
            Fact::For(_) => one(self.thing("for")),
            Fact::Plays(role) => Some(self.players(role)),
            Fact::PlaysThrough(..) => Some(self.links()),
            Fact::CrossesBorder => one(self.thing("crosses-border")),
            Fact::TitlePasses => one(self.thing("title-passes")),
            Fact::ControlPasses => one(self.thing("control-passes")),
            Fact::Knew | Fact::Meant => one(self.thing("knows")),
            Fact::LaidByActorBefore => Some(self.laid()),
            Fact::StockLeft => Some(self.number()),
            Fact::FewerThanTenThousand => one(self.thing("number")),
            Fact::AgreedToStock => one(self.thing("agreed-by")),
            Fact::HostCanRemove => one(self.thing("host-can-remove")),
            Fact::Judged(appraisal) => match self.at.thing {
                Some(Thing::Act(_) | Thing::Stock(_) | Thing::Place(_)) => {
                    one(self.thing(&format!("judged.{}", appraisal.name())))
                }
                _ => one(self.member(&format!("judged.{}", appraisal.name()))),
            },
            Fact::MadeToBePlaced => Some(self.device("placed")),
            Fact::SetOffBy(_) => Some(self.device("set-off-by")),
            Fact::PersonCanSetOff => {
                Some([self.device("person-can-set-off"), self.device("set-off-by")].concat())
            }
            Fact::MadeAgainst(_) => Some([self.device("made-against"), self.device("set-off-by")].concat()),
            Fact::Protected(_) => Some(self.device("anti-handling")),
            Fact::HarmsPeople => Some(self.device("harms-people")),
            Fact::In(_) => Some(self.device("condition")),
            Fact::KitAdds(_) | Fact::Kit(_) => {
                let device = self.at.thing.and_then(|thing| self.scenario.device_of(thing));
                let device = device.and_then(|device| self.scenario.devices.get(device));
                // Without a kit there is nothing to keep anywhere.
                device
                    .filter(|it| !it.kit.is_empty())
                    .map(|_| self.device("kit-kept"))
            }
            Fact::Is(_) => Some(self.device("made")),
            Fact::PlaceIs(_) => one(self.thing("mined")),
            Fact::ControlsPlace => Some(self.controllers()),
            Fact::ExtensionCovers => one(self.extension("places")),
            Fact::ExtensionWithinTenYears => one(self.extension("until")),
            Fact::ReportIncomplete | Fact::ReportOmitsPlace => one(self.report("omits")),
            Fact::PenalLaw => Some(self.laws()),
            Fact::Answered => one(self.answer()),
            Fact::Delivered(_) => Some(self.device("delivered-by")),
            Fact::SelfDestructs => Some(self.device("self-destructs")),
            Fact::SelfDeactivates => Some(self.device("self-deactivates")),
            // Rates are numbers between which the law draws its own line.
            Fact::FewLeftAfter30Days | Fact::FewWorkAfter120Days => None,
            Fact::HandlingOutlives => Some(self.device("handling-outlives")),
            Fact::Directional => Some(self.device("directional")),
            Fact::IsBoobyTrap(_) => Some(self.device("booby-trap")),
            Fact::Detectable => Some(self.device("detectable")),
        }
    }

    /// The key behind a moment; none behind what the calendar or the case itself fixes.
    fn moment(&self, moment: Moment) -> Option<String> {
        match moment {
            Moment::Today => self.today(),
            Moment::ConventionInForce | Moment::Judged | Moment::ReportDue => None,
            Moment::ProtocolItselfInForce | Moment::NewMinesDetectable | Moment::DeferralEnd => None,
            Moment::ProtocolAccepted => self.member("apii-applies"),
            Moment::Manufacture => self.device("made-on").into_iter().next(),
            Moment::Left => self.thing("left-on"),
            Moment::Signature => self
                .state()
                .filter(|it| it.code.is_none())
                .and_then(|_| self.member("signed")),
            Moment::Deposit
            | Moment::EntryIntoForce
            | Moment::StockpileDeadline
            | Moment::ClearanceDeadline
            | Moment::FirstReportDue => self.consent(),
            Moment::Receipt | Moment::Expiry => self.notice("received"),
            Moment::Circulation => self.notice("circulated"),
            Moment::Confirmation => self.notice("confirmed"),
            Moment::Revocation => self.notice("revoked"),
            Moment::SuspensionNotified => self.suspension("notified"),
            Moment::ConflictBegin => self.part(true, "since"),
            Moment::CloseOfFighting => self.part(false, "until"),
            Moment::Ceasefire => self.part(false, "ceasefire"),
            Moment::Peace => self.part(false, "peace"),
            Moment::EndOfOccupation => self.part(false, "occupation-until"),
            Moment::StockSince => self.thing("since"),
            Moment::ExtensionGranted => self.extension("granted"),
            Moment::ExtendedUntil => self.extension("until"),
            Moment::ReportSent => self.report("sent"),
            Moment::Found => self.thing("found-on"),
            Moment::Reported => self.thing("reported-on"),
            Moment::Laid => self.thing("laid-on"),
            Moment::Cleared => self.thing("cleared-on"),
            Moment::Marked => self.thing("marked-on"),
            Moment::Fenced => self.thing("fenced-on"),
            Moment::Monitored => self.thing("monitored-on"),
            Moment::ProtocolInForce => self.member("apii-consented"),
            Moment::DenunciationExpiry => self.member("apii-denounced"),
            Moment::AnswerDue | Moment::Done => self.today(),
            Moment::NoticeOver => self.thing("notice"),
            Moment::MeasuresDue => self.thing("due"),
        }
    }
}
