package network

import (
	"slices"
	"unicode/utf8"
)

// nearLength is the length in letters and digits from which a word is found by near ones.
const nearLength = 5

// NearEnough tells whether a word is long enough to be found by one edit.
func NearEnough(word string) bool { return utf8.RuneCountInString(word) >= nearLength }

// NearVariants returns the word and what is left of it without each one of its
// letters. Two words within one edit of each other share a variant (W. Garbe's
// symmetric deletion, 2012).
func NearVariants(word string) []string {
	runes := []rune(word)
	variants := make([]string, 0, len(runes)+1)
	variants = append(variants, word)
	for i := range runes {
		variants = append(variants, string(runes[:i])+string(runes[i+1:]))
	}
	slices.Sort(variants)
	return slices.Compact(variants)
}

// WithinOneEdit tells whether one insertion, deletion, substitution or swap of
// neighbours, or none, makes one word of the other.
func WithinOneEdit(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	switch {
	case len(y)-len(x) > 1:
		return false
	case len(y) > len(x):
		return slices.Equal(x[i:], y[i+1:])
	case i == len(x), slices.Equal(x[i+1:], y[i+1:]):
		return true
	}
	return i+1 < len(x) && x[i] == y[i+1] && x[i+1] == y[i] && slices.Equal(x[i+2:], y[i+2:])
}

// BestName returns the name of the node that holds most of the words asked: of
// equal ones the main name, then the first by value and kind. test tells whether a word of a
// name stands for a word asked, of which last marks the last.
func BestName(n *Node, asked []string, test func(asked, word string, last bool) bool) string {
	best, most := n.Name, holds(n.Name, asked, test)
	further := slices.Clone(n.Names)
	slices.SortStableFunc(further, compareNames)
	for _, name := range further {
		if count := holds(name.Value, asked, test); count > most {
			best, most = name.Value, count
		}
	}
	return best
}

func compareNames(a, b Name) int {
	switch {
	case a.Value != b.Value && a.Value < b.Value, a.Value == b.Value && a.Kind < b.Kind:
		return -1
	case a == b:
		return 0
	}
	return 1
}

func holds(name string, asked []string, test func(asked, word string, last bool) bool) (count int) {
	words := IndexWords(name)
	for i, word := range asked {
		if slices.ContainsFunc(words, func(w string) bool { return test(word, w, i == len(asked)-1) }) {
			count++
		}
	}
	return count
}
