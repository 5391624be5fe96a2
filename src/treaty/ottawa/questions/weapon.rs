//! Questions on the weapon: what counts as an anti-personnel mine.

use crate::reading::{Question, View};

/// Whether a mine made against vehicles, which a person can also set off, is an anti-personnel mine.
pub static SENSITIVE_FUZE: Question = Question {
    number: 5,
    name: "sensitive-fuze",
    asks: "Is a mine made against vehicles, which a person can also set off, \"designed to be exploded\" \
           by a person?",
    why_open: "The first sentence of 2(1) asks what a mine is designed to do; the second excuses an \
               anti-handling device alone. Neither says whether \"designed\" looks to the mechanism or to \
               the maker's aim, and the States Parties have reached no formal common understanding.",
    touches: &["2(1)"],
    positions: &[
        View {
            name: "what-a-person-can-do",
            short: "what can set it off decides, whatever the maker's target",
            argument: "The definition describes how a mine goes off, not whom its maker had in mind. Its \
                       second sentence excuses one thing, the anti-handling device; a sensitive fuze is \
                       not in it. A mine that a child can fire by brushing a rod does what the ban is \
                       there to stop.",
            held_by: &[
                "ICRC",
                "the International Campaign to Ban Landmines (ICBL)",
                "Human Rights Watch",
                "many States Parties",
            ],
            sources: &[
                "http://www.icbl.org/index.php/icbl/layout/set/print/content/view/full/23725",
                "https://www.hrw.org/legacy/backgrounder/arms/avm_bck_p1.htm",
            ],
        },
        View {
            name: "design-purpose",
            short: "the target it was made for decides",
            argument: "\"Designed\" governs the whole sentence, and the next sets mines for a vehicle, \
                       \"as opposed to\" a person, apart. A tilt rod stands up to catch hulls; that a \
                       walker may bend it is a side effect. To ban by side effect is to rewrite the text.",
            held_by: &[
                "historically Germany, which opposed a common understanding but said in 2003 that \
                 tripwire, breakwire and tilt rod are not recommended",
                "historically France, Japan and the United Kingdom (reported, not checked)",
                "some other States Parties (reported, not checked)",
            ],
            sources: &[
                "http://archives.the-monitor.org/index.php/publications/display?url=lm/2004/\
                 germany.html",
            ],
        },
    ],
    why_default: "The text has no test of main purpose, unlike Amended Protocol II to the Convention on \
                  Certain Conventional Weapons (APII), which says \"primarily designed\". The default is \
                  firmer for tripwires and breakwires than for tilt rods, which some States Parties are \
                  reported, unchecked, to keep. For pressure and magnetic fuzes all depends on whether a \
                  person can set them off without meaning to.",
    depends_on: "the kind of fuze, the weight or nearness that fires it, and whether a person can set it \
                 off without meaning to",
};

/// Whether a vehicle mine is saved when its anti-handling device also reacts to an accidental touch.
pub static ANTI_HANDLING: Question = Question {
    number: 6,
    name: "anti-handling",
    asks: "Does a vehicle mine become an anti-personnel mine when its protective device also reacts to an \
           accidental touch?",
    why_open: "2(1) saves a vehicle mine that has an anti-handling device, and 2(3) defines such a device \
               by tampering and intentional disturbance. Neither says what becomes of a device that \
               reacts to deliberate and accidental touch alike.",
    touches: &["2(1)", "2(3)"],
    positions: &[
        View {
            name: "accidental-touch-counts",
            short: "saved only if it reacts to nothing but deliberate acts",
            argument: "2(3) names tampering and acts that \"intentionally disturb\" the mine. That \
                       wording was added in the Oslo negotiations so that a device reacting to an \
                       unintended act would gain no shelter. A walker who stumbles on such a mine meets a \
                       weapon that cannot tell a step from a theft.",
            held_by: &["Norway, whose proposal at Oslo added the wording for that reason"],
            sources: &["https://www.hrw.org/legacy/backgrounder/arms/avm_bck_p1.htm"],
        },
        View {
            name: "always-saved",
            short: "a device built against tampering is saved in any case",
            argument: "2(3) asks what a device is meant for: to protect the mine and to go off when \
                       somebody tampers with it. A device built for that keeps its character even if an \
                       accidental knock can also fire it. The second sentence of 2(1) names such devices \
                       without dividing them into kinds.",
            held_by: &["some producers and States Parties (reported, not checked)"],
            sources: &[],
        },
    ],
    why_default: "The word \"intentionally\" would have little to do if a device that reacts to accidents \
                  were saved as well. A device that reacts to deliberate tampering alone makes no vehicle \
                  mine anti-personnel, under either position.",
    depends_on: "whether the device reacts to deliberate acts alone or also to an unintended touch",
};

/// When a munition that a person can fire by command is an anti-personnel mine.
pub static COMMAND_FIRED: Question = Question {
    number: 7,
    name: "command-fired",
    asks: "When is a munition that a person can fire by command, such as a Claymore, an anti-personnel \
           mine?",
    why_open: "2(1) and 2(2) ask what a munition is designed to be exploded by. They do not say whether a \
               dual one is judged by the mode set or by what it could become, nor who fires where an \
               operator watches a sensor.",
    touches: &["2(1)", "2(2)"],
    positions: &[
        View {
            name: "by-mode",
            short: "by command only, no mine; by tripwire or sensor, a mine",
            argument: "A munition fired only by a person's decision is not exploded by its victim, so it \
                       is no mine at all. Fitted with a tripwire, or left to a sensor, the same munition \
                       is one. A sensor that only informs a person who decides each explosion leaves the \
                       firing with that person.",
            held_by: &[
                "the International Campaign to Ban Landmines (ICBL), on command and tripwire modes",
                "Australia, by declaration, on command-detonated munitions",
            ],
            sources: &[
                "http://www.icbl.org/index.php/icbl/layout/set/print/content/view/full/23725",
                "http://www.icbl.org/en-gb/news-and-events/news/2013/\
                 annual-transparency-reports-due-30-april!.aspx",
                "http://www.icrc.org/dih.nsf/NORM/972B1E545E49378D4125658600578921?OpenDocument",
            ],
        },
        View {
            name: "convertible-counts",
            short: "a munition that a kit lets its victim fire is a mine",
            argument: "2(1) looks at design, and a munition built to accept a tripwire is designed for \
                       its victim too. The mode chosen today can be changed by hand tomorrow, with nobody \
                       there to see it. A ban that holds \"under any circumstances\" cannot depend on the \
                       position of a switch.",
            held_by: &[],
            sources: &[],
        },
        View {
            name: "human-decision",
            short: "a person who decides each explosion makes it no mine",
            argument: "What sets a mine apart is that nobody looks, judges and then fires. Where a person \
                       confirms each explosion, the weapon is under command, however its sensors find the \
                       target. Where the sensor releases it alone, the presence of the victim does the \
                       firing, whatever the mode is called.",
            held_by: &["some writers (reported, not checked)"],
            sources: &[],
        },
    ],
    why_default: "The text turns on what explodes the munition, and the holders on record agree that one \
                  fired by command alone is outside it. A kit kept together with the munition is a \
                  question of its own (parts).",
    depends_on: "how the munition is set to fire, whether a kit for another mode is kept, and whether a \
                 person decides each explosion",
};

/// Whether a home-made device that its victim sets off is an anti-personnel mine.
pub static IMPROVISED: Question = Question {
    number: 8,
    name: "improvised",
    asks: "Is a home-made device that its victim sets off an anti-personnel mine?",
    why_open: "2(1) and 2(2) describe what a mine does and are silent on who made it. Amended Protocol II \
               to the Convention on Certain Conventional Weapons (APII) has separate terms for mines, \
               booby-traps and other devices.",
    touches: &["2(1)", "2(2)"],
    positions: &[
        View {
            name: "by-effect",
            short: "what it does decides, not who made it",
            argument: "The definition asks whether a munition is made to lie in wait and be exploded by a \
                       person, not in which workshop. A pressure plate wired in a kitchen does to a \
                       walker what one from a factory does. A ban that stopped at the factory gate would \
                       protect nobody from the rest.",
            held_by: &[
                "Landmine Monitor",
                "the action plans of the States Parties, on mines of an improvised nature (reported, not \
                 checked)",
            ],
            sources: &["http://www.the-monitor.org/en-gb/reports/2016/landmine-monitor-2016/ban-policy.aspx"],
        },
        View {
            name: "separate-class",
            short: "improvised devices and booby-traps are another category",
            argument: "Treaty law on weapons has names of its own for booby-traps and other devices (APII \
                       2(4) and 2(5)). The drafters of 1997 knew those names and banned anti-personnel \
                       mines alone. A device put together from what is at hand belongs under the rules \
                       written for it, which stay in force.",
            held_by: &[],
            sources: &[],
        },
    ],
    why_default: "Who made a device is no element of the text; Canada's Anti-Personnel Mines Convention \
                  Implementation Act likewise covers what is \"designed, altered or intended\". The rules \
                  of APII on booby-traps can apply besides. A device that only a vehicle sets off is no \
                  anti-personnel mine under either position.",
    depends_on: "what is meant to set the device off, where it is placed, and whether it can injure a \
                 person; not who made it",
};

/// Whether parts of a mine, or a munition with a kit beside it, are already an anti-personnel mine.
pub static PARTS: Question = Question {
    number: 37,
    name: "parts",
    asks: "Is a mine body without its fuze, or a munition with a tripwire kit beside it, already an \
           anti-personnel mine?",
    why_open: "2(1) and 2(2) define a whole munition by what it is designed to do. They do not say when a \
               set of parts is complete enough to count.",
    touches: &["1(1)(c)", "2(1)", "2(2)"],
    positions: &[
        View {
            name: "complete-or-kit-together",
            short: "complete mines, and parts kept together with the rest",
            argument: "Whoever keeps a body and the kit that lets a victim fire it holds a working mine \
                       in two boxes. Joining them is quick and leaves no trace, so storage in pieces \
                       would empty the ban. What ends the matter is the destruction of the fuzes, and \
                       that can be reported.",
            held_by: &[
                "the International Campaign to Ban Landmines (ICBL), which asks States Parties to report \
                 the destruction of victim-activation fuzes",
            ],
            sources: &["http://www.icbl.org/en-gb/news-and-events/news/2013/\
                 annual-transparency-reports-due-30-april!.aspx"],
        },
        View {
            name: "complete-only",
            short: "only a complete, working mine counts",
            argument: "2(1) defines a munition that a person can explode, and a body without a fuze \
                       cannot be exploded by a step. A part is not the whole; Canada's Anti-Personnel \
                       Mines Convention Implementation Act likewise leaves out mines deactivated for \
                       good. The knowing supply of parts is already assistance (1(1)(c)).",
            held_by: &[],
            sources: &["https://github.com/justicecanada/laws-lois-xml"],
        },
    ],
    why_default: "The definition describes a complete weapon, so parts kept apart stay outside it. Where \
                  munition and kit are in the same hands, nothing stands between them and a mine that can \
                  be laid. The knowing supply of parts is judged under 1(1)(c) in either case.",
    depends_on: "what is missing, whether it is kept in the same hands, whether assembly is meant, and \
                 whether explosive and fuze were disabled for good",
};

/// The questions of this file.
pub(super) static QUESTIONS: &[&Question] = &[
    &SENSITIVE_FUZE,
    &ANTI_HANDLING,
    &COMMAND_FIRED,
    &IMPROVISED,
    &PARTS,
];
