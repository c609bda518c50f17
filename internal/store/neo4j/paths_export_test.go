package neo4j

import "testing"

// SetLevels bounds the levels of questions about paths, light ones and all, until the test ends.
func SetLevels(t *testing.T, light, most int) {
	t.Helper()
	oldLight, oldMost := heavyLevel, maxLevel
	t.Cleanup(func() { heavyLevel, maxLevel = oldLight, oldMost })
	heavyLevel, maxLevel = light, most
}
