package register

import (
	"slices"
	"strings"
	"unicode"

	"github.com/partnergraph/partnergraph/internal/network"
)

// written writes letters as those do who have no key for them; the mark may be a character of its own.
var written = strings.NewReplacer(
	"ü", "ue", "ö", "oe", "ä", "ae", "ø", "oe", "å", "aa", "u\u0308", "ue", "o\u0308", "oe", "a\u0308", "ae", "a\u030a", "aa",
)

// titles are words before a name that are no part of it. One letter may be an initial elsewhere, and is a title in front alone.
var titles = map[string]bool{"dr": true, "prof": true, "mme": true, "mr": true, "mrs": true, "ms": true}

// spellings returns the words of a text in each way in which they may be written elsewhere: with marks left out, and with ü as
// ue; with titles, and first of all without. What cannot be seen does not count.
func spellings(text string) (all [][]string) {
	text = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, text)
	plain, other := network.Words(text), network.Words(written.Replace(strings.ToLower(text)))
	for _, words := range [][]string{untitled(plain), untitled(other), plain, other} {
		if len(words) > 0 && !slices.ContainsFunc(all, func(w []string) bool { return slices.Equal(w, words) }) {
			all = append(all, words)
		}
	}
	return all
}

// untitled leaves titles out, where two words are left: of one word and a title, the title may tell one person from another.
func untitled(words []string) (rest []string) {
	for i, word := range words {
		if !titles[word] && (i > 0 || word != "m") {
			rest = append(rest, word)
		}
	}
	if len(rest) < 2 {
		return words
	}
	return rest
}

// folded is the same for words in whichever order.
func folded(words []string) string { return strings.Join(slices.Sorted(slices.Values(words)), " ") }

// namedIn tells whether a text holds, side by side, the words of a name: of one that has so many words, as is tells of the folded
// words. A name of one word is not looked for: it would be found everywhere.
func namedIn(text string, lengths map[int]bool, is func(folded string) bool) bool {
	for _, words := range spellings(text) {
		for n := range lengths {
			for i := 0; n > 1 && i+n <= len(words); i++ {
				if is(folded(words[i : i+n])) {
					return true
				}
			}
		}
	}
	return false
}

// telephoneEnd is what the same number has at its end with and without the code of its country; empty where there is too little of it.
func telephoneEnd(value string) string {
	digits := strings.TrimPrefix(FoldValue(network.MediumTelephone, value), "+")
	if len(digits) < telephoneDigits {
		return ""
	}
	return digits[len(digits)-telephoneDigits:]
}

// telephoneDigits is how many digits tell a number from others.
const telephoneDigits = 9
