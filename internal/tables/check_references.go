package tables

import (
	"fmt"
	"slices"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
)

// references checks that what a row refers to is there. What the tables do not
// hold is asked of the store, many ids at a time.
type references struct {
	check   *checker
	known   Known
	waiting []reference
}

// reference is an id that stands in a cell.
type reference struct {
	at     place
	column string
	id     network.ID
}

// askedAtOnce bounds the references that wait for one question to the store.
const askedAtOnce = 1_000

// node checks the id of a node of one of the types; an empty id is none.
func (rs *references) node(at place, column string, id network.ID, types ...network.EntityType) error {
	if id == "" {
		return nil
	}
	if t, _ := id.Type(); !slices.Contains(types, t) {
		rs.check.problem(at, column, string(id), "must be the id of "+orList(types))
		return nil
	}
	if rs.check.nodeIDs.has(hashOf(string(id))) {
		return nil
	}
	return rs.elsewhere(at, column, id)
}

// fact checks the id of a tie or stated number. The facts must be sealed.
func (rs *references) fact(at place, column string, id network.ID) error {
	if rs.check.factIDs.has(hashOf(string(id))) {
		return nil
	}
	return rs.elsewhere(at, column, id)
}

func (rs *references) elsewhere(at place, column string, id network.ID) error {
	rs.waiting = append(rs.waiting, reference{at, column, id})
	if len(rs.waiting) < askedAtOnce {
		return nil
	}
	return rs.flush()
}

// flush asks the store for the ids that wait and reports those that it does not hold.
func (rs *references) flush() error {
	if len(rs.waiting) == 0 {
		return nil
	}
	held := map[network.ID]network.EntityType{}
	if rs.known != nil {
		ids := make([]network.ID, len(rs.waiting))
		for i, r := range rs.waiting {
			ids[i] = r.id
		}
		slices.Sort(ids)
		var err error
		if held, err = rs.known(rs.check.ctx, slices.Compact(ids)); err != nil {
			return fmt.Errorf("asking the store what it holds: %w", err)
		}
	}
	where := "in these tables"
	if rs.known != nil {
		where += " or in the store"
	}
	for _, r := range rs.waiting {
		if _, ok := held[r.id]; !ok {
			rs.check.problem(r.at, r.column, string(r.id), "is the id of nothing "+where)
		}
	}
	rs.waiting = rs.waiting[:0]
	return nil
}

func orList(types []network.EntityType) string {
	words := make([]string, len(types))
	for i, t := range types {
		article := "a "
		if t == network.TypeOrganisation || t == network.TypeEvent {
			article = "an "
		}
		words[i] = article + strings.ToLower(string(t))
	}
	return strings.Join(words, " or ")
}
