package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// Links reads the links among the nodes.
func (v *view) Links(ctx context.Context, viewer network.Viewer, q store.SubgraphQuery, among []network.ID) (out []store.SubgraphLink, err error) {
	err = v.bounded(ctx, func(most int) (cost int, err error) {
		out = nil
		g := &subgraph{&statement{}, viewer, &q, among, nil, most}
		if q.Encounters == nil {
			g.write(subgraphLinksTiesSQL, parts{})
		} else {
			g.write(subgraphLinksPairsSQL, parts{})
		}
		err = v.run(ctx, g.statement, func(rows *sql.Rows) error {
			l, isLink, err := readLink(rows)
			if isLink {
				out = append(out, l)
			} else {
				cost = l.Count
			}
			return err
		})
		return cost, err
	})
	slices.SortFunc(out, func(a, b store.SubgraphLink) int {
		return cmp.Or(cmp.Compare(a.Source, b.Source), cmp.Compare(a.Target, b.Target), cmp.Compare(a.Kind, b.Kind))
	})
	return out, err
}

// readLink reads a link, or the cost of the question as its count.
func readLink(rows *sql.Rows) (l store.SubgraphLink, isLink bool, err error) {
	var part string
	var kind, certainty int
	var first, last sql.NullInt64
	if err := rows.Scan(&part, &l.Source, &l.Target, &kind, &l.Count, &l.Strength, &certainty, &first, &last); err != nil {
		return l, false, err
	}
	l.Certainty, l.First, l.Last = network.Certainty(certainty), day(first), day(last)
	if kind > 0 {
		l.Kind = network.TieKinds[kind-1]
	}
	return l, part == "link", nil
}
