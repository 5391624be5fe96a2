//! `ottawa vary`: one question under every combination of the values of up to three axes.

use std::path::PathBuf;

use clap::Args as Group;
use ottawa::scenario::Scenario;
use ottawa::simulate::{Axis, vary};
use ottawa::vocabulary::{DateOf, Word};
use ottawa::{Ask, Assessor, Date, report};

use crate::args::{Chosen, Shared};
use crate::commands::{CANNOT, FINE, answers, one};
use crate::failure::Failure;
use crate::output::Output;
use crate::save::Save;
use crate::work::Work;
use crate::{choose, paint};

/// Arguments of `vary`.
#[derive(Group, Debug)]
pub struct Vary {
    /// The scenario file.
    pub file: PathBuf,
    /// What is varied: `norland.withdrawal.received=2030-01-01..2030-12-31 step 7d`, `reading:QUESTION`, `on=…`;
    /// may be repeated. Without it, the axes of `[vary]` in the file.
    #[arg(long = "axis", value_name = "KEY=VALUES")]
    pub axes: Vec<String>,
    #[command(flatten)]
    pub asked: Asked,
    /// Write every variant into this file, one a line.
    #[arg(long, value_name = "OUT")]
    pub csv: Option<PathBuf>,
    /// Draw a heat map into this file.
    #[arg(long, value_name = "OUT")]
    pub svg: Option<PathBuf>,
    #[command(flatten)]
    pub shared: Shared,
}

/// The one question that is asked of every variant.
#[derive(Group, Debug)]
pub struct Asked {
    #[command(flatten)]
    pub chosen: Chosen,
    /// Ask for a date that the law computes for a State, such as `withdrawal-effect norland`.
    #[arg(long, num_args = 2, value_names = ["DATE-OF", "STATE"])]
    #[arg(conflicts_with_all = ["act", "actor", "provision", "status", "class"])]
    pub date: Vec<String>,
    /// The day asked about; without it the day judged.
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
}

impl Asked {
    /// Whether anything is asked at all.
    fn is_empty(&self) -> bool {
        let Chosen {
            act,
            actor,
            provision,
            status,
            class,
        } = &self.chosen;
        let names = [act, actor, provision, status, class];
        names.into_iter().all(Option::is_none) && self.date.is_empty()
    }

    /// The question, of which there must be one and no more: of these arguments, or of the file.
    pub fn ask(
        &self,
        scenario: &Scenario,
        of_file: Option<&ottawa::scenario::Asked>,
        readings: &[ottawa::Position],
    ) -> Result<Ask, Failure> {
        if let Some(asked) = of_file.filter(|_| self.is_empty()) {
            return asked.ask(scenario, self.on).map_err(Failure::new);
        }
        if self.is_empty() {
            return Err(Failure::new("nothing is asked").help(
                "ask with `--status STATE`, `--date withdrawal-effect STATE`, or `--act`, `--actor` and `--provision`",
            ));
        }
        let on = self.on.unwrap_or(scenario.as_of);
        if let [which, state] = self.date.as_slice() {
            let state = choose::state(scenario, state)?;
            let Some(which) = DateOf::parse(which) else {
                let names: Vec<&str> = DateOf::ALL.iter().map(|it| it.name()).collect();
                let near = choose::nearest(which, names.iter().copied());
                let near = near.map_or_else(String::new, |name| format!("did you mean `{name}`? "));
                return Err(Failure::new(format!("no date is called `{which}`"))
                    .help(format!("{near}the dates are {}", names.join(", "))));
            };
            return Ok(Ask::Date { state, which, on });
        }
        let assessor = Assessor::under(scenario, choose::readings(scenario.readings, readings)?);
        let answers = answers::chosen(&self.chosen, &assessor)?;
        match answers.as_slice() {
            [answer] => Ok(self.on_the_day(answer.ask.clone())),
            several => {
                let lines = several
                    .iter()
                    .map(|answer| format!("\n  {}", report::answer_line(&assessor, answer)));
                let message = format!(
                    "{} answers match, and one question is asked of all variants",
                    several.len()
                );
                Err(Failure::new(message).help(format!(
                    "choose one by `--act`, `--actor` and `--provision`:{}",
                    lines.collect::<String>()
                )))
            }
        }
    }

    fn on_the_day(&self, ask: Ask) -> Ask {
        match (ask, self.on) {
            (
                Ask::Provision {
                    actor, cites, thing, ..
                },
                Some(on),
            ) => Ask::Provision {
                actor,
                cites,
                thing,
                on: Some(on),
            },
            (Ask::Status { state, .. }, Some(on)) => Ask::Status { state, on },
            (ask, _) => ask,
        }
    }
}

/// Varies a file.
pub fn run(args: &Vary, out: &mut Output) -> Result<u8, Failure> {
    let Some(source) = one(&args.file, &args.shared, out) else {
        return Ok(CANNOT);
    };
    let scenario = &source.loaded.scenario;
    let ask = args.asked.ask(
        scenario,
        scenario.vary.as_ref().map(|it| &it.asked),
        &args.shared.readings,
    )?;
    choose::readings(scenario.readings, &args.shared.readings)?;
    let written = match (args.axes.as_slice(), &scenario.vary) {
        ([], Some(vary)) => vary.axes.as_slice(),
        (axes, _) => axes,
    };
    let axes = written
        .iter()
        .map(|axis| {
            axis.parse::<Axis>()
                .map_err(|error| Failure::new(error.to_string()).help(error.help()))
        })
        .collect::<Result<Vec<Axis>, Failure>>()?;
    let vary = vary::Vary::new(&source.draft, &ask, &args.shared.readings, axes)
        .map_err(|error| Failure::new(error.to_string()).help(error.help()))?;
    // A place that cannot be written is said before the work.
    let open = |path: &PathBuf| Save::open(path, &args.file);
    let csv = args.csv.as_ref().map(open).transpose()?;
    let svg = args.svg.as_ref().map(open).transpose()?;
    let mut work = Work::begin();
    let varied = vary.run(&mut |progress| work.at(progress));
    work.end();
    if let Some(csv) = csv {
        let mut text = String::new();
        for line in report::vary::csv(&varied) {
            text.push_str(&line);
            text.push('\n');
        }
        csv.write(&text)?;
    }
    if let Some(svg) = svg {
        svg.write(&report::chart::heat::svg(scenario, &varied))?;
    }
    let lines = if varied.is_partial() {
        Vec::new()
    } else {
        vary.lines()
    };
    if args.shared.json {
        out.json(&report::vary::json(&source.name, scenario, &varied, &lines));
    } else {
        out.painted(&paint::report(&report::vary::report(scenario, &varied, &lines)));
    }
    if varied.is_partial() {
        out.complain(&format!(
            "stopped: {} of {} variants were judged, and these are kept (exit code {CANNOT})\n",
            varied.done,
            varied.variants()
        ));
        return Ok(CANNOT);
    }
    Ok(FINE)
}
