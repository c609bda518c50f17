package graph_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

func over(s store.Store) func(*graph.Options) { return func(o *graph.Options) { o.Store = s } }

const pointsOf = `contactPoints(first: 20) { totalCount nodes { id state value purposes since until holder { id } source { id } } withheld { reason count } }`

// Each role sees of contact points what it may use, of PERSONAL ones no value.
func TestContactPoints(t *testing.T) {
	h := handler(t, over(canaries(t)))
	const rights = `"withheld":[{"reason":"RIGHTS","count":null}]`
	point := func(number, state, value, purposes, holder string) string {
		return fmt.Sprintf(`{"id":%q,"state":%q,"value":%s,"purposes":[%s],"since":"2021-01-01","until":"2099-01-01","holder":{"id":%q},"source":{"id":"source:press"}}`,
			contactID(number), state, value, purposes, holder)
	}
	of := func(total int, withheld string, points ...string) string {
		return fmt.Sprintf(`{"contactPoints":{"totalCount":%d,"nodes":[%s],%s}}`, total, strings.Join(points, ","), withheld)
	}
	info := point("1", "SHOWN", `"info@host.example"`, `"JOB_SHADOWING"`, "organisation:host")
	all := `"withheld":[]`
	for access, want := range map[network.Access][3]string{
		network.Public:  {of(1, rights, info), of(0, rights), "null"},
		network.Analyst: {of(1, rights, info), of(0, rights), of(0, rights)},
		network.Coordinator: {
			of(2, all, info, point("3", "REVEALABLE", "null", `"JOB_SHADOWING"`, "organisation:host")),
			of(1, all, point("6", "SHOWN", `"nightingale6@leader.example"`, `"VISIT"`, "organisation:leader")),
			of(1, all, point("4", "REVEALABLE", "null", `"JOB_SHADOWING"`, "person:canary-anna")),
		},
		network.Admin: {
			of(3, all, info, point("2", "HIDDEN", "null", "", "organisation:host"), point("3", "REVEALABLE", "null", `"JOB_SHADOWING","VISIT"`, "organisation:host")),
			of(1, all, point("6", "SHOWN", `"nightingale6@leader.example"`, `"VISIT"`, "organisation:leader")),
			of(2, all, point("4", "REVEALABLE", "null", `"JOB_SHADOWING","VISIT"`, "person:canary-anna"), point("5", "HIDDEN", "null", "", "person:canary-anna")),
		},
	} {
		_, answer := ask(t, h, access, request{Query: `{ host: node(id: "organisation:host") { ...o } leader: node(id: "organisation:leader") { ...o } anna: node(id: "person:canary-anna") { ... on Person { ` + pointsOf + ` } } }
			fragment o on Organisation { ` + pointsOf + ` }`})
		if want := fmt.Sprintf(`{"data":{"host":%s,"leader":%s,"anna":%s},"extensions":{"revision":1}}`, want[0], want[1], want[2]); strings.TrimSpace(answer) != want {
			t.Errorf("%s:\n%swant\n%s", access, answer, want)
		}
	}
}

// At most 20 contact points of one actor are asked for, and at least one.
func TestContactPointsAreBounded(t *testing.T) {
	h := handler(t, over(canaries(t)))
	for _, first := range []int{0, 21, -1} {
		_, answer := ask(t, h, network.Admin, request{Query: fmt.Sprintf(`{ node(id: "organisation:host") { ... on Organisation { contactPoints(first: %d) { totalCount } } } }`, first)})
		if errs := errorsOf(t, answer); len(errs) != 1 || errs[0].Extensions.Code != "BAD_USER_INPUT" || errs[0].Extensions.Argument != "first" {
			t.Errorf("first of %d: %s", first, answer)
		}
	}
	_, answer := ask(t, h, network.Admin, request{Query: `{ node(id: "organisation:host") { ... on Organisation { contactPoints(first: 1) { totalCount nodes { id } } } } }`})
	if !strings.Contains(answer, `"totalCount":3,"nodes":[{"id":"`+string(contactID("1"))+`"}]`) {
		t.Errorf("first of 1: %s", answer)
	}
}

// registered counts what is asked of the register, and refuses to be written to while it is read.
type registered struct {
	store.Store
	t                       *testing.T
	contacts, nodes, writes atomic.Int32
	open                    atomic.Int32
}

func (r *registered) View(ctx context.Context) (store.View, error) {
	v, err := r.Store.View(ctx)
	r.open.Add(1)
	return &registeredView{v, r}, err
}

func (r *registered) Record(ctx context.Context, change func(context.Context, store.Register) error) error {
	r.writes.Add(1)
	if n := r.open.Load(); n != 0 {
		r.t.Errorf("%d views are open while something is written", n)
	}
	return r.Store.Record(ctx, change)
}

type registeredView struct {
	store.View
	of *registered
}

func (v *registeredView) Close() {
	v.of.open.Add(-1)
	v.View.Close()
}

func (v *registeredView) Contacts(ctx context.Context, w network.Viewer, holders []network.ID, today network.Day) ([]network.ContactPoint, error) {
	v.of.contacts.Add(1)
	return v.View.Contacts(ctx, w, holders, today)
}

func (v *registeredView) Nodes(ctx context.Context, w network.Viewer, ids []network.ID, want store.Want) ([]store.Row, error) {
	v.of.nodes.Add(1)
	return v.View.Nodes(ctx, w, ids, want)
}

// Contact points cost one question a level, however many actors stand there; so do those who told of them.
func TestContactPointsAreReadLevelByLevel(t *testing.T) {
	r := &registered{Store: canaries(t), t: t}
	_, answer := ask(t, handler(t, over(r)), network.Admin, request{Query: `{ organisations { nodes { contactPoints { nodes { source { name } } }
		people { edges { node { contactPoints { nodes { source { name } } } } } } } } }`})
	if strings.Count(answer, `"source":{"name":"Press"}`) != 6 {
		t.Errorf("not all are there: %s", answer)
	}
	if r.contacts.Load() != 2 || r.nodes.Load() != 2 {
		t.Errorf("%d questions for contact points and %d for their sources at 2 levels", r.contacts.Load(), r.nodes.Load())
	}
}

const reveal = `revealContact(id: %q, purpose: %s) { value purpose ground contact { id state value purposes holder { id } source { id } } record { number actor access action subject about { id } categories purpose } }`

func revealed(t *testing.T, h http.Handler, access network.Access, number, purpose string) (status int, answer string) {
	t.Helper()
	return ask(t, h, access, request{Query: `mutation { ` + fmt.Sprintf(reveal, contactID(number), purpose) + ` }`})
}

// A value is shown for a purpose that a basis covers, to whom it covers, and that stands in the audit log.
func TestReveal(t *testing.T) {
	s := canaries(t)
	h := handler(t, over(s))
	want := fmt.Sprintf(`{"data":{"revealContact":{"value":"nightingale4@leader.example","purpose":"JOB_SHADOWING","ground":"CONSENT",`+
		`"contact":{"id":%q,"state":"REVEALABLE","value":null,"purposes":["JOB_SHADOWING"],"holder":{"id":"person:canary-anna"},"source":{"id":"source:press"}},`+
		`"record":{"number":1,"actor":"token:coordinator","access":"COORDINATOR","action":"REVEAL","subject":%q,"about":{"id":"person:canary-anna"},"categories":["CONTACT"],"purpose":"JOB_SHADOWING"}}},`+
		`"extensions":{"revision":1}}`, contactID("4"), contactID("4"))
	if _, answer := revealed(t, h, network.Coordinator, "4", "JOB_SHADOWING"); strings.TrimSpace(answer) != want {
		t.Errorf("got  %swant %s", answer, want)
	}
	refusals := []struct {
		access          network.Access
		number, purpose string
		code            string
	}{
		{network.Coordinator, "4", "VISIT", "FORBIDDEN"}, // for administrators alone
		{network.Coordinator, "4", "PROJECT", "FORBIDDEN"},
		{network.Admin, "4", "PROJECT", "FORBIDDEN"},
		{network.Admin, "5", "VISIT", "FORBIDDEN"},       // no basis
		{network.Coordinator, "5", "VISIT", "NOT_FOUND"}, // and so hidden from her
		{network.Coordinator, "1", "JOB_SHADOWING", "BAD_USER_INPUT"},
		{network.Coordinator, "99", "JOB_SHADOWING", "NOT_FOUND"},
		{network.Coordinator, "4", "ANYTHING", "BAD_USER_INPUT"},
		{network.Analyst, "4", "JOB_SHADOWING", "FORBIDDEN"},
		{network.Public, "4", "JOB_SHADOWING", "UNAUTHENTICATED"},
	}
	for _, c := range refusals {
		_, answer := revealed(t, h, c.access, c.number, c.purpose)
		if errs := errorsOf(t, answer); len(errs) != 1 || errs[0].Extensions.Code != c.code || sung(answer, ofContacts) != "" {
			t.Errorf("%s, %s for %s: want %s alone: %s", c.access, c.number, c.purpose, c.code, answer)
		}
	}
	if n := len(records(t, h, network.Admin, "")); n != 1 {
		t.Errorf("the audit log has %d records after one reading and %d refusals", n, len(refusals))
	}
}

// records pages through the audit log.
func records(t *testing.T, h http.Handler, access network.Access, arguments string) (numbers []int) {
	t.Helper()
	for after := ""; ; {
		_, answer := ask(t, h, access, request{Query: `{ auditLog(first: 2` + arguments + after + `) { edges { cursor node { number } } pageInfo { hasNextPage endCursor } } }`})
		var page struct {
			AuditLog struct {
				Edges    []struct{ Node struct{ Number int } }
				PageInfo struct {
					HasNextPage bool
					EndCursor   string
				}
			}
		}
		into(t, answer, &page)
		for _, e := range page.AuditLog.Edges {
			numbers = append(numbers, e.Node.Number)
		}
		if !page.AuditLog.PageInfo.HasNextPage {
			return numbers
		}
		after = fmt.Sprintf(", after: %q", page.AuditLog.PageInfo.EndCursor)
	}
}

// The audit log is paged from the newest record on; all of it is for administrators, others see what they did themselves.
func TestAuditLog(t *testing.T) {
	h := handler(t, over(canaries(t)))
	for _, access := range []network.Access{network.Coordinator, network.Admin, network.Coordinator, network.Coordinator, network.Admin} {
		revealed(t, h, access, "4", "JOB_SHADOWING")
	}
	revealed(t, h, network.Coordinator, "3", "JOB_SHADOWING")
	for _, c := range []struct {
		access    network.Access
		arguments string
		want      []int
	}{
		{network.Admin, "", []int{6, 5, 4, 3, 2, 1}},
		{network.Coordinator, "", []int{6, 4, 3, 1}},
		{network.Coordinator, fmt.Sprintf(", subject: %q", contactID("3")), []int{6}},
		{network.Admin, fmt.Sprintf(", subject: %q", contactID("4")), []int{5, 4, 3, 2, 1}},
		{network.Admin, `, subject: "person:canary-bo"`, nil},
	} {
		if got := records(t, h, c.access, c.arguments); !slices.Equal(got, c.want) {
			t.Errorf("%s%s: %v, want %v", c.access, c.arguments, got, c.want)
		}
	}
	for _, arguments := range []string{`first: 0`, `first: 101`, `after: "x"`, `after: ""`} {
		_, answer := ask(t, h, network.Admin, request{Query: `{ auditLog(` + arguments + `) { nodes { number } } }`})
		if errs := errorsOf(t, answer); len(errs) != 1 || errs[0].Extensions.Code != "BAD_USER_INPUT" {
			t.Errorf("%s: %s", arguments, answer)
		}
	}
}

// Several readings in one mutation are done one after the other, each once, and nothing is read meanwhile.
func TestMutationsAreRunOnceAndInTurn(t *testing.T) {
	r := &registered{Store: canaries(t), t: t}
	m := &mixing{Store: r, t: t, mixed: 9}
	query := `mutation { a: ` + fmt.Sprintf(reveal, contactID("4"), "JOB_SHADOWING") + ` b: ` + fmt.Sprintf(reveal, contactID("3"), "JOB_SHADOWING") + ` }`
	for name, s := range map[string]store.Store{"one revision": r, "mixed revisions": m} {
		before := r.writes.Load()
		_, answer := ask(t, handler(t, over(s)), network.Coordinator, request{Query: query})
		if n := r.writes.Load() - before; n != 2 {
			t.Errorf("%s: %d writings for 2 readings: %s", name, n, answer)
		}
		a, b := strings.Index(answer, `"a":{`), strings.Index(answer, `"b":{`)
		if name == "one revision" && (a < 0 || b < a || len(errorsOf(t, answer)) > 0) {
			t.Errorf("%s: %s", name, answer)
		}
	}
	if r.open.Load() != 0 {
		t.Errorf("%d views are open", r.open.Load())
	}
}

// A reading that is refused takes nothing from another one beside it, which was written down.
func TestRefusedReadingBesideAnother(t *testing.T) {
	query := `mutation { a: ` + fmt.Sprintf(reveal, contactID("99"), "JOB_SHADOWING") + ` b: ` + fmt.Sprintf(reveal, contactID("4"), "JOB_SHADOWING") + ` }`
	h := handler(t, over(canaries(t)))
	_, answer := ask(t, h, network.Coordinator, request{Query: query})
	if errs := errorsOf(t, answer); len(errs) != 1 || errs[0].Extensions.Code != "NOT_FOUND" || !strings.Contains(answer, `"a":null`) ||
		!strings.Contains(answer, "nightingale4@leader.example") {
		t.Errorf("want null for a and the value for b: %s", answer)
	}
	if n := len(records(t, h, network.Admin, "")); n != 1 {
		t.Errorf("%d records of one reading", n)
	}
}

// A query sent by GET changes nothing.
func TestGetChangesNothing(t *testing.T) {
	r := &registered{Store: canaries(t), t: t}
	query := `mutation { ` + fmt.Sprintf(reveal, contactID("4"), "JOB_SHADOWING") + ` }`
	get := httptest.NewRequest(http.MethodGet, "/graphql?query="+url.QueryEscape(query), nil)
	w := httptest.NewRecorder()
	handler(t, over(r)).ServeHTTP(w, get.WithContext(graph.WithIdentity(get.Context(), somebody(network.Coordinator))))
	if w.Code != http.StatusMethodNotAllowed || r.writes.Load() != 0 || sung(w.Body.String(), ofContacts) != "" {
		t.Errorf("status %d, %d writings: %s", w.Code, r.writes.Load(), w.Body)
	}
}

// Who has revealed enough waits.
func TestRevealingIsBounded(t *testing.T) {
	h := handler(t, over(canaries(t)))
	for n := 1; n <= 31; n++ {
		_, answer := revealed(t, h, network.Coordinator, "4", "JOB_SHADOWING")
		errs := errorsOf(t, answer)
		if n <= 30 && len(errs) != 0 || n == 31 && (len(errs) != 1 || errs[0].Extensions.Code != "TOO_MANY_REQUESTS" || sung(answer, ofContacts) != "") {
			t.Fatalf("reading %d: %s", n, answer)
		}
	}
}
