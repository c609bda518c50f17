package network

import (
	"errors"
	"io"
	"strconv"
	"strings"
	"time"
)

// EDTF is a date as a source prints it, in the Extended Date/Time Format
// (ISO 8601-2:2019, annex A): a day, month or year; an interval a/b, with "..": open
// or nothing: unknown in place of a bound; X for digits that are not known; and a
// trailing ? ~ or % for doubtful, about, or both. The zero value is no date.
//
// A date with a known year gives the interval [First, Last] of days that it may
// mean; one without (XXXX-01) gives none and counts as undated.
type EDTF struct {
	text        string
	first, last Day
	known       uint8 // bit 0: first is known, bit 1: last is known
}

const (
	firstKnown = 1 << iota
	lastKnown
)

var errEDTF = errors.New("a date is EDTF (ISO 8601-2), for example 2022-06-06/2022-06-10, 2023-02, 2026 or XXXX-01")

// MaxEDTFLength bounds the text of a date, in bytes.
const MaxEDTFLength = 40

// ParseEDTF reads a date; the empty text is no date.
func ParseEDTF(s string) (EDTF, error) {
	if s == "" {
		return EDTF{}, nil
	}
	if len(s) > MaxEDTFLength {
		return EDTF{}, errEDTF
	}
	from, to, isInterval := strings.Cut(s, "/")
	if !isInterval {
		return parseSimple(s, s)
	}
	return parseInterval(s, from, to)
}

func parseInterval(text, from, to string) (EDTF, error) {
	a, aBound, err := parseBound(from)
	if err != nil {
		return EDTF{}, err
	}
	b, bBound, err := parseBound(to)
	if err != nil {
		return EDTF{}, err
	}
	if !aBound && !bBound {
		return EDTF{}, errEDTF
	}
	d := EDTF{text: text}
	if aBound && a.known != 0 {
		d.first, d.known = a.first, d.known|firstKnown
	}
	if bBound && b.known != 0 {
		d.last, d.known = b.last, d.known|lastKnown
	}
	if d.known == firstKnown|lastKnown && (d.first > d.last || a.first > b.first) {
		return EDTF{}, errors.New("an interval ends before it begins")
	}
	return d, nil
}

// parseBound reads one side of an interval; ok is false for an open or unknown side.
func parseBound(s string) (d EDTF, ok bool, err error) {
	if s == "" || s == ".." {
		return EDTF{}, false, nil
	}
	d, err = parseSimple(s, s)
	return d, true, err
}

func parseSimple(text, s string) (EDTF, error) {
	if n := len(s); n > 0 && strings.IndexByte("?~%", s[n-1]) >= 0 {
		s = s[:n-1]
	}
	parts := strings.Split(s, "-")
	if len(parts) > 3 || len(parts[0]) != 4 {
		return EDTF{}, errEDTF
	}
	yearLow, yearHigh, err := digits(parts[0])
	if err != nil {
		return EDTF{}, err
	}
	monthLow, monthHigh, dayLow, dayHigh := 1, 12, 1, 31
	if len(parts) > 1 {
		if monthLow, monthHigh, err = part(parts[1], 12); err != nil {
			return EDTF{}, err
		}
	}
	if len(parts) > 2 {
		if dayLow, dayHigh, err = part(parts[2], 31); err != nil {
			return EDTF{}, err
		}
	}
	if parts[0] == "XXXX" {
		if monthLow == monthHigh && dayLow == dayHigh && dayLow > daysIn(2000, monthLow) {
			return EDTF{}, errEDTF
		}
		return EDTF{text: text}, nil
	}
	if yearHigh == 0 {
		return EDTF{}, errEDTF
	}
	yearLow = max(yearLow, 1)
	for yearLow < yearHigh && dayLow > daysIn(yearLow, monthLow) { // 29 February of leap years
		yearLow++
	}
	for yearLow < yearHigh && dayLow > daysIn(yearHigh, monthHigh) {
		yearHigh--
	}
	if dayLow > daysIn(yearLow, monthLow) {
		return EDTF{}, errEDTF
	}
	return EDTF{
		text:  text,
		first: DayOf(yearLow, time.Month(monthLow), min(dayLow, daysIn(yearLow, monthLow))),
		last:  DayOf(yearHigh, time.Month(monthHigh), min(dayHigh, daysIn(yearHigh, monthHigh))),
		known: firstKnown | lastKnown,
	}, nil
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// part reads a month or day: two digits, or XX.
func part(s string, most int) (low, high int, err error) {
	if len(s) != 2 {
		return 0, 0, errEDTF
	}
	if s == "XX" {
		return 1, most, nil
	}
	low, high, err = digits(s)
	if err != nil || low != high || low < 1 || high > most {
		return 0, 0, errEDTF
	}
	return low, high, nil
}

// digits reads digits of which the last may be X: the lowest and highest number they may mean.
func digits(s string) (low, high int, err error) {
	known := strings.TrimRight(s, "X")
	for _, r := range known {
		if r < '0' || r > '9' {
			return 0, 0, errEDTF
		}
	}
	low, errLow := strconv.Atoi(known + strings.Repeat("0", len(s)-len(known)))
	high, errHigh := strconv.Atoi(known + strings.Repeat("9", len(s)-len(known)))
	if errLow != nil || errHigh != nil {
		return 0, 0, errEDTF
	}
	return low, high, nil
}

// MustEDTF is ParseEDTF for dates that are known to be right; it panics on others.
func MustEDTF(s string) EDTF {
	d, err := ParseEDTF(s)
	if err != nil {
		panic(err)
	}
	return d
}

// String returns the date as it is printed.
func (d EDTF) String() string { return d.text }

// IsZero tells whether there is no date.
func (d EDTF) IsZero() bool { return d.text == "" }

// First returns the earliest day that the date may mean; ok is false where it is open or not known.
func (d EDTF) First() (day Day, ok bool) { return d.first, d.known&firstKnown != 0 }

// Last returns the latest day that the date may mean; ok is false where it is open or not known.
func (d EDTF) Last() (day Day, ok bool) { return d.last, d.known&lastKnown != 0 }

// Interval returns the days that the date may mean, an open or unknown bound of
// an interval reaching as far as days do. ok is false for an undated one.
func (d EDTF) Interval() (first, last Day, ok bool) {
	first, last = MinDay, MaxDay
	if d.known&firstKnown != 0 {
		first = d.first
	}
	if d.known&lastKnown != 0 {
		last = d.last
	}
	return first, last, d.known != 0
}

// MarshalGQL writes the date, null when there is none.
func (d EDTF) MarshalGQL(w io.Writer) { marshalName(w, d.text) }

// UnmarshalGQL reads a date.
func (d *EDTF) UnmarshalGQL(v any) error {
	s, _ := v.(string)
	if s == "" {
		return errEDTF
	}
	got, err := ParseEDTF(s)
	*d = got
	return err
}

// ValidityOn tells whether something that held from since to until holds on all
// the days [first, last]: NO when it certainly did not on any, YES when it certainly did
// on all, UNKNOWN where a bound is open, imprecise or not stated. Undated days are UNKNOWN.
func ValidityOn(since, until EDTF, first, last Day, dated bool) Validity {
	if !dated {
		return ValidUnknown
	}
	if begin, ok := since.First(); ok && begin > last {
		return ValidNo
	}
	if end, ok := until.Last(); ok && end < first {
		return ValidNo
	}
	begun, beginKnown := since.Last()
	ended, endKnown := until.First()
	if beginKnown && endKnown && begun <= first && ended >= last {
		return ValidYes
	}
	return ValidUnknown
}
