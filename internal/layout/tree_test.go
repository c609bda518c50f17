package layout_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/partnergraph/partnergraph/internal/layout"
)

// Far bodies are taken together, by their masses; that changes little. Some stand in one point.
func TestPush(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 1))
	at, mass := make([]layout.Point, 900), make([]float64, 900)
	for i := range at {
		at[i], mass[i] = layout.Point{X: 20 * dice.NormFloat64(), Y: 9 * dice.NormFloat64()}, float64(1+dice.IntN(40))
		if i%30 < 3 {
			at[i] = layout.Point{X: 3, Y: 3}
		}
	}
	worst, size := 0.0, 0.0
	for i := range at {
		approximate, exact := layout.Push(at, mass, at[i])
		worst = max(worst, distance(approximate, exact))
		size += math.Hypot(exact.X, exact.Y) / float64(len(at))
	}
	if worst > 0.2*size {
		t.Errorf("a push is wrong by %g, and the mean push is %g", worst, size)
	}
	// A heavy cluster far away.
	at = []layout.Point{{X: 0, Y: 0}}
	mass = []float64{1}
	for i := range 50 {
		at, mass = append(at, layout.Point{X: 100 + float64(i%7), Y: 100 + float64(i%8)}), append(mass, 16)
	}
	if approximate, exact := layout.Push(at, mass, at[0]); distance(approximate, exact) > 0.01*math.Hypot(exact.X, exact.Y) {
		t.Errorf("the push is %v, want %v", approximate, exact)
	}
}
