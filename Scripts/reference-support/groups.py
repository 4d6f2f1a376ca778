"""Partitions: how well they fit a graph and each other; mixing.

Strengths of folded ties are added. Loops count in modularity only. Modularity of directed graphs is
Leicht and Newman's. Labels are random; values of nodes are random whole numbers. Rank correlations
(SciPy) are of two such values, Kendall's being tau-b. Brokerage, participation and scores within the
group are in neither library: by their definitions, triple by triple, from NetworkX's ties. Brokerage
has five numbers a node, of ordered pairs, an undirected tie going both ways: coordinator, itinerant,
gatekeeper, representative, liaison.
"""
import itertools
import math
import statistics

import igraph
import networkx as nx
import scipy.stats

from samples import labels


def sets(numbers):
    found = {}
    for node, number in enumerate(numbers):
        found.setdefault(number, set()).add(node)
    return list(found.values())


def finite(values):
    return None if any(value is None or math.isnan(value) for value in values) else values


def brokerage(graph, group):
    """Gould and Fernandez: a -> broker -> c and not a -> c."""
    counts = {node: [0] * 5 for node in graph}
    for a, broker, c in itertools.permutations(graph, 3):
        if not (graph.has_edge(a, broker) and graph.has_edge(broker, c)) or graph.has_edge(a, c):
            continue
        sender, own, receiver = group[a], group[broker], group[c]
        if sender == own == receiver:
            role = 0
        elif sender == receiver:
            role = 1
        elif receiver == own:
            role = 2
        elif sender == own:
            role = 3
        else:
            role = 4
        counts[broker][role] += 1
    return itertools.chain(*(counts[node] for node in sorted(graph)))


def roles(sample, group, weight):
    """Guimera and Amaral's participation and z-score, strengths of both directions added."""
    graph = sample.arrows if sample.directed else sample.plain
    tie = {a: {} for a in range(sample.n)}
    for a, b, data in graph.edges(data=True):
        strength = data[weight] if weight else 1
        tie[a][b] = tie[a].get(b, 0) + strength
        tie[b][a] = tie[b].get(a, 0) + strength
    participation, inside = [], []
    for node in range(sample.n):
        total = sum(tie[node].values())
        shares = [sum(s for other, s in tie[node].items() if group[other] == g) for g in set(group)]
        participation.append(1 - sum((s / total) ** 2 for s in shares) if total else 0)
        inside.append(sum(s for other, s in tie[node].items() if group[other] == group[node]))
    scores = []
    for node in range(sample.n):
        members = [inside[other] for other in range(sample.n) if group[other] == group[node]]
        deviation = statistics.pstdev(members)
        scores.append((inside[node] - statistics.fmean(members)) / deviation if deviation else 0)
    return participation, scores


def values(sample):
    graph, plain, n = sample.ties, sample.plain, sample.n
    chance = sample.randomness("labels")
    first = labels(sets([chance.randrange(3) for _ in range(n)]), n)
    # Mostly the same, so that they have something in common.
    second = labels(
        sets([number if chance.random() < 0.6 else chance.randrange(4) for number in first]), n)
    scores = [chance.randint(0, 9) for _ in range(n)]
    out = {"first": first, "second": second, "scores": scores}
    with_loops = [
        ("modularity", sample.folded(sample.directed, with_loops=True)),
        ("plainModularity", sample.folded(False, with_loops=True))]
    if sample.edges:
        for name, weight in (("", None), ("ByStrength", "strength")):
            for size, resolution in (("", 1), ("Finer", 1.5)):
                for kind, asked in with_loops:
                    out[kind + name + size] = [nx.community.modularity(
                        asked, sets(first), weight=weight, resolution=resolution)]
    if graph.number_of_edges():
        for node in graph:
            for asked in (graph, plain):
                asked.nodes[node]["label"] = first[node]
                asked.nodes[node]["score"] = scores[node]
        for prefix, asked in (("", graph), ("plain", plain)):
            def named(key, prefix=prefix):
                return prefix + key[0].upper() + key[1:] if prefix else key
            out[named("nominalAssortativity")] = finite(
                [nx.attribute_assortativity_coefficient(asked, "label")])
            out[named("numericAssortativity")] = finite(
                [nx.numeric_assortativity_coefficient(asked, "score")])
            # Directed: out-degree of the tail with in-degree of the head.
            out[named("degreeAssortativity")] = finite(
                [nx.degree_assortativity_coefficient(asked)])
            other = igraph.Graph(
                n=n, edges=list(asked.edges()), directed=asked.is_directed())
            mine = out[named("degreeAssortativity")]
            if mine:
                assert math.isclose(
                    mine[0], other.assortativity_degree(directed=asked.is_directed()),
                    abs_tol=1e-9)
    for name, method in (("mutualInformation", "nmi"), ("adjustedRand", "adjusted_rand"),
                         ("variationOfInformation", "vi")):
        out[name] = finite([igraph.compare_communities(first, second, method=method)])
    out["brokerage"] = brokerage(graph, first)
    for name, weight in (("", None), ("ByStrength", "strength")):
        out["participation" + name], out["withinGroup" + name] = roles(sample, first, weight)
    others = [chance.randint(0, 6) + score // 3 for score in scores]
    out["otherScores"] = others
    out["kendallTau"] = finite([scipy.stats.kendalltau(scores, others).statistic])
    out["spearmanRho"] = finite([scipy.stats.spearmanr(scores, others).statistic])
    return {key: list(value) for key, value in out.items() if value is not None}
