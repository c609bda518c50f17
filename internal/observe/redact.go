package observe

import (
	"fmt"
	"log/slog"
	"regexp"
	"strings"
)

// withheld stands where something was left out.
const withheld = "(withheld)"

// redactor takes out of a log what does not belong there.
type redactor struct {
	names map[string]bool // operations that may be named
	whole bool            // errors are written out
}

// secrets are keys under which nothing is ever told.
var secrets = map[string]bool{
	"variables": true, "query": true, "document": true, "cookie": true, "authorization": true, "token": true, "secret": true, "password": true, "body": true,
	"panic": true,
}

// attribute is what a log handler calls for each attribute (slog.HandlerOptions.ReplaceAttr).
func (r redactor) attribute(groups []string, a slog.Attr) slog.Attr {
	key := strings.ToLower(a.Key)
	switch {
	case len(groups) == 0 && (a.Key == slog.TimeKey || a.Key == slog.LevelKey):
		return a
	case secrets[key]:
		a.Value = slog.StringValue(withheld)
		return a
	}
	switch a.Value.Kind() {
	case slog.KindString:
		a.Value = slog.StringValue(r.text(key, a.Value.String()))
	case slog.KindAny:
		a.Value = slog.StringValue(r.any(a.Value.Any()))
	}
	return a
}

// text is a string as it may be told under the key.
func (r redactor) text(key, s string) string {
	switch {
	case key == "operation" && s != "" && !r.names[s] && !hashed.MatchString(s):
		return other
	case key == "path" && strings.HasPrefix(s, "/"):
		return route(s)
	case key == "path" && s != "":
		return withheld // a place in an answer, in which aliases stand
	}
	return Redact(s)
}

// any is a value of another type: of an error its kind, of the rest the type alone.
func (r redactor) any(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case error:
		if r.whole {
			return Redact(v.Error())
		}
		return Reason(v)
	}
	return fmt.Sprintf("(%T)", v)
}

// patterns are what a text may hold that must not be told, and what is told instead.
var patterns = []struct {
	form    *regexp.Regexp
	instead string
}{
	{regexp.MustCompile(`(?i)\b(?:set-)?cookie\s*[:=][^\n]*`), "(cookie)"},
	{regexp.MustCompile(`(?i)__host-[\w-]+=[^\s;,"]*`), "(cookie)"},
	{regexp.MustCompile(`(?i)\bbearer\s+[^\s"',;]+`), "(token)"},
	{regexp.MustCompile(`\bpg_[A-Za-z0-9]+(?:_[A-Za-z0-9_-]*)?`), "(token)"},
	{regexp.MustCompile(`\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?`), "(token)"},
	{regexp.MustCompile(`[^\s"'<>()\[\]{},;:=|]+(?:@|%40)[\p{L}\p{N}.-]+\.\p{L}{2,}`), "(address)"},
	{regexp.MustCompile(`(?:\+|\b00)[1-9](?:[ ().\-/]{0,2}\d){6,14}\b`), "(number)"},
	{regexp.MustCompile(`\b0[1-9](?:[ .\-/]?\d\d){4}\b`), "(number)"},
}

// Redact takes out of a text e-mail addresses, telephone numbers, tokens and cookies.
func Redact(s string) string {
	for _, p := range patterns {
		s = p.form.ReplaceAllLiteralString(s, p.instead)
	}
	return s
}
