//! Common slips: words that people write for a key of another name.

use toml::de::DeValue;

use super::super::super::keys::{self, Table};
use super::super::dates::full_day;
use super::{header, is_table};

/// Words that mean the same in every table, with the keys that may be meant, in order.
const EVERYWHERE: &[(&str, &[&str])] = &[
    (
        "date",
        &["on", "since", "as-of", "received", "notified", "sent", "asked"],
    ),
    ("day", &["on", "since", "as-of"]),
    ("when", &["on", "since"]),
    ("start", &["since"]),
    ("started", &["since"]),
    ("begin", &["since"]),
    ("begins", &["since"]),
    ("began", &["since"]),
    ("start-date", &["since"]),
    ("end", &["until"]),
    ("ended", &["until"]),
    ("ends", &["until"]),
    ("end-date", &["until"]),
    ("finish", &["until"]),
    ("location", &["at"]),
    ("place", &["at", "within"]),
    ("where", &["at"]),
    ("country", &["by", "held-by", "territory-of", "based-in"]),
    ("state", &["by", "actor", "held-by", "territory-of", "based-in"]),
    ("actor", &["by", "held-by"]),
    ("author", &["by"]),
    ("perpetrator", &["by"]),
    ("by", &["actor", "held-by"]),
    ("holder", &["held-by"]),
    ("owner", &["owned-by"]),
    ("quantity", &["number"]),
    ("amount", &["number"]),
    ("count", &["number"]),
    ("how-many", &["number"]),
    ("total", &["number"]),
    ("purpose", &["for"]),
    ("type", &["kind", "what", "device"]),
    ("action", &["what"]),
    ("act", &["about", "helps", "what"]),
    ("mine", &["device"]),
    ("weapon", &["device"]),
    ("mines", &["device", "number"]),
    ("recipient", &["to"]),
    ("receiver", &["to"]),
    ("supplier", &["from"]),
    ("sender", &["from"]),
    ("via", &["through"]),
    ("title", &["name"]),
    ("label", &["name"]),
    ("comment", &["note"]),
    ("notes", &["note"]),
    ("remark", &["note"]),
    ("description", &["note", "story", "text"]),
    ("sources", &["source"]),
    ("url", &["source"]),
    ("reference", &["source"]),
    ("certainty", &["proof"]),
    ("evidence", &["proof"]),
    ("status", &["proof"]),
    ("article", &["provision"]),
    ("rule", &["provision"]),
    ("result", &["verdict"]),
    ("answer", &["verdict"]),
    ("reason", &["because", "reasons"]),
    ("why", &["because"]),
    ("speaker", &["who"]),
    ("organ", &["who"]),
    ("subject", &["about"]),
    ("trigger", &["set-off-by"]),
    ("triggers", &["set-off-by"]),
    ("fuze", &["set-off-by"]),
    ("self-destruct", &["self-destructs"]),
    ("self-deactivate", &["self-deactivates"]),
    ("belligerents", &["parties"]),
    ("sides", &["parties"]),
    ("sovereign", &["territory-of"]),
    ("territory", &["territory-of"]),
    ("controller", &["controlled-by"]),
    ("cleared", &["cleared-on"]),
    ("marked", &["marked-on"]),
    ("fenced", &["fenced-on"]),
    ("monitored", &["monitored-on"]),
    ("found", &["found-on"]),
    ("laid", &["laid-on"]),
    ("knowledge", &["knows"]),
    ("knew", &["knows"]),
];

/// Words for the dated acts of a State.
const OF_STATES: &[(&str, &str)] = &[
    ("ratified", "deposited"),
    ("ratification", "deposited"),
    ("ratification-date", "deposited"),
    ("ratified-on", "deposited"),
    ("acceded", "deposited"),
    ("accession", "deposited"),
    ("accession-date", "deposited"),
    ("accepted", "deposited"),
    ("approved", "deposited"),
    ("joined", "deposited"),
    ("deposit", "deposited"),
    ("deposited-on", "deposited"),
    ("deposit-date", "deposited"),
    ("signature", "signed"),
    ("signed-on", "signed"),
    ("signature-date", "signed"),
    ("entry-into-force", "in-force"),
    ("eif", "in-force"),
    ("in-force-on", "in-force"),
    ("party-since", "in-force"),
    ("withdrew", "withdrawal"),
    ("withdrawn", "withdrawal"),
    ("withdrawal-date", "withdrawal"),
    ("left", "withdrawal"),
    ("suspended", "suspension"),
    ("report", "reports"),
    ("law", "laws"),
    ("extension", "extensions"),
    ("treaties", "other-treaties"),
];

/// Words for tables.
const OF_TABLES: &[(&str, &str)] = &[
    ("country", "states"),
    ("countries", "states"),
    ("state", "states"),
    ("parties", "states"),
    ("cast", "states"),
    ("actor", "actors"),
    ("group", "actors"),
    ("groups", "actors"),
    ("conflict", "conflicts"),
    ("war", "conflicts"),
    ("wars", "conflicts"),
    ("place", "places"),
    ("area", "places"),
    ("areas", "places"),
    ("device", "devices"),
    ("mine", "devices"),
    ("mines", "devices"),
    ("weapons", "devices"),
    ("stock", "stocks"),
    ("stockpile", "stocks"),
    ("stockpiles", "stocks"),
    ("act", "acts"),
    ("event", "acts"),
    ("events", "acts"),
    ("statement", "statements"),
    ("expects", "expect"),
    ("expected", "expect"),
    ("expectation", "expect"),
    ("expectations", "expect"),
    ("claim", "claims"),
    ("variant", "variants"),
];

/// Words for the keys at the top of a file.
const OF_ROOT: &[(&str, &str)] = &[
    ("date", "as-of"),
    ("on", "as-of"),
    ("asof", "as-of"),
    ("judged-on", "as-of"),
    ("name", "title"),
    ("reading", "readings"),
    ("positions", "readings"),
    ("description", "story"),
];

/// What to write for a word that is a common slip.
pub(super) fn help(table: &'static Table, written: &str, value: &DeValue<'_>) -> Option<String> {
    let word = written.to_lowercase().replace(['_', ' '], "-");
    let meant =
        |list: &[(&str, &'static str)]| list.iter().find(|(slip, _)| *slip == word).map(|(_, key)| *key);
    if std::ptr::eq(table, &keys::ROOT) {
        let of_root = || meant(OF_ROOT).map(|key| format!("write `{key}`"));
        let of_tables = || {
            let name = meant(OF_TABLES).or_else(|| {
                keys::NAMED
                    .iter()
                    .map(|table| table.name)
                    .find(|name| *name == word)
            })?;
            is_table(name).then(|| format!("write `{}`", header(name)))
        };
        return of_root().or_else(of_tables);
    }
    if word == "id" {
        return Some(
            match keys::NAMED.iter().any(|named| std::ptr::eq(*named, table)) {
                true => format!(
                    "the name of an entry stands in its header: `[{}.NAME]`",
                    table.name
                ),
                false => "entries of this list have no name; leave the key out".to_owned(),
            },
        );
    }
    if let Some(key) = table.key(&word) {
        return Some(format!("write `{}`, with hyphens and in lower case", key.name));
    }
    if std::ptr::eq(table, &keys::STATES)
        && let Some(key) = meant(OF_STATES)
    {
        return Some(of_a_state(key, value));
    }
    let meant = EVERYWHERE.iter().find(|(slip, _)| *slip == word)?.1;
    let key = meant.iter().find_map(|name| table.key(name))?;
    Some(format!("write `{}`: {}", key.name, key.means))
}

/// The help for a key of a State: what it is the day of, and what else may be meant.
fn of_a_state(key: &str, value: &DeValue<'_>) -> String {
    match key {
        "deposited" => {
            let day = full_day(value).map_or_else(|| "this day".to_owned(), |day| day.in_words());
            format!(
                "write `deposited`, the day the instrument reached the depositary; entry into force follows from it; \
                 if {day} is the day of entry into force itself, write `in-force`"
            )
        }
        "withdrawal" => {
            "write `withdrawal = { received = 2024-12-02 }`, with the day on which the depositary got the notice".to_owned()
        }
        "suspension" => "write `suspension = { notified = 2024-12-02 }`".to_owned(),
        "reports" => "write `reports = [ { for = \"initial\", sent = 2024-12-02 } ]`".to_owned(),
        "laws" => "write `laws = [ { since = 2024-12-02, penal = true } ]`, or `laws = \"none\"`".to_owned(),
        "extensions" => "write `extensions = [ { asked = 2024-06-20, granted = 2024-12-02, until = 2030-12-31 } ]`".to_owned(),
        other => format!("write `{other}`"),
    }
}
