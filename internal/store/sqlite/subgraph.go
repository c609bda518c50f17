package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strconv"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

var (
	subgraphTiesSQL       = readQuery("subgraph_ties")
	subgraphPairsSQL      = readQuery("subgraph_pairs")
	subgraphFrontierSQL   = readQuery("subgraph_frontier")
	subgraphHiddenSQL     = readQuery("subgraph_hidden")
	subgraphLinksTiesSQL  = readQuery("subgraph_links_ties")
	subgraphLinksPairsSQL = readQuery("subgraph_links_pairs")
)

// subgraph writes a question about a part of the network.
type subgraph struct {
	*statement
	viewer network.Viewer
	query  *store.SubgraphQuery
	asked  []network.ID
	kept   []network.ID // no answers either
	most   int          // rows that it may read: more, and it has no answer but its cost
}

// Frontier ranks the nodes next to the starts.
func (v *view) Frontier(ctx context.Context, viewer network.Viewer, q store.SubgraphQuery, starts, kept []network.ID, first int) (out store.Frontier, err error) {
	err = v.bounded(ctx, func(most int) (cost int, err error) {
		out = store.Frontier{LeftOut: map[network.EntityType]int{}}
		g := &subgraph{&statement{}, viewer, &q, starts, kept, most}
		g.write(subgraphFrontierSQL, parts{"first": func() { g.add("?", first) }})
		err = v.run(ctx, g.statement, func(rows *sql.Rows) error {
			part, id, t, n, err := readNear(rows)
			switch part {
			case "node":
				out.Nodes = append(out.Nodes, id)
			case "type":
				out.LeftOut[network.EntityTypes[t-1]] = n
			default:
				cost = n
			}
			return err
		})
		return cost, err
	})
	for _, id := range out.Nodes {
		if t, _ := id.Type(); out.LeftOut[t] > 1 {
			out.LeftOut[t]--
		} else {
			delete(out.LeftOut, t)
		}
	}
	return out, err
}

// Hidden counts the nodes next to each of those given that are not among them.
func (v *view) Hidden(ctx context.Context, viewer network.Viewer, q store.SubgraphQuery, of []network.ID) (out map[network.ID]int, err error) {
	err = v.bounded(ctx, func(most int) (cost int, err error) {
		out = map[network.ID]int{}
		g := &subgraph{&statement{}, viewer, &q, of, nil, most}
		g.write(subgraphHiddenSQL, parts{})
		err = v.run(ctx, g.statement, func(rows *sql.Rows) error {
			part, id, _, n, err := readNear(rows)
			if part == "node" {
				out[id] = n
			} else {
				cost = n
			}
			return err
		})
		return cost, err
	})
	return out, err
}

func readNear(rows *sql.Rows) (part string, id network.ID, t, n int, err error) {
	err = rows.Scan(&part, &id, &t, &n)
	return part, id, t, n, err
}

// bounded puts a question that may read so many rows and tells how many it would; a heavy one
// is put again when it is its turn, and one beyond the bound is refused.
func (v *view) bounded(ctx context.Context, put func(most int) (cost int, err error)) error {
	cost, err := put(heavyPairs)
	if err != nil || cost <= heavyPairs {
		return err
	}
	if err := v.takeTurn(ctx); err != nil {
		return err
	}
	defer v.giveTurn()
	if cost, err = put(maxNear); err == nil && cost > maxNear {
		err = fmt.Errorf("%w: the nodes asked have more than %d ties or presences beside them", store.ErrTooCostly, maxNear)
	}
	return err
}

// write writes a question over the links of those asked, whichever form they have.
func (g *subgraph) write(question string, ps parts) {
	f := g.query.Encounters
	links := subgraphTiesSQL
	if f != nil {
		links = subgraphPairsSQL
		ps["event"] = func() { eventConditions(g.statement, g.viewer, f) }
		ps["relation"], ps["pair"], ps["left"] = constant(g.statement, relationSQL), constant(g.statement, pairSQL), constant(g.statement, left(f))
		ps["certainty"], ps["derived"] = constant(g.statement, certaintySQL), constant(g.statement, derivedSQL)
		ps.weigh(g.statement, g.viewer)
		ps["types"], ps["minimum"] = g.types, func() { g.add("?", f.MinStrength) }
	}
	ps["links"] = func() { g.fill(links, ps) }
	ps["asked"], ps["outside"], ps["match"] = g.starts, g.outside, g.match
	ps["matching"], ps["kinds"], ps["holds"] = g.matching, g.kinds, g.holds
	ps["limit"], ps["most"] = func() { g.add("?", g.most+1) }, func() { g.add("?", g.most) }
	g.fill(question, ps)
}

// starts writes the nodes asked: key, id and type.
func (g *subgraph) starts() {
	g.add("SELECT n.key, n.id, n.type FROM node n WHERE n.id IN (SELECT value FROM json_each(?))", list(g.asked))
	hidden(g.statement, g.viewer, "n")
	if g.query.Encounters != nil {
		g.add(" AND n.type IN (1, 2)")
	}
}

func (g *subgraph) outside() {
	g.add("SELECT n.key FROM node n WHERE n.id IN (SELECT value FROM json_each(?))", list(slices.Concat(g.asked, g.kept)))
}

// match writes that the node n belongs to the part.
func (g *subgraph) match() {
	hidden(g.statement, g.viewer, "n")
	// The nodes are found: no index is needed for what must hold of them.
	c := &filters{statement: g.statement, viewer: g.viewer, used: 400, below: 1}
	g.add(" AND (0")
	for i, t := range network.EntityTypes {
		if f, ok := g.query.Nodes[t]; ok {
			g.add(" OR (n.type = " + strconv.Itoa(i+1))
			c.where("n", f)
			g.add(")")
		}
	}
	g.add(")")
}

// matching narrows the links x to those whose other end belongs to the part; where all nodes that have ties do, none is read.
func (g *subgraph) matching() {
	all := g.viewer.SeesPersons()
	for _, t := range network.EntityTypes {
		f, ok := g.query.Nodes[t]
		all = all && (ok && f == nil || t == network.TypeSource)
	}
	if all && g.query.Encounters == nil {
		return
	}
	g.add("CROSS JOIN node n ON n.key = x.b WHERE 1")
	g.match()
}

// types writes that the actor y may belong to the part, before more is asked of each of its presences.
func (g *subgraph) types() {
	hidden(g.statement, g.viewer, "y")
	var types []network.EntityType
	for _, t := range network.EntityTypes {
		if _, ok := g.query.Nodes[t]; ok {
			types = append(types, t)
		}
	}
	g.add(" AND y.type IN (" + typeList(types) + ")")
}

// fewKinds is up to how many kinds of tie each is looked for: a node's ties stand together in the index, by kind.
const fewKinds = 3

// kinds writes that the tie t is of a kind asked.
func (g *subgraph) kinds() {
	numbers := make([]int, 0, len(g.query.Kinds))
	for i, kind := range network.TieKinds {
		if slices.Contains(g.query.Kinds, kind) {
			numbers = append(numbers, i+1)
		}
	}
	switch c := (&filters{statement: g.statement}); {
	case len(numbers) <= fewKinds:
		in(c, "t", ".kind", numbers)
	case len(numbers) < len(network.TieKinds):
		in(c, "+t", ".kind", numbers)
	}
}

// holds writes that the tie t may hold on the day asked.
func (g *subgraph) holds() {
	if g.query.AsOf == nil {
		return
	}
	// The bounds stand in the tie alone and the kind in the index: no other tie is read for them.
	g.add(" AND (t.kind NOT IN (" + strconv.Itoa(kindNumber(network.HoldsPosition)) + ", " + strconv.Itoa(kindNumber(network.MemberOf)) + ") OR (1")
	step{dated: true}.asOf(g.statement, "t", g.query.AsOf)
	g.add("))")
}
