//! Complaints about words, positions, judgements and doubts.

use std::ops::Range;

use super::super::super::keys::Key;
use super::super::super::names::nearest;
use super::whole_list;
use crate::diagnostic::Diagnostic;
use crate::reading::Question;
use crate::treaty::ottawa::questions;
use crate::vocabulary::{Appraisal, Word};

/// An empty text.
pub(in super::super) fn empty_text(key: &Key, span: Range<usize>) -> Diagnostic {
    Diagnostic::error("empty-text", format!("`{}` is empty", key.name), span)
        .label("nothing between the quotes")
        .help("write the text, or leave the key out")
}

/// A list with nothing in it.
pub(in super::super) fn empty_list(key: &Key, span: Range<usize>) -> Diagnostic {
    let help = match key.may_be_in_doubt() {
        true => format!("write what belongs in it, or `{} = \"unknown\"`", key.name),
        false => "write what belongs in it".to_owned(),
    };
    Diagnostic::error("empty-list", format!("`{}` is an empty list", key.name), span)
        .label("nothing in it")
        .help(help)
}

/// A word that is not on its list.
pub(in super::super) fn unknown_word<'w>(
    key: &Key,
    word: &str,
    span: Range<usize>,
    words: impl Iterator<Item = &'w str> + Clone,
) -> Diagnostic {
    let all = whole_list(words.clone());
    let help = match nearest(word, words) {
        Some(near) => format!("did you mean `{near}`? the words are {all}"),
        None => format!("the words are {all}"),
    };
    Diagnostic::error("unknown-word", format!("`{}` cannot be `{word}`", key.name), span)
        .label("not one of its words")
        .help(help)
}

/// One thing twice in a list.
pub(in super::super) fn twice_in_list(key: &Key, word: &str, span: Range<usize>) -> Diagnostic {
    Diagnostic::error(
        "twice-in-list",
        format!("`{word}` stands twice in `{}`", key.name),
        span,
    )
    .label("the same word again")
    .help("write it once")
}

/// Doubt about a key that cannot be in doubt.
pub(in super::super) fn no_doubt(key: &Key, span: Range<usize>) -> Diagnostic {
    Diagnostic::error(
        "no-doubt",
        format!("`{}` cannot be left in doubt", key.name),
        span,
    )
    .label("doubt about this key cannot be judged")
    .help("write what is most likely and say so in `note`, or leave the key out")
}

/// `one-of` together with other keys.
pub(in super::super) fn one_of_alone(span: Range<usize>) -> Diagnostic {
    Diagnostic::error("one-of", "`one-of` stands with other keys", span)
        .label("`one-of` is wanted alone")
        .help("write `{ one-of = [ … ] }` with nothing else between the braces")
}

/// `one-of` without a list of at least two.
pub(in super::super) fn one_of_list(span: Range<usize>) -> Diagnostic {
    Diagnostic::error(
        "one-of",
        "`one-of` takes a list of at least two possibilities",
        span,
    )
    .label("no choice is left here")
    .help("write `{ one-of = [\"norland\", \"rebels\"] }`, or the value alone if it is certain")
}

/// A question of law that does not exist.
pub(in super::super) fn unknown_question(name: &str, span: Range<usize>) -> Diagnostic {
    let all = || questions::all().map(|question| question.name);
    let help = match nearest(name, all()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("the questions are {}", whole_list(all())),
    };
    Diagnostic::error(
        "unknown-question",
        format!("no contested question is called `{name}`"),
        span,
    )
    .label("not a question of this engine")
    .help(help)
}

/// A position that nobody holds.
pub(in super::super) fn unknown_position(
    question: &'static Question,
    written: Option<&str>,
    span: Range<usize>,
) -> Diagnostic {
    let all = || question.positions.iter().map(|position| position.name);
    let message = match written {
        Some(word) => format!("`{word}` is not a position on `{}`", question.name),
        None => format!("a position on `{}` is a word in quotes", question.name),
    };
    let help = match written.and_then(|word| nearest(word, all())) {
        Some(near) => format!("did you mean `{near}`? the positions are {}", whole_list(all())),
        None => format!("the positions are {}", whole_list(all())),
    };
    Diagnostic::error("unknown-position", message, span)
        .label("not one of its positions")
        .help(help)
}

/// A judgement that no rule asks for.
pub(in super::super) fn unknown_appraisal(name: &str, span: Range<usize>) -> Diagnostic {
    let all = || Appraisal::ALL.iter().map(|appraisal| appraisal.name());
    let help = match nearest(name, all()) {
        Some(near) => format!("did you mean `{near}`? the judgements are {}", whole_list(all())),
        None => format!("the judgements are {}", whole_list(all())),
    };
    Diagnostic::error(
        "unknown-word",
        format!("`{name}` is not a judgement that the law asks for"),
        span,
    )
    .label("not one of its words")
    .help(help)
}

/// A judgement that is neither yes, no nor unknown.
pub(in super::super) fn not_a_judgement(name: &str, span: Range<usize>) -> Diagnostic {
    Diagnostic::error(
        "wrong-type",
        format!("`{name}` takes `true`, `false` or `\"unknown\"`"),
        span,
    )
    .label("no answer to a question of judgement")
    .help(format!(
        "write `{name} = true`, `{name} = false`, or `{name} = \"unknown\"` to leave it open"
    ))
}

/// The question of judgement about an entry of a table.
pub(in super::super) fn asks_appraisal(appraisal: Appraisal, table: &str, called: &str) -> String {
    match (appraisal, table) {
        (Appraisal::AsSoonAsPossible, "stocks") => format!("Was {called} destroyed as soon as possible?"),
        (Appraisal::AsSoonAsPossible, "places") => format!("Was {called} cleared as soon as possible?"),
        (Appraisal::ProtectedInTime, _) => {
            format!("Were marking, monitoring and fencing of {called} done as soon as possible?")
        }
        (Appraisal::ExtentPossible, _) => {
            format!("Did {called} report its mined areas to the extent possible?")
        }
        (Appraisal::AsSoonAsPossible, _) => format!("Did {called} come as soon as possible?"),
        (Appraisal::MinimumNumber, "acts") => {
            format!("Does {called} stay within the minimum number absolutely necessary?")
        }
        (Appraisal::MinimumNumber, _) => format!("Is {called} the minimum number absolutely necessary?"),
        (Appraisal::AppropriateMeasures, _) => format!("Did {called} take all appropriate measures?"),
        (Appraisal::EveryEffort, "places") => format!("Was every effort made to find the mines at {called}?"),
        (Appraisal::EveryEffort, "acts") => {
            format!("In spite of {called}, was every effort made to help the mission?")
        }
        (Appraisal::EveryEffort, _) => format!("Did {called} make every effort?"),
        (Appraisal::FullReasons, _) => format!("Did {called} explain its reasons in full?"),
        (Appraisal::SatisfactoryAnswer, _) => format!("Was {called} a satisfactory answer?"),
        (Appraisal::FullCooperation, _) => format!("Was full cooperation given in spite of {called}?"),
        (Appraisal::ReasonableTime, _) => format!("Was {called} reported on within a reasonable time?"),
        (Appraisal::InAPosition, _) => format!("Was {called} in a position to give assistance?"),
        (Appraisal::LargeScale, _) => {
            format!("Was {called} on a scale that would defeat the object and purpose of the Convention?")
        }
        (Appraisal::ParticularCare, _) => format!("Was particular care taken with {called}?"),
        (Appraisal::FeasiblePrecautions, "places") => {
            format!("Was everything feasible done to keep civilians out of {called}?")
        }
        (Appraisal::FeasiblePrecautions, _) => {
            format!("Were all feasible precautions taken with {called} to protect civilians?")
        }
        (Appraisal::EffectiveWarning, _) => {
            format!("Was effective warning given of {called}, or did circumstances not permit it?")
        }
        (Appraisal::ExcessiveHarm, _) => {
            format!("Was excessive harm to civilians to be expected from {called}?")
        }
        (Appraisal::SuperfluousInjury, _) => {
            format!("Were the mines of {called} of a kind to cause superfluous injury?")
        }
        (Appraisal::RecordedAsPossible, _) => {
            format!("Was {called} recorded as far as that was possible?")
        }
        (Appraisal::RemovalWithoutDelay, _) => {
            format!("Was {called} being cleared, or its clearing made possible, without delay?")
        }
    }
}
