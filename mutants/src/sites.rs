//! The places of a file that are changed, found in its syntax.

use std::collections::HashMap;
use std::ops::Range;

use proc_macro2::LineColumn;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};

use crate::list::{Genre, Mutant, Place};

/// A number by which a mutant is switched on.
pub type Id = usize;

/// A place that is changed, as a range of bytes.
pub struct Site {
    pub range: Range<usize>,
    pub kind: Kind,
}

/// How it is changed. Ranges are those of parts of the place.
pub enum Kind {
    /// Another operator between the two sides.
    Binary {
        left: Range<usize>,
        op: String,
        right: Range<usize>,
        /// The left side is bound to a name first, so that a chain of operators does not grow with every link.
        chained: bool,
        others: Vec<(Id, String)>,
    },
    /// The operator left out.
    Unary {
        op: String,
        operand: Range<usize>,
        id: Id,
    },
    /// An arm without which another applies; a guard that always or never holds.
    Arm {
        guard: Option<Range<usize>>,
        deleted: Option<Id>,
        always: Option<Id>,
        never: Option<Id>,
    },
    /// Another value at once, in place of what the function does.
    Body { others: Vec<(Id, String)> },
    /// A field that takes the value of the rest.
    Field {
        path: String,
        base: Range<usize>,
        name: String,
        value: Option<Range<usize>>,
        id: Id,
    },
}

/// The mutants of one file that are waiting for their place.
pub struct Waiting<'a> {
    text: &'a str,
    /// Where each line begins.
    lines: Vec<usize>,
    mutants: HashMap<(Place, &'static str), Vec<(Id, &'a Mutant)>>,
    /// Whether the match around has an arm for all the rest.
    has_rest: bool,
    sites: Vec<Site>,
}

fn group(genre: Genre) -> &'static str {
    match genre {
        Genre::FnValue => "body",
        Genre::BinaryOperator => "binary",
        Genre::UnaryOperator => "unary",
        Genre::MatchArm => "arm",
        Genre::MatchArmGuard => "guard",
        Genre::StructField => "field",
    }
}

impl<'a> Waiting<'a> {
    pub fn new(text: &'a str, mutants: impl Iterator<Item = (Id, &'a Mutant)>) -> Waiting<'a> {
        let mut lines = vec![0];
        lines.extend(text.match_indices('\n').map(|(at, _)| at + 1));
        let mut waiting = HashMap::<_, Vec<_>>::new();
        for (id, mutant) in mutants {
            let key = (mutant.span.start, group(mutant.genre));
            waiting.entry(key).or_default().push((id, mutant));
        }
        Waiting {
            text,
            lines,
            mutants: waiting,
            has_rest: false,
            sites: Vec::new(),
        }
    }

    /// Those that found no place: in a constant, in a macro.
    pub fn left(self) -> (Vec<Site>, Vec<Id>) {
        let left = self.mutants.into_values().flatten().map(|(id, _)| id);
        (self.sites, left.collect())
    }

    fn take(&mut self, at: LineColumn, group: &'static str) -> Vec<(Id, &'a Mutant)> {
        let place = Place {
            line: at.line,
            column: at.column + 1,
        };
        self.mutants.remove(&(place, group)).unwrap_or_default()
    }

    fn offset(&self, at: LineColumn) -> usize {
        let start = self.lines.get(at.line - 1).copied().unwrap_or(self.text.len());
        let rest = self.text.get(start..).unwrap_or_default();
        start + rest.chars().take(at.column).map(char::len_utf8).sum::<usize>()
    }

    fn range(&self, node: &impl Spanned) -> Range<usize> {
        let span = node.span();
        self.offset(span.start())..self.offset(span.end())
    }

    fn slice(&self, range: Range<usize>) -> String {
        self.text.get(range).unwrap_or_default().to_owned()
    }

    fn body(&mut self, sig: &syn::Signature, block: &syn::Block) {
        // A function that hides its type can return one only.
        if self.slice(self.range(&sig.output)).contains("impl ") {
            return;
        }
        let Some(first) = block.stmts.first() else { return };
        let taken = self.take(first.span().start(), "body");
        if taken.is_empty() {
            return;
        }
        let at = self.offset(block.brace_token.span.open().end());
        let others = taken
            .into_iter()
            .map(|(id, mutant)| (id, mutant.replacement.clone()));
        self.sites.push(Site {
            range: at..at,
            kind: Kind::Body {
                others: others.collect(),
            },
        });
    }
}

/// Whether a chain of `&&` holds a `let`, which may not be wrapped.
fn has_let(expr: &syn::Expr) -> bool {
    match expr {
        syn::Expr::Let(_) => true,
        syn::Expr::Binary(binary) => has_let(&binary.left) || has_let(&binary.right),
        _ => false,
    }
}

fn is_arithmetic(op: &syn::BinOp) -> bool {
    use syn::BinOp::{Add, BitAnd, BitOr, BitXor, Div, Mul, Rem, Shl, Shr, Sub};
    matches!(
        op,
        Add(_) | Sub(_) | Mul(_) | Div(_) | Rem(_) | BitAnd(_) | BitOr(_) | BitXor(_) | Shl(_) | Shr(_)
    )
}

impl<'ast> Visit<'ast> for Waiting<'_> {
    // Nothing can be switched where the compiler evaluates.
    fn visit_item_const(&mut self, _: &'ast syn::ItemConst) {}
    fn visit_item_static(&mut self, _: &'ast syn::ItemStatic) {}
    fn visit_impl_item_const(&mut self, _: &'ast syn::ImplItemConst) {}
    fn visit_type_array(&mut self, _: &'ast syn::TypeArray) {}
    fn visit_expr_const(&mut self, _: &'ast syn::ExprConst) {}

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        if item.sig.constness.is_none() {
            self.body(&item.sig, &item.block);
            visit::visit_item_fn(self, item);
        }
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        if item.sig.constness.is_none() {
            self.body(&item.sig, &item.block);
            visit::visit_impl_item_fn(self, item);
        }
    }

    fn visit_trait_item_fn(&mut self, item: &'ast syn::TraitItemFn) {
        if let Some(block) = &item.default {
            self.body(&item.sig, block);
        }
        visit::visit_trait_item_fn(self, item);
    }

    fn visit_expr_binary(&mut self, binary: &'ast syn::ExprBinary) {
        let taken = self.take(binary.op.span().start(), "binary");
        if !taken.is_empty() && !has_let(&binary.left) && !has_let(&binary.right) {
            let logical = matches!(binary.op, syn::BinOp::And(_) | syn::BinOp::Or(_));
            let link = matches!(&*binary.left, syn::Expr::Binary(left) if is_arithmetic(&left.op));
            let others = taken
                .into_iter()
                .map(|(id, mutant)| (id, mutant.replacement.clone()));
            self.sites.push(Site {
                range: self.range(binary),
                kind: Kind::Binary {
                    left: self.range(&binary.left),
                    op: self.slice(self.range(&binary.op)),
                    right: self.range(&binary.right),
                    chained: logical || (is_arithmetic(&binary.op) && link),
                    others: others.collect(),
                },
            });
        }
        visit::visit_expr_binary(self, binary);
    }

    fn visit_expr_unary(&mut self, unary: &'ast syn::ExprUnary) {
        if let Some((id, _)) = self.take(unary.op.span().start(), "unary").pop() {
            self.sites.push(Site {
                range: self.range(unary),
                kind: Kind::Unary {
                    op: self.slice(self.range(&unary.op)),
                    operand: self.range(&unary.expr),
                    id,
                },
            });
        }
        visit::visit_expr_unary(self, unary);
    }

    fn visit_expr_match(&mut self, expr: &'ast syn::ExprMatch) {
        let catches_all = |arm: &syn::Arm| matches!(arm.pat, syn::Pat::Wild(_));
        let before = std::mem::replace(&mut self.has_rest, expr.arms.iter().any(catches_all));
        visit::visit_expr_match(self, expr);
        self.has_rest = before;
    }

    fn visit_arm(&mut self, arm: &'ast syn::Arm) {
        // Without an arm for all the rest, a match that may pass over this one is refused.
        let deleted = self.has_rest.then(|| self.take(arm.span().start(), "arm").pop());
        let deleted = deleted.flatten().map(|(id, _)| id);
        let (pattern, guard) = match &arm.pat {
            syn::Pat::Guard(guarded) => (&*guarded.pat, Some(&*guarded.guard)),
            pattern => (pattern, None),
        };
        let (mut always, mut never) = (None, None);
        if let Some(guard) = guard {
            for (id, mutant) in self.take(guard.span().start(), "guard") {
                match mutant.replacement.as_str() {
                    "true" => always = Some(id),
                    _ => never = Some(id),
                }
            }
        }
        if deleted.is_some() || always.is_some() || never.is_some() {
            let start = self.range(pattern).end;
            let end = self.range(&arm.fat_arrow_token).start;
            let guard = guard.map(|guard| self.range(guard));
            self.sites.push(Site {
                range: start..end,
                kind: Kind::Arm {
                    guard,
                    deleted,
                    always,
                    never,
                },
            });
        }
        visit::visit_arm(self, arm);
    }

    fn visit_expr_struct(&mut self, expr: &'ast syn::ExprStruct) {
        if let Some(base) = &expr.rest {
            for field in &expr.fields {
                let Some((id, _)) = self.take(field.span().start(), "field").pop() else {
                    continue;
                };
                let name = self.slice(self.range(&field.member));
                let value = field.colon_token.map(|_| self.range(&field.expr));
                self.sites.push(Site {
                    range: self.range(field),
                    kind: Kind::Field {
                        path: self.slice(self.range(&expr.path)),
                        base: self.range(base),
                        name,
                        value,
                        id,
                    },
                });
            }
        }
        visit::visit_expr_struct(self, expr);
    }
}
