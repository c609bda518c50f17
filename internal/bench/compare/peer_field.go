package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/partnergraph/partnergraph/internal/bench/statement"
)

// peerField is a field of the peer's Query with hand-written Cypher: a question of the
// service, of which each row becomes an object.
type peerField struct {
	name, returns string
	rows          string // where the rows stand in the record, in Cypher
	first         int
	object        string // the object of a row, in Cypher
	selection     string // what is asked of it, in GraphQL
}

// The ends of every question of the service: what it returns first, and the revision that it returns last.
const (
	questionReturn   = "RETURN "
	questionRevision = ", CASE WHEN meta."
)

// statement turns a question into one that returns the rows one by one.
func (f *peerField) statement(text string) (string, error) {
	begin, rest, found := strings.Cut(text, questionReturn)
	end := strings.LastIndex(rest, questionRevision)
	if !found || end < 0 {
		return "", fmt.Errorf("%s: the service's question has another form than was expected:\n%s", f.name, text)
	}
	return fmt.Sprintf("%sWITH [%s] AS record\nUNWIND record%s AS row\nWITH row LIMIT %d\nRETURN %s AS result",
		begin, rest[:end], f.rows, f.first, f.object), nil
}

// boundField is such a field for the statements of one run.
type boundField struct {
	types, field string // in the schema: those of its arguments, and itself
	query        string
	arguments    []string
	sets         []statement.Values // of each start
}

// bind makes the field. Values that are the same from all starts stand in the text; the others are arguments.
func (f *peerField) bind(text string, sets []statement.Values) (*boundField, error) {
	text, err := f.statement(text)
	if err != nil {
		return nil, err
	}
	b := &boundField{sets: sets}
	var types strings.Builder
	var declared, passed, defined []string
	for _, name := range slices.Sorted(maps.Keys(sets[0])) {
		if !varies(name, sets) {
			text = regexp.MustCompile(`\$`+name+`\b`).ReplaceAllLiteralString(text, literal(sets[0][name]))
			continue
		}
		t := typeOf(capital(f.name)+capital(name), example(name, sets), &types)
		b.arguments = append(b.arguments, name)
		declared, passed, defined = append(declared, "$"+name+": "+t), append(passed, name+": $"+name), append(defined, name+": "+t)
	}
	b.query = fmt.Sprintf("query(%s) { rows: %s(%s) { %s } }", strings.Join(declared, ", "), f.name, strings.Join(passed, ", "), f.selection)
	b.types = types.String()
	b.field = fmt.Sprintf("  %s(%s): [%s!]! @cypher(columnName: \"result\", statement: \"\"\"\n%s\n\"\"\")\n", f.name, strings.Join(defined, ", "), f.returns, text)
	return b, nil
}

// request asks the field from one start.
func (b *boundField) request(start int) request {
	r := request{Query: b.query, Variables: variables{}}
	for _, name := range b.arguments {
		r.Variables[name] = b.sets[start][name]
	}
	return r
}

func varies(name string, sets []statement.Values) bool {
	first := literal(sets[0][name])
	return slices.ContainsFunc(sets, func(set statement.Values) bool { return literal(set[name]) != first })
}

// example is a value that tells its type: not null, and with something in it if any has.
func example(name string, sets []statement.Values) any {
	var best any
	for _, set := range sets {
		if literal(set[name]) != "null" && (best == nil || literal(best) == "[]") {
			best = set[name]
		}
	}
	return best
}

// literal is a value in Cypher.
func literal(value any) string {
	switch value := value.(type) {
	case []any:
		parts := make([]string, len(value))
		for i := range value {
			parts[i] = literal(value[i])
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case map[string]any:
		var parts []string
		for _, name := range slices.Sorted(maps.Keys(value)) {
			parts = append(parts, name+": "+literal(value[name]))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	text, _ := json.Marshal(value) // a text in JSON is one in Cypher
	return string(text)
}

// typeOf is the type of a value in GraphQL. That of an object is written to types, under the name.
func typeOf(name string, value any, types *strings.Builder) string {
	switch value := value.(type) {
	case []any:
		of := "String!"
		if len(value) > 0 {
			of = typeOf(name, value[0], types)
		}
		return "[" + of + "]!"
	case map[string]any:
		var parts []string
		for _, field := range slices.Sorted(maps.Keys(value)) {
			parts = append(parts, field+": "+typeOf(name+capital(field), value[field], types))
		}
		_, _ = fmt.Fprintf(types, "input %s { %s }\n", name, strings.Join(parts, " "))
		return name + "!"
	case int64:
		return "Int!"
	case float64:
		return "Float!"
	case bool:
		return "Boolean!"
	}
	return "String!"
}
