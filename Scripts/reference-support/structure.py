"""Cores, triangles, components, blocks and cliques.

Everything but strong components and density ignores direction, or reads the edges as arrows from
first to second whether the graph is directed or not (dyads, triads, reciprocity, "directed...").
The truss number of a tie
is the greatest k of a k-truss (every tie in k - 2 triangles) with it, 2 at least; a loop has 0.
Constraint and effective size are Burt's; they are missing of nodes without neighbours. Efficiency is
the effective size by NetworkX's degree. Hierarchy, which neither library has, is Coleman and Theil's
disorder of NetworkX's local constraints; 0 of nodes with less than two neighbours.
"""
import math

import igraph
import networkx as nx

from samples import by_node, labels, listed


TRIADS = ["003", "012", "102", "021D", "021U", "021C", "111D", "111U", "030T", "030C", "201", "120D",
          "120U", "120C", "210", "300"]


def triads_of(graph):
    """igraph's census in the same order; it calls 003 to 300 by the same names."""
    census = graph.triad_census()
    return [getattr(census, "t" + name) for name in TRIADS]


def truss(sample):
    plain = sample.plain
    numbers = {}
    k = 2
    while True:
        part = nx.k_truss(plain, k)
        if part.number_of_edges() == 0:
            break
        for a, b in part.edges():
            numbers[a, b] = numbers[b, a] = k
        k += 1
    return [numbers[a, b] if a != b else 0 for a, b in sample.edges]


def both_ways(arrows, weight):
    """An undirected graph with the strengths of both directions added."""
    graph = nx.Graph()
    graph.add_nodes_from(arrows)
    for a, b, data in arrows.edges(data=True):
        strength = data[weight] if weight else 1
        if graph.has_edge(a, b):
            graph[a][b]["strength"] += strength
        else:
            graph.add_edge(a, b, strength=strength)
    return graph


def effective_size(graph, weight):
    """NetworkX 3.6.1 is right only when it is asked node by node: its sparse code divides by the
    largest strength of the wrong node (its pull request 8906).
    """
    return nx.effective_size(graph, nodes=list(graph), weight=weight)


def hierarchy(graph, node, weight):
    terms = [nx.local_constraint(graph, node, other, weight=weight) for other in graph[node]]
    count, total = len(terms), sum(terms)
    if count < 2:
        return 0
    ratios = [term * count / total for term in terms]
    return sum(r * math.log(r) for r in ratios) / (count * math.log(count))


def number(value):
    """NaN, which NetworkX has of lone nodes, is written as -1."""
    return -1 if value is None or math.isnan(value) else value


def values(sample):
    graph, plain, n = sample.ties, sample.plain, sample.n
    every = sample.every_edge(directed=False)
    other = igraph.Graph(n=n, edges=list(plain.edges()))
    out = {
        "core": by_node(nx.core_number(plain), n),
        "clustering": by_node(nx.clustering(plain), n),
        "transitivity": [nx.transitivity(plain)],
        "triangles": by_node(nx.triangles(plain), n),
        "truss": truss(sample),
        "components": labels(nx.connected_components(plain), n),
        "strongComponents": labels(
            nx.strongly_connected_components(graph) if sample.directed
            else nx.connected_components(plain), n),
        "cutpoints": sorted(nx.articulation_points(plain)),
        # A doubled tie is no bridge.
        "bridges": sorted(key for a, b in nx.bridges(every) for key in every[a][b]),
        # Two nodes and the bridge between them are a block.
        "blocks": listed(nx.biconnected_components(plain)),
        "cliques": listed(nx.find_cliques(plain)),
        "density": [nx.density(graph)],
    }
    assert out["core"] == other.coreness()
    assert out["blocks"] == listed(other.biconnected_components())
    assert out["cliques"] == listed(other.maximal_cliques())
    for name, weight in (("", None), ("ByStrength", "strength")):
        # Of arrows, Burt's ties are the sums of both directions.
        for prefix, asked, key_of_strength in (
                ("", plain, weight), ("directed", both_ways(sample.arrows, weight), "strength")):
            for title, scores in (
                    ("constraint", nx.constraint(asked, weight=key_of_strength)),
                    ("effectiveSize", effective_size(asked, key_of_strength))):
                key = prefix + title[0].upper() + title[1:] if prefix else title
                out[key + name] = [number(score) for score in by_node(scores, n)]
            def named(title, prefix=prefix):
                return prefix + title[0].upper() + title[1:] if prefix else title
            out[named("efficiency") + name] = [
                size / max(asked.degree(node), 1)
                for node, size in enumerate(out[named("effectiveSize") + name])]
            out[named("hierarchy") + name] = [
                hierarchy(asked, node, key_of_strength) for node in range(n)]
    census = nx.triadic_census(sample.arrows)
    out["triadCensus"] = [census[name] for name in TRIADS]
    arrows = igraph.Graph(n=n, edges=list(sample.arrows.edges()), directed=True)
    assert out["triadCensus"] == [int(count) for count in triads_of(arrows)]
    # Mutual, one way, none.
    out["dyadCensus"] = list(arrows.dyad_census())
    if sample.arrows.number_of_edges():
        out["reciprocity"] = [nx.overall_reciprocity(sample.arrows)]
    return out
