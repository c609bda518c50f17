package main

var searchByWords = operation{
	name: "search", title: "search by words of names, the first 20",
	query: `query($text: String!) { search(text: $text, first: 20) { edges { stage node { id name } } } }`,
	start: func(n *names) variables { return variables{"text": n.words()} },
	field: &peerField{
		name: "search", returns: "Hit", rows: "[0][0]", first: 20,
		object: "{stage: row[0], id: row[1], name: row[2]}", selection: "stage id name",
	},
	answer:     shape{at: "data.search.edges", fields: []string{"stage", "node.id", "node.name"}},
	record:     shape{at: "last.0.0.0", first: 20, fields: []string{"0|stage", "1", "2"}},
	peerAnswer: shape{at: "data.rows", fields: []string{"stage|stage", "id", "name"}},
	required:   usual(1.4, 0.4),
}
