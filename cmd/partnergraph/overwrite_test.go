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
	if log := does(t, "audit", "list", "--data", data); strings.Contains(log, "EXPORT") {
		t.Errorf("an export that was refused is recorded as made:\n%s", log)
	}
	left, err := os.ReadDir(dir)
	if text, _ := os.ReadFile(edited); err != nil || len(left) != 1 || string(text) != "id,from,to\n" {
		t.Errorf("the folder now holds %v (%v), and about.csv %q", left, err, text)
	}
}

// TestFilesAreNotWrittenOver, by no command that writes one; and what was refused is not recorded as given.
func TestFilesAreNotWrittenOver(t *testing.T) {
	data, mine := inhabited(t), inTemp(t, "mine")
	if err := os.WriteFile(mine, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	nowhere := filepath.Join(inTemp(t, "none"), "x")
	before := does(t, "audit", "list", "--data", data)
	for _, args := range [][]string{
		{"export", "--data", data, "--format", "json"},
		{"subject", "export", "person:p1", "--data", data, "--language", "en", "--json"},
		{"subject", "export", "person:p1", "--data", data, "--language", "fr", "--html"},
		{"backup", "--data", data},
	} {
		fails(t, append(args, mine), mine+" is there already, and is not written over: name a new file")
		if says := fails(t, append(args, nowhere), nowhere+" cannot be written: there is no folder "+filepath.Dir(nowhere)); strings.Contains(says, "unfinished") {
			t.Errorf("it tells of its own files: %s", says)
		}
		fails(t, append(args, filepath.Join(mine, "x")), mine+" is a file, and a folder should be named")
	}
	fails(t, []string{"export", "--data", data, "--format", "csv", mine}, mine+" is a file, and a folder should be named")
	odd := filepath.Join(t.TempDir(), "tables [1]")
	does(t, "export", "--data", inTempWith(t, small(t)), "--format", "csv", odd)
	fails(t, []string{"export", "--data", data, "--format", "csv", odd}, "holds tables already")
	entries, err := os.ReadDir(filepath.Dir(mine))
	if text, _ := os.ReadFile(mine); string(text) != "mine" || err != nil || len(entries) != 1 {
		t.Errorf("the file holds %q, beside it stand %v, %v", text, entries, err)
	}
	if after := does(t, "audit", "list", "--data", data); after != before {
		t.Errorf("the log was\n%s\nand is\n%s", before, after)
	}
}

// inTempWith is the data folder of a store into which tables were imported.
func inTempWith(t *testing.T, tables string) (data string) {
	t.Helper()
	data = inTemp(t, "data")
	does(t, "import", "--data", data, tables)
	return data
}
