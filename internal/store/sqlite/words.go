package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/partnergraph/partnergraph/internal/network"
)

// nearIndexed is the length in letters from which a word is kept for near ones: one
// less than that of a word that may be asked so.
const nearIndexed = 4

// wordsOf returns the words by which a node is found.
func wordsOf(n *network.Node) []string {
	words := network.IndexWords(n.Name)
	for _, name := range n.Names {
		words = append(words, network.IndexWords(name.Value)...)
	}
	slices.Sort(words)
	return slices.Compact(words)
}

// namesOf returns the words by which a stored node is found; nil where there is none.
func (w *writer) namesOf(ctx context.Context, id network.ID) (words []string, err error) {
	err = w.each(ctx, "SELECT name, names FROM node WHERE id = ?", []any{id}, func(rows *sql.Rows) error {
		var n network.Node
		var names string
		if err := rows.Scan(&n.Name, &names); err != nil {
			return err
		}
		_ = json.Unmarshal([]byte(names), &n.Names)
		words = wordsOf(&n)
		return nil
	})
	return words, err
}

// index replaces the words of a node in the index.
func (w *writer) index(ctx context.Context, key int64, old, words []string) error {
	if slices.Equal(old, words) {
		return nil
	}
	if old != nil {
		if err := w.exec(ctx, "DELETE FROM name_words WHERE rowid = ?", key); err != nil {
			return err
		}
	}
	if len(words) > 0 {
		if err := w.exec(ctx, "INSERT INTO name_words (rowid, words) VALUES (?, ?)", key, strings.Join(words, " ")); err != nil {
			return err
		}
	}
	for _, word := range old {
		if !slices.Contains(words, word) {
			if err := w.dropWord(ctx, word); err != nil {
				return err
			}
		}
	}
	for _, word := range words {
		if !slices.Contains(old, word) {
			if err := w.addWord(ctx, word); err != nil {
				return err
			}
		}
	}
	return nil
}

// addWord counts a word; a new one becomes findable by near ones.
func (w *writer) addWord(ctx context.Context, word string) error {
	counts, err := w.keys(ctx, "INSERT INTO word VALUES (?, 1) ON CONFLICT (word) DO UPDATE SET nodes = nodes + 1 RETURNING nodes", word)
	if err != nil || counts[0] > 1 || utf8.RuneCountInString(word) < nearIndexed {
		return err
	}
	return w.exec(ctx, "INSERT INTO word_near SELECT value, ? FROM json_each(?)", word, list(network.NearVariants(word)))
}

// dropWord uncounts a word; one that no name has any more leaves no trace.
func (w *writer) dropWord(ctx context.Context, word string) error {
	counts, err := w.keys(ctx, "UPDATE word SET nodes = nodes - 1 WHERE word = ? RETURNING nodes", word)
	if err != nil || len(counts) == 0 || counts[0] > 0 {
		return err
	}
	if err := w.exec(ctx, "DELETE FROM word_near WHERE variant IN (SELECT value FROM json_each(?)) AND word = ?", list(network.NearVariants(word)), word); err != nil {
		return err
	}
	return w.exec(ctx, "DELETE FROM word WHERE word = ?", word)
}
