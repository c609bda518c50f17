package archtest

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// How long files may be, in lines: the whole of a file should fit into a head.
const (
	mostLines     = 500
	mostTestLines = 650 // tables of cases
	mostInMain    = 40
	mostInPort    = 250
	mostCompiled  = 250
)

// generated matches the mark of files that a program writes.
var generated = regexp.MustCompile(`(?m)^// Code generated .*`)

// lines counts the lines of a file of the module.
func lines(t *testing.T, path string) (n int, byHand bool) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root(t), path))
	if err != nil {
		t.Fatal(err)
	}
	return bytes.Count(text, []byte("\n")), !generated.Match(text)
}

func atMost(t *testing.T, path string, most int) {
	t.Helper()
	if n, byHand := lines(t, path); byHand && n > most {
		t.Errorf("%s has %d lines, at most %d", path, n, most)
	}
}

func TestNoFileIsTooLong(t *testing.T) {
	for _, p := range packages(t) {
		for _, path := range p.files(p.GoFiles) {
			atMost(t, path, mostLines)
		}
		for _, path := range p.files(p.TestGoFiles, p.XTestGoFiles) {
			atMost(t, path, mostTestLines)
		}
	}
}

func TestWhatMustBeShort(t *testing.T) {
	compilers := 0
	for _, p := range packages(t) {
		for _, path := range p.files(p.GoFiles) {
			switch name := filepath.Base(path); {
			case isCommand(p.name) && name == "main.go":
				atMost(t, path, mostInMain)
			case p.name == port:
				atMost(t, path, mostInPort)
			case isAdapter(p.name) && (strings.HasPrefix(name, "filter") || strings.HasPrefix(name, "step")):
				compilers++
				atMost(t, path, mostCompiled)
			}
		}
	}
	if compilers == 0 {
		t.Error("no compiler was found: this test shows nothing")
	}
}
