package oracle_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
	"github.com/partnergraph/partnergraph/internal/store/storetest/oracle"
)

const counted = `
organisation:a country=FR kind=FUNDER
organisation:b country=SE kind=FUNDER
organisation:c country=SE
organisation:d
place:x kind=CITY country=BE
topic:t
topic:u
programme:k
event:v kind=MEAL status=HELD date=2021-12-30/2022-01-02
event:w kind=MEAL status=HELD date=2022
event:x kind=SEMINAR status=PLANNED date=0987-03
event:y kind=SEMINAR status=HELD date=XXXX-03
event:v ABOUT topic:u
event:v ABOUT topic:t
event:w ABOUT topic:t
event:v UNDER programme:k
organisation:a WORKS_ON topic:u
organisation:a UNDER programme:k
organisation:b UNDER programme:k
`

func TestCountsByHand(t *testing.T) {
	event, organisation := network.TypeEvent, network.TypeOrganisation
	held := &store.Filter{Statuses: []network.EventStatus{network.StatusHeld}}
	for _, c := range []struct {
		name   string
		of     network.EntityType
		by     store.CountBy
		filter *store.Filter
		want   string
	}{
		{"countries: most first", organisation, store.CountByCountry, nil, "SE 2 FR 1 of 4 without 1"},
		{"of places", network.TypePlace, store.CountByCountry, nil, "BE 1 of 1 without 0"},
		{"kinds", organisation, store.CountByKind, nil, "FUNDER 2 of 4 without 2"},
		{"kinds of events: by key among equals", event, store.CountByKind, nil, "MEAL 2 SEMINAR 2 of 4 without 0"},
		{"years: that of the first day alone", event, store.CountByYear, nil, "0987 1 2021 1 2022 1 of 4 without 1"},
		{"years of what matches", event, store.CountByYear, held, "2021 1 2022 1 of 3 without 1"},
		{"topics: once in each, and once in the total", event, store.CountByTopic, nil, "topic:t 2 topic:u 1 of 4 without 2"},
		{"topics of organisations", organisation, store.CountByTopic, nil, "topic:u 1 of 4 without 3"},
		{"programmes", organisation, store.CountByProgramme, nil, "programme:k 2 of 4 without 2"},
		{"programmes of events", event, store.CountByProgramme, held, "programme:k 1 of 3 without 2"},
		{"nothing matches", event, store.CountByKind, &store.Filter{IDs: []network.ID{}}, "of 0 without 0"},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := oracle.New(notation.MustParse(counted), 1, oracle.NoFault)
			counts, err := o.Counts(context.Background(), public, store.CountQuery{Type: c.of, Filter: c.filter, By: c.by})
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			for _, g := range counts.Groups {
				got += fmt.Sprint(g.Key, " ", g.Count, " ")
			}
			if got += fmt.Sprint("of ", counts.Total, " without ", counts.Without); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}
