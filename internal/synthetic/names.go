package synthetic

import (
	"fmt"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
)

func personName(r *random, s style) string {
	return pick(r, givenNames[s]) + " " + familyName(r, s)
}

func familyName(r *random, s style) string {
	return pick(r, familyBegins[s]) + pick(r, familyEnds[s])
}

// townName joins two halves.
func townName(r *random, s style) string {
	return pick(r, townBegins[s]) + pick(r, townEnds[s])
}

// bodyName names an organisation after a town or a family.
func bodyName(r *random, s style, collective bool) string {
	after := townName(r, s)
	if r.chance(30) {
		after = familyName(r, s)
	}
	if collective {
		return fmt.Sprintf(collectiveForms[s], after)
	}
	return fmt.Sprintf(pick(r, bodyForms[s]), after)
}

// acronym takes the first letters of the words of a name.
func acronym(name string) string {
	var b strings.Builder
	for _, word := range network.Words(name) {
		b.WriteString(strings.ToUpper(string([]rune(word)[:1])))
	}
	return b.String()
}
