package main

var encountersOfPerson = operation{
	name: "encounters", title: "encounters of a person, the 25 strongest",
	query: `query($id: ID!) { node(id: $id) { ... on Person { encounters(first: 25) { edges { node { id name }
  strength count first last relation certainty } } } } }`,
	start: func(n *names) variables { return variables{"id": n.person()} },
	field: &peerField{
		name: "encounters", returns: "Encounter", rows: "[0][0][1][1][0]", first: 25,
		// The relation is the first of which there is any.
		object: `{id: row[10], name: row[11], strength: row[0] / 1000000.0, count: row[1], first: row[2], last: row[3], certainty: row[4],
  relation: CASE WHEN row[6] > 0 THEN 1 WHEN row[7] > 0 THEN 2 WHEN row[8] > 0 THEN 3 ELSE 4 END}`,
		selection: "id name strength count first last relation certainty",
	},
	answer: shape{at: "data.node.encounters.edges", fields: []string{"node.id", "node.name", "strength", "count", "first", "last", "relation", "certainty"}},
	record: shape{at: "0.0.0.0.1.1.0", first: 25,
		fields: []string{"10", "11", "0|strength", "1", "2|day", "3|day", "6,7,8,9|relation", "4|certainty"}},
	peerAnswer: shape{at: "data.rows", fields: []string{"id", "name", "strength", "count", "first|day", "last|day", "relation|relation", "certainty|certainty"}},
	required:   usual(1.8, 0.5),
}
