//! `ottawa what-if`: a scenario beside what it would be.

use ottawa::edit::Variant;
use ottawa::report;
use ottawa::simulate::compare;
use serde_json::json;

use crate::args::WhatIf;
use crate::commands::{CANNOT, FINE, judge, one, reject};
use crate::failure::Failure;
use crate::files::Source;
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
    for (title, changed, changes) in &whats {
        let name = format!("{}, what if", source.name);
        let changed = match source.changed(name, changed.clone()) {
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

/// What is compared: a title, the changed file, and the changes in words.
type What = (String, ottawa::edit::Draft, Vec<String>);

/// The variants that are meant, each with the values set; or the file itself with them.
fn whats(args: &WhatIf, source: &Source) -> Result<Vec<What>, Failure> {
    let variants = source.draft.variants();
    let set = args.set.iter().map(ToString::to_string);
    if args.variant.is_empty() && !args.set.is_empty() {
        let title = "values set here".to_owned();
        return Ok(vec![(title, source.draft.with(&args.set)?, set.collect())]);
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
    let what = |variant: &Variant| {
        let draft = source.draft.variant(&variant.name)?.with(&args.set)?;
        let changes = variant
            .changes
            .iter()
            .map(ToString::to_string)
            .filter(|it| !it.starts_with("expect"));
        Ok((variant.title.clone(), draft, changes.chain(set.clone()).collect()))
    };
    variants.iter().filter(meant).map(what).collect()
}
