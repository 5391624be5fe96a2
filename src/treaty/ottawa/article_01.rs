//! Article 1: General obligations.
//!
//! A State Party undertakes never under any circumstances (a) to use anti-personnel mines, (b) to develop,
//! produce, otherwise acquire, stockpile, retain or transfer them to anyone, directly or indirectly, (c) to
//! assist, encourage or induce anyone in any way to do what the Convention forbids a State Party. Paragraph
//! 2 states the duty to destroy them, carried out through Articles 4 and 5.
//!
//! # How it is read here
//! - Several verbs stand under one citation; each is a rule, and the gravest outcome is the answer.
//! - A rule judges the conduct of one actor. One delivery is a transfer by the giver and an acquisition by
//!   the receiver.
//! - What a helper helps with must be an act that would be forbidden to a State Party; the principal need
//!   not be bound by anything.
//!
//! # Not modelled
//! The Convention does not define its verbs. Where States differ, the tree takes a position on a question.

use super::OTTAWA;
use super::article_02::{ANTI_PERSONNEL_MINE, TRANSFER};
use super::article_03::{DESTRUCTION, HELD_FOR_DESTRUCTION, RECEIVED_FOR_DESTRUCTION, TRAINING};
use super::article_20::WITHDRAWAL_UNDER_WAY;
use super::attribution::{AUTHOR, GIVER, HOLDER, RECEIVER};
use super::questions as q;
use super::status::BOUND_BY_ARTICLE_1_1;
use crate::condition::Cond::{All, Any, Is, Not, Takes, Term, ThereIs};
use crate::condition::Definition;
use crate::fact::Fact::{
    AgreedToStock, ControlPasses, Dated, Did, For, HandedOver, HasReceiver, HostCanRemove, Judged, Knew,
    LaidByActorBefore, Manner, Meant, OnlyManner, PassagePermitted, Plays, ProvisionalDeclared, StockLeft,
    TookPlace,
};
use crate::fact::{Kind, Moment, Rel, Role};
use crate::rule::{About, Gate, Heading, Norm, Rule};
use crate::treaty::{Model, Paragraph};
use crate::vocabulary::{Appraisal, How, Purpose, What, Why};

/// The mines are anti-personnel mines.
static OBJECT: &[Gate] = &[Gate(Term(&ANTI_PERSONNEL_MINE), Why::NotAMine)];
static AUTHORED: &[Gate] = &[Gate(Term(&AUTHOR), Why::NotItsAct)];
static GIVEN: &[Gate] = &[Gate(Term(&GIVER), Why::NotItsAct)];
static RECEIVED: &[Gate] = &[Gate(Term(&RECEIVER), Why::NotItsAct)];
static CROSSED: &[Gate] = &[Gate(Is(Plays(Role::Crossed)), Why::NotItsAct)];
static HOSTED: &[Gate] = &[Gate(Is(Plays(Role::Host)), Why::NoJurisdiction)];
static HELD: &[Gate] = &[Gate(
    Any(&[
        Is(Plays(Role::Owner)),
        All(&[Term(&HOLDER), Takes(q::WHOSE_STOCK.position("owner-and-holder"))]),
    ]),
    Why::NotItsAct,
)];

/// Laying mines out to train or test detection and clearance is not use, by default.
pub static TRAINING_LANE: Definition = Definition {
    cite: "3(1)",
    name: "laid in a controlled lane to train or test detection or clearance",
    means: All(&[
        Is(For(Purpose::Training)),
        Takes(q::TRAINING_LANES.position("not-use")),
    ]),
};

/// Keeping or relying on mines that are already laid, so far as it counts as use.
pub static RELIANCE: Definition = Definition {
    cite: "1(1)(a)",
    name: "relies on mines already laid in a way that is use",
    means: All(&[
        Is(Did(What::RelyOnMines)),
        Any(&[
            Is(Manner(How::Maintained)),
            Takes(q::EXISTING_MINES.position("reliance-is-use")),
            All(&[
                Is(LaidByActorBefore),
                Takes(q::MINES_LAID_BEFORE.position("continuing-use")),
            ]),
        ]),
    ]),
};

/// Using mines.
pub static USES: Definition = Definition {
    cite: "1(1)(a)",
    name: "uses mines",
    means: Any(&[
        All(&[Is(Did(What::Use)), Not(&Term(&TRAINING_LANE))]),
        Term(&RELIANCE),
    ]),
};

/// Work on paper, with work on withstanding mines or without it, and no step towards a mine.
pub static STUDIES_ONLY: Definition = Definition {
    cite: "1(1)(b)",
    name: "works on paper only, towards no mine",
    means: Any(&[
        Is(OnlyManner(How::Study)),
        All(&[
            Is(Manner(How::Study)),
            Is(Manner(How::CounterMeasure)),
            Not(&Any(&[
                Is(Manner(How::Design)),
                Is(Manner(How::Prototype)),
                Is(Manner(How::Assembly)),
                Is(Manner(How::Conversion)),
            ])),
        ]),
    ]),
};

/// Developing mines.
pub static DEVELOPS: Definition = Definition {
    cite: "1(1)(b)",
    name: "develops mines",
    means: All(&[
        Is(Did(What::Develop)),
        Not(&Is(OnlyManner(How::CounterMeasure))),
        Any(&[
            Not(&Term(&STUDIES_ONLY)),
            Takes(q::RESEARCH.position("paper-too")),
        ]),
        Not(&All(&[
            Term(&WITHDRAWAL_UNDER_WAY),
            Takes(q::PREPARING_TO_LEAVE.position("only-mines")),
        ])),
    ]),
};

/// Producing mines.
pub static PRODUCES: Definition = Definition {
    cite: "1(1)(b)",
    name: "produces mines",
    means: Is(Did(What::Produce)),
};

/// Taking mines over only to get rid of them: seized, captured or found, and meant for destruction.
pub static TAKEN_FOR_DISPOSAL: Definition = Definition {
    cite: "1(1)(b)",
    name: "received only to be destroyed",
    means: All(&[
        Is(For(Purpose::Destruction)),
        Not(&Is(HandedOver)),
        Takes(q::ACQUIRE.position("unless-for-disposal")),
    ]),
};

/// Acquiring mines.
pub static ACQUIRES: Definition = Definition {
    cite: "1(1)(b)",
    name: "acquires mines: takes them in",
    means: All(&[
        Any(&[
            Is(Did(What::Acquire)),
            Is(Did(What::Transfer)),
            All(&[Is(Did(What::Move)), Is(HasReceiver), Is(ControlPasses)]),
        ]),
        Not(&Term(&TAKEN_FOR_DISPOSAL)),
    ]),
};

/// Transferring mines.
pub static TRANSFERS: Definition = Definition {
    cite: "1(1)(b)",
    name: "transfers mines",
    means: All(&[Is(HandedOver), Term(&TRANSFER)]),
};

/// Holding existing stock during the four years, which Article 4 tolerates: until it is destroyed, and for nothing
/// else.
pub static FOUR_YEARS: Definition = Definition {
    cite: "4",
    name: "stock held since before entry into force, within the four years, and for no other purpose",
    means: ThereIs(
        Kind::Consent,
        &All(&[
            Takes(q::FIRST_FOUR_YEARS.position("may-hold")),
            Not(&Any(&[
                Is(For(Purpose::Combat)),
                Is(For(Purpose::Reserve)),
                Is(For(Purpose::Trade)),
            ])),
            Any(&[
                All(&[
                    Is(Dated(Moment::EntryIntoForce, Rel::By, Moment::Today)),
                    Is(Dated(Moment::StockSince, Rel::Before, Moment::EntryIntoForce)),
                    Any(&[
                        All(&[
                            Takes(q::DEADLINE_DAY.position("anniversary")),
                            Is(Dated(Moment::Today, Rel::By, Moment::StockpileDeadline)),
                        ]),
                        All(&[
                            Takes(q::DEADLINE_DAY.position("day-before")),
                            Is(Dated(Moment::Today, Rel::Before, Moment::StockpileDeadline)),
                        ]),
                    ]),
                ]),
                All(&[
                    Is(ProvisionalDeclared),
                    Is(Dated(Moment::Today, Rel::Before, Moment::EntryIntoForce)),
                    Is(Dated(Moment::StockSince, Rel::Before, Moment::Deposit)),
                ]),
            ]),
        ]),
    ),
};

/// Stock found after the four years, and dealt with as soon as possible: Article 4 is the special rule.
pub static FOUND_LATE: Definition = Definition {
    cite: "4",
    name: "stock found after the four years, and dealt with as soon as possible",
    means: ThereIs(
        Kind::Consent,
        &All(&[
            Is(Dated(Moment::StockpileDeadline, Rel::Before, Moment::Found)),
            Any(&[
                Is(Judged(Appraisal::AsSoonAsPossible)),
                Is(Dated(Moment::Today, Rel::Before, Moment::Found)),
            ]),
        ]),
    ),
};

/// Moving mines is no verb of 1(1)(b), and shows that whoever moves them keeps them.
static KEEPS: Definition = Definition {
    cite: "1(1)(b)",
    name: "keeps mines, as moving them shows",
    means: Is(Did(What::Move)),
};

/// An act that would be forbidden to a State Party, whoever does it.
pub static FORBIDDEN_TO_A_PARTY: Definition = Definition {
    cite: "1(1)(c)",
    name: "the act helped would be forbidden to a State Party",
    means: ThereIs(
        Kind::HelpedAct,
        &All(&[
            Term(&ANTI_PERSONNEL_MINE),
            Any(&[
                Term(&USES),
                Term(&DEVELOPS),
                Term(&PRODUCES),
                Term(&ACQUIRES),
                Term(&TRANSFERS),
                Term(&KEEPS),
            ]),
            Not(&All(&[
                Any(&[
                    Is(Did(What::Transfer)),
                    Is(Did(What::Move)),
                    Is(Did(What::Acquire)),
                ]),
                Any(&[Is(For(Purpose::Destruction)), Is(For(Purpose::Training))]),
            ])),
        ]),
    ),
};

/// What the helper must have known.
pub static MENTAL_ELEMENT: Definition = Definition {
    cite: "1(1)(c)",
    name: "the helper knew what it helped with, as far as that is needed",
    means: Any(&[
        All(&[Takes(q::HELPER_KNOWLEDGE.position("knew")), Is(Knew)]),
        All(&[Takes(q::HELPER_KNOWLEDGE.position("meant")), Is(Meant)]),
        Takes(q::HELPER_KNOWLEDGE.position("objective")),
    ]),
};

/// The act helped supplies the helper itself.
static SUPPLIES_THE_HELPER: Definition = Definition {
    cite: "1(1)(c)",
    name: "what was asked for is a supply to the asker itself",
    means: ThereIs(Kind::HelpedAct, &Is(Plays(Role::Receiver))),
};

/// Encouraging or inducing: complete on its own, even when the request is refused.
pub static ENCOURAGES: Definition = Definition {
    cite: "1(1)(c)",
    name: "encourages or induces: orders the act, asks for it, rewards it or threatens for it",
    means: All(&[
        Any(&[
            Is(Manner(How::Order)),
            Is(Manner(How::Request)),
            Is(Manner(How::Reward)),
            Is(Manner(How::Threaten)),
        ]),
        Any(&[
            Not(&Term(&SUPPLIES_THE_HELPER)),
            Takes(q::ASKING_FOR_SUPPLY.position("also-inducing")),
        ]),
    ]),
};

/// Letting mines pass through the territory.
static PERMITS_PASSAGE: Definition = Definition {
    cite: "1(1)(c)",
    name: "permits a passage of mines through its territory",
    means: All(&[
        Is(Manner(How::Permit)),
        ThereIs(
            Kind::HelpedAct,
            &Any(&[Is(Did(What::Move)), Is(Did(What::Transfer))]),
        ),
    ]),
};

/// Contributing to the act itself.
pub static CONTRIBUTES: Definition = Definition {
    cite: "1(1)(c)",
    name: "contributes to the act",
    means: Any(&[
        Is(Manner(How::Plan)),
        Is(Manner(How::Carry)),
        Is(Manner(How::Store)),
        Is(Manner(How::Guard)),
        Is(Manner(How::Train)),
        Is(Manner(How::SupplyParts)),
        Is(Manner(How::Intelligence)),
        All(&[
            Is(Manner(How::Permit)),
            Any(&[
                Not(&Term(&PERMITS_PASSAGE)),
                Takes(q::TRANSIT.position("assistance")),
            ]),
        ]),
        All(&[
            Is(Manner(How::Escort)),
            Any(&[
                Takes(q::ASSISTANCE.position("active-contribution")),
                Takes(q::ASSISTANCE.position("strict")),
            ]),
        ]),
        All(&[
            Any(&[Is(Manner(How::TakePart)), Is(Manner(How::Benefit))]),
            Takes(q::ASSISTANCE.position("strict")),
        ]),
        All(&[
            Is(Manner(How::EarmarkedFunds)),
            Any(&[
                Takes(q::FINANCE.position("earmarked")),
                Takes(q::FINANCE.position("any-direct")),
            ]),
        ]),
        All(&[
            Is(Manner(How::Shareholding)),
            Takes(q::FINANCE.position("any-direct")),
        ]),
    ]),
};

/// Assisting, encouraging or inducing.
pub static ASSISTS: Definition = Definition {
    cite: "1(1)(c)",
    name: "assists, encourages or induces",
    means: Any(&[
        Term(&ENCOURAGES),
        All(&[ThereIs(Kind::HelpedAct, &Is(TookPlace)), Term(&CONTRIBUTES)]),
    ]),
};

/// 1(1)(a): use.
pub static USE: Rule = Rule {
    heading: Heading {
        cite: "1(1)(a)",
        title: "using mines",
        says: "A State Party may never use anti-personnel mines, \"under any circumstances\".",
    },
    treaty: &OTTAWA,
    about: About::Act,
    role: Role::Author,
    gates: &[BOUND_BY_ARTICLE_1_1, AUTHORED, OBJECT],
    norm: Norm::Prohibits(All(&[Is(TookPlace), Term(&USES)])),
    except: &[],
};

/// 1(1)(b): develop.
pub static DEVELOP: Rule = Rule {
    heading: Heading {
        cite: "1(1)(b)",
        title: "developing mines",
        says: "A State Party may never, \"under any circumstances\", develop anti-personnel mines.",
    },
    treaty: &OTTAWA,
    about: About::Act,
    role: Role::Author,
    gates: &[BOUND_BY_ARTICLE_1_1, AUTHORED, OBJECT],
    norm: Norm::Prohibits(All(&[Is(TookPlace), Term(&DEVELOPS)])),
    except: &[],
};

/// 1(1)(b): produce.
pub static PRODUCE: Rule = Rule {
    heading: Heading {
        cite: "1(1)(b)",
        title: "producing mines",
        says: "A State Party may never, \"under any circumstances\", produce anti-personnel mines.",
    },
    treaty: &OTTAWA,
    about: About::Act,
    role: Role::Author,
    gates: &[BOUND_BY_ARTICLE_1_1, AUTHORED, OBJECT],
    norm: Norm::Prohibits(All(&[Is(TookPlace), Term(&PRODUCES)])),
    except: &[],
};

/// 1(1)(b): otherwise acquire.
pub static ACQUIRE: Rule = Rule {
    heading: Heading {
        cite: "1(1)(b)",
        title: "acquiring mines",
        says: "A State Party may never acquire such mines, from anyone and in any way.",
    },
    treaty: &OTTAWA,
    about: About::Act,
    role: Role::Receiver,
    gates: &[BOUND_BY_ARTICLE_1_1, RECEIVED, OBJECT],
    norm: Norm::Prohibits(All(&[Is(TookPlace), Term(&ACQUIRES)])),
    except: &[&RECEIVED_FOR_DESTRUCTION, &TRAINING],
};

/// 1(1)(b): transfer to anyone, directly or indirectly.
pub static TRANSFER_TO_ANYONE: Rule = Rule {
    heading: Heading {
        cite: "1(1)(b)",
        title: "transferring mines",
        says: "A State Party may never hand such mines over to anyone, \"directly or indirectly\".",
    },
    treaty: &OTTAWA,
    about: About::Act,
    role: Role::Giver,
    gates: &[BOUND_BY_ARTICLE_1_1, GIVEN, OBJECT],
    norm: Norm::Prohibits(All(&[Is(TookPlace), Term(&TRANSFERS)])),
    except: &[&DESTRUCTION, &TRAINING],
};

/// 1(1)(b): stockpile.
pub static STOCKPILE: Rule = Rule {
    heading: Heading {
        cite: "1(1)(b)",
        title: "stockpiling mines",
        says: "A State Party may not stockpile such mines; Article 4 lets it hold existing stock for four years, \
               only to destroy it.",
    },
    treaty: &OTTAWA,
    about: About::Stock,
    role: Role::Holder,
    gates: &[BOUND_BY_ARTICLE_1_1, HELD, OBJECT],
    norm: Norm::Prohibits(All(&[
        Is(TookPlace),
        Is(StockLeft),
        Not(&Is(For(Purpose::Training))),
        Not(&Term(&FOUR_YEARS)),
        Not(&Term(&FOUND_LATE)),
    ])),
    except: &[&HELD_FOR_DESTRUCTION],
};

/// 1(1)(b): retain.
pub static RETAIN: Rule = Rule {
    heading: Heading {
        cite: "1(1)(b)",
        title: "retaining mines",
        says: "A State Party may not retain such mines, but for the exception of Article 3(1).",
    },
    treaty: &OTTAWA,
    about: About::Stock,
    role: Role::Holder,
    gates: &[BOUND_BY_ARTICLE_1_1, HELD, OBJECT],
    norm: Norm::Prohibits(All(&[
        Is(TookPlace),
        Is(StockLeft),
        Is(For(Purpose::Training)),
        Not(&Term(&FOUR_YEARS)),
    ])),
    except: &[&TRAINING],
};

/// 1(1)(c): assist, encourage or induce.
pub static ASSIST: Rule = Rule {
    heading: Heading {
        cite: "1(1)(c)",
        title: "assisting, encouraging or inducing",
        says: "A State Party may never assist, encourage or induce \"anyone\", in any way, to do what the Convention \
               forbids a State Party.",
    },
    treaty: &OTTAWA,
    about: About::Act,
    role: Role::Author,
    gates: &[BOUND_BY_ARTICLE_1_1, AUTHORED],
    norm: Norm::Prohibits(All(&[
        Is(TookPlace),
        Is(Did(What::Assist)),
        Term(&FORBIDDEN_TO_A_PARTY),
        Term(&MENTAL_ELEMENT),
        Term(&ASSISTS),
    ])),
    except: &[],
};

/// 1(1)(c): supplying mines without a transfer in the sense of 2(4), as by a loan or a sale at home.
pub static SUPPLY: Rule = Rule {
    heading: Heading {
        cite: "1(1)(c)",
        title: "supplying mines without a transfer",
        says: "A hand-over that is no transfer in the sense of 2(4) helps the receiver to hold the mines, which is \
               forbidden to a State Party.",
    },
    treaty: &OTTAWA,
    about: About::Act,
    role: Role::Giver,
    gates: &[BOUND_BY_ARTICLE_1_1, GIVEN, OBJECT],
    norm: Norm::Prohibits(All(&[
        Is(TookPlace),
        Any(&[Is(Did(What::Transfer)), Is(Did(What::Move))]),
        Is(HasReceiver),
        Is(ControlPasses),
        Not(&Term(&TRANSFER)),
    ])),
    except: &[&DESTRUCTION, &TRAINING],
};

/// 1(1)(c): letting another's mines pass through the territory.
pub static PASSAGE: Rule = Rule {
    heading: Heading {
        cite: "1(1)(c)",
        title: "permitting the passage of mines",
        says: "A State Party that knowingly lets another move its mines through its territory helps it to hold them.",
    },
    treaty: &OTTAWA,
    about: About::Act,
    role: Role::Crossed,
    gates: &[BOUND_BY_ARTICLE_1_1, CROSSED, OBJECT],
    norm: Norm::Prohibits(All(&[
        Is(TookPlace),
        Any(&[Is(Did(What::Transfer)), Is(Did(What::Move))]),
        Is(PassagePermitted),
        // Who knew and permitted it need not have wanted it.
        Not(&Takes(q::HELPER_KNOWLEDGE.position("meant"))),
        Takes(q::TRANSIT.position("assistance")),
    ])),
    except: &[&DESTRUCTION, &TRAINING],
};

/// 1(1)(c): letting another keep its stock on the territory.
pub static HOST: Rule = Rule {
    heading: Heading {
        cite: "1(1)(c)",
        title: "hosting another's stock",
        says: "A State Party that agrees to another's stock on its territory helps it to stockpile.",
    },
    treaty: &OTTAWA,
    about: About::Stock,
    role: Role::Host,
    gates: &[BOUND_BY_ARTICLE_1_1, HOSTED, OBJECT],
    norm: Norm::Prohibits(All(&[
        Is(TookPlace),
        Is(StockLeft),
        Is(AgreedToStock),
        Any(&[
            // Article 4 gives the host time to have the stock destroyed or removed, not leave to go on hosting.
            Takes(q::FOREIGN_STOCK.position("counts")),
            All(&[
                Takes(q::FOREIGN_STOCK.position("phase-out")),
                Not(&Term(&FOUR_YEARS)),
            ]),
            All(&[
                Takes(q::FOREIGN_STOCK.position("outside-by-agreement")),
                Is(HostCanRemove),
                Not(&Term(&FOUR_YEARS)),
            ]),
        ]),
    ])),
    except: &[&HELD_FOR_DESTRUCTION, &TRAINING],
};

/// The paragraphs of Article 1.
pub static PARAGRAPHS: &[Paragraph] = &[
    Paragraph {
        cite: "1(1)(a)",
        title: "Use",
        says: "A State Party never uses anti-personnel mines, whatever the circumstances: in war of any kind, in \
               occupation, in unrest, in peace; in attack or defence; on its own soil or elsewhere.",
        read_here: &[
            "Use is laying, arming or delivering from a distance. Relying on mines already laid is use only where they \
             are maintained or armed again, by default (existing-mines, mines-laid-before).",
            "Harm, intent, scale, place and the enemy's conduct are no elements. There is no reciprocity.",
            "Live mines laid in a controlled lane for training in detection or clearance are not used, by default \
             (training-lanes); that the lane is controlled and the mines are recovered is assumed and said.",
        ],
        model: Model::Rules(&[&USE]),
    },
    Paragraph {
        cite: "1(1)(b)",
        title: "Develop, produce, acquire, stockpile, retain, transfer",
        says: "A State Party never, whatever the circumstances, develops, produces or otherwise acquires anti-personnel \
               mines, stockpiles or retains them, or transfers them to anyone, be it directly or indirectly.",
        read_here: &[
            "Each verb is a rule of its own. Taking mines in is acquisition by the receiver, whether or not handing them \
             over is a forbidden transfer by the giver.",
            "Mines seized, captured or found, and meant to be destroyed, are not acquired, by default (acquire).",
            "Existing stock may be held for the four years of Article 4, by default (first-four-years), until it is destroyed; \
             not for combat, in reserve or for trade. New mines may not be held.",
            "\"Directly or indirectly\" may go with the whole list or with the last verbs; no verdict turns on it.",
            "A hand-over that lacks an element of transfer (2(4)) is judged under 1(1)(c) as a supply.",
        ],
        model: Model::Rules(&[
            &DEVELOP,
            &PRODUCE,
            &ACQUIRE,
            &STOCKPILE,
            &RETAIN,
            &TRANSFER_TO_ANYONE,
        ]),
    },
    Paragraph {
        cite: "1(1)(c)",
        title: "Assist, encourage, induce",
        says: "A State Party never, whatever the circumstances, assists, encourages or induces anyone, in any way, to engage \
               in what the Convention forbids a State Party.",
        read_here: &[
            "Anyone means anyone: States outside the Convention, armed groups, persons.",
            "A contribution to the act itself is assistance: planning it, carrying, storing or guarding the mines, training \
             to lay, parts, data for the laying. Being part of the same operation is not, by default (assistance).",
            "The helper must have known, by default (helper-knowledge). Assistance needs an act that took place; asking, \
             ordering, rewarding and threatening are complete on their own.",
            "Help with stockpiling is told by an act: moving, storing or guarding another's mines, or hosting its stock.",
            "Knowing passage through the territory (transit) and hosting another's stock (foreign-stock) are assistance, by \
             default; contested. What 3(1) and 3(2) let a State Party do may be helped.",
        ],
        model: Model::Rules(&[&ASSIST, &SUPPLY, &PASSAGE, &HOST]),
    },
    Paragraph {
        cite: "1(2)",
        title: "Destruction",
        says: "A State Party destroys, or ensures the destruction of, all anti-personnel mines as Articles 4 and 5 provide.",
        read_here: &["The paragraph sets no date of its own; it is carried out through Articles 4 and 5."],
        model: Model::Computed("carried out through the rules of Articles 4 and 5"),
    },
];
