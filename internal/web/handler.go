package web

import (
	"fmt"
	"io/fs"
	"net/http"
)

// The two pages among the files of a build. They are found where readers look for them, not by name.
const (
	explorerPage = "index.html"
	graphiQLPage = "graphiql.html"
)

// The paths of the explorer. What is shown there is for the page to read from the address.
var explorerPaths = []string{"/{$}", "/explore", "/node/{id}", "/paths", "/shadowing", "/audit"}

// site is a build, ready to be served.
type site struct {
	explorer *file
	files    map[string]*file // by path, the pages apart
}

// New returns the handler of a build, for GET and HEAD: its pages at their paths with the policy of
// each, its other files at their names. An unknown path is answered with 404, to a browser with the
// explorer's page, which says so in the reader's language.
func New(build fs.FS) (http.Handler, error) {
	files, err := read(build)
	if err != nil {
		return nil, err
	}
	explorer, graphiQL := files["/"+explorerPage], files["/"+graphiQLPage]
	if explorer == nil || graphiQL == nil {
		return nil, fmt.Errorf("the build of the explorer lacks %s or %s: run npm run build in internal/web", explorerPage, graphiQLPage)
	}
	delete(files, "/"+explorerPage)
	delete(files, "/"+graphiQLPage)
	s := &site{explorer, files}
	mux := http.NewServeMux()
	for _, at := range explorerPaths {
		mux.HandleFunc("GET "+at, withPolicy(explorerPolicy, explorer.serve))
	}
	mux.HandleFunc("GET /graphiql", withPolicy(graphiQLPolicy, graphiQL.serve))
	mux.HandleFunc("GET /", s.other)
	return mux, nil
}

// read reads all files of a build.
func read(build fs.FS) (map[string]*file, error) {
	files := map[string]*file{}
	err := fs.WalkDir(build, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		body, err := fs.ReadFile(build, name)
		if err != nil {
			return err
		}
		files["/"+name], err = newFile(name, body)
		return err
	})
	return files, err
}

func withPolicy(policy string, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", policy)
		next(w, r)
	}
}

// other answers what is no page.
func (s *site) other(w http.ResponseWriter, r *http.Request) {
	f := s.files[r.URL.Path]
	switch {
	case f != nil:
		f.serve(w, r)
	case accepts(r.Header.Values("Accept"), "text/html"):
		withPolicy(explorerPolicy, s.explorer.missing)(w, r)
	default:
		w.Header().Set("Cache-Control", "no-store")
		w.Header().Add("Vary", "Accept")
		http.Error(w, "nothing is found at this path", http.StatusNotFound)
	}
}
