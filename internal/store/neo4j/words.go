package neo4j

import (
	"context"
	"encoding/json"
	"slices"
	"unicode/utf8"

	"github.com/partnergraph/partnergraph/internal/network"
)

const (
	// nearIndexed is the length in letters from which a word is kept for near ones: one
	// less than that of a word that may be asked so.
	nearIndexed = 4
	// maxIndexed is how many letters of a word stand in the index, whose words end at 255 units of UTF-16.
	// What may have more is told apart by longWords.
	maxIndexed = 120
)

// wordsOf returns the words by which a node is found.
func wordsOf(name string, further []network.Name) []string {
	words := network.IndexWords(name)
	for _, n := range further {
		words = append(words, network.IndexWords(n.Value)...)
	}
	slices.Sort(words)
	return slices.Compact(words)
}

// isLong tells whether there may be another word of which the index holds the same.
func isLong(word string) bool { return utf8.RuneCountInString(word) >= maxIndexed }

// indexedWord is as much of a word as the index holds.
func indexedWord(word string) string {
	if !isLong(word) {
		return word
	}
	return string([]rune(word)[:maxIndexed])
}

// indexedWords returns the words of a node as the index holds them, and the long ones whole.
func indexedWords(words []string) (indexed, long []string) {
	indexed = make([]string, len(words))
	for i, word := range words {
		indexed[i] = indexedWord(word)
		if isLong(word) {
			long = append(long, word)
		}
	}
	return slices.Compact(indexed), long
}

// vocabulary counts how many more nodes have a word than before.
type vocabulary map[string]int

func (v vocabulary) add(words []string, nodes int) {
	for _, word := range words {
		v[word] += nodes
	}
}

// countWords brings the vocabulary up to date: a new word becomes findable by near ones, and one that no
// name has any more leaves no trace.
func (w *writer) countWords(ctx context.Context, v vocabulary) error {
	var more, fewer []map[string]any
	for word, nodes := range v {
		switch {
		case nodes > 0:
			more = append(more, map[string]any{"word": word, "nodes": nodes, "near": nearOf(word)})
		case nodes < 0:
			fewer = append(fewer, map[string]any{"word": word, "nodes": nodes})
		}
	}
	err := execBatches(ctx, w.each, `UNWIND $rows AS row
MERGE (w:Word {word: row.word})
ON CREATE SET w.nodes = row.nodes, w.near = row.near
ON MATCH SET w.nodes = w.nodes + row.nodes`, more)
	if err != nil {
		return err
	}
	return execBatches(ctx, w.each, `UNWIND $rows AS row
MATCH (w:Word {word: row.word})
SET w.nodes = w.nodes + row.nodes
WITH w WHERE w.nodes <= 0
DELETE w`, fewer)
}

// nearOf returns what a word shares with near ones. Two long words within one edit share it in what the
// index holds of them, too.
func nearOf(word string) []string {
	if utf8.RuneCountInString(word) < nearIndexed {
		return nil
	}
	return network.NearVariants(indexedWord(word))
}

// namesOf reads further names as they are stored.
func namesOf(stored string) (names []network.Name) {
	if stored != "" && stored != "[]" {
		_ = json.Unmarshal([]byte(stored), &names) // our own text
	}
	return names
}
