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
