//! Questions on conduct: using, relying on, developing and training with mines.

use crate::reading::{Question, View};

/// Whether relying on mines already in the ground is use.
pub static EXISTING_MINES: Question = Question {
    number: 24,
    name: "existing-mines",
    asks: "Does a State Party use mines that are already in the ground by keeping or relying on them?",
    why_open: "1(1)(a) forbids use and does not define it. Article 5 gives time to clear laid mines and \
               does not say what a State may make of their effect meanwhile.",
    touches: &["1(1)(a)", "5(1)"],
    positions: &[
        View {
            name: "laying-or-renewing",
            short: "laying, arming again, extending or maintaining mines is use",
            argument: "To use a mine is to lay it or make it ready, an act with a day. Mines already in \
                       the ground have a rule of their own: mark, fence and clear them (5). To lay again, \
                       re-fuze, replace or extend them, or maintain a captured field, is a new act; their \
                       lying there is none.",
            held_by: &[
                "Australia, by declaration: actual physical emplacement, not an indirect or incidental \
                 benefit",
                "Canada, whose Anti-Personnel Mines Convention Implementation Act punishes placing with \
                 intent that a person set the mine off",
            ],
            sources: &[
                "http://www.icrc.org/dih.nsf/NORM/972B1E545E49378D4125658600578921?OpenDocument",
                "https://github.com/justicecanada/laws-lois-xml",
            ],
        },
        View {
            name: "reliance-is-use",
            short: "planned military reliance on laid mines is use too",
            argument: "A minefield works by being there, and a force that builds its plans on it employs \
                       it every day. Article 5 gives years to clear mines, not to be defended by them. To \
                       keep them for their effect is use, or at the least delay where clearing is due \
                       \"as soon as possible\".",
            held_by: &[
                "the International Campaign to Ban Landmines (ICBL)",
                "critics of Venezuela, which had stated such a benefit",
                "an article published at James Madison University",
            ],
            sources: &[
                "https://www.ekathimerini.com/news/60715/greece-violating-land-mine-pact/",
                "http://www.jmu.edu/cisr/journal/12.2/sp/gabelnick/gabelnick.shtml",
            ],
        },
    ],
    why_default: "The verb names an act, and Article 5 is the special rule for what already lies there. \
                  Reliance that a State declares, without maintenance, is a flag. The verdict then \
                  follows the first position, and the answer always says that it is contested.",
    depends_on: "whether mines were newly laid, armed again or maintained for their effect, whether the \
                 State said that it relies on them, and whether the area is fenced and marked",
};

/// Whether leaving mines laid before entry into force is use.
pub static MINES_LAID_BEFORE: Question = Question {
    number: 27,
    name: "mines-laid-before",
    asks: "Does a State Party breach the ban on use by leaving mines that were laid before it was bound?",
    why_open: "1(1)(a) forbids use, and a laid mine goes on working after the day it was laid. Article 5 \
               deals with such mines and does not say whether 1(1)(a) reaches them too.",
    touches: &["1(1)(a)", "5(1)"],
    positions: &[
        View {
            name: "article-5-only",
            short: "no, Article 5 alone governs them",
            argument: "Under the Vienna Convention on the Law of Treaties (VCLT 28), a treaty does not \
                       reach acts done before it bound the State. The laying was over; what remains is a \
                       mined area. Article 5 is the special rule for it and gives ten years, whoever laid \
                       the mines.",
            held_by: &[],
            sources: &[],
        },
        View {
            name: "continuing-use",
            short: "yes, a mine in place is used every day",
            argument: "A mine is used as long as it lies armed where it was put to do its work. That use \
                       did not end when the Convention entered into force; it went on, and the ban met it \
                       there. VCLT 28 leaves out only situations that have ceased; this one goes on. \
                       Article 5 sets a time for clearing and leaves 1(1)(a) as it stands.",
            held_by: &[],
            sources: &[],
        },
    ],
    why_default: "A period for clearing would mean little if each day of it were a breach. What a State \
                  does to such mines afterwards is a question of its own (existing-mines).",
    depends_on: "the day the mines were laid, the day the State was bound, and what it did with them \
                 since",
};

/// When research on mines is developing them.
pub static RESEARCH: Question = Question {
    number: 31,
    name: "research",
    asks: "When does research on mines become developing them?",
    why_open: "1(1)(b) forbids developing mines and does not say where development begins. 3(1) wants \
               better detection and clearance, for which mines must be studied.",
    touches: &["1(1)(b)", "3(1)"],
    positions: &[
        View {
            name: "design-and-test",
            short: "designing, building a prototype and testing count",
            argument: "To develop a weapon is to bring it closer to being: a design, a prototype, a test. \
                       A paper on a threat does not do that, nor does work on detection, clearance or \
                       surviving a blast. Nor does work on weapons that no victim sets off.",
            held_by: &[],
            sources: &[],
        },
        View {
            name: "paper-too",
            short: "studies on paper count as well",
            argument: "Every mine begins on paper, and what is worked out there can be built at any time. \
                       The ban on developing holds \"under any circumstances\", which leaves out no early \
                       stage. A State that has given mines up has no need to study how to make them.",
            held_by: &[],
            sources: &[],
        },
    ],
    why_default: "It bars work that brings a mine about and leaves free the research that clearance and \
                  protection need. A study of a threat on paper is no breach by default; nobody is on \
                  record for either position.",
    depends_on: "whether the aim is a mine that its victim sets off, whether a design or a prototype was \
                 made or tested, and whether the work served protection or clearance",
};

/// Whether laying live mines out for training is use.
pub static TRAINING_LANES: Question = Question {
    number: 44,
    name: "training-lanes",
    asks: "Is laying live mines out in a training lane \"use\" of mines?",
    why_open: "3(1) excepts keeping and transferring mines for training and does not mention use. 1(1)(a) \
               forbids use and names no exception.",
    touches: &["1(1)(a)", "3(1)"],
    positions: &[
        View {
            name: "not-use",
            short: "laying them out in controlled training is not use",
            argument: "Detection is learnt on mines that are laid, and destruction on mines that are set \
                       off. An exception for keeping such mines would be empty if they could never leave \
                       the store. Canada's Anti-Personnel Mines Convention Implementation Act lets a \
                       minister permit placement for exactly these purposes.",
            held_by: &[
                "Canada, by its Act",
                "States Parties that report mines consumed in training (reported, not checked)",
            ],
            sources: &["https://github.com/justicecanada/laws-lois-xml"],
        },
        View {
            name: "use",
            short: "laying a live mine is use, even to train",
            argument: "3(1) names two acts, retention and transfer, and stops there. 1(1)(a) holds \
                       \"under any circumstances\", and training is one of them. Inert mines and mines \
                       without a fuze can be laid, found and lifted in its place, and a mistake then \
                       hurts nobody.",
            held_by: &[],
            sources: &[],
        },
    ],
    why_default: "It gives the exception something to except. It is meant for the purposes of 3(1), in a \
                  controlled area without civilians, with the mines recovered or destroyed. Making new \
                  mines for training is excepted under neither position.",
    depends_on: "what the mines were laid for, whether the area was controlled, and whether they were \
                 recovered or destroyed",
};

/// The questions of this file.
pub(super) static QUESTIONS: &[&Question] =
    &[&EXISTING_MINES, &MINES_LAID_BEFORE, &RESEARCH, &TRAINING_LANES];
