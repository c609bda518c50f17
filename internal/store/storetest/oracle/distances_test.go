package oracle_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
	"github.com/partnergraph/partnergraph/internal/store/storetest/oracle"
)

func TestDistancesByHand(t *testing.T) {
	for _, c := range []struct {
		name, world, from, to, want string
		most                        int
		hubs                        bool
		viewer                      network.Viewer
	}{
		{
			name: "each for itself, by id, without those of the start and those out of reach", world: chain, viewer: admin, most: 6,
			from: "organisation:a", to: "organisation:e person:q organisation:c organisation:a person:p", want: "c 4\np 1\nq 3",
		},
		{name: "no further than asked", world: chain, viewer: admin, most: 2, from: "organisation:a", to: "organisation:c organisation:b", want: "b 2"},
		{
			name: "from the nearest of several, and to those of a place", viewer: admin, most: 6,
			world: chain + "organisation:c BASED_IN place:x", from: "organisation:a person:q", to: "place:x", want: "c 1",
		},
		{
			name: "a collective is reached, and nothing through it though it is asked for itself", world: collective, viewer: admin, most: 6,
			from: "organisation:a", to: "organisation:k organisation:c", want: "k 2",
		},
		{name: "with hubs", world: collective, viewer: admin, most: 6, hubs: true, from: "organisation:a", to: "organisation:k organisation:c", want: "c 4\nk 2"},
		{name: "nothing through persons for the public", world: chain, viewer: public, most: 6, from: "organisation:a", to: "organisation:b person:p"},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := oracle.New(notation.MustParse(c.world), 1, oracle.NoFault)
			q := pathQuery(c.from, c.to)
			q.MaxSteps, q.Hubs = c.most, c.hubs
			list, err := o.Distances(context.Background(), c.viewer, q)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, d := range list {
				got = append(got, fmt.Sprint(short(d.Actor), " ", d.Steps))
			}
			same(t, got, c.want)
		})
	}
}
