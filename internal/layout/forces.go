package layout

import (
	"context"
	"math"
)

// The forces are those of ForceAtlas2 (M. Jacomy and others, "ForceAtlas2, a continuous graph layout algorithm for handy
// network visualization", PLoS ONE 9(6), 2014) with its strong gravity: a link pulls with its length, two nodes push each other with
// repulsion · masses / distance, and each is pulled to the middle with gravity · mass · distance.
// All lengths at rest grow with the root of the repulsion; the figures are in docs/adr/0008.
const (
	repulsion = 0.05
	gravity   = 0.04
	rounds    = 300
	pace      = 0.4  // of a force, over mass, how far a node moves
	least     = 0.01 // how far it may move in the last round
	atRest    = 3.5  // the median length of links at rest in networks of a few hundred nodes
)

// settle moves the free nodes, in each round less far, to where the forces on them balance.
func (p *placing) settle(ctx context.Context) error {
	f := newForces(p)
	for round := range rounds {
		if err := ctx.Err(); err != nil {
			return err
		}
		if !p.fresh() && round > 0 && round%10 == 0 {
			f.tune()
		}
		left := 1 - float64(round)/rounds
		f.round(f.heat*left*left + least)
	}
	return nil
}

// forces is what moves the nodes.
type forces struct {
	*placing
	centre   Point
	heat     float64 // how far a node may move in the first round
	strength float64 // of repulsion
	tree     *tree
	on       []Point // by node

	// reach is from where on gravity does not grow, so that it does not tear new nodes from fixed ones far out.
	reach float64

	// Where some nodes are fixed:
	usual  float64 // how long links should be
	lowest float64 // bounds of strength
	most   float64
}

func newForces(p *placing) *forces {
	f := &forces{placing: p, centre: p.middle(), tree: newTree(p.mass), on: make([]Point, len(p.at))}
	if p.fresh() {
		f.heat, f.strength, f.reach = 0.2*math.Sqrt(float64(len(p.at))), repulsion, math.Inf(1)
		return f
	}
	f.usual = median(p.lengths(func(l spring) bool { return p.fixed[l.a] && p.fixed[l.b] }))
	if f.usual == 0 {
		f.usual = 1
	}
	f.heat, f.reach = 2*f.usual, f.usual*math.Sqrt(float64(len(p.at)))
	f.strength = repulsion * f.usual * f.usual / (atRest * atRest)
	f.lowest, f.most = f.strength/8, f.strength*8
	return f
}

// tune changes repulsion so that new links become about as long as those between fixed nodes: lengths at rest
// go with the root of repulsion.
func (f *forces) tune() {
	if now := median(f.lengths(func(l spring) bool { return !f.fixed[l.a] || !f.fixed[l.b] })); now > 0 {
		f.strength = min(max(f.strength*min(max(f.usual/now, 0.5), 2), f.lowest), f.most)
	}
}

// round moves each free node once, no further than limit.
func (f *forces) round(limit float64) {
	clear(f.on)
	for _, l := range f.links {
		dx, dy := l.pull*(f.at[l.b].X-f.at[l.a].X), l.pull*(f.at[l.b].Y-f.at[l.a].Y)
		f.on[l.a].X += dx
		f.on[l.a].Y += dy
		f.on[l.b].X -= dx
		f.on[l.b].Y -= dy
	}
	f.tree.build(f.at)
	for _, node := range f.free {
		push, mass := f.tree.push(f.at[node]), f.mass[node]
		dx, dy := f.at[node].X-f.centre.X, f.at[node].Y-f.centre.Y
		inwards := gravity * min(1, f.reach/math.Hypot(dx, dy))
		x := f.on[node].X + mass*(f.strength*push.X-inwards*dx)
		y := f.on[node].Y + mass*(f.strength*push.Y-inwards*dy)
		if size := math.Hypot(x, y); size > 0 {
			step := min(pace*size/mass, limit) / size
			f.at[node].X += step * x
			f.at[node].Y += step * y
		}
	}
}
