package sqlite

import (
	"context"
	"fmt"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// maxPathRows bounds the presences and ties that a question about paths reads, to what fits the time of an answer on
// a busy machine: they are read as texts of keys, four in the time of one pair of encounters (see maxPairs).
var maxPathRows = 1_000_000

// heavyPathRows is from where such questions take turns.
const heavyPathRows = 4 * heavyPairs

// pathFinder looks for the shortest paths of one question. Actors alternate with middles: what joins two
// actors. A middle is the key of a small event, or that of a tie below zero. Each is read once.
type pathFinder struct {
	view   *view
	viewer network.Viewer
	query  store.PathQuery

	middles map[int64][]int64 // of the actors that were looked at
	joints  map[int64]joint   // by middle

	rows  int  // that were read
	heavy bool // it is our turn
}

// joint is a position or a membership as one of its actors has it.
type joint struct {
	actor, other int64
	kind         network.TieKind
	validity     network.Validity
}

func newPathFinder(v *view, viewer network.Viewer, q store.PathQuery) *pathFinder {
	return &pathFinder{view: v, viewer: viewer, query: q, middles: map[int64][]int64{}, joints: map[int64]joint{}}
}

func (f *pathFinder) end() {
	if f.heavy {
		f.view.giveTurn()
	}
}

// count counts rows that were read.
func (f *pathFinder) count(rows int) error {
	if f.rows += rows; f.rows > maxPathRows {
		return fmt.Errorf("%w: the paths lead by more than %d presences and ties", store.ErrTooCostly, maxPathRows)
	}
	return nil
}

// turn waits until a question that has read much may read on.
func (f *pathFinder) turn(ctx context.Context) error {
	if f.heavy || f.rows <= heavyPathRows {
		return nil
	}
	err := f.view.takeTurn(ctx)
	f.heavy = err == nil
	return err
}

// pathSide is what is reached from one end.
type pathSide struct {
	level    int     // half steps gone: actors at even ones, middles at odd ones
	frontier []int64 // what was reached with the last of them
	layers   [][]int64
	seen     map[int64]bool // actors of all layers
	met      map[int64]bool // middles
}

func (f *pathFinder) side(ctx context.Context, ids []network.ID) (*pathSide, error) {
	ends, err := f.ends(ctx, ids)
	return &pathSide{frontier: ends, layers: [][]int64{ends}, seen: setOf(ends), met: map[int64]bool{}}, err
}

// meet goes on from the side with the smaller frontier until both have something in common, and returns it: actors, or
// the middles between them. There is none where no path is short enough.
func (f *pathFinder) meet(ctx context.Context, from, to *pathSide) ([]int64, error) {
	for {
		if between := from.level + to.level; between%2 == 0 {
			common := intersection(from.frontier, to.frontier)
			var err error
			if from.level > 0 && to.level > 0 && from.level%2 == 0 {
				common, err = f.through(ctx, common)
			}
			if err != nil || len(common) > 0 || between == 2*f.query.MaxSteps {
				return common, err
			}
		}
		next := from
		if len(to.frontier) < len(from.frontier) {
			next = to
		}
		if len(next.frontier) == 0 {
			return nil, nil
		}
		if err := f.advance(ctx, next); err != nil {
			return nil, err
		}
	}
}

// advance goes half a step: from actors to what joins them to others, or from that to the others.
func (f *pathFinder) advance(ctx context.Context, s *pathSide) error {
	var next []int64
	if s.level%2 == 0 {
		if err := f.readMiddles(ctx, s.frontier, s.level > 0); err != nil {
			return err
		}
		for _, actor := range s.frontier {
			next = addNew(next, s.met, f.middles[actor])
		}
	} else {
		reached, err := f.actorsOf(ctx, s.frontier)
		if err != nil {
			return err
		}
		next = addNew(nil, s.seen, reached)
		s.layers = append(s.layers, next)
	}
	s.frontier = next
	s.level++
	return nil
}

// addNew appends what is not in the set, and adds it there.
func addNew(to []int64, set map[int64]bool, keys []int64) []int64 {
	for _, key := range keys {
		if !set[key] {
			set[key] = true
			to = append(to, key)
		}
	}
	return to
}

func setOf(keys []int64) map[int64]bool {
	set := make(map[int64]bool, len(keys))
	for _, key := range keys {
		set[key] = true
	}
	return set
}

// intersection returns what both have, each once.
func intersection(a, b []int64) (common []int64) {
	if len(a) > len(b) {
		a, b = b, a
	}
	set := setOf(a)
	for _, key := range b {
		if set[key] {
			set[key] = false
			common = append(common, key)
		}
	}
	return common
}

// touching returns the actors that one of the middles joins to others.
func (f *pathFinder) touching(actors []int64, middles map[int64]bool) (out []int64) {
	for _, actor := range actors {
		for _, middle := range f.middles[actor] {
			if middles[middle] {
				out = append(out, actor)
				break
			}
		}
	}
	return out
}
