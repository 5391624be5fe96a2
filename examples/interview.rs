//! Drives an interview from code, as a chat or a web form would: questions go out, replies come in.
//!
//! ```text
//! cargo run --features edit --example interview
//! ```
//!
//! The replies are those of somebody who knows the facts of one case and is asked for some of them only. For a
//! driver in another language, `ottawa ask --json` speaks the same in JSON, one object a line:
//!
//! ```text
//! out  {"question":{"path":"who","asks":"Whose conduct is to be judged?","why":[…],"replies":[],"free":"name",
//!       "touches":[]},"refused":null}
//! in   {"reply":"UKR"}             or {"reply":null}, which is "I don't know", or {"back":true}
//! out  {"question":{"path":"what",…,"replies":[{"is":"use","text":"it used mines: …","leads_to":[]},…]},…}
//! in   {"reply":"use"}
//! …
//! out  {"finished":{"answers":[…],"explanation":"…","file":"title = …","asked":[…]}}
//! ```

use std::process::ExitCode;

use ottawa::simulate::ask::Interview;
use ottawa::{Assessor, report};

/// What is known of the case. What is not among it is not known.
const KNOWN: [(&str, &str); 6] = [
    ("who", "Finland"),
    ("what", "acquire"),
    ("when", "2025-10-01"),
    ("intake.for", "combat"),
    ("device.set-off-by", "tripwire"),
    ("intake", "true"),
];

fn main() -> ExitCode {
    let mut interview = Interview::new();
    while let Some(question) = interview.question().cloned() {
        println!("{}", question.asks);
        for reply in &question.replies {
            let leads = reply
                .leads_to
                .iter()
                .map(|it| it.verdict.as_str())
                .collect::<Vec<_>>();
            println!("    {}: {}", reply.text, leads.join("; "));
        }
        match KNOWN.iter().find(|(path, _)| *path == question.path) {
            None => interview.dont_know(),
            Some((_, reply)) => {
                println!("> {reply}");
                // A reply that is not taken says why, and the question stays: a form would show it and wait.
                if let Err(refused) = interview.reply(reply) {
                    eprintln!("{refused}; {}", refused.help.as_deref().unwrap_or_default());
                    return ExitCode::from(2);
                }
            }
        }
    }
    // Nothing that can still be asked would change the answer.
    let Some(finished) = interview.finish() else {
        eprintln!("nobody is named whom the Convention could bind");
        return ExitCode::from(2);
    };
    let assessor = Assessor::new(&finished.scenario);
    println!("\n{}", report::short(&assessor, &finished.answers));
    println!("---\n{}", finished.text);
    ExitCode::SUCCESS
}
