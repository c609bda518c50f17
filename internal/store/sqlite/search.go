package sqlite

import (
	"context"
	"database/sql"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

var searchSQL = readQuery("search")

// searchKeys is the order of hits. Number holds the stage and Second the ties.
var searchKeys = []key{{column: "k.stage"}, {"k.ties", true}, {column: "k.sort"}, {column: "k.id"}}

func searchValues(p *store.Position) []any { return []any{p.Number, p.Second, p.Text, p.ID} }

// noWord is a word that no name has: words are folded to lower case.
const noWord = `"NONE"`

// Search finds nodes by the words of their names.
func (v *view) Search(ctx context.Context, viewer network.Viewer, q store.SearchQuery) (store.List, error) {
	if err := q.Page.At(v.revision); err != nil {
		return store.List{}, err
	}
	near, err := v.nearWords(ctx, q.Words)
	if err != nil {
		return store.List{}, err
	}
	p := newPaging(q.Page, searchKeys, searchValues)
	rows, err := v.hits(ctx, viewer, q, near, p)
	if err != nil {
		return store.List{}, err
	}
	rows, more := cut(p, rows)
	l := store.List{Rows: rows, Total: -1}
	passed := 0
	if p.from != nil {
		s := &statement{}
		searchBody(s, viewer, q, near, func() { s.add("SELECT count(*) FROM kept k WHERE 1"); p.passed(s) })
		if passed, err = v.count(ctx, s); err != nil {
			return l, err
		}
	}
	p.flags(&l, more, passed > 0)
	if q.Total {
		s := &statement{}
		searchBody(s, viewer, q, near, func() { s.add("SELECT count(*) FROM kept k") })
		if l.Total, err = v.count(ctx, s); err != nil {
			return l, err
		}
	}
	return l, v.below(ctx, viewer, pointers(l.Rows), q.Want)
}

func searchBody(s *statement, viewer network.Viewer, q store.SearchQuery, near []nearWord, selects func()) {
	s.fill(searchSQL, parts{
		"exact":  func() { s.add("?", matchAll(q.Words, false)) },
		"prefix": func() { s.add("?", matchPrefix(q.Words)) },
		"near":   func() { s.add("?", matchNear(near)) },
		"ties":   constant(s, map[bool]string{true: "n.ties_all", false: "n.ties_public"}[viewer.SeesPersons()]),
		"filter": func() {
			hidden(s, viewer, "n")
			(&filters{statement: s, viewer: viewer}).where("n", &store.Filter{Types: q.Types, Countries: q.Countries})
		},
		"select": selects,
	})
}

// matchPrefix asks for each word but the last, and for words that begin with the last.
func matchPrefix(words []string) string {
	last := len(words) - 1
	text := matchAll(words[last:], true)
	if last > 0 {
		text = matchAll(words[:last], false) + " AND " + text
	}
	return text
}

// matchNear asks, for each word, for one of those near to it.
func matchNear(near []nearWord) string {
	groups := make([]string, len(near))
	for i, n := range near {
		if len(n.matches) == 0 {
			return noWord
		}
		quoted := make([]string, len(n.matches))
		for j, word := range n.matches {
			quoted[j] = `"` + word + `"`
		}
		groups[i] = "(" + strings.Join(quoted, " OR ") + ")"
	}
	return strings.Join(groups, " AND ")
}

// nearWord is a word asked with the words of the index that stand for it in stage 3.
type nearWord struct {
	word    string
	matches []string
}

// nearWords looks up the words within one edit: two such words are equal, or share one when a letter is left out of either or both.
func (v *view) nearWords(ctx context.Context, words []string) ([]nearWord, error) {
	out := make([]nearWord, len(words))
	for i, word := range words {
		out[i].word = word
		if !network.NearEnough(word) {
			out[i].matches = []string{word}
			continue
		}
		s := &statement{}
		s.add("SELECT DISTINCT word FROM word_near WHERE variant IN (SELECT value FROM json_each(?)) ORDER BY word", list(network.NearVariants(word)))
		err := v.run(ctx, s, func(rows *sql.Rows) error {
			var candidate string
			if err := rows.Scan(&candidate); err != nil {
				return err
			}
			if network.WithinOneEdit(word, candidate) {
				out[i].matches = append(out[i].matches, candidate)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

func (v *view) hits(ctx context.Context, viewer network.Viewer, q store.SearchQuery, near []nearWord, p paging) ([]store.Row, error) {
	if p.limit == 0 {
		return nil, nil
	}
	s := &statement{}
	searchBody(s, viewer, q, near, func() {
		s.add("SELECT k.stage, ")
		s.add(columns(viewer, store.Want{Names: true, Description: q.Want.Description}))
		s.add(" FROM kept k CROSS JOIN node n ON n.key = k.node WHERE 1")
		p.bound(s)
		p.end(s)
	})
	var out []store.Row
	var n nodeRow
	var stage int
	targets := append([]any{&stage}, n.targets()...)
	err := v.run(ctx, s, func(rows *sql.Rows) error {
		if err := rows.Scan(targets...); err != nil {
			return err
		}
		e := n.entity()
		hit := &store.Hit{Stage: store.Stage(stage)}
		hit.Matched = store.Matched(e.Core(), hit.Stage, q.Words)
		if !q.Want.Names {
			e.Core().Names = nil
		}
		out = append(out, store.Row{
			Node: e, Hit: hit,
			Position: store.Position{Number: int64(stage), Second: n.ties, Text: n.sort, ID: e.Core().ID, Revision: v.revision},
		})
		return nil
	})
	return out, err
}
