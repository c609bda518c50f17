package sqlite

import "testing"

// SetMaxPathRows bounds what a question about paths reads, until the test ends.
func SetMaxPathRows(t *testing.T, most int) {
	t.Helper()
	old := maxPathRows
	t.Cleanup(func() { maxPathRows = old })
	maxPathRows = most
}

// SetManyEvents says from how many events on it is asked where hubs were, until the test ends.
func SetManyEvents(t *testing.T, many int) {
	t.Helper()
	old := manyEvents
	t.Cleanup(func() { manyEvents = old })
	manyEvents = many
}
