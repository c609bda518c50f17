package register_test

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/register"
	"github.com/partnergraph/partnergraph/internal/tables"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// TestPutContacts: hidden at first, the same when it comes again, and without its bases when it is another.
func TestPutContacts(t *testing.T) {
	c := newClock()
	s := newStore(t, village)
	r := register.New(s, c.time)
	forged := annas("", " Anna.Canari@canary.example ")
	forged.Bases = []network.Basis{basisFor(network.PurposeVisit, today(c), nil)}
	put(t, r, forged)
	points := held(t, s)
	if len(points) != 1 || len(points[0].Bases) != 0 || points[0].ID.Prefix() != "contact" || len(points[0].ID) < 25 || points[0].ID.Validate() != nil {
		t.Fatalf("held are %+v", points)
	}
	id := points[0].ID
	if got, err := testkit.View(t, s).Contacts(t.Context(), network.Viewer{Access: network.Coordinator}, []network.ID{"person:p1"}, today(c)); err != nil || len(got) > 0 {
		t.Errorf("without a basis a coordinator sees %+v, %v", got, err)
	}
	allow(t, r, id, basisFor(network.PurposeVisit, today(c), nil))
	put(t, r, annas("", "anna.canari@CANARY.example"))
	if points = held(t, s); len(points) != 1 || points[0].ID != id || len(points[0].Bases) != 1 {
		t.Errorf("the same address written otherwise: %+v", points)
	}
	put(t, r, annas(id, "another@canary.example"))
	if points = held(t, s); len(points) != 1 || len(points[0].Bases) != 0 {
		t.Errorf("another address keeps what was given for the first: %+v", points)
	}
	if got := actions(t, s); got[network.AuditContactsPut] != 3 || got[network.AuditBasisSet] != 1 {
		t.Errorf("the log holds %v", got)
	}
	if _, err := r.PutContacts(t.Context(), register.Local, nil, nil); err != nil || actions(t, s)[network.AuditContactsPut] != 3 {
		t.Errorf("nothing was put in: %v", err)
	}
}

// TestFoldValue: two ways to write one number.
func TestFoldValue(t *testing.T) {
	for a, b := range map[string]string{"+33 (0)5 00 00 00 00": "0033500000000", "05.00.00.00.00": "05 00 00 00 00"} {
		if x, y := register.FoldValue(network.MediumTelephone, a), register.FoldValue(network.MediumTelephone, b); x != y {
			t.Errorf("%q is %q and %q is %q", a, x, b, y)
		}
	}
	if register.FoldValue(network.MediumEmail, "A@b.example") != "a@b.example" || register.FoldValue(network.MediumTelephone, "+1") == register.FoldValue(network.MediumTelephone, "+2") {
		t.Error("values are folded wrongly")
	}
}

// TestBasesThatAreRefused, each with the reason, and nothing changed.
func TestBasesThatAreRefused(t *testing.T) {
	c := newClock()
	s := newStore(t, village)
	r := register.New(s, c.time)
	shared := annas("contact:shared", "info@host.example")
	shared.Kind = network.ContactFunctional
	put(t, r, annas("contact:a", canary), shared)
	good := basisFor(network.PurposeVisit, today(c), nil)
	for name, try := range map[string]struct {
		id     network.ID
		change func(*network.Basis)
		says   string
	}{
		"not personal":        {"contact:a", func(b *network.Basis) { b.Ground = network.GroundNotPersonal }, "FUNCTIONAL"},
		"for analysts":        {"contact:a", func(b *network.Basis) { b.Scope = network.Analyst }, "COORDINATOR or ADMIN"},
		"for the public":      {"contact:a", func(b *network.Basis) { b.Scope = network.Public }, "too wide"},
		"no such role":        {"contact:shared", func(b *network.Basis) { b.Scope = 9 }, "scope"},
		"no such purpose":     {"contact:a", func(b *network.Basis) { b.Purpose = "SPAM" }, "purpose"},
		"no purpose":          {"contact:a", func(b *network.Basis) { b.Purpose = "" }, "purpose"},
		"no such ground":      {"contact:a", func(b *network.Basis) { b.Ground = "WISH" }, "ground"},
		"ends before":         {"contact:a", func(b *network.Basis) { b.Until = pointer(b.From - 1) }, "before it begins"},
		"no evidence":         {"contact:a", func(b *network.Basis) { b.Evidence = " \n" }, "evidence is empty"},
		"too much evidence":   {"contact:a", func(b *network.Basis) { b.Evidence = strings.Repeat("é", 1_001) }, "1000 characters"},
		"of no contact point": {"contact:nobody", func(*network.Basis) {}, "none with this id"},
	} {
		b := good
		try.change(&b)
		if _, err := r.SetBasis(t.Context(), register.Local, try.id, b); err == nil || !strings.Contains(err.Error(), try.says) ||
			!errors.Is(err, register.ErrRefused) && !errors.Is(err, register.ErrNotFound) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if got := actions(t, s); got[network.AuditBasisSet] != 0 {
		t.Errorf("the log holds %v", got)
	}
	for _, scope := range []network.Access{network.Public, network.Admin} {
		b := good
		b.Ground, b.Scope = network.GroundNotPersonal, scope
		allow(t, r, "contact:shared", b)
	}
	if points := held(t, s); len(points) != 2 || len(points[1].Bases) != 1 || points[1].Bases[0].Scope != network.Admin {
		t.Errorf("the later basis for a purpose does not replace the earlier: %+v", points)
	}
}

// TestWithdrawIsEffectiveAtOnce, and stays known.
func TestWithdrawIsEffectiveAtOnce(t *testing.T) {
	c := newClock()
	s := newStore(t, village)
	r := register.New(s, c.time)
	put(t, r, annas("contact:a", canary))
	allow(t, r, "contact:a", basisFor(network.PurposeVisit, today(c)-10, nil))
	allow(t, r, "contact:a", basisFor(network.PurposeProject, today(c), nil))
	if _, err := r.WithdrawBasis(t.Context(), register.Local, "contact:a", network.PurposeVisit); err != nil {
		t.Fatal(err)
	}
	if got, err := r.Reveal(t.Context(), coordinator, "contact:a", network.PurposeVisit); !errors.Is(err, register.ErrNoBasis) || got.Contact.Value != "" {
		t.Errorf("after the withdrawal: %+v, %v", got, err)
	}
	if _, err := r.Reveal(t.Context(), coordinator, "contact:a", network.PurposeProject); err != nil {
		t.Errorf("the other purpose: %v", err)
	}
	for id, want := range map[network.ID]error{"contact:a": register.ErrNoBasis, "contact:nobody": register.ErrNotFound} {
		if _, err := r.WithdrawBasis(t.Context(), register.Local, id, network.PurposeVisit); !errors.Is(err, want) {
			t.Errorf("withdrawing from %s again: %v", id, err)
		}
	}
	if points := held(t, s); len(points[0].Bases) != 2 || points[0].Bases[1].Withdrawn == nil || *points[0].Bases[1].Withdrawn != today(c) {
		t.Errorf("held are %+v", points[0].Bases)
	}
}

// TestListAndDelete: values are listed only where that is written down.
func TestListAndDelete(t *testing.T) {
	c := newClock()
	s := newStore(t, village)
	r := register.New(s, c.time)
	other := annas("contact:b", "bert@canary.example")
	other.Holder = "person:p2"
	put(t, r, annas("contact:a", canary), other)
	list := func(holder network.ID, values bool) []network.ContactPoint {
		t.Helper()
		points, err := r.ListContacts(t.Context(), register.Local, holder, values)
		if err != nil {
			t.Fatal(err)
		}
		return points
	}
	if points := list("", false); len(points) != 2 || points[0].Value != "" || points[1].Value != "" || actions(t, s)[network.AuditExport] != 0 {
		t.Errorf("listed are %+v", points)
	}
	if points := list("person:p1", true); len(points) != 1 || points[0].Value != canary || actions(t, s)[network.AuditExport] != 1 {
		t.Errorf("listed are %+v", points)
	}
	b := &broken{Store: s, commit: errors.New("full")}
	if points, err := register.New(b, c.time).ListContacts(t.Context(), register.Local, "", true); err == nil || points != nil {
		t.Errorf("listed without a record: %+v", points)
	}
	if _, err := r.DeleteContact(t.Context(), register.Local, "contact:a"); err != nil {
		t.Fatal(err)
	}
	if _, err := r.DeleteContact(t.Context(), register.Local, "contact:a"); !errors.Is(err, register.ErrNotFound) {
		t.Errorf("deleting again: %v", err)
	}
	if points := list("", false); len(points) != 1 || points[0].ID != "contact:b" {
		t.Errorf("left are %+v", points)
	}
	for _, record := range recordsOf(t, s) {
		if strings.Contains(record.Detail, "@") {
			t.Errorf("the log holds a value: %+v", record)
		}
	}
}

// TestReadContacts lists every problem with its line, and what is doubtful.
func TestReadContacts(t *testing.T) {
	s := newStore(t, village)
	r := register.New(s, newClock().time)
	const head = "id,holder,kind,medium,value,source,since,until\n"
	read := func(rows string) ([]network.ContactPoint, tables.Problems, error) {
		return r.ReadContacts(t.Context(), fstest.MapFS{"c.csv": {Data: []byte(rows)}}, "c.csv", nil)
	}
	for row, says := range map[string]string{
		"contact:a,person:nobody,PERSONAL,EMAIL,a@b.example,source:s,,":                                      "holder \"person:nobody\"",
		"contact:a,event:visit,PERSONAL,EMAIL,a@b.example,source:s,,":                                        "must be the id of an organisation or a person",
		"contact:a,person:p1,PERSONAL,EMAIL,a@b.example,source:none,,":                                       "source \"source:none\"",
		"contact:a,person:p1,PERSONAL,EMAIL,a@b.example,,,":                                                  "source: is empty",
		"contact:a,person:p1,PERSONAL,EMAIL,a at b,source:s,,":                                               "value: is not one e-mail address",
		"contact:a,person:p1,PERSONAL,EMAIL,a@b.example;c@d.example,source:s,,":                              "value: is not one e-mail address",
		"contact:a,person:p1,PERSONAL,TELEPHONE,12345,source:s,,":                                            "value: is not one telephone number",
		"contact:a,person:p1,PERSONAL,TELEPHONE,call me at 050000000,source:s,,":                             "value: is not one telephone number",
		"contact:a,person:p1,PERSONAL,WEB,javascript:alert(1),source:s,,":                                    "value: is not the address of a page",
		"contact:a,person:p1,PERSONAL,WEB,https://u:p@b.example/,source:s,,":                                 "value: is not the address of a page",
		"contact:a,person:p1,PERSONAL,POST,Tls,source:s,,":                                                   "value: is too short",
		"contact:a,person:p1,PERSONAL,FAX,1234567,source:s,,":                                                "medium \"FAX\"",
		"contact:a,person:p1,,EMAIL,a@b.example,source:s,,":                                                  "kind: is empty",
		"contact:a,person:p1,WORK,EMAIL,a@b.example,source:s,,":                                              "FUNCTIONAL leads to whoever is on duty",
		"person:a,person:p1,PERSONAL,EMAIL,a@b.example,source:s,,":                                           "id \"person:a\"",
		"contact:a,person:p1,PERSONAL,EMAIL,a@b.example,source:s,2026-13-01,":                                "since \"2026-13-01\"",
		"contact:a,person:p1,PERSONAL,EMAIL,a@b.example,source:s,2026-02-01,2026-01-01":                      "until \"2026-01-01\": is before since",
		"contact:a,person:p1,PERSONAL,EMAIL,a@b.example,source:s":                                            "has 6 cells",
		",person:p1,PERSONAL,EMAIL,a@b.example,source:s,,\n,person:p1,PERSONAL,EMAIL,A@b.example,source:s,,": "same contact point as line 2",
	} {
		points, _, err := read(head + row + "\n")
		var problems tables.Problems
		if !errors.As(err, &problems) || !strings.Contains(err.Error(), says) || !strings.Contains(err.Error(), "c.csv:") || points != nil {
			t.Errorf("%s\n%v, want %s", row, err, says)
		}
		if err != nil && strings.Contains(err.Error(), "a@b") {
			t.Errorf("a problem repeats a value: %v", err)
		}
	}
	if _, _, err := read("id,holder,kind,medium,value,source,basis\n"); err == nil || !strings.Contains(err.Error(), "basis") {
		t.Errorf("a table with a basis: %v", err)
	}
	points, doubts, err := read("\uFEFFholder;kind;medium;value;source;since\r\n" +
		"organisation:host;FUNCTIONAL;EMAIL;first.last@host.example;source:s;2026-01-01\r\n" +
		"organisation:host;FUNCTIONAL;EMAIL;info@host.example;source:s;\r\n" +
		"person:p1;PERSONAL;EMAIL;info@home.example;source:s;\r\n" +
		"organisation:host;PERSONAL;TELEPHONE;'+33 5 00 00 00 00;source:s;\r\n")
	if err != nil || len(points) != 4 || points[3].Value != "+33 5 00 00 00 00" || points[0].Since == nil {
		t.Errorf("%+v, %v", points, err)
	}
	if len(doubts) != 3 || doubts[0].Line != 2 || doubts[1].Line != 4 || doubts[2].Line != 5 {
		t.Errorf("doubtful are %v", doubts)
	}
}
