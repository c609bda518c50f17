package graph_test

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// A canary is a value that stands nowhere but in one place of personal data: where it is seen, that was seen.
// Those of persons hold the word "canary", those of contact points "nightingale".
var (
	ofPersons  = []string{"canary"}
	ofContacts = []string{"nightingale"}
)

// canaryText is the network of canaries.
func canaryText(t testing.TB) string {
	t.Helper()
	text, err := os.ReadFile("testdata/canaries.txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// someday is the first day on which bases of the canaries hold.
var someday = network.DayOf(2020, time.January, 1)

// canaryContacts are contact points of every kind: what each role may know of is another of them.
func canaryContacts() []network.ContactPoint {
	basis := func(p network.Purpose, scope network.Access, ground network.Ground) network.Basis {
		return network.Basis{Purpose: p, Ground: ground, Scope: scope, Evidence: "nightingale letter", From: someday}
	}
	shown := []network.Basis{basis(network.PurposeJobShadowing, network.Public, network.GroundNotPersonal)}
	personal := []network.Basis{
		basis(network.PurposeJobShadowing, network.Coordinator, network.GroundConsent), basis(network.PurposeVisit, network.Admin, network.GroundConsent),
	}
	return []network.ContactPoint{
		contact("1", "organisation:host", network.ContactFunctional, "info@host.example", shown),
		contact("2", "organisation:host", network.ContactFunctional, "nightingale2@host.example", nil),
		contact("3", "organisation:host", network.ContactPersonal, "nightingale3@host.example", personal),
		contact("4", "person:canary-anna", network.ContactPersonal, "nightingale4@leader.example", personal),
		contact("5", "person:canary-anna", network.ContactPersonal, "nightingale5@leader.example", nil),
		contact("6", "organisation:leader", network.ContactFunctional, "nightingale6@leader.example",
			[]network.Basis{basis(network.PurposeVisit, network.Coordinator, network.GroundNotPersonal)}),
	}
}

func contact(number string, holder network.ID, kind network.ContactKind, value string, bases []network.Basis) network.ContactPoint {
	since, until := network.DayOf(2021, time.January, 1), network.DayOf(2099, time.January, 1)
	return network.ContactPoint{
		ID: contactID(number), Holder: holder, Kind: kind, Medium: network.MediumEmail, Value: value, Source: "source:press", Since: &since, Until: &until, Bases: bases,
	}
}

func contactID(number string) network.ID {
	return network.ID(fmt.Sprintf("contact:01J9BRC6WC%016s", number))
}

// putContacts puts contact points into a store.
func putContacts(t testing.TB, s store.Store, contacts []network.ContactPoint) {
	t.Helper()
	err := s.Record(t.Context(), func(ctx context.Context, r store.Register) error { return r.PutContacts(ctx, contacts) })
	if err != nil {
		t.Fatal(err)
	}
}

// canaries is the network of canaries with its contact points.
func canaries(t testing.TB) store.Store {
	t.Helper()
	s := written(t, canaryText(t))
	putContacts(t, s, canaryContacts())
	return s
}

// encoded matches what may be a cursor.
var encoded = regexp.MustCompile(`[A-Za-z0-9_-]{8,}`)

// sung returns the first of the words that stands in a text, in the open or in what a cursor holds; empty: none does.
func sung(text string, words []string) string {
	text = strings.ToLower(text) + hidden(text)
	for _, word := range words {
		if strings.Contains(text, word) {
			return word
		}
	}
	return ""
}

// hidden decodes what may be a cursor.
func hidden(text string) string {
	var b strings.Builder
	for _, part := range encoded.FindAllString(text, -1) {
		if raw, err := base64.RawURLEncoding.DecodeString(part); err == nil {
			b.WriteString(" " + strings.ToLower(string(raw)))
		}
	}
	return b.String()
}

// into reads the data of an answer without errors.
func into(t testing.TB, answer string, data any) {
	t.Helper()
	got := struct {
		Data   any
		Errors json.RawMessage
	}{Data: data}
	if err := json.Unmarshal([]byte(answer), &got); err != nil || got.Errors != nil {
		t.Fatalf("%v: %s", err, answer)
	}
}
