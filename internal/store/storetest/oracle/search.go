package oracle

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// Search returns the nodes that the words find, each in its first stage.
func (o *Oracle) Search(_ context.Context, v network.Viewer, q store.SearchQuery) (store.List, error) {
	if o.conflicts(q.Page) {
		return store.List{}, store.ErrConflict
	}
	var rows []store.Row
	for id, n := range o.nodes {
		if !o.sees(v, id) || !chosen(q.Types, n.Type()) || !chosen(q.Countries, countryOf(n)) {
			continue
		}
		if stage := o.stageOf(n, q.Words); stage != 0 {
			rows = append(rows, store.Row{Node: n, Hit: o.hit(n, q.Words, stage), Position: store.Position{
				Second: int64(stage), Number: int64(o.degree(v, id)), Text: network.SortKey(n.Core().Name), ID: id, Revision: o.revision,
			}})
		}
	}
	list := cut(rows, o.byStage, q.Page)
	if q.Total {
		list.Total = len(rows)
	}
	o.complete(v, list.Rows, store.Hop{Want: q.Want})
	return list, nil
}

// stageOf returns the first stage in which every word is found among all the
// names of a node, or zero.
func (o *Oracle) stageOf(n network.Entity, words []string) store.Stage {
	var set []string
	for _, name := range o.namesOf(n.Core()) {
		set = append(set, o.indexOf(name)...)
	}
	for _, stage := range []store.Stage{store.StageExact, store.StagePrefix, store.StageNear} {
		if o.holds(set, words, stage) == len(words) {
			return stage
		}
	}
	return 0
}

// holds counts the words asked that a set holds by the test of a stage.
func (o *Oracle) holds(set, words []string, stage store.Stage) int {
	n := 0
	for i, asked := range words {
		if slices.ContainsFunc(set, func(word string) bool { return o.found(word, asked, i == len(words)-1, stage) }) {
			n++
		}
	}
	return n
}

func (o *Oracle) found(word, asked string, last bool, stage store.Stage) bool {
	shortest := 5
	if o.is(NearShortWords) {
		shortest = 4
	}
	switch {
	case word == asked:
		return true
	case stage == store.StagePrefix:
		return (last || o.is(EveryWordPrefix)) && strings.HasPrefix(word, asked)
	case stage == store.StageNear:
		return utf8.RuneCountInString(asked) >= shortest && o.near(word, asked)
	}
	return false
}

// hit says which name holds the most of the words; of equal ones the first.
func (o *Oracle) hit(n network.Entity, words []string, stage store.Stage) *store.Hit {
	o.fire("search stage " + string(rune('0'+stage)))
	hit, most := &store.Hit{Stage: stage, Matched: n.Core().Name}, -1
	for _, name := range o.namesOf(n.Core()) {
		if held := o.holds(o.indexOf(name), words, stage); held > most && !o.is(MatchedIsMainName) {
			hit.Matched, most = name, held
		}
	}
	if hit.Matched != n.Core().Name {
		o.fire("matched a further name")
	}
	return hit
}

func countryOf(n network.Entity) network.CountryCode {
	switch n := n.(type) {
	case *network.Organisation:
		return n.Country
	case *network.Event:
		return n.Country
	case *network.Place:
		return n.Country
	}
	return ""
}
