"""Scripts/bench: this program's arguments, and the table it prints."""
import argparse
import json
import os
import sys

import goals
import prepare
from measuring import Bench

PEER_THREADS = {"networkit", "graph-tool", "rustworkx", "duckdb+networkit"}
# What uses two threads; the other tasks are measured on one.
OUR_THREADS = {"betweenness", "closeness", "harmonic", "estimate_bc", "pagerank", "load_csv"}
COLUMNS = [
    "task", "graph", "threads", "best peer", "peer", "ours", "ratio", "lowest..highest", "goal",
    "met", "note"]


class Runner(Bench):
    def peers(self, row, threads):
        names = [
            name for name in row.peers
            if (name != "graph-tool" or self.options.has_graph_tool)
            and (not self.options.peers or name in self.options.peers)
            and (threads == 1 or name in PEER_THREADS)]
        return names[:1] if self.options.best_only else names


def time_text(value):
    for unit, scale in (("us", 1e-6), ("ms", 1e-3)):
        if value < 1000 * scale:
            return f"{value / scale:.3g} {unit}"
    return f"{value:.3g} s"


def cells(result):
    unit = result.get("measure", "")

    def shown(value):
        if value is None:
            return ""
        if unit in ("cpu", "seconds"):
            return time_text(value)
        return f"{value:.3g} {'ms' if unit == 'ms' else 'B'}"

    found = result.get("ratio") is not None
    is_ratio = result["kind"] in ("ratio", "quality", "speedup", "load")
    ends = ""
    if found:
        low, high = result["lowest"], result["highest"]
        ends = f"{low:.3g}..{high:.3g}" if is_ratio else f"{shown(low)}..{shown(high)}"
    goal = result["goal"]
    met = result.get("met")
    return [
        result["task"] if result["kind"] != "speedup" else result["task"] + " (2 threads : 1)",
        result["graph"], str(result["threads"]), result.get("peer", ""),
        shown(result.get("peer_value")), shown(result.get("ours")),
        f"{result['ratio']:.3g}" if found and is_ratio else "", ends,
        "" if goal is None else f"{'>=' if is_ratio else '<='} {goal:g}",
        "" if met is None else "yes" if met else "NO", result.get("note", "")]


def table(results):
    lines = [COLUMNS] + [cells(result) for result in results]
    widths = [max(len(line[column]) for line in lines) for column in range(len(COLUMNS))]
    lines.insert(1, ["-" * width for width in widths])
    return "\n".join(
        ("| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths)) + " |")
        for line in lines)


def words(text):
    return [word for word in text.split(",") if word]


def arguments():
    parser = argparse.ArgumentParser(
        prog="Scripts/bench",
        description="Measures clew's engine against other graph libraries, in turns on this machine.",
        epilog="Time is CPU seconds on one thread and wall seconds on two; ratio is the peer's time "
        "over ours, the median of the pairs. Exit status 1 if a goal was missed.")
    add = parser.add_argument
    add("--quick", action="store_true", help="small graphs and two pairs, within three minutes")
    add("--list", action="store_true", help="print the rows and stop")
    add("--tasks", type=words, default=[], metavar="A,B", help="only these tasks")
    add("--graph", type=words, default=[], metavar="A,B", help="only these graphs")
    add("--kinds", type=words, default=[], metavar="A,B", help="only these kinds of row; see --list")
    add("--peers", type=words, default=[], metavar="A,B", help="only these libraries")
    add("--best-only", action="store_true", help="only the first peer of each row")
    add("--threads", default="1", metavar="1,2",
        help="1: CPU seconds; 2: wall seconds and the speed-up rows (default 1)")
    add("--pairs", type=int, default=0, metavar="N", help="how often, instead of what the row says")
    add("--patience", type=int, default=300, metavar="S", help="seconds a process may take")
    add("--json", metavar="FILE", help="where the results go (default .build/bench/results.json)")
    add("--venv", default=os.environ.get("CLEW_BENCH_VENV"), metavar="DIR",
        help="a virtual environment that has the libraries (CLEW_BENCH_VENV)")
    add("--data", default=os.environ.get("CLEW_BENCH_DATA"), metavar="DIR",
        help="where the graphs are or are put (CLEW_BENCH_DATA)")
    add("--setup-only", action="store_true", help="install, make the graphs, build, and stop")
    add("--bench-program", metavar="FILE", help="a clew-bench that is built already")
    add("--clew-program", metavar="FILE", help="a clew that is built already")
    # Their words may hold {clew}, {entities}, {relations}, {snapshot}, and two ids {from} and {to}.
    add("--load-command", metavar="COMMAND",
        default=os.environ.get("CLEW_BENCH_LOAD", "{clew} path {from} {to} {entities} {relations}"),
        help="reads the actors' tables and answers a question (CLEW_BENCH_LOAD)")
    add("--snapshot-prepare", metavar="COMMAND",
        default=os.environ.get(
            "CLEW_BENCH_PREPARE", "{clew} index {entities} {relations} -o {snapshot}"),
        help="makes a file that is read at once, done first (CLEW_BENCH_PREPARE)")
    add("--snapshot-command", metavar="COMMAND",
        default=os.environ.get("CLEW_BENCH_SNAPSHOT", "{clew} path {from} {to} {snapshot}"),
        help="answers a question from that file (CLEW_BENCH_SNAPSHOT)")
    options = parser.parse_args()
    try:
        options.threads = sorted({int(count) for count in words(options.threads)})
    except ValueError:
        parser.error("--threads takes numbers")
    if not options.threads or options.threads[0] < 1 or options.pairs < 0:
        parser.error("--threads and --pairs are from 1")
    return options


def selected(options):
    """The rows to measure, each with its number of threads."""
    rows = goals.QUICK if options.quick else goals.ALL
    chosen = []
    for row in rows:
        if options.tasks and row.task not in options.tasks:
            continue
        if options.graph and row.graph not in options.graph:
            continue
        if options.kinds and row.kind not in options.kinds:
            continue
        if row.kind == "speedup":
            counts = [2] if 2 in options.threads else []
        elif row.task in OUR_THREADS and row.kind in ("ratio", "load") and row.graph != "plc500":
            counts = options.threads
        else:
            counts = [1] if 1 in options.threads else []
        chosen += [(row, count) for count in counts]
    return chosen


def main():
    options = arguments()
    chosen = selected(options)
    if options.list:
        for row, threads in chosen:
            goal = "" if row.goal is None else f"{'>=' if row.is_ratio else '<='} {row.goal:g}"
            print(f"{row.kind:9} {row.task:17} {row.graph:10} {threads} {goal:7} "
                  + " ".join(row.peers))
        return 0
    if not chosen:
        raise SystemExit("bench: no row is called that; see --list")
    folder = os.path.join(prepare.ROOT, ".build", "bench")
    os.makedirs(folder, exist_ok=True)
    is_own = options.venv is None
    python = prepare.libraries(options.venv or os.path.join(folder, "venv"), is_own)
    options.data = options.data or os.path.join(folder, "data")
    prepare.graphs(python, options.data, {row.graph for row, _ in chosen if row.graph})
    options.has_graph_tool = prepare.has_graph_tool()
    if not options.has_graph_tool:
        prepare.say("graph-tool is not here; its rows go without it")
    bench = options.bench_program or prepare.programs("clew-bench")
    clew = options.clew_program
    processes = ("start", "load", "room", "snapshot")
    if clew is None and any(row.kind in processes for row, _ in chosen):
        clew = prepare.programs("clew")
    if options.setup_only:
        return 0
    if options.quick:
        options.pairs = options.pairs or 2
    runner = Runner(options, python, bench, clew)
    path = options.json or os.path.join(folder, "results.json")
    names = ["igraph", "networkit", "rustworkx", "networkx", "scipy", "leidenalg", "duckdb"]
    results = []
    content = {"machine": prepare.facts(python, names), "rows": results}
    for place, (row, threads) in enumerate(chosen):
        prepare.say(f"{place + 1}/{len(chosen)} {row.task} {row.graph}, {threads} thread(s)")
        results.append(runner.measure(row, threads))
        prepare.say("  ".join(cell for cell in cells(results[-1])[3:] if cell))
        # After every row: what was measured is kept if the run is stopped.
        with open(path, "w", encoding="utf-8") as file:
            json.dump(content, file, indent=1)
            file.write("\n")
    print(table(results))
    missed = sum(result.get("met") is False for result in results)
    prepare.say(f"{len(results)} rows, {missed} below their goal; written to {path}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
