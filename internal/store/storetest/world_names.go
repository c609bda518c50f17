package storetest

import (
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
)

// words are parts of names: with accents, ligatures, apostrophes and signs, some
// one edit apart, some the same after folding.
var words = []string{
	"Toulouse", "Toulouze", "Métropole", "Metropole", "Impact", "impact", "Århus", "Aarhus", "København", "Kobenhavn",
	"Økologi", "Cœur", "Coeur", "Straße", "Strasse", "Col·lectiu", "Collectiu", "l'Économie", "l’économie", "Verte",
	"Vertes", "Hub", "Hubs", "Lab", "FabLab", "Grøn", "Gron", "Groen", "Göteborg", "Ærø", "Łódź", "Social", "Solidaire",
	"Solidarie", "Café", "Cafe\u0301", "Rue–Nord", "100%", "2024", "n°7", "Œuvre", "SYDHAVN", "Sydhavn", "de", "la",
	"Association", "Asociation", "🌱", "Ville", "Vile", "Réseau", "Reseaux", "B&B", "ŀl", "Łan", "日本", "École",
}

// nameCount is how many different names a world draws from: few, so that some are equal.
const nameCount = 40

// namePool draws the names of a world.
func (w *world) namePool() []string {
	pool := make([]string, nameCount)
	for i := range pool {
		parts := make([]string, w.between(1, 3))
		for j := range parts {
			parts[j] = pick(w.dice, words)
		}
		pool[i] = strings.Join(parts, " ")
	}
	return pool
}

func (w *world) furtherNames(pool []string) []network.Name {
	var names []network.Name
	for range w.below(4) - 1 {
		name := network.Name{Value: pick(w.dice, pool), Kind: pick(w.dice, network.NameKinds)}
		name.Language = pick(w.dice, []network.LanguageTag{"", "fr", "da", "ca", "en"})
		repeated := false
		for _, other := range names {
			repeated = repeated || other.Value == name.Value
		}
		if !repeated {
			names = append(names, name)
		}
	}
	return names
}
