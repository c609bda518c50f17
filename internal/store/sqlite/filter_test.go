package sqlite_test

import (
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// TestPeriodSpeaksOfEvents: a programme has dates, too, and is in no period, nor undated.
func TestPeriodSpeaksOfEvents(t *testing.T) {
	s := openAt(t, newPath(t))
	put(t, s, "programme:p date=2019-07\nprogramme:q\norganisation:a\norganisation:a FUNDS programme:p\norganisation:a FUNDS programme:q")
	from := network.DayOf(2019, 1, 1)
	inPeriod := store.Filter{Period: &network.Period{From: &from}, IncludeUndated: true}
	list, err := testkit.View(t, s).List(t.Context(), admin, store.ListQuery{
		Type: network.TypeOrganisation, Page: store.Page{First: 5}, Filter: &store.Filter{Some: []store.TieFilter{{Field: store.OrganisationFunds, Where: inPeriod}}},
	})
	if err != nil || len(list.Rows) != 0 {
		t.Errorf("an organisation that funds programmes matches events of a period: %v, %v", list.Rows, err)
	}
}
