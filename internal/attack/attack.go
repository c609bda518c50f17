package attack

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"sort"
	"strings"
	"sync"
)

// most is how large a request may be, in bytes.
const most = 64 << 10

// Request is a request that is sent by POST.
type Request struct{ Name, Body string }

// All returns the requests, in the same order each time. To make them takes a second.
var All = sync.OnceValue(made)

func made() (all []Request) {
	for _, d := range documents() {
		all = append(all, Request{d.name, body(d.text, nil)})
	}
	for _, v := range variables() {
		all = append(all, Request{v.name, body(v.query, map[string]any{"v": v.value})})
	}
	return append(all, raw()...)
}

// body is a document and its variables as JSON; a document that is too large is cut.
func body(query string, variables map[string]any) string {
	type form struct {
		Query     string         `json:"query"`
		Variables map[string]any `json:"variables,omitempty"`
	}
	for {
		text, err := json.Marshal(form{query, variables})
		if err != nil {
			panic(err) // texts and lists have a form as JSON
		}
		if over := len(text) - most; over > 0 && len(query) > over {
			query = query[:len(query)-over]
			continue
		}
		return string(text)
	}
}

type document struct{ name, text string }

// documents are those whose text is the attack.
func documents() (all []document) {
	for name, kind := range kinds {
		all = append(all, document{name, largest(kind)})
	}
	slices.SortFunc(all, func(a, b document) int { return strings.Compare(a.name, b.name) })
	return append(all, tooLarge...)
}

const (
	topic = `{ node(id: "topic:waste") { `
	event = `{ node(id: "event:x") { ... on Event { `
)

// kinds are documents that grow with a number, and are read to their end.
var kinds = map[string]func(n int) string{
	"fragment bomb":                func(n int) string { return bomb(n, 2) },
	"wide fragment bomb":           func(n int) string { return bomb(7, n) },
	"fragment bomb of leaves":      leaves,
	"bomb of fields at two names":  names,
	"names that meet in fragments": meeting,
	"fields, twice each":           pairs,
	"cycle of fragments":           cycle,
	"cycle of fields": func(n int) string {
		return `{ ...f }` + ` fragment f on Query { a: node(id: "a") { ...g } } fragment g on Event { parts { nodes {` + strings.Repeat(` ...g `, n) + `} } }`
	},
	"equal fields":             func(n int) string { return topic + strings.Repeat(`id `, n) + `} }` },
	"equal fields at the root": func(n int) string { return `{ ` + strings.Repeat(`node(id: "a") { id } `, n) + `}` },
	"equal lists": func(n int) string {
		return topic + `... on Topic { ` + strings.Repeat(`events { totalCount } `, n) + `} } }`
	},
	"equal lists of equal fields": func(n int) string {
		return topic + `... on Topic { ` + strings.Repeat(`events { totalCount `+strings.Repeat(`totalCount `, n/8)+`} `, n/8) + `} } }`
	},
	"fields with other arguments": func(n int) string {
		return topic + `... on Topic { ` + numbered(n, `events(first: %d) { totalCount } `) + `} } }`
	},
	"fields with long arguments": func(n int) string {
		return `{ ` + strings.Repeat(`topics(filter: {ids: [`+strings.Repeat(`"a" `, n/30)+`]}) { totalCount } `, n/30) + `}`
	},
	"conflicting fields": func(n int) string { return topic + numbered(n, `a: x%d `) + `} }` },
	"overlapping fragments": func(n int) string {
		return `{ node(id: "a") { ` + numbered(n, `...f%d `) + `} } ` + numbered(n, `fragment f%d on Node { id } `)
	},
	"fragments in fragments": func(n int) string { return shared(1, n) },
	"unknown directives":     func(n int) string { return topic + `id ` + strings.Repeat(`@a `, n) + `} }` },
	"equal directives":       func(n int) string { return topic + `id ` + strings.Repeat(`@skip(if: true) `, n) + `} }` },
	"aliases at the root":    func(n int) string { return `{ ` + numbered(n, `a%d: __typename `) + `}` },
	"aliases":                func(n int) string { return topic + numbered(n, `a%d: id `) + `} }` },
	"depth of braces":        func(n int) string { return strings.Repeat(`{a`, n) },
	"lists in lists": func(n int) string {
		return event + strings.Repeat(`parts { nodes { `, n) + `id` + strings.Repeat(` } }`, n) + ` } } }`
	},
	"inline fragments in each other": func(n int) string {
		return topic + strings.Repeat(`... on Topic { `, n) + `id` + strings.Repeat(` }`, n) + ` } }`
	},
	"inline fragments": func(n int) string {
		return topic + strings.Repeat(`... on Event { id } ... on Topic { id } `, n) + ` } }`
	},
	"wide introspection": func(n int) string {
		return `{ __schema { types { ` + strings.Repeat(`fields { type { fields { type { name } } } } `, n) + `} } }`
	},
	"deep introspection": func(n int) string {
		return `{ __schema { types { ` + strings.Repeat(`fields { type { `, n) + `name` + strings.Repeat(` } }`, n) + ` } } }`
	},
	"operations":                func(n int) string { return numbered(n, `query Q%d { node(id: "a") { id } } `) },
	"equal operations":          func(n int) string { return strings.Repeat(`query Q { status { revision } } `, n) },
	"operations over fragments": func(n int) string { return shared(n/2, n/2) },
	"unused fragments":          func(n int) string { return `{ status { revision } } ` + numbered(n, `fragment F%d on Topic { id } `) },
	"unknown fragments":         func(n int) string { return `{ ` + numbered(n, `...F%d `) + `}` },
	"unknown fields":            func(n int) string { return `{ ` + numbered(n, `x%d `) + `}` },
	"unknown arguments":         func(n int) string { return `{ node(` + numbered(n, `x%d: 1 `) + `) { id } }` },
	"equal arguments":           func(n int) string { return `{ node(` + strings.Repeat(`id: "a" `, n) + `) { id } }` },
	"unknown types":             func(n int) string { return `query Q(` + numbered(n, `$a%d: T `) + `) { status { revision } }` },
	"unused variables":          func(n int) string { return `query Q(` + numbered(n, `$a%d: Int = 1 `) + `) { status { revision } }` },
	"unknown variables":         func(n int) string { return `{ nodes(ids: [` + numbered(n, `$a%d `) + `]) { id } }` },
	"a variable many times": func(n int) string {
		return `query Q($a: ID!) { nodes(ids: [` + strings.Repeat(`$a `, n) + `]) { id } }`
	},
	"variables over operations": func(n int) string {
		return numbered(n/3, `query Q%d { ...f } `) + `fragment f on Query { nodes(ids: [` + numbered(n, `$a%d `) + `]) { id } }`
	},
	"a long list": func(n int) string { return `{ nodes(ids: [` + strings.Repeat(`"a" `, n) + `]) { id } }` },
	"values in lists in lists": func(n int) string {
		return `{ nodes(ids: ` + strings.Repeat(`[`, n) + strings.Repeat(`]`, n) + `) { id } }`
	},
	"a deep filter": func(n int) string {
		return `{ topics(filter: ` + strings.Repeat(`{not: `, n) + `{}` + strings.Repeat(`}`, n) + `) { totalCount } }`
	},
	"a wide filter": func(n int) string {
		return `{ topics(filter: {or: [` + strings.Repeat(`{name: "a"} `, n) + `]}) { totalCount } }`
	},
	"a filter with unknown fields": func(n int) string { return `{ topics(filter: {` + numbered(n, `x%d: 1 `) + `}) { totalCount } }` },
	"errors on every line":         func(n int) string { return `{ ` + numbered(n, "node(id: 1%d) { id }\n") + `}` },
	"wrong values far below": func(n int) string {
		return strings.Repeat("\n", 40_000) + `{ ` + numbered(n, "a%d: topics(first: X)\n") + `}`
	},
}

// tooLarge are documents of more tokens than may be, or of few that are long.
var tooLarge = []document{
	{"long fragment bomb", bomb(100, 2)},
	{"3,000 equal fields", topic + strings.Repeat(`id `, 3_000) + `} }`},
	{"50,000 directives", topic + `id ` + strings.Repeat(`@a`, 31_000) + ` } }`},
	{"10,000 aliases", `{ ` + numbered(10_000, `a%d:id `) + `}`},
	{"depth 50", event + strings.Repeat(`parts { nodes { `, 50) + `id` + strings.Repeat(` } }`, 50) + ` } } }`},
	{"aliases of introspection", `{ ` + numbered(18, `a%d: __schema { types { name fields { name type { name } args { name type { name } } } } } `) + `}`},
	{"aliases of lists", `{ ` + numbered(20, `a%d: organisations(first: 100) { totalCount nodes { id name description } } `) + `}`},
	{"braces", strings.Repeat(`{a`, 30_000)},
	{"a long text", `{ search(text: "` + strings.Repeat("a", 64_000) + `") { totalCount } }`},
	{"a text of many words", `{ search(text: "` + strings.Repeat("a ", 32_000) + `") { totalCount } }`},
	{"a text of escapes", `{ search(text: "` + strings.Repeat(`\u00e9`, 9_000) + `") { totalCount } }`},
	{"a text of quotes", `{ search(text: "` + strings.Repeat(`\"`, 15_000) + `") { totalCount } }`},
	{"a block of text", `{ search(text: """` + strings.Repeat("a\n  ", 12_000) + `""") { totalCount } }`},
	{"a text without an end", `{ search(text: "` + strings.Repeat("a", 64_000)},
	{"a long number", `{ organisations(first: ` + strings.Repeat("9", 64_000) + `) { totalCount } }`},
	{"a long fraction", `{ encounters(of: {}, minStrength: 0.` + strings.Repeat("1", 64_000) + `) { totalCount } }`},
	{"a long name", `{ ` + strings.Repeat("a", 64_000) + ` }`},
	{"a long name of an argument", `{ node(` + strings.Repeat("a", 64_000) + `: 1) { id } }`},
	{"white space", `{` + strings.Repeat("\n", 30_000) + `x y z }`},
	{"commas", `{` + strings.Repeat(",", 64_000) + `status { revision } }`},
	{"comments", `{ status { revision } } ` + strings.Repeat("#\n", 20_000)},
	{"a long comment", `{ status { revision } } #` + strings.Repeat("a", 60_000)},
}

// tokens matches what a parser counts, near enough.
var tokens = regexp.MustCompile(`\.\.\.|[A-Za-z_][A-Za-z0-9_]*|"""[^"]*"""|"(?:[^"\\]|\\.)*"|-?[0-9.]+|[!$&():=@\[\]{|}]|#[^\n]*`)

// mostTokens is how many a document may have.
const mostTokens = 2_000

// largest returns the largest document of its kind that is read to its end.
func largest(kind func(n int) string) string {
	n := sort.Search(2_000, func(n int) bool {
		text := kind(n + 1)
		return len(text) > most*9/10 || len(tokens.FindAllString(text, mostTokens)) >= mostTokens
	})
	return kind(n)
}

// numbered repeats a text n times, with the number in it.
func numbered(n int, text string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, text, i)
	}
	return b.String()
}

// bomb is levels of fragments, each of which stands several times in the one above.
func bomb(levels, times int) string {
	var b strings.Builder
	b.WriteString(`{ node(id: "event:x") { ... on Event { topics { ...f0 } } } }`)
	for i := range levels {
		fmt.Fprintf(&b, ` fragment f%d on TopicTieConnection { nodes { events { nodes { topics {%s } } } } }`, i, strings.Repeat(fmt.Sprintf(` ...f%d`, i+1), times))
	}
	fmt.Fprintf(&b, ` fragment f%d on TopicTieConnection { totalCount }`, levels)
	return b.String()
}

// leaves is a small bomb whose last fragment has many leaves.
func leaves(n int) string {
	var b strings.Builder
	b.WriteString(`{ node(id: "event:x") { ...f0 } }`)
	for i := range 7 {
		fmt.Fprintf(&b, ` fragment f%d on Event { parts(first: 1) { nodes { ...f%d } } prepares(first: 1) { nodes { ...f%d } } preparedBy(first: 1) { nodes { ...f%d } } }`, i, i+1, i+1, i+1)
	}
	return b.String() + ` fragment f7 on Event { ` + strings.Repeat(`id `, n) + `}`
}

// names doubles the places in the answer with each level of fragments.
func names(levels int) string {
	var b strings.Builder
	b.WriteString(`{ node(id: "event:x") { ...f0 } }`)
	for i := range levels {
		fmt.Fprintf(&b, ` fragment f%d on Event { prepares { nodes { ...f%d } } parts { nodes { ...f%d } } }`, i, i+1, i+1)
	}
	fmt.Fprintf(&b, ` fragment f%d on Event { id }`, levels)
	return b.String()
}

// meeting is a bomb in which no two places have the same fragments.
func meeting(levels int) string {
	var b strings.Builder
	b.WriteString(`{ node(id: "event:x") { ...f0 } }`)
	for i := range levels {
		fmt.Fprintf(&b, ` fragment f%d on Event { prepares { nodes { ...f%d ...g%d } } parts { nodes { ...f%d } } }`, i, i+1, i, i+1)
		fmt.Fprintf(&b, ` fragment g%d on Event { prepares { nodes { ...g%d } } parts { nodes { ...g%d } } }`, i, i+1, i+1)
	}
	fmt.Fprintf(&b, ` fragment f%d on Event { id } fragment g%d on Event { id }`, levels, levels)
	return b.String()
}

// pairs is a tree of fields each of which stands twice, so that each pair of them must be compared.
func pairs(levels int) string {
	if levels > 8 {
		return strings.Repeat(`{`, most)
	}
	var tree func(left int) string
	tree = func(left int) string {
		if left == 0 {
			return `id`
		}
		below := tree(left - 1)
		return `parts { nodes { ` + below + ` } } parts { nodes { ` + below + ` } }`
	}
	return event + tree(levels) + ` } } }`
}

// cycle is a ring of fragments.
func cycle(n int) string {
	var b strings.Builder
	b.WriteString(`{ ...f0 }`)
	for i := range n {
		fmt.Fprintf(&b, ` fragment f%d on Query { ...f%d ...f0 }`, i, (i+1)%n)
	}
	return b.String()
}

// shared is many operations that use the same fragments, each of which leads to all that follow.
func shared(operations, fragments int) string {
	var b strings.Builder
	b.WriteString(numbered(operations, `query Q%d { ...f0 } `))
	for i := range fragments {
		fmt.Fprintf(&b, `fragment f%d on Query { ...f%d ...f%d } `, i, i+1, min(i+2, fragments))
	}
	fmt.Fprintf(&b, `fragment f%d on Query { __typename }`, fragments)
	return b.String()
}
