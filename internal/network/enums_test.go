package network_test

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
)

type marshaller interface{ MarshalGQL(w io.Writer) }

func written(m marshaller) string {
	var b strings.Builder
	m.MarshalGQL(&b)
	return b.String()
}

// ranked is an enumeration whose values have an order.
type ranked interface {
	~uint8
	marshaller
	fmt.Stringer
}

// checkRanked compares the names of the values from the first on, and reads each again.
func checkRanked[T ranked](t *testing.T, first T, names string, unmarshal func(*T, any) error) {
	t.Helper()
	for i, name := range strings.Fields(names) {
		value := first + T(i)
		if value.String() != name || written(value) != `"`+name+`"` {
			t.Errorf("value %d is named %q and written %s, want %s", value, value, written(value), name)
		}
		var got T
		if err := unmarshal(&got, name); err != nil || got != value {
			t.Errorf("%s is read as %d (%v), want %d", name, got, err, value)
		}
	}
	beyond := first + T(len(strings.Fields(names)))
	if beyond.String() != "" || written(beyond) != "null" {
		t.Errorf("there is a further value, %q, written %s", beyond, written(beyond))
	}
	for _, bad := range []any{"", "NONE", strings.ToLower(names), nil, 1, true, []string{"x"}} {
		var got T
		if err := unmarshal(&got, bad); err == nil || got != 0 {
			t.Errorf("%v is read as %q (%v)", bad, got, err)
		}
	}
}

func TestRoles(t *testing.T) {
	checkRanked(t, network.RoleOrganiser, "ORGANISER HOST SPEAKER DELEGATE INTERLOCUTOR PARTICIPANT", (*network.Role).UnmarshalGQL)
	if written(network.Role(0)) != "null" || network.Role(0).String() != "" {
		t.Error("no role is not null")
	}
	if network.RoleOrganiser >= network.RoleHost || network.RoleHost >= network.RoleSpeaker || network.RoleSpeaker >= network.RoleDelegate ||
		network.RoleDelegate >= network.RoleInterlocutor || network.RoleInterlocutor >= network.RoleParticipant {
		t.Error("the roles are out of order")
	}
}

func TestCertainties(t *testing.T) {
	checkRanked(t, network.Uncertain, "UNCERTAIN INFERRED REFERENCE STATED", (*network.Certainty).UnmarshalGQL)
	if written(network.Certainty(0)) != "null" {
		t.Error("no certainty is not null")
	}
}

func TestOtherRankedNames(t *testing.T) {
	checkRanked(t, network.HowTookPart, "TOOK_PART DELEGATION REPRESENTED VISITED_OR_HOSTED", (*network.How).UnmarshalGQL)
	checkRanked(t, network.BasisAssumed, "ASSUMED RECORDED STATED", (*network.SizeBasis).UnmarshalGQL)
	checkRanked(t, network.Across, "ACROSS OTHER COLLEAGUES SAME_DELEGATION", (*network.Relation).UnmarshalGQL)
	checkRanked(t, network.ValidNo, "NO UNKNOWN YES", (*network.Validity).UnmarshalGQL)
	for _, empty := range []marshaller{network.How(0), network.SizeBasis(0), network.Relation(0)} {
		if written(empty) != "null" {
			t.Errorf("%T is written %s where empty", empty, written(empty))
		}
	}
}

func TestParseNames(t *testing.T) {
	if got, ok := network.ParseRole("DELEGATE"); !ok || got != network.RoleDelegate {
		t.Errorf("DELEGATE is %s (%t)", got, ok)
	}
	if got, ok := network.ParseCertainty("REFERENCE"); !ok || got != network.Reference {
		t.Errorf("REFERENCE is %s (%t)", got, ok)
	}
	if got, ok := network.ParseRelation("OTHER"); !ok || got != network.OtherRelation {
		t.Errorf("OTHER is %s (%t)", got, ok)
	}
	for _, bad := range []string{"", "delegate", "STATED "} {
		role, isRole := network.ParseRole(bad)
		certainty, isCertainty := network.ParseCertainty(bad)
		relation, isRelation := network.ParseRelation(bad)
		if isRole || isCertainty || isRelation || role != 0 || certainty != 0 || relation != 0 {
			t.Errorf("%q is read as a %d, %d or %d", bad, role, certainty, relation)
		}
	}
}

func TestLists(t *testing.T) {
	checkList(t, network.EntityTypes, "ORGANISATION PERSON EVENT PLACE TOPIC PROGRAMME SOURCE")
	checkList(t, network.EventKinds, "LEARNING_VISIT SEMINAR WORKSHOP SITE_VISIT JOB_SHADOWING PREPARATORY_VISIT MEETING WEBINAR MEAL STUDY AWARD OTHER")
	checkList(t, network.EventStatuses, "PLANNED HELD CANCELLED UNKNOWN")
	checkList(t, network.OrganisationKinds, "LOCAL_AUTHORITY NETWORK_HEAD SOCIAL_ENTERPRISE INCUBATOR FUNDER SITE EMBASSY ASSOCIATION COMPANY HOUSING_BODY ACADEMY MEDIA COLLECTIVE OTHER")
	checkList(t, network.PlaceKinds, "VENUE CITY REGION COUNTRY EUROREGION OTHER")
	checkList(t, network.NameKinds, "OFFICIAL ALIAS ACRONYM SPELLING TRANSLATION")
	checkList(t, network.AllCounted, "ATTENDANCE DELEGATES OTHER_SIDE MEMBERS MOBILITIES ENTERPRISES TERRITORIES OTHER")
}

func checkList[T ~string](t *testing.T, got []T, want string) {
	t.Helper()
	words := strings.Fields(want)
	if !slices.EqualFunc(got, words, func(a T, b string) bool { return string(a) == b }) {
		t.Errorf("%T are %v, want %v", got, got, words)
	}
}

func TestOrganisationKinds(t *testing.T) {
	for _, kind := range network.OrganisationKinds {
		var got network.OrganisationKind
		if err := got.UnmarshalGQL(string(kind)); err != nil || got != kind || written(got) != `"`+string(kind)+`"` {
			t.Errorf("%s is read as %q and written %s (%v)", kind, got, written(got), err)
		}
	}
	for _, bad := range []any{"", "COLLECTIVES", "collective", nil, 3} {
		var got network.OrganisationKind
		if err := got.UnmarshalGQL(bad); err == nil || got != "" {
			t.Errorf("%v is read as %q", bad, got)
		}
	}
	if written(network.OrganisationKind("")) != "null" {
		t.Error("no kind is not null")
	}
	if !slices.Contains(network.OrganisationKinds, network.KindCollective) {
		t.Error("a collective is no kind")
	}
}

func TestMeets(t *testing.T) {
	for _, kind := range network.EventKinds {
		if want := kind != "STUDY" && kind != "AWARD"; kind.Meets() != want {
			t.Errorf("people meet at a %s: %t", kind, kind.Meets())
		}
	}
}
