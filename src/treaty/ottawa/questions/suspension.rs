//! Questions on setting the Convention aside without leaving it: suspension, changed circumstances, and
//! pleas that excuse a breach.

use crate::reading::{Question, View};

/// The questions of this theme.
pub(super) static QUESTIONS: &[&Question] = &[
    &SUSPENSION,
    &FUNDAMENTAL_CHANGE,
    &BREACH_BY_OTHERS,
    &NECESSITY,
    &REPRISAL,
];

/// Whether a State Party can suspend the Convention.
pub static SUSPENSION: Question = Question {
    number: 17,
    name: "suspension",
    asks: "Can a State Party suspend the Convention in time of war?",
    why_open: "The Convention has no clause on suspension; the Vienna Convention on the Law of Treaties \
        (VCLT) has general ones. No court has decided whether they reach a ban that holds \"under any \
        circumstances\" (1(1)).",
    touches: &["1(1)", "19", "20", "VCLT 42", "VCLT 57", "VCLT 62"],
    positions: &[
        View {
            name: "not-possible",
            short: "no State Party can suspend it",
            argument: "Treaty law allows suspension by a clause of the treaty or with the consent of all \
                (VCLT 57); here there is neither. The drafters dealt with war by prolonging the duties of \
                a State that wants to leave (20(3)); to suspend would undo that. Reservations are shut out \
                (19), which fits a treaty to be kept whole or left. The general grounds of VCLT 60 to 62 \
                remain, and fail on their own terms.",
            held_by: &[
                "the Meeting of the States Parties of December 2025 (its final report, as quoted)",
                "Austria, Belgium, Norway and Switzerland, by objection",
                "New Zealand and Colombia",
                "the disarmament chief of the United Nations (no clause on suspension)",
                "the International Campaign to Ban Landmines (ICBL)",
                "Human Rights Watch",
            ],
            sources: &[
                "https://www.npaid.org/mine-action-and-disarmament/news/states-parties-affirm-ukraines-\
                    suspension-not-allowed-under-the-anti-personnel-mine-ban-convention",
                "https://www.aa.com.tr/en/europe/un-warns-security-fears-cannot-justify-weakening-global-\
                    landmine-treaty-as-states-object-to-ukraines-suspension/3760039?amp=1",
                "https://icblcmc.org/our-impact/icbl-statement-on-ukraines-attempt-to-withdraw-from-the-\
                    mine-ban-treaty",
                "https://www.hrw.org/news/2025/07/24/ukraine-suspends-vital-mine-ban-treaty",
            ],
        },
        View {
            name: "fundamental-change",
            short: "yes, on a fundamental change of circumstances",
            argument: "The general grounds stay open by VCLT 42(2), and this treaty is silent about them. \
                VCLT 62(3) lets a State suspend on the same change that would let it withdraw. A change as \
                deep as a full-scale aggression is what the rule is for. Where leaving must wait for the \
                end of the war, the milder, reversible step is the only one left.",
            held_by: &["Ukraine (law of 15 July and notice of 18 July 2025)"],
            sources: &[
                "https://timeukraineisrael.com/en/news/policy/verkhovna-rada-temporarily-suspends-the-\
                    anti-personnel-mine-ban-convention-for-ukraine",
                "https://www.hrw.org/news/2025/07/24/ukraine-suspends-vital-mine-ban-treaty",
            ],
        },
        View {
            name: "self-defence",
            short: "yes, as far as it stands in the way of self-defence",
            argument: "The right of a State under armed attack to defend itself is inherent (United \
                Nations Charter, 51). The 2011 articles of the International Law Commission, on treaties \
                in armed conflict, let it suspend a treaty as far as incompatible with that right (14). A \
                ban on a means of defence must give way where the Charter leaves defence untouched; \
                clearing, destroying and reporting need not. The suspension ends when the defence does.",
            held_by: &[
                "the explanatory note to Ukraine's law (for the Charter)",
                "some writers (reported, not checked)",
            ],
            sources: &[
                "https://timeukraineisrael.com/en/news/policy/verkhovna-rada-temporarily-suspends-the-\
                    anti-personnel-mine-ban-convention-for-ukraine",
            ],
        },
    ],
    why_default: "The text is silent, the scheme of Article 20 points one way, and the States Parties on \
        record, Ukraine apart, agree. It does not rest on silence alone, since VCLT 42(2) and 57 do not \
        shut out VCLT 62; it rests on that ground failing. On self-defence, 20(3) provides for a Party at \
        war, and the Commission's article 14 develops the law and puts treaties on armed conflict first \
        among those that go on. It is a default and not settled law. A suspension could be carried out \
        three months after the other Parties have received the notice, save in special urgency, and not \
        against an objection (VCLT 65, 78(c)); the positions that admit it are read from the notice, the \
        most that could be claimed.",
    depends_on: "the notice of suspension, its day and the ground it invokes; objections and consent; for \
        the second position also whether a fundamental change succeeds",
};

/// Whether a fundamental change of circumstances can be pleaded for a war.
pub static FUNDAMENTAL_CHANGE: Question = Question {
    number: 18,
    name: "fundamental-change",
    asks: "Does a full-scale attack change the circumstances so deeply that treaty law lets a State Party \
        suspend the Convention?",
    why_open: "The Vienna Convention on the Law of Treaties (VCLT) admits the ground if several conditions \
        are all met (62), and leaves the outbreak of hostilities aside (73). No court has applied it to \
        the Convention.",
    touches: &["1(1)", "20(3)", "VCLT 45", "VCLT 62", "VCLT 65", "VCLT 73"],
    positions: &[
        View {
            name: "fails",
            short: "the conditions are not all met",
            argument: "War was foreseen in 1997, twice: the ban holds \"under any circumstances\" (1(1)), \
                and a State at war stays bound even when leaving (20(3)). The ban asks today what it asked \
                then; for clearing, which did grow, Article 5 has its own remedy. A State that asks for \
                more time with the war known treats the Convention as in force (VCLT 45). An objection \
                sends the matter to peaceful settlement (VCLT 65(3)), and no notice acts before three months \
                (65(2)).",
            held_by: &[
                "the International Campaign to Ban Landmines (ICBL) and Human Rights Watch (that VCLT 62 \
                    does not reach a war)",
            ],
            sources: &[
                "https://icblcmc.org/our-impact/icbl-statement-on-ukraines-attempt-to-withdraw-from-the-\
                    mine-ban-treaty",
                "https://www.hrw.org/news/2025/07/24/ukraine-suspends-vital-mine-ban-treaty",
                "https://legal.un.org/avl/ha/aeact/aeact.html",
            ],
        },
        View {
            name: "succeeds",
            short: "the conditions are all met",
            argument: "What 1997 foresaw was armed conflict in general, not full-scale aggression by a \
                permanent member of the Security Council, outside the treaty, that mines on a massive \
                scale. The signatories consented on the basis of their security. To abstain alone, against \
                an enemy who does not, is another undertaking than the one assumed. VCLT 73 leaves the \
                question open, and suspension is temporary.",
            held_by: &["Ukraine (the argument partly supplied here)"],
            sources: &[
                "https://newsonlineread.com/a-necessary-and-appropriate-step-mfa-on-ukraines-withdrawal-\
                    from-the-ottawa-convention",
                "https://timeukraineisrael.com/en/news/policy/verkhovna-rada-temporarily-suspends-the-\
                    anti-personnel-mine-ban-convention-for-ukraine",
            ],
        },
    ],
    why_default: "All the conditions must be met, and the bar is reported, not checked, to be very high \
        (International Court of Justice, 1973 and 1997). No court has ruled on this case, so it is a \
        default and not settled law.",
    depends_on: "what changed since 1997, what was foreseen, the basis of consent, the duties still to be \
        performed, the State's own part and later conduct, and the notice with its ground, its day and the \
        objections",
};

/// One of several conditions that must all be met, with what each side says of it.
#[derive(Debug)]
pub(crate) struct Condition {
    /// The condition, with its place.
    pub asks: &'static str,
    /// Why it is met, on the position that the plea succeeds.
    pub met: &'static str,
    /// Why it is not, on the position that the plea fails; `None` where that position does not dispute it.
    pub not_met: Option<&'static str>,
}

/// The conditions of a fundamental change of circumstances, each to be met (VCLT 62, 45, 65).
pub(crate) static CONDITIONS_OF_FUNDAMENTAL_CHANGE: &[Condition] = &[
    Condition {
        asks: "Circumstances of 1997, when the treaty was concluded, have changed (VCLT 62(1))",
        met: "The State that pleads it did not then face the attack that it faces now.",
        not_met: Some("States that stayed outside and laid mines were there in 1997, and so were wars."),
    },
    Condition {
        asks: "They have changed fundamentally (VCLT 62(1))",
        met: "An invasion on the largest scale is not one war among others.",
        not_met: Some("War is the condition for which the ban was written."),
    },
    Condition {
        asks: "The change was not foreseen (VCLT 62(1))",
        met: "War in general was foreseen; a war of this kind was not.",
        not_met: Some("War was foreseen twice: \"any circumstances\" (1(1)), and leaving at war (20(3))."),
    },
    Condition {
        asks: "What changed was an essential basis of consent (VCLT 62(1)(a))",
        met: "States gave up the weapon because their security allowed it.",
        not_met: Some("Consent rested on what mines do to civilians (preamble)."),
    },
    Condition {
        asks: "It radically transforms the extent of the duties still to be performed (VCLT 62(1)(b))",
        met: "To abstain alone, against an enemy who does not, is another undertaking than the one assumed.",
        not_met: Some(
            "The ban asks today what it asked then. Clearing did grow, and has a remedy of its own: more time (5(3)).",
        ),
    },
    Condition {
        asks: "It is no result of a breach by the State that pleads it (VCLT 62(2)(b))",
        met: "The change comes from another State's attack.",
        not_met: None,
    },
    Condition {
        asks: "The right to plead it was not lost by later conduct (VCLT 45)",
        met: "A request about clearing concedes nothing about the ban, and a later, greater attack is a new change.",
        not_met: Some(
            "Who asks for more time to clear, with the war known, treats the Convention as in force.",
        ),
    },
    Condition {
        asks: "The procedure was kept: a notice with its measure and reasons, and three months from its receipt, save in \
               special urgency (VCLT 65)",
        met: "The notice went to the depositary with its ground; an objection opens a dispute and decides nothing.",
        not_met: Some(
            "An objection in time sends the parties to peaceful settlement (VCLT 65(3)); one State's word does not settle it.",
        ),
    },
];

/// The conditions on which a question turns, where there are several and each must be met.
pub(crate) fn conditions(question: &Question) -> &'static [Condition] {
    if *question == FUNDAMENTAL_CHANGE {
        CONDITIONS_OF_FUNDAMENTAL_CHANGE
    } else {
        &[]
    }
}

/// Whether the conduct of other States can be pleaded against the ban.
pub static BREACH_BY_OTHERS: Question = Question {
    number: 19,
    name: "breach-by-others",
    asks: "Do another State's mines, or its breach of the Convention, release a State Party from the ban?",
    why_open: "The Convention has no clause on reciprocity. The Vienna Convention on the Law of Treaties \
        (VCLT) lets parties answer a material breach by another party, and takes humanitarian protection \
        out of that rule (60).",
    touches: &["1(1)", "VCLT 60"],
    positions: &[
        View {
            name: "no-plea",
            short: "no, whatever the other State did",
            argument: "A State that never joined cannot breach the Convention, and no clause makes the ban \
                depend on what an enemy does. Where the other State has joined, VCLT 60(5) keeps rules \
                that protect people in humanitarian treaties out of the reach of retaliation. A ban made \
                to spare civilians is such a rule.",
            held_by: &[],
            sources: &[],
        },
        View {
            name: "against-parties",
            short: "a breach by another State Party can be pleaded",
            argument: "Where the other State has joined, VCLT 60(2) gives those it wrongs a remedy. \
                Disarmament works only if all keep to it, and VCLT 60(2)(c), on a breach that radically \
                changes every party's position, was written for arms treaties. The humanitarian shield of \
                VCLT 60(5) fits laying mines better than making or storing them.",
            held_by: &[],
            sources: &[],
        },
    ],
    why_default: "The ban is unconditional in its words (1(1)), and the preamble founds it on humanitarian \
        law. Against a State that is no State Party the plea fails under either position.",
    depends_on: "whether the other State was a State Party on the day, what it did, and which duty is to \
        be set aside",
};

/// Whether self-defence, necessity or a like plea excuses a breach of the ban.
pub static NECESSITY: Question = Question {
    number: 20,
    name: "necessity",
    asks: "Can self-defence, necessity or force majeure excuse a breach of the Convention?",
    why_open: "The articles on State responsibility of the International Law Commission (ILC), of 2001 \
        (ARSIWA), list circumstances that excuse a wrongful act. Whether the words \"under any \
        circumstances\" (1(1)) shut them out, no tribunal has said.",
    touches: &["1(1)", "ARSIWA 21", "ARSIWA 23", "ARSIWA 24", "ARSIWA 25"],
    positions: &[
        View {
            name: "no-plea",
            short: "no plea excuses use, taking in and the like",
            argument: "Necessity is shut out where the duty excludes it (ARSIWA 25(2)(a)), and a ban \
                \"under any circumstances\" (1(1)) does. It would also need a grave and imminent peril, the \
                only way out, no serious harm to what is essential to the other Parties, and no part in \
                causing it (ARSIWA 25). Self-defence excuses within its own law (ARSIWA 21); the ILC's \
                commentary leaves out duties of humanitarian law and of total restraint. Force majeure can excuse a missed deadline, not an act chosen.",
            held_by: &[
                "the International Law Commission (commentary to ARSIWA 21, for humanitarian duties; \
                    reported, not checked)",
            ],
            sources: &[],
        },
        View {
            name: "self-defence",
            short: "self-defence takes the wrong away",
            argument: "Self-defence is an inherent right (United Nations Charter, 51), and what it covers \
                is no wrong (ARSIWA 21). Whether that holds towards third States the ILC's commentary leaves \
                open; on this position it does, since a State that defends itself owes no less to its \
                own. The Convention is in part a treaty of disarmament, so a carve-out for humanitarian \
                duties does not plainly reach keeping or taking in mines.",
            held_by: &[],
            sources: &[],
        },
    ],
    why_default: "It follows the words of 1(1) and the ILC's commentary, reported and not checked. It is a \
        default and not settled law; under either position the finding of breach is stated beside the \
        plea.",
    depends_on: "the plea raised, the attack or peril, other ways out, the State's own part in it, and, \
        for a missed deadline, whether performance was materially impossible",
};

/// Whether a reprisal or a countermeasure excuses a breach of the ban.
pub static REPRISAL: Question = Question {
    number: 21,
    name: "reprisal",
    asks: "Is a breach of the ban excused when it answers a wrong done by an enemy?",
    why_open: "The law of State responsibility knows countermeasures, and the law of war knows reprisals; \
        the Convention mentions neither. Some military doctrine has spoken of reprisals with prohibited \
        weapons (reported, not checked).",
    touches: &["1(1)", "ARSIWA 49", "ARSIWA 50", "APII 3(7)"],
    positions: &[View {
        name: "no-plea",
        short: "neither reprisal nor countermeasure excuses it",
        argument: "Countermeasures lie only against the State responsible, and not against humanitarian \
                duties that forbid reprisals (49 and 50(1)(c) of the articles on State responsibility of \
                2001, ARSIWA). The \
                ban is owed to the other States Parties, who would be the ones injured. Custom confines \
                reprisals in war to a last resort (rules 145 and 146 of the ICRC study); the word \
                \"never\" (1(1)) leaves them no room.",
        held_by: &[],
        sources: &[],
    }],
    why_default: "It is the only position on record: nobody is known to plead reprisal under this \
        Convention, and the page is kept because it is often asked. The answer rests on inference and on sources that were \
        not checked. Amended Protocol II to the Convention on Certain Conventional Weapons (APII) bars \
        turning mines on civilians even in reprisal (3(7)).",
    depends_on: "nothing in the file; the plea fails whatever the enemy did",
};
