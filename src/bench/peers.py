"""The measuring part of peers.sh: each program indexes the same passages and is asked the same questions."""

import json
import math
import os
import re
import resource
import shutil
import sqlite3
import statistics
import subprocess
import sys
import time
from pathlib import Path

COLD = 5  # lookups in a process of their own, of each of the first so many questions
TIMES = 5  # warm lookups of each question
BENCH = os.environ["BENCH"].split()


def run(command, **more):
    """Seconds on the clock, seconds of processor, resident megabytes and output of a process."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, **more)
    output = process.stdout.read().decode("utf-8", "replace")
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = status
    clock = time.perf_counter() - begun
    return clock, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, output


def words(question):
    return re.findall(r"\w+", question.lower())


def read(texts):
    with open(texts, encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t", 1)


def size(path):
    if path.is_file():
        return path.stat().st_size / 1e6
    return sum(f.stat().st_size for f in path.rglob("*") if f.is_file()) / 1e6


class Peer:
    """A program. `index` makes its index; `ask` gives the ids it finds, best first, in this process."""

    warm = True

    def __init__(self, home):
        self.home = home
        self.place = home / self.name
        shutil.rmtree(self.place, ignore_errors=True)
        self.place.mkdir()

    def index(self):
        """Indexes in a process of its own, so that its memory is measured."""
        return run([sys.executable, __file__, "--index", self.name, str(self.home)])

    def write(self):
        raise NotImplementedError


class Sqlite(Peer):
    name = "SQLite FTS5"

    def write(self):
        base = sqlite3.connect(self.place / "index.db")
        base.execute("create virtual table p using fts5(id unindexed, text, tokenize='unicode61 remove_diacritics 2')")
        base.executemany("insert into p values (?, ?)", read(self.home / "texts.tsv"))
        base.commit()

    QUERY = "select id from p where p match ? order by rank limit 10"

    def ask(self, question):
        base = sqlite3.connect(self.place / "index.db") if not hasattr(self, "base") else self.base
        self.base = base
        return [row[0] for row in base.execute(self.QUERY, (self.either(question),))]

    @staticmethod
    def either(question):
        return " OR ".join(f'"{w}"' for w in words(question))

    def cold(self, question):
        sql = self.QUERY.replace("?", "'" + self.either(question) + "'")
        return ["sqlite3", str(self.place / "index.db"), sql]


class Xapian(Peer):
    name = "Xapian"

    def write(self):
        import xapian

        base = xapian.WritableDatabase(str(self.place / "db"), xapian.DB_CREATE_OR_OVERWRITE)
        generator = xapian.TermGenerator()
        generator.set_stemmer(xapian.Stem("dutch"))
        for key, text in read(self.home / "texts.tsv"):
            document = xapian.Document()
            generator.set_document(document)
            generator.index_text(text)
            document.set_data(key)
            base.add_document(document)
        base.commit()

    def ask(self, question):
        import xapian

        if not hasattr(self, "base"):
            self.base = xapian.Database(str(self.place / "db"))
        parser = xapian.QueryParser()
        parser.set_stemmer(xapian.Stem("dutch"))
        parser.set_stemming_strategy(parser.STEM_SOME)
        parser.set_database(self.base)
        enquire = xapian.Enquire(self.base)
        enquire.set_query(parser.parse_query(" ".join(words(question))))
        return [match.document.get_data().decode() for match in enquire.get_mset(0, 10)]

    def cold(self, question):
        return ["quest", "-d", str(self.place / "db"), "-s", "dutch", *words(question)]


class Recoll(Peer):
    """Passages as files. What it gives has no warm form but through its own process."""

    name = "Recoll"
    warm = False

    def index(self):
        top = self.home / "texts"
        (self.place / "recoll.conf").write_text(f"topdirs = {top.resolve()}\nindexstemminglanguages = dutch\n")
        return run(["recollindex", "-c", str(self.place)])

    def cold(self, question):
        return ["recollq", "-c", str(self.place), "-S", "relevancyrating", "-n", "10", "-b", " OR ".join(words(question))]

    def ask(self, question):
        output = run(self.cold(question))[3]
        return [Path(line).stem for line in output.splitlines() if line.startswith("file:")]


class Ripgrep(Peer):
    """Reads the texts each time; ranks by how many different words of the question a passage has."""

    name = "ripgrep"
    warm = False

    def index(self):
        return 0, 0, 0, ""

    def cold(self, question):
        return ["rg", "-i", "--no-heading", "-e", "|".join(words(question)), str(self.home / "texts.tsv")]

    def ask(self, question):
        asked = set(words(question))
        found = []
        for line in run(self.cold(question))[3].splitlines():
            key, text = line.split("\t", 1)
            found.append((-len(asked & set(words(text))), key))
        return [key for _, key in sorted(found)[:10]]


class Lucene(Peer):
    """Plain Lucene or Naslag, through LargeCorpus.java, which prints what it measured itself."""

    def __init__(self, home):
        super().__init__(home)
        self.place = home / self.step

    def index(self):
        shutil.rmtree(self.place, ignore_errors=True)
        return run([*BENCH, self.step, str(self.home)])

    def cold(self, question):
        return [*BENCH, self.step + "-ask", str(self.home), question]

    def ask(self, question):
        if not hasattr(self, "process"):
            command = [*BENCH, self.step + "-ask", str(self.home)]
            self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.process.stdin.write((question + "\n").encode())
        self.process.stdin.flush()
        return self.process.stdout.readline().decode().split()


class Raw(Lucene):
    name = "Lucene (DutchAnalyzer)"
    step = "raw"


class Naslag(Lucene):
    """Indexes and looks up through its launcher; what its JVM takes beside it is its own."""

    name = "Naslag"
    step = "naslag"

    def at(self):
        return ["--corpus", str(self.home / "corpus"), "--index", str(self.place)]

    def index(self):
        shutil.rmtree(self.place, ignore_errors=True)
        return run(["./naslag", "indexeer", *self.at()])

    def cold(self, question):
        return ["./naslag", "zoek", *words(question), *self.at()]


PEERS = [
    (Naslag, lambda: True),
    (Raw, lambda: True),
    (Sqlite, lambda: shutil.which("sqlite3")),
    (Xapian, lambda: shutil.which("quest") and has_xapian()),
    (Recoll, lambda: shutil.which("recollindex") and shutil.which("recollq")),
    (Ripgrep, lambda: shutil.which("rg")),
]


def has_xapian():
    try:
        import xapian  # noqa: F401

        return True
    except ImportError:
        return False


def judged():
    """The odd lines of a judged set, as its README says: 40 questions with words of their passages."""
    lines = Path("src/bench/judged/imh.jsonl").read_text(encoding="utf-8").splitlines()[::2]
    return [json.loads(line) for line in lines][:40]


def middle(values, share=0.5):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def right(peer, questions):
    """How many questions have a passage of the judged ones among the first three."""
    texts = dict(read(peer.home / "texts.tsv"))
    plain = {key: re.sub(r"\s+", " ", text) for key, text in texts.items()}
    return sum(
        any(each["snippet"] in plain.get(key, "") for key in peer.ask(q["query"])[:3] for each in q["gold"])
        for q in questions
        if q["gold"]
    )


def measure(make, home, questions):
    peer = make(home)
    # The kernel counts the pages of the process that starts another as that one's own.
    least = 1.02 * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    clock, processor, memory, _ = peer.index()
    colds = [run(peer.cold(q["query"])) for q in questions[:COLD]]
    peer.ask("baby")
    warms = []
    for _ in range(TIMES if peer.warm else 1):
        for q in questions:
            begun = time.perf_counter()
            peer.ask(q["query"])
            warms.append(1000 * (time.perf_counter() - begun))
    megabytes = size(peer.place) if processor else 0
    return {
        "name": peer.name,
        "clock": clock,
        "processor": processor,
        "memory": f"{memory:.0f}" if memory > least else "less",
        "size": megabytes,
        "cold": 1000 * statistics.median(c[0] for c in colds),
        "p50": middle(warms),
        "p99": middle(warms, 0.99),
    }


def picture(results):
    """Passages against milliseconds of a warm lookup (median), both on a logarithmic scale."""
    wide, high, left, top = 650, 360, 70, 20
    sizes = sorted({n for n, _ in results})
    times = [max(r["p50"], 0.01) for _, r in results]
    low, most = math.floor(math.log10(min(times))), math.ceil(math.log10(max(times)))

    def x(n):
        span = math.log10(sizes[-1] / sizes[0]) or 1
        return left + math.log10(n / sizes[0]) / span * (wide - left - 180)

    def y(ms):
        return top + (most - math.log10(max(ms, 0.01))) / (most - low) * (high - top - 40)

    colours = ["#1b6e5a", "#7a3e9d", "#b3541e", "#2b5c9e", "#8a7a10", "#8c2f39"]
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" font-family="sans-serif" font-size="12">',
        "<title>Milliseconds of a warm lookup (median) by number of passages</title>",
        f'<rect width="{wide}" height="{high}" fill="white"/>',
    ]
    for power in range(low, most + 1):
        out.append(f'<path d="M{left} {y(10**power):.0f}H{wide - 180}" stroke="#ddd"/>')
        out.append(f'<text x="{left - 6}" y="{y(10**power) + 4:.0f}" text-anchor="end">{10.0**power:g} ms</text>')
    for n in sizes:
        out.append(f'<text x="{x(n):.0f}" y="{high - 18}" text-anchor="middle">{n:,}</text>')
    names = list(dict.fromkeys(r["name"] for _, r in results))
    ends = sorted((y([r["p50"] for m, r in results if r["name"] == name][-1]), name) for name in names)
    label = -20
    for place, name in ends:
        points = [(x(n), y(r["p50"])) for n, r in results if r["name"] == name]
        colour = colours[names.index(name) % len(colours)]
        line = " ".join(f"{a:.0f},{b:.0f}" for a, b in points)
        out.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        out += [f'<circle cx="{a:.0f}" cy="{b:.0f}" r="3" fill="{colour}"/>' for a, b in points]
        label = max(label + 15, place + 4)
        out.append(f'<text x="{wide - 172}" y="{label:.0f}" fill="{colour}">{name}</text>')
    out.append("</svg>")
    Path("docs/peers.svg").write_text("\n".join(out) + "\n", encoding="utf-8")


def main():
    root = Path(sys.argv[1])
    sizes = [int(n) for n in sys.argv[2:]]
    questions = judged()
    there = [make for make, is_there in PEERS if is_there()]
    rights = {}
    for make in there:
        peer = make(root / "shipped")
        peer.index()
        rights[peer.name] = right(peer, questions)
    results = []
    for n in sizes:
        for make in there:
            print(f"{n} passages: {make.name}", file=sys.stderr)
            results.append((n, measure(make, root / str(n), questions)))
    print("| passages | program | indexing: s, processor s, MB resident | index MB | cold ms | warm p50, p99 ms | right of 40 |")
    print("|---|---|---|---|---|---|---|")
    for n, r in results:
        print(
            f"| {n:,} | {r['name']} | {r['clock']:.1f}, {r['processor']:.1f}, {r['memory']} | {r['size']:.1f}"
            f" | {r['cold']:.0f} | {r['p50']:.1f}, {r['p99']:.1f} | {rights[r['name']]} |"
        )
    picture(results)


if __name__ == "__main__":
    if sys.argv[1] == "--index":
        next(make for make, _ in PEERS if make.name == sys.argv[2])(Path(sys.argv[3])).write()
    else:
        main()
