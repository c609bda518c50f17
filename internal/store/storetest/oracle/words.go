package oracle

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/partnergraph/partnergraph/internal/network"
)

// written spells out what folding would make a plain o or a.
var written = strings.NewReplacer(
	"ø", "oe", "Ø", "oe", "ö", "oe", "Ö", "oe", "œ", "oe", "Œ", "oe", "å", "aa", "Å", "aa",
)

// IndexWords lists the words by which one name is found, each once: those of the
// name, and those that it has with every ø, œ and ö written oe and every å aa.
func IndexWords(name string) []string {
	words := append(network.Words(name), network.Words(written.Replace(norm.NFC.String(name)))...)
	slices.Sort(words)
	return slices.Compact(words)
}

// indexOf lists the words by which a name is found; a fault knows no variants.
func (o *Oracle) indexOf(name string) []string {
	if o.is(VariantsMissing) {
		return network.Words(name)
	}
	if o.indexed[name] == nil {
		o.indexed[name] = IndexWords(name)
	}
	return o.indexed[name]
}

// namesOf lists a node's names: the main one, then the others in the order of value and kind.
func (o *Oracle) namesOf(n *network.Node) []string {
	names := []string{n.Name}
	if o.is(FurtherNamesIgnored) {
		return names
	}
	further := slices.Clone(n.Names)
	slices.SortFunc(further, func(a, b network.Name) int {
		return strings.Compare(a.Value+"\x00"+string(a.Kind), b.Value+"\x00"+string(b.Kind))
	})
	for _, f := range further {
		names = append(names, f.Value)
	}
	return names
}

// near tells whether two words are one edit apart or the same: an insertion, a
// deletion, a substitution or a swap of neighbours.
func (o *Oracle) near(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) < len(y) {
		x, y = y, x
	}
	if len(x)-len(y) > 1 {
		return false
	}
	for i := range x {
		without := slices.Delete(slices.Clone(x), i, i+1)
		if slices.Equal(without, y) {
			return true
		}
		if i < len(y) && len(x) == len(y) && slices.Equal(without, slices.Delete(slices.Clone(y), i, i+1)) {
			return true // also where nothing differs
		}
		if i > 0 && !o.is(SwapIsTwoEdits) {
			swapped := slices.Clone(x)
			swapped[i-1], swapped[i] = swapped[i], swapped[i-1]
			if slices.Equal(swapped, y) {
				return true
			}
		}
	}
	return slices.Equal(x, y)
}
