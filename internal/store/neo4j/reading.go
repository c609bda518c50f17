package neo4j

import (
	"context"
	"fmt"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// Bounds of a question about pairs, in presences beside one of an actor asked at an event that counts.
const (
	// maxPairs is what fits the time of an answer on a busy machine.
	maxPairs = 250_000
	// maxNear is the bound of a part of the network: it weighs nothing but pairs, and sends few of them.
	maxNear = 4 * maxPairs
	// heavyPairs is from where questions take turns, so that light ones find a free processor.
	heavyPairs = 20_000
	// leastPairs is what each of many actors may have in a question that is put without a turn.
	leastPairs = 1_000
)

// reading is what is learnt while an answer is read.
type reading struct {
	revision int
	// beside holds how many presences stood beside those of the actors asked, by place in the
	// question: of an actor asked twice at one place once.
	beside []map[network.ID]int
	starts int   // at how many places of one list encounters may be asked
	bound  int   // the most of one place that is read
	err    error // the first
}

// place makes room for one more list of pairs.
func (r *reading) place() int {
	r.beside = append(r.beside, map[network.ID]int{})
	return len(r.beside) - 1
}

// ranked gives the rows of a ranked list the revision that was read, and refuses a place of another one.
func (r *reading) ranked(l *store.List, page store.Page) {
	for i := range l.Rows {
		l.Rows[i].Position.Revision = r.revision
	}
	if err := page.At(r.revision); err != nil && r.err == nil {
		r.err = err
	}
}

// most is the largest number of presences of one place.
func (r *reading) most() (most int) {
	for _, place := range r.beside {
		sum := 0
		for _, n := range place {
			sum += n
		}
		most = max(most, sum)
	}
	return most
}

// largest is the largest number of presences of one actor.
func (r *reading) largest() (most int) {
	for _, place := range r.beside {
		for _, n := range place {
			most = max(most, n)
		}
	}
	return most
}

// ask puts a question and reads its one record, whose values read takes. A light question about pairs is
// answered at once; a heavy one waits for its turn, and one beyond the bound is refused.
func (v *view) ask(ctx context.Context, h hops, read func(record []any)) error {
	first := max(heavyPairs/max(1, h.reading.starts), leastPairs)
	if len(h.reading.beside) > 0 {
		h.params["most"] = int64(first)
	}
	if err := v.askOnce(ctx, h, read); err != nil {
		return err
	}
	n := h.reading.most()
	switch {
	case n > h.reading.bound:
		return fmt.Errorf("%w: the actors asked were beside others more than %d times", store.ErrTooCostly, h.reading.bound)
	case n <= first || n <= heavyPairs && h.reading.largest() <= first:
		return nil
	case n <= heavyPairs:
		h.params["most"] = int64(heavyPairs)
		return v.askOnce(ctx, h, read)
	}
	select {
	case v.store.heavy <- struct{}{}:
		defer func() { <-v.store.heavy }()
	case <-ctx.Done():
		return ctx.Err()
	}
	h.params["most"] = int64(h.reading.bound)
	return v.askOnce(ctx, h, read)
}

func (v *view) askOnce(ctx context.Context, h hops, read func(record []any)) error {
	record, revision, err := v.answer(ctx, h.text.String(), h.params)
	if err != nil {
		return err
	}
	h.reading.revision = revision
	read(record)
	return h.reading.err
}
