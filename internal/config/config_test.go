package config_test

import (
	"slices"
	"testing"

	"github.com/partnergraph/partnergraph/internal/config"
)

func TestOrigins(t *testing.T) {
	for text, want := range map[string][]string{
		"":                                {},
		"  , ,":                           {},
		"https://a.example":               {"https://a.example"},
		"https://a.example,http://b:1":    {"https://a.example", "http://b:1"},
		" https://a.example  http://b:1,": {"https://a.example", "http://b:1"},
		"https://a.example\nhttp://b:1\t": {"https://a.example", "http://b:1"},
		"*":                               {"*"}, // refused by the server, not here
	} {
		t.Setenv(config.AllowedOrigins, text)
		if got := config.Origins(); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
