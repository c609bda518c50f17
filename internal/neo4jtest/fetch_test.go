//go:build unix

package neo4jtest_test

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/neo4jtest"
)

// script puts a program of a few words where it may be found, and returns its path.
func script(t *testing.T, folder, name, text string) string {
	t.Helper()
	path := filepath.Join(folder, name)
	expectNothing(t, os.MkdirAll(folder, 0o700))
	expectNothing(t, os.WriteFile(path, []byte("#!/bin/sh\n"+text+"\n"), 0o700))
	return path
}

func java(t *testing.T, folder, version string) string {
	t.Helper()
	return script(t, folder, "java", `echo 'openjdk version "`+version+`" 2025-04-15' >&2`)
}

// TestFailedFetch leaves nothing behind that a later one could take for Neo4j.
func TestFailedFetch(t *testing.T) {
	home, parent := t.TempDir(), t.TempDir()
	java(t, filepath.Join(home, "bin"), "17.0.1")
	script(t, filepath.Join(home, "bin"), "mvn", "mkdir lib && echo jar >lib/neo4j.jar && exit 1")
	t.Setenv("JAVA_HOME", home)
	t.Setenv("PATH", filepath.Join(home, "bin")+":"+os.Getenv("PATH"))
	t.Setenv(neo4jtest.CacheVariable, parent)
	if _, err := neo4jtest.Fetch(t.Context(), io.Discard); err == nil || !strings.Contains(err.Error(), "mvn") {
		t.Errorf("a fetch whose Maven fails: %v", err)
	}
	left, err := os.ReadDir(parent)
	expectNothing(t, err)
	if len(left) > 0 {
		t.Errorf("a failed fetch left %s", left)
	}
}

// TestFetchAgain does nothing: neither Maven nor Java is asked for what is there.
func TestFetchAgain(t *testing.T) {
	neo4jtest.Fetched(t)
	t.Setenv("JAVA_HOME", "")
	t.Setenv("PATH", t.TempDir())
	var log strings.Builder
	if _, err := neo4jtest.Fetch(t.Context(), &log); err != nil || log.Len() > 0 {
		t.Errorf("a second fetch: %v, and it says %q", err, log.String())
	}
}

func TestChooseJava(t *testing.T) {
	old := java(t, t.TempDir(), "1.8.0_402")
	good := java(t, t.TempDir(), "21.0.2")
	young := java(t, t.TempDir(), "25")
	got, err := neo4jtest.ChooseJava(t.Context(), []string{"/nowhere/java", old, young, good})
	if got != good {
		t.Errorf("chose %q: %v", got, err)
	}
	_, err = neo4jtest.ChooseJava(t.Context(), []string{young, old})
	if err == nil || !strings.Contains(err.Error(), "17 or 21 only") || !strings.Contains(err.Error(), "is Java 25") {
		t.Errorf("a Java that is too young: %v", err)
	}
	if _, err = neo4jtest.ChooseJava(t.Context(), nil); err == nil || !strings.Contains(err.Error(), "JDK 17 or 21") {
		t.Errorf("no Java: %v", err)
	}
}
