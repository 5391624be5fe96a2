//! The worked dates of the Convention: entry into force, time limits, withdrawal with and without wars.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use ottawa::registry::Registry;
use ottawa::scenario::build::Builder;
use ottawa::treaty::ottawa::questions as q;
use ottawa::vocabulary::DateOf;
use ottawa::{Ask, Assessor, Readings, Scenario, date};

use support::{date_of, day, load, status, status_under, taking};

/// A State that deposited on this day, with the dates the law computes.
fn deposit(deposited: &str, in_force: &str, first_report: &str, stocks: &str, areas: &str) {
    let mut builder = Builder::new("A deposit", day(in_force));
    builder.state("norland", day(deposited));
    limits(
        &builder.finish(),
        "norland",
        in_force,
        first_report,
        stocks,
        areas,
    );
    assert_eq!(
        date::entry_into_force(day(deposited)),
        day(in_force),
        "the calendar rule alone"
    );
}

/// The dates of a State: in force, first report, stocks, mined areas.
fn limits(scenario: &Scenario, state: &str, in_force: &str, first_report: &str, stocks: &str, areas: &str) {
    let date = |which| date_of(scenario, state, which);
    assert_eq!(date(DateOf::EntryIntoForce), in_force, "entry into force");
    assert_eq!(date(DateOf::FirstReport), first_report, "first report");
    assert_eq!(date(DateOf::StockpileDeadline), stocks, "stocks");
    assert_eq!(date(DateOf::ClearanceDeadline), areas, "mined areas");
    let eve = day(in_force).previous().to_string();
    assert_ne!(status(scenario, state, &eve), "party", "the day before");
    assert_eq!(status(scenario, state, in_force), "party", "on the day");
}

/// The same for a State of the record, whose deposit is held against the table too.
fn recorded(code: &str, deposited: &str, in_force: &str, first_report: &str, stocks: &str, areas: &str) {
    let registry = Registry::built_in();
    let recorded = registry.get(code).unwrap();
    let consent = recorded.state.consents.first().unwrap();
    let on_record = consent.deposited.as_ref().unwrap().options[0].day().unwrap();
    assert_eq!(on_record, day(deposited), "the deposit on record");
    let scenario = ottawa::scenario::build::recorded(code, day(in_force)).unwrap();
    limits(&scenario, code, in_force, first_report, stocks, areas);
    deposit(deposited, in_force, first_report, stocks, areas);
}

macro_rules! sentences {
    ($($(#[$doc:meta])* $name:ident: $what:ident($($part:expr),+ $(,)?);)*) => {$(
        $(#[$doc])*
        #[test]
        fn $name() { $what($($part),+) }
    )*};
}

// Entry into force (17), the first report (7(1)), the four years (4), the ten years (5).
sentences! {
    canada_deposited_before_the_fortieth_and_waited_for_the_convention:
        recorded("CAN", "1997-12-03", "1999-03-01", "1999-08-28", "2003-03-01", "2009-03-01");
    burkina_faso_deposited_the_fortieth:
        recorded("BFA", "1998-09-16", "1999-03-01", "1999-08-28", "2003-03-01", "2009-03-01");
    benin_deposited_after_the_fortieth_and_came_in_with_the_others:
        recorded("BEN", "1998-09-25", "1999-03-01", "1999-08-28", "2003-03-01", "2009-03-01");
    brazil_deposited_at_the_end_of_a_month:
        recorded("BRA", "1999-04-30", "1999-10-01", "2000-03-29", "2003-10-01", "2009-10-01");
    albania_deposited_on_a_leap_day:
        recorded("ALB", "2000-02-29", "2000-08-01", "2001-01-28", "2004-08-01", "2010-08-01");
    botswana_deposited_on_the_first_and_gained_no_month:
        recorded("BWA", "2000-03-01", "2000-09-01", "2001-02-28", "2004-09-01", "2010-09-01");
    belarus_had_four_years_from_march_2004:
        recorded("BLR", "2003-09-03", "2004-03-01", "2004-08-28", "2008-03-01", "2014-03-01");
    burundi_had_four_years_from_april_2004:
        recorded("BDI", "2003-10-22", "2004-04-01", "2004-09-28", "2008-04-01", "2014-04-01");
    latvia_deposited_on_the_first_and_gained_no_month:
        recorded("LVA", "2005-07-01", "2006-01-01", "2006-06-30", "2010-01-01", "2016-01-01");
    ukraine_deposited_in_december_and_was_bound_in_june:
        recorded("UKR", "2005-12-27", "2006-06-01", "2006-11-28", "2010-06-01", "2016-06-01");
    tuvalu_has_a_report_due_in_a_leap_year:
        recorded("TUV", "2011-09-13", "2012-03-01", "2012-08-28", "2016-03-01", "2022-03-01");
    oman_has_a_report_due_on_the_last_of_july:
        recorded("OMN", "2014-08-20", "2015-02-01", "2015-07-31", "2019-02-01", "2025-02-01");
    poland_ratified_fifteen_years_after_signing:
        recorded("POL", "2012-12-27", "2013-06-01", "2013-11-28", "2017-06-01", "2023-06-01");
    the_marshall_islands_ratified_twenty_seven_years_after_signing:
        recorded("MHL", "2025-03-12", "2025-09-01", "2026-02-28", "2029-09-01", "2035-09-01");
    tonga_joined_last:
        recorded("TON", "2025-06-25", "2025-12-01", "2026-05-30", "2029-12-01", "2035-12-01");
    tonga_a_day_later_as_another_report_has_it_is_the_same:
        deposit("2025-06-26", "2025-12-01", "2026-05-30", "2029-12-01", "2035-12-01");
    a_deposit_on_the_thirty_first_counts_like_the_first:
        deposit("2030-08-31", "2031-02-01", "2031-07-31", "2035-02-01", "2041-02-01");
    a_deposit_the_day_after_the_fortieth_is_under_the_second_rule:
        deposit("1998-09-17", "1999-03-01", "1999-08-28", "2003-03-01", "2009-03-01");
    a_deposit_a_month_after_the_fortieth_gains_nothing:
        deposit("1998-10-01", "1999-04-01", "1999-09-28", "2003-04-01", "2009-04-01");
}

#[test]
fn ethiopia_is_taken_by_its_entry_into_force() {
    let text = "title = \"x\"\nas-of = 2005-06-01\n[states.norland]\nin-force = 2005-06-01\n";
    limits(
        &load(text),
        "norland",
        "2005-06-01",
        "2005-11-28",
        "2009-06-01",
        "2015-06-01",
    );
    let ethiopia = ottawa::scenario::build::recorded("ETH", day("2005-06-01")).unwrap();
    limits(
        &ethiopia,
        "ETH",
        "2005-06-01",
        "2005-11-28",
        "2009-06-01",
        "2015-06-01",
    );
}

#[test]
fn south_sudan_succeeded_from_the_day_of_its_independence() {
    let scenario = ottawa::scenario::build::recorded("SSD", day("2012-01-01")).unwrap();
    assert_eq!(date_of(&scenario, "SSD", DateOf::EntryIntoForce), "2011-07-09");
    assert_eq!(date_of(&scenario, "SSD", DateOf::ClearanceDeadline), "2021-07-09");
}

#[test]
fn montenegro_succeeded_with_the_date_the_six_month_rule_would_give() {
    let scenario = ottawa::scenario::build::recorded("MNE", day("2008-01-01")).unwrap();
    assert_eq!(date_of(&scenario, "MNE", DateOf::EntryIntoForce), "2007-04-01");
}

#[test]
fn a_succession_on_a_leap_day_has_its_limits_clamped() {
    let text = "title = \"x\"\nas-of = 2012-03-01\n[states.norland]\ndeposited = 2012-06-01\nconsent = \"succession\"\n\
                in-force = 2012-02-29\n";
    let scenario = load(&text.replace("as-of = 2012-03-01", "as-of = 2013-01-01"));
    assert_eq!(
        date_of(&scenario, "norland", DateOf::StockpileDeadline),
        "2016-02-29"
    );
    assert_eq!(
        date_of(&scenario, "norland", DateOf::ClearanceDeadline),
        "2022-02-28"
    );
}

/// A notice received on this day, in peace: when the six months end, and the withdrawal takes effect.
fn notice(received: &str, effective: &str) {
    assert_eq!(
        date::six_months_expire(day(received)),
        day(effective),
        "the calendar rule alone"
    );
    let scenario = war(received, "", &day(effective).plus_days(400).to_string());
    leaves_on(&scenario, effective);
    assert_eq!(date_of(&scenario, "norland", DateOf::SixMonthsExpire), effective);
}

/// Norland, with a notice and a conflict described by these lines, judged on a day.
fn war(received: &str, conflicts: &str, as_of: &str) -> Scenario {
    load(&format!(
        "title = \"x\"\nas-of = {as_of}\n[states.norland]\nin-force = 2004-09-01\nwithdrawal = {{ received = {received} }}\n\
         [states.sudria]\ndeposited = \"never\"\n{conflicts}"
    ))
}

/// Party the day before, former Party on the day, and that is the date of effect.
fn leaves_on(scenario: &Scenario, effective: &str) {
    assert_eq!(
        date_of(scenario, "norland", DateOf::WithdrawalEffect),
        effective,
        "the date of effect"
    );
    let eve = day(effective).previous().to_string();
    assert_eq!(status(scenario, "norland", &eve), "party", "the day before");
    assert_eq!(
        status(scenario, "norland", effective),
        "former-party",
        "on the day"
    );
    assert_eq!(
        status(scenario, "norland", &scenario.as_of.to_string()),
        "former-party",
        "later"
    );
}

// Withdrawal (20(3)) without a conflict on the day the six months end.
sentences! {
    estonia_latvia_and_lithuania_left_six_months_after_receipt: notice("2025-06-27", "2025-12-27");
    finland_left_six_months_after_receipt: notice("2025-07-10", "2026-01-10");
    poland_left_six_months_after_receipt: notice("2025-08-20", "2026-02-20");
    the_last_of_august_gives_the_last_of_february: notice("2025-08-31", "2026-02-28");
    the_last_of_august_before_a_leap_year_gives_the_leap_day: notice("2027-08-31", "2028-02-29");
    the_28th_of_august_gives_the_28th_of_february: notice("2026-08-28", "2027-02-28");
    the_29th_of_august_gives_it_too: notice("2026-08-29", "2027-02-28");
    the_30th_of_august_gives_it_too: notice("2026-08-30", "2027-02-28");
    the_31st_of_august_gives_it_too: notice("2026-08-31", "2027-02-28");
    a_leap_day_does_not_stretch_to_the_end_of_august: notice("2028-02-29", "2028-08-29");
    the_last_of_february_does_not_stretch_to_the_end_of_august: notice("2026-02-28", "2026-08-28");
    the_last_of_march_gives_the_last_of_september: notice("2026-03-31", "2026-09-30");
    the_last_of_october_gives_the_last_of_april: notice("2026-10-31", "2027-04-30");
}

const RECEIVED: &str = "2025-07-18";
const LATER: &str = "2027-06-01";

/// One international war of Norland's, since and until.
fn from_to(since: &str, until: &str) -> String {
    format!(
        "[conflicts.first]\nkind = \"international\"\nparties = [\"norland\", \"sudria\"]\nsince = {since}\nuntil = {until}\n"
    )
}

/// The status on a day under another position on one question.
fn under(scenario: &Scenario, question: &'static ottawa::Question, position: &str, on: &str) -> String {
    status_under(
        scenario,
        "norland",
        on,
        taking(Readings::default(), question, position),
    )
}

#[test]
fn a_war_that_goes_on_keeps_the_state_in_on_every_later_date() {
    let scenario = war(RECEIVED, &from_to("2014-02-20", "\"open\""), LATER);
    assert_eq!(date_of(&scenario, "norland", DateOf::WithdrawalEffect), "open");
    for on in [
        "2025-07-18",
        "2026-01-17",
        "2026-01-18",
        "2026-01-19",
        "2026-12-31",
        LATER,
    ] {
        assert_eq!(status(&scenario, "norland", on), "party", "{on}");
    }
}

#[test]
fn a_war_that_ends_the_day_before_does_not_count() {
    leaves_on(
        &war(RECEIVED, &from_to("2014-02-20", "2026-01-17"), LATER),
        "2026-01-18",
    );
}

#[test]
fn a_war_that_ends_on_the_day_lets_it_take_effect_that_day() {
    let scenario = war(RECEIVED, &from_to("2014-02-20", "2026-01-18"), LATER);
    leaves_on(&scenario, "2026-01-18");
    // The flag on the boundary: with confirmation needed, whether the war still counted decides.
    let confirmed = |position: &str| {
        let readings = taking(
            Readings::default(),
            &q::EFFECT_AFTER_CONFLICT,
            "needs-confirmation",
        );
        status_under(
            &scenario,
            "norland",
            LATER,
            taking(readings, &q::DAY_OF_EXPIRY, position),
        )
    };
    assert_eq!(confirmed("any-moment"), "party");
    assert_eq!(confirmed("last-moment"), "former-party");
}

#[test]
fn a_war_that_ends_later_lets_it_take_effect_on_that_day_without_new_months() {
    let scenario = war(RECEIVED, &from_to("2014-02-20", "2026-06-30"), LATER);
    leaves_on(&scenario, "2026-06-30");
    // Acts on that day itself turn on the question.
    assert_eq!(
        under(&scenario, &q::EFFECT_AFTER_CONFLICT, "next-day", "2026-06-30"),
        "party"
    );
    assert_eq!(
        under(&scenario, &q::EFFECT_AFTER_CONFLICT, "next-day", "2026-07-01"),
        "former-party"
    );
    assert_eq!(
        under(&scenario, &q::EFFECT_AFTER_CONFLICT, "needs-confirmation", LATER),
        "party"
    );
}

#[test]
fn nobody_knows_while_nothing_is_said_about_war() {
    let mut builder = Builder::new("Nothing is said", day(LATER));
    let norland = builder.state("norland", day("2004-03-15"));
    builder.notice(norland, day(RECEIVED));
    let scenario = builder.finish();
    assert_eq!(status(&scenario, "norland", "2026-01-17"), "party");
    assert_eq!(status(&scenario, "norland", "2026-01-18"), "undetermined");
    let answer = Assessor::new(&scenario).answer(&Ask::Status {
        state: norland,
        on: day("2026-01-18"),
    });
    assert_eq!(
        answer
            .missing
            .iter()
            .map(|it| it.fact.as_str())
            .collect::<Vec<_>>(),
        ["conflicts"]
    );
    let sides: Vec<_> = answer.missing[0]
        .outcomes
        .iter()
        .map(|side| side.verdict.word())
        .collect();
    assert_eq!(sides, ["party", "former-party"]);
}

#[test]
fn before_the_day_a_withdrawal_in_war_is_pending() {
    let scenario = war(RECEIVED, &from_to("2014-02-20", "\"open\""), "2025-12-01");
    let standing = Assessor::new(&scenario).standing(0, day("2025-12-01")).unwrap();
    assert_eq!(standing.phase.name(), "withdrawal-pending");
    assert_eq!(standing.notices[0].expiry, Some(day("2026-01-18")));
    assert_eq!(status(&scenario, "norland", "2025-12-01"), "party");
    let later = war(RECEIVED, &from_to("2014-02-20", "\"open\""), "2026-01-18");
    assert_eq!(
        Assessor::new(&later)
            .standing(0, day("2026-01-18"))
            .unwrap()
            .phase
            .name(),
        "withdrawal-delayed"
    );
    assert_eq!(
        Assessor::new(&later)
            .standing(0, day("2026-01-17"))
            .unwrap()
            .phase
            .name(),
        "withdrawal-pending"
    );
}

#[test]
fn a_war_that_begins_on_the_day_holds_it_back() {
    let scenario = war(RECEIVED, &from_to("2026-01-18", "\"open\""), LATER);
    assert_eq!(date_of(&scenario, "norland", DateOf::WithdrawalEffect), "open");
    assert_eq!(status(&scenario, "norland", "2026-01-18"), "party");
    assert_eq!(
        under(&scenario, &q::DAY_OF_EXPIRY, "first-moment", "2026-01-18"),
        "former-party"
    );
    assert_eq!(
        under(&scenario, &q::DAY_OF_EXPIRY, "last-moment", "2026-01-18"),
        "party"
    );
}

#[test]
fn a_war_that_begins_the_day_after_comes_too_late() {
    leaves_on(
        &war(RECEIVED, &from_to("2026-01-19", "\"open\""), LATER),
        "2026-01-18",
    );
}

#[test]
fn a_second_war_does_not_prolong_the_delay_by_the_first() {
    let second = "[conflicts.second]\nkind = \"international\"\nparties = [\"norland\", \"sudria\"]\nsince = 2026-03-01\n";
    let scenario = war(RECEIVED, &(from_to("2014-02-20", "2026-06-30") + second), LATER);
    leaves_on(&scenario, "2026-06-30");
    assert_eq!(
        under(&scenario, &q::LATER_CONFLICT, "any-ongoing", LATER),
        "party"
    );
}

#[test]
fn an_internal_war_delays_by_default() {
    let text = "[conflicts.first]\nkind = \"internal\"\nparties = [\"norland\", \"river-front\"]\nsince = 2024-01-01\n\
                [actors.river-front]\nkind = \"armed-group\"\nbased-in = \"norland\"\n";
    let scenario = war(RECEIVED, text, LATER);
    assert_eq!(status(&scenario, "norland", "2026-01-18"), "party");
    assert_eq!(
        under(
            &scenario,
            &q::INTERNAL_CONFLICT,
            "international-only",
            "2026-01-18"
        ),
        "former-party"
    );
}

#[test]
fn the_months_run_from_receipt_and_not_from_sending() {
    leaves_on(&war("2025-08-04", "", LATER), "2026-02-04");
}

#[test]
fn a_war_inside_the_six_months_does_not_count() {
    leaves_on(
        &war(RECEIVED, &from_to("2025-08-01", "2025-12-31"), LATER),
        "2026-01-18",
    );
}

#[test]
fn the_first_unbound_moment_is_the_day_itself_or_the_next() {
    let scenario = war(RECEIVED, "", LATER);
    assert_eq!(
        under(&scenario, &q::SIX_MONTHS, "next-day", "2026-01-18"),
        "party"
    );
    assert_eq!(
        under(&scenario, &q::SIX_MONTHS, "next-day", "2026-01-19"),
        "former-party"
    );
}

#[test]
fn a_notice_taken_back_in_time_ends_the_process() {
    let revoked = |on: &str, conflicts: &str| {
        let scenario = war(RECEIVED, conflicts, LATER);
        let text = format!(
            "title = \"x\"\nas-of = {LATER}\n[states.norland]\nin-force = 2004-09-01\nwithdrawal = {{ received = {RECEIVED}, \
             revoked = {on} }}\n[states.sudria]\ndeposited = \"never\"\n{conflicts}"
        );
        (
            date_of(&scenario, "norland", DateOf::WithdrawalEffect),
            date_of(&load(&text), "norland", DateOf::WithdrawalEffect),
        )
    };
    assert_eq!(
        revoked("2026-01-17", ""),
        ("2026-01-18".to_owned(), "open".to_owned())
    );
    let delayed = from_to("2014-02-20", "2026-06-30");
    assert_eq!(
        revoked("2026-06-29", &delayed),
        ("2026-06-30".to_owned(), "open".to_owned())
    );
}

#[test]
fn the_first_yearly_report_is_the_first_due_after_the_first_report() {
    for (code, on, due) in [
        ("MHL", "2025-10-01", "2026-04-30"),
        ("TON", "2025-12-15", "2027-04-30"),
    ] {
        let scenario = ottawa::scenario::build::recorded(code, day(on)).unwrap();
        assert_eq!(date_of(&scenario, code, DateOf::NextReport), due, "{code}");
    }
}

#[test]
fn the_steps_of_article_8_are_counted_from_the_day_after() {
    let add = |rule: fn(ottawa::Date) -> ottawa::Date, from: &str| rule(day(from)).to_string();
    // 8(2): twenty-eight days; four weeks, whatever the month, and a day less in a leap year.
    assert_eq!(add(date::answer_due, "2025-07-24"), "2025-08-21");
    assert_eq!(add(date::answer_due, "2027-02-01"), "2027-03-01");
    assert_eq!(add(date::answer_due, "2028-02-01"), "2028-02-29");
    // 8(5): fourteen days to favour a meeting, fourteen more to convene it.
    assert_eq!(add(date::favour_due, "2025-12-27"), "2026-01-10");
    assert_eq!(add(date::special_meeting_due, "2025-12-27"), "2026-01-24");
    // 8(11): seventy-two hours can be over on the third day after.
    assert_eq!(add(date::mission_arrives_from, "2026-02-27"), "2026-03-02");
    // 8(15): fourteen days in the country, seven at a site.
    assert_eq!(add(date::mission_stays_until, "2026-07-06"), "2026-07-20");
    assert_eq!(add(date::mission_on_site_until, "2026-07-06"), "2026-07-13");
}

#[test]
fn the_meetings_and_the_amendments_have_their_days() {
    // 11(2): the first meeting opened in Maputo on 3 May 1999, well within the year.
    assert_eq!(date::first_meeting_due().to_string(), "2000-03-01");
    // 12(1): five years after 1 March 1999.
    assert_eq!(date::first_review_conference().to_string(), "2004-03-01");
    let next = |last: &str| date::next_review_conference_from(day(last)).to_string();
    assert_eq!(next("2004-11-29"), "2009-11-29");
    assert_eq!(next("2020-02-29"), "2025-02-28");
    // 13(1): thirty days after circulation, not a month.
    assert_eq!(
        date::amendment_support_due(day("2026-01-31")).to_string(),
        "2026-03-02"
    );
}

#[test]
fn a_number_that_the_calendar_cannot_hold_ends_with_it() {
    let last = day("9999-12-31");
    assert_eq!(date::special_meeting_due(last), last);
    assert_eq!(date::next_review_conference_from(last), last);
}

#[test]
fn a_denunciation_of_the_protocol_takes_a_year_where_leaving_the_convention_takes_six_months() {
    for (received, protocol, convention) in [
        ("2029-03-01", "2030-03-01", "2029-09-01"),
        ("2028-02-29", "2029-02-28", "2028-08-29"),
        ("2029-08-31", "2030-08-31", "2030-02-28"),
    ] {
        assert_eq!(
            date::denunciation_expires(day(received)).to_string(),
            protocol,
            "{received}"
        );
        assert_eq!(
            date::six_months_expire(day(received)).to_string(),
            convention,
            "{received}"
        );
    }
}
