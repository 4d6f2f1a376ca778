"""Other libraries at the same tasks.

  python peers.py PEER TASK GRAPH.csr THREADS REPETITIONS     prints one line of JSON
  python peers.py list                                        the peers of every task, as JSON

A peer builds its graph before the clock starts, and what is only for the check is done after it has
stopped: a task may return a function that fetches the result. Each task is a method named after it;
the tasks of QUERIES are asked about so many pairs of nodes, and the median of a pair counts.

The answer holds the medians of the repetitions: "seconds" by the wall, "cpu" of all threads;
"check", to compare with others; "graph_mb", by how much the process grew when the graph was built;
"peak_mb", the most it had during the task.
"""
import gc
import importlib
import itertools
import json
import math
import os
import statistics
import sys
import time

import numpy as np

from graphs import Rows

# Repetitions stop after so many seconds.
PATIENCE = 15
QUERIES = {"path": 50, "all_paths": 10, "dijkstra_pair": 10, "yen": 5, "maxflow": 5}


def largest(scores):
    return float(np.nanmax(np.asarray(scores, float)))


def largest_share(scores):
    scores = np.abs(np.asarray(scores, float))
    return float(scores.max() / scores.sum())


# How a result becomes a number that all libraries agree on; without an entry it already is one.
CHECKS = {
    "betweenness": largest, "edge_betweenness": largest, "closeness": largest,
    "harmonic": largest, "pagerank": largest_share, "eigenvector": largest_share,
    "katz": largest_share, "hits": largest_share, "kcore": largest, "estimate_bc": largest,
}


class Peer:
    modules = ()
    threads = False
    interpreter = sys.executable

    def __init__(self, rows, threads):
        self.rows = rows
        self.source, self.target = rows.pairs()[0] if rows else (0, 0)

    def memory(self):
        return 0

    @property
    def alpha(self):
        """An attenuation for Katz below the inverse of the largest eigenvalue."""
        return 1 / (int(np.diff(self.rows.offsets).max()) + 1)


class Igraph(Peer):
    modules = ("igraph",)

    def __init__(self, rows, threads):
        super().__init__(rows, threads)
        import igraph

        tails, heads, weights = rows.edges()
        edges = np.column_stack([tails, heads]).astype(np.int64)
        self.graph = igraph.Graph(n=rows.node_count, edges=edges, directed=rows.is_directed)
        self.weights = None
        if weights is not None:
            self.graph.es["length"] = weights.astype(float)
            self.weights = "length"

    def bfs(self):
        self.graph.distances(source=self.source)

    def path(self, a, b):
        return len(self.graph.get_shortest_path(a, b)) - 1

    def all_paths(self, a, b):
        return len(self.graph.get_all_shortest_paths(a, b))

    def dijkstra_pair(self, a, b):
        return self.graph.distances(a, b, weights=self.weights)[0][0]

    def sssp(self):
        row = self.graph.distances(self.source, weights=self.weights)[0]
        return row[self.target]

    def yen(self, a, b):
        return len(self.graph.get_k_shortest_paths(a, b, k=10))

    def pagerank(self):
        return self.graph.pagerank()

    def betweenness(self):
        return self.graph.betweenness(weights=self.weights)

    def edge_betweenness(self):
        return self.graph.edge_betweenness(weights=self.weights)

    def closeness(self):
        return self.graph.closeness(weights=self.weights)

    def harmonic(self):
        scores = self.graph.harmonic_centrality(weights=self.weights)
        return lambda: np.array(scores) * (self.rows.node_count - 1)

    def eigenvector(self):
        return self.graph.eigenvector_centrality()

    def hits(self):
        return self.graph.authority_score()

    def kcore(self):
        return self.graph.coreness()

    def triangles(self):
        share = self.graph.transitivity_undirected()
        degrees = np.diff(self.rows.offsets)
        return lambda: round(share * int((degrees * (degrees - 1) // 2).sum()) / 3)

    def clustering(self):
        scores = self.graph.transitivity_local_undirected(mode="zero")
        return lambda: float(np.mean(scores))

    def cc(self):
        return len(self.graph.connected_components(mode="weak"))

    def scc(self):
        return len(self.graph.connected_components(mode="strong"))

    def bicomp(self):
        blocks, cutpoints = self.graph.biconnected_components(return_articulation_points=True)
        return len(blocks)

    def bridges(self):
        return len(self.graph.bridges())

    def louvain(self):
        parts = self.graph.community_multilevel()
        return lambda: parts.modularity

    def leiden(self):
        parts = self.graph.community_leiden(objective_function="modularity", n_iterations=2)
        return lambda: self.graph.modularity(parts)

    def maxflow(self, a, b):
        return self.graph.maxflow_value(a, b)

    def diameter(self):
        return self.graph.diameter()

    def mst(self):
        tree = self.graph.spanning_tree(weights=self.weights)
        return lambda: sum(tree.es["length"]) if self.weights else tree.ecount()


class Leidenalg(Igraph):
    modules = ("igraph", "leidenalg")
    only = {"leiden"}

    def leiden(self):
        import leidenalg

        parts = leidenalg.find_partition(
            self.graph, leidenalg.ModularityVertexPartition, n_iterations=2, seed=1)
        return lambda: parts.modularity


class NetworKit(Peer):
    modules = ("networkit",)
    threads = True

    def __init__(self, rows, threads):
        super().__init__(rows, threads)
        import networkit

        self.kit = networkit
        networkit.setNumberOfThreads(threads)
        networkit.setSeed(1, False)
        if rows is None:
            return
        tails, heads, weights = rows.edges()
        values = np.ones(tails.size) if weights is None else weights.astype(float)
        self.graph = networkit.GraphFromCoo(
            (values, (tails.astype(np.uint64), heads.astype(np.uint64))), n=rows.node_count,
            weighted=weights is not None, directed=rows.is_directed)

    def scores(self, algorithm):
        algorithm.run()
        return algorithm.scores

    def bfs(self):
        self.kit.distance.BFS(self.graph, self.source, False).run()

    def path(self, a, b):
        search = self.kit.distance.BidirectionalBFS(self.graph, a, b, True)
        search.run()
        return search.getDistance()

    def dijkstra_pair(self, a, b):
        search = self.kit.distance.BidirectionalDijkstra(self.graph, a, b, True)
        search.run()
        return search.getDistance()

    def sssp(self):
        search = self.kit.distance.Dijkstra(self.graph, self.source, False)
        search.run()
        return lambda: search.distance(self.target)

    def pagerank(self):
        algorithm = self.kit.centrality.PageRank(self.graph, 0.85, 1e-10)
        algorithm.norm = self.kit.centrality.Norm.L1_NORM
        algorithm.maxIterations = 1000
        return self.scores(algorithm)

    def betweenness(self):
        score = self.scores(self.kit.centrality.Betweenness(self.graph, False))
        return lambda: np.array(score()) / (1 if self.rows.is_directed else 2)

    def edge_betweenness(self):
        if not self.graph.hasEdgeIds():
            self.graph.indexEdges()
        algorithm = self.kit.centrality.Betweenness(self.graph, False, True)
        algorithm.run()
        return lambda: np.array(algorithm.edgeScores()) / (1 if self.rows.is_directed else 2)

    def estimate_bc(self):
        return self.scores(self.kit.centrality.EstimateBetweenness(self.graph, 256, False, True))

    def closeness(self):
        return self.scores(self.kit.centrality.Closeness(
            self.graph, True, self.kit.centrality.ClosenessVariant.GENERALIZED))

    def harmonic(self):
        return self.scores(self.kit.centrality.HarmonicCloseness(self.graph, False))

    def eigenvector(self):
        return self.scores(self.kit.centrality.EigenvectorCentrality(self.graph, tol=1e-10))

    def katz(self):
        return self.scores(
            self.kit.centrality.KatzCentrality(self.graph, alpha=self.alpha, beta=1, tol=1e-10))

    def kcore(self):
        return self.scores(self.kit.centrality.CoreDecomposition(self.graph))

    def triangles(self):
        if not self.graph.hasEdgeIds():
            self.graph.indexEdges()
        algorithm = self.kit.sparsification.TriangleEdgeScore(self.graph)
        algorithm.run()
        return lambda: int(sum(algorithm.scores())) // 3

    def clustering(self):
        self.graph.sortEdges()
        score = self.scores(self.kit.centrality.LocalClusteringCoefficient(self.graph, True))
        return lambda: float(np.mean(score()))

    def cc(self):
        components = self.kit.components
        kind = (components.WeaklyConnectedComponents if self.rows.is_directed
                else components.ConnectedComponents)
        algorithm = kind(self.graph)
        algorithm.run()
        return algorithm.numberOfComponents()

    def scc(self):
        algorithm = self.kit.components.StronglyConnectedComponents(self.graph)
        algorithm.run()
        return algorithm.numberOfComponents()

    def bicomp(self):
        algorithm = self.kit.components.BiconnectedComponents(self.graph)
        algorithm.run()
        return algorithm.numberOfComponents()

    def quality(self, algorithm):
        algorithm.run()
        return lambda: self.kit.community.Modularity().getQuality(
            algorithm.getPartition(), self.graph)

    def louvain(self):
        return self.quality(self.kit.community.PLM(self.graph, True))

    def leiden(self):
        return self.quality(self.kit.community.ParallelLeiden(self.graph, iterations=2))

    def maxflow(self, a, b):
        if not self.graph.hasEdgeIds():
            self.graph.indexEdges()
        flow = self.kit.flow.EdmondsKarp(self.graph, a, b)
        flow.run()
        return flow.getMaxFlow()

    def diameter(self):
        algorithm = self.kit.distance.Diameter(
            self.graph, self.kit.distance.DiameterAlgo.EXACT)
        algorithm.run()
        return algorithm.getDiameter()[0]


class DuckDBAndNetworKit(NetworKit):
    """Two tables joined by DuckDB, the graph built by NetworKit; no attributes are kept."""

    modules = ("networkit", "duckdb")
    only = {"load_csv"}

    def __init__(self, rows, threads):
        super().__init__(None, threads)
        import duckdb

        self.database = duckdb.connect()
        self.database.execute(f"set threads to {threads}")

    def load_csv(self, stem):
        self.database.execute(
            "create or replace table entities as select row_number() over () - 1 as place, id "
            f"from read_csv('{stem}-entities.csv')")
        ends = self.database.execute(
            "select a.place as tail, b.place as head "
            f"from read_csv('{stem}-relations.csv') relation "
            'join entities a on relation."from" = a.id '
            'join entities b on relation."to" = b.id').fetchnumpy()
        count = self.database.execute("select count(*) from entities").fetchone()[0]
        graph = self.kit.GraphFromCoo(
            (ends["tail"].astype(np.uint64), ends["head"].astype(np.uint64)), n=count)
        return graph.numberOfEdges()


class GraphTool(Peer):
    modules = ("graph_tool.all",)
    threads = True
    interpreter = os.environ.get("CLEW_BENCH_GRAPH_TOOL", "/usr/bin/python3")

    def __init__(self, rows, threads):
        super().__init__(rows, threads)
        import graph_tool.all

        self.tool = graph_tool.all
        self.tool.openmp_set_num_threads(threads)
        tails, heads, weights = rows.edges()
        self.graph = self.tool.Graph(directed=rows.is_directed)
        self.graph.add_vertex(rows.node_count)
        self.lengths = None
        columns = [tails, heads]
        properties = []
        if weights is not None:
            self.lengths = self.graph.new_ep("double")
            columns.append(weights)
            properties.append(self.lengths)
        self.graph.add_edge_list(np.column_stack(columns), eprops=properties)

    def bfs(self):
        self.tool.shortest_distance(self.graph, source=self.source)

    def path(self, a, b):
        return len(self.tool.shortest_path(self.graph, a, b)[1])

    def all_paths(self, a, b):
        return sum(1 for _ in self.tool.all_shortest_paths(self.graph, a, b))

    def dijkstra_pair(self, a, b):
        return float(self.tool.shortest_distance(self.graph, a, b, weights=self.lengths))

    def sssp(self):
        distances = self.tool.shortest_distance(self.graph, self.source, weights=self.lengths)
        return lambda: float(distances.a[self.target])

    def pagerank(self):
        scores = self.tool.pagerank(self.graph, epsilon=1e-10)
        return lambda: scores.a

    def betweenness(self):
        scores = self.tool.betweenness(self.graph, weight=self.lengths, norm=False)[0]
        return lambda: scores.a

    def eigenvector(self):
        scores = self.tool.eigenvector(self.graph, epsilon=1e-10)[1]
        return lambda: scores.a

    def katz(self):
        scores = self.tool.katz(self.graph, alpha=self.alpha, epsilon=1e-10)
        return lambda: scores.a

    def hits(self):
        scores = self.tool.hits(self.graph, epsilon=1e-10)[1]
        return lambda: scores.a

    def kcore(self):
        cores = self.tool.kcore_decomposition(self.graph)
        return lambda: cores.a

    def clustering(self):
        scores = self.tool.local_clustering(self.graph)
        return lambda: float(scores.a.mean())

    def cc(self):
        labels = self.tool.label_components(self.graph, directed=False)[0]
        return lambda: int(labels.a.max()) + 1

    def scc(self):
        labels = self.tool.label_components(self.graph, directed=True)[0]
        return lambda: int(labels.a.max()) + 1

    def bicomp(self):
        blocks = self.tool.label_biconnected_components(self.graph)[0]
        return lambda: int(blocks.a.max()) + 1


class Rustworkx(Peer):
    modules = ("rustworkx",)
    threads = True

    def __init__(self, rows, threads):
        super().__init__(rows, threads)
        os.environ["RAYON_NUM_THREADS"] = str(threads)
        import rustworkx

        self.rustworkx = rustworkx
        tails, heads, weights = rows.edges()
        lengths = [1.0] * tails.size if weights is None else weights.tolist()
        self.graph = rustworkx.PyDiGraph() if rows.is_directed else rustworkx.PyGraph()
        self.graph.add_nodes_from(range(rows.node_count))
        self.graph.add_edges_from(list(zip(tails.tolist(), heads.tolist(), lengths)))

    def betweenness(self):
        scores = self.rustworkx.betweenness_centrality(self.graph, normalized=False)
        return lambda: list(scores.values())

    def closeness(self):
        scores = self.rustworkx.closeness_centrality(self.graph)
        return lambda: list(scores.values())

    def kcore(self):
        numbers = self.rustworkx.core_number(self.graph)
        return lambda: list(numbers.values())

    def all_paths(self, a, b):
        return len(self.rustworkx.all_shortest_paths(self.graph, a, b))

    def bridges(self):
        return len(self.rustworkx.bridges(self.graph))

    def mst(self):
        edges = self.rustworkx.minimum_spanning_edges(self.graph, weight_fn=float)
        return lambda: sum(edge[2] for edge in edges)


class NetworkX(Peer):
    modules = ("networkx",)

    def __init__(self, rows, threads):
        super().__init__(rows, threads)
        import networkx

        self.networkx = networkx
        tails, heads, weights = rows.edges()
        self.graph = networkx.DiGraph() if rows.is_directed else networkx.Graph()
        self.graph.add_nodes_from(range(rows.node_count))
        lengths = [1] * tails.size if weights is None else weights.tolist()
        self.graph.add_weighted_edges_from(zip(tails.tolist(), heads.tolist(), lengths))

    def path(self, a, b):
        return len(self.networkx.bidirectional_shortest_path(self.graph, a, b)) - 1

    def all_paths(self, a, b):
        return sum(1 for _ in self.networkx.all_shortest_paths(self.graph, a, b))

    def yen(self, a, b):
        paths = self.networkx.shortest_simple_paths(self.graph, a, b)
        return len(list(itertools.islice(paths, 10)))

    def katz(self):
        scores = self.networkx.katz_centrality(self.graph, self.alpha, max_iter=10_000, tol=1e-10)
        return lambda: list(scores.values())


class SciPy(Peer):
    modules = ("scipy.sparse.csgraph",)

    def __init__(self, rows, threads):
        super().__init__(rows, threads)
        from scipy.sparse import csgraph, csr_matrix

        self.csgraph = csgraph
        weights = np.ones(rows.arc_count) if rows.weights is None else rows.weights.astype(float)
        self.matrix = csr_matrix(
            (weights, rows.heads.astype(np.int32), rows.offsets.astype(np.int32)),
            (rows.node_count, rows.node_count))

    def bfs(self):
        self.csgraph.breadth_first_order(self.matrix, self.source, self.rows.is_directed)

    def sssp(self):
        # The matrix holds both directions of an undirected edge.
        distances = self.csgraph.dijkstra(self.matrix, True, self.source)
        return float(distances[self.target])

    def cc(self):
        return int(self.csgraph.connected_components(self.matrix, True, "weak")[0])

    def scc(self):
        return int(self.csgraph.connected_components(self.matrix, True, "strong")[0])

    def mst(self):
        tree = self.csgraph.minimum_spanning_tree(self.matrix)
        return lambda: float(tree.sum())


PEERS = {
    "igraph": Igraph, "networkit": NetworKit, "graph-tool": GraphTool, "rustworkx": Rustworkx,
    "networkx": NetworkX, "scipy": SciPy, "leidenalg": Leidenalg,
    "duckdb+networkit": DuckDBAndNetworKit,
}
TASKS = [
    "betweenness", "edge_betweenness", "estimate_bc", "closeness", "harmonic", "pagerank",
    "eigenvector", "katz", "hits", "path", "all_paths", "yen", "bfs", "dijkstra_pair", "sssp",
    "cc", "scc", "bicomp", "bridges", "kcore", "triangles", "clustering", "louvain", "leiden",
    "maxflow", "diameter", "mst", "load_csv", "memory",
]


def knows(peer, task):
    only = getattr(PEERS[peer], "only", None)
    return callable(getattr(PEERS[peer], task, None)) and (only is None or task in only)


# Measuring


def resident(key):
    """A line of the process's status, in MiB."""
    with open("/proc/self/status", encoding="ascii") as file:
        for line in file:
            if line.startswith(key + ":"):
                return int(line.split()[1]) / 1024
    return math.nan


def forget_peak():
    try:
        with open("/proc/self/clear_refs", "w", encoding="ascii") as file:
            file.write("5")
    except OSError:
        pass


def timed(body):
    """What `body` returns, the seconds and the CPU seconds it took."""
    wall = time.perf_counter()
    cpu = time.process_time()
    result = body()
    used = time.process_time() - cpu
    return result, time.perf_counter() - wall, used


def measure(peer, task, path, threads, repetitions):
    is_load = task == "load_csv"
    rows = None if is_load else Rows(path)
    for module in PEERS[peer].modules:
        importlib.import_module(module)
    gc.collect()
    before = resident("VmRSS")
    library = PEERS[peer](rows, threads)
    gc.collect()
    grown = resident("VmRSS") - before
    forget_peak()
    method = getattr(library, task)
    walls, cpus, check = [], [], 0.0
    deadline = time.perf_counter() + PATIENCE
    for _ in range(repetitions):
        if task in QUERIES:
            answers = [timed(lambda: method(a, b)) for a, b in rows.pairs()[:QUERIES[task]]]
            check = float(sum(answer for answer, _, _ in answers))
            walls.append(statistics.median(wall for _, wall, _ in answers))
            cpus.append(statistics.median(cpu for _, _, cpu in answers))
        else:
            result, wall, cpu = timed(lambda: method(path) if is_load else method())
            walls.append(wall)
            cpus.append(cpu)
            # Only once: fetching results is no part of the task, but may take longer than it.
            if check == 0.0:
                result = result() if callable(result) else result
                result = CHECKS.get(task, lambda value: value)(result)
                check = math.nan if result is None else float(result)
        if time.perf_counter() > deadline:
            break
    peak = resident("VmHWM")
    return {
        "task": task, "peer": peer, "threads": threads, "seconds": statistics.median(walls),
        "cpu": statistics.median(cpus), "repetitions": len(walls), "check": check,
        "graph_mb": grown, "peak_mb": peak,
    }


def main():
    if sys.argv[1:] == ["list"]:
        print(json.dumps({task: [p for p in PEERS if knows(p, task)] for task in TASKS}))
        return
    peer, task, path, threads, repetitions = sys.argv[1:]
    if peer not in PEERS or not knows(peer, task):
        raise SystemExit(f"{peer} has no {task}")
    print(json.dumps(measure(peer, task, path, int(threads), int(repetitions))))


if __name__ == "__main__":
    main()
