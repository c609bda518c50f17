package storetest

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// SubgraphCase is questions about a part of a network, with their answers, worked out by hand.
type SubgraphCase struct {
	Name, World string
	Viewer      network.Viewer
	Query       store.SubgraphQuery
	// Starts, Kept and First are those of Frontier; Links and Hidden are asked of Starts and Kept together.
	Starts, Kept []network.ID
	First        int
	// Next is the frontier in order and, behind a bar, what is left out; Links and Hidden hold one link or node a line, a link
	// of encounters with its first and last day, or a dash.
	Next, Links, Hidden string
}

// RunSubgraphCases puts the cases to a store that open opens empty.
func RunSubgraphCases(t *testing.T, open func(t testing.TB) store.Store) {
	for _, world := range []string{TiedWorld, MetWorld} {
		view := viewOf(t, open, world)
		for _, c := range SubgraphCases() {
			if c.World == world {
				t.Run(c.Name, func(t *testing.T) { c.check(t, view) })
			}
		}
		view.Close()
	}
}

func (c *SubgraphCase) check(t *testing.T, view store.View) {
	t.Helper()
	compare := func(what, got, want string, err error) {
		t.Helper()
		if want = strings.ReplaceAll(strings.TrimSpace(want), "\t", ""); err != nil || got != want {
			t.Errorf("%s: %v\n%s\nwant\n%s", what, err, got, want)
		}
	}
	among := slices.Concat(c.Starts, c.Kept)
	frontier, err := view.Frontier(t.Context(), c.Viewer, c.Query, c.Starts, c.Kept, c.First)
	compare("frontier", frontierLine(frontier), c.Next, err)
	links, err := view.Links(t.Context(), c.Viewer, c.Query, among)
	compare("links", linkLines(links), c.Links, err)
	hidden, err := view.Hidden(t.Context(), c.Viewer, c.Query, among)
	compare("hidden", hiddenLines(hidden), c.Hidden, err)
}

// frontierLine writes a frontier: the nodes in order, a bar and how many of each type are left out.
func frontierLine(f store.Frontier) string {
	var words []string
	for _, id := range f.Nodes {
		words = append(words, string(id))
	}
	words = append(words, "|")
	for _, t := range network.EntityTypes {
		if n, ok := f.LeftOut[t]; ok {
			words = append(words, fmt.Sprint(t, " ", n))
		}
	}
	return strings.Join(words, " ")
}

func linkLines(links []store.SubgraphLink) string {
	var lines []string
	for _, l := range links {
		line := fmt.Sprint(l.Source, " ", l.Kind, " ", l.Target, " ", l.Count, " ", l.Certainty)
		if l.Kind == "" {
			line = fmt.Sprint(l.Source, " met ", l.Target, " ", l.Count, " ", l.Strength, " ", l.Certainty, " ", dayOrDash(l.First), " ", dayOrDash(l.Last))
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func dayOrDash(d *network.Day) string {
	if d == nil {
		return "-"
	}
	return d.String()
}

func hiddenLines(hidden map[network.ID]int) string {
	var lines []string
	for _, id := range slices.Sorted(maps.Keys(hidden)) {
		lines = append(lines, fmt.Sprint(id, " ", hidden[id]))
	}
	return strings.Join(lines, "\n")
}

// SubgraphCases are the cases of both forms.
func SubgraphCases() []SubgraphCase { return slices.Concat(tiedCases(), metCases()) }
