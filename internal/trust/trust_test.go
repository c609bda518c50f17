package main

import (
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
)

// The promises, by number.
const (
	technical = 20
	private   = 18
)

// TestEachPromiseStandsOnce in the table: with what shows it, or with why nothing does yet.
func TestEachPromiseStandsOnce(t *testing.T) {
	all, err := promises()
	if err != nil {
		t.Fatal(err)
	}
	times := map[string]int{}
	for _, p := range all {
		times[p.id]++
		if p.words == "" || p.run == "" && p.remark == "" {
			t.Errorf("%s: neither a test nor a reason", p.id)
		}
	}
	for prefix, most := range map[string]int{"T": technical, "P": private} {
		for i := 1; i <= most; i++ {
			if id := prefix + strconv.Itoa(i); times[id] != 1 {
				t.Errorf("%s stands %d times", id, times[id])
			}
		}
	}
	if len(all) != technical+private {
		t.Errorf("%d promises, want %d", len(all), technical+private)
	}
}

// TestTheDocumentIsOfTheTable: docs/trust.md has a row for each promise, with a figure where a test shows it.
func TestTheDocumentIsOfTheTable(t *testing.T) {
	text, err := os.ReadFile("../../docs/trust.md")
	if err != nil {
		t.Fatal(err)
	}
	all, err := promises()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range all {
		if !strings.Contains(string(text), "| "+p.id+" | "+cell(p.words, "")) {
			t.Errorf("%s: no row in docs/trust.md: run go run ./internal/trust", p.id)
		}
	}
	if strings.Contains(string(text), "no figure") {
		t.Error("a promise has no figure in docs/trust.md")
	}
}

// TestTestsAreThere: what the table names exists, so that a test that is renamed or removed is noticed.
func TestTestsAreThere(t *testing.T) {
	all, err := promises()
	if err != nil {
		t.Fatal(err)
	}
	for _, run := range runs(all) {
		where, what, ok := strings.Cut(run, " ")
		if !ok {
			t.Errorf("%q names no test", run)
			continue
		}
		if where == "web" {
			scripts, err := os.ReadFile("../web/package.json")
			if err != nil || !strings.Contains(string(scripts), `"`+what+`":`) {
				t.Errorf("%s: no such script (%v)", run, err)
			}
			continue
		}
		for _, name := range strings.Split(what, "|") {
			if err := exec.Command("grep", "-rqs", "--include=*_test.go", "func "+name+"(", "../../"+strings.TrimPrefix(where, "./")).Run(); err != nil {
				t.Errorf("%s: no test %s", run, name)
			}
		}
	}
}
