package sqlite_test

import (
	"testing"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/questions"
	"github.com/partnergraph/partnergraph/internal/store"
)

// FuzzSearchText asks for whatever somebody types: it is words or a refusal, never syntax,
// and a node whose name was typed whole is found.
func FuzzSearchText(f *testing.F) {
	for _, text := range []string{
		`France Active`, `"`, `a AND`, `o'b`, `email:j*`, `((((`, `NEAR(a b)`, `-x`, `l·l ŀl`, `Ærø Ø`, `日本 🙂`, "a\x00b", `*`, `{rowid}: x`, `𐒰𐒱`,
	} {
		f.Add(text)
	}
	s := open(f)
	f.Fuzz(func(t *testing.T, text string) {
		words, err := questions.Words("text", text)
		if err != nil {
			return
		}
		topic := &network.Topic{Node: network.Node{ID: "topic:typed", Name: text}}
		if _, err := changes.Apply(t.Context(), s, changes.Change{Put: network.Tables{Nodes: []network.Entity{topic}}}); err != nil {
			t.Fatal(err)
		}
		view, err := s.View(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		defer view.Close()
		found, err := view.Search(t.Context(), network.Viewer{}, store.SearchQuery{Words: words, Page: store.Page{First: 10}})
		if err != nil || len(found.Rows) != 1 || found.Rows[0].Hit.Stage != store.StageExact {
			t.Errorf("%q (words %q): found %d, %v", text, words, len(found.Rows), err)
		}
	})
}
