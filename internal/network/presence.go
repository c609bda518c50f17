package network

import (
	"cmp"
	"maps"
	"slices"
)

// EventFacts is all that the presence at one event rests on, besides the
// positions of persons.
type EventFacts struct {
	Event           ID
	Parent          ID        // the event of which it is part, or empty
	PartOfCertainty Certainty // of the tie to the parent
	Kind            EventKind
	Status          EventStatus
	StatusCertainty Certainty
	Date            EDTF
	TookPart        []Tie // TOOK_PART_IN
	HeldAt          []Tie // HELD_AT an organisation
	Numbers         []StatedNumber
}

// Side is where an actor stood at an event: the id of the organisation that led
// its delegation, Interlocutor, or empty for neither.
type Side = ID

// Interlocutor is the side of those who received a delegation. No id has this form.
const Interlocutor Side = "interlocutor"

// Presence says that an actor was at an event: the first of its roles, the first
// of the ways in which we know, and the best of the certainties.
type Presence struct {
	Actor, Event ID
	Role         Role
	How          How
	Certainty    Certainty
	Side         Side
	// Represents lists the organisations for which a person was there, by id.
	Represents []ID
}

// DerivedEvent is what follows from the facts about one event.
type DerivedEvent struct {
	Event, Root     ID
	Kind            EventKind
	Status          EventStatus // CANCELLED where an ancestor is
	StatusCertainty Certainty
	Size            Size
	Presences       []Presence // by actor id
}

// Derive applies the rules of presence, sides and size (docs/adr/0001) to whole
// trees of events: an event's ancestors must be among the facts. positions
// holds the HOLDS_POSITION ties of each person who took part. The answer is in
// the order of the facts. Of a cycle of events, which tables refuse, one is taken for the root.
func Derive(facts []EventFacts, positions map[ID][]Tie) []DerivedEvent {
	d := deriver{facts: make(map[ID]*EventFacts, len(facts)), positions: positions, done: make(map[ID]*derivation, len(facts))}
	for i := range facts {
		d.facts[facts[i].Event] = &facts[i]
	}
	out := make([]DerivedEvent, len(facts))
	for i := range facts {
		out[i] = d.event(&facts[i]).DerivedEvent
	}
	return out
}

type deriver struct {
	facts     map[ID]*EventFacts
	positions map[ID][]Tie
	done      map[ID]*derivation
}

// derivation is a derived event with what its parts still need.
type derivation struct {
	DerivedEvent
	stated bool // something is stated of its size, or of an ancestor's
}

func (d *deriver) event(f *EventFacts) *derivation {
	if known, ok := d.done[f.Event]; ok {
		return known
	}
	got := &derivation{DerivedEvent: DerivedEvent{
		Event: f.Event, Root: f.Event, Kind: f.Kind, Status: f.Status, StatusCertainty: f.StatusCertainty,
	}}
	d.done[f.Event] = got
	var parent *derivation
	if up, ok := d.facts[f.Parent]; ok {
		parent = d.event(up)
		got.Root = parent.Root
		if parent.Status == StatusCancelled && f.Status != StatusCancelled {
			got.Status, got.StatusCertainty = StatusCancelled, parent.StatusCertainty
		}
	}
	delegations := d.delegations(f)
	actors := gather(f, delegations, d.positions)
	sides(actors, delegations)
	got.Size, got.stated = size(f, actors, delegations, parent)
	got.Presences = presences(f.Event, actors)
	return got
}

// delegation is the part of a visit that one organisation led, as present at an event.
type delegation struct {
	delegates []Tie     // TOOK_PART_IN as DELEGATE, here or at the ancestor
	numbers   []int     // stated sizes that count here
	passed    Certainty // how sure the way down is; Stated where recorded here
	here      bool      // recorded at the event itself
}

// delegations finds for each delegation its DELEGATEs at the event: those recorded
// here, or else those of the nearest ancestor that records any – rule (b).
func (d *deriver) delegations(f *EventFacts) map[ID]*delegation {
	found := map[ID]*delegation{}
	sure, seen := Stated, map[ID]bool{}
	for at := f; at != nil && !seen[at.Event]; at = d.facts[at.Parent] {
		seen[at.Event] = true
		level := map[ID]*delegation{}
		for _, tie := range at.TookPart {
			if tie.Role != RoleDelegate || found[tie.Delegation] != nil {
				continue
			}
			if level[tie.Delegation] == nil {
				level[tie.Delegation] = &delegation{passed: sure, here: at == f}
			}
			level[tie.Delegation].delegates = append(level[tie.Delegation].delegates, tie)
		}
		for led, group := range level {
			group.numbers = delegateNumbers(at, led)
			if !group.here {
				group.numbers = append(group.numbers, delegateNumbers(f, led)...)
			}
		}
		maps.Copy(found, level)
		sure = Weakest(sure, at.PartOfCertainty)
	}
	return found
}

func delegateNumbers(f *EventFacts, led ID) (values []int) {
	for _, number := range f.Numbers {
		if number.Counted == CountedDelegates && number.Delegation == led {
			values = append(values, number.Value)
		}
	}
	return values
}

// attendee is what the sources of presence say of one actor at one event.
type attendee struct {
	actor       ID
	own         bool // by (a) or (b)
	roles       []Role
	ways        []How
	certainties []Certainty
	delegations []ID        // of which it is a DELEGATE
	represents  map[ID]bool // a person: organisations
	throughs    []*attendee // an organisation: the persons who represent it
	side        Side
}

func (a *attendee) add(role Role, how How, certainty Certainty) {
	a.roles = append(a.roles, role)
	a.ways = append(a.ways, how)
	a.certainties = append(a.certainties, certainty)
}

type attendees map[ID]*attendee

func (as attendees) of(id ID) *attendee {
	if as[id] == nil {
		as[id] = &attendee{actor: id}
	}
	return as[id]
}

// gather applies the sources of presence (a) to (d).
func gather(f *EventFacts, delegations map[ID]*delegation, positions map[ID][]Tie) attendees {
	as := attendees{}
	for i := range f.TookPart {
		as.tookPart(&f.TookPart[i], HowTookPart, Stated)
	}
	for _, group := range delegations {
		for i := range group.delegates {
			if !group.here {
				as.tookPart(&group.delegates[i], HowDelegation, Weakest(Inferred, group.passed))
			}
		}
	}
	first, last, dated := f.Date.Interval()
	for _, person := range slices.Collect(maps.Values(as)) {
		if t, _ := person.actor.Type(); t != TypePerson {
			continue
		}
		for i := range positions[person.actor] {
			position := &positions[person.actor][i]
			switch ValidityOn(position.Since, position.Until, first, last, dated) {
			case ValidYes:
				as.represented(person, position.To, person.roles, Weakest(Inferred, best(person.certainties), position.Certainty))
			case ValidUnknown:
				as.represented(person, position.To, person.roles, Weakest(Uncertain, best(person.certainties), position.Certainty))
			}
		}
	}
	for _, tie := range f.HeldAt {
		as.of(tie.To).add(RoleHost, HowVisitedOrHosted, Weakest(Inferred, tie.Certainty))
	}
	return as
}

// tookPart records a TOOK_PART_IN, made here or passed down, and its mandate.
func (as attendees) tookPart(tie *Tie, how How, atMost Certainty) {
	certainty := Weakest(atMost, tie.Certainty)
	a := as.of(tie.From)
	a.own = true
	a.add(tie.Role, how, certainty)
	if tie.Role == RoleDelegate {
		a.delegations = append(a.delegations, tie.Delegation)
	}
	if t, _ := tie.From.Type(); t == TypePerson && tie.OnBehalfOf != "" {
		as.represented(a, tie.OnBehalfOf, []Role{tie.Role}, Weakest(Inferred, certainty))
	}
}

// represented records rule (c): the organisation is present through the person.
func (as attendees) represented(person *attendee, organisation ID, roles []Role, certainty Certainty) {
	o := as.of(organisation)
	for _, role := range roles {
		o.add(role, HowRepresented, certainty)
	}
	if person.represents == nil {
		person.represents = map[ID]bool{}
	}
	if !person.represents[organisation] {
		person.represents[organisation] = true
		o.throughs = append(o.throughs, person)
	}
}

func best(cs []Certainty) Certainty { return slices.Max(cs) }

// presences sums up each attendee, by actor id.
func presences(event ID, as attendees) []Presence {
	out := make([]Presence, 0, len(as))
	for _, a := range as {
		out = append(out, Presence{
			Actor: a.actor, Event: event, Role: slices.Min(a.roles), How: slices.Min(a.ways), Certainty: best(a.certainties),
			Side: a.side, Represents: slices.Sorted(maps.Keys(a.represents)),
		})
	}
	slices.SortFunc(out, func(a, b Presence) int { return cmp.Compare(a.Actor, b.Actor) })
	return out
}
