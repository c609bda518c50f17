package questions

import (
	"context"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// The bounds of a network.
const (
	MaxSeeds     = 50
	MaxExpanded  = 50
	MaxRadius    = 3
	MaxNodes     = 2_000
	MaxPositions = MaxNodes
)

// narrowNetwork says how to ask for less.
const narrowNetwork = "the nodes have too many ties or presences beside them: make radius or limit smaller, or narrow it with filter"

// mostLinks bounds the links of an answer.
func mostLinks(v network.Viewer) int {
	if v.SeesPersons() {
		return 20_000
	}
	return 5_000
}

// Point is where a node is drawn.
type Point struct{ X, Y float64 }

// NetworkArguments ask for a part of the network that can be drawn.
type NetworkArguments struct {
	Seeds []network.ID
	// Expanded are nodes beside which all is shown, however far they are from the seeds; those that are not in the network
	// are passed over.
	Expanded      []network.ID
	Radius, Limit int
	Query         store.SubgraphQuery
	// LayoutSeed makes one picture of many that are as good; Positions are kept as they are.
	LayoutSeed int
	Positions  map[network.ID]Point
	// Drawn, Counted and Rest tell whether positions, hidden neighbours and what was left out are wanted.
	Drawn, Counted, Rest bool
}

// Network is a part of the network.
type Network struct {
	Nodes     []NetworkNode
	Links     []store.SubgraphLink
	Truncated map[network.EntityType]int
}

// NetworkNode is a node of it. Level is how far it is from the seeds.
type NetworkNode struct {
	ID     network.ID
	Level  int
	At     Point
	Hidden int // neighbours that match and are not shown
}

func (a *NetworkArguments) check() error {
	switch {
	case len(a.Seeds) == 0:
		return BadInput("seeds", "must name at least one node")
	case len(a.Seeds) > MaxSeeds:
		return BadInput("seeds", "names %d nodes; at most %d may be asked for at once", len(a.Seeds), MaxSeeds)
	case len(a.Expanded) > MaxExpanded:
		return BadInput("expand", "names %d nodes; at most %d may be asked for at once", len(a.Expanded), MaxExpanded)
	case a.Radius < 0 || a.Radius > MaxRadius:
		return BadInput("radius", "must be from 0 to %d, not %d", MaxRadius, a.Radius)
	case a.Limit < 1 || a.Limit > MaxNodes:
		return BadInput("limit", "must be from 1 to %d, not %d", MaxNodes, a.Limit)
	case len(a.Seeds) > a.Limit:
		return BadInput("limit", "is less than the number of seeds, which are always shown")
	case len(a.Positions) > MaxPositions:
		return BadInput("layout.positions", "names %d nodes; at most %d may be given", len(a.Positions), MaxPositions)
	}
	return nil
}

// Network goes from the seeds level by level while there is room (docs/adr/0007).
func (s *Service) Network(ctx context.Context, view store.View, v network.Viewer, a NetworkArguments) (*Network, error) {
	a.Seeds = slices.Compact(slices.Sorted(slices.Values(a.Seeds)))
	if err := a.check(); err != nil {
		return nil, err
	}
	err := checkNodes(ctx, view, v, named{"seeds", a.Seeds, a.seedTypes()}, named{"layout.positions", sortedKeys(a.Positions), network.EntityTypes})
	if err != nil {
		return nil, err
	}
	done, err := s.turn(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	out, err := grow(ctx, view, v, &a)
	if err != nil {
		return nil, err
	}
	ids := out.ids()
	if out.Links, err = view.Links(ctx, v, a.Query, ids); err != nil {
		return nil, hinted(err, narrowNetwork)
	}
	if most := mostLinks(v); len(out.Links) > most {
		return nil, TooCostly("the nodes have %d links; at most %d are answered: make limit smaller, or ask for fewer kinds", len(out.Links), most)
	}
	if a.Counted {
		hidden, err := view.Hidden(ctx, v, a.Query, ids)
		if err != nil {
			return nil, hinted(err, narrowNetwork)
		}
		for i := range out.Nodes {
			out.Nodes[i].Hidden = hidden[out.Nodes[i].ID]
		}
	}
	if a.Drawn {
		err = s.draw(ctx, out, &a)
	}
	return out, err
}

func (a *NetworkArguments) seedTypes() []network.EntityType {
	if a.Query.Encounters != nil {
		return []network.EntityType{network.TypeOrganisation, network.TypePerson}
	}
	return network.EntityTypes
}

func (n *Network) ids() []network.ID {
	ids := make([]network.ID, len(n.Nodes))
	for i := range n.Nodes {
		ids[i] = n.Nodes[i].ID
	}
	return ids
}

// grow keeps the seeds, then of each level what there is room for, then what is beside expanded nodes.
func grow(ctx context.Context, view store.View, v network.Viewer, a *NetworkArguments) (*Network, error) {
	out := &Network{Truncated: map[network.EntityType]int{}}
	level, opened := a.Seeds, 0 // nodes of a lower level than opened have all beside them for which there was room
	out.keep(level, 0)
	for opened < a.Radius && len(level) > 0 {
		next, err := out.open(ctx, view, v, a, level, opened)
		if err != nil {
			return nil, err
		}
		opened++
		level = next
		if len(out.Truncated) > 0 { // there is no room left
			return out, nil
		}
	}
	return out, out.expand(ctx, view, v, a, opened)
}

// expand opens the expanded nodes that the levels have not opened, the nearest to the seeds first: beside one there may be another.
func (n *Network) expand(ctx context.Context, view store.View, v network.Viewer, a *NetworkArguments, opened int) error {
	left := map[network.ID]bool{}
	for _, id := range a.Expanded {
		left[id] = true
	}
	for len(n.Truncated) == 0 {
		starts, level := n.nearest(left, opened)
		if len(starts) == 0 {
			return nil
		}
		for _, id := range starts {
			delete(left, id)
		}
		if _, err := n.open(ctx, view, v, a, starts, level); err != nil {
			return err
		}
	}
	return nil
}

// nearest finds those of some that are in the network and not opened, of the least level that has any.
func (n *Network) nearest(of map[network.ID]bool, opened int) (found []network.ID, level int) {
	for i := range n.Nodes {
		switch node := &n.Nodes[i]; {
		case !of[node.ID] || node.Level < opened || len(found) > 0 && node.Level > level:
		case len(found) > 0 && node.Level == level:
			found = append(found, node.ID)
		default:
			found, level = []network.ID{node.ID}, node.Level
		}
	}
	return found, level
}

// open keeps what is beside nodes of a level, as far as there is room, and returns it.
func (n *Network) open(ctx context.Context, view store.View, v network.Viewer, a *NetworkArguments, starts []network.ID, level int) ([]network.ID, error) {
	room := max(0, a.Limit-len(n.Nodes))
	if room == 0 && !a.Rest {
		return nil, nil
	}
	next, err := view.Frontier(ctx, v, a.Query, starts, n.ids(), room)
	if err != nil {
		return nil, hinted(err, narrowNetwork)
	}
	n.keep(next.Nodes, level+1)
	if len(next.LeftOut) > 0 {
		n.Truncated = next.LeftOut
	}
	return next.Nodes, nil
}

func (n *Network) keep(ids []network.ID, level int) {
	for _, id := range ids {
		n.Nodes = append(n.Nodes, NetworkNode{ID: id, Level: level})
	}
}

func sortedKeys[V any](m map[network.ID]V) []network.ID {
	ids := make([]network.ID, 0, len(m))
	for id := range m {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}
