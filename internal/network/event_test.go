package network_test

import (
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
)

func TestReportMissing(t *testing.T) {
	cases := []struct {
		date   string
		status network.EventStatus
		want   bool
	}{
		{"2022-06-06/2022-06-10", network.StatusPlanned, true},
		{"2022-06-11", network.StatusPlanned, false}, // today
		{"2022-06-10/2022-06-11", network.StatusPlanned, false},
		{"2022-06-12", network.StatusPlanned, false},
		{"2022-06", network.StatusPlanned, false}, // may be later this month
		{"2022-05", network.StatusPlanned, true},
		{"2021", network.StatusPlanned, true},
		{"2021/..", network.StatusPlanned, false},
		{"../2021", network.StatusPlanned, true},
		{"XXXX-01", network.StatusPlanned, false},
		{"", network.StatusPlanned, false},
		{"2021", network.StatusHeld, false},
		{"2021", network.StatusCancelled, false},
		{"2021", network.StatusUnknown, false},
	}
	for _, c := range cases {
		// Its own status is the same or, for a part of what was cancelled, PLANNED.
		e := network.Event{Status: network.StatusPlanned, EffectiveStatus: c.status, Date: network.MustEDTF(c.date)}
		if got := e.ReportMissing(day(t, "2022-06-11")); got != c.want {
			t.Errorf("%s, %s: report missing is %t", c.date, c.status, got)
		}
	}
}

func TestEarliestAndLatest(t *testing.T) {
	e := network.Event{Date: network.MustEDTF("2022-06/..")}
	if got := shown(e.Earliest()) + " " + shown(e.Latest()); got != "2022-06-01 -" {
		t.Errorf("earliest and latest are %s", got)
	}
	e.Date = network.MustEDTF("../2022-06")
	if got := shown(e.Earliest()) + " " + shown(e.Latest()); got != "- 2022-06-30" {
		t.Errorf("earliest and latest are %s", got)
	}
}
