//! Questions on keeping mines: whose they are, how many, how long, and the means of making them.

use crate::reading::{Question, View};

/// Whether a host must have another State's mines on its territory removed or destroyed.
pub static FOREIGN_STOCK: Question = Question {
    number: 3,
    name: "foreign-stock",
    asks: "Must a State Party remove or destroy mines that another State keeps on its territory?",
    why_open: "Article 4 covers stock under a State Party's \"jurisdiction or control\" and does not \
               mention foreign bases. Some basing agreements limit what the host may inspect or order \
               there.",
    touches: &["1(1)(b)", "1(1)(c)", "4"],
    positions: &[
        View {
            name: "counts",
            short: "mines on its territory are for it to remove or destroy",
            argument: "Jurisdiction and control are alternatives, and territory gives jurisdiction, \
                       whoever owns the mines. A host that lets a foreign State keep mines on its soil \
                       also assists stockpiling (1(1)(c)). An agreement with that State cannot lessen \
                       what the host owes the other States Parties.",
            held_by: &[
                "nearly all States Parties that expressed a view, as the International Campaign to Ban \
                 Landmines (ICBL) reports",
            ],
            sources: &["http://www.icbl.org/index.php/icbl/content/view/full/23726"],
        },
        View {
            name: "outside-by-agreement",
            short: "not where an agreement puts the site beyond the host",
            argument: "Article 4 binds a State to what lies in its power. Where an agreement takes a base \
                       out of the host's jurisdiction and control, the host can neither enter it nor \
                       order anything removed. Mines that a foreign State owns, guards and commands there \
                       are that State's.",
            held_by: &[
                "Germany, of more than 112,000 mines of the United States stored there",
                "Japan, Qatar and, for Diego Garcia, the United Kingdom (reported, not checked)",
            ],
            sources: &[
                "http://archives.the-monitor.org/index.php/publications/display?url=lm/2004/\
                 germany.html",
            ],
        },
        View {
            name: "phase-out",
            short: "the host has the four years to have them removed",
            argument: "Article 4 counts foreign mines and gives time for them: four years from entry into \
                       force. A host that obtains their removal by that date has ensured what the \
                       Convention asks. Until then it is bringing the storage to an end, which is the \
                       opposite of helping it.",
            held_by: &[
                "Italy, Norway and Spain, which had foreign stocks removed in time (reported, not \
                 checked)",
            ],
            sources: &[],
        },
    ],
    why_default: "The words are joined by \"or\", and nearly all States Parties that spoke reject foreign \
                  stocks. That hosting assists from the first day is this engine's reading of it, not a \
                  statement of theirs: Article 4 gives time to destroy or remove, not leave to go on hosting. \
                  Where an agreement excludes the host, the point is contested, and the answer says so.",
    depends_on: "where the mines lie, who owns them, what an agreement excludes, whether the host can \
                 inspect them or order them removed, and the four-year date",
};

/// How many mines may be kept for training.
pub static MINIMUM_NUMBER: Question = Question {
    number: 9,
    name: "minimum-number",
    asks: "How many mines may a State Party keep for training under the words \"minimum number absolutely \
           necessary\"?",
    why_open: "3(1) lets a State Party keep mines for developing, and training in, detection, clearance \
               and destruction, up to that minimum. It gives no figure and names no judge.",
    touches: &["1(1)(b)", "3(1)"],
    positions: &[
        View {
            name: "shown-need",
            short: "the number that actual programmes consume",
            argument: "\"Absolutely necessary\" ties the number to the work: what courses and tests use \
                       up. Mines that lie unused for years show that they are not needed. So the number \
                       is looked at every year, the excess destroyed, and training without live mines \
                       sought.",
            held_by: &[
                "the International Campaign to Ban Landmines (ICBL)",
                "the action plans of the review conferences, as political texts",
            ],
            sources: &[
                "http://www.icbl.org/index.php/icbl/Work/MBT/Disarmament",
                "https://www.apminebanconvention.org/en/implementation/\
                 exceptions-retained-mines-for-permitted-purposes",
                "https://docslib.org/doc/4447922/20-june-2011-mines-retained-for-training-article",
            ],
        },
        View {
            name: "hundreds-or-thousands",
            short: "any number in the hundreds or thousands",
            argument: "Those who negotiated 3(1) in 1997 had an order of size in mind: hundreds or \
                       thousands, not tens of thousands. A number below ten thousand is of that order. \
                       Anyone can check a figure, while a need is known only to the State that has it.",
            held_by: &[
                "ICBL, which reports that the drafters of 1997 thought so (their words reported, not \
                 checked)",
            ],
            sources: &[
                "http://www.icbl.org/index.php/icbl/Treaty/MBT/Annual-Meetings/Nairobisummit/Old/\
                 Logistics/Nairobi-Goals/Articles1_2_3",
                "http://www.icbl.org/index.php/icbl/Library/Articles/Making-the-Treaties-Work/\
                 Mine-Ban-Treaty/Disarmament",
            ],
        },
        View {
            name: "own-choice",
            short: "the State's own estimate, made in good faith",
            argument: "The Convention names no judge, so each State Party applies 3(1) itself, as it \
                       applies every duty, in good faith. It alone knows its soil, the mines it faces and \
                       the courses it runs. Others may ask, and may object to abuse; an honest estimate \
                       stands.",
            held_by: &[],
            sources: &[],
        },
    ],
    why_default: "It gives \"absolutely necessary\" a meaning that facts can test, and the action plans \
                  ask for the same yearly review. By default a number alone proves no breach: at least \
                  ten States Parties once declared more than 10,000. A reserve kept for war is outside \
                  3(1) at any number.",
    depends_on: "the number kept, the programme it serves, how many are used up each year, and whether \
                 live mines are needed at all",
};

/// Who must destroy mines that one State owns and another holds.
pub static WHOSE_STOCK: Question = Question {
    number: 26,
    name: "whose-stock",
    asks: "When mines belong to one and are held by another, or lie on another's land, who must destroy them?",
    why_open: "Article 4 covers stock that a State Party owns or possesses, or that is under its \
               jurisdiction or control. It does not say what follows when these point to different \
               States.",
    touches: &["1(1)(b)", "4"],
    positions: &[
        View {
            name: "owner-and-holder",
            short: "the owner and the holder both",
            argument: "Article 4 names four ties: ownership, possession, jurisdiction, control. Each is \
                       enough by itself, so every State that has one owes the duty. Two States can owe \
                       the destruction of the same mines, and when either carries it out both have done \
                       it.",
            held_by: &[],
            sources: &[],
        },
        View {
            name: "owner-only",
            short: "the owner alone",
            argument: "To destroy a thing is for the one to whom it belongs. A keeper that destroys \
                       another's goods wrongs the owner; its duty is to let them be taken back. One \
                       stock, one owner, one State that answers: so nobody can point to somebody else.",
            held_by: &[],
            sources: &[],
        },
    ],
    why_default: "Article 4 joins the four ties by \"or\". No holder is on record for either position.",
    depends_on: "who owns the mines, who holds them, and where they lie",
};

/// How long mines taken in for destruction may be held.
pub static HELD_FOR_DESTRUCTION: Question = Question {
    number: 28,
    name: "held-for-destruction",
    asks: "How long may a State Party hold another State's mines that it took in to destroy them?",
    why_open: "3(2) excepts a transfer for destruction and is silent on the receiver's holding and on \
               time. The four years of Article 4 run from entry into force, not from a delivery.",
    touches: &["3(2)", "4"],
    positions: &[
        View {
            name: "promptly",
            short: "as long as prompt destruction needs",
            argument: "3(2) opens a door for one purpose, and mines left in a store no longer serve it. \
                       Article 4 supplies the pace: \"as soon as possible\". Its four years give no fresh \
                       period to a State that takes mines in later.",
            held_by: &[],
            sources: &[],
        },
        View {
            name: "no-limit",
            short: "3(2) sets no time",
            argument: "Whoever excepts a transfer for destruction excepts what it needs: receipt, \
                       storage, a turn at the plant. The drafters set years and days where they wanted \
                       them, and set none here. As long as the purpose stands, so does the exception.",
            held_by: &[],
            sources: &[],
        },
    ],
    why_default: "It leaves the exception its use and takes the measure of time from the Convention \
                  itself. That measure is an inference, and no holder is on record for either position.",
    depends_on: "what the mines were taken in for, when they were or are to be destroyed, and whether any \
                 were used or diverted",
};

/// Whether existing stock may be held during the four years.
pub static FIRST_FOUR_YEARS: Question = Question {
    number: 29,
    name: "first-four-years",
    asks: "May a new State Party keep its existing mines until it destroys them within the four years?",
    why_open: "1(1)(b) forbids stockpiling and retaining without naming a day. Article 4 gives up to four \
               years for destroying what is already there.",
    touches: &["1(1)(b)", "4"],
    positions: &[
        View {
            name: "may-hold",
            short: "yes, existing stock may await its destruction",
            argument: "Article 4 is the special rule for stock on hand: destroy it as soon as possible, \
                       within four years at most. A time for destroying would be none if each day of it \
                       were a breach. So the old stock may be held to that end, and new mines are barred \
                       from the first day.",
            held_by: &["the uniform practice of the States Parties"],
            sources: &[],
        },
        View {
            name: "breach-at-once",
            short: "no, a breach from the first day, though tolerated",
            argument: "1(1)(b) holds \"under any circumstances\" and from the first day. Article 4 names \
                       the day by which destruction must be done; it does not say that holding is \
                       excepted until then, as Article 3 does for its purposes. What the others tolerate \
                       for a time they have not allowed.",
            held_by: &[],
            sources: &[],
        },
    ],
    why_default: "Article 4 would undo itself otherwise, and practice is uniform; nobody is on record for \
                  the second position. New acquisition, production and use are barred from entry into \
                  force under both.",
    depends_on: "whether the mines were there before entry into force, the four-year date, and whether \
                 any were used",
};

/// Whether a factory that once made mines must be taken apart.
pub static IDLE_PLANT: Question = Question {
    number: 30,
    name: "idle-plant",
    asks: "Must a State Party take apart or convert factories that once made mines?",
    why_open: "1(1)(b) forbids producing mines and is silent on the means of producing them. 7(1)(e) asks \
               for a report on the conversion or closing of factories, which no other text orders.",
    touches: &["1(1)(b)", "7(1)(e)"],
    positions: &[
        View {
            name: "no-breach",
            short: "an idle factory is no breach",
            argument: "The Convention bans the product, not the building. Where it wants to know of \
                       conversion or closing it asks for a report on the status (7(1)(e)), and stops \
                       there. A duty to take plants apart would have been written down, as the duty to \
                       destroy mines was.",
            held_by: &[],
            sources: &[],
        },
        View {
            name: "good-faith",
            short: "a line kept ready breaches good faith",
            argument: "The Vienna Convention on the Law of Treaties (VCLT 26) asks that treaties be \
                       performed in good faith. A State that keeps a line ready for mines keeps open a \
                       choice that it gave up for good. The report under 7(1)(e) takes it that such \
                       plants come to an end.",
            held_by: &[],
            sources: &[],
        },
    ],
    why_default: "No text orders a factory taken apart, and 7(1)(e) deals with the matter by reporting. \
                  One mine produced is a breach under either position.",
    depends_on: "whether any mine is made, how the plant is kept, and whether its status is reported",
};

/// Whether the anniversary and the 180th day are in time.
pub static DEADLINE_DAY: Question = Question {
    number: 41,
    name: "deadline-day",
    asks: "Is a duty still performed in time on the anniversary itself, or on the 180th day?",
    why_open: "Articles 4, 5 and 7 set days by \"not later than\" and a number of years or days after \
               entry into force. They do not say whether the day of entry into force is counted.",
    touches: &["4", "5(1)", "7(1)"],
    positions: &[
        View {
            name: "anniversary",
            short: "yes, the anniversary and the 180th day are in time",
            argument: "\"Not later than\" a day includes that day. A period that runs after an event \
                       begins on the next day, so four years from 1 June end with 1 June. The deadlines \
                       published for States Parties are counted so.",
            held_by: &["the deadlines published for States Parties, such as Ethiopia and Ukraine"],
            sources: &[
                "https://new.apminebanconvention.org/membership/Ukraine/",
                "http://jrsap.org/\
                 campaign_detail?PTN=PROMO-20150608050650&TN=PROJECT-20150623034650&L=EN",
                "https://docslib.org/doc/10390346/06-june-2008-stockpile-destruction-article-4",
            ],
        },
        View {
            name: "day-before",
            short: "no, the last day in time is one day earlier",
            argument: "The Convention binds from the first moment of its first day. That day is a whole \
                       day under the duty, and so the first of the period; the last is the eve of the \
                       anniversary. Early lists for entry into force on 1 March 1999 gave 27 August.",
            held_by: &[
                "early tables of Landmine Monitor, for the first reports due in 1999 (reported, not \
                 checked)",
            ],
            sources: &[],
        },
    ],
    why_default: "The published deadlines use it. The positions differ by one day and on nothing else.",
    depends_on: "the day of entry into force, and the day on which the duty was performed",
};

/// The questions of this file.
pub(super) static QUESTIONS: &[&Question] = &[
    &FOREIGN_STOCK,
    &MINIMUM_NUMBER,
    &WHOSE_STOCK,
    &HELD_FOR_DESTRUCTION,
    &FIRST_FOUR_YEARS,
    &IDLE_PLANT,
    &DEADLINE_DAY,
];
