package network_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/partnergraph/partnergraph/internal/network"
)

var folds = []struct{ text, want string }{
	{"", ""},
	{"  ", ""},
	{"Toulouse Métropole", "toulouse metropole"},
	{"ÉÈÊË éèêë ÀÂ àâ ÎÏ ÔÖ ÙÛÜ ÿ", "eeee eeee aa aa ii oo uuu y"},
	{"Français, façade, ÇA", "francais, facade, ca"},
	{"Cœur, ŒUVRE", "coeur, oeuvre"},
	{"Encyclopædia, Ærø", "encyclopaedia, aero"},
	{"København, ØRESUND", "kobenhavn, oresund"},
	{"Århus, Ålborg, Å", "arhus, alborg, a"},
	{"Straße, STRAẞE", "strasse, strasse"},
	{"España, Ñ", "espana, n"},
	{"Reykjavík, Łódź, Đurđevac", "reykjavik, lodz, durdevac"},

	// The Catalan geminate, with the letter of its own, the dot, a bullet and the Greek dot.
	{"Coŀlectiu", "collectiu"},
	{"COĿLECTIU", "collectiu"},
	{"Col·lectiu, COL·LECTIU", "collectiu, collectiu"},
	{"Col•lectiu", "collectiu"},
	{"Col\u0387lectiu", "collectiu"},
	{"l·l·l·l", "llll"},
	{"l\u0387l\u0387l\u0387l", "llll"},
	{"l\u0323·l\u0323·l", "lll"},
	{"Ł·ł·Ł", "lll"},
	{"punt·volat, 1·1", "punt·volat, 1·1"},

	// Apostrophes, hyphens and white space are single spaces.
	{"L'Écluse", "l ecluse"},
	{"L’Écluse", "l ecluse"},
	{"L‘Écluse", "l ecluse"},
	{"LʼÉcluse", "l ecluse"},
	{"L＇Écluse", "l ecluse"},
	{"L`Écluse, L´Écluse, L′Écluse", "l ecluse, l ecluse, l ecluse"},
	{"Saint-Denis", "saint denis"},
	{"Saint–Denis — Pleyel", "saint denis pleyel"},
	{"Saint‐Denis", "saint denis"},
	{"Saint\u2011Denis", "saint denis"},
	{"  a \t b\r\n\u00a0c\u2003d\u3000e  ", "a b c d e"},
	{"'-a-'", "a"},
	{"- ' – ’", ""},

	// Compatibility: what looks alike is alike.
	{"ﬁnance, ＡＢＣ, №, ½, m², Ⅷ, ①", "finance, abc, no, 1⁄2, m2, viii, 1"},
	{"𝐀𝕭𝒸", "abc"},
	{"ᴭ", "ae"},
	{"İstanbul, I", "istanbul, i"},

	// Other scripts keep their letters.
	{"Αθήνα ΣΟΦΌΣ", "αθηνα σοφοσ"},
	{"Ϲ", "σ"}, // decomposed first, then lower case
	{"Москва, Київ, Ёлка", "москва, киів, елка"},
	{"北京 東京", "北京 東京"},
	{"القَاهِرة", "القاهرة"},
	{"שָׁלוֹם", "שלום"},
	{"ｶﾞ", "カ"},
	{"हिन्दी, a\u20dd", "हनद, a"}, // marks that take room, and one that encloses
	{"👩🏽‍💻 Zoé 🎉", "👩🏽\u200d💻 zoe 🎉"},
	{"a\x00b\x7fc", "a b c"},
	{"a\xffb", "a\ufffdb"},
}

func TestFold(t *testing.T) {
	for _, c := range folds {
		t.Run(c.text, func(t *testing.T) {
			for form, text := range map[string]string{"as it is": c.text, "NFC": norm.NFC.String(c.text), "NFD": norm.NFD.String(c.text)} {
				if got := network.Fold(text); got != c.want {
					t.Errorf("%s: folds to %q, want %q", form, got, c.want)
				}
			}
			checkFold(t, c.text)
		})
	}
}

// checkFold holds what is true of the folding of every text.
func checkFold(t *testing.T, text string) {
	t.Helper()
	folded := network.Fold(text)
	if again := network.Fold(folded); again != folded {
		t.Errorf("%q folds to %q, and that to %q", text, folded, again)
	}
	if !utf8.ValidString(folded) {
		t.Errorf("%q folds to %q, which is not UTF-8", text, folded)
	}
	if strings.TrimSpace(folded) != folded || strings.Contains(folded, "  ") {
		t.Errorf("%q folds to %q, which has spaces too many", text, folded)
	}
	for _, r := range folded {
		if unicode.Is(unicode.M, r) || unicode.ToLower(r) != r || unicode.IsSpace(r) && r != ' ' || strings.ContainsRune("'’ʼ-–æœßøå", r) {
			t.Errorf("%q folds to %q, which holds %q", text, folded, r)
		}
	}
	if strings.Contains(folded, "l·l") {
		t.Errorf("%q folds to %q", text, folded)
	}
}

func TestFoldOfEveryCharacter(t *testing.T) {
	for r := range unicode.MaxRune + 1 {
		text := string(r)
		folded := network.Fold(text)
		if again := network.Fold(folded); again != folded {
			t.Errorf("%U folds to %q, and that to %q", r, folded, again)
		}
		if nfd := network.Fold(norm.NFD.String(text)); nfd != folded {
			t.Errorf("%U folds to %q, decomposed to %q", r, folded, nfd)
		}
	}
}

func TestFoldOfLongText(t *testing.T) {
	marks := "a" + strings.Repeat("\u0301", 5000) + "b"
	if got := network.Fold(marks); got != "ab" {
		t.Errorf("many marks fold to %q", got)
	}
	if got := network.Fold(strings.Repeat("É’", 100_000)); got != strings.TrimSuffix(strings.Repeat("e ", 100_000), " ") {
		t.Errorf("a long text folds to %d bytes", len(got))
	}
	if got := network.Fold(strings.Repeat("l·", 10_001)); got != strings.Repeat("l", 10_001)+"·" {
		t.Errorf("many geminates fold to %d bytes", len(got))
	}
}

func TestSortKey(t *testing.T) {
	cases := []struct{ name, text, want string }{
		{"short", "L’Écluse", "l ecluse"},
		{"empty", "…", "..."},
		{"at the bound", strings.Repeat("É", 256), strings.Repeat("e", 256)},
		{"beyond it", strings.Repeat("É", 300), strings.Repeat("e", 256)},
		{"not inside a character", "a" + strings.Repeat("я", 200), "a" + strings.Repeat("я", 127)},
		{"nor one of four bytes", "ab" + strings.Repeat("🎉", 100), "ab" + strings.Repeat("🎉", 63)},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := network.SortKey(c.text); got != c.want {
				t.Errorf("key is %q (%d bytes), want %q", got, len(got), c.want)
			}
		})
	}
	if network.MaxSortKey != 256 {
		t.Errorf("a key has at most %d bytes", network.MaxSortKey)
	}
}

func TestWords(t *testing.T) {
	cases := []struct {
		text string
		want []string
	}{
		{"", nil},
		{"… – ! 🎉", nil},
		{"L’Écluse-du-Midi (Toulouse), n° 2", []string{"l", "ecluse", "du", "midi", "toulouse", "n", "2"}},
		{"Esplai, Esplai", []string{"esplai", "esplai"}},
		{"Coŀlectiu 3.0_beta/x", []string{"collectiu", "3", "0", "beta", "x"}},
		{"ESS2024", []string{"ess2024"}},
		{"Café™ & Co.", []string{"cafetm", "co"}},
		{"Київ 北京 ٣", []string{"київ", "北京", "٣"}},
	}
	for _, c := range cases {
		t.Run(c.text, func(t *testing.T) {
			want := make([]string, len(c.want))
			for i, w := range c.want {
				want[i] = network.Fold(w)
			}
			if got := network.Words(c.text); !slices.Equal(got, want) {
				t.Errorf("words are %q, want %q", got, want)
			}
		})
	}
}

func TestIndexWords(t *testing.T) {
	cases := []struct {
		text string
		want []string
	}{
		{"", nil},
		{"Toulouse toulouse TOULOUSE", []string{"toulouse"}},
		{"København", []string{"kobenhavn", "koebenhavn"}},
		{"KØBENHAVN", []string{"kobenhavn", "koebenhavn"}},
		{"Århus", []string{"aarhus", "arhus"}},
		{norm.NFD.String("ÅRHUS"), []string{"aarhus", "arhus"}},
		{"Malmö", []string{"malmo", "malmoe"}},
		{norm.NFD.String("MALMÖ"), []string{"malmo", "malmoe"}},
		{"Cœur", []string{"coeur"}}, // folding writes oe as it is
		{"Rødovre Århus", []string{"aarhus", "arhus", "rodovre", "roedovre"}},
		{"Zürich", []string{"zurich"}},
		{"b a", []string{"a", "b"}},
	}
	for _, c := range cases {
		t.Run(c.text, func(t *testing.T) {
			if got := network.IndexWords(c.text); !slices.Equal(got, c.want) {
				t.Errorf("words are %q, want %q", got, c.want)
			}
		})
	}
}

func FuzzFold(f *testing.F) {
	for _, c := range folds {
		f.Add(c.text)
		f.Add(norm.NFD.String(c.text))
	}
	f.Add("l\u0323\u0387l\u0323\u0387l")
	f.Add(strings.Repeat("ǿ\u0301·", 40))
	f.Fuzz(func(t *testing.T, text string) {
		checkFold(t, text)
		folded := network.Fold(text)
		if utf8.ValidString(text) && !longMarks(text) {
			for _, form := range []norm.Form{norm.NFC, norm.NFD, norm.NFKC, norm.NFKD} {
				if got := network.Fold(form.String(text)); got != folded {
					t.Errorf("%q folds to %q, in another normal form to %q", text, folded, got)
				}
			}
		}
		key := network.SortKey(text)
		if !strings.HasPrefix(folded, key) || len(key) > network.MaxSortKey || len(key) < min(len(folded), network.MaxSortKey-utf8.UTFMax+1) {
			t.Errorf("key of %q is %q", text, key)
		}
		words, index := network.Words(text), network.IndexWords(text)
		for _, word := range words {
			if word == "" || !strings.Contains(folded, word) || !slices.Contains(index, word) {
				t.Errorf("word %q of %q is not in its folding or not in its index %q", word, text, index)
			}
		}
		if !slices.IsSorted(index) || len(slices.Compact(slices.Clone(index))) != len(index) {
			t.Errorf("index of %q is not a sorted set: %q", text, index)
		}
	})
}

// longMarks tells whether a text has more marks on one letter than normal forms
// keep together (30, Unicode Standard Annex 15).
func longMarks(text string) bool {
	run := 0
	for _, r := range norm.NFKD.String(text) {
		if run++; !unicode.Is(unicode.M, r) {
			run = 0
		}
		if run > 25 {
			return true
		}
	}
	return false
}
