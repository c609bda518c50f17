package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

// TestPeer: its files are there, its versions are exact, and its lock names no place that packages come from.
func TestPeer(t *testing.T) {
	texts := map[string][]byte{}
	for _, name := range peerFiles {
		text, err := os.ReadFile(filepath.Join("..", "peer", name))
		if err != nil {
			t.Fatal(err)
		}
		texts[name] = text
	}
	var manifest, lock struct {
		Dependencies map[string]string
		Packages     map[string]struct{ Version, Resolved, Integrity string }
	}
	if err := json.Unmarshal(texts["package.json"], &manifest); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(texts["package-lock.json"], &lock); err != nil {
		t.Fatal(err)
	}
	for name, version := range manifest.Dependencies {
		if got := lock.Packages["node_modules/"+name]; got.Version != version || got.Integrity == "" {
			t.Errorf("%s %s is locked as %+v", name, version, got)
		}
	}
	if bytes.Contains(texts["package-lock.json"], []byte(`"resolved"`)) {
		t.Error("the lock says where packages come from; install with --omit-lockfile-registry-resolved")
	}
}
