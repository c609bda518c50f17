package neo4j

import (
	"cmp"
	"context"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

var (
	projectionAskedText  = readQuery("projection_asked")
	projectionEventsText = readQuery("projection_events")
)

// How many are read at once.
const (
	projectionActors = 5_000
	projectionEvents = 500
)

// projection is the presence of the actors asked while it is read: their ids and those of organisations are
// looked up once, and presences name them by key.
type projection struct {
	*view
	viewer  network.Viewer
	q       *store.ProjectionQuery
	asked   map[int64]network.ID
	related [][2]int64           // of the organisations asked, to others
	names   map[int64]network.ID // of organisations for which somebody was there
}

// Projection reads the presences page by page of events, so that memory does not grow with their number. Each page
// notes the revision that it saw.
func (v *view) Projection(ctx context.Context, viewer network.Viewer, q store.ProjectionQuery, emit func(store.Gathering) error) ([][2]network.ID, error) {
	p := &projection{view: v, viewer: viewer, q: &q, asked: map[int64]network.ID{}, names: map[int64]network.ID{0: "", -1: network.Interlocutor}}
	if err := v.takeTurn(ctx); err != nil {
		return nil, err
	}
	defer v.giveTurn()
	if err := p.readAsked(ctx); err != nil || len(p.asked) == 0 {
		return nil, err
	}
	events := p.eventsQuestion()
	for after := network.ID("event:"); ; {
		events.params["after"] = string(after)
		batch, err := p.page(ctx, events)
		if err != nil {
			return nil, err
		}
		if len(batch) == 0 {
			return p.pairs(), nil
		}
		after = batch[len(batch)-1].Event
		for i := range batch {
			if len(batch[i].present) == 0 {
				continue
			}
			p.name(&batch[i])
			if err := emit(batch[i].Gathering); err != nil {
				return nil, err
			}
		}
	}
}

// readAsked reads the actors asked, page by page.
func (p *projection) readAsked(ctx context.Context) error {
	q := newQuery()
	q.params["limit"] = projectionActors
	q.add(beginText)
	q.fill(projectionAskedText, parts{
		"of": func() {
			visible(q, p.viewer, "a")
			filters{q, p.viewer}.where("a", &p.q.Of)
		},
		"revision": q.constant(revisionColumn),
	})
	text := q.text.String()
	for after, n := network.ID(""), projectionActors; n == projectionActors; {
		q.params["after"] = string(after)
		record, _, err := p.answer(ctx, text, q.params)
		if err != nil {
			return err
		}
		n = 0
		for row := range (&cursor{values: record}).each() {
			key := int64(row.integer())
			after = row.id()
			p.asked[key] = after
			for _, other := range row.keys() {
				p.related = append(p.related, [2]int64{key, other})
			}
			n++
		}
	}
	return nil
}

// keys reads a list of keys.
func (c *cursor) keys() []int64 {
	values, _ := c.next().([]any)
	out := make([]int64, len(values))
	for i, value := range values {
		out[i], _ = value.(int64)
	}
	return out
}

// pairs returns the pairs of related organisations of which both are asked, each once.
func (p *projection) pairs() [][2]network.ID {
	var pairs [][2]network.ID
	for _, related := range p.related {
		a, b := p.asked[related[0]], p.asked[related[1]]
		if a != "" && b != "" {
			pairs = append(pairs, [2]network.ID{min(a, b), max(a, b)})
		}
	}
	slices.SortFunc(pairs, func(a, b [2]network.ID) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	return slices.Compact(pairs)
}
