package network

import "slices"

// RelationAt returns what two actors present at one event were to each other
// there, and whether they make a pair at all. related tells whether two
// organisations are joined over MEMBER_OF, BRANCH_OF or SUCCEEDS.
func RelationAt(a, b Presence, related bool) (relation Relation, pair bool) {
	switch {
	case a.Actor == b.Actor, related,
		slices.Contains(a.Represents, b.Actor), slices.Contains(b.Represents, a.Actor),
		a.Side == Interlocutor && b.Side == Interlocutor:
		return 0, false
	case a.Side != b.Side && a.Side != "" && b.Side != "":
		return Across, true
	case slices.ContainsFunc(a.Represents, func(o ID) bool { return slices.Contains(b.Represents, o) }):
		return Colleagues, true
	case a.Side == b.Side && a.Side != "":
		return SameDelegation, true
	}
	return OtherRelation, true
}

// EncounterCertainty returns how sure it is that two present actors met at an
// event: co-presence is INFERRED at best; met, the certainty of a source that says
// they met there (zero for none), may be better.
func EncounterCertainty(a, b Presence, status, met Certainty) Certainty {
	return max(Weakest(Inferred, a.Certainty, b.Certainty, status), met)
}
