package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"time"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/bench/statement"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store/neo4j"
)

// captured are the starts of each operation and the statements that the service sends from each.
type captured struct {
	texts    []string
	requests map[*operation][]request
	calls    map[*operation][][]statement.Call
	refused  map[*operation]int // starts in whose place others were drawn
}

// firstPatience is how long an answer may take then: Java has just started, and Neo4j plans the first question of each kind.
const firstPatience = time.Minute

// drawer gives the starts of an operation, one by one.
type drawer func(o *operation) (draw func() request, err error)

// capture answers each operation from each start once, in this process, and notes what goes to Neo4j. In place of a
// start from which the service refuses the question as too costly another is drawn.
func capture(ctx context.Context, at statement.Server, ops []*operation, starts drawer) (*captured, error) {
	c := &captured{requests: map[*operation][]request{}, calls: map[*operation][][]statement.Call{}, refused: map[*operation]int{}}
	var calls []statement.Call
	var broken error
	s, err := neo4j.Open(ctx, neo4j.Options{URI: at.URI, Username: at.Username, Password: at.Password, Database: at.Database,
		Observe: func(text string, params map[string]any, _ [][]any) {
			values, err := plainValues(params)
			if err != nil {
				broken = err
			}
			calls = append(calls, statement.Call{Text: c.number(text), Values: values})
		}})
	if err != nil {
		return nil, err
	}
	defer func() { _ = s.Close() }()
	if err := s.Ready(ctx); err != nil {
		return nil, err
	}
	handler := graph.NewHandler(graph.Options{Store: s, Timeout: firstPatience})
	for _, o := range ops {
		progress("asking the service once from each start: %s", o.name)
		draw, err := starts(o)
		if err != nil {
			return nil, err
		}
		for len(c.calls[o]) < startCount {
			calls = nil
			r := draw()
			if err := answer(ctx, handler, r); errors.Is(err, errRefused) && c.refused[o] < startCount {
				c.refused[o]++
				continue
			} else if err != nil {
				return nil, fmt.Errorf("%s: %w", o.name, err)
			}
			c.requests[o], c.calls[o] = append(c.requests[o], r), append(c.calls[o], calls)
		}
	}
	return c, broken
}

// number is that of a text.
func (c *captured) number(text string) int {
	i := slices.Index(c.texts, text)
	if i < 0 {
		i = len(c.texts)
		c.texts = append(c.texts, text)
	}
	return i
}

// statements says how many statements each operation took.
func (q *questions) statements() string {
	parts := make([]string, len(q.operations))
	for i, o := range q.operations {
		n := 0
		for _, calls := range q.calls[o] {
			n += len(calls)
		}
		parts[i] = fmt.Sprintf("%s %.2f", o.name, float64(n)/startCount)
		if refused := q.refused[o]; refused > 0 {
			parts[i] += fmt.Sprintf(" (%d starts drawn again: the service refuses them as too costly)", refused)
		}
	}
	return "\n- Starts: " + fmt.Sprint(startCount) + " for each operation; statements for each: " + strings.Join(parts, ", ") + "\n"
}

// plainValues are parameters as they come out of JSON: the same for the driver, wherever they went.
func plainValues(params map[string]any) (values statement.Values, err error) {
	text, err := json.Marshal(params)
	if err == nil {
		err = json.Unmarshal(text, &values)
	}
	return values, err
}

// errRefused is a question that the service refuses as too costly.
var errRefused = errors.New("refused")

// answer has a handler answer a request of an administrator.
func answer(ctx context.Context, handler http.Handler, r request) error {
	body, err := json.Marshal(r)
	if err != nil {
		return err
	}
	ctx = graph.WithViewer(ctx, network.Viewer{Access: network.Admin})
	asked := httptest.NewRequestWithContext(ctx, http.MethodPost, "/graphql", bytes.NewReader(body))
	asked.Header.Set("Content-Type", "application/json")
	w := httptest.NewRecorder()
	handler.ServeHTTP(w, asked)
	if codeOf(w.Body.Bytes()) == tooCostly {
		return fmt.Errorf("%w: %.400s\nto %s", errRefused, w.Body, body)
	}
	if w.Code != http.StatusOK || bytes.Contains(w.Body.Bytes(), errorsKey) {
		return fmt.Errorf("the service answers %d: %.400s\nto %s", w.Code, w.Body, body)
	}
	return nil
}

// field makes the peer's field of an operation from the statements that were sent. Where some starts took several,
// the peer puts the first question with what the later ones knew; where some questions had more parameters, all
// have them, with empty lists.
func (c *captured) field(o *operation) (*boundField, error) {
	sets := make([]statement.Values, len(c.calls[o]))
	longest := c.calls[o][0][0]
	for i, calls := range c.calls[o] {
		sets[i] = maps.Clone(calls[0].Values)
		for _, later := range calls[1:] {
			maps.Copy(sets[i], later.Values)
		}
		if len(calls[0].Values) > len(longest.Values) {
			longest = calls[0]
		}
	}
	for _, set := range sets {
		for name := range longest.Values {
			if _, has := set[name]; !has {
				set[name] = []any{}
			}
		}
	}
	return o.field.bind(c.texts[longest.Text], sets)
}
