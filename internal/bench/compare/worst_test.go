package main

import (
	"os"
	"reflect"
	"strings"
	"testing"
	"time"
)

func TestCode(t *testing.T) {
	for answer, want := range map[string]string{
		`{"data":{"node":null}}`: answeredData,
		`{"errors":[{"message":"x","extensions":{"code":"TIMEOUT"}}],"data":null}`:      timedOut,
		`{"errors":[{"message":"x","extensions":{"code":"QUERY_TOO_COSTLY"}}]}` + "\n":  tooCostly,
		`{"errors":[{"message":"x","extensions":{"code":"INTERNAL"}},{"message":"y"}]}`: "INTERNAL",
		`{"errors":[{"message":"x"}]}`: unreadable, `{"errors":[]}`: unreadable, `{"errors":`: unreadable, "not found": unreadable, "": unreadable,
	} {
		if got := codeOf([]byte(answer)); got != want {
			t.Errorf("%s is %s, want %s", answer, got, want)
		}
	}
}

func TestTally(t *testing.T) {
	var all, a, b tally
	a.add(2*time.Second, answeredData)
	a.add(time.Second, answeredData)
	b.add(3*time.Second, timedOut)
	all.merge(a)
	all.merge(b)
	all.merge(tally{})
	if all.longest != 3*time.Second || all.asked() != 3 || all.said() != "TIMEOUT, data 2" || (&tally{}).said() != "" {
		t.Errorf("%v: %s", all, all.said())
	}
	if b.asked() != 1 || a.longest != 2*time.Second {
		t.Error("to merge a tally changes it")
	}
}

// TestCases: each is a question of another kind, and without an actor whom nothing joins to anybody two are missing.
func TestCases(t *testing.T) {
	e := extremes{busiest: [2]string{"a", "b"}, alone: "c", places: [2]string{"p", "q"}, tied: "t"}
	names := map[string]bool{}
	for _, c := range e.cases() {
		names[c.name] = true
	}
	if len(names) != 8 {
		t.Errorf("%d cases, want 8", len(names))
	}
	if got := e.cases()[3].request.Variables; !reflect.DeepEqual(got, variables{"from": "c", "to": "a", "hubs": true}) {
		t.Errorf("the fourth asks %v", got)
	}
	e.alone = ""
	if got := len(e.cases()); got != 6 {
		t.Errorf("%d cases without it, want 6", got)
	}
}

func TestOthers(t *testing.T) {
	if got := others([]any{"Running: " + runningText}); got == nil || len(got) != 0 {
		t.Errorf("only the question itself: %v", got)
	}
	if got := others([]any{"Running: MATCH (n) RETURN n", "Running: " + runningText}); len(got) != 1 || got[0] != "Running: MATCH (n) RETURN n" {
		t.Errorf("one more: %v", got)
	}
}

// worstFound is what two stores did with two cases.
func worstFound() ([]worstCase, []worstRun) {
	data := tally{longest: 2 * time.Second, codes: map[string]int{answeredData: 3, timedOut: 1}}
	once := tally{longest: time.Second, codes: map[string]int{tooCostly: 1}}
	broken := tally{longest: 11 * time.Second, codes: map[string]int{"INTERNAL": 2}}
	alone, beside := []time.Duration{time.Millisecond}, []time.Duration{2 * time.Millisecond}
	return []worstCase{{name: "first"}, {name: "second"}}, []worstRun{
		{store: serviceName, alone: alone, beside: beside, first: []tally{once, once}, tallies: []tally{data, once}, memory: 30 << 20, running: []string{}},
		{store: sqliteName, alone: beside[:1], beside: []time.Duration{7 * time.Millisecond}, first: []tally{once, once}, tallies: []tally{broken, {}}},
	}
}

func TestWorstRequirements(t *testing.T) {
	_, runs := worstFound()
	text, missed := lines(worstRequirements(runs))
	const want = `- service, how often each was asked, at least: 1.00, required ≥ 1: met
- service, longest time in s: 2.00, required ≤ 10.5: met
- service, answers that are neither data nor TIMEOUT nor QUERY_TOO_COSTLY: 0.00, required 0: met
- service, p99 of the simple question against that of it alone: 2.00, required ≤ 3: met
- service, statements that run in the database afterwards: 0.00, required 0: met
- sqlite, how often each was asked, at least: 0.00, required ≥ 1: MISSED
- sqlite, longest time in s: 11.00, required ≤ 10.5: MISSED
- sqlite, answers that are neither data nor TIMEOUT nor QUERY_TOO_COSTLY: 2.00, required 0: MISSED
- sqlite, p99 of the simple question against that of it alone: 3.50, required ≤ 3: MISSED
`
	if text != want || missed != 4 {
		t.Errorf("%d missed:\n%s\nwant\n%s", missed, text, want)
	}
}

func TestWorstTable(t *testing.T) {
	cases, runs := worstFound()
	runs[0].running = []string{"Running: MATCH (n) RETURN n"}
	got := worstTable(cases, runs)
	for _, line := range []string{
		"| service: 4 clients | at first |", "| first | 1.00 s, QUERY_TOO_COSTLY | 4 | 2.00 s | TIMEOUT, data 3 |",
		"alone p50 1.00, p99 1.00 ms (1 times); beside them p50 2.00, p99 2.00 ms (1 times). Memory of the service: 30 MB.",
		"Still running: `Running: MATCH (n) RETURN n`", "| second | 1.00 s, QUERY_TOO_COSTLY | 0 | 0.00 s |  |",
	} {
		if !strings.Contains(got, line) {
			t.Errorf("%s\nis missing in\n%s", line, got)
		}
	}
}

func TestCentralitiesTold(t *testing.T) {
	all := []measuring{{store: serviceName, actors: 3, ties: 2, first: 21 * time.Second, second: time.Millisecond, memory: 100 << 20, own: 40 << 20}}
	if got := centralitiesTable(all); !strings.Contains(got, "| service | 3 | 2 | 21.00 s | 1.00 ms | 100 MB | 40 MB |\n") {
		t.Errorf("the table is\n%s", got)
	}
	const want = "- service, first answer in s: 21.00, required ≤ 20: MISSED\n- service, memory of the service in MB: 100.00, required ≤ 1024: met\n"
	if text, missed := lines(centralitiesRequirements(all)); text != want || missed != 1 {
		t.Errorf("%d missed:\n%s", missed, text)
	}
	actors, ties, err := sizes([]byte(`{"centralities":{"totalCount":3,"ties":2}}`))
	if actors != 3 || ties != 2 || err != nil {
		t.Errorf("%d actors, %d ties, %v", actors, ties, err)
	}
	if _, _, err := sizes([]byte(`{"centralities":{"totalCount":0,"ties":0}}`)); err == nil {
		t.Error("a network of nobody was taken")
	}
}

// TestLengths: what is not said depends on what is done.
func TestLengths(t *testing.T) {
	for text, want := range map[string]time.Duration{"": partyLength, "-worst": worstLength, "-worst -seconds 2": 2 * time.Second, "-seconds 0.5": time.Second / 2} {
		o, err := parse(strings.Fields(text))
		if err != nil || o.length() != want {
			t.Errorf("%q: %v, %v, want %v", text, o.length(), err, want)
		}
	}
}

func TestOwnMemory(t *testing.T) {
	if _, err := os.Stat("/proc/self/status"); err != nil {
		return // nobody tells
	}
	if own, peak := watchOwn(t.Context(), os.Getpid())(), peakOf(os.Getpid()); own <= 0 || peak < own {
		t.Errorf("own %d, at most %d", own, peak)
	}
}
