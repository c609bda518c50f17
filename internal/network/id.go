package network

import (
	"fmt"
	"strings"
)

// ID identifies a node, a tie, a stated number or an evidence for ever:
// "type:name", for example "organisation:disie". It holds no slash, so that it
// can stand in a path, and a person's id says nothing about her.
type ID string

// MaxIDLength bounds an id, in bytes.
const MaxIDLength = 120

// Prefix returns the part in front of the colon, or "" when there is none.
func (id ID) Prefix() string {
	prefix, _, found := strings.Cut(string(id), ":")
	if !found {
		return ""
	}
	return prefix
}

// Type returns the type of node that the id names; ok is false for ids of ties,
// stated numbers and evidence, and for malformed ones.
func (id ID) Type() (t EntityType, ok bool) {
	t, ok = typeOfPrefix[id.Prefix()]
	return t, ok
}

// Validate says what is wrong with the form of an id, or returns nil.
func (id ID) Validate() error {
	prefix, name, found := strings.Cut(string(id), ":")
	switch {
	case len(id) > MaxIDLength:
		return fmt.Errorf("an id has at most %d characters", MaxIDLength)
	case !found || prefix == "" || name == "":
		return fmt.Errorf("an id has the form type:name")
	case strings.IndexFunc(prefix, func(r rune) bool { return r < 'a' || r > 'z' }) >= 0:
		return fmt.Errorf("the type in an id is written in lower-case letters")
	case strings.IndexFunc(name, notIDRune) >= 0:
		return fmt.Errorf("the name in an id holds letters, digits, '.', '_' and '-' only")
	}
	return nil
}

func notIDRune(r rune) bool {
	switch {
	case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', '0' <= r && r <= '9', r == '-', r == '_', r == '.':
		return false
	}
	return true
}
