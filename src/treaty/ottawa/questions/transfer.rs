//! Questions on the transfer of mines: passing through, handing over, receiving, asking.

use crate::reading::{Question, View};

/// Whether letting another State's mines pass through is assistance.
pub static TRANSIT: Question = Question {
    number: 1,
    name: "transit",
    asks: "Does a State Party breach the Convention by letting a State that is not a party move its mines \
           through?",
    why_open: "The acts listed in 1(1)(b) do not include transit, and 2(4) describes transfer by the \
               passing of title and control. No text and no meeting of the States Parties says whether \
               permission is assistance under 1(1)(c).",
    touches: &["1(1)(c)", "2(4)"],
    positions: &[
        View {
            name: "assistance",
            short: "permission given with knowledge is assistance",
            argument: "Mines that cross a territory are on their way to being stockpiled and used, acts \
                       forbidden to every State Party. A State that opens its roads and ports to them \
                       helps those acts, and the ban covers help \"in any way\" (1(1)(c)). It need take \
                       no title: the road is the help.",
            held_by: &[
                "nearly all States Parties that expressed a view, as the International Campaign to Ban \
                 Landmines (ICBL) reports",
                "Germany, whose law bars transport through its federal territory",
                "Switzerland, whose law bars carriage in transit",
            ],
            sources: &[
                "http://www.icbl.org/index.php/icbl/content/view/full/23726",
                "https://ihl-databases.icrc.org/customary-ihl/eng/docs/v2_cou_de_profce",
                "https://lex.weblaw.ch/lex.php?norm_id=514.51&source=SR&use_lang=en",
            ],
        },
        View {
            name: "allowed",
            short: "passage without a change of hands is no transfer and no help",
            argument: "In transit neither title nor control changes hands, so nothing is transferred \
                       (2(4)). To move one's own mines is not among the acts of 1(1)(b), so there is no \
                       forbidden act to assist. A host that honours an earlier basing agreement tolerates \
                       a foreign movement; it takes no part in it.",
            held_by: &[
                "historically Germany, for mines of the United States under agreements on the status of \
                 its forces (reported, not checked)",
                "Japan and others (reported, not checked)",
            ],
            sources: &[
                "http://archives.the-monitor.org/index.php/publications/display?url=lm/2004/\
                 germany.html",
            ],
        },
    ],
    why_default: "It follows the practice of the States Parties that spoke and the aim of the Convention: \
                  what is helped is the later stockpiling and use. It is contested, since neither a text \
                  nor a meeting decides it. Passage to destruction (3(2)), and to training within 3(1), is \
                  excepted in any case.",
    depends_on: "whether the State knew and gave permission, what it provided (escort, fuel, handling), \
                 its say over the base, and whether the mines go to be destroyed",
};

/// Whether a transfer needs a border crossed and title and control passed, all together.
pub static TRANSFER: Question = Question {
    number: 2,
    name: "transfer",
    asks: "Are mines transferred only if they cross a border and both title and control pass?",
    why_open: "2(4) says what transfer \"involves\", \"in addition to\" movement into or out of a \
               territory: the passing of title and control. This can be read as a list of conditions or \
               as a list of what is covered.",
    touches: &["1(1)(b)", "2(4)"],
    positions: &[
        View {
            name: "all-elements",
            short: "movement, title and control must all come together",
            argument: "The words \"in addition to\" join the elements: movement, and title, and control. \
                       The same formula stands in Amended Protocol II to the Convention on Certain \
                       Conventional Weapons (APII 2(15)). The French text, equally authentic, puts it as \
                       a definition (\"on entend, outre\"), and a definition is met in full or not at \
                       all.",
            held_by: &[],
            sources: &[
                "http://www.nap.edu/openbook.php?record_id=10071&page=114",
                "https://parl.ca/Content/Bills/361/Government/C-22/C-22_1/90006sF.html",
            ],
        },
        View {
            name: "either",
            short: "crossing a border, or a change of owner, is enough",
            argument: "To say what a thing involves is not to say all that it is. The words \"directly or \
                       indirectly\" would be empty if a deal could escape by leaving out the title or the \
                       border. Canada's Anti-Personnel Mines Convention Implementation Act says that \
                       transfer \"includes\" these elements, and bars import and export by themselves.",
            held_by: &[
                "Canada, by the words of its Act",
                "ICRC, in its guide of 1998, which counts import and export besides transfer of ownership",
            ],
            sources: &[
                "https://github.com/justicecanada/laws-lois-xml",
                "https://docslib.org/doc/13292880/banning-anti-personnel-mines",
            ],
        },
    ],
    why_default: "The English and the French text and APII point the same way. A case that lacks an \
                  element does not escape: it is judged as acquisition, stockpiling, retention or \
                  assistance. The position thus decides the name of a breach more often than whether \
                  there is one.",
    depends_on: "whether the mines cross a border, whether title passes, and whether control passes",
};

/// Whether every receipt of mines is a forbidden acquisition, whatever it is for.
pub static ACQUIRE: Question = Question {
    number: 25,
    name: "acquire",
    asks: "Does a State Party breach the Convention by receiving mines, whatever it means to do with \
           them?",
    why_open: "1(1)(b) forbids a State Party to \"otherwise acquire\" mines and does not define the \
               words. Mines also come in by seizure, by capture and by clearance.",
    touches: &["1(1)(b)"],
    positions: &[
        View {
            name: "unless-for-disposal",
            short: "every receipt, unless for Article 3 or prompt destruction",
            argument: "To acquire is to take possession in order to keep. Whoever seizes mines to destroy \
                       them, or lifts them from the ground, does what the Convention wants (1(2)). Every \
                       other receipt is a breach on its day, whether or not a mine is ever laid.",
            held_by: &["practice of States Parties that report the stocks they find (reported, not checked)"],
            sources: &[],
        },
        View {
            name: "any-receipt",
            short: "every receipt, for whatever purpose",
            argument: "1(1)(b) lists acquisition by itself, apart from use and transfer, and \
                       \"otherwise\" shuts the remaining doors. It asks for no border crossed, no title \
                       and no purpose. What a State has in its hands it can lay, so the receipt is the \
                       breach.",
            held_by: &[
                "the International Campaign to Ban Landmines (ICBL), of the supply of mines to Ukraine",
            ],
            sources: &["https://www.icblcmc.org/our-impact/\
                 icbl-strongly-condemns-second-us-ap-mine-transfer-to-ukraine"],
        },
    ],
    why_default: "It keeps the ban on acquisition whole and takes out receipt for Article 3 or for prompt \
                  destruction alone. Without that, to seize mines in order to destroy them would itself \
                  be a breach. It is an inference from the purpose of the Convention, not a rule in \
                  words.",
    depends_on: "what the mines were received for, whether they went on to the forces, how long they were \
                 held, and whether title or possession passed",
};

/// Whether asking for mines also encourages or induces a transfer.
pub static ASKING_FOR_SUPPLY: Question = Question {
    number: 43,
    name: "asking-for-supply",
    asks: "Does a State Party that asks another State for mines breach the Convention by the asking \
           itself?",
    why_open: "1(1)(c) forbids a State Party to encourage or induce \"anyone\" to do what it may not do \
               itself. It does not say whether a request for one's own supply falls under that, or under \
               one's own acquisition.",
    touches: &["1(1)(b)", "1(1)(c)"],
    positions: &[
        View {
            name: "acquisition-only",
            short: "the acquisition is the breach; the request is part of it",
            argument: "To ask for mines is the first step of acquiring them, and acquisition has its own \
                       ban (1(1)(b)). 1(1)(c) is about the conduct of others, not about the mirror image \
                       of one's own breach. A request that is refused is at most preparation.",
            held_by: &[],
            sources: &[],
        },
        View {
            name: "also-inducing",
            short: "the request is encouragement or inducement as well",
            argument: "Transfer is forbidden to a State Party, and the supplier is \"anyone\". Whoever \
                       asks for mines encourages their transfer; whoever adds a reward or a threat \
                       induces it. Australia too, whose declaration defines these words, treats an actual \
                       request as encouragement.",
            held_by: &[],
            sources: &["http://www.icrc.org/dih.nsf/NORM/972B1E545E49378D4125658600578921?OpenDocument"],
        },
    ],
    why_default: "1(1)(c) is needed where the act is another's; one's own intake has its verb in 1(1)(b), and \
                  a refused request leaves nothing for it to cover. The acquisition, once it happens, is a \
                  breach under either position. The only declared definition on record is against the \
                  default, so the answer always says that it is contested.",
    depends_on: "whether a request was made, whether it was accepted, and whether a reward or a threat \
                 went with it",
};

/// The questions of this file.
pub(super) static QUESTIONS: &[&Question] = &[&TRANSIT, &TRANSFER, &ACQUIRE, &ASKING_FOR_SUPPLY];
