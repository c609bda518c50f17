package changes

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// ErrInvalid is a change that would break a rule of the network; its text says which.
var ErrInvalid = errors.New("the change is not valid")

// Change is what to put in (rows of the same id are replaced) and what to take out first.
type Change struct {
	Put    network.Tables
	Delete []network.ID
}

// Apply makes the change in one transaction, with all that follows from it, and
// returns the new revision. ErrInvalid: nothing was changed.
func Apply(ctx context.Context, s store.Store, c Change) (revision int, err error) {
	return s.Update(ctx, func(ctx context.Context, w store.Writer) error { return apply(ctx, w, c) })
}

func apply(ctx context.Context, w store.Writer, c Change) error {
	roots, err := replace(ctx, w, c)
	if err != nil {
		return err
	}
	return deriveTrees(ctx, w, roots)
}

// replace makes a change and returns the roots of all trees of events whose presence is to be derived anew.
func replace(ctx context.Context, w store.Writer, c Change) ([]network.ID, error) {
	touched := append(idsOf(c.Put), c.Delete...)
	before, err := treesOf(ctx, w, touched)
	if err != nil {
		return nil, err
	}
	if err := w.Delete(ctx, c.Delete); err != nil {
		return nil, err
	}
	if err := checkEnds(ctx, w, c.Put); err != nil {
		return nil, err
	}
	if err := w.Put(ctx, c.Put); errors.Is(err, store.ErrConflict) {
		return nil, fmt.Errorf("%w: an event is a part of one other at most: %w", ErrInvalid, err)
	} else if err != nil {
		return nil, err
	}
	if err := checkCycles(ctx, w, c.Put); err != nil {
		return nil, err
	}
	if err := w.Refresh(ctx); err != nil {
		return nil, err
	}
	return w.Roots(ctx, append(touched, before...))
}

// treesOf returns all events of the trees that a change touches, as they stand before
// it: what is a part of another event now may be a root of its own afterwards.
func treesOf(ctx context.Context, w store.Writer, touched []network.ID) ([]network.ID, error) {
	roots, err := w.Roots(ctx, touched)
	if err != nil {
		return nil, err
	}
	return w.Events(ctx, roots)
}

// idsOf lists what the rows touch: themselves, what evidence and numbers speak of,
// and the ends that a replaced tie may have had elsewhere are found by its id.
func idsOf(t network.Tables) []network.ID {
	ids := make([]network.ID, 0, t.Rows())
	for _, e := range t.Nodes {
		ids = append(ids, e.Core().ID)
	}
	for i := range t.Ties {
		ids = append(ids, t.Ties[i].ID)
	}
	for i := range t.Numbers {
		ids = append(ids, t.Numbers[i].ID)
	}
	for i := range t.Evidence {
		ids = append(ids, t.Evidence[i].ID, t.Evidence[i].Subject)
	}
	return ids
}

// checkEnds refuses ties, numbers and evidence that speak of what does not exist.
func checkEnds(ctx context.Context, w store.Writer, t network.Tables) error {
	ends := endsOf(t)
	types, err := w.Types(ctx, ends)
	if err != nil {
		return err
	}
	for _, e := range t.Nodes {
		types[e.Core().ID] = e.Type()
	}
	for i := range t.Ties {
		types[t.Ties[i].ID] = ""
	}
	for i := range t.Numbers {
		types[t.Numbers[i].ID] = ""
	}
	for _, id := range ends {
		if _, known := types[id]; !known {
			return fmt.Errorf("%w: %s does not exist", ErrInvalid, id)
		}
	}
	for i := range t.Ties {
		tie := &t.Ties[i]
		if !tie.Kind.Joins(types[tie.From], types[tie.To]) || tie.From == tie.To {
			return fmt.Errorf("%w: %s: %s does not lead from %s to %s", ErrInvalid, tie.ID, tie.Kind, tie.From, tie.To)
		}
	}
	return nil
}

func endsOf(t network.Tables) []network.ID {
	var ids []network.ID
	for i := range t.Ties {
		tie := &t.Ties[i]
		ids = append(ids, tie.From, tie.To)
		for _, further := range []network.ID{tie.OnBehalfOf, tie.Delegation, tie.Event} {
			if further != "" {
				ids = append(ids, further)
			}
		}
	}
	for i := range t.Numbers {
		ids = append(ids, t.Numbers[i].Node)
		if led := t.Numbers[i].Delegation; led != "" {
			ids = append(ids, led)
		}
	}
	for i := range t.Evidence {
		ids = append(ids, t.Evidence[i].Subject, t.Evidence[i].Source)
		ids = append(ids, t.Evidence[i].Names...)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// checkCycles refuses ties that lead back to where they began.
func checkCycles(ctx context.Context, w store.Writer, t network.Tables) error {
	for _, kind := range network.TieKinds {
		if !kind.Acyclic() || !slices.ContainsFunc(t.Ties, func(tie network.Tie) bool { return tie.Kind == kind }) {
			continue
		}
		id, err := w.Cycle(ctx, kind)
		if err != nil {
			return err
		}
		if id != "" {
			return fmt.Errorf("%w: %s ties lead from %s back to it", ErrInvalid, kind, id)
		}
	}
	return nil
}
