package auth

import (
	"encoding/json"
	"fmt"
	"math"
	"net/http"
	"strconv"
	"time"
)

// Refusal says why somebody is not let in, in the words and with the code that clients get.
type Refusal struct {
	Status  int
	Code    string
	Message string
	After   time.Duration // when to try again; 0: nothing is said
	Cause   error         // for the log alone

	endsSession bool // the cookie that was brought leads nowhere any more
}

func (r *Refusal) Error() string { return r.Message }

func (r *Refusal) Unwrap() error { return r.Cause }

// Write answers a request with the refusal.
func (r *Refusal) Write(w http.ResponseWriter) {
	h := w.Header()
	h.Set("Content-Type", "application/json; charset=utf-8")
	h.Set("Cache-Control", "no-store")
	if r.Status == http.StatusUnauthorized {
		h.Set("WWW-Authenticate", `Bearer realm="partnergraph"`)
	}
	if r.After > 0 {
		h.Set("Retry-After", strconv.Itoa(int(math.Ceil(r.After.Seconds()))))
	}
	if r.endsSession {
		http.SetCookie(w, cookie(sessionCookie, "", 0))
	}
	body, _ := json.Marshal(refused{[]said{{r.Message, code{r.Code}}}}) // strings alone: nothing can go wrong
	w.WriteHeader(r.Status)
	_, _ = w.Write(append(body, '\n'))
}

// refused is the body of a refusal: that of an answer of GraphQL without data.
type (
	refused struct {
		Errors []said `json:"errors"`
	}
	said struct {
		Message    string `json:"message"`
		Extensions code   `json:"extensions"`
	}
	code struct {
		Code string `json:"code"`
	}
)

func unauthenticated(format string, args ...any) *Refusal {
	return &Refusal{Status: http.StatusUnauthorized, Code: "UNAUTHENTICATED", Message: fmt.Sprintf(format, args...)}
}

func forbidden(message string) *Refusal {
	return &Refusal{Status: http.StatusForbidden, Code: "FORBIDDEN", Message: message}
}

func badInput(status int, message string) *Refusal {
	return &Refusal{Status: status, Code: "BAD_USER_INPUT", Message: message}
}

// unavailable refuses because it cannot be found out who asks. Nobody is let in instead.
func unavailable(message string, cause error) *Refusal {
	return &Refusal{Status: http.StatusServiceUnavailable, Code: "UNAVAILABLE", Message: message, After: 5 * time.Second, Cause: cause}
}

func storeAway(cause error) *Refusal {
	return unavailable("who asks cannot be found out now, because the store does not answer: try again later", cause)
}

func tooMany(after time.Duration) *Refusal {
	return &Refusal{
		Status: http.StatusTooManyRequests, Code: "TOO_MANY_REQUESTS", After: after,
		Message: "too many attempts to sign in failed from your address: wait a little, then try again",
	}
}

func signedInTooOften(after time.Duration) *Refusal {
	return &Refusal{
		Status: http.StatusTooManyRequests, Code: "TOO_MANY_REQUESTS", After: after,
		Message: fmt.Sprintf("you have signed in too often: try again in %d s. A session goes on for hours, so a program need not sign in for each question: it keeps the cookie, "+
			"or sends its token with each question, in the header Authorization", int(math.Ceil(after.Seconds()))),
	}
}
