package sqlite

import "context"

// manyEvents is from where it is cheaper to ask the few who may not stand between others where they were than to ask
// who was at the events.
var manyEvents = 500

// skippedHubs counts the actors one step from either end, without the ends, that may not stand between others.
func (f *pathFinder) skippedHubs(ctx context.Context, sides ...*pathSide) (int, error) {
	skipped := map[int64]bool{}
	for _, s := range sides {
		blocked, err := f.blockedBeside(ctx, s)
		if err != nil {
			return 0, err
		}
		addNew(nil, skipped, blocked)
	}
	for _, s := range sides {
		for _, end := range s.layers[0] {
			delete(skipped, end)
		}
	}
	return len(skipped), nil
}

// blockedBeside returns those of one side; ends may be among them.
func (f *pathFinder) blockedBeside(ctx context.Context, s *pathSide) ([]int64, error) {
	if s.level == 0 {
		if err := f.advance(ctx, s); err != nil {
			return nil, err
		}
	}
	if s.level == 1 && len(s.frontier) > manyEvents {
		return f.blockedAt(ctx, s.frontier)
	}
	if s.level == 1 {
		if err := f.advance(ctx, s); err != nil {
			return nil, err
		}
	}
	return f.blocked(ctx, s.layers[1])
}

// blocked returns those of the actors that may not stand between others.
func (f *pathFinder) blocked(ctx context.Context, actors []int64) ([]int64, error) {
	return f.keys(ctx, pathBlockedSQL, func(s *statement) parts {
		return parts{"actors": func() { s.add("?", list(actors)) }, "blocked": constant(s, blockedSQL(f.viewer)), "visible": func() { hidden(s, f.viewer, "a") }}
	})
}

// blockedAt returns the actors that may not stand between others and that one of the middles joins to others.
func (f *pathFinder) blockedAt(ctx context.Context, middles []int64) ([]int64, error) {
	joined, events := f.split(middles)
	found, err := f.blocked(ctx, joined)
	if err != nil {
		return nil, err
	}
	at, err := f.keys(ctx, pathBlockedAtSQL, func(s *statement) parts {
		return parts{"events": func() { s.add("?", list(events)) }, "blocked": constant(s, blockedSQL(f.viewer)), "visible": func() { hidden(s, f.viewer, "a") }}
	})
	return append(found, at...), err
}
