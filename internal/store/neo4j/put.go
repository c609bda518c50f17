package neo4j

import (
	"context"

	"github.com/partnergraph/partnergraph/internal/network"
)

// Put inserts rows or replaces those of the same id.
func (w *writer) Put(ctx context.Context, rows network.Tables) error {
	defer func() { w.empty = false }()
	if err := w.putNodes(ctx, rows.Nodes); err != nil {
		return err
	}
	states := w.tieStates(rows)
	if err := w.putTies(ctx, rows.Ties, states); err != nil {
		return err
	}
	if err := w.putNumbers(ctx, rows.Numbers); err != nil {
		return err
	}
	return w.putEvidence(ctx, rows.Evidence, states)
}

// tieState is what is derived of a tie.
type tieState struct {
	certainty network.Certainty
	personal  bool
}

// tieStates derives what else Refresh would look up, where all there is to know is in the rows: an empty store. Else
// it is nil.
func (w *writer) tieStates(rows network.Tables) map[network.ID]tieState {
	if !w.empty {
		return nil
	}
	states := make(map[network.ID]tieState, len(rows.Ties))
	for i := range rows.Ties {
		states[rows.Ties[i].ID] = tieState{network.Uncertain, rows.Ties[i].NamesPerson()}
	}
	for i := range rows.Evidence {
		e := &rows.Evidence[i]
		if state, ofTie := states[e.Subject]; ofTie && e.About == "" {
			state.certainty = max(state.certainty, e.Certainty)
			states[e.Subject] = state
		}
	}
	return states
}

// last returns the rows without those that a later one of the same id replaces.
func last[T any](rows []T, id func(*T) network.ID) []T {
	at := make(map[network.ID]int, len(rows))
	for i := range rows {
		at[id(&rows[i])] = i
	}
	if len(at) == len(rows) {
		return rows
	}
	kept := make([]T, 0, len(at))
	for i := range rows {
		if at[id(&rows[i])] == i {
			kept = append(kept, rows[i])
		}
	}
	return kept
}
