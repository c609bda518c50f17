package tables

import (
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
)

// tieTable is the table of one kind of tie.
type tieTable struct {
	sheet[network.Tie]
	kind network.TieKind
}

// tieTables lists the tables of ties in the order of network.TieKinds.
var tieTables = makeTieTables()

// tieColumns names the columns that a kind of tie has besides id, from and to.
var tieColumns = map[network.TieKind][]string{
	network.HoldsPosition: {"title", "since", "until"},
	network.TookPartIn:    {"role", "on_behalf_of", "delegation"},
	network.MemberOf:      {"circle", "since", "until"},
	network.Funds:         {"share"},
	network.Met:           {"event"},
}

var tieFields = map[string]field[network.Tie]{
	"title": {column{name: "title", most: MaxTitle}, func(t *network.Tie) string { return t.Title },
		func(t *network.Tie, v string) error { return setText(&t.Title, v) }},
	"since": {column{name: "since"}, func(t *network.Tie) string { return t.Since.String() },
		func(t *network.Tie, v string) error { return setDate(&t.Since, v) }},
	"until": {column{name: "until"}, func(t *network.Tie) string { return t.Until.String() },
		func(t *network.Tie, v string) error { return setDate(&t.Until, v) }},
	"role": {column{name: "role", required: true}, func(t *network.Tie) string { return t.Role.String() },
		func(t *network.Tie, v string) error { return setRole(&t.Role, v) }},
	"on_behalf_of": {column{name: "on_behalf_of"}, func(t *network.Tie) string { return string(t.OnBehalfOf) },
		func(t *network.Tie, v string) error { return setID(&t.OnBehalfOf, v) }},
	"delegation": {column{name: "delegation"}, func(t *network.Tie) string { return string(t.Delegation) },
		func(t *network.Tie, v string) error { return setID(&t.Delegation, v) }},
	"circle": {column{name: "circle", most: MaxTitle}, func(t *network.Tie) string { return t.Circle },
		func(t *network.Tie, v string) error { return setText(&t.Circle, v) }},
	"share": {column{name: "share"}, func(t *network.Tie) string { return t.Share },
		func(t *network.Tie, v string) error { return setShare(&t.Share, v) }},
	"event": {column{name: "event", required: true}, func(t *network.Tie) string { return string(t.Event) },
		func(t *network.Tie, v string) error { return setID(&t.Event, v) }},
}

func makeTieTables() []*tieTable {
	out := make([]*tieTable, 0, len(network.TieKinds))
	for _, kind := range network.TieKinds {
		fields := []field[network.Tie]{
			{column{name: "id"}, func(t *network.Tie) string { return string(t.ID) },
				func(t *network.Tie, v string) error { return setOwnID(&t.ID, v, "tie") }},
			{column{name: "from", required: true}, func(t *network.Tie) string { return string(t.From) },
				func(t *network.Tie, v string) error { return setID(&t.From, v) }},
			{column{name: "to", required: true}, func(t *network.Tie) string { return string(t.To) },
				func(t *network.Tie, v string) error { return setID(&t.To, v) }},
		}
		for _, name := range tieColumns[kind] {
			fields = append(fields, tieFields[name])
		}
		fields = append(fields, stampField(func(t *network.Tie) *int { return &t.ChangedAtRevision }))
		out = append(out, &tieTable{newSheet(strings.ToLower(string(kind))+".csv", fields...), kind})
	}
	return out
}

// decodeTie reads a row; cells that are wrong stay empty.
func (s *tieTable) decodeTie(r *row, report reporter) (network.Tie, bool) {
	t := network.Tie{Kind: s.kind}
	ok := s.decode(r, &t, report)
	return t, ok
}

// tieTableOf returns the table of a kind of tie, nil where there is no such kind.
func tieTableOf(kind network.TieKind) *tieTable {
	for _, table := range tieTables {
		if table.kind == kind {
			return table
		}
	}
	return nil
}
