package questions

import (
	"fmt"
	"strings"
)

// anyOf lists words as people do of which any will do: "A, B or C".
func anyOf[T any](of []T) string {
	words := make([]string, len(of))
	for i, one := range of {
		words[i] = fmt.Sprint(one)
	}
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " or " + words[len(words)-1]
}
