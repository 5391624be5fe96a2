//! How large a file may be, to the value: what a limit counts and what it does not.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

const HEAD: &str = "title = \"x\"\nas-of = 2010-01-01\n";

/// Why a file is refused as too large; nothing where it is not.
fn too_large(text: &str) -> Option<String> {
    let errors = ottawa::read(text).err().unwrap_or_default();
    let error = errors.into_iter().find(|it| it.code == "too-large")?;
    Some(error.message)
}

fn nested(open: &str, close: &str, depth: usize) -> String {
    format!("{}1{}", open.repeat(depth), close.repeat(depth))
}

const DEEP: &str = "lists and tables nest more than 32 deep";

/// Each way to write a text, with more brackets in it than may nest, and what could be taken for its end.
fn texts() -> Vec<String> {
    let many = "[".repeat(40);
    vec![
        format!("\"{many}\""),
        format!("\"\\\" {many}\""),
        format!("\"{many}\\\\\""),
        format!("\"'{many}\""),
        "\"\"".to_owned(),
        format!("'{many}'"),
        format!("'\" {many} \\'"),
        "''".to_owned(),
        format!("\"\"\"\n{many}\n\"\"\""),
        format!("\"\"\"a\" {many}\"\"\""),
        format!("\"\"\"a\"\" {many}\"\"\""),
        format!("\"\"\"\\\"\"\" {many}\"\"\""),
        format!("\"\"\"' {many}\n\"\"\""),
        format!("'''\n{many}'' ' \\'''"),
        format!("'''\" {many}'''"),
        format!("\"\" # \" ' {many}"),
    ]
}

#[test]
fn brackets_in_texts_and_remarks_are_no_nesting_and_those_after_them_are() {
    for text in texts() {
        let file = format!("{HEAD}note = {text}\n");
        assert_eq!(too_large(&file), None, "{file}");
        // What follows the text is read again, to the bracket.
        for (line, depth) in [("x", 32), ("x = 2 # [\ny", 32)] {
            let fits = format!("{HEAD}note = {text}\n{line} = {}\n", nested("[", "]", depth));
            assert_eq!(too_large(&fits), None, "{fits}");
            let deep = format!("{HEAD}note = {text}\n{line} = {}\n", nested("[", "]", depth + 1));
            assert_eq!(too_large(&deep).as_deref(), Some(DEEP), "{deep}");
        }
        let within = format!("{HEAD}x = [{text}, {}]\n", nested("[", "]", 32));
        // A remark takes the rest of its line with it.
        let ends = if text.contains('#') { None } else { Some(DEEP) };
        assert_eq!(too_large(&within).as_deref(), ends, "{within}");
    }
}

#[test]
fn a_text_without_an_end_ends_with_its_line() {
    let file = format!("{HEAD}note = \"abc\nx = {}\n", nested("[", "]", 33));
    assert_eq!(too_large(&file).as_deref(), Some(DEEP));
    let file = format!("{HEAD}note = \"\"\"abc\nx = {}\n", nested("[", "]", 33));
    assert_eq!(too_large(&file), None, "the brackets are in the text");
}

#[test]
fn tables_nest_as_lists_do_and_dots_as_tables() {
    let tables = |depth| format!("{HEAD}x = {}\n", nested("{ a = ", " }", depth));
    assert_eq!(too_large(&tables(32)), None);
    assert_eq!(too_large(&tables(33)).as_deref(), Some(DEEP));
    let dots = |depth: usize| format!("{HEAD}{} = 1\n", vec!["a"; depth + 1].join("."));
    assert_eq!(too_large(&dots(32)), None);
    assert_eq!(too_large(&dots(33)).as_deref(), Some(DEEP));
    // Dots of several keys, values and entries are not counted together.
    let apart = format!("{HEAD}{}", "a.b.c.d = [1.5, 2.5]\n".repeat(20));
    assert_eq!(too_large(&apart), None);
    let listed = format!("{HEAD}x = [{}]\n", vec!["1.5"; 60].join(", "));
    assert_eq!(too_large(&listed), None);
    // What is closed again does not count.
    let side = format!("{HEAD}x = [{}]\n", vec![nested("[", "]", 20); 5].join(", "));
    assert_eq!(too_large(&side), None);
}

fn list(values: usize) -> String {
    format!("[{}]", vec!["1"; values].join(","))
}

#[test]
fn a_list_of_250_values_is_read_and_one_more_refused_wherever_it_stands() {
    let told =
        |most: &str, count: usize| format!("a list has {count} values, and no more than {most} are read");
    for (before, after) in [
        ("[acts.x]\nby = ", ""),
        ("[[expect]]\nactor = ", ""),
        ("[acts]\nx = { by = ", " }"),
        ("[states.x]\nwithdrawal = [ { sent-to = ", " } ]"),
        ("[states.x]\nwithdrawal = { a = [ [", "] ] }"),
    ] {
        let file = |values| format!("{HEAD}{before}{}{after}\n", list(values));
        assert_eq!(too_large(&file(250)), None, "{before}");
        assert_eq!(too_large(&file(251)), Some(told("250", 251)), "{before}");
    }
    // What is left open may have as many values as an axis.
    let open = |values| format!("{HEAD}[acts.x]\non = {{ one-of = {} }}\n", list(values));
    assert_eq!(too_large(&open(5_000)), None);
    assert_eq!(too_large(&open(5_001)), Some(told("5,000", 5_001)));
}

#[test]
fn keys_and_values_are_counted_together_wherever_they_stand() {
    // `title`, `as-of`, `states`, its entry, and in it lists of a hundred: a key and a hundred values each.
    let file = |lists: usize, more: usize| {
        let mut text = format!("{HEAD}[states.x]\n");
        for at in 0..lists {
            text += &format!("a{at} = {}\n", list(100));
        }
        for at in 0..more {
            text += &format!("b{at} = 1\n");
        }
        text
    };
    let told = |keys: usize| {
        Some(format!(
            "the file has {keys} keys and values, and no more than 20000 are read"
        ))
    };
    let of = |lists: usize, more: usize| 4 + lists * 101 + more;
    assert_eq!(of(197, 99), 20_000);
    assert_eq!(too_large(&file(197, 99)), None);
    assert_eq!(too_large(&file(197, 100)), told(20_001));
    // In tables of tables and lists of tables too.
    let tables = |many: usize| {
        format!(
            "{HEAD}[x]\n{}",
            (0..many)
                .map(|at| format!("a{at} = [ {{ b = 1 }} ]\n"))
                .collect::<String>()
        )
    };
    assert_eq!(too_large(&tables(6_665)), None);
    assert_eq!(too_large(&tables(6_666)), told(3 + 6_666 * 3));
}
