package storetest

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// A conformance suite that leaves tests out proves nothing: neither it nor the
// tests by which adapters call it may do so.
func TestNothingIsLeftOut(t *testing.T) {
	leaves := regexp.MustCompile(`\.Sk` + `ip(Now|f)?\(`)
	files, err := filepath.Glob("../*/conformance_test.go")
	if err != nil {
		t.Fatal(err)
	}
	err = filepath.WalkDir(".", func(path string, _ fs.DirEntry, err error) error {
		if strings.HasSuffix(path, ".go") {
			files = append(files, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if found := leaves.Find(text); found != nil {
			t.Errorf("%s leaves something out: %s", file, found)
		}
	}
}
