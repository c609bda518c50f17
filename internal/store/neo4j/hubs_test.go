package neo4j_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/neo4jtest"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
)

// edge is a network in which an organisation, and a person with whom she represents another, are two ties short of
// being hubs.
func edge() string {
	var b strings.Builder
	b.WriteString("organisation:a\norganisation:b\nperson:p\nevent:tree kind=MEETING status=HELD date=2020-01-01\n")
	for i := range network.MostTies - 2 {
		fmt.Fprintf(&b, "organisation:m%d\norganisation:m%d MEMBER_OF organisation:a\n", i, i)
		fmt.Fprintf(&b, "event:e%d kind=MEETING status=HELD date=2020-01-01\n", i)
		fmt.Fprintf(&b, "person:p TOOK_PART_IN event:e%d role=SPEAKER for=organisation:b\n", i)
	}
	for i := range 8 {
		fmt.Fprintf(&b, "event:e%d PART_OF event:tree\nperson:q%d\nperson:q%d HOLDS_POSITION organisation:b\n", i, i, i)
	}
	return b.String()
}

// beyond makes hubs of three organisations and a person of that network.
const beyond = `
person:x
person:y
organisation:c
person:x HOLDS_POSITION organisation:a
person:y HOLDS_POSITION organisation:a
person:y HOLDS_POSITION organisation:a title=again
organisation:b MEMBER_OF organisation:a
organisation:a MEMBER_OF organisation:c
person:p HOLDS_POSITION organisation:c
person:p HOLDS_POSITION organisation:c title=again
person:p HOLDS_POSITION organisation:a
person:p HOLDS_POSITION organisation:a title=again
person:p HOLDS_POSITION organisation:b title=again
`

// rightHubs requires that small events and hubs are marked, and no others, and tells how many hubs there are.
func rightHubs(t *testing.T, server *neo4jtest.Server) (hubs int) {
	t.Helper()
	for _, row := range cypher(t, server, "MATCH (e:Event) RETURN e.id, e.small, e.kind, e.effective, e.n") {
		want := network.Small(network.EventKind(row[2].(string)), network.EventStatus(row[3].(string)), int(row[4].(int64)))
		if row[1] != want {
			t.Errorf("%v is marked small: %v, want %t", row[0], row[1], want)
		}
	}
	for _, row := range cypher(t, server, `MATCH (a:Actor) RETURN a.id, a.hub, COUNT { (a)-[:HOLDS_POSITION]-() },
  COUNT { (a)-[:MEMBER_OF]-() }, COUNT { (a)-[:PRESENT_AT]->(e) WHERE e.small }`) {
		want := network.Hub(int(row[2].(int64)), int(row[3].(int64)), int(row[4].(int64)))
		if row[1] != want {
			t.Errorf("%v is marked a hub: %v, want %t: %v", row[0], row[1], want, row[2:])
		}
		if want {
			hubs++
		}
	}
	return hubs
}

// hubMove is a change that may make a hub, or unmake one.
func hubMove(dice *rand.Rand) (put string, gone network.ID) {
	i := dice.IntN(12)
	name := func(format string) network.ID { return network.ID(fmt.Sprintf(format, i)) }
	switch dice.IntN(10) {
	case 0:
		return "", name("organisation:m%d")
	case 1:
		return fmt.Sprintf("organisation:m%d\norganisation:m%d MEMBER_OF organisation:a", i, i), ""
	case 2:
		return "", name("event:e%d")
	case 3:
		return fmt.Sprintf("event:e%d kind=MEETING status=HELD\nperson:p TOOK_PART_IN event:e%d role=SPEAKER for=organisation:b", i, i), ""
	case 4:
		return fmt.Sprintf("event:tree kind=MEETING date=2020-01-01 status=%s", network.EventStatuses[dice.IntN(4)]), ""
	case 5:
		return fmt.Sprintf("number:n of event:tree counted=ATTENDANCE value=%d", 45+dice.IntN(12)), ""
	case 6:
		return "", "number:n"
	case 7:
		return "", name("person:q%d")
	case 8:
		return fmt.Sprintf("person:q%d\nperson:q%d HOLDS_POSITION organisation:b\nperson:q%d HOLDS_POSITION organisation:a", i, i, i), ""
	}
	return fmt.Sprintf("organisation:n%d\norganisation:b MEMBER_OF organisation:n%d", i, i), ""
}

// TestHubsFollowChanges of every kind.
func TestHubsFollowChanges(t *testing.T) {
	server := empty(t)
	s := openOn(t, server)
	put(t, s, edge())
	dice := rand.New(rand.NewPCG(1, 2))
	seen := map[int]bool{rightHubs(t, server): true}
	for range 60 {
		text, gone := hubMove(dice)
		c := changes.Change{Put: notation.MustParse(text)}
		if gone != "" {
			c.Delete = []network.ID{gone}
		}
		if _, err := changes.Apply(t.Context(), s, c); err != nil {
			t.Fatalf("%s %s: %v", text, gone, err)
		}
		seen[rightHubs(t, server)] = true
		if t.Failed() {
			t.Fatalf("after %q, without %q", text, gone)
		}
	}
	if len(seen) < 2 {
		t.Errorf("numbers of hubs %v: the changes make too little difference", seen)
	}
}

// TestHubsOfALoad are marked when it ends.
func TestHubsOfALoad(t *testing.T) {
	server := empty(t)
	s := openOn(t, server)
	begin(t, s, "tables", 0)
	load(t, s, 1, edge()+beyond)
	if err := finish(t.Context(), s); err != nil {
		t.Fatal(err)
	}
	if n := rightHubs(t, server); n != 4 {
		t.Errorf("%d hubs, want organisations a, b and c, and person p", n)
	}
	if _, err := s.Update(t.Context(), func(ctx context.Context, w store.Writer) error {
		return removed(ctx, w, []network.ID{"organisation:c"})
	}); err != nil {
		t.Fatal(err)
	}
	rightHubs(t, server)
}

// TestHubsOfAnOlderDatabase are marked when it is first asked, also where that broke off before.
func TestHubsOfAnOlderDatabase(t *testing.T) {
	server := empty(t)
	put(t, openOn(t, server), edge()+beyond)
	cypher(t, server, "MATCH (n:Entity) REMOVE n.small, n.hub")
	cypher(t, server, "MATCH (e:Event {id: 'event:tree'}) SET e.small = true")
	cypher(t, server, "MATCH (meta:Meta) SET meta.schema = 1")
	s := openOn(t, server)
	if err := s.Ready(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n := rightHubs(t, server); n != 4 {
		t.Errorf("%d hubs, want organisations a, b and c, and person p", n)
	}
	if put(t, s, "topic:t") != 2 {
		t.Error("the revision was lost")
	}
}
