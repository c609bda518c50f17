package network_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
)

func TestNearEnough(t *testing.T) {
	for word, want := range map[string]bool{"": false, "esss": false, "esses": true, "київ": false, "києва": true, "北京東京": false, "12345": true} {
		if got := network.NearEnough(word); got != want {
			t.Errorf("%q is long enough: %t", word, got)
		}
	}
}

func TestNearVariants(t *testing.T) {
	cases := []struct {
		word string
		want []string
	}{
		{"", []string{""}},
		{"a", []string{"", "a"}},
		{"cab", []string{"ab", "ca", "cab", "cb"}},
		{"aab", []string{"aa", "aab", "ab"}},
		{"яшя", []string{"шя", "яш", "яшя", "яя"}},
	}
	for _, c := range cases {
		got := network.NearVariants(c.word)
		slices.Sort(got)
		slices.Sort(c.want)
		if !slices.Equal(got, c.want) {
			t.Errorf("variants of %q are %q, want %q", c.word, got, c.want)
		}
	}
}

func TestWithinOneEdit(t *testing.T) {
	cases := []struct {
		a, b string
		want bool
	}{
		{"", "", true},
		{"", "a", true},
		{"", "ab", false},
		{"toulouse", "toulouse", true},
		{"toulouse", "toulous", true},
		{"toulouse", "oulouse", true},
		{"toulouse", "toulousee", true},
		{"toulouse", "toulause", true},
		{"toulouse", "toluouse", true},
		{"toulouse", "otulouse", true},
		{"toulouse", "touloues", true},
		{"toulouse", "tuolouse", true},
		{"toulouse", "toluoues", false}, // two swaps
		{"toulouse", "toulusoe", false}, // not neighbours
		{"toulouse", "tolouze", false},  // a deletion and a substitution
		{"toulouse", "toulou", false},
		{"toulouse", "taulause", false},
		{"ab", "ba", true},
		{"abc", "ca", false}, // a deletion inside a swap counts as two
		{"київ", "киев", true},
		{"яш", "шя", true},
	}
	for _, c := range cases {
		if got := network.WithinOneEdit(c.a, c.b); got != c.want {
			t.Errorf("%q and %q: %t", c.a, c.b, got)
		}
		if got := network.WithinOneEdit(c.b, c.a); got != c.want {
			t.Errorf("%q and %q: %t", c.b, c.a, got)
		}
	}
}

// alignment is the optimal string alignment distance, the textbook way.
func alignment(a, b []rune) int {
	d := make([][]int, len(a)+1)
	for i := range d {
		d[i] = make([]int, len(b)+1)
		d[i][0] = i
	}
	for j := range d[0] {
		d[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			substitution := 1
			if a[i-1] == b[j-1] {
				substitution = 0
			}
			d[i][j] = min(d[i-1][j]+1, d[i][j-1]+1, d[i-1][j-1]+substitution)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d[i][j] = min(d[i][j], d[i-2][j-2]+1)
			}
		}
	}
	return d[len(a)][len(b)]
}

func checkNear(t *testing.T, a, b string) (near bool) {
	t.Helper()
	near = alignment([]rune(a), []rune(b)) <= 1
	if got := network.WithinOneEdit(a, b); got != near {
		t.Errorf("%q and %q are within one edit: %t", a, b, got)
	}
	shared := slices.ContainsFunc(network.NearVariants(a), func(v string) bool { return slices.Contains(network.NearVariants(b), v) })
	if near && !shared {
		t.Errorf("%q and %q are within one edit and share no variant", a, b)
	}
	return near
}

// All words of up to four letters from three, each with each.
func TestNearOfAllShortWords(t *testing.T) {
	words := []string{""}
	for from := 0; len(words) < 1+3+9+27+81; from++ {
		for _, letter := range []string{"a", "b", "ø"} {
			words = append(words, words[from]+letter)
		}
	}
	for i, a := range words {
		for _, b := range words[i:] {
			checkNear(t, a, b)
			checkNear(t, b, a)
		}
	}
}

// Longer words, and what one or two edits make of them.
func TestNearOfEditedWords(t *testing.T) {
	dice := rand.New(rand.NewPCG(3, 4))
	letter := func() rune { return []rune("abcdeøя北1")[dice.IntN(9)] }
	edit := func(w []rune) []rune {
		i := dice.IntN(len(w))
		switch dice.IntN(4) {
		case 0:
			return slices.Insert(slices.Clone(w), i, letter())
		case 1:
			return slices.Delete(slices.Clone(w), i, i+1)
		case 2:
			w = slices.Clone(w)
			w[i] = letter()
		default:
			w = slices.Clone(w)
			j := max(i-1, 0)
			w[i], w[j] = w[j], w[i]
		}
		return w
	}
	near := 0
	for range 5000 {
		word := make([]rune, 5+dice.IntN(10))
		for i := range word {
			word[i] = letter()
		}
		once := edit(word)
		if !checkNear(t, string(word), string(once)) {
			t.Errorf("%q is one edit from %q", string(once), string(word))
		}
		if checkNear(t, string(word), string(edit(once))) {
			near++
		}
	}
	if near == 0 || near == 5000 {
		t.Errorf("of the words edited twice %d are near: the test says nothing", near)
	}
}

func TestBestName(t *testing.T) {
	exact := func(asked, word string, _ bool) bool { return asked == word }
	prefix := func(asked, word string, last bool) bool {
		return asked == word || last && strings.HasPrefix(word, asked)
	}
	near := func(asked, word string, _ bool) bool { return network.WithinOneEdit(asked, word) }
	names := func(main string, further ...network.Name) *network.Node {
		return &network.Node{Name: main, Names: further}
	}
	cases := []struct {
		name  string
		node  *network.Node
		asked string
		test  func(asked, word string, last bool) bool
		want  string
	}{
		{"the only name", names("Esplai"), "esplai", exact, "Esplai"},
		{"the name that holds most", names("Esplai", network.Name{Value: "Fundació Esplai"}), "fundacio esplai", exact, "Fundació Esplai"},
		{"of equal ones the main name", names("Z Esplai", network.Name{Value: "A Esplai"}), "esplai", exact, "Z Esplai"},
		{"then the first by value", names("X", network.Name{Value: "C Esplai"}, network.Name{Value: "B Esplai"}, network.Name{Value: "D Esplai"}), "esplai", exact, "B Esplai"},
		{"by value, not by its folding", names("X", network.Name{Value: "a Esplai"}, network.Name{Value: "B Esplai"}), "esplai", exact, "B Esplai"},
		{"more words go before order", names("Esplai", network.Name{Value: "A"}, network.Name{Value: "B Esplai Suara"}, network.Name{Value: "A Suara"}), "esplai suara", exact, "B Esplai Suara"},
		{"none holds any: the main name", names("X", network.Name{Value: "A"}), "esplai", exact, "X"},
		{"a word asked is held once, however often it is there", names("Suara Esplai", network.Name{Value: "Esplai Esplai Esplai"}), "suara esplai", exact, "Suara Esplai"},
		{"a variant holds", names("KBH", network.Name{Value: "København"}), "koebenhavn", exact, "København"},
		{"the last word is the last asked", names("Toulouse Metz", network.Name{Value: "Tou Metropole"}), "tou metro", prefix, "Tou Metropole"},
		{"another is not", names("Tou", network.Name{Value: "Toulouse Metropole"}, network.Name{Value: "Tou Metz"}), "tou metz", prefix, "Tou Metz"},
		{"the last word may be a prefix only as the last", names("X", network.Name{Value: "A Metropole"}, network.Name{Value: "B Toulouse"}), "metro toulouse", prefix, "B Toulouse"},
		{"and it is one there", names("X", network.Name{Value: "A Metz"}, network.Name{Value: "B Toulouse"}), "metro toul", prefix, "B Toulouse"},
		{"near", names("TM", network.Name{Value: "Toulouse Métropole"}), "tolouse", near, "Toulouse Métropole"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			before := slices.Clone(c.node.Names)
			if got := network.BestName(c.node, network.Words(c.asked), c.test); got != c.want {
				t.Errorf("%q matched %q, want %q", c.asked, got, c.want)
			}
			if !slices.Equal(c.node.Names, before) {
				t.Errorf("the names of the node have changed to %v", c.node.Names)
			}
		})
	}
}
