package auth

import (
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
)

// mostBody bounds what is read of a request to sign in.
const mostBody = 4 << 10

// Handler answers below /auth/: POST /auth/session begins a session with a token, DELETE ends it, and where there is an
// identity provider GET /auth/sign-in leads there and /auth/callback back.
func (g *Gate) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /auth/session", g.answering(g.signIn))
	mux.HandleFunc("DELETE /auth/session", g.answering(g.signOut))
	if g.provider != nil {
		mux.HandleFunc("GET /auth/sign-in", g.sendToProvider)
		mux.HandleFunc("GET /auth/callback", g.backFromProvider)
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-store")
		mux.ServeHTTP(w, r)
	})
}

// answering answers 204, or with the refusal.
func (g *Gate) answering(do func(http.ResponseWriter, *http.Request) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := do(w, r); err != nil {
			g.refuse(w, r, err)
			return
		}
		w.WriteHeader(http.StatusNoContent)
	}
}

// refuse answers with a refusal, and tells the log what lies behind it.
func (g *Gate) refuse(w http.ResponseWriter, r *http.Request, err error) {
	g.refusal(r, err).Write(w)
}

func (g *Gate) refusal(r *http.Request, err error) *Refusal {
	refusal := (*Refusal)(nil)
	if !errors.As(err, &refusal) {
		refusal = &Refusal{Status: http.StatusInternalServerError, Code: "INTERNAL", Message: "something went wrong inside", Cause: err}
	}
	g.tell(r, "nobody could be signed in", refusal.Cause)
	return refusal
}

// signIn begins a session with the token in the body: {"token": "pg_…"}.
func (g *Gate) signIn(w http.ResponseWriter, r *http.Request) error {
	if kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || kind != "application/json" {
		return badInput(http.StatusUnsupportedMediaType, "send the token as JSON, with Content-Type: application/json")
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, mostBody))
	if tooLarge := (*http.MaxBytesError)(nil); errors.As(err, &tooLarge) {
		return badInput(http.StatusRequestEntityTooLarge, "the body is too long to be a token")
	}
	var asked struct{ Token string }
	if err != nil || json.Unmarshal(body, &asked) != nil || asked.Token == "" {
		return badInput(http.StatusBadRequest, `the body is not of the form {"token": "pg_…"}`)
	}
	c, err := g.token(r.Context(), addressOf(r.RemoteAddr), asked.Token)
	if err != nil {
		return err
	}
	return g.begin(w, r, *c, "with a token")
}

// signOut ends the session. Who has none is signed out already.
func (g *Gate) signOut(w http.ResponseWriter, r *http.Request) error {
	if err := g.end(r); err != nil {
		return err
	}
	http.SetCookie(w, cookie(sessionCookie, "", 0))
	return nil
}
