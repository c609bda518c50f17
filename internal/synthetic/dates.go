package synthetic

import (
	"fmt"

	"github.com/partnergraph/partnergraph/internal/network"
)

// precision says how much of a date its source prints.
type precision int

const (
	toTheDay precision = iota
	toTheMonth
	toTheYear
	monthAlone // XXXX-01: the year is not stated
	undated
)

// date is when an event is: days from a day on, as precisely as is known.
type date struct {
	year, month, day, days int
	known                  precision
}

// The last month of which the network knows what was held.
const (
	reportedYear  = 2026
	reportedMonth = 10
)

var eventYears = []int{2021, 2022, 2022, 2023, 2023, 2024, 2024, 2025, 2025, 2026, 2026, 2027}

// someDate draws a date; no event is longer than its month.
func someDate(r *random, days int) date {
	d := date{year: pick(r, eventYears), month: r.between(1, 12), days: days}
	d.day = r.between(1, 29-days)
	switch at := r.below(100); {
	case at < 84:
		d.known = toTheDay
	case at < 92:
		d.known = toTheMonth
	case at < 95:
		d.known = toTheYear
	case at < 98:
		d.known = monthAlone
	default:
		d.known = undated
	}
	return d
}

// within draws a day of the date; a date that is not known to the day is its parts' too.
func (d date) within(r *random) date {
	if d.known == toTheDay {
		d.day += r.below(d.days)
		d.days = 1
	}
	return d
}

// before returns a day some months before the date, or the first of all days.
func (d date) before(r *random) date {
	d.days = 1
	if d.month -= r.between(1, 4); d.month < 1 {
		d.month += 12
		d.year--
	}
	if d.year < eventYears[0] {
		d.year, d.month, d.day = eventYears[0], 1, 1
	}
	return d
}

func (d date) future() bool {
	return d.year > reportedYear || d.year == reportedYear && d.month > reportedMonth
}

func (d date) edtf() network.EDTF {
	switch d.known {
	case toTheMonth:
		return network.MustEDTF(fmt.Sprintf("%04d-%02d", d.year, d.month))
	case toTheYear:
		return network.MustEDTF(fmt.Sprintf("%04d", d.year))
	case monthAlone:
		return network.MustEDTF(fmt.Sprintf("XXXX-%02d", d.month))
	case undated:
		return network.EDTF{}
	}
	first := fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
	if d.days > 1 {
		return network.MustEDTF(fmt.Sprintf("%s/%04d-%02d-%02d", first, d.year, d.month, d.day+d.days-1))
	}
	return network.MustEDTF(first)
}
