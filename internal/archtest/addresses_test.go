package archtest

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// address matches what may be an e-mail address.
var address = regexp.MustCompile(`[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}`)

// Names that are reserved for examples (RFC 2606), and what looks like an address and is none.
var exampleNames = regexp.MustCompile(`(?i)@(?:[a-z0-9-]+\.)*(?:example(?:\.(?:org|com|net))?|invalid|test|localhost)$`)

// notAddresses are versions, accounts of code and formats of other texts.
var notAddresses = regexp.MustCompile(`(?i)@v?\d|\.(?:go|ts|js|svelte|css|json|mjs|cjs)$|^git@`)

// Folders that are not ours, or hold what a run leaves.
var foreignFolders = map[string]bool{".git": true, "node_modules": true, "dist": true, "data": true}

// Files in which others wrote: who maintains what npm installs is said there.
var foreignFiles = regexp.MustCompile(`package-lock\.json$|go\.sum$|THIRD|\.png$|\.woff2?$`)

// TestNoRealAddresses: nobody can be reached by what stands in this repository, in fixtures least of all.
func TestNoRealAddresses(t *testing.T) {
	files, found, bad := 0, 0, 0
	err := filepath.WalkDir(root(t), func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && foreignFolders[entry.Name()]:
			return fs.SkipDir
		case entry.IsDir() || foreignFiles.MatchString(path):
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		files++
		for _, one := range address.FindAllString(string(text), -1) {
			found++
			if !exampleNames.MatchString(one) && !notAddresses.MatchString(one) {
				bad++
				t.Errorf("%s: %s is no example address: write one that ends in .example", path, one)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files == 0 || found == 0 {
		t.Error("nothing was looked at: this test shows nothing")
	}
	t.Logf("TRUST P15 %d of %d addresses in %d files of the repository lead anywhere", bad, found, files)
}
