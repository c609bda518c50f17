package main

import (
	"strings"
	"testing"
)

// TestRegisterOnNeo4j: contact points, the log, what a person is told, and how she is forgotten, as in the embedded store.
func TestRegisterOnNeo4j(t *testing.T) {
	onNeo4j(t)
	does(t, "import", annasTables(t))
	does(t, "contact", "import", contactTable(t))
	does(t, "contact", "allow", "contact:c1", "--purpose", "VISIT", "--ground", "CONSENT", "--scope", "COORDINATOR", "--evidence", "a letter")
	if list := does(t, "contact", "list", "--values"); !strings.Contains(list, annaCanary) || !strings.Contains(list, "hidden: no basis") {
		t.Errorf("listed are\n%s", list)
	}
	page := inTemp(t, "anna.html")
	if says := does(t, "subject", "export", "person:p1", "--language", "en", "--html", page); !strings.Contains(says, "2 ties, 1 events, 1 evidence, 1 contact points, 3 records") {
		t.Error(says)
	}
	before := exportedTo(t)
	fails(t, []string{"subject", "forget", "person:p1", "--yes"}, "name a folder for it with PARTNERGRAPH_LEDGER")
	t.Setenv(ledgerFolder, inTemp(t, "ledger"))
	if says := does(t, "subject", "forget", "person:p1", "--yes"); !strings.Contains(says, "1 names, 2 ties, 1 evidence, 1 contact points, and her presence at 1 events are gone") ||
		!strings.Contains(says, "what the server's own files keep, and for how long: docs/operations.md") || strings.Contains(says, "nothing of it is left") {
		t.Error(says)
	}
	if says := does(t, "subject", "forget", "person:p1", "--yes"); !strings.Contains(says, "forgotten before") {
		t.Error(says)
	}
	if says := does(t, "import", before); !strings.Contains(says, "skipped person:p1") {
		t.Error(says)
	}
	if text := csvOf(t); strings.Contains(text, "person:p1") || strings.Contains(text, "Directrice") || !strings.Contains(text, "Bert Autre") {
		t.Error(text)
	}
	does(t, "check")
	if says := does(t, "audit", "verify"); !strings.Contains(says, "each as it was written") {
		t.Error(says)
	}
	t.Setenv(ledgerFolder, inTemp(t, "another"))
	fails(t, []string{"import", before}, "the ledger that knows it is not here")
	onFile(t)
}
