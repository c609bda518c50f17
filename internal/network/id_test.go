package network_test

import (
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
)

func TestIDValidate(t *testing.T) {
	longest := "organisation:" + strings.Repeat("a", network.MaxIDLength-len("organisation:"))
	for _, id := range []network.ID{
		"organisation:disie", "event:copenhagen-2022", "person:01J9ZXKQ", "tie:p34t3nkovn2im7exbj66slr7ru",
		"number:copenhagen-2022_delegates.2", "a:-", network.ID(longest),
	} {
		if err := id.Validate(); err != nil {
			t.Errorf("%q: %v", id, err)
		}
	}
	for _, id := range []network.ID{
		"", "disie", ":", ":disie", "organisation:", "organisation:a/b", "organisation/disie", "organisation:a b", "organisation:a:b",
		"Organisation:disie", "organisation1:disie", "organisation-x:disie", "é:disie", "organisation:dísie", "organisation:a%2F",
		"organisation:a?", "organisation:a#b", "organisation:a\x00", "organisation:a\n", " organisation:a", "organisation:'",
		"organisation:\xff", network.ID(longest + "a"), network.Interlocutor,
	} {
		if id.Validate() == nil {
			t.Errorf("%q is taken for an id", id)
		}
	}
}

func TestIDType(t *testing.T) {
	for _, typ := range network.EntityTypes {
		id := network.ID(strings.ToLower(string(typ)) + ":x")
		if got, ok := id.Type(); !ok || got != typ {
			t.Errorf("%q is of type %q (%t)", id, got, ok)
		}
		if err := id.Validate(); err != nil {
			t.Error(err)
		}
	}
	for _, id := range []network.ID{"", "tie:x", "number:x", "evidence:x", "person", "Person:x", ":x", network.Interlocutor} {
		if got, ok := id.Type(); ok || got != "" {
			t.Errorf("%q is of type %q", id, got)
		}
	}
}

func TestIDPrefix(t *testing.T) {
	for id, want := range map[network.ID]string{"person:x": "person", "tie:a:b": "tie", ":x": "", "person": "", "": ""} {
		if got := id.Prefix(); got != want {
			t.Errorf("prefix of %q is %q, want %q", id, got, want)
		}
	}
}

// Each was worked out with another program: the first 16 bytes of SHA-256 in base 32.
func TestHashID(t *testing.T) {
	for want, content := range map[network.ID]string{
		"number:4oymiquy7qobjgx36tejs35zeq":   "",
		"evidence:xj4bnp4pahh6uqkbidpf3lrcem": "abc",
	} {
		got := network.HashID(want.Prefix(), content)
		if got != want {
			t.Errorf("id of %q is %q, want %q", content, got, want)
		}
		if err := got.Validate(); err != nil {
			t.Error(err)
		}
	}
}
