package graph_test

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// howManyOperations are run of each kind together: PARTNERGRAPH_OPERATIONS says how many.
func howManyOperations(t *testing.T) int {
	t.Helper()
	said := os.Getenv("PARTNERGRAPH_OPERATIONS")
	if said == "" {
		return 500
	}
	n, err := strconv.Atoi(said)
	if err != nil || n < 1 {
		t.Fatalf("PARTNERGRAPH_OPERATIONS is %q", said)
	}
	return n
}

const manyCanaries = 1_000

// crowd is a network of canaries with many persons, and many contact points of all sorts: every value is a canary, but of one
// contact point.
func crowd(t *testing.T) (s store.Store, contacts []network.ContactPoint) {
	t.Helper()
	var b strings.Builder
	holders := []network.ID{"organisation:leader", "organisation:host", "organisation:office", "person:canary-anna", "person:canary-bo"}
	for i := range 40 {
		id := fmt.Sprintf("person:canary-%d", i)
		holders = append(holders, network.ID(id))
		fmt.Fprintf(&b, "%s name=\"Canarybird Number%d\" description=\"A canaryfolk.\"\n%s HOLDS_POSITION %s title=Canarytitle%d since=2019 certainty=STATED\n", id, i, id, holders[i%3], i)
		fmt.Fprintf(&b, "%s TOOK_PART_IN event:%s role=PARTICIPANT certainty=STATED\n", id, []string{"trip", "visit", "meeting"}[i%3])
	}
	for i := range manyCanaries {
		kind := []network.ContactKind{network.ContactPersonal, network.ContactFunctional}[i%2]
		c := contact(strconv.Itoa(i), holders[i%len(holders)], kind, fmt.Sprintf("nightingale%04d@bird.example", i), nil)
		for j, p := range network.Purposes {
			if kind == network.ContactPersonal && (i+j)%3 == 0 {
				c.Bases = append(c.Bases, network.Basis{Purpose: p, Ground: network.GroundConsent, Scope: network.Coordinator, Evidence: "nightingale song", From: someday})
			}
			if kind == network.ContactFunctional && (i+j)%4 == 0 {
				c.Bases = append(c.Bases, network.Basis{Purpose: p, Ground: network.GroundNotPersonal, Scope: network.Coordinator, Evidence: "nightingale song", From: someday})
			}
		}
		contacts = append(contacts, c)
	}
	contacts = append(contacts, contact("open", "organisation:host", network.ContactFunctional, "info@host.example", canaryContacts()[0].Bases))
	s = written(t, canaryText(t)+b.String())
	putContacts(t, s, contacts)
	return s, contacts
}

// journal collects what is logged.
type journal struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (j *journal) Write(p []byte) (int, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.text.Write(p)
}

var cursorIn = regexp.MustCompile(`[cC]ursor":"([^"]+)"`)

// Whatever the public and analysts ask, no contact point of a canary is told, nor of a person to the public: not in answers, not in
// errors, not in what is logged.
func TestNothingLeaks(t *testing.T) {
	s, contacts := crowd(t)
	logged := &journal{}
	h := handler(t, over(s), func(o *graph.Options) {
		o.Log = slog.New(slog.NewJSONHandler(logged, &slog.HandlerOptions{Level: slog.LevelDebug}))
	})
	o := newOperator(contract(t), 1)
	o.ids = slices.Concat(someCanaryIDs, []string{"organisation:leader", "organisation:host", "event:visit", "event:trip", "topic:housing", "place:copenhagen", "source:press"})
	o.words = []string{"canar", "nighti", "host", "leader", "info", "bird", "number1", "example"}
	for i := range 20 {
		o.contacts = append(o.contacts, string(contacts[i*7].ID))
	}
	total, answered, open, control := howManyOperations(t), 0, 0, 0
	for n := range total {
		access := []network.Access{network.Public, network.Analyst}[n%2]
		asked := o.next()
		status, answer := ask(t, h, access, asked)
		told := answer
		for _, id := range o.named { // which the question itself names
			told = strings.ReplaceAll(told, id, "")
		}
		if leaks := leaked(access, told); len(leaks) > 0 {
			t.Fatalf("operation %d, %s: %q in\n%s\n%s", n, access, leaks, asked.Query, answer)
		}
		if strings.Contains(answer, `"INTERNAL"`) || status >= 500 {
			t.Fatalf("operation %d, %s, status %d: %s\n%s", n, access, status, asked.Query, answer)
		}
		if !strings.Contains(answer, `"errors"`) {
			answered++
		}
		if strings.Contains(answer, "info@host.example") {
			open++
		}
		if n%10 == 0 && isControl(t, h, asked) {
			control++
		}
		for _, found := range cursorIn.FindAllStringSubmatch(answer, 4) {
			o.cursors = append(o.cursors[max(0, len(o.cursors)-50):], found[1])
		}
	}
	if word := sung(logged.text.String(), slices.Concat(ofPersons, ofContacts)); word != "" {
		t.Errorf("%s stands in the log: %s", word, logged.text.String())
	}
	if answered < total/4 || open == 0 || control == 0 {
		t.Errorf("of %d operations %d were answered, %d with the one open contact point, and %d showed a canary to an administrator: this test shows little", total, answered, open, control)
	}
	t.Logf("TRUST T3 0 canaries in %d random operations by public and analyst over a store with %d canary contacts (%d answered without an error, %d with the one open contact point; %d of %d tried showed one to an administrator); 0 in %d bytes of log",
		total, manyCanaries, answered, open, control, (total+9)/10, logged.text.Len())
}

// isControl tells whether an administrator sees the contact point of a canary by the same operation.
func isControl(t *testing.T, h http.Handler, asked request) bool {
	t.Helper()
	_, answer := ask(t, h, network.Admin, asked)
	return sung(answer, ofContacts) != ""
}

var someCanaryIDs = []string{"person:canary-anna", "person:canary-bo", "person:canary-0", "person:canary-17"}

// A contact point is in no list, search, filter, order, count or path: whoever asks for its value finds nothing, whatever the role.
func TestContactPointsAreNotSearched(t *testing.T) {
	s, contacts := crowd(t)
	h := handler(t, over(s))
	for _, access := range network.Accesses {
		for i := 0; i < manyCanaries; i += 199 {
			value, id := contacts[i].Value, string(contacts[i].ID)
			_, answer := ask(t, h, access, request{
				Query: `query($text: String!, $id: ID!) { search(text: $text) { totalCount } organisations(filter: {name: $text}) { totalCount }
					people(filter: {name: $text}) { totalCount } node(id: $id) { id } nodes(ids: [$id]) { id } }`,
				Variables: map[string]any{"text": value, "id": id},
			})
			const nothing = `{"search":{"totalCount":0},"organisations":{"totalCount":0},"people":{"totalCount":0},"node":null,"nodes":[null]}`
			if !strings.Contains(answer, nothing) {
				t.Errorf("%s finds %s: %s", access, value, answer)
			}
		}
	}
	rows(t, s, func(text string) {
		if word := sung(text, ofContacts); word != "" {
			t.Errorf("rows hold %s", word)
		}
	})
}

// rows reads all that an export would hold.
func rows(t *testing.T, s store.Store, see func(text string)) {
	t.Helper()
	view, err := s.View(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer view.Close()
	err = view.Rows(context.WithoutCancel(t.Context()), network.Viewer{Access: network.Admin}, func(rows network.Tables) error {
		see(string(toJSON(t, rows)))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
