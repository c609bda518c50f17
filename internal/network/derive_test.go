package network_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
)

func factsOf(events ...*event) []network.EventFacts {
	facts := make([]network.EventFacts, len(events))
	for i, e := range events {
		facts[i] = e.facts
	}
	return facts
}

func TestEffectiveStatus(t *testing.T) {
	held, planned, cancelled := network.StatusHeld, network.StatusPlanned, network.StatusCancelled
	cases := []struct {
		name   string
		events []*event
		want   network.EventStatus
		sure   network.Certainty
	}{
		{"its own", []*event{theEvent("e").withStatus(planned, network.Inferred)}, planned, network.Inferred},
		{
			"a part has its own status",
			[]*event{theEvent("e").withStatus(network.StatusUnknown, network.Uncertain).partOf("visit"), theEvent("visit").withStatus(held, network.Stated)},
			network.StatusUnknown, network.Uncertain,
		},
		{
			"PLANNED is not passed down",
			[]*event{theEvent("e").withStatus(held, network.Stated).partOf("visit"), theEvent("visit").withStatus(planned, network.Inferred)},
			held, network.Stated,
		},
		{
			"CANCELLED is, with the certainty of the ancestor's status",
			[]*event{theEvent("e").withStatus(held, network.Stated).partOf("visit", network.Uncertain), theEvent("visit").withStatus(cancelled, network.Inferred)},
			cancelled, network.Inferred,
		},
		{
			"over several levels",
			[]*event{
				theEvent("e").withStatus(planned, network.Uncertain).partOf("day"), theEvent("day").withStatus(held, network.Inferred).partOf("visit"),
				theEvent("visit").withStatus(cancelled, network.Stated),
			},
			cancelled, network.Stated,
		},
		{
			"who is cancelled itself keeps its own certainty",
			[]*event{theEvent("e").withStatus(cancelled, network.Uncertain).partOf("visit"), theEvent("visit").withStatus(cancelled, network.Stated)},
			cancelled, network.Uncertain,
		},
		{
			"nothing passes upwards",
			[]*event{theEvent("e").withStatus(held, network.Stated), theEvent("part").withStatus(cancelled, network.Stated).partOf("e")},
			held, network.Stated,
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := derive(c.events, nil)
			if got.Status != c.want || got.StatusCertainty != c.sure {
				t.Errorf("%s %s, want %s %s", got.Status, got.StatusCertainty, c.want, c.sure)
			}
		})
	}
}

func TestCancelledEventsAreDerivedLikeOthers(t *testing.T) {
	got := derive([]*event{theEvent("e").partOf("visit"),
		theEvent("visit").withStatus(network.StatusCancelled, network.Stated).delegate(ann, acre)}, nil)
	if want := []string{"ann DELEGATE DELEGATION INFERRED side acre"}; !slices.Equal(lines(got.Presences), want) {
		t.Errorf("present: %v, want %v", lines(got.Presences), want)
	}
}

func TestDeriveAnswersInTheOrderOfTheFacts(t *testing.T) {
	facts := factsOf(
		theEvent("meal").ofKind(network.KindMeal).partOf("day"), theEvent("visit").ofKind(network.KindLearningVisit),
		theEvent("alone"), theEvent("day").ofKind(network.KindWorkshop).partOf("visit"))
	want := []string{
		"event:meal event:visit MEAL", "event:visit event:visit LEARNING_VISIT", "event:alone event:alone MEETING", "event:day event:visit WORKSHOP",
	}
	var got []string
	for _, d := range network.Derive(facts, nil) {
		got = append(got, fmt.Sprintf("%s %s %s", d.Event, d.Root, d.Kind))
	}
	if !slices.Equal(got, want) {
		t.Errorf("events, roots and kinds: %q, want %q", got, want)
	}
	if got := network.Derive(nil, nil); len(got) != 0 {
		t.Errorf("of nothing follows %v", got)
	}
}

func TestDeriveSaysWhoseAndWhere(t *testing.T) {
	got := derive([]*event{theEvent("e").with(ann, network.RoleSpeaker, onBehalfOf(cove)).heldAt(delta)}, nil)
	want := []network.Presence{
		{Actor: cove, Event: "event:e", Role: network.RoleSpeaker, How: network.HowRepresented, Certainty: network.Inferred},
		{Actor: delta, Event: "event:e", Role: network.RoleHost, How: network.HowVisitedOrHosted, Certainty: network.Inferred},
		{Actor: ann, Event: "event:e", Role: network.RoleSpeaker, How: network.HowTookPart, Certainty: network.Stated, Represents: []network.ID{cove}},
	}
	if !reflect.DeepEqual(got.Presences, want) {
		t.Errorf("presences are %+v, want %+v", got.Presences, want)
	}
}

// A cycle of PART_OF is refused elsewhere; here it must end.
func TestDeriveEndsOnCycles(t *testing.T) {
	got := network.Derive(factsOf(theEvent("a").partOf("b").delegate(ann, acre), theEvent("b").partOf("a").delegate(bob, brio), theEvent("c").partOf("c")), nil)
	for i, want := range [][]string{
		{"ann DELEGATE TOOK_PART STATED side acre", "bob DELEGATE DELEGATION INFERRED side brio"},
		{"ann DELEGATE DELEGATION INFERRED side acre", "bob DELEGATE TOOK_PART STATED side brio"},
		nil,
	} {
		if !slices.Equal(lines(got[i].Presences), want) {
			t.Errorf("%s: %v, want %v", got[i].Event, lines(got[i].Presences), want)
		}
	}
}

// The order of events, ties, numbers and positions says nothing: any other gives the same.
func TestDeriveDoesNotDependOnOrder(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		facts, positions := rollTree(dice)
		want := byEvent(network.Derive(facts, positions))
		shuffle(dice, facts)
		for i := range facts {
			shuffle(dice, facts[i].TookPart)
			shuffle(dice, facts[i].HeldAt)
			shuffle(dice, facts[i].Numbers)
		}
		for _, ties := range positions {
			shuffle(dice, ties)
		}
		if got := byEvent(network.Derive(facts, positions)); !reflect.DeepEqual(got, want) {
			t.Fatalf("another order gives\n%+v\nwant\n%+v\nof %+v", got, want, facts)
		}
	}
}

// rollTree makes a small tree of events in which everything meets everything.
func rollTree(dice *rand.Rand) ([]network.EventFacts, map[network.ID][]network.Tie) {
	actors := []network.ID{ann, bob, cleo, acre, brio, cove, delta}
	dates := []string{"", "2022-06-07", "2022", "XXXX-06", "../2022-06-08"}
	pick := func(ids []network.ID) network.ID { return ids[dice.IntN(len(ids))] }
	certainty := func() network.Certainty { return network.Certainty(1 + dice.IntN(4)) }
	events := make([]*event, 4)
	for i := range events {
		e := theEvent(strconv.Itoa(i)).on(dates[dice.IntN(len(dates))]).ofKind(network.EventKinds[dice.IntN(len(network.EventKinds))])
		e.withStatus(network.EventStatuses[dice.IntN(4)], certainty())
		if i > 0 {
			e.partOf(strconv.Itoa(dice.IntN(i)), certainty())
		}
		for range dice.IntN(4) {
			details := []detail{sure(certainty())}
			if dice.IntN(3) == 0 {
				details = append(details, onBehalfOf(pick(actors[3:])))
			}
			if role := network.Role(1 + dice.IntN(6)); role == network.RoleDelegate || dice.IntN(3) == 0 {
				e.delegate(pick(actors), pick(actors[3:5]), details...)
			} else {
				e.with(pick(actors), role, details...)
			}
		}
		if dice.IntN(3) == 0 {
			e.heldAt(pick(actors[3:]), certainty())
		}
		for range dice.IntN(3) {
			e.states(dice.IntN(6), network.AllCounted[dice.IntN(3)], pick(actors[3:5]))
		}
		events[i] = e
	}
	positions := map[network.ID][]network.Tie{}
	for range dice.IntN(5) {
		p := position(pick(actors[:3]), pick(actors[3:]), dates[dice.IntN(4)], "", certainty())
		positions[p.From] = append(positions[p.From], p)
	}
	return factsOf(events...), positions
}

func shuffle[T any](dice *rand.Rand, s []T) {
	dice.Shuffle(len(s), func(i, j int) { s[i], s[j] = s[j], s[i] })
}

func byEvent(derived []network.DerivedEvent) map[network.ID]network.DerivedEvent {
	out := map[network.ID]network.DerivedEvent{}
	for _, d := range derived {
		out[d.Event] = d
	}
	return out
}
