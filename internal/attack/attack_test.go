package attack

import "testing"

// TestRequestsAreWithinTheBound, and none is there twice: a larger one would be refused for its size alone.
func TestRequestsAreWithinTheBound(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range All() {
		if len(r.Body) > most || len(r.Body) < 20 {
			t.Errorf("%s: %d bytes", r.Name, len(r.Body))
		}
		if seen[r.Name] {
			t.Errorf("%s is there twice", r.Name)
		}
		seen[r.Name] = true
	}
	if len(seen) < 60 {
		t.Errorf("%d requests", len(seen))
	}
}
