//! The top of the file, and the tables of what was done, said, expected and claimed.

use super::{JUDGED, KNOWN_SINCE, Key, Kind, NAME, NOTE, PROOF, SOURCE, Table, Target, Words, key, words};
use crate::vocabulary::{
    AimedAt, Assessed, Class, DateOf, How, Plea, Purpose, Says, Status, VerdictWord, What, Why,
};

/// The keys at the top of a file.
pub(crate) static ROOT: Table = Table {
    name: "the file",
    one: "a scenario",
    means: "one case: a cast, things, events, what was said, what is expected",
    keys: &[
        key("title", Kind::Text, "the case in one line").required(),
        key("as-of", Kind::Day, "the day judged; nothing later is used").required(),
        key("story", Kind::Text, "prose for the reader, not judged"),
        key("question", Kind::Text, "what students are asked"),
        key(
            "readings",
            Kind::Readings,
            "the positions on contested questions under which the file is judged",
        )
        .or("the default position on every question"),
        key(
            "vary",
            Kind::Inline(&VARY),
            "what `ottawa vary` varies; nothing is judged by it",
        ),
        key(
            "sample",
            Kind::Inline(&SAMPLE),
            "what `ottawa sample` draws; nothing is judged by it",
        ),
    ],
    common: &[NOTE, SOURCE],
};

/// `[vary]`.
pub(crate) static VARY: Table = Table {
    name: "vary",
    one: "what is varied",
    means: "one question, and the axes along which the file is varied",
    keys: &[
        key(
            "axes",
            Kind::Sources,
            "up to three, as in \"norland.withdrawal.received=2030-01-01..2030-12-31 step 7d\" or \"reading:suspension\"",
        )
        .required(),
        ASKED_OF,
        PROVISION_ASKED,
        ABOUT_ASKED,
        DATE_ASKED,
        ON,
    ],
    common: &[NOTE],
};

/// `[sample]`.
pub(crate) static SAMPLE: Table = Table {
    name: "sample",
    one: "what is drawn",
    means: "one question, and facts that are not known with how likely the author holds each value to be",
    keys: &[
        key(
            "facts",
            Kind::Sources,
            "each a key with a distribution, as in \"war.until=triangular 2030-06-01 2030-09-01 2031-06-01\"",
        )
        .required(),
        ASKED_OF,
        PROVISION_ASKED,
        ABOUT_ASKED,
        DATE_ASKED,
        ON,
        key("draws", Kind::Number, "how many draws are made").or("10000"),
        key(
            "seed",
            Kind::Number,
            "the number from which the draws follow: the same number, the same draws",
        )
        .or("1"),
    ],
    common: &[NOTE, SOURCE],
};

const ASKED_OF: Key = key(
    "actor",
    Kind::Ref(Target::Member),
    "whose status is asked for; with `provision`, whose part; with `date-of`, whose date",
)
.or("the first State of the file");
const PROVISION_ASKED: Key = key(
    "provision",
    Kind::Provisions,
    "the paragraph that is asked about, with `about`",
)
.or("the status is asked for");
const ABOUT_ASKED: Key = key(
    "about",
    Kind::Ref(Target::Thing),
    "the act, stock, place or device asked about",
)
.or("the status is asked for");
const DATE_ASKED: Key = key(
    "date-of",
    Kind::Word(Words(words::<DateOf>)),
    "the date that is asked for",
)
.or("the status is asked for");

/// `[acts.NAME]`.
pub(crate) static ACTS: Table = Table {
    name: "acts",
    one: "an act",
    means: "what somebody did, or did not do; destroying, clearing and reporting are keys of stocks, places and States",
    keys: &[
        key("what", Kind::Word(Words(words::<What>)), "what was done")
            .required()
            .cites("1"),
        key(
            "by",
            Kind::RefOrRefs(Target::Member),
            "who did it; a list: together",
        )
        .required()
        .cites("1(1)")
        .asks("Who did what {} tells?"),
        key("who", Kind::Text, "the organ or person, only printed"),
        key(
            "on",
            Kind::Date,
            "the one day on which it was done; `\"never\"`: it was not done",
        )
        .or("one of `on` and `since` is needed")
        .asks("On which day did {} happen?"),
        key("since", Kind::Date, "the first day of a lasting act")
            .or("one of `on` and `since` is needed")
            .asks("When did {} begin?"),
        key("until", Kind::OpenDate, "the last day of a lasting act")
            .or("`\"open\"`")
            .asks("When did {} end?"),
        key("at", Kind::Ref(Target::Where), "where it was done").or("the State of `by`"),
        key(
            "through",
            Kind::Refs(Target::Where),
            "the States or places crossed on the way",
        )
        .or("none")
        .cites("2(4)"),
        key("device", Kind::Ref(Target::Device), "the device")
            .or("that of `stock`, else an ordinary anti-personnel mine"),
        key("number", Kind::Count, "how many mines")
            .or("some, at least one")
            .asks("How many mines does {} concern?"),
        key(
            "stock",
            Kind::Ref(Target::Stock),
            "the stock from which the mines came, or that was moved",
        ),
        key("from", Kind::Ref(Target::Member), "the one who gave").cites("1(1)(b)"),
        key("to", Kind::Ref(Target::Member), "the one who got").cites("1(1)(b)"),
        key("title-passes", Kind::Bool, "whether ownership passes")
            .or("true for `transfer`, else false")
            .cites("2(4)")
            .asks("Does title pass with {}?"),
        key("control-passes", Kind::Bool, "whether control passes")
            .or("true for `transfer`, else false")
            .cites("2(4)")
            .asks("Does control pass with {}?"),
        key("crosses-border", Kind::Bool, "whether the mines cross a border")
            .or("for `transfer` and `move`, true if `by` and `to` are, or act for, different States")
            .cites("2(4)")
            .asks("Do the mines of {} cross a border?"),
        key("for", Kind::Word(Words(words::<Purpose>)), "the purpose")
            .or("`none`")
            .cites("3")
            .asks("What was the purpose of {}?"),
        key("helps", Kind::Ref(Target::Act), "the act that is helped")
            .or("needed with `assist`")
            .cites("1(1)(c)"),
        key(
            "how",
            Kind::WordList(Words(words::<How>)),
            "how it was done; the list given is complete",
        )
        .or("not stated")
        .cites("1(1)(a), 1(1)(b), 1(1)(c)")
        .asks("How was {} done?"),
        key(
            "knows",
            Kind::Knows,
            "what a helper knew of the act helped: true, false, or `\"meant\"` if it wanted it too",
        )
        .or("not stated")
        .cites("1(1)(c)")
        .asks("Did the helper in {} know of the act that it helped?"),
        key(
            "aimed-at",
            Kind::Word(Words(words::<AimedAt>)),
            "at what the mines used were directed; the Convention ignores it",
        )
        .or("not stated")
        .cites("APII 3(7), 3(8)")
        .asks("At what were the mines of {} directed?"),
        key(
            "recorded",
            Kind::Bool,
            "whether place, perimeter, types, number and date of the mines used were recorded; the Convention ignores it",
        )
        .or("not stated")
        .cites("APII 6(1), 9(1), custom 82")
        .asks("Was what is to be recorded about {} recorded?"),
        key(
            "watched",
            Kind::Bool,
            "whether the unit that set directional mines up stayed close by and kept civilians out",
        )
        .or("not stated")
        .cites("APII 5(6)")
        .asks("Did the unit of {} stay close by and keep civilians out?"),
        key(
            "hours",
            Kind::Number,
            "for how many hours directional mines stood, where the days do not tell",
        )
        .or("from `since` and `until`")
        .cites("APII 5(6)"),
        key(
            "about",
            Kind::Ref(Target::Thing),
            "what is investigated, asked about, answered, proposed, visited or refused",
        )
        .cites("8, 9"),
        key(
            "in-favour",
            Kind::Number,
            "with `propose-meeting`: how many States Parties favoured it in time",
        )
        .or("not stated, and no meeting is due")
        .cites("8(5)"),
        key(
            "parties",
            Kind::Number,
            "with `propose-meeting`: how many States Parties there were on that day",
        )
        .or("counted from the built-in record")
        .cites("8(5)"),
        key(
            "notice",
            Kind::Day,
            "with `mission`: the day on which it was announced",
        )
        .or("long enough before")
        .cites("8(11)"),
        key(
            "due",
            Kind::Day,
            "with `request-measures`: the end of the time set for them",
        )
        .or("not stated, and never over")
        .cites("8(18)"),
    ],
    common: &[NAME, NOTE, SOURCE, PROOF, KNOWN_SINCE, JUDGED],
};

/// `[[statements]]`.
pub(crate) static STATEMENTS: Table = Table {
    name: "statements",
    one: "a statement",
    means: "who said what; statements never change a verdict, `proof` and `judged` do",
    keys: &[
        key(
            "by",
            Kind::Ref(Target::Member),
            "the State or actor whose word it is",
        )
        .or("one of `by` and `who` is needed"),
        key(
            "who",
            Kind::Text,
            "the speaker, or an outsider such as a monitor or a court",
        ),
        key("on", Kind::Date, "when it was said")
            .or("not stated")
            .asks("When was {} made?"),
        key("about", Kind::Ref(Target::Thing), "the entry that it is about").required(),
        key(
            "says",
            Kind::Word(Words(words::<Says>)),
            "what the statement does",
        )
        .required()
        .cites("19"),
        key(
            "plea",
            Kind::Word(Words(words::<Plea>)),
            "the plea, which never erases a breach",
        )
        .or("needed with `pleads`"),
        key(
            "readings",
            Kind::Readings,
            "with `declares`: that State's own view of contested questions",
        ),
        key("text", Kind::Text, "its own words, printed"),
    ],
    common: &[NOTE, SOURCE],
};

const ACTOR: Key = key("actor", Kind::Ref(Target::Member), "whom the answer is about")
    .or("needed, except with `class` and with the date of an act");
const PROVISION: Key = key(
    "provision",
    Kind::Provisions,
    "the paragraph, as \"1(1)(a)\", \"VCLT 18\", \"APII 8\" or \"custom 81\"; a list: at least one of them",
)
.or("needed with `verdict`");
const ABOUT: Key = key(
    "about",
    Kind::Ref(Target::Thing),
    "the act, stock, place or device",
)
.or("the whole file");
const ON: Key = key("on", Kind::Day, "the day on which the answer holds").or("`as-of`");
const VERDICT: Key = key("verdict", Kind::Word(Words(words::<VerdictWord>)), "the verdict")
    .or("one of `verdict`, `status`, `date-of` and `class` is needed");
const BECAUSE: Key = key(
    "because",
    Kind::Word(Words(words::<Why>)),
    "with `not-applicable`: why",
)
.or("any");
const EXCEPTION: Key = key(
    "exception",
    Kind::Provision,
    "with `excepted`: by which paragraph",
)
.or("any")
.cites("3(1), 3(2), 8(14)");
const STATUS: Key = key(
    "status",
    Kind::Word(Words(words::<Status>)),
    "the standing of a State",
)
.cites("15 to 18, 20");
const CLASS: Key = key("class", Kind::Word(Words(words::<Class>)), "what a device is").cites("2");
const SINCE: Key = key("since", Kind::Day, "the first day of the breach or of the status").or("any");
const UNTIL: Key = key(
    "until",
    Kind::Day,
    "the last day of the breach or of the status; with `pending`, the time limit",
)
.or("any");
const DATE_OF: Key = key(
    "date-of",
    Kind::Word(Words(words::<DateOf>)),
    "a date that the law computes, with `is`",
);
const IS: Key = key(
    "is",
    Kind::DayOrOpen,
    "the date, or `\"open\"` if there is none as far as one can see",
)
.or("needed with `date-of`");

/// `[[expect]]`.
pub(crate) static EXPECT: Table = Table {
    name: "expect",
    one: "an expectation",
    means: "what the author expects the engine to answer; a check fails when it does not",
    keys: &[
        ACTOR,
        PROVISION,
        ABOUT,
        ON,
        VERDICT,
        BECAUSE,
        EXCEPTION,
        SINCE,
        UNTIL,
        key(
            "robust",
            Kind::True,
            "the answer is the same under every combination of positions and possibilities",
        )
        .or("not checked"),
        key(
            "if",
            Kind::InlineList(&IF),
            "what would change the answer: another position, or a fact that is settled",
        )
        .or("none"),
        STATUS,
        DATE_OF,
        IS,
        CLASS,
    ],
    common: &[NOTE],
};

/// `if = [ { … } ]` of an expectation.
pub(crate) static IF: Table = Table {
    name: "if",
    one: "a condition",
    means: "another position or a settled fact, with the answer under it",
    keys: &[
        key(
            "reading",
            Kind::Question,
            "the contested question on which `is` names the position taken",
        ),
        key(
            "fact",
            Kind::Fact,
            "the entry or key in doubt, as in `crossing` or `crossing.knows`",
        ),
        key("is", Kind::Any, "the position, or the value of the fact").required(),
        VERDICT,
        BECAUSE,
        EXCEPTION,
        STATUS,
        CLASS,
    ],
    common: &[],
};

/// `[[claims]]`.
pub(crate) static CLAIMS: Table = Table {
    name: "claims",
    one: "a claim",
    means: "sentences that somebody published, to be marked against the engine",
    keys: &[
        key("text", Kind::Text, "the sentence, in your own words").required(),
        key("who", Kind::Text, "who published it"),
        key("on", Kind::Date, "when it was published")
            .or("not stated")
            .asks("When was {} published?"),
        key(
            "says",
            Kind::Inline(&SAYS),
            "the claim made exact; without it, it is printed and not checked",
        ),
        key(
            "assessed",
            Kind::Word(Words(words::<Assessed>)),
            "how the author expects the claim to be marked",
        )
        .or("not checked"),
    ],
    common: &[NOTE, SOURCE],
};

/// `says = { … }` of a claim.
pub(crate) static SAYS: Table = Table {
    name: "says",
    one: "an exact claim",
    means: "the answer that a claim gives",
    keys: &[
        ACTOR, PROVISION, ABOUT, ON, VERDICT, BECAUSE, EXCEPTION, SINCE, UNTIL, STATUS, DATE_OF, IS, CLASS,
    ],
    common: &[],
};

/// `[variants.NAME]`.
pub(crate) static VARIANTS: Table = Table {
    name: "variants",
    one: "a variant",
    means: "the same file with a difference: repeat the tables with only what differs",
    keys: &[key("title", Kind::Text, "the difference in one line")],
    common: &[],
};
