package sqlite_test

import (
	"cmp"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// plainPaths answers questions about paths in the plainest way: it makes all steps of the network and goes from one
// end to the other.
type plainPaths struct {
	q       store.PathQuery
	steps   map[network.ID]map[network.ID]store.Link
	blocked map[network.ID]bool
}

// plain makes the steps from the rows that a viewer sees and the presences that are stored.
func plain(t *testing.T, v store.View, viewer network.Viewer, rows network.Tables, q store.PathQuery) *plainPaths {
	t.Helper()
	p := &plainPaths{q: q, steps: map[network.ID]map[network.ID]store.Link{}, blocked: map[network.ID]bool{}}
	events := map[network.ID]*network.Event{}
	ties := map[network.ID]int{}
	for _, e := range rows.Nodes {
		switch e := e.(type) {
		case *network.Event:
			events[e.ID] = e
		case *network.Organisation:
			p.blocked[e.ID] = e.Kind == network.KindCollective
		}
	}
	roots, err := v.RootsAfter(t.Context(), "", 1_000_000)
	if err != nil {
		t.Fatal(err)
	}
	derived, err := v.Derived(t.Context(), roots)
	if err != nil {
		t.Fatal(err)
	}
	trees := map[network.ID]map[[2]network.ID]int64{}
	for i := range derived {
		d := &derived[i]
		if !network.Small(d.Kind, d.Status, d.Size.N) {
			continue
		}
		if trees[d.Root] == nil {
			trees[d.Root] = map[[2]network.ID]int64{}
		}
		for _, a := range d.Presences {
			ties[a.Actor]++
			for _, b := range d.Presences {
				if pair := [2]network.ID{a.Actor, b.Actor}; a.Actor != b.Actor && q.Ways&store.ByEncounter != 0 && asked(events[d.Event], q) {
					trees[d.Root][pair] = max(trees[d.Root][pair], int64(network.Weight(viewer.ShownSize(d.Size).N)))
				}
			}
		}
	}
	for _, tree := range trees {
		for pair, weight := range tree {
			p.add(viewer, pair[0], pair[1], func(l *store.Link) { l.Strength += weight })
		}
	}
	for i := range rows.Ties {
		p.tie(viewer, &rows.Ties[i], ties)
	}
	for actor, n := range ties {
		p.blocked[actor] = p.blocked[actor] || n > network.MostTies
	}
	return p
}

func asked(e *network.Event, q store.PathQuery) bool {
	first, last, dated := e.Date.Interval()
	return q.Period == nil || dated && q.Period.Overlaps(first, last) || !dated && q.IncludeUndated
}

func (p *plainPaths) tie(viewer network.Viewer, t *network.Tie, ties map[network.ID]int) {
	way := map[network.TieKind]store.Ways{network.HoldsPosition: store.ByPosition, network.MemberOf: store.ByMembership}[t.Kind]
	if way == 0 {
		return
	}
	ties[t.From]++
	ties[t.To]++
	validity := network.ValidYes
	if p.q.AsOf != nil {
		validity = network.ValidityOn(t.Since, t.Until, *p.q.AsOf, *p.q.AsOf, true)
	}
	if p.q.Ways&way == 0 || validity == network.ValidNo {
		return
	}
	for _, pair := range [][2]network.ID{{t.From, t.To}, {t.To, t.From}} {
		p.add(viewer, pair[0], pair[1], func(l *store.Link) {
			if way == store.ByPosition {
				l.Position = max(l.Position, validity)
			} else {
				l.Membership = max(l.Membership, validity)
			}
		})
	}
}

func (p *plainPaths) add(viewer network.Viewer, from, to network.ID, change func(*store.Link)) {
	if !viewer.SeesPersons() && (from.Prefix() == "person" || to.Prefix() == "person") {
		return
	}
	if p.steps[from] == nil {
		p.steps[from] = map[network.ID]store.Link{}
	}
	l := p.steps[from][to]
	l.From, l.To = from, to
	change(&l)
	p.steps[from][to] = l
}

// far tells how far actors are from the ends.
func (p *plainPaths) far(ends []network.ID) map[network.ID]int {
	far := map[network.ID]int{}
	for _, id := range ends {
		far[id] = 0
	}
	level := ends
	for step := 1; len(level) > 0; step++ {
		var next []network.ID
		for _, at := range level {
			if step > 1 && p.blocked[at] && !p.q.Hubs {
				continue
			}
			for to := range p.steps[at] {
				if _, known := far[to]; !known {
					far[to] = step
					next = append(next, to)
				}
			}
		}
		level = next
	}
	return far
}

func (p *plainPaths) paths() store.Paths {
	from, to := p.far(p.q.From), p.far(p.q.To)
	answer := store.Paths{Length: -1}
	for _, id := range p.q.To {
		if n, reached := from[id]; reached && n <= p.q.MaxSteps && (answer.Length < 0 || n < answer.Length) {
			answer.Length = n
		}
	}
	through := func(id network.ID, far int) bool { return far == 0 || p.q.Hubs || !p.blocked[id] }
	for a, next := range p.steps {
		for b, link := range next {
			i, before := from[a]
			j, after := to[b]
			if before && after && i+1+j == answer.Length && through(a, i) && through(b, j) {
				answer.Links = append(answer.Links, link)
			}
		}
	}
	slices.SortFunc(answer.Links, func(a, b store.Link) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To)) })
	if !p.q.Hubs && (answer.Length < 0 || answer.Length > 1) {
		skipped := map[network.ID]bool{}
		for id := range p.blocked {
			skipped[id] = p.blocked[id] && (from[id] == 1 || to[id] == 1) && !slices.Contains(p.q.From, id) && !slices.Contains(p.q.To, id)
		}
		maps.DeleteFunc(skipped, func(_ network.ID, is bool) bool { return !is })
		answer.SkippedHubs = len(skipped)
	}
	return answer
}

// TestPathsAsThePlainestWay: many questions to a network have the answers of a search that reads all of it.
func TestPathsAsThePlainestWay(t *testing.T) {
	s := openAt(t, newPath(t))
	rows := programme(t, 150)
	if _, err := changes.Apply(t.Context(), s, changes.Change{Put: rows}); err != nil {
		t.Fatal(err)
	}
	view := testkit.View(t, s)
	dice := rand.New(rand.NewPCG(7, 7))
	var actors []network.ID
	for _, e := range rows.Nodes {
		if e.Type().IsActor() {
			actors = append(actors, e.Core().ID)
		}
	}
	some := func(most int) (ids []network.ID) {
		for range 1 + dice.IntN(most) {
			ids = append(ids, actors[dice.IntN(len(actors))])
		}
		return ids
	}
	lengths, skipped := map[int]int{}, 0
	for round := range 16 {
		if round == 8 {
			sqlite.SetManyEvents(t, 0)
		}
		q := store.PathQuery{Ways: store.Ways(1 + dice.IntN(7)), Hubs: dice.IntN(3) == 0, MaxSteps: 1 + dice.IntN(6)}
		if dice.IntN(2) == 0 {
			q.Ways, q.MaxSteps = everyWay, store.MaxSteps
		}
		if dice.IntN(2) == 0 {
			from := network.DayOf(2012+dice.IntN(10), 1, 1)
			to := from + network.Day(dice.IntN(2000))
			q.Period, q.IncludeUndated, q.AsOf = &network.Period{From: &from, To: &to}, dice.IntN(2) == 0, &from
		}
		viewer := network.Viewer{Access: network.Access(dice.IntN(2))}
		known := plain(t, view, viewer, rows, q)
		for range 40 {
			q.From, q.To = some(2), some(2)
			if !viewer.SeesPersons() {
				q.From, q.To = organisations(q.From), organisations(q.To)
			}
			known.q = q
			want := known.paths()
			lengths[want.Length]++
			skipped += want.SkippedHubs
			if got := pathsOf(t, view, viewer, q); got != writePaths(want) {
				t.Fatalf("%+v from %s to %s: %s\nwant %s", q, q.From, q.To, got, writePaths(want))
			}
			distancesAsPlain(t, view, viewer, known, some(40))
		}
	}
	if lengths[-1] == 0 || lengths[1] == 0 || lengths[2] == 0 || lengths[3] == 0 || skipped == 0 {
		t.Errorf("lengths %v, %d hubs: the questions are too much alike", lengths, skipped)
	}
}

// organisations leaves out the persons; whoever may not see them has no such end.
func organisations(ids []network.ID) []network.ID {
	return slices.DeleteFunc(ids, func(id network.ID) bool { return id.Prefix() == "person" })
}

func distancesAsPlain(t *testing.T, v store.View, viewer network.Viewer, p *plainPaths, targets []network.ID) {
	t.Helper()
	q := p.q
	q.To = targets
	got, err := v.Distances(t.Context(), viewer, q)
	if err != nil {
		t.Fatal(err)
	}
	var want []store.Distance
	for id, steps := range p.far(q.From) {
		if slices.Contains(targets, id) && steps > 0 && steps <= q.MaxSteps {
			want = append(want, store.Distance{Actor: id, Steps: steps})
		}
	}
	slices.SortFunc(want, func(a, b store.Distance) int { return cmp.Compare(a.Actor, b.Actor) })
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Fatalf("%+v: distances %v, want %v", q, got, want)
	}
}
