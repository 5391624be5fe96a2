//! Questions on joining the Convention: provisional application, the time before entry into force, and
//! forbidden reservations.

use crate::reading::{Question, View};

/// The questions of this theme.
pub(super) static QUESTIONS: &[&Question] = &[&PROVISIONAL_UNTIL, &BEFORE_ENTRY, &FORBIDDEN_RESERVATION];

/// How long a declaration of provisional application lasts.
pub static PROVISIONAL_UNTIL: Question = Question {
    number: 32,
    name: "provisional-until",
    asks: "If a State applies the ban provisionally, does that last until the Convention binds that State, \
        or only until 1 March 1999?",
    why_open: "A State can declare, when it consents, that it will apply 1(1) provisionally until entry \
        into force (18). The English words \"its entry into force\" leave open whose: the State's, or that \
        of the Convention as such, on 1 March 1999.",
    touches: &["18"],
    positions: &[
        View {
            name: "own-entry",
            short: "until the Convention binds that State",
            argument: "Provisional application bridges the time between a State's consent and the day it \
                is bound. Article 18 is open to every State that accedes, and for all that joined after 1 \
                March 1999 it would otherwise be empty. The words \"its entry into force\" can mean entry \
                into force for the State that declares.",
            held_by: &[],
            sources: &[],
        },
        View {
            name: "general-entry",
            short: "until the Convention first entered into force",
            argument: "The French text, equally authentic, speaks of the entry into force of \"la présente \
                Convention\", which is the Convention as such. That event happened once, on 1 March 1999, \
                and the bridge was built for the wait before it. A State that consents later has only the \
                months of 17(2) to wait.",
            held_by: &[],
            sources: &[
                "https://github.com/justicecanada/laws-lois-xml",
                "https://parl.ca/Content/Bills/361/Government/C-22/C-22_1/90006sF.html",
            ],
        },
    ],
    why_default: "It leaves Article 18 a use for every State that is able to declare, and the French words \
        can bear it.",
    depends_on: "a declaration made with the State's consent, and the two days of entry into force",
};

/// What a State owes between signing or consenting and being bound.
pub static BEFORE_ENTRY: Question = Question {
    number: 33,
    name: "before-entry",
    asks: "Which acts with mines must a State avoid after it has signed or consented, but before the \
        Convention binds it?",
    why_open: "In that time a State must not defeat the object and purpose of the treaty (VCLT 18, Vienna \
        Convention on the Law of Treaties). Which acts with mines would do so, no text says.",
    touches: &["VCLT 18"],
    positions: &[
        View {
            name: "large-scale",
            short: "new use, making or trade on a large scale",
            argument: "To defeat a purpose is to put it out of reach, and that takes acts of some scale. \
                New use, production, import or transfer of mines in large numbers does so, because it \
                multiplies what the Convention is to end. Keeping an old stock leaves things as they were.",
            held_by: &[],
            sources: &[],
        },
        View {
            name: "any-use",
            short: "any use at all",
            argument: "The purpose is to end the suffering that each mine causes, and every mine laid adds \
                to it. A mine laid today will still lie there when the ban begins to bind. A State that \
                has given its word in good faith leaves no number out of account.",
            held_by: &[],
            sources: &[],
        },
        View {
            name: "political-only",
            short: "none: the duty is political",
            argument: "A treaty binds from its entry into force, and no rule about its purpose can bring \
                its duties forward. What would defeat a purpose is left so open that it serves as a call \
                to good conduct. States answer for such conduct to their partners, by explanation and not \
                by breach.",
            held_by: &[],
            sources: &[],
        },
    ],
    why_default: "It gives VCLT 18 an effect of its own without applying the Convention in advance. The \
        result is inconsistency with VCLT 18, not a breach of the Convention; whether the scale is reached \
        is a judgement, and isolated use is shown as contested.",
    depends_on: "whether the State had signed or consented, what was done, and on what scale",
};

/// Whether a State that makes a forbidden reservation is bound without it.
pub static FORBIDDEN_RESERVATION: Question = Question {
    number: 45,
    name: "forbidden-reservation",
    asks: "If a State joins with a reservation, which the Convention forbids, is it bound without the \
        reservation?",
    why_open: "Reservations to any article are shut out (19). The text does not say whether a State that \
        makes one anyway has consented without it or not at all.",
    touches: &["19"],
    positions: &[
        View {
            name: "bound-without-it",
            short: "bound in full, as if it had not been made",
            argument: "A reservation that the treaty forbids is without effect, and a State that took the \
                step of joining is presumed to mean it. The International Law Commission put this \
                presumption into its Guide to Practice of 2011 (4.5.3). It yields where the State made \
                plain that it would not join otherwise.",
            held_by: &[
                "the International Law Commission (Guide to Practice, 2011, 4.5.3; reported, not checked)",
            ],
            sources: &[],
        },
        View {
            name: "consent-fails",
            short: "not bound: the consent falls with its condition",
            argument: "A treaty binds a State by its consent, as far as that consent goes and no further. \
                Where a State consents on a condition and the condition cannot stand, nothing is left of \
                the consent. The State remains able to join again without it, and that choice is its own.",
            held_by: &["some States"],
            sources: &[],
        },
    ],
    why_default: "It keeps a State that chose to join within the Convention. No objection to the \
        declarations made on the Convention is known, so the question has not arisen in practice.",
    depends_on: "what the statement shuts out, and whether the State made its consent depend on it",
};
