package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// attestedOn is the field that tells when a source last told of a tie.
const attestedOn = "attestedOn"

// attested compiles that field.
func attested(p *planner, s scope, f graphql.CollectedField) (writeFunc, error) {
	h, at, err := p.join(&s.hop.edge, s, f, nil)
	if err != nil {
		return nil, err
	}
	itsRows(scope{hop: h})
	h.want.only |= store.PropertyDate
	return func(w *writer, v *value) { w.text(newest(&v.row.Edge[at]).String()) }, nil
}

// attestedOf answers that field.
func attestedOf(ctx context.Context, tie *network.Tie) (*network.EDTF, error) {
	l, err := operationOf(ctx).follow(ctx, tie, tie.ID, nil)
	if err != nil {
		return nil, err
	}
	date := newest(l.List)
	return &date, nil
}

// newest is the date of the source that ends last; of those that end on one day, the first.
func newest(evidence *store.List) (date network.EDTF) {
	var last network.Day
	for i := range evidence.Rows {
		source := evidence.Rows[i].Source
		if source == nil {
			continue
		}
		if day, known := source.Date.Last(); known && (date.IsZero() || day > last) {
			date, last = source.Date, day
		}
	}
	return date
}
