package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/partnergraph/partnergraph/internal/bench/statement"
)

// The names of the parties.
const (
	serviceName  = "service"
	driverName   = "driver"
	limitName    = "http"
	peerName     = "apollo"
	nodelayName  = "apollo-nodelay"
	sqliteName   = "sqlite"
	profiledName = "profiled"
)

func isPeer(name string) bool { return name == peerName || name == nodelayName }

// questions are what is asked in one run: of each operation a request for each start, and what the service makes of it.
type questions struct {
	operations []*operation
	*captured
}

// ask draws the starts and finds out which statements the service sends.
func ask(ctx context.Context, w *world, ops []*operation, seed uint64) (*questions, error) {
	c, err := capture(ctx, w.server(), ops, func(o *operation) (func() request, error) {
		n, err := readNames(w.tables(), seed)
		return func() request { return request{o.query, o.start(n)} }, err
	})
	return &questions{ops, c}, err
}

// setup starts parties.
type setup struct {
	*world
	*questions
	client  *http.Client
	profile string // where the profile goes
}

// makers start each party by its name, in the order of the table.
var makers = []struct {
	name string
	make func(s *setup, ctx context.Context) (*party, error)
}{
	{serviceName, (*setup).service}, {driverName, (*setup).driver}, {limitName, (*setup).limit},
	{peerName, (*setup).peer}, {nodelayName, (*setup).peerWithoutDelay}, {sqliteName, (*setup).onSQLite},
	{profiledName, (*setup).profiled},
}

// serve starts the service on the store of the party of the name.
func (w *world) serve(ctx context.Context, name string) (*child, error) {
	environment, args := w.server().Environment(), []string{"serve", "--listen", "127.0.0.1:0"}
	if name == sqliteName {
		environment, args = statement.Server{}.Environment(), append(args, "--data", w.sqlite())
	}
	return startChild(ctx, w.programs, name, environment, w.program("partnergraph"), args...)
}

func (s *setup) service(ctx context.Context) (*party, error) {
	c, err := s.serve(ctx, serviceName)
	return s.graphQL(c, err, true)
}

func (s *setup) onSQLite(ctx context.Context) (*party, error) {
	c, err := s.serve(ctx, sqliteName)
	return s.graphQL(c, err, false)
}

func (s *setup) profiled(ctx context.Context) (*party, error) {
	c, err := startChild(ctx, s.programs, profiledName, s.server().Environment(), s.program("profiled"), s.profile)
	return s.graphQL(c, err, true)
}

// graphQL is a party that answers as the service does.
func (s *setup) graphQL(c *child, err error, onNeo4j bool) (*party, error) {
	if err != nil {
		return nil, err
	}
	bodies, err := bodiesOf(s.operations, func(o *operation, start int) any { return s.requests[o][start] })
	return &party{
		pid: c.pid(), onNeo4j: onNeo4j, end: c.end, rows: rowsIn(func(o *operation) shape { return o.answer }),
		ask: overHTTP(s.client, c.url+"/graphql", bodies),
	}, err
}

func (s *setup) driver(context.Context) (*party, error) {
	runner, err := statement.NewRunner(s.server(), s.texts)
	if err != nil {
		return nil, err
	}
	return &party{
		pid: os.Getpid(), onNeo4j: true, end: runner.Close, rows: s.recorded,
		ask: ofDriver(runner, s.calls),
	}, nil
}

func (s *setup) limit(ctx context.Context) (*party, error) {
	texts, err := json.Marshal(s.texts)
	if err != nil {
		return nil, err
	}
	path := filepath.Join(s.programs, "texts.json")
	if err := os.WriteFile(path, texts, 0o600); err != nil {
		return nil, err
	}
	c, err := startChild(ctx, s.programs, limitName, s.server().Environment(), s.program("limit"), path)
	if err != nil {
		return nil, err
	}
	bodies, err := bodiesOf(s.operations, func(o *operation, start int) any { return s.calls[o][start] })
	return &party{
		pid: c.pid(), onNeo4j: true, end: c.end, rows: s.recorded,
		ask: overHTTP(s.client, c.url, bodies),
	}, err
}

func (s *setup) peer(ctx context.Context) (*party, error) { return s.startPeer(ctx, peerName) }

func (s *setup) peerWithoutDelay(ctx context.Context) (*party, error) {
	return s.startPeer(ctx, nodelayName, "--import", "./nodelay.mjs")
}

// fields writes what the peer's schema has besides its own queries, and returns those fields.
func (s *setup) fields(path string) (map[*operation]*boundField, error) {
	bound := map[*operation]*boundField{}
	var types, fields strings.Builder
	for _, o := range s.operations {
		if o.field == nil {
			continue
		}
		b, err := s.field(o)
		if err != nil {
			return nil, err
		}
		bound[o] = b
		types.WriteString(b.types)
		fields.WriteString(b.field)
	}
	text := types.String()
	if len(bound) > 0 {
		text += "type Query {\n" + fields.String() + "}\n"
	}
	return bound, os.WriteFile(path, []byte(text), 0o600)
}

func (s *setup) startPeer(ctx context.Context, name string, flags ...string) (*party, error) {
	home, err := installPeer(ctx, s.root)
	if err != nil {
		return nil, err
	}
	path := filepath.Join(s.programs, "fields.graphql")
	bound, err := s.fields(path)
	if err != nil {
		return nil, err
	}
	environment := append(s.server().Environment(), "NODE_ENV=production", "PEER_FIELDS="+path)
	c, err := startChild(ctx, home, name, environment, "node", append(flags, "server.mjs")...)
	if err != nil {
		return nil, err
	}
	asked := slices.DeleteFunc(slices.Clone(s.operations), func(o *operation) bool { return !o.forPeer() })
	bodies, err := bodiesOf(asked, func(o *operation, start int) any {
		if o.field != nil {
			return bound[o].request(start)
		}
		return o.peer(s.requests[o][start].Variables)
	})
	return &party{
		pid: c.pid(), onNeo4j: true, end: c.end, rows: rowsIn(func(o *operation) shape { return o.peerAnswer }),
		ask: overHTTP(s.client, c.url, bodies), takes: (*operation).forPeer,
	}, err
}

// start starts the parties of the names.
func (s *setup) start(ctx context.Context, wanted func(name string) bool) (all []*party, err error) {
	for _, m := range makers {
		if !wanted(m.name) {
			continue
		}
		p, err := m.make(s, ctx)
		if p != nil {
			p.name = m.name
			all = append(all, p)
		}
		if err != nil {
			return all, fmt.Errorf("%s: %w", m.name, err)
		}
	}
	return all, nil
}
