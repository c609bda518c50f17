package oracle_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
	"github.com/partnergraph/partnergraph/internal/store/storetest/oracle"
)

const named = `
organisation:1 name="Købmand Impact" country=DK
organisation:2 name="Impact Hub" names="Moulin à idées|fr|ALIAS" country=FR
organisation:3 name="Hub" country=FR
organisation:4 name="Hubs" country=FR
person:5 name="Impact Hub"
organisation:3 MEMBER_OF organisation:2
`

func TestSearchByHand(t *testing.T) {
	for _, c := range []struct {
		name, words, want string
		public            bool
	}{
		{"all words are in the names of one node; the variant oe", "impact koebmand", "1:1", false},
		{"a whole word comes before its beginning; then ties, then the name", "hub", "1:3 1:2 1:5 2:4", false},
		{"for the public persons are not there", "hub", "1:3 1:2 2:4", true},
		{"the last word may be the beginning of one, the others not", "hub imp", "2:2 2:5", false},
		{"a word of five letters may be one edit away: swap, insertion, deletion, substitution", "ipmact", "3:2 3:5 3:1", false},
		{"a shorter word may not", "hobs", "", false},
		{"a further name finds", "moulins idees", "3:2", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := oracle.New(notation.MustParse(named), 1, oracle.NoFault)
			viewer := admin
			if c.public {
				viewer = public
			}
			list, err := o.Search(context.Background(), viewer, store.SearchQuery{Words: strings.Fields(c.words), Page: store.Page{First: 9}})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, row := range list.Rows {
				_, id, _ := strings.Cut(string(row.Node.Core().ID), ":")
				got = append(got, fmt.Sprint(row.Hit.Stage, ":", id))
			}
			if strings.Join(got, " ") != c.want {
				t.Errorf("%s: %s, want %s", c.words, got, c.want)
			}
		})
	}
}

func TestIndexWords(t *testing.T) {
	for name, want := range map[string][]string{
		"Håkøn":      {"haakoen", "hakon"},
		"Cœur l·l":   {"coeur", "ll"},
		"o\u0308st":  {"oest", "ost"},
		"L'Économie": {"economie", "l"},
	} {
		if got := oracle.IndexWords(name); !slices.Equal(got, want) {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}
