package questions

import "github.com/partnergraph/partnergraph/internal/network"

// The bounds of a search.
const (
	MaxWords      = 12
	MaxTextLength = 200 // bytes
)

// Words returns the words of a text to search for.
func Words(argument, text string) ([]string, error) {
	if len(text) > MaxTextLength {
		return nil, BadInput(argument, "is longer than %d bytes", MaxTextLength)
	}
	words := network.Words(text)
	switch {
	case len(words) == 0:
		return nil, BadInput(argument, "holds no word to search for")
	case len(words) > MaxWords:
		return nil, BadInput(argument, "holds more than %d words", MaxWords)
	}
	return words, nil
}
