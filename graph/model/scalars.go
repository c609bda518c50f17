// Package model holds the types of the GraphQL contract that have no meaning
// outside it: scalars, and what a list adds to its nodes. models_gen.go is written by gqlgen.
package model

import (
	"github.com/99designs/gqlgen/graphql"

	"github.com/partnergraph/partnergraph/internal/network"
)

// MarshalString writes a text; an empty one is null, for no source says anything.
func MarshalString(s string) graphql.Marshaler {
	if s == "" {
		return graphql.Null
	}
	return graphql.MarshalString(s)
}

// UnmarshalString reads a text.
func UnmarshalString(v any) (string, error) { return graphql.UnmarshalString(v) }

// MarshalID writes an id; an empty one is null.
func MarshalID(id network.ID) graphql.Marshaler { return MarshalString(string(id)) }

// UnmarshalID reads an id.
func UnmarshalID(v any) (network.ID, error) {
	s, err := graphql.UnmarshalID(v)
	return network.ID(s), err
}

// The scalars below are not checked when gqlgen reads them: package graph reads
// the same arguments again and says which one is wrong.

// MarshalDate writes a day.
func MarshalDate(d network.Day) graphql.Marshaler { return graphql.WriterFunc(d.MarshalGQL) }

// UnmarshalDate accepts everything.
func UnmarshalDate(any) (network.Day, error) { return 0, nil }

// MarshalCountryCode writes a code; an empty one is null.
func MarshalCountryCode(c network.CountryCode) graphql.Marshaler {
	return graphql.WriterFunc(c.MarshalGQL)
}

// UnmarshalCountryCode accepts everything.
func UnmarshalCountryCode(any) (network.CountryCode, error) { return "", nil }

// MarshalLanguageTag writes a tag; an empty one is null.
func MarshalLanguageTag(l network.LanguageTag) graphql.Marshaler {
	return graphql.WriterFunc(l.MarshalGQL)
}

// UnmarshalLanguageTag accepts everything.
func UnmarshalLanguageTag(any) (network.LanguageTag, error) { return "", nil }
