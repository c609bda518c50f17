package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/partnergraph/partnergraph/internal/questions"
)

// transport takes operations by POST with JSON, and queries by GET. gqlgen's own transports would repeat the body in
// an error, and encode an answer twice.
type transport struct {
	documents    *Documents
	trustedOnly  bool
	negotiates   bool // as the protocol has it since 2025
	rates        *rates
	light, heavy *turns
	patience     time.Duration // with operations that wait for their turns
}

// Supports accepts all requests: those that are no operation are told what one is.
func (*transport) Supports(*http.Request) bool { return true }

// Do reads, runs and answers an operation.
func (t *transport) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	out := t.response(w, r)
	if out.mediaType == "" {
		out.mediaType = plainJSON
		out.refuse(http.StatusNotAcceptable, questions.BadInput("", "an answer is %s or %s: accept one of them", graphQLJSON, plainJSON))
		return
	}
	if refused := t.rates.check(IdentityOf(r.Context())); refused != nil { // before anything is read
		out.refuse(http.StatusTooManyRequests, refused)
		return
	}
	asked, status, refused := t.read(w, r)
	if refused != nil {
		out.refuse(status, refused)
		return
	}
	t.run(out, r, exec, asked)
}

// read reads an operation from a request, or says what is wrong with it.
func (t *transport) read(w http.ResponseWriter, r *http.Request) (s *sent, status int, refused *questions.Error) {
	switch r.Method {
	case http.MethodGet:
		return fromAddress(r)
	case http.MethodPost:
		return fromBody(r)
	}
	w.Header().Set("Allow", "GET, POST")
	return nil, http.StatusMethodNotAllowed, questions.BadInput("", "a query is sent by POST or GET")
}

// sent is what a request asks.
type sent struct {
	query, documentID, operationName string
	variables, extensions            map[string]any
	size                             int // in bytes
}

func fromBody(r *http.Request) (*sent, int, *questions.Error) {
	media, parameters, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil || media != plainJSON || !spoken(parameters["charset"]) {
		return nil, http.StatusUnsupportedMediaType, questions.BadInput("", "a query is sent as application/json, in UTF-8")
	}
	body, err := io.ReadAll(r.Body)
	if tooLarge := (*http.MaxBytesError)(nil); errors.As(err, &tooLarge) {
		return nil, http.StatusRequestEntityTooLarge, questions.TooCostly("a request has at most %d bytes", tooLarge.Limit)
	}
	if err != nil {
		return nil, http.StatusBadRequest, questions.BadInput("", "the request could not be read")
	}
	s, refused := decode(body)
	return s, http.StatusBadRequest, refused
}

// decode reads an operation from JSON.
func decode(body []byte) (*sent, *questions.Error) {
	body = bytes.TrimSpace(body)
	if len(body) > 0 && body[0] == '[' {
		return nil, questions.BadInput("", "several operations in one request are not answered: send one each")
	}
	parts := map[string]json.RawMessage{}
	if json.Unmarshal(body, &parts) != nil {
		return nil, questions.BadInput("", `the request must be JSON of the form {"query": "…", "variables": {…}, "operationName": "…"}`)
	}
	s := &sent{size: len(body)}
	for _, part := range []struct {
		name, what string
		into       any
	}{
		{"query", "a text", &s.query},
		{"documentId", "a text", &s.documentID},
		{"operationName", "a text", &s.operationName},
		{"variables", "a JSON object", &s.variables},
		{"extensions", "a JSON object", &s.extensions},
	} {
		if value, given := parts[part.name]; given && !into(value, part.into) {
			return nil, questions.BadInput(part.name, "must be %s", part.what)
		}
	}
	return s, nil
}

// into reads a JSON value, and tells whether it is of the type. Null is as if it were not there.
func into(value []byte, v any) bool {
	decoder := json.NewDecoder(bytes.NewReader(value))
	decoder.UseNumber()
	return decoder.Decode(v) == nil
}

func fromAddress(r *http.Request) (*sent, int, *questions.Error) {
	address := r.URL.Query()
	s := &sent{
		query: address.Get("query"), documentID: address.Get("documentId"), operationName: address.Get("operationName"), size: len(r.URL.RawQuery),
	}
	for name, object := range map[string]*map[string]any{"variables": &s.variables, "extensions": &s.extensions} {
		if text := address.Get(name); text != "" && !into([]byte(text), object) {
			return nil, http.StatusBadRequest, questions.BadInput(name, "must be a JSON object")
		}
	}
	return s, http.StatusBadRequest, nil
}

// run runs an operation and writes its answer.
func (t *transport) run(out *response, r *http.Request, exec graphql.GraphExecutor, s *sent) {
	who := IdentityOf(r.Context())
	text, refused := t.document(s)
	if refused != nil {
		t.rates.charge(who, 1)
		out.refuse(statusOf(refused.Code, http.StatusBadRequest), refused)
		return
	}
	ctx := graphql.StartOperationTrace(r.Context())
	waiting, cancel := context.WithTimeout(ctx, t.patience)
	defer cancel()
	done, refused := t.light.take(waiting, who)
	if refused != nil {
		out.refuse(statusOf(refused.Code, http.StatusServiceUnavailable), refused)
		return
	}
	spent := &spending{heavyTurn: func() (func(), *questions.Error) { return t.heavy.take(waiting, who) }}
	spent.begin(done)
	var answer *graphql.Response
	pay := sync.OnceFunc(func() {
		spent.end()
		t.rates.charge(who, 1+s.size/bytesPerCost+t.rates.worth(spent, answer))
	})
	defer pay() // also where it panics
	params := &graphql.RawParams{Query: text, OperationName: s.operationName, Variables: s.variables, Extensions: s.extensions, Headers: r.Header}
	var status int
	status, answer = t.answer(context.WithValue(ctx, spendingKey{}, spent), r.Method, exec, params)
	pay() // before it is written, which takes as long as the client likes
	out.write(status, answer)
}

// answer runs an operation, unless it is refused before.
func (t *transport) answer(ctx context.Context, method string, exec graphql.GraphExecutor, params *graphql.RawParams) (status int, answer *graphql.Response) {
	oc, refused := exec.CreateOperationContext(ctx, params)
	if refused != nil {
		ctx = graphql.WithOperationContext(ctx, oc)
		return notRun, exec.DispatchError(ctx, refused[:min(len(refused), maxErrors)])
	}
	if method == http.MethodGet && oc.Operation.Operation != ast.Query {
		return http.StatusMethodNotAllowed, notAnswered(questions.BadInput("", "only queries are sent by GET"))
	}
	if refused := spendingOf(ctx).goOn(); refused != nil {
		return statusOf(refused.Code, http.StatusServiceUnavailable), notAnswered(refused)
	}
	handle, ctx := exec.DispatchOperation(ctx, oc)
	if answer := handle(ctx); answer != nil {
		return http.StatusOK, answer
	}
	// The time was up, or the client gone, before anything was read.
	late := (*questions.Error)(nil)
	errors.As(questions.Translate(context.Cause(ctx)), &late)
	return http.StatusOK, notAnswered(late)
}

// maxErrors bounds the errors that are said of one query.
const maxErrors = 20
