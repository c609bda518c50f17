package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
)

// readNames looks up the organisations that are not known yet.
func (p *projection) readNames(ctx context.Context, batch []gathering) error {
	var unknown []int64
	need := func(key int64) {
		if _, known := p.names[key]; !known {
			p.names[key] = ""
			unknown = append(unknown, key)
		}
	}
	for i := range batch {
		for _, x := range batch[i].present {
			need(x.side)
			for _, organisation := range x.represents {
				need(organisation)
			}
		}
	}
	if len(unknown) == 0 {
		return nil
	}
	const text = "SELECT key, id FROM node WHERE key IN (SELECT value FROM json_each(?))"
	return p.each(ctx, text, []any{list(unknown)}, func(rows *sql.Rows) error { return scanName(rows, p.names) })
}

// name makes presences of keys, by actor.
func (p *projection) name(g *gathering) {
	g.Present = make([]network.Presence, len(g.present))
	for i, x := range g.present {
		to := &g.Present[i]
		to.Actor, to.Side = p.asked[x.actor], p.names[x.side]
		for _, organisation := range x.represents {
			to.Represents = append(to.Represents, p.names[organisation])
		}
		slices.Sort(to.Represents)
	}
	g.present = nil
	slices.SortFunc(g.Present, func(a, b network.Presence) int { return cmp.Compare(a.Actor, b.Actor) })
}

// related reads the pairs of the organisations asked; each stands both ways round.
func (p *projection) related(ctx context.Context) (pairs [][2]network.ID, err error) {
	err = p.each(ctx, "SELECT a, b FROM related WHERE a < b", nil, func(rows *sql.Rows) error {
		var a, b int64
		if err := rows.Scan(&a, &b); err != nil {
			return err
		}
		first, second := p.asked[a], p.asked[b]
		if first == "" || second == "" {
			return nil
		}
		pairs = append(pairs, [2]network.ID{min(first, second), max(first, second)})
		return nil
	})
	slices.SortFunc(pairs, func(a, b [2]network.ID) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	return pairs, err
}
