//! `ottawa what-if`: a scenario beside what it would be.

use ottawa::edit::{Draft, Edit, Variant};
use ottawa::report;
use ottawa::simulate::compare;
use serde_json::json;

use crate::args::WhatIf;
use crate::commands::{CANNOT, FINE, judge, one, reject};
use crate::failure::Failure;
use crate::files::{Rejected, Source};
use crate::output::Output;
use crate::paint;

/// Compares the file with its variants, or with the values set.
pub fn run(args: &WhatIf, out: &mut Output) -> Result<u8, Failure> {
    let Some(source) = one(&args.file, &args.shared, out) else {
        return Ok(CANNOT);
    };
    let whats = whats(args, &source)?;
    let before = judge(&source.loaded.scenario, &args.shared)?;
    let mut pages = vec![report::heading(&before)];
    let mut data = Vec::new();
    for what in &whats {
        let What { title, changes, .. } = what;
        let changed = match what.read(&source) {
            Ok(changed) => changed,
            Err(rejected) => return Ok(reject(&rejected, &args.shared, out)),
        };
        let after = judge(&changed.loaded.scenario, &args.shared)?;
        let comparison = compare(&before, &after);
        if args.shared.json {
            data.push(report::comparison_json(
                &before,
                &after,
                &comparison,
                title,
                changes,
            ));
        } else {
            let what_if = report::WhatIf::new(&before, &after, &comparison, title, changes);
            pages.push(report::comparison(&what_if));
        }
    }
    if args.shared.json {
        out.json(&json!({
            "format": report::json::FORMAT,
            "engine": report::json::engine(),
            "file": source.name,
            "scenario": before.scenario().title,
            "as_of": before.scenario().as_of,
            "what_if": data,
        }));
    } else {
        out.painted(&paint::report(&pages.join("\n\n")));
    }
    Ok(FINE)
}

/// What a file is compared with.
pub struct What {
    /// The difference in a line.
    pub title: String,
    /// The changed file.
    draft: Draft,
    /// The changes, as they are written.
    pub changes: Vec<String>,
}

impl What {
    /// The changed file, read and checked.
    pub fn read(&self, source: &Source) -> Result<Source, Rejected> {
        source.changed(format!("{}, what if", source.name), self.draft.clone())
    }
}

/// A variant of the file, with values set.
pub fn of_variant(source: &Source, variant: &Variant, set: &[Edit]) -> Result<What, Failure> {
    let changes = variant.changes.iter().map(ToString::to_string);
    let changes = changes.filter(|it| !it.starts_with("expect"));
    Ok(What {
        title: variant.title.clone(),
        draft: source.draft.variant(&variant.name)?.with(set)?,
        changes: changes.chain(set.iter().map(ToString::to_string)).collect(),
    })
}

/// The variants that are meant, each with the values set; or the file itself with them.
fn whats(args: &WhatIf, source: &Source) -> Result<Vec<What>, Failure> {
    let variants = source.draft.variants();
    if args.variant.is_empty() && !args.set.is_empty() {
        return Ok(vec![What {
            title: "values set here".to_owned(),
            draft: source.draft.with(&args.set)?,
            changes: args.set.iter().map(ToString::to_string).collect(),
        }]);
    }
    if let Some(unknown) = args
        .variant
        .iter()
        .find(|name| variants.iter().all(|it| it.name != **name))
    {
        source.draft.variant(unknown)?;
    }
    if variants.is_empty() {
        return Err(Failure::new("the file has no variants").help(
            "set a value, as in `--set border.until=2030-07-20`, or write a variant: `[variants.NAME]`",
        ));
    }
    let meant = |variant: &&Variant| args.variant.is_empty() || args.variant.contains(&variant.name);
    let what = |variant: &Variant| of_variant(source, variant, &args.set);
    variants.iter().filter(meant).map(what).collect()
}
