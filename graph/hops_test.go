package graph

import (
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/partnergraph/partnergraph/graph/generated"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

func executableSchema() *ast.Schema {
	return generated.NewExecutableSchema(generated.Config{}).Schema()
}

// ofQuestions are lists that a larger question answers itself, and those that stand in the register beside the network.
var ofQuestions = map[string]bool{
	"IntroductionStep.events": true, "Candidate.contacts": true, "CandidateReason.evidence": true,
	"Organisation.contactPoints": true, "Person.contactPoints": true,
}

// What the contract calls a list below a node is read from the store by hops,
// and hops holds nothing else.
func TestHopsAreThoseOfTheContract(t *testing.T) {
	schema := executableSchema()
	for _, def := range schema.Types {
		if def.Kind != ast.Object || def == schema.Query {
			continue
		}
		for _, f := range def.Fields {
			isList := strings.HasSuffix(f.Type.Name(), "Connection") || f.Arguments.ForName("first") != nil
			if isList && hops[def.Name][f.Name] == store.FieldNone && !ofQuestions[def.Name+"."+f.Name] {
				t.Errorf("%s.%s is a list that is not in hops", def.Name, f.Name)
			}
		}
	}
	for owner, fields := range hops {
		for name := range fields {
			if def := schema.Types[owner]; def == nil || def.Fields.ForName(name) == nil {
				t.Errorf("%s.%s is in hops but not in the contract", owner, name)
			}
		}
	}
}

// Filters over ties lead where the store's fields lead.
func TestFilterTiesAreThoseOfTheContract(t *testing.T) {
	schema := executableSchema()
	for _, def := range schema.Types {
		if def.Kind != ast.InputObject {
			continue
		}
		for _, f := range def.Fields {
			if strings.HasSuffix(f.Type.Name(), "Ties") && filterTies[def.Name][f.Name] == store.FieldNone {
				t.Errorf("%s.%s is a condition on ties that is not in filterTies", def.Name, f.Name)
			}
		}
	}
	for input, fields := range filterTies {
		for name := range fields {
			if def := schema.Types[input]; def == nil || def.Fields.ForName(name) == nil {
				t.Errorf("%s.%s is in filterTies but not in the contract", input, name)
			}
		}
	}
}

// The values of an enumeration that the contract takes from package network are the same there.
func TestEnumerationsAgree(t *testing.T) {
	schema := executableSchema()
	same := func(name string, known []string) {
		t.Helper()
		if got := strings.Join(valuesOf(schema.Types[name]), " "); got != strings.Join(known, " ") {
			t.Errorf("%s: the contract has %s, the vocabulary %s", name, got, known)
		}
	}
	same("EntityType", texts(network.EntityTypes))
	same("OrganisationKind", texts(network.OrganisationKinds))
	same("EventKind", texts(network.EventKinds))
	same("EventStatus", texts(network.EventStatuses))
	same("PlaceKind", texts(network.PlaceKinds))
	same("NameKind", texts(network.NameKinds))
	same("Counted", texts(network.AllCounted))
	same("Role", named(network.RoleOrganiser, network.RoleParticipant))
	same("Certainty", named(network.Uncertain, network.Stated))
	same("How", named(network.HowTookPart, network.HowVisitedOrHosted))
	same("SizeBasis", named(network.BasisAssumed, network.BasisStated))
	same("EncounterRelation", named(network.Across, network.SameDelegation))
	same("Validity", named(network.ValidNo, network.ValidYes))
}

func texts[T ~string](values []T) (out []string) {
	for _, v := range values {
		out = append(out, string(v))
	}
	return out
}

func named[T interface {
	~uint8
	String() string
}](first, last T) (out []string) {
	for v := first; v <= last; v++ {
		out = append(out, v.String())
	}
	return out
}

// The places of types in network.EntityTypes are those that the writer takes for them.
func TestPlaceOf(t *testing.T) {
	for i, typ := range network.EntityTypes {
		if got := placeOf(network.NewEntity(typ)); got != i {
			t.Errorf("%s is at %d, not %d", typ, i, got)
		}
	}
}
