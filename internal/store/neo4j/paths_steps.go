package neo4j

import (
	"strconv"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// pathSteps writes the steps of a question about paths. A step leads from actors to their middles, which are events
// and ties, and from these to the actors at their ends. Conditions go by parameters, since Neo4j takes its time to
// compile such a text: there is one for each viewer and set of ways.
type pathSteps struct {
	*query
	viewer network.Viewer
	asked  store.PathQuery
	ties   string // the kinds of tie that are asked, as a pattern names them; "" for none
}

// The conditions on a middle z, and how surely a tie m holds.
const (
	middleAskedText = "(z IS :: RELATIONSHIP OR z.small AND ($ever OR z.fromDay <= $last AND z.toDay >= $first OR $undated AND z.fromDay IS NULL))"
	tieAskedText    = "($day IS NULL OR (z.sinceFirst IS NULL OR z.sinceFirst <= $day) AND (z.untilLast IS NULL OR z.untilLast >= $day))"
	validityText    = "CASE WHEN $day IS NULL OR m.sinceLast <= $day AND m.untilFirst >= $day THEN 2 ELSE 1 END"
)

// blocked is the condition that an actor z may not stand between others. The flag counts positions: to who sees none an
// actor with the flag is a hub where its memberships and small events alone make it one.
func blocked(v network.Viewer) string {
	hub := "z.hub"
	if !v.SeesPersons() {
		most := strconv.Itoa(network.MostTies)
		hub = "z.hub AND COUNT { (z)-[:MEMBER_OF]-() } + COUNT { MATCH (z)-[:PRESENT_AT]->(few:Event) WHERE few.small RETURN few LIMIT " +
			most + " + 1 } > " + most
	}
	return "(NOT $hubs AND (" + hub + " OR z.kind = 'COLLECTIVE'))"
}

func newPathSteps(viewer network.Viewer, asked store.PathQuery) *pathSteps {
	s := &pathSteps{query: newQuery(), viewer: viewer, asked: asked}
	s.params["steps"], s.params["hubs"], s.params["day"] = asked.MaxSteps, asked.Hubs, nil
	s.params["ever"], s.params["undated"] = asked.Period == nil, asked.IncludeUndated
	s.params["first"], s.params["last"] = int64(network.MinDay), int64(network.MaxDay)
	if p := asked.Period; p != nil && p.From != nil {
		s.params["first"] = int64(*p.From)
	}
	if p := asked.Period; p != nil && p.To != nil {
		s.params["last"] = int64(*p.To)
	}
	if asked.AsOf != nil {
		s.params["day"] = int64(*asked.AsOf)
	}
	var kinds []network.TieKind
	if asked.Ways&store.ByPosition != 0 && viewer.SeesPersons() {
		kinds = append(kinds, network.HoldsPosition)
	}
	if asked.Ways&store.ByMembership != 0 {
		kinds = append(kinds, network.MemberOf)
	}
	s.ties = typesOf(kinds)
	return s
}

// paths writes the question for the links of all shortest paths.
func (s *pathSteps) paths() *query {
	s.params["links"] = maxLinks
	s.ask(pathsText, parts{
		"middles of those":      s.constant(s.known("w[0]", "levels[n]")),
		"passage of the common": s.constant(passage("ahead[-2]", "back[-2]")),
		"passage of a level":    s.constant(passage("levels[n - 1]", "w[0]")),
		"validity":              s.constant(validityText),
		"weight":                s.constant(shownWeight(s.viewer, "m")),
	})
	return s.query
}

// distances writes the question for the distances of the goals.
func (s *pathSteps) distances() *query {
	s.ask(distancesText, parts{"middles of the goal": s.constant(s.known("[goal]", "levels[n]"))})
	return s.query
}

// ask writes a question, with the parts that both have.
func (s *pathSteps) ask(text string, p parts) {
	p["from"], p["to"] = s.ends("from", s.asked.From), s.ends("to", s.asked.To)
	p["middles of the level"], p["actors of the level"] = s.constant(s.middles("last(levels)")), s.constant(s.actors("last(levels)"))
	p["asked"], p["blocked"] = s.constant(middleAskedText), s.constant(blocked(s.viewer))
	s.add(beginText)
	s.fill(text, p)
	s.add(revisionColumn)
}

// ends writes which actors stand at one end.
func (s *pathSteps) ends(name string, ids []network.ID) func() {
	s.params[name] = texts(once(ids))
	return func() {
		s.fill(pathEndsText, parts{"ids": s.constant("$" + name), "visible": func() { visible(s.query, s.viewer, "x") }})
	}
}

// middles writes the list of what joins the actors of a list to others. Whether an event counts is asked of each but
// once, later.
func (s *pathSteps) middles(of string) string {
	return s.joining(of, "", " WHERE "+tieAskedText, " RETURN DISTINCT z LIMIT $most")
}

// known writes the list of those middles that are in a level.
func (s *pathSteps) known(of, level string) string {
	in := " WHERE z IN " + level
	return s.joining(of, in, in, " RETURN DISTINCT z")
}

// joining writes a list of those events and ties z, each under its condition.
func (s *pathSteps) joining(of, events, ties, give string) string {
	var found []string
	if s.asked.Ways&store.ByEncounter != 0 {
		found = append(found, "MATCH (v)-[:PRESENT_AT]->(z)"+events+give)
	}
	if s.ties != "" {
		found = append(found, "MATCH (v)-[z:"+s.ties+"]-()"+ties+give)
	}
	if found == nil {
		return "[]"
	}
	each := "UNWIND " + of + " AS v "
	return "COLLECT { " + each + strings.Join(found, "\n        UNION "+each) + " }"
}

// actors writes the list of those whom the middles of a list join.
func (s *pathSteps) actors(of string) string {
	seen := ""
	if !s.viewer.SeesPersons() {
		seen = " WHERE NOT z:Person"
	}
	return "COLLECT { UNWIND [m IN " + of + " WHERE m IS :: NODE] AS m MATCH (m)<-[:PRESENT_AT]-(z)" + seen + " RETURN DISTINCT z LIMIT $most" +
		"\n        UNION UNWIND [m IN " + of + " WHERE m IS :: RELATIONSHIP] AS m UNWIND [startNode(m), endNode(m)] AS z RETURN DISTINCT z LIMIT $most }"
}

// passage writes a middle m with those of two levels whom it joins.
func passage(before, after string) string {
	return "head([zs IN [CASE WHEN m IS :: NODE THEN COLLECT { MATCH (m)<-[:PRESENT_AT]-(z) RETURN z } ELSE [startNode(m), endNode(m)] END] |\n" +
		"      [m, [z IN zs WHERE z IN " + before + "], [z IN zs WHERE z IN " + after + "]]])"
}
