//! Questions on law beside the Convention's text: custom, and the texts of the meetings.

use crate::reading::{Question, View};

/// The questions of this theme.
pub(super) static QUESTIONS: &[&Question] = &[&CUSTOM, &MEETING_DECISIONS];

/// Whether custom bans anti-personnel mines.
pub static CUSTOM: Question = Question {
    number: 39,
    name: "custom",
    asks: "Does unwritten international law ban anti-personnel mines for States outside the Convention?",
    why_open: "Most States have joined the Convention, while several large ones stay outside and keep \
        stocks. The ICRC study of customary humanitarian law states limits on mines, and its commentary is \
        read in more than one way.",
    touches: &["custom 81", "custom 82", "custom 83"],
    positions: &[
        View {
            name: "restrictions-only",
            short: "custom limits these mines and does not ban them",
            argument: "Rules 81 to 83 of the ICRC study state restrictions, and say that they apply to \
                anti-personnel mines for States without a total ban. China, India, Pakistan, Russia and \
                the United States, all outside, keep stocks and reserve use. Five States Parties chose in \
                2025 to leave, and custom needs a general practice.",
            held_by: &["the ICRC, in its study (rules 81 to 83)"],
            sources: &[
                "https://ihl-databases.icrc.org/customary-ihl/eng/docs/v1_rul_rule81",
                "https://ihl-databases.icrc.org/customary-ihl/eng/docs/v1_rul_rule82",
                "https://ihl-databases.icrc.org/customary-ihl/eng/docs/v1_rul_rule83",
            ],
        },
        View {
            name: "emerging",
            short: "a duty to do away with them is forming",
            argument: "The commentary of the ICRC study sees a duty to eliminate these mines emerging, \
                without calling the ban custom. Most States have given the weapon up, and a norm forms \
                while practice still differs. Part of it may bind already, such as a ban on export or a \
                duty of progress in good faith.",
            held_by: &[
                "the ICRC, in the commentary of its study (reported, not checked)",
                "Landmine Monitor (paper of 1999)",
                "some writers (Georgetown Law Journal, 2015)",
            ],
            sources: &[
                "http://archives.the-monitor.org/index.php/publications/display?url=lm/1999/appendices/\
                    custom_law.html",
                "https://doczz.net/doc/6760515/view-pdf---georgetown-law-journal",
            ],
        },
        View {
            name: "banned",
            short: "custom bans them already, as indiscriminate",
            argument: "A mine set off by its victim cannot tell a soldier from a child. Custom forbids \
                every State, in every conflict, to use weapons that are indiscriminate by nature. The ban \
                therefore needs no treaty; the Convention spells out for States Parties what already \
                follows from the rule for all.",
            held_by: &["some non-governmental organisations"],
            sources: &[],
        },
    ],
    why_default: "A ban is not established as custom; the ICRC sees a trend. The restrictions of rules 81 \
        to 83 apply under every position.",
    depends_on: "only the acts of States and groups that the Convention does not bind",
};

/// What legal weight the texts of the meetings have.
pub static MEETING_DECISIONS: Question = Question {
    number: 48,
    name: "meeting-decisions",
    asks: "Do the texts that the States Parties adopt at their meetings bind them?",
    why_open: "The meetings consider how the Convention is applied (11, 12), and no article gives them a \
        general power to bind. Treaty law takes account of what all parties later agree on how to read a \
        text.",
    touches: &["5(5)", "10", "11(1)", "12", "VCLT 31"],
    positions: &[
        View {
            name: "interpret-if-undisputed",
            short: "they settle how to read a text, if nobody dissents",
            argument: "A text that shows a common understanding of all States Parties is a later agreement \
                on reading the provision (VCLT 31(3)(a), Vienna Convention on the Law of Treaties). The \
                International Law Commission accepted in 2018 that conferences of parties can reach one. \
                Where an article itself gives the power to decide, as 5(5) does, the decision binds.",
            held_by: &[
                "the International Law Commission (conclusions of 2018, for such conferences in general; \
                    reported, not checked)",
            ],
            sources: &[],
        },
        View {
            name: "political",
            short: "they are political and bind nobody",
            argument: "Articles 10 and 11 let a meeting consider and recommend, and give it no power to \
                interpret with binding effect. States Parties kept changes to the Convention for \
                amendment, with consent State by State (13). A delegation that lets a report pass has not \
                agreed to a rule, and one that dissents is not bound.",
            held_by: &[],
            sources: &[],
        },
    ],
    why_default: "Adopted without dissent on the point, a text is taken as agreement; otherwise as \
        practice or context (VCLT 31(3)(b), 32). Action plans count as political unless they restate a \
        duty.",
    depends_on: "whether any State Party dissented on the point, and whether the text reads a provision or \
        adds to it",
};
