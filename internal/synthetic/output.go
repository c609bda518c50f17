package synthetic

import (
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/tables"
)

// batchRows is the size of the batches that a sink gets.
const batchRows = 5_000

// output gathers rows into batches, gives them their ids and counts them. After
// an error of the sink it takes rows and does nothing.
type output struct {
	sink   Sink
	batch  network.Tables
	made   Summary
	failed error
}

func (o *output) node(e network.Entity) {
	o.made.Nodes++
	switch e.Type() {
	case network.TypeOrganisation:
		o.made.Organisations++
	case network.TypePerson:
		o.made.People++
	case network.TypeEvent:
		o.made.Events++
	}
	o.batch.Nodes = append(o.batch.Nodes, e)
	o.flushIfFull()
}

// tie adds a tie and returns its id.
func (o *output) tie(t network.Tie) network.ID {
	o.made.Ties++
	t.ID = t.DerivedID()
	o.batch.Ties = append(o.batch.Ties, t)
	o.flushIfFull()
	return t.ID
}

func (o *output) number(n network.StatedNumber) network.ID {
	o.made.Numbers++
	n.ID = tables.NumberID(&n)
	o.batch.Numbers = append(o.batch.Numbers, n)
	o.flushIfFull()
	return n.ID
}

func (o *output) evidence(e network.Evidence) {
	o.made.Evidence++
	e.ID = tables.EvidenceID(&e)
	o.batch.Evidence = append(o.batch.Evidence, e)
	o.flushIfFull()
}

func (o *output) flushIfFull() {
	if o.batch.Rows() >= batchRows {
		o.flush()
	}
}

func (o *output) flush() {
	if o.failed == nil && o.batch.Rows() > 0 {
		o.failed = o.sink.Write(o.batch)
	}
	o.batch = network.Tables{}
}
