package graph_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// mixing is a store without snapshots: the reads of its first views see different
// revisions. Each view answers how many were opened before, so that an answer tells its run.
type mixing struct {
	store.Store
	t            *testing.T
	mixed        int   // views
	unknown      error // instead of a revision
	opened, open int
}

func (m *mixing) View(ctx context.Context) (store.View, error) {
	if m.open > 0 {
		m.t.Error("a view is opened before the one before is closed")
	}
	v, err := m.Store.View(ctx)
	m.opened++
	m.open++
	return &mixingView{v, m, m.opened}, err
}

type mixingView struct {
	store.View
	mixing *mixing
	number int
}

func (v *mixingView) Revision(ctx context.Context) (int, error) {
	switch {
	case v.mixing.unknown != nil:
		return 0, v.mixing.unknown
	case v.number <= v.mixing.mixed:
		return store.Mixed, nil
	}
	return v.View.Revision(ctx)
}

func (v *mixingView) List(context.Context, network.Viewer, store.ListQuery) (store.List, error) {
	return store.List{Total: v.number}, nil
}

// Nodes fails in the views whose reads are mixed, in the first of them otherwise than later.
func (v *mixingView) Nodes(ctx context.Context, w network.Viewer, ids []network.ID, want store.Want) ([]store.Row, error) {
	switch {
	case v.number > v.mixing.mixed:
		return v.View.Nodes(ctx, w, ids, want)
	case v.number == 1:
		return nil, store.ErrUnfinished
	}
	return nil, store.ErrTooCostly
}

func (v *mixingView) Close() {
	v.mixing.open--
	v.View.Close()
}

// An operation whose reads saw different revisions is run again, with a new view,
// and twice at most: what is answered is what the last run gave.
func TestMixedRevisions(t *testing.T) {
	const query = `{ topics { totalCount } node(id: "place:copenhagen") { id } }`
	cases := []struct {
		mixed, runs int
		revision    string
		code        string // of the one error
	}{
		{0, 1, "1", ""},
		{1, 2, "1", ""},
		{2, 3, "1", ""},
		{3, 3, "null", "QUERY_TOO_COSTLY"},
		{9, 3, "null", "QUERY_TOO_COSTLY"},
	}
	for way, change := range map[string]func(*graph.Options){"ahead": func(*graph.Options) {}, "plain": withoutLookAhead} {
		for _, c := range cases {
			m := &mixing{Store: curatedStore(t), t: t, mixed: c.mixed}
			_, answer := ask(t, handler(t, change, func(o *graph.Options) { o.Store = m }), network.Admin, request{Query: query})
			if m.opened != c.runs || m.open != 0 {
				t.Errorf("%s, %d mixed: %d views were opened, want %d; %d are open", way, c.mixed, m.opened, c.runs, m.open)
			}
			if !strings.Contains(answer, fmt.Sprintf(`"topics":{"totalCount":%d}`, c.runs)) || !strings.HasSuffix(answer, `"extensions":{"revision":`+c.revision+"}}\n") {
				t.Errorf("%s, %d mixed: %s", way, c.mixed, answer)
			}
			errs := errorsOf(t, answer)
			if (len(errs) > 0) != (c.code != "") || len(errs) > 1 || len(errs) == 1 && errs[0].Extensions.Code != c.code {
				t.Errorf("%s, %d mixed: want the one error %q: %s", way, c.mixed, c.code, answer)
			}
		}
	}
}

// What reads nothing says the revision too; where none can be told, nothing is said.
func TestRevisionOfAnAnswer(t *testing.T) {
	for want, unknown := range map[string]error{`{"data":{"__typename":"Query"},"extensions":{"revision":1}}`: nil, `{"data":{"__typename":"Query"}}`: store.ErrUnavailable} {
		m := &mixing{Store: curatedStore(t), t: t, unknown: unknown}
		_, answer := ask(t, handler(t, func(o *graph.Options) { o.Store = m }), network.Public, request{Query: `{ __typename }`})
		if strings.TrimSpace(answer) != want || m.open != 0 {
			t.Errorf("%s, want %s; %d views are open", answer, want, m.open)
		}
	}
}
