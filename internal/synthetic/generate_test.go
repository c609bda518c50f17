package synthetic

import (
	"cmp"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/tables"
)

// sinkFunc takes batches without a folder.
type sinkFunc func(rows network.Tables) error

func (f sinkFunc) Write(rows network.Tables) error { return f(rows) }

// generate makes a whole network in memory.
func generate(t *testing.T, people int, seed uint64) (network.Tables, Summary) {
	t.Helper()
	var all network.Tables
	made, err := Generate(sinkFunc(func(b network.Tables) error {
		all.Nodes = append(all.Nodes, b.Nodes...)
		all.Ties = append(all.Ties, b.Ties...)
		all.Numbers = append(all.Numbers, b.Numbers...)
		all.Evidence = append(all.Evidence, b.Evidence...)
		return nil
	}), people, seed)
	if err != nil {
		t.Fatal(err)
	}
	return all, made
}

func writeFolder(t *testing.T, people int, seed uint64) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "network")
	w, err := tables.NewWriter(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Discard()
	if _, err := Generate(w, people, seed); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestTheTablesAreClean(t *testing.T) {
	for _, people := range []int{1, 2, 7, 50, 333, 4_000} {
		for seed := range uint64(3) {
			dir := writeFolder(t, people, seed)
			summary, problems, err := tables.Check(context.Background(), os.DirFS(dir), nil)
			if err != nil {
				t.Fatal(err)
			}
			if len(problems) > 0 {
				t.Fatalf("%d people, seed %d: %d problems, the first: %s", people, seed, len(problems), problems[0])
			}
			if summary.Nodes < people || summary.Ties < summary.Nodes/2 {
				t.Errorf("%d people, seed %d: only %+v", people, seed, summary)
			}
		}
	}
}

// golden is the hash of the folder of 200 people from seed 42. It changes only
// when the generator is changed on purpose; it must not differ between machines.
const golden = "3ed8aa0d6ffaecfd43882faa8632d1caef2527bcf174844ae0494184c83dcb27"

func TestASeedMakesTheSameBytes(t *testing.T) {
	first := hashFolder(t, writeFolder(t, 200, 42))
	if first != golden {
		t.Errorf("seed 42 makes %s, not %s", first, golden)
	}
	if other := hashFolder(t, writeFolder(t, 200, 43)); other == first {
		t.Error("seed 43 makes the same bytes as seed 42")
	}
}

func hashFolder(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	h := sha256.New()
	for _, entry := range entries {
		file, err := os.Open(filepath.Join(dir, entry.Name()))
		if err != nil {
			t.Fatal(err)
		}
		h.Write([]byte(entry.Name()))
		if _, err := io.Copy(h, file); err != nil {
			t.Fatal(err)
		}
		_ = file.Close()
	}
	return fmt.Sprintf("%x", h.Sum(nil))
}

func TestTheSizeIsAsPromised(t *testing.T) {
	const people = 4_000 // a tenth of the size of which the promise is made
	all, made := generate(t, people, 7)
	if made.Nodes != len(all.Nodes) || made.Ties != len(all.Ties) || made.Numbers != len(all.Numbers) || made.Evidence != len(all.Evidence) {
		t.Errorf("the summary says %+v, the sink got %d nodes, %d ties, %d numbers, %d evidence",
			made, len(all.Nodes), len(all.Ties), len(all.Numbers), len(all.Evidence))
	}
	within := func(what string, got, low, high int) {
		if got < low || got > high {
			t.Errorf("%d %s, want %d to %d", got, what, low, high)
		}
	}
	within("people", made.People, people, people)
	within("nodes", made.Nodes, 9_500, 10_500)
	within("ties", made.Ties, 54_000, 66_000)
	within("cited ties in a hundred", 100*citedTies(all)/made.Ties, 28, 40)
}

func citedTies(all network.Tables) (n int) {
	seen := map[network.ID]bool{}
	for _, e := range all.Evidence {
		if e.Subject.Prefix() == "tie" && !seen[e.Subject] {
			seen[e.Subject] = true
			n++
		}
	}
	return n
}

func TestDegreesAreHeavyTailed(t *testing.T) {
	all, _ := generate(t, 8_000, 7)
	persons, bodies := map[network.ID]int{}, map[network.ID]int{}
	for _, tie := range all.Ties {
		if tie.Kind == network.TookPartIn && tie.From.Prefix() == "person" {
			persons[tie.From]++
		}
		for _, id := range []network.ID{tie.From, tie.To} {
			if id.Prefix() == "organisation" {
				bodies[id]++
			}
		}
	}
	busy := descending(persons)
	if busy[0] < 200 || busy[0] > 1_000 {
		t.Errorf("the busiest person went to %d events, want several hundred", busy[0])
	}
	if median := busy[len(busy)/2]; median > 10 {
		t.Errorf("the median person went to %d events, want a handful", median)
	}
	if large := descending(bodies); large[0] < 20*large[len(large)/2] {
		t.Errorf("the largest organisation has %d ties, the median one %d", large[0], large[len(large)/2])
	}
}

func descending(counts map[network.ID]int) (out []int) {
	for _, n := range counts {
		out = append(out, n)
	}
	slices.SortFunc(out, func(a, b int) int { return cmp.Compare(b, a) })
	return out
}

// TestEverythingOccurs makes sure that no rule of the network goes without an example.
func TestEverythingOccurs(t *testing.T) {
	all, _ := generate(t, 4_000, 1)
	seen := map[string]int{}
	depth := map[network.ID]int{}
	recorded := map[network.ID]bool{}
	for _, tie := range all.Ties {
		seen[string(tie.Kind)]++
		seen[tie.Role.String()]++
		if tie.Role == network.RoleDelegate {
			recorded[tie.To] = true
			if tie.OnBehalfOf != "" {
				seen["mandate"]++
			}
		}
		if tie.Kind == network.HoldsPosition && tie.Until.IsZero() {
			seen["open position"]++
		}
		if tie.Kind == network.PartOf {
			depth[tie.From] = depth[tie.To] + 1
			seen[fmt.Sprint("depth ", depth[tie.From])]++
		}
	}
	for event := range depth {
		if recorded[event] {
			seen["delegates recorded again"]++
		}
	}
	for _, node := range all.Nodes {
		if e, ok := node.(*network.Event); ok {
			seen[string(e.Kind)]++
			seen[string(e.Status)]++
			if strings.HasPrefix(e.Date.String(), "XXXX-") {
				seen["year not stated"]++
			} else if e.Date.IsZero() {
				seen["undated"]++
			} else if year := e.Date.String()[:4]; year < "2021" || year > "2027" {
				t.Errorf("%s is of %s", e.ID, year)
			}
		}
		if strings.Contains(node.Core().Name, "l·l") {
			seen["l·l"]++
		}
	}
	for _, e := range all.Evidence {
		seen[e.Certainty.String()]++
	}
	for _, n := range all.Numbers {
		seen[string(n.Counted)]++
	}
	want := []string{"mandate", "open position", "depth 1", "depth 2", "delegates recorded again", "year not stated", "undated", "l·l",
		"ORGANISER", "HOST", "SPEAKER", "DELEGATE", "INTERLOCUTOR", "PARTICIPANT", "STATED", "INFERRED", "UNCERTAIN", "REFERENCE",
		"ATTENDANCE", "DELEGATES", "OTHER_SIDE", "MEMBERS", "MOBILITIES"}
	for _, kind := range network.TieKinds {
		want = append(want, string(kind))
	}
	for _, kind := range network.EventKinds {
		want = append(want, string(kind))
	}
	for _, status := range network.EventStatuses {
		want = append(want, string(status))
	}
	for _, what := range want {
		if seen[what] < 5 {
			t.Errorf("%s occurs %d times, want at least 5", what, seen[what])
		}
	}
	if seen["depth 3"] > 0 {
		t.Error("an event stands deeper than a part of a part")
	}
}

// TestThoseWhoMetTookPart holds the generator to the rule of MET, which tables.Check leaves to others.
func TestThoseWhoMetTookPart(t *testing.T) {
	all, _ := generate(t, 2_000, 5)
	type presence struct{ actor, event network.ID }
	there, crowd, met := map[presence]bool{}, map[network.ID]int{}, 0
	for _, tie := range all.Ties {
		if tie.Kind == network.TookPartIn && tie.From.Prefix() == "person" {
			there[presence{tie.From, tie.To}] = true
			crowd[tie.To]++
		}
	}
	for _, tie := range all.Ties {
		if tie.Kind != network.Met {
			continue
		}
		met++
		if !there[presence{tie.From, tie.Event}] || !there[presence{tie.To, tie.Event}] {
			t.Errorf("%s and %s did not both take part in %s", tie.From, tie.To, tie.Event)
		}
	}
	if met < 20 {
		t.Errorf("only %d pairs met", met)
	}
	for event, n := range crowd {
		if n > mostPersons {
			t.Errorf("%d persons at %s", n, event)
		}
	}
}

func TestNodesComeBeforeTiesAndFactsBeforeEvidence(t *testing.T) {
	known := map[network.ID]bool{}
	ties := 0
	_, err := Generate(sinkFunc(func(b network.Tables) error {
		if len(b.Nodes) > 0 && ties > 0 {
			t.Error("a node comes after a tie")
		}
		for _, n := range b.Nodes {
			known[n.Core().ID] = true
		}
		for _, tie := range b.Ties {
			ties++
			known[tie.ID] = true
			if !known[tie.From] || !known[tie.To] {
				t.Errorf("%s comes before its ends", tie.ID)
			}
		}
		for _, n := range b.Numbers {
			known[n.ID] = true
		}
		for _, e := range b.Evidence {
			if !known[e.Subject] || !known[e.Source] || e.ID == "" {
				t.Errorf("evidence %s comes before what it is about", e.ID)
			}
		}
		return nil
	}), 500, 3)
	if err != nil || ties == 0 {
		t.Errorf("%d ties, error %v", ties, err)
	}
}

func TestErrors(t *testing.T) {
	for _, people := range []int{-1, 0, MaxPeople + 1} {
		if _, err := Generate(sinkFunc(func(network.Tables) error { return nil }), people, 1); err == nil {
			t.Errorf("%d people are no network", people)
		}
	}
	full := errors.New("disk full")
	calls := 0
	_, err := Generate(sinkFunc(func(network.Tables) error { calls++; return full }), 5_000, 1)
	if !errors.Is(err, full) || calls != 1 {
		t.Errorf("error %v after %d calls", err, calls)
	}
}
