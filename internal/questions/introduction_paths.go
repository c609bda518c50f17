package questions

import (
	"cmp"
	"context"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// maxSequences bounds the paths that are ranked.
const maxSequences = 5_000

// sequences makes the paths of links all of which stand on a shortest path, in the order of their ids. truncated tells
// that there are more than the most asked for.
func sequences(links []store.Link, most int) (paths []Path, truncated bool) {
	steps := make(map[network.ID][]Step, len(links))
	reached := make(map[network.ID]bool, len(links))
	for _, l := range links {
		step := Step{Link: l}
		step.Weight, step.Way = network.StepWeight(l.Strength, l.Position, l.Membership)
		steps[l.From] = append(steps[l.From], step)
		reached[l.To] = true
	}
	w := walker{steps: steps, most: most}
	var starts []network.ID
	for id, next := range steps {
		slices.SortFunc(next, func(a, b Step) int { return cmp.Compare(a.To, b.To) })
		if !reached[id] {
			starts = append(starts, id)
		}
	}
	slices.Sort(starts)
	for _, id := range starts {
		w.walk(id)
	}
	return w.paths, w.more
}

// walker goes through the links depth first, which is the order of ids.
type walker struct {
	steps map[network.ID][]Step
	most  int
	trail []Step
	paths []Path
	more  bool
}

func (w *walker) walk(id network.ID) {
	if w.more {
		return
	}
	next := w.steps[id]
	if len(next) == 0 {
		w.arrive()
		return
	}
	for _, step := range next {
		w.trail = append(w.trail, step)
		w.walk(step.To)
		w.trail = w.trail[:len(w.trail)-1]
	}
}

func (w *walker) arrive() {
	if len(w.paths) == w.most {
		w.more = true
		return
	}
	p := Path{Steps: slices.Clone(w.trail), Actors: []network.ID{w.trail[0].From}, Weakest: w.trail[0].Weight}
	for _, s := range w.trail {
		p.Actors = append(p.Actors, s.To)
		p.Weakest, p.Total = min(p.Weakest, s.Weight), p.Total+s.Weight
	}
	w.paths = append(w.paths, p)
}

// rank orders paths that come in the order of their ids.
func rank(paths []Path) {
	slices.SortStableFunc(paths, func(a, b Path) int {
		return cmp.Or(cmp.Compare(b.Weakest, a.Weakest), cmp.Compare(b.Total, a.Total))
	})
}

// alreadyThere returns the paths of no steps: the actors of both ends.
func alreadyThere(ctx context.Context, view store.View, v network.Viewer, q store.PathQuery) (paths []Path, truncated bool, err error) {
	to := q.To[0]
	if slices.Contains(q.From, to) && !isPlace(to) {
		return []Path{{Actors: []network.ID{to}}}, false, nil
	}
	from, err := endFilter(ctx, view, v, q.From)
	if err != nil {
		return nil, false, err
	}
	at, err := endFilter(ctx, view, v, q.To)
	if err != nil {
		return nil, false, err
	}
	list, err := view.List(ctx, v, store.ListQuery{
		Type: network.TypeOrganisation, Filter: &store.Filter{And: []store.Filter{from, at}}, Page: store.Page{First: maxSequences},
		Only: store.RowNode, Want: store.Want{Only: store.PropertyID},
	})
	if err != nil {
		return nil, false, Translate(err)
	}
	paths = make([]Path, len(list.Rows))
	for i := range list.Rows {
		paths[i].Actors = []network.ID{list.Rows[i].Node.Core().ID}
	}
	slices.SortFunc(paths, func(a, b Path) int { return slices.Compare(a.Actors, b.Actors) })
	return paths, list.HasNext, nil
}

func isPlace(id network.ID) bool { t, _ := id.Type(); return t == network.TypePlace }

// endFilter is met by the organisations for which an end stands.
func endFilter(ctx context.Context, view store.View, v network.Viewer, ids []network.ID) (f store.Filter, err error) {
	places := []network.ID{}
	named := []network.ID{}
	for _, id := range ids {
		if isPlace(id) {
			places = append(places, id)
		} else {
			named = append(named, id)
		}
	}
	for level := places; len(level) > 0; {
		if level, err = placesIn(ctx, view, v, level, places); err != nil {
			return f, err
		}
		places = append(places, level...)
	}
	return store.Filter{Or: []store.Filter{
		{IDs: named}, {Some: []store.TieFilter{{Field: store.OrganisationPlaces, Where: store.Filter{IDs: places}}}},
	}}, nil
}

// maxPlaces bounds the places within one.
const maxPlaces = 1_000

// placesIn returns the places next within others, without those known.
func placesIn(ctx context.Context, view store.View, v network.Viewer, of, known []network.ID) (next []network.ID, err error) {
	below, err := view.Follow(ctx, v, of, store.Hop{
		Field: store.PlaceContains, Page: store.Page{First: maxPlaces}, Only: store.RowNode, Want: store.Want{Only: store.PropertyID},
	})
	if err != nil {
		return nil, Translate(err)
	}
	for _, id := range of {
		for _, row := range below[id].Rows {
			if place := row.Node.Core().ID; !slices.Contains(known, place) && !slices.Contains(next, place) {
				next = append(next, place)
			}
		}
	}
	return next, nil
}
