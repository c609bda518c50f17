package tables

import (
	"fmt"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
)

func (c *checker) nodes() error {
	for _, table := range nodeTables {
		err := c.rows(table.name(), table.header(), func(r *row, _ place, report reporter) {
			c.summary.Nodes++
			node, _ := table.decodeNode(r, report)
			// A row that is wrong elsewhere still has its id, lest every tie to it be wrong as well.
			if id := node.Core().ID; id != "" {
				c.nodeIDs.add(hashOf(string(id)))
			}
			checkPersonID("id", node.Core().ID, node.Core().Name, report)
			c.checkStamp(node.Core().ChangedAtRevision, report)
			if p, ok := node.(*network.Place); ok {
				checkRegion(p, report)
			}
		})
		if err != nil {
			return err
		}
	}
	c.repeatedNodes = c.nodeIDs.seal()
	return nil
}

// checkRegion finds a region of another country than the place's own.
func checkRegion(p *network.Place, report reporter) {
	if p.Region != "" && p.Country != "" && !strings.HasPrefix(p.Region, string(p.Country)+"-") {
		report("region", p.Region, fmt.Sprintf("is no region of %s, the country of this place", p.Country))
	}
}

// furtherNames checks names.csv. Its nodes must stand in these tables, since a
// node is read with all its names.
func (c *checker) furtherNames() error {
	var seen hashes
	columns := furtherNames.columns
	err := c.rows(furtherNames.file, columns, func(r *row, _ place, report reporter) {
		c.summary.Names++
		var n nameRow
		if ok := furtherNames.decode(r, &n, report); ok {
			seen.add(hashOf(n.key()))
		}
		if n.node == "" {
			return
		}
		if _, isNode := n.node.Type(); !isNode {
			report("node", string(n.node), "is not the id of a node")
		} else if !c.nodeIDs.has(hashOf(string(n.node))) {
			report("node", string(n.node), "is the id of no row in these tables; a further name stands beside the row of its node")
		}
		checkPersonID("node", n.node, n.Value, report)
	})
	if err != nil {
		return err
	}
	return c.repeats(seen.seal(), func(again func(at place, key, column, value, message string)) error {
		return c.rowsAgain(furtherNames.file, columns, func(r *row, at place, _ reporter) {
			var n nameRow
			if furtherNames.decode(r, &n, noReport) {
				again(at, n.key(), "value", n.Value, "is the same name of the same node")
			}
		})
	})
}

// key returns what makes a further name the one it is.
func (n *nameRow) key() string {
	return strings.Join([]string{string(n.node), n.Value, string(n.Language), string(n.Kind)}, "\x1f")
}
