package tables

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/partnergraph/partnergraph/internal/network"
)

// A word of a name is found in an id that has it as one of its own words, from leastWord letters on, and a longer one wherever it
// stands: shorter ones stand in random ids by chance. Of imports of ten thousand persons with random ids of 26 characters fewer than
// one in a thousand is refused for that.
const (
	leastWord   = 3
	leastInside = 6
	leastName   = 5 // of a whole name that is written in one
)

// particles stand in many names and name nobody.
var particles = []string{"ben", "dal", "das", "del", "den", "der", "des", "dos", "les", "los", "ter", "van", "von", "zur"}

// checkPersonID finds an id that names the person, as ids are written that are made from names. It stands in addresses of pages, and
// in the audit log also after she was forgotten.
func checkPersonID(column string, id network.ID, name string, report reporter) {
	if t, _ := id.Type(); t == network.TypePerson && saysName(id, name) {
		report(column, string(id), "holds a word of the person's name: ids stand in addresses of pages, and stay in the audit log "+
			"after somebody was forgotten; write one that says nothing, such as person:p17")
	}
}

// saysName tells whether an id holds a word of a name. What has a digit is a code, not a name.
func saysName(id network.ID, name string) bool {
	_, after, _ := strings.Cut(string(id), ":")
	own := network.Words(after)
	joined := strings.Join(own, "")
	for i, word := range own {
		own[i] = strings.TrimFunc(word, unicode.IsDigit)
	}
	whole := strings.Join(network.Words(name), "")
	if !strings.ContainsFunc(whole, unicode.IsDigit) && utf8.RuneCountInString(whole) >= leastName && strings.Contains(joined, whole) {
		return true
	}
	return slices.ContainsFunc(network.IndexWords(name), func(word string) bool {
		length := utf8.RuneCountInString(word)
		return !strings.ContainsFunc(word, unicode.IsDigit) && !slices.Contains(particles, word) &&
			(length >= leastWord && slices.Contains(own, word) || length >= leastInside && strings.Contains(joined, word))
	})
}
