package tables

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
)

func TestJSON(t *testing.T) {
	rows := network.Tables{
		Nodes: []network.Entity{
			&network.Organisation{Node: network.Node{ID: "organisation:a", Name: "A </script>", Names: []network.Name{{Value: "AB", Kind: "ACRONYM"}}},
				Languages: []network.LanguageTag{"fr", "ca"}},
			&network.Event{Node: network.Node{ID: "event:e", Name: "Été", ChangedAtRevision: 12}, Kind: "MEAL", Status: "HELD"},
		},
		Numbers:  []network.StatedNumber{{ID: "number:1", Node: "event:e", Counted: "OTHER", Approximate: true}},
		Evidence: []network.Evidence{{ID: "evidence:1", Subject: "tie:1", Source: "source:s", Certainty: network.Stated, Quote: "=1", Names: []network.ID{"person:1"}}},
	}
	ties := network.Tables{Ties: []network.Tie{{ID: "tie:1", Kind: network.Funds, From: "organisation:a", To: "event:e", Share: "~80", ChangedAtRevision: 3}}}
	var text bytes.Buffer
	w := NewJSONWriter(&text, 12)
	for _, batch := range []network.Tables{{Nodes: rows.Nodes[:1]}, {Nodes: rows.Nodes[1:]}, ties, {Numbers: rows.Numbers, Evidence: rows.Evidence}} {
		if err := w.Write(batch); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	want := `{"revision": 12,
"nodes": [
{"type":"ORGANISATION","id":"organisation:a","name":"A \u003c/script\u003e","languages":["fr","ca"],"names":[{"value":"AB","kind":"ACRONYM"}]},
{"type":"EVENT","id":"event:e","name":"Été","kind":"MEAL","status":"HELD","changedAtRevision":12}
],
"ties": [
{"tie":"FUNDS","id":"tie:1","from":"organisation:a","to":"event:e","share":"~80","changedAtRevision":3}
],
"numbers": [
{"id":"number:1","node":"event:e","counted":"OTHER","value":0,"approximate":true}
],
"evidence": [
{"id":"evidence:1","subject":"tie:1","source":"source:s","certainty":"STATED","quote":"=1","names":["person:1"]}
]}
`
	if text.String() != want {
		t.Errorf("wrote\n%s\nwant\n%s", text.String(), want)
	}
}

func TestJSONIsWellFormedWhateverIsMissing(t *testing.T) {
	all := readAll(t, valid.fs())
	for name, rows := range map[string]network.Tables{
		"nothing": {}, "all": all, "nodes": {Nodes: all.Nodes}, "evidence": {Evidence: all.Evidence}, "ties": {Ties: all.Ties},
	} {
		var text bytes.Buffer
		w := NewJSONWriter(&text, 12)
		if err := errors.Join(w.Write(rows), w.Close()); err != nil {
			t.Fatal(err)
		}
		var got struct {
			Revision                       int
			Nodes, Ties, Numbers, Evidence []map[string]any
		}
		if err := json.Unmarshal(text.Bytes(), &got); err != nil {
			t.Fatalf("%s: %v in\n%s", name, err, text.String())
		}
		if got.Revision != 12 || got.Numbers == nil || len(got.Nodes) != len(rows.Nodes) || len(got.Ties) != len(rows.Ties) || len(got.Evidence) != len(rows.Evidence) {
			t.Errorf("%s: %d nodes at revision %d", name, len(got.Nodes), got.Revision)
		}
	}
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestJSONErrors(t *testing.T) {
	all := readAll(t, valid.fs())
	w := NewJSONWriter(&bytes.Buffer{}, 1)
	if err := errors.Join(w.Write(network.Tables{Ties: all.Ties}), w.Write(network.Tables{Nodes: all.Nodes})); !errors.Is(err, errJSONOrder) {
		t.Errorf("nodes after ties: %v", err)
	}
	if w.Close() == nil {
		t.Error("Close says nothing of it")
	}
	full := NewJSONWriter(fullDisk{}, 1)
	_ = full.Write(all)
	if err := full.Close(); err == nil || !strings.Contains(err.Error(), "disk full") {
		t.Errorf("on a full disk: %v", err)
	}
}
