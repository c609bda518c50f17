package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"time"

	"github.com/partnergraph/partnergraph/internal/neo4jtest"
)

// machine says where and with what was measured.
func (w *world) machine(ctx context.Context, o options) string {
	return fmt.Sprintf("Measured %s with `%s`.\n\n- Machine: %s, %d cores, %.0f GiB; load, service and database all on it\n"+
		"- Neo4j Community %s, heap %s, page cache %s; neo4j-go-driver %s\n- %s, GOGC %d for all in Go\n- %s\n- Network: %s",
		time.Now().UTC().Format(time.DateOnly), o.command, processor(), runtime.NumCPU(), memory(),
		neo4jtest.Version, heap, pageCache(o.people), moduleVersion("github.com/neo4j/neo4j-go-driver/v5"), runtime.Version(), garbagePercent, w.peerVersions(ctx), w.holds)
}

// processor is the model of the processors.
func processor() string { return after("/proc/cpuinfo", "model name\t: ") }

// memory is that of the machine, in GiB.
func memory() float64 {
	kilobytes, _ := strconv.ParseFloat(strings.TrimSpace(strings.TrimSuffix(after("/proc/meminfo", "MemTotal:"), "kB")), 64)
	return kilobytes / (1 << 20)
}

// after is the rest of the first line of a file that holds the key.
func after(path, key string) string {
	text, _ := os.ReadFile(path)
	_, rest, _ := bytes.Cut(text, []byte(key))
	line, _, _ := bytes.Cut(rest, []byte("\n"))
	return strings.TrimSpace(string(line))
}

// moduleVersion is the version of a module that this program was built with.
func moduleVersion(path string) string {
	info, _ := debug.ReadBuildInfo()
	for _, m := range info.Deps {
		if m.Path == path {
			return m.Version
		}
	}
	return "of an unknown version"
}

// peerVersions are those of the peer's packages and of what runs it.
func (w *world) peerVersions(ctx context.Context) string {
	node, _ := exec.CommandContext(ctx, "node", "--version").Output()
	var manifest struct {
		Dependencies map[string]string `json:"dependencies"`
	}
	text, err := os.ReadFile(filepath.Join(w.root, "internal", "bench", "peer", "package.json"))
	if err == nil {
		err = json.Unmarshal(text, &manifest)
	}
	if err != nil {
		return err.Error()
	}
	all := []string{"Node " + strings.TrimSpace(string(node))}
	for _, name := range []string{"@neo4j/graphql", "@apollo/server", "neo4j-driver", "graphql"} {
		all = append(all, name+" "+manifest.Dependencies[name])
	}
	return strings.Join(all, ", ")
}
