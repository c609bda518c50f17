package network_test

import (
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
)

// The days asked are 2022-06-06 to 2022-06-10 throughout.
func TestValidityOn(t *testing.T) {
	const no, unknown, yes = network.ValidNo, network.ValidUnknown, network.ValidYes
	cases := []struct {
		since, until string
		want         network.Validity
	}{
		{"2022-06-06", "2022-06-10", yes},
		{"2021", "2023", yes},
		{"2022-05", "2022-07", yes},
		{"2021-12-31", "2022-06-10", yes},
		{"2020/2021", "2023", yes},
		{"../2021", "2023/..", yes}, // began in 2021 at the latest, ended in 2023 at the earliest
		{"2021?", "2023~", yes},

		{"2022-06-11", "", no},
		{"2022-06-11", "2023", no},
		{"2022-07", "", no},
		{"2023", "", no},
		{"2023/..", "", no},
		{"2023", "XXXX-05", no},
		{"", "2022-06-05", no},
		{"2021", "2022-06-05", no},
		{"", "2022-05", no},
		{"", "2021", no},
		{"", "../2021", no},
		{"XXXX", "2021", no},
		{"..", "2021", no},

		{"", "", unknown},
		{"2021", "", unknown},
		{"", "2023", unknown},
		{"2022-06-07", "2023", unknown}, // began on the second day
		{"2022-06-10", "2023", unknown}, // on the last
		{"2021", "2022-06-09", unknown},
		{"2021", "2022-06-06", unknown},
		{"2022", "2023", unknown}, // some day of 2022
		{"2022-06", "2023", unknown},
		{"2021", "2022", unknown},
		{"2021", "2022-06", unknown},
		{"202X", "2023", unknown},
		{"2020/..", "2023", unknown},
		{"2021", "../2023", unknown},
		{"XXXX-01", "2023", unknown},
		{"2021", "XXXX", unknown},
	}
	first, last := day(t, "2022-06-06"), day(t, "2022-06-10")
	for _, c := range cases {
		t.Run(c.since+" to "+c.until, func(t *testing.T) {
			since, until := bound(t, c.since), bound(t, c.until)
			if got := network.ValidityOn(since, until, first, last, true); got != c.want {
				t.Errorf("is %s, want %s", got, c.want)
			}
			if got := network.ValidityOn(since, until, first, last, false); got != unknown {
				t.Errorf("undated is %s, want UNKNOWN", got)
			}
		})
	}
}

func TestValidityOnOneDay(t *testing.T) {
	asOf := day(t, "2022-06-06")
	for until, want := range map[string]network.Validity{
		"2022-06-05": network.ValidNo, "2022-06-06": network.ValidYes, "2022-06-07": network.ValidYes, "2022-06": network.ValidUnknown,
	} {
		if got := network.ValidityOn(bound(t, "2022-06-06"), bound(t, until), asOf, asOf, true); got != want {
			t.Errorf("until %s: %s, want %s", until, got, want)
		}
	}
}

// A bound that is not known is not mistaken for the day from which days are counted, in 1970.
func TestValidityBefore1970(t *testing.T) {
	asOf := day(t, "1950-06-06")
	for _, c := range []struct {
		since, until string
		want         network.Validity
	}{
		{"", "", network.ValidUnknown},
		{"1940", "", network.ValidUnknown},
		{"", "1960", network.ValidUnknown},
		{"1940", "1960", network.ValidYes},
		{"1951", "", network.ValidNo},
		{"", "1949", network.ValidNo},
	} {
		if got := network.ValidityOn(bound(t, c.since), bound(t, c.until), asOf, asOf, true); got != c.want {
			t.Errorf("%s to %s: %s, want %s", c.since, c.until, got, c.want)
		}
	}
}

// An event whose end is open reaches as far as days do.
func TestPositionsOnOpenDays(t *testing.T) {
	checkPresences(t, []presenceCase{
		{
			name:      "ended before an event that may still go on",
			events:    []*event{theEvent("e").on("2022-06-06/..").with(ann, network.RoleSpeaker)},
			positions: []network.Tie{position(ann, cove, "2020", "2022-06-05"), position(ann, delta, "2030", "")},
			want:      []string{"delta SPEAKER REPRESENTED UNCERTAIN", "ann SPEAKER TOOK_PART STATED for delta"},
		},
		{
			name:      "began after an event whose beginning is not known",
			events:    []*event{theEvent("e").on("/2022-06-06").with(ann, network.RoleSpeaker)},
			positions: []network.Tie{position(ann, cove, "2022-06-07", ""), position(ann, delta, "1800", "1900")},
			want:      []string{"delta SPEAKER REPRESENTED UNCERTAIN", "ann SPEAKER TOOK_PART STATED for delta"},
		},
	})
}

// bound reads a since or until; ".." is an open one, which has no date.
func bound(t *testing.T, s string) network.EDTF {
	t.Helper()
	if s == ".." {
		return network.EDTF{}
	}
	d, err := network.ParseEDTF(s)
	if err != nil {
		t.Fatalf("%q: %v", s, err)
	}
	return d
}

func day(t *testing.T, s string) network.Day {
	t.Helper()
	d, err := network.ParseDay(s)
	if err != nil {
		t.Fatalf("%q: %v", s, err)
	}
	return d
}
