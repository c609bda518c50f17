package sqlite

import (
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// meetingAsked is which events of a pair belong to a list, and what they say of it.
type meetingAsked struct {
	relation, pair, left string
	event                func(*statement)
}

// meetingOf returns how the field lists the events of a pair.
func meetingOf(viewer network.Viewer, hop store.Hop) meetingAsked {
	if hop.Field != store.Together {
		return meetingAsked{
			relation: relationSQL, pair: pairSQL, left: left(hop.Encounters),
			event: func(s *statement) { eventConditions(s, viewer, hop.Encounters) },
		}
	}
	// On a path no pair is excluded and relations do not matter.
	return meetingAsked{relation: "0", pair: "1", left: "1", event: func(s *statement) {
		s.add(" AND n.small = 1")
		if f := hop.Encounters; f != nil {
			(&filters{statement: s, viewer: viewer}).period("n", f.Period, f.IncludeUndated)
		}
	}}
}
