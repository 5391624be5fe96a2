//! Every word that a scenario may use as a value, declared once: its spelling, and what it means.
//!
//! Facts, the reader of scenarios, error messages, the schema and the reference page all read these lists.

/// A closed list of words, as a Rust `enum`.
pub trait Word: Copy + Eq + 'static {
    /// All words of the list, in the order in which they are shown.
    const ALL: &'static [Self];
    /// The spelling in a scenario file.
    fn name(self) -> &'static str;
    /// What the word means, in a few words that fit after "it is".
    fn means(self) -> &'static str;
    /// The word with this spelling.
    fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|word| word.name() == name)
    }
}

macro_rules! words {
    ($($(#[$doc:meta])* $list:ident { $($word:ident = $name:literal : $means:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum $list { $(#[doc = $means] $word,)* }

        impl Word for $list {
            const ALL: &'static [Self] = &[$($list::$word,)*];
            fn name(self) -> &'static str { match self { $($list::$word => $name,)* } }
            fn means(self) -> &'static str { match self { $($list::$word => $means,)* } }
        }
    )*};
}

words! {
    /// The kind of an instrument of consent (16, 17).
    ConsentKind {
        Ratification = "ratification": "ratification, by a State that has signed",
        Acceptance = "acceptance": "acceptance, by a State that has signed",
        Approval = "approval": "approval, by a State that has signed",
        Accession = "accession": "accession, by a State that has not signed",
        Succession = "succession": "succession of a new State",
    }
    /// How far a notice of withdrawal explains itself (20(2)).
    Reasons {
        Full = "full": "a full explanation of the reasons",
        Some = "some": "some reasons, short of a full explanation",
        None = "none": "no reasons at all",
    }
    /// To whom a notice of withdrawal went (20(2)).
    Addressee {
        Depositary = "depositary": "the depositary",
        Parties = "parties": "all other States Parties",
        SecurityCouncil = "security-council": "the Security Council of the United Nations",
    }
    /// The ground given for a suspension.
    Ground {
        FundamentalChange = "fundamental-change": "a fundamental change of circumstances",
        SelfDefence = "self-defence": "self-defence",
        BreachByOthers = "breach-by-others": "breach by others",
        Other = "other": "another ground",
    }
    /// Other law that binds a State (20(4)).
    OtherTreaty {
        Apii = "APII": "Amended Protocol II to the Convention on Certain Conventional Weapons",
        Pii = "PII": "the original Protocol II to the Convention on Certain Conventional Weapons",
        Ccm = "CCM": "the Convention on Cluster Munitions",
        Vclt = "VCLT": "the Vienna Convention on the Law of Treaties",
        Att = "ATT": "the Arms Trade Treaty",
    }
    /// Whom a national law reaches (9).
    Reach {
        Territory = "territory": "acts on territory under the State's jurisdiction or control",
        NationalsAbroad = "nationals-abroad": "acts of its nationals abroad",
    }
    /// What an actor is that is not a State.
    ActorKind {
        ArmedGroup = "armed-group": "an armed group",
        Authority = "authority": "an authority that holds territory",
        Entity = "entity": "an entity that cannot become a party",
        Company = "company": "a company",
        Person = "person": "a person",
        Organisation = "organisation": "an organisation",
    }
    /// The fact behind the attribution of an actor's conduct to a State.
    Link {
        Organ = "organ": "an organ of the State",
        Empowered = "empowered": "empowered by its law to exercise public authority",
        Instructed = "instructed": "acting on its instructions",
        Controlled = "controlled": "acting under its direction or control",
        Acknowledged = "acknowledged": "acting in conduct that it acknowledged as its own",
        Supported = "supported": "supported by it in general",
        None = "none": "not linked to it",
    }
    /// The kind of an armed conflict (20(3)).
    ConflictKind {
        International = "international": "between States",
        Internal = "internal": "within a State",
    }
    /// A part in a conflict other than that of a full party.
    ConflictRole {
        Abroad = "abroad": "a party that fights only outside its own territory",
        Occupier = "occupier": "an occupier",
        Supporter = "supporter": "a supporter of a party",
        Peacekeeper = "peacekeeper": "a peacekeeper",
    }
    /// The kind of a place.
    PlaceKind {
        Land = "land": "land",
        TerritorialSea = "territorial-sea": "territorial sea",
        HighSea = "high-sea": "high sea",
        Ship = "ship": "a ship",
        Warship = "warship": "a warship",
        Aircraft = "aircraft": "an aircraft",
        Base = "base": "a base",
        BufferZone = "buffer-zone": "a buffer zone",
    }
    /// Whether a place is mined (2(5)).
    Mined {
        Known = "known": "known to hold mines",
        Suspected = "suspected": "suspected to hold mines",
        No = "no": "free of mines",
        Unknown = "unknown": "not known",
    }
    /// What sets a device off (2(1), 2(2)).
    Trigger {
        PersonWeight = "person-weight": "the weight of a person",
        Touch = "touch": "touch",
        Tripwire = "tripwire": "a tripwire",
        Breakwire = "breakwire": "a breakwire",
        TiltRod = "tilt-rod": "a tilt rod",
        Magnetic = "magnetic": "a magnetic influence",
        Sensor = "sensor": "a sensor",
        VehicleWeight = "vehicle-weight": "the weight of a vehicle",
        CommandWire = "command-wire": "a command wire",
        Radio = "radio": "a radio signal",
        Telephone = "telephone": "a telephone call",
        Operator = "operator": "a person who decides each explosion",
        Timer = "timer": "a timer",
        Detector = "detector": "the influence of a common mine detector",
    }
    /// Against whom or what a device was made.
    Target {
        Person = "person": "persons",
        Vehicle = "vehicle": "vehicles",
        Other = "other": "something else",
    }
    /// The device that protects a mine against handling (2(3)).
    AntiHandling {
        None = "none": "no such device",
        TamperOnly = "tamper-only": "one that reacts to tampering or other intentional disturbance only",
        AnyTouch = "any-touch": "one that also reacts to an accidental touch",
    }
    /// The condition of a device.
    Condition {
        Live = "live": "complete and live",
        Inert = "inert": "inert for good",
        NoFuze = "no-fuze": "without its fuze",
        Parts = "parts": "in parts",
    }
    /// Where a kit of parts is kept.
    KitKept {
        WithIt = "with-it": "together with the munition",
        Elsewhere = "elsewhere": "elsewhere",
        Destroyed = "destroyed": "nowhere, it was destroyed",
    }
    /// How a device was made.
    Made {
        Factory = "factory": "factory-made",
        Improvised = "improvised": "improvised",
        Altered = "altered": "altered after manufacture",
    }
    /// How a device is delivered; read by Amended Protocol II only.
    DeliveredBy {
        Hand = "hand": "hand",
        Vehicle = "vehicle": "vehicle",
        Dispenser = "dispenser": "a dispenser on land, from less than 500 metres",
        Artillery = "artillery": "artillery",
        Rocket = "rocket": "rocket",
        Aircraft = "aircraft": "aircraft",
        Drone = "drone": "drone",
    }
    /// What a booby-trap is made of or fixed to; read by Amended Protocol II only.
    BoobyTrap {
        None = "none": "no booby-trap",
        ProtectedObject = "protected-object": "fixed to a person, grave, emblem, toy, food or other thing that is protected",
        PortableObject = "portable-object": "built to look like a harmless thing to carry",
        Other = "other": "another booby-trap",
    }
    /// At what mines were directed; read by Amended Protocol II only.
    AimedAt {
        Military = "military": "a military objective",
        Civilians = "civilians": "civilians or civilian objects",
        Nothing = "nothing": "no military objective, and nobody in particular",
    }
    /// How those who laid mines left the area; read by Amended Protocol II only.
    LeftHow {
        Abandoned = "abandoned": "of their own accord, and nobody took it over",
        HandedOver = "handed-over": "handed over to another State's forces, which accepted to protect and clear it",
        DrivenOut = "driven-out": "driven out by the enemy",
    }
    /// What a State put off when it consented to Amended Protocol II (annex 2(c), 3(c)).
    Deferral {
        Detectability = "detectability": "that mines made before 1997 can be detected",
        SelfDestruction = "self-destruction": "that mines made before the Protocol destroy and disable themselves",
    }
    /// The purpose of an act or a stock (3).
    Purpose {
        None = "none": "no purpose stated",
        Training = "training": "developing, or training in, mine detection, clearance or destruction",
        Destruction = "destruction": "destruction",
        Combat = "combat": "combat",
        Reserve = "reserve": "a reserve",
        Trade = "trade": "trade",
    }
    /// What somebody did.
    What {
        Use = "use": "used mines",
        RelyOnMines = "rely-on-mines": "kept or relied on mines already laid",
        Develop = "develop": "developed mines",
        Produce = "produce": "produced mines",
        Acquire = "acquire": "took mines in",
        Transfer = "transfer": "handed mines over",
        Move = "move": "moved mines",
        Assist = "assist": "helped with an act",
        Offer = "offer": "offered mines",
        Contract = "contract": "signed a contract for mines",
        Budget = "budget": "set money aside for mines",
        Investigate = "investigate": "investigated",
        Punish = "punish": "punished",
        AskClarification = "ask-clarification": "asked for clarification",
        Answer = "answer": "answered a request",
        ProposeMeeting = "propose-meeting": "proposed a special meeting of the States Parties",
        InviteMission = "invite-mission": "invited a fact-finding mission",
        AuthoriseMission = "authorise-mission": "authorised a fact-finding mission",
        Mission = "mission": "came as a fact-finding mission",
        Refuse = "refuse": "refused a fact-finding mission entry, access or persons to speak to",
        RequestMeasures = "request-measures": "asked for measures within a set time",
        Aid = "aid": "gave assistance for victims, clearing or destroying stocks",
        Other = "other": "did something that no rule judges",
    }
    /// How it was done: the indicators.
    How {
        Laid = "laid": "laid by hand or machine",
        Scattered = "scattered": "scattered from a distance",
        ReArmed = "re-armed": "armed again",
        CapturedField = "captured-field": "a captured minefield taken into one's own defence",
        Silent = "silent": "left in place without a word",
        Maintained = "maintained": "maintained for effect",
        Guarded = "guarded": "guarded",
        Study = "study": "a study on paper",
        Design = "design": "a design",
        Prototype = "prototype": "a prototype, or its test",
        Assembly = "assembly": "assembly",
        Conversion = "conversion": "conversion of another device",
        CounterMeasure = "counter-measure": "work on countermeasures",
        Purchase = "purchase": "a purchase",
        Gift = "gift": "a gift",
        Capture = "capture": "capture",
        Seizure = "seizure": "seizure",
        Find = "find": "a find",
        Inheritance = "inheritance": "inheritance from a predecessor",
        Plan = "plan": "planned the act itself",
        Order = "order": "ordered it",
        Request = "request": "asked for it",
        Reward = "reward": "offered a reward for it",
        Threaten = "threaten": "threatened for it",
        Permit = "permit": "permitted it",
        Escort = "escort": "protected the persons who did it",
        Guard = "guard": "guarded the mines",
        Carry = "carry": "carried the mines",
        Store = "store": "stored the mines",
        Train = "train": "trained those who did it",
        SupplyParts = "supply-parts": "supplied parts",
        Intelligence = "intelligence": "supplied data for the laying",
        EarmarkedFunds = "earmarked-funds": "gave money set aside for it",
        Shareholding = "shareholding": "held shares in a company that did it",
        Benefit = "benefit": "benefited without asking",
        TakePart = "take-part": "took part in the wider operation only",
        Victims = "victims": "for mine victims or mine awareness",
        Clearance = "clearance": "for mine clearance",
        Stocks = "stocks": "for destroying stocks",
        Persons = "persons": "persons were kept from speaking to the mission",
        Sensitive = "sensitive": "to protect sensitive equipment, information or areas",
        Constitutional = "constitutional": "because of constitutional obligations",
        Safety = "safety": "for the safety of the mission",
    }
    /// How firmly an entry stands.
    Proof {
        Stated = "stated": "stated",
        Assumed = "assumed": "supposed",
        Admitted = "admitted": "admitted",
        Documented = "documented": "documented",
        Found = "found": "found by a court or an inquiry",
        Alleged = "alleged": "alleged",
        Disputed = "disputed": "disputed",
        Unknown = "unknown": "not known",
    }
    /// A question of judgement, which the engine never decides by itself.
    Appraisal {
        AsSoonAsPossible = "as-soon-as-possible": "as soon as possible",
        ProtectedInTime = "protected-as-soon-as-possible": "marked, monitored and fenced as soon as possible",
        MinimumNumber = "minimum-number": "the minimum number absolutely necessary",
        AppropriateMeasures = "appropriate-measures": "all appropriate measures",
        EveryEffort = "every-effort": "every effort",
        ExtentPossible = "to-the-extent-possible": "reported to the extent possible",
        FullReasons = "full-reasons": "a full explanation of reasons",
        SatisfactoryAnswer = "satisfactory-answer": "a satisfactory answer",
        InAPosition = "in-a-position": "in a position to do so",
        FullCooperation = "full-cooperation": "full cooperation",
        ReasonableTime = "reasonable-time": "a reasonable time",
        LargeScale = "large-scale": "on a scale that would defeat the object and purpose",
        ParticularCare = "particular-care": "particular care",
        FeasiblePrecautions = "feasible-precautions": "all feasible precautions",
        EffectiveWarning = "effective-warning": "effective advance warning, unless circumstances did not permit it",
        ExcessiveHarm = "excessive-harm": "excessive harm to civilians to be expected",
        SuperfluousInjury = "superfluous-injury": "superfluous injury by design or nature",
        RecordedAsPossible = "recorded-as-possible": "recording as far as possible",
        RemovalWithoutDelay = "removal-without-delay": "removal, or what makes it possible, without delay",
    }
    /// What a statement does.
    Says {
        Admits = "admits": "admits",
        Denies = "denies": "denies",
        Asserts = "asserts": "asserts",
        Doubts = "doubts": "doubts",
        Finds = "finds": "finds",
        Announces = "announces": "announces",
        Undertakes = "undertakes": "undertakes",
        Pleads = "pleads": "pleads",
        Declares = "declares": "declares an understanding",
        Reserves = "reserves": "purports to exclude a provision",
    }
    /// A plea: recorded beside a breach, never erasing it.
    Plea {
        SelfDefence = "self-defence": "self-defence",
        Necessity = "necessity": "necessity",
        EnemyUse = "enemy-use": "the enemy's own use",
        Reprisal = "reprisal": "reprisal",
        ForceMajeure = "force-majeure": "force majeure",
        FundamentalChange = "fundamental-change": "a fundamental change of circumstances",
        ShortLife = "short-life": "the short life of the mines",
        Technical = "technical": "technical difficulty",
        Cost = "cost": "cost",
        Litigation = "litigation": "litigation",
        NoAccess = "no-access": "lack of access",
        NoControl = "no-control": "lack of control",
        NothingToReport = "nothing-to-report": "that there is nothing to report",
        OthersDoIt = "others-do-it": "that others do it too",
        DomesticLaw = "domestic-law": "domestic law",
        Policy = "policy": "policy",
        ShipImmunity = "ship-immunity": "the immunity of ships",
        StationingAgreement = "stationing-agreement": "a stationing agreement",
    }
    /// The verdict that an expectation names.
    VerdictWord {
        Breach = "breach": "the provision binds the actor and is breached",
        PastBreach = "past-breach": "a breach that has ended",
        Compliant = "compliant": "a duty that binds, is engaged and is kept",
        Excepted = "excepted": "it would be a breach but for a named exception",
        Pending = "pending": "a dated duty whose time still runs",
        NotApplicable = "not-applicable": "the provision does not judge it; see `because`",
        Undetermined = "undetermined": "facts are missing",
        ForJudgement = "for-judgement": "only a judgement is missing that no engine makes",
        NoBreach = "no-breach": "any determined answer that is not a breach",
    }
    /// Why a provision does not judge an act.
    Why {
        NotBound = "not-bound": "the actor never consented to be bound",
        NotYetBound = "not-yet-bound": "the treaty was not yet in force for the actor",
        NoLongerBound = "no-longer-bound": "the actor had left the treaty",
        Suspended = "suspended": "under a position taken, the treaty was suspended",
        NotAState = "not-a-state": "only States can be bound",
        NotItsAct = "not-its-act": "the act is somebody else's",
        NotAMine = "not-a-mine": "the thing is outside the definition",
        NoJurisdiction = "no-jurisdiction": "outside the actor's jurisdiction and control",
        NotEngaged = "not-engaged": "nothing that the provision speaks of happened",
    }
    /// The standing of a State towards the Convention on a day.
    Status {
        NotParty = "not-party": "a State outside the Convention",
        Signatory = "signatory": "a State that has signed and not consented to be bound",
        Contracting = "contracting": "a State that has consented, before entry into force for it",
        Provisional = "provisional": "a State that applies Article 1(1) provisionally",
        Party = "party": "a State for which the Convention is in force",
        FormerParty = "former-party": "a State that has left the Convention",
    }
    /// What a device is under Article 2.
    Class {
        AntiPersonnelMine = "anti-personnel-mine": "an anti-personnel mine",
        OtherMine = "other-mine": "a mine, and not an anti-personnel mine",
        NotAMine = "not-a-mine": "not a mine",
    }
    /// A date that the law computes.
    DateOf {
        EntryIntoForce = "entry-into-force": "entry into force",
        FirstReport = "first-report": "the last day in time for the first report",
        NextReport = "next-report": "the last day in time for the next yearly report",
        StockpileDeadline = "stockpile-deadline": "the last day in time for destroying stocks",
        ClearanceDeadline = "clearance-deadline": "the last day in time for clearing mined areas",
        SixMonthsExpire = "six-months-expire": "the end of the six months",
        WithdrawalEffect = "withdrawal-effect": "the day on which the withdrawal takes effect",
        AnswerDue = "answer-due": "the last day in time for an answer to the request",
        FavourDue = "favour-due": "the last day in time for favouring a special meeting",
        MeetingDue = "meeting-due": "the last day for convening a special meeting that enough Parties favour",
        MissionFrom = "mission-from": "the first day on which a mission can arrive after its notice",
        MissionUntil = "mission-until": "the last day of a mission's stay in the country",
    }
    /// How the author marks a published claim.
    Assessed {
        Supported = "supported": "the engine gives this answer",
        Imprecise = "imprecise": "true at the core, wrong or incomplete in its words (an author's label)",
        Contradicted = "contradicted": "the engine gives another answer",
        Contested = "contested": "it turns on a question of law",
        Irrelevant = "irrelevant": "true or not, it decides nothing here (an author's label)",
        FactOnly = "fact-only": "a matter of evidence or opinion, not for this engine (an author's label)",
    }
}

impl DateOf {
    /// The kind of act from which the date is computed; `None`: it is computed for a State.
    #[must_use]
    pub fn act(self) -> Option<What> {
        match self {
            DateOf::AnswerDue => Some(What::AskClarification),
            DateOf::FavourDue | DateOf::MeetingDue => Some(What::ProposeMeeting),
            DateOf::MissionFrom | DateOf::MissionUntil => Some(What::Mission),
            _ => None,
        }
    }
}

impl Link {
    /// Every link, for asking whether any of them holds.
    pub fn all() -> impl Iterator<Item = Link> {
        Link::ALL.iter().copied()
    }

    /// Whether it makes the conduct that of the State (ARSIWA 4 to 11); support does not.
    pub(crate) fn attributes(self) -> bool {
        !matches!(self, Link::Supported | Link::None)
    }
}
