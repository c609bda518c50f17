package observe_test

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"net"
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/observe"
)

const known = `query Organisations { organisations(first: 1) { nodes { id } } }`

func watchKnown(t *testing.T) *watched {
	t.Helper()
	sum := sha256.Sum256([]byte(known))
	now := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	return watch(t, observe.Options{
		Known: map[string]string{"sha256:" + hex.EncodeToString(sum[:]): "Organisations"},
		Clock: func() time.Time { now = now.Add(10 * time.Millisecond); return now },
	})
}

var requestID = regexp.MustCompile(`^[0-9a-f]{16}$`)

// TestARequestIsALine with its name, which the answer has too.
func TestARequestIsALine(t *testing.T) {
	w := watchKnown(t)
	answer := w.post(t, known, "", nil)
	line := lines(t, w.log.String())[0]
	id := answer.Header().Get("X-Request-Id")
	if !requestID.MatchString(id) || line["request"] != id {
		t.Errorf("the answer names %q, the log %v", id, line["request"])
	}
	for key, want := range map[string]any{
		"msg": "request", "level": "INFO", "method": "POST", "path": "/graphql", "status": 200.0, "bytes": float64(answer.Body.Len()), "operation": "Organisations",
	} {
		if line[key] != want {
			t.Errorf("%s is %v, want %v", key, line[key], want)
		}
	}
	if ms, ok := line["ms"].(float64); !ok || ms <= 0 {
		t.Errorf("it took %v", line["ms"])
	}
	w.post(t, known+" ", "", nil)
	if got, _ := lines(t, w.log.String())[0]["operation"].(string); !strings.HasPrefix(got, "doc:") {
		t.Errorf("an unknown operation is told as %q", got)
	}
	before := w.log.Len()
	w.ask(http.MethodGet, "/livez", "")
	if w.log.Len() != before {
		t.Errorf("that somebody asked whether it lives is told: %s", w.log.String()[before:])
	}
}

// TestInternalErrorsNameTheRequest, so that who reports one can be answered.
func TestInternalErrorsNameTheRequest(t *testing.T) {
	w := watchKnown(t)
	w.store.how = func() error { return errors.New("broken") }
	answer := w.post(t, known, "", nil)
	id, found := answer.Header().Get("X-Request-Id"), false
	for _, line := range lines(t, w.log.String()) {
		found = found || line["level"] == "ERROR" && line["request"] == id
	}
	if !found {
		t.Errorf("no error in the log names %s:\n%s", id, w.log.String())
	}
	if line := lines(t, w.log.String())[0]; line["code"] != "INTERNAL" {
		t.Errorf("the line of the request is %v", line)
	}
}

// TestAPanicIsAnswered, and told by its type and place.
func TestAPanicIsAnswered(t *testing.T) {
	w := watchKnown(t)
	w.store.how = func() error { return errors.New("Anna") }
	if answer := w.ask(http.MethodGet, "/panics", ""); answer.Code != http.StatusInternalServerError || answer.Body.String() != "internal error\n" {
		t.Errorf("%d %s", answer.Code, answer.Body)
	}
	line := lines(t, w.log.String())[1]
	if stack, _ := line["stack"].(string); line["type"] != "*errors.errorString" || !strings.Contains(stack, "canary_test.go") {
		t.Errorf("the log says %v", line)
	}
}

// TestMetrics: operations by name, others together, errors by code, calls of the store.
func TestMetrics(t *testing.T) {
	w := watchKnown(t)
	w.Gauge("audit_head", "The number of the last record.", func() float64 { return 7 })
	w.post(t, known, "", nil)
	w.post(t, `query Mine { organisations(first: 1) { nodes { id } } }`, "", nil)
	w.post(t, `{ nothing }`, "", nil)
	w.store.how = func() error { return errors.New("broken") }
	w.post(t, known, "", nil)
	told := w.everything(t)["metrics"]
	for _, want := range []string{
		`partnergraph_operation_duration_seconds_count{operation="Organisations",outcome="ok",type="query"} 1`,
		`partnergraph_operation_duration_seconds_count{operation="Organisations",outcome="INTERNAL",type="query"} 1`,
		`partnergraph_operation_duration_seconds_count{operation="other",outcome="ok",type="query"} 1`,
		`partnergraph_errors_total{code="BAD_USER_INPUT"} 1`,
		`partnergraph_errors_total{code="INTERNAL"} 1`,
		`partnergraph_store_errors_total{kind="other"} 1`,
		`partnergraph_store_duration_seconds_count{call="list"} 3`,
		`partnergraph_http_requests_total{method="POST",route="/graphql",status="2xx"} `,
		"partnergraph_http_requests_running 0", "partnergraph_audit_head 7", `partnergraph_build_info{version="1.2.3"} 1`, "go_goroutines ", "process_resident_memory_bytes ",
	} {
		if !strings.Contains(told, want) {
			t.Errorf("metrics do not say %s", want)
		}
	}
	if strings.Contains(told, "Mine") {
		t.Error("metrics name an operation that only the client knows")
	}
}

// TestTraces: a request is a span, and so are its operation, its fields at the root and what they ask of the store, in one trace of the client's.
func TestTraces(t *testing.T) {
	w := watchKnown(t)
	w.ask(http.MethodPost, "/graphql", `{"query":"query Organisations { organisations(first: 1) { nodes { id } } }"}`,
		"Traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
	told := w.everything(t)["traces"]
	for _, want := range []string{"POST /graphql ", "query Organisations ", "Query.organisations ", "store.view ", "store.list "} {
		if !strings.Contains(told, want) {
			t.Errorf("traces do not say %q:\n%s", want, told)
		}
	}
	if !strings.Contains(w.log.String(), `"trace":"0af7651916cd43dd8448eb211c80319c"`) {
		t.Errorf("the log does not name the trace: %s", w.log.String())
	}
}

// TestMetricsHaveAListenerOfTheirOwn.
func TestMetricsHaveAListenerOfTheirOwn(t *testing.T) {
	w := watchKnown(t)
	for _, address := range []string{":9090", "9090", "", "127.0.0.1:99999"} {
		if _, _, err := w.ServeMetrics(t.Context(), address); err == nil || !strings.Contains(err.Error(), "--metrics") {
			t.Errorf("%q: %v", address, err)
		}
	}
	at, stop, err := w.ServeMetrics(t.Context(), "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]int{"/metrics": http.StatusOK, "/": http.StatusNotFound} {
		response, err := http.Get("http://" + at.String() + path)
		if err != nil {
			t.Fatal(err)
		}
		_ = response.Body.Close()
		if response.StatusCode != want {
			t.Errorf("%s: %d, want %d", path, response.StatusCode, want)
		}
	}
	stop()
	if connection, err := net.Dial("tcp", at.String()); err == nil {
		_ = connection.Close()
		t.Error("it listens after the stop")
	}
	if answer := w.ask(http.MethodGet, "/metrics", ""); answer.Code != http.StatusNotFound {
		t.Errorf("on the address of the service: %d", answer.Code)
	}
}
