package changes

import (
	"context"
	"fmt"
	"reflect"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// CheckDerived recomputes what is derived of every event and compares it with
// what the store holds. found is told each difference in words; it returns how many events were compared.
func CheckDerived(ctx context.Context, v store.View, found func(string)) (events int, err error) {
	for last := network.ID(""); ; {
		roots, err := v.RootsAfter(ctx, last, treesAtOnce)
		if err != nil || len(roots) == 0 {
			return events, err
		}
		last = roots[len(roots)-1]
		facts, err := v.Facts(ctx, roots)
		if err != nil {
			return events, err
		}
		stored, err := v.Derived(ctx, roots)
		if err != nil {
			return events, err
		}
		derived := network.Derive(facts.Events, facts.Positions)
		compareDerived(derived, stored, found)
		if err := checkMet(facts.Met, derived); err != nil {
			found(err.Error())
		}
		events += len(derived)
	}
}

// compareDerived tells each difference between two lists in the order of event ids.
func compareDerived(derived, stored []network.DerivedEvent, found func(string)) {
	if len(derived) != len(stored) {
		found(fmt.Sprintf("%d events should be derived and %d are stored", len(derived), len(stored)))
		return
	}
	for i := range derived {
		want, got := derived[i], stored[i]
		present := func(e network.DerivedEvent) map[network.ID]network.Presence {
			at := make(map[network.ID]network.Presence, len(e.Presences))
			for _, p := range e.Presences {
				at[p.Actor] = p
			}
			return at
		}
		wanted, have := present(want), present(got)
		for actor, p := range wanted {
			if q, ok := have[actor]; !ok {
				found(fmt.Sprintf("%s: %s was present and is not stored so", want.Event, actor))
			} else if !samePresence(p, q) {
				found(fmt.Sprintf("%s: the presence of %s is stored otherwise than the rules say", want.Event, actor))
			}
		}
		for actor := range have {
			if _, ok := wanted[actor]; !ok {
				found(fmt.Sprintf("%s: %s is stored as present and was not", want.Event, actor))
			}
		}
		want.Presences, got.Presences = nil, nil
		if !reflect.DeepEqual(want, got) {
			found(fmt.Sprintf("%s: size, status or root is stored otherwise than the rules say", want.Event))
		}
	}
}

func samePresence(a, b network.Presence) bool {
	if len(a.Represents) == 0 && len(b.Represents) == 0 {
		a.Represents, b.Represents = nil, nil
	}
	return reflect.DeepEqual(a, b)
}
