package sqlite

import (
	"strconv"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
)

// What a viewer who does not see persons is told where few met: package network's rule (see network.FewestShown) in SQL.
// The numbers are constants: there is one text for those who see persons and one for those who don't.
var (
	fewest     = strconv.Itoa(network.FewestShown)
	upToFewest = strconv.Itoa(network.FewestShown - 1) // what is added before a division that rounds down
	fewCounted = fewCountedSQL()
)

func fewCountedSQL() string {
	names := make([]string, len(network.FewCounted))
	for i, counted := range network.FewCounted {
		names[i] = "'" + string(counted) + "'"
	}
	return strings.Join(names, ", ")
}

// shownN, shownBasis and shownWeight are the size and the weight of the event under the alias as the viewer is told
// them: Viewer.ShownSize.
func shownN(v network.Viewer, alias string) string {
	if v.SeesPersons() {
		return alias + ".n"
	}
	return "max((" + alias + ".n + " + upToFewest + ") / " + fewest + " * " + fewest + ", " + fewest + ")"
}

func shownBasis(v network.Viewer, alias string) string {
	if v.SeesPersons() {
		return alias + ".basis"
	}
	return "CASE WHEN " + alias + ".n <= " + fewest + " THEN " + strconv.Itoa(int(network.BasisAssumed)) + " ELSE " + alias + ".basis END"
}

func shownWeight(v network.Viewer, alias string) string {
	if v.SeesPersons() {
		return alias + ".weight"
	}
	return whole + " / (" + shownN(v, alias) + " - 1)"
}

// whole is what an event of two gives to the strength of a pair (network.Weight).
var whole = strconv.Itoa(network.Weight(2))

// weigh adds how a question writes weight and basis of the event n.
func (p parts) weigh(s *statement, v network.Viewer) {
	p["weight"], p["basis"] = constant(s, shownWeight(v, "n")), constant(s, shownBasis(v, "n"))
}

// blockedSQL is the condition that the actor a may not stand between two others. The flag counts positions: to who sees
// none an actor with the flag is a hub where its memberships and small events alone make it one.
func blockedSQL(v network.Viewer) string {
	const blocked = "(a.hub = 1 OR a.kind = 'COLLECTIVE')"
	if v.SeesPersons() {
		return blocked
	}
	most := strconv.Itoa(network.MostTies)
	return blocked + " AND (a.kind = 'COLLECTIVE' OR " + most + ` < (SELECT count(*) FROM (
    SELECT 1 FROM tie k WHERE k.src = a.key AND k.kind = 8 UNION ALL SELECT 1 FROM tie k WHERE k.dst = a.key AND k.kind = 8
    UNION ALL SELECT 1 FROM present k WHERE k.actor = a.key AND k.small = 1 LIMIT ` + most + " + 1)))"
}

// countsFew is the condition that the number under the alias counts few people: StatedNumber.CountsFew.
func countsFew(alias string) string {
	return alias + ".value < " + fewest + " AND " + alias + ".counted IN (" + fewCounted + ")"
}

// seenNumber writes that the number under the alias exists for the viewer.
func seenNumber(s *statement, v network.Viewer, alias string) {
	if !v.SeesPersons() {
		s.add(" AND NOT (" + countsFew(alias) + ")")
	}
}
