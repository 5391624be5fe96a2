//! Articles 7 and 9: reports, national measures.
//!
//! A State Party reports to the Secretary-General of the United Nations within 180 days of entry into force
//! for it (7(1)), and then every year by 30 April on the calendar year before (7(2)). A Party takes all
//! appropriate measures, penal sanctions among them, against forbidden activity by persons or on territory
//! under its jurisdiction or control (9).
//!
//! # How it is read here
//! - Having nothing to declare is itself what the report says; a nil report is owed like any other.
//! - The day of entry into force is not counted among the 180.
//! - A State of which the file lists no reports has not been described, and is not caught out.
//!
//! # Not modelled
//! The contents of reports beyond what the file says was left out.

use super::OTTAWA;
use super::article_17::IN_FORCE;
use super::article_20::WITHDRAWN;
use super::status::bound_gates;
use super::time_limit::over;
use crate::condition::Cond::{All, Any, Is, Not, Term, ThereIs};
use crate::condition::Definition;
use crate::fact::Fact::{
    Dated, FirstReportSent, Judged, ReportIncomplete, ReportOmitsPlace, YearlyReport, YearlyReportsTold,
};
use crate::fact::{Kind, Moment, Rel, Role};
use crate::rule::{About, Heading, Norm, Rule};
use crate::treaty::{Model, Paragraph};
use crate::vocabulary::Appraisal;

/// The 180 days are over.
pub static FIRST_REPORT_OVERDUE: Definition = Definition {
    cite: "7(1)",
    name: "the 180 days are over",
    means: ThereIs(
        Kind::Consent,
        &All(&[
            Term(&IN_FORCE),
            Not(&Term(&WITHDRAWN)),
            over!(Moment::FirstReportDue),
        ]),
    ),
};

/// The first report has been sent.
static FIRST_REPORT: Definition = Definition {
    cite: "7(1)",
    name: "the first report has been sent",
    means: Any(&[
        ThereIs(
            Kind::Report,
            &All(&[
                Not(&Is(YearlyReport)),
                Is(Dated(Moment::ReportSent, Rel::By, Moment::Today)),
            ]),
        ),
        Is(FirstReportSent),
    ]),
};

/// A yearly report that the file describes is overdue.
static YEARLY_REPORT_OVERDUE: Definition = Definition {
    cite: "7(2)",
    name: "a yearly report is overdue",
    means: ThereIs(
        Kind::Report,
        &All(&[
            Is(YearlyReport),
            Is(Dated(Moment::ReportDue, Rel::Before, Moment::Today)),
            Not(&Is(Dated(Moment::ReportSent, Rel::By, Moment::Today))),
        ]),
    ),
};

/// 7(1): the first report.
pub static FIRST: Rule = Rule {
    heading: Heading {
        cite: "7(1)",
        title: "the first report",
        says: "A State Party reports as soon as practicable, and within 180 days of entry into force for it.",
    },
    treaty: &OTTAWA,
    about: About::State,
    role: Role::Itself,
    gates: &[bound_gates!(Any(&[]))],
    norm: Norm::Requires {
        done: Term(&FIRST_REPORT),
        due: Term(&FIRST_REPORT_OVERDUE),
        limit: Some(Moment::FirstReportDue),
    },
    except: &[],
};

/// 7(1): what a report leaves out.
pub static COMPLETE: Rule = Rule {
    heading: Heading {
        cite: "7(1)",
        title: "complete reports",
        says: "A report states what the paragraph lists: measures, stocks, mined areas, mines kept, and more.",
    },
    treaty: &OTTAWA,
    about: About::State,
    role: Role::Itself,
    gates: &[bound_gates!(Any(&[]))],
    norm: Norm::Prohibits(ThereIs(
        Kind::Report,
        &All(&[
            Is(Dated(Moment::ReportSent, Rel::By, Moment::Today)),
            Any(&[
                Is(ReportIncomplete),
                // Mined areas are reported to the extent possible: a judgement.
                All(&[Is(ReportOmitsPlace), Not(&Is(Judged(Appraisal::ExtentPossible)))]),
            ]),
        ]),
    )),
    except: &[],
};

/// 7(2): the yearly report.
pub static YEARLY: Rule = Rule {
    heading: Heading {
        cite: "7(2)",
        title: "the yearly report",
        says: "A State Party brings its report up to date every year by 30 April, for the calendar year before.",
    },
    treaty: &OTTAWA,
    about: About::State,
    role: Role::Itself,
    gates: &[bound_gates!(Any(&[]))],
    norm: Norm::Requires {
        done: All(&[Is(YearlyReportsTold), Not(&Term(&YEARLY_REPORT_OVERDUE))]),
        due: Term(&FIRST_REPORT_OVERDUE),
        limit: Some(Moment::ReportDue),
    },
    except: &[],
};

/// 9: national measures.
pub static MEASURES: Rule = Rule {
    heading: Heading {
        cite: "9",
        title: "national measures",
        says: "A State Party takes all appropriate measures, penal sanctions among them, to prevent and suppress what the \
               Convention forbids, by persons or on territory under its jurisdiction or control.",
    },
    treaty: &OTTAWA,
    about: About::State,
    role: Role::Itself,
    gates: &[bound_gates!(Any(&[]))],
    norm: Norm::Requires {
        done: Is(Judged(Appraisal::AppropriateMeasures)),
        due: All(&[]),
        limit: None,
    },
    except: &[],
};

/// The paragraphs of Article 7.
pub static REPORTS: &[Paragraph] = &[
    Paragraph {
        cite: "7(1)",
        title: "The first report",
        says: "A State Party reports to the Secretary-General of the United Nations as soon as practicable, and at the latest \
               180 days after entry into force for it, on national measures, stocks, mined areas, mines kept under 3(1), the \
               conversion or closing of factories, the programmes of destruction and what was destroyed, the characteristics \
               of the mines, and warnings to the population.",
        read_here: &[
            "The 180th day is the last in time; the day of entry into force is not counted, by default (deadline-day).",
            "A report with nothing to declare is owed all the same.",
            "A report that leaves a stock out is incomplete. Mined areas are reported to the extent possible, so that leaving one out is for judgement; characteristics \
             as far as known and lot numbers if possible are not judged.",
            "Another figure found later is a correction.",
        ],
        model: Model::Rules(&[&FIRST, &COMPLETE]),
    },
    Paragraph {
        cite: "7(2)",
        title: "The yearly report",
        says: "A State Party brings the report up to date every year, for the last calendar year, by 30 April.",
        read_here: &[
            "Judged for the years that the file names. A report due after a State has left is not owed.",
        ],
        model: Model::Rules(&[&YEARLY]),
    },
    Paragraph {
        cite: "7(3)",
        title: "Transmission of reports",
        says: "The Secretary-General passes all reports on to the States Parties.",
        read_here: &[],
        model: Model::NotModelled("a task of the Secretary-General, not a duty of a State"),
    },
];

/// 9, where the table of contents places it.
pub static NATIONAL_MEASURES: &[Paragraph] = &[Paragraph {
    cite: "9",
    title: "National measures",
    says: "A State Party takes all appropriate legal, administrative and other measures, penal sanctions among them, to prevent \
           and suppress forbidden activity by persons, or on territory, under its jurisdiction or control.",
    read_here: &[
        "Persons or territory: each is enough. The paragraph is the bridge to companies, persons and armed groups.",
        "What is appropriate is a judgement; laws and inquiries in the file are what a judge has before him.",
    ],
    model: Model::Rules(&[&MEASURES]),
}];
