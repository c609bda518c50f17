package questions

import "testing"

func TestListedWords(t *testing.T) {
	for want, of := range map[string][]string{"": nil, "A": {"A"}, "A or B": {"A", "B"}, "A, B or C": {"A", "B", "C"}} {
		if got := anyOf(of); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
