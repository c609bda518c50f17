package neo4j

import (
	"context"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
)

// putNumbers makes numbers anew: one that stands already may be of another node.
func (w *writer) putNumbers(ctx context.Context, numbers []network.StatedNumber) error {
	numbers = last(numbers, func(n *network.StatedNumber) network.ID { return n.ID })
	rows, ids := make([]map[string]any, len(numbers)), make([]string, len(numbers))
	for i := range numbers {
		n := &numbers[i]
		ids[i] = string(n.ID)
		rows[i] = map[string]any{"node": string(n.Node), "number": map[string]any{
			"id": string(n.ID), "counted": string(n.Counted), "delegation": orNil(string(n.Delegation)), "value": n.Value,
			"approximate": n.Approximate, "date": orNil(n.Date.String()),
		}}
	}
	if !w.allNew() {
		if err := execBatches(ctx, w.each, deleteNumbersText, ids); err != nil {
			return err
		}
	}
	return countBatches(ctx, w, `UNWIND $rows AS row
MATCH (n:Entity {id: row.node})
CREATE (m:Number)-[:OF]->(n)
SET m = row.number
RETURN count(*)`, "a number", rows)
}

// putEvidence makes evidence anew: what stands already may be of another source or name other persons.
func (w *writer) putEvidence(ctx context.Context, evidence []network.Evidence, states map[network.ID]tieState) error {
	evidence = last(evidence, func(e *network.Evidence) network.ID { return e.ID })
	var plain, naming []map[string]any
	ids := make([]string, len(evidence))
	for i := range evidence {
		e := &evidence[i]
		ids[i] = string(e.ID)
		if row := evidenceRow(e, states[e.Subject].personal); len(e.Names) > 0 {
			naming = append(naming, row)
		} else {
			plain = append(plain, row)
		}
		if !w.whole && states == nil {
			w.subjects[e.Subject] = true
		}
	}
	if !w.allNew() {
		if err := w.deleteEvidence(ctx, ids); err != nil {
			return err
		}
	}
	if err := countBatches(ctx, w, `UNWIND $rows AS row
MATCH (s:Entity {id: row.source})
CREATE (e:Evidence)-[:IN]->(s)
SET e = row.evidence
RETURN count(*)`, "evidence", plain); err != nil {
		return err
	}
	return countBatches(ctx, w, putNamingText, "evidence", naming)
}

// putNamingText makes evidence whose quote names persons.
const putNamingText = `UNWIND $rows AS row
MATCH (s:Entity {id: row.source})
CREATE (e:Evidence)-[:IN]->(s)
SET e = row.evidence
WITH e, row.persons AS persons
CALL (e, persons) {
  UNWIND persons AS id
  MATCH (p:Entity {id: id})
  CREATE (e)-[:NAMES]->(p)
}
RETURN count(*)`

// evidenceRow returns evidence as its statement takes it. It is personal where its subject is, a person or a tie: where
// that is not known, Refresh looks.
func evidenceRow(e *network.Evidence, personal bool) map[string]any {
	names := texts(e.Names)
	persons := slices.Compact(slices.Sorted(slices.Values(names)))
	t, _ := e.Subject.Type()
	return map[string]any{"source": string(e.Source), "persons": persons, "evidence": map[string]any{
		"id": string(e.ID), "subject": string(e.Subject), "about": e.About, "certainty": int(e.Certainty),
		"rank":  int(min(e.Certainty, network.Reference)), // a named list is as sure as a statement
		"quote": orNil(e.Quote), "reading": orNil(e.Reading), "names": names, "personal": personal || t == network.TypePerson,
	}}
}
