package register

import "strings"

// titles are words beside a name that are no part of it, in French, English, Danish, Dutch, Catalan, Spanish and German, as
// network.Words writes them.
var titles = setOf(`
	dr drs dre dra prof profa professeur professeure professor professora docteur docteure doctor doctora doktor pr mgr maitre
	mme mmes mlle mlles monsieur madame mademoiselle messieurs mesdames
	mr mrs ms mx mister
	hr fru frk herr herre frau fraulein froken
	dhr mevr mevrouw meneer heer
	sr sra srta srs sras senyor senyora senor senora senorita
	ph phd msc bsc mba llm mphil dphil edd dipl ing mag
`)

// frontTitles are titles in front of a name, and may be a part of it elsewhere: an initial, or a name.
var frontTitles = setOf("m mm me d don dona en na fr ir mw miss sir dame lord lady")

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// reading is a text read in one way.
type reading struct {
	words []word
	bare  bool // initials were left out
}

// readings returns the ways to read a text: as it stands, without titles, and without initials too. In a name each single letter
// is an initial; in other texts a capital one, as others are words.
func readings(words []word, name bool) []reading {
	all := []reading{{words: words}}
	rest := without(words, func(w *word) bool { return titles[w.ways[0]] || w.at == 0 && frontTitles[w.ways[0]] })
	if len(rest) < len(words) {
		all = append(all, reading{words: rest})
	}
	if bare := without(rest, func(w *word) bool { return w.capital || name && w.small }); len(bare) < len(rest) {
		all = append(all, reading{bare, true})
	}
	return all
}

// without leaves words out, where two words are left: of one word and a title, the title may tell one person from another.
func without(words []word, drop func(*word) bool) (rest []word) {
	for i := range words {
		if !drop(&words[i]) {
			rest = append(rest, words[i])
		}
	}
	if len(rest) < 2 {
		return words
	}
	return rest
}
