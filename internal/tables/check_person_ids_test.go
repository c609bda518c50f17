package tables

import (
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
)

// TestIDsThatNamePersons are those that people make from names; what a machine makes, or a code, is none.
func TestIDsThatNamePersons(t *testing.T) {
	for _, c := range []struct {
		id, name string
		says     bool
	}{
		{"person:lea-x", "Léa Montrieu", true}, {"person:lea1", "Léa Montrieu", true}, {"person:x1montrieu2", "Léa Montrieu", true},
		{"person:joergen", "Jørgen Dahl", true}, {"person:jorgen", "Jørgen Dahl", true}, {"person:aase.1", "Åse Vik", true},
		{"person:anagil", "Ana Gil", true}, {"person:GIL_A", "Ana Gil", true},
		{"person:van-1", "Jan van Dijk", false}, {"person:dijk-1", "Jan van Dijk", true},
		{"person:p17", "P17", false}, {"person:participant-17", "17", false}, {"person:1", "Léa Montrieu", false},
		{"person:01J9ANNE7ZQ0HG1WXC9R7Y797Q", "Anne Larsen", false}, {"person:01J9XLARSEN0HG1WXC9R7Y797Q", "Anne Larsen", true},
		{"organisation:lea", "Léa", false},
	} {
		found := false
		checkPersonID("id", network.ID(c.id), c.name, func(column, value, _ string) { found = column == "id" && value == c.id })
		if found != c.says {
			t.Errorf("%s of %s: found is %v, want %v", c.id, c.name, found, c.says)
		}
	}
}

// TestIDsThatNameAddresses of contact points that lead to one human being.
func TestIDsThatNameAddresses(t *testing.T) {
	for _, c := range []struct {
		id    network.ID
		kind  network.ContactKind
		value string
		says  bool
	}{
		{"contact:lea", network.ContactPersonal, "lea.montrieu@host.example", true}, {"contact:montrieu-2", network.ContactPersonal, "l.montrieu@host.example", true},
		{"contact:host", network.ContactPersonal, "lea.montrieu@host.example", false}, {"contact:c17", network.ContactPersonal, "lea@host.example", false},
		{"contact:welcome", network.ContactFunctional, "welcome@host.example", false},
	} {
		found := false
		point := network.ContactPoint{ID: c.id, Kind: c.kind, Medium: network.MediumEmail, Value: c.value}
		checkContactPoint(&point, func(column, _, _ string) { found = column == "id" })
		if found != c.says {
			t.Errorf("%s of %s: found is %v, want %v", c.id, c.value, found, c.says)
		}
	}
}
