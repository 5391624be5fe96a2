//! When a time limit is over (`deadline-day`): after its last day, or, where the first day is counted, on it.

/// The time limit that ends on this moment is over.
macro_rules! over {
    ($moment:expr) => {
        $crate::condition::Cond::Any(&[
            $crate::condition::Cond::All(&[
                $crate::condition::Cond::Takes(
                    $crate::treaty::ottawa::questions::DEADLINE_DAY.position("anniversary"),
                ),
                $crate::condition::Cond::Is($crate::fact::Fact::Dated(
                    $moment,
                    $crate::fact::Rel::Before,
                    $crate::fact::Moment::Today,
                )),
            ]),
            $crate::condition::Cond::All(&[
                $crate::condition::Cond::Takes(
                    $crate::treaty::ottawa::questions::DEADLINE_DAY.position("day-before"),
                ),
                $crate::condition::Cond::Is($crate::fact::Fact::Dated(
                    $moment,
                    $crate::fact::Rel::By,
                    $crate::fact::Moment::Today,
                )),
            ]),
        ])
    };
}
pub(super) use over;
