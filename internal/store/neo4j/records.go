package neo4j

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// runner runs one statement with its parameters and hands the values of each record on.
type runner func(ctx context.Context, text string, params map[string]any, row func(values []any) error) error

// records reads rows as changes and checks need them, inside a view or an update.
type records struct{ run runner }

// Types tells which ids exist. Those of nodes say themselves of what type they are.
func (d records) Types(ctx context.Context, ids []network.ID) (map[network.ID]network.EntityType, error) {
	var nodes, others []string
	for _, id := range once(ids) {
		if _, isNode := id.Type(); isNode {
			nodes = append(nodes, string(id))
		} else {
			others = append(others, string(id))
		}
	}
	out := make(map[network.ID]network.EntityType, len(ids))
	found := func(values []any) error {
		id := (&cursor{values: values}).id()
		out[id], _ = id.Type()
		return nil
	}
	if err := batches(ctx, d.run, "UNWIND $rows AS id MATCH (n:Entity {id: id}) RETURN n.id", nodes, found); err != nil {
		return nil, err
	}
	return out, batches(ctx, d.run, otherIDsText, others, found)
}

// otherIDsText finds which ids a number, evidence or tie has.
var otherIDsText = "UNWIND $rows AS id\nWITH id WHERE EXISTS { (:Number {id: id}) } OR EXISTS { (:Evidence {id: id}) }\n  OR " +
	strings.Join(each(network.TieKinds, "EXISTS { ()-[:KIND {id: id}]->() }"), " OR ") + "\nRETURN id"

// RootsAfter reads root events in the order of their ids, which stand together in the index.
func (d records) RootsAfter(ctx context.Context, after network.ID, limit int) (ids []network.ID, err error) {
	const text = `MATCH (e:Entity) WHERE e.id > $after AND e.id < 'event;' AND NOT EXISTS { (e)-[:PART_OF]->() }
RETURN e.id ORDER BY e.id LIMIT $limit`
	params := map[string]any{"after": string(max(after, "event:")), "limit": limit}
	err = d.run(ctx, text, params, func(values []any) error {
		ids = append(ids, (&cursor{values: values}).id())
		return nil
	})
	return ids, err
}

// treeText finds all events of the trees.
const treeText = `UNWIND $roots AS root
MATCH (:Entity {id: root})<-[:PART_OF*0..]-(e:Event)
WITH DISTINCT e
`

func rootsParam(roots []network.ID) map[string]any { return map[string]any{"roots": texts(roots)} }

// Events reads the ids of all events of the trees.
func (d records) Events(ctx context.Context, roots []network.ID) (ids []network.ID, err error) {
	err = d.run(ctx, treeText+"RETURN e.id ORDER BY e.id", rootsParam(roots), func(values []any) error {
		ids = append(ids, (&cursor{values: values}).id())
		return nil
	})
	return ids, err
}

var factsText = readQuery("facts")

// Facts reads the facts of whole trees: one record an event, and one a person who took part.
func (d records) Facts(ctx context.Context, roots []network.ID) (store.Facts, error) {
	facts := store.Facts{Positions: map[network.ID][]network.Tie{}}
	err := d.run(ctx, factsText, rootsParam(roots), func(values []any) error {
		f, met := readFacts(&cursor{values: values})
		facts.Events, facts.Met = append(facts.Events, f), append(facts.Met, met...)
		return nil
	})
	if err != nil {
		return facts, err
	}
	byID(facts.Met)
	return facts, d.positions(ctx, &facts)
}

// positions reads those of the persons who took part.
func (d records) positions(ctx context.Context, facts *store.Facts) error {
	var persons []string
	seen := map[network.ID]bool{}
	for i := range facts.Events {
		for _, t := range facts.Events[i].TookPart {
			if is, _ := t.From.Type(); is == network.TypePerson && !seen[t.From] {
				seen[t.From] = true
				persons = append(persons, string(t.From))
			}
		}
	}
	const text = `UNWIND $rows AS id
MATCH (:Entity {id: id})-[t:HOLDS_POSITION]->(o)
RETURN id, collect([t.id, o.id, t.since, t.until, t.certainty])`
	return batches(ctx, d.run, text, persons, func(values []any) error {
		c := &cursor{values: values}
		person := c.id()
		for p := range c.each() {
			facts.Positions[person] = append(facts.Positions[person], network.Tie{
				Kind: network.HoldsPosition, From: person, ID: p.id(), To: p.id(), Since: p.date(), Until: p.date(),
				Certainty: network.Certainty(p.integer()),
			})
		}
		byID(facts.Positions[person])
		return nil
	})
}

func byID(ties []network.Tie) {
	slices.SortFunc(ties, func(a, b network.Tie) int { return cmp.Compare(a.ID, b.ID) })
}

// readFacts reads what the presence at one event rests on, and who met there.
func readFacts(c *cursor) (f network.EventFacts, met []network.Tie) {
	f = network.EventFacts{
		Event: c.id(), Kind: network.EventKind(c.text()), Status: network.EventStatus(c.text()), Date: c.date(),
		StatusCertainty: network.Uncertain,
	}
	for up := range c.each() {
		f.Parent, f.PartOfCertainty = up.id(), network.Certainty(up.integer())
	}
	for said := range c.each() {
		f.StatusCertainty = max(f.StatusCertainty, network.Certainty(said.integer()))
	}
	for t := range c.each() {
		f.TookPart = append(f.TookPart, network.Tie{
			Kind: network.TookPartIn, To: f.Event, ID: t.id(), From: t.id(), Role: network.Role(t.integer()),
			OnBehalfOf: t.id(), Delegation: t.id(), Certainty: network.Certainty(t.integer()),
		})
	}
	for t := range c.each() {
		f.HeldAt = append(f.HeldAt, network.Tie{
			Kind: network.HeldAt, From: f.Event, ID: t.id(), To: t.id(), Certainty: network.Certainty(t.integer()),
		})
	}
	for n := range c.each() {
		f.Numbers = append(f.Numbers, network.StatedNumber{
			Node: f.Event, ID: n.id(), Counted: network.Counted(n.text()), Delegation: n.id(), Value: n.integer(),
		})
	}
	for t := range c.each() {
		met = append(met, network.Tie{Kind: network.Met, Event: f.Event, ID: t.id(), From: t.id(), To: t.id()})
	}
	byID(f.TookPart)
	byID(f.HeldAt)
	slices.SortFunc(f.Numbers, func(a, b network.StatedNumber) int { return cmp.Compare(a.ID, b.ID) })
	return f, met
}
