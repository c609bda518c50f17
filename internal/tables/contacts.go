package tables

import (
	"regexp"
	"strings"
	"unicode"
)

var addressForm = regexp.MustCompile(`[\pL\pN._%+-]+ ?(@|\(at\)|\[at\]) ?[\pL\pN-]+(\.[\pL\pN-]+)*\.\pL{2,}`)

// telephoneForms are the ways in which the programme's countries print numbers.
// Dates, years, sums of money and register numbers must not match.
var telephoneForms = []*regexp.Regexp{
	regexp.MustCompile(`(\+|\b00) ?[1-9](?:[ .()/-]{0,2}\d){7,13}\b`),                  // +45 33 12 34 56, 0033 (0)5 …
	regexp.MustCompile(`\b0\d(?: \d\d){4}\b|\b0\d(?:\.\d\d){4}\b|\b0\d(?:-\d\d){4}\b`), // 05 61 22 33 44
	regexp.MustCompile(`\b0[1-9]\d{8}\b`),                                              // 0561223344
	regexp.MustCompile(`\b0(?:\d[ /]\d{3}|\d{2,3}[ /]\d\d)(?:[ .]\d\d){2}\b`),          // 02 123 45 67, 0475/12 34 56
	regexp.MustCompile(`\b[679](?:\d \d{3}|\d\d \d\d) \d\d \d\d\b`),                    // 93 123 45 67
	regexp.MustCompile(`(?:^|[^\d ] )[2-9]\d(?: \d\d){3}(?: ?[^\d ]|$)`),               // 33 12 34 56
	regexp.MustCompile(`(?i)\b(?:t[eé]l|t[eé]l[eéè]phone|telefon|telèfon|phone|tlf|mobile?|portable|gsm)\b[^\d\pL]{0,5}\d(?:[ .()/-]{0,2}\d){5,}`),
}

// holdsAddress tells whether a text holds what looks like an e-mail address.
func holdsAddress(text string) bool {
	return strings.ContainsAny(text, "@") && addressForm.MatchString(text) ||
		(strings.Contains(text, "(at)") || strings.Contains(text, "[at]")) && addressForm.MatchString(text)
}

// holdsTelephone tells whether a text holds what looks like a telephone number.
func holdsTelephone(text string) bool {
	digits := 0
	for i := 0; i < len(text); i++ {
		if '0' <= text[i] && text[i] <= '9' {
			digits++
		}
	}
	if digits < 6 {
		return false
	}
	// Numbers are printed with no-break and thin spaces too.
	text = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		return r
	}, text)
	for _, form := range telephoneForms {
		if form.MatchString(text) {
			return true
		}
	}
	return false
}
