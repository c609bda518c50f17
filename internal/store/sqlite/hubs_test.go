package sqlite_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// nearlyHubs is a network whose organisations and persons have about as many ties of introduction as make a hub.
func nearlyHubs() string {
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

// rightFlags requires that what is stored of smallness and hubs is what can be worked out from the rest. It tells how
// many hubs there are.
func rightFlags(t *testing.T, path string, s store.Store) (hubs int) {
	t.Helper()
	db := raw(t, path)
	defer func() { _ = db.Close() }()
	view := testkit.View(t, s)
	defer view.Close()
	var all network.Tables
	collect := func(rows network.Tables) error { return (*collected)(&all).Write(rows) }
	if err := view.Rows(t.Context(), admin, collect); err != nil {
		t.Fatal(err)
	}
	type counts struct{ positions, memberships, events int }
	of := map[network.ID]*counts{}
	small := map[network.ID]bool{}
	for _, e := range all.Nodes {
		of[e.Core().ID] = &counts{}
		if e, is := e.(*network.Event); is {
			small[e.ID] = network.Small(e.Kind, e.EffectiveStatus, e.Size.N)
		}
	}
	for i := range all.Ties {
		for _, id := range []network.ID{all.Ties[i].From, all.Ties[i].To} {
			switch all.Ties[i].Kind {
			case network.HoldsPosition:
				of[id].positions++
			case network.MemberOf:
				of[id].memberships++
			}
		}
	}
	rows, err := db.QueryContext(t.Context(), `SELECT a.id, e.id, p.small FROM present p JOIN node a ON a.key = p.actor JOIN node e ON e.key = p.event`)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var actor, event network.ID
		var is bool
		if err := rows.Scan(&actor, &event, &is); err != nil {
			t.Fatal(err)
		}
		if is != small[event] {
			t.Errorf("the presence of %s at %s: small %t", actor, event, is)
		}
		if is {
			of[actor].events++
		}
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	flags, err := db.QueryContext(t.Context(), "SELECT id, small, hub FROM node")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = flags.Close() }()
	for flags.Next() {
		var id network.ID
		var isSmall, isHub bool
		if err := flags.Scan(&id, &isSmall, &isHub); err != nil {
			t.Fatal(err)
		}
		n := of[id]
		if want := network.Hub(n.positions, n.memberships, n.events); isHub != want || isSmall != small[id] {
			t.Errorf("%s: hub %t, want %t (%v); small %t, want %t", id, isHub, want, *n, isSmall, small[id])
		}
		if isHub {
			hubs++
		}
	}
	if err := flags.Err(); err != nil {
		t.Fatal(err)
	}
	return hubs
}

// hubMove is a change near the point where actors become hubs.
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

// TestHubsFollowChanges of every kind, in the transaction of each.
func TestHubsFollowChanges(t *testing.T) {
	path := newPath(t)
	s := openAt(t, path)
	put(t, s, nearlyHubs())
	dice := rand.New(rand.NewPCG(1, 2))
	seen := map[int]bool{rightFlags(t, path, s): true}
	for range 80 {
		text, gone := hubMove(dice)
		c := changes.Change{Put: notation.MustParse(text)}
		if gone != "" {
			c.Delete = []network.ID{gone}
		}
		if _, err := changes.Apply(t.Context(), s, c); err != nil {
			t.Fatalf("%s %s: %v", text, gone, err)
		}
		hubs := rightFlags(t, path, s)
		seen[hubs] = true
		if t.Failed() {
			t.Fatalf("after %s, without %q", text, gone)
		}
	}
	if len(seen) < 3 {
		t.Errorf("numbers of hubs %v: the changes make too little difference", seen)
	}
}

// enoughOfBoth makes hubs of three organisations and a person of nearlyHubs.
const enoughOfBoth = `
person:x
person:y
person:x HOLDS_POSITION organisation:a
person:y HOLDS_POSITION organisation:a
person:y HOLDS_POSITION organisation:a title=again
organisation:b MEMBER_OF organisation:a
organisation:c
organisation:a MEMBER_OF organisation:c
person:p HOLDS_POSITION organisation:c
person:p HOLDS_POSITION organisation:c title=again
person:p HOLDS_POSITION organisation:a
person:p HOLDS_POSITION organisation:a title=again
person:p HOLDS_POSITION organisation:b title=again
`

// loadAll loads and derives as a large import does.
func loadAll(t *testing.T, s store.Store, text string) {
	t.Helper()
	load(t, s, 1, text)
	for _, batch := range []func(context.Context, store.Writer) error{
		func(ctx context.Context, w store.Writer) error { return w.Refresh(ctx) },
		func(ctx context.Context, w store.Writer) error {
			roots, err := w.RootsAfter(ctx, "", 1_000)
			if err != nil {
				return err
			}
			facts, err := w.Facts(ctx, roots)
			if err != nil {
				return err
			}
			return w.PutDerived(ctx, network.Derive(facts.Events, facts.Positions))
		},
	} {
		if err := s.Load(t.Context(), 0, batch); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.EndBulk(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
}

// TestHubsOfALoad stand when it ends.
func TestHubsOfALoad(t *testing.T) {
	path := newPath(t)
	s := openAt(t, path)
	begin(t, s, "tables", 0)
	loadAll(t, s, nearlyHubs()+enoughOfBoth)
	if n := rightFlags(t, path, s); n != 4 {
		t.Errorf("%d hubs, want organisations a, b and c, and person p", n)
	}
}

// TestHubsOfAnOlderFile are worked out when it is opened.
func TestHubsOfAnOlderFile(t *testing.T) {
	all, path := sqlite.Migrations(), newPath(t)
	sqlite.SetMigrations(t, all[:beforeTheRegister]...)
	makeStore(t, path, nearlyHubs()+enoughOfBoth)
	sqlite.SetMigrations(t, all...)
	execRaw(t, path, "DROP INDEX actor_blocked", "ALTER TABLE node DROP COLUMN small", "ALTER TABLE node DROP COLUMN hub",
		"ALTER TABLE present DROP COLUMN small", "PRAGMA user_version = 2")
	if n := rightFlags(t, path, openAt(t, path)); n != 4 {
		t.Errorf("%d hubs, want organisations a, b and c, and person p", n)
	}
}
