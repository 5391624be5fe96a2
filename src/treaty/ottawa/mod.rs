//! The Convention on the Prohibition of the Use, Stockpiling, Production and Transfer of Anti-Personnel
//! Mines and on Their Destruction, Oslo, 18 September 1997: its table of contents.

pub mod article_01;
pub mod article_02;
pub mod article_03;
pub mod article_17;
pub mod article_20;
pub mod attribution;
mod later_articles;
pub mod questions;
pub mod status;

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
        later_articles::ARTICLES_4_TO_14,
        article_17::PARAGRAPHS,
        article_20::PARAGRAPHS,
        later_articles::ARTICLES_21_AND_22,
    ],
};
