package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestTablesAreNotWrittenOver by an export or by synthetic ones.
func TestTablesAreNotWrittenOver(t *testing.T) {
	data, dir := t.TempDir(), t.TempDir()
	edited := filepath.Join(dir, "about.csv")
	if err := os.WriteFile(edited, []byte("id,from,to\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	term := terminal{out: &out, err: &errs}
	if code := run(t.Context(), []string{"import", "--data", data, "--curated"}, term); code != 0 {
		t.Fatalf("import: %d %s", code, &errs)
	}
	for _, args := range [][]string{
		{"export", "--data", data, "--format", "csv", dir},
		{"generate", "--people", "1", dir},
	} {
		errs.Reset()
		if code := run(t.Context(), args, term); code != 1 || !strings.Contains(errs.String(), "holds tables already") {
			t.Errorf("%v: %d %s", args, code, &errs)
		}
	}
	left, err := os.ReadDir(dir)
	if text, _ := os.ReadFile(edited); err != nil || len(left) != 1 || string(text) != "id,from,to\n" {
		t.Errorf("the folder now holds %v (%v), and about.csv %q", left, err, text)
	}
}
