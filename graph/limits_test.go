package graph_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
)

func nested(levels int) string {
	query := `id`
	for range levels {
		query = `topics(first: 1) { nodes { organisations(first: 1) { nodes { ` + query + ` } } } }`
	}
	return query
}

// A query beyond the bounds is refused before anything is read, quickly, and says why.
func TestLimits(t *testing.T) {
	bomb := strings.Builder{}
	bomb.WriteString(`{ node(id: "event:x") { ... on Event { topics { ...f0 } } } }`)
	for i := range 24 {
		fmt.Fprintf(&bomb, ` fragment f%d on TopicTieConnection { nodes { events { nodes { topics { ...f%d ...f%d } } } } }`, i, i+1, i+1)
	}
	bomb.WriteString(` fragment f24 on TopicTieConnection { totalCount }`)
	cases := []struct{ name, query, says string }{
		{"depth", `{ organisations(first: 1) { nodes { ` + nested(4) + ` } } }`, "deep"},
		{"product", `{ organisations(first: 100) { nodes { topics(first: 100) { nodes { organisations(first: 3) { nodes { id } } } } } } }`, "multiply"},
		{"cost", `{ organisations(first: 100) { nodes { ` + strings.Repeat(`... on Organisation { encounters(first: 10) { nodes { id name } } } `, 10) + ` } } }`, "objects"},
		{"root", `{ ` + alias(21, `status { revision }`) + ` }`, "root"},
		{"aliases", `{ ` + alias(31, `status { revision }`) + ` }`, "aliases"},
		{"aliases below", `{ node(id: "topic:waste") { ` + alias(31, `id`) + ` } }`, "aliases"},
		{"directives", `{ node(id: "topic:waste") { ` + strings.Repeat(`... @skip(if: false) { id } `, 31) + ` } }`, "directives"},
		{"tokens", `{ node(id: "topic:waste") { ` + strings.Repeat(`id `, 2000) + ` } }`, "tokens"},
		{"fragments", bomb.String(), ""},
		{"introspection", `{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }`, "introspection"},
		{"deep introspection", `{ __schema { types { ` + strings.Repeat(`ofType { `, 14) + `name` + strings.Repeat(` }`, 14) + ` } } }`, "introspection"},
		{"introspection under aliases", `{ ` + alias(8, `__schema { types { name fields { name args { name type { name } } } } }`) + ` }`, "introspection"},
		{"operations", strings.Repeat(`query Q { status { revision } } `, 31), "operations"},
		{"values", `{ topics(filter: ` + strings.Repeat(`{not: `, 31) + `{}` + strings.Repeat(`}`, 31) + `) { totalCount } }`, "values"},
		{"fields", `{ ` + strings.Repeat(`...a `, 2) + `}` + doubling(14), "fields"},
		{"nested fields", `{ __schema { types ` + strings.Repeat(`{ ofType `, 101) + `{ name }` + strings.Repeat(` }`, 101) + ` } }`, "deep"},
		{"nodes", `{ nodes(ids: [` + strings.Repeat(`"a",`, 100) + `]) { ... on Topic { events(first: 100) { nodes { topics(first: 3) { nodes { id } } } } } } }`, "multiply"},
		{"first by a variable's default", `query($n: Int = 100) { organisations(first: $n) { nodes { topics(first: $n) { nodes { organisations(first: $n) { nodes { id } } } } } } }`, "multiply"},
	}
	h := handler(t)
	for _, c := range cases {
		begin := time.Now()
		status, answer := ask(t, h, network.Admin, request{Query: c.query})
		if took := time.Since(begin); took > 500*time.Millisecond {
			t.Errorf("%s: took %v", c.name, took)
		}
		errs := errorsOf(t, answer)
		if len(errs) == 0 || errs[0].Extensions.Code != "QUERY_TOO_COSTLY" || !strings.Contains(errs[0].Message, c.says) {
			t.Errorf("%s: want QUERY_TOO_COSTLY that says %q, got %.300s", c.name, c.says, answer)
		}
		if status != http.StatusOK { // it is what the media type asks for: application/json has 200 for each query that was read as one
			t.Errorf("%s: status %d", c.name, status)
		}
	}
}

// doubling is fragments each of which doubles the fields of the one before, at other places of the answer.
func doubling(levels int) string {
	var b strings.Builder
	b.WriteString(` fragment a on Query { node(id: "a") { ...f0 } }`)
	for i := range levels {
		fmt.Fprintf(&b, ` fragment f%d on Event { parts(first: 1) { nodes { ...f%d } } prepares(first: 1) { nodes { ...f%d } } }`, i, i+1, i+1)
	}
	fmt.Fprintf(&b, ` fragment f%d on Event { id }`, levels)
	return b.String()
}

func alias(n int, field string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "a%d: %s ", i, field)
	}
	return b.String()
}

// What tools send to learn the contract is within the bounds.
func TestIntrospection(t *testing.T) {
	h := handler(t)
	const typeRef = `kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } }`
	const input = `name description type { ` + typeRef + ` } defaultValue`
	query := `query IntrospectionQuery { __schema { queryType { name } mutationType { name } subscriptionType { name }
		types { kind name description specifiedByURL fields(includeDeprecated: true) { name description args { ` + input + ` } type { ` + typeRef + ` } isDeprecated deprecationReason }
		inputFields { ` + input + ` } interfaces { ` + typeRef + ` } enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ` + typeRef + ` } }
		directives { name description locations args { ` + input + ` } } } }`
	status, answer := ask(t, h, network.Public, request{Query: query})
	if status != http.StatusOK || !strings.Contains(answer, `"specifiedByURL":"https://www.loc.gov`) || strings.Contains(answer, `"errors"`) {
		t.Errorf("status %d: %.300s", status, answer)
	}
	if strings.Contains(answer, `"defer"`) {
		t.Error("@defer is offered, but an answer is one document")
	}
}

// Requests that are not of the form that is asked are refused, each in its way.
func TestTransport(t *testing.T) {
	h := handler(t)
	cases := []struct {
		name, method, target, contentType, body string
		status                                  int
	}{
		{"post", "POST", "/", "application/json", `{"query":"{ __typename }"}`, 200},
		{"post with charset", "POST", "/", "application/json; charset=utf-8", `{"query":"{ __typename }"}`, 200},
		{"get", "GET", "/?query=%7B__typename%7D", "", "", 200},
		{"get with variables", "GET", "/?query=query(%24i:ID!)%7Bnode(id:%24i)%7Bid%7D%7D&variables=%7B%22i%22:%22topic:waste%22%7D", "", "", 200},
		{"get with bad variables", "GET", "/?query=%7B__typename%7D&variables=%7B", "", "", 400},
		{"get without a query", "GET", "/", "", "", 400},
		{"get a mutation", "GET", "/?query=mutation%7B__typename%7D", "", "", 405},
		{"get with extensions", "GET", "/?query=%7B__typename%7D&extensions=%7B%22a%22:1%7D", "", "", 200},
		{"get with bad extensions", "GET", "/?query=%7B__typename%7D&extensions=1", "", "", 400},
		{"another charset", "POST", "/", "application/json; charset=latin1", `{"query":"{ __typename }"}`, 415},
		{"no content type", "POST", "/", "", `{"query":"{ __typename }"}`, 415},
		{"more than one object", "POST", "/", "application/json", `{"query":"{ __typename }"} {}`, 400},
		{"a name in capitals", "POST", "/", "application/json", `{"QUERY":"{ __typename }"}`, 400},
		{"query that is a list", "POST", "/", "application/json", `{"query":["{ __typename }"]}`, 400},
		{"name that is a number", "POST", "/", "application/json", `{"query":"{ __typename }","operationName":1}`, 400},
		{"variables that are a text", "POST", "/", "application/json", `{"query":"{ __typename }","variables":"{}"}`, 400},
		{"variables that are null", "POST", "/", "application/json", `{"query":"{ __typename }","variables":null}`, 200},
		{"extensions that are a list", "POST", "/", "application/json", `{"query":"{ __typename }","extensions":[]}`, 400},
		{"query and id", "POST", "/", "application/json", `{"query":"{ __typename }","documentId":"sha256:00"}`, 400},
		{"unknown id", "POST", "/", "application/json", `{"documentId":"sha256:00"}`, 400},
		{"batch", "POST", "/", "application/json", `[{"query":"{ __typename }"}]`, 400},
		{"no json", "POST", "/", "application/json", `query`, 400},
		{"empty", "POST", "/", "application/json", ``, 400},
		{"no query", "POST", "/", "application/json", `{}`, 400},
		{"form", "POST", "/", "application/x-www-form-urlencoded", `query=%7B__typename%7D`, 415},
		{"multipart", "POST", "/", "multipart/form-data; boundary=x", `--x--`, 415},
		{"text", "POST", "/", "text/plain", `{"query":"{ __typename }"}`, 415},
		{"put", "PUT", "/", "application/json", `{"query":"{ __typename }"}`, 405},
		{"mutation", "POST", "/", "application/json", `{"query":"mutation { x }"}`, 200},
		{"subscription", "POST", "/", "application/json", `{"query":"subscription { x }"}`, 200},
		{"defer", "POST", "/", "application/json", `{"query":"{ ... @defer { __typename } }"}`, 200},
		{"large", "POST", "/", "application/json", `{"query":"{ __typename }` + strings.Repeat(" ", 70_000) + `"}`, 413},
		{"two operations", "POST", "/", "application/json", `{"query":"query A { __typename } query B { __typename }","operationName":"B"}`, 200},
		{"an operation that is not there", "POST", "/", "application/json", `{"query":"query A { __typename }","operationName":"C"}`, 200},
	}
	for _, c := range cases {
		r := httptest.NewRequest(c.method, c.target, strings.NewReader(c.body))
		if c.contentType != "" {
			r.Header.Set("Content-Type", c.contentType)
		}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code != c.status {
			t.Errorf("%s: status %d, want %d: %.200s", c.name, w.Code, c.status, w.Body)
		}
		if w.Code != 200 && len(errorsOf(t, w.Body.String())) == 0 {
			t.Errorf("%s: no error: %s", c.name, w.Body)
		}
		if !strings.HasPrefix(w.Header().Get("Content-Type"), "application/json") {
			t.Errorf("%s: content type %q", c.name, w.Header().Get("Content-Type"))
		}
	}
}
