package register_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/register"
)

// TestProcessing writes the register of processing in both languages, to the letter.
func TestProcessing(t *testing.T) {
	c := newClock()
	s, r, _ := inhabited(t, c)
	allow(t, r, "contact:a", network.Basis{Purpose: network.PurposeProject, Ground: network.GroundPublicTask, Scope: network.Admin, Evidence: "a decision", From: today(c)})
	allow(t, r, "contact:a", basisFor(network.PurposeAdministration, today(c)-9, pointer(today(c)-1))) // ended
	before := len(recordsOf(t, s))
	uses, err := r.Uses(t.Context())
	if err != nil || len(uses) != 2 || len(recordsOf(t, s)) != before {
		t.Fatalf("%+v, %v", uses, err)
	}
	p := register.Processing{
		Uses: uses, Rules: rulesOf(t, "what,kind,purpose,source,days\nCONTACT_BASIS_ENDED,PERSONAL,VISIT,,90\nCONTACT_SOURCE_DATED,,,source:s,730\nSESSION_ENDED,,,,7\n"),
		Fields: []register.PersonalField{
			{Name: "Person.names", Category: network.CategoryIdentity, Access: network.Analyst},
			{Name: "Person.name", Category: network.CategoryIdentity, Access: network.Analyst},
			{Name: "RevealedContact.value", Category: network.CategoryContact, Access: network.Coordinator},
			{Name: "AuditRecord.actor", Category: network.CategoryUse, Access: network.Coordinator},
		},
	}
	for _, l := range []register.Language{register.French, register.English} {
		var text bytes.Buffer
		if err := p.WriteMarkdown(&text, l); err != nil {
			t.Fatal(err)
		}
		golden(t, "processing."+string(l)+".md", text.String())
	}
	var empty bytes.Buffer
	if err := (&register.Processing{}).WriteMarkdown(&empty, register.English); err != nil || strings.Count(empty.String(), "Nothing is set.") != 3 {
		t.Errorf("%s, %v", empty.String(), err)
	}
	if err := p.WriteMarkdown(&empty, "xx"); err == nil {
		t.Error("a register without words")
	}
	t.Logf("TRUST P14 the register of processing is written from the schema, the bases and the rules in 2 languages, as kept")
}

// TestWords: every word of every list that people are told has one in both languages.
func TestWords(t *testing.T) {
	var names []string
	for _, list := range [][]string{
		texts(network.Purposes), texts(network.Grounds), texts(network.ContactKinds), texts(network.ContactMedia), texts(network.PersonalCategories), texts(network.NameKinds), texts(register.Keeps),
	} {
		names = append(names, list...)
	}
	for _, a := range network.Accesses {
		names = append(names, a.String())
	}
	for _, name := range append(names, "REVEAL", "CONTACTS_PUT", "CONTACT_DELETED", "BASIS_SET", "BASIS_WITHDRAWN", "EXPORT", "SUBJECT_EXPORT", "FORGET", "RETENTION", "HOLDS_POSITION", "TOOK_PART_IN", "MET") {
		if register.French.Word(name) == strings.ToLower(strings.ReplaceAll(name, "_", " ")) && name != "ALIAS" {
			t.Errorf("%s has no French word", name)
		}
	}
	if register.English.Word("SOMETHING_NEW") != "something new" {
		t.Error("a word that is not listed is not told")
	}
	if _, err := register.ParseLanguage("de"); err == nil {
		t.Error("German is read")
	}
}

func texts[S ~string](list []S) (all []string) {
	for _, s := range list {
		all = append(all, string(s))
	}
	return all
}
