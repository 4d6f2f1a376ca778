"""The graphs that the benchmarks run on, from fixed seeds.

  python graphs.py FOLDER NAME...

Makes what is not there yet. A graph NAME is written as
  NAME.csr       little endian: "CSR1", 32 bits of flags (1 weighted, 2 directed), then in 64 bits the
                 number of nodes, that of arcs and the nodes + 1 offsets, then the heads in 32 bits,
                 sorted within a row, and the weights as 32-bit floats; an undirected edge is two arcs
  NAME.el        lines "u v", or with weights NAME.wel, lines "u v w"; an undirected edge once
  NAME.csr.pairs50.npy, .bin   50 pairs of nodes of the largest (strong) component
The actors graphs are NAME-entities.csv (id,kind,name) and NAME-relations.csv
(from,to,kind,weight,date).
"""
import os
import struct
import sys

import numpy as np

PAIR_COUNT = 50


# Edges


def simple(tails, heads, directed=False):
    """The edges without loops and repetitions, in ascending order."""
    different = tails != heads
    tails, heads = tails[different], heads[different]
    if not directed:
        tails, heads = np.minimum(tails, heads), np.maximum(tails, heads)
    keys = np.unique(tails.astype(np.uint64) << np.uint64(32) | heads.astype(np.uint64))
    return (keys >> np.uint64(32)).astype(np.uint32), keys.astype(np.uint32)


def rmat(scale, edges_per_node, seed, chances=(0.57, 0.19, 0.19, 0.05), directed=False):
    """Recursive matrix graph of 2^scale nodes (Chakrabarti, Zhan and Faloutsos 2004)."""
    a, b, c, d = chances
    random = np.random.default_rng(seed)
    node_count, edge_count = 1 << scale, edges_per_node << scale
    tails = np.zeros(edge_count, np.int64)
    heads = np.zeros(edge_count, np.int64)
    for bit in range(scale):
        below = random.random(edge_count) > a + b
        right = random.random(edge_count) > np.where(below, c / (c + d), a / (a + b))
        tails |= below.astype(np.int64) << bit
        heads |= right.astype(np.int64) << bit
    names = random.permutation(node_count)
    return (node_count, *simple(names[tails], names[heads], directed))


def preferential(node_count, ties, seed):
    """Every new node ties itself to `ties` others by their degree (Barabasi and Albert 1999)."""
    random = np.random.default_rng(seed)
    edges = [(0, node) for node in range(1, ties + 1)]
    ends = np.empty(2 * node_count * ties, np.int64)
    ends[:2 * ties] = np.array(edges).ravel()
    filled = 2 * ties
    for node in range(ties + 1, node_count):
        chosen = set()
        while len(chosen) < ties:
            chosen.update(ends[random.integers(0, filled, ties - len(chosen))].tolist())
        for other in chosen:
            edges.append((node, other))
            ends[filled:filled + 2] = node, other
            filled += 2
    names = random.permutation(node_count)
    tails, heads = np.array(edges).T
    return (node_count, *simple(names[tails], names[heads]))


def road(side, seed, missing=0.12):
    """A grid with gaps and a few long shortcuts, lengths 1 to 1000."""
    random = np.random.default_rng(seed)
    node_count = side * side
    grid = np.arange(node_count, dtype=np.int64).reshape(side, side)
    tails = np.concatenate([grid[:, :-1].ravel(), grid[:-1].ravel()])
    heads = np.concatenate([grid[:, 1:].ravel(), grid[1:].ravel()])
    kept = random.random(tails.size) >= missing
    count = node_count // 200
    starts = random.integers(0, node_count, count)
    down = random.integers(2, 30, count) * side
    ends = np.minimum(node_count - 1, starts + down + random.integers(0, 30, count))
    tails, heads = simple(
        np.concatenate([tails[kept], starts]), np.concatenate([heads[kept], ends]))
    return node_count, tails, heads, random.integers(1, 1001, tails.size)


def social():
    """20,000 actors in communities, more than half of them with a single tie."""
    random = np.random.default_rng(77)
    node_count, core = 20_000, 9_000
    community = random.integers(0, 150, core)
    members = np.argsort(community, kind="stable")
    sizes = np.bincount(community)
    starts = np.concatenate([[0], np.cumsum(sizes)])
    tails = random.integers(0, core, 70_000)
    own = community[tails]
    heads = members[starts[own] + random.integers(0, 1 << 30, tails.size) % sizes[own]]
    far = random.random(tails.size) < 0.12
    heads = np.where(far, (core * random.random(tails.size) ** 2).astype(np.int64), heads)
    leaves = np.arange(core, node_count)
    to_core = random.random(leaves.size) < 0.8
    known = (core * random.random(leaves.size) ** 1.6).astype(np.int64)
    chain = np.maximum(core - 1, leaves - random.integers(1, 60, leaves.size))
    names = random.permutation(node_count)
    tails = np.concatenate([tails, leaves])
    heads = np.concatenate([heads, np.where(to_core, known, chain)])
    return (node_count, *simple(names[tails], names[heads]))


def small(name):
    """A network of at most some hundred nodes, from NetworkX."""
    import networkx as nx

    graph = {
        "karate": nx.karate_club_graph,
        "lesmis": nx.les_miserables_graph,
        "davis": nx.davis_southern_women_graph,
        "pp100": lambda: nx.planted_partition_graph(5, 20, 0.35, 0.02, seed=1),
        "caveman120": lambda: nx.relaxed_caveman_graph(12, 10, 0.15, seed=2),
        "ws200": lambda: nx.connected_watts_strogatz_graph(200, 6, 0.1, seed=3),
        "plc500": lambda: nx.powerlaw_cluster_graph(500, 3, 0.3, seed=4),
    }[name]()
    graph = nx.convert_node_labels_to_integers(nx.Graph(graph))
    tails, heads = np.array(list(graph.edges()), np.int64).T
    return (graph.number_of_nodes(), *simple(tails, heads))


def with_lengths(graph, seed):
    node_count, tails, heads = graph
    return node_count, tails, heads, np.random.default_rng(seed).integers(1, 11, tails.size)


def one_way(graph, seed):
    """Every edge in one of its directions."""
    node_count, tails, heads = graph
    turned = np.random.default_rng(seed).random(tails.size) < 0.5
    return node_count, np.where(turned, heads, tails), np.where(turned, tails, heads)


# Files


def rows(node_count, tails, heads, weights=None, directed=False):
    """Offsets, heads and weights of the arcs sorted by tail and head."""
    if not directed:
        tails, heads = np.concatenate([tails, heads]), np.concatenate([heads, tails])
        weights = None if weights is None else np.concatenate([weights, weights])
    order = np.lexsort((heads, tails))
    offsets = np.zeros(node_count + 1, np.uint64)
    offsets[1:] = np.cumsum(np.bincount(tails, minlength=node_count))
    sorted_weights = None if weights is None else weights[order].astype(np.float32)
    return offsets, heads[order].astype(np.uint32), sorted_weights


def write(folder, name, node_count, tails, heads, weights=None, directed=False):
    import pandas

    offsets, arc_heads, arc_weights = rows(node_count, tails, heads, weights, directed)
    columns = {"u": tails, "v": heads}
    if weights is not None:
        columns["w"] = weights
    suffix = "el" if weights is None else "wel"
    pandas.DataFrame(columns).to_csv(
        f"{folder}/{name}.{suffix}", sep=" ", header=False, index=False)
    # Last and by renaming: where the file is, the graph is whole.
    path = f"{folder}/{name}.csr"
    with open(path + ".part", "wb") as file:
        flags = (weights is not None) | directed << 1
        file.write(b"CSR1" + struct.pack("<IQQ", flags, node_count, arc_heads.size))
        offsets.tofile(file)
        arc_heads.tofile(file)
        if arc_weights is not None:
            arc_weights.tofile(file)
    os.replace(path + ".part", path)
    print(f"{name}: {node_count} nodes, {tails.size} edges", file=sys.stderr)


class Rows:
    """A .csr file as it was written."""

    def __init__(self, path):
        with open(path, "rb") as file:
            if file.read(4) != b"CSR1":
                raise SystemExit(f"{path}: not a CSR1 file")
            flags, self.node_count, self.arc_count = struct.unpack("<IQQ", file.read(20))
            self.offsets = np.fromfile(file, np.uint64, self.node_count + 1).astype(np.int64)
            self.heads = np.fromfile(file, np.uint32, self.arc_count)
            self.weights = np.fromfile(file, np.float32, self.arc_count) if flags & 1 else None
        self.is_directed = flags & 2 != 0
        self.path = path

    def edges(self):
        """Tails, heads and weights, an undirected edge once."""
        tails = np.repeat(np.arange(self.node_count, dtype=np.uint32), np.diff(self.offsets))
        if self.is_directed:
            return tails, self.heads, self.weights
        kept = tails < self.heads
        return tails[kept], self.heads[kept], None if self.weights is None else self.weights[kept]

    def pairs(self):
        """Pairs of nodes of the largest component, the same for everybody."""
        path = f"{self.path}.pairs{PAIR_COUNT}.npy"
        if not os.path.exists(path):
            from scipy.sparse import csr_matrix
            from scipy.sparse.csgraph import connected_components

            matrix = csr_matrix(
                (np.ones(self.arc_count, np.int8), self.heads.astype(np.int64), self.offsets),
                (self.node_count, self.node_count))
            labels = connected_components(matrix, self.is_directed, connection="strong")[1]
            members = np.flatnonzero(labels == np.bincount(labels).argmax())
            random = np.random.default_rng(9)
            pairs = members[random.integers(0, members.size, (PAIR_COUNT, 2))]
            pairs.astype("<u4").tofile(path[:-4] + ".bin")
            np.save(path, pairs)
        return [(int(a), int(b)) for a, b in np.load(path)]


SYLLABLES = (
    "ba be bi bo da de di do fa fe ga go ka ke ko la le li lo ma me mi mo na ne no pa pe po ra re ri "
    "ro sa se so ta te to va ve vi vo za zo").split()


def write_actors(folder, name, entity_count, relation_count, seed):
    """Entities with invented names and dated relations, as an investigation's tables have them."""
    import pandas

    random = np.random.default_rng(seed)
    syllables = np.array(SYLLABLES)

    def word():
        parts = [syllables[random.integers(0, len(syllables), entity_count)] for _ in range(3)]
        return np.char.capitalize(np.char.add(np.char.add(parts[0], parts[1]), parts[2]))

    names = np.char.add(np.char.add(word(), " "), word())
    quoted = random.random(entity_count) < 0.03
    names = np.where(
        quoted, np.char.add(np.char.add('"', names), ', ""\u00c9\u00e5"" Ltd"'), names)
    ids = np.char.add("A", np.char.zfill(random.permutation(entity_count).astype("U7"), 7))
    kinds = np.array(["person", "company", "vessel", "agency", "account"])
    kinds = kinds[random.choice(5, entity_count, p=[0.62, 0.22, 0.04, 0.04, 0.08])]

    def by_rank():
        ranks = entity_count * random.random(relation_count) ** 2.2
        return np.minimum(ranks.astype(np.int64), entity_count - 1)

    tails = by_rank()
    near = random.random(relation_count) < 0.6
    beside = (tails + random.integers(-400, 401, relation_count)) % entity_count
    heads = np.where(near, beside, by_rank())
    heads = np.where(tails == heads, (heads + 1) % entity_count, heads)
    order = random.permutation(entity_count)
    tails, heads = order[tails], order[heads]
    relations = np.array(
        ["owns", "directs", "employs", "pays", "knows", "sanctions", "supplies", "family"])
    relations = relations[
        random.choice(8, relation_count, p=[0.12, 0.1, 0.2, 0.2, 0.2, 0.02, 0.1, 0.06])]
    weights = np.round(random.lognormal(1, 1, relation_count), 2)
    days = np.datetime64("2005-01-01") + random.integers(0, 7300, relation_count)

    with open(f"{folder}/{name}-entities.csv", "w", encoding="utf-8") as file:
        file.write("id,kind,name\n")
        file.writelines(
            f"{a},{b},{c}\n" for a, b, c in zip(ids.tolist(), kinds.tolist(), names.tolist()))
    path = f"{folder}/{name}-relations.csv"
    pandas.DataFrame({
        "from": ids[tails], "to": ids[heads], "kind": relations, "weight": weights,
        "date": days.astype(str),
    }).to_csv(path + ".part", index=False)
    os.replace(path + ".part", path)
    print(f"{name}: {entity_count} entities, {relation_count} relations", file=sys.stderr)


GRAPHS = {
    "rmat14": lambda: rmat(14, 12, 14),
    "rmat16": lambda: rmat(16, 16, 16),
    "rmat18": lambda: rmat(18, 16, 18),
    "rmat20": lambda: rmat(20, 16, 20),
    "dirmat18": lambda: rmat(18, 8, 118, directed=True),
    "ba10k": lambda: preferential(10_000, 10, 1),
    "ba10kw": lambda: with_lengths(preferential(10_000, 10, 1), 101),
    "dba10k": lambda: one_way(preferential(10_000, 10, 1), 102),
    "ba100k": lambda: preferential(100_000, 10, 2),
    "social20k": social,
    "road1m": lambda: road(1000, 3),
    **{name: lambda name=name: small(name) for name in (
        "karate", "lesmis", "davis", "pp100", "caveman120", "ws200", "plc500")},
}
IS_DIRECTED = {"dirmat18", "dba10k"}
ACTORS = {"actors": (1_000_000, 5_000_000, 5), "actors100k": (100_000, 500_000, 6)}


def main():
    folder, *names = sys.argv[1:]
    os.makedirs(folder, exist_ok=True)
    for name in names:
        if name in ACTORS:
            if not os.path.exists(f"{folder}/{name}-relations.csv"):
                write_actors(folder, name, *ACTORS[name])
            continue
        path = f"{folder}/{name}.csr"
        if not os.path.exists(path):
            write(folder, name, *GRAPHS[name](), directed=name in IS_DIRECTED)
        if not os.path.exists(f"{path}.pairs{PAIR_COUNT}.npy"):
            Rows(path).pairs()


if __name__ == "__main__":
    main()
