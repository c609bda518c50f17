package network_test

import (
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
)

func TestNewEntity(t *testing.T) {
	for _, typ := range network.EntityTypes {
		e := network.NewEntity(typ)
		if e == nil || e.Type() != typ {
			t.Errorf("a new %s is %+v", typ, e)
			continue
		}
		e.Core().Name = "name"
		if e.Core().Name != "name" {
			t.Errorf("the core of a %s is a copy", typ)
		}
		if want := typ == "ORGANISATION" || typ == "PERSON"; typ.IsActor() != want {
			t.Errorf("%s is an actor: %t", typ, typ.IsActor())
		}
	}
	if e := network.NewEntity("TIE"); e != nil {
		t.Errorf("a type that does not exist gives %+v", e)
	}
}

func TestViewers(t *testing.T) {
	for access, want := range map[network.Access]bool{network.Public: false, network.Analyst: true, network.Coordinator: true, network.Admin: true} {
		if got := (network.Viewer{Access: access}).SeesPersons(); got != want {
			t.Errorf("viewer %d sees persons: %t", access, got)
		}
	}
	if (network.Viewer{}).SeesPersons() {
		t.Error("a viewer of whom nothing is known sees persons")
	}
}

func TestRows(t *testing.T) {
	rows := network.Tables{
		Nodes: []network.Entity{&network.Person{}}, Ties: make([]network.Tie, 2),
		Numbers: make([]network.StatedNumber, 4), Evidence: make([]network.Evidence, 8),
	}
	if got := rows.Rows(); got != 15 {
		t.Errorf("%d rows, want 15", got)
	}
}
