package network_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
)

// The ids stand in stores and links: they may never change. Each was worked out
// with another program from kind, from, to, role, title, on behalf of, delegation,
// since and event, with U+001F between.
func TestDerivedIDIsStable(t *testing.T) {
	ties := map[network.ID]network.Tie{
		"tie:p34t3nkovn2im7exbj66slr7ru": {Kind: network.TookPartIn, From: ann, To: "event:e", Role: network.RoleDelegate, OnBehalfOf: cove, Delegation: acre},
		"tie:bmsh5ohj2j4zypa6wvgmmulmoi": {Kind: network.HoldsPosition, From: ann, To: cove, Title: "chargée de mission", Since: network.MustEDTF("2021-03")},
		"tie:74jlk33dvgr2qhyjl2fha3hvsy": {Kind: network.Met, From: ann, To: bob, Event: "event:e"},
	}
	for want, tie := range ties {
		if got := tie.DerivedID(); got != want {
			t.Errorf("id of %s is %q, want %q", tie.Kind, got, want)
		}
		if err := want.Validate(); err != nil {
			t.Error(err)
		}
	}
}

func TestTieIdentity(t *testing.T) {
	full := network.Tie{
		Kind: network.TookPartIn, From: ann, To: "event:e", Role: network.RoleHost, Title: "title", OnBehalfOf: cove, Delegation: acre,
		Since: network.MustEDTF("2021"), Event: "event:f",
	}
	if got, want := full.Identity(), "TOOK_PART_IN|person:ann|event:e|HOST|title|organisation:cove|organisation:acre|2021|event:f"; got != strings.ReplaceAll(want, "|", "\x1f") {
		t.Errorf("identity is %q", got)
	}
	other := map[string]func(*network.Tie){
		"kind":         func(t *network.Tie) { t.Kind = network.Met },
		"from":         func(t *network.Tie) { t.From = bob },
		"to":           func(t *network.Tie) { t.To = "event:g" },
		"role":         func(t *network.Tie) { t.Role = network.RoleSpeaker },
		"title":        func(t *network.Tie) { t.Title = "" },
		"on behalf of": func(t *network.Tie) { t.OnBehalfOf = delta },
		"delegation":   func(t *network.Tie) { t.Delegation = brio },
		"since":        func(t *network.Tie) { t.Since = network.MustEDTF("2021?") },
		"event":        func(t *network.Tie) { t.Event = "" },
	}
	for name, change := range other {
		tie := full
		if change(&tie); tie.Identity() == full.Identity() || tie.DerivedID() == full.DerivedID() {
			t.Errorf("%s does not make another tie", name)
		}
	}
	same := map[string]func(*network.Tie){
		"id":        func(t *network.Tie) { t.ID = "tie:x" },
		"until":     func(t *network.Tie) { t.Until = network.MustEDTF("2022") },
		"circle":    func(t *network.Tie) { t.Circle = "founders" },
		"share":     func(t *network.Tie) { t.Share = "~60" },
		"certainty": func(t *network.Tie) { t.Certainty = network.Stated },
		"revision":  func(t *network.Tie) { t.ChangedAtRevision = 7 },
	}
	for name, change := range same {
		tie := full
		if change(&tie); tie.Identity() != full.Identity() || tie.DerivedID() != full.DerivedID() {
			t.Errorf("%s makes another tie", name)
		}
	}
}

// ends is the table of design.md, section 1: which types a kind joins, by their initials.
var ends = map[network.TieKind]string{
	"HOLDS_POSITION": "Person > Organisation",
	"TOOK_PART_IN":   "Organisation Person > Event",
	"PART_OF":        "Event > Event",
	"PREPARES":       "Event > Event",
	"HELD_AT":        "Event > Place Organisation",
	"ABOUT":          "Event > Topic",
	"WORKS_ON":       "Organisation > Topic",
	"MEMBER_OF":      "Organisation > Organisation",
	"BASED_IN":       "Organisation > Place",
	"WITHIN":         "Place > Place",
	"UNDER":          "Event Organisation > Programme",
	"FUNDS":          "Organisation > Event Programme",
	"COUNTERPART_OF": "Organisation > Organisation",
	"SUCCEEDS":       "Organisation > Organisation",
	"BRANCH_OF":      "Organisation > Organisation",
	"MET":            "Organisation Person > Organisation Person",
}

func TestTieEnds(t *testing.T) {
	if len(network.TieKinds) != len(ends) {
		t.Errorf("there are %d kinds of tie, want %d", len(network.TieKinds), len(ends))
	}
	for _, kind := range network.TieKinds {
		from, to, ok := strings.Cut(strings.ToUpper(ends[kind]), " > ")
		if !ok {
			t.Errorf("%s is not in the design", kind)
		}
		if got := kind.Ends(); !sameTypes(got.From, from) || !sameTypes(got.To, to) {
			t.Errorf("%s joins %v to %v, want %s to %s", kind, got.From, got.To, from, to)
		}
		for _, a := range network.EntityTypes {
			for _, b := range network.EntityTypes {
				want := slices.Contains(strings.Fields(from), string(a)) && slices.Contains(strings.Fields(to), string(b))
				if got := kind.Joins(a, b); got != want {
					t.Errorf("%s joins %s to %s: %t", kind, a, b, got)
				}
			}
		}
	}
	if network.TieKind("KNOWS").Joins(network.TypePerson, network.TypePerson) {
		t.Error("a kind that does not exist joins persons")
	}
}

func sameTypes(got []network.EntityType, want string) bool {
	types := strings.Fields(want)
	for _, typ := range got {
		if !slices.Contains(types, string(typ)) {
			return false
		}
	}
	return len(got) == len(types)
}

// Stores number the kinds by their place.
func TestTieKindsKeepTheirPlaces(t *testing.T) {
	want := strings.Fields("HOLDS_POSITION TOOK_PART_IN PART_OF PREPARES HELD_AT ABOUT WORKS_ON MEMBER_OF BASED_IN WITHIN UNDER FUNDS COUNTERPART_OF SUCCEEDS BRANCH_OF MET")
	for i, kind := range want {
		if i >= len(network.TieKinds) || string(network.TieKinds[i]) != kind {
			t.Errorf("place %d is not that of %s in %v", i, kind, network.TieKinds)
		}
	}
}

func TestAcyclic(t *testing.T) {
	acyclic := []network.TieKind{network.PartOf, network.Within, network.Succeeds, network.BranchOf, network.MemberOf}
	for _, kind := range network.TieKinds {
		if got, want := kind.Acyclic(), slices.Contains(acyclic, kind); got != want {
			t.Errorf("%s is acyclic: %t", kind, got)
		}
	}
}

func TestNamesPerson(t *testing.T) {
	for _, c := range []struct {
		from, to network.ID
		want     bool
	}{{ann, cove, true}, {cove, ann, true}, {ann, bob, true}, {cove, delta, false}, {"event:person", cove, false}} {
		tie := network.Tie{From: c.from, To: c.to}
		if tie.NamesPerson() != c.want {
			t.Errorf("a tie from %s to %s names a person: %t", c.from, c.to, !c.want)
		}
	}
}
