package network

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"golang.org/x/text/language"
)

// CountryCode is an ISO 3166-1 alpha-2 code, or empty.
type CountryCode string

// LanguageTag is a BCP 47 tag, or empty.
type LanguageTag string

// ParseCountryCode reads a code that is assigned to a country now; Kosovo's XK, which everybody uses, is taken too.
func ParseCountryCode(s string) (CountryCode, error) {
	if len(s) != 2 || strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		return "", errors.New("a country is an ISO 3166-1 code of two capital letters, for example DK")
	}
	region, err := language.ParseRegion(s)
	if now := countryNow(s, region); now != s {
		return "", fmt.Errorf("ISO 3166-1 gives %s to no country: write %s", s, now)
	}
	// What the library takes for a country without a number is a part of one, or a union of several.
	if err != nil || !region.IsCountry() || region.M49() == 0 || slices.Contains(formerCountries, s) {
		return "", fmt.Errorf("ISO 3166-1 gives %s to no country; a code of two capital letters is for example DK", s)
	}
	return CountryCode(s), nil
}

// formerCountries are codes of countries that ended without one successor.
var formerCountries = []string{"AN", "CS", "NT", "SU", "YU"}

// countryNow is the code of a country that is written with another one elsewhere, or was before; else the code itself.
func countryNow(s string, region language.Region) string {
	if s == "EL" { // Greece, to the institutions of the European Union
		return "GR"
	}
	if now := region.Canonicalize(); now != region {
		return now.String()
	}
	return s
}

// ParseLanguageTag reads a tag in the short form of BCP 47: a language of two or
// three letters and subtags of up to eight letters or digits.
func ParseLanguageTag(s string) (LanguageTag, error) {
	bad := errors.New("a language is a BCP 47 tag, for example fr or ca-ES")
	parts := strings.Split(s, "-")
	if len(parts[0]) < 2 || len(parts[0]) > 3 || strings.Trim(parts[0], "abcdefghijklmnopqrstuvwxyz") != "" {
		return "", bad
	}
	for _, part := range parts[1:] {
		if part == "" || len(part) > 8 || strings.IndexFunc(part, func(r rune) bool { return r == '.' || r == '_' || notIDRune(r) }) >= 0 {
			return "", bad
		}
	}
	return LanguageTag(s), nil
}

// MarshalGQL writes the code, null when empty.
func (c CountryCode) MarshalGQL(w io.Writer) { marshalName(w, string(c)) }

// UnmarshalGQL reads a code.
func (c *CountryCode) UnmarshalGQL(v any) (err error) {
	s, _ := v.(string)
	*c, err = ParseCountryCode(s)
	return err
}

// MarshalGQL writes the tag, null when empty.
func (l LanguageTag) MarshalGQL(w io.Writer) { marshalName(w, string(l)) }

// UnmarshalGQL reads a tag.
func (l *LanguageTag) UnmarshalGQL(v any) (err error) {
	s, _ := v.(string)
	*l, err = ParseLanguageTag(s)
	return err
}
