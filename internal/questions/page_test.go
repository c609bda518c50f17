package questions

import (
	"errors"
	"testing"

	"github.com/partnergraph/partnergraph/internal/store"
)

func ptr[T any](v T) *T { return &v }

func TestPage(t *testing.T) {
	cursor := Cursor("list", store.Position{ID: "topic:a"})
	cases := []struct {
		name        string
		args        PageArguments
		first, last int
		argument    string // that is refused
	}{
		{"nothing asked", PageArguments{}, 20, 0, ""},
		{"first", PageArguments{First: ptr(7)}, 7, 0, ""},
		{"last", PageArguments{Last: ptr(7)}, 0, 7, ""},
		{"the most", PageArguments{First: ptr(100)}, 100, 0, ""},
		{"after alone", PageArguments{After: &cursor}, 20, 0, ""},
		{"before alone", PageArguments{Before: &cursor}, 0, 20, ""},
		{"first and after", PageArguments{First: ptr(1), After: &cursor}, 1, 0, ""},
		{"last and before", PageArguments{Last: ptr(1), Before: &cursor}, 0, 1, ""},
		{"zero", PageArguments{First: ptr(0)}, 0, 0, "first"},
		{"too many", PageArguments{Last: ptr(101)}, 0, 0, "last"},
		{"both", PageArguments{First: ptr(1), Last: ptr(1)}, 0, 0, "last"},
		{"both cursors", PageArguments{After: &cursor, Before: &cursor}, 0, 0, "before"},
		{"first and before", PageArguments{First: ptr(1), Before: &cursor}, 0, 0, "before"},
		{"last and after", PageArguments{Last: ptr(1), After: &cursor}, 0, 0, "after"},
		{"no cursor", PageArguments{After: ptr("x")}, 0, 0, "after"},
	}
	for _, c := range cases {
		page, err := c.args.Page("list", RootPage)
		if c.argument != "" {
			if own := (*Error)(nil); !errors.As(err, &own) || own.Code != BadUserInput || own.Argument != c.argument {
				t.Errorf("%s: %v", c.name, err)
			}
			continue
		}
		if err != nil || page.First != c.first || page.Last != c.last {
			t.Errorf("%s: %+v, %v", c.name, page, err)
		}
	}
}

func TestOnlyFirst(t *testing.T) {
	cursor := Cursor("list", store.Position{ID: "topic:a"})
	for argument, args := range map[string]PageArguments{"after": {After: &cursor}, "last": {Last: ptr(1)}, "before": {Before: &cursor}} {
		_, err := args.OnlyFirst("list", NestedPage)
		if own := (*Error)(nil); !errors.As(err, &own) || own.Argument != argument {
			t.Errorf("%s: %v", argument, err)
		}
	}
	if page, err := (PageArguments{}).OnlyFirst("list", NestedPage); err != nil || page.First != 10 {
		t.Errorf("%+v, %v", page, err)
	}
}
