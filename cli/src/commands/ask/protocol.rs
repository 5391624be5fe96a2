//! The interview as JSON, one object a line, so that a chat or a web form can drive it.
//!
//! Out: `{"question":{…},"refused":null}`; in: `{"reply":"use"}`, `{"reply":null}` for *I don't know*, or
//! `{"back":true}`. At the end one object with `finished`.

use ottawa::report::json;
use ottawa::simulate::ask::{Interview, Refused};
use ottawa::{Assessor, report};
use serde_json::{Value, json};

use super::save::Save;
use crate::commands::{CANNOT, FINE};
use crate::failure::Failure;
use crate::output::Output;

/// Exchanges questions and replies until no question is left, or no more input comes.
pub fn run(
    interview: &mut Interview,
    next: &mut dyn FnMut() -> Option<String>,
    mut save: Option<&mut Save>,
    out: &mut Output,
) -> Result<u8, Failure> {
    let mut refused: Option<Refused> = None;
    while let Some(question) = interview.question() {
        out.json_line(&json!({ "question": question, "refused": refused }));
        let Some(line) = next() else {
            out.json_line(
                &json!({ "stopped": { "asked": interview.asked(), "kept": save.and_then(|it| it.kept()) } }),
            );
            return Ok(CANNOT);
        };
        refused = take(interview, &line).err();
        if let (Some(save), Some(so_far)) = (save.as_deref_mut(), interview.so_far()) {
            save.keep(&so_far)?;
        }
    }
    let Some(finished) = interview.finish() else {
        out.json_line(&json!({ "finished": null }));
        return Ok(CANNOT);
    };
    let assessor = Assessor::new(&finished.scenario);
    let answers: Vec<Value> = finished
        .answers
        .iter()
        .map(|answer| json::answer(&assessor, answer))
        .collect();
    out.json_line(&json!({
        "finished": {
            "format": json::FORMAT,
            "engine": json::engine(),
            "asked": finished.asked,
            "answers": answers,
            "explanation": report::short(&assessor, &finished.answers),
            "file": finished.text,
        },
    }));
    if let Some(save) = save {
        save.finished(&finished.text)?;
    }
    Ok(FINE)
}

fn take(interview: &mut Interview, line: &str) -> Result<(), Refused> {
    let refuse = || Refused {
        message: "this is no reply".to_owned(),
        help: Some(
            "send {\"reply\": \"VALUE\"}, {\"reply\": null} if it is not known, or {\"back\": true}"
                .to_owned(),
        ),
    };
    let sent: Value = serde_json::from_str(line).map_err(|_| refuse())?;
    match (sent.get("reply"), sent.get("back")) {
        (Some(Value::Null), None) => interview.dont_know(),
        (Some(Value::String(reply)), None) => interview.reply(reply)?,
        (None, Some(Value::Bool(true))) => {
            interview.back();
        }
        _ => return Err(refuse()),
    }
    Ok(())
}
