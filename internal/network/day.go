package network

import (
	"errors"
	"io"
	"time"
)

// Day is a day in UTC, counted from 1970-01-01.
type Day int32

const secondsPerDay = 24 * 60 * 60

// MinDay and MaxDay bound the days that can be written: years 0001 to 9999.
var (
	MinDay = DayOf(1, time.January, 1)
	MaxDay = DayOf(9999, time.December, 31)
)

// DayOf returns a day of the proleptic Gregorian calendar.
func DayOf(year int, month time.Month, day int) Day {
	return Day(floorDiv(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix(), secondsPerDay))
}

// DayOfTime returns the UTC day of a moment.
func DayOfTime(t time.Time) Day { return Day(floorDiv(t.Unix(), secondsPerDay)) }

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// ParseDay reads a day of the form 2022-06-10.
func ParseDay(s string) (Day, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil || t.Year() < 1 {
		return 0, errors.New("a day is written as year-month-day, for example 2022-06-10")
	}
	return DayOfTime(t), nil
}

// String writes the day as 2022-06-10.
func (d Day) String() string {
	return time.Unix(int64(d)*secondsPerDay, 0).UTC().Format(time.DateOnly)
}

// MarshalGQL writes the day.
func (d Day) MarshalGQL(w io.Writer) { marshalName(w, d.String()) }

// UnmarshalGQL reads a day.
func (d *Day) UnmarshalGQL(v any) (err error) {
	s, _ := v.(string)
	*d, err = ParseDay(s)
	return err
}

// Period is a closed range of days; a nil bound is open.
type Period struct{ From, To *Day }

// Overlaps tells whether the days [first, last] share one with the period.
func (p Period) Overlaps(first, last Day) bool {
	return (p.From == nil || last >= *p.From) && (p.To == nil || first <= *p.To)
}
