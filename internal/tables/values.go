package tables

import (
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
)

// The setters below read one cell each; their errors say what would be right.

func setID(to *network.ID, value string) error {
	if err := network.ID(value).Validate(); err != nil {
		return err
	}
	*to = network.ID(value)
	return nil
}

// setOwnID reads the id of a row, whose type is that of its table.
func setOwnID(to *network.ID, value, prefix string) error {
	if err := network.ID(value).Validate(); err != nil {
		return err
	}
	if network.ID(value).Prefix() != prefix {
		return fmt.Errorf("an id in this table has the type %s, as in %s:name", prefix, prefix)
	}
	*to = network.ID(value)
	return nil
}

func setText(to *string, value string) error {
	*to = value
	return nil
}

func setDate(to *network.EDTF, value string) (err error) {
	*to, err = network.ParseEDTF(value)
	return err
}

func setCountry(to *network.CountryCode, value string) (err error) {
	*to, err = network.ParseCountryCode(value)
	return err
}

func setLanguage(to *network.LanguageTag, value string) (err error) {
	*to, err = network.ParseLanguageTag(value)
	return err
}

func setLanguages(to *[]network.LanguageTag, value string) error {
	var tags []network.LanguageTag
	for _, word := range strings.Fields(value) {
		tag, err := network.ParseLanguageTag(word)
		if err != nil {
			return fmt.Errorf("%w; several stand with spaces between them", err)
		}
		tags = append(tags, tag)
	}
	*to = tags
	return nil
}

func getLanguages(tags []network.LanguageTag) string { return joined(tags) }

func setIDs(to *[]network.ID, value string) error {
	var ids []network.ID
	for _, word := range strings.Fields(value) {
		if err := network.ID(word).Validate(); err != nil {
			return fmt.Errorf("%w; several stand with spaces between them", err)
		}
		ids = append(ids, network.ID(word))
	}
	*to = ids
	return nil
}

func joined[S ~string](words []S) string {
	switch len(words) {
	case 0:
		return ""
	case 1:
		return string(words[0])
	}
	texts := make([]string, len(words))
	for i, w := range words {
		texts[i] = string(w)
	}
	return strings.Join(texts, " ")
}

// setEnum reads one of the words of a closed list.
func setEnum[S ~string](to *S, value string, all []S) error {
	i := slices.Index(all, S(value))
	if i < 0 {
		return fmt.Errorf("is none of %s", strings.ReplaceAll(joined(all), " ", ", "))
	}
	*to = all[i] // the constant, not a piece of the line that was read
	return nil
}

func setRole(to *network.Role, value string) error {
	role, ok := network.ParseRole(value)
	if !ok {
		return errors.New("is none of ORGANISER, HOST, SPEAKER, DELEGATE, INTERLOCUTOR, PARTICIPANT")
	}
	*to = role
	return nil
}

func setCertainty(to *network.Certainty, value string) error {
	certainty, ok := network.ParseCertainty(value)
	if !ok {
		return errors.New("is none of STATED, INFERRED, UNCERTAIN, REFERENCE")
	}
	*to = certainty
	return nil
}

var regionForm = regexp.MustCompile(`^[A-Z]{2}-[A-Z0-9]{1,3}$`)

func setRegion(to *string, value string) error {
	if !regionForm.MatchString(value) {
		return errors.New("a region is an ISO 3166-2 code, for example ES-CT")
	}
	*to = value
	return nil
}

func setURL(to *string, value string) error {
	u, err := url.Parse(value)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" || strings.ContainsRune(value, ' ') {
		return errors.New("an address begins with https:// or http:// and a host, and holds no space")
	}
	*to = value
	return nil
}

var shareForm = regexp.MustCompile(`^~?(100|[0-9]{1,2}(\.[0-9]{1,2})?)$`)

func setShare(to *string, value string) error {
	if !shareForm.MatchString(value) {
		return errors.New("a share is a percentage from 0 to 100 without a sign, for example 80 or 12.5, with ~ in front for about")
	}
	*to = value
	return nil
}

func setNumber(to *int, value string) error {
	n, err := strconv.ParseUint(value, 10, 31)
	if err != nil || n > MaxNumber {
		return errors.New("is not a whole number from 0 to a thousand million, written in digits alone")
	}
	*to = int(n)
	return nil
}

// setFlag reads true. A spreadsheet makes TRUE of it when it saves, a French one VRAI.
func setFlag(to *bool, value string) error {
	switch value {
	case "true", "TRUE", "VRAI":
		*to = true
		return nil
	}
	return errors.New("is neither true nor empty")
}

func getFlag(v bool) string {
	if v {
		return "true"
	}
	return ""
}
