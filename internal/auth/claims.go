package auth

import (
	"crypto/sha256"
	"encoding/json"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/partnergraph/partnergraph/internal/network"
)

// Rule gives a role to those of whom the provider claims something: that their groups hold coordinators, say.
type Rule struct {
	Claim, Value string
	Access       network.Access
}

// claims is what a provider says of somebody.
type claims map[string]any

// access is the highest role that the rules give; without one it is the public's.
func (c claims) access(rules []Rule) (access network.Access) {
	for _, rule := range rules {
		if rule.Access > access && c.hold(rule.Claim, rule.Value) {
			access = rule.Access
		}
	}
	return access
}

// hold tells whether a claim is the value, or a list in which it stands. An address counts only once the provider has seen
// that it is theirs: else anybody could write one in.
func (c claims) hold(claim, value string) bool {
	if claim == "email" {
		if verified, _ := c["email_verified"].(bool); !verified {
			return false
		}
	}
	switch said := c.at(claim).(type) {
	case string:
		return said == value
	case []any:
		for _, one := range said {
			if one == value {
				return true
			}
		}
	}
	return false
}

// at returns a claim by its name, or by a path of names with dots between them: realm_access.roles.
func (c claims) at(name string) any {
	if said, named := c[name]; named {
		return said
	}
	first, rest, deeper := strings.Cut(name, ".")
	inner, is := c[first].(map[string]any)
	if !deeper || !is {
		return nil
	}
	return claims(inner).at(rest)
}

// label is what the person is called on their own page.
func (c claims) label(subject string) string {
	for _, claim := range []string{"name", "preferred_username", "email"} {
		if said, _ := c[claim].(string); said != "" {
			return line(said)
		}
	}
	return line(subject)
}

// line makes one line of a text that somebody else chose.
func line(text string) string {
	text = strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) || r == utf8.RuneError {
			return -1
		}
		return r
	}, text)
	if letters := []rune(text); len(letters) > mostLabel {
		text = string(letters[:mostLabel])
	}
	return text
}

// subjectOfProvider begins what the audit log calls somebody whom the provider knows.
const subjectOfProvider = "oidc:"

// subjectOf is what the audit log calls somebody whom the provider knows: as the provider does, where that is a plain word.
func subjectOf(subject string) string {
	const most = 100
	plain := len(subject) <= most && !strings.ContainsFunc(subject, func(r rune) bool { return r <= ' ' || r > '~' || r == '@' })
	if !plain { // also of an address, which is not to stand in the log
		sum := sha256.Sum256([]byte(subject))
		subject = "sha256-" + idLetters.EncodeToString(sum[:])
	}
	return subjectOfProvider + subject
}

// merge adds what was said elsewhere of the same person; what is signed stands.
func (c claims) merge(more []byte) error {
	var said claims
	if err := json.Unmarshal(more, &said); err != nil {
		return err
	}
	for name, value := range said {
		if _, known := c[name]; !known {
			c[name] = value
		}
	}
	return nil
}
