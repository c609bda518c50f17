package tables

import (
	"fmt"

	"github.com/partnergraph/partnergraph/internal/network"
)

// repeats reads rows again to report those whose key has come before. suspects
// are the hashes that came twice: as a rule none, and then nothing is read. visit calls
// again for each row, with its key and what to say.
func (c *checker) repeats(suspects map[uint64]bool, visit func(again func(at place, key, column, value, message string)) error) error {
	if len(suspects) == 0 {
		return nil
	}
	first := map[string]place{}
	return visit(func(at place, key, column, value, message string) {
		if !suspects[hashOf(key)] {
			return
		}
		if before, seen := first[key]; seen {
			c.problem(at, column, value, fmt.Sprintf("%s as in %s line %d", message, before.file, before.line))
		} else {
			first[key] = at
		}
	})
}

const (
	sameID      = "is the same id"
	sameContent = "says all the same"
)

// noReport is for rows of which all has been said.
func noReport(_, _, _ string) {}

func (c *checker) repeatedIDs() error {
	for _, table := range nodeTables {
		err := c.repeats(c.repeatedNodes, func(again func(place, string, string, string, string)) error {
			return c.rowsAgain(table.name(), table.header(), func(r *row, at place, _ reporter) {
				node, _ := table.decodeNode(r, noReport)
				id := string(node.Core().ID)
				again(at, id, "id", id, sameID)
			})
		})
		if err != nil {
			return err
		}
	}
	if err := c.repeats(c.repeatedFacts, c.factsAgain); err != nil {
		return err
	}
	return c.repeats(c.repeatedEvidence, func(again func(place, string, string, string, string)) error {
		return c.rowsAgain(evidence.file, evidence.columns, func(r *row, at place, _ reporter) {
			var e network.Evidence
			ok := evidence.decode(r, &e, noReport)
			if e.ID == "" && ok {
				again(at, string(EvidenceID(&e)), "", "", sameContent)
			} else {
				again(at, string(e.ID), "id", string(e.ID), sameID)
			}
		})
	})
}

// factsAgain visits ties and stated numbers, among which no id may come twice.
// Ties without an id are left to the check of their identity.
func (c *checker) factsAgain(again func(at place, key, column, value, message string)) error {
	for _, table := range tieTables {
		err := c.rowsAgain(table.file, table.columns, func(r *row, at place, _ reporter) {
			if tie, _ := table.decodeTie(r, noReport); tie.ID != "" {
				again(at, string(tie.ID), "id", string(tie.ID), sameID)
			}
		})
		if err != nil {
			return err
		}
	}
	return c.rowsAgain(statedNumbers.file, statedNumbers.columns, func(r *row, at place, _ reporter) {
		var n network.StatedNumber
		ok := statedNumbers.decode(r, &n, noReport)
		if n.ID == "" && ok {
			again(at, string(NumberID(&n)), "", "", sameContent)
		} else {
			again(at, string(n.ID), "id", string(n.ID), sameID)
		}
	})
}
