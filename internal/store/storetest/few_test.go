package storetest

import (
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest/oracle"
)

// everyFew is how many worlds one is taken of where each fault is looked for.
const everyFew = 7

// The rule itself, whichever store keeps it, lets the public tell none of the worlds apart: all are tried.
func TestFewCannotBeToldApart(t *testing.T) { RunFew(t, opener(oracle.NoFault), 1) }

// A store that forgets a part of the rule would be found.
func TestFewWouldBeToldApart(t *testing.T) {
	groups := AllLookalikes()
	for _, fault := range FaultsOfFew {
		apart := 0
		for _, g := range groups {
			found := compareLookalikes(t.Context(), g, everyFew, func(tables network.Tables) store.View { return oracle.New(oracle.Stamped(tables, 1), 1, fault) })
			if apart += found.apart; apart > 0 {
				break
			}
		}
		if apart == 0 {
			t.Errorf("the public tells nothing apart though %s", fault)
		}
	}
}
