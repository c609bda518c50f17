package archtest

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// goPackage is what go list tells of a package.
type goPackage struct {
	ImportPath, Dir                    string
	GoFiles, TestGoFiles, XTestGoFiles []string
	Imports                            []string
	Module                             struct{ Path, Dir string }

	name string // the import path within the module: "internal/store"
}

// files are the paths of the package's files within the module.
func (p *goPackage) files(lists ...[]string) (paths []string) {
	for _, list := range lists {
		for _, file := range list {
			paths = append(paths, filepath.Join(p.name, file))
		}
	}
	return paths
}

// own is the name within the module of an import path; ok is false for others.
func (p *goPackage) own(path string) (name string, ok bool) {
	return strings.CutPrefix(path, p.Module.Path+"/")
}

var list = sync.OnceValues(func() (all []*goPackage, err error) {
	command := exec.Command("go", "list", "-json=ImportPath,Dir,GoFiles,TestGoFiles,XTestGoFiles,Imports,Module", "./...")
	command.Dir = filepath.Join("..", "..")
	// Go keeps the result of a test until a file or folder that it opened changes: open them all, but what git or npm keeps.
	err = filepath.WalkDir(command.Dir, func(_ string, entry fs.DirEntry, err error) error {
		if err == nil && entry.IsDir() && (entry.Name() == "node_modules" || len(entry.Name()) > 2 && entry.Name()[0] == '.') {
			return fs.SkipDir
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	out, err := command.Output()
	if err != nil {
		return nil, err
	}
	for decoder := json.NewDecoder(bytes.NewReader(out)); ; {
		p := &goPackage{}
		switch err := decoder.Decode(p); {
		case errors.Is(err, io.EOF):
			return all, nil
		case err != nil:
			return nil, err
		}
		p.name, _ = p.own(p.ImportPath)
		all = append(all, p)
	}
})

// packages lists the packages of the module.
func packages(t *testing.T) []*goPackage {
	t.Helper()
	all, err := list()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	if len(all) < 10 {
		t.Fatalf("go list found %d packages: this test shows nothing", len(all))
	}
	return all
}

// root is where the files of the module stand.
func root(t *testing.T) string {
	t.Helper()
	return packages(t)[0].Module.Dir
}
