package sqlite

import (
	"context"
	"database/sql"
	"strconv"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

var (
	pathEndsSQL      = readQuery("path_ends")
	pathMiddlesSQL   = readQuery("path_middles")
	pathActorsSQL    = readQuery("path_actors")
	pathThroughSQL   = readQuery("path_through")
	pathReachedSQL   = readQuery("path_reached")
	pathBlockedSQL   = readQuery("path_blocked")
	pathBlockedAtSQL = readQuery("path_blocked_at")
)

// run asks when it is our turn. A row that is one too many ends it.
func (f *pathFinder) run(ctx context.Context, s *statement, row func(*sql.Rows) error) error {
	if err := f.turn(ctx); err != nil {
		return err
	}
	err := f.view.run(ctx, s, row)
	if tooMany := f.count(0); tooMany != nil {
		return tooMany
	}
	return err
}

// keys reads the keys that a question gives.
func (f *pathFinder) keys(ctx context.Context, question string, p func(*statement) parts) (keys []int64, err error) {
	s := &statement{}
	s.fill(question, p(s))
	err = f.run(ctx, s, func(rows *sql.Rows) error {
		var key int64
		if err := rows.Scan(&key); err != nil {
			return err
		}
		keys = append(keys, key)
		return f.count(1)
	})
	return keys, err
}

// ends returns the actors for which the ids stand.
func (f *pathFinder) ends(ctx context.Context, ids []network.ID) ([]int64, error) {
	return f.keys(ctx, pathEndsSQL, func(s *statement) parts {
		return parts{
			"ids": func() { s.add("?", list(ids)) }, "visible": func() { hidden(s, f.viewer, "n") },
			"limit": func() { s.add("?", maxPathRows+1) },
		}
	})
}

// through returns those of the actors that may stand between others.
func (f *pathFinder) through(ctx context.Context, actors []int64) ([]int64, error) {
	if len(actors) == 0 {
		return nil, nil
	}
	return f.keys(ctx, pathThroughSQL, func(s *statement) parts {
		return parts{"actors": func() { s.add("?", list(actors)) }, "through": func() { f.passable(s) }}
	})
}

// at returns those of the actors that were at one of the events.
func (f *pathFinder) at(ctx context.Context, actors, events []int64) ([]int64, error) {
	return f.keys(ctx, pathReachedSQL, func(s *statement) parts {
		return parts{"actors": func() { s.add("?", list(actors)) }, "events": func() { s.add("?", list(events)) }}
	})
}

// passable writes that an actor may stand between others.
func (f *pathFinder) passable(s *statement) {
	if !f.query.Hubs {
		s.add(" AND NOT (" + blockedSQL(f.viewer) + ")")
	}
	hidden(s, f.viewer, "a")
}

// readMiddles reads what joins the actors to others; through tells that those that may not stand between others are
// left out.
func (f *pathFinder) readMiddles(ctx context.Context, actors []int64, through bool) error {
	if len(actors) == 0 {
		return nil
	}
	s := &statement{}
	s.fill(pathMiddlesSQL, parts{
		"actors": func() { s.add("?", list(actors)) },
		"events": func() { f.events(s) },
		"positions": func() {
			s.add("CASE a.type WHEN 2 THEN ")
			f.ties(s, store.ByPosition, network.HoldsPosition, "src", "dst")
			s.add(" ELSE ")
			f.ties(s, store.ByPosition, network.HoldsPosition, "dst", "src")
			s.add(" END")
		},
		"members":     func() { f.ties(s, store.ByMembership, network.MemberOf, "dst", "src") },
		"memberships": func() { f.ties(s, store.ByMembership, network.MemberOf, "src", "dst") },
		"through": func() {
			if through {
				f.passable(s)
			}
		},
	})
	var actor int64
	var events, positions, members, memberships sql.RawBytes
	return f.run(ctx, s, func(rows *sql.Rows) error {
		if err := rows.Scan(&actor, &events, &positions, &members, &memberships); err != nil {
			return err
		}
		middles := numbersIn(nil, events)
		middles = f.join(middles, actor, network.HoldsPosition, positions)
		middles = f.join(middles, actor, network.MemberOf, members)
		f.middles[actor] = f.join(middles, actor, network.MemberOf, memberships)
		return f.count(1 + len(f.middles[actor]))
	})
}

// events writes the small events that are asked of an actor.
func (f *pathFinder) events(s *statement) {
	switch {
	case f.query.Ways&store.ByEncounter == 0:
		s.add("NULL")
	case f.query.Period == nil:
		s.add("(SELECT group_concat(p.event) FROM present p WHERE p.actor = a.key AND p.small = 1)")
	default:
		s.add("(SELECT group_concat(p.event) FROM present p CROSS JOIN node n ON n.key = p.event WHERE p.actor = a.key AND p.small = 1")
		(&filters{statement: s, viewer: f.viewer}).period("n", f.query.Period, f.query.IncludeUndated)
		s.add(")")
	}
}

// ties writes the ties of one kind between the actor and others: each as its key, that of the other and how surely it
// holds (see step.rank).
func (f *pathFinder) ties(s *statement, way store.Ways, kind network.TieKind, start, finish string) {
	if f.query.Ways&way == 0 {
		s.add("NULL")
		return
	}
	dated := stepOf(store.Positions)
	s.add("(SELECT group_concat(t.key || ',' || t." + finish + " || ',' || (" + dated.rank("t", f.query.AsOf) + "))" +
		" FROM tie t WHERE t." + start + " = a.key AND t.kind = " + strconv.Itoa(kindNumber(kind)))
	dated.asOf(s, "t", f.query.AsOf)
	s.add(")")
}

// join adds the ties of an actor to its middles.
func (f *pathFinder) join(middles []int64, actor int64, kind network.TieKind, text []byte) []int64 {
	numbers := numbersIn(nil, text)
	for i := 0; i+2 < len(numbers); i += 3 {
		j := joint{actor: actor, other: numbers[i+1], kind: kind, validity: network.ValidYes}
		if numbers[i+2] > 0 {
			j.validity = network.ValidUnknown
		}
		f.joints[-numbers[i]] = j
		middles = append(middles, -numbers[i])
	}
	return middles
}

// numbersIn reads whole numbers between commas.
func numbersIn(to []int64, text []byte) []int64 {
	for i := 0; i < len(text); i++ {
		sign, n := int64(1), int64(0)
		if text[i] == '-' {
			sign = -1
			i++
		}
		for ; i < len(text) && text[i] != ','; i++ {
			n = 10*n + int64(text[i]-'0')
		}
		to = append(to, sign*n)
	}
	return to
}

// actorsOf returns the actors that the middles join; one that several join may be repeated.
func (f *pathFinder) actorsOf(ctx context.Context, middles []int64) ([]int64, error) {
	actors, events := f.split(middles)
	if len(events) == 0 {
		return actors, nil
	}
	s := &statement{}
	s.fill(pathActorsSQL, parts{"events": func() { s.add("?", list(events)) }})
	var text sql.RawBytes
	err := f.run(ctx, s, func(rows *sql.Rows) error {
		if err := rows.Scan(&text); err != nil {
			return err
		}
		before := len(actors)
		actors = numbersIn(actors, text)
		return f.count(1 + len(actors) - before)
	})
	return actors, err
}

// split parts middles: the actors that ties join, and events.
func (f *pathFinder) split(middles []int64) (actors, events []int64) {
	for _, middle := range middles {
		if j, tie := f.joints[middle]; tie {
			actors = append(actors, j.actor, j.other)
		} else {
			events = append(events, middle)
		}
	}
	return actors, events
}

// ids reads the ids of actors.
func (f *pathFinder) ids(ctx context.Context, keys []int64) (map[int64]network.ID, error) {
	ids := make(map[int64]network.ID, len(keys))
	const text = "SELECT n.key, n.id FROM json_each(?) k CROSS JOIN node n ON n.key = k.value"
	return ids, f.view.each(ctx, text, []any{list(keys)}, func(rows *sql.Rows) error {
		var key int64
		var id network.ID
		err := rows.Scan(&key, &id)
		ids[key] = id
		return err
	})
}
