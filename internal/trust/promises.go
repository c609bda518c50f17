package main

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"strings"
)

//go:embed promises.csv
var promisesTable string

// promise is one row of promises.csv.
type promise struct {
	id, words string
	// run is what shows it: "./package TestName", or "web script" for a script of the explorer's browser tests; empty: nothing yet.
	run string
	// remark says why there is nothing yet, or what else is to be known.
	remark string
}

// promises reads the table.
func promises() ([]promise, error) {
	rows, err := csv.NewReader(strings.NewReader(promisesTable)).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("promises.csv: %w", err)
	}
	var out []promise
	for _, row := range rows[1:] {
		out = append(out, promise{row[0], row[1], row[2], row[3]})
	}
	return out, nil
}

// runs returns the runs of all promises, each once, in their order.
func runs(all []promise) []string {
	var out []string
	seen := map[string]bool{}
	for _, p := range all {
		for _, one := range strings.Split(p.run, "; ") {
			if one != "" && !seen[one] {
				seen[one] = true
				out = append(out, one)
			}
		}
	}
	return out
}
