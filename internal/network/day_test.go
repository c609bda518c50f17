package network_test

import (
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
)

func TestDayCounts(t *testing.T) {
	for text, want := range map[string]network.Day{
		"1970-01-01": 0, "1970-01-02": 1, "1969-12-31": -1, "1968-02-29": -672, "2000-02-29": 11016, "2022-06-10": 19153,
		"0001-01-01": -719162, "9999-12-31": 2932896,
	} {
		got, err := network.ParseDay(text)
		if err != nil || got != want || got.String() != text {
			t.Errorf("%s is day %d, printed %s (%v), want %d", text, got, got, err, want)
		}
	}
	if network.MinDay != -719162 || network.MaxDay != 2932896 {
		t.Errorf("days reach from %s to %s", network.MinDay, network.MaxDay)
	}
	if got := network.DayOf(2022, time.June, 10); got != 19153 {
		t.Errorf("DayOf is %d", got)
	}
}

func TestParseDayRefuses(t *testing.T) {
	for _, text := range []string{"", "2022", "2022-06", "2022-6-1", "2022-02-29", "2022-13-01", "0000-01-01", "12022-01-01", "2022-06-10T00:00", " 2022-06-10"} {
		if d, err := network.ParseDay(text); err == nil || d != 0 {
			t.Errorf("%q is read as %s (%v)", text, d, err)
		}
	}
}

func TestDayOfTimeIsInUTC(t *testing.T) {
	toulouse := time.FixedZone("CEST", 2*60*60)
	cases := map[string]time.Time{
		"2022-06-09": time.Date(2022, time.June, 10, 1, 59, 59, 0, toulouse),
		"2022-06-10": time.Date(2022, time.June, 10, 2, 0, 0, 0, toulouse),
		"1969-12-31": time.Date(1969, time.December, 31, 0, 0, 0, 0, time.UTC),
		"1969-12-30": time.Date(1969, time.December, 30, 23, 59, 59, 0, time.UTC),
	}
	for want, moment := range cases {
		if got := network.DayOfTime(moment).String(); got != want {
			t.Errorf("%s is on %s, want %s", moment, got, want)
		}
	}
}

func TestPeriodOverlaps(t *testing.T) {
	from, to := network.Day(10), network.Day(20)
	both, since, until, all := network.Period{From: &from, To: &to}, network.Period{From: &from}, network.Period{To: &to}, network.Period{}
	cases := []struct {
		first, last             network.Day
		both, since, until, all bool
	}{
		{1, 9, false, false, true, true},
		{1, 10, true, true, true, true},
		{10, 10, true, true, true, true},
		{12, 15, true, true, true, true},
		{1, 30, true, true, true, true},
		{20, 30, true, true, true, true},
		{21, 30, false, true, false, true},
		{network.MinDay, 9, false, false, true, true},
		{21, network.MaxDay, false, true, false, true},
	}
	for _, c := range cases {
		for name, p := range map[string]struct {
			period network.Period
			want   bool
		}{"both": {both, c.both}, "since": {since, c.since}, "until": {until, c.until}, "all": {all, c.all}} {
			if got := p.period.Overlaps(c.first, c.last); got != p.want {
				t.Errorf("%s: days %d to %d overlap: %t", name, c.first, c.last, got)
			}
		}
	}
}
