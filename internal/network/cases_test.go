package network_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
)

// The actors of the cases. Delegations are led by acre and brio.
const (
	ann   network.ID = "person:ann"
	bob   network.ID = "person:bob"
	cleo  network.ID = "person:cleo"
	acre  network.ID = "organisation:acre"
	brio  network.ID = "organisation:brio"
	cove  network.ID = "organisation:cove"
	delta network.ID = "organisation:delta"
	ember network.ID = "organisation:ember"
)

// event builds the facts of one event, so that a case reads like a sentence.
// Unless it says otherwise it is a HELD meeting of five days, everything STATED.
type event struct{ facts network.EventFacts }

func theEvent(name string) *event {
	return &event{network.EventFacts{
		Event: network.ID("event:" + name), Kind: network.KindMeeting, Status: network.StatusHeld,
		StatusCertainty: network.Stated, Date: network.MustEDTF("2022-06-06/2022-06-10"),
	}}
}

func (e *event) ofKind(k network.EventKind) *event {
	e.facts.Kind = k
	return e
}

func (e *event) on(date string) *event {
	e.facts.Date = network.MustEDTF(date)
	return e
}

func (e *event) withStatus(s network.EventStatus, c network.Certainty) *event {
	e.facts.Status, e.facts.StatusCertainty = s, c
	return e
}

// partOf makes it a part; the tie is STATED unless a certainty is given.
func (e *event) partOf(parent string, certainty ...network.Certainty) *event {
	e.facts.Parent, e.facts.PartOfCertainty = network.ID("event:"+parent), orStated(certainty)
	return e
}

// detail adds to a tie.
type detail func(*network.Tie)

func sure(c network.Certainty) detail       { return func(t *network.Tie) { t.Certainty = c } }
func onBehalfOf(o network.ID) detail        { return func(t *network.Tie) { t.OnBehalfOf = o } }
func ofDelegation(leader network.ID) detail { return func(t *network.Tie) { t.Delegation = leader } }

// with records that the actor took part.
func (e *event) with(actor network.ID, role network.Role, details ...detail) *event {
	tie := network.Tie{Kind: network.TookPartIn, From: actor, To: e.facts.Event, Role: role, Certainty: network.Stated}
	for _, add := range details {
		add(&tie)
	}
	e.facts.TookPart = append(e.facts.TookPart, tie)
	return e
}

// delegate records a DELEGATE of the delegation that the leader led.
func (e *event) delegate(actor, leader network.ID, details ...detail) *event {
	return e.with(actor, network.RoleDelegate, append(details, ofDelegation(leader))...)
}

// heldAt records that it was held in the organisation's house.
func (e *event) heldAt(organisation network.ID, certainty ...network.Certainty) *event {
	e.facts.HeldAt = append(e.facts.HeldAt, network.Tie{
		Kind: network.HeldAt, From: e.facts.Event, To: organisation, Certainty: orStated(certainty),
	})
	return e
}

// states records a number; leader is empty but for DELEGATES.
func (e *event) states(value int, counted network.Counted, leader ...network.ID) *event {
	number := network.StatedNumber{Node: e.facts.Event, Counted: counted, Value: value}
	for _, led := range leader {
		number.Delegation = led
	}
	e.facts.Numbers = append(e.facts.Numbers, number)
	return e
}

// position is a HOLDS_POSITION; since and until may be empty.
func position(person, organisation network.ID, since, until string, certainty ...network.Certainty) network.Tie {
	return network.Tie{
		Kind: network.HoldsPosition, From: person, To: organisation, Certainty: orStated(certainty),
		Since: network.MustEDTF(since), Until: network.MustEDTF(until),
	}
}

func orStated(certainty []network.Certainty) network.Certainty {
	if len(certainty) == 0 {
		return network.Stated
	}
	return certainty[0]
}

// derive applies the rules to the events and returns the first.
func derive(events []*event, positions []network.Tie) network.DerivedEvent {
	facts := make([]network.EventFacts, len(events))
	for i, e := range events {
		facts[i] = e.facts
	}
	held := map[network.ID][]network.Tie{}
	for _, tie := range positions {
		held[tie.From] = append(held[tie.From], tie)
	}
	return network.Derive(facts, held)[0]
}

// lines writes presences as the cases do: actor role way certainty, then the side
// and the organisations represented where there are any.
func lines(present []network.Presence) []string {
	out := make([]string, 0, len(present))
	for i := range present {
		p := &present[i]
		words := []string{short(p.Actor), p.Role.String(), p.How.String(), p.Certainty.String()}
		if p.Side != "" {
			words = append(words, "side", short(p.Side))
		}
		if len(p.Represents) > 0 {
			words = append(words, "for")
		}
		for _, o := range p.Represents {
			words = append(words, short(o))
		}
		out = append(out, strings.Join(words, " "))
	}
	return out
}

func short(id network.ID) string {
	return strings.TrimPrefix(strings.TrimPrefix(string(id), "person:"), "organisation:")
}

// presenceCase says who was present at the first of the events.
type presenceCase struct {
	name      string
	events    []*event
	positions []network.Tie
	want      []string // organisations before persons, each by id
}

func checkPresences(t *testing.T, cases []presenceCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := lines(derive(c.events, c.positions).Presences)
			if !slices.Equal(got, c.want) {
				t.Errorf("present:\n  %s\nwant:\n  %s", strings.Join(got, "\n  "), strings.Join(c.want, "\n  "))
			}
		})
	}
}
