#!/usr/bin/env python3
"""Expected values for ClewGraphTests, computed by NetworkX and checked by igraph where it is there.

  python3 Scripts/reference.py [FOLDER]      default Tests/ClewGraphTests/Reference

Writes named.json (published networks) and random.json (seeded random graphs), one graph a line.
The same versions give the same bytes. Nodes are 0 ..< n; edge i joins edges[i][0] to edges[i][1].

Degrees and strengths count every edge. Everything else is computed on ties: loops dropped,
parallel edges folded, the length of a tie being the least and its strength the sum of its edges'.
A tie's edge betweenness is expected of each of its edges of least length, 0 of the others. Core
numbers, clustering, components, cut nodes and bridges ignore direction; a doubled edge is no bridge.
Eigenvectors are given only where the graph is connected (directed: strongly).
"""
import itertools
import json
import os
import random
import sys

# One kernel of linear algebra whatever the processor, or the last digits would differ.
os.environ["OPENBLAS_CORETYPE"] = "Haswell"
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import networkx as nx
import numpy as np

try:
    import igraph
except ImportError:
    igraph = None

HOP_LIMIT = 4
PATH_COUNT = 7


def rounded(value):
    return float(f"{float(value):.15g}")


def by_node(scores, n):
    return [rounded(scores[v]) for v in range(n)]


def ties(n, edges, lengths, strengths, directed):
    g = nx.DiGraph() if directed else nx.Graph()
    g.add_nodes_from(range(n))
    for (u, v), length, strength in zip(edges, lengths, strengths):
        if u == v:
            continue
        if g.has_edge(u, v):
            g[u][v]["length"] = min(g[u][v]["length"], length)
            g[u][v]["strength"] += strength
        else:
            g.add_edge(u, v, length=length, strength=strength)
    return g


def multigraph(n, edges, lengths, strengths, directed):
    m = nx.MultiDiGraph() if directed else nx.MultiGraph()
    m.add_nodes_from(range(n))
    for i, (u, v) in enumerate(edges):
        m.add_edge(u, v, key=i, length=lengths[i], strength=strengths[i])
    return m


def eigenvector(g, weight):
    n = g.number_of_nodes()
    joined = n > 1 and (nx.is_strongly_connected(g) if g.is_directed() else nx.is_connected(g))
    if not joined:
        return None
    matrix = nx.to_numpy_array(g, nodelist=range(n), weight=weight).T
    values, vectors = np.linalg.eig(matrix) if g.is_directed() else np.linalg.eigh(matrix)
    best = int(np.argmax(values.real))
    vector = np.abs(vectors[:, best].real)
    vector /= np.linalg.norm(vector)
    assert np.allclose(matrix @ vector, values[best].real * vector, atol=1e-12)
    return by_node(vector, n)


def path_values(g, m, source, target):
    out = {"from": source, "to": target}
    for name, weight in (("byHops", None), ("byLengths", "length")):
        if not nx.has_path(g, source, target):
            out[name] = {"length": None, "all": [], "ranked": []}
            continue
        out[name] = {
            "length": nx.shortest_path_length(g, source, target, weight=weight),
            "all": sorted(nx.all_shortest_paths(g, source, target, weight=weight)),
            "ranked": [
                nx.path_weight(g, path, weight) if weight else len(path) - 1
                for path in itertools.islice(
                    nx.shortest_simple_paths(g, source, target, weight=weight), PATH_COUNT)
            ],
        }
    out["simple"] = sum(1 for _ in nx.all_simple_paths(g, source, target, cutoff=HOP_LIMIT))
    out["simpleByEdges"] = sum(
        1 for _ in nx.all_simple_edge_paths(m, source, target, cutoff=HOP_LIMIT))
    return out


def agree(name, mine, other):
    assert len(mine) == len(other), name
    for a, b in zip(mine, other):
        assert abs(a - b) <= 1e-8 * max(1, abs(a)), f"{name}: NetworkX {a}, igraph {b}"


def check_with_igraph(g, values):
    if igraph is None:
        return
    n, directed = g.number_of_nodes(), g.is_directed()
    edges = list(g.edges(data=True))
    h = igraph.Graph(n=n, edges=[(u, v) for u, v, _ in edges], directed=directed)
    for name, weight in (("byHops", None), ("byLengths", "length")):
        w = [d[weight] for *_, d in edges] if weight else None
        agree("betweenness", values[name]["betweenness"], h.betweenness(directed=directed, weights=w))
        d = h.distances(weights=w, mode="in")
        agree("harmonic", values[name]["harmonic"],
              [sum(1 / x for x in row if 0 < x < float("inf")) for row in d])
        reached = [[x for x in row if x < float("inf")] for row in d]
        agree("closeness", values[name]["closeness"], [
            (len(r) - 1) ** 2 / (n - 1) / sum(r) if sum(r) > 0 else 0.0 for r in reached])
    agree("pageRank", values["pageRank"], h.pagerank(directed=directed))
    u = h.as_undirected(mode="collapse") if directed else h
    agree("coreNumbers", values["coreNumbers"], u.coreness())
    agree("clustering", values["clustering"], u.transitivity_local_undirected(mode="zero"))
    assert values["articulationPoints"] == sorted(u.articulation_points())


def values(name, n, edges, directed, lengths, strengths, pairs):
    g = ties(n, edges, lengths, strengths, directed)
    m = multigraph(n, edges, lengths, strengths, directed)
    u = ties(n, edges, lengths, strengths, False)
    mu = multigraph(n, edges, lengths, strengths, False)
    out = {
        "name": name, "isDirected": directed, "nodeCount": n, "edges": edges, "lengths": lengths,
        "strengths": strengths,
        "degree": by_node(dict(m.degree()), n),
        "strength": by_node(dict(m.degree(weight="strength")), n),
        "neighbours": by_node(dict(u.degree()), n),
        "pageRank": by_node(nx.pagerank(g, weight=None, tol=1e-15, max_iter=10000), n),
        "pageRankByStrength": by_node(
            nx.pagerank(g, weight="strength", tol=1e-15, max_iter=10000), n),
        "eigenvector": eigenvector(g, None),
        "eigenvectorByStrength": eigenvector(g, "strength"),
        "coreNumbers": by_node(nx.core_number(u), n),
        "clustering": by_node(nx.clustering(u), n),
        "transitivity": rounded(nx.transitivity(u)),
        "components": sorted(sorted(c) for c in nx.connected_components(u)),
        "strongComponents": sorted(
            sorted(c) for c in (nx.strongly_connected_components(g) if directed
                                else nx.connected_components(g))),
        "articulationPoints": sorted(nx.articulation_points(u)),
        "bridges": sorted(key for a, b in nx.bridges(mu) for key in mu[a][b]),
    }
    if directed:
        out["inDegree"] = by_node(dict(m.in_degree()), n)
        out["outDegree"] = by_node(dict(m.out_degree()), n)
    for key, weight in (("byHops", None), ("byLengths", "length")):
        edge_scores = nx.edge_betweenness_centrality(g, normalized=False, weight=weight)
        edge_scores_normalized = nx.edge_betweenness_centrality(g, weight=weight)

        def of_edges(scores):
            result = []
            for (a, b), length in zip(edges, lengths):
                if a == b or (weight and length > g[a][b]["length"]):
                    result.append(0.0)
                else:
                    result.append(rounded(scores[(a, b)] if (a, b) in scores else scores[(b, a)]))
            return result

        out[key] = {
            "betweenness": by_node(nx.betweenness_centrality(g, normalized=False, weight=weight), n),
            "betweennessNormalized": by_node(nx.betweenness_centrality(g, weight=weight), n),
            "edgeBetweenness": of_edges(edge_scores),
            "edgeBetweennessNormalized": of_edges(edge_scores_normalized),
            "closeness": by_node(nx.closeness_centrality(g, distance=weight), n),
            "harmonic": by_node(nx.harmonic_centrality(g, distance=weight), n),
        }
    out["paths"] = [path_values(g, m, s, t) for s, t in pairs]
    check_with_igraph(g, out)
    return out


def named(name, graph, r):
    index = {v: i for i, v in enumerate(graph)}
    edges = [[index[a], index[b]] for a, b in graph.edges()]
    strengths = [d.get("weight", 1) for *_, d in graph.edges(data=True)]
    lengths = [r.randint(1, 9) for _ in edges]
    n = len(index)
    pairs = [r.sample(range(n), 2) for _ in range(4)]
    return values(name, n, edges, False, lengths, strengths, pairs)


def random_graph(number):
    r = random.Random(7000 + number)
    directed = number % 2 == 1
    n = r.randint(4, 22)
    density = r.choice([0.06, 0.12, 0.2, 0.35])
    copies = [1, 1, 1, 2, 3] if number % 3 == 0 else [1]
    edges = []
    for a in range(n):
        for b in range(n):
            if a != b and (directed or a < b) and r.random() < density:
                edges += [[a, b]] * r.choice(copies)
    if number % 4 == 0:
        edges += [[v, v] for v in r.sample(range(n), 2)]
    # Listed and turned round at random, so that edge numbers say nothing about nodes.
    r.shuffle(edges)
    if not directed:
        edges = [e[::-1] if r.random() < 0.5 else e for e in edges]
    lengths = [r.randint(1, 9) if number % 5 else r.randint(1, 20) / 4 for _ in edges]
    strengths = [r.randint(1, 9) if number % 5 else r.randint(1, 20) / 4 for _ in edges]
    pairs = [r.sample(range(n), 2) for _ in range(4)]
    return values(f"random-{number:02}", n, edges, directed, lengths, strengths, pairs)


def write(folder, name, graphs):
    path = os.path.join(folder, name)
    versions = {"networkx": nx.__version__, "numpy": np.__version__,
                "igraph": igraph.__version__ if igraph else None}
    head = {"versions": versions, "hopLimit": HOP_LIMIT, "pathCount": PATH_COUNT}
    with open(path, "w", encoding="utf-8") as f:
        f.write(json.dumps(head)[:-1] + ',\n"graphs": [\n')
        f.write(",\n".join(json.dumps(g, separators=(",", ":")) for g in graphs))
        f.write("\n]}\n")
    print(f"{path}: {len(graphs)} graphs, {os.path.getsize(path)} bytes")


def compact(value):
    """Fifteen digits; whole numbers without a fraction, and no dust of rounding."""
    value = float(value)
    assert np.isfinite(value)
    if value == int(value) or abs(value) < 1e-14:
        return int(value)
    return float(f"{value:.15g}")


def write_tables(folder):
    """The graphs once, and a file of values an area, graph by graph in the same order."""
    sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "reference-support"))
    import centrality
    import groups
    import paths
    import samples
    import spectral
    import structure

    graphs = samples.all_samples()
    tables = {"graphs": [{
        "isDirected": [g.directed], "nodeCount": [g.n],
        "edges": itertools.chain(*g.edges), "lengths": g.lengths, "strengths": g.strengths}
        for g in graphs]}
    for area in (paths, centrality, spectral, structure, groups):
        tables[area.__name__] = [area.values(graph) for graph in graphs]
    for name, rows in tables.items():
        path = os.path.join(folder, f"{name}.json")
        rows = [{key: [compact(x) for x in values] for key, values in row.items()} for row in rows]
        with open(path, "w", encoding="utf-8") as f:
            f.write("[\n" + ",\n".join(json.dumps(r, separators=(",", ":")) for r in rows) + "\n]\n")
        print(f"{path}: {len(rows)} graphs, {os.path.getsize(path)} bytes")


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.join(
        here, "..", "Tests", "ClewGraphTests", "Reference")
    r = random.Random(11)
    write(folder, "named.json", [
        named("karate", nx.karate_club_graph(), r),
        named("florentine", nx.florentine_families_graph(), r),
        named("kite", nx.krackhardt_kite_graph(), r),
        named("davis", nx.davis_southern_women_graph(), r),
        named("les-miserables", nx.les_miserables_graph(), r),
    ])
    write(folder, "random.json", [random_graph(number) for number in range(60)])
    write_tables(folder)


if __name__ == "__main__":
    main()
