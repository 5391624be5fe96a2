//! Questions on leaving the Convention: the notice, the six months, the wars that hold a withdrawal
//! back, and what remains of duties afterwards.

use crate::reading::{Question, View};

/// The questions of this theme.
pub(super) static QUESTIONS: &[&Question] = &[
    &INTERNAL_CONFLICT,
    &ENGAGED,
    &DAY_OF_EXPIRY,
    &SIX_MONTHS,
    &LATER_CONFLICT,
    &END_OF_CONFLICT,
    &DEFECTIVE_NOTICE,
    &PREPARING_TO_LEAVE,
    &EFFECT_AFTER_CONFLICT,
    &OVERDUE_AFTER_LEAVING,
];

/// Whether a civil war holds back a withdrawal.
pub static INTERNAL_CONFLICT: Question = Question {
    number: 10,
    name: "internal-conflict",
    asks: "Does a civil war hold back a withdrawal, or only a war between States?",
    why_open: "The text says \"armed conflict\" and names no kind (20(3)). The clauses of older treaties \
        that it resembles were written for wars between States.",
    touches: &["20(3)"],
    positions: &[
        View {
            name: "counts",
            short: "a war inside a State counts too",
            argument: "The words \"armed conflict\" carry no qualifier, and the ban itself holds in every \
                conflict. The model at hand, 9(2) of the Convention on Certain Conventional Weapons (CCW), \
                then reached wars between States only; this clause took open words instead. In 2011 the \
                International Law Commission, too, defined armed conflict to include protracted fighting \
                within a State (articles on treaties in armed conflict, 2(b)).",
            held_by: &[],
            sources: &[
                "https://rd.springer.com/chapter/10.1007/978-90-6704-894-1_4",
                "https://github.com/statengeneraal/laws-markdown",
            ],
        },
        View {
            name: "international-only",
            short: "only a war between States counts",
            argument: "The clause takes up an old idea: no State changes the rules of a war in the middle \
                of it. In the Geneva Conventions of 1949 and their First Additional Protocol, the clauses \
                that carry this idea serve wars between States. Words that protect an enemy State from a \
                sudden change fit that kind of war, and a conflict at home is governed by its own rules.",
            held_by: &[],
            sources: &[],
        },
    ],
    why_default: "The text draws no line between kinds of conflict, and CCW 9(2), as it then stood, shows \
        that a line could have been drawn.",
    depends_on: "who fights whom, how intense the fighting is, and how far an armed group is organised; \
        riots and sporadic violence are no armed conflict",
};

/// When a State is engaged in an armed conflict.
pub static ENGAGED: Question = Question {
    number: 11,
    name: "engaged",
    asks: "What must a State do in a war, or suffer, to be \"engaged\" in it when its six months end?",
    why_open: "The clause says \"engaged\" and defines it nowhere (20(3)). Troops abroad, occupation \
        without fighting, and arms for a belligerent are all left open.",
    touches: &["20(3)"],
    positions: &[
        View {
            name: "party-to-conflict",
            short: "a State that is a party to the conflict",
            argument: "To be engaged in a conflict is to be a party to it, a test that humanitarian law \
                already has. It takes in troops fighting abroad, occupation without fighting (Article 2 \
                common to the Geneva Conventions of 1949), and a State attacked that does not answer. \
                Arming a belligerent, or keeping peace amid sporadic fire, stays outside until the \
                thresholds of that law are met.",
            held_by: &[],
            sources: &[],
        },
        View {
            name: "own-territory",
            short: "a State with the war on its own territory",
            argument: "The delay protects the people on whose land mines would lie, so it looks to war on \
                the State's own territory. An expedition abroad, or the occupation of foreign land, puts \
                no front at home and no new minefield there. A member of a coalition would otherwise be \
                held for as long as its allies fight.",
            held_by: &[],
            sources: &[],
        },
        View {
            name: "support-counts",
            short: "a State that supports a belligerent too",
            argument: "\"Engaged\" is an everyday word, wider than the legal term \"party to the \
                conflict\", which the drafters could have used. A State that arms, trains or pays one side \
                takes a hand in that war. Its reasons for leaving then come from the war, and the clause \
                is there to make such reasons wait.",
            held_by: &[],
            sources: &[],
        },
    ],
    why_default: "It borrows the test of humanitarian law, so that one fact decides both which rules of \
        war apply and whether a withdrawal waits.",
    depends_on: "the part the State takes: fighting at home or abroad, occupation, an attack suffered, \
        arms or money for one side, peacekeeping",
};

/// Whether a war that begins or ends on the day of expiry holds back a withdrawal.
pub static DAY_OF_EXPIRY: Question = Question {
    number: 12,
    name: "day-of-expiry",
    asks: "If a war begins or ends on the very day the six months end, does it hold back the withdrawal?",
    why_open: "The text looks at the expiry of the six months (20(3)) and does not say whether that is a \
        moment or a whole day. A war that began and ended earlier in the six months matters under no \
        position.",
    touches: &["20(3)"],
    positions: &[
        View {
            name: "any-moment",
            short: "war at any moment of that day",
            argument: "A period of months ends on a day, not at an hour, and a day with war in it is a day \
                of war. The delay keeps the ban in force where it is needed most, the purpose the ICRC \
                gave the clause in 1998. An hour more or less on one day does not change that need.",
            held_by: &[],
            sources: &[
                "http://www.nzdl.org/",
                "https://docslib.org/doc/13292880/banning-anti-personnel-mines",
            ],
        },
        View {
            name: "last-moment",
            short: "war at the last moment of that day",
            argument: "\"On the expiry\" names the instant at which the period runs out, and a period of \
                months runs out when its last day ends. A war that is over by then is over on the expiry. \
                A war that has begun by then is under way on it, whatever the morning was like.",
            held_by: &[],
            sources: &[],
        },
        View {
            name: "first-moment",
            short: "war at the first moment of that day",
            argument: "A withdrawal dated to a day operates from the first moment of that day, so the six \
                months are over when it begins. The conflict has to be found at that moment. A war that \
                breaks out later on the day meets a State whose withdrawal is already in force.",
            held_by: &[],
            sources: &[],
        },
    ],
    why_default: "It keeps the ban in place on a day of war, the purpose given to the clause. The reading \
        by the last moment is the closer fit to the words, so an answer that this one day decides is shown \
        as contested.",
    depends_on: "whether the conflict began or ended on the day the six months end",
};

/// On which day a withdrawal takes effect.
pub static SIX_MONTHS: Question = Question {
    number: 13,
    name: "six-months",
    asks: "Does a withdrawal take effect on the day on which the six months end, or on the day after?",
    why_open: "The text counts six months from receipt by the depositary (20(3)). It fixes neither how the \
        last day is counted nor at which moment of it the duties end.",
    touches: &["20(3)"],
    positions: &[
        View {
            name: "effective-on-day",
            short: "on the day the six months end",
            argument: "The period ends on the day of the sixth month that has the same number as the day \
                of receipt. The depositary and the States that left dated the effect to that very day: 27 \
                December 2025, 10 January and 20 February 2026. A withdrawal in force on a day is in force \
                from its start.",
            held_by: &[
                "the depositary (practice)",
                "States that have withdrawn (practice)",
            ],
            sources: &[
                "https://www.maginternational.org/whats-happening/mag-statement-official-withdrawal-\
                    ottawa-treaty",
                "https://unn.ua/en/news/finland-officially-withdrew-from-the-ottawa-convention-on-the-\
                    prohibition-of-anti-personnel-mines",
                "https://poland.co.pl/polska-poza-konwencja-ottawska-37658456.html",
            ],
        },
        View {
            name: "next-day",
            short: "on the day after the six months end",
            argument: "Six months of waiting are six full months, and the last of their days runs until \
                midnight. \"Six months after\" names a time that begins once they are over. Until then the \
                other States Parties can count on a State Party, so the first day without the duties is \
                the next.",
            held_by: &[],
            sources: &[],
        },
    ],
    why_default: "The dates given by the depositary and by the States that left follow it; that a short \
        month ends the period on its last day is an inference. An act on that very day is shown as \
        contested.",
    depends_on: "the day on which the depositary received the notice, and whether the act falls on the day \
        the six months end",
};

/// Whether a second war can hold back a withdrawal that the first had delayed.
pub static LATER_CONFLICT: Question = Question {
    number: 14,
    name: "later-conflict",
    asks: "Which war must have ended before a delayed withdrawal takes effect: the one that caused the \
        delay, or any?",
    why_open: "The text asks whether a State is engaged in \"an armed conflict\" when the six months end, \
        and then waits for the end of \"the armed conflict\" (20(3)). It is silent on a war that begins \
        while the first goes on.",
    touches: &["20(3)"],
    positions: &[
        View {
            name: "first-only",
            short: "only the war under way when the six months end",
            argument: "Article 20(3) looks at one day, the day the six months end, and makes withdrawal \
                wait for the end of \"the armed conflict\" found on that day. The French text, equally \
                authentic, says \"ce conflit armé\", this one. A State that has waited out its war should \
                not have to wait for the next.",
            held_by: &[],
            sources: &[
                "https://github.com/justicecanada/laws-lois-xml",
                "https://parl.ca/Content/Bills/361/Government/C-22/C-22_1/90006sF.html",
            ],
        },
        View {
            name: "any-ongoing",
            short: "any war the State is still engaged in",
            argument: "The clause is there to keep the ban alive when it is needed most, the purpose the \
                ICRC gave it in 1998. A State that passes from one war into another has never reached the \
                peace the clause waits for. Leaving between two fronts is what it was written to prevent.",
            held_by: &[],
            sources: &[
                "http://www.nzdl.org/",
                "https://docslib.org/doc/13292880/banning-anti-personnel-mines",
            ],
        },
    ],
    why_default: "Both texts point at one conflict, the one found on that day. A relapse between the same \
        parties over the same causes is the same war; a war that begins after the withdrawal took effect \
        matters under neither position.",
    depends_on: "when each war began and ended, and whether the second continues the first",
};

/// What ends an armed conflict.
pub static END_OF_CONFLICT: Question = Question {
    number: 15,
    name: "end-of-conflict",
    asks: "When is a war over: when it stops in fact, when peace is made, or when a ceasefire begins?",
    why_open: "The text makes withdrawal wait for the end of the conflict (20(3)) and does not say what \
        ends one. Humanitarian law itself knows more than one test.",
    touches: &["20(3)"],
    positions: &[
        View {
            name: "facts",
            short: "when fighting and occupation have ended in fact",
            argument: "Humanitarian law measures the end of a war by facts: the general close of military \
                operations (Fourth Geneva Convention, 6; Additional Protocol I, 3(b)), or, within a State, a \
                lasting end of fighting or of organisation. Occupation prolongs it (3(b) of the Protocol), being itself a conflict under Article 2 common to the Geneva Conventions of \
                1949. A paper can be evidence of that end; the end is what happens on the ground.",
            held_by: &[
                "the Geneva Conventions and Additional Protocol I, for the end of their own application",
                "writers on the end of armed conflict, as cited",
            ],
            sources: &[
                "https://www.cambridge.org/core/product/E5AF8B776D7EA018D4006D2207ADE312/core-reader",
                "https://pilac.law.harvard.edu/indefinite-war-legal-briefing//section-4-overview-\
                    international-humanitarian-law-provisions-concerning-the-end-of-international-armed-\
                    conflict-",
            ],
        },
        View {
            name: "peace-treaty",
            short: "when peace is agreed or formally made",
            argument: "The Yugoslavia tribunal held in 1995, in Tadić, that humanitarian law runs until a \
                general conclusion of peace, and within a State until a peaceful settlement. An agreement \
                has a date that all can read, and does not hang on the fortunes of a front. Until peace is \
                made the fighting can return, and for that time the ban is kept.",
            held_by: &[
                "the Yugoslavia tribunal (Tadić, 1995, paragraph 70, on humanitarian law in general; \
                    reported, not checked)",
            ],
            sources: &[],
        },
        View {
            name: "ceasefire",
            short: "when a ceasefire or armistice begins",
            argument: "The clause asks whether a State is engaged in an armed conflict, and that means \
                armed clashes. When both sides agree to silence their guns, and do, that engagement has \
                ended. A State must be able to read its status from a dated act, and many wars of our time \
                end in no other.",
            held_by: &[],
            sources: &[],
        },
    ],
    why_default: "It follows the facts that humanitarian law follows, and keeps a State bound while an \
        occupation lasts. Waiting for peace to be made often gives the same day or a later one, and is \
        shown because it keeps the State bound longer.",
    depends_on: "the day the fighting closed for good, the ceasefire, the peace agreement, and the end of \
        any occupation",
};

/// Whether the six months run from a notice with defects.
pub static DEFECTIVE_NOTICE: Question = Question {
    number: 16,
    name: "defective-notice",
    asks: "Do the six months run when a notice of withdrawal lacks reasons, or was not sent to all who \
        must receive it?",
    why_open: "The Convention says what a notice must contain and who must receive it (20(2)). It starts \
        the time with receipt by the depositary (20(3)) and does not say what a defect does.",
    touches: &["20(2)", "20(3)", "VCLT 77", "VCLT 78"],
    positions: &[
        View {
            name: "reasons-needed",
            short: "no time runs from a notice without any reasons",
            argument: "The instrument whose receipt starts the time (20(3)) is the one just described, \
                which \"shall include\" reasons (20(2)). A paper with no reasons at all, or one that \
                announces something other than withdrawal, is not that instrument. Reasons that are \
                incomplete, or service that is, breach 20(2) and can be cured while the time runs.",
            held_by: &[],
            sources: &[],
        },
        View {
            name: "receipt-only",
            short: "receipt by the depositary alone starts the time",
            argument: "The text names one event, receipt by the depositary, and ties the six months to it \
                alone (20(3)). A depositary examines the form of a paper and does not rule on its validity \
                (77 of the Vienna Convention on the Law of Treaties, VCLT). Defects breach 20(2) and can \
                be cured, and the date stays certain for everyone.",
            held_by: &[],
            sources: &[],
        },
        View {
            name: "everything-needed",
            short: "no time runs until everything is there",
            argument: "\"The instrument of withdrawal\" in 20(3) is the instrument of 20(2), with all that \
                this paragraph asks of it. Full reasons and service let the other States Parties and the \
                Security Council answer within the six months. The depositary's circulation reaches the \
                States Parties, by analogy with VCLT 78(c); the Security Council has to be served.",
            held_by: &[],
            sources: &[],
        },
    ],
    why_default: "The words \"shall include\" make reasons part of the instrument, while a gap in service \
        can be filled later. A notice of suspension is another act and is not turned into a notice of \
        withdrawal.",
    depends_on: "what reasons the notice gives, to whom it was sent, when the depositary circulated it, \
        and whether it announces withdrawal at all",
};

/// Whether preparing for mines before a withdrawal takes effect is a breach.
pub static PREPARING_TO_LEAVE: Question = Question {
    number: 34,
    name: "preparing-to-leave",
    asks: "Does a State that is leaving breach the Convention by preparing for mines before its withdrawal \
        takes effect?",
    why_open: "Until a withdrawal takes effect the State is bound in full (20(3)). The ban names acts such \
        as to develop, produce and acquire (1(1)(b)), and is silent on laws, budgets and contracts that \
        prepare them.",
    touches: &["1(1)(b)", "1(1)(c)", "9", "20(3)", "VCLT 26"],
    positions: &[
        View {
            name: "design-and-production",
            short: "design and production count, laws and budgets do not",
            argument: "The ban lists acts with mines, and passing a law or a budget is none of them. Work \
                by the State on designs or tools is to develop or produce, whatever day is planned for \
                use. A contract does not yet acquire; it induces the producer to act where performance \
                falls before the effective date (1(1)(c)).",
            held_by: &[],
            sources: &[],
        },
        View {
            name: "good-faith",
            short: "any preparation counts",
            argument: "A treaty in force must be performed in good faith (26 of the Vienna Convention on \
                the Law of Treaties, VCLT). A State bound \"never under any circumstances\" does not keep \
                its word by readying, in its last months, what it promised never to have. The months of \
                waiting give others time to answer, and preparation under their cover empties them.",
            held_by: &[],
            sources: &[],
        },
        View {
            name: "only-mines",
            short: "nothing counts until mines exist",
            argument: "The ban is about anti-personnel mines, and until one exists there is nothing to \
                use, keep or hand over. Plans, tools and contracts can be dropped on any day before the \
                State leaves, and the notice itself can be taken back. A State that goes as Article 20 \
                provides can plan for the time after.",
            held_by: &[],
            sources: &[],
        },
    ],
    why_default: "It follows the verbs of 1(1)(b): to develop and to produce begin before a mine exists, \
        to legislate is neither. Work by private firms is a matter for Article 9, unless the State ordered \
        it.",
    depends_on: "the day a contract was signed, the start of design or production, the delivery, who did \
        it, and the day the withdrawal takes effect",
};

/// How a delayed withdrawal takes effect, and when.
pub static EFFECT_AFTER_CONFLICT: Question = Question {
    number: 46,
    name: "effect-after-conflict",
    asks: "Does a delayed withdrawal take effect by itself when the war ends?",
    why_open: "The text says that withdrawal shall not take effect \"before the end\" of the conflict \
        (20(3)). It names no act that completes it, and no moment of that day.",
    touches: &["20(3)"],
    positions: &[
        View {
            name: "by-itself",
            short: "by itself, on the day the war ends",
            argument: "The words \"not take effect before\" set a bar, and when the bar falls nothing more \
                is asked. The notice was complete when the depositary received it, and its six months have \
                run. The text has no second notice and no second wait, so effect comes with the end of the \
                war.",
            held_by: &[],
            sources: &[],
        },
        View {
            name: "needs-confirmation",
            short: "only once the State confirms it to the depositary",
            argument: "The clause says when effect cannot come, and does not say that it comes at that \
                moment. Nobody is charged with fixing the end of a war, and its day is often disputed. A \
                word to the depositary gives every other State Party a date to rely on, at little cost to \
                the State that leaves.",
            held_by: &[],
            sources: &[],
        },
        View {
            name: "next-day",
            short: "by itself, on the day after the war ends",
            argument: "A day on which a war ends is a day of war until it does, and on that day the bar \
                still holds. The first whole day after the end is the first on which the State is not \
                engaged. Counting in whole days spares everyone a dispute about hours.",
            held_by: &[],
            sources: &[],
        },
    ],
    why_default: "The wording leans this way: it sets a bar and asks for no second act. An act on the day \
        the war ends is shown as contested; whether conduct as a State Party afterwards revokes the notice \
        is not modelled.",
    depends_on: "the day the conflict ended, a confirmation to the depositary and its day, and the day of \
        the act",
};

/// Whether a duty overdue on leaving must still be performed.
pub static OVERDUE_AFTER_LEAVING: Question = Question {
    number: 47,
    name: "overdue-after-leaving",
    asks: "If a State leaves with mines not destroyed or land not cleared by its deadline, must it still \
        finish the work?",
    why_open: "Article 20(4) keeps duties under other law alive. On a duty of the Convention itself that \
        was overdue when the State left, it is silent.",
    touches: &["4", "5(1)", "5(2)", "20(4)", "VCLT 70"],
    positions: &[
        View {
            name: "no-further-duty",
            short: "no, but the breach stays on record",
            argument: "Leaving releases a State from performing the treaty further (VCLT 70(1)(a), Vienna \
                Convention on the Law of Treaties). Responsibility for the past breach and reparation \
                survive (VCLT 70(1)(b); articles on State responsibility of 2001, ARSIWA, 13 and 31). What \
                it owes about the mines from then on is for other law.",
            held_by: &[],
            sources: &[],
        },
        View {
            name: "duty-remains",
            short: "yes, the duty had already fallen due",
            argument: "The duty fell due in full while the State was a State Party, and leaving undoes no \
                legal situation created before (VCLT 70(1)(b)). Ending a breach and restoring what it \
                harmed belong to responsibility, and here both mean finishing the work. A State in default \
                would otherwise gain by its own departure.",
            held_by: &[],
            sources: &[],
        },
    ],
    why_default: "It follows the general rule of VCLT 70(1)(a). The breach ends on the effective date and \
        stays on record, and other law goes on applying to the mines.",
    depends_on: "the deadline, the day the withdrawal takes effect, and the stock or the area then left",
};
