// Package statement puts Cypher through the bare driver, as whoever leaves everything
// else out would do it: what the service is measured against.
package statement

import (
	"context"
	"encoding/json"
	"math"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
)

// Call is a statement with its values: the number of its text and what stands in it.
type Call struct {
	Text   int    `json:"text"`
	Values Values `json:"values"`
}

// Values are the parameters of a statement by name.
type Values map[string]any

// UnmarshalJSON reads whole numbers as integers: Cypher tells them apart.
func (v *Values) UnmarshalJSON(text []byte) error {
	var values map[string]any
	if err := json.Unmarshal(text, &values); err != nil {
		return err
	}
	for name, value := range values {
		values[name] = whole(value)
	}
	*v = values
	return nil
}

func whole(value any) any {
	switch value := value.(type) {
	case float64:
		if value == math.Trunc(value) {
			return int64(value)
		}
	case []any:
		for i := range value {
			value[i] = whole(value[i])
		}
	case map[string]any:
		for name := range value {
			value[name] = whole(value[name])
		}
	}
	return value
}

// Runner runs statements of known texts.
type Runner struct {
	driver   neo4j.DriverWithContext
	database string
	texts    []string
}

// NewRunner returns a runner for the texts. It has as many connections as the service.
func NewRunner(s Server, texts []string) (*Runner, error) {
	driver, err := neo4j.NewDriverWithContext(s.URI, neo4j.BasicAuth(s.Username, s.Password, ""), func(c *config.Config) { c.TelemetryDisabled = true })
	if err != nil {
		return nil, err
	}
	return &Runner{driver, s.Database, texts}, nil
}

// Close ends the connections.
func (r *Runner) Close() { _ = r.driver.Close(context.Background()) }

// Run runs the statements one after the other, each in a transaction of its own, and
// returns as JSON, for each, the values of its records.
func (r *Runner) Run(ctx context.Context, calls []Call) ([]byte, error) {
	all := make([][][]any, len(calls))
	for i, c := range calls {
		records, err := r.run(ctx, c)
		if err != nil {
			return nil, err
		}
		all[i] = records
	}
	return json.Marshal(all)
}

func (r *Runner) run(ctx context.Context, c Call) ([][]any, error) {
	session := r.driver.NewSession(ctx, neo4j.SessionConfig{AccessMode: neo4j.AccessModeRead, DatabaseName: r.database})
	defer func() { _ = session.Close(ctx) }()
	result, err := session.Run(ctx, r.texts[c.Text], c.Values)
	if err != nil {
		return nil, err
	}
	var records [][]any
	for result.Next(ctx) {
		records = append(records, result.Record().Values)
	}
	return records, result.Err()
}
