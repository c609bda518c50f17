package network_test

import (
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
)

func TestCountryCode(t *testing.T) {
	for _, code := range []string{"DK", "FR", "BE", "ES", "GB", "GR", "XK", "TF", "IM"} {
		var got network.CountryCode
		if err := got.UnmarshalGQL(code); err != nil || string(got) != code || written(got) != `"`+code+`"` {
			t.Errorf("%s is read as %q and written %s (%v)", code, got, written(got), err)
		}
	}
	for _, bad := range []any{"", "D", "DNK", "dk", "Dk", "D1", "ES-CT", "É", " D", nil, 45, "UK", "EL", "QQ", "ZZ", "XX", "EU", "AA", "UN", "EZ", "IC", "AN", "SU", "YU", "DD", "FX"} {
		var got network.CountryCode
		if err := got.UnmarshalGQL(bad); err == nil || got != "" {
			t.Errorf("%v is read as %q", bad, got)
		}
	}
}

// TestCountriesAreThoseOfTheStandard: it assigns 249 codes, and Kosovo's comes with them.
func TestCountriesAreThoseOfTheStandard(t *testing.T) {
	n := 0
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			if _, err := network.ParseCountryCode(string(a) + string(b)); err == nil {
				n++
			}
		}
	}
	if n != 249+1 {
		t.Errorf("%d codes are countries", n)
	}
	for code, says := range map[string]string{"UK": "write GB", "EL": "write GR", "DD": "write DE", "QQ": "gives QQ to no country", "dk": "two capital letters"} {
		if _, err := network.ParseCountryCode(code); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("of %s it is said %v", code, err)
		}
	}
}

func TestLanguageTag(t *testing.T) {
	for _, tag := range []string{"fr", "ca-ES", "oci", "zh-Hans-CN", "de-CH-1996", "en-GB-oxendict"} {
		var got network.LanguageTag
		if err := got.UnmarshalGQL(tag); err != nil || string(got) != tag || written(got) != `"`+tag+`"` {
			t.Errorf("%s is read as %q and written %s (%v)", tag, got, written(got), err)
		}
	}
	for _, bad := range []any{"", "f", "fren", "FR", "fr-", "-fr", "fr--FR", "fr_FR", "fr-F.R", "fr-F_R", "fr-abcdefghi", "f1", "fr-é", "fr FR", nil, 1} {
		var got network.LanguageTag
		if err := got.UnmarshalGQL(bad); err == nil || got != "" {
			t.Errorf("%v is read as %q", bad, got)
		}
	}
}

func TestEmptyValuesAreNull(t *testing.T) {
	for _, empty := range []marshaller{network.CountryCode(""), network.LanguageTag(""), network.EDTF{}, network.OrganisationKind("")} {
		if got := written(empty); got != "null" {
			t.Errorf("%T is written %s where empty", empty, got)
		}
	}
}

func TestDatesInTheContract(t *testing.T) {
	var date network.EDTF
	if err := date.UnmarshalGQL("XXXX-01"); err != nil || written(date) != `"XXXX-01"` {
		t.Errorf("XXXX-01 is written %s (%v)", written(date), err)
	}
	var day network.Day
	if err := day.UnmarshalGQL("2022-06-10"); err != nil || day != 19153 || written(day) != `"2022-06-10"` {
		t.Errorf("2022-06-10 is day %d, written %s (%v)", day, written(day), err)
	}
	for _, bad := range []any{"", "soon", nil, 2022, "2022-02-30"} {
		var noDate network.EDTF
		if err := noDate.UnmarshalGQL(bad); err == nil || !noDate.IsZero() {
			t.Errorf("%v is read as the date %q", bad, noDate)
		}
		var noDay network.Day
		if err := noDay.UnmarshalGQL(bad); err == nil || noDay != 0 {
			t.Errorf("%v is read as the day %s", bad, noDay)
		}
	}
}
