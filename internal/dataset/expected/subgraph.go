package expected

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/questions"
	"github.com/partnergraph/partnergraph/internal/store"
)

// subgraph is an expectation of what lies around nodes.
type subgraph struct {
	told
	Arguments struct {
		Form          string
		Seeds         []network.ID
		Radius, Limit int
		Kinds         []network.TieKind
		Statuses      []network.EventStatus
		Relations     []string
	}
	Answer *drawn
}

// The forms of a network.
const (
	formTies       = "TIES"
	formEncounters = "ENCOUNTERS"
)

// drawn is a part of the network: nodes as they are ranked, links in any order.
type drawn struct {
	Nodes []struct {
		ID     network.ID
		Hidden int
	}
	Links     []link
	Truncated map[network.EntityType]int
}

type link struct {
	Kind     string
	From, To network.ID
}

// kindEncounter is what links of encounters are called. Their ends have no direction.
const kindEncounter = "ENCOUNTER"

func (e *subgraph) cases(names *index) ([]expectedCase, error) {
	if e.Answer == nil {
		return nil, errors.New("no answer")
	}
	query, err := e.query()
	if err != nil {
		return nil, err
	}
	for _, node := range e.Answer.Nodes {
		names.known(node.ID)
	}
	return e.forViewers(e.Answer.lines(), func(ctx context.Context, view store.View, v network.Viewer) ([]string, error) {
		found, err := service().Network(ctx, view, v, questions.NetworkArguments{
			Seeds: e.Arguments.Seeds, Radius: e.Arguments.Radius, Limit: e.Arguments.Limit, Query: query, Counted: true, Rest: true,
		})
		if err != nil {
			return nil, err
		}
		return drawnOf(found).lines(), nil
	})
}

func (e *subgraph) query() (store.SubgraphQuery, error) {
	relations, err := relationsOf(e.Arguments.Relations)
	if err != nil {
		return store.SubgraphQuery{}, err
	}
	filter := questions.NetworkFilter{Kinds: e.Arguments.Kinds, Statuses: e.Arguments.Statuses, Relations: relations}
	switch e.Arguments.Form {
	case formTies:
		return filter.Ties()
	case formEncounters:
		return filter.Encounters()
	}
	return store.SubgraphQuery{}, fmt.Errorf("no form %q", e.Arguments.Form)
}

func drawnOf(found *questions.Network) *drawn {
	d := &drawn{Truncated: found.Truncated}
	for _, node := range found.Nodes {
		d.Nodes = append(d.Nodes, struct {
			ID     network.ID
			Hidden int
		}{node.ID, node.Hidden})
	}
	for _, l := range found.Links {
		d.Links = append(d.Links, link{Kind: cmp.Or(string(l.Kind), kindEncounter), From: l.Source, To: l.Target})
	}
	return d
}

func (d *drawn) lines() (lines []string) {
	for _, node := range d.Nodes {
		lines = append(lines, fmt.Sprintf("node %s, hidden %d", node.ID, node.Hidden))
	}
	var links []string
	for _, l := range d.Links {
		if l.Kind == kindEncounter && l.From > l.To {
			l.From, l.To = l.To, l.From
		}
		links = append(links, fmt.Sprintf("link %s: %s, %s", l.Kind, l.From, l.To))
	}
	slices.Sort(links)
	lines = append(lines, links...)
	for _, t := range slices.Sorted(maps.Keys(d.Truncated)) {
		lines = append(lines, fmt.Sprintf("truncated %s: %d", t, d.Truncated[t]))
	}
	return lines
}
