//! Writes a site of generated bulletins, on which speed is measured and releases are trained.
//!
//! ```console
//! $ cargo run --release --example corpus -- [--bulletins N] DIR
//! ```
//!
//! or, without compiling what tests need, `rustc --edition 2024 -O tests/bench/corpus.rs`: it uses
//! nothing but the standard library.
//!
//! The country, its offices, its authors and all numbers are invented. A bulletin depends on its
//! number and on nothing else, so that a corpus of 1,000 is the beginning of one of 10,000, today
//! and on any machine: times can be compared. `bantin check` finds no mistake in it.

#![allow(
    clippy::disallowed_methods,
    reason = "the generator stands outside the program, whose disk is read in one place"
)]

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use chance::Chance;
use world::{FLOWS, WITH_PARTS};

#[path = "corpus/bulletin.rs"]
mod bulletin;
#[path = "corpus/chance.rs"]
mod chance;
#[path = "corpus/picture.rs"]
mod picture;
#[path = "corpus/prose.rs"]
mod prose;
#[cfg(test)]
#[path = "corpus/tests.rs"]
mod tests;
#[path = "corpus/time.rs"]
mod time;
#[path = "corpus/truth.rs"]
mod truth;
#[path = "corpus/world.rs"]
mod world;

const USAGE: &str = "usage: corpus [--bulletins N] DIR";
/// How many bulletins are written where nothing else is said.
const BULLETINS: u32 = 1_000;
/// How many pictures the bulletins share.
const PICTURES: u32 = 97;

const SETTINGS: &str = "\
title: {vi: Bản tin Đất Mẹ}
base_url: https://dat-me.example/
languages: [vi]
registers: {localities: whole}
timezone: Asia/Ho_Chi_Minh
paginate: 20
";

/// What the command line asks for.
#[derive(Debug, PartialEq, Eq)]
struct Order {
    bulletins: u32,
    folder: PathBuf,
}

/// What every corpus holds, whatever its size: paths from the site's folder.
fn registers() -> impl Iterator<Item = (String, Vec<u8>)> {
    let register =
        |name: &str, text: String| (format!("content/registers/{name}.yaml"), text.into_bytes());
    let registers = [
        ("bantin.yaml".to_owned(), SETTINGS.into()),
        register("localities", world::localities()),
        register("indicators", world::indicators()),
        register("topics", world::labelled(&world::TOPICS)),
        register("bodies", world::labelled(&world::BODIES)),
        register("directives", world::directives()),
    ];
    let picture = |number: u32| {
        let shade = u8::try_from(number).unwrap_or_default();
        (format!("content/media/anh-{number}.png"), picture::png(shade))
    };
    registers.into_iter().chain((0..PICTURES).map(picture))
}

/// All files of a corpus.
pub(crate) fn files(bulletins: u32) -> impl Iterator<Item = (String, Vec<u8>)> {
    let texts = (0..bulletins).map(bulletin::file).map(|(path, text)| (path, text.into_bytes()));
    registers().chain(texts)
}

fn read_arguments(mut arguments: impl Iterator<Item = OsString>) -> Option<Order> {
    let mut bulletins = BULLETINS;
    let mut folder = None;
    while let Some(argument) = arguments.next() {
        if argument == "--bulletins" {
            bulletins = arguments.next()?.to_str()?.parse().ok()?;
        } else if folder.is_none() && !argument.to_string_lossy().starts_with('-') {
            folder = Some(PathBuf::from(argument));
        } else {
            return None;
        }
    }
    folder.map(|folder| Order { bulletins, folder })
}

fn write_corpus(order: &Order) -> io::Result<()> {
    fs::create_dir_all(&order.folder)?;
    if fs::read_dir(&order.folder)?.next().is_some() {
        return Err(io::Error::other("the folder is not empty: name a new one"));
    }
    let mut made = PathBuf::new();
    // The folders of years come in no order: to make one that is there does no harm.
    for (path, bytes) in files(order.bulletins) {
        let path = order.folder.join(path);
        let folder = path.parent().unwrap_or(Path::new(""));
        if folder != made {
            fs::create_dir_all(folder)?;
            made = folder.to_path_buf();
        }
        fs::write(&path, bytes)?;
    }
    Ok(())
}

fn main() -> ExitCode {
    let Some(order) = read_arguments(env::args_os().skip(1)) else {
        return fail(USAGE, 2);
    };
    match write_corpus(&order) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&format!("corpus: {}: {error}", order.folder.display()), 1),
    }
}

fn fail(message: &str, status: u8) -> ExitCode {
    // Where nobody can be told, the status still says it.
    let _ = writeln!(io::stderr().lock(), "{message}");
    ExitCode::from(status)
}
