package observe_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"strings"
	"syscall"
	"testing"

	"github.com/partnergraph/partnergraph/internal/observe"
	"github.com/partnergraph/partnergraph/internal/store"
)

func TestRedact(t *testing.T) {
	for text, want := range map[string]string{
		"asked by anna.smith@mail.example today":       "asked by (address) today",
		"<anna@mail.example>, bo@mail.example.":        "<(address)>, (address).",
		"anna%40mail.example":                          "(address)",
		"call +33 5 61 00 00 00 now":                   "call (number) now",
		"+4533663366":                                  "(number)",
		"0033 561-000-000":                             "(number)",
		"05 61 00 00 00":                               "(number)",
		"Bearer abc.def":                               "(token)",
		"pg_abcdefghij_QUJDRA-_x":                      "(token)",
		"eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.":         "(token)",
		"Cookie: a=b; c=d":                             "(cookie)",
		"__Host-partnergraph=abc; Path=/":              "(cookie); Path=/",
		"dial tcp 10.1.2.3:7687: connection refused":   "dial tcp 10.1.2.3:7687: connection refused",
		"github.com/99designs/gqlgen@v0.17.98/graphql": "github.com/99designs/gqlgen@v0.17.98/graphql",
		"0x45a3f0 +0x1d 2026-11-23T15:45:32Z 10000000": "0x45a3f0 +0x1d 2026-11-23T15:45:32Z 10000000",
		"revision 1234567890, 0.123456789 s":           "revision 1234567890, 0.123456789 s",
	} {
		if got := observe.Redact(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// numbered is an error as SQLite's driver has them.
type numbered struct{ code int }

func (numbered) Error() string { return "row of Anna Smith (13)" }
func (n numbered) Code() int   { return n.code }

// TestReason tells what one can do something about, and nothing of rows.
func TestReason(t *testing.T) {
	refused := &net.OpError{Op: "dial", Net: "tcp", Addr: &net.TCPAddr{IP: net.IPv4(10, 1, 2, 3), Port: 7687}, Err: syscall.ECONNREFUSED}
	client := &net.OpError{Op: "read", Net: "tcp", Source: &net.TCPAddr{}, Addr: &net.TCPAddr{IP: net.IPv4(192, 0, 2, 7), Port: 1}, Err: errors.New("Anna")}
	for _, c := range []struct {
		err  error
		want string
	}{
		{nil, ""},
		{errors.New("Anna Smith"), "*errors.errorString"},
		{fmt.Errorf("Anna: %w", errors.New("Smith")), "*fmt.wrapError: *errors.errorString"},
		{fmt.Errorf("%w: Anna", store.ErrConflict), "conflict"},
		{store.Behind(store.ErrUnavailable, "Neo4j does not answer", refused), "unavailable: Neo4j does not answer; dial tcp 10.1.2.3:7687; connection refused"},
		{fmt.Errorf("%w: %w", store.ErrUnavailable, numbered{13}), "unavailable; code 13 the disk is full"},
		{fmt.Errorf("Neo4jError: Neo.ClientError.Statement.SyntaxError (Anna)"), "Neo.ClientError.Statement.SyntaxError"},
		{client, "read tcp"},
		{context.DeadlineExceeded, "context deadline exceeded"},
	} {
		if got := observe.Reason(c.err); got != c.want {
			t.Errorf("%v: %q, want %q", c.err, got, c.want)
		}
	}
}

// TestWholeErrors are for who asks for them, and still without addresses.
func TestWholeErrors(t *testing.T) {
	var log bytes.Buffer
	o, err := observe.New(t.Context(), observe.Options{Log: &log, WholeErrors: true})
	if err != nil {
		t.Fatal(err)
	}
	o.Log().Error("x", "error", errors.New("no such column of anna@mail.example"))
	if got := log.String(); !strings.Contains(got, `"error":"no such column of (address)"`) {
		t.Errorf("the log says %s", got)
	}
}

// lines are those of a log, the last one first.
func lines(t *testing.T, log string) (all []map[string]any) {
	t.Helper()
	for line := range strings.Lines(log) {
		one := map[string]any{}
		if err := json.Unmarshal([]byte(line), &one); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		all = append([]map[string]any{one}, all...)
	}
	return all
}
