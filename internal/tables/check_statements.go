package tables

import (
	"fmt"
	"slices"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
)

func (c *checker) numbers() error {
	var failed error
	err := c.rows(statedNumbers.file, statedNumbers.columns, func(r *row, at place, report reporter) {
		c.summary.Numbers++
		var n network.StatedNumber
		ok := statedNumbers.decode(r, &n, report)
		switch {
		case n.Counted == network.CountedDelegates && n.Delegation == "":
			report("delegation", "", "is empty; DELEGATES are counted of the delegation that an organisation led")
		case n.Counted != network.CountedDelegates && n.Counted != "" && n.Delegation != "":
			report("delegation", string(n.Delegation), fmt.Sprintf("must be empty: only DELEGATES are of a delegation, not %s", n.Counted))
		}
		failed = firstError(failed,
			c.references.node(at, "node", n.Node, network.TypeEvent, network.TypeOrganisation, network.TypeProgramme),
			c.references.node(at, "delegation", n.Delegation, network.TypeOrganisation))
		if n.ID == "" && ok {
			n.ID = NumberID(&n)
		}
		if n.ID != "" {
			c.factIDs.add(hashOf(string(n.ID)))
		}
	})
	return firstError(err, failed)
}

func (c *checker) sealFacts() error {
	c.repeatedFacts = c.factIDs.seal()
	c.geography.seal()
	return nil
}

func (c *checker) evidence() error {
	var failed error
	err := c.rows(evidence.file, evidence.columns, func(r *row, at place, report reporter) {
		c.summary.Evidence++
		var e network.Evidence
		ok := evidence.decode(r, &e, report)
		failed = firstError(failed, c.evidenceRefers(&e, at, report))
		checkAbout(&e, report)
		c.checkQuote(&e, report)
		if e.ID == "" && ok {
			e.ID = EvidenceID(&e)
		}
		if e.ID != "" {
			c.evidenceIDs.add(hashOf(string(e.ID)))
		}
	})
	c.repeatedEvidence = c.evidenceIDs.seal()
	return firstError(err, failed)
}

// evidenceRefers checks subject, source and names.
func (c *checker) evidenceRefers(e *network.Evidence, at place, report reporter) error {
	err := c.references.node(at, "source", e.Source, network.TypeSource)
	for _, id := range e.Names {
		err = firstError(err, c.references.node(at, "names", id, network.TypePerson))
	}
	switch e.Subject.Prefix() {
	case "":
	case "tie", "number":
		err = firstError(err, c.references.fact(at, "subject", e.Subject))
	default:
		if _, isNode := e.Subject.Type(); !isNode {
			report("subject", string(e.Subject), "must be the id of a node, a tie or a stated number")
			break
		}
		err = firstError(err, c.references.node(at, "subject", e.Subject, network.EntityTypes...))
	}
	return err
}

// checkQuote finds a quote where there must be none, or none where there must be one.
func (c *checker) checkQuote(e *network.Evidence, report reporter) {
	switch {
	case e.Certainty == 0:
	case e.Certainty != network.Reference && e.Quote == "":
		report("quote", "", fmt.Sprintf("is empty; what is %s rests on the words of its source", e.Certainty))
	case e.Certainty == network.Reference && e.Quote != "":
		report("quote", e.Quote, "must be empty: a REFERENCE is to a list and quotes nothing")
	case e.Certainty == network.Reference && e.Subject != "" && !c.mayBeReference(e):
		report("certainty", e.Certainty.String(), "is for geography and codes only: the existence or a name of a place, a BASED_IN or WITHIN tie, "+
			"what is said about country, region, language, languages or kind, and the named list itself")
	}
	if e.Quote != "" && holdsAddress(e.Quote) {
		report("quote", e.Quote, "holds what looks like an e-mail address; write […] in its place")
	}
	if e.Quote != "" && holdsTelephone(e.Quote) {
		report("quote", e.Quote, "holds what looks like a telephone number; write […] in its place")
	}
}

// mayBeReference tells whether a named list can be evidence of the fact. Of a tie
// that only the store holds the kind is not known here.
func (c *checker) mayBeReference(e *network.Evidence) bool {
	if e.Subject == e.Source {
		return true // the list itself
	}
	if strings.HasPrefix(e.About, "names ") {
		return e.Subject.Prefix() == "place"
	}
	switch e.About {
	case "country", "region", "language", "languages", "kind":
		return true
	case "":
		subject := hashOf(string(e.Subject))
		switch e.Subject.Prefix() {
		case "place":
			return true
		case "tie":
			return c.geography.has(subject) || !c.factIDs.has(subject)
		}
	}
	return false
}

// checkAbout finds evidence about a column that its subject does not have. The
// kind of a tie cannot be seen from its id, so one may have the columns of all.
func checkAbout(e *network.Evidence, report reporter) {
	if e.About == "" || e.Subject == "" {
		return
	}
	may := aboutColumns[e.Subject.Prefix()]
	if value, isName := strings.CutPrefix(e.About, "names "); isName && value != "" {
		if _, isNode := e.Subject.Type(); isNode {
			return
		}
	}
	if may != nil && !slices.Contains(may, e.About) {
		report("about", e.About, "is no column of its subject; leave it empty for its existence, or write one of "+strings.Join(may, ", "))
	}
}

// aboutColumns holds, for each prefix of an id, what evidence may be about.
var aboutColumns = makeAboutColumns()

func makeAboutColumns() map[string][]string {
	all := map[string][]string{}
	add := func(prefix string, columns []column) {
		for _, c := range columns {
			if !slices.Contains([]string{"id", "from", "to", "node", stampColumn.name}, c.name) && !slices.Contains(all[prefix], c.name) {
				all[prefix] = append(all[prefix], c.name)
			}
		}
	}
	for _, table := range nodeTables {
		add(strings.ToLower(string(table.typ())), table.header())
	}
	for _, table := range tieTables {
		add("tie", table.columns)
	}
	add("number", statedNumbers.columns)
	return all
}
