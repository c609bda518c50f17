package tables

import "testing"

func TestTelephoneNumbers(t *testing.T) {
	for text, want := range map[string]bool{
		"05 61 22 33 44": true, "Tel. 05.61.22.33.44": true, "05-61-22-33-44": true, "0561223344": true,
		"+33 5 61 22 33 44": true, "+33 (0)5 61 22 33 44": true, "0033 5 61 22 33 44": true, "+45 33 12 34 56": true,
		"Ring 33 12 34 56": true, "tlf. 33123456": true, "02 123 45 67": true, "0475/12.34.56": true, "93 123 45 67": true,
		"05\u00a061\u202f22 33 44": true, "téléphone : 61 22 33": true, "+34931234567": true,

		"du 6 au 10 juin 2022": false, "06/06/2022 - 10/06/2022": false, "2021-2027": false, "le 06/06 09.30-10.15": false,
		"1 200 000 €": false, "12 500 000 euros en 2024": false, "[…]": false, "2022-06-06/2022-06-10": false, "SIRET 130 012 34500017": false,
		"18 partenaires en 2020, 22 en 2024, 84 mobilités": false, "31000 Toulouse": false, "2019, 2020, 2021, 2022": false,
		"06.06.2022 09.30": false, "projet 2022-1-FR01-KA121-ADU-000064312": false,
	} {
		if got := holdsTelephone(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

func TestAddresses(t *testing.T) {
	for text, want := range map[string]bool{
		"lea.montrieu@example.org": true, "Écrire à léa@exemple.example.": true, "lea (at) example.org": true, "lea[at]example.org": true,
		"@toulousemetropole": false, "3 @ 5 euros": false, "www.example.org": false, "[…]": false, "a (at) b": false,
	} {
		if got := holdsAddress(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
