"""What is measured: the rows of the table, and what each of them is to reach."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """A task on a graph, and the peers that are best at it.

    kind      what is compared
      ratio     the best peer's time over ours
      quality   the same, and our check may fall behind the best peer's by no more than 0.001
      speedup   our wall time on one thread over that on two
      memory    the bytes that an edge of the topology takes
      start     CPU milliseconds of `clew --version`
      load      CSV tables to a queryable graph: the peer's time over ours
      room      the peak of memory while loading, in bytes a relation
      snapshot  process start to a printed path, in milliseconds
    goal      at least this for the first three kinds and load, at most this for the others
    checked   whether the libraries give one check value
    ours      what clew-bench calls the task, if not the same
    """

    task: str
    graph: str
    peers: tuple = ()
    goal: float = None
    kind: str = "ratio"
    checked: bool = True
    repetitions: int = 3
    pairs: int = 5
    ours: str = None

    @property
    def is_ratio(self):
        return self.kind in ("ratio", "quality", "speedup", "load")

    @property
    def id(self):
        return f"{self.task}:{self.graph}"


KIT, IGRAPH, TOOL, SCIPY, NX = "networkit", "igraph", "graph-tool", "scipy", "networkx"

RATIOS = [
    Row("betweenness", "ba10k", (IGRAPH, TOOL), 6, repetitions=1, pairs=3),
    Row("betweenness", "rmat14", (IGRAPH,), 12, repetitions=1, pairs=3),
    Row("betweenness", "social20k", (IGRAPH,), 12, repetitions=1, pairs=3),
    Row("betweenness", "ba10kw", (IGRAPH, KIT), 3, repetitions=1, pairs=3),
    Row("betweenness", "dba10k", (IGRAPH,), 5, repetitions=1, pairs=3),
    Row("estimate_bc", "ba10k", (KIT,), 8, checked=False),
    Row("estimate_bc", "social20k", (KIT,), 8, checked=False),
    Row("closeness", "ba10k", (KIT, IGRAPH), 50, pairs=3),
    Row("closeness", "social20k", (KIT, IGRAPH), 50, pairs=3),
    Row("closeness", "ba10kw", (IGRAPH,), 3, repetitions=1, pairs=3, ours="closeness-lengths"),
    Row("closeness", "dba10k", (KIT, IGRAPH), 1, checked=False, pairs=3),
    Row("harmonic", "ba10k", (KIT, IGRAPH), 50, pairs=3),
    Row("harmonic", "social20k", (KIT, IGRAPH), 50, pairs=3),
    Row("path", "rmat18", (KIT,), 10, repetitions=5),
    Row("path", "rmat20", (KIT,), 10, repetitions=5),
    Row("path", "social20k", (KIT,), 3, repetitions=5),
    Row("bfs", "rmat18", (TOOL, IGRAPH, KIT), 8, checked=False, repetitions=5),
    Row("dijkstra_pair", "road1m", (KIT,), 1.5),
    Row("sssp", "road1m", (SCIPY, KIT), 3, checked=False),
    Row("pagerank", "rmat18", (IGRAPH, KIT), 5),
    Row("pagerank", "rmat20", (KIT, IGRAPH), 5, pairs=3),
    Row("pagerank", "dirmat18", (IGRAPH, KIT), 1),
    Row("eigenvector", "rmat18", (KIT, IGRAPH, TOOL), 2),
    Row("katz", "rmat18", (KIT, TOOL), 2, checked=False),
    Row("hits", "rmat18", (IGRAPH, TOOL), 2),
    Row("cc", "rmat18", (KIT, SCIPY), 3, repetitions=5),
    Row("scc", "dirmat18", (SCIPY, KIT), 1.3, repetitions=5),
    Row("bicomp", "rmat18", (KIT, IGRAPH, TOOL), 5, checked=False),
    Row("kcore", "rmat18", (KIT, IGRAPH, TOOL), 1.5),
    Row("triangles", "rmat18", (IGRAPH, KIT), 4),
    Row("louvain", "rmat18", (KIT, IGRAPH), 1.5, "quality"),
    Row("leiden", "rmat18", (KIT, IGRAPH), 1.5, "quality"),
    Row("yen", "social20k", (NX, IGRAPH), 2),
    Row("all_paths", "social20k", (TOOL, IGRAPH), 2, checked=False),
    Row("maxflow", "social20k", (KIT, IGRAPH), 2),
]

# Five hundred nodes: nothing may be slower than any library, whatever it costs to call.
SMALL = [
    Row(task, "plc500", peers, 1, kind, checked, repetitions=25)
    for task, peers, kind, checked in [
        ("betweenness", (IGRAPH, TOOL), "ratio", True),
        ("edge_betweenness", (IGRAPH,), "ratio", True),
        ("estimate_bc", (KIT,), "ratio", False),
        ("closeness", (KIT, IGRAPH), "ratio", True),
        ("harmonic", (IGRAPH,), "ratio", True),
        ("pagerank", (KIT, IGRAPH), "ratio", True),
        ("eigenvector", (KIT, TOOL), "ratio", True),
        ("katz", (KIT, TOOL), "ratio", False),
        ("hits", (TOOL, IGRAPH), "ratio", True),
        ("path", (KIT, IGRAPH), "ratio", True),
        ("all_paths", ("rustworkx", TOOL), "ratio", False),
        ("yen", (NX, IGRAPH), "ratio", True),
        ("bfs", (KIT, SCIPY), "ratio", False),
        ("cc", (KIT, IGRAPH), "ratio", True),
        ("bicomp", (KIT, IGRAPH), "ratio", False),
        ("bridges", ("rustworkx", IGRAPH), "ratio", True),
        ("kcore", (IGRAPH, KIT), "ratio", True),
        ("triangles", (IGRAPH, KIT), "ratio", True),
        ("clustering", (IGRAPH, KIT), "ratio", True),
        ("louvain", (KIT, IGRAPH), "quality", True),
        ("leiden", (IGRAPH, KIT), "quality", True),
        ("maxflow", (KIT, IGRAPH), "ratio", True),
        ("diameter", (KIT, IGRAPH), "ratio", True),
    ]
]

SPEEDUPS = [
    Row("betweenness", "ba10k", (), 1.9, "speedup"),
    Row("closeness", "ba10k", (), 1.9, "speedup", repetitions=15),
]

PROCESSES = [
    Row("memory", "rmat18", (KIT, SCIPY, IGRAPH), 9, "memory", False, 1, 3),
    Row("start", "", (), None, "start", False, 1, 20),
    Row("load_csv", "actors", ("duckdb+networkit",), 3, "load", False, 1, 3),
    Row("load_room", "actors", (), 100, "room", False, 1, 3),
    Row("snapshot", "actors", (), 10, "snapshot", False, 1, 20),
]

ALL = RATIOS + SMALL + SPEEDUPS + PROCESSES

# The same tasks on what is soon done.
QUICK = [row for row in SMALL if row.task not in ("louvain", "leiden", "estimate_bc")] + [
    Row("path", "rmat14", (KIT,), repetitions=5),
    Row("pagerank", "rmat14", (IGRAPH,)),
    Row("kcore", "rmat14", (KIT,)),
    Row("cc", "rmat14", (KIT,)),
    Row("sssp", "ba10kw", (SCIPY,), checked=False),
    Row("memory", "rmat14", (KIT,), 9, "memory", False, 1, 2),
    Row("start", "", (), None, "start", False, 1, 10),
]
