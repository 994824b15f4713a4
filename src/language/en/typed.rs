//! Words of English that editors type for names of the program.

use crate::language::typed::Typed;

pub(super) static TYPED: Typed = Typed {
    keys: &[],
    values: VALUES,
    joins: &[" and "],
    commands: &[
        ("check", &["verify", "lint", "validate"]),
        ("new", &["add"]),
        ("serve", &["preview"]),
    ],
    zones: &[],
};

#[rustfmt::skip]
const VALUES: &[(&str, &[&str])] = &[
    ("true", &["yes"]),
    ("false", &["no"]),
    ("provisional", &["preliminary"]),
    ("final", &["definitive"]),
    ("observed", &["actual"]),
    ("target", &["goal", "plan"]),
    ("norm", &["standard"]),
    ("percent", &["percentage", "share"]),
    ("amount", &["quantity"]),
];
