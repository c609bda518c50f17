package neo4jtest

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

const (
	// startPatience bounds a start, and stopPatience a stop that nobody else bounds.
	startPatience = 90 * time.Second
	stopPatience  = 60 * time.Second

	// ports is how many free ports are tried; between finding one and using it,
	// somebody else may take it.
	ports = 5
)

// Server is a Neo4j that runs, or that was stopped and may be started again. Its methods
// may be called by several goroutines.
type Server struct {
	URI                          string
	Username, Password, Database string

	cache   cache
	options Options
	flags   []string // further ones for Java
	folder  string   // empty if the server was not started here
	lock    *os.File // on a server that was not started here

	mu      sync.Mutex
	process *process // nil while it is stopped
	driver  neo4j.DriverWithContext
}

// Launch starts a server with a folder of its own, until Close. It needs the cache that
// Fetch fills; ErrNotFetched says that it is not there.
func Launch(ctx context.Context, options Options) (*Server, error) {
	c, err := findCache()
	if err != nil {
		return nil, err
	}
	if !c.complete() {
		return nil, ErrNotFetched
	}
	return launch(ctx, c, options)
}

// ErrNotFetched says that there is no Neo4j to start.
var ErrNotFetched = errors.New("no Neo4j is there; this brings one: " + FetchCommand)

func launch(ctx context.Context, c cache, options Options, flags ...string) (*Server, error) {
	folder, err := os.MkdirTemp("", "partnergraph-neo4j-")
	if err != nil {
		return nil, err
	}
	s := &Server{
		Username: "neo4j", Password: rand.Text(), Database: "neo4j",
		cache: c, options: options, flags: flags, folder: folder,
	}
	for try := 1; ; try++ {
		err = s.startAnywhere(ctx)
		if err == nil {
			return s, nil
		}
		if try == ports || !errors.Is(err, errPortTaken) {
			s.Close()
			return nil, err
		}
	}
}

// startAnywhere starts the server on a port that is free.
func (s *Server) startAnywhere(ctx context.Context) error {
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	address := listener.Addr().String()
	if err := listener.Close(); err != nil {
		return err
	}
	s.URI = "bolt://" + address
	if err := os.WriteFile(filepath.Join(s.folder, "neo4j.conf"), []byte(s.options.configuration(address)), 0o600); err != nil {
		return err
	}
	return s.Start(ctx)
}

// Start starts a server that was stopped or killed, at the address and with the data
// that it had.
func (s *Server) Start(ctx context.Context) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.ours(); err != nil {
		return err
	}
	if s.process != nil {
		return errors.New("the server runs already")
	}
	java, err := findJava(ctx)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, startPatience)
	defer cancel()
	args := append(append(s.options.java(s.cache), s.flags...), "Launcher", s.folder)
	s.process, err = startProcess(ctx, s.folder, s.Password, java, args)
	return err
}

// Stop ends the server in good order; the folder and the address stay.
func (s *Server) Stop(ctx context.Context) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.ours(); err != nil {
		return err
	}
	if s.process == nil {
		return nil
	}
	s.hangUp()
	err := s.process.stop(ctx)
	s.process = nil
	return err
}

// Kill ends the server at once, as a loss of power would.
func (s *Server) Kill() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.process == nil {
		return
	}
	s.hangUp()
	s.process.kill()
	s.process = nil
}

// Close stops the server and removes its folder. One that was not started here it leaves
// alone, and to others.
func (s *Server) Close() {
	if s.folder == "" {
		s.letGo()
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), stopPatience)
	defer cancel()
	_ = s.Stop(ctx) // which kills what does not stop
	_ = os.RemoveAll(s.folder)
}

func (s *Server) letGo() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.hangUp()
	_ = s.lock.Close()
}

// ours says whether the server may be started and stopped here.
func (s *Server) ours() error {
	if s.folder == "" {
		return fmt.Errorf("the server at %s was not started here", s.URI)
	}
	return nil
}
