package expected

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// participation is an expectation of who was where, and with whom.
type participation struct {
	Question, Doubts, Settled string

	Event, EventHint string
	Present          []present
	N                struct {
		Value          int
		Basis, Because string
	}
	Status, Date string

	Of        string
	Arguments arguments
	Answer    []pair
	Withheld  []struct {
		Reason  string
		Count   int
		Because string
	}

	Events []string

	Absent []struct{ Name, Because string }
}

// arguments narrow encounters; what is left out has its default.
type arguments struct{ Statuses, Relations []string }

type present struct{ Name, Role, How, Certainty, Side, Because string }

type pair struct {
	Name, Relation, Certainty string
	Count                     int
	Strength                  int64
	Events                    []string
	Because                   string
	// SameRankAs names the row before where only ids decide between the two.
	SameRankAs string
}

func (e *participation) cases(names *index) ([]expectedCase, error) {
	var c expectedCase
	var err error
	if c.want, c.absent, err = e.answer(names); err != nil {
		return nil, err
	}
	c.ask = func(ctx context.Context, view store.View) (answer, error) { return e.ask(ctx, view, c.want.of) }
	return []expectedCase{c}, nil
}

// answer turns the expectation into lines with ids, and lists who must be absent.
func (e *participation) answer(names *index) (a answer, absent []network.ID, err error) {
	switch e.Question {
	case questionPresent:
		a.of = names.event(e.Event)
		err = e.present(&a, names)
	case questionEvents:
		a.of = names.actor(e.Of)
		for _, event := range e.Events {
			a.lines = append(a.lines, string(names.event(event)))
		}
	default:
		a.of = names.actor(e.Of)
		err = e.encounters(&a, names)
	}
	for _, x := range e.Absent {
		if id := names.anything(x.Name); id != "" {
			absent = append(absent, id)
		}
	}
	return a, absent, err
}

func (e *participation) present(a *answer, names *index) error {
	for _, p := range e.Present {
		how, ok := map[string]network.How{
			"a": network.HowTookPart, "b": network.HowDelegation, "c": network.HowRepresented, "d": network.HowVisitedOrHosted,
		}[p.How]
		side, err := sideOf(p.Side, names)
		if !ok || err != nil {
			return fmt.Errorf("%s: how %q, side %q", p.Name, p.How, p.Side)
		}
		id := names.actor(p.Name)
		a.actors = append(a.actors, id)
		a.lines = append(a.lines, presentLine(id, p.Role, how.String(), p.Certainty, side))
	}
	slices.Sort(a.lines)
	a.lines = append(a.lines, eventLine(e.N.Value, e.N.Basis, e.Status, e.Date))
	return nil
}

func sideOf(text string, names *index) (network.Side, error) {
	leader, isDelegation := strings.CutPrefix(text, "delegation led by ")
	switch {
	case isDelegation:
		return names.actor(leader), nil
	case text == string(network.Interlocutor):
		return network.Interlocutor, nil
	case text == "none":
		return "", nil
	}
	return "", fmt.Errorf("no side %q", text)
}

func (e *participation) encounters(a *answer, names *index) error {
	for i, p := range e.Answer {
		tied := i > 0 && p.Strength == e.Answer[i-1].Strength && p.Count == e.Answer[i-1].Count
		if tied != (p.SameRankAs != "") || tied && p.SameRankAs != e.Answer[i-1].Name {
			return fmt.Errorf("%s: sameRankAs is %q", p.Name, p.SameRankAs)
		}
		var events []network.ID
		for _, name := range p.Events {
			events = append(events, names.event(name))
		}
		id := names.actor(p.Name)
		a.actors = append(a.actors, id)
		a.lines = append(a.lines, pairLine(id, p.Relation, p.Certainty, p.Count, p.Strength, events))
	}
	for _, w := range e.Withheld {
		a.lines = append(a.lines, withheldLine(w.Reason, w.Count))
	}
	return nil
}

func presentLine(id network.ID, role, how, certainty string, side network.Side) string {
	return fmt.Sprintf("%s: %s, %s, %s, side %q", id, role, how, certainty, side)
}

func eventLine(n int, basis, status, date string) string {
	return fmt.Sprintf("n %d %s, status %s, date %q", n, basis, status, date)
}

func pairLine(id network.ID, relation, certainty string, count int, strength int64, events []network.ID) string {
	return fmt.Sprintf("%s: %s, %s, count %d, strength %d, at %v", id, relation, certainty, count, strength, events)
}

func withheldLine(reason string, count int) string {
	return fmt.Sprintf("withheld %s: %d", reason, count)
}
