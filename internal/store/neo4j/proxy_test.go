package neo4j_test

import (
	"bytes"
	"net"
	"net/url"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/partnergraph/partnergraph/internal/neo4jtest"
)

// commit is how a client asks for the end of its transaction in Bolt.
var commit = []byte("\x00\x02\xb0\x12\x00\x00")

// proxy stands between a store and its server, and breaks connections as it is told.
type proxy struct {
	server string
	listen net.Listener

	mu     sync.Mutex
	open   map[net.Conn]bool
	refuse bool
	// atCommit is asked once, when a client asks for its commit: the connection breaks then, before the server
	// hears of it, or after it has answered.
	atCommit func() (reaches bool)
}

// newProxy starts a proxy for a server, until the test ends.
func newProxy(t *testing.T, s *neo4jtest.Server) *proxy {
	t.Helper()
	u, err := url.Parse(s.URI)
	if err != nil {
		t.Fatal(err)
	}
	listen, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p := &proxy{server: u.Host, listen: listen, open: map[net.Conn]bool{}}
	t.Cleanup(func() { _ = listen.Close(); p.cut(false) })
	go p.serve()
	return p
}

func (p *proxy) uri() string { return "bolt://" + p.listen.Addr().String() }

func (p *proxy) serve() {
	for {
		client, err := p.listen.Accept()
		if err != nil {
			return
		}
		go p.join(client)
	}
}

// cut breaks all connections, and tells whether new ones are refused from now on.
func (p *proxy) cut(refuse bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.refuse = refuse
	for c := range p.open {
		_ = c.Close()
	}
	clear(p.open)
}

// keep notes a connection; it is false where none shall be.
func (p *proxy) keep(c net.Conn) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.refuse {
		p.open[c] = true
	}
	return !p.refuse
}

// join hands on what both sides say until one of them ends.
func (p *proxy) join(client net.Conn) {
	defer func() { _ = client.Close() }()
	server, err := net.Dial("tcp", p.server)
	if err != nil {
		return
	}
	defer func() { _ = server.Close() }()
	if !p.keep(client) || !p.keep(server) {
		return
	}
	var deaf atomic.Bool // what the server says from now on is lost
	said := make(chan struct{})
	go func() {
		defer func() { _ = client.Close(); close(said) }()
		buffer := make([]byte, 1<<16)
		for {
			n, err := server.Read(buffer)
			if err != nil || deaf.Load() {
				return
			}
			if _, err := client.Write(buffer[:n]); err != nil {
				return
			}
		}
	}()
	buffer := make([]byte, 1<<16)
	for {
		n, err := client.Read(buffer)
		if err != nil {
			return
		}
		if decide := p.decision(buffer[:n]); decide != nil {
			if !decide() {
				return
			}
			deaf.Store(true)
		}
		if _, err := server.Write(buffer[:n]); err != nil {
			return
		}
		if deaf.Load() {
			<-said // the server would take it back if the connection ended now
			return
		}
	}
}

// decision returns whom to ask where a client asks for its commit, once.
func (p *proxy) decision(said []byte) func() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if !bytes.HasSuffix(said, commit) {
		return nil
	}
	decide := p.atCommit
	p.atCommit = nil
	return decide
}

// breakCommit decides about the next commit.
func (p *proxy) breakCommit(decide func() (reaches bool)) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.atCommit = decide
}
