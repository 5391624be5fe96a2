//! How far long work has come.

/// How far long work has come, told to whoever waits for it and may stop it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Progress {
    /// Steps done.
    pub done: u64,
    /// Steps at most.
    pub of: u64,
}
