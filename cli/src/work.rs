//! Long work: a bar with an estimate once it takes longer than a second, and an end when the user wants one.

use std::io::{IsTerminal, Write};
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use ottawa::simulate::Progress;

/// How long work may take before a bar is shown.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often the bar is drawn.
const REDRAW: Duration = Duration::from_millis(100);
const WIDTH: usize = 30;

/// Work under way. Where standard error is no terminal nothing is drawn.
pub struct Work {
    began: Instant,
    drawn: Option<Instant>,
    is_terminal: bool,
    stop: Arc<AtomicBool>,
}

impl Work {
    /// Begins. From here on the first interrupt stops the work; a second one ends the program.
    #[allow(clippy::exit, reason = "who interrupts twice does not want to wait")]
    pub fn begin() -> Work {
        let stop = Arc::new(AtomicBool::new(false));
        let asked = Arc::clone(&stop);
        // Without a handler an interrupt ends the program at once, as it would anyway.
        let _ = ctrlc::set_handler(move || {
            if asked.swap(true, Ordering::Relaxed) {
                std::process::exit(130);
            }
        });
        Work {
            began: Instant::now(),
            drawn: None,
            is_terminal: std::io::stderr().is_terminal(),
            stop,
        }
    }

    /// Takes note of how far the work is, and says whether it is to go on.
    pub fn at(&mut self, progress: Progress) -> ControlFlow<()> {
        let elapsed = self.began.elapsed();
        let due = self
            .drawn
            .map_or(elapsed >= PATIENCE, |drawn| drawn.elapsed() >= REDRAW);
        if self.is_terminal && due {
            self.drawn = Some(Instant::now());
            // Nobody can be told that standard error cannot be written.
            let _ = write!(std::io::stderr(), "\r{}", bar(progress, elapsed));
        }
        match self.stop.load(Ordering::Relaxed) {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        }
    }

    /// Wipes the bar away.
    pub fn end(self) {
        if self.drawn.is_some() {
            let _ = write!(std::io::stderr(), "\r{:79}\r", "");
        }
    }
}

/// The bar as a line.
fn bar(progress: Progress, elapsed: Duration) -> String {
    let share = progress.done as f64 / progress.of.max(1) as f64;
    let full = ((share * WIDTH as f64) as usize).min(WIDTH);
    let left = match progress.done {
        0 => "estimating".to_owned(),
        _ => format!(
            "about {:.0} s left",
            elapsed.as_secs_f64() * (1.0 - share) / share
        ),
    };
    format!(
        "[{}{}] {:>3.0} %  {} of {}  {left}   ",
        "#".repeat(full),
        " ".repeat(WIDTH - full),
        share * 100.0,
        progress.done,
        progress.of
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_tells_the_share_and_what_is_left() {
        let line = bar(Progress { done: 25, of: 100 }, Duration::from_secs(3));
        assert!(line.starts_with("[#######  ") && line.contains(" 25 %") && line.contains("about 9 s left"));
        assert!(bar(Progress { done: 0, of: 0 }, Duration::ZERO).contains("estimating"));
    }
}
