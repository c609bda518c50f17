package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/partnergraph/partnergraph/internal/bench/statement"
	"github.com/partnergraph/partnergraph/internal/neo4jtest"
)

// world is a network in both stores, in one folder, and the programs.
type world struct {
	root     string // of the module
	folder   string // of the network
	programs string // of what was built, and what children complain of
	holds    string // how the network was made
	neo4j    *neo4jtest.Server
}

func (w *world) tables() string             { return filepath.Join(w.folder, "tables") }
func (w *world) sqlite() string             { return filepath.Join(w.folder, "sqlite") }
func (w *world) program(name string) string { return filepath.Join(w.programs, name) }
func (w *world) complete() string           { return filepath.Join(w.folder, "complete") }
func (w *world) server() statement.Server {
	return statement.Server{URI: w.neo4j.URI, Username: w.neo4j.Username, Password: w.neo4j.Password, Database: w.neo4j.Database}
}

// heap is the memory of Neo4j besides its page cache.
const heap = "2g"

// pageCache holds the whole network, as Neo4j's manual advises: 512 MiB for each 40,000 people.
func pageCache(people int) string { return fmt.Sprintf("%dm", 512*max(1, people/40_000)) }

// newWorld builds the programs, starts Neo4j, and fills both stores, unless the folder to keep holds them already.
func newWorld(ctx context.Context, people int, seed uint64, keep string) (w *world, err error) {
	w = &world{folder: keep, holds: fmt.Sprintf("`generate --people %d --seed %d`", people, seed)}
	defer func() {
		if err != nil {
			w.end()
		}
	}()
	if w.root, err = moduleRoot(ctx); err != nil {
		return w, err
	}
	if w.programs, err = os.MkdirTemp("", "partnergraph-bench-"); err != nil {
		return w, err
	}
	if keep == "" {
		w.folder = filepath.Join(w.programs, "network")
	}
	if err := w.build(ctx); err != nil {
		return w, err
	}
	if w.folder, err = filepath.Abs(w.folder); err != nil {
		return w, err
	}
	if err := os.MkdirAll(w.folder, 0o700); err != nil {
		return w, err
	}
	w.neo4j, err = neo4jtest.Launch(ctx, neo4jtest.Options{Heap: heap, PageCache: pageCache(people), Measured: true,
		Settings: map[string]string{"server.directories.data": filepath.Join(w.folder, "neo4j")}})
	if err != nil {
		return w, err
	}
	return w, w.fill(ctx, strconv.Itoa(people), strconv.FormatUint(seed, 10))
}

func moduleRoot(ctx context.Context) (string, error) {
	out, err := exec.CommandContext(ctx, "go", "list", "-m", "-f", "{{.Dir}}").Output()
	return strings.TrimSpace(string(out)), err
}

func (w *world) build(ctx context.Context) error {
	return runTool(ctx, w.root, nil, "go", "build", "-o", w.programs+string(filepath.Separator),
		"./cmd/partnergraph", "./internal/bench/limit", "./internal/bench/profiled")
}

// fill makes the tables and imports them, with the program.
func (w *world) fill(ctx context.Context, people, seed string) error {
	if there, err := os.ReadFile(w.complete()); err == nil {
		if string(there) != w.holds {
			return fmt.Errorf("%s holds that of %s", w.folder, there)
		}
		return nil
	}
	program, none := w.program("partnergraph"), statement.Server{}.Environment()
	for _, step := range []struct {
		environment []string
		args        []string
	}{
		{none, []string{"generate", "--people", people, "--seed", seed, w.tables()}},
		{none, []string{"import", "--data", w.sqlite(), w.tables()}},
		{w.server().Environment(), []string{"import", w.tables()}},
	} {
		progress("%s", strings.Join(step.args, " "))
		if err := runTool(ctx, w.programs, step.environment, program, step.args...); err != nil {
			return err
		}
	}
	return os.WriteFile(w.complete(), []byte(w.holds), 0o600)
}

// end stops Neo4j and removes what was made, but for a network that is kept.
func (w *world) end() {
	if w.neo4j != nil {
		w.neo4j.Close()
	}
	if w.programs != "" {
		_ = os.RemoveAll(w.programs)
	}
}
