package main

import (
	"strings"
)

var nodeByID = operation{
	name: "node", title: "node by id: an organisation or a person",
	query: `query($id: ID!) { node(id: $id) { id ... on Organisation { name description kind country } ... on Person { name description } } }`,
	start: func(n *names) variables { return variables{"id": n.actor()} },
	peer: func(v variables) request {
		const organisation = `query($id: String!) { rows: organisations(where: {id: {eq: $id}}) { id name description kind country } }`
		const person = `query($id: String!) { rows: people(where: {id: {eq: $id}}) { id name description } }`
		if id, _ := v["id"].(string); strings.HasPrefix(id, "person:") {
			return request{person, v}
		}
		return request{organisation, v}
	},
	answer:     shape{at: "data.node", fields: []string{"id", "name", "kind", "country", "description"}},
	record:     shape{at: "0.0.0", fields: []string{"0", "1", "2", "3", "4"}},
	peerAnswer: shape{at: "data.rows", fields: []string{"id", "name", "kind", "country", "description"}},
	required:   usual(2.5, 0.5),
}

var threeLevels = operation{
	name: "three-levels", title: "organisation → people with positions (20) → their events (10) → topics",
	query: `query($id: ID!) { node(id: $id) { ... on Organisation { id name
  people(first: 20) { edges { title node { id name
    participations(first: 10) { edges { role node { id name date
      topics(first: 10) { nodes { id name } } } } } } } } } } }`,
	start: func(n *names) variables { return variables{"id": n.organisation()} },
	peer: func(v variables) request {
		return request{`query($id: String!) { organisations(where: {id: {eq: $id}}) { id name
  peopleConnection(first: 20, sort: [{node: {sort: ASC}}, {node: {id: ASC}}, {edge: {id: ASC}}]) { edges { properties { title } node { id name
    participationsConnection(first: 10, sort: [{node: {downDay: ASC}}, {node: {id: ASC}}, {edge: {id: ASC}}]) { edges { properties { role } node { id name date
      topics(limit: 10, sort: [{sort: ASC}, {id: ASC}]) { id name } } } } } } } } }`, v}
	},
	answer: shape{at: "data.node", fields: []string{"id", "name"}, below: []shape{
		{at: "people.edges", fields: []string{"title", "node.id", "node.name"}, below: []shape{
			{at: "node.participations.edges", fields: []string{"role", "node.id", "node.name", "node.date"}, below: []shape{
				{at: "node.topics.nodes", fields: []string{"id", "name"}}}}}}}},
	record: shape{at: "0.0.0", fields: []string{"0", "1"}, below: []shape{
		{at: "2.0", first: 20, fields: []string{"2", "0", "1"}, below: []shape{
			{at: "3.0", first: 10, fields: []string{"3|role", "0", "1", "2"}, below: []shape{
				{at: "4.0", first: 10, fields: []string{"0", "1"}}}}}}}},
	peerAnswer: shape{at: "data.organisations", fields: []string{"id", "name"}, below: []shape{
		{at: "peopleConnection.edges", fields: []string{"properties.title", "node.id", "node.name"}, below: []shape{
			{at: "node.participationsConnection.edges", fields: []string{"properties.role|role", "node.id", "node.name", "node.date"}, below: []shape{
				{at: "node.topics", fields: []string{"id", "name"}}}}}}}},
	required: usual(3, 0.4),
}
