package neo4j

import (
	"context"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
)

// representing is a presence whose organisations are known by their keys only.
type representing struct {
	event, at int // among the events and their presences
	side      int64
	orgs      []int64
}

// Derived reads what is stored as derived.
func (d records) Derived(ctx context.Context, roots []network.ID) ([]network.DerivedEvent, error) {
	const text = treeText + `RETURN e.id, e.key, e.root, e.kind, e.effective, e.statusCertainty, e.n, e.basis,
  COLLECT { MATCH (a)-[p:PRESENT_AT]->(e) WITH a, p ORDER BY a.id RETURN [a.id, p.role, p.how, p.certainty, p.side, p.orgs] }
ORDER BY e.id`
	var out []network.DerivedEvent
	var left []representing
	var rootKeys []int64
	ids := map[int64]network.ID{}
	err := d.run(ctx, text, rootsParam(roots), func(values []any) error {
		c := &cursor{values: values}
		e := network.DerivedEvent{Event: c.id()}
		ids[int64(c.integer())] = e.Event
		rootKeys = append(rootKeys, int64(c.integer()))
		e.Kind, e.Status, e.StatusCertainty = network.EventKind(c.text()), network.EventStatus(c.text()), network.Certainty(c.integer())
		e.Size = network.Size{N: c.integer(), Basis: network.SizeBasis(c.integer())}
		for p := range c.each() {
			left = append(left, representing{event: len(out), at: len(e.Presences)})
			e.Presences = append(e.Presences, readDerived(e.Event, p, &left[len(left)-1]))
		}
		out = append(out, e)
		return nil
	})
	if err != nil {
		return nil, err
	}
	if err := d.idsOfKeys(ctx, left, ids); err != nil {
		return nil, err
	}
	for i := range out {
		out[i].Root = ids[rootKeys[i]]
	}
	for _, r := range left {
		r.name(&out[r.event].Presences[r.at], ids)
	}
	return out, nil
}

// readDerived reads a presence; what it names by key goes into r.
func readDerived(event network.ID, c *cursor, r *representing) network.Presence {
	p := network.Presence{
		Event: event, Actor: c.id(), Role: network.Role(c.integer()), How: network.How(c.integer()), Certainty: network.Certainty(c.integer()),
	}
	r.side = int64(c.integer())
	if t, _ := p.Actor.Type(); t == network.TypePerson { // an organisation stands for itself alone
		keys, _ := c.next().([]any)
		for _, key := range keys {
			k, _ := key.(int64)
			r.orgs = append(r.orgs, k)
		}
	}
	return p
}

// idsOfKeys looks up the organisations of presences.
func (d records) idsOfKeys(ctx context.Context, left []representing, ids map[int64]network.ID) error {
	var keys []int64
	for i := range left {
		if left[i].side > 0 {
			keys = append(keys, left[i].side)
		}
		keys = append(keys, left[i].orgs...)
	}
	slices.Sort(keys)
	const text = "UNWIND $rows AS key MATCH (o:Organisation {key: key}) RETURN key, o.id"
	return batches(ctx, d.run, text, slices.Compact(keys), func(values []any) error {
		c := &cursor{values: values}
		key := int64(c.integer())
		ids[key] = c.id()
		return nil
	})
}

// name fills in the organisations of a presence.
func (r *representing) name(p *network.Presence, ids map[int64]network.ID) {
	switch {
	case r.side < 0:
		p.Side = network.Interlocutor
	case r.side > 0:
		p.Side = ids[r.side]
	}
	for _, key := range r.orgs {
		p.Represents = append(p.Represents, ids[key])
	}
	slices.Sort(p.Represents)
}
