//! Findings about what a State has to do by a day: places, extensions, reports, requests.

use super::{Case, Evidence, Found, lies_at, of, plain, silent, told};
use crate::date::When;
use crate::fact::{At, Fact};
use crate::logic::Truth;
use crate::scenario::{Act, Extension, Origin, Place, Report, Since, Thing, Where, Who};
use crate::vocabulary::{How, What, Word};

impl Case<'_> {
    pub(super) fn place(&self, at: At) -> Option<&Place> {
        match at.thing? {
            Thing::Place(place) => self.scenario.places.get(place),
            _ => None,
        }
    }

    /// The mined place judged, or the place where the stock judged lies.
    fn ground(&self, at: At) -> Option<Where> {
        match at.thing? {
            Thing::Place(place) => Some(Where::Place(place)),
            Thing::Stock(stock) => lies_at(self.scenario, self.scenario.stocks.get(stock)?, self.world),
            _ => None,
        }
    }

    pub(super) fn extension(&self, at: At) -> Option<&Extension> {
        self.scenario
            .cast
            .get(at.actor)?
            .state()?
            .extensions
            .get(usize::from(at.extension?))
    }

    pub(super) fn report(&self, at: At) -> Option<&Report> {
        let reports = self.scenario.cast.get(at.actor)?.state()?.reports.as_ref()?;
        reports.get(usize::from(at.report?))
    }

    pub(super) fn on_duty<E: Evidence>(&self, fact: Fact, at: At) -> Found<E> {
        match fact {
            Fact::OwnTerritory => self.own_territory(at),
            Fact::ControlsPlace => self.controls_place(at),
            Fact::ExtensionCovers => {
                let covered = self.extension(at).is_some_and(|extension| match at.thing {
                    Some(Thing::Place(place)) => {
                        extension.places.is_empty() || extension.places.contains(&place)
                    }
                    _ => extension.places.is_empty(),
                });
                plain(covered, self.extension_origin(at), || {
                    "the extension covers the area".to_owned()
                })
            }
            Fact::ExtensionWithinTenYears => self.within_ten_years(at),
            Fact::FirstReportSent => {
                let state = self.scenario.cast.get(at.actor).and_then(|it| it.state());
                match state.map(|it| (&it.reports, &it.reports_untold)) {
                    Some((None, Some(untold))) => of(
                        untold,
                        self.world,
                        |sent| *sent,
                        || "reports were sent in time (the file describes none)".to_owned(),
                    ),
                    Some((None, None)) => (
                        Truth::Unknown,
                        E::tell(|| told("reports were sent (none is described)", Origin::Silent)),
                    ),
                    _ => silent(false, || "reports of which the file says nothing".to_owned()),
                }
            }
            Fact::YearlyReportsTold => {
                let state = self.scenario.cast.get(at.actor).and_then(|it| it.state());
                let reports = state.and_then(|it| it.reports.as_ref());
                let words = || "yearly reports were sent (the file describes none)".to_owned();
                let yearly =
                    reports.is_some_and(|reports| reports.iter().any(|report| report.year.is_some()));
                match state.and_then(|it| it.reports_untold.as_ref()) {
                    _ if yearly => plain(true, self.origin(at.actor), || {
                        "yearly reports are described".to_owned()
                    }),
                    Some(untold) => of(untold, self.world, |sent| *sent, words),
                    None => (Truth::Unknown, E::tell(|| told(words(), Origin::Silent))),
                }
            }
            Fact::YearlyReport => {
                let yearly = self.report(at).is_some_and(|report| report.year.is_some());
                plain(yearly, self.report_origin(at), || "a yearly report".to_owned())
            }
            Fact::ReportIncomplete => {
                let left_out = self
                    .report(at)
                    .is_some_and(|report| report.omits.iter().any(|thing| matches!(thing, Thing::Stock(_))));
                plain(left_out, self.report_origin(at), || {
                    "the report leaves a stock out".to_owned()
                })
            }
            Fact::ReportOmitsPlace => {
                let left_out = self
                    .report(at)
                    .is_some_and(|report| report.omits.iter().any(|thing| matches!(thing, Thing::Place(_))));
                plain(left_out, self.report_origin(at), || {
                    "the report leaves a mined area out".to_owned()
                })
            }
            Fact::PenalLaw => {
                let laws = self
                    .scenario
                    .cast
                    .get(at.actor)
                    .and_then(|it| it.state())
                    .and_then(|it| it.laws.as_ref());
                let penal = laws.is_some_and(|laws| {
                    laws.iter().any(|law| {
                        law.penal.get(self.world) == Some(&true)
                            && law.since.get(self.world).is_some_and(|since| since.by(at.day))
                    })
                });
                silent(penal, || "a law with penal sanctions is in force".to_owned())
            }
            Fact::Answered => self.answered(at),
            Fact::AidGiven(kind) => self.aid_given(kind, at),
            _ => silent(false, || "a duty".to_owned()),
        }
    }

    fn extension_origin(&self, at: At) -> Origin {
        self.extension(at).map_or(Origin::Silent, |it| it.origin)
    }

    fn report_origin(&self, at: At) -> Origin {
        self.report(at).map_or(Origin::Silent, |it| it.origin)
    }

    fn own_territory<E: Evidence>(&self, at: At) -> Found<E> {
        let Some(place) = self.place(at) else {
            return silent(false, || "a place".to_owned());
        };
        let territory = match at.thing {
            Some(Thing::Place(index)) => self.territory(Where::Place(index)),
            _ => None,
        };
        // In a dispute each claimant holds it for its own.
        let claims = territory.is_none() && place.claimed_by.contains(&at.actor);
        plain(territory == Some(at.actor) || claims, place.entry.origin, || {
            format!("{} is the territory of {}", place.entry.name, self.name(at.actor))
        })
    }

    fn controls_place<E: Evidence>(&self, at: At) -> Found<E> {
        let Some(ground) = self.ground(at) else {
            return silent(false, || "a place".to_owned());
        };
        // Nobody else is stated to control it: whose territory it is, controls it.
        let own = self.territory(ground) == Some(at.actor);
        let place = match ground {
            Where::Place(place) => self.scenario.places.get(place),
            Where::State(_) => None,
        };
        let Some(place) = place else {
            return silent(own, || format!("{} controls the place", self.name(at.actor)));
        };
        let words = || format!("{} controls {}", self.name(at.actor), place.entry.name);
        let begun = |since: &Since<Who>| match &since.since {
            None => Truth::True,
            Some(since) => of::<(), When>(since, self.world, |when| when.by(at.day), String::new).0,
        };
        for entry in place.controlled_by.iter().rev() {
            match begun(entry) {
                Truth::True => return of(&entry.is, self.world, |who| *who == at.actor, words),
                Truth::Unknown => {
                    let choice = entry.since.as_ref().and_then(|since| since.choice);
                    return (
                        Truth::Unknown,
                        E::tell(|| told(words(), place.entry.origin)).open(&[choice]),
                    );
                }
                Truth::False => {}
            }
        }
        silent(own, words)
    }

    /// An extension reaches at most ten years beyond the time limit before it.
    fn within_ten_years<E: Evidence>(&self, at: At) -> Found<E> {
        let origin = self.extension_origin(at);
        let words = || "the extension is of ten years at most".to_owned();
        let state = self.scenario.cast.get(at.actor).and_then(|it| it.state());
        let (Some(state), Some(extension)) = (state, self.extension(at)) else {
            return silent(false, || "an extension".to_owned());
        };
        let place = match at.thing {
            Some(Thing::Place(place)) => Some(place),
            _ => None,
        };
        let entries = state
            .consents
            .iter()
            .filter_map(|it| it.entry_into_force(self.world))
            .filter_map(When::day);
        let Some(mut limit) = entries
            .filter(|day| *day <= at.day)
            .max()
            .map(crate::date::clearance_deadline)
        else {
            return plain(true, origin, words);
        };
        // Each step is measured from the limit that stands for this area: neither what was only asked for, nor
        // another area's time, nor a grant that was itself too long is a step.
        let concerns = |it: &&Extension| {
            let granted = it.granted.options.iter().any(|when| *when != When::Never);
            granted && (it.places.is_empty() || place.is_some_and(|place| it.places.contains(&place)))
        };
        let mut steps: Vec<_> = state.extensions.iter().filter(concerns).collect();
        steps.sort_by_key(|it| it.until.get(self.world).and_then(|when| when.day()));
        let mut within = true;
        for step in steps {
            let Some(until) = step.until.get(self.world).and_then(|when| when.day()) else {
                continue;
            };
            let counts = until <= limit.plus_months_clamped(120);
            if counts {
                limit = limit.max(until);
            }
            if std::ptr::eq(step, extension) {
                within = counts;
                break;
            }
        }
        plain(within, origin, words)
    }

    fn answered<E: Evidence>(&self, at: At) -> Found<E> {
        let Some(Thing::Act(request)) = at.thing else {
            return silent(false, || "a request".to_owned());
        };
        let answer = self
            .scenario
            .acts
            .iter()
            .find(|act| act.what == What::Answer && act.about == Some(Thing::Act(request)));
        let words = || format!("{} answered", self.name(at.actor));
        match answer {
            Some(answer) => {
                let (given, evidence): Found<E> =
                    of(answer.begins(), self.world, |when| when.by(at.day), words);
                let proved = of::<(), bool>(&answer.took_place, self.world, |is| *is, String::new).0;
                let truth = Truth::all([given, proved].into_iter());
                (truth, evidence.open(&[answer.took_place.choice]))
            }
            None => silent(false, words),
        }
    }

    /// Assistance of a kind, at any time up to the day judged: the text sets no day. Of a State whose assistance the
    /// file does not describe, nothing is known.
    fn aid_given<E: Evidence>(&self, kind: How, at: At) -> Found<E> {
        let words = || format!("{} gave assistance {}", self.name(at.actor), kind.means());
        let of_this_kind = |act: &&Act| {
            let by = act.by.options.iter().flatten().any(|by| *by == at.actor);
            let how = act.how.as_ref().and_then(|how| how.get(self.world));
            act.what == What::Aid && by && how.is_some_and(|how| how.contains(&kind))
        };
        let found: Vec<Found<E>> = self
            .scenario
            .acts
            .iter()
            .filter(of_this_kind)
            .map(|act| {
                let (given, evidence): Found<E> = of(
                    act.begins(),
                    self.world,
                    |when| when.by(self.scenario.as_of),
                    words,
                );
                let proved = of::<(), bool>(&act.took_place, self.world, |is| *is, String::new).0;
                let truth = Truth::all([given, proved].into_iter());
                (truth, evidence.open(&[act.took_place.choice]))
            })
            .collect();
        // One that was surely given is enough; else one that may have been.
        let best = found.into_iter().max_by_key(|(truth, _)| match truth {
            Truth::True => 2,
            Truth::Unknown => 1,
            Truth::False => 0,
        });
        best.unwrap_or_else(|| {
            let untold = || format!("{} (none is described)", words());
            (Truth::Unknown, E::tell(|| told(untold(), Origin::Silent)))
        })
    }
}
