package register

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/partnergraph/partnergraph/internal/network"
)

// written writes letters as those do who have no key for them; the mark may be a character of its own.
var written = strings.NewReplacer(
	"ü", "ue", "ö", "oe", "ä", "ae", "ø", "oe", "å", "aa", "u\u0308", "ue", "o\u0308", "oe", "a\u0308", "ae", "a\u030a", "aa",
)

// plainer writes letters which folding leaves as they are.
var plainer = strings.NewReplacer("ı", "i", "ð", "d", "þ", "th")

// word is one of a text.
type word struct {
	// ways are those in which it may be written elsewhere: with marks left out, with ü as ue, with ð as d.
	ways []string
	// at is its place in the text, also where others are left out.
	at int
	// capital: it is one capital letter, and small: one small letter.
	capital, small bool
}

// wordsOf returns the words of a text; the first way of each is that of network.Words. What cannot be seen does not count.
func wordsOf(text string) (words []word) {
	for _, part := range strings.FieldsFunc(seen(text), parts) {
		first, _ := utf8.DecodeRuneInString(part)
		writings := writingsOf(part)
		for i := range writings[0] {
			w := word{at: len(words)}
			for _, writing := range writings {
				if len(writing) == len(writings[0]) && !slices.Contains(w.ways, writing[i]) {
					w.ways = append(w.ways, writing[i])
				}
			}
			if utf8.RuneCountInString(w.ways[0]) == 1 {
				w.capital, w.small = unicode.IsUpper(first), unicode.IsLower(first)
			}
			words = append(words, w)
		}
	}
	return words
}

// seen leaves out characters that cannot be seen.
func seen(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, text)
}

// parts tells the characters between which words stand. The dot of l·l is none; what other signs part is left to network.Words.
func parts(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.IsPunct(r) && r != '·' && r != '•' || r == '`' || r == '´'
}

// writingsOf returns the words of a part of a text in each way to write them.
func writingsOf(part string) [][]string {
	plain := network.Words(part)
	if !strings.ContainsFunc(part, func(r rune) bool { return r >= utf8.RuneSelf }) {
		return [][]string{plain}
	}
	lower := strings.ToLower(part)
	other := written.Replace(lower)
	return [][]string{plain, network.Words(other), network.Words(plainer.Replace(lower)), network.Words(plainer.Replace(other))}
}

// eachWay hands on the ways to write some words side by side, the plain one first, at most so many, until one is the right one.
func eachWay(words []word, most int, right func([]string) bool) bool {
	way, at := make([]string, len(words)), make([]int, len(words))
	for range most {
		for i := range words {
			way[i] = words[i].ways[at[i]]
		}
		if right(way) {
			return true
		}
		i := 0
		for ; i < len(words); i++ {
			if at[i]++; at[i] < len(words[i].ways) {
				break
			}
			at[i] = 0
		}
		if i == len(words) {
			return false
		}
	}
	return false
}

// folded is the same for words in whichever order.
func folded(words []string) string { return strings.Join(slices.Sorted(slices.Values(words)), " ") }
