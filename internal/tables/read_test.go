package tables

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
)

func TestReadFillsIDsAndNames(t *testing.T) {
	rows := readAll(t, valid.fs())
	byID := map[network.ID]network.Entity{}
	for _, n := range rows.Nodes {
		byID[n.Core().ID] = n
	}
	want := &network.Organisation{
		Node: network.Node{ID: "organisation:b", Name: "Byens Hus", Names: []network.Name{
			{Value: "The City House", Language: "en", Kind: "TRANSLATION"}, {Value: "BH", Kind: "ACRONYM"}}},
		Kind: "FUNDER", Country: "DK", Languages: []network.LanguageTag{"da"},
	}
	if got := byID["organisation:b"]; !reflect.DeepEqual(got, want) {
		t.Errorf("read %+v, want %+v", got, want)
	}
	first := rows.Ties[0]
	if first.ID != "tie:pos" || first.Until.String() != "2022-05" || first.Kind != network.HoldsPosition {
		t.Errorf("the first tie is %+v", first)
	}
	for _, tie := range rows.Ties[1:] {
		if tie.ID != "tie:in" && tie.ID != tie.DerivedID() {
			t.Errorf("the id of %+v is not derived", tie)
		}
	}
	if n := rows.Numbers[0]; n.ID != "number:n" || n.Value != 18 || !n.Approximate || n.Delegation != "organisation:a" {
		t.Errorf("the number is %+v", n)
	}
	if e := rows.Evidence[1]; e.ID != EvidenceID(&e) || e.ID.Validate() != nil || e.Certainty != network.Inferred || len(e.Names) != 1 {
		t.Errorf("the second evidence is %+v", e)
	}
}

func TestBatchesAreOfTheSizeAskedAndInOrder(t *testing.T) {
	section, batches, rows := 0, 0, 0
	err := Read(context.Background(), valid.fs(), 4, func(b network.Tables) error {
		batches++
		rows += b.Rows()
		if b.Rows() == 0 || b.Rows() > 4 {
			t.Errorf("a batch of %d rows", b.Rows())
		}
		for i, n := range []int{len(b.Nodes), len(b.Ties), len(b.Numbers), len(b.Evidence)} {
			if n > 0 && i < section {
				t.Errorf("section %d comes after section %d", i, section)
			} else if n > 0 {
				section = i
			}
		}
		return nil
	})
	// 15 nodes, 11 ties, 1 number and 6 evidence.
	if err != nil || rows != 33 || batches != 4+3+1+2 {
		t.Errorf("%d rows in %d batches, error %v", rows, batches, err)
	}
}

func TestReadStops(t *testing.T) {
	stop := errors.New("stop")
	calls := 0
	if err := Read(context.Background(), valid.fs(), 1, func(network.Tables) error { calls++; return stop }); !errors.Is(err, stop) || calls != 1 {
		t.Errorf("error %v after %d calls", err, calls)
	}
	calls = 0
	var problems Problems
	err := Read(context.Background(), valid.with(appended("organisations.csv", "organisation:d,,,,,\norganisation:e,,,,,\n")).fs(), 1,
		func(network.Tables) error { calls++; return nil })
	if !errors.As(err, &problems) || len(problems) != 1 || problems[0].Line != 5 || calls != 3 {
		t.Errorf("error %v after %d calls", err, calls)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	long := valid.with(folder{"about.csv": tieHead + strings.Repeat(",event:v,topic:t\n", 5_000)})
	if err := Read(ctx, long.fs(), 0, func(network.Tables) error { return nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

// TestNamesMayComeInAnyOrder keeps those of one node in the order of the file.
func TestNamesMayComeInAnyOrder(t *testing.T) {
	var people, names []string
	want := map[network.ID][]string{}
	for i := range 500 {
		id := network.ID(fmt.Sprintf("person:%d", i))
		people = append(people, fmt.Sprintf("%s,Name %d\n", id, i))
		for j := range i % 4 {
			names = append(names, fmt.Sprintf("%s,Name %d-%d,fr,ALIAS\n", id, i, j))
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	random.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
	for _, row := range names {
		cells := strings.Split(row, ",")
		want[network.ID(cells[0])] = append(want[network.ID(cells[0])], cells[1])
	}
	rows := readAll(t, folder{"people.csv": "id,name\n" + strings.Join(people, ""), "names.csv": "node,value,language,kind\n" + strings.Join(names, "")}.fs())
	for _, n := range rows.Nodes {
		var got []string
		for _, name := range n.Core().Names {
			got = append(got, name.Value)
		}
		if !reflect.DeepEqual(got, want[n.Core().ID]) {
			t.Errorf("%s has the names %q, want %q", n.Core().ID, got, want[n.Core().ID])
		}
	}
	if len(rows.Nodes) != 500 {
		t.Errorf("%d nodes", len(rows.Nodes))
	}
}

func TestSpreadsheetsAreReadAsTheyAreMeant(t *testing.T) {
	plain := readAll(t, folder{"topics.csv": "id,name,description\ntopic:t,Réemploi; tri,\"a, b\"\n"}.fs())
	for name, text := range map[string]string{
		"CRLF and a byte order mark": "\xef\xbb\xbfid,name,description\r\ntopic:t,Réemploi; tri,\"a, b\"\r\n",
		"semicolons":                 "id;name;description\ntopic:t;\"Réemploi; tri\";a, b\n",
		"columns in another order":   "description,name,id\n\"a, b\",Réemploi; tri,topic:t\n",
		"empty rows at the end":      "id,name,description\ntopic:t,Réemploi; tri,\"a, b\"\n,,\n\n",
		"no line feed at the end":    "id,name,description\ntopic:t,Réemploi; tri,\"a, b\"",
	} {
		files := folder{"topics.csv": text}.fs()
		if problems := check(t, files, nil); len(problems) > 0 {
			t.Errorf("%s: %s", name, problems)
		}
		if got := readAll(t, files); !reflect.DeepEqual(got, plain) {
			t.Errorf("%s: read %+v, want %+v", name, got, plain)
		}
	}
}
