package questions

import (
	"context"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// The bounds of introductions.
const (
	MaxStarts = 20 // actors and places from which introductions begin
	MaxShown  = 20 // paths of one answer
)

// IntroductionArguments ask for introductions, as they are given.
type IntroductionArguments struct {
	From            []network.ID
	To              network.ID
	Ways            []network.Way
	IncludeHubs     bool
	Period          *network.Period
	AsOf            *network.Day
	IncludeUndated  bool
	MaxSteps, First int
}

// Introductions are the shortest paths between two ends, the best first.
type Introductions struct {
	Paths       []Path
	SkippedHubs int
	// Truncated tells that there are more than maxSequences paths of this length, of which the first by ids were ranked.
	Truncated bool
}

// Path is a sequence of actors, of which each two neighbours are joined by a step. Weights are in millionths.
type Path struct {
	Actors         []network.ID
	Steps          []Step // one less than the actors
	Weakest, Total int64  // 0 where there is no step
}

// Step is what joins two actors of a path: the way that weighs most.
type Step struct {
	store.Link
	Way    network.Way
	Weight int64
}

// Validity is how sure it is that the step holds on the day asked; of a step by encounter YES.
func (s *Step) Validity() network.Validity {
	switch s.Way {
	case network.WayPosition:
		return s.Position
	case network.WayMembership:
		return s.Membership
	}
	return network.ValidYes
}

var waySets = map[network.Way]store.Ways{
	network.WayEncounter: store.ByEncounter, network.WayPosition: store.ByPosition, network.WayMembership: store.ByMembership,
}

// Query checks the arguments, besides what the ids name.
func (a *IntroductionArguments) Query() (q store.PathQuery, err error) {
	switch {
	case len(a.From) == 0:
		return q, BadInput("from", "must name at least one actor or place")
	case len(a.From) > MaxStarts:
		return q, BadInput("from", "names %d nodes; at most %d may be asked for at once: name a place instead", len(a.From), MaxStarts)
	case len(a.Ways) == 0:
		return q, BadInput("via", "must name at least one way")
	case a.MaxSteps < 1 || a.MaxSteps > store.MaxSteps:
		return q, BadInput("maxSteps", "must be from 1 to %d, not %d", store.MaxSteps, a.MaxSteps)
	case a.First < 1 || a.First > MaxShown:
		return q, BadInput("first", "must be from 1 to %d, not %d", MaxShown, a.First)
	}
	if err := CheckPeriod("period", a.Period); err != nil {
		return q, err
	}
	q = store.PathQuery{
		From: a.From, To: []network.ID{a.To}, Hubs: a.IncludeHubs, Period: a.Period, IncludeUndated: a.IncludeUndated,
		AsOf: a.AsOf, MaxSteps: a.MaxSteps,
	}
	for _, w := range a.Ways {
		q.Ways |= waySets[w]
	}
	return q, nil
}

// endTypes is what may stand at the end of a path.
var endTypes = []network.EntityType{network.TypeOrganisation, network.TypePerson, network.TypePlace}

// Introductions finds the shortest paths and ranks them: the weakest step, heaviest first, then the sum, then ids.
func (s *Service) Introductions(ctx context.Context, view store.View, v network.Viewer, a IntroductionArguments) (*Introductions, error) {
	q, err := a.Query()
	if err != nil {
		return nil, err
	}
	if err := checkNodes(ctx, view, v, named{"from", q.From, endTypes}, named{"to", q.To, endTypes}); err != nil {
		return nil, err
	}
	done, err := s.turn(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	found, err := view.Paths(ctx, v, q)
	if err != nil {
		return nil, hinted(err, "there are too many ways between the ends: ask for fewer steps with maxSteps, one way in via, a period, or actors instead of places")
	}
	out := &Introductions{SkippedHubs: found.SkippedHubs}
	if found.Length == 0 {
		out.Paths, out.Truncated, err = alreadyThere(ctx, view, v, q)
	} else {
		out.Paths, out.Truncated = sequences(found.Links, maxSequences)
		rank(out.Paths)
	}
	out.Paths = out.Paths[:min(len(out.Paths), a.First)]
	return out, err
}

// named is the ids that an argument names, and the types of which they may be.
type named struct {
	argument string
	ids      []network.ID
	types    []network.EntityType
}

// checkNodes refuses ids of nodes that do not exist, that the viewer may not see, or that are of other types.
func checkNodes(ctx context.Context, view store.View, v network.Viewer, all ...named) error {
	var ids []network.ID
	for _, n := range all {
		ids = append(ids, n.ids...)
	}
	if len(ids) == 0 {
		return nil
	}
	rows, err := view.Nodes(ctx, v, ids, store.Want{Only: store.PropertyID})
	if err != nil {
		return Translate(err)
	}
	there := make(map[network.ID]bool, len(rows))
	for i := range rows {
		there[rows[i].Node.Core().ID] = true
	}
	for _, n := range all {
		if err := n.check(there); err != nil {
			return err
		}
	}
	return nil
}

func (n named) check(there map[network.ID]bool) error {
	for _, id := range n.ids {
		t, _ := id.Type()
		switch {
		case !there[id]:
			return BadInput(n.argument, "there is no node %q that you may see: search for its name, and give the id that the search answers", id)
		case !slices.Contains(n.types, t):
			return BadInput(n.argument, "%q is no node of type %s", id, anyOf(n.types))
		}
	}
	return nil
}
