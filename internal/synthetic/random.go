package synthetic

import (
	"math/bits"
	"math/rand/v2"
)

// random draws integers. It uses no floating point, whose last bits differ from
// one processor to another.
type random struct{ source rand.PCG }

// The sections of the network, each with random numbers of its own, so that a
// change in one does not change the others.
const (
	sectionPlace = 1 + iota
	sectionOrganisationName
	sectionOrganisationNode
	sectionOrganisationTies
	sectionPersonName
	sectionPersonNode
	sectionPersonTies
	sectionEvents
	sectionParticipation
	sectionEventTies
	sectionProgramme
	sectionSource
)

// newRandom returns the numbers of one thing of a section; index is not negative.
func newRandom(seed uint64, section, index int) *random {
	r := &random{}
	r.source.Seed(seed, mix(uint64(section)<<56|uint64(index)))
	return r
}

// mix spreads neighbouring numbers over all 64 bits (the finaliser of SplitMix64).
func mix(x uint64) uint64 {
	x += 0x9E3779B97F4A7C15
	x = (x ^ x>>30) * 0xBF58476D1CE4E5B9
	x = (x ^ x>>27) * 0x94D049BB133111EB
	return x ^ x>>31
}

// below returns a number from 0 to n-1; n is at least 1.
func (r *random) below(n int) int {
	high, _ := bits.Mul64(r.source.Uint64(), uint64(n))
	return int(high)
}

// between returns a number from low to high.
func (r *random) between(low, high int) int { return low + r.below(high-low+1) }

// chance is true so many times in a hundred.
func (r *random) chance(percent int) bool { return r.below(100) < percent }

// skewed returns a number from 0 to n-1 of which the low ones are much likelier:
// rank k with a frequency as k^(-2/3), the tail of collaboration networks. The first
// `flat` ranks or so are about equally likely, which bounds the largest share.
func (r *random) skewed(n, flat int) int {
	for {
		u := r.source.Uint64()
		cube, _ := bits.Mul64(u, u)
		cube, _ = bits.Mul64(cube, u)
		k, _ := bits.Mul64(cube, uint64(n+flat))
		if int(k) >= flat {
			return int(k) - flat
		}
	}
}

// few returns a number from low to high of which the low ones are likelier.
func (r *random) few(low, high int) int {
	return low + min(r.below(high-low+1), r.below(high-low+1))
}

// distinct draws up to n different numbers; fewer where the draw repeats itself.
func distinct(n int, draw func() int) []int {
	var out []int
	for try := 0; len(out) < n && try < 4*n; try++ {
		if k := draw(); !contains(out, k) {
			out = append(out, k)
		}
	}
	return out
}

func contains(list []int, k int) bool {
	for _, have := range list {
		if have == k {
			return true
		}
	}
	return false
}

// pick returns one of a list.
func pick[T any](r *random, list []T) T { return list[r.below(len(list))] }
