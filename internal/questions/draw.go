package questions

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"math"

	"github.com/partnergraph/partnergraph/internal/layout"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// draw places the nodes of a network: the same network, seed and kept positions, the same picture.
func (s *Service) draw(ctx context.Context, n *Network, a *NetworkArguments) error {
	d := drawing(n, a)
	points, err := s.drawn.place(ctx, n, d)
	if err != nil {
		return Translate(err)
	}
	for i := range n.Nodes {
		n.Nodes[i].At = points[i]
		if kept, is := a.Positions[n.Nodes[i].ID]; is {
			n.Nodes[i].At = kept
		}
	}
	return nil
}

func drawing(n *Network, a *NetworkArguments) layout.Drawing {
	d := layout.Drawing{Nodes: len(n.Nodes), Fixed: map[int]layout.Point{}, Seed: uint64(a.LayoutSeed)} // #nosec G115 -- any seed will do
	numbers := make(map[network.ID]int, len(n.Nodes))
	for i := range n.Nodes {
		numbers[n.Nodes[i].ID] = i
		if kept, is := a.Positions[n.Nodes[i].ID]; is {
			d.Fixed[i] = layout.Point(kept)
		}
	}
	for _, l := range n.Links {
		if l.Source != l.Target {
			d.Links = append(d.Links, layout.Link{A: numbers[l.Source], B: numbers[l.Target], Weight: pull(l)})
		}
	}
	return d
}

// pull is how much a link draws its ends together.
func pull(l store.SubgraphLink) float64 {
	if l.Kind == "" {
		return float64(max(l.Strength, 1))
	}
	return float64(l.Count)
}

// mostDrawn bounds the pictures that are kept: of 2,000 nodes, each takes 32 kB.
const mostDrawn = 64

// pictures keeps what was drawn, by all that it depends on: the revision need not be known.
type pictures struct {
	kept *recent[[sha256.Size]byte, []Point]
}

func newPictures() pictures { return pictures{newRecent[[sha256.Size]byte, []Point](mostDrawn)} }

func (p pictures) place(ctx context.Context, n *Network, d layout.Drawing) ([]Point, error) {
	text, err := json.Marshal(struct {
		IDs     []network.ID
		Drawing layout.Drawing
	}{n.ids(), d})
	if err != nil {
		return nil, err
	}
	key := sha256.Sum256(text)
	if known, is := p.kept.find(key); is {
		return known, nil
	}
	placed, err := layout.Place(ctx, d)
	if err != nil {
		return nil, err
	}
	points := make([]Point, len(placed))
	for i, at := range placed {
		points[i] = Point{fine(at.X), fine(at.Y)}
	}
	p.kept.keep(key, points)
	return points, nil
}

// fine rounds a coordinate to what an eye could tell apart, which keeps answers short.
func fine(x float64) float64 { return math.Round(x*1e4) / 1e4 }
