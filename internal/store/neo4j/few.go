package neo4j

import (
	"strconv"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
)

// What a viewer who does not see persons is told where few met: package network's rule (see network.FewestShown) in
// Cypher. The numbers are constants: there is one text for those who see persons and one for those who don't.
var (
	fewest     = strconv.Itoa(network.FewestShown)
	upToFewest = strconv.Itoa(network.FewestShown - 1) // what is added before a division that rounds down
	fewCounted = "['" + strings.Join(texts(network.FewCounted), "', '") + "']"
)

// shownN, shownBasis and shownWeight are the size and the weight of the event e as the viewer is told them:
// Viewer.ShownSize.
func shownN(v network.Viewer, e string) string {
	if v.SeesPersons() {
		return e + ".n"
	}
	return "CASE WHEN " + e + ".n <= " + fewest + " THEN " + fewest + " ELSE (" + e + ".n + " + upToFewest + ") / " + fewest + " * " + fewest + " END"
}

func shownBasis(v network.Viewer, e string) string {
	if v.SeesPersons() {
		return e + ".basis"
	}
	return "CASE WHEN " + e + ".n <= " + fewest + " THEN " + strconv.Itoa(int(network.BasisAssumed)) + " ELSE " + e + ".basis END"
}

func shownWeight(v network.Viewer, e string) string {
	if v.SeesPersons() {
		return e + ".weight"
	}
	return whole + " / (" + shownN(v, e) + " - 1)"
}

// whole is what an event of two gives to the strength of a pair (network.Weight).
var whole = strconv.Itoa(network.Weight(2))

// weigh adds how a question writes weight and basis of the event e.
func (p parts) weigh(q *query, v network.Viewer) {
	p["weight"], p["basis"] = q.constant(shownWeight(v, "e")), q.constant(shownBasis(v, "e"))
}

// countsFew is the condition that the number m counts few people: StatedNumber.CountsFew.
func countsFew(m string) string {
	return m + ".value < " + fewest + " AND " + m + ".counted IN " + fewCounted
}

// seenNumber writes that the number m exists for the viewer.
func seenNumber(q *query, v network.Viewer, m string) {
	if !v.SeesPersons() {
		q.add(" AND NOT (", countsFew(m), ")")
	}
}

// seenSubject is the condition that what the evidence y is about exists for a viewer who does not see persons.
func seenSubject(y string) string {
	return "NOT " + y + ".personal AND NOT EXISTS { MATCH (few:Number {id: " + y + ".subject}) WHERE " + countsFew("few") + " }"
}
