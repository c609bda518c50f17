package sqlite

import (
	"slices"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/store"
)

// Readers is how many views stand open at once before others wait.
func Readers() int { return readerCount() }

// Migrations returns the numbered migrations.
func Migrations() []string { return slices.Clone(migrations) }

// SetMigrations makes this a program that knows other migrations, until the test ends.
func SetMigrations(t *testing.T, texts ...string) {
	t.Helper()
	old := migrations
	t.Cleanup(func() { migrations = old })
	migrations = texts
}

// SetHurry makes changes of the register wait no longer than that for others.
func SetHurry(s *Store, wait time.Duration) { s.hurry = wait }

// Statements returns the text of each statement that the view's reader has prepared.
func Statements(v store.View) []string {
	var texts []string
	for text := range v.(*view).reader.statements {
		texts = append(texts, text)
	}
	slices.Sort(texts)
	return texts
}

// TakeTurns keeps heavy questions waiting until it is given back.
func TakeTurns(s *Store) (giveBack func()) {
	for range cap(s.heavy) {
		s.heavy <- struct{}{}
	}
	return func() {
		for range cap(s.heavy) {
			<-s.heavy
		}
	}
}
