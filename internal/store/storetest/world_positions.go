package storetest

import (
	"fmt"

	"github.com/partnergraph/partnergraph/internal/network"
)

// addPositions gives persons positions whose bounds are closed, open, imprecise
// or not known; some end on the day before an event, or begin on the day after.
func (w *world) addPositions() {
	for _, person := range w.persons {
		for range w.below(4) {
			t := network.Tie{
				Kind: network.HoldsPosition, From: person, To: pick(w.dice, w.organisations),
				Title: pick(w.dice, []string{"", "director", "chargée de mission", "president"}),
			}
			t.Since, t.Until = w.bounds()
			w.tie(t)
			if w.chance(20) { // another in the same organisation, at another time
				t.Title = "trésorière"
				t.Since, t.Until = w.bounds()
				w.tie(t)
			}
		}
	}
}

// bounds draws when something began and ended, never the end before the beginning.
func (w *world) bounds() (since, until network.EDTF) {
	event := w.date[pick(w.dice, w.events)]
	first, firstKnown := event.First()
	last, lastKnown := event.Last()
	dated := firstKnown && lastKnown
	begin := pick(w.dice, []string{"", "2010", "2015-03", "2018-12-31", "199X", "XXXX-09", "2012/2014", "../2016", "2019~"})
	end := pick(w.dice, []string{"", "", "2030", "2026-06-30", "XXXX", "2028-12/..", "202X?"})
	switch n := w.below(100); {
	case n < 25 && dated:
		end = (first - 1).String()
	case n < 40 && dated:
		begin = (last + 1).String()
	case n < 50 && dated:
		begin, end = first.String(), last.String()
	case n < 60 && dated:
		end = fmt.Sprint(first)[:7]
	}
	since, until = network.MustEDTF(begin), network.MustEDTF(end)
	if untilBeforeSince(since, until) {
		since = network.EDTF{}
	}
	return since, until
}

// untilBeforeSince tells whether something may have ended before it began.
func untilBeforeSince(since, until network.EDTF) bool {
	begin, beginKnown := since.First()
	end, endKnown := until.First()
	return beginKnown && endKnown && end < begin
}
