//! What the library offers is listed in `data/public-api.txt`, so that a change of it is seen and meant.
//!
//! Read from the source, with its modules and re-exports followed, because a tool that asks the compiler needs
//! an unstable one. Derived traits and implementations of traits are not listed. `UPDATE=1` rewrites the list.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use quote::ToTokens;
use syn::{Fields, ImplItem, Item, UseTree, Visibility};

/// A module of the source, public or not.
struct Module {
    path: Vec<String>,
    public: bool,
    about: String,
    items: Vec<Item>,
}

/// The first line of the documentation.
fn about(attributes: &[syn::Attribute]) -> String {
    let mut lines = Vec::new();
    for attribute in attributes {
        if let syn::Meta::NameValue(it) = &attribute.meta
            && it.path.is_ident("doc")
            && let syn::Expr::Lit(syn::ExprLit {
                lit: syn::Lit::Str(text),
                ..
            }) = &it.value
        {
            let line = text.value().trim().to_owned();
            if line.is_empty() {
                break;
            }
            lines.push(line);
        }
    }
    lines.join(" ")
}

/// Whether something is for tests only.
fn for_tests(attributes: &[syn::Attribute]) -> bool {
    attributes
        .iter()
        .any(|it| it.path().is_ident("cfg") && it.to_token_stream().to_string().contains("test"))
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// Reads a module and those below it.
fn read(file: &Path, below: &Path, path: &[String], public: bool, into: &mut Vec<Module>) {
    let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let syn::File { attrs, items, .. } = syn::parse_file(&text).unwrap();
    for item in &items {
        let Item::Mod(it) = item else { continue };
        if for_tests(&it.attrs) || it.content.is_some() {
            continue;
        }
        let name = it.ident.to_string();
        let (flat, folder) = (below.join(format!("{name}.rs")), below.join(&name));
        let file = if flat.exists() {
            flat
        } else {
            folder.join("mod.rs")
        };
        let path = [path, &[name]].concat();
        read(&file, &folder, &path, public && is_public(&it.vis), into);
    }
    into.push(Module {
        path: path.to_vec(),
        public,
        about: about(&attrs),
        items,
    });
}

/// Tokens as people write them.
fn code(tokens: impl ToTokens) -> String {
    let mut text = tokens.to_token_stream().to_string();
    for (from, to) in [
        (" :: ", "::"),
        (":: ", "::"),
        (" ::", "::"),
        (" <", "<"),
        ("< ", "<"),
        (" >", ">"),
        ("& ", "&"),
        (" ,", ","),
        (" :", ":"),
        ("( ", "("),
        (" )", ")"),
        (" (", "("),
        ("[ ", "["),
        (" ]", "]"),
        (" ;", ";"),
        ("-> (", "-> ("),
        ("' ", "'"),
        ("- >", "->"),
    ] {
        text = text.replace(from, to);
    }
    text.replace("->", " -> ").replace("  ", " ").trim().to_owned()
}

/// An item by its name, with what is public in it.
fn listed(item: &Item) -> Vec<(String, Vec<String>)> {
    let fields = |fields: &Fields| -> Vec<String> {
        let public = fields.iter().filter(|it| is_public(&it.vis)).enumerate();
        public
            .map(|(at, it)| {
                format!(
                    "{}: {}",
                    it.ident.as_ref().map_or(at.to_string(), ToString::to_string),
                    code(&it.ty)
                )
            })
            .collect()
    };
    let grows = |attributes: &[syn::Attribute]| {
        if attributes.iter().any(|it| it.path().is_ident("non_exhaustive")) {
            " (may grow)"
        } else {
            ""
        }
    };
    match item {
        Item::Struct(it) if is_public(&it.vis) => {
            vec![(
                it.ident.to_string(),
                [vec![format!("struct{}", grows(&it.attrs))], fields(&it.fields)].concat(),
            )]
        }
        Item::Enum(it) if is_public(&it.vis) => {
            let fields = |of: &Fields| -> String {
                let each = of.iter().map(|it| match &it.ident {
                    Some(name) => format!("{name}: {}", code(&it.ty)),
                    None => code(&it.ty),
                });
                let each = each.collect::<Vec<_>>().join(", ");
                match of {
                    Fields::Named(_) => format!(" {{ {each} }}"),
                    Fields::Unnamed(_) => format!("({each})"),
                    Fields::Unit => each,
                }
            };
            let variants = it
                .variants
                .iter()
                .map(|it| format!("{}{}", it.ident, fields(&it.fields)));
            vec![(
                it.ident.to_string(),
                [vec![format!("enum{}", grows(&it.attrs))], variants.collect()].concat(),
            )]
        }
        Item::Fn(it) if is_public(&it.vis) => vec![(it.sig.ident.to_string(), vec![code(&it.sig)])],
        Item::Const(it) if is_public(&it.vis) => {
            vec![(it.ident.to_string(), vec![format!("const: {}", code(&it.ty))])]
        }
        Item::Static(it) if is_public(&it.vis) => {
            vec![(it.ident.to_string(), vec![format!("static: {}", code(&it.ty))])]
        }
        Item::Type(it) if is_public(&it.vis) => {
            vec![(it.ident.to_string(), vec![format!("type = {}", code(&it.ty))])]
        }
        Item::Trait(it) if is_public(&it.vis) => {
            let members = it.items.iter().filter_map(|it| match it {
                syn::TraitItem::Fn(it) => Some(code(&it.sig)),
                syn::TraitItem::Type(it) => Some(format!("type {}", it.ident)),
                syn::TraitItem::Const(it) => Some(format!("const {}: {}", it.ident, code(&it.ty))),
                _ => None,
            });
            vec![(
                it.ident.to_string(),
                [vec!["trait".to_owned()], members.collect()].concat(),
            )]
        }
        Item::Macro(it) if it.mac.path.is_ident("words") => words(it.mac.tokens.clone()),
        _ => Vec::new(),
    }
}

/// The lists of `words!`: a name and a group in braces, in which each word is followed by `=`.
fn words(tokens: proc_macro2::TokenStream) -> Vec<(String, Vec<String>)> {
    use proc_macro2::TokenTree::{Group, Ident, Punct};
    let tokens: Vec<_> = tokens.into_iter().collect();
    let pairs = tokens.windows(2);
    pairs
        .filter_map(|pair| match pair {
            [Ident(name), Group(group)] if group.delimiter() == proc_macro2::Delimiter::Brace => {
                let inside: Vec<_> = group.stream().into_iter().collect();
                let each = inside.windows(2).filter_map(|pair| match pair {
                    [Ident(word), Punct(equals)] if equals.as_char() == '=' => Some(word.to_string()),
                    _ => None,
                });
                Some((
                    name.to_string(),
                    [vec!["enum of words".to_owned()], each.collect()].concat(),
                ))
            }
            _ => None,
        })
        .collect()
}

/// The paths that a `use` names, with the name under which each is known.
fn used(tree: &UseTree, before: &[String], into: &mut Vec<(Vec<String>, String)>) {
    let with = |name: &syn::Ident| [before, &[name.to_string()]].concat();
    match tree {
        UseTree::Path(it) => used(&it.tree, &with(&it.ident), into),
        UseTree::Name(it) => into.push((with(&it.ident), it.ident.to_string())),
        UseTree::Rename(it) => into.push((with(&it.ident), it.rename.to_string())),
        UseTree::Group(it) => it.items.iter().for_each(|it| used(it, before, into)),
        UseTree::Glob(_) => into.push(([before, &["*".to_owned()]].concat(), "*".to_owned())),
    }
}

/// The methods of each type: by the module of their `impl`, and its name.
fn methods(modules: &[Module]) -> BTreeMap<(Vec<String>, String), Vec<String>> {
    let mut found: BTreeMap<_, Vec<String>> = BTreeMap::new();
    for module in modules {
        for item in &module.items {
            let Item::Impl(it) = item else { continue };
            let (None, syn::Type::Path(of)) = (&it.trait_, &*it.self_ty) else {
                continue;
            };
            let name = of.path.segments.last().unwrap().ident.to_string();
            let public = it.items.iter().filter_map(|it| match it {
                ImplItem::Fn(it) if is_public(&it.vis) => Some(code(&it.sig)),
                ImplItem::Const(it) if is_public(&it.vis) => {
                    Some(format!("const {}: {}", it.ident, code(&it.ty)))
                }
                _ => None,
            });
            found
                .entry((module.path.clone(), name))
                .or_default()
                .extend(public);
        }
    }
    found
}

/// What the public modules offer.
struct Offer<'a> {
    modules: BTreeMap<&'a [String], &'a Module>,
    items: BTreeMap<&'a [String], BTreeMap<String, Vec<String>>>,
    methods: BTreeMap<(Vec<String>, String), Vec<String>>,
}

impl Offer<'_> {
    /// An item as it is where it is defined, found through private modules that pass it on.
    fn find(&self, path: &[String], name: &str) -> Option<Vec<String>> {
        if let Some(lines) = self.items.get(path)?.get(name) {
            return Some([lines.clone(), self.methods_of(path, name)].concat());
        }
        let passed = self.passed_on(self.modules[path]);
        let (from, last, _) = passed.into_iter().find(|(.., known)| known == name)?;
        self.find(&from, &last)
    }

    /// The methods of a type, which may stand in a file beside or below it.
    fn methods_of(&self, path: &[String], name: &str) -> Vec<String> {
        let parent = &path[..path.len().saturating_sub(1)];
        let near = |module: &[String]| {
            module == path
                || (module.starts_with(path) || !parent.is_empty() && module.starts_with(parent))
                    && !self.items[module].contains_key(name)
        };
        let all = self.methods.iter();
        let of = all.filter(|((module, of), _)| of == name && near(module));
        of.flat_map(|(_, lines)| lines.iter().cloned()).collect()
    }

    /// What a module re-exports: from where, what, and under which name.
    fn passed_on(&self, module: &Module) -> Vec<(Vec<String>, String, String)> {
        let uses = module.items.iter().filter_map(|item| match item {
            Item::Use(it) if is_public(&it.vis) => Some(&it.tree),
            _ => None,
        });
        let mut paths = Vec::new();
        uses.for_each(|tree| used(tree, &[], &mut paths));
        let resolved = paths.into_iter().map(|(mut path, known)| {
            let last = path.pop().unwrap();
            let mut from = module.path.clone();
            for step in path {
                match step.as_str() {
                    "self" => {}
                    "crate" => from.clear(),
                    "super" => drop(from.pop()),
                    _ => from.push(step),
                }
            }
            (from, last, known)
        });
        let mut all = Vec::new();
        for (from, last, known) in resolved {
            match last.as_str() {
                "*" => {
                    let items = self.items[from.as_slice()].keys();
                    all.extend(items.map(|it| (from.clone(), it.clone(), it.clone())));
                }
                _ => all.push((from, last, known)),
            }
        }
        all
    }
}

/// The whole list.
fn list() -> String {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut modules = Vec::new();
    read(&source.join("lib.rs"), &source, &[], true, &mut modules);
    modules.sort_by(|a, b| a.path.cmp(&b.path));
    let items = |it: &Module| it.items.iter().flat_map(listed).collect();
    let offer = Offer {
        modules: modules.iter().map(|it| (it.path.as_slice(), it)).collect(),
        items: modules.iter().map(|it| (it.path.as_slice(), items(it))).collect(),
        methods: methods(&modules),
    };
    let (mut contents, mut all) = (String::new(), String::new());
    for module in modules.iter().filter(|it| it.public) {
        let full = |path: &[String]| [&["ottawa".to_owned()], path].concat().join("::");
        let name = full(&module.path);
        assert!(!module.about.is_empty(), "{name} says nothing about itself");
        contents += &format!("{name}\n    {}\n", module.about);
        all += &format!("\n{name}\n");
        let here = offer.items[module.path.as_slice()].keys();
        let mut offered: BTreeMap<String, Vec<String>> = here
            .map(|it| (it.clone(), offer.find(&module.path, it).unwrap()))
            .collect();
        for (from, last, known) in offer.passed_on(module) {
            let public = offer.modules.get(from.as_slice()).is_some_and(|it| it.public);
            let lines = match public {
                true => vec![format!("= {}::{last}", full(&from))],
                false => offer
                    .find(&from, &last)
                    .unwrap_or_else(|| panic!("{name} re-exports an unknown {last} of {from:?}")),
            };
            offered.insert(known, lines);
        }
        for (name, lines) in offered {
            all += &format!("  {name}\n");
            for line in lines {
                all += &format!("    {line}\n");
            }
        }
    }
    format!("# Modules\n\n{contents}\n# What each offers\n{all}")
}

#[test]
fn the_public_interface_is_the_one_listed() {
    let path: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/public-api.txt");
    let today = list();
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &today).unwrap();
    }
    let committed = fs::read_to_string(&path)
        .unwrap_or_default()
        .replace("\r\n", "\n");
    println!("{} lines", today.lines().count());
    assert!(
        committed == today,
        "the public interface changed: read the difference after UPDATE=1, and say so in the changelog"
    );
}
