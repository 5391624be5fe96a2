//! Questions on land: areas outside a State's control, armed groups there, and the time to clear.

use crate::reading::{Question, View};

/// The questions of this theme.
pub(super) static QUESTIONS: &[&Question] = &[
    &AREA_WITHOUT_CONTROL,
    &ARMED_GROUPS,
    &LATE_FOUND_AREA,
    &LATE_EXTENSION,
];

/// Who owes the duties on land that its State does not control.
pub static AREA_WITHOUT_CONTROL: Question = Question {
    number: 22,
    name: "area-without-control",
    asks: "Who must clear the land, destroy the stocks and enforce the ban where a State has lost control \
        to another?",
    why_open: "Articles 4, 5 and 9 reach what is under a State's \"jurisdiction or control\". Where one \
        State has the title and another holds the ground, they do not say which of the two owes the duty, \
        or both.",
    touches: &["4", "5(1)", "5(2)", "5(4)", "8(19)", "9"],
    positions: &[
        View {
            name: "both",
            short: "the sovereign and the occupant",
            argument: "A sovereign keeps jurisdiction over land it has lost, and an occupant has control; \
                the word \"or\" makes either enough. For the sovereign, lack of access is a ground for \
                more time (5(4)(b)), which it has only if it asks, and a cause beyond control (8(19)). An \
                occupant that is a State Party owes the duty because it can perform it.",
            held_by: &[
                "practice that fits it, though neither said so: Argentina and the United Kingdom, each as \
                    sovereign, treat Article 5 as applying to the same islands",
            ],
            sources: &[
                "https://verdragenbank.overheid.nl/nl/Verdrag/Details/008170_b",
                "https://canadianlandmine.org/updates-from-the-anti-personnel-mine-ban-convention-ukraine-\
                    bosnia-and-more/",
            ],
        },
        View {
            name: "control-needed",
            short: "only the State that controls the ground",
            argument: "A duty to clear needs the power to enter, and a State cut off from its land cannot \
                send anybody there. The Convention asks for results by fixed dates, which fits the State \
                that holds the ground. A sovereign that has lost land to force is not the one that leaves \
                its mines in place.",
            held_by: &[],
            sources: &[],
        },
        View {
            name: "not-short-presence",
            short: "the sovereign; no occupant that stays for a time",
            argument: "The phrase covers sovereign territory, and territory under legal responsibility by \
                mandate or arrangement of the United Nations. Forces that occupy foreign land for a time, \
                or are present on it, where others laid the mines, have no such responsibility. A duty \
                measured in years fits a State with lasting authority.",
            held_by: &["Australia, by declaration"],
            sources: &["http://www.icrc.org/dih.nsf/NORM/972B1E545E49378D4125658600578921?OpenDocument"],
        },
    ],
    why_default: "The word \"or\" makes jurisdiction and control each enough. For a short presence the \
        answer is shown as contested; no breach is found for not clearing an area out of reach while a \
        valid extension is in force.",
    depends_on: "whose territory it is, who controls it and for how long, access to it, and an extension \
        in force",
};

/// Whether the Convention binds armed groups.
pub static ARMED_GROUPS: Question = Question {
    number: 23,
    name: "armed-groups",
    asks: "Does the Convention bind armed groups that are not States?",
    why_open: "The ban is addressed to \"each State Party\" (1(1)). Other law on mines binds armed groups \
        too, and the Convention says nothing about them.",
    touches: &["1(1)", "9", "APII 1(3)"],
    positions: &[
        View {
            name: "not-bound",
            short: "no, only States Parties are bound",
            argument: "The text speaks to \"each State Party\", while Amended Protocol II to the \
                Convention on Certain Conventional Weapons (APII) names every party to an internal \
                conflict (1(3)). Groups are reached through States: the duty to suppress (9), attribution \
                of their acts, and the ban on assisting them (1(1)(c)). APII and custom bind them besides.",
            held_by: &[],
            sources: &[],
        },
        View {
            name: "bound-in-part",
            short: "yes, in part: through their State, or their own pledge",
            argument: "A State's consent binds all who are subject to its laws; that is how Article 3 \
                common to the Geneva Conventions of 1949 is held to reach groups. A group that signed a \
                Deed of Commitment can be held to its own word. Those who step on a mine suffer alike, \
                whoever laid it.",
            held_by: &[
                "some writers (reported, not checked)",
                "some non-governmental organisations (reported, not checked)",
            ],
            sources: &[],
        },
    ],
    why_default: "The text addresses States Parties only, in contrast to APII 1(3). That the Convention \
        does not bind a group leaves its duties under APII and custom as they are.",
    depends_on: "whether the group's acts are those of a State (as its organ, empowered, directed or \
        controlled by it, or acknowledged), and a State's support for it",
};

/// Which deadline applies to an area found or mined after the ten years.
pub static LATE_FOUND_AREA: Question = Question {
    number: 35,
    name: "late-found-area",
    asks: "If a mined area is found, or newly mined, after the time to clear has ended, is the State in \
        breach at once?",
    why_open: "Article 5 counts its ten years from entry into force. It is silent on areas that are found, \
        or mined, after they have ended.",
    touches: &["5(1)", "5(3)"],
    positions: &[
        View {
            name: "report-and-extend",
            short: "no, if it reports at once and clears or asks for time",
            argument: "The States Parties agreed in 2012 what such a State does: inform the others at once \
                and clear as soon as possible. If it cannot finish before their next meeting, it asks for \
                more time, as short as possible and at most ten years. Nobody can clear by a past date \
                what nobody knew of then.",
            held_by: &["the Twelfth Meeting of the States Parties (2012)"],
            sources: &[
                "http://australia.ch/gene/statement404.html",
                "http://www.icbl.org/en-gb/news-and-events/news/2013/icbl-critiques-the-latest-mine-\
                    clearance-deadline.aspx",
            ],
        },
        View {
            name: "immediate-breach",
            short: "yes, from the day the area is found or mined",
            argument: "Article 5 sets one day by which all mined areas must be clear, and makes no \
                exception for areas found afterwards. More time comes by a request made under 5(3), \
                granted for the areas it names. What the article requires is changed by amendment (13), \
                and until then each day late is a day in breach.",
            held_by: &[],
            sources: &[],
        },
    ],
    why_default: "It is the States Parties' own understanding of Article 5; what weight such a text has is \
        the question meeting-decisions. It covers Article 5 only: where the State Party itself newly mined \
        the area, that is also a breach of 1(1)(a).",
    depends_on: "the day the area was found or mined, the day it was reported, the next meeting, and a \
        request for more time",
};

/// Whether a late extension cures the time before it.
pub static LATE_EXTENSION: Question = Question {
    number: 36,
    name: "late-extension",
    asks: "If more time to clear is granted only after the deadline, is the State's delay before the grant \
        still a breach?",
    why_open: "A meeting can grant more time to clear (5(3) to 5(6)). The text does not say what a grant \
        made after the deadline does for the time already past.",
    touches: &["5(1)", "5(3)", "5(5)"],
    positions: &[
        View {
            name: "from-grant",
            short: "yes, the grant works only for the future",
            argument: "A decision works from the day it is taken unless it says otherwise. The States \
                Parties treated Ukraine as not in compliance from 2016, when its time ended, to 2018, when \
                it was granted more. A grant that reached back would make the deadline in Article 5 a date \
                without effect.",
            held_by: &["the States Parties, on Ukraine (2016 to 2018)"],
            sources: &[
                "http://www.the-monitor.org/en-gb/reports/2017/ukraine/mine-action.aspx",
                "https://research.uaposition.com/human-rights-watch/statement-by-the-international-\
                    campaign-to-ban-landmines-to-the-15th-meeting-of-states-parties-of-the-mine-ban-\
                    treaty-in-santiago-chile",
            ],
        },
        View {
            name: "cures-gap",
            short: "no, the grant joins on to the old deadline",
            argument: "An extension lengthens the ten years, and a time that has been lengthened has no \
                gap in it. The meeting decides with the delay before its eyes, and can refuse. By granting \
                the time, the other States Parties accept the delay, and none of them is left with a \
                complaint.",
            held_by: &[],
            sources: &[],
        },
    ],
    why_default: "It follows how the States Parties dealt with Ukraine's late request.",
    depends_on: "the deadline, the day of the request, and the day of the grant",
};
