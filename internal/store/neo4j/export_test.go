package neo4j

import (
	"context"
	"slices"
)

// RuleNames lists the constraints and indexes of the schema.
func RuleNames() []string {
	var names []string
	for _, r := range rules {
		names = append(names, r.name)
	}
	slices.Sort(names)
	return names
}

// Ask puts one statement as a question of a view is put.
func (s *Store) Ask(ctx context.Context, text string) error {
	v := &view{store: s}
	return v.run(ctx, text, nil, nothing)
}

// Raise writes down that the schema has a version, as a process does that is slower than another.
func (s *Store) Raise(ctx context.Context, version int) error { return s.raise(ctx, version) }

// SchemaVersion is the version that this program knows.
const SchemaVersion = schemaVersion
