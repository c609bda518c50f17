package main

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/partnergraph/partnergraph/internal/bench/statement"
)

// simpleQuestion is what one client asks beside the worst questions.
var simpleQuestion = operation{
	query: `query($id: ID!) { node(id: $id) { id ... on Organisation { name } ... on Person { name } } }`,
	start: func(n *names) variables { return variables{"id": n.actor()} },
}

// worstCase is a question that costs as much as one of its kind can.
type worstCase struct {
	name    string
	request request
}

// What the worst cases ask: all that makes the service read and work.
const (
	worstIntroductions = `query($from: ID!, $to: ID!, $hubs: Boolean!) { introductions(from: [$from], to: $to, maxSteps: 6, first: 20, includeHubs: $hubs) {
  paths { actors { id } weakest total steps { via weight certainty events(first: 10) { event { id } } } sentence } skippedHubs truncated } }`
	worstNetwork = `query($seed: ID!) { network(seeds: [$seed], radius: 3, limit: 2000) {
  nodes { id level x y hiddenNeighbours } links { source target kind count } truncated { type count } } }`
)

// extremes are the nodes from which the worst questions are asked.
type extremes struct {
	busiest [2]string // actors
	alone   string    // an actor that nothing joins to another; empty where there is none
	places  [2]string // neither within the other
	tied    string    // of any type
}

// The statements that find them, and how many values each returns.
const (
	busiestText = "MATCH (a:Actor) WITH a, COUNT { (a)-[:PRESENT_AT]->() } AS n ORDER BY n DESC, a.id LIMIT 2 RETURN collect(a.id)"
	aloneText   = "MATCH (a:Actor) WHERE NOT EXISTS { (a)-[:PRESENT_AT|HOLDS_POSITION]-() } RETURN [min(a.id)]"
	placesText  = `MATCH (p:Place) WITH p, COUNT { (p)<-[:WITHIN*0..]-()<-[:BASED_IN]-(:Organisation) } AS n ORDER BY n DESC, p.id LIMIT 1
MATCH (q:Place) WHERE NOT EXISTS { (q)-[:WITHIN*0..]->(p) } AND NOT EXISTS { (p)-[:WITHIN*0..]->(q) }
WITH p, q, COUNT { (q)<-[:WITHIN*0..]-()<-[:BASED_IN]-(:Organisation) } AS n ORDER BY n DESC, q.id LIMIT 1 RETURN [p.id, q.id]`
	tiedText = "MATCH (n:Entity) WITH n ORDER BY n.tiesAll DESC, n.id LIMIT 1 RETURN [n.id]"
)

// worstCases asks the database for the nodes and makes the questions.
func worstCases(ctx context.Context, at statement.Server) ([]worstCase, error) {
	found, err := askPlainly(ctx, at, busiestText, aloneText, placesText, tiedText)
	if err != nil {
		return nil, err
	}
	var e extremes
	for i, to := range [][]*string{{&e.busiest[0], &e.busiest[1]}, {&e.alone}, {&e.places[0], &e.places[1]}, {&e.tied}} {
		if len(found[i]) != 1 {
			return nil, fmt.Errorf("the network is too small to have a worst case: statement %d finds %v", i, found[i])
		}
		ids, err := listIn(found[i][0][0], len(to))
		if err != nil {
			return nil, err
		}
		for j := range to {
			*to[j] = textIn(ids[j])
		}
	}
	return e.cases(), nil
}

// cases makes the questions.
func (e extremes) cases() (all []worstCase) {
	for _, pair := range []struct{ name, from, to string }{
		{"the two actors of most presences", e.busiest[0], e.busiest[1]},
		{"an actor whom nothing joins to anybody, to that of most presences", e.alone, e.busiest[0]},
		{"place to place, those of most organisations", e.places[0], e.places[1]},
	} {
		if pair.from == "" {
			continue
		}
		for _, hubs := range []bool{false, true} {
			name := pair.name
			if hubs {
				name += ", hubs in between"
			}
			all = append(all, worstCase{name, request{worstIntroductions, variables{"from": pair.from, "to": pair.to, "hubs": hubs}}})
		}
	}
	return append(all,
		worstCase{"network of radius 3 and 2,000 nodes from the actor of most presences", request{worstNetwork, variables{"seed": e.busiest[0]}}},
		worstCase{"network of radius 3 and 2,000 nodes from the node of most ties", request{worstNetwork, variables{"seed": e.tied}}})
}

// askPlainly puts statements without parameters, and returns the records of each.
func askPlainly(ctx context.Context, at statement.Server, texts ...string) (records [][][]any, err error) {
	runner, err := statement.NewRunner(at, texts)
	if err != nil {
		return nil, err
	}
	defer runner.Close()
	calls := make([]statement.Call, len(texts))
	for i := range texts {
		calls[i].Text = i
	}
	answer, err := runner.Run(ctx, calls)
	if err == nil {
		err = json.Unmarshal(answer, &records)
	}
	return records, err
}

// endOfStatements is how long the database may take to end what nobody waits for any more.
const endOfStatements = time.Second

// runningText lists what runs in the database, as one record.
const runningText = "SHOW TRANSACTIONS YIELD currentQuery, status RETURN collect(status + ': ' + currentQuery)"

// stillRunning lists what runs in the database, besides the question for it: empty as soon as nothing does.
func stillRunning(ctx context.Context, at statement.Server) ([]string, error) {
	for until := time.Now().Add(endOfStatements); ; {
		found, err := askPlainly(ctx, at, runningText)
		if err != nil {
			return nil, err
		}
		all, err := listIn(found[0][0][0], 0)
		if err != nil {
			return nil, err
		}
		running := others(all)
		if len(running) == 0 || time.Now().After(until) {
			return running, nil
		}
	}
}

// others are the statements without the question for them; never nil.
func others(all []any) []string {
	left := []string{}
	for _, each := range all {
		if s := textIn(each); !strings.Contains(s, runningText) {
			left = append(left, s)
		}
	}
	return left
}
