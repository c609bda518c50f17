package questions

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

func codeOf(err error) Code {
	if own := (*Error)(nil); errors.As(err, &own) {
		return own.Code
	}
	return ""
}

func TestTranslate(t *testing.T) {
	cases := map[error]Code{
		store.ErrConflict: Conflict, store.ErrTooCostly: QueryTooCostly, store.ErrUnavailable: Unavailable, store.ErrForeign: Unavailable,
		store.ErrUnfinished: Unavailable, context.DeadlineExceeded: Timeout, context.Canceled: Timeout, errors.New("disk"): Internal,
	}
	for err, code := range cases {
		wrapped := fmt.Errorf("reading /var/lib: %w", err)
		got := Translate(wrapped)
		if codeOf(got) != code || strings.Contains(got.Error(), "/var") || !errors.Is(got, err) {
			t.Errorf("%v became %s: %v", err, codeOf(got), got)
		}
	}
	if Translate(nil) != nil {
		t.Error("nothing became an error")
	}
	if own := BadInput("first", "no"); !errors.Is(Translate(fmt.Errorf("x: %w", own)), own) {
		t.Error("our own error was translated")
	}
}

func TestWords(t *testing.T) {
	if words, err := Words("text", "L’Économie  sociale"); err != nil || strings.Join(words, " ") != "l economie sociale" {
		t.Errorf("%q, %v", words, err)
	}
	for _, text := range []string{"", " ", "?!", strings.Repeat("a", 201), strings.Repeat("a ", 13)} {
		if _, err := Words("text", text); codeOf(err) != BadUserInput {
			t.Errorf("%q is accepted", text)
		}
	}
}

func TestCheckFilter(t *testing.T) {
	deep := func(n int) *store.Filter {
		f := &store.Filter{}
		for range n - 1 {
			f = &store.Filter{Not: f}
		}
		return f
	}
	many := &store.Filter{}
	for range MaxFilters {
		many.And = append(many.And, store.Filter{})
	}
	day := func(s string) *network.Day { d, _ := network.ParseDay(s); return &d }
	cases := []struct {
		name   string
		filter *store.Filter
		ok     bool
	}{
		{"none", nil, true},
		{"empty", &store.Filter{}, true},
		{"three deep", deep(3), true},
		{"four deep", deep(4), false},
		{"four deep over ties", &store.Filter{Some: []store.TieFilter{{Where: *deep(3)}}}, false},
		{"many", many, false},
		{"a day", &store.Filter{Period: &network.Period{From: day("2022-01-01"), To: day("2022-01-01")}}, true},
		{"backwards", &store.Filter{Or: []store.Filter{{Period: &network.Period{From: day("2022-01-02"), To: day("2022-01-01")}}}}, false},
		{"degree", &store.Filter{MinDegree: ptr(1), MaxDegree: ptr(1)}, true},
		{"degree upside down", &store.Filter{MinDegree: ptr(2), MaxDegree: ptr(1)}, false},
		{"degree below 0", &store.Filter{MaxDegree: ptr(-1)}, false},
		{"long list", &store.Filter{IDs: make([]network.ID, MaxListed+1)}, false},
	}
	for _, c := range cases {
		if err := CheckFilter("filter", c.filter); (err == nil) != c.ok {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestEncounterArguments(t *testing.T) {
	good := EncounterArguments{Statuses: []network.EventStatus{network.StatusHeld}, Relations: []network.Relation{network.Across}}
	with := good
	with.MinStrength = ptr(0.047619)
	f, err := with.Filter()
	if err != nil || f.MinStrength != 47619 || Strength(f.MinStrength) != 0.047619 {
		t.Errorf("%+v, %v", f, err)
	}
	for _, strength := range []float64{-0.1, math.Inf(1), math.NaN(), 1e10} {
		with.MinStrength = &strength
		if _, err := with.Filter(); codeOf(err) != BadUserInput {
			t.Errorf("strength %v is accepted", strength)
		}
	}
	for _, bad := range []EncounterArguments{{Relations: good.Relations}, {Statuses: good.Statuses}} {
		if _, err := bad.Filter(); codeOf(err) != BadUserInput {
			t.Errorf("%+v is accepted", bad)
		}
	}
}

func TestRights(t *testing.T) {
	status := []store.Withheld{{Reason: store.WithheldStatus, Count: 1}}
	if got := WithRights(status, network.Viewer{Access: network.Analyst}); len(got) != 1 {
		t.Errorf("an analyst is told %v", got)
	}
	got := WithRights(status, network.Viewer{})
	if len(got) != 2 || got[1].Reason != store.WithheldRights || got[1].Count != -1 || len(status) != 1 {
		t.Errorf("the public is told %v", got)
	}
}

func TestClock(t *testing.T) {
	s := New(func() time.Time { return time.Date(2026, 11, 24, 0, 30, 0, 0, time.FixedZone("", 3600)) })
	if s.Today().String() != "2026-11-23" || s.Now().Location() != time.UTC {
		t.Errorf("today is %s, now %s", s.Today(), s.Now())
	}
}
