package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/partnergraph/partnergraph/internal/questions"
)

// post takes an operation as JSON. gqlgen's own transports would repeat the body in
// an error, and encode an answer twice.
type post struct{}

// Supports accepts POST with JSON.
func (post) Supports(r *http.Request) bool {
	media, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	return r.Method == http.MethodPost && err == nil && media == "application/json"
}

// Do reads, runs and answers an operation.
func (post) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	body, err := io.ReadAll(r.Body)
	if tooLarge := (*http.MaxBytesError)(nil); errors.As(err, &tooLarge) {
		refuse(w, r, http.StatusRequestEntityTooLarge, questions.TooCostly("a request has at most %d bytes", tooLarge.Limit))
		return
	}
	if err != nil {
		refuse(w, r, http.StatusBadRequest, questions.BadInput("", "the request could not be read"))
		return
	}
	params := &graphql.RawParams{}
	if err := decode(body, params); err != nil {
		refuse(w, r, http.StatusBadRequest, err)
		return
	}
	run(w, r, exec, params)
}

// decode reads an operation from JSON.
func decode(body []byte, params *graphql.RawParams) *questions.Error {
	body = bytes.TrimSpace(body)
	if len(body) > 0 && body[0] == '[' {
		return questions.BadInput("", "several operations in one request are not answered: send one each")
	}
	decoder := json.NewDecoder(bytes.NewReader(body))
	decoder.UseNumber()
	if err := decoder.Decode(params); err != nil {
		return questions.BadInput("", `the request must be JSON of the form {"query": "…", "variables": {…}, "operationName": "…"}`)
	}
	return nil
}

// get takes a query from the address.
type get struct{}

// Supports accepts GET.
func (get) Supports(r *http.Request) bool { return r.Method == http.MethodGet }

// Do reads, runs and answers a query.
func (get) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	address := r.URL.Query()
	params := &graphql.RawParams{Query: address.Get("query"), OperationName: address.Get("operationName")}
	if variables := address.Get("variables"); variables != "" {
		decoder := json.NewDecoder(strings.NewReader(variables))
		decoder.UseNumber()
		if decoder.Decode(&params.Variables) != nil {
			refuse(w, r, http.StatusBadRequest, questions.BadInput("variables", "must be a JSON object"))
			return
		}
	}
	run(w, r, exec, params)
}

// otherwise refuses what is neither.
type otherwise struct{}

// Supports accepts the rest.
func (otherwise) Supports(*http.Request) bool { return true }

// Do says what would be accepted.
func (otherwise) Do(w http.ResponseWriter, r *http.Request, _ graphql.GraphExecutor) {
	if r.Method == http.MethodPost {
		refuse(w, r, http.StatusUnsupportedMediaType, questions.BadInput("", "a query is sent as application/json"))
		return
	}
	w.Header().Set("Allow", "GET, POST")
	refuse(w, r, http.StatusMethodNotAllowed, questions.BadInput("", "a query is sent by POST or GET"))
}

// run runs an operation and writes its answer.
func run(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor, params *graphql.RawParams) {
	params.Headers = r.Header
	ctx := graphql.StartOperationTrace(r.Context())
	oc, refused := exec.CreateOperationContext(ctx, params)
	if refused != nil {
		ctx = graphql.WithOperationContext(ctx, oc)
		answer(w, r, refusedStatus(r), exec.DispatchError(ctx, refused[:min(len(refused), maxErrors)]))
		return
	}
	if r.Method == http.MethodGet && oc.Operation.Operation != ast.Query {
		w.Header().Set("Allow", "POST")
		refuse(w, r, http.StatusMethodNotAllowed, questions.BadInput("", "only queries are sent by GET"))
		return
	}
	handle, ctx := exec.DispatchOperation(ctx, oc)
	response := handle(ctx)
	if response == nil { // the time was up, or the client gone, before anything was read
		late := (*questions.Error)(nil)
		errors.As(questions.Translate(context.Cause(ctx)), &late)
		refuse(w, r, http.StatusOK, late)
		return
	}
	answer(w, r, answeredStatus(w, response), response)
}

// maxErrors bounds the errors that are said of one query.
const maxErrors = 20

const graphQLJSON = "application/graphql-response+json"

func accepts(r *http.Request) string {
	if strings.Contains(r.Header.Get("Accept"), graphQLJSON) {
		return graphQLJSON
	}
	return "application/json"
}

// refusedStatus is that of a query that was not run.
func refusedStatus(r *http.Request) int {
	if accepts(r) == graphQLJSON {
		return http.StatusBadRequest
	}
	return http.StatusUnprocessableEntity
}

// answeredStatus is 200, unless nothing could be answered for want of a store.
func answeredStatus(w http.ResponseWriter, response *graphql.Response) int {
	nothing := len(response.Data) == 0 || string(response.Data) == "null"
	if nothing && len(response.Errors) > 0 && response.Errors[0].Extensions["code"] == string(questions.Unavailable) {
		w.Header().Set("Retry-After", "1")
		return http.StatusServiceUnavailable
	}
	return http.StatusOK
}

func refuse(w http.ResponseWriter, r *http.Request, status int, why *questions.Error) {
	shown := &gqlerror.Error{Message: why.Error(), Extensions: map[string]any{"code": string(why.Code)}}
	answer(w, r, status, &graphql.Response{Errors: gqlerror.List{shown}})
}

// answer writes a response. Data is JSON already.
func answer(w http.ResponseWriter, r *http.Request, status int, response *graphql.Response) {
	var head, tail []byte
	if len(response.Errors) > 0 {
		head, _ = json.Marshal(response.Errors)
	}
	if len(response.Extensions) > 0 {
		tail, _ = json.Marshal(response.Extensions)
	}
	w.Header().Set("Content-Type", accepts(r)+"; charset=utf-8")
	w.Header().Add("Vary", "Accept")
	w.WriteHeader(status)
	separator := "{"
	for _, part := range []struct {
		key  string
		json []byte
	}{{`"errors":`, head}, {`"data":`, response.Data}, {`"extensions":`, tail}} {
		if len(part.json) > 0 { // a query that was not run has no data
			_, _ = io.WriteString(w, separator+part.key)
			_, _ = w.Write(part.json)
			separator = ","
		}
	}
	_, _ = io.WriteString(w, "}\n")
}
