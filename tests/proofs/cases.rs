//! A rule read in every case at once.
//!
//! A case gives each fact that the rule reads a value, each question a position, each moment a place on a
//! line of days, and each kind of entry one entry or none. How the days are abstracted: the moments with which
//! others are compared are *pivots* (the days judged among them); a test holds that every comparison has a
//! pivot on one side. So only the order of the pivots matters, and where each other moment lies: before all of
//! them, on one, between two, after all, or never. The orders of the pivots are listed one by one
//! ([`orders`]); everything else is a decision diagram. No order of real days is left out, and every one that
//! is read can be made of real days, as far as the pivots are free of one another.
//!
//! `Once` reads two days: one before the day judged, and that day.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use ottawa::Date;
use ottawa::Outcome;
use ottawa::condition::{Cond, Logic};
use ottawa::fact::{At, Fact, Kind, Moment, Rel};
use ottawa::reading::{Position, Question};
use ottawa::rule::{Judged, Rule};
use ottawa::scenario::Thing;
use ottawa::vocabulary::Why;

use crate::bdd::{Bdd, FALSE, Node, TRUE};

/// The two days that are read.
pub fn days() -> [Date; 2] {
    [1, 2].map(|day| Date::new(2000, 1, day).unwrap())
}

/// Where the rule is read: an actor and a thing, on the later day.
pub fn place() -> At {
    At::new(0, Some(Thing::Act(0)), days()[1])
}

/// What binding an entry does to a place: the entry is new, and nothing before it is the same.
pub fn bind(kind: Kind, entry: u8, at: At) -> At {
    let shift = 10 * (1 + usize::from(entry));
    if let Some(bound) = at.bind(kind, entry) {
        return bound;
    }
    let number = match at.thing {
        Some(Thing::Act(act)) => act,
        _ => 0,
    };
    match kind {
        Kind::HelpedAct | Kind::Subject => At {
            thing: Some(Thing::Act(number + shift)),
            ..at
        },
        Kind::Site => At {
            thing: Some(Thing::Place(number + shift)),
            ..at
        },
        _ => At {
            actor: at.actor + shift,
            ..at
        },
    }
}

/// One thing that can be so or not, or a moment, about exactly what it is about.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Of<T> {
    pub what: T,
    at: At,
}

impl<T: std::fmt::Debug> std::fmt::Display for Of<T> {
    /// What it is and of whom, of what thing and which entry, as far as those differ from the place judged.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let At {
            actor, thing, day, ..
        } = self.at;
        write!(f, "{:?}", self.what)?;
        if day != days()[0] {
            write!(f, " on the day judged")?;
        }
        if actor != 0 {
            write!(f, " of actor {actor}")?;
        }
        if let Some(thing) = thing.filter(|thing| *thing != Thing::Act(0)) {
            write!(f, " of {thing:?}")?;
        }
        Ok(())
    }
}

/// A place with nothing in it but what a fact depends on.
fn only(at: At, keep: impl Fn(&mut At, At)) -> At {
    let mut bare = At::new(0, None, days()[0]);
    keep(&mut bare, at);
    bare
}

/// A moment, about what it depends on.
pub fn moment(moment: Moment, at: At) -> Of<Moment> {
    use Moment as M;
    let at = only(at, |bare, at| match moment {
        M::Today => bare.day = at.day,
        M::Judged
        | M::ConventionInForce
        | M::ProtocolItselfInForce
        | M::NewMinesDetectable
        | M::DeferralEnd => {}
        M::Signature | M::ProtocolInForce | M::DenunciationExpiry | M::ProtocolAccepted => {
            bare.actor = at.actor
        }
        M::Deposit | M::EntryIntoForce | M::StockpileDeadline | M::ClearanceDeadline | M::FirstReportDue => {
            (bare.actor, bare.consent) = (at.actor, at.consent);
        }
        M::Receipt | M::Circulation | M::Expiry | M::Confirmation | M::Revocation => {
            (bare.actor, bare.notice) = (at.actor, at.notice);
        }
        M::SuspensionNotified => (bare.actor, bare.suspension) = (at.actor, at.suspension),
        M::ConflictBegin | M::CloseOfFighting | M::Ceasefire | M::Peace | M::EndOfOccupation => {
            bare.conflict = at.conflict;
        }
        M::ExtensionGranted | M::ExtendedUntil => (bare.actor, bare.extension) = (at.actor, at.extension),
        M::ReportDue | M::ReportSent => (bare.actor, bare.report) = (at.actor, at.report),
        M::StockSince
        | M::Found
        | M::Reported
        | M::Laid
        | M::Cleared
        | M::Marked
        | M::Fenced
        | M::Monitored
        | M::Manufacture
        | M::Left
        | M::AnswerDue
        | M::Done
        | M::NoticeOver
        | M::MeasuresDue => bare.thing = at.thing,
    });
    Of { what: moment, at }
}

/// A fact, about what it depends on. What lasts may be so on one day and not on another.
pub fn fact(fact: Fact, at: At) -> Of<Fact> {
    use Fact as F;
    let at = only(at, |bare, at| match fact {
        F::IsState | F::ActorIs(_) | F::BoundBy(_) | F::Defers(_) => bare.actor = at.actor,
        F::ProvisionalDeclared | F::Reserved => (bare.actor, bare.consent) = (at.actor, at.consent),
        F::NoticeOfThisConsent => {
            (bare.actor, bare.consent, bare.notice) = (at.actor, at.consent, at.notice);
        }
        F::ReasonsGiven(_) | F::SentToParties | F::SentToSecurityCouncil => {
            (bare.actor, bare.notice) = (at.actor, at.notice);
        }
        F::GroundGiven(_) => (bare.actor, bare.suspension) = (at.actor, at.suspension),
        F::ConflictTookPlace | F::ConflictIs(_) | F::Occupation => bare.conflict = at.conflict,
        F::PartyToConflict | F::PartInConflict(_) => (bare.actor, bare.conflict) = (at.actor, at.conflict),
        F::StockLeft
        | F::FewerThanTenThousand
        | F::ControlsPlace
        | F::PenalLaw
        | F::AidGiven(_)
        | F::Answered => {
            (bare.actor, bare.thing, bare.day) = (at.actor, at.thing, at.day);
        }
        _ => {
            (bare.actor, bare.thing) = (at.actor, at.thing);
            (bare.extension, bare.report) = (at.extension, at.report);
        }
    });
    Of { what: fact, at }
}

/// What a case settles.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Key {
    /// A fact that is so or not.
    Fact(Of<Fact>),
    /// Where a moment lies: one of sixteen slots.
    Moment(Of<Moment>),
    /// The position on a question.
    Question(u8),
    /// Whether there is this entry.
    Exists(Kind, At),
}

/// The last slot: it did not happen.
pub const NEVER: u8 = 15;

/// Whether one slot lies so towards another. Never lies before nothing.
pub fn lies(a: u8, rel: Rel, b: u8) -> bool {
    a != NEVER
        && match rel {
            Rel::Before => a < b,
            Rel::By => a <= b,
        }
}

/// Reads in every case at once, under one order of the pivots.
pub struct Cases {
    pub bdd: RefCell<Bdd>,
    /// For each thing that a case settles, its first number and how many bits it takes.
    pub keys: RefCell<BTreeMap<u32, Key>>,
    known: RefCell<HashMap<Key, u32>>,
    pub questions: RefCell<BTreeMap<u8, &'static Question>>,
    pub pivots: HashMap<Of<Moment>, u8>,
    /// How many slots a moment can be in before never: one more than twice the pivots.
    pub slots: u8,
    /// How many entries of each kind there are at most.
    pub most: u8,
}

/// As many bits as anything takes.
pub const BITS: u32 = 4;

impl Cases {
    pub fn new(pivots: HashMap<Of<Moment>, u8>) -> Cases {
        let slots = u8::try_from(2 * pivots.len() + 1).unwrap();
        assert!(slots <= NEVER, "more pivots than there are slots");
        Cases {
            bdd: RefCell::default(),
            keys: RefCell::default(),
            known: RefCell::default(),
            questions: RefCell::default(),
            pivots,
            slots,
            most: 1,
        }
    }

    /// The number of what a case settles.
    pub fn number(&self, key: Key) -> u32 {
        let mut known = self.known.borrow_mut();
        let next = u32::try_from(known.len()).unwrap() * BITS;
        let number = *known.entry(key).or_insert(next);
        self.keys.borrow_mut().insert(number, key);
        number
    }

    fn yes_or_no(&self, key: Key) -> Node {
        let number = self.number(key);
        self.bdd.borrow_mut().var(number)
    }

    /// The cases in which what is settled has one of these values.
    pub fn values(&self, key: Key, values: impl Fn(u8) -> bool) -> Node {
        let number = self.number(key);
        let mut bdd = self.bdd.borrow_mut();
        let mut any = FALSE;
        for value in (0..16).filter(|value| values(*value)) {
            let mut this = TRUE;
            for bit in 0..BITS {
                let var = bdd.var(number + bit);
                let side = if value >> bit & 1 == 1 { var } else { bdd.not(var) };
                this = bdd.and(this, side);
            }
            any = bdd.or(any, this);
        }
        any
    }

    /// The bits that give what is settled this value.
    pub fn settled(&self, key: Key, value: u8) -> HashMap<u32, bool> {
        let number = self.number(key);
        match key {
            Key::Fact(_) | Key::Exists(..) => HashMap::from([(number, value == 1)]),
            _ => (0..BITS)
                .map(|bit| (number + bit, value >> bit & 1 == 1))
                .collect(),
        }
    }

    /// The values that it can have, each once.
    pub fn range(&self, key: Key) -> Vec<u8> {
        match key {
            Key::Fact(_) | Key::Exists(..) => vec![0, 1],
            Key::Question(number) => {
                (0..u8::try_from(self.questions.borrow()[&number].positions.len()).unwrap()).collect()
            }
            Key::Moment(_) => (0..self.slots).chain([NEVER]).collect(),
        }
    }

    /// The cases of values that mean something.
    pub fn real(&self) -> Node {
        let keys: Vec<Key> = self.keys.borrow().values().copied().collect();
        let mut real = TRUE;
        for key in keys
            .iter()
            .filter(|key| matches!(key, Key::Question(_) | Key::Moment(_)))
        {
            let range = self.range(*key);
            let meant = self.values(*key, |value| range.contains(&value));
            real = self.bdd.borrow_mut().and(real, meant);
        }
        // Of several values of one key of a file only one can be there.
        for (at, one) in keys.iter().enumerate() {
            for two in keys.iter().skip(at + 1) {
                let (Key::Fact(one_of), Key::Fact(two_of)) = (one, two) else {
                    continue;
                };
                if one_of.at == two_of.at && excludes(one_of.what, two_of.what) {
                    let (one, two) = (self.yes_or_no(*one), self.yes_or_no(*two));
                    let mut bdd = self.bdd.borrow_mut();
                    let both = bdd.and(one, two);
                    let not_both = bdd.not(both);
                    real = bdd.and(real, not_both);
                }
            }
        }
        real
    }

    /// The cases in which a moment comes after the one from which it is counted, for each two such moments.
    pub fn in_calendar_order(&self) -> Vec<Node> {
        let keys = self.keys.borrow();
        let mut moments: Vec<Of<Moment>> = self.pivots.keys().copied().collect();
        moments.extend(keys.values().filter_map(|key| match key {
            Key::Moment(it) => Some(*it),
            _ => None,
        }));
        drop(keys);
        let mut ordered = Vec::new();
        for first in &moments {
            for second in moments.iter().filter(|it| it.at == first.at) {
                if counted_from(second.what, first.what) {
                    ordered.push(self.in_order(*first, *second, false));
                }
            }
        }
        // A notice ends a consent only if it is received when that is in force: so it is found.
        let ends_consent = |key: &&Key| matches!(key, Key::Fact(it) if it.what == Fact::NoticeOfThisConsent);
        let found: Vec<Key> = self
            .keys
            .borrow()
            .values()
            .filter(ends_consent)
            .copied()
            .collect();
        for key in found {
            let Key::Fact(Of { at, .. }) = key else { continue };
            let ends = self.yes_or_no(key);
            let (entry, receipt) = (moment(Moment::EntryIntoForce, at), moment(Moment::Receipt, at));
            if moments.contains(&entry) && moments.contains(&receipt) {
                let in_force = self.in_order(entry, receipt, true);
                let mut bdd = self.bdd.borrow_mut();
                let not = bdd.not(ends);
                ordered.push(bdd.or(not, in_force));
            }
        }
        ordered
    }

    /// The cases in which the second day comes only after the first, or on it where that is allowed.
    fn in_order(&self, first: Of<Moment>, second: Of<Moment>, or_on_it: bool) -> Node {
        let mut any = FALSE;
        for a in self.slots_of(first) {
            // Two days can lie between the same pivots; on one pivot lies one day.
            let then = |b: u8| a < b || a == b && (or_on_it || a.is_multiple_of(2));
            let after = |b: u8| b == NEVER || a != NEVER && then(b);
            let (here, then) = (self.lies_in(first, |it| it == a), self.lies_in(second, after));
            let mut bdd = self.bdd.borrow_mut();
            let both = bdd.and(here, then);
            any = bdd.or(any, both);
        }
        any
    }

    fn slots_of(&self, moment: Of<Moment>) -> Vec<u8> {
        match self.pivots.get(&moment) {
            Some(slot) => vec![*slot],
            None => self.range(Key::Moment(moment)),
        }
    }

    fn lies_in(&self, moment: Of<Moment>, slots: impl Fn(u8) -> bool) -> Node {
        match self.pivots.get(&moment) {
            Some(slot) => Node::from(slots(*slot)),
            None => self.values(Key::Moment(moment), slots),
        }
    }
}

/// Whether the law counts the one moment from the other and always comes to a later day; `calendar` holds that on every
/// day from 1997 to 2100.
fn counted_from(later: Moment, earlier: Moment) -> bool {
    use Moment as M;
    matches!(
        (earlier, later),
        (M::Receipt, M::Expiry)
            | (M::Deposit, M::EntryIntoForce)
            | (
                M::EntryIntoForce,
                M::StockpileDeadline | M::ClearanceDeadline | M::FirstReportDue
            )
    )
}

/// Whether two facts are two values of which a file can have only one.
fn excludes(one: Fact, two: Fact) -> bool {
    use Fact as F;
    match (one, two) {
        (F::IsState, F::ActorIs(_)) | (F::ActorIs(_), F::IsState) => true,
        (F::ActorIs(_), F::ActorIs(_))
        | (F::ReasonsGiven(_), F::ReasonsGiven(_))
        | (F::GroundGiven(_), F::GroundGiven(_))
        | (F::ConflictIs(_), F::ConflictIs(_))
        | (F::PartInConflict(_), F::PartInConflict(_))
        | (F::Did(_), F::Did(_))
        | (F::For(_), F::For(_))
        | (F::Protected(_), F::Protected(_))
        | (F::In(_), F::In(_))
        | (F::Kit(_), F::Kit(_))
        | (F::Is(_), F::Is(_))
        | (F::Delivered(_), F::Delivered(_))
        | (F::IsBoobyTrap(_), F::IsBoobyTrap(_))
        | (F::Directed(_), F::Directed(_))
        | (F::Left(_), F::Left(_)) => one != two,
        _ => false,
    }
}

impl Logic for Cases {
    type Value = Node;

    fn fact(&self, asked: Fact, at: At) -> Node {
        let Fact::Dated(first, rel, second) = asked else {
            return self.yes_or_no(Key::Fact(fact(asked, at)));
        };
        let (first, second) = (moment(first, at), moment(second, at));
        match (self.pivots.get(&first), self.pivots.get(&second)) {
            (Some(a), Some(b)) => Node::from(lies(*a, rel, *b)),
            (Some(a), None) => self.values(Key::Moment(second), |b| lies(*a, rel, b)),
            (None, Some(b)) => self.values(Key::Moment(first), |a| lies(a, rel, *b)),
            (None, None) => panic!("{first:?} and {second:?} are compared, and neither is a pivot"),
        }
    }

    fn takes(&self, position: Position) -> Node {
        let number = position.question.number;
        self.questions.borrow_mut().insert(number, position.question);
        let index = position.question.all().position(|it| it == position).unwrap();
        self.values(Key::Question(number), |value| usize::from(value) == index)
    }

    fn all(&self, parts: impl Iterator<Item = Node>) -> Node {
        parts.fold(TRUE, |all, part| self.bdd.borrow_mut().and(all, part))
    }

    fn any(&self, parts: impl Iterator<Item = Node>) -> Node {
        parts.fold(FALSE, |any, part| self.bdd.borrow_mut().or(any, part))
    }

    fn not(&self, value: Node) -> Node {
        self.bdd.borrow_mut().not(value)
    }

    fn days(&self, at: At) -> impl Iterator<Item = Date> {
        days().into_iter().filter(move |day| *day <= at.day)
    }

    fn entries(&self, _: Kind, _: At) -> u8 {
        self.most
    }

    fn bind(&self, kind: Kind, entry: u8, at: At) -> At {
        bind(kind, entry, at)
    }

    fn entry(&self, kind: Kind, at: At, value: Node) -> Node {
        let exists = self.yes_or_no(exists(kind, at));
        self.bdd.borrow_mut().and(exists, value)
    }
}

/// Whether there is the entry bound: one answer wherever it is bound for the same actor or thing.
pub fn exists(kind: Kind, at: At) -> Key {
    let at = only(at, |bare, at| match kind {
        Kind::Consent => (bare.actor, bare.consent) = (at.actor, at.consent),
        Kind::Notice => (bare.actor, bare.notice) = (at.actor, at.notice),
        Kind::Suspension => (bare.actor, bare.suspension) = (at.actor, at.suspension),
        Kind::Extension => (bare.actor, bare.extension) = (at.actor, at.extension),
        Kind::Report => (bare.actor, bare.report) = (at.actor, at.report),
        Kind::Conflict => bare.conflict = at.conflict,
        Kind::HomeState | Kind::Opponent | Kind::Recipient => bare.actor = at.actor,
        Kind::HelpedAct | Kind::Subject | Kind::Site => bare.thing = at.thing,
    });
    Key::Exists(kind, at)
}

/// Notes which moments are compared, and which entries are looked for.
struct Compared {
    pairs: RefCell<Vec<(Of<Moment>, Of<Moment>)>>,
    kinds: RefCell<Vec<Kind>>,
    most: u8,
}

impl Compared {
    fn new(most: u8) -> Compared {
        Compared {
            pairs: RefCell::default(),
            kinds: RefCell::default(),
            most,
        }
    }
}

impl Logic for Compared {
    type Value = ();

    fn fact(&self, fact: Fact, at: At) {
        if let Fact::Dated(first, _, second) = fact {
            self.pairs
                .borrow_mut()
                .push((moment(first, at), moment(second, at)));
        }
    }

    fn takes(&self, _: Position) {}
    fn all(&self, parts: impl Iterator<Item = ()>) {
        parts.for_each(drop);
    }
    fn any(&self, parts: impl Iterator<Item = ()>) {
        parts.for_each(drop);
    }
    fn not(&self, (): ()) {}
    fn days(&self, at: At) -> impl Iterator<Item = Date> {
        days().into_iter().filter(move |day| *day <= at.day)
    }
    fn entries(&self, kind: Kind, _: At) -> u8 {
        self.kinds.borrow_mut().push(kind);
        self.most
    }
    fn bind(&self, kind: Kind, entry: u8, at: At) -> At {
        bind(kind, entry, at)
    }
}

/// The pivots of a rule: the days judged, and of every comparison between other moments one side.
pub fn pivots(rule: &'static Rule) -> Vec<Of<Moment>> {
    pivots_of_rules(&[rule], 1)
}

/// The pivots of rules that are read together, with so many entries of each kind.
pub fn pivots_of_rules(rules: &[&'static Rule], most: u8) -> Vec<Of<Moment>> {
    let compared = Compared::new(most);
    for rule in rules {
        rule.judge(&compared, place());
    }
    cover(&compared.pairs.into_inner())
}

/// The pivots of conditions that are read together.
pub fn pivots_of(conds: &[&'static Cond]) -> Vec<Of<Moment>> {
    pivots_of_many(conds, 1)
}

/// The same, with so many entries of each kind.
pub fn pivots_of_many(conds: &[&'static Cond], most: u8) -> Vec<Of<Moment>> {
    let compared = Compared::new(most);
    for cond in conds {
        compared.read(cond, place());
    }
    cover(&compared.pairs.into_inner())
}

/// Whether a notice of withdrawal can matter for a condition.
pub fn reads_notices(cond: &'static Cond) -> bool {
    let compared = Compared::new(1);
    compared.read(cond, place());
    compared.kinds.into_inner().contains(&Kind::Notice)
}

/// The days judged, and of every other comparison one side.
fn cover(pairs: &[(Of<Moment>, Of<Moment>)]) -> Vec<Of<Moment>> {
    let mut seen = std::collections::HashSet::new();
    let pairs: Vec<_> = pairs.iter().copied().filter(|pair| seen.insert(*pair)).collect();
    let mut pivots: Vec<Of<Moment>> = Vec::new();
    for (first, second) in &pairs {
        for side in [first, second] {
            if side.what == Moment::Today && !pivots.contains(side) {
                pivots.push(*side);
            }
        }
    }
    loop {
        let left: Vec<_> = pairs
            .iter()
            .filter(|(a, b)| !pivots.contains(a) && !pivots.contains(b))
            .collect();
        // The moment that takes part in most of what is left.
        let count = |it: &Of<Moment>| {
            let others = left.iter().filter(|(a, b)| a == it || b == it);
            others
                .map(|(a, b)| if a == it { b } else { a })
                .collect::<std::collections::HashSet<_>>()
                .len()
        };
        let Some(next) = left.iter().flat_map(|(a, b)| [a, b]).max_by_key(|it| count(it)) else {
            return pivots;
        };
        pivots.push(*next);
    }
}

/// Every order of the pivots, ties and nevers included; the days judged are days, the earlier before the later.
pub fn orders(pivots: &[Of<Moment>]) -> Vec<HashMap<Of<Moment>, u8>> {
    let count = pivots.len();
    let mut all = Vec::new();
    let mut ranks = vec![0_u8; count];
    loop {
        let used: BTreeSet<u8> = ranks
            .iter()
            .copied()
            .filter(|rank| usize::from(*rank) < count)
            .collect();
        // Ranks without a gap, so that each order comes once; the highest stands for never.
        let dense = used.iter().enumerate().all(|(at, rank)| at == usize::from(*rank));
        let slot = |rank: u8| {
            if usize::from(rank) == count {
                NEVER
            } else {
                2 * rank + 1
            }
        };
        let order: HashMap<_, _> = pivots
            .iter()
            .copied()
            .zip(ranks.iter().map(|rank| slot(*rank)))
            .collect();
        let day = |day: Date| {
            order
                .iter()
                .find(|(it, _)| it.what == Moment::Today && it.at.day == day)
        };
        let days_run = match days().map(|it| day(it).map(|(_, slot)| *slot)) {
            [Some(early), Some(late)] => early < late && late != NEVER,
            [one, two] => one.or(two).is_none_or(|slot| slot != NEVER),
        };
        let known = order.iter().all(|(it, slot)| {
            let certain = matches!(
                it.what,
                Moment::Judged | Moment::ConventionInForce | Moment::DeferralEnd
            );
            !certain || *slot != NEVER
        });
        if dense && days_run && known {
            all.push(order);
        }
        let Some(at) = ranks.iter().position(|rank| usize::from(*rank) < count) else {
            return all;
        };
        ranks[at] += 1;
        ranks[..at].fill(0);
    }
}

/// The outcomes of a rule, each with the cases in which it is the outcome: the decisions of
/// [`Judged::outcome`], taken for all cases at once. A test holds that they are the same.
pub fn outcomes(bdd: &mut Bdd, judged: &Judged<Node>) -> Vec<(Outcome, Node)> {
    let mut left = TRUE;
    let mut found: Vec<(Outcome, Node)> = Vec::new();
    let mut settle = |bdd: &mut Bdd, cases: Node, outcome: Outcome| {
        let here = bdd.and(left, cases);
        let not_here = bdd.not(cases);
        left = bdd.and(left, not_here);
        match found.iter_mut().find(|(it, _)| *it == outcome) {
            Some((_, node)) => *node = bdd.or(*node, here),
            None => found.push((outcome, here)),
        }
    };
    for (why, gate) in &judged.gates {
        let shut = bdd.not(*gate);
        settle(bdd, shut, Outcome::NotApplicable(*why));
    }
    let unmet = bdd.not(judged.norm);
    match judged.done {
        None => settle(bdd, unmet, Outcome::NotApplicable(Why::NotEngaged)),
        Some(done) => {
            let kept = bdd.and(unmet, done);
            settle(bdd, kept, Outcome::Compliant);
            settle(bdd, unmet, Outcome::Pending(None));
        }
    }
    for (exception, when) in &judged.except {
        settle(bdd, *when, Outcome::Excepted(exception.cite));
    }
    settle(bdd, TRUE, Outcome::Breach(None));
    found
}

/// A rule in every case, under one order of the pivots.
pub fn read(rule: &'static Rule, order: &HashMap<Of<Moment>, u8>) -> (Cases, Judged<Node>) {
    let cases = Cases::new(order.clone());
    // The standing of the State first: so the diagrams stay small.
    for gate in rule.gates.iter().flat_map(|gates| gates.iter()) {
        cases.read(&gate.0, place());
    }
    let judged = rule.judge(&cases, place());
    (cases, judged)
}

/// A condition of the law in the same cases.
pub fn also(cases: &Cases, cond: &'static Cond) -> Node {
    cases.read(cond, place())
}

/// The cases in which the position is taken that a State on its way out may develop what is no mine yet.
pub fn only_mines(cases: &Cases) -> Node {
    let position = ottawa::treaty::ottawa::questions::PREPARING_TO_LEAVE
        .find("only-mines")
        .unwrap();
    cases.takes(position)
}
