package neo4j

import (
	"context"
	"fmt"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// writer changes the network in one transaction.
type writer struct {
	records
	register
	tx     neo4j.ManagedTransaction
	broken error // what the server or the way to it said last

	// What Meta holds: end writes it back.
	revision int
	nextKey  int64
	bulk     string // what is being loaded; empty where nothing is
	bulkRows int    // how many rows of it stand
	owner    string // the token of the process that loads it
	changes  []any  // the tokens of the last changes

	ends     int  // the revision at which the update ends
	restored bool // rows keep the revision that they bring
	whole    bool // a batch of a bulk load
	empty    bool // nothing was there and nothing was put yet

	keys map[network.ID]int64 // of nodes that what is derived names

	// What Refresh has to look at.
	nodes    map[network.ID]bool                     // whose ties changed
	subjects map[network.ID]bool                     // of which evidence changed
	related  map[network.ID]bool                     // organisations that were joined to others or parted from them
	begun    map[network.TieKind]map[network.ID]bool // where ties begin that were put, of kinds without circles
	actors   map[network.ID]bool                     // that end may find to be hubs now, or hubs no more
	refresh  bool                                    // of a bulk load: everything, when its batch is made
}

var _ store.Writer = (*writer)(nil)

func newWriter(tx neo4j.ManagedTransaction) *writer {
	w := &writer{tx: tx, nodes: map[network.ID]bool{}, subjects: map[network.ID]bool{}, related: map[network.ID]bool{}, actors: map[network.ID]bool{}}
	w.begun = map[network.TieKind]map[network.ID]bool{}
	for _, kind := range kindsThat(network.TieKind.Acyclic) {
		w.begun[kind] = map[network.ID]bool{}
	}
	w.keys = map[network.ID]int64{"": 0, network.Interlocutor: -1}
	w.records, w.register = records{w.each}, w.registerOf()
	return w
}

// lockText takes the lock that every change holds to its end. What is read behind it is what
// the change before has left.
const lockText = `MATCH (meta:Meta {product: 'partnergraph'})
SET meta.lock = $lock
WITH meta
`

// keptTokens is how many changes can be found by their tokens: more than can be made while one waits for an answer.
const keptTokens = 100

// begin takes the lock, and then reads where the network stands.
func (w *writer) begin(ctx context.Context, token string) error {
	found := false
	const text = lockText + `RETURN meta.schema, meta.revision, meta.nextKey, meta.bulk, meta.bulkRows, meta.bulkOwner, meta.changes, NOT EXISTS { (:Entity) }`
	err := w.each(ctx, text, map[string]any{"lock": token}, func(values []any) error {
		c := &cursor{values: values}
		switch schema := c.integer(); {
		case schema > schemaVersion:
			return newer(schema)
		case schema < schemaVersion:
			return older(schema)
		}
		found = true
		w.revision, w.nextKey = c.integer(), int64(c.integer())
		w.bulk, w.bulkRows, w.owner = c.text(), c.integer(), c.text()
		w.changes, _ = c.next().([]any)
		w.empty = c.flag()
		w.ends = w.revision + 1
		return nil
	})
	if err == nil && !found {
		return emptied()
	}
	return err
}

// end writes down where the network stands now, and who is a hub.
func (w *writer) end(ctx context.Context, token string) error {
	if err := w.refreshHubs(ctx); err != nil {
		return err
	}
	w.changes = append(w.changes, token)
	w.changes = w.changes[max(0, len(w.changes)-keptTokens):]
	params := map[string]any{"revision": w.revision, "nextKey": w.nextKey, "changes": w.changes, "bulk": nil, "bulkRows": nil, "owner": nil}
	if w.bulk != "" {
		params["bulk"], params["bulkRows"], params["owner"] = w.bulk, w.bulkRows, w.owner
	}
	return w.exec(ctx, `MATCH (meta:Meta {product: 'partnergraph'})
SET meta.revision = $revision, meta.nextKey = $nextKey, meta.changes = $changes, meta.bulk = $bulk, meta.bulkRows = $bulkRows,
  meta.bulkOwner = $owner`, params)
}

// each runs a statement and hands its records on.
func (w *writer) each(ctx context.Context, text string, params map[string]any, row func(values []any) error) error {
	result, err := w.tx.Run(ctx, text, params)
	for err == nil && result.Next(ctx) {
		if err := row(result.Record().Values); err != nil {
			return err
		}
	}
	if err == nil {
		err = result.Err()
	}
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		w.broken = err
		return ctx.Err()
	}
	w.broken = err
	return fail(err)
}

func (w *writer) exec(ctx context.Context, text string, params map[string]any) error {
	return w.each(ctx, text, params, func([]any) error { return nil })
}

// batchRows is how many rows one statement takes: enough that the way there and back costs little.
const batchRows = 2000

// batches runs a statement over rows, a batch at a time, and hands its records on.
func batches[T any](ctx context.Context, run runner, text string, rows []T, row func(values []any) error) error {
	for some := range slices.Chunk(rows, batchRows) {
		if err := run(ctx, text, map[string]any{"rows": some}, row); err != nil {
			return err
		}
	}
	return nil
}

// execBatches runs a statement that returns nothing over rows.
func execBatches[T any](ctx context.Context, run runner, text string, rows []T) error {
	return batches(ctx, run, text, rows, func([]any) error { return nil })
}

// countBatches runs a statement over rows that returns for how many of a batch it found all that they name.
func countBatches[T any](ctx context.Context, w *writer, text, what string, rows []T) error {
	for some := range slices.Chunk(rows, batchRows) {
		if err := w.count(ctx, text, what, some, len(some)); err != nil {
			return err
		}
	}
	return nil
}

// count runs a statement that returns how many it made, of what there must be so many.
func (w *writer) count(ctx context.Context, text, what string, rows any, many int) error {
	if many == 0 {
		return nil
	}
	made := 0
	err := w.each(ctx, text, map[string]any{"rows": rows}, func(values []any) error {
		made = (&cursor{values: values}).integer()
		return nil
	})
	if err == nil && made != many {
		return fmt.Errorf("%w: %s of something that does not exist", store.ErrConflict, what)
	}
	return err
}

// allNew tells whether all rows that are put are new, so that none is replaced.
func (w *writer) allNew() bool { return w.whole || w.empty }

// Restore takes the revision of a network that had some elsewhere.
func (w *writer) Restore(_ context.Context, revision int) error {
	if w.revision == 0 && !w.restored {
		w.ends, w.restored = max(revision, 1), true
	}
	return nil
}

// stamp is the revision at which a row is said to have changed; own is what it brings.
func (w *writer) stamp(own int) int {
	if w.restored && own > 0 {
		return own
	}
	return w.ends
}
