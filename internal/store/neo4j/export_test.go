package neo4j

import "slices"

// RuleNames lists the constraints and indexes of the schema.
func RuleNames() []string {
	var names []string
	for _, r := range rules {
		names = append(names, r.name)
	}
	slices.Sort(names)
	return names
}
