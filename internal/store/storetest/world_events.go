package storetest

import (
	"fmt"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
)

// addEvents adds trees of events: roots, parts, and parts of parts.
func (w *world) addEvents() {
	pool := w.namePool()
	var open []network.ID // that may have parts
	for range w.between(30, 42) {
		var up network.ID
		if len(open) > 0 && w.chance(55) {
			up = pick(w.dice, open)
		}
		kind := w.eventKind()
		e := &network.Event{
			Kind: kind, Status: w.statusOf(kind), Country: maybe(w.dice, 80, countries), Date: w.eventDate(up),
		}
		id := w.node(e, pool)
		w.events, w.date[id] = append(w.events, id), e.Date
		if up != "" {
			w.tie(network.Tie{Kind: network.PartOf, From: id, To: up})
			w.parent[id], w.depth[id] = up, w.depth[up]+1
		}
		if w.depth[id] < 2 {
			open = append(open, id)
		}
	}
}

func (w *world) eventKind() network.EventKind {
	switch n := w.below(100); {
	case n < 10:
		return pick(w.dice, []network.EventKind{network.KindStudy, network.KindAward})
	case n < 18:
		return network.KindJobShadowing
	}
	return pick(w.dice, network.EventKinds)
}

// statusOf draws a status: job shadowing is planned more often than the rest.
func (w *world) statusOf(kind network.EventKind) network.EventStatus {
	if kind == network.KindJobShadowing && w.chance(40) {
		return network.StatusPlanned
	}
	return w.status()
}

func (w *world) status() network.EventStatus {
	if w.chance(55) {
		return network.StatusHeld
	}
	return pick(w.dice, network.EventStatuses)
}

// eventDate draws a date; a part mostly has that of the whole.
func (w *world) eventDate(up network.ID) network.EDTF {
	if up != "" && w.chance(50) {
		return w.date[up]
	}
	return w.anyDate()
}

// firstYear and years bound the years in which events happen.
const (
	firstYear = 2019
	years     = 6
)

func (w *world) day() network.Day {
	return network.DayOf(firstYear+w.below(years), time.Month(w.between(1, 12)), w.between(1, 28))
}

// anyDate draws a date in one of the ways in which sources write dates.
func (w *world) anyDate() network.EDTF {
	day := w.day()
	text := day.String()
	switch n := w.below(100); {
	case n < 30:
	case n < 55:
		text = fmt.Sprint(day, "/", day+network.Day(w.below(5)))
	case n < 65:
		text = text[:7]
	case n < 75:
		text = text[:4] + pick(w.dice, []string{"", "~", "?", "-XX-12"})
	case n < 82:
		text = "XXXX-" + text[5:7]
	case n < 88:
		text = ""
	case n < 91:
		text = text[:3] + "X"
	case n < 94:
		text = text[:7] + "/.."
	case n < 96:
		text = "../" + text[:7]
	case n < 98:
		text = "XXXX"
	default:
		text += "%"
	}
	return network.MustEDTF(text)
}
