package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/bench/statement"
)

// capturedOne is an operation with one start, from which the statements were sent.
func capturedOne(o *operation, v variables, texts []string, calls ...statement.Call) *captured {
	return &captured{texts: texts, requests: map[*operation][]request{o: {{o.query, v}}}, calls: map[*operation][][]statement.Call{o: {calls}}}
}

// alike holds what is made of records against what the service answers.
func alike(t *testing.T, c *captured, o *operation, records, answer string) {
	t.Helper()
	made, err := c.recorded(o, 0, []byte(records))
	if err != nil {
		t.Fatal(err)
	}
	read, err := o.answer.rows([]byte(answer))
	if err != nil {
		t.Fatal(err)
	}
	got, _ := json.Marshal(made)
	want, _ := json.Marshal(read)
	if string(got) != string(want) {
		t.Errorf("made of the records:\n%s\nanswered:\n%s", got, want)
	}
}

// TestIntroductionsMade: the last record of links counts; paths are ranked by the weakest step, the sum and the ids.
func TestIntroductionsMade(t *testing.T) {
	texts := []string{"MATCH (n) RETURN n", "… AS passages …"}
	c := capturedOne(&introductionsOfActors, variables{"start": "a", "end": "z"}, texts, statement.Call{Text: 0}, statement.Call{Text: 1}, statement.Call{Text: 1})
	const given = `["a","y",300000,0,0],["a","x",300000,0,1],["a","w",100000,1,0],["a","v",200000,0,0],
["v","z",0,0,1],["w","z",900000,0,0],["x","z",400000,0,0],["y","z",0,2,0]`
	alike(t, c, &introductionsOfActors,
		`[[["passed over"]],[[2,[],0,true,0,9]],[[2,[`+given+`],7,false,8,8,1]]]`,
		`{"data":{"introductions":{"skippedHubs":7,"paths":[
{"weakest":0.5,"total":1.4,"actors":[{"id":"a"},{"id":"w"},{"id":"z"}],"steps":[{"via":"POSITION","weight":0.5},{"via":"ENCOUNTER","weight":0.9}]},
{"weakest":0.3,"total":1.3,"actors":[{"id":"a"},{"id":"y"},{"id":"z"}],"steps":[{"via":"ENCOUNTER","weight":0.3},{"via":"POSITION","weight":1}]},
{"weakest":0.3,"total":0.7,"actors":[{"id":"a"},{"id":"x"},{"id":"z"}],"steps":[{"via":"ENCOUNTER","weight":0.3},{"via":"ENCOUNTER","weight":0.4}]},
{"weakest":0.000001,"total":0.200001,"actors":[{"id":"a"},{"id":"v"},{"id":"z"}],"steps":[{"via":"ENCOUNTER","weight":0.2},{"via":"MEMBERSHIP","weight":0.000001}]}]}}}`)
	alike(t, c, &introductionsOfActors, `[[],[[-1,[],0,false,0,0,1]],[[-1,[],3,false,0,0,1]]]`, `{"data":{"introductions":{"skippedHubs":3,"paths":[]}}}`)
}

// TestFirstPaths: of more paths than are ranked the first by ids count, and of equal ones those stand first.
func TestFirstPaths(t *testing.T) {
	next := map[string][]madeStep{}
	for _, from := range []string{"a", "b", "c", "d", "e"} {
		for _, to := range "zyxwvutsrq" {
			next[from] = append(next[from], madeStep{from + string(to), "ENCOUNTER", 1})
			for _, after := range "0123456789" {
				next[from+string(to)] = append(next[from+string(to)], madeStep{"m" + string(after), "ENCOUNTER", 1})
				next["m"+string(after)] = []madeStep{{"n", "ENCOUNTER", 2}}
			}
		}
		next["start"] = append(next["start"], madeStep{from, "ENCOUNTER", 1})
	}
	paths := pathsFrom("start", next)
	if len(paths) != 500 {
		t.Fatalf("%d paths, want 500", len(paths))
	}
	var ids []string
	for _, actor := range paths[1].Actors {
		ids = append(ids, actor["id"])
	}
	if got := strings.Join(ids, " "); got != "start a aq m1 n" {
		t.Errorf("the second path is %s", got)
	}
}

// TestNetworkMade: a question that was put again does not count, levels follow each other, and links are in order.
func TestNetworkMade(t *testing.T) {
	texts := []string{"MATCH (n) RETURN n", "… AS leftOut …", "… AS kind, count(*) …"}
	most := func(n int64) statement.Values { return statement.Values{"most": n} }
	c := capturedOne(&networkOfActor, variables{"seed": "person:p"}, texts,
		statement.Call{Text: 0}, statement.Call{Text: 1, Values: most(10)}, statement.Call{Text: 1, Values: most(100)}, statement.Call{Text: 1, Values: most(10)},
		statement.Call{Text: 2, Values: most(10)}, statement.Call{Text: 2, Values: most(100)})
	alike(t, c, &networkOfActor,
		`[[["passed over"]],[[11,[],[],1]],[[11,["event:e","event:d"],[],1]],[[4,["topic:t"],[["place",2],["event",1]],1]],
[[50,[],1]],[[50,[["person:p","event:e","TOOK_PART_IN",1],["event:d","topic:t","ABOUT",1],["person:p","event:d","TOOK_PART_IN",2]],1]]]`,
		`{"data":{"network":{"nodes":[{"id":"person:p","level":0},{"id":"event:e","level":1},{"id":"event:d","level":1},{"id":"topic:t","level":2}],
"links":[{"source":"event:d","target":"topic:t","kind":"ABOUT","count":1},{"source":"person:p","target":"event:d","kind":"TOOK_PART_IN","count":2},
{"source":"person:p","target":"event:e","kind":"TOOK_PART_IN","count":1}],"truncated":[{"type":"EVENT","count":1},{"type":"PLACE","count":2}]}}}`)
}

// TestMadeOfSomethingElse: statements or records of another form are errors.
func TestMadeOfSomethingElse(t *testing.T) {
	for _, o := range []*operation{&introductionsOfActors, &networkOfActor} {
		c := capturedOne(o, variables{}, []string{"MATCH (n) RETURN n", "AS passages AS kind, count(*)"}, statement.Call{Text: 0})
		for records, want := range map[string]string{
			`[[["x"]]]`: errNotSent.Error(), `[]`: "0 statements were answered, not 1", `{`: "unexpected end",
		} {
			if _, err := c.recorded(o, 0, []byte(records)); err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("%s, %s: %v, want %s", o.name, records, err, want)
			}
		}
		c.calls[o][0][0].Text = 1
		if _, err := c.recorded(o, 0, []byte(`[[[1,"no list",2]]]`)); err == nil || !strings.Contains(err.Error(), "is no list") {
			t.Errorf("%s: %v", o.name, err)
		}
	}
}

// TestWithoutPeer: the peer takes no part in an operation that has no words for it.
func TestWithoutPeer(t *testing.T) {
	peer, service := &party{name: peerName, takes: (*operation).forPeer}, &party{name: serviceName}
	b := &bench{parties: []*party{peer, service}}
	for _, o := range operations() {
		want := 2
		if o.made != nil {
			want = 1
		}
		if got := len(b.asking(o)); got != want {
			t.Errorf("%s: %d parties, want %d", o.name, got, want)
		}
	}
}
