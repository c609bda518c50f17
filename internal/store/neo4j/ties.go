package neo4j

import (
	"slices"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
)

// tieTypes names the kinds of tie as a pattern of relationships does.
var tieTypes = typesOf(network.TieKinds)

// mayTouchPersons tells whether a tie of the kind may touch a person; all others are seen by everybody.
func mayTouchPersons(kind network.TieKind) bool {
	ends := kind.Ends()
	return slices.Contains(ends.From, network.TypePerson) || slices.Contains(ends.To, network.TypePerson)
}

// joins tells whether ties of the kind make organisations related (docs/adr/0001).
func joins(kind network.TieKind) bool { return slices.Contains(joining, kind) }

var joining = []network.TieKind{network.MemberOf, network.BranchOf, network.Succeeds}

// kindsThat returns the kinds of tie of which a condition holds.
func kindsThat(holds func(network.TieKind) bool) (kinds []network.TieKind) {
	for _, kind := range network.TieKinds {
		if holds(kind) {
			kinds = append(kinds, kind)
		}
	}
	return kinds
}

// typesOf names kinds as a pattern does, any of which will do.
func typesOf(kinds []network.TieKind) string { return strings.Join(texts(kinds), "|") }

// forKinds writes a text for each kind, with its type in place of KIND, one alternative to the other.
func forKinds(kinds []network.TieKind, text string) string {
	return strings.Join(each(kinds, text), "\n  UNION ALL ")
}

func each(kinds []network.TieKind, text string) []string {
	texts := make([]string, len(kinds))
	for i, kind := range kinds {
		texts[i] = strings.ReplaceAll(text, "KIND", string(kind))
	}
	return texts
}
