package server

import (
	"context"
	"embed"
	"html/template"
	"net/http"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

//go:embed index.html
var indexFile embed.FS

var indexPage = template.Must(template.ParseFS(indexFile, "index.html"))

// Worked is a question with the command that asks it.
type Worked struct{ For, Question, Command string }

// Index shows what this is, what it holds and how to ask. status counts what those may see who may open the page.
func Index(status func(context.Context) (store.Status, error), worked []Worked) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		type count struct {
			Type network.EntityType
			N    int
		}
		page := struct {
			Unavailable    bool
			Revision, Ties int
			Counts         []count
			Worked         []Worked
		}{Worked: worked}
		s, err := status(r.Context())
		page.Unavailable = err != nil
		page.Revision, page.Ties = s.Revision, s.Ties
		for _, t := range network.EntityTypes {
			page.Counts = append(page.Counts, count{t, s.Counts[t]})
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Cache-Control", "no-store")
		_ = indexPage.Execute(w, page)
	})
}
