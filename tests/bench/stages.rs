//! How long the stages of a build take, on generated bulletins. `README.md` says what each of them
//! does.

#![allow(clippy::expect_used, reason = "a benchmark ends where it cannot go on")]

#[path = "corpus.rs"]
#[allow(dead_code, reason = "its command line is not used here")]
mod corpus;

use std::collections::BTreeMap;
use std::hint::black_box;
use std::io::Cursor;

use bantin::base::picture::Picture;
use bantin::base::sink::{Memory, Nowhere};
use bantin::base::{Problems, Sink, SourcePath, Span, Tree};
use bantin::bulletin::article::{BodyText, FileText};
use bantin::bulletin::date::{Day, Instant};
use bantin::bulletin::lang::Lang;
use bantin::bulletin::register::IndexVec;
use bantin::content::markdown::Prose;
use bantin::content::{self, Visibility, yaml};
use bantin::extract;
use bantin::render::html::markdown;
use bantin::render::{self, Theme};
use bantin::verify::Gate;
use bantin::{ledger, plan};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

/// The allocator of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const BULLETINS: u32 = 1_000;

/// A bulletin, divided.
struct Bulletin {
    path: SourcePath,
    text: String,
    front_matter: std::ops::Range<usize>,
    body: std::ops::Range<usize>,
}

fn bulletins() -> Vec<Bulletin> {
    let divided = |(path, bytes): (String, Vec<u8>)| {
        let text = String::from_utf8(bytes).expect("a text");
        let end = text[4..].find("\n---\n").expect("front matter") + 5;
        Bulletin {
            path: SourcePath::from(path.as_str()),
            front_matter: 4..end,
            body: end + 4..text.len(),
            text,
        }
    };
    corpus::files(BULLETINS).filter(|(path, _)| path.ends_with(".md")).map(divided).collect()
}

fn length<'a>(texts: impl Iterator<Item = &'a str>) -> Throughput {
    Throughput::Bytes(texts.map(|text| text.len() as u64).sum())
}

fn quantities(criterion: &mut Criterion) {
    let all = bulletins();
    let lines =
        all.iter().flat_map(|bulletin| bulletin.text[bulletin.front_matter.clone()].lines());
    let value = |line: &'_ str| {
        line.split_once("value:").map(|(_, value)| value.trim().trim_matches('"').to_owned())
    };
    let values: Vec<String> = lines.filter_map(value).collect();
    assert!(!values.is_empty(), "the bulletins have no values");
    let mut group = criterion.benchmark_group("quantity");
    group.throughput(Throughput::Elements(values.len() as u64));
    group.bench_function("values", |bencher| {
        bencher.iter(|| {
            values.iter().filter(|value| extract::parse(black_box(value), Lang::VI).is_ok()).count()
        });
    });
    group.throughput(length(all.iter().map(|bulletin| &bulletin.text[bulletin.body.clone()])));
    group.bench_function("prose", |bencher| {
        let found = |bulletin: &Bulletin| {
            extract::scan(black_box(&bulletin.text[bulletin.body.clone()]), Lang::VI).len()
        };
        bencher.iter(|| all.iter().map(found).sum::<usize>());
    });
    group.bench_function("proposals", |bencher| {
        let found = |bulletin: &Bulletin| {
            let body = black_box(&bulletin.text[bulletin.body.clone()]);
            extract::propose::propose(body, Lang::VI, Day::parse_iso("2026-06-30")).len()
        };
        bencher.iter(|| all.iter().map(found).sum::<usize>());
    });
    group.finish();
}

fn front_matters(criterion: &mut Criterion) {
    let all = bulletins();
    let mut group = criterion.benchmark_group("yaml");
    group.throughput(length(
        all.iter().map(|bulletin| &bulletin.text[bulletin.front_matter.clone()]),
    ));
    group.bench_function("front matter", |bencher| {
        bencher.iter(|| {
            let mut problems = Problems::new();
            for bulletin in &all {
                black_box(yaml::parse(
                    &bulletin.path,
                    &bulletin.text,
                    bulletin.front_matter.clone(),
                    &mut problems,
                ));
            }
            assert!(problems.is_empty());
        });
    });
    group.finish();
}

fn bodies(criterion: &mut Criterion) {
    let all = bulletins();
    let read = |bulletin: &Bulletin| {
        let body = bulletin.body.clone();
        Prose::read(&bulletin.path, &bulletin.text[body.clone()], body.start).expect("flat")
    };
    let texts: Vec<BodyText> = all
        .iter()
        .map(|bulletin| {
            let (prose, body) = (read(bulletin), bulletin.body.clone());
            let text = FileText::Hash([0; 32]);
            BodyText {
                span: Span::new(body.start, body.end),
                text,
                links: prose.links,
                headings: prose.headings,
            }
        })
        .collect();
    let mut group = criterion.benchmark_group("markdown");
    group.throughput(length(all.iter().map(|bulletin| &bulletin.text[bulletin.body.clone()])));
    group.bench_function("prose", |bencher| {
        bencher.iter(|| {
            all.iter().map(|bulletin| black_box(read(bulletin)).text.len()).sum::<usize>()
        });
    });
    let link = |target: &str| Some(target.to_owned());
    let picture = |target: &str| Some(markdown::Picture { src: target.to_owned(), size: None });
    group.bench_function("html", |bencher| {
        bencher.iter(|| {
            for (bulletin, body) in all.iter().zip(&texts) {
                black_box(markdown::html(&bulletin.text, body, &[], &link, &picture));
            }
        });
    });
    group.finish();
}

fn stages(criterion: &mut Criterion) {
    let tree = Tree::from_files(corpus::files(BULLETINS));
    let clock = Instant::parse_rfc3339("2026-07-01T00:00:00+07:00").expect("a clock");
    let visibility = Visibility::at(clock);
    let site = content::settings(&tree).0.expect("settings");
    criterion.bench_function("content", |bencher| {
        bencher.iter(|| content::corpus(&tree, site.clone(), visibility).0.articles.len());
    });
    let (corpus, _) = content::corpus(&tree, site.clone(), visibility);
    criterion.bench_function("ledger", |bencher| bencher.iter(|| ledger::post(&corpus).0.count()));
    let (ledger, _) = ledger::post(&corpus);
    let groups = plan::Groups::new(&corpus);
    let theme = Theme::load(&tree, &site.theme, &site.theme_place, &site.languages).0.expect("a theme");
    let statics: IndexVec<_> = theme
        .statics()
        .map(|(path, file)| plan::Static { path: path.to_owned(), source: file.path.clone() })
        .collect();
    let layout = plan::Layout::new(&corpus, &ledger, plan::Limits::default());
    let rows = render::data::FigureRows::new(&corpus, &ledger, &layout);
    rows.prepare();
    let (plan, _) = plan::plan(&corpus, &ledger, &groups, &tree, &statics, &layout);
    let sink = Memory::default();
    let input = render::Input::new(&plan, &rows, &theme, &tree, clock);
    render::render(input, &sink, None).expect("memory");
    let mut files: BTreeMap<String, Vec<u8>> = sink.into_files();
    files.retain(|path, _| path.ends_with(".html"));
    let mut group = criterion.benchmark_group("gate");
    group.throughput(Throughput::Bytes(files.values().map(|bytes| bytes.len() as u64).sum()));
    group.bench_function("pages", |bencher| {
        bencher.iter(|| {
            let (gate, mut problems) = (Gate::new(&plan, &Nowhere), Problems::new());
            files.iter().for_each(|(path, bytes)| gate.put(path, bytes).expect("nowhere"));
            gate.close(&bantin::sources(&theme, &tree, &|_| render::Traced::default()), &mut problems);
            assert!(problems.is_empty());
        });
    });
    group.finish();
}

/// Coded pixels look like noise, in which every 0xFF is followed by a zero.
fn photo() -> Vec<u8> {
    let mut state = 1_u32;
    let noise = (0..4_000_000).flat_map(|_| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let byte = state.to_be_bytes()[0];
        std::iter::once(byte).chain((byte == 0xFF).then_some(0))
    });
    let head = b"\xFF\xD8\xFF\xE1\0\x08Exif\0\0\xFF\xC0\0\x03.\xFF\xDA\0\x03.";
    head.iter().copied().chain(noise).chain(*b"\xFF\xD9").collect()
}

fn pictures(criterion: &mut Criterion) {
    let photo = photo();
    let mut group = criterion.benchmark_group("picture");
    group.throughput(Throughput::Bytes(photo.len() as u64));
    group.bench_function("clean", |bencher| {
        bencher.iter(|| {
            let mut source = Cursor::new(photo.as_slice());
            let picture = Picture::read(&mut source).expect("a picture");
            picture.write(&mut source, &mut std::io::sink()).expect("memory");
            picture.length()
        });
    });
    group.finish();
}

criterion_group!(all, quantities, front_matters, bodies, stages, pictures);
criterion_main!(all);
