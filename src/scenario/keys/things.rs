//! The tables of things and conditions: conflicts, places, devices, stocks.

use super::{JUDGED, KNOWN_SINCE, Kind, NAME, NOTE, PROOF, SOURCE, Table, Target, Words, key, words};
use crate::vocabulary::{
    AntiHandling, BoobyTrap, Condition, ConflictKind, DeliveredBy, KitKept, LeftHow, Made, Mined, PlaceKind,
    Purpose, Target as MadeAgainst, Trigger,
};

/// One element of a list of dated values.
pub(crate) static DATED: Table = Table {
    name: "dated",
    one: "a dated value",
    means: "a value that holds from a day on, until the next one of its list",
    keys: &[
        key("since", Kind::Date, "the first day on which the value holds")
            .required()
            .asks("Since when is this so of {}?"),
        key("is", Kind::Any, "the value from then on").required(),
    ],
    common: &[],
};

/// `[conflicts.NAME]`.
pub(crate) static CONFLICTS: Table = Table {
    name: "conflicts",
    one: "a conflict",
    means: "armed conflicts; one without an entry did not take place, and riots are none",
    keys: &[
        key(
            "kind",
            Kind::Word(Words(words::<ConflictKind>)),
            "whether it is fought between States",
        )
        .required()
        .cites("20(3)")
        .asks("Is {} an international conflict or an internal one?"),
        key(
            "parties",
            Kind::Refs(Target::Member),
            "the parties to the conflict under humanitarian law",
        )
        .required()
        .cites("20(3)"),
        key("roles", Kind::Roles, "a part other than that of a full party")
            .or("full party")
            .cites("20(3)"),
        key("since", Kind::Date, "the day on which it began")
            .required()
            .cites("20(3)")
            .asks("When did {} begin?"),
        key(
            "until",
            Kind::OpenDate,
            "the general close of military operations, or the lasting end of fighting",
        )
        .or("`\"open\"`")
        .cites("20(3)")
        .asks("When did {} end?"),
        key(
            "ceasefire",
            Kind::Date,
            "the day of a ceasefire, which says nothing about `until`",
        )
        .or("`\"never\"`")
        .cites("20(3)")
        .asks("When was there a ceasefire in {}?"),
        key(
            "peace",
            Kind::Date,
            "the day of a peace, which says nothing about `until`",
        )
        .or("`\"never\"`")
        .cites("20(3)")
        .asks("When was there peace in {}?"),
        key(
            "occupation-until",
            Kind::OpenDate,
            "the end of an occupation; if given, there is an occupation",
        )
        .or("no occupation")
        .cites("20(3)")
        .asks("When did the occupation in {} end?"),
        key(
            "continues",
            Kind::Ref(Target::Conflict),
            "the conflict of which this is a relapse, not a new one",
        )
        .cites("20(3)"),
    ],
    common: &[NAME, NOTE, SOURCE, PROOF, KNOWN_SINCE],
};

/// `[places.NAME]`.
pub(crate) static PLACES: Table = Table {
    name: "places",
    one: "a place",
    means: "places smaller than a State that matter for who holds them, or for the mines in them",
    keys: &[
        key("kind", Kind::Word(Words(words::<PlaceKind>)), "what the place is").or("`land`"),
        key(
            "within",
            Kind::Ref(Target::Where),
            "the place or State in which it lies",
        ),
        key(
            "territory-of",
            Kind::Ref(Target::State),
            "the State whose territory it is; left out in a dispute",
        )
        .or("the one of `within`")
        .cites("4, 5, 9"),
        key(
            "claimed-by",
            Kind::Refs(Target::State),
            "the States that claim it",
        )
        .or("none")
        .cites("5(1)"),
        key(
            "controlled-by",
            Kind::OverTime(&Kind::Ref(Target::Member)),
            "who controls it, or a list of who controlled it since when",
        )
        .or("`territory-of`")
        .cites("4, 5")
        .asks("Who controls {}?"),
        key(
            "no-access",
            Kind::OverTime(&Kind::Refs(Target::State)),
            "the States that cannot get there",
        )
        .or("none")
        .cites("5(4)(b)")
        .asks("Who cannot get to {}?"),
        key(
            "convention-since",
            Kind::Date,
            "the day from which the Convention extends to it",
        )
        .or("as for its State")
        .asks("When was the Convention extended to {}?"),
        key("mined", Kind::Word(Words(words::<Mined>)), "whether it is mined")
            .or("not stated")
            .cites("2(5), 5(1), 5(2)")
            .asks("Is {} mined?"),
        key("device", Kind::Ref(Target::Device), "what lies there").or("an ordinary anti-personnel mine"),
        key("laid-by", Kind::Ref(Target::Member), "who laid the mines")
            .or("not stated")
            .asks("Who laid the mines at {}?"),
        key("laid-on", Kind::Date, "when the mines were laid")
            .or("not stated")
            .asks("When were the mines at {} laid?"),
        key("found-on", Kind::Date, "when the State learned of the mines")
            .or("not stated")
            .cites("5(1)")
            .asks("When did the State learn of the mines at {}?"),
        key("reported-on", Kind::Date, "when the other Parties were told")
            .or("not stated")
            .cites("5, 7")
            .asks("When were the other Parties told of {}?"),
        key(
            "marked-on",
            Kind::Date,
            "the day since when the perimeter is marked",
        )
        .or("not stated")
        .cites("5(2)")
        .asks("When was {} marked?"),
        key(
            "fenced-on",
            Kind::Date,
            "the day since when it is fenced or protected",
        )
        .or("not stated")
        .cites("5(2)")
        .asks("When was {} fenced?"),
        key("monitored-on", Kind::Date, "the day since when it is monitored")
            .or("not stated")
            .cites("5(2)")
            .asks("Since when is {} monitored?"),
        key(
            "left-on",
            Kind::Date,
            "the day on which those who laid the mines left the area; the Convention ignores it",
        )
        .or("`\"never\"`")
        .cites("APII 5(2)")
        .asks("When did those who laid the mines leave {}?"),
        key(
            "left-how",
            Kind::Word(Words(words::<LeftHow>)),
            "how they left it; the Convention ignores it",
        )
        .or("not stated")
        .cites("APII 5(2), 5(3)")
        .asks("How did those who laid the mines leave {}?"),
        key(
            "declared-clear",
            Kind::Date,
            "the day of an announcement that it is clear, which may be wrong",
        )
        .or("not stated")
        .cites("5(1)")
        .asks("When was {} declared clear?"),
        key("cleared-on", Kind::Date, "the day on which it was clear in fact")
            .or("not stated")
            .cites("5(1)")
            .asks("When was {} cleared?"),
    ],
    common: &[NAME, NOTE, SOURCE, PROOF, KNOWN_SINCE, JUDGED],
};

/// `[devices.NAME]`.
pub(crate) static DEVICES: Table = Table {
    name: "devices",
    one: "a device",
    means: "devices described by their mechanism; needed only when it is not an ordinary anti-personnel mine",
    keys: &[
        key(
            "set-off-by",
            Kind::WordList(Words(words::<Trigger>)),
            "every mode that sets it off, also one that needs a switch",
        )
        .or("`[\"person-weight\"]`")
        .cites("2(1), 2(2)")
        .asks("What sets {} off?"),
        key(
            "person-can-set-off",
            Kind::Bool,
            "whether a person could set it off without meaning to",
        )
        .or("from the triggers; not stated with `tilt-rod`, `magnetic` or `sensor`")
        .cites("2(1)")
        .asks("Could a person set {} off without meaning to?"),
        key(
            "made-against",
            Kind::WordList(Words(words::<MadeAgainst>)),
            "against whom or what it was made",
        )
        .or("from the triggers")
        .cites("2(1)")
        .asks("Against whom or what was {} made?"),
        key(
            "anti-handling",
            Kind::Word(Words(words::<AntiHandling>)),
            "the device that protects it against handling",
        )
        .or("`none`")
        .cites("2(1), 2(3)")
        .asks("What protects {} against handling?"),
        key(
            "placed",
            Kind::Bool,
            "whether it is made to lie under, on or near the ground or another surface",
        )
        .or("true")
        .cites("2(2)")
        .asks("Is {} made to lie under, on or near a surface?"),
        key(
            "harms-people",
            Kind::Bool,
            "whether it can disable, injure or kill; false for a signal flare",
        )
        .or("true")
        .cites("2(1)")
        .asks("Can {} disable, injure or kill?"),
        key(
            "condition",
            Kind::Word(Words(words::<Condition>)),
            "whether it is a complete munition",
        )
        .or("`live`")
        .cites("2(1)")
        .asks("In what condition is {}?"),
        key(
            "kit",
            Kind::WordList(Words(words::<Trigger>)),
            "the triggers that a part kept for it would add",
        )
        .or("none")
        .cites("2(1)"),
        key(
            "kit-kept",
            Kind::Word(Words(words::<KitKept>)),
            "where that part is kept",
        )
        .or("needed with `kit`")
        .cites("2(1)")
        .asks("Where is the kit for {} kept?"),
        key("made", Kind::Word(Words(words::<Made>)), "how it was made")
            .or("`factory`")
            .cites("2(2)")
            .asks("How was {} made?"),
        key(
            "mines-inside",
            Kind::Number,
            "the mines in one container; every count in the file is of containers",
        )
        .or("1"),
        key(
            "delivered-by",
            Kind::Word(Words(words::<DeliveredBy>)),
            "how it is delivered; the Convention ignores it",
        )
        .or("`hand`")
        .cites("APII 6")
        .asks("How is {} delivered?"),
        key(
            "self-destructs",
            Kind::TextOrFalse,
            "after what time it destroys itself; the Convention ignores it",
        )
        .or("not stated")
        .cites("APII 5, 6"),
        key(
            "self-deactivates",
            Kind::TextOrFalse,
            "after what time it goes dead; the Convention ignores it",
        )
        .or("not stated")
        .cites("APII 5, 6"),
        key(
            "keeps-failure-rates",
            Kind::Bool,
            "whether its batch keeps the failure rates of the annex; the Convention ignores it",
        )
        .or("not stated")
        .cites("APII annex 3")
        .asks("Does the batch of {} keep the failure rates of the annex?"),
        key(
            "left-after-30-days",
            Kind::Percent,
            "of 100 laid, how many have not destroyed themselves after 30 days; the Convention ignores it",
        )
        .or("not stated; see `keeps-failure-rates`")
        .cites("APII annex 3(a)"),
        key(
            "working-after-120-days",
            Kind::Percent,
            "of 100 laid, how many still work as mines after 120 days: 1 in 1,000 is 0.1; the Convention ignores it",
        )
        .or("not stated; see `keeps-failure-rates`")
        .cites("APII annex 3(a)"),
        key("made-on", Kind::Date, "when it was made; it matters to Amended Protocol II up to December 2007")
            .or("not stated")
            .cites("APII annex 2, 3(c)")
            .asks("When was {} made?"),
        key(
            "handling-outlives",
            Kind::Bool,
            "whether its anti-handling device can go on when the mine has gone dead; the Convention ignores it",
        )
        .or("false; not stated for a mine that has one and goes dead")
        .cites("APII 3(6)")
        .asks("Can the anti-handling device of {} go on when the mine has gone dead?"),
        key(
            "directional",
            Kind::Bool,
            "whether it throws fragments in a horizontal arc of less than 90 degrees, from on or above the ground",
        )
        .or("false")
        .cites("APII 5(6)")
        .asks("Does {} throw its fragments in a horizontal arc of less than 90 degrees?"),
        key(
            "booby-trap",
            Kind::Word(Words(words::<BoobyTrap>)),
            "whether it is a booby-trap, and what it is made of or fixed to; the Convention ignores it",
        )
        .or("`none`")
        .cites("APII 7")
        .asks("What kind of booby-trap is {}?"),
        key(
            "detectable",
            Kind::Bool,
            "whether it can be detected; the Convention ignores it",
        )
        .or("not stated")
        .cites("APII 4")
        .asks("Can {} be detected?"),
    ],
    common: &[NAME, NOTE, SOURCE],
};

/// `[stocks.NAME]`.
pub(crate) static STOCKS: Table = Table {
    name: "stocks",
    one: "a stock",
    means: "mines that are held and not in the ground",
    keys: &[
        key("device", Kind::Ref(Target::Device), "the device").or("an ordinary anti-personnel mine"),
        key(
            "number",
            Kind::OverTime(&Kind::Count),
            "how many there are, or a list of how many since when; 0 means gone, destroyed or handed over",
        )
        .or("some, at least one")
        .cites("4")
        .asks("How many mines are in {}?"),
        key("held-by", Kind::Ref(Target::Member), "who has them in hand")
            .required()
            .cites("4")
            .asks("Who holds {}?"),
        key("owned-by", Kind::Ref(Target::Member), "who owns them")
            .or("the holder")
            .cites("4")
            .asks("Who owns {}?"),
        key("at", Kind::Ref(Target::Where), "where they lie")
            .or("the holder's State")
            .cites("4"),
        key(
            "for",
            Kind::Word(Words(words::<Purpose>)),
            "the purpose; practising to lay mines is `combat`",
        )
        .or("`none`")
        .cites("3")
        .asks("For what is {} kept?"),
        key("since", Kind::Date, "when the holder got them")
            .or("before anything judged")
            .asks("Since when is {} held?"),
        key(
            "agreed-by",
            Kind::Ref(Target::State),
            "the host that let a foreign stock in",
        )
        .or("not stated")
        .cites("4"),
        key(
            "host-can-remove",
            Kind::Bool,
            "whether the host can have a foreign stock taken away",
        )
        .or("not stated")
        .cites("4")
        .asks("Can the host have {} removed?"),
        key(
            "used",
            Kind::InlineList(&USED),
            "the mines of a training stock used up in each year",
        )
        .or("not stated")
        .cites("3(1)"),
        key("found-on", Kind::Date, "when the State learned of the stock")
            .or("it always knew")
            .cites("4")
            .asks("When did the State learn of {}?"),
        key(
            "programme",
            Kind::TextOrNone,
            "the plan that justifies the number, or `\"none\"`",
        )
        .or("not stated")
        .cites("3(1)"),
    ],
    common: &[NAME, NOTE, SOURCE, PROOF, KNOWN_SINCE, JUDGED],
};

/// `used = [ { … } ]` of a stock.
pub(crate) static USED: Table = Table {
    name: "used",
    one: "a year's use",
    means: "mines of a training stock used up in a year",
    keys: &[
        key("year", Kind::Year, "the calendar year").required(),
        key("number", Kind::Number, "how many were used up").or("not known"),
    ],
    common: &[],
};
