"""Partitions: how well they fit a graph and each other; mixing.

Strengths of folded ties are added. Loops count in modularity only. Modularity of directed graphs is
Leicht and Newman's. Labels are random; values of nodes are random whole numbers. Rank correlations
(SciPy) are of two such values, Kendall's being tau-b.
"""
import math

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
                         ("rand", "rand"), ("variationOfInformation", "vi")):
        out[name] = finite([igraph.compare_communities(first, second, method=method)])
    others = [chance.randint(0, 6) + score // 3 for score in scores]
    out["otherScores"] = others
    out["kendallTau"] = finite([scipy.stats.kendalltau(scores, others).statistic])
    out["spearmanRho"] = finite([scipy.stats.spearmanr(scores, others).statistic])
    return {key: value for key, value in out.items() if value is not None}
