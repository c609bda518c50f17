package network_test

import (
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
)

// at is a presence as far as pairs ask for it.
func at(actor network.ID, side network.Side, represents ...network.ID) network.Presence {
	return network.Presence{Actor: actor, Side: side, Represents: represents}
}

func TestRelationAt(t *testing.T) {
	const none, facing = network.Side(""), network.Interlocutor
	cases := []struct {
		name    string
		a, b    network.Presence
		related bool
		want    network.Relation // zero where they are no pair
	}{
		{"two delegations", at(ann, acre), at(bob, brio), false, network.Across},
		{"a delegation and the other side", at(ann, acre), at(bob, facing), false, network.Across},
		{"one delegation", at(ann, acre), at(bob, acre), false, network.SameDelegation},
		{"one delegation, and its leader", at(ann, acre), at(acre, acre), false, network.SameDelegation},
		{"neither has a side", at(ann, none), at(bob, none), false, network.OtherRelation},
		{"one has no side", at(ann, acre), at(bob, none), false, network.OtherRelation},
		{"the other side and one without", at(ann, facing), at(bob, none), false, network.OtherRelation},
		{"colleagues without sides", at(ann, none, cove), at(bob, none, cove), false, network.Colleagues},
		{"they share one of several organisations", at(ann, none, acre, cove), at(bob, none, cove, delta), false, network.Colleagues},
		{"they stand for different organisations", at(ann, none, acre), at(bob, none, cove), false, network.OtherRelation},
		{"colleagues of one delegation: COLLEAGUES comes first", at(ann, acre, cove), at(bob, acre, cove), false, network.Colleagues},
		{"colleagues across: ACROSS comes first", at(ann, acre, cove), at(bob, brio, cove), false, network.Across},
		{"colleagues, one of whom has no side", at(ann, acre, cove), at(bob, none, cove), false, network.Colleagues},
		{"two organisations", at(cove, acre), at(delta, facing), false, network.Across},
		{"a person and another organisation", at(ann, none, cove), at(delta, none), false, network.OtherRelation},

		{"not with itself", at(ann, acre), at(ann, acre), false, 0},
		{"not a person and whom she represents", at(ann, none, acre, cove), at(cove, none), false, 0},
		{"not even across", at(ann, acre, cove), at(cove, facing), false, 0},
		{"not two organisations that are joined", at(cove, none), at(delta, none), true, 0},
		{"not even across, when joined", at(cove, acre), at(delta, facing), true, 0},
		{"not two on the other side", at(ann, facing), at(bob, facing), false, 0},
		{"not two on the other side, colleagues or not", at(ann, facing, cove), at(bob, facing, cove), false, 0},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			for _, way := range [][2]network.Presence{{c.a, c.b}, {c.b, c.a}} {
				got, pair := network.RelationAt(way[0], way[1], c.related)
				if got != c.want || pair != (c.want != 0) {
					t.Errorf("%s with %s: %q, a pair: %t, want %q", way[0].Actor, way[1].Actor, got, pair, c.want)
				}
			}
		})
	}
}

// The sides come from the rules: who visited, who received, and who only came.
func TestRelationsAtAVisit(t *testing.T) {
	present := derive([]*event{theEvent("e").delegate(ann, acre, onBehalfOf(cove)).delegate(bob, acre, onBehalfOf(cove)).
		heldAt(delta).with(ember, network.RoleInterlocutor).with(cleo, network.RoleSpeaker)}, nil).Presences
	want := map[string]string{
		"ann bob": "COLLEAGUES", "cove ann": "", "cove bob": "", "delta ann": "ACROSS", "delta bob": "ACROSS", "cove delta": "ACROSS",
		"delta ember": "", "cove ember": "ACROSS", "ember ann": "ACROSS", "ember bob": "ACROSS",
		"ann cleo": "OTHER", "bob cleo": "OTHER", "cove cleo": "OTHER", "delta cleo": "OTHER", "ember cleo": "OTHER",
	}
	pairs := 0
	for i, a := range present {
		for _, b := range present[i+1:] {
			pairs++
			key := short(a.Actor) + " " + short(b.Actor)
			got, _ := network.RelationAt(a, b, false)
			if expected, ok := want[key]; !ok || got.String() != expected {
				t.Errorf("%s: %q, want %q", key, got, expected)
			}
		}
	}
	if pairs != len(want) {
		t.Errorf("%d pairs, want %d", pairs, len(want))
	}
}

func TestEncounterCertainty(t *testing.T) {
	const no, uncertain, inferred, reference, stated = network.Certainty(0), network.Uncertain, network.Inferred, network.Reference, network.Stated
	cases := []struct {
		name                    string
		a, b, status, met, want network.Certainty
	}{
		{"co-presence is INFERRED at best", stated, stated, stated, no, inferred},
		{"however well known", reference, reference, stated, no, inferred},
		{"the first presence weakens it", uncertain, stated, stated, no, uncertain},
		{"the second presence weakens it", stated, uncertain, stated, no, uncertain},
		{"the status weakens it", stated, stated, uncertain, no, uncertain},
		{"inferred facts leave it INFERRED", inferred, inferred, inferred, no, inferred},
		{"MET makes it STATED", stated, stated, stated, stated, stated},
		{"MET needs neither presence nor status to be sure", uncertain, uncertain, uncertain, stated, stated},
		{"an uncertain MET makes it no worse", stated, stated, stated, uncertain, inferred},
		{"an inferred MET makes an uncertain one better", uncertain, stated, stated, inferred, inferred},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := network.EncounterCertainty(network.Presence{Certainty: c.a}, network.Presence{Certainty: c.b}, c.status, c.met)
			if got != c.want {
				t.Errorf("certainty is %s, want %s", got, c.want)
			}
		})
	}
}

func TestWeakest(t *testing.T) {
	const uncertain, inferred, reference, stated = network.Uncertain, network.Inferred, network.Reference, network.Stated
	cases := []struct {
		of   []network.Certainty
		want network.Certainty
	}{
		{[]network.Certainty{stated}, stated},
		{[]network.Certainty{stated, inferred}, inferred},
		{[]network.Certainty{inferred, stated}, inferred},
		{[]network.Certainty{reference, inferred}, inferred},
		{[]network.Certainty{inferred, stated, uncertain, reference}, uncertain},
		{[]network.Certainty{uncertain, inferred}, uncertain},
	}
	for _, c := range cases {
		if got := network.Weakest(c.of[0], c.of[1:]...); got != c.want {
			t.Errorf("the weakest of %v is %s, want %s", c.of, got, c.want)
		}
	}
}
