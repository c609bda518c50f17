package web

import (
	"embed"
	"io/fs"
	"net/http"
	"sync"
)

//go:embed all:dist
var embedded embed.FS

// Embedded is the handler of the build that this program was made with: New of it, made once.
var Embedded = sync.OnceValues(func() (http.Handler, error) {
	dist, err := fs.Sub(embedded, "dist")
	if err != nil {
		return nil, err
	}
	return New(dist)
})

// Safelist returns the documents that the explorer sends, as its build lists them: by the SHA-256 of each, its name and text.
func Safelist() ([]byte, error) { return embedded.ReadFile("dist/safelist.json") }
