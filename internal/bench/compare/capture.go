package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/bench/statement"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store/neo4j"
)

// captured are the statements that the service sends.
type captured struct {
	texts []string
	calls map[*operation][][]statement.Call // for each start
}

// capture answers each operation from each start once, in this process, and notes what goes to Neo4j.
func capture(ctx context.Context, at statement.Server, requests map[*operation][]request) (*captured, error) {
	c := &captured{calls: map[*operation][][]statement.Call{}}
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
	handler := graph.NewHandler(graph.Options{Store: s})
	for o, all := range requests {
		for _, r := range all {
			calls = nil
			if err := answer(ctx, handler, r); err != nil {
				return nil, fmt.Errorf("%s: %w", o.name, err)
			}
			c.calls[o] = append(c.calls[o], calls)
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
