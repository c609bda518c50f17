package neo4jtest

import "testing"

// What the tests see of the inside.
var (
	ChooseJava   = chooseJava
	External     = external
	ErrPortTaken = errPortTaken
)

// Folder is where a server keeps all that it writes.
func (s *Server) Folder() string { return s.folder }

// Fetched ends a test that needs the cache where there is none.
func Fetched(tb testing.TB) {
	tb.Helper()
	c, err := findCache()
	if err == nil && !c.complete() {
		err = ErrNotFetched
	}
	demand(tb, err)
}
