package storetest

import (
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

func (a *asker) list() question {
	t := a.typeOf()
	q := store.ListQuery{Type: t, Withheld: a.chance(70), Only: a.onlyOfRow(), Order: a.order(t), Want: a.want(t, 2)}
	q.Page, q.Total = a.page(50)
	if a.chance(75) {
		f := a.filter(t, store.MaxFilterDepth)
		q.Filter = &f
		if t == network.TypeEvent && a.chance(75) {
			f.Period, f.IncludeUndated = a.period(), a.chance(15)
		}
	}
	return question{Method: methodList, List: &q, Turn: a.turn()}
}

func (a *asker) order(t network.EntityType) store.Order {
	if a.chance(20) {
		return store.Order{}
	}
	fields := []store.OrderField{store.ByName, store.ByTies}
	if t == network.TypeEvent {
		fields = []store.OrderField{store.ByName, store.ByDate, store.ByDate, store.ByTies}
	}
	return store.Order{Field: pick(a.dice, fields), Direction: pick(a.dice, []store.Direction{store.Ascending, store.Descending})}
}

func (a *asker) someNodes() question {
	t := a.typeOf()
	q := question{Method: methodNodes, IDs: a.someIDs(t, 3), Want: a.want(t, 3)}
	if a.chance(40) {
		q.IDs = append(q.IDs, a.anyActor(), a.nodeOf(network.TypeEvent))
	}
	if len(slices.Compact(q.IDs)) == 1 && len(q.Want.Hops) > 0 {
		q.Turn = a.turn()
	}
	return q
}

// search draws words of a name: as they are, cut short, or with a mistake.
func (a *asker) search() question {
	n := a.nodes[a.nodeOf(a.typeOf())].Core()
	name := n.Name
	if len(n.Names) > 0 && a.chance(40) {
		name = pick(a.dice, n.Names).Value
	}
	asked := network.IndexWords(name)
	if a.chance(50) {
		asked = network.Words(name)
	}
	asked = once(some(a.dice, asked, a.between(1, 3)))
	if len(asked) == 0 {
		asked = []string{"impact"}
	}
	asked = a.mistaken(asked)
	if a.chance(12) {
		asked = []string{pick(a.dice, shortWords)}
	}
	q := store.SearchQuery{Words: asked, Only: a.onlyOfRow()}
	q.Page, q.Total = a.page(40)
	if a.chance(50) {
		q.Types = some(a.dice, network.EntityTypes, a.between(3, 6))
	}
	if a.chance(45) {
		q.Countries = some(a.dice, countries, a.between(2, 4))
	}
	q.Want = a.want(pick(a.dice, network.EntityTypes), 1)
	return question{Method: methodSearch, Search: &q, Turn: a.turn()}
}

// shortWords are too short to bear a mistake, and one letter away from other words of worlds.
var shortWords = []string{"hubs", "vile", "gron", "cafe", "rues"}

func once(words []string) []string {
	words = slices.Clone(words)
	slices.Sort(words)
	return slices.Compact(words)
}

// mistaken cuts a word short, mostly the last, or makes a mistake or two in one.
func (a *asker) mistaken(asked []string) []string {
	i := a.below(len(asked))
	switch n := a.below(100); {
	case n < 30:
		if a.chance(50) {
			i = len(asked) - 1
		}
		letters := []rune(asked[i])
		asked[i] = string(letters[:a.between(1, len(letters))])
	case n < 75:
		asked[i] = a.mistake(asked[i])
		if a.chance(10) {
			asked[i] = a.mistake(asked[i])
		}
	}
	return once(asked)
}

// mistake makes one edit: a letter more, less, another, or two swapped.
func (a *asker) mistake(word string) string {
	letters := []rune(word)
	at := a.below(len(letters))
	other := pick(a.dice, []rune("aeiouxz1é"))
	switch a.below(4) {
	case 0:
		letters = slices.Insert(letters, at, other)
	case 1:
		if len(letters) > 1 {
			letters = slices.Delete(letters, at, at+1)
		}
	case 2:
		letters[at] = other
	default:
		if at > 0 {
			letters[at], letters[at-1] = letters[at-1], letters[at]
		}
	}
	if words := network.Words(string(letters)); len(words) == 1 {
		return words[0]
	}
	return word
}
