package register

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/tables"
)

// Kept is of what a rule of retention says how long it is kept, and from when that counts.
type Kept string

// What is kept for a time.
const (
	// KeptAfterBasis: a contact point, from the end of its last basis. One without any basis has no such end.
	KeptAfterBasis Kept = "CONTACT_BASIS_ENDED"
	// KeptAfterSource: a contact point, from the last day of the date of its source.
	KeptAfterSource Kept = "CONTACT_SOURCE_DATED"
	// KeptAfterUse: a contact point, from the last day on which it is said to be in use.
	KeptAfterUse Kept = "CONTACT_NOT_IN_USE"
	// KeptAfterSession: a session, from its end.
	KeptAfterSession Kept = "SESSION_ENDED"
	// KeptAfterToken: a token, from its end. The last token stays, whatever became of it: a service that had one never becomes one
	// without.
	KeptAfterToken Kept = "TOKEN_ENDED"
)

// Keeps lists what rules may be about.
var Keeps = []Kept{KeptAfterBasis, KeptAfterSource, KeptAfterUse, KeptAfterSession, KeptAfterToken}

// ofContacts tells whether the rule is about contact points.
func (k Kept) ofContacts() bool { return strings.HasPrefix(string(k), "CONTACT_") }

// Rule says how many days something is kept. Empty fields select all.
type Rule struct {
	What    Kept
	Kind    network.ContactKind // of contact points
	Purpose network.Purpose     // with KeptAfterBasis: of the basis that ended last
	Source  network.ID          // with KeptAfterSource
	Days    int
}

var ruleColumns = []string{"what", "kind", "purpose", "source", "days"}

// maxDays bounds how long something is kept: some hundred years.
const maxDays = 36_500

// ReadRules reads rules of retention from a table with the columns what, kind, purpose, source and days; only what and days
// are needed. Problems name the lines.
func ReadRules(name string, from io.Reader) ([]Rule, error) {
	r := csv.NewReader(from)
	r.FieldsPerRecord = -1
	r.TrimLeadingSpace = true
	var rules []Rule
	var found tables.Problems
	var header []string
	for {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, tables.Problems{{File: name, Message: err.Error()}}
		}
		line, _ := r.FieldPos(0)
		if header == nil {
			header = slices.Clone(cells)
			header[0] = strings.TrimPrefix(header[0], "\uFEFF")
			if unknown := slices.IndexFunc(header, func(c string) bool { return !slices.Contains(ruleColumns, c) }); unknown >= 0 {
				return nil, tables.Problems{{File: name, Line: line, Column: header[unknown], Message: "is not a column of this table, which has " + strings.Join(ruleColumns, ", ")}}
			}
			continue
		}
		rule, problem := readRule(header, cells)
		if problem.Message != "" {
			problem.File, problem.Line = name, line
			found = append(found, problem)
			continue
		}
		rules = append(rules, rule)
	}
	switch {
	case len(found) > 0:
		return nil, found
	case len(rules) == 0:
		return nil, tables.Problems{{File: name, Message: "holds no rule; its first line names the columns: " + strings.Join(ruleColumns, ", ")}}
	}
	return rules, nil
}

func readRule(header, cells []string) (rule Rule, problem tables.Problem) {
	if len(cells) != len(header) {
		return rule, tables.Problem{Message: fmt.Sprintf("has %d cells where the header has %d", len(cells), len(header))}
	}
	cell := map[string]string{}
	for i, name := range header {
		cell[name] = strings.TrimSpace(cells[i])
	}
	rule = Rule{What: Kept(cell["what"]), Kind: network.ContactKind(cell["kind"]), Purpose: network.Purpose(cell["purpose"]), Source: network.ID(cell["source"])}
	days, err := strconv.Atoi(cell["days"])
	column, message := "", ""
	switch {
	case !slices.Contains(Keeps, rule.What):
		column, message = "what", fmt.Sprintf("is none of %v", Keeps)
	case err != nil || days < 0 || days > maxDays:
		column, message = "days", fmt.Sprintf("must be a number of days from 0 to %d", maxDays)
	case rule.Kind != "" && (!rule.What.ofContacts() || !slices.Contains(network.ContactKinds, rule.Kind)):
		column, message = "kind", fmt.Sprintf("is for contact points, and one of %v", network.ContactKinds)
	case rule.Purpose != "" && (rule.What != KeptAfterBasis || !slices.Contains(network.Purposes, rule.Purpose)):
		column, message = "purpose", fmt.Sprintf("is for %s, and one of %v", KeptAfterBasis, network.Purposes)
	case rule.Source != "" && (rule.What != KeptAfterSource || rule.Source.Prefix() != "source"):
		column, message = "source", fmt.Sprintf("is for %s, and the id of a source", KeptAfterSource)
	}
	rule.Days = days
	return rule, tables.Problem{Column: column, Value: cell[column], Message: message}
}
