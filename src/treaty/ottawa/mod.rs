//! The Convention on the Prohibition of the Use, Stockpiling, Production and Transfer of Anti-Personnel
//! Mines and on Their Destruction, Oslo, 18 September 1997: its table of contents.

pub mod article_01;
pub mod article_02;
pub mod article_03;
pub mod article_04;
pub mod article_05;
pub mod article_06;
pub mod article_07;
pub mod article_08;
pub mod article_17;
pub mod article_20;
pub mod attribution;
pub mod procedures;
pub mod questions;
pub mod status;
mod time_limit;

use super::Treaty;

/// The Convention.
pub static OTTAWA: Treaty = Treaty {
    name: "the 1997 Anti-Personnel Mine Ban Convention",
    prefix: "",
    text: "https://ihl-databases.icrc.org/en/ihl-treaties/apmbc-1997",
    contents: &[
        article_01::PARAGRAPHS,
        article_02::PARAGRAPHS,
        article_03::PARAGRAPHS,
        article_04::PARAGRAPHS,
        article_05::PARAGRAPHS,
        article_06::PARAGRAPHS,
        article_07::REPORTS,
        article_08::PARAGRAPHS,
        article_07::NATIONAL_MEASURES,
        procedures::MEETINGS,
        article_17::PARAGRAPHS,
        article_20::PARAGRAPHS,
        procedures::FINAL_CLAUSES,
    ],
};
