package expected

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/partnergraph/partnergraph/internal/dataset"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest/oracle"
	"github.com/partnergraph/partnergraph/internal/tables"
)

// forReaders are the fields of which nothing is made.
var forReaders = []string{"question", "viewers", "arguments", "because", "doubts", "settled"}

// TestEveryValueCounts: whatever is changed in an answer, some line of it is another, or the file is refused.
func TestEveryValueCounts(t *testing.T) {
	rows, err := tables.ReadAll(t.Context(), dataset.Curated())
	if err != nil {
		t.Fatal(err)
	}
	expectations, _, err := read()
	if err != nil {
		t.Fatal(err)
	}
	view := loaded(t, func(testing.TB) store.Store { return oracle.NewStore(oracle.NoFault) })
	for file, e := range expectations {
		if _, older := e.(*participation); older {
			continue
		}
		text, err := files.ReadFile("testdata/" + file)
		if err != nil {
			t.Fatal(err)
		}
		got := askedOnce(t, view, e, rows.Nodes)
		var whole map[string]any
		if err := json.Unmarshal(text, &whole); err != nil {
			t.Fatal(err)
		}
		each(whole, file, func(v any, set func(any), where string) {
			set(changed(v))
			if !notices(t, whole, rows.Nodes, got) {
				t.Errorf("%s could be %v", where, changed(v))
			}
			set(v)
		})
	}
}

// askedOnce returns the lines that the store answers the first viewer.
func askedOnce(t *testing.T, view store.View, e expectation, nodes []network.Entity) []string {
	t.Helper()
	cases, err := e.cases(newIndex(nodes, nil))
	if err != nil {
		t.Fatal(err)
	}
	got, err := cases[0].ask(t.Context(), view)
	if err != nil {
		t.Fatal(err)
	}
	return got.lines
}

func notices(t *testing.T, whole map[string]any, nodes []network.Entity, got []string) bool {
	t.Helper()
	text, err := json.Marshal(whole)
	if err != nil {
		t.Fatal(err)
	}
	e, err := readExpectation(text)
	if err != nil {
		return true
	}
	names := newIndex(nodes, nil)
	cases, err := e.cases(names)
	return err != nil || len(names.failed) > 0 || !slices.Equal(cases[0].want.lines, got)
}

// each goes through the values for which something is expected.
func each(v any, where string, do func(v any, set func(any), where string)) {
	switch v := v.(type) {
	case map[string]any:
		for key, value := range v {
			if !slices.Contains(forReaders, key) {
				below(value, func(x any) { v[key] = x }, where+" "+key, do)
			}
		}
	case []any:
		for i, value := range v {
			below(value, func(x any) { v[i] = x }, fmt.Sprintf("%s %d", where, i), do)
		}
	}
}

func below(v any, set func(any), where string, do func(any, func(any), string)) {
	switch v.(type) {
	case map[string]any, []any:
		each(v, where, do)
	default:
		do(v, set, where)
	}
}

// changed returns another value of the same type; of nothing, a number.
func changed(v any) any {
	switch v := v.(type) {
	case bool:
		return !v
	case float64:
		return v + 1
	case string:
		return v + "x"
	}
	return 1
}
