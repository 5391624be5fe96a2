//! Labels above a band, each with a line down to its day, so placed that none covers another or its line.

use super::canvas::Anchor;

/// A label to be placed.
pub(super) struct Wanted {
    /// Where its line stands.
    pub x: f64,
    /// How wide it is.
    pub width: f64,
}

/// Where a label goes.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Placed {
    /// To which side of its line it stands.
    pub anchor: Anchor,
    /// The level, 0 lowest.
    pub level: usize,
}

/// Places labels that are sorted by `x` between two edges.
///
/// A label stands to the right of its line, or to the left where the right edge is too near. It has to lie above
/// the line of any other that would run through it, so the constraints go one way, and levels are raised until
/// all are met.
pub(super) fn place(wanted: &[Wanted], left: f64, right: f64) -> Vec<Placed> {
    let mut ends: Vec<bool> = wanted
        .iter()
        .map(|it| it.x + it.width > right && it.x - it.width >= left)
        .collect();
    // Of two labels that would each lie on the other's line, both stand to the left.
    for _ in wanted {
        let before = ends.clone();
        for one in 0..wanted.len() {
            let clash = (0..wanted.len())
                .any(|two| covers(wanted, &ends, one, two) && covers(wanted, &ends, two, one));
            let fits = wanted.get(one).is_some_and(|it| it.x - it.width >= left);
            if let Some(end) = ends.get_mut(one).filter(|end| clash && fits && !**end) {
                *end = true;
            }
        }
        if ends == before {
            break;
        }
    }
    let mut levels = vec![0_usize; wanted.len()];
    // Each round settles one level more; no more are needed than there are labels.
    for _ in 0..wanted.len() {
        let mut settled = true;
        for one in 0..wanted.len() {
            for two in (0..wanted.len()).filter(|two| *two != one) {
                let level = |at: usize| levels.get(at).copied().unwrap_or_default();
                let above = covers(wanted, &ends, one, two)
                    || (overlap(wanted, &ends, one, two) && !covers(wanted, &ends, two, one) && one < two);
                if above && level(one) <= level(two) {
                    let raised = level(two) + 1;
                    if let Some(slot) = levels.get_mut(one) {
                        *slot = raised.min(wanted.len());
                        settled = false;
                    }
                }
            }
        }
        if settled {
            break;
        }
    }
    ends.into_iter()
        .zip(levels)
        .map(|(end, level)| Placed {
            anchor: if end { Anchor::End } else { Anchor::Start },
            level,
        })
        .collect()
}

/// From where to where a label reaches, with a little air.
fn reach(wanted: &[Wanted], ends: &[bool], at: usize) -> (f64, f64) {
    match (wanted.get(at), ends.get(at)) {
        (Some(it), Some(true)) => (it.x - it.width - 8.0, it.x),
        (Some(it), _) => (it.x, it.x + it.width + 8.0),
        _ => (0.0, 0.0),
    }
}

/// Whether the line of the second label would run through the first.
fn covers(wanted: &[Wanted], ends: &[bool], one: usize, two: usize) -> bool {
    let (from, to) = reach(wanted, ends, one);
    one != two && wanted.get(two).is_some_and(|it| from < it.x && it.x < to)
}

fn overlap(wanted: &[Wanted], ends: &[bool], one: usize, two: usize) -> bool {
    let ((a, b), (c, d)) = (reach(wanted, ends, one), reach(wanted, ends, two));
    a < d && c < b
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clear(xs: &[f64], width: f64) {
        let wanted: Vec<Wanted> = xs.iter().map(|x| Wanted { x: *x, width }).collect();
        let placed = place(&wanted, 0.0, 1000.0);
        let ends: Vec<bool> = placed.iter().map(|it| it.anchor == Anchor::End).collect();
        let level = |at: usize| placed.get(at).map_or(0, |it| it.level);
        for one in 0..wanted.len() {
            for two in 0..wanted.len() {
                let same = one != two && level(one) == level(two);
                assert!(!(same && overlap(&wanted, &ends, one, two)), "{xs:?}: {placed:?}");
                let crossed = covers(&wanted, &ends, one, two) && level(one) <= level(two);
                assert!(!crossed, "{xs:?}: {placed:?}");
            }
        }
    }

    #[test]
    fn no_label_covers_another_or_its_line() {
        clear(&[], 100.0);
        clear(&[10.0, 300.0, 600.0], 100.0);
        clear(&[10.0, 20.0, 30.0, 40.0, 50.0], 150.0);
        clear(&[10.0, 300.0, 880.0, 930.0, 960.0, 990.0], 190.0);
        clear(&[700.0, 790.0, 850.0, 900.0, 990.0], 190.0);
        clear(&[780.0, 820.0, 821.0], 190.0);
    }

    #[test]
    fn labels_far_apart_stand_on_one_level() {
        let wanted = [10.0, 300.0, 600.0].map(|x| Wanted { x, width: 100.0 });
        assert!(place(&wanted, 0.0, 1000.0).iter().all(|it| it.level == 0));
    }
}
