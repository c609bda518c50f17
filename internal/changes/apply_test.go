package changes_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
)

const standing = `
organisation:a
organisation:b
organisation:c
person:p1
person:p2
topic:t
place:city kind=CITY
place:country kind=COUNTRY
source:s
event:top kind=SEMINAR status=HELD date=2022-01
event:part kind=WORKSHOP status=HELD date=2022-01-02
event:other kind=MEETING status=HELD date=2022-02
event:part PART_OF event:top
place:city WITHIN place:country
organisation:b SUCCEEDS organisation:a
organisation:b BRANCH_OF organisation:a
organisation:b MEMBER_OF organisation:a
organisation:c MEMBER_OF organisation:b
person:p1 TOOK_PART_IN event:top role=PARTICIPANT
person:p2 TOOK_PART_IN event:top role=PARTICIPANT
person:p1 TOOK_PART_IN event:other role=PARTICIPANT
person:p1 MET person:p2 event=event:top
`

// TestApplyRefuses what would break a rule, and then nothing has changed.
func TestApplyRefuses(t *testing.T) {
	s := fresh(t)
	before := content(t, s)
	for name, c := range map[string]struct {
		put    string
		delete []network.ID
		names  string
	}{
		"a tie from a missing node":      {put: "event:nowhere ABOUT topic:t", names: "event:nowhere"},
		"a tie to a missing node":        {put: "event:top ABOUT topic:nowhere", names: "topic:nowhere"},
		"a tie to a node that goes":      {put: "event:top ABOUT topic:t", delete: []network.ID{"topic:t"}, names: "topic:t"},
		"a missing mandate":              {put: "person:p1 TOOK_PART_IN event:top role=SPEAKER for=organisation:x", names: "organisation:x"},
		"a missing delegation":           {put: "person:p1 TOOK_PART_IN event:top role=DELEGATE delegation=organisation:x", names: "organisation:x"},
		"MET at a missing event":         {put: "person:p1 MET person:p2 event=event:x", names: "event:x"},
		"a number of a missing node":     {put: "number:n of event:x counted=ATTENDANCE value=1", names: "event:x"},
		"evidence of a missing node":     {put: "evidence:e of event:x source=source:s certainty=STATED", names: "event:x"},
		"evidence from a missing source": {put: "evidence:e of event:top source=source:x certainty=STATED", names: "source:x"},
		"evidence that names nobody":     {put: "evidence:e of event:top source=source:s certainty=STATED names=person:x", names: "person:x"},
		"a tie of the wrong end":         {put: "event:top ABOUT place:city", names: "ABOUT"},
		"a tie of the wrong beginning":   {put: "person:p1 WORKS_ON topic:t", names: "WORKS_ON"},
		"a tie the wrong way round":      {put: "topic:t ABOUT event:top", names: "ABOUT"},
		"a tie to itself":                {put: "organisation:a COUNTERPART_OF organisation:a", names: "COUNTERPART_OF"},
		"PART_OF in a circle":            {put: "event:top PART_OF event:part", names: "PART_OF"},
		"PART_OF in a circle of three":   {put: "event:top PART_OF event:other\nevent:other PART_OF event:part", names: "PART_OF"},
		"a new circle":                   {put: "event:x\nevent:y\nevent:x PART_OF event:y\nevent:y PART_OF event:x", names: "PART_OF"},
		"WITHIN in a circle":             {put: "place:country WITHIN place:city", names: "WITHIN"},
		"SUCCEEDS in a circle":           {put: "organisation:a SUCCEEDS organisation:b", names: "SUCCEEDS"},
		"BRANCH_OF in a circle":          {put: "organisation:a BRANCH_OF organisation:b", names: "BRANCH_OF"},
		"MEMBER_OF in a circle of three": {put: "organisation:a MEMBER_OF organisation:c", names: "MEMBER_OF"},
		"a second whole":                 {put: "event:part PART_OF event:other", names: "part of one other"},
		"two wholes at once":             {put: "event:x\nevent:x PART_OF event:top\nevent:x PART_OF event:other", names: "part of one other"},
		"MET of somebody absent":         {put: "person:p2 MET person:p1 event=event:other", names: "person:p2"},
		"MET left without its presence": {delete: []network.ID{tieID("person:p2 TOOK_PART_IN event:top role=PARTICIPANT")},
			names: "person:p2"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := changes.Apply(t.Context(), s, changes.Change{Put: notation.MustParse("topic:along\n" + c.put), Delete: c.delete})
			if !errors.Is(err, changes.ErrInvalid) {
				t.Fatalf("error %v, want %v", err, changes.ErrInvalid)
			}
			if !strings.Contains(err.Error(), c.names) {
				t.Errorf("the message %q does not name %q", err, c.names)
			}
			same(t, "the store", content(t, s), before)
			if got := revisionOf(t, s); got != 1 {
				t.Errorf("revision %d, want 1", got)
			}
		})
	}
}

// tieID is the id that the content of a tie makes.
func tieID(line string) network.ID { return notation.MustParse(line).Ties[0].ID }

// TestApplyAllows what looks like a broken rule and is none.
func TestApplyAllows(t *testing.T) {
	for name, c := range map[string]struct {
		put    string
		delete []network.ID
	}{
		"another whole in place of the first":     {put: "event:part PART_OF event:other", delete: []network.ID{tieID("event:part PART_OF event:top")}},
		"a circle of ties that may":               {put: "event:top PREPARES event:other\nevent:other PREPARES event:top"},
		"a diamond":                               {put: "organisation:c MEMBER_OF organisation:a"},
		"the same again":                          {put: standing},
		"MET that goes with its presence":         {delete: []network.ID{"person:p2"}},
		"an event that goes with its parts' ties": {delete: []network.ID{"event:top"}},
		"what is not there":                       {delete: []network.ID{"event:never", "tie:never", "evidence:never"}},
		"nothing":                                 {},
	} {
		t.Run(name, func(t *testing.T) {
			s := fresh(t)
			revision, err := changes.Apply(t.Context(), s, changes.Change{Put: notation.MustParse(c.put), Delete: c.delete})
			if err != nil || revision != 2 {
				t.Fatalf("revision %d, %v; want 2", revision, err)
			}
			if _, found := checked(t, s); len(found) > 0 {
				t.Errorf("afterwards the check finds %q", found)
			}
		})
	}
}
