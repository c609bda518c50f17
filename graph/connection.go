package graph

import (
	"context"

	"github.com/partnergraph/partnergraph/graph/model"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// The connections of the contract differ in their types alone; the constraints
// below say what they have in common.
type (
	anyConnection[E, N any] interface {
		~struct {
			Edges      []*E
			Nodes      []N
			PageInfo   *model.PageInfo
			TotalCount int
			Withheld   []*model.Withheld
			AsOf       *network.Day
		}
	}
	anyEdge[N any] interface {
		~struct {
			Cursor string
			Node   N
		}
	}
	anyTieEdge[N any] interface {
		~struct {
			Cursor string
			Node   N
			*network.Tie
			Validity *network.Validity
		}
	}
	anyPresenceEdge[N any] interface {
		~struct {
			Cursor   string
			Node     N
			Presence *model.Presence
		}
	}
)

// connect makes a connection of a list: edge says what a row is.
func connect[C anyConnection[E, N], E, N any](l *listing, edge func(cursor string, row *store.Row) (E, N)) *C {
	c := model.Connection[E, N]{
		Edges: make([]*E, len(l.Rows)), Nodes: make([]N, len(l.Rows)), PageInfo: pageInfo(l),
		TotalCount: l.Total, Withheld: withheld(l.Withheld), AsOf: l.hop.AsOf,
	}
	for i := range l.Rows {
		e, n := edge(l.cursor(&l.Rows[i]), &l.Rows[i])
		c.Edges[i], c.Nodes[i] = &e, n
	}
	out := C(c)
	return &out
}

func pageInfo(l *listing) *model.PageInfo {
	info := &model.PageInfo{HasNextPage: l.HasNext, HasPreviousPage: l.HasPrevious}
	if n := len(l.Rows); n > 0 {
		start, end := l.cursor(&l.Rows[0]), l.cursor(&l.Rows[n-1])
		info.StartCursor, info.EndCursor = &start, &end
	}
	return info
}

func withheld(reasons []store.Withheld) []*model.Withheld {
	out := make([]*model.Withheld, len(reasons))
	for i := range reasons {
		out[i] = &model.Withheld{Reason: reasons[i].Reason}
		if reasons[i].Count >= 0 {
			out[i].Count = &reasons[i].Count
		}
	}
	return out
}

// tiesBelow answers a list of ties below a node.
func tiesBelow[C anyConnection[E, N], E anyTieEdge[N], N any](ctx context.Context, owner network.Entity) (*C, error) {
	l, err := operationOf(ctx).follow(ctx, owner, owner.Core().ID, nil)
	if err != nil {
		return nil, err
	}
	return connect[C](l, func(cursor string, row *store.Row) (E, N) {
		node, _ := row.Node.(N)
		e := model.TieEdge[N]{Cursor: cursor, Node: node, Tie: row.Tie}
		if l.hop.AsOf != nil {
			e.Validity = &row.Validity
		}
		return E(e), node
	}), nil
}

// presencesBelow answers a list of presences below a node.
func presencesBelow[C anyConnection[E, N], E anyPresenceEdge[N], N any](ctx context.Context, owner network.Entity) (*C, error) {
	l, err := operationOf(ctx).follow(ctx, owner, owner.Core().ID, nil)
	if err != nil {
		return nil, err
	}
	return connect[C](l, func(cursor string, row *store.Row) (E, N) {
		node, _ := row.Node.(N)
		return E(model.PresenceEdge[N]{Cursor: cursor, Node: node, Presence: &model.Presence{Presence: row.Presence}}), node
	}), nil
}

// numbersBelow answers the stated numbers of a node.
func numbersBelow(ctx context.Context, owner network.Entity) (*model.StatedNumberConnection, error) {
	l, err := operationOf(ctx).follow(ctx, owner, owner.Core().ID, nil)
	if err != nil {
		return nil, err
	}
	return connect[model.StatedNumberConnection](l, func(cursor string, row *store.Row) (model.StatedNumberEdge, *network.StatedNumber) {
		return model.StatedNumberEdge{Cursor: cursor, Node: row.Number}, row.Number
	}), nil
}

// citesBelow answers what a source says.
func citesBelow(ctx context.Context, source *network.Source) (*model.EvidenceConnection, error) {
	l, err := operationOf(ctx).follow(ctx, source, source.ID, nil)
	if err != nil {
		return nil, err
	}
	return connect[model.EvidenceConnection](l, func(cursor string, row *store.Row) (model.EvidenceEdge, *model.Evidence) {
		e := &model.Evidence{Evidence: row.Evidence, Source: row.Source}
		return model.EvidenceEdge{Cursor: cursor, Node: e}, e
	}), nil
}

// evidenceOf answers how we know of a node.
func evidenceOf(ctx context.Context, owner network.Entity) ([]*model.Evidence, error) {
	return evidenceBelow(ctx, owner, owner.Core().ID)
}

// evidenceOfTie answers how we know of a tie.
func evidenceOfTie(ctx context.Context, tie *network.Tie) ([]*model.Evidence, error) {
	return evidenceBelow(ctx, tie, tie.ID)
}

func evidenceBelow(ctx context.Context, owner any, id network.ID) ([]*model.Evidence, error) {
	l, err := operationOf(ctx).follow(ctx, owner, id, nil)
	if err != nil {
		return nil, err
	}
	out := make([]*model.Evidence, len(l.Rows))
	for i := range l.Rows {
		out[i] = &model.Evidence{Evidence: l.Rows[i].Evidence, Source: l.Rows[i].Source}
	}
	return out, nil
}

// oneBelow answers a field that leads to one node at most.
func oneBelow[N network.Entity](ctx context.Context, owner any, id network.ID) (node N, err error) {
	l, err := operationOf(ctx).follow(ctx, owner, id, nil)
	if err != nil || len(l.Rows) == 0 {
		return node, err
	}
	node, _ = l.Rows[0].Node.(N)
	return node, nil
}

// personsThrough answers through whom an organisation was present.
func personsThrough(ctx context.Context, p *network.Presence) ([]*network.Person, error) {
	l, err := operationOf(ctx).follow(ctx, p, store.PairID(p.Actor, p.Event), nil)
	if err != nil {
		return nil, err
	}
	out := make([]*network.Person, len(l.Rows))
	for i := range l.Rows {
		out[i], _ = l.Rows[i].Node.(*network.Person)
	}
	return out, nil
}
