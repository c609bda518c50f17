package main

import "slices"

// spread is the median of several rounds, with the least and the most.
type spread struct{ least, median, most float64 }

// over reads a figure of each round.
func over[T any](rounds []T, figure func(T) float64) spread {
	values := make([]float64, len(rounds))
	for i, r := range rounds {
		values[i] = figure(r)
	}
	return spreadOf(values)
}

func spreadOf(values []float64) spread {
	if len(values) == 0 {
		return spread{}
	}
	sorted := slices.Sorted(slices.Values(values))
	median := sorted[len(sorted)/2]
	if len(sorted)%2 == 0 {
		median = (median + sorted[len(sorted)/2-1]) / 2
	}
	return spread{sorted[0], median, sorted[len(sorted)-1]}
}

// ratio compares two parties round by round: those of one round ran one after the other.
func ratio(these, those []cell, figure func(cell) float64) spread {
	values := make([]float64, 0, len(these))
	for i := range min(len(these), len(those)) {
		values = append(values, figure(these[i])/figure(those[i]))
	}
	return spreadOf(values)
}

func rateOf(c cell) float64   { return c.rate }
func p99Of(c cell) float64    { return float64(c.p99) }
func tailOf(c cell) float64   { return c.tail() }
func memoryOf(c cell) float64 { return float64(c.memory) / (1 << 20) }
