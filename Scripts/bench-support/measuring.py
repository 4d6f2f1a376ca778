"""Runs commands in turns and compares what they took."""
import json
import math
import os
import shlex
import statistics
import subprocess
import tempfile
import time

from prepare import HERE

PEERS = os.path.join(HERE, "peers.py")


class Failure(Exception):
    pass


def run(command, threads, patience):
    """What the last JSON line of a command says, with what the system knows of the process."""
    # With the threshold, glibc gives freed arrays back at once: growth is what is held.
    environment = dict(
        os.environ, OMP_NUM_THREADS=str(threads), OMP_WAIT_POLICY="passive",
        RAYON_NUM_THREADS=str(threads), OPENBLAS_NUM_THREADS=str(threads))
    if "memory" in command:
        environment["MALLOC_MMAP_THRESHOLD_"] = "65536"
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as faults:
        start = time.perf_counter()
        try:
            process = subprocess.Popen(command, env=environment, stdout=out, stderr=faults)
        except OSError as error:
            raise Failure(f"cannot run {command[0]}: {error.strerror}") from error
        deadline = start + patience
        try:
            status, usage = wait(process, deadline)
        except TimeoutError:
            raise Failure(f"more than {patience} s") from None
        wall = time.perf_counter() - start
        out.seek(0)
        faults.seek(0)
        lines = [line for line in out.read().splitlines() if line.startswith("{")]
        if status != 0:
            last = faults.read().strip().splitlines()[-1:] or [f"exit status {status}"]
            raise Failure(last[0][:160])
    # Of Python's JSON the check may be NaN, where a task has none.
    said = json.loads(lines[-1]) if lines else {}
    return said | {
        "process_seconds": wall, "process_cpu": usage.ru_utime + usage.ru_stime,
        "process_peak_mb": usage.ru_maxrss / 1024}


def wait(process, deadline):
    """Exit status and resource usage; ends the process when the time is up."""
    pause = 0.0002
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            process.returncode = os.waitstatus_to_exitcode(status)
            return process.returncode, usage
        if time.perf_counter() > deadline:
            process.kill()
            process.wait()
            raise TimeoutError
        time.sleep(pause)
        pause = min(0.02, pause * 1.5)


class Bench:
    """The programs and files of one run of the benchmark."""

    def __init__(self, options, python, bench, clew):
        self.options = options
        self.python = python
        self.bench = bench
        self.clew = clew
        self.tasks = set()
        if bench:
            listed = subprocess.run([bench], capture_output=True, text=True, check=False)
            self.tasks = set(listed.stdout.split())

    def graph(self, name):
        return os.path.join(self.options.data, name + ".csr")

    def peer_command(self, row, peer, threads):
        interpreter = self.python
        if peer == "graph-tool":
            interpreter = os.environ.get("CLEW_BENCH_GRAPH_TOOL", "/usr/bin/python3")
        path = self.graph(row.graph)
        if row.kind == "load":
            path = os.path.join(self.options.data, row.graph)
        return [interpreter, PEERS, peer, row.task, path, str(threads), str(row.repetitions)]

    def our_command(self, row, threads):
        return [
            self.bench, row.ours or row.task, self.graph(row.graph), str(threads), str(row.repetitions)]

    def template(self, text, name):
        """The words of a command of ours for the actors' tables."""
        stem = os.path.join(self.options.data, name)
        ends = ["", ""]
        with open(stem + "-relations.csv", encoding="utf-8") as file:
            next(file)
            for place, line in enumerate(file):
                if place == 0:
                    ends[0] = line.split(",")[0]
                if place == 1000:
                    ends[1] = line.split(",")[1]
                    break
        words = {
            "entities": stem + "-entities.csv", "relations": stem + "-relations.csv",
            "snapshot": stem + ".clewx", "from": ends[0], "to": ends[1],
            "clew": self.clew or "clew"}
        return [word.format(**words) for word in shlex.split(text)]

    def alternate(self, commands, threads, pairs):
        """The outcomes of every command, run in turns; a command that fails has its failure."""
        outcomes = {name: [] for name in commands}
        for _ in range(pairs):
            for name, command in commands.items():
                if isinstance(outcomes[name], Failure):
                    continue
                try:
                    outcomes[name].append(run(command, threads, self.options.patience))
                except Failure as failure:
                    outcomes[name] = failure
        return outcomes

    def relation_count(self, name):
        with open(os.path.join(self.options.data, name + "-relations.csv"), "rb") as file:
            return sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b"")) - 1

    def measure(self, row, threads):
        """One line of the table, as a dictionary."""
        result = {
            "task": row.task, "graph": row.graph, "kind": row.kind, "threads": threads,
            "goal": row.goal, "load_average": round(os.getloadavg()[0], 1)}
        pairs = self.options.pairs or row.pairs
        try:
            result |= MEASURES[row.kind](self, row, threads, pairs)
        except Failure as failure:
            result["note"] = str(failure)
        if result.get("ratio") is None:
            result["met"] = None
        elif row.goal is not None:
            reached = result["ratio"]
            result["met"] = reached >= row.goal if row.is_ratio else reached <= row.goal
            if row.kind == "quality" and result.get("quality_lost", 0) > 0.001:
                result["met"] = False
        return result


def middle(outcomes, key):
    return statistics.median(outcome[key] for outcome in outcomes)


def spread(values):
    values = sorted(values)
    return {"ratio": statistics.median(values), "lowest": values[0], "highest": values[-1],
            "pairs": len(values)}


def ratio(bench, row, threads, pairs):
    # On one thread CPU seconds, which other programs on the machine disturb less.
    key = "cpu" if threads == 1 else "seconds"
    commands = {peer: bench.peer_command(row, peer, threads) for peer in bench.peers(row, threads)}
    is_there = (row.ours or row.task) in bench.tasks
    if is_there:
        commands = {"ours": bench.our_command(row, threads)} | commands
    outcomes = bench.alternate(commands, threads, pairs)
    return compared(row, outcomes, key, "" if is_there else "not there")


def compared(row, outcomes, key, note):
    ours = outcomes.pop("ours", None)
    failed = {name: str(failure) for name, failure in outcomes.items()
              if isinstance(failure, Failure)}
    peers = {name: found for name, found in outcomes.items() if name not in failed}
    result = {"measure": key, "peer_failures": failed,
              "peers": {name: middle(found, key) for name, found in peers.items()}}
    notes = [note] if note else []
    notes += [f"{name}: {reason}" for name, reason in failed.items()]
    best = min(result["peers"], key=result["peers"].get, default=None)
    if best:
        result |= {"peer": best, "peer_value": result["peers"][best]}
    if isinstance(ours, Failure):
        notes.append(f"ours failed: {ours}")
    elif ours:
        result["ours"] = middle(ours, key)
        if best:
            result |= spread(a[key] / b[key] for a, b in zip(peers[best], ours))
            result |= checks(row, ours[0], peers[best][0], notes)
        else:
            result |= {"ratio": None}
    result["note"] = "; ".join(notes)
    return result


def checks(row, ours, peer, notes):
    if not row.checked or "check" not in ours or "check" not in peer:
        return {}
    a, b = ours["check"], peer["check"]
    found = {"check": a, "peer_check": b}
    if row.kind == "quality":
        notes.append(f"modularity {a:.4f}, peer {b:.4f}")
        return found | {"quality_lost": b - a}
    if not math.isclose(a, b, rel_tol=1e-4, abs_tol=1e-9):
        notes.append(f"check {a:.6g}, peer {b:.6g}")
    return found


def speedup(bench, row, threads, pairs):
    if row.task not in bench.tasks:
        raise Failure("not there")
    outcomes = bench.alternate(
        {count: bench.our_command(row, count) for count in (1, 2)}, 2, pairs)
    for found in outcomes.values():
        if isinstance(found, Failure):
            raise found
    one, two = outcomes[1], outcomes[2]
    return {"measure": "seconds", "peer": "ours, 1 thread", "peer_value": middle(one, "seconds"),
            "ours": middle(two, "seconds")} | spread(
                a["seconds"] / b["seconds"] for a, b in zip(one, two))


def memory(bench, row, threads, pairs):
    commands = {peer: bench.peer_command(row, peer, 1) for peer in bench.peers(row, 1)}
    if row.task in bench.tasks:
        commands = {"ours": bench.our_command(row, 1), "edges": [
            bench.bench, "load", bench.graph(row.graph)]} | commands
    outcomes = bench.alternate(commands, 1, pairs)
    ours, edges = outcomes.pop("ours", None), outcomes.pop("edges", None)
    if not ours or isinstance(ours, Failure) or isinstance(edges, Failure):
        raise Failure("not there" if ours is None else str(ours))
    edge_count = edges[0]["check"]
    peers = {name: middle(found, "graph_mb") * 2**20 / edge_count
             for name, found in outcomes.items() if not isinstance(found, Failure)}
    best = min(peers, key=peers.get, default=None)
    found = {"measure": "bytes an edge", "peers": peers, "ours": middle(ours, "check")}
    if best:
        found |= {"peer": best, "peer_value": peers[best]}
    return found | spread(outcome["check"] for outcome in ours)


def start(bench, row, threads, pairs):
    if not bench.clew:
        raise Failure("not there")
    return process(bench, [bench.clew, "--version"], 1, pairs, "ms", milliseconds)


def milliseconds(outcome):
    return 1000 * outcome["process_cpu"]


def process(bench, command, threads, pairs, unit, value):
    found = bench.alternate({"ours": command}, threads, pairs)["ours"]
    if isinstance(found, Failure):
        raise found
    values = [value(outcome) for outcome in found]
    return {"measure": unit, "ours": statistics.median(values),
            "wall_ms": 1000 * middle(found, "process_seconds")} | spread(values)


def load(bench, row, threads, pairs):
    key = "cpu" if threads == 1 else "seconds"
    commands = {peer: bench.peer_command(row, peer, threads) for peer in bench.peers(row, threads)}
    if bench.options.load_command:
        commands = {"ours": bench.template(bench.options.load_command, row.graph)} | commands
    outcomes = bench.alternate(commands, threads, pairs)
    # Ours is the whole process; it may tell its own times in a line of JSON.
    for outcome in outcomes.get("ours", []) if isinstance(outcomes.get("ours"), list) else []:
        outcome.setdefault("cpu", outcome["process_cpu"])
        outcome.setdefault("seconds", outcome["process_seconds"])
    return compared(row, outcomes, key, "" if "ours" in commands else "not there")


def room(bench, row, threads, pairs):
    if not bench.options.load_command:
        raise Failure("not there")
    count = bench.relation_count(row.graph)
    command = bench.template(bench.options.load_command, row.graph)
    return process(
        bench, command, threads, pairs, "bytes a relation",
        lambda outcome: outcome["process_peak_mb"] * 2**20 / count)


def snapshot(bench, row, threads, pairs):
    if not bench.options.snapshot_command:
        raise Failure("not there")
    command = bench.template(bench.options.snapshot_command, row.graph)
    written = bench.template("{snapshot}", row.graph)[0]
    try:
        if bench.options.snapshot_prepare:
            run(bench.template(bench.options.snapshot_prepare, row.graph), threads,
                bench.options.patience)
        return process(bench, command, threads, pairs, "ms", milliseconds)
    finally:
        if os.path.exists(written):
            os.remove(written)


MEASURES = {
    "ratio": ratio, "quality": ratio, "speedup": speedup, "memory": memory, "start": start,
    "load": load, "room": room, "snapshot": snapshot,
}
