package graph

import (
	"cmp"
	"context"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/partnergraph/partnergraph/graph/generated"
	"github.com/partnergraph/partnergraph/internal/questions"
	"github.com/partnergraph/partnergraph/internal/register"
	"github.com/partnergraph/partnergraph/internal/store"
)

// Options say what a handler works with. Only Store is needed.
type Options struct {
	Store   store.Store
	Clock   func() time.Time // what is taken for now; time.Now without it
	Version string           // shown by status
	Timeout time.Duration    // of an operation, with the time that it waits for its turn; DefaultTimeout without it
	MaxBody int64            // of a request, in bytes; DefaultMaxBody without it
	Log     *slog.Logger     // of internal errors; slog.Default() without it

	// AtOnce bounds how many questions that keep a processor busy are answered at once, beside light ones; 0: as many as Running.
	AtOnce int

	// Extensions see operations before all others do, for example to measure them.
	Extensions []graphql.HandlerExtension

	// Running bounds how many light operations are run at once; twice the number of processors without it. Where operations wait for a
	// store elsewhere it may be more.
	Running int
	// MaxResponse bounds an answer, in bytes; DefaultMaxResponse without it.
	MaxResponse int64
	// Rates bound what each client asks for; DefaultRates without them. Who has no Identity.Client, and the actor "local", has no bounds.
	Rates Rates

	// Documents are known beforehand: requests may name them by their ids. TrustedOnly answers no others.
	Documents   *Documents
	TrustedOnly bool
	// Negotiates follows the protocol as it is since 2025: who does not say which answer is accepted gets application/graphql-response+json,
	// and who accepts neither type 406. Without it such clients get application/json, as most of them expect.
	Negotiates bool

	// WithoutLookAhead answers field by field. The answers are the same: tests compare them.
	WithoutLookAhead bool
}

// The bounds of a request where options don't say.
const (
	DefaultTimeout     = 10 * time.Second
	DefaultMaxBody     = 64 << 10
	DefaultMaxResponse = 5 << 20
)

// cachedQueries bounds the documents that are kept parsed, and cachedLength each of them in bytes: one that is
// parsed takes a hundred times the place of its text.
const (
	cachedQueries = 200
	cachedLength  = 8 << 10
)

// parsed keeps documents parsed.
type parsed struct {
	*lru.LRU[*ast.QueryDocument]
}

// Add keeps a document, unless it is long.
func (p parsed) Add(ctx context.Context, query string, doc *ast.QueryDocument) {
	if len(query) <= cachedLength {
		p.LRU.Add(ctx, query, doc)
	}
}

// Handler answers GraphQL over HTTP.
type Handler struct {
	http.Handler
	light, heavy *turns
	rates        *rates
}

// InUse is how many operations are run now.
func (h *Handler) InUse() int { return len(h.light.running) + len(h.heavy.running) }

// Queued is how many operations wait for their turn.
func (h *Handler) Queued() int { return h.light.waiting() + h.heavy.waiting() }

// Clients is how many clients are remembered for what they have asked for.
func (h *Handler) Clients() int {
	h.rates.mu.Lock()
	defer h.rates.mu.Unlock()
	return len(h.rates.recent) + len(h.rates.old)
}

// NewHandler returns the handler of GraphQL over HTTP: POST with JSON, and GET. Nothing needs to be chosen for it to stand
// in the open: each request is bounded in size and tokens, in depth, aliases, directives and fields, in what it may cost and answer,
// and in time; so is what runs at once, and what one client asks for. Uploads, sockets and batches are not offered.
func NewHandler(o Options) *Handler {
	o = o.withDefaults()
	light, heavy, rates := newTurns(o.Running), newTurns(cmp.Or(o.AtOnce, o.Running)), newRates(o.Rates, time.Now)
	resolver := &Resolver{
		store: o.Store, questions: questions.New(o.Clock).AtOnce(o.AtOnce), register: register.New(o.Store, o.Clock), version: o.Version,
		timeout: o.Timeout, mostAnswered: o.MaxResponse, measuring: newMeasuring(cap(light.running)),
	}
	executable := generated.NewExecutableSchema(generated.Config{Resolvers: resolver})
	resolver.schema = withoutDefer(executable.Schema())
	server := handler.New(executable)
	server.AddTransport(&transport{
		documents: o.Documents, trustedOnly: o.TrustedOnly, negotiates: o.Negotiates, rates: rates, light: light, heavy: heavy, patience: o.Timeout,
	})
	known := parsed{lru.New[*ast.QueryDocument](cachedQueries)}
	server.SetQueryCache(known)
	server.SetParserTokenLimit(MaxTokens)
	server.SetDisableSuggestion(true)
	server.SetValidationRulesFn(validationRules)
	p := presenter{o.Log}
	server.SetErrorPresenter(p.present)
	server.SetRecoverFunc(p.recovered)
	for _, e := range o.Extensions {
		server.Use(e)
	}
	server.Use(bounds{known})
	server.Use(extension.Introspection{})
	server.Use(rightsAtTheRoot{})
	server.Use(cost{})
	server.Use(operations{resolver})
	server.Use(lookAhead{answers: !o.WithoutLookAhead})
	return &Handler{limited(server, o.MaxBody), light, heavy, rates}
}

func (o Options) withDefaults() Options {
	if o.Clock == nil {
		o.Clock = time.Now
	}
	if o.Timeout == 0 {
		o.Timeout = DefaultTimeout
	}
	if o.MaxBody == 0 {
		o.MaxBody = DefaultMaxBody
	}
	if o.Running <= 0 {
		o.Running = runningAtOnce()
	}
	if o.MaxResponse == 0 {
		o.MaxResponse = DefaultMaxResponse
	}
	if o.Log == nil {
		o.Log = slog.Default()
	}
	return o
}

var deferring sync.Once

// withoutDefer takes @defer out of the schema: an answer is one document. The
// schema is one for all handlers.
func withoutDefer(s *ast.Schema) *ast.Schema {
	deferring.Do(func() { delete(s.Directives, "defer") })
	return s
}

func limited(next http.Handler, most int64) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Body = http.MaxBytesReader(w, r.Body, most)
		next.ServeHTTP(w, r)
	})
}

var _ graphql.Transport = &transport{}
