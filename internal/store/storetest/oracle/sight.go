package oracle

import "github.com/partnergraph/partnergraph/internal/network"

// seesPersons tells whether the viewer is an analyst or more.
func (o *Oracle) seesPersons(v network.Viewer) bool {
	return v.Access >= network.Analyst || o.is(PublicSeesPersons)
}

// sees tells whether a node exists for the viewer: to the public, persons do not.
func (o *Oracle) sees(v network.Viewer, id network.ID) bool {
	return o.nodes[id] != nil && (!isPerson(id) || o.seesPersons(v))
}

// seesTie tells whether the viewer sees both ends of a tie.
func (o *Oracle) seesTie(v network.Viewer, t *network.Tie) bool {
	return o.sees(v, t.From) && o.sees(v, t.To)
}

// seesSubject tells whether the viewer sees what an evidence is about: a node, a
// tie, or a stated number.
func (o *Oracle) seesSubject(v network.Viewer, id network.ID) bool {
	if t := o.ties[id]; t != nil {
		return o.seesTie(v, t)
	}
	if n := o.number(id); n != nil {
		return o.seesNumber(v, n) || o.is(FewAreCited)
	}
	return !isPerson(id) || o.seesPersons(v)
}

// shown returns an evidence as the viewer sees it: without a quote that names
// persons, its reading and their names, where persons do not exist.
func (o *Oracle) shown(v network.Viewer, e network.Evidence) network.Evidence {
	if len(e.Names) > 0 && !o.seesPersons(v) {
		o.fire("quote hidden")
		e.Names, e.Reading = nil, ""
		if !o.is(QuoteShown) {
			e.Quote = ""
		}
	}
	return e
}

// degree counts the ties of a node that the viewer sees.
func (o *Oracle) degree(v network.Viewer, id network.ID) int {
	all := o.seesPersons(v)
	if o.is(HiddenTiesCount) {
		all = true
	}
	if o.degrees[all] == nil {
		o.degrees[all] = map[network.ID]int{}
		for node, ties := range o.touching {
			for _, t := range ties {
				if all || !isPerson(t.From) && !isPerson(t.To) {
					o.degrees[all][node]++
				}
			}
		}
	}
	return o.degrees[all][id]
}
