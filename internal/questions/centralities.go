package questions

import (
	"cmp"
	"context"
	"math"
	"slices"

	"github.com/partnergraph/partnergraph/internal/analysis"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// Measure is how centrality is measured.
type Measure string

// The measures.
const (
	Degree      Measure = "DEGREE"
	NodeWeight  Measure = "STRENGTH"
	Betweenness Measure = "BETWEENNESS"
	Closeness   Measure = "CLOSENESS"
	PageRank    Measure = "PAGERANK"
	Community   Measure = "COMMUNITY"
)

// Measures lists the measures.
var Measures = []Measure{Degree, NodeWeight, Betweenness, Closeness, PageRank, Community}

// analysisSeed is the seed of what is drawn at random, so that the same network gives the same answer.
const analysisSeed = 1

// CentralityArguments ask for centralities.
type CentralityArguments struct {
	Persons        bool // whose network: persons', or organisations'
	Filter         *store.Filter
	Period         *network.Period
	IncludeUndated bool
	Statuses       []network.EventStatus
	Relations      []network.Relation
	Measures       []Measure
	Page           store.Page
	// Admit is asked before measures are taken that are not kept, and may refuse; nil: nothing is refused.
	Admit func(missing []Measure) error
}

// Centralities is a page of actors with their measures.
type Centralities struct {
	Rows                 []Centrality
	Positions            []store.Position
	Total, Pairs         int
	Samples              map[Measure]int // of the measures that were estimated
	HasNext, HasPrevious bool
}

// Centrality is an actor with the measures asked, in their order.
type Centrality struct {
	Actor  network.ID
	Values []float64
}

func (a *CentralityArguments) check(v network.Viewer) error {
	switch {
	case len(a.Measures) == 0:
		return BadInput("measures", "must name at least one measure")
	case len(a.Statuses) == 0:
		return BadInput("statuses", "must name at least one status")
	case len(a.Relations) == 0:
		return BadInput("relations", "must name at least one relation")
	case a.Persons && !v.SeesPersons():
		return &Error{Code: Forbidden, Argument: "projection", Message: "the network of persons is shown to analysts and above: ask for ORGANISATIONS"}
	}
	if err := CheckFilter("filter", a.Filter); err != nil {
		return err
	}
	return CheckPeriod("period", a.Period)
}

// query asks for the gatherings.
func (a *CentralityArguments) query() store.ProjectionQuery {
	q := store.ProjectionQuery{Period: a.Period, IncludeUndated: a.IncludeUndated, Statuses: a.Statuses}
	if a.Filter != nil {
		q.Of = *a.Filter
	}
	t := network.TypeOrganisation
	if a.Persons {
		t = network.TypePerson
	}
	if q.Of.Types != nil && !slices.Contains(q.Of.Types, t) {
		q.Of.IDs = []network.ID{} // nobody
	}
	q.Of.Types = []network.EntityType{t}
	return q
}

// Centralities measures how central actors are, ordered by the first measure.
func (s *Service) Centralities(ctx context.Context, view store.View, v network.Viewer, a CentralityArguments) (*Centralities, error) {
	if err := a.check(v); err != nil {
		return nil, err
	}
	revision, err := view.Revision(ctx)
	if err != nil {
		return nil, Translate(err)
	}
	if err := a.Page.At(revision); err != nil {
		return nil, Translate(err)
	}
	q := a.query()
	m, err := s.measured.get(ctx, measuredKey(revision, v, q, a.Relations), a.Measures, a.Admit, func(missing []Measure, m *measured) error {
		if err := m.measure(ctx, view, v, q, a.Relations, missing); err != nil {
			return err
		}
		seen, err := view.Revision(ctx)
		m.passing = seen != revision // a view without snapshots saw a change: good for this answer at most
		return err
	})
	if err != nil {
		return nil, Translate(err)
	}
	return m.page(&a, revision), nil
}

// measured is what was measured of one network.
type measured struct {
	actors  []network.ID
	pairs   int
	passing bool // belongs to no one revision
	values  map[Measure][]float64
	samples map[Measure]int
}

// measure reads the network and adds measures.
func (m *measured) measure(ctx context.Context, view store.View, v network.Viewer, q store.ProjectionQuery, relations []network.Relation, missing []Measure) error {
	b := analysis.NewBuilder(relations...)
	related, err := view.Projection(ctx, v, q, func(g store.Gathering) error {
		b.Add(g.Root, g.Weight, g.Present)
		return ctx.Err()
	})
	if err != nil {
		return err
	}
	g, err := b.Build(ctx, related)
	if err != nil {
		return err
	}
	m.actors, m.pairs = g.Actors(), g.Pairs()
	for _, measure := range missing {
		if m.values[measure], err = m.take(ctx, g, measure); err != nil {
			return err
		}
	}
	return nil
}

func (m *measured) take(ctx context.Context, g *analysis.Graph, measure Measure) ([]float64, error) {
	switch measure {
	case Degree:
		return floats(g.Degree(), 1), nil
	case NodeWeight:
		return floats(g.Strength(), network.WeightUnit), nil
	case Betweenness:
		b, err := g.Betweenness(ctx, analysisSeed)
		m.samples[Betweenness] = b.Samples
		return b.Of, err
	case Closeness:
		return g.Closeness(ctx)
	case PageRank:
		return g.PageRank(ctx)
	}
	c, err := g.Communities(ctx, analysisSeed)
	return floats(c.Of, 1), err
}

func floats[T int | int64](of []T, unit float64) []float64 {
	out := make([]float64, len(of))
	for i := range of {
		out[i] = float64(of[i]) / unit
	}
	return out
}

// page ranks the actors by the first measure and cuts a page. Places are by the value in billionths: no order rests on the
// last digits of a sum.
func (m *measured) page(a *CentralityArguments, revision int) *Centralities {
	first := m.values[a.Measures[0]]
	positions := make([]store.Position, len(m.actors))
	at := make(map[network.ID]int, len(m.actors))
	for i, id := range m.actors {
		positions[i] = store.Position{Number: place(a.Measures[0], first[i]), ID: id, Revision: revision}
		at[id] = i
	}
	slices.SortFunc(positions, func(a, b store.Position) int {
		return cmp.Or(cmp.Compare(b.Number, a.Number), cmp.Compare(a.ID, b.ID))
	})
	from, to := pageOf(positions, a.Page)
	out := &Centralities{
		Positions: positions[from:to], Total: len(positions), Pairs: m.pairs, Samples: m.samples, HasPrevious: from > 0, HasNext: to < len(positions),
	}
	for _, p := range out.Positions {
		row := Centrality{Actor: p.ID}
		for _, measure := range a.Measures {
			row.Values = append(row.Values, float64(billionths(m.values[measure][at[p.ID]]))/billion)
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}

// place is where a value stands in the order: the largest first, of communities the smallest.
func place(m Measure, value float64) int64 {
	if m == Community {
		return -int64(value)
	}
	return billionths(value)
}

// billion is how finely values are told: to more digits, sums may differ from one processor to another.
const billion = 1e9

func billionths(value float64) int64 { return int64(math.Round(value * billion)) }
