//! Questions of fact: what a witness or a document could answer.
//!
//! A [`Fact`] never contains law. Which trigger is a person's, which link attributes, what ends a war:
//! that is for the rules, which combine facts. Facts about time compare two [`Moment`]s.

use crate::date::Date;
use crate::scenario::{Thing, Who};
use crate::vocabulary::{
    ActorKind, AimedAt, AntiHandling, Appraisal, BoobyTrap, Condition, ConflictKind, ConflictRole, Deferral,
    DeliveredBy, Ground, How, KitKept, LeftHow, Link, Made, Mined, OtherTreaty, Purpose, Reasons, Target,
    Trigger, What,
};

/// A question of fact about the actor, thing, day and bound entries of an [`At`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Fact {
    /// The actor is a State.
    IsState,
    /// The actor is not a State, but this.
    ActorIs(ActorKind),
    /// One moment lies so towards another.
    Dated(Moment, Rel, Moment),
    /// Provisional application was declared with this instrument of consent.
    ProvisionalDeclared,
    /// The State purported to exclude a provision when it consented.
    Reserved,
    /// This notice was given while this consent was in force.
    NoticeOfThisConsent,
    /// The notice gives such reasons.
    ReasonsGiven(Reasons),
    /// The notice was sent to the other States Parties.
    SentToParties,
    /// The notice was sent to the Security Council.
    SentToSecurityCouncil,
    /// This ground was given for the suspension.
    GroundGiven(Ground),
    /// The conflict took place.
    ConflictTookPlace,
    /// The conflict is of this kind.
    ConflictIs(ConflictKind),
    /// The actor is a party to the conflict.
    PartyToConflict,
    /// The actor has this part in the conflict.
    PartInConflict(ConflictRole),
    /// There is or was an occupation in the conflict.
    Occupation,
    /// The act took place as told, or the stock exists as told.
    TookPlace,
    /// What was done.
    Did(What),
    /// It was done in this way.
    Manner(How),
    /// It was done in this way and no other.
    OnlyManner(How),
    /// The stated purpose.
    For(Purpose),
    /// The actor itself has this part in the act or stock.
    Plays(Role),
    /// Somebody so linked to the actor has this part in the act or stock.
    PlaysThrough(Role, Link),
    /// Somebody handed the mines over.
    HandedOver,
    /// There is a receiver.
    HasReceiver,
    /// The mines cross a border.
    CrossesBorder,
    /// Title passes.
    TitlePasses,
    /// Control passes.
    ControlPasses,
    /// The actor knew of the passage through its territory and permitted it.
    PassagePermitted,
    /// The helper knew of the act helped.
    Knew,
    /// The helper knew of it and wanted it.
    Meant,
    /// The mines lay there before the Convention was in force for the actor, laid by it.
    LaidByActorBefore,
    /// There is at least one mine in the stock.
    StockLeft,
    /// There are fewer than ten thousand mines.
    FewerThanTenThousand,
    /// The mines came from somebody else, or are kept for somebody else.
    CameFromAnother,
    /// The actor agreed to the stock on its territory.
    AgreedToStock,
    /// The host can order the stock's removal.
    HostCanRemove,
    /// Somebody's judgement on a question of degree.
    Judged(Appraisal),
    /// The device is made to lie under, on or near the ground or another surface.
    MadeToBePlaced,
    /// The device can be set off in this way.
    SetOffBy(Trigger),
    /// A person could set it off without meaning to.
    PersonCanSetOff,
    /// The device was made against this.
    MadeAgainst(Target),
    /// Its protection against handling is of this kind.
    Protected(AntiHandling),
    /// The device can disable, injure or kill a person.
    HarmsPeople,
    /// The device is in this condition.
    In(Condition),
    /// A kit of parts would add this trigger.
    KitAdds(Trigger),
    /// The kit is kept so.
    Kit(KitKept),
    /// The device was made so.
    Is(Made),
    /// The place is mined so.
    PlaceIs(Mined),
    /// The place is the actor's own territory.
    OwnTerritory,
    /// The actor controls the place.
    ControlsPlace,
    /// The extension covers the place.
    ExtensionCovers,
    /// The extension reaches no more than ten years beyond the time limit before it.
    ExtensionWithinTenYears,
    /// A first report was sent, as far as the file describes reports.
    FirstReportSent,
    /// Yearly reports were sent, as far as the file describes them.
    YearlyReportsTold,
    /// The report bound is a yearly one.
    YearlyReport,
    /// The report bound leaves a stock out.
    ReportIncomplete,
    /// The report bound leaves a place out.
    ReportOmitsPlace,
    /// A law with penal sanctions is in force.
    PenalLaw,
    /// The State asked has answered.
    Answered,
    /// The State gave assistance of this kind by the day judged.
    AidGiven(How),
    /// The State is a party to this other treaty.
    BoundBy(OtherTreaty),
    /// The State put this off when it consented to Amended Protocol II.
    Defers(Deferral),
    /// The receiver is a State.
    ReceiverIsState,
    /// The area of the act is marked, monitored and fenced.
    AreaProtected,
    /// The device is delivered so.
    Delivered(DeliveredBy),
    /// The device destroys itself.
    SelfDestructs,
    /// The device disables itself.
    SelfDeactivates,
    /// Of its batch at most 10 in 100 have not destroyed themselves after 30 days.
    FewLeftAfter30Days,
    /// Of its batch at most 1 in 1,000 works as a mine after 120 days.
    FewWorkAfter120Days,
    /// Common equipment can detect it.
    Detectable,
    /// Its anti-handling device can go on when the mine itself has gone dead.
    HandlingOutlives,
    /// It throws its fragments in a horizontal arc of less than 90 degrees, from on or above the ground.
    Directional,
    /// It is a booby-trap of this kind, or none.
    IsBoobyTrap(BoobyTrap),
    /// The mines of the act were directed so.
    Directed(AimedAt),
    /// What is to be recorded about the mines of the act was recorded.
    Recorded,
    /// The unit that laid them stayed close by and kept civilians out.
    WatchedByUnit,
    /// The day judged lies within the 72 hours from the laying.
    Within72Hours,
    /// The actor laid the mines of the place.
    LaidByActor,
    /// Those who laid the mines left the place so.
    Left(LeftHow),
}

/// A part in an act or stock.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Role {
    /// Who did it.
    Author,
    /// Who handed the mines over.
    Giver,
    /// Who took the mines in.
    Receiver,
    /// Whose territory the mines crossed.
    Crossed,
    /// Who holds the stock.
    Holder,
    /// Who owns the stock.
    Owner,
    /// On whose territory another's stock lies.
    Host,
    /// The State whose compliance a request, a mission or the measures asked for concern (8).
    Asked,
    /// The State itself.
    Itself,
    /// Who has jurisdiction or control over the place.
    Sovereign,
}

impl Moment {
    /// Whether it is a moment of an armed conflict.
    pub(crate) fn is_of_conflict(self) -> bool {
        use Moment::{Ceasefire, CloseOfFighting, ConflictBegin, EndOfOccupation, Peace};
        matches!(
            self,
            ConflictBegin | CloseOfFighting | Ceasefire | Peace | EndOfOccupation
        )
    }
}

/// A moment in time, on which facts about dates turn.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Moment {
    /// The day judged.
    Today,
    /// Entry into force of the Convention itself (17(1)).
    ConventionInForce,
    /// Signature (15).
    Signature,
    /// Deposit of the instrument of consent (16).
    Deposit,
    /// Entry into force for the State (17).
    EntryIntoForce,
    /// The last day in time for destroying stocks (4).
    StockpileDeadline,
    /// Receipt of the notice of withdrawal by the depositary (20(2)).
    Receipt,
    /// Circulation of the notice by the depositary.
    Circulation,
    /// The end of the six months (20(3)).
    Expiry,
    /// Confirmation of the withdrawal after the conflict.
    Confirmation,
    /// Revocation of the notice.
    Revocation,
    /// Notification of the suspension.
    SuspensionNotified,
    /// The beginning of the conflict.
    ConflictBegin,
    /// The close of military operations in the conflict.
    CloseOfFighting,
    /// The ceasefire.
    Ceasefire,
    /// The peace.
    Peace,
    /// The end of the occupation.
    EndOfOccupation,
    /// The day on which the holder got the stock.
    StockSince,
    /// The day as of which the scenario is judged: what is known then may bear on an earlier day.
    Judged,
    /// The last day in time for clearing mined areas, without an extension (5(1)).
    ClearanceDeadline,
    /// The decision that grants an extension (5(5)).
    ExtensionGranted,
    /// The time limit that an extension sets.
    ExtendedUntil,
    /// The last day in time for the first report (7(1)).
    FirstReportDue,
    /// The last day in time for the yearly report bound (7(2)).
    ReportDue,
    /// The sending of the report bound.
    ReportSent,
    /// The day on which the State learned of the mines.
    Found,
    /// The day on which the other Parties were told of them.
    Reported,
    /// The day on which the mines were laid.
    Laid,
    /// The day on which the place was cleared.
    Cleared,
    /// Perimeter marked.
    Marked,
    /// Fenced or otherwise protected.
    Fenced,
    /// Monitored.
    Monitored,
    /// Entry into force of Amended Protocol II for the State: six months after its consent.
    ProtocolInForce,
    /// The end of the year of a denunciation of Amended Protocol II.
    DenunciationExpiry,
    /// Since when a State that is no party has agreed to apply Amended Protocol II.
    ProtocolAccepted,
    /// Entry into force of Amended Protocol II itself: 3 December 1998.
    ProtocolItselfInForce,
    /// The day from which Amended Protocol II asks that new mines be made detectable: 1 January 1997 (annex 2).
    NewMinesDetectable,
    /// The end of the nine years for which compliance could be put off (annex 2(c), 3(c)).
    DeferralEnd,
    /// The day on which the device was made.
    Manufacture,
    /// The day on which those who laid the mines left the place.
    Left,
    /// The last day in time for an answer to a request for clarification (8(2)).
    AnswerDue,
    /// The day of the act.
    Done,
    /// The first day on which a mission can arrive after its notice (8(11)).
    NoticeOver,
    /// The last day of the time set for measures (8(18)).
    MeasuresDue,
}

/// How one moment lies towards another.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Rel {
    /// On an earlier day.
    Before,
    /// On the same or an earlier day.
    By,
}

/// A kind of entry of which there may be several, so that a rule can speak of *the* one it means.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Kind {
    /// An instrument of consent.
    Consent,
    /// A notice of withdrawal.
    Notice,
    /// A notice of suspension.
    Suspension,
    /// An armed conflict.
    Conflict,
    /// The act that is helped.
    HelpedAct,
    /// The act that this one is about: the mission that is refused, the decision that sent it.
    Subject,
    /// The place of the act, where it is smaller than a State.
    Site,
    /// An extension of the time for clearing mined areas.
    Extension,
    /// A report.
    Report,
    /// The State in which an actor is based that is no State.
    HomeState,
    /// A State on the other side of the conflict bound.
    Opponent,
    /// A State that takes the mines in.
    Recipient,
}

/// What a condition is read about: an actor, a thing, a day, and the entries bound on the way.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct At {
    /// Whose position is judged.
    pub actor: Who,
    /// The act, stock, device or place judged.
    pub thing: Option<Thing>,
    /// The day.
    pub day: Date,
    /// The instrument of consent bound.
    pub consent: Option<u8>,
    /// The notice bound.
    pub notice: Option<u8>,
    /// The suspension bound.
    pub suspension: Option<u8>,
    /// The conflict bound.
    pub conflict: Option<u8>,
    /// The extension bound.
    pub extension: Option<u8>,
    /// The report bound.
    pub report: Option<u8>,
}

impl At {
    /// An actor on a day, with nothing bound.
    #[must_use]
    pub fn new(actor: Who, thing: Option<Thing>, day: Date) -> At {
        At {
            actor,
            thing,
            day,
            consent: None,
            notice: None,
            suspension: None,
            conflict: None,
            extension: None,
            report: None,
        }
    }

    /// The same on another day.
    #[must_use]
    pub fn on(self, day: Date) -> At {
        At { day, ..self }
    }

    /// The same with one of the actor's entries bound, such as its second notice; `None` for a kind that
    /// names another actor or thing, which only the findings can tell.
    #[must_use]
    pub fn bind(self, kind: Kind, entry: u8) -> Option<At> {
        let mut bound = self;
        let field = match kind {
            Kind::Consent => &mut bound.consent,
            Kind::Notice => &mut bound.notice,
            Kind::Suspension => &mut bound.suspension,
            Kind::Conflict => &mut bound.conflict,
            Kind::Extension => &mut bound.extension,
            Kind::Report => &mut bound.report,
            Kind::HomeState
            | Kind::Opponent
            | Kind::Recipient
            | Kind::HelpedAct
            | Kind::Subject
            | Kind::Site => return None,
        };
        *field = Some(entry);
        Some(bound)
    }
}
