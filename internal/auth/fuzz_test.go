package auth_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
)

// FuzzCredentials: whatever stands in the headers that say who asks, it is nobody's credential: who sends it is
// refused or the public, and is told nothing of what was sent.
func FuzzCredentials(f *testing.F) {
	h := newHouse(f)
	text, id := h.token(f, network.Admin)
	handler := service(h.gate(f, guarded))
	for _, one := range []string{"", "Bearer ", "Bearer " + text[:len(text)-1], "bearer " + text + "A", "Bearer pg_" + id + "_", "Basic cGc6cGc=", "Bearer eyJhbGciOiJub25lIn0.e30."} {
		f.Add(one, "__Host-partnergraph="+id, "192.0.2.7:1")
		f.Add(one, "", "127.0.0.1:1")
	}
	f.Add("", "a=b; __Host-partnergraph=", "[::1]:1")
	f.Fuzz(func(t *testing.T, authorization, cookie, from string) {
		if strings.Contains(authorization, text) {
			return // the token itself
		}
		r := httptest.NewRequest(http.MethodGet, "http://localhost/", nil)
		r.Header["Authorization"], r.Header["Cookie"], r.RemoteAddr = []string{authorization}, []string{cookie}, from
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, r)
		switch {
		case w.Code == http.StatusOK && !strings.HasPrefix(w.Body.String(), "PUBLIC"):
			t.Errorf("%q, %q from %q is taken for %s", authorization, cookie, from, w.Body)
		case w.Code >= http.StatusInternalServerError:
			t.Errorf("%q, %q from %q: %d %s", authorization, cookie, from, w.Code, w.Body)
		}
	})
}
