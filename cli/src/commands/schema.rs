//! `ottawa schema`: the JSON Schema of a scenario.

use crate::commands::FINE;
use crate::output::Output;

/// Prints the schema.
pub fn run(out: &mut Output) -> u8 {
    let schema = ottawa::scenario::schema::json();
    out.text(schema.trim_end());
    out.text("\n");
    FINE
}
