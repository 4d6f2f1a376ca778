"""Distances, paths, flows and trees.

Unreachable is -1. Eccentricity is the greatest distance to a node that can be reached, directed along
the ties; diameter and radius are the greatest and the least eccentricity, mean distance is over
ordered pairs that can be reached (igraph's conventions for graphs that are not connected).
Flow takes strengths as capacities. Disjoint paths: the least total length of as many as there are, as
a flow of least cost. Widest: the greatest strength whose edges alone join the pair; no folding. Most
reliable: an edge holds with a tenth of its strength. Trees ignore direction and span each component.
"""
import itertools
import math

import igraph
import networkx as nx

HOP_LIMIT = 4
PATH_COUNT = 7
WEIGHTS = (("ByHops", None), ("ByLengths", "length"))


def rows(graph, weight):
    """All distances, by Dijkstra of NetworkX."""
    lengths = dict(nx.all_pairs_dijkstra_path_length(graph, weight=weight or (lambda *_: 1)))
    n = graph.number_of_nodes()
    return [[lengths[a].get(b, math.inf) for b in range(n)] for a in range(n)]


def summary(sample, distances, weight):
    """Eccentricities by definition from NetworkX's distances, confirmed by igraph."""
    graph = sample.ties
    reached = [[d for d in row if d < math.inf] for row in distances]
    eccentricity = [max(row) for row in reached]
    positive = [d for a, row in enumerate(distances) for b, d in enumerate(row)
                if a != b and d < math.inf]
    other = igraph.Graph(
        n=sample.n, edges=list(graph.edges()), directed=sample.directed)
    weights = [data[weight] for *_, data in graph.edges(data=True)] if weight else None
    assert other.eccentricity(mode="out", weights=weights) == eccentricity
    if positive:
        mean = other.average_path_length(directed=sample.directed, weights=weights)
        assert math.isclose(mean, sum(positive) / len(positive))
    return eccentricity, [
        max(eccentricity), min(eccentricity),
        sum(positive) / len(positive) if positive else 0, len(positive)]


def connection(graph, source, target):
    """Max flow by strength, edge- and node-independent paths, edge-independent with parallels."""
    flow = nx.maximum_flow_value(graph, source, target, capacity="strength")
    single = nx.edge_connectivity(graph, source, target)
    # The tie itself counts as a path without nodes between.
    nodes = nx.node_connectivity(graph, source, target)
    parallel = nx.maximum_flow_value(graph, source, target, capacity="count")
    return flow, single, nodes, parallel


def least_total(arcs, source, target):
    """The length of a largest flow of least cost, each (tail, head, length) carrying 1.

    NetworkX wants whole numbers to be exact, and no parallel arcs: quarters, by way of a node each.
    """
    network = nx.DiGraph()
    network.add_nodes_from([source, target])
    for number, (a, b, length) in enumerate(arcs):
        network.add_edge(a, ("arc", number), capacity=1, weight=round(4 * length))
        network.add_edge(("arc", number), b, capacity=1, weight=0)
    return nx.cost_of_flow(network, nx.max_flow_min_cost(network, source, target)) / 4


def both_ways(sample, edges):
    return edges if sample.directed else edges + [(b, a, length) for a, b, length in edges]


def disjoint_lengths(sample, source, target):
    """Of paths without a common edge, and without a common node."""
    edges = [(a, b, length) for (a, b), length in zip(sample.edges, sample.lengths) if a != b]
    ties = [(a, b, data["length"]) for a, b, data in sample.ties.edges(data=True)]
    split = [((a, "out"), (b, "in"), length) for a, b, length in both_ways(sample, ties)]
    split += [((v, "in"), (v, "out"), 0) for v in range(sample.n) if v not in (source, target)]
    return (least_total(both_ways(sample, edges), source, target),
            least_total(split, (source, "out"), (target, "in")))


def widest(sample, source, target):
    every = sample.every_edge()
    for strength in sorted(set(sample.strengths), reverse=True):
        wide = every.edge_subgraph(
            key for key in every.edges(keys=True) if every.edges[key]["strength"] >= strength)
        if source in wide and target in wide and nx.has_path(wide, source, target):
            return strength
    return -1


def most_reliable(sample, source, target):
    every = sample.every_edge()
    if not nx.has_path(every, source, target):
        return -1
    return math.exp(-nx.dijkstra_path_length(
        every, source, target,
        weight=lambda a, b, edges: min(-math.log(data["strength"] / 10) for data in edges.values())))


def steiner(graph, distances, terminals):
    """The length of the best tree over three nodes: it branches at one node at most."""
    return min(sum(distances[node][terminal] for terminal in terminals) for node in graph)


def values(sample):
    graph, plain, n = sample.ties, sample.plain, sample.n
    out = {"pairs": list(itertools.chain(*sample.pairs()))}
    for name, weight in WEIGHTS:
        distances = rows(graph, weight)
        out["distances" + name] = [
            d if d < math.inf else -1 for a in (0, n - 1) for d in distances[a]]
        out["eccentricity" + name], out["summary" + name] = summary(sample, distances, weight)
        counts, ranked = [], []
        for source, target in sample.pairs():
            if not nx.has_path(graph, source, target):
                counts.append(0)
                ranked.append(-1)
                continue
            counts.append(
                sum(1 for _ in nx.all_shortest_paths(graph, source, target, weight=weight)))
            best = itertools.islice(
                nx.shortest_simple_paths(graph, source, target, weight=weight), PATH_COUNT)
            ranked += [
                nx.path_weight(graph, path, weight) if weight else len(path) - 1
                for path in best] + [-1]
        out["shortestPathCounts" + name] = counts
        out["rankedPathLengths" + name] = ranked
    every = sample.every_edge()
    out["simplePathCounts"] = [
        sum(1 for _ in nx.all_simple_paths(graph, a, b, cutoff=HOP_LIMIT))
        for a, b in sample.pairs()]
    out["simplePathCountsByEdges"] = [
        sum(1 for _ in nx.all_simple_edge_paths(every, a, b, cutoff=HOP_LIMIT))
        for a, b in sample.pairs()]
    found = [connection(graph, a, b) for a, b in sample.pairs()]
    for place, name in enumerate(
            ("maxFlow", "edgeConnectivity", "nodeConnectivity", "edgeConnectivityOfEdges")):
        out[name] = [values[place] for values in found]
    lengths = [disjoint_lengths(sample, a, b) for a, b in sample.pairs()]
    out["edgeDisjointLength"] = [edges for edges, _ in lengths]
    out["nodeDisjointLength"] = [nodes for _, nodes in lengths]
    out["widest"] = [widest(sample, a, b) for a, b in sample.pairs()]
    # The published strengths of Les Miserables go up to 31.
    if max(sample.strengths, default=0) <= 10:
        out["mostReliable"] = [most_reliable(sample, a, b) for a, b in sample.pairs()]
    out["wholeConnectivity"] = [nx.node_connectivity(plain), nx.edge_connectivity(plain)]
    out["globalEfficiency"] = [nx.global_efficiency(plain)]
    forest = nx.minimum_spanning_tree(plain, weight="length")
    out["minimumSpanningLength"] = [forest.size(weight="length")]
    largest = max(nx.connected_components(plain), key=lambda part: (len(part), -min(part)))
    if len(largest) >= 3:
        terminals = sorted(sample.randomness("terminals").sample(sorted(largest), 3))
        part = plain.subgraph(largest)
        tree = nx.approximation.steiner_tree(part, terminals, weight="length")
        out["steinerTerminals"] = terminals
        # The best there is, and what NetworkX's approximation finds.
        out["steinerLength"] = [
            steiner(part, rows(plain, "length"), terminals), tree.size(weight="length")]
    return out
