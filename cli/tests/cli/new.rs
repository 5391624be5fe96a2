//! `ottawa new`.

use std::fs;

use super::support::Folder;

#[test]
fn the_starter_passes_check() {
    let folder = Folder::new("new");
    let run = folder.run(&["new", "first.toml"]);
    assert_eq!(
        (run.code, run.stdout.as_str()),
        (0, "wrote first.toml; next: ottawa check first.toml\n")
    );
    let check = folder.run(&["check", "first.toml"]);
    assert_eq!((check.code, check.stderr.as_str()), (0, ""), "{}", check.stdout);
    assert_eq!(
        fs::read_dir(folder.path(".")).unwrap().count(),
        1,
        "nothing else is left behind"
    );
}

#[test]
fn an_existing_file_is_left_as_it_is() {
    let folder = Folder::new("new-exists").with("mine.toml", "my own words");
    let run = folder.run(&["new", "mine.toml"]);
    assert_eq!((run.code, run.stdout.as_str()), (2, ""));
    assert!(run.stderr.contains("exists already"));
    assert_eq!(
        fs::read_to_string(folder.path("mine.toml")).unwrap(),
        "my own words"
    );
}

#[test]
fn a_folder_that_is_not_there_is_said() {
    let run = Folder::new("new-nowhere").run(&["new", "no/where.toml"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("there is no folder for"));
}
