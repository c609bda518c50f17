package questions

import (
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// WithRights adds the reason RIGHTS for a viewer who may not see persons. It
// stands there whether or not anything is hidden, and without a count: else it
// would tell that there is somebody.
func WithRights(withheld []store.Withheld, v network.Viewer) []store.Withheld {
	if v.SeesPersons() {
		return withheld
	}
	return append(slices.Clip(withheld), store.Withheld{Reason: store.WithheldRights, Count: -1})
}

// MayHoldPersons tells whether the list of a field could hold persons, or what is said of them.
func MayHoldPersons(f store.Field) bool {
	switch f {
	case store.People, store.Participants, store.Present, store.Through, store.ActorEncounters, store.Cites:
		return true
	}
	return false
}

func mayFind(types []network.EntityType, t network.EntityType) bool {
	return types == nil || slices.Contains(types, t)
}
