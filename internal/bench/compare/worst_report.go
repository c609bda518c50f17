package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/partnergraph/partnergraph/graph"
)

// What is required beside the worst questions.
const (
	mostWorst = graph.DefaultTimeout + 500*time.Millisecond
	mostDelay = 3 // of p99 of the simple question, against that of it alone
)

// worstTable writes what was found, in Markdown.
func worstTable(cases []worstCase, runs []worstRun) string {
	var text strings.Builder
	for _, r := range runs {
		_, _ = fmt.Fprintf(&text, "\n| %s: %d clients | at first | then asked | longest | answers |\n|---|--:|--:|--:|---|\n", r.store, worstClients)
		for i, c := range cases {
			t := r.tallies[i]
			_, _ = fmt.Fprintf(&text, "| %s | %.2f s, %s | %d | %.2f s | %s |\n", c.name, r.first[i].longest.Seconds(), r.first[i].said(), t.asked(), t.longest.Seconds(), t.said())
		}
		_, _ = fmt.Fprintf(&text, "\nThe simple question: alone p50 %s, p99 %s ms (%d times); beside them p50 %s, p99 %s ms (%d times). Memory of the service: %d MB.\n",
			inMilliseconds(percentile(r.alone, 50)), inMilliseconds(percentile(r.alone, 99)), len(r.alone),
			inMilliseconds(percentile(r.beside, 50)), inMilliseconds(percentile(r.beside, 99)), len(r.beside), r.memory>>20)
		for _, left := range r.running {
			_, _ = fmt.Fprintf(&text, "\nStill running: `%.200s`\n", left)
		}
	}
	return text.String() + "\n"
}

func (t *tally) asked() (n int) {
	for _, times := range t.codes {
		n += times
	}
	return n
}

// said lists what was answered, and how often where it was more than once.
func (t *tally) said() string {
	var parts []string
	for _, code := range slices.Sorted(maps.Keys(t.codes)) {
		if n := t.codes[code]; n > 1 {
			code += fmt.Sprintf(" %d", n)
		}
		parts = append(parts, code)
	}
	return strings.Join(parts, ", ")
}

func inMilliseconds(d time.Duration) string {
	return fmt.Sprintf("%.2f", float64(d)/float64(time.Millisecond))
}

// worstRequirements holds what was found against what is required.
func worstRequirements(runs []worstRun) (list []requirement) {
	for _, r := range runs {
		var total tally
		least := r.tallies[0].asked()
		for i := range r.tallies {
			least = min(least, r.tallies[i].asked())
			total.merge(r.first[i])
			total.merge(r.tallies[i])
		}
		good := total.codes[answeredData] + total.codes[timedOut] + total.codes[tooCostly]
		list = append(list,
			requirement{what: r.store + ", how often each was asked, at least", figure: float64(least), least: 1},
			requirement{what: r.store + ", longest time in s", figure: total.longest.Seconds(), most: mostWorst.Seconds()},
			requirement{what: r.store + ", answers that are neither data nor " + timedOut + " nor " + tooCostly, figure: float64(total.asked() - good), none: true},
			requirement{what: r.store + ", p99 of the simple question against that of it alone", most: mostDelay,
				figure: float64(percentile(r.beside, 99)) / float64(max(1, percentile(r.alone, 99)))})
		if r.running != nil {
			list = append(list, requirement{what: r.store + ", statements that run in the database afterwards", figure: float64(len(r.running)), none: true})
		}
	}
	return list
}
