package graph

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strconv"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/partnergraph/partnergraph/internal/questions"
)

// response writes the answer to one request.
type response struct {
	http.ResponseWriter
	mediaType string
}

// response settles the type of an answer. Who accepts neither type gets the older one, or is refused where the handler negotiates.
func (t *transport) response(w http.ResponseWriter, r *http.Request) *response {
	otherwise := plainJSON
	if t.negotiates {
		otherwise = graphQLJSON
	}
	media := mediaType(r, otherwise)
	if media == "" && !t.negotiates {
		media = plainJSON
	}
	return &response{w, media}
}

// notRun is in place of a status of HTTP: the query was not run, and what that is in HTTP depends on the media type.
const notRun = 0

// statuses are those of refusals that are no fault of the document.
var statuses = map[questions.Code]int{
	questions.Unauthenticated: http.StatusUnauthorized, questions.Forbidden: http.StatusForbidden,
	questions.TooManyRequests: http.StatusTooManyRequests, questions.Unavailable: http.StatusServiceUnavailable, questions.Timeout: http.StatusGatewayTimeout,
}

func statusOf(code questions.Code, otherwise int) int {
	if status, known := statuses[code]; known {
		return status
	}
	return otherwise
}

func notAnswered(why *questions.Error) *graphql.Response {
	shown := &gqlerror.Error{Message: why.Error(), Extensions: map[string]any{"code": string(why.Code)}, Err: why}
	if why.Argument != "" {
		shown.Extensions["argument"] = why.Argument
	}
	return &graphql.Response{Errors: gqlerror.List{shown}}
}

func (r *response) refuse(status int, why *questions.Error) { r.write(status, notAnswered(why)) }

// status is that of an answer: 200 where anything was answered, or the media type is the older one; else it says what went wrong.
// That a client, or the service, has too much to do is always said in HTTP.
func (r *response) status(status int, answer *graphql.Response) int {
	if status != http.StatusOK && status != notRun {
		return status
	}
	if len(answer.Errors) == 0 || !holdsNothing(answer.Data) {
		return http.StatusOK
	}
	said, _ := answer.Errors[0].Extensions["code"].(string)
	switch code := questions.Code(said); {
	case code == questions.Unavailable, code == questions.TooManyRequests:
		return statuses[code]
	case r.mediaType == plainJSON, len(answer.Data) > 0:
		return http.StatusOK
	case status == notRun:
		return statusOf(code, http.StatusBadRequest)
	default:
		return statusOf(code, http.StatusInternalServerError)
	}
}

// mostNulls bounds data that may hold nothing but nulls, in bytes: there are at most MaxRootFields of them.
const mostNulls = 4 << 10

// holdsNothing tells whether data is absent, null, or an object of nulls alone.
func holdsNothing(data []byte) bool {
	if len(data) == 0 || string(data) == "null" {
		return true
	}
	var fields map[string]json.RawMessage
	if len(data) > mostNulls || json.Unmarshal(data, &fields) != nil {
		return false
	}
	for _, value := range fields {
		if string(value) != "null" {
			return false
		}
	}
	return len(fields) > 0
}

// write writes an answer. Data is JSON already.
func (r *response) write(status int, answer *graphql.Response) {
	status = r.status(status, answer)
	switch status {
	case http.StatusServiceUnavailable, http.StatusTooManyRequests:
		r.Header().Set("Retry-After", strconv.Itoa(int(retryAfter(answer).Seconds())))
	case http.StatusMethodNotAllowed:
		if r.Header().Get("Allow") == "" {
			r.Header().Set("Allow", http.MethodPost)
		}
	}
	var head, tail []byte
	if len(answer.Errors) > 0 {
		head, _ = json.Marshal(answer.Errors)
	}
	if len(answer.Extensions) > 0 {
		tail, _ = json.Marshal(answer.Extensions)
	}
	r.Header().Set("Content-Type", r.mediaType+"; charset=utf-8")
	r.Header().Set("Cache-Control", "no-store") // what is answered depends on who asks, and on when
	r.Header().Add("Vary", "Accept")
	r.WriteHeader(status)
	separator := "{"
	for _, part := range []struct {
		key  string
		json []byte
	}{{`"errors":`, head}, {`"data":`, answer.Data}, {`"extensions":`, tail}} {
		if len(part.json) > 0 { // a query that was not run has no data
			_, _ = io.WriteString(r, separator+part.key)
			_, _ = r.Write(part.json)
			separator = ","
		}
	}
	_, _ = io.WriteString(r, "}\n")
}

// retryAfter is how long a client should wait, a second where nothing says.
func retryAfter(answer *graphql.Response) time.Duration {
	if len(answer.Errors) > 0 {
		if own := (*questions.Error)(nil); errors.As(answer.Errors[0].Err, &own) {
			return max(own.After, time.Second)
		}
	}
	return time.Second
}
