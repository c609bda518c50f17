package neo4j

import (
	"embed"
	"strconv"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
)

//go:embed query/*.cypher
var queryFiles embed.FS

// readQuery reads a question without the words on top, which are for people.
func readQuery(name string) string {
	text, err := queryFiles.ReadFile("query/" + name + ".cypher")
	if err != nil {
		panic(err) // embedded: cannot fail
	}
	lines := strings.Split(string(text), "\n")
	for len(lines) > 0 && strings.HasPrefix(lines[0], "//") {
		lines = lines[1:]
	}
	return strings.Join(lines, "\n")
}

// query puts constant fragments together. Values are parameters, and the names of both
// parameters and variables come from counting, so that a text is constant per shape of question.
type query struct {
	text   strings.Builder
	params map[string]any
	used   int
}

func newQuery() *query { return &query{params: map[string]any{}} }

func (q *query) add(fragments ...string) {
	for _, f := range fragments {
		q.text.WriteString(f)
	}
}

// param makes a value a parameter and returns how the text names it.
func (q *query) param(value any) string {
	name := "p" + strconv.Itoa(len(q.params))
	q.params[name] = value
	return "$" + name
}

// variable returns a new name that begins so.
func (q *query) variable(prefix string) string {
	q.used++
	return prefix + strconv.Itoa(q.used)
}

// parts writes what stands in place of each <<name>> of a question.
type parts map[string]func()

// fill writes a question, each <<name>> by its part.
func (q *query) fill(question string, p parts) {
	for {
		before, rest, found := strings.Cut(question, "<<")
		q.add(before)
		if !found {
			return
		}
		name, after, _ := strings.Cut(rest, ">>")
		p[name]()
		question = after
	}
}

func (q *query) constant(text string) func() { return func() { q.add(text) } }

// texts returns values as the driver takes them.
func texts[T ~string](values []T) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = string(v)
	}
	return out
}

func labelOf(t network.EntityType) string { return labels[t] }

// labels names the label of each type of node.
var labels = map[network.EntityType]string{
	network.TypeOrganisation: "Organisation", network.TypePerson: "Person", network.TypeEvent: "Event", network.TypePlace: "Place",
	network.TypeTopic: "Topic", network.TypeProgramme: "Programme", network.TypeSource: "Source",
}
