package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"github.com/partnergraph/partnergraph/internal/neo4jtest"
)

// network is what the service shows, in the store that was asked for.
type network struct {
	options
	program string
	work    string            // a folder of this run
	folder  string            // of the stores and tables: kept, or in work
	neo4j   *neo4jtest.Server // nil: the embedded store
}

// newNetwork starts the store and fills it, unless the folder to keep holds the network already.
func newNetwork(ctx context.Context, o options, program, work string) (n *network, err error) {
	n = &network{options: o, program: program, work: work, folder: filepath.Join(work, "network")}
	if o.keep != "" {
		if n.folder, err = filepath.Abs(o.keep); err != nil {
			return nil, err
		}
	}
	if err := os.MkdirAll(n.folder, 0o700); err != nil {
		return nil, err
	}
	if o.store == shared {
		if n.neo4j, err = neo4jtest.Launch(ctx, n.neo4jOptions()); err != nil {
			return nil, err
		}
	}
	if err := n.fill(ctx); err != nil {
		n.end()
		return nil, err
	}
	return n, nil
}

// neo4jOptions are those for tests, or, for a network of many people, those that internal/bench/compare chooses.
func (n *network) neo4jOptions() neo4jtest.Options {
	if n.people == 0 {
		return neo4jtest.Options{}
	}
	return neo4jtest.Options{
		Heap: "2g", PageCache: fmt.Sprintf("%dm", 512*max(1, n.people/40_000)), Measured: true,
		Settings: map[string]string{"server.directories.data": filepath.Join(n.folder, "neo4j")},
	}
}

func (n *network) end() {
	if n.neo4j != nil {
		n.neo4j.Close()
	}
}

// environment says where the store is; an embedded one is named by a flag.
func (n *network) environment() []string {
	if n.neo4j == nil {
		return []string{"NEO4J_URI="}
	}
	return []string{"NEO4J_URI=" + n.neo4j.URI, "NEO4J_USERNAME=" + n.neo4j.Username, "NEO4J_PASSWORD=" + n.neo4j.Password, "NEO4J_DATABASE=" + n.neo4j.Database}
}

// placed adds to the arguments of a subcommand where an embedded store is. An import takes flags before the tables.
func (n *network) placed(subcommand string, args ...string) []string {
	return append(append([]string{subcommand}, n.place()...), args...)
}

// place is the flag that says where an embedded store is.
func (n *network) place() []string {
	if n.neo4j != nil {
		return nil
	}
	return []string{"--data", filepath.Join(n.folder, embedded)}
}

// fill brings the network into the store.
func (n *network) fill(ctx context.Context) error {
	switch {
	case n.tables != "":
		return n.importTables(ctx, n.tables)
	case n.people == 0:
		return n.importTables(ctx, "--curated")
	}
	kept, err := n.kept()
	if err != nil || kept {
		return err
	}
	if err := n.generate(ctx); err != nil {
		return err
	}
	if err := n.importTables(ctx, n.generated()); err != nil {
		return err
	}
	return os.WriteFile(n.marker(), []byte(n.holds()), 0o600)
}

// importTries is how often an import into a Neo4j is begun: one that has just started, on a busy machine, may not answer in time.
const importTries = 3

func (n *network) importTables(ctx context.Context, what string) error {
	// A folder may be named as seen from where the stage was started.
	for left := importTries; ; left-- {
		err := tool(ctx, "", n.environment(), n.program, n.placed("import", what)...)
		if err == nil || n.neo4j == nil || left <= 1 || ctx.Err() != nil {
			return err
		}
	}
}

// generated is where the tables of a synthetic network are, and marker the file that says of a store that it is full.
func (n *network) generated() string { return filepath.Join(n.folder, "tables") }
func (n *network) marker() string    { return filepath.Join(n.folder, "complete-"+n.store) }

// markerOfBoth is how internal/bench/compare says that it has filled both stores.
func (n *network) markerOfBoth() string { return filepath.Join(n.folder, "complete") }

// holds says how a synthetic network was made, as internal/bench/compare does.
func (n *network) holds() string {
	return fmt.Sprintf("`generate --people %d --seed %d`", n.people, n.seed)
}

// generate makes the tables, where the other store has not been filled from them already.
func (n *network) generate(ctx context.Context) error {
	if _, err := os.Stat(n.generated()); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return tool(ctx, "", nil, n.program, "generate", "--people", strconv.Itoa(n.people), "--seed", strconv.FormatUint(n.seed, 10), n.generated())
}

// kept tells whether the folder holds this network in the store, and refuses one that holds another.
func (n *network) kept() (yes bool, err error) {
	for _, store := range []string{n.markerOfBoth(), filepath.Join(n.folder, "complete-"+embedded), filepath.Join(n.folder, "complete-"+shared)} {
		text, err := os.ReadFile(store)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			continue
		case err != nil:
			return false, err
		case string(text) != n.holds():
			return false, fmt.Errorf("%s holds the network of %s; name another folder", n.folder, text)
		}
		yes = yes || store == n.markerOfBoth() || store == n.marker()
	}
	return yes, nil
}
