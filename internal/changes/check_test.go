package changes_test

import (
	"database/sql"
	"strings"
	"testing"
)

// TestCheckFindsWhatWasTamperedWith behind the back of the store.
func TestCheckFindsWhatWasTamperedWith(t *testing.T) {
	const (
		anna  = "(SELECT key FROM node WHERE id = 'person:p1')"
		bert  = "(SELECT key FROM node WHERE id = 'person:p2')"
		other = "(SELECT key FROM node WHERE id = 'event:other')"
		top   = "(SELECT key FROM node WHERE id = 'event:top')"
	)
	for name, c := range map[string]struct{ sql, says string }{
		"a presence that is gone":     {"DELETE FROM present WHERE actor = " + anna + " AND event = " + other, "event:other: person:p1 was present"},
		"a presence that never was":   {"INSERT INTO present (actor, event, role, how, certainty, side) VALUES (" + bert + ", " + other + ", 1, 1, 3, 0)", "event:other: person:p2 is stored as present"},
		"another role":                {"UPDATE present SET role = 1 WHERE actor = " + anna + " AND event = " + other, "event:other: the presence of person:p1"},
		"a better certainty":          {"UPDATE present SET certainty = 3 WHERE actor = " + anna + " AND event = " + other, "event:other: the presence of person:p1"},
		"another side":                {"UPDATE present SET side = -1 WHERE actor = " + anna + " AND event = " + other, "event:other: the presence of person:p1"},
		"a representation":            {"INSERT INTO representation VALUES (" + other + ", (SELECT key FROM node WHERE id = 'organisation:a'), " + anna + ")", "event:other: the presence of person:p1"},
		"another size":                {"UPDATE node SET n = 99 WHERE id = 'event:top'", "event:top: size"},
		"another status":              {"UPDATE node SET effective = 'CANCELLED' WHERE id = 'event:top'", "event:top: size, status"},
		"another root":                {"UPDATE node SET root = " + other + " WHERE id = 'event:part'", "event:part: size, status or root"},
		"a participation that is new": {"INSERT INTO tie (id, kind, src, dst, role, personal, changed_at) VALUES ('tie:x', 2, " + bert + ", " + other + ", 6, 1, 1)", "event:other: person:p2 was present"},
		"MET of somebody absent":      {"UPDATE tie SET event = " + other + " WHERE kind = 16 AND event = " + top, "person:p2 was not present"},
	} {
		t.Run(name, func(t *testing.T) {
			path := newPath(t)
			s := openAt(t, path)
			importInto(t, s, folder(t, standing))
			if events, found := checked(t, s); events != 3 || len(found) > 0 {
				t.Fatalf("before, the check of %d events finds %q", events, found)
			}
			tamper(t, path, c.sql)
			if _, found := checked(t, s); !strings.Contains(strings.Join(found, "\n"), c.says) {
				t.Errorf("the check finds %q, want %q", found, c.says)
			}
		})
	}
}

// tamper changes a store through a handle of its own.
func tamper(t *testing.T, path, text string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	result, err := db.ExecContext(t.Context(), text)
	if err != nil {
		t.Fatal(err)
	}
	if n, err := result.RowsAffected(); n != 1 {
		t.Fatalf("%d rows changed (%v), want 1", n, err)
	}
}
