package main

import (
	"cmp"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
)

// networkOfActor does not ask where nodes are drawn: to lay out a picture is the service's own work, of which no
// statement tells.
var networkOfActor = operation{
	name: "network", title: "the network around an actor: two links far, at most 500 nodes",
	query: `query($seed: ID!) { network(seeds: [$seed], radius: 2, limit: 500, projection: FULL) {
  nodes { id level } links { source target kind count } truncated { type count } } }`,
	start: func(n *names) variables { return variables{"seed": n.actor()} },
	answer: shape{at: "data.network", below: []shape{
		{at: "nodes", fields: []string{"id", "level"}}, {at: "links", fields: []string{"source", "target", "kind", "count"}},
		{at: "truncated", fields: []string{"type", "count"}}}},
	made:     networkMade,
	required: withoutPeer(0.5, 3, 5),
}

// The questions of a network: for the nodes beside others, which is put for each level, and for the links among all. A
// record begins with how much there is to read; where that is more than the question allowed, it was put again.
const (
	frontierMark  = "AS leftOut"
	linksMark     = "AS kind, count(*)"
	allowedValue  = "most"
	recordedNodes = 1 // or links
	recordedRest  = 2
)

// networkMade makes the answer of the levels and the links.
func networkMade(v variables, all []sent) (any, error) {
	type node struct {
		ID    any `json:"id"`
		Level int `json:"level"`
	}
	nodes, rest := []node{{v["seed"], 0}}, []map[string]any{}
	for i, level := range answered(marked(all, frontierMark)) {
		ids, err := listIn(level[recordedNodes], 0)
		if err != nil {
			return nil, err
		}
		for _, id := range ids {
			nodes = append(nodes, node{id, i + 1})
		}
		if rest, err = restMade(level[recordedRest]); err != nil {
			return nil, err
		}
	}
	links := answered(marked(all, linksMark))
	if len(links) != 1 {
		return nil, errNotSent
	}
	made, err := linksMade(links[0][recordedNodes])
	return answerOf("network", map[string]any{"nodes": nodes, "links": made, "truncated": rest}), err
}

// answered are the records of the questions that were not put again.
func answered(all []sent) (records [][]any) {
	for _, s := range all {
		allowed, limited := s.values[allowedValue].(int64)
		if len(s.record) > recordedRest && (!limited || numberIn(s.record[0]) <= allowed) {
			records = append(records, s.record)
		}
	}
	return records
}

// restMade is what was left out, by type, in the order of types.
func restMade(value any) ([]map[string]any, error) {
	rows, err := listIn(value, 0)
	if err != nil {
		return nil, err
	}
	counts := map[network.EntityType]any{}
	for _, each := range rows {
		row, err := listIn(each, 2)
		if err != nil {
			return nil, err
		}
		t, _ := network.ID(textIn(row[0]) + ":").Type()
		counts[t] = row[1]
	}
	made := []map[string]any{}
	for _, t := range network.EntityTypes {
		if n, has := counts[t]; has {
			made = append(made, map[string]any{"type": t, "count": n})
		}
	}
	return made, nil
}

// linksMade are the links in their order.
func linksMade(value any) ([]map[string]any, error) {
	rows, err := listIn(value, 0)
	if err != nil {
		return nil, err
	}
	made := make([]map[string]any, len(rows))
	for i, each := range rows {
		row, err := listIn(each, 4)
		if err != nil {
			return nil, err
		}
		made[i] = map[string]any{"source": row[0], "target": row[1], "kind": row[2], "count": row[3]}
	}
	slices.SortFunc(made, func(a, b map[string]any) int {
		return cmp.Or(cmp.Compare(textIn(a["source"]), textIn(b["source"])), cmp.Compare(textIn(a["target"]), textIn(b["target"])), cmp.Compare(textIn(a["kind"]), textIn(b["kind"])))
	})
	return made, nil
}
