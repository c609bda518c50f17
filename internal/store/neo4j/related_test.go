package neo4j_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/neo4jtest"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
)

// rungs is how many times the ways of the ladder part and meet again: they are as many as 2 to that power.
const rungs = 40

// ladder is a network in which each organisation is a member of both that follow.
func ladder() string {
	var b strings.Builder
	for i := range rungs {
		fmt.Fprintf(&b, "organisation:a%02d\norganisation:b%02d\n", i, i)
		if i > 0 {
			for _, way := range []string{"a%02d MEMBER_OF organisation:a%02d", "a%02d BRANCH_OF organisation:b%02d", "b%02d MEMBER_OF organisation:a%02d", "b%02d SUCCEEDS organisation:b%02d"} {
				fmt.Fprintf(&b, "organisation:"+way+"\n", i-1, i)
			}
		}
	}
	return b.String()
}

// related lists the pairs that are joined, counted by the first.
func related(t *testing.T, server *neo4jtest.Server) (pairs int) {
	t.Helper()
	rows := cypher(t, server, "MATCH (a)-[r:RELATED]->(b) RETURN count(r), count(DISTINCT [a.id, b.id])")
	if rows[0][0] != rows[0][1] {
		t.Errorf("%v pairs are stored as %v", rows[0][1], rows[0][0])
	}
	return int(rows[0][0].(int64))
}

// TestRelated organisations are found over ways that nobody could count, and again after each change.
func TestRelated(t *testing.T) {
	server := empty(t)
	s := openOn(t, server)
	put(t, s, ladder())
	const all = 4 * rungs * (rungs - 1) / 2
	if got := related(t, server); got != all {
		t.Errorf("%d pairs, want %d", got, all)
	}
	rows := notation.MustParse(ladder())
	change := func(c changes.Change, want int) {
		t.Helper()
		if _, err := changes.Apply(soon(t), s, c); err != nil {
			t.Fatal(err)
		}
		if got := related(t, server); got != want {
			t.Errorf("%d pairs, want %d", got, want)
		}
	}
	// All ways over one rung but one: everything stays joined but for what that rung's b led to or from.
	middle := rungs / 2
	var cut []network.ID
	for i := range rows.Ties {
		t := &rows.Ties[i]
		if t.From == network.ID(fmt.Sprintf("organisation:b%02d", middle)) {
			cut = append(cut, t.ID)
		}
	}
	change(changes.Change{Delete: cut}, all-2*(rungs-1-middle))
	change(changes.Change{Put: network.Tables{Ties: rows.Ties}}, all)
	change(changes.Change{Delete: []network.ID{network.ID(fmt.Sprintf("organisation:a%02d", middle))}}, all-2*(rungs-1))
	change(changes.Change{Delete: []network.ID{network.ID(fmt.Sprintf("organisation:b%02d", middle))}}, 4*(middle*(middle-1)/2+(rungs-1-middle)*(rungs-2-middle)/2))
}

// TestCircle of ties is refused, over however many ways it closes, and what is none is not.
func TestCircle(t *testing.T) {
	server := empty(t)
	s := openOn(t, server)
	text := strings.ReplaceAll(strings.ReplaceAll(ladder(), "BRANCH_OF", "MEMBER_OF"), "SUCCEEDS", "MEMBER_OF")
	put(t, s, text)
	for closing, wrong := range map[string]bool{
		fmt.Sprintf("organisation:b%02d MEMBER_OF organisation:a00", rungs-1): true,
		fmt.Sprintf("organisation:b%02d SUCCEEDS organisation:a00", rungs-1):  false,
		"organisation:b07 MEMBER_OF organisation:b06":                         true,
		"organisation:b06 MEMBER_OF organisation:b08":                         false,
	} {
		_, err := changes.Apply(soon(t), s, changes.Change{Put: notation.MustParse(closing)})
		if errors.Is(err, changes.ErrInvalid) != wrong || !wrong && err != nil {
			t.Errorf("%s: %v", closing, err)
		}
	}
}
