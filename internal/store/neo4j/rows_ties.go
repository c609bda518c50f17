package neo4j

import (
	"context"

	"github.com/partnergraph/partnergraph/internal/network"
)

// tiePage is how many ties of a kind are read at once: those of all kinds stand in memory beside each other.
const tiePage = 1000

// tieStream is the ties of a kind in the order of their ids.
type tieStream struct {
	kind  network.TieKind
	ties  []network.Tie // read and not yet handed on
	after string        // the last id read
	ended bool
}

// emitTies hands on ties of all kinds in one order of ids. Each kind has an index of its own, so they are merged.
func (d records) emitTies(ctx context.Context, viewer network.Viewer, emit func(network.Tables) error) error {
	var streams []*tieStream
	for _, kind := range network.TieKinds {
		streams = append(streams, &tieStream{kind: kind})
	}
	var page []network.Tie
	for {
		next, err := d.least(ctx, viewer, streams)
		if err != nil {
			return err
		}
		if next != nil {
			page = append(page, next.ties[0])
			next.ties = next.ties[1:]
		}
		if len(page) == rowsBatch || next == nil && len(page) > 0 {
			if err := emit(network.Tables{Ties: page}); err != nil {
				return err
			}
			page = nil
		}
		if next == nil {
			return nil
		}
	}
}

// least returns the stream whose next tie comes first; nil where none has one.
func (d records) least(ctx context.Context, viewer network.Viewer, streams []*tieStream) (first *tieStream, err error) {
	for _, s := range streams {
		if len(s.ties) == 0 && !s.ended {
			if err := d.fill(ctx, viewer, s); err != nil {
				return nil, err
			}
		}
		if len(s.ties) > 0 && (first == nil || s.ties[0].ID < first.ties[0].ID) {
			first = s
		}
	}
	return first, nil
}

// fill reads the next ties of a kind.
func (d records) fill(ctx context.Context, viewer network.Viewer, s *tieStream) error {
	text := "MATCH (a)-[t:" + string(s.kind) + "]->(b) WHERE t.id > $after AND ($all OR NOT t.personal)" + `
WITH a, t, b ORDER BY t.id LIMIT $limit
RETURN t.id, a.id, b.id, t.role, t.title, t.onBehalfOf, t.delegation, t.event, t.since, t.until, t.circle, t.share, t.certainty, t.changedAt`
	n := 0
	params := map[string]any{"after": s.after, "all": viewer.SeesPersons(), "limit": tiePage}
	err := d.run(ctx, text, params, func(values []any) error {
		c := &cursor{values: values}
		t := network.Tie{
			Kind: s.kind, ID: c.id(), From: c.id(), To: c.id(), Role: network.Role(c.integer()), Title: c.text(), OnBehalfOf: c.id(),
			Delegation: c.id(), Event: c.id(), Since: c.date(), Until: c.date(), Circle: c.text(), Share: c.text(),
			Certainty: network.Certainty(c.integer()), ChangedAtRevision: c.integer(),
		}
		n++
		s.ties, s.after = append(s.ties, t), string(t.ID)
		return nil
	})
	s.ended = n < tiePage
	return err
}
