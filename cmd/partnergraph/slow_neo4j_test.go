package main

import (
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/testkit"
)

// slowLine stands between a service and its Neo4j: it hands on what either says late, or – frozen – not at all, without a word.
type slowLine struct {
	server string
	listen net.Listener

	mu     sync.Mutex
	thawed chan struct{} // closed: not frozen
	late   time.Duration
}

func newSlowLine(t *testing.T, uri string) *slowLine {
	t.Helper()
	u, err := url.Parse(uri)
	if err != nil {
		t.Fatal(err)
	}
	listen, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l := &slowLine{server: u.Host, listen: listen, thawed: make(chan struct{})}
	close(l.thawed)
	t.Cleanup(func() { _ = listen.Close() })
	go func() {
		for {
			client, err := listen.Accept()
			if err != nil {
				return
			}
			go l.join(client)
		}
	}()
	return l
}

func (l *slowLine) uri() string { return "bolt://" + l.listen.Addr().String() }

// join hands on until one side ends.
func (l *slowLine) join(client net.Conn) {
	defer func() { _ = client.Close() }()
	server, err := net.Dial("tcp", l.server)
	if err != nil {
		return
	}
	defer func() { _ = server.Close() }()
	go func() {
		defer func() { _ = client.Close() }()
		l.hand(client, server)
	}()
	l.hand(server, client)
}

func (l *slowLine) hand(to, from net.Conn) {
	buffer := make([]byte, 1<<16)
	for {
		n, err := from.Read(buffer)
		if err != nil {
			return
		}
		late, thawed := l.state()
		<-thawed
		if late > 0 {
			<-time.After(late)
		}
		if _, err := to.Write(buffer[:n]); err != nil {
			return
		}
	}
}

func (l *slowLine) state() (time.Duration, <-chan struct{}) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.late, l.thawed
}

// set makes the line late by so much, each way.
func (l *slowLine) set(late time.Duration) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.late = late
}

// freeze stops the line until thaw is called.
func (l *slowLine) freeze() (thaw func()) {
	l.mu.Lock()
	defer l.mu.Unlock()
	thawed := make(chan struct{})
	l.thawed = thawed
	return sync.OnceFunc(func() { close(thawed) })
}

// The slowness of the test. A question about topics takes some turns to and fro.
const (
	lateBy    = 100 * time.Millisecond
	frozenFor = 4 * time.Second
)

// TestSlowNeo4j: late answers are answers; where Neo4j says nothing at all, each request is told so in time, and the first
// words of Neo4j are enough.
func TestSlowNeo4j(t *testing.T) {
	s := onNeo4j(t)
	does(t, "import", folder(t, map[string]string{"topics.csv": "id,name\ntopic:t,T\n"}))
	line := newSlowLine(t, s.URI)
	names(t, line.uri(), s.Username, s.Password, s.Database)
	service := started(t)
	ask := func() (took time.Duration, status int, body string) {
		began := time.Now()
		status, body = answered(t, http.MethodPost, service.address+"/graphql", whichTopics)
		return time.Since(began), status, body
	}
	testkit.Until(t, "it answers", func() bool { _, status, _ := ask(); return status == http.StatusOK })

	line.set(lateBy)
	late, status, body := ask()
	if status != http.StatusOK || !strings.Contains(body, `"topic:t"`) || late < 2*lateBy {
		t.Errorf("of a late Neo4j: %d %s after %v", status, body, late)
	}
	line.set(0)

	thaw := line.freeze()
	defer thaw()
	var mu sync.Mutex
	slowest, refused := time.Duration(0), 0
	var all sync.WaitGroup
	for began := time.Now(); time.Since(began) < frozenFor; {
		for range 4 {
			all.Go(func() {
				began := time.Now()
				status, body, err := asked(t.Context(), http.MethodPost, service.address+"/graphql", whichTopics)
				mu.Lock()
				defer mu.Unlock()
				slowest = max(slowest, time.Since(began))
				refused++
				if err != nil || status != http.StatusServiceUnavailable || !strings.Contains(body, `"code":"UNAVAILABLE"`) {
					t.Errorf("of a mute Neo4j: %d %s, %v", status, body, err)
				}
			})
		}
		all.Wait()
	}
	if slowest > answerTime() {
		t.Errorf("of a mute Neo4j the slowest answer took %v", slowest)
	}
	thaw()
	began := time.Now()
	testkit.Until(t, "it answers again", func() bool { _, status, _ := ask(); return status == http.StatusOK })
	if took := time.Since(began); took > recoverTime {
		t.Errorf("it took %v until there was a good answer", took)
	}
	t.Logf("TRUST T10 Neo4j late by %v each way: an answer after %v; Neo4j mute for %v: %d requests, each answered with 503, the slowest after %v; a good answer %v after it spoke again",
		lateBy, late.Round(time.Millisecond), frozenFor, refused, slowest.Round(time.Millisecond), time.Since(began).Round(time.Millisecond))
}
