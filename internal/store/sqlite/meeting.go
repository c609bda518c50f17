package sqlite

import (
	"embed"
	"strconv"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

//go:embed query/*.sql
var queryFiles embed.FS

var (
	encountersSQL           = readQuery("encounters")
	encountersBoundSQL      = readQuery("encounters_bound")
	encountersWithheldSQL   = readQuery("encounters_withheld")
	encounterEventsSQL      = readQuery("encounter_events")
	encounterEventsCountSQL = readQuery("encounter_events_count")
)

// readQuery reads a question without the words on top, which are for people.
func readQuery(name string) string {
	text, err := queryFiles.ReadFile("query/" + name + ".sql")
	if err != nil {
		panic(err) // embedded: cannot fail
	}
	lines := strings.Split(string(text), "\n")
	for len(lines) > 0 && strings.HasPrefix(lines[0], "--") {
		lines = lines[1:]
	}
	return strings.Join(lines, "\n")
}

// parts writes what stands in place of each {name} of a question.
type parts map[string]func()

// fill writes a question, each {name} by its part, in the order of the text so
// that parameters stay in theirs.
func (s *statement) fill(question string, p parts) {
	for {
		before, rest, found := strings.Cut(question, "{")
		s.add(before)
		if !found {
			return
		}
		name, after, _ := strings.Cut(rest, "}")
		p[name]()
		question = after
	}
}

func constant(s *statement, text string) func() { return func() { s.add(text) } }

// How the presences p of a and q of y at the event n relate: network.RelationAt in SQL. The
// types come first: only two organisations can be related, only a person represents.
const (
	pairSQL = `NOT (p.side = -1 AND q.side = -1)
    AND CASE
      WHEN a.type = 1 AND y.type = 1 THEN NOT EXISTS (SELECT 1 FROM related r WHERE r.a = p.actor AND r.b = q.actor)
      WHEN a.type = 2 AND y.type = 1 THEN NOT EXISTS (SELECT 1 FROM representation r WHERE r.event = p.event AND r.organisation = q.actor AND r.actor = p.actor)
      WHEN a.type = 1 AND y.type = 2 THEN NOT EXISTS (SELECT 1 FROM representation r WHERE r.event = p.event AND r.organisation = p.actor AND r.actor = q.actor)
      ELSE 1 END`
	relationSQL = `CASE WHEN p.side <> q.side AND p.side <> 0 AND q.side <> 0 THEN 1
    WHEN a.type = 2 AND y.type = 2 AND EXISTS (SELECT 1 FROM representation r CROSS JOIN representation s ON s.event = r.event AND s.organisation = r.organisation AND s.actor = q.actor
      WHERE r.actor = p.actor AND r.event = p.event) THEN 3
    WHEN p.side = q.side AND p.side <> 0 THEN 4 ELSE 2 END`
	// What is derived is never stated; only MET is.
	derivedSQL   = "min(2, p.certainty, q.certainty, n.status_certainty)"
	certaintySQL = "max(" + derivedSQL + `, COALESCE((SELECT max(t.certainty) FROM tie t WHERE t.event = p.event
      AND t.src IN (p.actor, q.actor) AND t.dst IN (p.actor, q.actor)), 0))`
)

// eventConditions writes which events of the filter count, besides that people meet there.
func eventConditions(s *statement, viewer network.Viewer, f *store.EncounterFilter) {
	c := &filters{statement: s, viewer: viewer, used: 100}
	in(c, "n", ".effective", f.Statuses)
	c.period("n", f.Period, f.IncludeUndated)
	c.where("n", f.At)
}

// left writes that a relation is among those asked. The numbers are constants.
func left(f *store.EncounterFilter) string {
	numbers := make([]string, len(f.Relations))
	for i, r := range f.Relations {
		numbers[i] = strconv.Itoa(int(r))
	}
	return "relation IN (" + strings.Join(numbers, ", ") + ")"
}

// reasonSQL names the first reason for which an event does not count; empty where it does.
func reasonSQL(s *statement, f *store.EncounterFilter) {
	s.add("CASE WHEN n.effective NOT IN (SELECT value FROM json_each(?)) THEN 'STATUS'", list(f.Statuses))
	if f.Period != nil && !f.IncludeUndated {
		s.add(" WHEN n.from_day IS NULL THEN 'UNDATED'")
	}
	s.add(" WHEN n.meets = 0 THEN 'KIND' ELSE '' END")
}

func sideSQL(alias string) string {
	return "CASE " + alias + ".side WHEN 0 THEN '' WHEN -1 THEN 'interlocutor' ELSE (SELECT id FROM node WHERE key = " + alias + ".side) END"
}

func representsSQL(alias string) string {
	return "COALESCE((SELECT group_concat(id, ' ') FROM (SELECT o.id FROM representation r JOIN node o ON o.key = r.organisation WHERE r.event = " +
		alias + ".event AND r.actor = " + alias + ".actor ORDER BY o.id)), '')"
}
