package network

import (
	"errors"
	"io"
	"strings"
)

// CountryCode is an ISO 3166-1 alpha-2 code, or empty.
type CountryCode string

// LanguageTag is a BCP 47 tag, or empty.
type LanguageTag string

// ParseCountryCode reads two capital letters.
func ParseCountryCode(s string) (CountryCode, error) {
	if len(s) != 2 || strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		return "", errors.New("a country is an ISO 3166-1 code of two capital letters, for example DK")
	}
	return CountryCode(s), nil
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
