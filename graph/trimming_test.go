package graph_test

import (
	"context"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
	"github.com/partnergraph/partnergraph/internal/store/storetest"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
)

// trimming is a store that gives what was asked for and nothing else, as far as a question can say it.
type trimming struct{ store.Store }

func (s trimming) View(ctx context.Context) (store.View, error) {
	v, err := s.Store.View(ctx)
	return trimmingView{v}, err
}

type trimmingView struct{ store.View }

func (v trimmingView) Nodes(ctx context.Context, w network.Viewer, ids []network.ID, want store.Want) ([]store.Row, error) {
	rows, err := v.View.Nodes(ctx, w, ids, want)
	return storetest.TrimmedRows(rows, want), err
}

func (v trimmingView) List(ctx context.Context, w network.Viewer, q store.ListQuery) (store.List, error) {
	l, err := v.View.List(ctx, w, q)
	return storetest.TrimmedList(l, q), err
}

func (v trimmingView) Search(ctx context.Context, w network.Viewer, q store.SearchQuery) (store.List, error) {
	l, err := v.View.Search(ctx, w, q)
	return storetest.TrimmedSearch(l, q), err
}

func (v trimmingView) Encounters(ctx context.Context, w network.Viewer, q store.EncounterQuery) (store.List, error) {
	l, err := v.View.Encounters(ctx, w, q)
	return storetest.TrimmedPairs(l, q), err
}

func (v trimmingView) Follow(ctx context.Context, w network.Viewer, starts []network.ID, hop store.Hop) (map[network.ID]store.List, error) {
	lists, err := v.View.Follow(ctx, w, starts, hop)
	lists = maps.Clone(lists)
	for id, l := range lists {
		lists[id] = storetest.TrimmedHop(l, hop)
	}
	return lists, err
}

// sameTrimmed requires the answer of a store that gives all to be that of one that gives what is asked for.
func sameTrimmed(t *testing.T, s store.Store) func(what string, access network.Access, r request) (answer string) {
	whole := handler(t, func(o *graph.Options) { o.Store = s })
	trimmed := handler(t, func(o *graph.Options) { o.Store = trimming{s} })
	return func(what string, access network.Access, r request) string {
		t.Helper()
		_, answer := ask(t, whole, access, r)
		if _, other := ask(t, trimmed, access, r); other != answer {
			t.Errorf("%s: something is read that is not asked for:\n%s\n%s\n%s", what, r.Query, answer, other)
		}
		return answer
	}
}

// What a selection reads is asked for: a store that gives nothing else gives the same answer.
func TestOnlyWhatIsAskedIsRead(t *testing.T) {
	same := sameTrimmed(t, curatedStore(t))
	for _, e := range examples(t) {
		same(e.name, network.Admin, e.request)
		same(e.name, network.Public, e.request)
	}
	for seed := range uint64(120) {
		m := maker{schema: contract(t), dice: rand.New(rand.NewPCG(seed, 11)), left: 60} // #nosec G404 -- repeatable on purpose
		same("a random selection", network.Admin, request{Query: m.query()})
	}
}

// oneOfEach is a network in which each property and each kind of tie is used.
func oneOfEach(t *testing.T) store.Store {
	t.Helper()
	text, err := os.ReadFile("testdata/one-of-each.txt")
	if err != nil {
		t.Fatal(err)
	}
	return written(t, string(text))
}

// written is a network in the notation of tests.
func written(t testing.TB, text string) store.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "network.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	if _, err := changes.Apply(t.Context(), s, changes.Change{Put: notation.MustParse(text)}); err != nil {
		t.Fatal(err)
	}
	return s
}

// A field that is written without the mark of what it reads (see reads.go) is found here, by name.
func TestEachLeafAsksForWhatItReads(t *testing.T) {
	same, answered := sameTrimmed(t, oneOfEach(t)), map[string]bool{}
	for _, l := range leaves(contract(t)) {
		name := l.owner + "." + l.name
		answer := same(name, network.Admin, request{Query: l.query})
		if strings.Contains(answer, `"errors"`) {
			t.Errorf("%s: %s", l.query, answer)
		}
		something := regexp.MustCompile(`"` + l.name + `":("|\d|\["|true|false)`)
		answered[name] = answered[name] || something.MatchString(answer)
	}
	for name, something := range answered {
		if !something {
			t.Errorf("%s is empty in all answers: this test would not see that it is not asked for", name)
		}
	}
}
