"""Degrees and what is computed from shortest paths.

Degrees and strengths count every edge, a loop twice. Betweenness is not normalized; undirected each
pair counts once. Closeness follows Wasserman and Faust, directed by distances to the node, and
harmonic is the plain sum, likewise. Opsahl's degree is his formula on NetworkX's degrees of ties, with
parallel edges folded and loops dropped, for each of `alphas`. Groups: NetworkX's scores, not normalized where it can leave it.
"""
import igraph
import networkx as nx

from paths import WEIGHTS
from samples import by_edge, by_node

ALPHAS = (0, 0.5, 1, 1.5)


def agree(name, mine, other):
    for a, b in zip(mine, other, strict=True):
        assert abs(a - b) <= 1e-8 * max(1, abs(a)), f"{name}: NetworkX {a}, igraph {b}"


def check(sample, out):
    """igraph's betweenness and closeness, where it has the same conventions."""
    edges = list(sample.ties.edges(data=True))
    graph = igraph.Graph(
        n=sample.n, edges=[(a, b) for a, b, _ in edges], directed=sample.directed)
    for name, weight in WEIGHTS:
        weights = [data[weight] for *_, data in edges] if weight else None
        agree("betweenness", out["betweenness" + name],
              graph.betweenness(directed=sample.directed, weights=weights))
        rows = graph.distances(weights=weights, mode="in")
        agree("harmonic", out["harmonic" + name],
              [sum(1 / d for d in row if 0 < d < float("inf")) for row in rows])
        reached = [[d for d in row if d < float("inf")] for row in rows]
        agree("closeness", out["closeness" + name], [
            (len(row) - 1) ** 2 / (sample.n - 1) / sum(row) if sum(row) > 0 else 0
            for row in reached])


def groups(sample, out):
    """Two groups of nodes; out-ties and distances to the group where ties are directed."""
    chance = sample.randomness("groups")
    graph, n = sample.ties, sample.n
    chosen = [sorted(chance.sample(range(n), size)) for size in (2, 3)]
    out["groups"] = [node for group in chosen for node in group + [-1]]
    # The others next to the group, by ties from it, as a share of all others.
    out["groupDegree"] = [
        (nx.group_out_degree_centrality if sample.directed else nx.group_degree_centrality)(
            graph, group) for group in chosen]
    for name, weight in WEIGHTS:
        out["groupCloseness" + name] = [
            group_closeness(graph, group, weight) for group in chosen]
        # NetworkX 3.6.1 adds up pairs by a recurrence that stumbles over unreachable pairs; by
        # definition instead: pairs outside the group whose shortest paths all or in part meet it.
        out["groupBetweenness" + name] = [
            group_betweenness(sample, group, weight) for group in chosen]


def group_closeness(graph, group, weight):
    """NetworkX counts who cannot reach the group as at distance 0: n / sum of the others' distances.
    Of n nodes outside r reach it; their share r / n, once for the count and once for the mean, as
    Wasserman and Faust have it of single nodes.
    """
    score = nx.group_closeness_centrality(graph, group, weight=weight)
    outside = [node for node in graph if node not in group]
    reaching = sum(
        1 for node in outside if any(nx.has_path(graph, node, member) for member in group))
    return score * (reaching / len(outside)) ** 2


def group_betweenness(sample, group, weight):
    graph = sample.ties
    outside = [node for node in graph if node not in group]
    total = 0.0
    for a in outside:
        for b in outside:
            if a == b or (not sample.directed and a > b) or not nx.has_path(graph, a, b):
                continue
            paths = list(nx.all_shortest_paths(graph, a, b, weight=weight))
            total += sum(1 for path in paths if set(path) & set(group)) / len(paths)
    return total


def edge_subset(sample, sources, targets, weight):
    """By definition, from all shortest paths; an undirected pair counts half each way, as NetworkX has
    it of nodes. NetworkX 3.6.1 gets edges wrong: what goes on from a node is shared alike among those
    before it, not by their numbers of paths.
    """
    graph = sample.ties
    scores = {edge: 0.0 for edge in graph.edges()}
    for source in sources:
        for target in targets:
            if source == target or not nx.has_path(graph, source, target):
                continue
            paths = list(nx.all_shortest_paths(graph, source, target, weight=weight))
            for path in paths:
                for a, b in zip(path, path[1:]):
                    edge = (a, b) if (a, b) in scores else (b, a)
                    scores[edge] += (1 if sample.directed else 0.5) / len(paths)
    return scores


def values(sample):
    graph, n = sample.ties, sample.n
    every = sample.every_edge()
    out = {
        "degree": by_node(dict(every.degree()), n),
        "strength": by_node(dict(every.degree(weight="strength")), n),
        "neighbours": by_node(dict(sample.plain.degree()), n),
    }
    # The edges as arrows, whether the graph is directed or not.
    arrows = sample.every_edge(directed=True)
    out["inDegree"] = by_node(dict(arrows.in_degree()), n)
    out["outDegree"] = by_node(dict(arrows.out_degree()), n)
    out["inStrength"] = by_node(dict(arrows.in_degree(weight="strength")), n)
    out["outStrength"] = by_node(dict(arrows.out_degree(weight="strength")), n)
    for name, asked in (
            ("opsahl", sample.plain), ("opsahlIn", sample.arrows), ("opsahlOut", sample.arrows)):
        kind = {"opsahl": "degree", "opsahlIn": "in_degree", "opsahlOut": "out_degree"}[name]
        count, strength = (dict(getattr(asked, kind)(weight=w)) for w in (None, "strength"))
        out[name] = [
            count[v] ** (1 - alpha) * strength[v] ** alpha if count[v] else 0
            for alpha in ALPHAS for v in range(n)]
    chance = sample.randomness("subset")
    sources = sorted(chance.sample(range(n), n // 2))
    targets = sorted(chance.sample(range(n), n // 2))
    out["subsetSources"], out["subsetTargets"] = sources, targets
    for name, weight in WEIGHTS:
        node = nx.betweenness_centrality(graph, normalized=False, weight=weight)
        out["betweenness" + name] = by_node(node, n)
        if weight is None:
            out["betweennessNormalized" + name] = by_node(
                nx.betweenness_centrality(graph, weight=weight), n)
        out["betweennessWithEnds" + name] = by_node(nx.betweenness_centrality(
            graph, normalized=False, weight=weight, endpoints=True), n)
        out["edgeBetweenness" + name] = by_edge(sample, nx.edge_betweenness_centrality(
            graph, normalized=False, weight=weight), weight)
        # Undirected, NetworkX halves: every ordered pair of a source and a target counts half.
        out["betweennessSubset" + name] = by_node(nx.betweenness_centrality_subset(
            graph, sources, targets, weight=weight), n)
        out["edgeBetweennessSubset" + name] = by_edge(
            sample, edge_subset(sample, sources, targets, weight), weight)
        out["closeness" + name] = by_node(nx.closeness_centrality(graph, distance=weight), n)
        out["harmonic" + name] = by_node(nx.harmonic_centrality(graph, distance=weight), n)
    groups(sample, out)
    check(sample, out)
    return out
