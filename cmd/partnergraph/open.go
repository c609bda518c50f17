package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"github.com/partnergraph/partnergraph/internal/config"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/neo4j"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
)

// place is where a network is: in a Neo4j, or in the embedded store of a folder.
type place struct {
	neo4j  config.Neo4j // without a URI: in the folder
	folder string
}

// dataFlag adds the flag that says where the embedded store keeps its file.
func dataFlag(f *flag.FlagSet) *string {
	return f.String("data", "./data", "the folder of the embedded store")
}

// placeOf returns where the flags, which are read, and the environment say that the network is.
func placeOf(f *flag.FlagSet, folder string) (place, error) {
	named, err := config.ReadNeo4j()
	if err != nil {
		return place{}, err
	}
	if given(f, "data") && named.URI != "" {
		return place{}, errors.New("--data names an embedded store and " + config.Neo4jURI + " a Neo4j; use one of them: leave --data out, or unset " + config.Neo4jURI)
	}
	return place{named, folder}, nil
}

// given tells whether a flag stands among the arguments.
func given(f *flag.FlagSet, name string) (yes bool) {
	f.Visit(func(set *flag.Flag) { yes = yes || set.Name == name })
	return yes
}

// atOnce is how many questions that keep a processor busy are answered at once: an embedded store reads in this process, and a
// light question should find a processor that is free. Neo4j bounds itself.
func (p place) atOnce() int {
	if p.shared() {
		return 0
	}
	return max(1, runtime.GOMAXPROCS(0)-1)
}

// shared tells whether other processes, perhaps of other machines, use the store too.
func (p place) shared() bool { return p.neo4j.URI != "" }

func (p place) String() string {
	if p.shared() {
		return p.neo4j.String()
	}
	return dataFile(p.folder)
}

func dataFile(folder string) string { return filepath.Join(folder, "partnergraph.db") }

// open opens the store: the embedded one is made where there is none, a Neo4j that is away now may come later.
func (p place) open(ctx context.Context, log *slog.Logger) (store.Store, error) {
	if p.shared() {
		s, err := neo4j.Open(ctx, neo4j.Options{
			URI: p.neo4j.URI, Username: p.neo4j.Username, Password: p.neo4j.Password, Database: p.neo4j.Database, Log: log,
		})
		if err != nil {
			return nil, fmt.Errorf("%s: %w", config.Neo4jURI, err)
		}
		return s, nil
	}
	s, err := sqlite.Open(ctx, dataFile(p.folder))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", p, err)
	}
	return s, nil
}

// openTime is how long a command waits for its store: until an empty database has its indexes.
// Of a server that is away the store says so much sooner.
const openTime = time.Minute

// openNow opens a store that must answer now. One whose import was interrupted does.
func (p place) openNow(ctx context.Context) (store.Store, error) {
	s, err := p.open(ctx, slog.New(slog.DiscardHandler))
	if err != nil {
		return nil, err
	}
	soon, cancel := context.WithTimeout(ctx, openTime)
	defer cancel()
	switch err := s.Ready(soon); {
	case err == nil || errors.Is(err, store.ErrUnfinished):
		return s, nil
	case errors.Is(err, context.DeadlineExceeded):
		return nil, errors.Join(fmt.Errorf("%s does not answer within %v: is it running, and is the address right?", p, openTime), s.Close())
	default:
		return nil, errors.Join(fmt.Errorf("%s: %w", p, err), s.Close())
	}
}

// openExisting opens a store that must be there: reading commands make none.
func (p place) openExisting(ctx context.Context) (store.Store, error) {
	if _, err := os.Stat(dataFile(p.folder)); !p.shared() && errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("there is no store in %s; serve or import makes one", p.folder)
	}
	return p.openNow(ctx)
}
