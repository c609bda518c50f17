package register

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// The kinds of form in which names are remembered. They have ranges of their own: what a name is without its initials is found
// only by a text that has none there either, lest one initial stand for another.
const (
	formWhole  = "name"           // all words, sorted
	formJoined = "name, one word" // all words in one, beginning with each in turn
	bare       = ", no initials"  // behind one of these: what is left where there were initials
)

// Bounds of what is tried for a name or a text.
const (
	waysOfName   = 64 // to write it
	waysInText   = 16 // to write some words of a text
	leastJoined  = 8  // letters; less in one word is a word of its own
	mostResemble = 7  // words of a name in which others are looked for
)

// known tells whether a form of a name is one that is looked for.
type known func(kind, form string) bool

// eachForm hands on the forms of a name, and how many words each reading has.
func eachForm(name string, length func(words int), form func(kind, form string)) {
	for _, r := range readings(wordsOf(name), true) {
		if len(r.words) == 0 {
			continue
		}
		length(len(r.words))
		left := ""
		if r.bare {
			left = bare
		}
		eachWay(r.words, waysOfName, func(way []string) bool {
			form(formWhole+left, folded(way))
			for i := 0; i < len(way) && len(way) > 1; i++ {
				if joined := strings.Join(slices.Concat(way[i:], way[:i]), ""); utf8.RuneCountInString(joined) >= leastJoined {
					form(formJoined+left, joined)
				}
			}
			return false
		})
	}
}

// isName tells whether a text is one of the names that are looked for, and nothing else but titles and initials.
func isName(name string, is known) bool {
	return slices.ContainsFunc(readings(wordsOf(name), true), func(r reading) bool {
		return len(r.words) > 0 && (isWhole(r.words, r.bare, waysOfName, is) || isJoined(r.words, r.bare, waysOfName, is))
	})
}

// isWhole tells whether the words are those of a name. Where initials were left out of them it had none.
func isWhole(words []word, dropped bool, most int, is known) bool {
	return eachWay(words, most, func(way []string) bool {
		form := folded(way)
		return is(formWhole, form) || !dropped && is(formWhole+bare, form)
	})
}

// isJoined tells the same, wherever one word ends and the next begins.
func isJoined(words []word, dropped bool, most int, is known) bool {
	return eachWay(words, most, func(way []string) bool {
		form := strings.Join(way, "")
		return utf8.RuneCountInString(form) >= leastJoined && (is(formJoined, form) || !dropped && is(formJoined+bare, form))
	})
}

// namedIn tells whether a text holds, side by side, the words of a name: of one that has so many words. A name of one word is not
// looked for: it would be found everywhere. What it costs grows as the text does, and no faster.
func namedIn(text string, lengths map[int]bool, is known) bool {
	longest := 0
	for n := range lengths {
		longest = max(longest, n)
	}
	if longest < 2 {
		return false
	}
	for n, r := range readings(wordsOf(text), false) {
		for i := range r.words {
			// One more than the longest name has: somebody may part what is one word there.
			for end := i + 1; end <= min(i+longest+1, len(r.words)); end++ {
				some := r.words[i:end]
				if n > 0 && some[len(some)-1].at-some[0].at == len(some)-1 {
					continue // nothing was left out between them: the first reading had them
				}
				if len(some) > 1 && lengths[len(some)] && isWhole(some, r.bare, waysInText, is) || isJoined(some, r.bare, waysInText, is) {
					return true
				}
			}
		}
	}
	return false
}

// resembles tells whether a name holds all words of one that is looked for, with others between them.
func resembles(name string, lengths map[int]bool, is known) bool {
	words := wordsOf(name)
	if len(words) < 3 || len(words) > mostResemble {
		return false
	}
	for chosen := range 1 << len(words) {
		var some []word
		for i := range words {
			if chosen>>i&1 == 1 {
				some = append(some, words[i])
			}
		}
		if len(some) > 1 && lengths[len(some)] && isWhole(some, false, waysInText, is) {
			return true
		}
	}
	return false
}

// named finds names in texts, in whichever order and spelling; see namedIn.
type named struct {
	forms   map[string]bool
	lengths map[int]bool
}

func newNamed(names []string) named {
	n := named{map[string]bool{}, map[int]bool{}}
	for _, name := range names {
		eachForm(name, func(words int) { n.lengths[words] = true }, func(kind, form string) { n.forms[kind+"\x00"+form] = true })
	}
	return n
}

func (n named) is(kind, form string) bool { return n.forms[kind+"\x00"+form] }

// holds tells whether a text holds one of the names.
func (n named) holds(text string) bool { return text != "" && namedIn(text, n.lengths, n.is) }

// labels tells whether a text is one of the names, or holds one.
func (n named) labels(text string) bool { return isName(text, n.is) || n.holds(text) }
