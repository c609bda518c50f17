package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

var projectionEventsSQL = readQuery("projection_events")

// projectionBatch is how many events are read at once.
const projectionBatch = 500

// projection is the presence of the actors asked while it is read: their ids and those of organisations are
// looked up once, and rows of presence name them by key.
type projection struct {
	*view
	viewer network.Viewer
	q      *store.ProjectionQuery
	asked  map[int64]network.ID
	names  map[int64]network.ID // of organisations for which somebody was there
}

// Projection reads the presences page by page of events, so that memory does not grow with their number.
func (v *view) Projection(ctx context.Context, viewer network.Viewer, q store.ProjectionQuery, emit func(store.Gathering) error) ([][2]network.ID, error) {
	p := &projection{view: v, viewer: viewer, q: &q, asked: map[int64]network.ID{}, names: map[int64]network.ID{0: "", -1: network.Interlocutor}}
	if err := v.takeTurn(ctx); err != nil {
		return nil, err
	}
	defer v.giveTurn()
	if err := p.readAsked(ctx); err != nil || len(p.asked) == 0 {
		return nil, err
	}
	for after := network.ID("event:"); ; {
		batch, err := p.events(ctx, after)
		if err != nil {
			return nil, err
		}
		if len(batch) == 0 {
			return p.related(ctx)
		}
		after = batch[len(batch)-1].Event
		if err := p.fill(ctx, batch); err != nil {
			return nil, err
		}
		for i := range batch {
			if len(batch[i].Present) == 0 {
				continue
			}
			if err := emit(batch[i].Gathering); err != nil {
				return nil, err
			}
		}
	}
}

// gathering is an event while it is read: what its presences name by key stands in the same places.
type gathering struct {
	store.Gathering
	key     int64
	present []presenceKeys // by actor
}

type presenceKeys struct {
	actor, side int64
	represents  []int64
}

func (p *projection) readAsked(ctx context.Context) error {
	s := &statement{}
	s.add("SELECT n.key, n.id FROM node n WHERE n.type IN (1, 2)")
	hidden(s, p.viewer, "n")
	(&filters{statement: s, viewer: p.viewer}).where("n", &p.q.Of)
	return p.run(ctx, s, func(rows *sql.Rows) error { return scanName(rows, p.asked) })
}

func scanName(rows *sql.Rows, names map[int64]network.ID) error {
	var key int64
	var id network.ID
	err := rows.Scan(&key, &id)
	names[key] = id
	return err
}

// events reads the next events that are selected, by id.
func (p *projection) events(ctx context.Context, after network.ID) (batch []gathering, err error) {
	s := &statement{}
	s.fill(projectionEventsSQL, parts{
		"after": func() { s.add("?", after) }, "limit": func() { s.add("?", projectionBatch) },
		"weight": constant(s, shownWeight(p.viewer, "n")),
		"event": func() {
			eventConditions(s, p.viewer, &store.EncounterFilter{
				Statuses: p.q.Statuses, At: p.q.At, Period: p.q.Period, IncludeUndated: p.q.IncludeUndated,
			})
		},
	})
	err = p.run(ctx, s, func(rows *sql.Rows) error {
		var g gathering
		err := rows.Scan(&g.key, &g.Event, &g.Root, &g.Weight)
		batch = append(batch, g)
		return err
	})
	return batch, err
}

// fill reads who of those asked was at the events.
func (p *projection) fill(ctx context.Context, batch []gathering) error {
	keys := make([]int64, len(batch))
	for i := range batch {
		keys[i] = batch[i].key
	}
	events := list(keys)
	if err := p.presences(ctx, events, batch); err != nil {
		return err
	}
	if err := p.representations(ctx, events, batch); err != nil {
		return err
	}
	if err := p.readNames(ctx, batch); err != nil {
		return err
	}
	for i := range batch {
		p.name(&batch[i])
	}
	return nil
}

// presences reads from the index alone, event by event in the order of actors' keys.
func (p *projection) presences(ctx context.Context, events string, batch []gathering) error {
	const text = `SELECT j.key, x.actor, x.side FROM json_each(?) j CROSS JOIN present x INDEXED BY present_at ON x.event = j.value
  ORDER BY j.key, x.actor`
	return p.each(ctx, text, []any{events}, func(rows *sql.Rows) error {
		var at int
		var x presenceKeys
		if err := rows.Scan(&at, &x.actor, &x.side); err != nil {
			return err
		}
		if _, asked := p.asked[x.actor]; asked {
			batch[at].present = append(batch[at].present, x)
		}
		return nil
	})
}

// representations reads for whom persons were there.
func (p *projection) representations(ctx context.Context, events string, batch []gathering) error {
	const text = `SELECT j.key, r.actor, r.organisation FROM json_each(?) j CROSS JOIN representation r ON r.event = j.value`
	return p.each(ctx, text, []any{events}, func(rows *sql.Rows) error {
		var at int
		var actor, organisation int64
		if err := rows.Scan(&at, &actor, &organisation); err != nil {
			return err
		}
		present := batch[at].present
		i, found := slices.BinarySearchFunc(present, actor, func(x presenceKeys, actor int64) int { return cmp.Compare(x.actor, actor) })
		if found {
			present[i].represents = append(present[i].represents, organisation)
		}
		return nil
	})
}
