package tables

import (
	"fmt"

	"github.com/partnergraph/partnergraph/internal/network"
)

func (c *checker) ties() error {
	for _, table := range tieTables {
		if err := c.tieKind(table); err != nil {
			return err
		}
	}
	return nil
}

func (c *checker) tieKind(table *tieTable) error {
	var identities hashes
	var graph edges
	var failed error
	err := c.rows(table.file, table.columns, func(r *row, at place, report reporter) {
		c.summary.Ties++
		tie, ok := table.decodeTie(r, report)
		checkTie(&tie, report)
		c.checkStamp(tie.ChangedAtRevision, report)
		if err := c.tieEnds(&tie, at); err != nil {
			failed = err
		}
		if ok {
			identities.add(hashOf(tie.Identity()))
			if tie.ID == "" {
				tie.ID = tie.DerivedID()
			}
		}
		if tie.ID != "" {
			c.factIDs.add(hashOf(string(tie.ID)))
			if isGeography(table.kind) {
				c.geography.add(hashOf(string(tie.ID)))
			}
		}
		if table.kind.Acyclic() && tie.From != "" && tie.To != "" && tie.From != tie.To {
			graph = append(graph, edge{hashOf(string(tie.From)), hashOf(string(tie.To)), at.line})
		}
	})
	if err != nil || failed != nil {
		return firstError(err, failed)
	}
	if err := c.cycles(table, graph); err != nil {
		return err
	}
	return c.repeatedIdentities(table, identities.seal())
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// isGeography tells whether a list of places is evidence for ties of the kind.
func isGeography(k network.TieKind) bool { return k == network.BasedIn || k == network.Within }

func (c *checker) repeatedIdentities(table *tieTable, suspects map[uint64]bool) error {
	return c.repeats(suspects, func(again func(place, string, string, string, string)) error {
		return c.rowsAgain(table.file, table.columns, func(r *row, at place, _ reporter) {
			if tie, ok := table.decodeTie(r, noReport); ok {
				again(at, tie.Identity(), "", "", "is the same tie, in all that makes a tie the one it is,")
			}
		})
	})
}

// tieEnds checks that what the tie joins and names is there.
func (c *checker) tieEnds(t *network.Tie, at place) error {
	ends := t.Kind.Ends()
	return firstError(
		c.references.node(at, "from", t.From, ends.From...),
		c.references.node(at, "to", t.To, ends.To...),
		c.references.node(at, "on_behalf_of", t.OnBehalfOf, network.TypeOrganisation),
		c.references.node(at, "delegation", t.Delegation, network.TypeOrganisation),
		c.references.node(at, "event", t.Event, network.TypeEvent),
	)
}

// checkTie finds what is wrong between the cells of one row.
func checkTie(t *network.Tie, report reporter) {
	if t.From != "" && t.From == t.To {
		report("to", string(t.To), "is the node from which the tie leads; a tie joins two")
	}
	since, sinceKnown := t.Since.First()
	until, untilKnown := t.Until.Last()
	if sinceKnown && untilKnown && until < since {
		report("until", t.Until.String(), fmt.Sprintf("ends before it begins (since %s)", t.Since))
	}
	if from, _ := t.From.Type(); t.OnBehalfOf != "" && from == network.TypeOrganisation {
		report("on_behalf_of", string(t.OnBehalfOf), "must be empty: an organisation takes part for itself")
	}
	switch {
	case t.Role == network.RoleDelegate && t.Delegation == "":
		report("delegation", "", "is empty; a DELEGATE names the organisation that led the delegation")
	case t.Role != network.RoleDelegate && t.Role != 0 && t.Delegation != "":
		report("delegation", string(t.Delegation), fmt.Sprintf("must be empty: only a DELEGATE has a delegation, not a %s", t.Role))
	}
}
