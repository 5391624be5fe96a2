//! The tables of those who take part: States with their file at the depositary, and other actors.

use super::{JUDGED, Key, Kind, NAME, NOTE, SOURCE, Table, Target, Words, key, words};
use crate::vocabulary::{
    ActorKind, Addressee, ConsentKind, Deferral, Ground, Link, OtherTreaty, Reach, Reasons,
};

const DEPOSITED: Key = key(
    "deposited",
    Kind::Date,
    "the day on which the instrument of consent reached the depositary",
)
.or("needed for an invented State without `in-force` or `signed`")
.cites("16, 17")
.asks("When did {} deposit its instrument of consent?");
const CONSENT: Key = key(
    "consent",
    Kind::Word(Words(words::<ConsentKind>)),
    "the kind of the instrument; only ratification, acceptance and approval follow a signature",
)
.or("ratification if `signed`, else accession")
.cites("16, 17");
const IN_FORCE: Key = key(
    "in-force",
    Kind::Date,
    "entry into force for the State: for a succession, or instead of `deposited` in a textbook case",
)
.or("computed from `deposited`")
.cites("17")
.asks("When did the Convention enter into force for {}?");
const PROVISIONAL: Key = key(
    "provisional",
    Kind::Bool,
    "whether the State declared with its consent that it would apply 1(1) provisionally",
)
.or("false")
.cites("18")
.asks("Did {} declare provisional application?");

/// `[states.NAME]`.
pub(crate) static STATES: Table = Table {
    name: "states",
    one: "a State",
    means: "States with their dated acts towards the Convention; a code of three capitals is looked up in the \
            built-in record, any other name is an invented State",
    keys: &[
        key("signed", Kind::Date, "the day of signature")
            .or("the record's, else not signed")
            .cites("15")
            .asks("When did {} sign the Convention?"),
        DEPOSITED,
        CONSENT,
        IN_FORCE,
        key("succeeds", Kind::Ref(Target::State), "the predecessor, for a succession").cites("17"),
        PROVISIONAL,
        key(
            "withdrawal",
            Kind::InlineOrList(&WITHDRAWAL),
            "a notice of withdrawal; a list where notice was given again; an announcement is a statement instead",
        )
        .or("the record's, else none")
        .cites("20"),
        key("suspension", Kind::InlineOrList(&SUSPENSION), "a purported suspension of the Convention")
            .or("the record's, else none"),
        key("rejoined", Kind::InlineList(&REJOINED), "new consent after a withdrawal")
            .or("none")
            .cites("16, 17"),
        key("extensions", Kind::InlineList(&EXTENSION), "requests for more time to clear mined areas")
            .or("those of the record whose meeting and new limit are known, else none")
            .cites("5(3) to 5(6)"),
        key("reports", Kind::InlineList(&REPORT), "reports to the depositary").or("not described").cites("7"),
        key("laws", Kind::InlineList(&LAW), "national laws that carry the Convention out")
            .or("not described")
            .cites("9"),
        key(
            "other-treaties",
            Kind::WordList(Words(words::<OtherTreaty>)),
            "other treaties that bind the State",
        )
        .or("the record's; for an invented State not stated")
        .cites("20(4)"),
        key("apii-consented", Kind::Date, "the day of consent to be bound by Amended Protocol II")
            .or("the record's; else not stated, and `other-treaties` stands for every day")
            .cites("CCW 5(4)")
            .asks("When did {} consent to be bound by Amended Protocol II?"),
        key("apii-denounced", Kind::Date, "the day a denunciation of Amended Protocol II was received")
            .or("none")
            .cites("CCW 9")
            .asks("When was the denunciation of Amended Protocol II by {} received?"),
        key(
            "apii-defers",
            Kind::WordList(Words(words::<Deferral>)),
            "what the State put off for nine years when it consented to Amended Protocol II; it matters up to December 2007",
        )
        .or("the record's; else not stated")
        .cites("APII annex 2(c), 3(c)")
        .asks("What did {} put off when it consented to Amended Protocol II?"),
        key(
            "apii-applies",
            Kind::Date,
            "the day since when the State, being no party, has agreed to apply Amended Protocol II and said so",
        )
        .or("`\"never\"`")
        .cites("CCW 7, APII 8(1)(c)")
        .asks("Since when has {} agreed to apply Amended Protocol II?"),
        key("override", Kind::True, "says that a difference from the built-in record is meant").or("false"),
    ],
    common: &[NAME, NOTE, SOURCE, JUDGED],
};

/// `withdrawal = { … }` of a State.
pub(crate) static WITHDRAWAL: Table = Table {
    name: "withdrawal",
    one: "a withdrawal",
    means: "a notice of withdrawal, with what happened to it",
    keys: &[
        key(
            "received",
            Kind::Date,
            "the day on which the depositary got the notice",
        )
        .required()
        .cites("20(3)")
        .asks("When did the depositary receive the notice of withdrawal of {}?"),
        key(
            "reasons",
            Kind::Word(Words(words::<Reasons>)),
            "how far the notice explains itself",
        )
        .or("`full`")
        .cites("20(2)")
        .asks("How far does the notice of withdrawal of {} explain the reasons?"),
        key(
            "sent-to",
            Kind::WordList(Words(words::<Addressee>)),
            "to whom the notice was sent",
        )
        .or("all three")
        .cites("20(2)")
        .asks("To whom was the notice of withdrawal of {} sent?"),
        key(
            "circulated",
            Kind::Date,
            "the day on which the depositary passed the notice on",
        )
        .or("`\"never\"`")
        .cites("20(2)")
        .asks("When did the depositary circulate the notice of withdrawal of {}?"),
        key(
            "confirmed",
            Kind::Date,
            "the day on which it was given once more, after the conflict that held it back",
        )
        .or("`\"never\"`")
        .cites("20(3)")
        .asks("When did {} confirm its withdrawal?"),
        key("revoked", Kind::Date, "the day on which it was taken back")
            .or("`\"never\"`")
            .cites("VCLT 68")
            .asks("When did {} revoke its withdrawal?"),
    ],
    common: &[],
};

/// `suspension = { … }` of a State.
pub(crate) static SUSPENSION: Table = Table {
    name: "suspension",
    one: "a suspension",
    means: "a notice by which a State purports to suspend the Convention",
    keys: &[
        key(
            "notified",
            Kind::Date,
            "the day on which the depositary was notified",
        )
        .required()
        .cites("VCLT 65")
        .asks("When did {} notify the suspension?"),
        key(
            "ground",
            Kind::WordList(Words(words::<Ground>)),
            "the grounds given",
        )
        .or("none stated")
        .cites("VCLT 60 to 62")
        .asks("On what ground did {} notify the suspension?"),
        key("objected", Kind::Refs(Target::State), "the States that objected")
            .or("none")
            .cites("VCLT 65"),
    ],
    common: &[],
};

/// `rejoined = [ { … } ]` of a State.
pub(crate) static REJOINED: Table = Table {
    name: "rejoined",
    one: "a new consent",
    means: "new consent to be bound, after a withdrawal",
    keys: &[DEPOSITED, IN_FORCE, CONSENT, PROVISIONAL],
    common: &[],
};

/// `extensions = [ { … } ]` of a State.
pub(crate) static EXTENSION: Table = Table {
    name: "extensions",
    one: "an extension",
    means: "a request for more time to clear mined areas, and what became of it",
    keys: &[
        key("asked", Kind::Date, "the day of the request")
            .or("`\"never\"`")
            .cites("5(3)")
            .asks("When did {} ask for an extension?"),
        key(
            "granted",
            Kind::Date,
            "the day on which the Parties granted it; never: refused or not decided",
        )
        .or("`\"never\"`")
        .cites("5(5)")
        .asks("When was the extension granted to {}?"),
        key("until", Kind::Date, "the new time limit")
            .or("none")
            .cites("5(3)")
            .asks("Until when was the time of {} extended?"),
        key("places", Kind::Refs(Target::Place), "the areas covered")
            .or("all")
            .cites("5(4)"),
    ],
    common: &[],
};

/// `reports = [ { … } ]` of a State.
pub(crate) static REPORT: Table = Table {
    name: "reports",
    one: "a report",
    means: "a report to the depositary",
    keys: &[
        key(
            "for",
            Kind::ReportYear,
            "the calendar year covered, or `\"initial\"` for the first report",
        )
        .required()
        .cites("7(1), 7(2)"),
        key("sent", Kind::Date, "the day on which it was sent")
            .required()
            .cites("7")
            .asks("When did {} send the report?"),
        key("stock", Kind::Number, "the mines declared in stock")
            .or("not stated")
            .cites("7(1)(b)"),
        key("retained", Kind::Number, "the mines declared as retained")
            .or("not stated")
            .cites("7(1)(d)"),
        key(
            "omits",
            Kind::Refs(Target::Thing),
            "entries of this file that the report leaves out",
        )
        .or("none")
        .cites("7(1)"),
    ],
    common: &[],
};

/// `laws = [ { … } ]` of a State.
pub(crate) static LAW: Table = Table {
    name: "laws",
    one: "a law",
    means: "a national law that carries the Convention out",
    keys: &[
        key("since", Kind::Date, "the day from which it is in force")
            .required()
            .cites("9")
            .asks("Since when is the law of {} in force?"),
        key("penal", Kind::Bool, "whether it threatens punishment")
            .or("false")
            .cites("9")
            .asks("Does the law of {} threaten punishment?"),
        key(
            "reaches",
            Kind::WordList(Words(words::<Reach>)),
            "whom it reaches",
        )
        .or("`[\"territory\"]`")
        .cites("9"),
    ],
    common: &[],
};

/// `[actors.NAME]`.
pub(crate) static ACTORS: Table = Table {
    name: "actors",
    one: "an actor",
    means: "anyone who is not a State; a State's own army or ministry is the State, named under `who`",
    keys: &[
        key("kind", Kind::Word(Words(words::<ActorKind>)), "what the actor is")
            .required()
            .cites("9"),
        key(
            "based-in",
            Kind::Ref(Target::State),
            "the State under whose jurisdiction the actor is",
        )
        .or("not stated")
        .cites("9"),
        key(
            "linked-to",
            Kind::Ref(Target::State),
            "the State whose conduct its acts might be",
        )
        .or("none")
        .cites("ARSIWA 4 to 11"),
        key(
            "link",
            Kind::Word(Words(words::<Link>)),
            "the fact behind attribution; all but `supported` and `none` attribute",
        )
        .or("needed with `linked-to`")
        .cites("ARSIWA 4 to 11")
        .asks("What links {} to the State?"),
        key("owned-by", Kind::InlineList(&OWNER), "the owners of a company")
            .or("none")
            .cites("1(1)(c)"),
    ],
    common: &[NAME, NOTE, SOURCE],
};

/// `owned-by = [ { … } ]` of an actor.
pub(crate) static OWNER: Table = Table {
    name: "owned-by",
    one: "an owner",
    means: "an owner of a company, with the share",
    keys: &[
        key("who", Kind::Ref(Target::Member), "the owner").required(),
        key("percent", Kind::Percent, "the share, from 0 to 100").required(),
    ],
    common: &[],
};
