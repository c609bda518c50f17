package storetest

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/partnergraph/partnergraph/internal/store"
)

// coverage counts what the questions and worlds of a run reached, so that a
// suite that tests nothing is seen.
type coverage struct {
	worlds, questions, agreed int // agreed: also questions about shapes
	filled, longer, equal     int
	methods, arguments, rules map[string]int
	// perMethod counts arguments, and what was found, of the questions of each method.
	perMethod      map[string]map[string]int
	faults, caught int
}

func newCoverage() *coverage {
	return &coverage{methods: map[string]int{}, arguments: map[string]int{}, rules: map[string]int{}, perMethod: map[string]map[string]int{}}
}

// note counts a question and its answer.
func (c *coverage) note(q question, a answer) {
	c.questions++
	c.methods[q.Method]++
	used := map[string]bool{}
	argumentsOf(reflect.ValueOf(q), used)
	if page, _ := q.list(); page != nil && noRows(*page) {
		used[noRowsArgument] = true
	}
	if c.perMethod[q.Method] == nil {
		c.perMethod[q.Method] = map[string]int{}
	}
	for name := range used {
		c.arguments[name]++
		c.perMethod[q.Method][name]++
	}
	for name := range found(q, a) {
		c.perMethod[q.Method][name]++
	}
	if !a.empty() {
		c.filled++
	}
	longer, equal := false, false
	for _, list := range a.lists() {
		longer = longer || list.HasNext || list.HasPrevious
		equal = equal || hasEqualRanks(list.Rows)
	}
	c.longer += count(longer)
	c.equal += count(equal)
}

// noRowsArgument is how a page without rows is counted.
const noRowsArgument = "Page without rows"

func count(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// lists are the lists of the answer itself, not those nested in rows.
func (a answer) lists() []store.List {
	lists := slices.Collect(maps.Values(a.Lists))
	if a.List != nil {
		lists = append(lists, *a.List)
	}
	for _, row := range a.Rows {
		lists = append(lists, row.Below...)
	}
	if a.Turned != nil {
		lists = append(lists, a.Turned.lists()...)
	}
	return lists
}

// hasEqualRanks tells whether only ids decided between two neighbours.
func hasEqualRanks(rows []store.Row) bool {
	for i := 1; i < len(rows); i++ {
		a, b := rows[i-1].Position, rows[i].Position
		a.ID, a.OtherID, b.ID, b.OtherID = "", "", "", ""
		if a == b {
			return true
		}
	}
	return false
}

// argumentsOf collects the fields of the port's structs that a question sets.
func argumentsOf(v reflect.Value, used map[string]bool) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			argumentsOf(v.Elem(), used)
		}
	case reflect.Slice:
		for i := range v.Len() {
			argumentsOf(v.Index(i), used)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			argumentsOf(v.MapIndex(key), used)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if !v.Field(i).IsZero() && v.Type().Field(i).IsExported() {
				used[v.Type().Name()+"."+v.Type().Field(i).Name] = true
				argumentsOf(v.Field(i), used)
			}
		}
	}
}

// add counts a world, and the rules that fired in it.
func (c *coverage) add(rules map[string]int) {
	c.worlds++
	for rule, n := range rules {
		c.rules[rule] += n
	}
}

// String is what a run prints at its end.
func (c *coverage) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d worlds, %d questions, %d agreed\n", c.worlds, c.questions, c.agreed)
	fmt.Fprintf(&b, "not empty %s, longer than a page %s, equal ranks %s\n",
		c.share(c.filled), c.share(c.longer), c.share(c.equal))
	if c.faults > 0 {
		fmt.Fprintf(&b, "%d of %d planted faults would be noticed\n", c.caught, c.faults)
	}
	c.table(&b, "rules fired", c.rules, func(n int) string { return fmt.Sprint(n) })
	c.table(&b, "questions by method", c.methods, c.share)
	c.table(&b, "questions by argument", c.arguments, c.share)
	for _, method := range methodsOfNetwork {
		of := func(n int) string { return shareOf(n, c.methods[method]) }
		c.table(&b, method+", of "+fmt.Sprint(c.methods[method]), c.perMethod[method], of)
	}
	return b.String()
}

func (c *coverage) share(n int) string { return shareOf(n, c.questions) }

func shareOf(n, of int) string { return fmt.Sprintf("%.1f %%", 100*float64(n)/float64(max(of, 1))) }

func (c *coverage) table(b *strings.Builder, title string, counts map[string]int, show func(int) string) {
	b.WriteString(title + ":\n")
	for _, name := range slices.Sorted(maps.Keys(counts)) {
		fmt.Fprintf(b, "  %-40s %s\n", name, show(counts[name]))
	}
}
