package main

import (
	"net/http"
	"regexp"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/testkit"
)

var metricsAt = regexp.MustCompile(`"msg":"metrics are told","url":"([^"]+)"`)

// TestServeTellsMetrics on a listener of its own: what was asked, by the names of the explorer's operations, and how it went.
func TestServeTellsMetrics(t *testing.T) {
	k := revealable(t, "50", 1)
	service := started(t, "--data", k.data, "--metrics", "127.0.0.1:0")
	found := metricsAt.FindStringSubmatch(service.log.String())
	if found == nil {
		t.Fatalf("the log says %s", service.log)
	}
	token := <-k.tokens
	if status, got, text, err := reveal(http.DefaultClient, service.address, token, "contact:c1"); err != nil || got.number == 0 {
		t.Fatalf("%d %s %v", status, text, err)
	}
	if _, got, text, err := reveal(http.DefaultClient, service.address, token, "contact:none"); err != nil || got.number != 0 {
		t.Fatalf("%s %v", text, err)
	}
	_, told := get(t, found[1])
	for _, want := range []string{
		`partnergraph_contact_reveals_total{outcome="shown"} 1`, `partnergraph_contact_reveals_total{outcome="refused"} 1`, "partnergraph_audit_head ",
		"partnergraph_operation_cost_count 2", "partnergraph_operations_running 0", "partnergraph_operations_queued 0",
		"partnergraph_store_readers_in_use ", "partnergraph_store_readers_most ", `partnergraph_errors_total{code="NOT_FOUND"} 1`,
	} {
		if !strings.Contains(told, want) {
			t.Errorf("metrics do not say %s", want)
		}
	}
	if strings.Contains(told, "partnergraph_audit_head 0\n") || strings.Contains(told, canary) || strings.Contains(service.log.String(), canary) || strings.Contains(service.log.String(), token) {
		t.Errorf("metrics or log are wrong:\n%s\n%s", told, service.log)
	}
	if status, _ := get(t, service.address+"/metrics"); status == http.StatusOK {
		if _, page := get(t, service.address+"/metrics"); strings.Contains(page, "partnergraph_") {
			t.Error("metrics are told at the address of the service")
		}
	}
	testkit.Until(t, "it stops", func() bool { return service.stop() == 0 })
	fails(t, []string{"serve", "--data", k.data, "--listen", "127.0.0.1:0", "--metrics", ":9090"}, "--metrics")
}
