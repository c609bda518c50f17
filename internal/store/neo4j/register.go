package neo4j

import (
	"context"
	"time"

	"github.com/partnergraph/partnergraph/internal/store"
)

// register changes what stands beside the network, inside an update or in a transaction of its own.
type register struct {
	registerReader
	run runner
}

// registerReader reads it, inside a view or with the register: by statements that give one record each.
type registerReader struct {
	// inside puts a question about the network, so that a view notes the revision.
	inside func(ctx context.Context, text string, params map[string]any) (record []any, err error)
	// beside puts one about credentials or the audit log, which move with no revision: a view notes none.
	beside func(ctx context.Context, text string, params map[string]any) (record []any, err error)
}

var _ store.Register = register{}

// Record changes the register in one transaction, under the lock that updates take. The revision stays.
func (s *Store) Record(ctx context.Context, change func(context.Context, store.Register) error) error {
	return s.transaction(ctx, func(w *writer) error {
		if w.bulk != "" {
			return unfinished()
		}
		return change(ctx, w.register)
	})
}

// registerOf is the register as a view reads it.
func (v *view) registerOf() registerReader {
	inside := func(ctx context.Context, text string, params map[string]any) ([]any, error) {
		record, _, err := v.answer(ctx, text, params)
		return record, err
	}
	return registerReader{inside, v.beside}
}

// beside puts a question about what is beside the network, which has no answer while a load is under way either.
func (v *view) beside(ctx context.Context, text string, params map[string]any) (record []any, err error) {
	if err := v.run(ctx, text, params, func(values []any) error { record = values; return nil }); err != nil {
		return nil, err
	}
	if len(record) == 0 {
		return nil, emptied()
	}
	if revision, _ := record[len(record)-1].(int64); revision < 0 {
		return nil, unfinished()
	}
	return record, nil
}

// registerOf is the register as a change sees it.
func (w *writer) registerOf() register {
	one := func(ctx context.Context, text string, params map[string]any) (record []any, err error) {
		err = w.each(ctx, text, params, func(values []any) error { record = values; return nil })
		return record, err
	}
	return register{registerReader{one, one}, w.each}
}

// besideText makes a question of a statement that returns lists.
func besideText(text string) string {
	return "MATCH (meta:Meta {product: 'partnergraph'})\nRETURN COLLECT { " + text + " }, " + revisionColumn
}

// exec runs a statement that returns nothing.
func (d register) exec(ctx context.Context, text string, params map[string]any) error {
	return d.run(ctx, text, params, nothing)
}

// seconds is how a moment is stored; one that is not known is absent.
func seconds(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.Unix()
}

// moment reads one.
func (c *cursor) moment() time.Time {
	if n, known := c.next().(int64); known {
		return time.Unix(n, 0).UTC()
	}
	return time.Time{}
}
