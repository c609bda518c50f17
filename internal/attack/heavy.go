package attack

import "fmt"

// unmet asks for organisations by a condition on the ties of all of them, and of all that those lead to, which none fulfils.
const unmet = `organisations(first: 1, filter: {events: {some: {present: {some: {degree: {min: 2000000000}}}}}}) { nodes { id } } `

// Heavy returns requests that are within all bounds of who may see everything, and ask for as much as they can: they are answered
// to such a viewer; the public is refused most of them for what they would cost.
func Heavy() (all []Request) {
	for i, query := range []string{
		`{ organisations(first: 100) { nodes { id name description people(first: 20) { edges { title node { id name participations(first: 10) { edges { role node { id name } } } } } } } } }`,
		`{ people(first: 100) { nodes { id name encounters(first: 50) { edges { strength count node { id name } } } } } }`,
		`{ encounters(of: {}, first: 100) { totalCount edges { node { strength count actors { id name } events(first: 20) { edges { node { id name } } } } } } }`,
		`{ network(seeds: ["organisation:o1"], radius: 3, limit: 2000) { nodes { id x y } links { source target weight } } }`,
		`{ centralities(first: 100) { totalCount } }`,
		`{ counts(of: EVENT, by: [COUNTRY]) { rows { count } } }`,
		`{ ` + numbered(20, `a%d: search(text: "an en in", first: 100) { totalCount nodes { id } } `) + `}`,
		`{ ` + numbered(20, `a%d: events(first: 100, orderBy: {field: TIES}) { totalCount nodes { id name description } } `) + `}`,
		`{ ` + numbered(20, `a%d: encounters(of: {}, first: 100) { totalCount nodes { strength } } `) + `}`,
		`{ ` + numbered(10, `a%d: `+unmet) + `}`,
		`{ centralities(measures: [DEGREE], period: {from: "2024-01-01", to: "2020-12-31"}) { totalCount } ` + numbered(9, `a%d: `+unmet) + `}`,
	} {
		all = append(all, Request{fmt.Sprintf("heavy %d", i+1), body(query, nil)})
	}
	return all
}
