package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
)

const candidatesOfLeader = `{ jobShadowingCandidates(organisation: "organisation:leader", first: 1%s) {
	totalCount pageInfo { endCursor } nodes { organisation { id } score reasons { part contribution known } } } }`

// A candidate that can be reached today scores for it: to each role, over the contact points that this role may use for a job shadowing.
func TestCandidatesThatCanBeReached(t *testing.T) {
	s := canaries(t)
	h := handler(t, over(s))
	const reached, not = `{"part":"CONTACT_POINT","contribution":4,"known":"KNOWN"}`, `{"part":"CONTACT_POINT","contribution":0,"known":"NOT_KNOWN"}`
	expect := func(want string, roles ...network.Access) {
		t.Helper()
		for _, access := range roles {
			_, answer := ask(t, h, access, request{Query: fmt.Sprintf(candidatesOfLeader, "")})
			if !strings.Contains(answer, `"nodes":[{"organisation":{"id":"organisation:host"}`) || !strings.Contains(answer, want) {
				t.Errorf("%s: want %s: %s", access, want, answer)
			}
		}
	}
	expect(reached, network.Accesses...)
	closed := canaryContacts()
	closed[0].Bases = nil // of the FUNCTIONAL contact point; a PERSONAL one is left
	putContacts(t, s, closed)
	expect(not, network.Public, network.Analyst)
	expect(reached, network.Coordinator, network.Admin)
}

// A cursor of candidates means nothing once others can be reached: the network's revision does not tell of that.
func TestPagesOfCandidatesBelongTogether(t *testing.T) {
	s := canaries(t)
	h := handler(t, over(s))
	var page struct {
		JobShadowingCandidates struct {
			TotalCount int
			PageInfo   struct{ EndCursor string }
		}
	}
	_, answer := ask(t, h, network.Public, request{Query: fmt.Sprintf(candidatesOfLeader, "")})
	into(t, answer, &page)
	next := request{Query: fmt.Sprintf(candidatesOfLeader, fmt.Sprintf(", after: %q", page.JobShadowingCandidates.PageInfo.EndCursor))}
	if page.JobShadowingCandidates.TotalCount < 2 {
		t.Fatalf("one page holds all: %s", answer)
	}
	if _, answer := ask(t, h, network.Public, next); len(errorsOf(t, answer)) > 0 {
		t.Errorf("the second page: %s", answer)
	}
	if _, answer := ask(t, h, network.Admin, next); len(errorsOf(t, answer)) > 0 {
		t.Errorf("the same can be reached: %s", answer)
	}
	closed := canaryContacts()
	closed[0].Bases = nil
	putContacts(t, s, closed)
	_, answer = ask(t, h, network.Public, next)
	if errs := errorsOf(t, answer); len(errs) != 1 || errs[0].Extensions.Code != "CONFLICT" {
		t.Errorf("want CONFLICT: %s", answer)
	}
}
