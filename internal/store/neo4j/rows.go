package neo4j

import (
	"context"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// rowsBatch is how many rows are handed on at once.
const rowsBatch = 2000

// rows hands on all rows, page by page so that memory does not grow with the network.
func (d records) rows(ctx context.Context, viewer network.Viewer, emit func(network.Tables) error) error {
	for _, t := range network.EntityTypes {
		if t == network.TypePerson && !viewer.SeesPersons() {
			continue
		}
		if err := d.emitNodes(ctx, viewer, t, emit); err != nil {
			return err
		}
	}
	if err := d.emitTies(ctx, viewer, emit); err != nil {
		return err
	}
	if err := d.emitNumbers(ctx, viewer, emit); err != nil {
		return err
	}
	return d.emitEvidence(ctx, viewer, emit)
}

// pages runs a statement that gives rows after an id in the order of ids, until it gives none. read takes a
// record and returns its id; done follows each page.
func (d records) pages(ctx context.Context, text string, params map[string]any, read func(c *cursor) string, done func() error) error {
	params["after"], params["limit"] = "", rowsBatch
	for {
		n := 0
		err := d.run(ctx, text, params, func(values []any) error {
			n++
			params["after"] = read(&cursor{values: values})
			return nil
		})
		if err != nil || n == 0 {
			return err
		}
		if err := done(); err != nil || n < rowsBatch {
			return err
		}
	}
}

// emitNodes finds the nodes of a type by their ids, which begin with its name.
func (d records) emitNodes(ctx context.Context, viewer network.Viewer, t network.EntityType, emit func(network.Tables) error) error {
	q := newQuery()
	columns := columnsOf(viewer, store.Want{Names: true, Description: true}, []network.EntityType{t})
	q.add("MATCH (n:Entity) WHERE n.id > $after AND n.id STARTS WITH $prefix WITH n ORDER BY n.id LIMIT $limit RETURN ")
	columns.write(q, "n")
	var nodes []network.Entity
	return d.pages(ctx, q.text.String(), map[string]any{"prefix": strings.ToLower(string(t)) + ":"}, func(c *cursor) string {
		e := columns.read(c)
		nodes = append(nodes, e)
		return string(e.Core().ID)
	}, func() error {
		page := nodes
		nodes = nil
		return emit(network.Tables{Nodes: page})
	})
}

func (d records) emitNumbers(ctx context.Context, viewer network.Viewer, emit func(network.Tables) error) error {
	q := newQuery()
	q.add("MATCH (m:Number) WHERE m.id > $after")
	seenNumber(q, viewer, "m")
	q.add(` WITH m ORDER BY m.id LIMIT $limit
MATCH (m)-[:OF]->(n) RETURN m.id, n.id, m.counted, m.delegation, m.value, m.approximate, m.date ORDER BY m.id`)
	var numbers []network.StatedNumber
	return d.pages(ctx, q.text.String(), map[string]any{}, func(c *cursor) string {
		m := network.StatedNumber{
			ID: c.id(), Node: c.id(), Counted: network.Counted(c.text()), Delegation: c.id(), Value: c.integer(), Approximate: c.flag(), Date: c.date(),
		}
		numbers = append(numbers, m)
		return string(m.ID)
	}, func() error {
		page := numbers
		numbers = nil
		return emit(network.Tables{Numbers: page})
	})
}

func (d records) emitEvidence(ctx context.Context, viewer network.Viewer, emit func(network.Tables) error) error {
	q := newQuery()
	q.add("MATCH (e:Evidence) WHERE e.id > $after")
	shown(q, viewer, "e")
	q.add(` WITH e ORDER BY e.id LIMIT $limit
MATCH (e)-[:IN]->(s) RETURN e.id, e.subject, e.about, s.id, e.certainty, e.quote, e.reading, e.names ORDER BY e.id`)
	var evidence []network.Evidence
	return d.pages(ctx, q.text.String(), map[string]any{}, func(c *cursor) string {
		e := network.Evidence{
			ID: c.id(), Subject: c.id(), About: c.text(), Source: c.id(), Certainty: network.Certainty(c.integer()),
			Quote: c.text(), Reading: c.text(), Names: c.ids(),
		}
		if len(e.Names) > 0 && !viewer.SeesPersons() {
			e.Quote, e.Reading, e.Names = "", "", nil
		}
		evidence = append(evidence, e)
		return string(e.ID)
	}, func() error {
		page := evidence
		evidence = nil
		return emit(network.Tables{Evidence: page})
	})
}
