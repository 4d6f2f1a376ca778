"""Eigenvectors, walks and currents.

Eigenvector and HITS are those of the graph with a cycle 0, 1, ... n - 1, 0 of strength 1 added, which
makes it (strongly) connected and the eigenvector unique; hubs and authorities are missing where the
largest singular value does not stand alone. Eigenvectors have Euclidean length 1, hubs and
authorities add up to 1. Directed, ties that enter count.
Katz is (I - alpha A^T)^-1 1, not normalized. Bonacich's power is c (I - beta A)^-1 A 1, with squares
that add up to the number of nodes, by NumPy from the definition: neither library has it in Python.
Currents ignore direction and flow in every component by itself, ties conducting by their strength;
closeness is the inverse of the sum of resistances within the component, betweenness counts each pair
once and not the ends; lone nodes have 0.
"""
import networkx as nx
import numpy as np

from samples import by_node

STRENGTHS = (("", None), ("ByStrength", "strength"))
TOLERANCE = {"tol": 1e-15, "max_iter": 100_000}


def matrix(sample, weight):
    return nx.to_numpy_array(sample.ties, nodelist=range(sample.n), weight=weight)


def eigenvector(sample, weight):
    """NetworkX's is asked for 1e-6 by default and uses power iteration; here, the dense solver."""
    entering = matrix(sample, weight).T
    found, vectors = (
        np.linalg.eig(entering) if sample.directed else np.linalg.eigh(entering))
    best = int(np.argmax(found.real))
    vector = np.abs(vectors[:, best].real)
    vector /= np.linalg.norm(vector)
    assert np.allclose(entering @ vector, found[best].real * vector, atol=1e-12)
    other = nx.eigenvector_centrality_numpy(sample.ties, weight=weight)
    assert np.allclose(np.abs(by_node(other, sample.n)), vector, atol=1e-6)
    return vector.tolist()


def hits(sample, weight):
    """NetworkX's own goes no further than ARPACK's tolerance; this is the same by dense SVD."""
    a = matrix(sample, weight)
    u, found, v = np.linalg.svd(a)
    if found[0] == 0 or found[0] - found[1] < 1e-3 * found[0]:
        return None
    hubs, authorities = np.abs(u[:, 0]), np.abs(v[0])
    return (hubs / hubs.sum()).tolist(), (authorities / authorities.sum()).tolist()


def power(sample, weight, beta):
    a = matrix(sample, weight)
    scores = np.linalg.solve(np.eye(sample.n) - beta * a, a.sum(axis=1))
    squares = float(scores @ scores)
    return (scores * np.sqrt(sample.n / squares)).tolist() if squares else [0] * sample.n


def currents(sample, weight):
    closeness, between = [0.0] * sample.n, [0.0] * sample.n
    for members in nx.connected_components(sample.plain):
        if len(members) < 2:
            continue
        part = nx.Graph()
        part.add_nodes_from(sorted(members))
        part.add_edges_from(sample.plain.subgraph(members).edges(data=True))
        for node, score in nx.current_flow_closeness_centrality(
                part, weight=weight, solver="full").items():
            closeness[node] = score
        if len(members) > 2:
            for node, score in nx.current_flow_betweenness_centrality(
                    part, normalized=False, weight=weight, solver="full").items():
                between[node] = score
    return closeness, between


def values(sample):
    graph, n = sample.ties, sample.n
    chance = sample.randomness("jumps")
    jumps = [chance.choice([0, 0, 1, 2, 5]) for _ in range(n)]
    jumps[chance.randrange(n)] = 3
    out = {"jumps": jumps}
    joined = sample.joined()
    for name, weight in STRENGTHS:
        out["eigenvector" + name] = eigenvector(joined, weight)
        found = hits(joined, weight)
        if found:
            out["hubs" + name], out["authorities" + name] = found
        largest = float(np.abs(np.linalg.eigvals(matrix(sample, weight))).max())
        # Well inside the convergence of the series; undirected graphs have the same.
        alpha = float(f"{0.5 / largest if largest > 1e-9 else 0.1:.3g}")
        out["attenuation" + name] = [alpha]
        out["katz" + name] = by_node(nx.katz_centrality_numpy(
            graph, alpha=alpha, beta=1, normalized=False, weight=weight), n)
        out["power" + name] = power(sample, weight, alpha)
        out["powerNegative" + name] = power(sample, weight, -alpha)
        out["pageRank" + name] = by_node(nx.pagerank(graph, weight=weight, **TOLERANCE), n)
        # Personal jumps also leave nodes without outgoing ties.
        out["personalizedPageRank" + name] = by_node(nx.pagerank(
            graph, weight=weight, personalization=dict(enumerate(jumps)), **TOLERANCE), n)
        out["currentCloseness" + name], out["currentBetweenness" + name] = currents(
            sample, weight)
    return {key: value for key, value in out.items() if value is not None}
