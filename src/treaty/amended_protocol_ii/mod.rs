//! Amended Protocol II (1996) to the Convention on Certain Conventional Weapons: what it says of mines,
//! booby-traps and other devices, one file a theme.
//!
//! The Protocol limits the use of mines in armed conflict, and their transfer. It does not forbid having them.
//!
//! # How it is read here
//! - In force for a State six months after its consent, on the corresponding day; never before 3 December 1998.
//!   A denunciation takes effect a year after receipt, and not in the middle of a conflict.
//! - In an international conflict it binds towards opponents that it binds too. In an internal one on the
//!   territory of a Party it binds every party to the conflict, armed groups among them.
//! - Its anti-personnel mine is one *primarily* designed to be exploded by a person: another definition than the
//!   Convention's, over the same facts.
//! - What a witness can answer is a fact; "feasible", "effective", "excessive" and "without delay" are judgements,
//!   which the engine never makes.
//!
//! # Not modelled
//! Each paragraph that is not says why, in its place.

mod annex;
mod area;
mod booby_traps;
mod conduct;
mod definitions;
mod records;
mod remote;
mod status;
mod transfer;

pub use annex::DESTROYS_AND_DISABLES_ITSELF;
pub use definitions::{PROTOCOL_MINE, REMOTELY_DELIVERED};
pub(super) use status::GOING_ON;
pub use status::{
    BOUND_AS_A_GROUP, CONSENTED, DENOUNCED, FIGHTING_OVER, IN_CONFLICT, NOT_YET_IN_FORCE, PARTY,
};

use super::{Model, Paragraph, Treaty};
use crate::condition::Cond::{self, Any, Is, Term};
use crate::fact::Fact::{Did, TookPlace};
use crate::rule::Gate;
use crate::treaty::ottawa::article_02::MINE;
use crate::treaty::ottawa::attribution::AUTHOR;
use crate::vocabulary::{What, Why};

/// The Protocol.
pub static AMENDED_PROTOCOL_II: Treaty = Treaty {
    name: "Amended Protocol II to the Convention on Certain Conventional Weapons",
    prefix: "APII",
    text: "https://ihl-databases.icrc.org/en/ihl-treaties/ccw-amended-protocol-ii-1996",
    contents: &[
        status::PARAGRAPHS,
        definitions::PARAGRAPHS,
        conduct::PARAGRAPHS,
        area::PARAGRAPHS,
        remote::PARAGRAPHS,
        booby_traps::PARAGRAPHS,
        transfer::PARAGRAPHS,
        records::PARAGRAPHS,
        annex::PARAGRAPHS,
    ],
};

/// Somebody used mines or other devices, in a conflict in which the Protocol is owed. Use is laying, scattering or
/// arming; keeping a field is judged by its marking.
static IN_USE: &[Gate] = &[
    Gate(Term(&AUTHOR), Why::NotItsAct),
    Gate(Is(Did(What::Use)), Why::NotEngaged),
    Gate(Term(&IN_CONFLICT), Why::NotEngaged),
];
/// Mines of every kind, booby-traps and other devices.
static ALL_DEVICES: &[Gate] = &[Gate(
    Any(&[
        Term(&MINE),
        Term(&definitions::BOOBY_TRAP),
        Term(&definitions::OTHER_DEVICE),
    ]),
    Why::NotAMine,
)];
/// Mines of every kind.
static MINES: &[Gate] = &[Gate(Term(&MINE), Why::NotAMine)];
/// The Protocol's anti-personnel mines.
static PERSONNEL_MINES: &[Gate] = &[Gate(Term(&PROTOCOL_MINE), Why::NotAMine)];

/// The act took place. Every rule on use begins with it.
const HAPPENED: Cond = Is(TookPlace);

const fn not_modelled(
    cite: &'static str,
    title: &'static str,
    says: &'static str,
    because: &'static str,
) -> Paragraph {
    Paragraph {
        cite,
        title,
        says,
        read_here: &[],
        model: Model::NotModelled(because),
    }
}
