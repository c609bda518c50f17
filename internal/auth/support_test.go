package auth_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/auth"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/register"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
)

// here is where the provider is built, for all tests.
var here string

func TestMain(m *testing.M) {
	var err error
	if here, err = os.MkdirTemp("", "partnergraph-auth"); err != nil {
		panic(err)
	}
	code := m.Run()
	_ = os.RemoveAll(here)
	os.Exit(code)
}

// watch is a clock that the test moves.
type watch struct {
	mu  sync.Mutex
	now time.Time
}

func newWatch() *watch { return &watch{now: time.Now().Truncate(time.Second)} }

func (w *watch) read() time.Time {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.now
}

func (w *watch) move(by time.Duration) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.now = w.now.Add(by)
}

// faulty is a store that can be away.
type faulty struct {
	store.Store
	mu   sync.Mutex
	away error
}

func (f *faulty) set(err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.away = err
}

func (f *faulty) fault() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.away
}

func (f *faulty) View(ctx context.Context) (store.View, error) {
	if err := f.fault(); err != nil {
		return nil, err
	}
	return f.Store.View(ctx)
}

func (f *faulty) Record(ctx context.Context, change func(context.Context, store.Register) error) error {
	if err := f.fault(); err != nil {
		return err
	}
	return f.Store.Record(ctx, change)
}

// house is a store with a clock, and the gates before it.
type house struct {
	store    *faulty
	register *register.Service
	clock    *watch
	log      bytes.Buffer
}

func newHouse(t testing.TB) *house {
	t.Helper()
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "partnergraph.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	h := &house{store: &faulty{Store: s}, clock: newWatch()}
	h.register = register.New(h.store, h.clock.read)
	return h
}

// gate is one of a service; several are those of replicas.
func (h *house) gate(t testing.TB, change ...func(*auth.Options)) *auth.Gate {
	t.Helper()
	o := auth.Options{Store: h.store, Register: h.register, Clock: h.clock.read, Log: slog.New(slog.NewJSONHandler(&h.log, nil))}
	for _, c := range change {
		c(&o)
	}
	g := auth.New(o)
	t.Cleanup(g.Close)
	return g
}

func guarded(o *auth.Options) { o.Guarded = true }

// token makes one that holds for a day.
func (h *house) token(t testing.TB, access network.Access) (text, id string) {
	t.Helper()
	text, c, err := auth.CreateToken(t.Context(), h.register, register.Local, auth.TokenWish{Access: access, Label: "for tests", Expires: h.clock.read().Add(24 * time.Hour)}, h.clock.read())
	if err != nil {
		t.Fatal(err)
	}
	return text, c.ID
}

func (h *house) revoke(t *testing.T, id string) {
	t.Helper()
	if _, err := auth.RevokeToken(t.Context(), h.register, register.Local, id, h.clock.read()); err != nil {
		t.Fatal(err)
	}
}

// held returns what is kept of a credential; nil: nothing.
func (h *house) held(t *testing.T, id string) *store.Credential {
	t.Helper()
	view, err := h.store.Store.View(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer view.Close()
	c, err := view.Credential(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func (h *house) sessions(t *testing.T) []store.Credential {
	t.Helper()
	view, err := h.store.Store.View(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer view.Close()
	all, err := view.Credentials(t.Context(), store.Session)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// audited lists what the audit log tells, oldest first.
func (h *house) audited(t *testing.T) (all []string) {
	t.Helper()
	view, err := h.store.Store.View(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer view.Close()
	records, err := view.AuditRecords(t.Context(), store.AuditQuery{Oldest: true, Limit: 1000})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range records {
		all = append(all, fmt.Sprint(r.Actor, " ", r.Access, " ", r.Action, " ", r.Detail))
	}
	return all
}

// service answers as a service does: who asks, or why not.
func service(g *auth.Gate) http.Handler {
	mux := http.NewServeMux()
	mux.Handle("/auth/", g.Handler())
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		caller, err := g.Identify(r)
		if refusal := (*auth.Refusal)(nil); errors.As(err, &refusal) {
			refusal.Write(w)
			return
		}
		_, _ = io.WriteString(w, strings.TrimSpace(caller.Access.String()+" "+caller.Actor))
	})
	return mux
}

// ask sends a request from this machine. Headers are lines of the form "Name: value"; From is the address of who asks.
func ask(handler http.Handler, method, path, body string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, path, strings.NewReader(body))
	r.Host, r.RemoteAddr = "127.0.0.1:8080", "127.0.0.1:5000"
	for _, line := range headers {
		name, value, _ := strings.Cut(line, ": ")
		switch name {
		case "From":
			r.RemoteAddr = value + ":5000"
		case "Host":
			r.Host = value
		default:
			r.Header.Add(name, value)
		}
	}
	w := httptest.NewRecorder()
	handler.ServeHTTP(w, r)
	return w
}

func with(token string) string { return "Authorization: Bearer " + token }

const asJSON = "Content-Type: application/json"

// signIn begins a session with a token and returns its cookie, as a browser sends it.
func signIn(t *testing.T, handler http.Handler, token string, headers ...string) string {
	t.Helper()
	w := ask(handler, http.MethodPost, "/auth/session", `{"token": "`+token+`"}`, append(headers, asJSON)...)
	if w.Code != http.StatusNoContent {
		t.Fatalf("to sign in: %d %s", w.Code, w.Body)
	}
	return "Cookie: " + sessionCookie + "=" + set(t, w).Value
}

const sessionCookie = "__Host-partnergraph"

// set returns the session's cookie as an answer sets it.
func set(t *testing.T, w *httptest.ResponseRecorder) *http.Cookie {
	t.Helper()
	var found *http.Cookie
	for _, c := range w.Result().Cookies() {
		if c.Name == sessionCookie {
			if found != nil {
				t.Error("the cookie is set twice")
			}
			found = c
		}
	}
	if found == nil {
		t.Fatalf("the cookie is not set: %d %v %s", w.Code, w.Header(), w.Body)
	}
	return found
}

// refused requires an answer that refuses with a code, and tells nothing of the inside.
func refused(t *testing.T, what string, w *httptest.ResponseRecorder, status int, code string) {
	t.Helper()
	body := w.Body.String()
	if w.Code != status || !strings.Contains(body, `"code":"`+code+`"`) {
		t.Errorf("%s: %d %s, want %d %s", what, w.Code, body, status, code)
	}
	for _, inside := range []string{"sql", "SQL", "digest", "credential", "/tmp", "dial", "oidc:", "jose", "goroutine", "crypto"} {
		if strings.Contains(body, inside) {
			t.Errorf("%s: the refusal tells of the inside (%q): %s", what, inside, body)
		}
	}
}

// putting keeps a credential.
func putting(c store.Credential) func(context.Context, store.Register) error {
	return func(ctx context.Context, r store.Register) error { return r.PutCredential(ctx, c) }
}
