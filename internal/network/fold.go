package network

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// MaxSortKey bounds a stored sort key, in bytes.
const MaxSortKey = 256

var letterFolds = strings.NewReplacer(
	"l·l", "ll", "l•l", "ll", "ŀl", "ll", "æ", "ae", "œ", "oe", "ß", "ss", "ø", "o", "å", "a", "đ", "d", "ł", "l",
)

// Fold returns the text as keys compare it: compatibility decomposition (NFKD),
// marks removed, lower case, æ→ae, œ→oe, ß→ss, ø→o, å→a, l·l→ll, apostrophes, hyphens
// and white space as single spaces. The same text folds the same in every store.
func Fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range norm.NFKD.String(strings.ToValidUTF8(s, "\ufffd")) {
		switch {
		case unicode.Is(unicode.M, r):
		case isSpaceLike(r):
			space = b.Len() > 0
		default:
			if space {
				b.WriteByte(' ')
				space = false
			}
			b.WriteRune(unicode.ToLower(r))
		}
	}
	folded := letterFolds.Replace(b.String())
	for again := letterFolds.Replace(folded); again != folded; again = letterFolds.Replace(folded) {
		folded = again // l·l·l: one replacement hides the next
	}
	return folded
}

func isSpaceLike(r rune) bool {
	switch r {
	case '\'', '’', '‘', 'ʼ', '`', '´', '′':
		return true
	}
	return unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) || unicode.IsControl(r)
}

// SortKey returns the folded text by which names are ordered, cut to MaxSortKey bytes.
func SortKey(name string) string {
	key := Fold(name)
	if len(key) <= MaxSortKey {
		return key
	}
	return strings.ToValidUTF8(key[:MaxSortKey], "")
}

// Words returns the words of a text after folding: runs of letters and digits.
func Words(s string) []string {
	return strings.FieldsFunc(Fold(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

var letterVariants = strings.NewReplacer("ø", "oe", "ö", "oe", "œ", "oe", "å", "aa")

// IndexWords returns the words by which a name is found: its Words, and those
// that it has when ø, ö and œ are written oe and å is written aa; each once.
func IndexWords(name string) []string {
	words := Words(name)
	lower := strings.ToLower(norm.NFC.String(name))
	if variant := letterVariants.Replace(lower); variant != lower {
		words = append(words, Words(variant)...)
	}
	slices.Sort(words)
	return slices.Compact(words)
}
