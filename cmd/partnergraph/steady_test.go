package main

import (
	"encoding/json"
	"math/rand/v2"
	"net/http"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/testkit"
	"github.com/partnergraph/partnergraph/internal/web"
)

// steady is how the service is asked: so many operations a second, whether or not the ones before have been answered.
const steadyRate = 50

// steadyLoads are how large the network is and how long it is asked. Beside other tests there is no steady rate, nor a promise.
func steadyLoads() []steadyLoad {
	if os.Getenv("PARTNERGRAPH_ALONE") == "" {
		return []steadyLoad{{people: "300", lasts: 2 * time.Second}}
	}
	large := steadyLoad{"5000", time.Minute, reported}
	if os.Getenv("PARTNERGRAPH_LONG") != "" {
		large.within = promised // which is the aim there, too, and not yet reached
	}
	return []steadyLoad{{"1400", time.Minute, promised}, large}
}

// promised is the time within which 95 of 100 answers come on a network of 20,000 ties; reported bounds those on one of 70,000, of
// which the figure is told and nothing promised: to compare hundreds of organisations that could host somebody takes a tenth of a second there.
const (
	promised = 50 * time.Millisecond
	reported = 500 * time.Millisecond
)

type steadyLoad struct {
	people string
	lasts  time.Duration
	within time.Duration // 95 of 100 answers; 0: whenever they come, one after the other
}

// shipped are operations of the explorer, with variables from ids of the network: by type, any of these.
func shipped(ids map[string][]string) map[string]func(*rand.Rand) map[string]any {
	any1 := func(r *rand.Rand, of string) string { return ids[of][r.IntN(len(ids[of]))] }
	byID := func(of string) func(*rand.Rand) map[string]any {
		return func(r *rand.Rand) map[string]any { return map[string]any{"id": any1(r, of)} }
	}
	some := func(r *rand.Rand) map[string]any {
		return map[string]any{"ids": []string{any1(r, "organisations"), any1(r, "people"), any1(r, "events")}}
	}
	return map[string]func(*rand.Rand) map[string]any{
		"Organisation": byID("organisations"), "Person": byID("people"), "Event": byID("events"), "Topic": byID("topics"), "Place": byID("places"),
		"SelectedNode": byID("people"), "Asker": byID("organisations"), "Contacts": byID("organisations"), "Names": some, "PathEnds": some, "Start": some,
		"ActorEncounters": func(r *rand.Rand) map[string]any { return map[string]any{"id": any1(r, "people"), "first": 10} },
		"Search": func(r *rand.Rand) map[string]any {
			return map[string]any{"text": []string{"maison", "jensen", "lyon", "housing", "anna"}[r.IntN(5)], "first": 10}
		},
		"Events":    func(*rand.Rand) map[string]any { return map[string]any{"filter": map[string]any{}, "first": 50} },
		"Countries": func(*rand.Rand) map[string]any { return nil }, "Years": func(*rand.Rand) map[string]any { return nil },
		"Status": func(*rand.Rand) map[string]any { return nil },
		"Network": func(r *rand.Rand) map[string]any {
			return map[string]any{"seeds": []string{any1(r, "organisations")}, "radius": 1, "projection": "FULL", "limit": 100, "counted": false}
		},
		"Introductions": func(r *rand.Rand) map[string]any {
			return map[string]any{"from": []string{any1(r, "people")}, "to": any1(r, "people"), "hubs": false, "undated": true, "steps": 3, "first": 5, "language": "FR"}
		},
		"Candidates": func(r *rand.Rand) map[string]any {
			return map[string]any{"organisation": any1(r, "organisations"), "direction": "SEND", "first": 10, "language": "FR"}
		},
	}
}

// idsIn asks for ids of each type.
func idsIn(t *testing.T, address string) map[string][]string {
	t.Helper()
	_, body := answered(t, http.MethodPost, address+"/graphql", `{"query": "{ organisations(first: 100) { nodes { id } } people(first: 100) { nodes { id } } events(first: 100) { nodes { id } } topics(first: 20) { nodes { id } } places(first: 50) { nodes { id } } }"}`)
	var answer struct {
		Data map[string]struct{ Nodes []struct{ ID string } }
	}
	if err := json.Unmarshal([]byte(body), &answer); err != nil {
		t.Fatalf("%v: %s", err, body)
	}
	ids := map[string][]string{}
	for name, list := range answer.Data {
		for _, node := range list.Nodes {
			ids[name] = append(ids[name], node.ID)
		}
	}
	return ids
}

// TestSteadyLoad asks twenty operations of the explorer at a steady rate.
func TestSteadyLoad(t *testing.T) {
	for _, load := range steadyLoads() {
		t.Run(load.people, func(t *testing.T) {
			data, tables := inTemp(t, "data"), inTemp(t, "tables")
			made := does(t, "generate", "--people", load.people, "--seed", "1", tables)
			does(t, "import", "--data", data, tables)
			p := startProcess(t, "serve", "--listen", "127.0.0.1:0", "--data", data)
			testkit.Until(t, "serve prints its address", func() bool { return addressIn(p.out.String()) != "" })
			took, refused := load.ask(t, addressIn(p.out.String()))
			slices.Sort(took)
			p95 := took[len(took)*95/100]
			if load.within == 0 {
				t.Logf("%d answers, one after the other", len(took))
				return
			}
			if p95 > load.within || refused > 0 {
				t.Errorf("95 of 100 answers came within %v, want %v; %d were refused", p95, load.within, refused)
			}
			t.Logf("TRUST T18 20 operations of the explorer at %d a second for %v on the embedded store (%s): %d answers, 95 of 100 within %v, the slowest after %v, %d refused because too much was asked at once",
				steadyRate, load.lasts, strings.TrimSpace(strings.Split(made, " in ")[0]), len(took), p95.Round(100*time.Microsecond), took[len(took)-1].Round(time.Millisecond), refused)
		})
	}
}

// bodies are requests for the shipped operations, each with variables of its own every time.
func bodies(t *testing.T, address string) (out []func(*rand.Rand) string) {
	t.Helper()
	list, err := web.Safelist()
	if err != nil {
		t.Fatal(err)
	}
	var documents map[string]struct{ Name, Text string }
	if err := json.Unmarshal(list, &documents); err != nil {
		t.Fatal(err)
	}
	operations := shipped(idsIn(t, address))
	for _, d := range documents {
		if variables := operations[d.Name]; variables != nil {
			out = append(out, func(r *rand.Rand) string {
				body, _ := json.Marshal(map[string]any{"query": d.Text, "variables": variables(r)})
				return string(body)
			})
		}
	}
	if len(out) != 20 {
		t.Fatalf("%d operations, want 20", len(out))
	}
	return out
}

// ask asks at the rate, and tells how long each answer took from when its question was due.
func (l steadyLoad) ask(t *testing.T, address string) (took []time.Duration, refused int) {
	t.Helper()
	bodies, random, asking := bodies(t, address), rand.New(rand.NewPCG(1, 1)), 0
	var mu sync.Mutex
	var all sync.WaitGroup
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 100}}
	tick := time.NewTicker(time.Second / steadyRate)
	defer tick.Stop()
	for began := time.Now(); time.Since(began) < l.lasts; {
		due := <-tick.C
		body := bodies[asking%len(bodies)](random)
		asking++
		all.Go(func() {
			response, err := client.Post(address+"/graphql", "application/json", strings.NewReader(body))
			if err != nil {
				t.Error(err)
				return
			}
			var answer struct{ Errors []any }
			err = json.NewDecoder(response.Body).Decode(&answer)
			_ = response.Body.Close()
			mu.Lock()
			defer mu.Unlock()
			took = append(took, time.Since(due))
			switch {
			case response.StatusCode == http.StatusServiceUnavailable:
				refused++ // too many at once
			case err != nil || len(answer.Errors) > 0:
				t.Errorf("%v %v: %.200s", err, answer.Errors, body)
			}
		})
		if l.within == 0 {
			all.Wait()
		}
	}
	all.Wait()
	return took, refused
}
