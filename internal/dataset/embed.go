// Package dataset holds the curated network of Toulouse Métropole Impact's
// Erasmus+ programme as tables that people can edit, and nothing else.
//
// The format is described in README.md beside this file. coverage.csv says, for
// every line of the five source texts, which evidence represents it or why none
// does. The tests of this package hold the tables against the texts.
package dataset

import (
	"embed"
	"io/fs"
)

//go:embed curated/*.csv
var curated embed.FS

// Curated returns the tables of the curated network, rooted at their folder:
// organisations.csv, people.csv and so on.
func Curated() fs.FS {
	tables, err := fs.Sub(curated, "curated")
	if err != nil {
		panic(err) // The name is a constant that go:embed has checked.
	}
	return tables
}
