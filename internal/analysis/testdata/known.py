"""Writes known.json: see README.md beside this file."""

import csv
import json
import random
import sys
from itertools import combinations
from pathlib import Path

import networkx as nx
from networkx.algorithms import bipartite

UNIT = 1_000_000


def person(name):
    return "person:" + str(name).lower().replace(" ", "-")


def davis():
    """Who attended each event, from davis.csv, which is written from networkx where it is missing."""
    path = Path(__file__).with_name("davis.csv")
    if not path.exists():
        graph = nx.davis_southern_women_graph()
        with path.open("w", newline="") as file:
            out = csv.writer(file, lineterminator="\n")
            out.writerow(["woman", "event"])
            for woman in graph.graph["top"]:
                out.writerows([woman, event] for event in sorted(graph[woman], key=lambda e: int(e[1:])))
    attendance = nx.Graph()
    with path.open() as file:
        for row in csv.DictReader(file):
            attendance.add_edge(person(row["woman"]), row["event"])
    events = sorted((n for n in attendance if n[0] == "E"), key=lambda e: int(e[1:]))
    return attendance, events


def davis_plain():
    attendance, events = davis()
    women = sorted(set(attendance) - set(events))
    graph = bipartite.weighted_projected_graph(attendance, women)
    return [gathering(e, 1, attendance[e]) for e in events], graph


def davis_newman():
    attendance, events = davis()
    graph = nx.Graph()
    for event in events:
        weight = UNIT // (len(attendance[event]) - 1)
        for a, b in combinations(sorted(attendance[event]), 2):
            before = graph.get_edge_data(a, b, {"weight": 0})["weight"]
            graph.add_edge(a, b, weight=before + weight)
    newman = bipartite.collaboration_weighted_projected_graph(attendance, list(graph))
    for a, b, data in graph.edges(data=True):
        assert abs(data["weight"] / UNIT - newman[a][b]["weight"]) < 20 / UNIT
    return [gathering(e, UNIT // (len(attendance[e]) - 1), attendance[e]) for e in events], graph


def miserables():
    graph = nx.relabel_nodes(nx.les_miserables_graph(), person)
    return pairs(graph), graph


def parts():
    dice = random.Random(1941)
    graph = nx.Graph()
    sizes = [1, 1, 2, 3, 8, 25]
    for part, size in enumerate(sizes):
        nodes = [f"person:p{part}-{i:02}" for i in range(size)]
        graph.add_nodes_from(nodes)
        for i in range(1, size):
            graph.add_edge(nodes[i], nodes[dice.randrange(i)], weight=dice.randint(1, UNIT))
        for a, b in combinations(nodes, 2):
            if dice.random() < 0.08:
                graph.add_edge(a, b, weight=dice.randint(1, UNIT))
    return pairs(graph), graph


def gathering(root, weight, present):
    return {"root": "event:" + root.lower(), "weight": weight, "present": sorted(present)}


def pairs(graph):
    """One gathering for each edge, and one for each node that has none."""
    found = [gathering(f"{i}", data["weight"], [a, b]) for i, (a, b, data) in enumerate(graph.edges(data=True))]
    return found + [gathering(f"alone-{i}", UNIT, [n]) for i, n in enumerate(nx.isolates(graph))]


def known(name, gatherings, graph):
    actors = sorted(graph)
    pagerank = nx.pagerank(graph, alpha=0.85, weight="weight", tol=1e-16, max_iter=1000)
    betweenness = nx.betweenness_centrality(graph, normalized=False)
    closeness = nx.closeness_centrality(graph, wf_improved=True)
    strength = dict(graph.degree(weight="weight"))
    lengths = dict(nx.all_pairs_shortest_path_length(graph))
    return {
        "name": name,
        "gatherings": gatherings,
        "actors": actors,
        "pairs": sorted([*sorted(edge), data["weight"]] for *edge, data in graph.edges(data=True)),
        "degree": [graph.degree(a) for a in actors],
        "strength": [strength[a] for a in actors],
        "betweenness": [betweenness[a] for a in actors],
        "closeness": [closeness[a] for a in actors],
        "pagerank": [pagerank[a] for a in actors],
        "distances": [[lengths[a].get(b, -1) for b in actors] for a in actors],
    }


if __name__ == "__main__":
    cases = [
        known("davis plain", *davis_plain()),
        known("davis newman", *davis_newman()),
        known("miserables", *miserables()),
        known("parts", *parts()),
    ]
    sys.stdout.write("[\n" + ",\n".join(json.dumps(c, separators=(",", ":")) for c in cases) + "\n]\n")
