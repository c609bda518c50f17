package graph

import (
	"context"
	"math"

	"github.com/99designs/gqlgen/graphql"

	"github.com/partnergraph/partnergraph/graph/model"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/questions"
	"github.com/partnergraph/partnergraph/internal/store"
)

// encounterLink is the kind of links that are encounters.
const encounterLink = "ENCOUNTER"

// networkArguments reads the arguments of a network.
func (q *question) networkArguments(ctx context.Context) (a questions.NetworkArguments, f questions.NetworkFilter, err error) {
	if a.Seeds, err = list("seeds", q.arguments["seeds"], nodeID); err != nil {
		return a, f, err
	}
	if a.Expanded, err = list("expand", q.arguments["expand"], nodeID); err != nil {
		return a, f, err
	}
	for name, to := range map[string]*int{"radius": &a.Radius, "limit": &a.Limit} {
		if *to, err = q.whole(name); err != nil {
			return a, f, err
		}
	}
	if f, err = networkFilter(q.arguments["filter"]); err != nil {
		return a, f, err
	}
	if q.arguments["projection"] == "ENCOUNTERS" {
		a.Query, err = f.Encounters()
	} else {
		a.Query, err = f.Ties()
	}
	if err != nil {
		return a, f, err
	}
	a.LayoutSeed, a.Positions, err = layoutArguments(q.arguments["layout"])
	a.Drawn = graphql.FieldRequested(ctx, "nodes.x") || graphql.FieldRequested(ctx, "nodes.y")
	a.Counted, a.Rest = graphql.FieldRequested(ctx, "nodes.hiddenNeighbours"), graphql.FieldRequested(ctx, "truncated")
	return a, f, err
}

func networkFilter(v any) (f questions.NetworkFilter, err error) {
	given, _ := v.(map[string]any)
	readers := []func() error{
		func() (err error) {
			f.Types, err = list("filter.types", given["types"], oneOf(network.EntityTypes))
			return err
		},
		func() (err error) {
			f.Kinds, err = list("filter.kinds", given["kinds"], oneOf(network.TieKinds))
			return err
		},
		func() (err error) {
			f.Countries, err = list("filter.countries", given["countries"], country)
			return err
		},
		func() (err error) { f.Topics, err = list("filter.topics", given["topics"], nodeID); return err },
		func() (err error) {
			f.Programmes, err = list("filter.programmes", given["programmes"], nodeID)
			return err
		},
		func() (err error) { f.Period, err = period("filter.period", given["period"]); return err },
		func() (err error) {
			f.Statuses, err = list("filter.statuses", given["statuses"], oneOf(network.EventStatuses))
			return err
		},
		func() (err error) {
			f.Relations, err = list("filter.relations", given["relations"], relation)
			return err
		},
		func() (err error) { f.MinStrength, err = arguments(given).float("minStrength"); return err },
		func() (err error) {
			f.MinDegree, f.MaxDegree, err = degree("filter.degree", given["degree"])
			return err
		},
		func() (err error) { f.AsOf, err = day("filter.asOf", given["asOf"]); return err },
	}
	for _, read := range readers {
		if err := read(); err != nil {
			return f, err
		}
	}
	f.IncludeUndated, _ = given["includeUndated"].(bool)
	return f, nil
}

func layoutArguments(v any) (seed int, positions map[network.ID]questions.Point, err error) {
	given, _ := v.(map[string]any)
	if given["seed"] != nil {
		n, err := integer("layout.seed", given["seed"])
		if err != nil {
			return 0, nil, err
		}
		seed = *n
	}
	positions = map[network.ID]questions.Point{}
	for _, one := range values(given["positions"]) {
		node, _ := one.(map[string]any)
		id, err := nodeID("layout.positions.id", node["id"])
		if err != nil {
			return 0, nil, err
		}
		x, okX := number(node["x"])
		y, okY := number(node["y"])
		if !okX || !okY || math.Abs(x) > maxCoordinate || math.Abs(y) > maxCoordinate {
			return 0, nil, questions.BadInput("layout.positions", "of %q is not a place from -%d to %d", id, int(maxCoordinate), int(maxCoordinate))
		}
		positions[id] = questions.Point{X: x, Y: y}
	}
	return seed, positions, nil
}

// maxCoordinate bounds where a node may be said to be.
const maxCoordinate = 1_000_000

func networkAround(ctx context.Context) (*model.Network, error) {
	q, err := questionOf(ctx)
	if err != nil {
		return nil, err
	}
	asked, filter, err := q.networkArguments(ctx)
	if err != nil {
		return nil, err
	}
	found, err := q.questions.Network(ctx, q.view, q.viewer, asked)
	if err != nil {
		return nil, err
	}
	out := &model.Network{AsOf: filter.AsOf, Truncated: []*model.TypeCount{}, Nodes: make([]*model.NetworkNode, len(found.Nodes)), Links: make([]*model.NetworkLink, len(found.Links))}
	if err := q.fillNodes(ctx, out, found); err != nil {
		return nil, err
	}
	for i, link := range found.Links {
		out.Links[i] = networkLink(link)
	}
	for _, t := range network.EntityTypes {
		if n := found.Truncated[t]; n > 0 {
			out.Truncated = append(out.Truncated, &model.TypeCount{Type: t, Count: n})
		}
	}
	revision, err := q.view.Revision(ctx)
	if revision != store.Mixed {
		out.Revision = &revision
	}
	return out, questions.Translate(err)
}

// fillNodes reads the nodes themselves, where they are asked for.
func (q *question) fillNodes(ctx context.Context, out *model.Network, found *questions.Network) error {
	known := map[network.ID]network.Entity{}
	if graphql.FieldRequested(ctx, "nodes.node") {
		ids := make([]network.ID, len(found.Nodes))
		for i := range found.Nodes {
			ids[i] = found.Nodes[i].ID
		}
		var err error
		if known, err = q.nodesKnown(ctx, q.view, ids); err != nil {
			return err
		}
	}
	for i := range found.Nodes {
		out.Nodes[i] = &model.NetworkNode{NetworkNode: found.Nodes[i], Node: known[found.Nodes[i].ID]}
	}
	return nil
}

func networkLink(link store.SubgraphLink) *model.NetworkLink {
	if link.Kind == "" {
		return &model.NetworkLink{SubgraphLink: link, Kind: encounterLink, Weight: questions.Strength(link.Strength)}
	}
	return &model.NetworkLink{SubgraphLink: link, Kind: string(link.Kind), Weight: float64(link.Count)}
}
