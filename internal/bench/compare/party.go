package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"

	"github.com/partnergraph/partnergraph/internal/bench/statement"
)

// party is one way of answering the operations.
type party struct {
	name string
	pid  int // of the process that answers, besides Neo4j
	// onNeo4j tells whether it asks Neo4j.
	onNeo4j bool
	// takes tells whether it takes part in an operation; nil: in all.
	takes func(o *operation) bool
	// rows reads its answer from a start.
	rows func(o *operation, start int, answer []byte) ([]any, error)
	// ask returns an asker of the operation.
	ask func(o *operation) asker
	end func()
}

func (p *party) asks(o *operation) bool { return p.takes == nil || p.takes(o) }

// rowsIn reads answers as a shape says.
func rowsIn(of func(o *operation) shape) func(*operation, int, []byte) ([]any, error) {
	return func(o *operation, _ int, answer []byte) ([]any, error) { return of(o).rows(answer) }
}

// overHTTP makes askers that post one of the bodies of an operation.
func overHTTP(client *http.Client, url string, bodies map[*operation][][]byte) func(*operation) asker {
	return func(o *operation) asker {
		var answer bytes.Buffer
		return func(ctx context.Context, start int) ([]byte, error) {
			answer.Reset()
			err := post(ctx, client, url, bodies[o][start], &answer)
			return answer.Bytes(), err
		}
	}
}

// newClient keeps a connection for each of the callers.
func newClient(most int) *http.Client {
	return &http.Client{Transport: &http.Transport{MaxIdleConns: 0, MaxIdleConnsPerHost: most, DisableCompression: true}}
}

var errorsKey = []byte(`"errors"`)

// errAnswered is an answer with errors.
var errAnswered = errors.New("there are errors in the answer")

// post puts one request. An answer with errors is an error.
func post(ctx context.Context, client *http.Client, url string, body []byte, answer *bytes.Buffer) error {
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, url, bytes.NewReader(body))
	if err != nil {
		return err
	}
	r.Header.Set("Content-Type", "application/json")
	response, err := client.Do(r)
	if err != nil {
		return err
	}
	defer func() { _ = response.Body.Close() }()
	if _, err := answer.ReadFrom(response.Body); err != nil {
		return err
	}
	if response.StatusCode != http.StatusOK || bytes.Contains(answer.Bytes(), errorsKey) {
		return fmt.Errorf("%w: %s answers %s: %.400s\nto %s", errAnswered, url, response.Status, answer.Bytes(), body)
	}
	return nil
}

// bodiesOf encodes a request for each start of each operation of a list.
func bodiesOf(ops []*operation, request func(o *operation, start int) any) (map[*operation][][]byte, error) {
	all := map[*operation][][]byte{}
	for _, o := range ops {
		for i := range startCount {
			text, err := json.Marshal(request(o, i))
			if err != nil {
				return nil, err
			}
			all[o] = append(all[o], text)
		}
	}
	return all, nil
}

// ofDriver makes askers that run the statements themselves.
func ofDriver(r *statement.Runner, calls map[*operation][][]statement.Call) func(*operation) asker {
	return func(o *operation) asker {
		return func(ctx context.Context, start int) ([]byte, error) { return r.Run(ctx, calls[o][start]) }
	}
}
