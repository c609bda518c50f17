package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/testkit"
)

// TestFoldersThatAreNone are named as they were given, and nothing is made for them.
func TestFoldersThatAreNone(t *testing.T) {
	data, file := inTemp(t, "data"), inTemp(t, "file")
	if err := os.WriteFile(file, []byte("id,name\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	none := inTemp(t, "none")
	for _, args := range [][]string{{"import", "--data", data}, {"check"}, {"serve", "--listen", "127.0.0.1:0", "--data", data, "--trusted"}} {
		for path, want := range map[string]string{none: "there is no folder " + none + "\n", file: file + " is a file, and a folder should be named\n"} {
			if says := fails(t, append(args[:len(args):len(args)], path), want); strings.Contains(says, "open .") || strings.Contains(says, "stat ") {
				t.Errorf("it shows its inside: %s", says)
			}
		}
	}
	if exists(data) {
		t.Error("a store was made")
	}
}

// TestDamagedFilesInWordsForPeople: what is said of a file that is whole at its beginning and damaged behind it, or is no file, tells
// nothing of the library that reads it, nor of files that people did not name.
func TestDamagedFilesInWordsForPeople(t *testing.T) {
	data, good := inTemp(t, "data"), inTemp(t, "good.db")
	does(t, "import", "--data", data, "--curated")
	does(t, "backup", "--data", data, good)
	text := []byte(testkit.Content(t, good))
	for i := 8192; i < len(text); i++ {
		text[i] = 0xa5
	}
	damaged := folder(t, map[string]string{"partnergraph.db": string(text)})
	for _, args := range [][]string{
		{"restore", "--data", inTemp(t, "trial"), dataFile(damaged)},
		{"backup", "--data", damaged, inTemp(t, "copy.db")},
	} {
		says := fails(t, args, dataFile(damaged)+": ", "damaged")
		for _, inside := range []string{"malformed", "(11)", "SQLITE", "restoring-", "unfinished-"} {
			if strings.Contains(says, inside) {
				t.Errorf("%q is said: %s", inside, says)
			}
		}
	}
	trial, tables := inTemp(t, "trial"), small(t)
	says := fails(t, []string{"restore", "--data", trial, tables}, tables+" is a folder, and a backup is a file")
	if strings.Contains(says, "restoring-") || exists(dataFile(trial)) {
		t.Error(says)
	}
	if left, err := filepath.Glob(filepath.Join(trial, ".restoring-*")); err != nil || len(left) > 0 {
		t.Errorf("left are %v, %v", left, err)
	}
}
