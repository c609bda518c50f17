package analysis

import (
	"context"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
)

// blockSize is how many actors one goroutine walks before it takes the next.
const blockSize = 64

// Build returns the graph of what was added; the builder is used up. related names the pairs of organisations that make
// no pair, either way round (see network.RelationAt); those that were nowhere present are passed over.
func (b *Builder) Build(ctx context.Context, related [][2]network.ID) (*Graph, error) {
	ids := b.renumber()
	w := &walk{Builder: b, at: b.incidence(), related: b.relatedTo(related)}
	blocks := make([]block, (len(ids)+blockSize-1)/blockSize)
	err := share(ctx, len(blocks), func() func(int) {
		seen := make([]tally, len(ids))
		for i := range seen {
			seen[i].root = -1
		}
		return func(i int) { blocks[i] = w.block(seen, i*blockSize, min((i+1)*blockSize, len(ids))) }
	})
	if err != nil {
		return nil, err
	}
	return mirror(ids, blocks), nil
}

// walk is what the pairs are made of; goroutines read it together.
type walk struct {
	*Builder
	at      rows // the events at which each actor was present, those of one root together
	related rows // the organisations related to each, with greater numbers
}

// rows lists numbers for each of several rows: those of row i are values[offsets[i]:offsets[i+1]].
type rows struct {
	offsets []int32
	values  []int32
}

func (r rows) row(i int) []int32 { return r.values[r.offsets[i]:r.offsets[i+1]] }

// makeRows sorts pairs of row and value into rows, keeping the order within each; pairs hands them all on, twice.
func makeRows(n int, pairs func(yield func(row, value int32))) rows {
	r := rows{offsets: make([]int32, n+1)}
	pairs(func(row, _ int32) { r.offsets[row+1]++ })
	for i := range n {
		r.offsets[i+1] += r.offsets[i]
	}
	r.values = make([]int32, r.offsets[n])
	next := slices.Clone(r.offsets)
	pairs(func(row, value int32) {
		r.values[next[row]] = value
		next[row]++
	})
	return r
}

func (b *Builder) incidence() rows {
	return makeRows(len(b.ids), func(yield func(row, value int32)) {
		for e, event := range b.events {
			for _, actor := range b.actor[event.first:event.last] {
				yield(actor, int32(e))
			}
		}
	})
}

func (b *Builder) relatedTo(pairs [][2]network.ID) rows {
	return makeRows(len(b.ids), func(yield func(row, value int32)) {
		for _, pair := range pairs {
			x, knownX := b.actors[pair[0]]
			y, knownY := b.actors[pair[1]]
			if knownX && knownY {
				yield(min(x, y), max(x, y))
			}
		}
	})
}

// tally sums up one neighbour of the actor that is walked.
type tally struct {
	strength int64
	count    int32
	root     int32 // the last root event at which they met, or -1
	best     int32 // the largest weight there so far; it is in strength already
	related  bool
}

// block holds the pairs of consecutive actors with those of greater numbers, in the order of both.
type block struct {
	first     int     // the first actor
	ends      []int32 // where the pairs of each actor end
	neighbour []int32
	strength  []int64
	count     []int32
}

// block walks the actors from first up to last. seen is clean before and after.
func (w *walk) block(seen []tally, first, last int) block {
	out := block{first: first}
	var touched []int32
	for actor := first; actor < last; actor++ {
		for _, other := range w.related.row(actor) {
			seen[other].related = true
		}
		touched = w.meet(seen, int32(actor), touched[:0])
		slices.Sort(touched)
		for _, other := range touched {
			t := &seen[other]
			out.neighbour = append(out.neighbour, other)
			out.strength = append(out.strength, t.strength)
			out.count = append(out.count, t.count)
			*t = tally{root: -1}
		}
		for _, other := range w.related.row(actor) {
			seen[other].related = false
		}
		out.ends = append(out.ends, int32(len(out.neighbour)))
	}
	return out.exact()
}

// exact copies the block without the room that append left.
func (b block) exact() block {
	b.neighbour, b.strength, b.count = slices.Clone(b.neighbour), slices.Clone(b.strength), slices.Clone(b.count)
	return b
}

// meet tallies those of greater numbers whom an actor met, and appends them to touched.
func (w *walk) meet(seen []tally, actor int32, touched []int32) []int32 {
	for _, e := range w.at.row(int(actor)) {
		event := w.events[e]
		others := w.actor[event.first:event.last]
		here, _ := slices.BinarySearch(others, actor)
		me := w.present[int(event.first)+here]
		for i := here + 1; i < len(others); i++ {
			t := &seen[others[i]]
			relation, pair := network.RelationAt(me, w.present[int(event.first)+i], t.related)
			if !pair || !w.asked[relation] {
				continue
			}
			if t.count == 0 {
				touched = append(touched, others[i])
			}
			t.add(event)
		}
	}
	return touched
}

// add counts an event: of each root event the largest weight counts.
func (t *tally) add(event gathering) {
	t.count++
	switch {
	case t.root != event.root:
		t.root, t.best = event.root, event.weight
		t.strength += int64(event.weight)
	case t.best < event.weight:
		t.strength += int64(event.weight - t.best)
		t.best = event.weight
	}
}
