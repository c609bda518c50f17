package neo4j

// together fills in what makes all small events of a pair a list: no pair is excluded, and no relation is looked for.
func (m *meetings) together(q *query, p parts) {
	p["excluded"], p["relation"], p["left"] = q.constant("true"), q.constant("0"), q.constant("true")
	p["event"] = func() {
		q.add("AND e.small")
		if f := m.hop.Encounters; f != nil {
			filters{q, m.viewer}.period("e", f.Period, f.IncludeUndated)
		}
	}
}
