package neo4j

import (
	"cmp"
	"context"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// gathering is an event while it is read.
type gathering struct {
	store.Gathering
	present []presenceKeys
}

// presenceKeys is a presence of which all is named by key.
type presenceKeys struct {
	actor, side int64
	represents  []int64
}

// eventsQuestion is the question for a page of events, but for where it begins.
func (p *projection) eventsQuestion() *query {
	q := newQuery()
	q.params["limit"] = projectionEvents
	q.add(beginText)
	q.fill(projectionEventsText, parts{
		"event": func() {
			eventConditions(q, p.viewer, &store.EncounterFilter{
				Statuses: p.q.Statuses, At: p.q.At, Period: p.q.Period, IncludeUndated: p.q.IncludeUndated,
			})
		},
		"actor": func() {
			q.add("a")
			if len(p.q.Of.Types) == 1 {
				q.add(":", labelOf(p.q.Of.Types[0]))
			}
		},
		"weight": q.constant(shownWeight(p.viewer, "e")), "revision": q.constant(revisionColumn),
	})
	return q
}

// page reads the next events, with the presences of those asked.
func (p *projection) page(ctx context.Context, q *query) (batch []gathering, err error) {
	record, _, err := p.answer(ctx, q.text.String(), q.params)
	if err != nil {
		return nil, err
	}
	for row := range (&cursor{values: record}).each() {
		g := gathering{Gathering: store.Gathering{Event: row.id(), Root: row.id(), Weight: row.integer()}}
		for x := range row.each() {
			actor := int64(x.integer())
			if _, asked := p.asked[actor]; asked {
				g.present = append(g.present, presenceKeys{actor: actor, side: int64(x.integer()), represents: x.keys()})
			}
		}
		batch = append(batch, g)
	}
	return batch, p.readNames(ctx, batch)
}

// readNames looks up the organisations that are not known yet.
func (p *projection) readNames(ctx context.Context, batch []gathering) error {
	var unknown []int64
	need := func(key int64) {
		if _, known := p.names[key]; !known {
			p.names[key] = ""
			unknown = append(unknown, key)
		}
	}
	for i := range batch {
		for _, x := range batch[i].present {
			need(x.side)
			for _, organisation := range x.represents {
				need(organisation)
			}
		}
	}
	const text = beginText + "RETURN COLLECT { UNWIND $keys AS key MATCH (o:Organisation {key: key}) RETURN [key, o.id] }, " + revisionColumn
	for keys := range slices.Chunk(unknown, batchRows) {
		record, _, err := p.answer(ctx, text, map[string]any{"keys": keys})
		if err != nil {
			return err
		}
		for row := range (&cursor{values: record}).each() {
			key := int64(row.integer())
			p.names[key] = row.id()
		}
	}
	return nil
}

// name makes presences of keys, by actor.
func (p *projection) name(g *gathering) {
	g.Present = make([]network.Presence, len(g.present))
	for i, x := range g.present {
		to := &g.Present[i]
		to.Actor, to.Side = p.asked[x.actor], p.names[x.side]
		for _, organisation := range x.represents {
			to.Represents = append(to.Represents, p.names[organisation])
		}
		slices.Sort(to.Represents)
	}
	slices.SortFunc(g.Present, func(a, b network.Presence) int { return cmp.Compare(a.Actor, b.Actor) })
}
