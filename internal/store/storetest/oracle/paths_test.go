package oracle_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
	"github.com/partnergraph/partnergraph/internal/store/storetest/oracle"
)

// pathCase is a world with the paths between ends, by hand from docs/adr/0007. The first line of the answer is length and
// skipped hubs, each other line: from to strength position membership.
type pathCase struct {
	name, world, from, to, want string
	change                      func(*store.PathQuery)
	viewer                      network.Viewer
}

func TestPathsByHand(t *testing.T) {
	for _, c := range append(pathCases, wayCases...) {
		t.Run(c.name, func(t *testing.T) {
			o := oracle.New(notation.MustParse(c.world), 1, oracle.NoFault)
			q := pathQuery(c.from, c.to)
			if c.change != nil {
				c.change(&q)
			}
			paths, err := o.Paths(context.Background(), c.viewer, q)
			if err != nil {
				t.Fatal(err)
			}
			got := []string{fmt.Sprint(paths.Length, " ", paths.SkippedHubs)}
			for _, l := range paths.Links {
				got = append(got, fmt.Sprint(short(l.From), " ", short(l.To), " ", l.Strength, " ", l.Position, " ", l.Membership))
			}
			same(t, got, c.want)
		})
	}
}

func pathQuery(from, to string) store.PathQuery {
	return store.PathQuery{From: ids(from), To: ids(to), Ways: store.ByEncounter | store.ByPosition, MaxSteps: store.MaxSteps}
}

func ids(text string) []network.ID {
	var list []network.ID
	for _, id := range strings.Fields(text) {
		list = append(list, network.ID(id))
	}
	return list
}

// short is an id without its type.
func short(id network.ID) string {
	_, name, _ := strings.Cut(string(id), ":")
	return name
}

// same compares lines with those of a case, which may be indented.
func same(t *testing.T, got []string, want string) {
	t.Helper()
	want = strings.ReplaceAll(want, "\t", "")
	if strings.Join(got, "\n") != want {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), want)
	}
}

func day(text string) *network.Day {
	d, err := network.ParseDay(text)
	if err != nil {
		panic(err)
	}
	return &d
}

// chain is a row of steps by position: a, p, b, q, c.
const chain = people + `
person:p HOLDS_POSITION organisation:a
person:p HOLDS_POSITION organisation:b
person:q HOLDS_POSITION organisation:b
person:q HOLDS_POSITION organisation:c
`

// collective is a, p, k, q, c with a collective k in the middle.
var collective = strings.ReplaceAll(chain, "organisation:b", "organisation:k") + `
organisation:b
organisation:k kind=COLLECTIVE`

// crowded is a, p, h, q, c with an h that has, with p and q, so many positions, 30 memberships and 11 small events.
func crowded(positions int) string {
	var b strings.Builder
	b.WriteString(strings.ReplaceAll(chain, "organisation:b", "organisation:h") + "organisation:b\norganisation:h\n")
	for i := range positions - 2 {
		fmt.Fprintf(&b, "person:x%d\nperson:x%d HOLDS_POSITION organisation:h until=1990\n", i, i)
	}
	for i := range 30 {
		fmt.Fprintf(&b, "organisation:m%d\n", i)
		if i%2 == 0 {
			fmt.Fprintf(&b, "organisation:h MEMBER_OF organisation:m%d\n", i)
		} else {
			fmt.Fprintf(&b, "organisation:m%d MEMBER_OF organisation:h\n", i)
		}
	}
	for i := range 11 {
		fmt.Fprintf(&b, "event:v%d kind=MEAL status=HELD\nevent:v%d HELD_AT organisation:h\n", i, i)
		fmt.Fprintf(&b, "event:s%d kind=SEMINAR status=PLANNED\nevent:s%d HELD_AT organisation:h\n", i, i)
		fmt.Fprintf(&b, "event:l%d kind=WEBINAR status=HELD\nevent:l%d HELD_AT organisation:h\n", i, i)
	}
	return b.String()
}

const alongH = `4 0
	a p 0 YES NO
	h q 0 YES NO
	p h 0 YES NO
	q c 0 YES NO`

var pathCases = []pathCase{
	{
		name: "positions, either way round; links in the direction of the path, by ids", world: chain,
		from: "organisation:a", to: "organisation:c", viewer: admin,
		want: "4 0\na p 0 YES NO\nb q 0 YES NO\np b 0 YES NO\nq c 0 YES NO",
	},
	{
		name: "the other direction", world: chain, from: "organisation:c", to: "person:p", viewer: admin,
		want: "3 0\nb p 0 YES NO\nc q 0 YES NO\nq b 0 YES NO",
	},
	{
		name: "for the public there are no persons in between", world: chain, from: "organisation:a", to: "organisation:c", viewer: public,
		want: "-1 0",
	},
	{name: "nor at the ends", world: chain, from: "person:p", to: "organisation:a", viewer: public, want: "-1 0"},
	{name: "of both ends", world: chain, from: "organisation:a organisation:c", to: "person:q organisation:a", viewer: admin, want: "0 0"},
	{
		name: "what does not exist and what is no actor is left out, what is asked twice counts once", world: chain,
		from: "organisation:nobody organisation:a organisation:a", to: "person:p person:p source:said", viewer: admin, want: "1 0\na p 0 YES NO",
	},
	{
		name: "the least length over all pairs of ends counts alone", world: chain,
		from: "organisation:a person:q", to: "organisation:c person:p", viewer: admin,
		want: "1 0\na p 0 YES NO\nq c 0 YES NO",
	},
	{
		name: "all shortest, none that is longer", world: chain + `
			person:r HOLDS_POSITION organisation:a
			person:r HOLDS_POSITION organisation:b
			person:r HOLDS_POSITION organisation:d
			person:q HOLDS_POSITION organisation:d
			person:q HOLDS_POSITION organisation:a`,
		from: "organisation:a", to: "organisation:d", viewer: admin,
		want: "2 0\na q 0 YES NO\na r 0 YES NO\nq d 0 YES NO\nr d 0 YES NO",
	},
	{
		name: "no longer than asked", world: chain, from: "organisation:a", to: "organisation:c", viewer: admin, want: "-1 0",
		change: func(q *store.PathQuery) { q.MaxSteps = 3 },
	},
	{
		name: "a place stands for whom is based in it, and in places within it at any depth", world: chain + `
			place:y
			place:z
			place:z WITHIN place:y
			place:y WITHIN place:x
			organisation:b BASED_IN place:z
			organisation:d BASED_IN place:x`,
		from: "place:x", to: "organisation:a", viewer: admin, want: "2 0\nb p 0 YES NO\np a 0 YES NO",
	},
	{
		name: "an organisation and the place in which it is are no steps apart", world: chain + "organisation:a BASED_IN place:x",
		from: "organisation:a", to: "place:x", viewer: admin, want: "0 0",
	},
	{
		name: "a collective does not stand between, and is counted where it is one step from an end", world: collective,
		from: "person:p", to: "organisation:c", viewer: admin, want: "-1 1",
	},
	{name: "near the other end too", world: collective, from: "organisation:c", to: "person:p", viewer: admin, want: "-1 1"},
	{name: "not where it is further", world: collective, from: "organisation:a", to: "organisation:c", viewer: admin, want: "-1 0"},
	{
		name: "it may be an end, and is then not counted", world: collective, from: "organisation:k", to: "organisation:c", viewer: admin,
		want: "2 0\nk q 0 YES NO\nq c 0 YES NO",
	},
	{
		name: "nor beside another end", world: collective, from: "organisation:k person:p", to: "organisation:c", viewer: admin,
		want: "2 0\nk q 0 YES NO\nq c 0 YES NO",
	},
	{
		name: "it stands between where hubs are asked for", world: collective, from: "person:p", to: "organisation:c", viewer: admin,
		want: "3 0\nk q 0 YES NO\np k 0 YES NO\nq c 0 YES NO", change: func(q *store.PathQuery) { q.Hubs = true },
	},
	{
		name: "it is not counted where the length is one", world: collective, from: "person:p", to: "organisation:a", viewer: admin,
		want: "1 0\np a 0 YES NO",
	},
	{
		name: "once, near both ends, beside a longer path", world: collective + `
			person:p HOLDS_POSITION organisation:b
			person:q HOLDS_POSITION organisation:b`,
		from: "person:p", to: "person:q", viewer: admin, want: "2 1\nb q 0 YES NO\np b 0 YES NO",
	},
	{name: "a hundred ties make no hub", world: crowded(59), from: "organisation:a", to: "organisation:c", viewer: admin, want: alongH},
	{name: "a hundred and one do, whatever is asked", world: crowded(60), from: "person:p", to: "person:q", viewer: admin, want: "-1 1"},
	{
		name: "a hub may be an end", world: crowded(60), from: "organisation:h", to: "organisation:a", viewer: admin,
		want: "2 0\nh p 0 YES NO\np a 0 YES NO",
	},
	{
		name: "hubs asked for", world: crowded(60), from: "organisation:a", to: "organisation:c", viewer: admin, want: alongH,
		change: func(q *store.PathQuery) { q.Hubs = true },
	},
	{
		name: "positions make no hub for the public, which sees none", world: crowded(60), viewer: public,
		from: "organisation:m0", to: "organisation:m1", want: "2 0\nh m1 0 NO YES\nm0 h 0 NO YES", change: func(q *store.PathQuery) { q.Ways = store.ByMembership },
	},
	{
		name: "but for others", world: crowded(60), viewer: admin,
		from: "organisation:m0", to: "organisation:m1", want: "-1 1", change: func(q *store.PathQuery) { q.Ways = store.ByMembership },
	},
}
