//! Questions on helping others: what counts as assistance, and what the helper must know.

use crate::reading::{Question, View};

/// What the forces of a State Party may do beside an ally that uses mines.
pub static ASSISTANCE: Question = Question {
    number: 4,
    name: "assistance",
    asks: "What may the forces of a State Party do beside an ally that uses anti-personnel mines?",
    why_open: "1(1)(c) forbids assistance \"in any way\" and does not define it. States Parties have \
               declared different understandings; Australia's would also excuse some direct help that \
               counts here under every position.",
    touches: &["1(1)(c)"],
    positions: &[
        View {
            name: "active-contribution",
            short: "a knowing contribution to the forbidden act itself counts",
            argument: "To assist is to contribute, with knowledge, to the forbidden act itself. Planning \
                       the laying, carrying, guarding or storing the mines, training to lay, parts and \
                       data all do so, and asking for it counts too. So does protecting those who lay; \
                       serving beside them, or gaining unasked, does not.",
            held_by: &[
                "Canada, whose Anti-Personnel Mines Convention Implementation Act exempts joint \
                 operations short of \"active assistance\"",
                "Brazil and others, on active assistance (reported, not checked)",
            ],
            sources: &["https://github.com/justicecanada/laws-lois-xml"],
        },
        View {
            name: "strict",
            short: "no part in operations with mines, and no benefit from them",
            argument: "\"In any way\" leaves out no form of help, direct or indirect. A force takes no part \
                       in planning or carrying out an operation in which mines are used, agrees to no \
                       rules of engagement that allow them, trains, asks, carries and guards for nobody \
                       who uses them, and takes no military benefit from them with knowledge. The ban \
                       reaches its aim only if no State Party lends such operations its strength.",
            held_by: &[
                "the International Campaign to Ban Landmines (ICBL)",
                "many States Parties, more than forty of which declared that they take no part in \
                 planning and implementation",
            ],
            sources: &[
                "http://www.icbl.org/index.php/icbl/content/view/full/23726",
                "http://www.icbl.org/index.php/icbl/Treaty/MBT/Annual-Meetings/Nairobisummit/Old/\
                 Logistics/Nairobi-Goals/Articles1_2_3",
            ],
        },
        View {
            name: "mere-participation",
            short: "taking part in a joint operation is not by itself assistance",
            argument: "1(1)(c) forbids assisting an act, not serving in an alliance. To take part in \
                       planning or carrying out a combined operation is not, \"by itself\", assistance \
                       with what an ally does there. Australia adds that assistance is actual and direct \
                       physical participation, which security for the ally's personnel is not.",
            held_by: &[
                "the United Kingdom, by declaration of 31 July 1998",
                "Poland, by declaration of 27 December 2012",
                "the Czech Republic, in the same words",
                "Australia, whose declaration goes further and whose manual of 2006 finds no offence in \
                 joint operations alone",
                "Canada, in similar words (text reported, not checked)",
            ],
            sources: &[
                "http://disarmament.un.org/treaties/a/mine_ban/\
                 unitedkingdomofgreatbritainandnorthernireland/rat/un",
                "https://360.lexisnexis.at/d/b_bgbl_2016_2016_III_75_069d9400a0",
                "http://disarmament.un.org/treaties/a/mine_ban/czechrepublic/rat/un",
                "http://www.icrc.org/dih.nsf/NORM/972B1E545E49378D4125658600578921?OpenDocument",
                "https://ihl-databases.icrc.org/customary-ihl/eng/docs/v2_cou_au_profce",
                "https://studylib.net/doc/18588999/monitoring-the-landmine-convention--ratification-and",
            ],
        },
    ],
    why_default: "It asks what the helper did for the forbidden act, which is what 1(1)(c) speaks of. The \
                  declarations of the United Kingdom, Poland and the Czech Republic deny only that taking \
                  part is enough; Australia's goes further. Protecting the persons who lay, and \
                  benefiting, remain contested.",
    depends_on: "what the helper knew, what it did for the laying, who was in command, and whether it \
                 benefited by plan or by chance",
};

/// Whether paying, insuring or licensing a maker of mines is assistance.
pub static FINANCE: Question = Question {
    number: 40,
    name: "finance",
    asks: "Does a State Party assist by financing, insuring or licensing a foreign maker of mines?",
    why_open: "1(1)(c) forbids assistance \"in any way\" and does not mention money. Many steps can lie \
               between a payment and a mine, and the text does not say how many are too many.",
    touches: &["1(1)(c)"],
    positions: &[
        View {
            name: "earmarked",
            short: "money set aside for making mines counts",
            argument: "Money given for the making of mines contributes to that making, as parts or labour \
                       would. The giver knows what it pays for. Assistance needs a tie between the help \
                       and the act, and the purpose set for the money is that tie.",
            held_by: &[],
            sources: &[],
        },
        View {
            name: "any-direct",
            short: "any direct stake in a maker of mines counts",
            argument: "A maker lives on its capital, and a share or a loan given for one thing frees \
                       money for another. \"In any way\" leaves out no form of help. Whoever holds a \
                       direct stake can know what the firm makes, and can leave.",
            held_by: &["some States Parties and national laws (reported, not checked)"],
            sources: &[],
        },
        View {
            name: "too-remote",
            short: "money is too far from the mine to be assistance",
            argument: "Assistance is help with an act, and whoever pays or insures takes no part in the \
                       work. Between the money and the mine stand managers, products and markets, each \
                       free to turn it elsewhere. A State that wants such payments ended can legislate.",
            held_by: &[],
            sources: &[],
        },
    ],
    why_default: "Funds that a State sets aside for mines are tied to their production, which is what \
                  1(1)(c) can be tested on. On the rest the default is a flag: the verdict follows the \
                  first position, and the answer always says that it is contested.",
    depends_on: "whether the funds are set aside for mines, whether a State gave them, and whether the \
                 giver knew",
};

/// What a helper must know or intend.
pub static HELPER_KNOWLEDGE: Question = Question {
    number: 42,
    name: "helper-knowledge",
    asks: "Must a helper know, or intend, that its help serves a forbidden act?",
    why_open: "1(1)(c) forbids help \"in any way\" and is silent on the helper's mind. It is also silent \
               on whether the act must follow; as read here, assistance needs it, encouragement and \
               inducement do not.",
    touches: &["1(1)(c)"],
    positions: &[
        View {
            name: "knew",
            short: "knowledge is enough, and so is closing one's eyes",
            argument: "A State answers for help that it gives knowing what is helped: \"in any way\" sets no \
                       further test, and motives cannot be proved. The text of the Articles on \
                       Responsibility of States for Internationally Wrongful Acts asks for knowledge of \
                       the circumstances (ARSIWA 16). Whoever closes its eyes to what it could see knows \
                       enough; whoever could not know has not assisted.",
            held_by: &["readings in the manner of the ICRC (reported, not checked)"],
            sources: &[],
        },
        View {
            name: "meant",
            short: "the helper must intend to further the act",
            argument: "To assist, to encourage and to induce are words of purpose: each aims at what \
                       another does. Allied forces know much about each other, and by knowledge alone \
                       every partner would become a helper. The commentary to ARSIWA 16 asks that the aid be \
                       given with a view to facilitating the act, and national penal laws draw the line \
                       there too.",
            held_by: &[
                "several national penal laws and the practice of allied operations (reported, not \
                 checked)",
                "the International Law Commission, on aid in general (commentary to ARSIWA 16; reported, not \
                 checked)",
            ],
            sources: &[],
        },
        View {
            name: "objective",
            short: "a voluntary act that helps is enough",
            argument: "\"In any way\" describes the help, and nothing in 1(1)(c) describes the mind. A \
                       person hurt by a mine is hurt alike, whatever the helper thought of it. Where the \
                       drafters wanted intent they wrote it, as in 2(3) on disturbing a mine; here they \
                       wrote nothing of the kind.",
            held_by: &[],
            sources: &[],
        },
    ],
    why_default: "It follows the words \"in any way\" and the text of ARSIWA 16, and needs no proof of motive; \
                  the commentary to that article is against it. Without \
                  knowledge, by default, the State does not breach 1(1)(c), and its duty to prevent and \
                  suppress (9) remains to be looked at.",
    depends_on: "what the helper knew or shut its eyes to, what it intended, and whether the helped act \
                 took place",
};

/// The questions of this file.
pub(super) static QUESTIONS: &[&Question] = &[&ASSISTANCE, &FINANCE, &HELPER_KNOWLEDGE];
