//! Binary decision diagrams: every combination of many facts at once, exactly, and not sixty-four at a time.
//!
//! Two functions of the same facts are the same if and only if they are the same node, so that a proof over
//! more cases than could ever be listed is one comparison.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A quick way to file small numbers.
#[derive(Default)]
pub struct Quick(u64);

impl Hasher for Quick {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u32(u32::from(*byte)));
    }
    fn write_u32(&mut self, number: u32) {
        self.0 = (self.0.rotate_left(5) ^ u64::from(number)).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

type Map<K, V> = HashMap<K, V, BuildHasherDefault<Quick>>;

/// A function of facts: false, true, or a node that asks one of them.
pub type Node = u32;

pub const FALSE: Node = 0;
pub const TRUE: Node = 1;

#[derive(Default)]
pub struct Bdd {
    /// For each node above the two constants: the fact asked, and what follows if it is not so and if it is.
    nodes: Vec<(u32, Node, Node)>,
    unique: Map<(u32, Node, Node), Node>,
    memo: Map<(Node, Node, Node), Node>,
}

impl Bdd {
    fn top(&self, node: Node) -> u32 {
        if node > TRUE {
            self.nodes[node as usize - 2].0
        } else {
            u32::MAX
        }
    }

    fn split(&self, node: Node, at: u32) -> (Node, Node) {
        if self.top(node) == at {
            let (_, no, yes) = self.nodes[node as usize - 2];
            (no, yes)
        } else {
            (node, node)
        }
    }

    fn make(&mut self, at: u32, no: Node, yes: Node) -> Node {
        if no == yes {
            return no;
        }
        let next = u32::try_from(self.nodes.len() + 2).expect("fewer nodes than that");
        let node = *self.unique.entry((at, no, yes)).or_insert(next);
        if node == next {
            self.nodes.push((at, no, yes));
        }
        node
    }

    /// The fact of this number.
    pub fn var(&mut self, at: u32) -> Node {
        self.make(at, FALSE, TRUE)
    }

    /// If one, then two, else three.
    pub fn ite(&mut self, one: Node, two: Node, three: Node) -> Node {
        match (one, two, three) {
            (TRUE, _, _) => return two,
            (FALSE, _, _) => return three,
            (_, TRUE, FALSE) => return one,
            (_, two, three) if two == three => return two,
            _ => {}
        }
        if let Some(known) = self.memo.get(&(one, two, three)) {
            return *known;
        }
        let at = self.top(one).min(self.top(two)).min(self.top(three));
        let (a, b, c) = (self.split(one, at), self.split(two, at), self.split(three, at));
        let no = self.ite(a.0, b.0, c.0);
        let yes = self.ite(a.1, b.1, c.1);
        let node = self.make(at, no, yes);
        self.memo.insert((one, two, three), node);
        node
    }

    pub fn and(&mut self, a: Node, b: Node) -> Node {
        self.ite(a, b, FALSE)
    }

    pub fn or(&mut self, a: Node, b: Node) -> Node {
        self.ite(a, TRUE, b)
    }

    pub fn not(&mut self, a: Node) -> Node {
        self.ite(a, FALSE, TRUE)
    }

    /// Where two functions differ.
    pub fn differ(&mut self, a: Node, b: Node) -> Node {
        let not_b = self.not(b);
        self.ite(a, not_b, b)
    }

    /// The same with some facts settled.
    pub fn with(&mut self, node: Node, settled: &HashMap<u32, bool>) -> Node {
        let mut memo = Map::default();
        self.settle(node, settled, &mut memo)
    }

    fn settle(&mut self, node: Node, settled: &HashMap<u32, bool>, memo: &mut Map<Node, Node>) -> Node {
        if node <= TRUE {
            return node;
        }
        if let Some(known) = memo.get(&node) {
            return *known;
        }
        let (at, no, yes) = self.nodes[node as usize - 2];
        let result = match settled.get(&at) {
            Some(true) => self.settle(yes, settled, memo),
            Some(false) => self.settle(no, settled, memo),
            None => {
                let no = self.settle(no, settled, memo);
                let yes = self.settle(yes, settled, memo);
                self.make(at, no, yes)
            }
        };
        memo.insert(node, result);
        result
    }

    /// The value where every fact is settled.
    pub fn value(&self, mut node: Node, fact: impl Fn(u32) -> bool) -> bool {
        while node > TRUE {
            let (at, no, yes) = self.nodes[node as usize - 2];
            node = if fact(at) { yes } else { no };
        }
        node == TRUE
    }

    /// Settled facts under which the value is true, as few as one way down asks.
    pub fn path(&self, mut node: Node) -> HashMap<u32, bool> {
        let mut path = HashMap::new();
        while node > TRUE {
            let (at, no, yes) = self.nodes[node as usize - 2];
            path.insert(at, no == FALSE);
            node = if no == FALSE { yes } else { no };
        }
        path
    }
}
