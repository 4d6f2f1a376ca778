"""Cores, triangles, components, blocks and cliques.

Everything but strong components and density ignores direction, or reads the edges as arrows from
first to second whether the graph is directed or not (dyads, triads, reciprocity, "directed...").
The truss number of a tie
is the greatest k of a k-truss (every tie in k - 2 triangles) with it, 2 at least; a loop has 0.
Constraint and effective size are Burt's; they are missing of nodes without neighbours.
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
        out["constraint" + name] = [
            number(score) for score in by_node(nx.constraint(plain, weight=weight), n)]
        out["effectiveSize" + name] = [
            number(score) for score in by_node(nx.effective_size(plain, weight=weight), n)]
        # Of arrows, Burt's ties are the sums of both directions.
        out["directedConstraint" + name] = [
            number(score) for score in by_node(nx.constraint(sample.arrows, weight=weight), n)]
        out["directedEffectiveSize" + name] = [
            number(score) for score in by_node(nx.effective_size(sample.arrows, weight=weight), n)]
    census = nx.triadic_census(sample.arrows)
    out["triadCensus"] = [census[name] for name in TRIADS]
    arrows = igraph.Graph(n=n, edges=list(sample.arrows.edges()), directed=True)
    assert out["triadCensus"] == [int(count) for count in triads_of(arrows)]
    # Mutual, one way, none.
    out["dyadCensus"] = list(arrows.dyad_census())
    if sample.arrows.number_of_edges():
        out["reciprocity"] = [nx.overall_reciprocity(sample.arrows)]
    return out
