//! Every question of fact as a statement that is so or not.

use crate::fact::{Fact, Kind, Moment, Rel, Role};
use crate::vocabulary::{
    Addressee, AntiHandling, BoobyTrap, Condition, KitKept, Made, Mined, Purpose, Reasons, Trigger, Word,
};

/// A fact as a statement: "the depositary has received the notice by the day judged".
pub(in crate::report) fn fact_phrase(fact: Fact) -> String {
    match fact {
        Fact::IsState => "the actor is a State".to_owned(),
        Fact::ActorIs(kind) => format!("the actor is {}", kind.means()),
        Fact::Dated(moment, rel, other) => dated(moment, rel, other),
        Fact::ProvisionalDeclared => {
            "it declared, when it consented, that it applies Article 1(1) at once".to_owned()
        }
        Fact::Reserved => "it purported to exclude a provision when it consented".to_owned(),
        Fact::NoticeOfThisConsent => "the notice was given while this consent stood".to_owned(),
        Fact::ReasonsGiven(reasons) => format!("the notice gives {}", reasons.means()),
        Fact::SentToParties => format!("the notice was sent to {}", Addressee::Parties.means()),
        Fact::SentToSecurityCouncil => {
            format!("the notice was sent to {}", Addressee::SecurityCouncil.means())
        }
        Fact::GroundGiven(ground) => {
            format!("the notice of suspension gives as its ground {}", ground.means())
        }
        Fact::ConflictTookPlace => "the conflict took place".to_owned(),
        Fact::ConflictIs(kind) => format!("the conflict is {}", kind.means()),
        Fact::PartyToConflict => "the State is a party to the conflict".to_owned(),
        Fact::PartInConflict(role) => format!("in the conflict the State is {}", role.means()),
        Fact::Occupation => "the conflict brought an occupation".to_owned(),
        Fact::TookPlace => "it took place, or exists, as told".to_owned(),
        Fact::Did(what) => format!("somebody {}", what.means()),
        Fact::Manner(how) => format!("the way it was done: {}", how.means()),
        Fact::OnlyManner(how) => format!("the only way it was done: {}", how.means()),
        Fact::For(Purpose::None) => "no purpose is stated".to_owned(),
        Fact::For(purpose) => format!("the purpose is {}", purpose.means()),
        Fact::Plays(role) => format!("the actor itself {}", part(role)),
        Fact::PlaysThrough(role, link) => format!("whoever {} is {}", part(role), link.means()),
        Fact::HandedOver => "somebody handed the mines over".to_owned(),
        Fact::HasReceiver => "there is a receiver".to_owned(),
        Fact::CrossesBorder => "the mines cross a border".to_owned(),
        Fact::TitlePasses => "title to the mines passes".to_owned(),
        Fact::ControlPasses => "control over the mines passes".to_owned(),
        Fact::PassagePermitted => "the State knew of the passage and permitted it".to_owned(),
        Fact::Knew => "the helper knew of the act".to_owned(),
        Fact::Meant => "the helper knew of the act and wanted it".to_owned(),
        Fact::LaidByActorBefore => {
            "the State laid the mines before the Convention was in force for it".to_owned()
        }
        Fact::StockLeft => "there is at least one mine in the stock".to_owned(),
        Fact::FewerThanTenThousand => "there are fewer than 10,000 mines".to_owned(),
        Fact::CameFromAnother => "the mines came from another, or are kept for another".to_owned(),
        Fact::AgreedToStock => "the State agreed to the stock on its territory".to_owned(),
        Fact::HostCanRemove => "the State can order the stock's removal".to_owned(),
        Fact::Judged(appraisal) => format!("as a matter of judgement: {}", appraisal.means()),
        Fact::MadeToBePlaced => {
            "it is made to lie under, on or near the ground or another surface".to_owned()
        }
        Fact::SetOffBy(trigger) => format!("it can be set off by {}", trigger.means()),
        Fact::PersonCanSetOff => "a person could set it off without meaning to".to_owned(),
        Fact::MadeAgainst(target) => format!("it was made against {}", target.means()),
        Fact::Protected(AntiHandling::None) => "nothing protects it against handling".to_owned(),
        Fact::Protected(AntiHandling::TamperOnly) => {
            "what protects it reacts to tampering or other intentional disturbance only".to_owned()
        }
        Fact::Protected(AntiHandling::AnyTouch) => {
            "what protects it also reacts to an accidental touch".to_owned()
        }
        Fact::HarmsPeople => "it can disable, injure or kill a person".to_owned(),
        Fact::In(condition @ (Condition::Live | Condition::Inert)) => format!("it is {}", condition.means()),
        Fact::In(condition @ (Condition::NoFuze | Condition::Parts)) => {
            format!("it is kept {}", condition.means())
        }
        Fact::KitAdds(trigger) => format!("a kit of parts would let it be set off by {}", trigger.means()),
        Fact::Kit(KitKept::WithIt) => "the kit is kept with it".to_owned(),
        Fact::Kit(KitKept::Elsewhere) => "the kit is kept elsewhere".to_owned(),
        Fact::Kit(KitKept::Destroyed) => "the kit was destroyed".to_owned(),
        Fact::Is(made @ (Made::Factory | Made::Improvised | Made::Altered)) => {
            format!("it is {}", made.means())
        }
        Fact::OwnTerritory => "the area is the State's own territory".to_owned(),
        Fact::ControlsPlace => "the State controls the place".to_owned(),
        Fact::ExtensionCovers => "the extension covers the area".to_owned(),
        Fact::ExtensionWithinTenYears => {
            "the extension reaches at most ten years beyond the time limit before it".to_owned()
        }
        Fact::FirstReportSent => "reports were sent in time, where none is described".to_owned(),
        Fact::YearlyReportsTold => "yearly reports are described, or were sent".to_owned(),
        Fact::YearlyReport => "the report is a yearly one".to_owned(),
        Fact::ReportIncomplete => "the report leaves a stock out".to_owned(),
        Fact::ReportOmitsPlace => "the report leaves a mined area out".to_owned(),
        Fact::PenalLaw => "a law with penal sanctions is in force".to_owned(),
        Fact::Answered => "the State asked has answered".to_owned(),
        Fact::AidGiven(kind) => format!("the State has given assistance {}", kind.means()),
        Fact::BoundBy(treaty) => format!("the State is a party to {}", treaty.means()),
        Fact::Defers(what) => format!("the State put off, when it consented: {}", what.means()),
        Fact::ReceiverIsState => "the receiver is a State".to_owned(),
        Fact::AreaProtected => "the area is marked, monitored and fenced".to_owned(),
        Fact::Delivered(by) => format!("it is delivered by {}", by.means()),
        Fact::SelfDestructs => "it destroys itself".to_owned(),
        Fact::SelfDeactivates => "it disables itself".to_owned(),
        Fact::FewLeftAfter30Days => {
            "of its batch at most 10 in 100 have not destroyed themselves after 30 days".to_owned()
        }
        Fact::FewWorkAfter120Days => {
            "of its batch at most 1 in 1,000 works as a mine after 120 days".to_owned()
        }
        Fact::HandlingOutlives => "its anti-handling device can go on when the mine has gone dead".to_owned(),
        Fact::Directional => {
            "it throws its fragments in a horizontal arc of less than 90 degrees, from on or above the ground"
                .to_owned()
        }
        Fact::IsBoobyTrap(kind) => format!("it is {}", kind.means()),
        Fact::Directed(aim) => format!("the mines were directed at {}", aim.means()),
        Fact::Recorded => "what is to be recorded was recorded".to_owned(),
        Fact::WatchedByUnit => "the unit that laid them stayed close by and kept civilians out".to_owned(),
        Fact::Within72Hours => "no more than 72 hours have passed since they were laid".to_owned(),
        Fact::LaidByActor => "the actor laid the mines".to_owned(),
        Fact::Left(how) => format!("those who laid the mines left the area {}", how.means()),
        Fact::Detectable => "common equipment can detect it".to_owned(),
        Fact::PlaceIs(Mined::Unknown) => "it is not known whether the place holds mines".to_owned(),
        Fact::PlaceIs(mined) => format!("the place is {}", mined.means()),
    }
}

/// The statement that a fact is not so.
pub(super) fn denied_phrase(fact: Fact) -> String {
    match fact {
        Fact::ReasonsGiven(Reasons::None) => "the notice gives reasons, full or not".to_owned(),
        Fact::Protected(AntiHandling::None) => "something protects it against handling".to_owned(),
        Fact::Occupation => "the conflict brought no occupation".to_owned(),
        Fact::Reserved => "it purported to exclude no provision when it consented".to_owned(),
        Fact::IsBoobyTrap(BoobyTrap::None) => "it is a booby-trap".to_owned(),
        Fact::Recorded => "what is to be recorded was not recorded".to_owned(),
        Fact::Detectable => "common equipment cannot detect it".to_owned(),
        Fact::AreaProtected => "the area is not marked, monitored and fenced".to_owned(),
        Fact::HandedOver => "nobody handed the mines over".to_owned(),
        Fact::Is(made) => format!("it is not {}", made.means()),
        Fact::MadeAgainst(target) => format!("it was not made against {}", target.means()),
        Fact::SetOffBy(Trigger::Operator) => "no person decides each explosion".to_owned(),
        Fact::Dated(Moment::Revocation, Rel::Before, Moment::Today) => {
            "the State had not revoked its notice before the day judged".to_owned()
        }
        Fact::Dated(Moment::Revocation, Rel::By, Moment::Today) => {
            "the State had not revoked its notice by the day judged".to_owned()
        }
        Fact::PartInConflict(role) => format!("in the conflict the State is not {}", role.means()),
        Fact::For(purpose) if purpose != Purpose::None => format!("the purpose is not {}", purpose.means()),
        Fact::OnlyManner(how) => format!("not done only in this way: {}", how.means()),
        fact => format!("not: {}", fact_phrase(fact)),
    }
}

/// What a condition says there is.
pub(super) fn kind_phrase(kind: Kind) -> &'static str {
    match kind {
        Kind::Consent => "an instrument of consent",
        Kind::Notice => "a notice of withdrawal",
        Kind::Suspension => "a notice of suspension",
        Kind::Conflict => "an armed conflict",
        Kind::HelpedAct => "an act that is helped",
        Kind::Subject => "an act that it is about",
        Kind::Site => "a place smaller than a State where it is done",
        Kind::Extension => "an extension",
        Kind::Report => "a report",
        Kind::HomeState => "a State in which the actor is based",
        Kind::Opponent => "a State on the other side of the conflict",
        Kind::Recipient => "a State that takes the mines in",
    }
}

fn part(role: Role) -> &'static str {
    match role {
        Role::Author => "did it",
        Role::Giver => "handed the mines over",
        Role::Receiver => "took the mines in",
        Role::Crossed => "had its territory crossed",
        Role::Holder => "holds the stock",
        Role::Owner => "owns the stock",
        Role::Host => "has another's stock on its territory",
        Role::Asked => "is the State asked about its compliance",
        Role::Itself => "is the State itself",
        Role::Sovereign => "has jurisdiction or control",
    }
}

fn dated(moment: Moment, rel: Rel, other: Moment) -> String {
    if moment == Moment::Today {
        let rel = match rel {
            Rel::Before => "before",
            Rel::By => "no later than",
        };
        return format!("the day judged is {rel} {}", day(other));
    }
    let rel = match rel {
        Rel::Before => "before",
        Rel::By => "by",
    };
    format!("{} {rel} {}", happened(moment), day(other))
}

/// A moment as something that happened.
fn happened(moment: Moment) -> &'static str {
    match moment {
        Moment::Today => "the day judged came",
        Moment::ConventionInForce => "the Convention entered into force",
        Moment::Signature => "the State signed",
        Moment::Deposit => "the instrument was deposited",
        Moment::EntryIntoForce => "the Convention entered into force for the State",
        Moment::StockpileDeadline => "the last day for destroying stocks came",
        Moment::Receipt => "the depositary received the notice",
        Moment::Circulation => "the depositary circulated the notice",
        Moment::Expiry => "the last day of the six months came",
        Moment::Confirmation => "the State confirmed its withdrawal",
        Moment::Revocation => "the State revoked its notice",
        Moment::SuspensionNotified => "the State notified its suspension",
        Moment::ConflictBegin => "the conflict began",
        Moment::CloseOfFighting => "military operations came to their general close",
        Moment::Ceasefire => "a ceasefire began",
        Moment::Peace => "peace was made",
        Moment::EndOfOccupation => "the occupation ended",
        Moment::StockSince => "the holder got the stock",
        Moment::Judged => "the day as of which the scenario is judged came",
        Moment::ClearanceDeadline => "the last day of the ten years came",
        Moment::ExtensionGranted => "the extension was granted",
        Moment::ExtendedUntil => "the last day of the extension came",
        Moment::FirstReportDue => "the 180th day came",
        Moment::ReportDue => "the day came on which the report is due",
        Moment::ReportSent => "the report was sent",
        Moment::Found => "the State learned of the mines",
        Moment::Reported => "the other Parties were told",
        Moment::Laid => "the mines were laid",
        Moment::Cleared => "the area was cleared",
        Moment::Marked => "the edge of the area was marked",
        Moment::Fenced => "the area was fenced or otherwise protected",
        Moment::Monitored => "the area was monitored",
        Moment::AnswerDue => "the last of the 28 days came",
        Moment::Done => "it was done",
        Moment::NoticeOver => "the 72 hours after its notice were over",
        Moment::MeasuresDue => "the time set for the measures ended",
        Moment::ProtocolInForce => "the Protocol entered into force for the State",
        Moment::DenunciationExpiry => "the year after the denunciation ended",
        Moment::ProtocolAccepted => "the State, no party, agreed to apply the Protocol",
        Moment::ProtocolItselfInForce => "the Protocol itself entered into force",
        Moment::NewMinesDetectable => "1 January 1997 came",
        Moment::DeferralEnd => "the nine years ended",
        Moment::Manufacture => "the mine was made",
        Moment::Left => "those who laid the mines left the area",
    }
}

/// A moment as a day to compare with.
fn day(moment: Moment) -> &'static str {
    match moment {
        Moment::Today => "the day judged",
        Moment::ConventionInForce => "the Convention's entry into force",
        Moment::Signature => "signature",
        Moment::Deposit => "the deposit of the instrument",
        Moment::EntryIntoForce => "entry into force for the State",
        Moment::StockpileDeadline => "the last day for destroying stocks",
        Moment::Receipt => "receipt of the notice",
        Moment::Circulation => "circulation of the notice",
        Moment::Expiry => "the day on which the six months end",
        Moment::Confirmation => "confirmation of the withdrawal",
        Moment::Revocation => "revocation of the notice",
        Moment::SuspensionNotified => "notification of the suspension",
        Moment::ConflictBegin => "the beginning of the conflict",
        Moment::CloseOfFighting => "the close of military operations",
        Moment::Ceasefire => "the ceasefire",
        Moment::Peace => "the peace",
        Moment::EndOfOccupation => "the end of the occupation",
        Moment::StockSince => "the day the holder got the stock",
        Moment::Judged => "the day as of which the scenario is judged",
        Moment::ClearanceDeadline => "the last day of the ten years",
        Moment::ExtensionGranted => "the grant of the extension",
        Moment::ExtendedUntil => "the last day of the extension",
        Moment::FirstReportDue => "the 180th day after entry into force",
        Moment::ReportDue => "the day on which the report is due",
        Moment::ReportSent => "the sending of the report",
        Moment::Found => "the day the State learned of the mines",
        Moment::Reported => "the day the other Parties were told",
        Moment::Laid => "the day the mines were laid",
        Moment::Cleared => "the day the area was cleared",
        Moment::Marked => "the marking",
        Moment::Fenced => "the fencing",
        Moment::Monitored => "the monitoring",
        Moment::AnswerDue => "the last of the 28 days",
        Moment::Done => "the day of the act",
        Moment::NoticeOver => "the end of the 72 hours after its notice",
        Moment::MeasuresDue => "the last day of the time set for the measures",
        Moment::ProtocolInForce => "entry into force of the Protocol for the State",
        Moment::DenunciationExpiry => "the end of the year after the denunciation",
        Moment::ProtocolAccepted => "agreement to apply the Protocol",
        Moment::ProtocolItselfInForce => "entry into force of the Protocol itself, 3 December 1998",
        Moment::NewMinesDetectable => "1 January 1997",
        Moment::DeferralEnd => "the end of the nine years, 3 December 2007",
        Moment::Manufacture => "manufacture",
        Moment::Left => "the day those who laid the mines left the area",
    }
}
