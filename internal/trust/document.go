package main

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"time"
)

const head = `# What the service promises about security and privacy

Each figure was printed by the test beside it, in a run of one command:

    PARTNERGRAPH_REQUIRE_NEO4J=1 PARTNERGRAPH_ALONE=1 PARTNERGRAPH_ATTACK_SECONDS=30 PARTNERGRAPH_KILLS=100 PARTNERGRAPH_OPERATIONS=10000 PARTNERGRAPH_WORLDS=5 go run ./internal/trust

(` + "`-only T2,P4`" + ` measures these anew and leaves the rest.) It was run on %s, %s, %s, on %d processors that others share. Times depend on the machine; counts do not.

| | promise | figure | shown by |
|---|---|---|---|
`

// document writes the promises with their figures.
func document(all []promise, found map[string][]string) string {
	var b strings.Builder
	fmt.Fprintf(&b, head, time.Now().UTC().Format(time.DateOnly), runtime.Version(), runtime.GOOS+"/"+runtime.GOARCH, runtime.NumCPU())
	for _, p := range all {
		if p.run != "" {
			b.WriteString(row(p, found[p.id]) + "\n")
		}
	}
	b.WriteString("\n## Not yet\n\n| | promise | why |\n|---|---|---|\n")
	for _, p := range all {
		if p.run == "" {
			fmt.Fprintf(&b, "| %s | %s | %s |\n", p.id, cell(p.words, ""), cell(p.remark, ""))
		}
	}
	return b.String()
}

// row is the line of a promise that a test shows.
func row(p promise, figures []string) string {
	slices.Sort(figures)
	figure := strings.Join(slices.Compact(figures), "<br>")
	if figure == "" {
		figure = "**no figure: the test failed**"
	}
	return fmt.Sprintf("| %s | %s | %s | `%s` |", p.id, cell(p.words, p.remark), cell(figure, ""), cell(strings.ReplaceAll(p.run, "; ", "`, `"), ""))
}

// renewed is the document with the rows of some promises measured anew.
func renewed(text string, some []promise, found map[string][]string) string {
	lines := strings.Split(text, "\n")
	for _, p := range some {
		for i := range lines {
			if strings.HasPrefix(lines[i], "| "+p.id+" |") && p.run != "" {
				lines[i] = row(p, found[p.id])
			}
		}
	}
	return strings.Join(lines, "\n")
}

func cell(words, remark string) string {
	if remark != "" {
		words += " (" + remark + ")"
	}
	return strings.ReplaceAll(words, "|", "\\|")
}
