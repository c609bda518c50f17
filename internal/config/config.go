// Package config reads what the environment says.
package config

import (
	"os"
	"strings"
	"unicode"
)

// AllowedOrigins names the variable with the web origins, besides the service's
// own, whose pages may ask; separated by commas or spaces. Empty: none.
const AllowedOrigins = "PARTNERGRAPH_ALLOWED_ORIGINS"

// Origins returns the origins that the environment allows.
func Origins() []string {
	return strings.FieldsFunc(os.Getenv(AllowedOrigins), func(r rune) bool { return r == ',' || unicode.IsSpace(r) })
}
