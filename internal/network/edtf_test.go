package network_test

import (
	"errors"
	"regexp"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
)

// In the cases "-" is a day that is open or not known.
var dates = []struct{ text, first, last string }{
	{"2022-06-06", "2022-06-06", "2022-06-06"},
	{"2023-02", "2023-02-01", "2023-02-28"},
	{"2024-02", "2024-02-01", "2024-02-29"},
	{"2023-12", "2023-12-01", "2023-12-31"},
	{"2026", "2026-01-01", "2026-12-31"},
	{"0001", "0001-01-01", "0001-12-31"},
	{"9999-12-31", "9999-12-31", "9999-12-31"},
	{"1969-12-31", "1969-12-31", "1969-12-31"},

	// Leap years.
	{"2024-02-29", "2024-02-29", "2024-02-29"},
	{"2000-02-29", "2000-02-29", "2000-02-29"},
	{"1900-02", "1900-02-01", "1900-02-28"},

	// Intervals.
	{"2022-06-06/2022-06-10", "2022-06-06", "2022-06-10"},
	{"2022-06-06/2022-06-06", "2022-06-06", "2022-06-06"},
	{"2022-06/2022-07", "2022-06-01", "2022-07-31"},
	{"2020/2024-02", "2020-01-01", "2024-02-29"},
	{"2004-02-01/2005", "2004-02-01", "2005-12-31"},
	{"2022/2022-06", "2022-01-01", "2022-06-30"},
	{"2022/2022", "2022-01-01", "2022-12-31"},

	// Open and unknown bounds.
	{"2022-06-06/..", "2022-06-06", "-"},
	{"2022-06-06/", "2022-06-06", "-"},
	{"../2022-06", "-", "2022-06-30"},
	{"/2022", "-", "2022-12-31"},
	{"XXXX-01/2022", "-", "2022-12-31"},
	{"2022/XXXX-01", "2022-01-01", "-"},
	{"XXXX-01/XXXX-02", "-", "-"},
	{"XXXX/..", "-", "-"},

	// Digits that are not known.
	{"XXXX", "-", "-"},
	{"XXXX-01", "-", "-"},
	{"XXXX-12-31", "-", "-"},
	{"XXXX-02-29", "-", "-"},
	{"XXXX-XX-31", "-", "-"},
	{"202X", "2020-01-01", "2029-12-31"},
	{"20XX", "2000-01-01", "2099-12-31"},
	{"2XXX", "2000-01-01", "2999-12-31"},
	{"000X", "0001-01-01", "0009-12-31"},
	{"0XXX", "0001-01-01", "0999-12-31"},
	{"2022-XX", "2022-01-01", "2022-12-31"},
	{"2022-XX-XX", "2022-01-01", "2022-12-31"},
	{"2022-XX-15", "2022-01-15", "2022-12-15"},
	{"2022-02-XX", "2022-02-01", "2022-02-28"},
	{"202X-06", "2020-06-01", "2029-06-30"},
	{"202X-02", "2020-02-01", "2029-02-28"},
	{"202X-06-06", "2020-06-06", "2029-06-06"},
	{"202X/2031", "2020-01-01", "2031-12-31"},
	{"202X-02-29", "2020-02-29", "2028-02-29"},
	{"201X-02-29", "2012-02-29", "2016-02-29"},
	{"190X-02-29", "1904-02-29", "1908-02-29"},

	// Doubtful, about, or both.
	{"2022?", "2022-01-01", "2022-12-31"},
	{"2022-06~", "2022-06-01", "2022-06-30"},
	{"2022-06-06%", "2022-06-06", "2022-06-06"},
	{"2022?/2023~", "2022-01-01", "2023-12-31"},
	{"2022-06-06?/2022-06-10%", "2022-06-06", "2022-06-10"},
	{"XXXX-01?", "-", "-"},
	{"202X~/..", "2020-01-01", "-"},
}

var noDates = []string{
	" ", "abc", "?", "..", "/", "../..", "/..", "../", "-", "--", "2022-", "-2022", "+2022", "2022/2023/2024", "2022-06-06-06",
	"22", "202", "20222", "Y12022", "2022-6", "2022-6-6", "2022-06-6", "2022-006", "2022-06-006", "2022 ", " 2022", "2022-06 ",
	"0000", "0000-06", "2022-00", "2022-13", "2022-21", "2022-06-00", "2022-06-31", "2022-06-32", "2022-12-32",
	"2023-02-29", "1900-02-29", "2024-02-30", "XXXX-02-30", "XXXX-04-31", "XXXX-13", "XXXX-01-32", "202X-02-30", "20XX-04-31",
	"X022", "2X22", "202x", "2022-X1", "2022-1X", "2022-06-1X", "2022-06-X1", "XXXXX", "XXX",
	"2022??", "2022~?", "?2022", "2022-06?-06", "2022#", "2022/?", "?/2022",
	"2022-06-10/2022-06-06", "2023/2022", "2022-07/2022-06", "202X/2019", "2022-06-06/2022-05",
	"2022-06-06T10:00", "2022-06-06T10:00Z", "06/06/2022", "6 juin 2022", "2022–2023", "2022.06.06", "２０２２", "2022\n", "2022\x00",
	"[2022,2023]", "{2022}", "2022-06-06/2022-06-10 ", "2022-06-06 /2022-06-10",
	strings.Repeat("2", network.MaxEDTFLength+1),
}

func TestParseEDTF(t *testing.T) {
	for _, c := range dates {
		t.Run(c.text, func(t *testing.T) {
			d, err := network.ParseEDTF(c.text)
			if err != nil {
				t.Fatal(err)
			}
			if got := shown(d.First()); got != c.first {
				t.Errorf("first day is %s, want %s", got, c.first)
			}
			if got := shown(d.Last()); got != c.last {
				t.Errorf("last day is %s, want %s", got, c.last)
			}
			checkInterval(t, d)
			if d.String() != c.text || d.IsZero() {
				t.Errorf("is printed %q (no date: %t), want %q", d, d.IsZero(), c.text)
			}
			if again := network.MustEDTF(d.String()); again != d {
				t.Errorf("read again it is %+v, was %+v", again, d)
			}
		})
	}
}

func shown(d network.Day, ok bool) string {
	if !ok {
		return "-"
	}
	return d.String()
}

// checkInterval compares the interval with the first and last day.
func checkInterval(t *testing.T, d network.EDTF) {
	t.Helper()
	wantFirst, beginKnown := d.First()
	wantLast, endKnown := d.Last()
	if !beginKnown {
		wantFirst = network.MinDay
	}
	if !endKnown {
		wantLast = network.MaxDay
	}
	first, last, ok := d.Interval()
	if ok != (beginKnown || endKnown) || ok && (first != wantFirst || last != wantLast) {
		t.Errorf("interval of %q is %s to %s (%t), want %s to %s", d, first, last, ok, wantFirst, wantLast)
	}
	if first > last {
		t.Errorf("interval of %q ends before it begins", d)
	}
}

func TestParseEDTFRefuses(t *testing.T) {
	for _, text := range noDates {
		t.Run(text, func(t *testing.T) {
			d, err := network.ParseEDTF(text)
			if err == nil {
				t.Errorf("%q is read as %s to %s", text, shown(d.First()), shown(d.Last()))
			}
			if d != (network.EDTF{}) {
				t.Errorf("a date comes with the error: %+v", d)
			}
		})
	}
}

func TestNoDate(t *testing.T) {
	d, err := network.ParseEDTF("")
	if err != nil || !d.IsZero() || d.String() != "" {
		t.Errorf("the empty text is %+v, %v", d, err)
	}
	if _, _, ok := d.Interval(); ok {
		t.Error("no date has an interval")
	}
	checkInterval(t, d)
}

func TestMustEDTFPanics(t *testing.T) {
	defer func() {
		if err, ok := recover().(error); !ok || errors.Unwrap(err) != nil {
			t.Errorf("panics with %v", err)
		}
	}()
	network.MustEDTF("soon")
	t.Error("does not panic")
}

// grammar says which texts can be dates at all, apart from how long months are.
var grammar = regexp.MustCompile(`^(` + simpleDate + `(/(` + simpleDate + `|\.\.)?)?|(\.\.)?/` + simpleDate + `)$`)

const simpleDate = `(\d{4}|\d{3}X|\d\dXX|\dXXX|XXXX)(-(0[1-9]|1[0-2]|XX)(-(0[1-9]|[12]\d|3[01]|XX))?)?[?~%]?`

func FuzzParseEDTF(f *testing.F) {
	f.Add("")
	for _, c := range dates {
		f.Add(c.text)
	}
	for _, text := range noDates {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := network.ParseEDTF(text)
		if err != nil {
			if d != (network.EDTF{}) {
				t.Errorf("%q: a date comes with the error", text)
			}
			return
		}
		if text != "" && !grammar.MatchString(text) {
			t.Errorf("%q is no EDTF", text)
		}
		if d.String() != text {
			t.Errorf("%q is printed %q", text, d)
		}
		checkInterval(t, d)
		for _, bound := range strings.Split(text, "/") {
			if _, err := network.ParseEDTF(bound); err != nil && bound != ".." {
				t.Errorf("%q is read, its bound %q is not", text, bound)
			}
		}
		var again network.EDTF
		if err := again.UnmarshalGQL(d.String()); text != "" && (err != nil || again != d) {
			t.Errorf("%q does not come back: %+v, %v", text, again, err)
		}
	})
}
