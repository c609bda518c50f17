package storetest

import (
	"slices"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
)

// fullNodes are nodes of each type, with all that they may have.
func fullNodes() []network.Entity {
	nodes := notation.MustParse(`
organisation:o kind=FUNDER country=FR languages=fr names="Oh|fr|ALIAS" description=d
person:p
event:e kind=MEETING status=PLANNED date=2022-06-07 country=DK
place:l kind=CITY country=DK region=DK-84
topic:t
programme:g date=2021/2027
source:s publisher=Press date=2022 language=fr url=https://example.org
`).Nodes
	for _, n := range nodes {
		n.Core().ChangedAtRevision = 3
		if e, ok := n.(*network.Event); ok {
			e.EffectiveStatus, e.Size = network.StatusCancelled, network.Size{N: 7, Basis: network.BasisStated}
		}
	}
	return nodes
}

// fields lists the fields that differ from zero, by their last name, each once.
func fields(v any) string {
	var names []string
	for _, line := range dump(v) {
		path, _, _ := strings.Cut(line, " = ")
		names = append(names, path[strings.LastIndex(path, ".")+1:])
	}
	slices.Sort(names)
	return strings.Join(slices.Compact(names), " ")
}

// Each property keeps what it names, and what is asked for apart.
func TestTrimmedNode(t *testing.T) {
	const apart = "Description ID Names "
	cases := map[store.Properties]string{
		store.PropertyID: "", store.PropertyName: "Name", store.PropertyKind: "Kind", store.PropertyStatus: "EffectiveStatus",
		store.PropertySize: "Basis N", store.PropertyDate: "Date", store.PropertyCountry: "Country", store.PropertyRegion: "Region",
		store.PropertyLanguages: "Language Languages", store.PropertyPublisher: "Publisher", store.PropertyURL: "URL",
		store.PropertyChangedAt: "ChangedAtRevision", store.PropertyKind | store.PropertyName: "Kind Name",
		0: "Basis ChangedAtRevision Country Date EffectiveStatus Kind Language Languages N Name Publisher Region Status URL",
	}
	for only, kept := range cases {
		nodes := fullNodes()
		before := dump(nodes)
		var all []string
		for _, n := range nodes {
			all = append(all, strings.Fields(fields(trimmedNode(n, only)))...)
		}
		want := strings.Fields(apart + kept)
		slices.Sort(all)
		slices.Sort(want)
		if got := slices.Compact(all); !slices.Equal(got, want) {
			t.Errorf("%#x keeps %q, want %q", only, got, want)
		}
		if !slices.Equal(dump(nodes), before) {
			t.Errorf("%#x changes what it trims", only)
		}
	}
}

func TestTrimmedRow(t *testing.T) {
	day, _ := network.ParseEDTF("2020")
	row := store.Row{
		Tie: &network.Tie{
			ID: "tie:x", Kind: network.TookPartIn, From: "person:p", To: "event:e", Role: network.RoleHost, Title: "t", Since: day, Until: day,
			Circle: "c", Share: "s", Certainty: network.Stated, OnBehalfOf: "organisation:o", Delegation: "organisation:o", Event: "event:e", ChangedAtRevision: 3,
		},
		Presence: &network.Presence{Actor: "person:p"},
	}
	cases := map[store.Properties]string{
		store.RowNode: "", store.RowPosition: "", store.RowTie: "ID", store.RowRole: "Role", store.RowTitle: "Title", store.RowDates: "Since Until",
		store.RowCircle: "Circle", store.RowShare: "Share", store.RowCertainty: "Certainty", store.RowNamed: "ChangedAtRevision Delegation Event OnBehalfOf",
		store.RowPresence: "Actor", store.RowTie | store.RowPresence: "Actor ID",
		0: "Actor ChangedAtRevision Certainty Circle Delegation Event From ID Kind OnBehalfOf Role Share Since Title To Until",
	}
	for only, want := range cases {
		got := strings.Fields(fields(trimmedRow(row, store.Hop{Only: only}, nil)))
		if expected := strings.Fields(want); !slices.Equal(got, slices.Sorted(slices.Values(expected))) {
			t.Errorf("%#x keeps %q, want %q", only, got, expected)
		}
	}
	at := store.Row{Position: store.Position{Number: 1}}
	for only, kept := range map[store.Properties]bool{0: true, store.RowPosition: true, store.RowNode: false} {
		if got := trimmedRow(at, store.Hop{Only: only}, nil).Position != (store.Position{}); got != kept {
			t.Errorf("%#x keeps a place: %v", only, got)
		}
	}
	if row.Tie.Title == "" || row.Presence == nil {
		t.Error("what is trimmed was changed")
	}
}

// Lists in lists are trimmed by the hops that asked for them; what was left out only
// where that was not asked.
func TestTrimmedLists(t *testing.T) {
	left := []store.Withheld{{Reason: store.WithheldStatus, Count: 1}}
	nodes := fullNodes()
	inner := store.List{Total: 4, Withheld: left, Rows: []store.Row{{Node: nodes[0]}}}
	pair := store.List{Rows: []store.Row{{
		Node: nodes[0], Below: []store.List{inner}, Edge: []store.List{inner}, Source: nodes[6].(*network.Source),
		Encounter: &store.Encounter{A: nodes[1], B: nodes[0], BelowA: []store.List{inner}, Events: &inner},
		Meeting:   &store.Meeting{Weight: 5, A: network.Presence{Actor: "person:p"}, B: network.Presence{Actor: "organisation:o"}},
	}}}
	name := store.Hop{Only: store.RowNode, Want: store.Want{Only: store.PropertyName}}
	q := store.EncounterQuery{Only: store.RowNode, Want: store.Want{Only: store.PropertyID, Hops: []store.Hop{name}}, Events: &name}
	row := TrimmedPairs(pair, q).Rows[0]
	for what, l := range map[string]store.List{"below": row.Below[0], "below A": row.Encounter.BelowA[0], "events": *row.Encounter.Events} {
		if n := l.Rows[0].Node.(*network.Organisation); l.Withheld != nil || l.Total != 4 || n.Name == "" || n.Kind != "" {
			t.Errorf("%s: %+v of %+v", what, l, n)
		}
	}
	if row.Node.Core().Name != "" || row.Encounter.A.Core().Name != "" || row.Source.URL != "" || row.Meeting.A.Actor != "" || row.Meeting.Weight != 5 {
		t.Errorf("%+v", row)
	}
	if n := row.Edge[0].Rows[0].Node.(*network.Organisation); n.Kind == "" {
		t.Error("a list that nobody asked for is trimmed: nobody would see it")
	}
	if got := TrimmedList(inner, store.ListQuery{Withheld: true}); len(got.Withheld) != 1 {
		t.Error("what was left out is lost")
	}
}
