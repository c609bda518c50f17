package neo4jtest_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/neo4jtest"
)

// verdict is a test that notes how it was ended.
type verdict struct {
	testing.TB
	text string
}

func (v *verdict) Skipf(format string, args ...any) { v.end("skipped", fmt.Sprintf(format, args...)) }
func (v *verdict) Fatal(args ...any)                { v.end("failed", fmt.Sprint(args...)) }

func (v *verdict) end(how, why string) {
	v.text = how + ": " + why
	runtime.Goexit()
}

// TestNoNeo4j: where there is none, a test says so and how to get one; where one is
// demanded, it fails.
func TestNoNeo4j(t *testing.T) {
	t.Setenv(neo4jtest.CacheVariable, t.TempDir())
	for demanded, want := range map[string]string{"": "skipped", "1": "failed"} {
		t.Setenv(neo4jtest.RequireVariable, demanded)
		v := &verdict{TB: t}
		ended := make(chan struct{})
		go func() {
			defer close(ended)
			neo4jtest.Own(v, neo4jtest.Options{})
		}()
		<-ended
		if !strings.HasPrefix(v.text, want) || !strings.Contains(v.text, neo4jtest.FetchCommand) {
			t.Errorf("%s=%q without Neo4j: %q", neo4jtest.RequireVariable, demanded, v.text)
		}
	}
}
