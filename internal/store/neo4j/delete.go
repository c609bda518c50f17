package neo4j

import (
	"context"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
)

// Delete removes what the ids name, with all that hangs on it.
func (w *writer) Delete(ctx context.Context, ids []network.ID) error {
	var nodes, others []string
	for _, id := range once(ids) {
		if _, isNode := id.Type(); isNode {
			nodes = append(nodes, string(id))
		} else {
			others = append(others, string(id))
		}
	}
	if err := w.deleteRows(ctx, nodes, others); err != nil {
		return err
	}
	if err := w.deleteContactsOf(ctx, nodes); err != nil {
		return err
	}
	return w.deleteNodes(ctx, nodes)
}

// deleteRows removes ties, numbers and evidence: those named, and those that hang on the nodes. What a
// source says of a removed tie or number goes with it.
func (w *writer) deleteRows(ctx context.Context, nodes, others []string) error {
	ties, err := w.column(ctx, tiesOfText, nodes)
	if err != nil {
		return err
	}
	if ties, err = w.deleteTies(ctx, append(ties, others...)); err != nil {
		return err
	}
	numbers, err := w.column(ctx, `UNWIND $rows AS id MATCH (m:Number)-[:OF]->(:Entity {id: id}) RETURN m.id
UNION ALL UNWIND $rows AS id MATCH (m:Number {delegation: id}) RETURN m.id`, nodes)
	if err != nil {
		return err
	}
	numbers = append(numbers, others...)
	if err := execBatches(ctx, w.each, deleteNumbersText, numbers); err != nil {
		return err
	}
	evidence, err := w.evidenceOf(ctx, nodes, slices.Concat(nodes, numbers, ties))
	if err != nil {
		return err
	}
	return w.deleteEvidence(ctx, append(evidence, others...))
}

const deleteNumbersText = "UNWIND $rows AS id MATCH (m:Number {id: id}) DETACH DELETE m"

// evidenceOf finds what sources say of the subjects, what those nodes that are sources say, and whose quotes
// name those that are persons.
func (w *writer) evidenceOf(ctx context.Context, nodes, subjects []string) ([]string, error) {
	of, err := w.column(ctx, "UNWIND $rows AS id MATCH (e:Evidence {subject: id}) RETURN e.id", subjects)
	if err != nil {
		return nil, err
	}
	from, err := w.column(ctx, "UNWIND $rows AS id MATCH (e:Evidence)-[:IN|NAMES]->(:Entity {id: id}) RETURN e.id", nodes)
	return append(of, from...), err
}

// column returns the texts of one column.
func (w *writer) column(ctx context.Context, text string, rows []string) (values []string, err error) {
	err = batches(ctx, w.each, text, rows, func(record []any) error {
		values = append(values, (&cursor{values: record}).text())
		return nil
	})
	return values, err
}

// deleteEvidence removes evidence and remembers what it was about.
func (w *writer) deleteEvidence(ctx context.Context, ids []string) error {
	const text = `UNWIND $rows AS id
MATCH (e:Evidence {id: id})
WITH e, e.subject AS subject
DETACH DELETE e
RETURN subject`
	subjects, err := w.column(ctx, text, ids)
	for _, id := range subjects {
		w.subjects[network.ID(id)] = true
	}
	return err
}

// deleteNodes removes nodes on which no tie, number or evidence hangs any more; what is derived of them goes too.
func (w *writer) deleteNodes(ctx context.Context, ids []string) error {
	known, err := w.storedNodes(ctx, ids)
	if err != nil {
		return err
	}
	words := vocabulary{}
	for _, node := range known {
		words.add(node.words, -1)
	}
	if err := w.touchActors(ctx, "UNWIND $rows AS id MATCH (:Entity {id: id})<-[:PRESENT_AT]-(a) RETURN DISTINCT a.id", ids); err != nil {
		return err
	}
	if err := execBatches(ctx, w.each, "UNWIND $rows AS id MATCH (n:Entity {id: id}) DETACH DELETE n", ids); err != nil {
		return err
	}
	for _, id := range ids {
		delete(w.nodes, network.ID(id))
		delete(w.keys, network.ID(id)) // one of the same id that comes later has another
	}
	return w.countWords(ctx, words)
}
