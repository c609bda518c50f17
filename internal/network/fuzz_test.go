package network

import (
	"strings"
	"testing"
)

// FuzzScalars reads any text as each of the scalars that come from outside: what is accepted is short, is what is written again,
// and is accepted again.
func FuzzScalars(f *testing.F) {
	for _, text := range []string{"organisation:one", "person:01J9BRC6WC4PNP0T6H2YNCKXFA", "2022-06-06", "0000-01-01", "-1", "DK", "UK", "EL", "ZZ", "fr", "zh-Hant-TW", "a:b/c", "event:é", "\x00", "9999-12-31", "e\u0301", "x-private"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if err := ID(text).Validate(); err == nil && (text == "" || len(text) > 512 || strings.ContainsAny(text, "/\x00\n ")) {
			t.Errorf("%q is an id", text)
		}
		if day, err := ParseDay(text); err == nil {
			if again, err := ParseDay(day.String()); err != nil || again != day {
				t.Errorf("%q is the day %s, which is %s, %v", text, day, again, err)
			}
		}
		if country, err := ParseCountryCode(text); err == nil && (len(country) != 2 || string(country) != text) {
			t.Errorf("%q is the country %q", text, country)
		}
		if language, err := ParseLanguageTag(text); err == nil {
			if again, err := ParseLanguageTag(string(language)); err != nil || again != language {
				t.Errorf("%q is the language %q, which is %q, %v", text, language, again, err)
			}
		}
	})
}
