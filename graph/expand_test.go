package graph_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
)

// drawnNetwork is what the tests below read of a network.
type drawnNetwork struct {
	Nodes     []drawnNode
	Truncated []struct {
		Type  string
		Count int
	}
}

type drawnNode struct {
	ID               string
	Level            int
	HiddenNeighbours int
}

func (n drawnNetwork) ids() map[string]bool {
	found := map[string]bool{}
	for _, node := range n.Nodes {
		found[node.ID] = true
	}
	return found
}

func aroundFor(t *testing.T, access network.Access, arguments string) drawnNetwork {
	t.Helper()
	query := fmt.Sprintf(`{ network(%s) { nodes { id level hiddenNeighbours } truncated { type count } } }`, arguments)
	_, answer := ask(t, handler(t), access, request{Query: query})
	var read struct {
		Data   struct{ Network drawnNetwork }
		Errors []any
	}
	if err := json.Unmarshal([]byte(answer), &read); err != nil || len(read.Errors) > 0 {
		t.Fatalf("%s: %v %s", query, err, answer)
	}
	return read.Data.Network
}

// TestExpand: what is said to be hidden beside a node is what its expansion shows, whatever the radius; nothing else changes.
func TestExpand(t *testing.T) {
	for _, seeds := range []string{
		`seeds: ["organisation:disie"], radius: 1`, `seeds: ["event:copenhagen-2022"], radius: 2`, `seeds: ["organisation:toulouse-metropole"], radius: 0`,
		`seeds: ["organisation:france-active-mpa-occitanie"], radius: 1, projection: ENCOUNTERS`,
	} {
		folded := aroundFor(t, network.Admin, seeds)
		before, opened := folded.ids(), 0
		for _, node := range folded.Nodes {
			if node.HiddenNeighbours == 0 {
				continue
			}
			opened++
			unfolded := aroundFor(t, network.Admin, fmt.Sprintf(`%s, expand: [%q]`, seeds, node.ID))
			after := unfolded.ids()
			for i, old := range folded.Nodes {
				if unfolded.Nodes[i].ID != old.ID || unfolded.Nodes[i].Level != old.Level {
					t.Fatalf("%s: expanding %s changes what was there at %d", seeds, node.ID, i)
				}
			}
			if got := len(after) - len(before); got != node.HiddenNeighbours {
				t.Errorf("%s: expanding %s shows %d nodes more, %d were said to be hidden", seeds, node.ID, got, node.HiddenNeighbours)
			}
			for _, other := range unfolded.Nodes {
				if other.ID == node.ID && other.HiddenNeighbours != 0 {
					t.Errorf("%s: of %s, expanded, %d neighbours are still hidden", seeds, node.ID, other.HiddenNeighbours)
				}
				if !before[other.ID] && other.Level != node.Level+1 {
					t.Errorf("%s: %s beside %s, of level %d, has level %d", seeds, other.ID, node.ID, node.Level, other.Level)
				}
			}
		}
		if opened == 0 {
			t.Errorf("%s: nothing to expand", seeds)
		}
	}
}

// TestExpandFurther: beside an expanded node another can be expanded; in which order they are named does not matter, and
// those that are not there are passed over.
func TestExpandFurther(t *testing.T) {
	const seeds = `seeds: ["organisation:toulouse-metropole"], radius: 0, expand: `
	one := aroundFor(t, network.Admin, seeds+`["organisation:toulouse-metropole"]`)
	two := aroundFor(t, network.Admin, seeds+`["organisation:toulouse-metropole", "event:copenhagen-2022"]`)
	back := aroundFor(t, network.Admin, seeds+`["event:copenhagen-2022", "organisation:nobody", "topic:waste", "organisation:toulouse-metropole"]`)
	without := aroundFor(t, network.Admin, seeds+`["event:copenhagen-2022"]`)
	if len(one.Nodes) >= len(two.Nodes) || !maps.Equal(two.ids(), back.ids()) || len(without.Nodes) != 1 {
		t.Errorf("%d nodes beside one, %d beside two, %d the other way round, %d where the way there is not expanded",
			len(one.Nodes), len(two.Nodes), len(back.Nodes), len(without.Nodes))
	}
	narrow := aroundFor(t, network.Admin, fmt.Sprintf(`limit: %d, %s["organisation:toulouse-metropole", "event:copenhagen-2022"]`, len(one.Nodes)+1, seeds))
	if len(narrow.Nodes) != len(one.Nodes)+1 || len(narrow.Truncated) == 0 {
		t.Errorf("in a narrow picture: %d nodes, %v left out", len(narrow.Nodes), narrow.Truncated)
	}
}

// TestExpandForThePublic: a hidden person is not shown by being named, nor what is beside her.
func TestExpandForThePublic(t *testing.T) {
	const seeds = `seeds: ["organisation:disie"], radius: 1, expand: ["person:01J9BRC6WC4PNP0T6H2YNCKXFA", %q]`
	shown := aroundFor(t, network.Public, fmt.Sprintf(seeds, "person:nobody"))
	plain := aroundFor(t, network.Public, `seeds: ["organisation:disie"], radius: 1`)
	if !slices.Equal(shown.Nodes, plain.Nodes) {
		t.Errorf("to the public: %v, without: %v", shown.Nodes, plain.Nodes)
	}
}
