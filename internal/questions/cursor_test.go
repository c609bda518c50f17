package questions

import (
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/store"
)

var positions = []store.Position{
	{},
	{ID: "organisation:disie"},
	{Text: "danish institute", ID: "organisation:disie", OtherID: "tie:x"},
	{Missing: true, ID: "event:bologna-2026"},
	{Number: -3, Second: 1 << 40, ID: "event:a"},
	{Number: 47619, Second: 4, ID: "organisation:a", OtherID: "organisation:b", Revision: 12},
	{Text: "l’économie", ID: "source:a"},
}

func TestCursorRoundTrip(t *testing.T) {
	for _, want := range positions {
		text := Cursor("topics NAME ASC", want)
		got, err := ParseCursor("topics NAME ASC", text)
		if err != nil || got != want {
			t.Errorf("%+v became %q, and that %+v, %v", want, text, got, err)
		}
		if strings.ContainsAny(text, "+/= \"") {
			t.Errorf("%q needs escaping in an address", text)
		}
	}
}

func TestCursorOfAnotherList(t *testing.T) {
	text := Cursor("topics NAME ASC", store.Position{ID: "topic:a"})
	for _, list := range []ListName{"topics NAME DESC", "topics TIES ASC", "places NAME ASC", ""} {
		if _, err := ParseCursor(list, text); err == nil {
			t.Errorf("%q accepts a cursor of topics", list)
		}
	}
}

func TestMalformedCursors(t *testing.T) {
	good := Cursor("topics", store.Position{Text: "a", ID: "topic:a"})
	for _, text := range []string{"", "!", "AAAA", good[:len(good)-1], good + "A", good + "=", " " + good, strings.Repeat("A", 5000)} {
		if p, err := ParseCursor("topics", text); err == nil {
			t.Errorf("%q is accepted as %+v", text, p)
		}
	}
}

// Whatever is parsed is what is written again; nothing else is accepted, and nothing panics.
func FuzzCursor(f *testing.F) {
	for _, p := range positions {
		f.Add(Cursor("topics", p))
	}
	f.Add("")
	f.Add("AQAAAAAA")
	f.Fuzz(func(t *testing.T, text string) {
		p, err := ParseCursor("topics", text)
		if err == nil && Cursor("topics", p) != text {
			t.Errorf("%q is accepted, but %+v is written %q", text, p, Cursor("topics", p))
		}
	})
}
