package tables

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/partnergraph/partnergraph/internal/network"
)

// A word of a name is found in an id that has it as one of its own words, and a longer one wherever it stands in it:
// shorter ones stand in random ids by chance.
const (
	leastWord   = 3
	leastInside = 4
)

// checkPersonID finds an id that names the person. It stands in addresses of pages, and in the audit log also
// after she was forgotten.
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
	return slices.ContainsFunc(network.Words(name), func(word string) bool {
		length := utf8.RuneCountInString(word)
		return !strings.ContainsFunc(word, unicode.IsDigit) &&
			(length >= leastWord && slices.Contains(own, word) || length >= leastInside && strings.Contains(joined, word))
	})
}
