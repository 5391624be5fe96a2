//! `ottawa sample`: how likely each answer is, on the numbers of the file's author.

use std::path::PathBuf;

use clap::Args as Group;
use ottawa::report;
use ottawa::simulate::Distribution;
use ottawa::simulate::sample::{self, MOST_DRAWS, MOST_EXACT};

use super::vary::Asked;
use crate::args::Shared;
use crate::commands::{CANNOT, FINE, one};
use crate::failure::Failure;
use crate::output::Output;
use crate::save::Save;
use crate::work::Work;
use crate::{choose, paint};

/// Arguments of `sample`.
#[derive(Group, Debug)]
pub struct Sample {
    /// The scenario file.
    pub file: PathBuf,
    /// A fact with its distribution: `war.until=triangular 2030-06-01 2030-09-01 2031-06-01`, `uniform`,
    /// `exponential`, `at-least-until`, `discrete`; may be repeated. Without it, the facts of `[sample]`.
    #[arg(long = "dist", value_name = "KEY=DISTRIBUTION")]
    pub facts: Vec<String>,
    #[command(flatten)]
    pub asked: Asked,
    /// How many draws are made [default: 10000, or what the file says].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=MOST_DRAWS))]
    pub draws: Option<u64>,
    /// The number from which the draws follow; the same number gives the same draws [default: 1].
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// Draw nothing: go through every combination with its weight.
    #[arg(long, conflicts_with_all = ["draws", "seed"])]
    pub exact: bool,
    /// Write the answers with their shares into this file.
    #[arg(long, value_name = "OUT")]
    pub csv: Option<PathBuf>,
    /// Draw a histogram into this file.
    #[arg(long, value_name = "OUT")]
    pub svg: Option<PathBuf>,
    #[command(flatten)]
    pub shared: Shared,
}

/// Samples a file.
pub fn run(args: &Sample, out: &mut Output) -> Result<u8, Failure> {
    let Some(source) = one(&args.file, &args.shared, out) else {
        return Ok(CANNOT);
    };
    let scenario = &source.loaded.scenario;
    let of_file = scenario.sample.as_ref();
    let ask = args
        .asked
        .ask(scenario, of_file.map(|it| &it.asked), &args.shared.readings)?;
    choose::readings(scenario.readings, &args.shared.readings)?;
    let written = match (args.facts.as_slice(), of_file) {
        ([], Some(of_file)) => of_file.facts.as_slice(),
        (facts, _) => facts,
    };
    if written.is_empty() {
        return Err(Failure::new("no fact is drawn").help(
            "give one with its distribution, as in `--dist \"war.until=uniform 2030-06-01 2031-06-01\"`, or write \
             `[sample]` into the file",
        ));
    }
    let facts = written
        .iter()
        .map(|fact| {
            fact.parse::<Distribution>()
                .map_err(|error| Failure::new(error.to_string()).help(error.help()))
        })
        .collect::<Result<Vec<_>, Failure>>()?;
    let sample = sample::Sample::new(&source.draft, &ask, &args.shared.readings, facts)
        .map_err(|error| Failure::new(error.to_string()).help(error.help()))?;
    let draws = args.draws.or(of_file.and_then(|it| it.draws)).unwrap_or(10_000);
    if !(1..=MOST_DRAWS).contains(&draws) {
        return Err(
            Failure::new(format!("{draws} draws cannot be made")).help(format!("from 1 to {MOST_DRAWS} can"))
        );
    }
    // A place that cannot be written is said before the work.
    let open = |path: &PathBuf| Save::open(path, &args.file);
    let csv = args.csv.as_ref().map(open).transpose()?;
    let svg = args.svg.as_ref().map(open).transpose()?;
    let mut work = Work::begin();
    let sampled = if args.exact {
        sample.exact(&mut |progress| work.at(progress))
    } else {
        let seed = args.seed.or(of_file.and_then(|it| it.seed)).unwrap_or(1);
        Some(sample.draw(draws, seed, &mut |progress| work.at(progress)))
    };
    work.end();
    let Some(sampled) = sampled else {
        return Err(Failure::new(format!("not all combinations were gone through: there are more than {MOST_EXACT}, or the work was stopped"))
            .help("draw from them instead, without `--exact`"));
    };
    if let Some(csv) = csv {
        csv.write(&report::sample::csv(&sampled))?;
    }
    if let Some(svg) = svg {
        svg.write(&report::chart::histogram::svg(scenario, &sampled))?;
    }
    if args.shared.json {
        out.json(&report::sample::json(&source.name, scenario, &sampled));
    } else {
        out.painted(&paint::report(&report::sample::report(scenario, &sampled)));
    }
    if sampled.draws < sampled.of {
        out.complain(&format!(
            "stopped: {} of {} draws were judged, and these are kept (exit code {CANNOT})\n",
            sampled.draws, sampled.of
        ));
        return Ok(CANNOT);
    }
    Ok(FINE)
}
