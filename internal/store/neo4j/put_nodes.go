package neo4j

import (
	"context"
	"encoding/json"

	"github.com/partnergraph/partnergraph/internal/network"
)

// stored is what a node that stands already is known by.
type stored struct {
	words []string
}

// putNodes makes new nodes and gives those that stand already what the rows say.
func (w *writer) putNodes(ctx context.Context, nodes []network.Entity) error {
	if len(nodes) == 0 {
		return nil
	}
	nodes = last(nodes, func(e *network.Entity) network.ID { return (*e).Core().ID })
	known, err := w.known(ctx, nodes)
	if err != nil {
		return err
	}
	made, changed := map[network.EntityType][]map[string]any{}, []map[string]any(nil)
	words := vocabulary{}
	for _, e := range nodes {
		core := e.Core()
		now := wordsOf(core.Name, core.Names)
		words.add(now, 1)
		row := w.nodeProperties(e, now)
		if old, replaced := known[core.ID]; replaced {
			words.add(old.words, -1)
			changed = append(changed, row)
			continue
		}
		w.newNode(e, row)
		made[e.Type()] = append(made[e.Type()], row)
	}
	for _, t := range network.EntityTypes {
		if err := execBatches(ctx, w.each, "UNWIND $rows AS row CREATE (n"+labelsOf(t)+") SET n = row", made[t]); err != nil {
			return err
		}
	}
	if err := execBatches(ctx, w.each, "UNWIND $rows AS row MATCH (n:Entity {id: row.id}) SET n += row", changed); err != nil {
		return err
	}
	return w.countWords(ctx, words)
}

// known reads what stands of the nodes already.
func (w *writer) known(ctx context.Context, nodes []network.Entity) (map[network.ID]stored, error) {
	if w.allNew() {
		return nil, nil
	}
	ids := make([]string, len(nodes))
	for i, e := range nodes {
		ids[i] = string(e.Core().ID)
	}
	return w.storedNodes(ctx, ids)
}

// storedNodes reads what is known of those nodes that stand.
func (w *writer) storedNodes(ctx context.Context, ids []string) (map[network.ID]stored, error) {
	known := map[network.ID]stored{}
	err := batches(ctx, w.each, "UNWIND $rows AS id MATCH (n:Entity {id: id}) RETURN n.id, n.name, n.names", ids, func(values []any) error {
		c := &cursor{values: values}
		id, name, names := c.id(), c.text(), c.text()
		known[id] = stored{words: wordsOf(name, namesOf(names))}
		return nil
	})
	return known, err
}

// labelsOf are the labels of a node of the type.
func labelsOf(t network.EntityType) string {
	labels := ":Entity:" + labelOf(t)
	if t.IsActor() {
		labels += ":Actor"
	}
	return labels
}

// newNode adds what a node has from its beginning: its key, and what is derived later.
func (w *writer) newNode(e network.Entity, row map[string]any) {
	row["key"], row["tiesAll"], row["tiesPublic"] = w.nextKey, 0, 0
	w.nextKey++
	if e.Type().IsActor() {
		row["hub"] = false
	}
	if e.Type() == network.TypeEvent {
		row["root"], row["statusCertainty"], row["meets"], row["small"] = 0, int(network.Uncertain), false, false
		row["n"], row["basis"], row["weight"] = 0, 0, 0
	}
}

// nodeProperties returns the properties of a node; nil stands for those that it shall not have.
func (w *writer) nodeProperties(e network.Entity, words []string) map[string]any {
	core := e.Core()
	indexed, long := indexedWords(words)
	row := map[string]any{
		"id": string(core.ID), "name": core.Name, "sort": network.SortKey(core.Name), "names": storedNames(core.Names),
		"description": orNil(core.Description), "changedAt": w.stamp(core.ChangedAtRevision), "words": indexed, "longWords": nil,
		"kind": "", "country": "", "effective": "", "languages": []string{},
	}
	if len(long) > 0 {
		row["longWords"] = long
	}
	switch e := e.(type) {
	case *network.Organisation:
		row["kind"], row["country"], row["languages"] = string(e.Kind), string(e.Country), texts(e.Languages)
	case *network.Event:
		row["kind"], row["country"] = string(e.Kind), string(e.Country)
		row["status"], row["effective"] = string(e.Status), string(e.Status)
		setDate(row, e.Date)
	case *network.Place:
		row["kind"], row["country"], row["region"] = string(e.Kind), string(e.Country), orNil(e.Region)
	case *network.Programme:
		row["date"] = orNil(e.Date.String())
	case *network.Source:
		row["publisher"], row["date"], row["url"] = orNil(e.Publisher), orNil(e.Date.String()), orNil(e.URL)
		if e.Language != "" {
			row["languages"] = []string{string(e.Language)}
		}
	}
	return row
}

// setDate sets the date of an event as printed, and the days that it may mean.
func setDate(row map[string]any, date network.EDTF) {
	row["date"] = orNil(date.String())
	row["firstDay"], row["lastDay"] = firstDay(date), lastDay(date)
	row["fromDay"], row["toDay"] = nil, nil
	if from, to, ok := date.Interval(); ok {
		row["fromDay"], row["toDay"] = int64(from), int64(to)
	}
	row["upDay"], row["downDay"] = int64(noDay), int64(noDay)
	if day, ok := date.First(); ok {
		row["upDay"], row["downDay"] = int64(day), -int64(day)
	}
	row["shortDay"], row["longDay"] = nil, nil
	switch from, to, ok := date.Interval(); {
	case ok && row["firstDay"] != nil && to-from <= shortTime:
		row["shortDay"] = row["upDay"]
	case ok:
		row["longDay"] = row["upDay"]
	}
}

func firstDay(date network.EDTF) any {
	if day, ok := date.First(); ok {
		return int64(day)
	}
	return nil
}

func lastDay(date network.EDTF) any {
	if day, ok := date.Last(); ok {
		return int64(day)
	}
	return nil
}

// orNil returns the text, or nil for none.
func orNil(text string) any {
	if text == "" {
		return nil
	}
	return text
}

// storedNames writes further names as one text.
func storedNames(names []network.Name) string {
	if len(names) == 0 {
		return "[]"
	}
	text, err := json.Marshal(names)
	if err != nil {
		panic(err) // texts only
	}
	return string(text)
}
