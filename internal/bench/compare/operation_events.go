package main

import "github.com/partnergraph/partnergraph/internal/network"

var eventsOfCountry = operation{
	name: "events", title: "events of a country in a period, oldest first, 50, with the number of participants of each",
	query: `query($country: CountryCode!, $from: Date!, $to: Date!) {
  events(filter: {countries: [$country], period: {from: $from, to: $to}}, orderBy: {field: DATE, direction: ASC}, first: 50) {
    nodes { id name date participants { totalCount } } } }`,
	start: func(n *names) variables {
		country, from, to := n.period()
		return variables{"country": country, "from": from.String(), "to": to.String()}
	},
	peer: peerEvents(`query($country: String!, $from: Int!, $to: Int!) {
  events(where: {country: {eq: $country}, fromDay: {lte: $to}, toDay: {gte: $from}}, sort: [{upDay: ASC}, {id: ASC}], limit: 50) {
    id name date participantsConnection { aggregate { count { edges } } } } }`),
	answer:     shape{at: "data.events.nodes", fields: []string{"id", "name", "date", "participants.totalCount"}},
	record:     shape{at: "0.0.0.0", first: 50, fields: []string{"0", "1", "2", "3.1"}},
	peerAnswer: shape{at: "data.events", fields: []string{"id", "name", "date", "participantsConnection.aggregate.count.edges"}},
	required:   usual(3, 0.5),
}

// eventsByIndex is the same, but that the peer is told of the index, which serves only who asks about all of its
// properties: it asks about two more, what is true of all events. Nothing is required of this.
var eventsByIndex = func() operation {
	o := eventsOfCountry
	o.name, o.required = "events-by-index", nil
	o.title += "; the peer told of our index"
	o.peer = peerEvents(`query($country: String!, $from: Int!, $to: Int!) {
  events(where: {country: {eq: $country}, fromDay: {lte: $to}, toDay: {gte: $from}, upDay: {lte: 2147483647}, id: {startsWith: ""}},
    sort: [{country: ASC}, {upDay: ASC}, {id: ASC}], limit: 50) {
    id name date participantsConnection { aggregate { count { edges } } } } }`)
	return o
}()

// peerEvents asks the peer with days as the database counts them.
func peerEvents(query string) func(v variables) request {
	return func(v variables) request {
		return request{query, variables{"country": v["country"], "from": dayOf(v["from"]), "to": dayOf(v["to"])}}
	}
}

func dayOf(value any) int {
	text, _ := value.(string)
	day, _ := network.ParseDay(text)
	return int(day)
}
