package neo4j

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"

	"github.com/partnergraph/partnergraph/internal/store"
)

// Options say which database a store is in and who asks there.
type Options struct {
	URI, Username, Password string
	// Database is the name of the database; "neo4j" where it is empty.
	Database string
	Log      *slog.Logger
	// Observe is told of each question that a view puts, with its records; nil for nobody.
	Observe func(text string, params map[string]any, records [][]any)
}

// Store is a network in a Neo4j database.
type Store struct {
	driver   neo4j.DriverWithContext
	database string
	log      *slog.Logger
	observe  func(text string, params map[string]any, records [][]any)
	heavy    chan struct{} // questions about many pairs that run now
	reading  chan struct{} // questions that run now
	gate     gate

	preparing chan struct{} // who makes the schema, or finds it made
	prepared  atomic.Bool
	owner     atomic.Value // the token of the load that this process began

	mu        sync.Mutex
	bookmarks neo4j.Bookmarks // of the last write: later reads wait for it
}

var _ store.Store = (*Store)(nil)

// How long is waited for a server, so that a question to one that is away is answered within three seconds.
const (
	connectTimeout = 2 * time.Second
	retryTime      = 5 * time.Second // of writes
	lifetime       = 30 * time.Minute
	poolSize       = 50
	poolSpare      = 8 // connections kept for trials and changes
)

// schemes are the forms of a URI that the driver knows.
var schemes = []string{"bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"}

// Open names a database; it is reached when it is first asked. An error says what is wrong with the options.
func Open(_ context.Context, o Options) (*Store, error) {
	u, err := url.Parse(o.URI)
	if err != nil || !slices.Contains(schemes, u.Scheme) || u.Host == "" {
		return nil, fmt.Errorf("the address of Neo4j must be like neo4j://localhost:7687, beginning with one of %s", strings.Join(schemes, ", "))
	}
	if u.User != nil {
		return nil, errors.New("the address of Neo4j must not hold a name or password: give them apart")
	}
	auth := neo4j.NoAuth()
	if o.Username != "" {
		auth = neo4j.BasicAuth(o.Username, o.Password, "")
	}
	driver, err := neo4j.NewDriverWithContext(o.URI, auth, configure)
	if err != nil {
		return nil, fmt.Errorf("the address of Neo4j cannot be used: %w", err)
	}
	s := &Store{driver: driver, database: o.Database, log: o.Log, observe: o.Observe, heavy: make(chan struct{}, heavyCount()), gate: gate{away: true}}
	s.reading, s.preparing = make(chan struct{}, poolSize-poolSpare), make(chan struct{}, 1)
	if s.database == "" {
		s.database = "neo4j"
	}
	if s.log == nil {
		s.log = slog.New(slog.DiscardHandler)
	}
	return s, nil
}

func configure(c *config.Config) {
	c.MaxConnectionPoolSize = poolSize
	c.MaxConnectionLifetime = lifetime
	c.ConnectionAcquisitionTimeout = connectTimeout
	c.SocketConnectTimeout = connectTimeout
	c.MaxTransactionRetryTime = retryTime
	c.TelemetryDisabled = true
	c.UserAgent = "partnergraph"
}

// heavyCount is how many heavy questions run at once: they leave a processor to light ones.
func heavyCount() int { return max(1, runtime.GOMAXPROCS(0)-1) }

// ensure makes the schema, or finds it made, before the database is first used.
func (s *Store) ensure(ctx context.Context) error {
	if s.prepared.Load() {
		return nil
	}
	select {
	case s.preparing <- struct{}{}:
		defer func() { <-s.preparing }()
	case <-ctx.Done():
		return ctx.Err()
	}
	if s.prepared.Load() {
		return nil
	}
	if err := s.prepare(ctx); err != nil {
		return err
	}
	s.prepared.Store(true)
	return nil
}

// Ready asks the database whether it can answer.
func (s *Store) Ready(ctx context.Context) error {
	if err := s.reached(ctx); err != nil {
		return err
	}
	v := &view{store: s}
	_, err := v.Revision(ctx)
	return err
}

// Close ends all connections.
func (s *Store) Close() error { return s.driver.Close(context.Background()) }

// readBookmarks returns what a read has to wait for.
func (s *Store) readBookmarks() neo4j.Bookmarks {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.bookmarks
}

// wrote remembers a write. It may end while another one does: both count.
func (s *Store) wrote(marks neo4j.Bookmarks) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.bookmarks = neo4j.CombineBookmarks(lastOf(s.bookmarks), marks)
}

// maxBookmarks bounds what is sent with each question; older writes are long over.
const maxBookmarks = 4

func lastOf(marks neo4j.Bookmarks) neo4j.Bookmarks {
	return marks[max(0, len(marks)-maxBookmarks):]
}
