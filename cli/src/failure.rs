//! Why a command cannot be carried out.

/// Why a command cannot be carried out: what is wrong, and what to do about it.
#[derive(Debug)]
pub struct Failure {
    /// What is wrong: lower case, no full stop.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl Failure {
    /// What is wrong.
    pub fn new(message: impl Into<String>) -> Failure {
        Failure {
            message: message.into(),
            help: None,
        }
    }

    /// The same with help.
    pub fn help(self, help: impl Into<String>) -> Failure {
        Failure {
            help: Some(help.into()),
            ..self
        }
    }
}

impl From<ottawa::edit::EditError> for Failure {
    fn from(error: ottawa::edit::EditError) -> Failure {
        Failure::new(error.to_string()).help(error.help())
    }
}
