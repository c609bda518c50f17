package storetest

import (
	"fmt"
	"slices"
	"strings"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store/storetest/oracle"
)

// changer draws changes of a network that leave it valid.
type changer struct {
	dice
	tables network.Tables // as they are now
	pool   []string
	count  int
}

// next draws a change of a few moves, and returns it with the network after it.
func (c *changer) next(revision int) (changes.Change, network.Tables) {
	var change changes.Change
	after := c.tables
	for range c.between(1, 6) {
		move := change
		move.Put = oracle.Clone(change.Put)
		pick(c.dice, []func(*changes.Change){
			c.rename, c.rewrite, c.addActor, c.addEvent, c.moveTie, c.rewriteTie, c.addTie,
			c.addEvidence, c.changeNumber, c.deleteNode, c.deleteRows, c.crowd, c.resize,
		})(&move)
		move, changed, ok := c.completed(move, revision)
		if ok {
			change, after = move, changed
		}
	}
	c.tables = after
	return change, after
}

// completed applies a change; where MET ties have lost those who met, it deletes
// them too. It is not ok where the network would not be valid.
func (c *changer) completed(change changes.Change, revision int) (changes.Change, network.Tables, bool) {
	for {
		after := oracle.Put(oracle.Delete(c.tables, change.Delete), oracle.Stamped(change.Put, revision))
		found := problems(after)
		if len(found) == 0 {
			return change, after, true
		}
		if !onlyMet(found) {
			return change, after, false
		}
		absent := absentMet(after)
		change.Delete = append(slices.Clone(change.Delete), absent...)
		change.Put.Ties = slices.DeleteFunc(change.Put.Ties, func(t network.Tie) bool { return slices.Contains(absent, t.ID) })
		change.Put.Evidence = slices.DeleteFunc(change.Put.Evidence, func(e network.Evidence) bool { return slices.Contains(absent, e.Subject) })
	}
}

// onlyMet tells whether nothing but MET ties of absent actors is wrong.
func onlyMet(found []string) bool {
	return !slices.ContainsFunc(found, func(p string) bool { return !strings.HasSuffix(p, notPresent) })
}

func (c *changer) newID(prefix string) network.ID {
	c.count++
	return network.ID(fmt.Sprintf("%s:new%04d", prefix, c.count))
}

// nodeOf draws a node of a type that is there.
func (c *changer) nodeOf(types ...network.EntityType) network.Entity {
	var choices []network.Entity
	for _, n := range c.tables.Nodes {
		if len(types) == 0 || slices.Contains(types, n.Type()) {
			choices = append(choices, n)
		}
	}
	return pick(c.dice, choices)
}

func (c *changer) idOf(types ...network.EntityType) network.ID { return c.nodeOf(types...).Core().ID }
