package neo4j

import (
	"cmp"
	"slices"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
)

// What follows writes questions to the full-text indexes. Words are letters and digits, folded to lower case:
// none means anything in the language of such questions.

func quoted(word string) string { return `"` + indexedWord(word) + `"` }

// beginning asks for words that begin so.
func beginning(word string) string {
	if isLong(word) {
		return quoted(word)
	}
	return word + "*"
}

// wordsExactly asks for nodes that have all of the words.
func wordsExactly(words []string) string {
	asked := make([]string, len(words))
	for i, word := range words {
		asked[i] = quoted(word)
	}
	return strings.Join(asked, " AND ")
}

// wordsBeginning asks for nodes that have, for each of the words, one that begins with it.
func wordsBeginning(words []string) string {
	asked := make([]string, len(words))
	for i, word := range words {
		asked[i] = beginning(word)
	}
	return strings.Join(asked, " AND ")
}

// wordsTyped asks for nodes that have each word but the last, and one that begins with the last.
func wordsTyped(words []string) string {
	end := len(words) - 1
	if end == 0 {
		return beginning(words[end])
	}
	return wordsExactly(words[:end]) + " AND " + beginning(words[end])
}

// longOnes returns the words that the index alone does not tell apart.
func longOnes(words []string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(word string) bool { return !isLong(word) })
}

// nearQuestions asks the vocabulary for the words that may stand for each one that is long enough: two words within
// one edit are equal, or share one when a letter is left out of either or both.
func nearQuestions(words []string) (rows []map[string]any) {
	for i, word := range words {
		if !network.NearEnough(word) {
			continue
		}
		variants := network.NearVariants(indexedWord(word))
		for j := range variants {
			variants[j] = `"` + variants[j] + `"`
		}
		rows = append(rows, map[string]any{"at": i, "question": strings.Join(variants, " OR ")})
	}
	return rows
}

// nearAmong returns, for each word, those of the found ones that stand for it.
func nearAmong(words []string, found any) [][]string {
	near := make([][]string, len(words))
	for i, word := range words {
		if !network.NearEnough(word) {
			near[i] = []string{word}
		}
	}
	for c := range (&cursor{values: []any{found}}).each() {
		at, word := c.integer(), c.text()
		if network.WithinOneEdit(words[at], word) {
			near[at] = append(near[at], word)
		}
	}
	for i := range near {
		slices.Sort(near[i])
	}
	return near
}

// A question holds at most 1,024 words; a part of those that stand for one word leaves room for the others.
const (
	maxAsked = 1000
	maxPart  = 500
)

// wordsNear asks for nodes that have, for each word, one of those that stand for it: the questions, of which a node
// answers one, and the groups of words that are still to be looked for in what they find.
func wordsNear(near [][]string) (questions []string, left [][]string) {
	groups := slices.Clone(near)
	slices.SortStableFunc(groups, func(a, b []string) int { return cmp.Compare(len(a), len(b)) })
	if len(groups) == 0 || len(groups[0]) == 0 {
		return []string{}, [][]string{}
	}
	asked, further := min(len(groups[0]), maxPart), ""
	left = [][]string{}
	for i, group := range groups {
		fits := i == 0 || asked+len(group) <= maxAsked
		if fits && i > 0 {
			asked += len(group)
			further += " AND " + oneOf(group)
		}
		if !fits || slices.ContainsFunc(group, isLong) {
			left = append(left, group)
		}
	}
	for part := range slices.Chunk(groups[0], maxPart) {
		questions = append(questions, oneOf(part)+further)
	}
	return questions, left
}

func oneOf(words []string) string {
	asked := make([]string, len(words))
	for i, word := range words {
		asked[i] = quoted(word)
	}
	return "(" + strings.Join(asked, " OR ") + ")"
}

// searchParams are the parameters of the question search.
func searchParams(words []string, near [][]string) map[string]any {
	questions, left := wordsNear(near)
	end := len(words) - 1
	params := map[string]any{
		"exact": wordsExactly(words), "long": longOnes(words),
		"typed": wordsTyped(words), "longButLast": longOnes(words[:end]), "longLast": "",
		"near": questions, "left": left,
	}
	if isLong(words[end]) {
		params["longLast"] = words[end]
	}
	return params
}
