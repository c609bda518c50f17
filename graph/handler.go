package graph

import (
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
	"github.com/partnergraph/partnergraph/internal/store"
)

// Options say what a handler works with. Only Store is needed.
type Options struct {
	Store   store.Store
	Clock   func() time.Time // what is taken for now; time.Now without it
	Version string           // shown by status
	Timeout time.Duration    // of an operation; DefaultTimeout without it
	MaxBody int64            // of a request, in bytes; DefaultMaxBody without it
	Log     *slog.Logger     // of internal errors; slog.Default() without it

	// AtOnce bounds how many questions that keep a processor busy are answered at once; 0 bounds nothing.
	AtOnce int

	// WithoutLookAhead answers field by field. The answers are the same: tests compare them.
	WithoutLookAhead bool
}

// The bounds of a request where options don't say.
const (
	DefaultTimeout = 10 * time.Second
	DefaultMaxBody = 64 << 10
)

// cachedQueries bounds the documents that are kept parsed. A document has at most MaxTokens.
const cachedQueries = 200

// NewHandler returns the handler of GraphQL over HTTP: POST with JSON, and GET.
// Uploads, sockets, stored queries and batches are not offered.
func NewHandler(o Options) http.Handler {
	o = o.withDefaults()
	resolver := &Resolver{store: o.Store, questions: questions.New(o.Clock).AtOnce(o.AtOnce), version: o.Version, timeout: o.Timeout}
	executable := generated.NewExecutableSchema(generated.Config{Resolvers: resolver})
	resolver.schema = withoutDefer(executable.Schema())
	server := handler.New(executable)
	server.AddTransport(post{})
	server.AddTransport(get{})
	server.AddTransport(otherwise{})
	server.SetQueryCache(lru.New[*ast.QueryDocument](cachedQueries))
	server.SetParserTokenLimit(MaxTokens)
	server.SetDisableSuggestion(true)
	server.SetValidationRulesFn(validationRules)
	p := presenter{o.Log}
	server.SetErrorPresenter(p.present)
	server.SetRecoverFunc(p.recovered)
	server.Use(extension.Introspection{})
	server.Use(cost{})
	server.Use(operations{resolver})
	server.Use(lookAhead{answers: !o.WithoutLookAhead})
	return limited(server, o.MaxBody)
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

var _ graphql.Transport = post{}
