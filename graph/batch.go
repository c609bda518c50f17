package graph

import (
	"context"
	"slices"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// batch is what was answered at one level of an answer: nodes, or ties, or what
// else lists stand below. The first resolver that asks for a field of one asks for all,
// so that a field costs one question a level, however the resolvers are timed.
type batch struct {
	kind  kind
	ids   []network.ID
	mu    sync.Mutex
	calls map[call]func() (map[network.ID]*store.List, error)
	other map[any]any // what else is read of all once, by key: functions
}

// call names a field that is asked of a batch. All nodes of a batch come from
// the same selection, and so have the same field in the document.
type call struct {
	field *ast.Field
	total bool
}

// follow reads the list of the field that is being resolved, below the owner: a
// node, or the edge, tie, presence or pair that its batch knows it by.
func (o *operation) follow(ctx context.Context, owner any, id network.ID, pair *store.EncounterFilter) (*listing, error) {
	fc := graphql.GetFieldContext(ctx)
	args, err := argumentsOf(fc.Field.Field, o.variables)
	if err != nil {
		return nil, err
	}
	a, err := o.ask(fc.Object, fc.Field.Name, args, isSingle(ctx), pair)
	if err != nil {
		return nil, err
	}
	a.hop.Total = graphql.FieldRequested(ctx, "totalCount")
	a.hop.Withheld, a.hop.Want = true, everything
	b := o.batchOf(owner, id)
	lists, err := b.load(call{fc.Field.Field, a.hop.Total}, func() (map[network.ID]*store.List, error) {
		return o.load(ctx, o.starts(b, fc.Field.ObjectDefinition), a.hop)
	})
	if err != nil {
		return nil, err
	}
	return &listing{lists[id], a}, nil
}

// everything is what resolvers read of each node: they don't know what will be asked.
var everything = store.Want{Names: true, Description: true}

// isSingle tells whether no list stands above the field that is being resolved.
func isSingle(ctx context.Context) bool {
	return !slices.ContainsFunc(graphql.GetPath(ctx), func(e ast.PathElement) bool { _, is := e.(ast.PathIndex); return is })
}

func (o *operation) load(ctx context.Context, ids []network.ID, hop store.Hop) (map[network.ID]*store.List, error) {
	view, err := o.view(ctx)
	if err != nil {
		return nil, err
	}
	lists, err := o.questions.Follow(ctx, view, o.viewer, ids, hop)
	if err != nil {
		return nil, err
	}
	o.register(ids, lists)
	return lists, nil
}

func (b *batch) load(c call, read func() (map[network.ID]*store.List, error)) (map[network.ID]*store.List, error) {
	b.mu.Lock()
	known := b.calls[c]
	if known == nil {
		known = sync.OnceValues(read)
		b.calls[c] = known
	}
	b.mu.Unlock()
	return known()
}

// once reads something of all of a batch: the first that asks reads it, the others get the same.
func once[T any](b *batch, key any, read func() (T, error)) (T, error) {
	b.mu.Lock()
	known, is := b.other[key].(func() (T, error))
	if !is {
		known = sync.OnceValues(read)
		b.other[key] = known
	}
	b.mu.Unlock()
	return known()
}

// starts returns the ids of a batch, each once, without nodes on whose type the field does not stand.
func (o *operation) starts(b *batch, on *ast.Definition) []network.ID {
	out, seen := make([]network.ID, 0, len(b.ids)), make(map[network.ID]bool, len(b.ids))
	for _, id := range b.ids {
		if !seen[id] && (b.kind != nodes || o.stands(id, on)) {
			out = append(out, id)
		}
		seen[id] = true
	}
	return out
}

// stands tells whether the node is of the type, or of one that implements it.
func (o *operation) stands(id network.ID, on *ast.Definition) bool {
	t, _ := id.Type()
	name := typeNames[t]
	return name == on.Name || slices.Contains(o.schema.Types[name].Interfaces, on.Name)
}

func (o *operation) batchOf(owner any, id network.ID) *batch {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.batches[owner] == nil {
		o.batches[owner] = newBatch(single)
		o.batches[owner].ids = []network.ID{id}
	}
	return o.batches[owner]
}

func newBatch(k kind) *batch {
	return &batch{kind: k, calls: map[call]func() (map[network.ID]*store.List, error){}, other: map[any]any{}}
}

// register makes batches of what was answered.
func (o *operation) register(owners []network.ID, lists map[network.ID]*store.List) {
	r := registrar{operation: o, batches: map[kind]*batch{}}
	o.mu.Lock()
	defer o.mu.Unlock()
	for _, owner := range owners {
		for i := range lists[owner].Rows {
			r.row(owner, &lists[owner].Rows[i])
		}
	}
}

// kind tells apart what stands at one level.
type kind uint8

const (
	single kind = iota // what stands alone
	nodes
	ties
	presences
	numbers
	sources
	pairs
)

// registrar collects what stands at one level, by kind.
type registrar struct {
	operation *operation
	batches   map[kind]*batch
}

func (r *registrar) add(k kind, owner any, id network.ID) {
	b := r.batches[k]
	if b == nil {
		b = newBatch(k)
		r.batches[k] = b
	}
	b.ids = append(b.ids, id)
	r.operation.batches[owner] = b
}

func (r *registrar) row(owner network.ID, row *store.Row) {
	if row.Node != nil {
		r.add(nodes, row.Node, row.Node.Core().ID)
	}
	if row.Tie != nil {
		r.add(ties, row.Tie, row.Tie.ID)
	}
	if row.Presence != nil {
		r.add(presences, row.Presence, store.PairID(row.Presence.Actor, row.Presence.Event))
	}
	if row.Number != nil {
		r.add(numbers, row.Number, row.Number.ID)
	}
	if row.Source != nil {
		r.add(sources, row.Source, row.Source.ID)
	}
	if m := row.Meeting; m != nil {
		r.add(presences, &m.A, store.PairID(m.A.Actor, m.A.Event))
		r.add(presences, &m.B, store.PairID(m.B.Actor, m.B.Event))
	}
	if e := row.Encounter; e != nil {
		a := owner
		if e.A != nil && owner == "" {
			a = e.A.Core().ID
			r.add(nodes, e.A, a)
		}
		r.add(pairs, row, store.PairID(a, row.Node.Core().ID))
	}
}
