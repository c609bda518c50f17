package storetest

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
)

// registerStory is a small network, and what is done to the register beside it.
type registerStory struct {
	network network.Tables
	steps   []registerStep
}

// registerStep is one change, of the register or of the network, and what is asked after it.
type registerStep struct {
	name      string
	run       func(context.Context, store.Store) error
	questions []registerQuestion
}

const registerSteps = 14

// registerDice draws registers: few ids, so that rows are replaced, and few days, so that bounds are met.
type registerDice struct {
	dice
	actors, sources []network.ID // that are left
}

var (
	errStop       = errors.New("stop")
	contactIDs    = []network.ID{"contact:c1", "contact:c2", "contact:c3", "contact:c4", "contact:c5", "contact:c6", "contact:c7", "contact:c8"}
	credentialIDs = []string{"aaaa", "bbbb", "cccc"}
	auditActors   = []string{"local", "token:aaaa", "session:x"}
	askedActions  = []network.AuditAction{network.AuditReveal, network.AuditSignIn}
)

// registerBegins is the first of the days that matter.
var registerBegins = network.DayOf(2024, time.February, 26)

func (r *registerDice) day() network.Day { return registerBegins + network.Day(r.below(10)) } // #nosec G115 -- fewer than ten

func (r *registerDice) someDay(percent int) *network.Day {
	if !r.chance(percent) {
		return nil
	}
	d := r.day()
	return &d
}

func drawRegister(d dice) registerStory {
	r := &registerDice{dice: d}
	told := registerStory{network: r.network()}
	for range registerSteps {
		step := pick(d, []func() registerStep{r.recording, r.recording, r.recording, r.updating, r.renaming, r.deleting})()
		step.questions = r.questions()
		told.steps = append(told.steps, step)
	}
	return told
}

// network draws actors and sources, and who holds which position when.
func (r *registerDice) network() network.Tables {
	text := "topic:t1\n"
	for i := range 4 {
		r.actors = append(r.actors, network.ID(fmt.Sprintf("organisation:o%d", i)), network.ID(fmt.Sprintf("person:p%d", i)))
		r.sources = append(r.sources, network.ID(fmt.Sprintf("source:s%d", i)))
		text += fmt.Sprintf("organisation:o%d\nperson:p%d\nsource:s%d\n", i, i, i)
	}
	for i := range 4 {
		for j := range 4 {
			if !r.chance(40) {
				continue
			}
			text += fmt.Sprintf("person:p%d HOLDS_POSITION organisation:o%d", i, j)
			for _, bound := range []string{"since", "until"} {
				if r.chance(60) {
					text += " " + bound + "=" + pick(r.dice, []string{r.day().String(), r.day().String(), "2024-02", "2024-03", "2024", ".."})
				}
			}
			text += "\n"
		}
	}
	return notation.MustParse(text)
}

// recording draws a change of the register alone, which may fail at its end.
func (r *registerDice) recording() registerStep {
	name, act := r.actions()
	return registerStep{name: "record " + name, run: func(ctx context.Context, s store.Store) error { return s.Record(ctx, act) }}
}

// updating draws one inside a change of the network.
func (r *registerDice) updating() registerStep {
	name, act := r.actions()
	return registerStep{name: "update and " + name, run: func(ctx context.Context, s store.Store) error {
		_, err := s.Update(ctx, func(ctx context.Context, w store.Writer) error {
			return errors.Join(w.Put(ctx, notation.MustParse("topic:t2")), w.Refresh(ctx), act(ctx, w))
		})
		return err
	}}
}

// renaming replaces a holder, which keeps its contact points.
func (r *registerDice) renaming() registerStep {
	id := pick(r.dice, r.actors)
	rows := notation.MustParse(string(id))
	rows.Nodes[0].Core().Name = "Renamed"
	return registerStep{name: "rename " + string(id), run: func(ctx context.Context, s store.Store) error {
		_, err := changes.Apply(ctx, s, changes.Change{Put: rows})
		return err
	}}
}

// deleting removes a holder or a source, if enough are left.
func (r *registerDice) deleting() registerStep {
	left := &r.actors
	if r.chance(30) {
		left = &r.sources
	}
	if len(*left) < 3 || r.chance(30) {
		return r.recording()
	}
	i := r.below(len(*left))
	id := (*left)[i]
	*left = append(ids((*left)[:i]), (*left)[i+1:]...)
	return registerStep{name: "delete " + string(id), run: func(ctx context.Context, s store.Store) error {
		_, err := changes.Apply(ctx, s, changes.Change{Delete: []network.ID{id}})
		return err
	}}
}

// act is a part of a change of the register.
type act func(context.Context, store.Register) error

// actions draws a few.
func (r *registerDice) actions() (name string, all act) {
	var acts []act
	for range r.between(1, 4) {
		does, a := pick(r.dice, []func() (string, act){
			r.putContacts, r.putContacts, r.putContacts, r.deleteContacts, r.putCredential, r.putCredential, r.deleteCredentials, r.append, r.append,
		})()
		name, acts = name+does+", ", append(acts, a)
	}
	if r.chance(12) {
		name, acts = name+"stop", append(acts, func(context.Context, store.Register) error { return errStop })
	}
	return name, func(ctx context.Context, to store.Register) error {
		for _, a := range acts {
			if err := a(ctx, to); err != nil {
				return err
			}
		}
		return nil
	}
}
