package storetest

import "pgregory.net/rapid"

// dice draws evenly from rapid, whose own ranges prefer small numbers.
type dice struct{ t *rapid.T }

var bit = rapid.Bool()

// below draws a number from 0 to n-1.
func (d dice) below(n int) int {
	if n <= 1 {
		return 0
	}
	value, span := 0, 1
	for span < 8*n {
		value, span = value*2, span*2
		if bit.Draw(d.t, "bit") {
			value++
		}
	}
	return value * n / span
}

// between draws a number from low to high.
func (d dice) between(low, high int) int { return low + d.below(high-low+1) }

// chance is true in so many of a hundred cases.
func (d dice) chance(percent int) bool { return d.below(100) < percent }

// pick draws one of the choices, of which there is at least one.
func pick[T any](d dice, choices []T) T { return choices[d.below(len(choices))] }

// some draws up to n different choices, in their order.
func some[T any](d dice, choices []T, n int) []T {
	var out []T
	for i, c := range choices {
		if len(out) < n && d.below(len(choices)-i) < n-len(out) {
			out = append(out, c)
		}
	}
	return out
}

// example draws a value from a seed, the same value for the same seed.
func example[T any](seed int, draw func(dice) T) T {
	return rapid.Custom(func(t *rapid.T) T { return draw(dice{t}) }).Example(seed)
}
