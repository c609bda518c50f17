package register

import (
	"slices"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
)

// valueForms returns a value as it is written, and the domain of an e-mail address as people read it.
func valueForms(m network.ContactMedium, value string) []string {
	forms := []string{FoldValue(m, value)}
	if at := strings.LastIndex(forms[0], "@"); m == network.MediumEmail && at >= 0 {
		if read := forms[0][:at+1] + readDomain(forms[0][at+1:]); read != forms[0] {
			forms = append(forms, read)
		}
	}
	return forms
}

// readDomain writes a domain as people do whose labels the net has as xn--…; one that is none stays.
func readDomain(domain string) string {
	labels := strings.Split(domain, ".")
	for i, label := range labels {
		if code, ok := strings.CutPrefix(label, "xn--"); ok {
			if letters, ok := fromPunycode(code); ok {
				labels[i] = strings.ToLower(letters)
			}
		}
	}
	return strings.Join(labels, ".")
}

// The parameters of Punycode (RFC 3492, section 5).
const (
	punyBase, punyLeast, punyMost = 36, 1, 26
	punySkew, punyDamp            = 38, 700
	punyBias, punyFirst           = 72, 0x80
	punyLongest                   = 63 // characters of a label
)

// fromPunycode decodes a label without its xn-- (RFC 3492, section 6.2).
func fromPunycode(code string) (string, bool) {
	if len(code) > punyLongest {
		return "", false
	}
	var letters []rune
	if plain := strings.LastIndex(code, "-"); plain > 0 {
		letters, code = []rune(code[:plain]), code[plain+1:]
	}
	letter, place, bias := punyFirst, 0, punyBias
	for first := true; code != ""; first = false {
		delta, rest, ok := punyNumber(code, bias)
		if !ok {
			return "", false
		}
		code, place = rest, place+delta
		count := len(letters) + 1
		bias = punyAdapt(delta, count, first)
		letter, place = letter+place/count, place%count
		if letter > 0x10ffff {
			return "", false
		}
		letters = slices.Insert(letters, place, rune(letter))
		place++
	}
	return string(letters), true
}

// punyNumber reads one number of variable length.
func punyNumber(code string, bias int) (number int, rest string, ok bool) {
	weight := 1
	for i := range len(code) {
		digit := strings.IndexByte("abcdefghijklmnopqrstuvwxyz0123456789", code[i])
		if digit < 0 {
			return 0, "", false
		}
		number += digit * weight
		if number > 1<<31 {
			return 0, "", false
		}
		threshold := min(max(punyBase*(i+1)-bias, punyLeast), punyMost)
		if digit < threshold {
			return number, code[i+1:], true
		}
		weight *= punyBase - threshold
		if weight > 1<<31 {
			return 0, "", false
		}
	}
	return 0, "", false
}

// punyAdapt is the bias for the next number.
func punyAdapt(delta, count int, first bool) (bias int) {
	if first {
		delta /= punyDamp
	} else {
		delta /= 2
	}
	delta += delta / count
	for delta > (punyBase-punyLeast)*punyMost/2 {
		delta /= punyBase - punyLeast
		bias += punyBase
	}
	return bias + (punyBase-punyLeast+1)*delta/(delta+punySkew)
}

// telephoneEnd is what the same number has at its end with and without the code of its country; empty where there is too little of it.
func telephoneEnd(value string) string {
	digits := strings.TrimPrefix(FoldValue(network.MediumTelephone, value), "+")
	if len(digits) < telephoneDigits {
		return ""
	}
	return digits[len(digits)-telephoneDigits:]
}

// telephoneDigits is how many digits tell a number from others.
const telephoneDigits = 9
