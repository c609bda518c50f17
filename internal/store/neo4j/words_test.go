package neo4j_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/neo4jtest"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// vocabularyOf lists the words of a database with the number of their nodes.
func vocabularyOf(t *testing.T, server *neo4jtest.Server) (words []string) {
	t.Helper()
	for _, row := range cypher(t, server, "MATCH (w:Word) RETURN w.word, w.nodes ORDER BY w.word") {
		words = append(words, fmt.Sprint(row[0], " ", row[1]))
	}
	return words
}

// TestVocabulary counts the nodes of each word, whatever becomes of them, and forgets words that none has.
func TestVocabulary(t *testing.T) {
	server := empty(t)
	s := openOn(t, server)
	for _, c := range []struct {
		change changes.Change
		want   []string
	}{
		{changes.Change{Put: named("a", "Grøn Hub", "b", "Hub")}, []string{"groen 1", "gron 1", "hub 2"}},
		{changes.Change{Put: named("a", "Grøn Hub")}, []string{"groen 1", "gron 1", "hub 2"}},
		{changes.Change{Put: named("b", "Hub hub Lab", "c", "Lab")}, []string{"groen 1", "gron 1", "hub 2", "lab 2"}},
		{changes.Change{Put: named("a", "Lab", "d", "Grøn"), Delete: []network.ID{"topic:c"}}, []string{"groen 1", "gron 1", "hub 1", "lab 2"}},
		{changes.Change{Delete: []network.ID{"topic:a", "topic:b", "topic:c", "topic:d"}}, nil},
	} {
		if _, err := changes.Apply(t.Context(), s, c.change); err != nil {
			t.Fatal(err)
		}
		if got := vocabularyOf(t, server); !slices.Equal(got, c.want) {
			t.Errorf("the vocabulary is %s, want %s", got, c.want)
		}
	}
}

// named are topics with their names, in turn.
func named(idsAndNames ...string) (rows network.Tables) {
	for pair := range slices.Chunk(idsAndNames, 2) {
		rows.Nodes = append(rows.Nodes, &network.Topic{Node: network.Node{ID: network.ID("topic:" + pair[0]), Name: pair[1]}})
	}
	return rows
}

// found lists what a search gives: stage and id.
func found(t *testing.T, s store.Store, text string) (hits []string) {
	t.Helper()
	view := testkit.View(t, s)
	l, err := view.Search(soon(t), admin, store.SearchQuery{Words: network.Words(text), Types: network.EntityTypes, Page: store.Page{First: 10}})
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range l.Rows {
		hits = append(hits, fmt.Sprint(row.Hit.Stage, " ", row.Node.Core().ID))
	}
	return hits
}

// TestWordsThatAreLong are told apart to their ends, although the index holds their beginnings only.
func TestWordsThatAreLong(t *testing.T) {
	long := strings.Repeat("𐐨𐐩", 130) // letters of two units each, so that the index would part it
	s := openOn(t, empty(t))
	rows := named("long", long+"ab", "other", long+"xyz", "short", string([]rune(long)[:120]), "end", string([]rune(long)[255:]))
	if _, err := changes.Apply(t.Context(), s, changes.Change{Put: rows}); err != nil {
		t.Fatal(err)
	}
	for asked, want := range map[string][]string{
		long + "ab":                {"1 topic:long"},
		long + "xyz":               {"1 topic:other"},
		long + "a":                 {"2 topic:long"},
		long + "ac":                {"3 topic:long"},
		long[4:] + "ab":            {"3 topic:long"},
		long:                       {"2 topic:long", "2 topic:other"},
		long + "q":                 nil,
		string([]rune(long)[:120]): {"1 topic:short", "2 topic:long", "2 topic:other"},
		string([]rune(long)[:100]): {"2 topic:long", "2 topic:other", "2 topic:short"},
		string([]rune(long)[255:]): {"1 topic:end"},
	} {
		if got := found(t, s, asked); !slices.Equal(got, want) {
			t.Errorf("%d letters: %q, want %q", len([]rune(asked)), got, want)
		}
	}
}

// TestWordsThatHaveManyNearOnes: more than one question to the index can hold.
func TestWordsThatHaveManyNearOnes(t *testing.T) {
	s := openOn(t, empty(t))
	asked := []string{"abcdefghij", "klmnopqrst"}
	var pairs []string
	for i := range 10 {
		for j, letter := range []rune("abcdefghijklmnopqrstuvwxyzαβγδεζηθικλμνξοπρστυφχψωбвгджзиклмнптфцчшщъыьэюя") {
			one, two := []rune(asked[0]), []rune(asked[1])
			one[i], two[9-i] = letter, letter
			pairs = append(pairs, fmt.Sprintf("both%d-%d", i, j), string(one)+" "+string(two), fmt.Sprintf("one%d-%d", i, j), string(one)+" other")
		}
	}
	if _, err := changes.Apply(t.Context(), s, changes.Change{Put: named(pairs...)}); err != nil {
		t.Fatal(err)
	}
	view := testkit.View(t, s)
	l, err := view.Search(soon(t), admin, store.SearchQuery{Words: asked, Types: network.EntityTypes, Page: store.Page{First: 100}, Total: true})
	if err != nil {
		t.Fatal(err)
	}
	if want := naive(pairs, asked...); l.Total != want || want < 700 {
		t.Errorf("%d are found, want %d", l.Total, want)
	}
}

// naive counts the names that have, for each word, one within one edit.
func naive(pairs []string, words ...string) (n int) {
	for pair := range slices.Chunk(pairs, 2) {
		all := true
		for _, word := range words {
			all = all && slices.ContainsFunc(network.IndexWords(pair[1]), func(w string) bool { return network.WithinOneEdit(word, w) })
		}
		if all {
			n++
		}
	}
	return n
}
