package register_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/register"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/tables"
)

func rulesOf(t *testing.T, text string) []register.Rule {
	t.Helper()
	rules, err := register.ReadRules("retention.csv", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return rules
}

func idsOf(due []register.Due) (ids []string) {
	for _, d := range due {
		ids = append(ids, d.ID)
	}
	return ids
}

func credentials(t *testing.T, s store.Store, all ...store.Credential) {
	t.Helper()
	err := s.Record(t.Context(), func(ctx context.Context, r store.Register) error {
		for _, c := range all {
			if err := r.PutCredential(ctx, c); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestRetentionAsTimePasses: what goes, what goes soon, and that a dry run erases nothing, day by day.
func TestRetentionAsTimePasses(t *testing.T) {
	c := newClock()
	s := newStore(t, village)
	r := register.New(s, c.time)
	start := today(c)
	undated := annas("contact:undated", "u@canary.example")
	undated.Source = "source:undated"
	ended := annas("contact:ended", "e@canary.example")
	ended.Until = pointer(start + 20)
	put(t, r, annas("contact:basis", "b@canary.example"), annas("contact:open", "o@canary.example"), annas("contact:withdrawn", "w@canary.example"), undated, ended)
	allow(t, r, "contact:basis", basisFor(network.PurposeVisit, start, pointer(start+10)))
	allow(t, r, "contact:basis", basisFor(network.PurposeProject, start, pointer(start+40)))
	allow(t, r, "contact:open", basisFor(network.PurposeVisit, start, nil))
	allow(t, r, "contact:withdrawn", basisFor(network.PurposeVisit, start-5, nil))
	if _, err := r.WithdrawBasis(t.Context(), register.Local, "contact:withdrawn", network.PurposeVisit); err != nil {
		t.Fatal(err)
	}
	at := func(days int) time.Time { return c.now.AddDate(0, 0, days) }
	credentials(t, s,
		store.Credential{ID: "session", Kind: store.Session, Digest: []byte{1}, Created: c.now, Expires: at(1)},
		store.Credential{ID: "old", Kind: store.Token, Digest: []byte{2}, Created: c.now, Expires: at(300), Revoked: at(2)},
		store.Credential{ID: "last", Kind: store.Token, Digest: []byte{3}, Created: c.now, Expires: at(4)},
	)
	rules := rulesOf(t, "what,kind,purpose,source,days\nCONTACT_BASIS_ENDED,PERSONAL,,,30\nCONTACT_NOT_IN_USE,,,,5\nCONTACT_SOURCE_DATED,,,source:undated,1\nSESSION_ENDED,,,,0\nTOKEN_ENDED,,,,10\n")
	erased, dry := 0, 0
	for _, step := range []struct {
		days             int // since the step before
		now, soon, later string
	}{
		{0, "", "session old contact:ended contact:withdrawn", ""},
		{2, "session", "old contact:ended contact:withdrawn", ""},
		{24, "contact:ended old", "contact:withdrawn", "contact:basis"},
		{4, "contact:withdrawn", "", "contact:basis"},
		{40, "", "contact:basis", ""}, // its last day
		{1, "contact:basis", "", ""},
		{4000, "", "", ""},
	} {
		c.days(step.days)
		before, logged := held(t, s), len(recordsOf(t, s))
		for _, dryRun := range []bool{true, false} {
			found, err := r.Retention(t.Context(), register.Local, rules, dryRun)
			if err != nil {
				t.Fatal(err)
			}
			now := idsOf(found.Now)
			slices.Sort(now)
			if fmt.Sprint(now) != fmt.Sprint(strings.Fields(step.now)) || fmt.Sprint(idsOf(found.Soon)) != fmt.Sprint(strings.Fields(step.soon)) ||
				fmt.Sprint(idsOf(found.Later)) != fmt.Sprint(strings.Fields(step.later)) || found.Undated != 1 {
				t.Errorf("on %v: %v, soon %v, later %v, %d undated", today(c), now, idsOf(found.Soon), idsOf(found.Later), found.Undated)
			}
			after := held(t, s)
			if dryRun {
				dry += len(before) - len(after) + len(recordsOf(t, s)) - logged
				continue
			}
			erased += len(before) - len(after)
			if written := len(recordsOf(t, s)) - logged; written != min(len(now), 1) || (found.Record != nil) != (len(now) > 0) {
				t.Errorf("on %v: %d went and %d records tell of it", today(c), len(now), written)
			}
			for _, p := range after {
				if slices.Contains(now, string(p.ID)) {
					t.Errorf("%s is still held", p.ID)
				}
			}
		}
	}
	if dry != 0 || erased != 3 {
		t.Errorf("dry runs changed %d rows, and %d contact points were erased", dry, erased)
	}
	left := held(t, s)
	if len(left) != 2 || left[0].ID != "contact:open" {
		t.Errorf("left are %+v", left)
	}
	view, err := s.View(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer view.Close()
	if tokens, err := view.Credentials(t.Context(), store.Token); err != nil || len(tokens) != 1 || tokens[0].ID != "last" {
		t.Errorf("tokens %v, %v: the last one stays", tokens, err)
	}
	t.Logf("TRUST P9 %d rows changed by dry runs; %d contact points went on the first day after their time, none before, over a clock moved by 4,071 days", dry, erased)
}

// TestRetentionBySource and purpose.
func TestRetentionBySource(t *testing.T) {
	c := newClock()
	s := newStore(t, village)
	r := register.New(s, c.time)
	put(t, r, annas("contact:a", canary))
	allow(t, r, "contact:a", basisFor(network.PurposeVisit, today(c)-10, pointer(today(c)-5)))
	for rule, want := range map[string]int{
		"CONTACT_SOURCE_DATED,,,,0":                     1,
		"CONTACT_SOURCE_DATED,,,source:s,36500":         0,
		"CONTACT_SOURCE_DATED,FUNCTIONAL,,,0":           0,
		"CONTACT_SOURCE_DATED,,,source:undated,0":       0,
		"CONTACT_BASIS_ENDED,,VISIT,,4":                 1,
		"CONTACT_BASIS_ENDED,,VISIT,,5":                 0,
		"CONTACT_BASIS_ENDED,,PROJECT,,0":               0,
		"CONTACT_NOT_IN_USE,,,,0":                       0,
		"CONTACT_BASIS_ENDED,PERSONAL,VISIT,,0":         1,
		"SESSION_ENDED,,,,0":                            0,
		"TOKEN_ENDED,,,,0":                              0,
		"CONTACT_BASIS_ENDED,FUNCTIONAL,VISIT,,0":       0,
		"CONTACT_SOURCE_DATED,PERSONAL,,source:s,10":    1,
		"CONTACT_SOURCE_DATED,PERSONAL,,source:s,36000": 0,
	} {
		found, err := r.Retention(t.Context(), register.Local, rulesOf(t, "what,kind,purpose,source,days\n"+rule+"\n"), true)
		if err != nil || len(found.Now) != want {
			t.Errorf("%s: %v, %v", rule, found.Now, err)
		}
	}
}

// TestRulesThatAreRefused, by line.
func TestRulesThatAreRefused(t *testing.T) {
	for text, says := range map[string]string{
		"": "holds no rule", "what,days\n": "holds no rule", "what;days\nTOKEN_ENDED;1\n": "is not a column",
		"what,days\nTOKEN_ENDED,1\nTOKEN,1\n":                 "retention.csv:3: what \"TOKEN\"",
		"what,days\nTOKEN_ENDED\n":                            "has 1 cells",
		"what,days\nTOKEN_ENDED,-1\n":                         "days \"-1\"",
		"what,days\nTOKEN_ENDED,\n":                           "days: must be a number",
		"what,days\nTOKEN_ENDED,99999999\n":                   "days",
		"what,kind,days\nTOKEN_ENDED,PERSONAL,1\n":            "kind \"PERSONAL\"",
		"what,kind,days\nCONTACT_NOT_IN_USE,ANY,1\n":          "kind \"ANY\"",
		"what,purpose,days\nCONTACT_NOT_IN_USE,VISIT,1\n":     "purpose \"VISIT\"",
		"what,purpose,days\nCONTACT_BASIS_ENDED,SPAM,1\n":     "purpose \"SPAM\"",
		"what,source,days\nCONTACT_SOURCE_DATED,person:a,1\n": "source \"person:a\"",
		"what,source,days\nCONTACT_BASIS_ENDED,source:a,1\n":  "source \"source:a\"",
		"what,days\n\"TOKEN_ENDED,1\n":                        "retention.csv: ",
	} {
		var problems tables.Problems
		if _, err := register.ReadRules("retention.csv", strings.NewReader(text)); !errors.As(err, &problems) || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: %v, want %s", text, err, says)
		}
	}
}
