"""The graphs that reference values are computed for, and the simple graphs that libraries are asked
about: loops dropped, parallel edges folded into one tie with the least length and all the strength.
"""
import random

import networkx as nx

RANDOM_COUNT = 400


class Sample:
    """Edge i joins edges[i][0] to edges[i][1] and has lengths[i] and strengths[i]."""

    def __init__(self, name, directed, n, edges, lengths, strengths):
        self.name, self.directed, self.n = name, directed, n
        self.edges, self.lengths, self.strengths = edges, lengths, strengths
        self.ties = self.folded(directed)
        # Direction ignored; ties both ways become one, as parallel edges do.
        self.plain = self.folded(False)
        # The edges as listed, directed from first to second whether they are or not.
        self.arrows = self.folded(True)

    def joined(self):
        """The same with a cycle through all nodes, which connects them both ways."""
        cycle = [(node, (node + 1) % self.n) for node in range(self.n)]
        ones = [1] * self.n
        return Sample(
            self.name, self.directed, self.n, self.edges + cycle, self.lengths + ones,
            self.strengths + ones)

    def folded(self, directed, with_loops=False):
        graph = nx.DiGraph() if directed else nx.Graph()
        graph.add_nodes_from(range(self.n))
        for (a, b), length, strength in zip(self.edges, self.lengths, self.strengths):
            if a == b and not with_loops:
                continue
            if graph.has_edge(a, b):
                tie = graph[a][b]
                tie["length"] = min(tie["length"], length)
                tie["strength"] += strength
                tie["count"] += 1
            else:
                graph.add_edge(a, b, length=length, strength=strength, count=1)
        return graph

    def every_edge(self, directed=None):
        """The multigraph with parallel edges and loops, keys being edge numbers."""
        directed = self.directed if directed is None else directed
        graph = nx.MultiDiGraph() if directed else nx.MultiGraph()
        graph.add_nodes_from(range(self.n))
        for number, (a, b) in enumerate(self.edges):
            graph.add_edge(a, b, key=number, strength=self.strengths[number])
        return graph

    def randomness(self, purpose):
        """Numbers that depend on the graph and the purpose only."""
        return random.Random(f"{self.name} {purpose}")

    def pairs(self, count=3):
        chance = self.randomness("pairs")
        return [chance.sample(range(self.n), 2) for _ in range(count)]


def named_samples():
    """Published networks; lengths are random, strengths are the published weights."""
    chance = random.Random(11)
    samples = []
    for name, graph in (
            ("karate", nx.karate_club_graph()), ("florentine", nx.florentine_families_graph()),
            ("kite", nx.krackhardt_kite_graph()), ("davis", nx.davis_southern_women_graph()),
            ("les-miserables", nx.les_miserables_graph())):
        index = {node: number for number, node in enumerate(graph)}
        edges = [(index[a], index[b]) for a, b in graph.edges()]
        strengths = [data.get("weight", 1) for _, _, data in graph.edges(data=True)]
        lengths = [chance.randint(1, 9) for _ in edges]
        samples.append(Sample(name, False, len(index), edges, lengths, strengths))
    return samples


def random_sample(number):
    """Directed in half of the cases, with parallel edges in a third, with loops in a quarter."""
    chance = random.Random(9000 + number)
    directed = number % 2 == 1
    n = chance.randint(4, 14)
    density = chance.choice([0.1, 0.18, 0.3, 0.5])
    copies = [1, 1, 1, 2, 3] if number % 3 == 0 else [1]
    edges = []
    for a in range(n):
        for b in range(n):
            if a != b and (directed or a < b) and chance.random() < density:
                edges += [(a, b)] * chance.choice(copies)
    if number % 4 < 2 and number % 8 < 4:
        edges += [(v, v) for v in chance.sample(range(n), 2)]
    # Listed and turned round at random, so that edge numbers say nothing about nodes.
    chance.shuffle(edges)
    if not directed:
        edges = [(b, a) if chance.random() < 0.5 else (a, b) for a, b in edges]

    def value():
        return chance.randint(1, 9) if number % 5 else chance.randint(1, 20) / 4

    lengths = [value() for _ in edges]
    return Sample(
        f"random-{number:03}", directed, n, edges, lengths, [value() for _ in edges])


def all_samples():
    return named_samples() + [random_sample(number) for number in range(RANDOM_COUNT)]


def labels(groups, n):
    """Sets of nodes as a number a node; groups by their lowest node."""
    numbers = [-1] * n
    for number, group in enumerate(sorted(sorted(group) for group in groups)):
        for node in group:
            numbers[node] = number
    return numbers


def listed(sets):
    """Sets in ascending order, each ended by -1."""
    result = []
    for members in sorted(sorted(members) for members in sets):
        result += members + [-1]
    return result


def by_node(scores, n):
    return [scores[node] for node in range(n)]


def by_edge(sample, scores, weight=None):
    """A tie's score at each of its edges, or of its shortest edges if `weight`; 0 at loops."""
    result = []
    for (a, b), length in zip(sample.edges, sample.lengths):
        if a == b or (weight and length > sample.ties[a][b]["length"]):
            result.append(0)
        else:
            result.append(scores[(a, b)] if (a, b) in scores else scores[(b, a)])
    return result
